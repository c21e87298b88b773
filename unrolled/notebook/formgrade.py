"""formgrader's page of a submission: what a student wrote is shown, nothing of it runs, and nothing is fetched.

nbgrader's template puts names and markdown into the page as they are, and loads MathJax from a server far away.
nbgrader_config.py names what stands here, since the template itself cannot be replaced by configuration.
"""

from __future__ import annotations

from typing import Any

from jinja2 import DictLoader, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode

from unrolled.notebook.markdown import markdown

_NAMES = ("student", "last_name", "first_name", "notebook_path")

# The hashes are of nbgrader's own: the script of the tooltips, and the eye that shows and hides the student's name.
# Its other scripts stand before this policy. formgrade.js waits for MathJax, and then goes to the last mark.
_IN_THE_PLACE_OF_MATHJAX = """\
{% macro mathjax(url="") %}
<script>
var MathJax = {Hub: {Startup: {signal: {Interest: function (ready) { setTimeout(ready, 0, "End"); }}}}};
</script>
<style>.output_area pre { white-space: pre-wrap; overflow-wrap: anywhere; }</style>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src 'self' data:;
script-src 'unsafe-hashes'
'sha256-yJrAEajhBDgJtl9ARkWuU6pT5PKrfpDkNzaVXA/Yk3I='
'sha256-oGUA7LtyEKDvlMppna1zdKjVAxPLpRV7YpX8dvx6PJo='
'sha256-7pj7EC95pL82C2/Ze44MC9cnRyAM/uAP2esJ0iv/l1w=';
style-src 'self' 'unsafe-inline'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'">
{% endmacro %}
"""


class ConfinePage(Preprocessor):
    """Escapes the student's name, and puts the page under a content security policy, without MathJax."""

    def __init__(self, **kw: Any) -> None:
        super().__init__(**kw)  # type: ignore[no-untyped-call]
        # Now, since the exporter is just being made: later its environment holds filters that a new one would not.
        exporter: Any = self.parent
        exporter.extra_loaders = [DictLoader({"mathjax.html.j2": _IN_THE_PLACE_OF_MATHJAX})]

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Prepares what the page says of the student; the notebook stays as it is."""
        resources.update({name: str(escape(resources[name])) for name in _NAMES if resources.get(name)})
        return nb, resources


@pass_context
def markdown2html(context: Context, source: str) -> Markup:
    """A cell's or an output's markdown, as on the feedback page."""
    return markdown(source, context.get("cell", {}).get("attachments"))
