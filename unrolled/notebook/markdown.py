"""Markdown as HTML in which nothing of its writer's can run or send a request.

Raw HTML is shown as text, a link may only lead to an ordinary address, and the only pictures are those in the notebook itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from markupsafe import Markup, escape
from mistune import HTMLRenderer
from nbconvert.filters.markdown_mistune import MarkdownWithMath

from unrolled.notebook.formula import formula

PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")
"""The kinds of picture that cannot hold a script, the best first."""

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


class _Renderer(HTMLRenderer):
    """Mistune's renderer, which escapes raw HTML, with formulas and attached pictures."""

    def __init__(self, attachments: Mapping[str, Mapping[str, Any]]) -> None:
        super().__init__()
        self._attachments = attachments

    def image(self, text: str, url: str, title: str | None = None) -> str:
        """An attached picture, or the words in its place."""
        bundle = self._attachments.get(url.removeprefix("attachment:"), {})
        for kind in PICTURES:
            if kind in bundle:
                return super().image(text, f"data:{kind};base64,{bundle[kind]}", title)
        return text

    def inline_math(self, text: str) -> str:
        """A formula in a line."""
        return formula(text)

    def block_math(self, text: str) -> str:
        """A formula on a line of its own."""
        return f'<span class="display">{formula(text)}</span>'

    def latex_environment(self, name: str, body: str) -> str:
        """An environment of LaTeX, as it is written."""
        return str(escape(f"\\begin{{{name}}}{body}\\end{{{name}}}"))
