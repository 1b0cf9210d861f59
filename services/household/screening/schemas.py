"""What goes in and out over HTTP about screenings."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from services.household.screening.catalogue import RULES
from services.household.screening.rules import Category, Level, Subject

__all__ = [
    "HitView",
    "HouseholdPlace",
    "LeadHitView",
    "PersonView",
    "RuleView",
    "ScreeningLeadView",
    "ScreeningRequest",
    "ScreeningView",
    "UsedParameter",
    "WatchedView",
    "hit_fields",
]

ScreeningState = Literal["queued", "running", "completed", "failed"]


class ScreeningRequest(BaseModel):
    """A screening to be run."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"as_of": "2025-10-31"}]})

    as_of: date = Field(
        title="截至日期",
        description="The day whose facts and parameters count.",
        ge=date(2000, 1, 1),
        le=date(2100, 12, 31),
        examples=["2025-10-31"],
    )


class UsedParameter(BaseModel):
    """A parameter version that a screening used."""

    version: int = Field(title="版本", description="0 is the shipped value.", examples=[1])
    value: str = Field(title="数值", description="Its value.", examples=["14500"])
    effective_from: date | None = Field(
        title="生效日期", description="Since when it holds; null: since ever.", examples=["2025-01-01"]
    )


class ScreeningView(BaseModel):
    """A screening 筛查 of the whole county. Its figures are those of the county; lists show what lies in the caller's divisions."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="筛查号", description="The screening.", examples=["019a1b2c-0000-7000-8000-000000000001"])
    as_of: date = Field(title="截至日期", description="The day whose facts and parameters count.", examples=["2025-10-31"])
    state: ScreeningState = Field(title="状态", description="How far it is.", examples=["completed"])
    failure: str | None = Field(title="失败原因", description="Stable code of why it failed.", examples=[None])
    requested_at: datetime = Field(title="提交时间", description="When it was asked for.", examples=["2025-11-01T01:00:00Z"])
    started_at: datetime | None = Field(title="开始时间", description="When it began.", examples=["2025-11-01T01:00:01Z"])
    finished_at: datetime | None = Field(title="完成时间", description="When it ended.", examples=["2025-11-01T01:00:03Z"])
    households: int | None = Field(title="户数", description="Households that were looked at.", examples=[50000])
    persons: int | None = Field(title="人数", description="Active persons that were looked at.", examples=[178000])
    hits: int | None = Field(title="命中数", description="Hits found.", examples=[279])
    hits_by_rule: dict[str, int] = Field(
        title="各规则命中数", description="Hits by rule; a rule without any is left out.", examples=[{"MED-01": 8}]
    )
    leads: int | None = Field(title="线索数", description="Open leads that its hits opened or joined.", examples=[119])
    opened: int | None = Field(title="新增线索数", description="Leads that it opened.", examples=[119])
    watched: int | None = Field(title="重点关注户数", description="Households with yellow hits only.", examples=[60])
    parameters: dict[str, UsedParameter] = Field(
        title="参数版本",
        description="The parameter versions that it used, by name.",
        examples=[{"county_base_income": {"version": 1, "value": "14500", "effective_from": "2025-01-01"}}],
    )


class PersonView(BaseModel):
    """A person as lists show one."""

    id: UUID = Field(title="人员标识", description="The person.", examples=["019a1b2c-0000-7000-8000-000000000002"])
    name: str = Field(title="姓名", description="Masked.", examples=["张*三"])
    id_number: str = Field(title="证件号码", description="Masked.", examples=["610999********0014"])


class HouseholdPlace(BaseModel):
    """The household that an entry of a list is about."""

    household_id: UUID = Field(
        title="农户标识", description="The household.", examples=["019a1b2c-0000-7000-8000-000000000003"]
    )
    household_no: str = Field(title="户编号", description="Number of the household.", examples=["610925104000001"])
    division_code: str = Field(title="行政区划代码", description="Its village.", examples=["610925104201"])


class LeadHitView(BaseModel):
    """A hit 命中 that a lead rests on."""

    rule: str = Field(title="规则", description="Rule that is met.", examples=["MED-01"])
    title: str = Field(title="规则名称", description="What the rule says, in Chinese.", examples=["重点人群年度医疗自付较大"])
    level: Level = Field(title="级别", description="Level of the hit.", examples=["orange"])
    value: str | None = Field(title="数值", description="As in the CSV; null where the rule has none.", examples=["11813.00"])
    person: PersonView | None = Field(title="人员", description="The person; null for a rule about the household.")
    facts: dict[str, Any] = Field(
        title="依据", description="What the hit rests on.", examples=[{"year": 2025, "settlements": 7, "self_paid": "11813.00"}]
    )


class HitView(LeadHitView, HouseholdPlace):
    """A hit 命中 of a screening."""

    silent: bool = Field(
        title="静默", description="It opens no lead, because one for it was closed a short while ago.", examples=[False]
    )


class ScreeningLeadView(HouseholdPlace):
    """A lead that a screening opened or joined, as it was then."""

    lead_id: UUID = Field(title="线索标识", description="The lead.", examples=["019a1b2c-0000-7000-8000-000000000004"])
    level: Level = Field(title="级别", description="The worst level of its hits.", examples=["red"])
    category: Category | None = Field(title="建议类别", description="Recommended category.", examples=["SUDDEN"])
    opened: bool = Field(title="新增", description="Whether this screening opened it.", examples=[True])


class WatchedView(HouseholdPlace):
    """A household on the watch list 重点关注: yellow hits only."""


class RuleView(BaseModel):
    """A rule of the screening 筛查规则."""

    id: str = Field(title="规则", description="The rule.", examples=["MED-01"])
    title: str = Field(title="名称", description="What it says, in Chinese.", examples=["重点人群年度医疗自付较大"])
    subject: Subject = Field(title="对象", description="Whom its hits name.", examples=["person"])
    levels: Annotated[list[Level], BeforeValidator(list)] = Field(
        title="级别", description="Levels that its hits may have, worst first.", examples=[["orange"]]
    )
    department: str = Field(title="部门", description="Who hands over what it looks at.", examples=["医保局"])
    plan: str = Field(
        title="方案依据", description="Words of the county's plan that it serves.", examples=["加强数据比对和信息共享"]
    )
    parameters: list[str] = Field(title="参数", description="Parameters that it uses.", examples=[["med_supported_self_pay"]])


def hit_fields(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row with the columns of a hit and its person
    """The fields of :class:`LeadHitView` or :class:`HitView` of a row."""
    person = None if row.person_id is None else {"id": row.person_id, "name": row.name, "id_number": row.id_number}
    return {**row._mapping, "person": person, "title": RULES[row.rule].title if row.rule in RULES else row.rule}  # noqa: SLF001
