"""`unrolled new-lesson`."""

from __future__ import annotations

from pathlib import Path

import click

from unrolled.course.course import Course
from unrolled.lesson.new import lay_out


@click.command("new-lesson")
@click.argument("name")
def new_lesson(name: str) -> None:
    """Lay out lessons/NAME: a lesson with one exercise, one misconception and one right variant, to be written over."""
    course = Course.find(Path.cwd())
    for file in lay_out(course.root / "lessons", name):
        click.echo(file.relative_to(course.root))
    click.echo(f"Next: unrolled build {name}")
