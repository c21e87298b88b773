"""Grading without kernels: a submission, rebuilt, runs in this process and is put to the judge's bench."""

from __future__ import annotations

from nbformat import NotebookNode

from unrolled.judge.bench import Bench
from unrolled.judge.namespaces import LocalRespondent
from unrolled.judge.trial import Trial
from unrolled.notebook.answers import code_of
from unrolled.notebook.definitions import tree_of
from unrolled.values.quiet import quiet


class Judge:
    """A lesson's bench, for notebooks whose code is known to be harmless.

    Args:
        trial: what the judge needs to know.
    """

    def __init__(self, trial: Trial) -> None:
        self._trial, self._bench = trial, Bench(trial)

    def lost(self, notebook: NotebookNode) -> frozenset[str]:
        """The exercises in which a rebuilt notebook loses points."""
        names = {exercise.grade_id: exercise.names for exercise in self._trial.exercises}
        checks = {check.grade_id: check for check in self._trial.hidden}
        namespace: dict[str, object] = {"__name__": "__main__"}
        lost: set[str] = set()
        for place, cell in enumerate(notebook.cells):
            if check := checks.get(cell.metadata.get("nbgrader", {}).get("grade_id", "")):
                lend = lost.intersection(self._bench.builds_on(check.grade_id))
                answered = self._bench.ask(check.grade_id, LocalRespondent(namespace), lend)
                code = code_of(notebook.cells[:place], names[check.exercise])
                if self._bench.loses(check.grade_id, answered, code):
                    lost.add(check.exercise)
            elif cell.cell_type == "code":
                _run(cell.source, namespace)
        return frozenset(lost)


def _run(source: str, namespace: dict[str, object]) -> None:
    """Runs a cell as a kernel would: one that is no Python does nothing, and one that fails stops there."""
    if (tree := tree_of(source)) is None:
        return
    try:
        with quiet():
            exec(compile(tree, "<cell>", "exec"), namespace)
    except Exception:
        return
