"""Tables as people save them: CSV in whatever encoding and with whatever separator, and XLSX; every cell as text."""

from __future__ import annotations

import codecs
import csv
import io
import re
import unicodedata
import warnings
from datetime import date, datetime
from pathlib import Path
from statistics import median_low
from typing import Any

from openpyxl import load_workbook

from unrolled.errors import CourseError

Sheet = list[tuple[int, list[str]]]
"""Rows with their lines, counted from 1, as the program that made the file shows them."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = "\t;,"
_FORMULA = re.compile(r'="(.*)"')  # how some programs keep leading zeros through Excel


def read_sheets(file: Path) -> list[Sheet]:
    """Reads a table's sheets; a CSV file has one.

    Raises:
        CourseError: the file is neither CSV nor XLSX, or is damaged.
        OSError: it cannot be opened.
    """
    data = file.read_bytes()
    if data.startswith(b"PK"):
        return _workbook(file, data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise CourseError(f"{file} is an old .xls file or has a password. Save it as .xlsx without one.")
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        raise CourseError(f"{file} is a web page, whatever its name says. Open it in Excel and save it as .xlsx.")
    return [_separated(file, _decoded(file, data))]


def _decoded(file: Path, data: bytes) -> str:
    marked = [encoding for mark, encoding in _MARKS if data.startswith(mark)]
    for encoding in marked or ("utf-8", "cp949"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise CourseError(f"{file} cannot be read as text in UTF-8, UTF-16 or cp949. Save it as .xlsx or as “CSV UTF-8”.")


def _separated(file: Path, text: str) -> Sheet:
    first = [line for line in text.splitlines() if line.strip()][:20]
    counts = {one: median_low(line.count(one) for line in first) for one in _SEPARATORS} if first else {",": 0}
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(counts, key=counts.__getitem__), strict=True)
    sheet: Sheet = []
    line = 1
    try:
        for row in reader:
            sheet.append((line, [_clean(cell) for cell in row]))
            line = reader.line_num + 1
    except csv.Error as error:
        raise CourseError(
            f"{file}, line {line}: a quotation mark stands alone ({error}). Close it or delete it."
        ) from error
    return sheet


def _workbook(file: Path, data: bytes) -> list[Sheet]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and checks of input, which say nothing about the cells
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            sheets = []
            for sheet in book.worksheets:
                sheet.reset_dimensions()  # some programs write wrong ones
                rows = enumerate(sheet.iter_rows(), 1)
                sheets.append([(line, [_clean(_text(cell)) for cell in row]) for line, row in rows])
            return sheets
    except Exception as error:
        # A damaged workbook shows in the zip, the XML or the values.
        what = f"{type(error).__name__}: {error}"
        raise CourseError(f"{file} is damaged or no workbook ({what}). Open it in Excel and save it again.") from error


def _text(cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    shown = str(value)
    # A number format of zeros alone is how Excel shows the leading zeros of a number.
    zeros = re.match(r"0+(?=;|$)", cell.number_format or "") if type(value) is int else None
    return shown.zfill(len(zeros[0])) if zeros else shown


def _clean(text: str) -> str:
    text = unicodedata.normalize("NFC", text).replace("\ufeff", "").replace("\u200b", "").strip()
    formula = _FORMULA.fullmatch(text)
    return formula[1] if formula else text
