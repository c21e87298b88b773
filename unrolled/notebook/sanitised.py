"""HTML of a student's notebook for nbgrader's own pages: what it looks like stays, what could run goes.

nbconvert's own filter lets neither paragraphs nor headings through, so its sanitizer is given markdown's tags here.
In outputs links lead nowhere, since a file beside the notebook may hold a script, and no picture is fetched.
"""

from __future__ import annotations

from typing import Any

from markupsafe import Markup
from nbconvert.preprocessors.sanitize import SanitizeHTML

_TAGS = (
    *("a", "blockquote", "br", "code", "del", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "b", "img"),
    *("li", "ol", "p", "pre", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"),
)
_ATTRIBUTES = {"*": ["class", "id"], "a": ["title"], "img": ["alt", "title"], "ol": ["start"]}
_SANITIZER: Any = SanitizeHTML(tags=list(_TAGS), attributes=_ATTRIBUTES)  # type: ignore[no-untyped-call]


def clean_html(element: str | bytes) -> str:
    """Shows every tag as text that is not markdown's, and takes out every attribute and address that could run.

    What is marked as safe was made here, formulas and all, and stays as it is.
    """
    if isinstance(element, Markup):
        return element
    text = element.decode("utf-8", "replace") if isinstance(element, bytes) else element
    return str(_SANITIZER.sanitize_html_tags(text))
