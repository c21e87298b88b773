"""The course's settings, for nbgrader's commands and for `unrolled`."""

from nbgrader.converters import Autograde, GenerateAssignment, GenerateSolution
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import ClearHiddenTests

from unrolled.course.late import shown_zone
from unrolled.pipeline.nbgrader_build import AddHowTo, RemoveMark, TellValidate

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

# release/ and solutions/: nbgrader's own steps, and before them goes what students must not see. What only students
# get comes last: what their Validate says, and the how-to.
handing_out = [RemoveMark, *GenerateAssignment().preprocessors, TellValidate, AddHowTo]
c.GenerateAssignment.preprocessors = handing_out
c.GenerateSolution.preprocessors = [RemoveMark, ClearHiddenTests, *GenerateSolution().preprocessors]

# autograded/: the steps of `unrolled grade` in the places of nbgrader's own.
ours = {"Execute": "unrolled.pipeline.autograde.RunAndJudge", "SaveAutoGrades": "unrolled.pipeline.record.SaveVerdicts"}
rebuild = "unrolled.pipeline.autograde.RebuildSubmission"
c.Autograde.sanitize_preprocessors = [rebuild, *Autograde().sanitize_preprocessors]
c.Autograde.autograde_preprocessors = [ours.get(step.__name__, step) for step in Autograde().autograde_preprocessors]

# Late work: deadlines.toml says when assignments are due and what being late costs; formgrader shows its time zone.
c.AssignLatePenalties.plugin_class = "unrolled.gradebook.penalties.LateByFile"
c.NbGraderAPI.timezone = shown_zone(__file__)

# What is downloaded from a learning platform: as `unrolled collect` reads it, also for `nbgrader zip_collect`.
c.ZipCollectApp.extractor_plugin = "unrolled.platforms.zip_collect.UnpackSafely"
c.ZipCollectApp.collector_plugin = "unrolled.platforms.zip_collect.ByRoster"

# The receipts of grading, beside the graded notebooks, are not copied to students with their feedback.
c.CourseDirectory.ignore = [*CourseDirectory().ignore, "receipt.json"]

# feedback/: the verdicts in the places of the hidden tests, on a page of our own.
c.GenerateFeedback.preprocessors = ["unrolled.pipeline.feedback.ShowVerdicts"]
c.GenerateFeedback.exporter_class = "unrolled.pipeline.feedback.FeedbackExporter"

# formgrader's page of a submission: what students' outputs, text and names hold is shown, nothing of it runs, and
# nothing is fetched from elsewhere.
c.HTMLExporter.sanitize_html = True
c.HTMLExporter.filters = {
    "clean_html": "unrolled.notebook.sanitised.clean_html",
    "markdown2html": "unrolled.notebook.formgrade.markdown2html",
}
c.HTMLExporter.preprocessors = ["unrolled.notebook.formgrade.ConfinePage"]

# Running cells: seconds a cell may take; without times of day, so that two runs differ less.
c.Execute.timeout = 30
c.Execute.record_timing = False
