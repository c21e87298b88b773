"""A finding as a small picture: where an answer is wrong, two shapes side by side, a loss that does not fall.

Inline SVG, drawn from the facts that travel with a verdict. What is wrong bears a mark as well as a colour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from math import isfinite, prod
from typing import Any

from markupsafe import Markup, escape

from unrolled.notebook.captions import (
    WORDS,
    axis_word,
    each_slice,
    elements_caption,
    grid_label,
    losses_caption,
    shape_label,
)
from unrolled.values.language import Language
from unrolled.values.wrong import MOST_CELLS, MOST_PARTS, MOST_SLICES, NOT_FINITE, RIGHT, SOME, WRONG

_NAMES = {RIGHT: "right", SOME: "some", WRONG: "wrong", NOT_FINITE: "not_finite"}
_ROW = re.compile(f"[{RIGHT}{SOME}{WRONG}{NOT_FINITE}]{{1,{MOST_CELLS}}}")
_TIMES = ("time", "n_steps")  # run from left to right, as in the lessons' figures
_CELL, _WIDTH, _LEFT, _TOP = 20, 264, 18, 15  # pixels: of a cell, of all of a row at most, and the space for numbers
_BOX = 104  # pixels of the longest side of a shape
_CURVE = (280, 132)
_MOST_LOSSES = 100


def drawing(picture: Any, language: Language) -> Markup:
    """Draws the picture of a verdict; nothing where it has none, or one that is not in the form.

    Args:
        picture: as `unrolled.judge.illustrated` and `unrolled.judge.converging` make it.
        language: of its words.
    """
    try:
        match picture:
            case {"kind": "elements", "parts": [*parts]}:
                return _elements(parts[:MOST_PARTS], language)
            case {"kind": "shapes", "came": came, "expected": expected}:
                return _shapes({"yours": came, "expected": expected}, language)
            case {"kind": "losses", "losses": [*losses], "bound": bound}:
                return _losses(losses[:_MOST_LOSSES], float(bound), language)
    except (KeyError, TypeError, ValueError, IndexError):  # not written by this version, or by somebody's hand
        pass
    return Markup()


def _figure(panels: Sequence[Markup], caption: str) -> Markup:
    text = re.sub("`([^`\n]+)`", r"<code>\1</code>", str(escape(caption)))
    words = f"<figcaption>{text}</figcaption>" if text else ""
    return Markup(f'<figure class="drawing"><div class="panels">{"".join(panels)}</div>{words}</figure>')


def _panel(name: str, svg: str, below: str = "") -> Markup:
    above = Markup('<p class="of">{}</p>').format(name) if name else ""
    under = Markup('<p class="axes">{}</p>').format(below) if below else ""
    return Markup('<div class="panel">') + above + Markup(svg) + under + Markup("</div>")


def _svg(width: float, height: float, label: str, content: str) -> str:
    return (
        f'<svg role="img" aria-label="{escape(label)}" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}">{content}</svg>'
    )


def _elements(parts: Sequence[Mapping[str, Any]], language: Language) -> Markup:
    panels = [panel for part in parts for panel in _grids(part, len(parts) > 1, language)]
    states = sorted({cell for part in parts for grid in part["slices"] or [] for row in grid for cell in row})
    legend = [_panel_of_state(state, language) for state in states]
    figure = _figure(panels, elements_caption(parts, language))
    return figure + Markup('<p class="legend">') + Markup(" ").join(legend) + Markup("</p>")


def _panel_of_state(state: str, language: Language) -> Markup:
    return Markup('<span><svg width="14" height="14" aria-hidden="true">{}</svg> {}</span>').format(
        Markup(_cells([state], 12, 1, 1)), WORDS[_NAMES[state]][language]
    )


def _grids(part: Mapping[str, Any], named: bool, language: Language) -> Iterator[Markup]:
    """A panel for each slice of an array."""
    shape = [int(side) for side in part["shape"]]
    name = str(part["name"]) if named else ""
    if part["slices"] is None:
        word = WORDS["unlike"][language]
        yield _panel(name, _svg(_CELL + 2, _CELL + 2, f"{name}: {word}", _cells(["2"], _CELL, 1, 1)), word)
        return
    slices = [[str(row) for row in grid] for grid in part["slices"][:MOST_SLICES]]
    if not (slices and all(map(_is_grid, slices))):
        raise ValueError("a cell is in no known state, or there are none")
    high, wide = (max(1, int(side)) for side in part["block"])
    axes = range(len(shape))[-2:]
    labels = [f"{axis_word(part, axis, language)} ({shape[axis]})" for axis in axes]
    if len(labels) == 2 and part["axes"][axes[0]] in _TIMES:
        slices = [["".join(column) for column in zip(*grid, strict=True)] for grid in slices]
        labels, high, wide = labels[::-1], wide, high
    below = "\n".join(f"{arrow} {label}" for arrow, label in zip("→↓", reversed(labels), strict=False))
    titles = [_slice(part, shape, i, len(slices), language) for i in range(len(slices))]
    if len(slices) > 1 and all(grid == slices[0] for grid in slices):
        slices, titles = slices[:1], [each_slice(part, len(shape) - 2, language)]
    for i, (grid, which) in enumerate(zip(slices, titles, strict=True)):
        title = " · ".join(filter(None, (name, which)))
        svg = _grid(grid, (high, wide), grid_label(title or below.replace("\n", ", "), grid, language))
        yield _panel(title, svg, below if i == 0 and prod(shape) > 1 else "")


def _is_grid(rows: Sequence[str]) -> bool:
    return 0 < len(rows) <= MOST_CELLS and all(_ROW.fullmatch(row) and len(row) == len(rows[0]) for row in rows)


def _slice(part: Mapping[str, Any], shape: Sequence[int], i: int, n: int, language: Language) -> str:
    """Which slice of an array of three and more axes a grid is."""
    leading = shape[:-2]
    if n == 1 or prod(leading) != n:
        return ""
    places = []
    for axis in reversed(range(len(leading))):
        i, place = divmod(i, leading[axis])
        places.append(f"{axis_word(part, axis, language)} {place}")
    return ", ".join(reversed(places))


def _grid(rows: Sequence[str], block: tuple[int, int], label: str) -> str:
    size = min(_CELL, (_WIDTH - _LEFT) // len(rows[0]))
    width, height = _LEFT + size * len(rows[0]) + 1, _TOP + size * len(rows) + 1
    every = 1 if size >= 14 else 5
    ticks = [
        f'<text x="{_LEFT + (i + 0.5) * size:g}" y="{_TOP - 4}" text-anchor="middle">{i * block[1]}</text>'
        for i in range(0, len(rows[0]), every)
    ]
    if len(rows) > 1:
        ticks += [
            f'<text x="{_LEFT - 4}" y="{_TOP + (i + 0.5) * size + 3:g}" text-anchor="end">{i * block[0]}</text>'
            for i in range(0, len(rows), every)
        ]
    return _svg(width, height, label, _cells(rows, size, _LEFT, _TOP) + "".join(ticks))


def _cells(rows: Sequence[str], size: int, left: float, top: float) -> str:
    """Cells as paths, one for the squares of each state and one for their marks."""
    places: dict[str, list[tuple[float, float]]] = {}
    for i, row in enumerate(rows):
        for j, state in enumerate(row):
            places.setdefault(state, []).append((left + j * size, top + i * size))
    return "".join(_squares(state, at, size) for state, at in sorted(places.items()))


def _squares(state: str, places: Sequence[tuple[float, float]], size: int) -> str:
    squares = "".join(f"M{x:g} {y:g}h{size}v{size}h-{size}z" for x, y in places)
    drawn = f'<path class="{_NAMES[state]}" d="{squares}"/>'
    near, side, half = 0.28 * size, 0.44 * size, f"{0.22 * size:g} {0.22 * size:g}"
    stroke = {
        SOME: f"m{near:g} {near + side:g}l{side:g}-{side:g}",
        WRONG: f"m{near:g} {near:g}l{side:g} {side:g}m0-{side:g}l-{side:g} {side:g}",
        NOT_FINITE: f"m{near:g} {size / 2:g}a{half} 0 1 0 {side:g} 0a{half} 0 1 0-{side:g} 0",
    }.get(state)
    marks = "".join(f"M{x:g} {y:g}{stroke}" for x, y in places)
    return drawn + (f'<path class="glyph" d="{marks}"/>' if stroke else "")


def _shapes(shapes: Mapping[str, Any], language: Language) -> Markup:
    longest = max(int(side) for one in shapes.values() for side in (*one["shape"][-2:], 1))
    return _figure([_shape(whose, one, longest, language) for whose, one in shapes.items()], "")


def _shape(whose: str, of: Mapping[str, Any], longest: int, language: Language) -> Markup:
    """A shape as a rectangle of elements, the axes before the last two as further ones behind it."""
    shape = [int(side) for side in of["shape"]]
    rows, columns = (1, 1, *shape)[-2:]
    size = min(14.0, _BOX / longest)
    high, wide = max(rows * size, 3), max(columns * size, 3)
    behind = min(prod(shape[:-2]), 5) - 1
    boxes = "".join(
        f'<path class="right" d="M{1 + 5 * i} {1 + 5 * (behind - i)}h{wide:g}v{high:g}h-{wide:g}z"/>'
        for i in range(behind, -1, -1)
    )
    if size >= 4:
        lines = [f"M{1 + i * size:g} {1 + 5 * behind}v{high:g}" for i in range(1, columns)]
        lines += [f"M1 {1 + 5 * behind + i * size:g}h{wide:g}" for i in range(1, rows)]
        boxes += f'<path class="line" d="{"".join(lines)}"/>'
    text = f"({', '.join(map(str, shape))}{',' if len(shape) == 1 else ''})"
    named = ", ".join(f"{name or '?'} {side}" for name, side in zip(of["axes"], shape, strict=True))
    below = named if any(of["axes"]) else ""
    label = shape_label(whose, text, language)
    return _panel(
        f"{WORDS[whose][language]} {text}", _svg(wide + 5 * behind + 2, high + 5 * behind + 2, label, boxes), below
    )


def _losses(losses: Sequence[float | None], bound: float, language: Language) -> Markup:
    """A curve of the loss; an epoch whose loss is no number is left out."""
    finite = [float(loss) for loss in losses if loss is not None and isfinite(loss)]
    top = max([*finite, bound])
    if not top > 0 or len(losses) < 2:
        return Markup()
    width, height = _CURVE
    left, bottom, step = 8, height - 20, (width - 16) / (len(losses) - 1)

    def y(loss: float) -> float:
        return bottom - (bottom - 10) * loss / top

    dots = "".join(
        f'<circle cx="{left + i * step:g}" cy="{y(loss):.1f}" r="3"/>'
        for i, loss in enumerate(losses)
        if loss is not None
    )
    line = " ".join(f"{left + i * step:g},{y(loss):.1f}" for i, loss in enumerate(losses) if loss is not None)
    words = WORDS["bound"][language], WORDS["epoch"][language]
    content = (
        f'<path class="axis" d="M{left} 6V{bottom}H{width - left}"/>'
        f'<path class="bound" d="M{left} {y(bound):.1f}H{width - left}"/>'
        f'<polyline class="curve" points="{line}"/>{dots}'
        f'<text x="{width - left}" y="{y(bound) - 4:.1f}" text-anchor="end">{escape(words[0])}</text>'
        f'<text x="{width - left}" y="{height - 6}" text-anchor="end">{escape(words[1])} {len(losses)}</text>'
        f'<text x="{left}" y="{height - 6}">1</text>'
    )
    return _figure([_panel("", _svg(width, height, losses_caption(language), content))], losses_caption(language))
