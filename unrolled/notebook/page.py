"""The feedback page: one HTML file that needs nothing else, in the notebook's language, for a desktop and for a phone.

Nothing of a student's runs in it: every text is escaped, of outputs only text and pictures are shown, and the page forbids scripts
and requests. It has no script of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from nbconvert.filters.ansi import ansi2html
from nbformat import NotebookNode
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

from unrolled.notebook.feedback import VERDICT, mended_lines, score_by_exercise
from unrolled.notebook.markdown import PICTURES, markdown
from unrolled.notebook.outputs import language_of
from unrolled.values.language import Language

_WORDS: Mapping[str, Mapping[Language, str]] = {
    "feedback": {"en": "Feedback", "ko": "채점 결과"},
    "exercise": {"en": "Exercise", "ko": "문제"},
    "checks": {"en": "Checks", "ko": "검사"},
    "points": {"en": "Points", "ko": "점수"},
    "total": {"en": "Total", "ko": "합계"},
    "late": {"en": "Handed in late", "ko": "지각 제출"},
    "waits": {"en": "not graded yet", "ko": "채점 대기"},
    "so_far": {"en": "so far: a person has still to grade a part", "ko": "현재까지의 점수입니다. 담당자가 채점할 항목이 남아 있습니다."},
    "mended": {"en": "What was mended in your notebook", "ko": "노트북에서 바로잡은 것"},
    "answer": {"en": "Your answer", "ko": "제출한 답"},
    "comment": {"en": "Comment", "ko": "의견"},
    "no_response": {"en": "No answer was written.", "ko": "작성한 답이 없습니다."},
    "lesson": {"en": "Lesson text", "ko": "본문"},
    "visible": {"en": "The check that you can see", "ko": "확인 셀"},
    "picture": {"en": "Picture made by this cell", "ko": "이 셀이 그린 그림"},
    "passed": {"en": "Passed", "ko": "통과"},
    "failed": {"en": "Not passed", "ko": "미통과"},
    "broke": {"en": "Not graded", "ko": "채점 못 함"},
    "top": {"en": "To the scores", "ko": "점수표로"},
}

_MARKS = {"passed": "✓", "failed": "✗", "broke": "–"}
_NO_RESPONSE = "No response."  # what nbgrader writes where an answer is as it was handed out
_HEADING = re.compile(r"^#{1,6} +(?P<title>.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Standing:
    """What a page says beside its notebook.

    Args:
        name: the notebook's name.
        student: whose it is.
        score: points got, less what being late cost.
        points: points possible.
        late: what being late cost, in points.
    """

    name: str
    student: str
    score: float
    points: float
    late: float


def page(notebook: NotebookNode, standing: Standing) -> str:
    """Makes the page.

    Args:
        notebook: as `feedback.show_verdicts` leaves it, with the scores in its cells' metadata.
        standing: whose it is, and the total.
    """
    language = language_of(notebook)
    words = {name: texts[language] for name, texts in _WORDS.items()}
    return _template().render(
        notebook=notebook,
        standing=standing,
        language=language,
        words=words,
        rows=score_by_exercise(notebook),
        mended=mended_lines(notebook),
        parts=[_part(folded, list(cells), words) for folded, cells in groupby(notebook.cells, key=_is_lesson)],
    )


@dataclass(frozen=True)
class _Part:
    """Cells in a row: the lesson's own, folded under a title, or what the student and the grader wrote."""

    title: str
    cells: list[NotebookNode]


def _part(folded: bool, cells: list[NotebookNode], words: Mapping[str, str]) -> _Part:
    return _Part(_title(cells, words) if folded else "", cells)


def _title(cells: list[NotebookNode], words: Mapping[str, str]) -> str:
    for cell in cells:
        if cell.cell_type == "markdown" and (heading := _HEADING.search(cell.source)):
            return re.sub(r"[`*$]", "", heading["title"])
    return words["visible" if any(cell.cell_type == "code" for cell in cells) else "lesson"]


def _is_lesson(cell: NotebookNode) -> bool:
    """Whether a cell says what was handed out, and nothing of the student's."""
    role = cell.metadata.get("nbgrader", {})
    if cell.cell_type == "markdown":
        return not role and cell.get("id", "").startswith("text-")
    return bool(role.get("locked")) and not role.get("grade")


def _kind(cell: NotebookNode) -> str:
    """How the template shows a cell: as a verdict, as an answer, or as what it is."""
    role = cell.metadata.get("nbgrader", {})
    if VERDICT in cell.metadata:
        return "verdict"
    return "answer" if role.get("solution") or role.get("task") else "cell"


def _outputs(cell: NotebookNode) -> Iterator[tuple[str, Any]]:
    """What a cell put out, as pairs: "picture" and its address, or "text" and its HTML."""
    for output in cell.get("outputs", []):
        data = output.get("data", {})
        picture = next((kind for kind in PICTURES if kind in data), None)
        if picture:
            yield "picture", f"data:{picture};base64,{data[picture]}"
        elif output.output_type == "error":
            yield "text", _terminal("\n".join(output.traceback))
        elif text := output.get("text") or data.get("text/plain"):
            yield "text", _terminal(text)


def _terminal(text: str) -> Markup:
    """Text as a terminal shows it; the colours become classes."""
    return Markup(ansi2html(text))


@lru_cache(maxsize=1000)
def _code(source: str) -> Markup:
    return Markup(highlight(source, get_lexer_by_name("ipython3"), HtmlFormatter()))


@lru_cache(maxsize=1000)
def _text(source: str) -> Markup:
    return markdown(source)


def _prose(cell: NotebookNode) -> Markup:
    attachments = cell.get("attachments")
    return markdown(cell.source, attachments) if attachments else _text(cell.source)


def _line(text: str) -> Markup:
    """A line of a verdict, in which names stand between backticks."""
    return Markup(re.sub("`([^`\n]+)`", r"<code>\1</code>", str(escape(text))))


def _number(value: float) -> str:
    """A score, to two decimals if it has any."""
    return f"{round(float(value), 2):g}"


def _comment(text: str, words: Mapping[str, str]) -> Markup:
    return escape(words["no_response"]) if text == _NO_RESPONSE else markdown(text)


@lru_cache(maxsize=1)
def _template() -> Any:
    folder = Path(__file__).parent
    environment = Environment(
        loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(code=_code, prose=_prose, line=_line, number=_number, comment=_comment)
    environment.globals.update(kind=_kind, outputs=_outputs, marks=_MARKS, VERDICT=VERDICT)
    style = (folder / "page.css").read_text("utf-8") + HtmlFormatter().get_style_defs(".highlight")
    environment.globals["style"] = Markup(style)
    return environment.get_template("page.html.j2")
