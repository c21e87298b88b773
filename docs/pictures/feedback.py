"""Draws feedback.png: pieces of feedback pages, as wide as a phone. Run in the course directory, once it is built."""

from __future__ import annotations

import io
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from PIL import Image
from playwright.sync_api import sync_playwright

from unrolled.judge.bench import Bench
from unrolled.judge.namespaces import LocalRespondent, namespace_of
from unrolled.judge.trial import Trial
from unrolled.notebook.feedback import score_by_exercise, show_verdicts
from unrolled.notebook.outputs import write_verdict
from unrolled.notebook.page import Standing, page
from unrolled.pipeline.rubric import trial_of
from unrolled.values.known import KnownAnswer
from unrolled.values.verdict import Outcome, Verdict

MADE = (("02-forward", "forward", "state_not_carried"), ("04-bptt", "step_backward", "overwritten_in_the_batch"))
SHOWN = ((0, "#scores"), (0, "#hidden-forward-shapes"), (1, "#hidden-step_backward-edges"))
WIDTH, GAP, SCALE = 370, 24, 2


def feedback(assignment: str, exercise: str, mistake: str) -> str:
    """The page of somebody who made one of the known mistakes, and everything else right."""
    notebook, solution = (
        nbformat.read(f"{folder}/{assignment}/{assignment}.ipynb", as_version=4) for folder in ("source", "solutions")
    )
    trial = trial_of(notebook, solution, Path("lessons") / assignment)
    made = next(one for one in trial.mistakes[exercise] if one.name == mistake)
    verdicts = examined(trial, made)
    for cell in notebook.cells:
        mark(cell, verdicts, made)
    for verdict in verdicts.values():
        write_verdict(notebook, verdict, [made])
    show_verdicts(notebook)
    rows = score_by_exercise(notebook)
    score, points = sum(row.score for row in rows), sum(row.points for row in rows)
    return page(notebook, Standing(assignment, "Kim Minji", score, points, 0.0))


def examined(trial: Trial, made: KnownAnswer) -> dict[str, Verdict]:
    """What the judge says of a mistake; of the other exercises, that they passed."""
    cells = [(name, made.source if name == made.exercise else source) for name, source in trial.definitions]
    bench, student = Bench(trial), LocalRespondent(namespace_of(cells))
    mine = [check.grade_id for check in trial.hidden if check.exercise == made.exercise]
    found = {check: bench.examine(check, bench.ask(check, student), made.source) for check in mine}
    named = bench.named(found)
    verdicts = {check.grade_id: Verdict(check.grade_id, Outcome.PASSED) for check in trial.hidden}
    failed = {check: one.findings for check, one in found.items() if one.findings}
    return verdicts | {check: Verdict(check, Outcome.FAILED, why, named) for check, why in failed.items()}


def mark(cell: NotebookNode, verdicts: dict[str, Verdict], made: KnownAnswer) -> None:
    """Puts the mistake and the points into a cell."""
    role = cell.metadata.get("nbgrader", {})
    if role.get("grade_id") == made.exercise:
        cell.source = made.source
    if role.get("grade"):
        passed = role["grade_id"] in verdicts and verdicts[role["grade_id"]].outcome is Outcome.PASSED
        role |= {"score": role["points"] if passed else 0.0, "waits": role["grade_id"] not in verdicts}


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    window = browser.new_page(viewport={"width": WIDTH, "height": 800}, device_scale_factor=SCALE)
    pieces, pages = [], [feedback(*made) for made in MADE]
    for number, place in SHOWN:
        window.set_content(pages[number])
        pieces.append(Image.open(io.BytesIO(window.locator(place).screenshot())))
    browser.close()
high, gap = max(piece.height for piece in pieces), GAP * SCALE
picture = Image.new("RGB", (sum(piece.width + gap for piece in pieces) + gap, high + 2 * gap), "white")
left = gap
for piece in pieces:
    picture.paste(piece, (left, gap))
    left += piece.width + gap
picture.save("docs/pictures/feedback.png", optimize=True)
