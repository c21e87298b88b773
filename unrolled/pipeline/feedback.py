"""Feedback through nbgrader's own generate_feedback: what nbgrader_config.py plugs into it, and one student's page."""

from __future__ import annotations

import glob
from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter
from nbformat import NotebookNode
from nbgrader.converters import GenerateFeedback
from nbgrader.preprocessors import GetGrades
from traitlets.config import Config

from unrolled.course.convert import convert
from unrolled.course.course import Course, Unrolled
from unrolled.course.whole import write_whole
from unrolled.gradebook.penalties import why_late
from unrolled.notebook.feedback import show_verdicts
from unrolled.notebook.outputs import language_of
from unrolled.notebook.page import Standing, page

Resources = dict[str, Any]


class ShowVerdicts(GetGrades):
    """nbgrader's GetGrades, after which verdicts take the place of hidden tests."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Puts scores and comments into the cells' metadata, and takes hidden tests and their tracebacks out."""
        nb, resources = super().preprocess(nb, resources)
        nb.metadata.setdefault("lang", Unrolled(config=self.config).language)
        show_verdicts(nb)
        return nb, resources

    def _get_score(self, cell: NotebookNode, resources: Resources) -> None:
        grade = self.gradebook.find_grade(
            cell.metadata["nbgrader"]["grade_id"], self.notebook_id, self.assignment_id, self.student_id
        )
        waits = grade.auto_score is None and grade.manual_score is None
        cell.metadata["nbgrader"] |= {"score": grade.score, "points": grade.max_score, "waits": waits}


class FeedbackExporter(Exporter):
    """Exports a notebook that ShowVerdicts has seen as the feedback page."""

    file_extension = ".html"
    output_mimetype = "text/html"

    def from_notebook_node(  # type: ignore[override]  # as nbconvert's own exporters that make a text
        self, nb: NotebookNode, resources: Resources | None = None, **kw: Any
    ) -> tuple[str, Resources]:
        """Runs the preprocessors and makes the page."""
        notebook, resources = super().from_notebook_node(nb, resources, **kw)
        of = resources["nbgrader"]
        why = why_late(self.config, of, language_of(notebook)) if of["late_penalty"] else ""
        standing = Standing(of["notebook"], of["student"], of["score"], of["max_score"], of["late_penalty"], why)
        return page(notebook, standing), resources


class _Whole(GenerateFeedback):
    """Writes a page at once, as the last of its files: by its page, a later run knows that there is nothing to do."""

    def write_single_notebook(self, output: str, resources: Resources) -> None:
        of = resources["nbgrader"]
        folder = Path(self._format_dest(of["assignment"], of["student"]))
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / f"{of['notebook']}{resources['output_extension']}", output.encode("utf-8", "replace"))


def write_feedback(course: Course, assignment: str, student: str) -> Path:
    """Writes one student's feedback anew, with nbgrader's own converter.

    Returns:
        The HTML file.

    Raises:
        CourseError: nbgrader failed; the message holds its reason.
    """
    settings = Config({"CourseDirectory": {"student_id": glob.escape(student)}, "GenerateFeedback": {"force": True}})
    convert(_Whole, course, assignment, settings)
    return course.feedback(assignment, student) / course.source_notebook(assignment).with_suffix(".html").name
