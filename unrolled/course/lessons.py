"""A course's lessons as its settings want them."""

from __future__ import annotations

from unrolled.course.course import Course
from unrolled.lesson.points import with_points, without_written
from unrolled.lesson.script import Lesson, read_lesson


def lesson_of(course: Course, assignment: str) -> Lesson:
    """Reads an assignment's lesson.

    Raises:
        LessonError: it is malformed.
    """
    lesson = read_lesson(course.lessons(assignment) / "lesson.py", course.root)
    return with_points(lesson if course.written else without_written(lesson))
