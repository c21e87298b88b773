"""The command `unrolled`."""

from __future__ import annotations

from typing import Any

import click
from sqlalchemy.exc import SQLAlchemyError

from unrolled import __version__
from unrolled.command.build import build
from unrolled.command.demo import demo
from unrolled.command.doctor import doctor
from unrolled.command.grade import grade
from unrolled.command.new_lesson import new_lesson
from unrolled.command.strength import strength
from unrolled.errors import UnrolledError


class _Sentences(click.Group):
    """Shows an error that a person can meet as its sentence, without a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except UnrolledError as error:
            raise click.ClickException(str(error)) from error
        except SQLAlchemyError as error:
            reason = f"The gradebook cannot be used: {getattr(error, 'orig', error)}. What was recorded before stays."
            raise click.ClickException(reason) from error
        except OSError as error:
            sentence = f"{error.filename}: {error.strerror}." if error.filename else str(error)
            raise click.ClickException(sentence) from error


@click.group(cls=_Sentences)
@click.version_option(__version__)
def main() -> None:
    """An autograded course on recurrent networks."""


for command in (build, demo, doctor, grade, new_lesson, strength):
    main.add_command(command)
