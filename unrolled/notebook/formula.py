"""A TeX formula as inline SVG, drawn by matplotlib: a page shows it offline and without a script."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from markupsafe import escape
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.textpath import TextToPath

_FONT = FontProperties(size=100, math_fontfamily="stix")  # so 100 units are one em
_COMMANDS = {Path.MOVETO: "M", Path.LINETO: "L", Path.CURVE3: "Q", Path.CURVE4: "C"}
_LONGEST = 500


@lru_cache(maxsize=1000)
def formula(tex: str) -> str:
    """Draws a formula, in the text's colour and on its baseline.

    Args:
        tex: TeX without the dollars.

    Returns:
        An `<svg>` element; a `<code>` with the TeX where matplotlib cannot set it.
    """
    line = " ".join(tex.split())
    if line.isascii() and len(line) <= _LONGEST:  # of other alphabets matplotlib draws boxes
        try:
            return _drawn(line)
        except (ValueError, RecursionError):  # TeX that it does not know, or nested too deeply
            pass
    return f"<code>{escape(line)}</code>"


def _drawn(tex: str) -> str:
    draw = TextToPath()
    width, height, depth = draw.get_text_width_height_descent(f"${tex}$", _FONT, ismath=True)
    points, codes = draw.get_text_path(_FONT, f"${tex}$", ismath=True)
    strokes = Path(points, codes).iter_segments(simplify=False) if len(points) else ()
    outline = "".join("Z" if code == Path.CLOSEPOLY else _COMMANDS[code] + _flipped(ends) for ends, code in strokes)
    box = f"0 {depth - height:g} {width:g} {height:g}"
    size = f"width:{width / 100:.2f}em;height:{height / 100:.2f}em;vertical-align:{-depth / 100:.2f}em"
    return (
        f'<svg class="formula" role="img" aria-label="{escape(tex)}" viewBox="{box}" style="{size}">'
        f'<path d="{outline}"/></svg>'
    )


def _flipped(ends: Iterable[float]) -> str:
    """Coordinates in SVG, where y grows downwards."""
    return " ".join(f"{-end if i % 2 else end:.0f}" for i, end in enumerate(ends))
