"""Error cells of a workbook (#N/A, #DIV/0! …): the reader takes them for empty, and an empty cell would clear what is stored."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

__all__ = ["error_cells"]

_PIECE = 1 << 20
_OVERLAP = 1 << 14
"""More than the markup of a cell: one that stands across two pieces is whole in the second."""
_MARK = re.compile(rb"""\bt=["']e["']""")
_CELL = re.compile(
    rb"""<(?:[\w.-]+:)?c\s(?=[^>]*\bt=["']e["'])[^>]*\br=["']([A-Z]{1,3})([0-9]{1,7})["'][^>]*>"""
    rb"""(?:<(?:[\w.-]+:)?f\b.{0,8192}?)?<(?:[\w.-]+:)?v[^>]*>([^<]{1,20})<""",
    re.DOTALL,
)
_LETTERS = 26


def error_cells(path: Path) -> Mapping[int, Mapping[int, str]]:
    """The errors of the first sheet, by row and column, both from 0. None where the archive does not say which part that is."""
    found: dict[int, dict[int, str]] = defaultdict(dict)
    with zipfile.ZipFile(path) as archive:
        try:
            name = _first_sheet(archive)
        except (KeyError, StopIteration, ET.ParseError):
            return {}
        for cell in _cells(archive, name):
            column = 0
            for letter in cell[1]:
                column = column * _LETTERS + letter - ord("A") + 1
            found[int(cell[2]) - 1][column - 1] = cell[3].decode("ascii", "replace")
    return found


def _cells(archive: zipfile.ZipFile, name: str) -> Iterator[re.Match[bytes]]:
    with archive.open(name) as sheet:
        before = b""
        while piece := sheet.read(_PIECE):
            text = before + piece
            if _MARK.search(text):
                yield from _CELL.finditer(text)
            before = text[-_OVERLAP:]


def _first_sheet(archive: zipfile.ZipFile) -> str:
    parts = {part.filename.casefold(): part.filename for part in archive.infolist()}
    book = ET.fromstring(archive.read(parts["xl/workbook.xml"]))  # noqa: S314
    sheet = next(element for element in book.iter() if element.tag.endswith("}sheet"))
    relation = next(value for name, value in sheet.attrib.items() if name.endswith("}id"))
    relations = ET.fromstring(archive.read(parts["xl/_rels/workbook.xml.rels"]))  # noqa: S314
    target = next(element.attrib["Target"] for element in relations if element.attrib["Id"] == relation)
    return parts[posixpath.normpath(posixpath.join("xl", target)).lstrip("/").casefold()]
