"""What goes in and out over HTTP about screenings and leads."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from services.household.screening.rules import CLOSE_CODES, Category, Level, Subject

__all__ = [
    "CloseCode",
    "HitView",
    "LeadClosing",
    "LeadDetail",
    "LeadHitView",
    "LeadView",
    "PersonView",
    "RuleView",
    "ScreeningLeadView",
    "ScreeningRequest",
    "ScreeningView",
    "UsedParameter",
    "WatchedView",
]

ScreeningState = Literal["queued", "running", "completed", "failed"]
CloseCode = Literal[
    "registered", "resolved", "coping", "monitored", "untrue", "moved", "not_found", "died", "duplicate", "other"
]
_Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000, pattern=r"^[^\x00]*$")]
_CODES = "; ".join(f"`{code}` {title}" for code, title in CLOSE_CODES.items())


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


class _Household(BaseModel):
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


class HitView(LeadHitView, _Household):
    """A hit 命中 of a screening."""

    silent: bool = Field(
        title="静默", description="It opens no lead, because one for it was closed a short while ago.", examples=[False]
    )


class ScreeningLeadView(_Household):
    """A lead that a screening opened or joined, as it was then."""

    lead_id: UUID = Field(title="线索标识", description="The lead.", examples=["019a1b2c-0000-7000-8000-000000000004"])
    level: Level = Field(title="级别", description="The worst level of its hits.", examples=["red"])
    category: Category | None = Field(title="建议类别", description="Recommended category.", examples=["SUDDEN"])
    opened: bool = Field(title="新增", description="Whether this screening opened it.", examples=[True])


class WatchedView(_Household):
    """A household on the watch list 重点关注: yellow hits only."""


class LeadView(_Household):
    """A lead 线索: a household to visit."""

    id: UUID = Field(title="线索标识", description="The lead.", examples=["019a1b2c-0000-7000-8000-000000000004"])
    version: int = Field(title="版本", description="Grows with every change; the `ETag`.", examples=[1])
    level: Level = Field(title="级别", description="The worst level of its hits.", examples=["red"])
    category: Category | None = Field(title="建议类别", description="Recommended category.", examples=["SUDDEN"])
    state: Literal["open", "closed"] = Field(title="状态", description="Open until it is closed.", examples=["open"])
    rules: list[str] = Field(title="规则", description="Rules that its hits meet.", examples=[["MED-01", "MED-04"]])
    opened_on: date = Field(title="产生日期", description="As-of day of the screening that opened it.", examples=["2025-10-31"])
    screened_on: date = Field(title="最近筛查", description="Latest as-of day that touched it.", examples=["2025-10-31"])
    closed_on: date | None = Field(title="办结日期", description="When it was closed.", examples=[None])
    close_code: CloseCode | None = Field(title="办结代码", description=f"How it ended: {_CODES}.", examples=[None])


class LeadDetail(LeadView):
    """A lead with the hits that it rests on."""

    close_note: str | None = Field(title="办结说明", description="What was found.", examples=[None])
    hits: list[LeadHitView] = Field(title="命中", description="The last hit of each rule and subject.")


class LeadClosing(BaseModel):
    """How a lead ends."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"closed_on": "2025-11-05", "code": "resolved", "note": "已落实医疗救助"}]},
    )

    closed_on: date = Field(
        title="办结日期",
        description="The day on which it was settled; not before it was opened, not in the future.",
        examples=["2025-11-05"],
    )
    code: CloseCode = Field(title="办结代码", description=f"How it ends: {_CODES}.", examples=["resolved"])
    note: _Note | None = Field(
        default=None, title="办结说明", description="What was found; needed with `other`.", examples=["已落实医疗救助"]
    )


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
