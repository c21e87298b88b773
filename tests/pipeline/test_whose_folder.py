"""A folder of submitted/ bears a student's id, which nbgrader's pages show as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from unrolled.course.course import Course
from unrolled.errors import SubmissionError
from unrolled.pipeline.handed_in import handed_in


@pytest.mark.parametrize("name", ["<img src=x onerror=alert(1)>", '"onload=alert(1)'])
def test_a_name_that_a_page_would_take_for_html_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "nbgrader_config.py").write_text("")
    course = Course.read(tmp_path)
    course.submitted("ps", name).mkdir(parents=True)
    with pytest.raises(SubmissionError, match="Rename the folder in submitted/"):
        handed_in(course, "ps", name)
