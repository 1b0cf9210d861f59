"""The state of a household, its money and its department records, masked, and how fresh they are."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from pydantic import Field

from shared.contracts.base import EventType, Item, Value

__all__ = [
    "BATCH_CHANGED",
    "DIVISION_CHANGED",
    "HOUSEHOLD_CHANGED",
    "INCOME_CHANGED",
    "INCOME_WITHDRAWN",
    "RECORD_CHANGED",
    "ROSTER_CHANGED",
    "WORKFORCE_CHANGED",
    "WORK_INSURED",
    "BatchChanged",
    "DivisionChanged",
    "HouseholdChanged",
    "IncomeChanged",
    "IncomeWithdrawn",
    "InsuredWork",
    "Member",
    "RecordChanged",
    "RosterChanged",
    "RosterMember",
    "WorkInsured",
    "WorkforceChanged",
    "WorkforceMember",
]


class DivisionChanged(Item):
    """An administrative division 行政区划 as it is now."""

    code: str = Field(title="行政区划代码", description="12 digits.")
    name: str = Field(title="名称", description="Its name.")
    level: Literal["county", "town", "village"] = Field(title="级别", description="Its level.")
    parent_code: str | None = Field(title="上级代码", description="The division above it; null for a county.")


class Member(Value):
    """A member 家庭成员 of a household, past or present, masked."""

    person_id: UUID = Field(title="人员标识", description="The person.")
    name: str = Field(title="姓名", description="Masked.")
    id_number: str = Field(title="证件号码", description="Masked.")
    sex: Literal["男", "女"] | None = Field(title="性别", description="Null: not known.")
    birth_year: int | None = Field(title="出生年份", description="The date of birth, masked to its year; null: not known.")
    relation: str = Field(title="与户主关系", description="To the head of the household.")
    joined_on: date | None = Field(title="加入日期", description="Null: since before records began.")
    left_on: date | None = Field(title="减少日期", description="Null: still a member.")
    left_reason: str | None = Field(title="减少原因", description="Why, such as 死亡 or 迁出.")


class HouseholdChanged(Item):
    """A household 农户 with its members, masked."""

    household_no: str = Field(title="户编号", description="Number of the household, opaque.")
    division_code: str = Field(title="行政区划代码", description="Village, 12 digits.")
    village_group: str | None = Field(title="村民小组", description="Group within the village.")
    household_type: str = Field(title="户类型", description="一般农户 or 脱贫户.")
    relocated: bool | None = Field(
        title="是否易地扶贫搬迁户", description="Whether it was moved to a new home to leave poverty; null: not told."
    )
    address: str | None = Field(title="家庭住址", description="Masked.")
    phone: str | None = Field(title="联系电话", description="Masked.")
    closed_on: date | None = Field(title="销户日期", description="Null: not closed.")
    members: list[Member] = Field(title="家庭成员", description="Past and present.")


class RosterMember(Value):
    """Who belongs to a household, past or present, as other services recognise people: by id token, never by number."""

    person_id: UUID = Field(title="人员标识", description="The person.")
    id_token: str = Field(
        title="证件号码密文索引",
        description="Keyed hash of the ID number, in hexadecimal: whoever has the platform's key knows the person by number.",
    )
    name: str = Field(title="姓名", description="Masked.")
    left_on: date | None = Field(title="减少日期", description="Null: still a member.")
    left_reason: str | None = Field(title="减少原因", description="Why, such as 死亡 or 迁出.")


class RosterChanged(Item):
    """The roster 花名册 of a household, for services that pay or employ people; its id and version are the household's."""

    household_no: str = Field(title="户编号", description="Number of the household, opaque.")
    division_code: str = Field(title="行政区划代码", description="Village, 12 digits.")
    household_type: str = Field(title="户类型", description="一般农户 or 脱贫户.")
    closed_on: date | None = Field(title="销户日期", description="Null: not closed.")
    members: list[RosterMember] = Field(title="家庭成员", description="Past and present.")


class WorkforceMember(Value):
    """A member of a household as whoever finds people work knows them. Who they are is in the roster, by the same identifier."""

    person_id: UUID = Field(title="人员标识", description="The person.")
    sex: Literal["男", "女"] | None = Field(title="性别", description="Null: not known.")
    birth_month: str | None = Field(
        title="出生年月", description="The date of birth, masked to its month, `YYYY-MM`; null: not known."
    )
    relation: str = Field(title="与户主关系", description="To the head of the household.")
    education: str | None = Field(title="文化程度", description="As registered.")
    school_status: str | None = Field(title="在校生状况", description="As registered.")
    health: str | None = Field(title="健康状况", description="As registered.")
    labour_skill: str | None = Field(title="劳动技能", description="As registered, such as 普通劳动力 or 丧失劳动力.")


class WorkforceChanged(Item):
    """Who of a household could work 劳动力信息, for the service that finds people work; its id and version are the household's."""

    relocated: bool | None = Field(
        title="是否易地扶贫搬迁户", description="Whether it was moved to a new home to leave poverty; null: not told."
    )
    members: list[WorkforceMember] = Field(title="家庭成员", description="Those who belong to it now.")


class IncomeChanged(Item):
    """A household's income statement 家庭收支 of one year, yuan."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    year: int = Field(title="年度", description="Year of the statement.")
    registered_population: int = Field(title="家庭人口数", description="People that the statement divides by.")
    wage: Decimal | None = Field(title="工资性收入", description="Wages, yuan.")
    business: Decimal | None = Field(title="生产经营性收入", description="From production and business, yuan.")
    property: Decimal | None = Field(title="财产性收入", description="From property, yuan.")
    transfer: Decimal | None = Field(title="转移性收入", description="Transfers, yuan.")
    business_cost: Decimal | None = Field(title="生产经营性支出", description="Cost of production and business, yuan.")
    claims: Decimal | None = Field(title="理赔收入", description="Insurance claims received, yuan.")
    compliant_self_pay: Decimal | None = Field(
        title="合规自付支出", description="Compliant expenses paid by the household itself, yuan."
    )
    net: Decimal = Field(title="纯收入", description="Net income, yuan.")
    net_per_capita: Decimal = Field(title="人均纯收入", description="Net income per head, yuan, two decimals.")
    reference_per_capita: Decimal = Field(
        title="监测参考人均收入", description="Net plus claims minus compliant self-pay, per head, yuan, two decimals."
    )


class IncomeWithdrawn(Item):
    """An income statement that was taken back 作废. One that is recorded for the year again goes on in its versions."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    year: int = Field(title="年度", description="Year of the statement.")


class RecordChanged(Item):
    """All facts that one department feed holds of one household in one year 部门数据, masked."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    feed: str = Field(title="数据表", description="Code of the feed, such as MED-SET.")
    year: int = Field(title="年度", description="Year that the facts belong to.")
    facts: list[dict[str, Any]] = Field(
        title="记录", description="The feed's rows by field name, at most 300; none is left where empty."
    )


class InsuredWork(Value):
    """What the labour department has of somebody's work 就业登记: from a day on they are employed, or are not."""

    person_id: UUID = Field(title="人员标识", description="Who.")
    status: str = Field(title="就业状态", description="就业 or 失业.")
    started_on: date = Field(title="状态起始日期", description="Since when.")
    employer: str | None = Field(title="单位名称", description="At whom; null: not told.")
    monthly_wage: Decimal | None = Field(title="月工资", description="Yuan; null: not told.")


class WorkInsured(Item):
    """What the labour and social insurance department (LAB-EMP) has of the work of a household's people, of one year."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    year: int = Field(title="年度", description="Year that the facts belong to.")
    facts: list[InsuredWork] = Field(title="记录", description="At most 300; none is left where empty.")


class BatchChanged(Item):
    """A batch 批次 of a feed has come to its end: how fresh each department's data is."""

    feed: str = Field(title="数据表", description="Code of the feed, such as MED-SET.")
    department: str = Field(title="部门", description="Who handed it over.")
    period: str | None = Field(title="数据期", description="Label given by the department.")
    state: Literal["completed", "refused"] = Field(title="状态", description="Its state.")
    rows: int = Field(title="总行数", description="Rows in the file.")
    accepted: int = Field(title="接受行数", description="Rows accepted.")
    rejected: int = Field(title="拒绝行数", description="Rows rejected.")
    finished_at: datetime = Field(title="完成时间", description="When it came to its end.")


DIVISION_CHANGED = EventType("zx.household.division.changed.v1", DivisionChanged, "行政区划变动")
HOUSEHOLD_CHANGED = EventType("zx.household.household.changed.v1", HouseholdChanged, "农户变动")
ROSTER_CHANGED = EventType("zx.household.roster.changed.v1", RosterChanged, "农户花名册变动")
WORKFORCE_CHANGED = EventType("zx.household.workforce.changed.v1", WorkforceChanged, "农户劳动力变动")
INCOME_CHANGED = EventType("zx.household.income.changed.v1", IncomeChanged, "家庭收支变动")
INCOME_WITHDRAWN = EventType("zx.household.income.withdrawn.v1", IncomeWithdrawn, "家庭收支作废")
WORK_INSURED = EventType("zx.household.insured_work.changed.v1", WorkInsured, "社保就业登记变动")
RECORD_CHANGED = EventType("zx.household.record.changed.v1", RecordChanged, "部门数据变动")
BATCH_CHANGED = EventType("zx.household.batch.changed.v1", BatchChanged, "数据批次结束")
