"""Bars as they are written and shown."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from services.jobs.bars.rules import BARS
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes
from shared.web.fields import required

__all__ = ["LISTS", "BarWord", "PostBarEnding", "PostBarEntry", "PostBarView", "PostBars", "PostBarsRecorded"]

BarWord = Literal["cadre", "fiscal", "pension", "owner", "unfit", "custody"]
_TITLES = {code: each.title for code, each in BARS.items()}
LISTS: tuple[tuple[object, dict[str, str]], ...] = ((BarWord, _TITLES),)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

_PersonId = Annotated[
    UUID, Field(title="人员标识", description="Who is barred.", examples=["019a1b2c-0000-7000-8000-000000000002"])
]
_Kind = Annotated[BarWord, Field(title="名单类别", description=f"{codes(_TITLES)}.", examples=["cadre"])]
_From = Annotated[date, Field(title="开始日期", description="First day, today at the latest.", examples=["2026-01-01"])]
_Source = Annotated[
    str,
    required("名单来源", longest=200),
    Field(title="名单来源", description="Which list of which department says so.", examples=["县委组织部村干部花名册"]),
]


class PostBarEntry(In):
    """Somebody who may not hold a post."""

    person_id: _PersonId
    kind: _Kind
    from_on: _From
    source: _Source


class PostBars(In):
    """A list of people who may not hold a post 比对名单."""

    items: list[PostBarEntry] = Field(
        title="名单", description="At most 1,000; who is on it already stays.", min_length=1, max_length=1000
    )


class PostBarsRecorded(Out):
    """How many of a list were new."""

    recorded: int = Field(title="新增条数", description="As many as were not on it.", examples=[12])
    known: int = Field(title="已有条数", description="As many as were on it already.", examples=[3])


class PostBarEnding(Reasoned):
    """The last day on which somebody is barred, and why no longer."""

    until: date = Field(title="结束日期", description="Last day, today at the latest.", examples=["2026-06-30"])


class PostBarView(Out):
    """Somebody on the list."""

    id: Id
    version: Version
    person_id: _PersonId
    name: str = Field(title="姓名", description="Masked.", examples=["张*三"])
    household_no: str = Field(title="户编号", description="Number of the household.", examples=["610925104000001"])
    division_code: str = Field(title="行政区划代码", description="Where it lives, 12 digits.", examples=["610925104201"])
    kind: _Kind
    kind_title: str = Field(title="名单类别名称", description="In Chinese.", examples=["村干部"])
    from_on: _From
    until: date | None = Field(title="结束日期", description="Last day; null: still.", examples=[None])
    source: _Source
    recorded_name: str = Field(title="录入者姓名", description="Who recorded it.", examples=["王芳"])
    recorded_at: datetime = Field(title="录入时间", description="When.", examples=["2026-01-04T02:00:00Z"])
