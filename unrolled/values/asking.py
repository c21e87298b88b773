"""One probe put to one set of answers: the same in the student's kernel and beside the judge.

A *probe* is a function `(answers, *inputs)` that crosses as text. An *answer* is what comes of it: a value or an
exception, and which inputs it changed.
"""

from __future__ import annotations

import linecache
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from unrolled.values.quiet import quiet
from unrolled.values.wire import Packer, Tree, Unpacker, WireError, cleaned

Lent = Mapping[str, Callable[..., Any]]
Cases = Sequence[tuple[Any, ...]]


@dataclass(frozen=True)
class Probe:
    """A question as text.

    Args:
        name: the probe function's name.
        text: the source of its imports, itself and the functions it names; a whole module.
        asks: the names it uses as `answers.<name>`.
    """

    name: str
    text: str
    asks: tuple[str, ...]

    def load(self) -> Callable[..., Any]:
        """Executes the text in a fresh namespace and returns the function."""
        file = f"<probe {self.name} {sha256(self.text.encode()).hexdigest()[:12]}>"
        linecache.cache[file] = (len(self.text), None, self.text.splitlines(keepends=True), file)
        namespace: dict[str, Any] = {"__name__": "probe"}
        exec(compile(self.text, file, "exec"), namespace)
        function: Callable[..., Any] = namespace[self.name]
        return function


class NotDefined(Exception):
    """The notebook does not define a name that a probe asks for."""


class Answers:
    """A notebook's definitions as a probe sees them: `answers.forward(…)`."""

    def __init__(self, namespace: Mapping[str, Any]) -> None:
        self._namespace = namespace

    def __getattr__(self, name: str) -> Any:
        try:
            return self._namespace[name]
        except KeyError:
            raise NotDefined(name) from None


@dataclass(frozen=True)
class Answer:
    """What came of one case.

    Args:
        value: the value, if nothing was raised.
        raised: the exception's type name and its message, or None.
        changed: the positions of the inputs that came back changed, counted from 0.
    """

    value: Any = None
    raised: tuple[str, str] | None = None
    changed: tuple[int, ...] = ()


def ask(
    probe: Probe, cases: Sequence[Tree], buffers: Sequence[bytes], namespace: dict[str, Any], lent: Lent
) -> tuple[list[Tree], list[bytes]]:
    """Puts a probe to a namespace; values come and go in the form of the wire.

    Args:
        probe: what is asked.
        cases: packed tuples of inputs.
        buffers: the cases' buffers.
        namespace: the notebook's names.
        lent: what takes the place of the namespace's own names meanwhile.

    Returns:
        One packed answer a case, and their buffers.

    Raises:
        WireError: the answers are too large to be sent.
    """
    unpacker, packer = Unpacker(buffers), Packer()
    with quiet(), _lending(namespace, lent):
        function, answers = probe.load(), Answers(namespace)
        return [_pack_answer(function, answers, unpacker.unpack(case), packer) for case in cases], packer.buffers


def _pack_answer(function: Callable[..., Any], answers: Answers, inputs: tuple[Any, ...], packer: Packer) -> Tree:
    before = [_packed(item) for item in inputs]
    try:
        tree = ["value", packer.pack(function(answers, *inputs))]
    except (WireError, KeyboardInterrupt):
        raise
    except BaseException as error:  # whatever else the student's code raises is an answer, SystemExit too
        tree = ["raised", type(error).__name__[:100], _message(error)]
    changed = [place for place, item in enumerate(inputs) if _packed(item) != before[place]]
    return [tree, changed]


def _packed(value: object) -> tuple[Tree, list[bytes]]:
    packer = Packer()
    return packer.pack(value), packer.buffers


def _message(error: BaseException) -> str:
    try:
        return cleaned(str(error)[:500])
    except Exception:
        return ""


def unpack_answers(trees: object, buffers: Sequence[bytes | memoryview], expected: int) -> list[Answer]:
    """Reads what a kernel sent; every part of it is checked.

    Raises:
        WireError: it is not a list of `expected` answers in the form.
    """
    if not (isinstance(trees, list) and len(trees) == expected):
        raise WireError("the reply does not hold one answer a case")
    unpacker = Unpacker(buffers)
    return [_unpack_answer(tree, unpacker) for tree in trees]


def _unpack_answer(tree: object, unpacker: Unpacker) -> Answer:
    match tree:
        case [["value", value], list(places)]:
            return Answer(value=unpacker.unpack(value), changed=_places(places))
        case [["raised", str(kind), str(message)], list(places)]:
            return Answer(raised=(cleaned(kind[:100]), cleaned(message[:500])), changed=_places(places))
    raise WireError("the reply is not in the form of an answer")


def _places(places: list[Any]) -> tuple[int, ...]:
    if len(places) > 100 or not all(type(place) is int and 0 <= place < 100 for place in places):
        raise WireError("the reply does not tell which inputs changed")
    return tuple(places)


@contextmanager
def _lending(namespace: dict[str, Any], lent: Lent) -> Iterator[None]:
    """Puts `lent` in the place of a namespace's own names while a probe runs."""
    absent = object()
    own = {name: namespace.get(name, absent) for name in lent}
    namespace.update(lent)
    try:
        yield
    finally:
        for name, value in own.items():
            if value is absent:
                namespace.pop(name, None)
            else:
                namespace[name] = value
