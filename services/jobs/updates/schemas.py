"""Monthly updates as they are shown, and the county's locking."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import Field

from services.jobs.employment.rules import ENDS, FORMS, MONTH, SOURCES
from services.jobs.employment.schemas import FormWord, ShownEnd, SourceWord
from services.jobs.updates.rules import STANDINGS
from shared.web.bodies import Id, In, OptionalText, Out, Version, codes
from shared.workflow.schemas import MoveView, OptionView, StatefulView

__all__ = [
    "LISTS",
    "LedgerFreshness",
    "LedgerUpdateDetail",
    "LedgerUpdateLine",
    "LedgerUpdateView",
    "LockingMonth",
    "MonthLocked",
    "MonthsOpened",
    "StandingWord",
    "UpdateLeft",
    "UpdateState",
]

UpdateState = Literal["village", "town", "county", "locked"]
StandingWord = Literal["recorded", "carried", "open"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = ((StandingWord, STANDINGS),)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""


class LedgerUpdateView(StatefulView):
    """The update 月度更新 of a village's part of the ledger in a month, as lists show one."""

    id: Id
    version: Version
    division_code: str = Field(title="行政区划代码", description="The village, 12 digits.", examples=["610925104201"])
    month: str = Field(title="月份", description="`YYYY-MM`.", examples=["2026-03"])


class LedgerFreshness(Out):
    """How far the villages of a division are with the ledger 台账更新进度; registers 就业名册 are frozen as far as months are locked."""

    division_code: str = Field(title="行政区划代码", description="The division.", examples=["610925104000"])
    title: str = Field(title="名称", description="In Chinese.", examples=["四季镇"])
    month: str = Field(title="月份", description="The last month of the county, `YYYY-MM`.", examples=["2026-10"])
    updates: int = Field(title="更新村数", description="Villages with updates.", examples=[17])
    at_village: int = Field(title="待村级更新", description="Villages of which that month waits for the village.", examples=[2])
    at_town: int = Field(title="待镇级核对", description="Of which it waits for the town.", examples=[3])
    at_county: int = Field(title="待县级锁定", description="Of which it waits for the county.", examples=[4])
    at_rest: int = Field(title="已锁定", description="Of which it is locked.", examples=[8])
    frozen_until: str | None = Field(
        title="名册已定格至",
        description="The last month that all villages have locked, `YYYY-MM`; null: one has none.",
        examples=["2026-09"],
    )


class LedgerUpdateDetail(LedgerUpdateView):
    """An update with how far it is, its history and what can be done next."""

    recorded_count: int = Field(title="已登记条目", description="Told of, or confirmed as before.", examples=[62])
    carried_count: int = Field(title="沿用上月条目", description="To be confirmed as in the month before.", examples=[41])
    open_count: int = Field(
        title="须填报条目", description="To be told of; of a month that was handed in: came late.", examples=[2]
    )
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")


class LedgerUpdateLine(Out):
    """A spell of work that lasts in the month, and what is known of the month. Its month is set at the spell's own address."""

    spell_id: UUID = Field(title="就业经历标识", description="The spell of work.")
    spell_version: int = Field(title="就业经历版本", description="For `If-Match` where the spell ends.", examples=[3])
    person_id: UUID = Field(title="人员标识", description="Who works.")
    name: str | None = Field(title="姓名", description="Masked.", examples=["张*三"])
    household_no: str = Field(title="户编号", description="Number of the household.", examples=["610925104000001"])
    form: FormWord = Field(title="就业形式", description=f"{codes(FORMS)}.", examples=["employed"])
    employer: str | None = Field(title="用人单位", description="Null: there is none.", examples=["苏州某电子有限公司"])
    trade: str | None = Field(title="工种", description="As people call it.", examples=["线束工"])
    place_code: str = Field(title="务工地", description="Where it is worked.", examples=["320500000000"])
    started_on: date = Field(title="开始日期", description="First day.", examples=["2026-02-20"])
    ended_on: date | None = Field(title="结束日期", description="Null: still going on.", examples=[None])
    end_reason: ShownEnd | None = Field(title="离岗原因", description=f"{codes(ENDS)}.", examples=[None])
    standing: StandingWord = Field(title="填报情况", description=f"{codes(STANDINGS)}.", examples=["carried"])
    share: Decimal | None = Field(
        title="务工月数", description="As recorded, or as it would be carried over; null: to be told.", examples=["1.0"]
    )
    wage: Decimal | None = Field(title="工资", description="Yuan, likewise.", examples=["4200.00"])
    source: SourceWord | None = Field(title="数据来源", description=f"{codes(SOURCES)}.", examples=["officer"])
    carried_from: str | None = Field(title="沿用月份", description="From which month, `YYYY-MM`.", examples=["2026-02"])
    month_version: int | None = Field(
        title="月度记录版本", description="For `If-Match` where the month is set anew; null: none is recorded.", examples=[1]
    )


class LockingMonth(In):
    """Locking a month of every village that was checked."""

    month: str = Field(title="月份", description="`YYYY-MM`.", pattern=MONTH, examples=["2026-03"])
    on: date = Field(title="日期", description="The day on which it was done, today at the latest.", examples=["2026-04-03"])
    opinion: OptionalText = Field(default=None, title="意见", description="In the taker's own words.", examples=["同意锁定"])


class UpdateLeft(Out):
    """A village whose month is not locked, and how far it is."""

    division_code: str = Field(title="行政区划代码", description="The village, 12 digits.", examples=["610925104201"])
    state: UpdateState = Field(title="状态", description="Its state.", examples=["village"])
    state_title: str = Field(title="状态名称", description="The state in Chinese.", examples=["待村级更新"])


class MonthsOpened(Out):
    """How many villages' months were opened."""

    opened: int = Field(title="开启数", description="Villages, times months that had passed.", examples=[136])


class MonthLocked(Out):
    """How many villages' months were locked, and which are left."""

    locked: int = Field(title="锁定村数", description="As many as had been checked.", examples=[120])
    left: list[UpdateLeft] = Field(title="未锁定的村", description="All others within the caller's divisions.")
