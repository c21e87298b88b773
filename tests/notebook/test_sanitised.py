"""On formgrader's page a student's text looks as it was written, and nothing in it runs."""

from __future__ import annotations

from pathlib import Path

from nbconvert.exporters import HTMLExporter
from nbformat.v4 import new_markdown_cell, new_notebook
from nbgrader.server_extensions.formgrader.handlers import template_path

from unrolled.course.course import Course

TEXT = """# A heading

A paragraph with **weight**.

| a | b |
|---|---|
| 1 | 2 |

<script>alert(1)</script> <img src="x" onerror="alert(2)">

[link](javascript:alert(3))
"""


def test_markdown_looks_as_it_was_written_and_nothing_in_it_runs() -> None:
    config = Course.read(Path(__file__).parents[2]).config
    config.HTMLExporter.template_name = "formgrade"
    config.HTMLExporter.extra_template_basedirs = [template_path]
    notebook = new_notebook(cells=[new_markdown_cell(TEXT)])
    html = HTMLExporter(config=config).from_notebook_node(notebook, {"index": 0, "total": 1})[0]
    body = html[html.index("<body") :]
    for kept in ("<h1", "A heading", "<p>A paragraph with <strong>weight</strong>", "<thead>", "<td>1</td>"):
        assert kept in body
    assert "&lt;p&gt;" not in body
    for live in ("<script>alert", "<img", 'href="javascript'):
        assert live not in body
