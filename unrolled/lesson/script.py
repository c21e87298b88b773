"""Reads `lesson.py`: cells with role, name, points and text in both languages. What is malformed is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from unrolled.errors import LessonError
from unrolled.lesson.code import check_code, check_stub
from unrolled.lesson.percent import PercentCell, split
from unrolled.lesson.regions import Kind, regions
from unrolled.values.language import LANGUAGES, Language, keep

NamedRole = Literal["given", "exercise", "check", "hidden", "written"]
Role = Literal["text", "code"] | NamedRole

_NAMED: tuple[NamedRole, ...] = ("given", "exercise", "check", "hidden", "written")
_GRADED = ("hidden", "written")
_REGION: dict[Role, Kind] = {"exercise": "SOLUTION", "written": "SOLUTION", "hidden": "HIDDEN TESTS"}
_NAME = re.compile(r"[A-Za-z0-9_-]{1,50}")  # a notebook's cell id takes these characters, and 64 of them


@dataclass(frozen=True)
class Cell:
    """One cell of the notebook that a lesson becomes.

    Args:
        line: the line of its header, counted from 1.
        role: what it is for.
        name: its name; empty for text and plain code.
        id: its id in the notebook, which is its grade id too if it has a name.
        points: what it is worth; None unless it is a hidden check or a written answer.
        text: its source, by language.
        goes_with_written: whether it is text that only a lesson with written answers has.
    """

    line: int
    role: Role
    name: str
    id: str
    points: float | None
    text: Mapping[Language, str]
    goes_with_written: bool = False


@dataclass(frozen=True)
class Lesson:
    """A lesson's cells in their order."""

    path: Path
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class _Header:
    role: Role
    name: str
    points: float | None
    language: Language | None
    goes_with_written: bool


def read_lesson(file: Path, root: Path) -> Lesson:
    """Reads a lesson's file, which is called by its path below `root`.

    Raises:
        LessonError: it is malformed.
    """
    path = file.relative_to(root)
    try:
        return parse_lesson(file.read_text("utf-8"), path)
    except UnicodeDecodeError as error:
        raise LessonError(path, 1, f"the file is not UTF-8 ({error}); save it as UTF-8") from error


def parse_lesson(text: str, path: Path) -> Lesson:
    """Reads a lesson's text; `path` is its file, for the messages.

    Raises:
        LessonError: it is malformed.
    """
    cells = tuple(_cells(split(text, path)))
    _check_names(path, cells)
    _check_order(path, cells)
    return Lesson(path, cells)


def _cells(script: list[PercentCell]) -> Iterator[Cell]:
    remaining = iter(script)
    for position, cell in enumerate(remaining, 1):
        header = _header(cell)
        if header.language:
            text = _pair(cell, header, next(remaining, None))
        elif _is_markdown(cell):
            text = dict.fromkeys(LANGUAGES, _markdown(cell, header.role))
        else:
            text = _code(cell, header.role)
        identity = header.role, header.name, _id(header, position)
        yield Cell(cell.line, *identity, header.points, text, header.goes_with_written)


def _header(cell: PercentCell) -> _Header:
    markdown = _is_markdown(cell)
    if cell.title and not markdown:
        raise cell.error(
            -1, f'`{cell.title}` is no kind of cell; expected `[markdown]` or a role, as in `given="imports"`'
        )
    roles = [role for role in _NAMED if role in cell.options]
    if len(roles) > 1:
        raise cell.error(-1, f"a cell has one role, not {len(roles)} ({', '.join(roles)})")
    role: Role = roles[0] if roles else ("text" if markdown else "code")
    if markdown != (role in ("text", "written")):
        raise cell.error(-1, f"a cell `{role}` is {'code' if markdown else 'text, headed `[markdown]`'}")
    allowed = {*roles, *(["points"] if role in _GRADED else []), *(["lang"] if markdown else [])}
    allowed |= {"with"} if role == "text" else set()
    for key in cell.options:
        if key not in allowed:
            found = cell.options[key] if key == "incorrectly_encoded_metadata" else key
            expected = ", ".join(f"`{key}`" for key in sorted(allowed)) or "nothing"
            raise cell.error(-1, f"`{found}` has no place in the header of this cell ({role}); expected {expected}")
    return _Header(role, _name(cell, role), _points(cell, role), _language(cell), _goes_with_written(cell))


def _name(cell: PercentCell, role: Role) -> str:
    if role not in cell.options:
        return ""
    name = cell.options[role]
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise cell.error(-1, f"{name!r} is no name; expected at most 50 letters, digits, `-` and `_` in quotes")
    return name


def _points(cell: PercentCell, role: Role) -> float | None:
    if role not in _GRADED:
        return None
    points = cell.options.get("points")
    if isinstance(points, bool) or not isinstance(points, int | float) or not 0 < points < float("inf"):
        raise cell.error(-1, f"a cell `{role}` needs its points, such as `points=5`; found {points!r}")
    return points


def _language(cell: PercentCell) -> Language | None:
    if "lang" not in cell.options:
        return None
    for language in LANGUAGES:
        if cell.options["lang"] == language:
            return language
    raise cell.error(-1, f'{cell.options["lang"]!r} is no language of the course; expected lang="en" or lang="ko"')


def _goes_with_written(cell: PercentCell) -> bool:
    with_what = cell.options.get("with", "written")
    if with_what != "written":
        raise cell.error(-1, f'expected with="written" or nothing, found {with_what!r}')
    return "with" in cell.options


def _id(header: _Header, position: int) -> str:
    if header.role == "exercise":
        return header.name
    return f"{header.role}-{header.name or position}"


def _pair(cell: PercentCell, header: _Header, partner: PercentCell | None) -> dict[Language, str]:
    """The text of a cell in English and of the one below it in Korean."""
    if header.language == "ko":
        raise cell.error(-1, 'this Korean text has no partner; expected its English, lang="en", in the cell above')
    if partner is None or _header(partner) != replace(header, language="ko"):
        raise cell.error(
            -1, 'this English text has no partner; expected the same header with lang="ko" on the cell below'
        )
    return {"en": _markdown(cell, header.role), "ko": _markdown(partner, header.role)}


def _is_markdown(cell: PercentCell) -> bool:
    return cell.title == "[markdown]"


def _markdown(cell: PercentCell, role: Role) -> str:
    found = regions(cell, _REGION.get(role))
    if role == "written" and not found:
        raise cell.error(
            -1, "a written answer needs a model answer between `### BEGIN SOLUTION` and `### END SOLUTION`"
        )
    for i, line in enumerate(cell.lines):
        if line.strip() and line != "#" and not line.startswith("# "):
            raise cell.error(i, "a line of text begins with `# `")
    return _joined(line[2:] for line in cell.lines)


def _code(cell: PercentCell, role: Role) -> dict[Language, str]:
    found = regions(cell, _REGION.get(role))
    check_code(cell)
    if role == "exercise":
        if not found:
            raise cell.error(-1, "an exercise needs a solution between `### BEGIN SOLUTION` and `### END SOLUTION`")
        check_stub(cell, found)
    if role == "hidden":
        _check_hidden(cell, found)
    return {language: _joined(line for _, line in keep(cell.lines, language)) for language in LANGUAGES}


def _check_hidden(cell: PercentCell, found: list[tuple[int, int]]) -> None:
    """Outside its one region a hidden check has its title, a comment above it, and nothing else."""
    if len(found) != 1:
        raise cell.error(
            -1, "a hidden check needs its code between one `### BEGIN HIDDEN TESTS` and `### END HIDDEN TESTS`"
        )
    begin, end = found[0]
    for i, line in enumerate(cell.lines):
        if line.strip() and (i < begin or i > end) and not (i < begin and line.startswith("#")):
            raise cell.error(i, "only the title, a comment, stands outside the markers of a hidden check, above them")
    for language in LANGUAGES:
        if not any(line.strip("# ") for _, line in keep(cell.lines[:begin], language)):
            raise cell.error(-1, "a hidden check needs a title: a comment above `### BEGIN HIDDEN TESTS`")


def _joined(lines: Iterator[str]) -> str:
    return "\n".join(lines).strip("\n")


def _check_names(path: Path, cells: tuple[Cell, ...]) -> None:
    """Names are unique over all roles, but a visible check may bear its exercise's."""
    for i, cell in enumerate(cells):
        for earlier in cells[:i]:
            namesake = cell.name and cell.name == earlier.name and {cell.role, earlier.role} != {"check", "exercise"}
            if namesake or cell.id == earlier.id:
                what = f"the name {cell.name or cell.id} is taken by the cell on line {earlier.line}; expected another"
                raise LessonError(path, cell.line, what)


def _check_order(path: Path, cells: tuple[Cell, ...]) -> None:
    """A hidden check judges the exercise above it, so there must be one."""
    roles = [cell.role for cell in cells]
    if "hidden" in roles and "exercise" not in roles[: roles.index("hidden")]:
        line = cells[roles.index("hidden")].line
        raise LessonError(
            path, line, "this hidden check stands before any exercise; expected it below the one it judges"
        )
