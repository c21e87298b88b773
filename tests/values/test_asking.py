"""One probe put to one namespace: what is an answer, and what stays as it was."""

from __future__ import annotations

import logging
import sys
import warnings

import numpy as np
import pytest

from unrolled.values.asking import Answer, Probe, ask, unpack_answers
from unrolled.values.quiet import quiet
from unrolled.values.wire import Packer, WireError


def probe(text: str = "def probe(answers, *inputs):\n    return answers.f(*inputs)\n") -> Probe:
    return Probe("probe", text, ("f",))


def put(f=None, cases=(((),)), lent=None, text=None, **names) -> list[Answer]:
    """Puts a probe that calls `f` with each case's inputs."""
    packer = Packer()
    namespace = names if f is None else {"f": f, **names}
    trees = [packer.pack(case) for case in cases]
    replies, buffers = ask(probe(text) if text else probe(), trees, packer.buffers, namespace, lent or {})
    return unpack_answers(replies, buffers, len(cases))


def test_each_case_has_an_answer():
    assert [one.value for one in put(lambda x: x + 1, [(1,), (2,)])] == [2, 3]


def test_whatever_the_code_raises_is_an_answer():
    def rude(x):
        raise [ValueError("no"), SystemExit(3), GeneratorExit(), RecursionError("deep"), MemoryError()][x]

    kinds = [one.raised[0] for one in put(rude, [(n,) for n in range(5)])]
    assert kinds == ["ValueError", "SystemExit", "GeneratorExit", "RecursionError", "MemoryError"]


def test_an_interrupt_ends_the_asking():
    def interrupted():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        put(interrupted)


def test_a_name_that_is_missing_is_told_by_name():
    assert put()[0].raised == ("NotDefined", "f")


def test_an_exception_that_cannot_be_printed_is_still_an_answer():
    class Mute(Exception):
        def __str__(self):
            raise ZeroDivisionError

    def raises():
        raise Mute

    assert put(raises)[0].raised == ("Mute", "")


@pytest.mark.parametrize(
    "change", ["x.sort()", "x += 1", "x[0] = 9", "x.resize(2, refcheck=False)", "x.shape = (3, 1)", "x.dtype = 'i8'"]
)
def test_an_array_changed_in_place_is_seen(change):
    def changes(first, x):
        exec(change)
        return 0

    case = (1, np.array([3.0, 1.0, 2.0]))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert put(changes, [case, case])[1].changed == (1,)


def test_lists_and_dicts_changed_in_place_are_seen():
    def changes(items, table):
        items.append(1)
        table["a"][0] = 5

    assert put(changes, [([], {"a": [1]})])[0].changed == (0, 1)


def test_a_change_to_one_case_does_not_reach_the_next():
    shared = np.zeros(2)

    def adds(x):
        x += 1
        return x

    assert [one.value.tolist() for one in put(adds, [(shared,), (shared,)])] == [[1, 1], [1, 1]]
    assert shared.tolist() == [0, 0]


def test_hostile_values_are_answers_or_refused():
    class Hostile:
        def __getattr__(self, name):
            raise SystemExit(name)

        __len__ = __iter__ = __str__ = __eq__ = __array__ = __bool__ = lambda *_: 1 / 0
        __hash__ = None

    class Text(str):
        def __str__(self):
            return "told"

        def __getitem__(self, key):
            return 1 / 0

    assert put(Hostile)[0].raised is not None
    assert put(lambda: Text("held"))[0].value == "told"
    with pytest.raises(WireError):
        put(lambda: np.broadcast_to(0.0, 2**40))


def test_what_is_lent_takes_the_names_place_for_the_probe_only():
    names = {"f": lambda: names["g"](), "g": lambda: "own"}
    packer = Packer()
    for lent, value in (({"g": lambda: "lent"}, "lent"), ({}, "own"), ({"h": lambda: 0}, "own")):
        replies, buffers = ask(probe(), [packer.pack(())], [], names, lent)
        assert unpack_answers(replies, buffers, 1)[0].value == value
    assert set(names) == {"f", "g"}


def test_a_probe_sees_only_its_own_imports_and_arguments():
    text = "import math\n\ndef probe(answers):\n    return [name in globals() for name in ('math', 'secret', 'np')]\n"
    assert put(text=text, secret=1, np=np)[0].value == [True, False, False]


def test_printing_and_warning_are_not_heard(capfd):
    def noisy():
        print("out")
        print("err", file=sys.stderr)
        sys.stdout.buffer.write(b"bytes")
        warnings.warn("look", UserWarning, stacklevel=1)
        return np.log(np.zeros(1)).tolist()

    assert put(noisy)[0].value == [-np.inf]
    assert capfd.readouterr() == ("", "")


def test_a_log_that_an_answer_opens_can_be_written_to_afterwards():
    handlers = []
    put(lambda: handlers.append(logging.StreamHandler()))
    handlers[0].stream.write("late")  # raised, and Python then told of it in the middle of whatever ran
    handlers[0].stream.flush()


def test_a_students_settings_do_not_change_a_right_answer():
    before = np.seterr(all="raise")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert put(lambda: np.exp(np.array([-1000.0, 1000.0])))[0].value.tolist() == [0, np.inf]
        assert np.geterr()["over"] == "raise"
    finally:
        np.seterr(**before)


def test_figures_left_open_are_closed():
    plt = pytest.importorskip("matplotlib.pyplot")
    with quiet():
        plt.figure()
    assert plt.get_fignums() == []


@pytest.mark.parametrize(
    "reply",
    [
        None,
        {},
        [],
        [[["value", ["none"]], []]] * 2,
        [["value", ["none"]]],
        [[["value"], []]],
        [[["value", ["none"]], [-1]]],
        [[["value", ["none"]], [100]]],
        [[["value", ["none"]], ["0"]]],
        [[["value", ["none"]], [True]]],
        [[["value", ["none"]], list(range(50)) * 3]],
        [[["raised", "ValueError"], []]],
        [[["raised", None, "no"], []]],
        [[["value", ["array", "<f8", [1], 0]], []]],
    ],
    ids=lambda reply: repr(reply)[:50],
)
def test_a_reply_that_is_not_in_the_form_is_refused(reply):
    with pytest.raises(WireError):
        unpack_answers(reply, [], 1)


def test_what_an_exception_says_is_bounded_and_clean():
    answer = unpack_answers([[["raised", "E" * 1000, "\ud800" * 1000], [0]]], [], 1)[0]
    assert answer == Answer(raised=("E" * 100, "?" * 500), changed=(0,))
