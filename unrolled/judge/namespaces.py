"""Answers that live beside the judge: the solution's, known wrong ones, and under plain nbgrader the student's."""

from __future__ import annotations

import linecache
from collections.abc import Iterable
from typing import Any, Protocol

from unrolled.values.asking import Answer, Cases, Lent, Probe, ask, unpack_answers
from unrolled.values.quiet import quiet
from unrolled.values.wire import Packer


class Respondent(Protocol):
    """Whoever a probe can be put to: a student's kernel, or a namespace in this process."""

    def ask(self, probe: Probe, cases: Cases, lent: Lent) -> list[Answer]:
        """Puts the probe to every case, with `lent` in the place of the respondent's own names."""


class LocalRespondent:
    """Puts probes to a namespace in this process. Values take the same form as on the wire, so nothing is shared."""

    def __init__(self, namespace: dict[str, Any]) -> None:
        self._namespace = namespace

    def ask(self, probe: Probe, cases: Cases, lent: Lent) -> list[Answer]:
        """See `Respondent.ask`.

        Raises:
            WireError: the cases or the answers are too large to cross.
        """
        packer = Packer()
        trees = [packer.pack(case) for case in cases]
        replies, buffers = ask(probe, trees, packer.buffers, self._namespace, lent)
        return unpack_answers(replies, buffers, len(cases))


def execute(source: str, name: str, namespace: dict[str, Any]) -> None:
    """Executes a cell's source in a namespace, unheard; known to `linecache` by `name`."""
    file = f"<{name} {id(namespace):x}>"
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    with quiet():
        exec(compile(source, file, "exec"), namespace)


def namespace_of(cells: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Executes cells, each a name and a source, in one fresh namespace."""
    namespace: dict[str, Any] = {"__name__": "solution"}
    for name, source in cells:
        execute(source, name, namespace)
    return namespace
