"""Grades one class twice, undamaged and with a third of its notebooks damaged, and compares how long that takes.

The damage is that of the corpus in tests/damage/ that leaves full points: whoever hands in gets the same marks in both.
Run it in the course directory.
"""

from __future__ import annotations

import sys
import tempfile
from itertools import cycle
from pathlib import Path

import click
import nbformat
from copies import Copy
from grading import tell
from measuring import Failed

from unrolled.course.course import Course

TESTS = Path(__file__).parents[1] / "tests"
sys.path[1:1] = [str(TESTS), str(TESTS / "damage")]
import damage_to_files  # noqa: E402
import damage_to_marks  # noqa: E402
from damage_corpus import FILE, Kind  # noqa: E402

WORKERS = 2
MOST = 1.2  # times as long
KINDS: tuple[Kind, ...] = (  # those that do not depend on the names of the small course's cells
    *(damage_to_marks.colab_strips_every_mark, damage_to_marks.vs_code_makes_new_ids, damage_to_marks.new_ids),
    *(damage_to_marks.metadata_gone_and_ids_kept, damage_to_marks.no_notebook_metadata),
    *(damage_to_marks.points_and_flags_changed, damage_to_marks.all_cells_share_one_id),
    *(damage_to_files.nbformat_4_0, damage_to_files.nbformat_3, damage_to_files.outputs_of_50_mb),
    *(damage_to_files.windows_line_ends, damage_to_files.a_byte_order_mark, damage_to_files.utf_16),
    *(damage_to_files.nul_bytes_at_the_end, damage_to_files.the_last_brackets_missing),
    *(damage_to_files.another_name_for_the_cells, damage_to_files.something_behind_the_notebook),
)


def damaged(notebooks: list[bytes], n: int) -> list[bytes]:
    """The class with every so manyth notebook damaged, `n` in all, each kind in its turn."""
    kinds, every = cycle(KINDS), max(len(notebooks) // n, 1)
    chosen = range(0, every * n, every)
    return [_with(next(kinds), one) if number in chosen else one for number, one in enumerate(notebooks)]


def _with(kind: Kind, notebook: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        kind.hand_in(nbformat.reads(notebook.decode(), as_version=4), Path(folder))
        return (Path(folder) / FILE).read_bytes()


@click.command()
@click.option("--assignment", default="02-forward", show_default=True, help="What the class hands in.")
@click.option("--submissions", type=click.IntRange(3), default=60, show_default=True, help="The size of the class.")
def main(assignment: str, submissions: int) -> None:
    """Measure what damage costs; see above."""
    course, n = Course.find(Path.cwd()), submissions // 3
    with tempfile.TemporaryDirectory() as folder:
        try:
            made = Copy.of(course, Path(folder) / "course", assignment)
            whole = made.notebooks(submissions)
            took, marks = [], []
            for name, notebooks in (("undamaged", whole), (f"{n} damaged", damaged(whole, n))):
                students = {f"student-{number:03}": one for number, one in enumerate(notebooks, 1)}
                copy = made.twin(Path(folder) / name.replace(" ", "-"), students)
                took.append(copy.grade(WORKERS))
                tell(f"{assignment}, {submissions}, {name}", took[-1], submissions)
                marks.append(copy.scores())
        except Failed as failed:
            raise click.ClickException(str(failed)) from failed
    differ = [student for student, one in marks[0].items() if marks[1][student] != one]
    if differ:
        raise click.ClickException(f"The damage has changed the marks of {', '.join(differ)}.")
    ratio, cpu = took[1].seconds / took[0].seconds, took[1].cpu / took[0].cpu
    print(
        f"The marks are equal. The damaged class takes {ratio:.2f} times as long, and {cpu:.2f} times the CPU's time;"
    )
    print(f"at most {MOST} times as long are wanted.")


if __name__ == "__main__":
    main()
