"""Draws rooms.svg, the picture of architecture.md: who talks to whom. Run in the course directory."""

from __future__ import annotations

from pathlib import Path

INK, PAPER, FILES, OURS, THEIRS = "#1d3f55", "#ffffff", "#f3f3f3", "#e3f0f6", "#fdeee0"

# By name: x, y, width, height, fill, and lines of text, the first of which is the title.
BOXES = {
    "submitted": (10, 40, 170, 60, FILES, "submitted/|what students handed in"),
    "lesson": (10, 160, 170, 76, FILES, "source/ solutions/|lessons/…/mistakes|what is right or known"),
    "main": (
        230,
        20,
        200,
        100,
        OURS,
        "unrolled grade|hands out submissions,|alone writes grades:|pipeline/classroom, record",
    ),
    "worker": (
        230,
        160,
        200,
        90,
        OURS,
        "worker, one a core|rebuilds the notebook,|runs its cells: notebook/,|pipeline/grading",
    ),
    "zygote": (230, 300, 200, 60, OURS, "zygote|imports once, forks: kernels/"),
    "judge": (510, 140, 210, 96, OURS, "the judge|solution, hidden checks,|known mistakes, expected|values: judge/"),
    "kernel": (
        510,
        290,
        210,
        96,
        THEIRS,
        "the student's kernel|the student's code, in its|sandbox: no network, no|course",
    ),
    "results": (510, 20, 210, 76, FILES, "gradebook.db|autograded/ feedback/|then report/ exported/"),
}
ARROWS = (  # from, to, what passes, where it says so
    ((180, 70), (230, 70), "", (0, 0)),
    ((430, 60), (510, 60), "", (0, 0)),
    ((330, 120), (330, 160), "submissions, verdicts", (338, 145)),
    ((180, 200), (230, 200), "", (0, 0)),
    ((330, 250), (330, 300), "asks for processes", (338, 280)),
    ((430, 190), (510, 180), "examine", (440, 175)),
    ((430, 215), (510, 305), "cells", (462, 226)),
    ((430, 320), (510, 228), "", (0, 0)),
    ((430, 345), (510, 352), "forks both", (440, 372)),
    ((560, 236), (560, 290), "questions", (568, 258)),
    ((640, 290), (640, 236), "values", (648, 276)),
)


def box(x: int, y: int, width: int, height: int, fill: str, lines: str) -> str:
    """A box with its title and its lines."""
    title, *rest = lines.split("|")
    shape = f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="6" fill="{fill}" stroke="{INK}"/>'
    text = f'<text x="{x + 10}" y="{y + 20}" font-weight="bold">{title}</text>'
    return (
        shape + text + "".join(f'<text x="{x + 10}" y="{y + 40 + 17 * i}">{line}</text>' for i, line in enumerate(rest))
    )


def arrow(start: tuple[int, int], end: tuple[int, int], what: str, place: tuple[int, int]) -> str:
    """An arrow and what passes along it."""
    line = f'<line x1="{start[0]}" y1="{start[1]}" x2="{end[0]}" y2="{end[1]}" stroke="{INK}" marker-end="url(#tip)"/>'
    return line + (f'<text x="{place[0]}" y="{place[1]}" font-style="italic">{what}</text>' if what else "")


tip = (
    '<marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
    f'<path d="M0 0L8 4L0 8z" fill="{INK}"/></marker>'
)
parts = [box(*one) for one in BOXES.values()] + [arrow(*one) for one in ARROWS]
Path("docs/pictures/rooms.svg").write_text(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 730 400" font-family="sans-serif" font-size="13" '
    f'fill="{INK}" role="img"><title>The processes of a grading run</title><defs>{tip}</defs>'
    f'<rect width="730" height="400" fill="{PAPER}"/>' + "\n".join(parts) + "</svg>\n",
    "utf-8",
)
