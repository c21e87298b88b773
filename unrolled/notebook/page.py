"""The feedback page: one HTML file that needs nothing else, in the notebook's language, for a desktop and for a phone.

Nothing of a student's runs in it: every text is escaped, of outputs only text and pictures are shown, and the page
forbids scripts and requests. It has no script of its own.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape
from nbconvert.filters.ansi import ansi2html
from nbformat import NotebookNode
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

from unrolled.notebook.feedback import VERDICT, mended_lines, score_by_exercise
from unrolled.notebook.markdown import markdown, picture
from unrolled.notebook.outputs import language_of
from unrolled.values.language import Language

_WORDS: Mapping[str, Mapping[Language, str]] = {
    "feedback": {"en": "Feedback", "ko": "채점 결과"},
    "exercise": {"en": "Exercise", "ko": "문제"},
    "checks": {"en": "Checks", "ko": "검사"},
    "points": {"en": "Points", "ko": "점수"},
    "late": {"en": "Handed in late", "ko": "지각 제출"},
    "waits": {"en": "not graded yet", "ko": "채점 대기"},
    "so_far": {
        "en": "So far: a person has still to grade a part of it.",
        "ko": "지금까지의 점수입니다. 담당자가 직접 채점할 항목이 남아 있습니다.",
    },
    "mended": {"en": "What was mended in your notebook", "ko": "노트북에서 바로잡은 내용"},
    "answer": {"en": "Your answer", "ko": "제출한 답"},
    "comment": {"en": "Comment", "ko": "담당자 의견"},
    "no_response": {"en": "No answer was written.", "ko": "답을 작성하지 않았습니다."},
    "lesson": {"en": "Lesson text", "ko": "본문"},
    "visible": {"en": "The check that you can see", "ko": "확인 셀"},
    "picture": {"en": "Picture made by this cell", "ko": "이 셀에서 그린 그림"},
    "passed": {"en": "Passed", "ko": "통과"},
    "failed": {"en": "Not passed", "ko": "미통과"},
    "broke": {"en": "Not graded", "ko": "채점하지 못함"},
    "top": {"en": "To the scores", "ko": "점수표로"},
}

_MARKS = {"passed": "✓", "failed": "✗", "broke": "–"}
_NO_RESPONSE = "No response."  # what nbgrader writes where an answer is as it was handed out
_ANSI: Callable[[str], str] = ansi2html
_HEADING = re.compile(r"#{1,6} +(?P<title>.+)")
_LONGEST = 20_000  # characters of an output that are shown


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
    html = _template().render(
        standing=standing,
        language=language,
        words=words,
        rows=score_by_exercise(notebook),
        mended=mended_lines(notebook),
        parts=_parts(notebook, words),
    )
    return html.encode("utf-8", "replace").decode()  # an output may hold half of a surrogate pair


@dataclass(frozen=True)
class _Part:
    """Cells in a row: the lesson's own, folded under a title, or what the student and the grader wrote."""

    title: str
    cells: list[NotebookNode]


def _parts(notebook: NotebookNode, words: Mapping[str, str]) -> list[_Part]:
    parts: list[_Part] = []
    for cell in notebook.cells:
        folded, heading = _is_lesson(cell), _heading(cell)
        if not parts or folded != bool(parts[-1].title) or (folded and heading):
            untitled = words["visible" if cell.cell_type == "code" else "lesson"]
            parts.append(_Part((heading or untitled) if folded else "", []))
        parts[-1].cells.append(cell)
    return parts


def _heading(cell: NotebookNode) -> str:
    """The heading that a cell of text begins with, without its marks."""
    found = _HEADING.match(cell.source) if cell.cell_type == "markdown" else None
    return re.sub(r"[`*$]", "", found["title"]) if found else ""


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
        match output:
            case {"output_type": "error", "traceback": [*lines]}:
                yield "text", _terminal("\n".join(map(str, lines)))
            case {"output_type": "stream", "text": text}:
                yield "text", _terminal(str(text))
            case {"data": dict() as data}:
                yield from _display(data)


def _display(data: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    if address := picture(data):
        yield "picture", address
    elif "image/svg+xml" in data:
        # In an img element no script of it runs.
        drawing = str(data["image/svg+xml"]).encode("utf-8", "replace")
        yield "picture", f"data:image/svg+xml;base64,{b64encode(drawing).decode()}"
    elif "text/plain" in data:
        yield "text", _terminal(str(data["text/plain"]))


def _terminal(text: str) -> Markup:
    """Text as a terminal shows it, the colours as classes; the end of a very long one is left out."""
    return Markup(_ANSI(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}\n…"))


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
def _template() -> Template:
    folder = Path(__file__).parent
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(code=_code, prose=_prose, line=_line, number=_number, comment=_comment)
    environment.globals.update(kind=_kind, outputs=_outputs, marks=_MARKS, VERDICT=VERDICT)
    style = (folder / "page.css").read_text("utf-8") + HtmlFormatter().get_style_defs(".highlight")
    environment.globals["style"] = Markup(style)
    return environment.get_template("page.html.j2")
