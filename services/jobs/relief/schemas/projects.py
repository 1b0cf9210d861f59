"""Work-relief projects, least shares, checks and figures as they are written and shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Self
from uuid import UUID

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.relief.rules import FORCES
from services.jobs.relief.schemas.words import (
    ReliefAid,
    ReliefBeneficiaries,
    ReliefBuilder,
    ReliefContent,
    ReliefDayPay,
    ReliefDesigner,
    ReliefDivision,
    ReliefForceWord,
    ReliefFrom,
    ReliefFundsNo,
    ReliefLevel,
    ReliefName,
    ReliefOwner,
    ReliefPercent,
    ReliefPhone,
    ReliefResponsible,
    ReliefScale,
    ReliefSource,
    ReliefTotal,
    ReliefTrade,
    ReliefUntil,
    ReliefYear,
    invalid_range,
    plain,
)
from shared.disclosures.bodies import PuttingUp
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes, kept
from shared.workflow.schemas import MoveView, OptionView, StatefulView

__all__ = [
    "ReliefCheckView",
    "ReliefCorrection",
    "ReliefDetail",
    "ReliefEntry",
    "ReliefFigure",
    "ReliefFindingView",
    "ReliefPublicising",
    "ReliefStandardEntry",
    "ReliefStandardView",
    "ReliefTradeLine",
    "ReliefTradeView",
    "ReliefView",
]


class ReliefTradeLine(In):
    """A line of the labour plan 用工计划."""

    trade: ReliefTrade
    people: int = Field(title="计划人数", description="How many people.", gt=0, le=10_000, examples=[12])
    days: int = Field(title="人均计划天数", description="Days that each of them works.", gt=0, le=1_000, examples=[60])
    day_pay: ReliefDayPay


_Plan = Annotated[
    list[ReliefTradeLine],
    Field(title="用工计划", description="By trade, each once.", min_length=1, max_length=50),
]


def _distinct(plan: list[ReliefTradeLine]) -> list[ReliefTradeLine]:
    if len({line.trade for line in plan}) < len(plan):
        raise PydanticCustomError("duplicate", "{told}", {"told": "同一工种只填一行"})
    return plan


_TradePlan = Annotated[_Plan, AfterValidator(_distinct)]


class ReliefEntry(In):
    """A work-relief project 以工代赈项目 as it is planned."""

    on: date = Field(title="日期", description="The day on which it was planned, today at the latest.", examples=["2026-02-01"])
    division_code: ReliefDivision
    name: ReliefName
    scale: ReliefScale
    content: ReliefContent
    beneficiaries: ReliefBeneficiaries
    source: ReliefSource
    fund_level: ReliefLevel
    year: ReliefYear
    aid: ReliefAid
    total: ReliefTotal
    funds_project_no: ReliefFundsNo = None
    owner: ReliefOwner
    designer: ReliefDesigner = None
    builder: ReliefBuilder
    responsible: ReliefResponsible
    phone: ReliefPhone
    from_on: ReliefFrom
    until: ReliefUntil
    plan: _TradePlan

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.until < self.from_on:
            raise invalid_range("完工日期不能早于开工日期")
        if self.aid > self.total:
            raise invalid_range("以工代赈资金不能多于总投资")
        return self


class ReliefCorrection(Reasoned):
    """What is to be corrected of a project before it starts, and why. A field left out stays as it is; a plan replaces the whole plan."""

    name: ReliefName = kept()
    scale: ReliefScale = kept()
    content: ReliefContent = kept()
    beneficiaries: ReliefBeneficiaries = kept()
    source: ReliefSource = kept()
    fund_level: ReliefLevel = kept()
    year: ReliefYear = kept()
    aid: ReliefAid = kept()
    total: ReliefTotal = kept()
    funds_project_no: ReliefFundsNo = None
    owner: ReliefOwner = kept()
    designer: ReliefDesigner = None
    builder: ReliefBuilder = kept()
    responsible: ReliefResponsible = kept()
    phone: ReliefPhone = kept()
    from_on: ReliefFrom = kept()
    until: ReliefUntil = kept()
    plan: _TradePlan = kept()


class ReliefPublicising(PuttingUp):
    """The notice of a project's present state as it is put up: what it is, or who was paid what."""


class ReliefTradeView(Out):
    """A line of the labour plan as it is shown."""

    trade: ReliefTrade
    people: int = Field(title="计划人数", description="How many people.", examples=[12])
    days: int = Field(title="人均计划天数", description="Days that each of them works.", examples=[60])
    day_pay: ReliefDayPay


class ReliefView(StatefulView):
    """A project as lists show one."""

    id: Id
    version: Version
    relief_no: str = Field(title="项目编号", description="Counts over the county.", examples=["YG000012"])
    division_code: ReliefDivision
    name: ReliefName
    source: ReliefSource
    fund_level: ReliefLevel
    year: ReliefYear
    aid: ReliefAid
    total: ReliefTotal
    builder: ReliefBuilder
    from_on: ReliefFrom
    until: ReliefUntil
    people: int = Field(title="务工人数", description="Who has worked there.", examples=[26])
    pay: Decimal = Field(title="已发劳务报酬", description="Paid to workers, yuan.", examples=["372000.00"])
    pay_percent: Decimal | None = Field(title="劳务报酬占比", description="Percent of the aid.", examples=["31.0"])
    minimum: Decimal | None = Field(
        title="最低劳务报酬占比", description="Percent that its money asks for; null: none was set.", examples=["30.00"]
    )


class ReliefFindingView(Out):
    """What a check has found."""

    code: str = Field(title="核验代码", description="Of the check.", examples=["WR-01"])
    title: str = Field(title="核验名称", description="What it looks for.", examples=["劳务报酬占比低于下限"])
    force: ReliefForceWord = Field(title="处理方式", description=f"{codes(FORCES)}.", examples=["block"])
    worker_id: UUID | None = Field(title="务工人员标识", description="Whom it is of; null: the whole project.", examples=[None])
    told: str = Field(
        title="说明", description="In Chinese.", examples=["已发劳务报酬 300000.00 元,低于以工代赈资金 1200000.00 元的 30%"]
    )


class ReliefDetail(ReliefView):
    """A project whole: its labour plan, what the checks find of it now, and what can be done next."""

    scale: ReliefScale
    content: ReliefContent
    beneficiaries: ReliefBeneficiaries
    funds_project_no: ReliefFundsNo
    owner: ReliefOwner
    designer: ReliefDesigner
    responsible: ReliefResponsible
    phone: ReliefPhone
    plan: list[ReliefTradeView] = Field(title="用工计划", description="By trade.")
    planned_pay: Decimal = Field(title="计划劳务报酬", description="Of the plan, yuan.", examples=["403200.00"])
    recorded_name: str = Field(title="登记人", description="Who recorded it.", examples=["王小明"])
    department: str = Field(title="部门", description="Whose unit.", examples=["四季镇"])
    findings: list[ReliefFindingView] = Field(
        title="核验结果", description="What the checks find now; none once it was accepted or cancelled."
    )
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")


class ReliefStandardEntry(In):
    """The least share of labour pay of projects from a fund year on."""

    source: ReliefSource
    fund_level: ReliefLevel
    year: ReliefYear
    percent: ReliefPercent
    document_no: Annotated[str, *plain("依据文号", "What says so.", "国办函〔2022〕58号", 100)]


class ReliefStandardView(Out):
    """A least share as it was set."""

    id: Id
    source: ReliefSource
    fund_level: ReliefLevel
    year: ReliefYear
    percent: ReliefPercent
    document_no: str = Field(title="依据文号", description="What says so.", examples=["国办函〔2022〕58号"])
    recorded_name: str = Field(title="录入者姓名", description="Who set it.", examples=["王芳"])
    recorded_at: datetime = Field(title="录入时间", description="When.", examples=["2026-01-04T02:00:00Z"])


class ReliefCheckView(Out):
    """A check that acceptance rests on."""

    code: str = Field(title="核验代码", description="Stable.", examples=["WR-01"])
    title: str = Field(title="核验名称", description="What it looks for.", examples=["劳务报酬占比低于下限"])
    force: ReliefForceWord = Field(title="处理方式", description=f"{codes(FORCES)}.", examples=["block"])


class ReliefFigure(Out):
    """Projects of a fund year in a division, without those that were cancelled. People count once in each."""

    code: str = Field(title="代码", description="Of the division.", examples=["610925104000"])
    title: str = Field(title="名称", description="In Chinese.", examples=["四季镇"])
    projects: int = Field(title="项目数", description="Projects.", examples=[6])
    accepted: int = Field(title="已验收", description="Of them: accepted.", examples=[2])
    people: int = Field(title="务工人数", description="Who has worked there.", examples=[142])
    key_group: int = Field(
        title="重点人群人数", description="Of them: of households out of poverty or monitored, today.", examples=[98]
    )
    aid: Decimal = Field(title="以工代赈资金", description="Yuan.", examples=["7200000.00"])
    pay: Decimal = Field(title="已发劳务报酬", description="Yuan.", examples=["2232000.00"])
    pay_percent: Decimal | None = Field(title="劳务报酬占比", description="Percent of the aid.", examples=["31.0"])
    least_pay: Decimal = Field(title="最低劳务报酬", description="What least shares ask for, yuan.", examples=["2160000.00"])
    below: int = Field(
        title="低于下限项目数",
        description="Projects that have paid less than their least share, or have none set.",
        examples=[1],
    )
