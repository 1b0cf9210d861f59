"""What hangs 公示内容: lines and tables, masked column by column, and the search for numbers that must not hang. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias

from shared.privacy import mask_account, mask_id_number, mask_name, mask_phone

__all__ = ["Column", "Content", "Frozen", "Leak", "Line", "Mask", "Table", "frozen", "joined", "leaks", "mask_for", "texts_of"]


class Mask(StrEnum):
    """How a value is masked 脱敏 before it hangs (domain/assets-and-funds §9.3)."""

    NONE = "none"
    NAME = "name"
    ID_NUMBER = "id_number"
    PHONE = "phone"
    ACCOUNT = "account"


_BY_HEADING = (
    (Mask.ID_NUMBER, re.compile("身份证|身份号码|证件号")),
    (Mask.ACCOUNT, re.compile("账号|账户|卡号|一卡通")),
    (Mask.PHONE, re.compile("电话|手机|联系方式")),
    (Mask.NAME, re.compile("姓名|户主|领款人|领取人|受助人")),
)
_MASKS: Mapping[Mask, Callable[[str], str]] = {
    Mask.NONE: str,
    Mask.NAME: mask_name,
    Mask.ID_NUMBER: mask_id_number,
    Mask.PHONE: mask_phone,
    Mask.ACCOUNT: mask_account,
}
Frozen: TypeAlias = dict[str, Any]
"""Content as it is stored: ``lines`` of title and value, ``tables`` of title, headers and rows; texts only, all of them masked."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the notice, as ``项目名称`` and what it is. Without a mask it is masked as its title asks for."""

    title: str
    value: str
    mask: Mask | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. Without a mask its values are masked as its heading asks for."""

    title: str
    mask: Mask | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the notice, such as a list of projects or of who is paid."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Content:
    """What is to hang. Its texts are those of the books; :func:`frozen` masks them."""

    lines: Sequence[Line] = field(default_factory=tuple)
    tables: Sequence[Table] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Leak:
    """A number that must not hang: where it stands, and what it seems to be (its Chinese word); never the number itself."""

    place: str
    what: str


def joined(first: Content, then: Content) -> Content:
    """One content after the other."""
    return Content((*first.lines, *then.lines), (*first.tables, *then.tables))


def mask_for(heading: str) -> Mask:
    """How a value under such a heading is masked where nobody says otherwise.

    >>> mask_for("户主姓名").value, mask_for("证件号码").value, mask_for("项目名称").value
    ('name', 'id_number', 'none')
    """
    return next((mask for mask, words in _BY_HEADING if words.search(heading)), Mask.NONE)


def frozen(content: Content) -> Frozen:
    """The content as it is kept and printed: masked, texts only.

    Raises:
        ValueError: a row has not as many values as its table has columns.
    """
    return {
        "lines": [{"title": line.title, "value": _masked(line, line.value)} for line in content.lines],
        "tables": [
            {
                "title": table.title,
                "headers": [column.title for column in table.columns],
                "rows": [[_masked(*cell) for cell in zip(table.columns, row, strict=True)] for row in table.rows],
            }
            for table in content.tables
        ],
    }


def _masked(under: Line | Column, value: str) -> str:
    mask = mask_for(under.title) if under.mask is None else under.mask
    return _MASKS[mask](value.strip())


_ACCOUNT = "银行账号或证件号码"
_NUMBERS = (
    ("公民身份号码", re.compile(r"(?<!\d)\d{6}[ -]?(?:18|19|20)\d{2}[ -]?\d{4}[ -]?\d{3}[\dXx](?!\d)")),
    (_ACCOUNT, re.compile(r"\d{15,}|(?<!\d)\d{17}[Xx]")),
    (_ACCOUNT, re.compile(r"(?<!\d)[3-9]\d{3}(?:[ -]\d{4}){3}")),
    ("手机号码", re.compile(r"(?<!\d)(?:(?:00|\+)?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d|\.\d)")),
    ("固定电话", re.compile(r"(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)")),
)
"""Numbers of people, with the groups in which they are written. Years, amounts, division codes and project codes are none."""


def leaks(texts: Iterable[tuple[str, str]]) -> list[Leak]:
    """Every one of these texts, with their places, in which a full number of somebody stands."""
    return [Leak(place, what) for place, text in texts if (what := _what(text))]


def _what(text: str) -> str | None:
    # Full-width digits and what cannot be seen between digits are how numbers come out of other programs.
    plain = "".join(letter for letter in unicodedata.normalize("NFKC", text) if unicodedata.category(letter) != "Cf")
    return next((what for what, pattern in _NUMBERS if pattern.search(plain)), None)


def texts_of(content: Frozen) -> Iterator[tuple[str, str]]:
    """Every text of a frozen content with its place."""
    for number, line in enumerate(content["lines"]):
        yield from ((f"lines.{number}.{name}", line[name]) for name in ("title", "value"))
    for number, table in enumerate(content["tables"]):
        yield f"tables.{number}.title", table["title"]
        for place, header in enumerate(table["headers"]):
            yield f"tables.{number}.columns.{place}", header
        for row, values in enumerate(table["rows"]):
            for place, value in enumerate(values):
                yield f"tables.{number}.rows.{row}.{place}", value
