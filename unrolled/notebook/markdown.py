"""Markdown as HTML in which nothing of its writer's can run or send a request.

Raw HTML is shown as text, a link may only lead to an ordinary address, and the only pictures are those in the notebook.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from markupsafe import Markup, escape
from mistune import HTMLRenderer
from nbconvert.filters.markdown_mistune import MarkdownWithMath

from unrolled.notebook.formula import formula

_PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")  # kinds that cannot hold a script
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]+")
_ELSEWHERE = re.compile(r"#|https?://", re.IGNORECASE)
_FRACTION, _LARGE_FRACTION = r"\frac", r"\dfrac"

_LONGEST = 20_000  # characters: parsing takes the square of it for some texts


def markdown(source: str, attachments: Mapping[str, Mapping[str, Any]] | None = None) -> Markup:
    """Makes HTML of a markdown cell.

    Args:
        source: the cell's text.
        attachments: the cell's pictures, by name and kind, in base64.
    """
    if len(source) <= _LONGEST:
        with suppress(RecursionError):
            return Markup(MarkdownWithMath(renderer=_Renderer(attachments or {})).render(source))
    return Markup("<pre>{}</pre>").format(source)


def picture(bundle: Mapping[str, Any]) -> str:
    """The address of a picture that holds the picture itself; empty if there is none.

    Args:
        bundle: an attachment or a cell's output: by kind, a picture in base64.
    """
    for kind in _PICTURES:
        data = bundle.get(kind)
        if isinstance(data, str) and _BASE64.fullmatch(data):
            return f"data:{kind};base64,{data}"
    return ""


class _Renderer(HTMLRenderer):
    """Mistune's renderer, which escapes raw HTML, with formulas and attached pictures."""

    def __init__(self, attachments: Mapping[str, Mapping[str, Any]]) -> None:
        super().__init__()
        self._attachments = attachments

    def image(self, text: str, url: str, title: str | None = None) -> str:
        """An attached picture, or the words in its place."""
        address = picture(self._attachments.get(url.removeprefix("attachment:"), {}))
        return super().image(text, address, title) if address else text

    def link(self, text: str, url: str, title: str | None = None) -> str:
        """A link to the web or within the page; else its words, since a file beside the notebook may hold a script."""
        return super().link(text, url, title) if _ELSEWHERE.match(url) else text

    def inline_math(self, text: str) -> str:
        """A formula in a line."""
        return formula(text)

    def block_math(self, text: str) -> str:
        """A formula on a line of its own."""
        return f'<span class="display">{formula(text.replace(_FRACTION, _LARGE_FRACTION))}</span>'

    def latex_environment(self, name: str, body: str) -> str:
        """An environment of LaTeX, as it is written."""
        return str(escape(f"\\begin{{{name}}}{body}\\end{{{name}}}"))
