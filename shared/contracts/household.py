"""What the household service publishes: the state of a household, its money, its department records and its leads, masked."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from shared.contracts.base import EventType, Item

__all__ = [
    "BATCH_CHANGED",
    "DIVISION_CHANGED",
    "HOUSEHOLD_CHANGED",
    "INCOME_CHANGED",
    "LEAD_CHANGED",
    "RECORD_CHANGED",
    "SCREENING_COMPLETED",
    "WATCH_CHANGED",
    "BatchChanged",
    "DivisionChanged",
    "Hit",
    "HouseholdChanged",
    "IncomeChanged",
    "LeadChanged",
    "Member",
    "RecordChanged",
    "ScreeningCompleted",
    "WatchChanged",
]

Level = Literal["red", "orange", "yellow"]


class _Value(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class DivisionChanged(Item):
    """An administrative division 行政区划 as it is now."""

    code: str = Field(description="12 digits.")
    name: str
    level: Literal["county", "town", "village"]
    parent_code: str | None


class Member(_Value):
    """A member 家庭成员 of a household, past or present, masked."""

    person_id: UUID
    name: str = Field(description="Masked.")
    id_number: str = Field(description="Masked.")
    sex: Literal["男", "女"] | None
    birth_date: date | None
    relation: str
    joined_on: date | None = Field(description="Null: since before records began.")
    left_on: date | None = Field(description="Null: still a member.")
    left_reason: str | None


class HouseholdChanged(Item):
    """A household 农户 with its members, masked."""

    household_no: str = Field(description="户编号, opaque.")
    division_code: str = Field(description="Village, 12 digits.")
    village_group: str | None
    household_type: str = Field(description="一般农户 or 脱贫户.")
    relocated: bool | None = Field(description="是否易地扶贫搬迁户.")
    address: str | None = Field(description="Masked.")
    phone: str | None = Field(description="Masked.")
    closed_on: date | None
    members: list[Member]


class IncomeChanged(Item):
    """A household's income statement 家庭收支 of one year, yuan."""

    household_id: UUID
    division_code: str
    year: int
    registered_population: int
    wage: Decimal | None
    business: Decimal | None
    property: Decimal | None
    transfer: Decimal | None
    business_cost: Decimal | None
    claims: Decimal | None
    compliant_self_pay: Decimal | None
    net: Decimal = Field(description="纯收入.")
    net_per_capita: Decimal = Field(description="人均纯收入, two decimals.")
    reference_per_capita: Decimal = Field(description="监测参考人均收入, two decimals.")


class RecordChanged(Item):
    """All facts that one department feed holds of one household in one year 部门数据, masked."""

    household_id: UUID
    division_code: str
    feed: str = Field(description="Code of the feed, such as MED-SET.")
    year: int
    facts: list[dict[str, Any]] = Field(description="The feed's rows by field name; empty when none is left.")


class Hit(_Value):
    """One rule that a household or one of its members meets 命中."""

    rule: str
    level: Level
    value: str | None = Field(description="As in the CSV of the screening contract; null where the rule has none.")
    person_id: UUID | None
    screening_id: UUID
    facts: dict[str, Any] = Field(description="What the hit rests on.")


class LeadChanged(Item):
    """A lead 线索: a household to visit, with the hits that made it."""

    household_id: UUID
    household_no: str
    division_code: str
    level: Level
    category: str | None = Field(description="UNSTABLE, EDGE, SUDDEN or none.")
    state: Literal["open", "closed"]
    opened_on: date
    closed_on: date | None
    rules: list[str]
    hits: list[Hit]


class WatchChanged(Item):
    """Whether a household is on the watch list 重点关注 (yellow hits only) by the last screening."""

    household_id: UUID
    division_code: str
    watched: bool
    as_of: date
    hits: list[Hit]


class ScreeningCompleted(Item):
    """A screening 筛查 has finished."""

    as_of: date
    hits: int
    leads: int
    opened: int
    finished_at: datetime


class BatchChanged(Item):
    """A batch 批次 of a feed has come to its end: how fresh each department's data is."""

    feed: str
    department: str
    period: str | None
    state: Literal["completed", "refused"]
    rows: int
    accepted: int
    rejected: int
    finished_at: datetime


DIVISION_CHANGED = EventType("zx.household.division.changed.v1", DivisionChanged, "行政区划变动")
HOUSEHOLD_CHANGED = EventType("zx.household.household.changed.v1", HouseholdChanged, "农户变动")
INCOME_CHANGED = EventType("zx.household.income.changed.v1", IncomeChanged, "家庭收支变动")
RECORD_CHANGED = EventType("zx.household.record.changed.v1", RecordChanged, "部门数据变动")
LEAD_CHANGED = EventType("zx.household.lead.changed.v1", LeadChanged, "线索变动")
WATCH_CHANGED = EventType("zx.household.watch.changed.v1", WatchChanged, "重点关注变动")
SCREENING_COMPLETED = EventType("zx.household.screening.completed.v1", ScreeningCompleted, "筛查完成")
BATCH_CHANGED = EventType("zx.household.batch.changed.v1", BatchChanged, "数据批次结束")
