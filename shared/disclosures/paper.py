"""The notice 公示 as a paper: what hangs on the board, set from what was frozen when it was posted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row

from shared.disclosures.rules import HOTLINE
from shared.papers.parts import Part, fields, heading, note, paper, seal, table, text

__all__ = ["notice_paper"]

_LARGE = 6
"""Up to so many columns a table has room in the letters of official documents."""
_WIDEST = 12
_UNKNOWN = "—"


def notice_paper(row: Row[Any]) -> dict[str, Any]:
    """The data of a disclosure's paper."""
    content = row.content
    listed = [part for one in content["tables"] for part in _table(one)]
    lines = [(line["title"], line["value"] or _UNKNOWN) for line in content["lines"]]
    parts = [
        *_withdrawn(row),
        text("现将有关内容公示如下："),
        *([fields(*lines)] if lines else []),
        *listed,
        text(_period(row), _objections(row)),
        seal(row.issuer, _day(row.posted_on)),
    ]
    return paper(row.title, "", parts, large=all(len(one["headers"]) <= _LARGE for one in content["tables"]))


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _table(one: dict[str, Any]) -> list[Part]:
    rows = [[value or _UNKNOWN for value in row] for row in one["rows"]]
    widths = [_width([header, *(row[place] for row in rows)]) for place, header in enumerate(one["headers"])]
    return [*([heading(one["title"])] if one["title"] else []), table(one["headers"], widths, rows)]


def _width(texts: Sequence[str]) -> int:
    """The share of a column: its longest text, within bounds so that no other is squeezed."""
    return max(2, min(_WIDEST, *(max(map(len, texts)),)))


def _period(row: Row[Any]) -> str:
    first = row.posted_on + timedelta(days=1)
    after = "公示期满后继续长期公开。" if row.long_term else ""
    return f"公示时间：{_day(first)}至{_day(row.ends_on)}，共{row.days}天（自公示次日起算）。公示地点：{row.place}。{after}"


def _objections(row: Row[Any]) -> str:
    phones = f"监督电话：{'、'.join(row.phones)}；" if row.phones else ""
    return (
        f"如有异议，请在公示期内以书面或者口头方式向{row.issuer}反映，可以实名，也可以匿名。{phones}"
        f"全国防止返贫监测和乡村振兴咨询服务电话：{HOTLINE}。反映情况的人和内容依法予以保密。"
    )


def _withdrawn(row: Row[Any]) -> list[Part]:
    return [] if row.withdrawn_on is None else [note(f"本公示已于{_day(row.withdrawn_on)}撤回。")]
