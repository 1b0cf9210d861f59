"""The parts of an official paper 公文, in the order of which ``form.typ`` sets them. Texts are set as they stand; a line break is one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

__all__ = [
    "BLANK_DAY",
    "BY_HAND",
    "Part",
    "fields",
    "heading",
    "note",
    "opinion",
    "paper",
    "seal",
    "signatures",
    "table",
    "text",
]

Part: TypeAlias = dict[str, Any]
BLANK_DAY = "　　　　年　　月　　日"
"""A day that is written in by hand."""
BY_HAND = " "
"""A cell of a table that is filled in by hand, with room for that."""


def paper(title: str, number: str, parts: Sequence[Part], *, large: bool = False) -> dict[str, Any]:
    """The data of :data:`shared.papers.FORM`; ``number`` 文号 may be empty, ``large`` are the letters of official documents 公文."""
    return {"title": title, "number": number, "parts": list(parts), "large": large}


def heading(words: str) -> Part:
    """A heading inside the paper, such as ``一、家庭成员``."""
    return {"part": "heading", "text": words}


def text(*lines: str, indented: bool = True) -> Part:
    """Paragraphs; not ``indented`` for whom the paper addresses."""
    return {"part": "text", "lines": lines, "indented": indented}


def note(words: str) -> Part:
    """A remark in small letters."""
    return {"part": "note", "text": words}


def fields(*pairs: tuple[str, str]) -> Part:
    """A form: titles with what is filled in, two pairs a row; a text of more than fourteen characters has a row of its own."""
    rows: list[list[str]] = []
    waiting: list[str] = []
    for title, value in pairs:
        if len(value) > _SHORT or "\n" in value:
            rows += [waiting, [title, value]] if waiting else [[title, value]]
            waiting = []
        elif waiting:
            rows.append([*waiting, title, value])
            waiting = []
        else:
            waiting = [title, value]
    return {"part": "fields", "rows": [*rows, waiting] if waiting else rows}


_SHORT = 14


def table(headers: Sequence[str], widths: Sequence[int], rows: Sequence[Sequence[str]], *, blank: int = 0) -> Part:
    """A table whose columns have these shares of the width; without rows it has ``blank`` empty ones to be filled in by hand."""
    filled = [list(row) for row in rows] or [[BY_HAND] * len(headers) for _ in range(blank)]
    return {"part": "table", "headers": list(headers), "widths": list(widths), "rows": filled}


def opinion(label: str, words: str, sign: str) -> Part:
    """A box for somebody's opinion 意见, with room to write where there is none yet, and where to sign."""
    return {"part": "opinion", "label": label, "text": words, "sign": sign}


def signatures(*lines: str) -> Part:
    """Places to sign 签字, two a row."""
    return {"part": "signatures", "lines": lines}


def seal(issuer: str, day: str) -> Part:
    """Who issues the paper, with room for the seal 盖章, and the day."""
    return {"part": "seal", "issuer": issuer, "day": day}
