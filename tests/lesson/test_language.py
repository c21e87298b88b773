"""One text holds both languages; a build keeps one."""

from __future__ import annotations

import pytest

from unrolled.values.language import keep, unpaired

CODE = '''\
def f(x):
    """f(x) -> y

    The same.  # en
    Really.  # en
    같은 값.  # ko
    """
    assert x, "Give x."  # en
    assert x, "x를 주세요."  # ko
    return x  # unchanged
'''.splitlines()


def test_a_build_keeps_its_own_lines_and_the_untagged_ones_without_tags() -> None:
    assert keep(CODE, "ko") == [
        (0, "def f(x):"),
        (1, '    """f(x) -> y'),
        (2, ""),
        (5, "    같은 값."),
        (6, '    """'),
        (8, '    assert x, "x를 주세요."'),
        (9, "    return x  # unchanged"),
    ]
    assert [line for _, line in keep(CODE, "en")][3:5] == ["    The same.", "    Really."]


def test_runs_of_different_lengths_are_a_pair() -> None:
    assert unpaired(CODE) is None


@pytest.mark.parametrize(
    ("tags", "first"),
    [
        (["en"], 0),
        (["ko"], 0),
        (["ko", "en"], 0),
        (["en", "", "ko"], 0),
        (["en", "ko", "ko", "en"], 3),
        (["", "ko"], 1),
    ],
)
def test_the_first_line_without_a_partner_is_found(tags: list[str], first: int) -> None:
    assert unpaired([f"x  # {tag}" if tag else "x" for tag in tags]) == first
