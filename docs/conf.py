"""The site: `make docs` builds it from the pages of this folder, and nothing in it is fetched from elsewhere."""

from typing import Any

from docutils import nodes
from docutils.utils.math.latex2mathml import tex2mathml
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

project = "Unrolled"
author = copyright = "The Unrolled authors"
extensions = ["myst_parser"]
exclude_patterns = ["pictures", "site"]
suppress_warnings = ["misc.highlighting_failure"]  # deadlines.toml's excerpts are not whole files

myst_enable_extensions = ["dollarmath"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = "Unrolled"
html_copy_source = False
html_show_sphinx = False
html_math_renderer = "mathml"


def _inline(writer: HTML5Translator, node: nodes.math) -> None:
    writer.body.append(tex2mathml(node.astext()))
    raise nodes.SkipNode


def _block(writer: HTML5Translator, node: nodes.math_block) -> None:
    writer.body.append(tex2mathml(node.astext(), as_block=True))
    raise nodes.SkipNode


def _reachable(_app: Sphinx, page: str, _template: str, context: dict[str, Any], _tree: nodes.document | None) -> None:
    """Lets a keyboard reach what is wider than a phone and scrolls."""
    body = context.get("body", "").replace("<pre>", '<pre tabindex="0">')
    context["body"] = body.replace('<div class="table-wrapper', '<div tabindex="0" class="table-wrapper')


def setup(app: Sphinx) -> None:
    """Lets browsers draw formulas themselves; the usual renderer is a script from elsewhere."""
    app.connect("html-page-context", _reachable)
    app.add_html_math_renderer("mathml", (_inline, None), (_block, None))
