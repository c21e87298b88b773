"""The steps of `unrolled collect` as plug-ins of `nbgrader zip_collect`; nbgrader_config.py names them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from nbgrader.plugins import ExtractorPlugin, FileNameCollectorPlugin

from unrolled.course.course import Course
from unrolled.course.late import zone_of
from unrolled.gradebook.classlist import class_list
from unrolled.platforms.collecting import collect
from unrolled.platforms.unpacking import unpack


class UnpackSafely(ExtractorPlugin):
    """Unpacks what was downloaded, whatever students put into their archives."""

    def extract(self, archive_path: str, extracted_path: str) -> None:
        """Unpacks all of one folder into another; warns of what was not taken."""
        for source in sorted(Path(archive_path).iterdir()):
            for refused in unpack(source, Path(extracted_path)):
                self.log.warning("%s: %s", refused.path, refused.reason)


class ByRoster(FileNameCollectorPlugin):
    """Knows the students of the gradebook in how learning platforms name files, and takes each one's newest attempt.

    Where `named_regexp` is set, it decides, as in nbgrader.
    """

    def collect(self, submitted_file: str) -> dict[str, str] | None:
        """Says whose a file is, what it is to be called, and when it was handed in.

        Args:
            submitted_file: the file's absolute path.

        Returns:
            nbgrader's `student_id`, `file_id` and, where it is known, `timestamp`; None for a file that is left out.
        """
        if self.named_regexp:
            found: dict[str, str] | None = super().collect(submitted_file)
            return found
        return self._collected.get(Path(submitted_file).resolve())

    @cached_property
    def _collected(self) -> dict[Path, dict[str, str]]:
        # Which attempt is the newest, and whether a notebook is the only one, is seen from all files together.
        app = self.parent
        root = Path(app._format_collect_path(app.extracted_directory)).resolve()
        course = Course(Path(app.coursedir.root), app.config)
        known, zone = class_list(course), zone_of(course.root)
        found = collect(root, app.coursedir.assignment_id, course.assignments, known, zone)
        for left in found.left:
            self.log.warning("%s: %s", left.path, left.reason)
        collected = {}
        for submission in found.submissions:
            time = {"timestamp": f"{submission.handed_in:%Y-%m-%d %H:%M:%S} UTC"} if submission.handed_in else {}
            for name, file in submission.files:
                collected[file] = {"student_id": submission.student, "file_id": name, **time}
        return collected
