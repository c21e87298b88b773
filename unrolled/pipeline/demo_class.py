"""The demo class: who is in it, and what each student's notebook is written from. The same class every time."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import nbformat
from nbformat import NotebookNode

from unrolled.errors import CourseError
from unrolled.values.known import KnownAnswer

MAIN = "02-forward"
"""The assignment that the whole class hands in. The others are shown by a few."""

PREFIX = "demo-"
"""What every student's id in the class begins with, and no other student's does."""

Bank = Mapping[str, tuple[KnownAnswer, ...]]


@dataclass(frozen=True)
class Handout:
    """What the notebooks of one assignment are written from.

    Args:
        assignment: its name.
        release: the notebook that students are given, as JSON text.
        solutions: by grade id, the right answers, written ones included.
        exercises: the grade ids of the code among them, in their order.
        variants: by exercise, right answers written otherwise.
        mistakes: by exercise, known wrong answers.
    """

    assignment: str
    release: str
    solutions: Mapping[str, str]
    exercises: tuple[str, ...]
    variants: Bank
    mistakes: Bank


Write = Callable[[Handout], bytes]


def perfect(handout: Handout) -> bytes:
    """The solution."""
    return _written(handout, handout.solutions)


def otherwise(handout: Handout) -> bytes:
    """Right, each exercise in another way than the solution's where the course knows one."""
    variants = {exercise: known[0].source for exercise, known in handout.variants.items() if known}
    return _written(handout, {**handout.solutions, **variants})


def mistaken(**names: str) -> Write:
    """The solution but for some exercises, which hold the known mistakes of these names."""

    def write(handout: Handout) -> bytes:
        mistakes = {exercise: _mistake(handout, exercise, name) for exercise, name in names.items()}
        return _written(handout, {**handout.solutions, **mistakes})

    return write


def mistaken_at_the_end(handout: Handout) -> bytes:
    """The solution but for the last exercise, which holds the first mistake known for it, or nothing if none is."""
    last = handout.exercises[-1]
    answers = dict(handout.solutions)
    del answers[last]
    if known := handout.mistakes.get(last):
        answers[last] = known[0].source
    return _written(handout, answers)


def half_finished(handout: Handout) -> bytes:
    """The first half of the exercises; the others as they were handed out."""
    half = handout.exercises[: len(handout.exercises) // 2]
    return _written(handout, {exercise: handout.solutions[exercise] for exercise in half})


def blank(handout: Handout) -> bytes:
    """As it was handed out."""
    return handout.release.encode()


def syntax_error(handout: Handout) -> bytes:
    """Right, but in the middle exercise the first colon at the end of a line is forgotten."""
    middle = handout.exercises[len(handout.exercises) // 2]
    return _written(handout, {**handout.solutions, middle: handout.solutions[middle].replace(":\n", "\n", 1)})


def endless(handout: Handout) -> bytes:
    """Right, but the last exercise's cell never ends: it compares where it should assign."""
    last = handout.exercises[-1]
    # Outside of the function, so that one time limit runs out and not one a call.
    loop = "\n\nn = 0\nwhile n < 10:\n    n == n + 1\n"
    return _written(handout, {**handout.solutions, last: handout.solutions[last] + loop})


def talkative(handout: Handout) -> bytes:
    """Right, and every function prints what it holds, writes to stderr and warns."""
    talking = {exercise: _talking(handout.solutions[exercise]) for exercise in handout.exercises}
    return _written(handout, {**handout.solutions, **talking})


def damaged(handout: Handout) -> bytes:
    """Right, but saved by Colab: nbgrader's marks and the cells' ids are gone, Colab's own stand in their place."""
    notebook = _answered(handout, handout.solutions)
    for number, cell in enumerate(notebook.cells):
        cell.pop("id")
        cell.metadata = NotebookNode(id=hashlib.sha256(str(number).encode()).hexdigest()[:12])
    notebook.metadata = nbformat.from_dict(
        {"colab": {"provenance": []}, "kernelspec": {"name": "python3", "display_name": "Python 3"}}
    )
    notebook.nbformat_minor = 0
    return _bytes(notebook)


def not_readable(handout: Handout) -> bytes:
    """Right, but only the first half of the file arrived."""
    text = perfect(handout).decode()
    return text[: len(text) // 2].encode()


@dataclass(frozen=True)
class Student:
    """A student of the demo class.

    Args:
        id: says what the notebook is.
        first_name: invented, for the gradebook.
        last_name: invented, for the gradebook.
        what: what the notebook is, in a line.
        write: writes it.
        everywhere: whether the student hands in every assignment, not only the main one.
    """

    id: str
    first_name: str
    last_name: str
    what: str
    write: Write
    everywhere: bool = False


_OVERFLOW = mistaken(softmax="no_max_subtracted")
_STEP = mistaken(step_forward="w_hh_transposed")
_MEMORY = mistaken(forward="state_not_carried")
_LOSS = mistaken(cross_entropy="averaged")
_SEVERAL = mistaken(step_output="softmax_applied", predict_chars="joined_to_a_string", generate="eos_left_out")

CLASS = (
    Student("demo-perfect", "Maya", "Lindqvist", "right: the solution", perfect, everywhere=True),
    Student("demo-written-otherwise", "서연", "김", "right, written in other ways", otherwise),
    Student("demo-talkative", "Tomás", "Rivera", "right; prints a lot, warns on stderr", talkative),
    Student("demo-damaged", "Ingrid", "Falk", "right; the cells' marks lost, as in Colab", damaged),
    Student("demo-mistake-softmax", "도윤", "이", "softmax overflows, the rest right", _OVERFLOW),
    Student("demo-mistake-step", "Amara", "Okoye", "step_forward wrong, the rest right", _STEP),
    Student("demo-mistake-memory", "Lukas", "Brandt", "forward forgets its state, the rest right", _MEMORY),
    Student("demo-mistake-loss", "지우", "박", "the loss averaged, the rest right", _LOSS),
    Student("demo-mistake-several", "Nadia", "Haddad", "three exercises wrong, the rest right", _SEVERAL),
    Student("demo-mistake-end", "Peter", "Novak", "the last exercise wrong", mistaken_at_the_end, everywhere=True),
    Student("demo-half-finished", "하은", "최", "the first half, the rest not begun", half_finished, everywhere=True),
    Student("demo-blank", "Oliver", "Grant", "as it was handed out", blank),
    Student("demo-syntax-error", "Chiara", "Moretti", "right but for a colon", syntax_error),
    Student("demo-endless-loop", "민준", "정", "right, but the last cell never ends", endless),
    Student("demo-not-readable", "Grace", "Whitman", "half of the file is missing", not_readable),
)


def hand_ins(handout: Handout) -> dict[Student, bytes]:
    """The notebooks that the class hands in for one assignment.

    Raises:
        CourseError: a mistake of the class is not in the course's bank.
    """
    students = (student for student in CLASS if student.everywhere or handout.assignment == MAIN)
    return {student: student.write(handout) for student in students}


def _mistake(handout: Handout, exercise: str, name: str) -> str:
    for mistake in handout.mistakes.get(exercise, ()):
        if mistake.name == name:
            return mistake.source
    raise CourseError(
        f"The demo class makes the mistake {name}, which lessons/{handout.assignment}/mistakes/{exercise}.py has not. "
        "Put it back there, or choose another one in unrolled/pipeline/demo_class.py."
    )


def _written(handout: Handout, answers: Mapping[str, str]) -> bytes:
    return _bytes(_answered(handout, answers))


def _answered(handout: Handout, answers: Mapping[str, str]) -> NotebookNode:
    """The release notebook with these answers filled in."""
    notebook: NotebookNode = nbformat.reads(handout.release, as_version=4)
    for cell in notebook.cells:
        cell.source = answers.get(cell.metadata.get("nbgrader", {}).get("grade_id"), cell.source)
    return notebook


def _bytes(notebook: NotebookNode) -> bytes:
    return (nbformat.writes(notebook) + "\n").encode()


def _talking(source: str) -> str:
    """Code whose functions, before their last statement, print what they hold, write to stderr and warn."""
    tree = ast.parse(source)
    for function in tree.body:
        if isinstance(function, ast.FunctionDef):
            noise = [
                f'print("{function.name}:", locals())',
                f'print("{function.name} was called", file=sys.stderr)',
                f'warnings.warn("{function.name} is not tested yet")',
            ]
            function.body[-1:-1] = ast.parse("\n".join(noise)).body
    return f"import sys\nimport warnings\n\n{ast.unparse(tree)}\n"
