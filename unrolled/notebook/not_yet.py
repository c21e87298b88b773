"""What a released notebook's last hidden check says to nbgrader's Validate, in the place of its code."""

from __future__ import annotations

from collections.abc import Mapping

from unrolled.values.language import Language

_CODE = """\
# {}
import sys

for name in [name for name, passed in done.items() if not passed]:
    print("{}:", name, file=sys.stderr)"""

NOT_YET: Mapping[Language, str] = {
    "en": _CODE.format("Validate shows this cell for every check that does not pass yet.", "Not passed yet"),
    "ko": _CODE.format("아직 통과하지 못한 확인이 있으면 Validate가 이 셀을 보여 줍니다.", "미통과"),
}
"""Names the visible checks that do not pass yet, by language; `done` is the lesson's own table of them."""
