"""The course's settings, for nbgrader's commands and for `unrolled`."""

from nbgrader.converters import Autograde, GenerateAssignment, GenerateSolution
from nbgrader.preprocessors import ClearHiddenTests

from unrolled.pipeline.nbgrader_build import RemoveMark

c = get_config()  # noqa: F821

# The language of the notebooks: "en" for English, "ko" for Korean. Run `unrolled build` after a change.
c.Unrolled.language = "en"

# Written answers, which a person marks. With False lessons are built without them, and their points are spread over the
# hidden checks: in proportion, in whole points, the largest remainders first. Run `unrolled build` after a change.
c.Unrolled.written = True

c.CourseDirectory.course_id = "unrolled"
c.CourseDirectory.solution_directory = "solutions"

# What students find in the place of a solution.
korean = c.Unrolled.language == "ko"
c.ClearSolutions.code_stub = {"python": "# 여기에 코드를 작성하세요" if korean else "# YOUR CODE HERE"}
c.ClearSolutions.text_stub = "여기에 답을 쓰세요" if korean else "YOUR ANSWER HERE"

# release/ and solutions/: nbgrader's own steps, and before them what students must not see goes.
c.GenerateAssignment.preprocessors = [RemoveMark, *GenerateAssignment().preprocessors]
c.GenerateSolution.preprocessors = [RemoveMark, ClearHiddenTests, *GenerateSolution().preprocessors]

# autograded/: the steps of `unrolled grade` in the places of nbgrader's own.
ours = {"Execute": "unrolled.pipeline.autograde.RunAndJudge", "SaveAutoGrades": "unrolled.pipeline.record.SaveVerdicts"}
rebuild = "unrolled.pipeline.autograde.RebuildSubmission"
c.Autograde.sanitize_preprocessors = [rebuild, *Autograde().sanitize_preprocessors]
c.Autograde.autograde_preprocessors = [ours.get(step.__name__, step) for step in Autograde().autograde_preprocessors]

# feedback/: the verdicts in the places of the hidden tests, on a page of our own.
c.GenerateFeedback.preprocessors = ["unrolled.pipeline.feedback.ShowVerdicts"]
c.GenerateFeedback.exporter_class = "unrolled.pipeline.feedback.FeedbackExporter"

# formgrader and exported pages: what students' outputs and text hold is shown, and nothing of it runs.
c.HTMLExporter.sanitize_html = True
c.HTMLExporter.filters = {"clean_html": "unrolled.notebook.sanitised.clean_html"}

# Running cells: seconds a cell may take; without times of day, so that two runs differ less.
c.Execute.timeout = 30
c.Execute.record_timing = False
