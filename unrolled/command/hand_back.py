"""`unrolled hand-back`."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Column, Table

from unrolled.command.export import EXPORTED, below, print_left
from unrolled.course.course import Course
from unrolled.course.lock import one_at_a_time
from unrolled.platforms.handing_back import hand_back as handed_back

_UPLOAD = {
    "Canvas": "Grades, the menu of the assignment's column, Re-Upload Submissions",
    "Moodle": "Submissions, Actions, Upload multiple feedback files in a zip",
}


@click.command("hand-back")
@click.argument("assignment")
@click.argument("download", type=click.Path(exists=True, path_type=Path))
@click.option("--to", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path), help="The archive to write.")
def hand_back(assignment: str, download: Path, to: Path | None) -> None:
    """Pack feedback for Canvas or Moodle to give out.

    Everybody's page goes into one archive, under a name by which the platform gives each student their own. DOWNLOAD
    is the archive or the folder of submissions that the platform gave, the same that was collected. The archive goes
    to exported/. Who waits for a person's mark is listed and left out.
    The exit code is 0 if nobody was left out, 3 if somebody needs a person, 1 if nothing could be handed back.
    """
    course = Course.find(Path.cwd())
    course.chosen((assignment,))
    archive = to or course.root / EXPORTED / f"{assignment}-feedback.zip"
    columns = TextColumn("Packing"), MofNCompleteColumn(), TimeRemainingColumn()
    with (
        one_at_a_time(course.root, f"unrolled hand-back {assignment}"),
        Progress(*columns, console=Console(stderr=True), transient=True) as progress,
    ):
        task = progress.add_task("", total=None)
        done = handed_back(
            course, assignment, download, archive, lambda n, of: progress.update(task, completed=n, total=of)
        )
    console = Console()
    archive_column, upload = (Column(title, overflow="fold") for title in ("archive", "upload it in"))
    closing = Table(archive_column, "pages", "MB", "left out", upload)
    megabytes = f"{archive.stat().st_size / 1e6:.1f}"
    where = "; ".join(f"{platform}: {_UPLOAD[platform]}" for platform in done.platforms)
    closing.add_row(escape(below(course, archive)), str(len(done.given)), megabytes, str(len(done.left)), where)
    console.print(closing)
    print_left(console, list(done.left))
