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

from unrolled.notebook.drawing import drawing
from unrolled.notebook.feedback import VERDICT, mended_lines, score_by_exercise
from unrolled.notebook.layout import blocks, first_to_look_at
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
    "first": {"en": "Where to look first", "ko": "먼저 볼 곳"},
    "all_passed": {"en": "Every check passed.", "ko": "모든 검사를 통과했습니다."},
}

_MARKS = {"passed": "✓", "failed": "✗", "broke": "–"}
_NO_RESPONSE = "No response."  # what nbgrader writes where an answer is as it was handed out
_ANSI: Callable[[str], str] = ansi2html
_SHAPE = re.compile(r"\(\d+,( \d+)?(, \d+)*\)")
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
        why: the sentences that say why.
    """

    name: str
    student: str
    score: float
    points: float
    late: float
    why: str = ""


def page(notebook: NotebookNode, standing: Standing) -> str:
    """Makes the page.

    Args:
        notebook: as `feedback.show_verdicts` leaves it, with the scores in its cells' metadata.
        standing: whose it is, and the total.
    """
    language = language_of(notebook)
    words = {name: texts[language] for name, texts in _WORDS.items()}
    rows = score_by_exercise(notebook)
    html = _template().render(
        standing=standing,
        language=language,
        words=words,
        rows=rows,
        first=first_to_look_at(rows),
        mended=mended_lines(notebook),
        blocks=blocks(notebook, rows, words),
    )
    return html.encode("utf-8", "replace").decode()  # an output may hold half of a surrogate pair


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
    """A line of a verdict, in which names stand between backticks; no shape is broken over two lines."""
    whole = _SHAPE.sub(lambda shape: shape[0].replace(" ", "\u00a0"), text)
    return Markup(re.sub("`([^`\n]+)`", r"<code>\1</code>", str(escape(whole))))


def _name(grade_id: str) -> Markup:
    """What an exercise is called; a long name may break after an underscore."""
    return Markup("_<wbr>").join(grade_id.removeprefix("written-").split("_"))


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
    environment.filters.update(
        code=_code, prose=_prose, line=_line, number=_number, comment=_comment, drawing=drawing, name=_name
    )
    environment.globals.update(kind=_kind, outputs=_outputs, marks=_MARKS, VERDICT=VERDICT)
    style = (folder / "page.css").read_text("utf-8") + HtmlFormatter().get_style_defs(".highlight")
    environment.globals["style"] = Markup(style)
    return environment.get_template("page.html.j2")
