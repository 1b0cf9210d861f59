"""What goes in and comes out of annual plans."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import Field

from services.funds.projects.schemas.words import Amounts, DecisionNo
from shared.web.bodies import Id, In, Out, Version
from shared.web.fields import required
from shared.workflow.schemas import MoveView, OptionView, ReasonView, Said, StatefulView

__all__ = ["AnnualPlanEntry", "Deciding", "PlanChangeView", "PlanDetail", "PlanLineView", "PlanLines", "PlanView"]

_PROJECT = "019a1b2c-0000-7000-8000-000000000031"
_Name = Annotated[
    str,
    required("计划名称", longest=100),
    Field(title="计划名称", description="What it is called.", examples=["某县 2026 年度衔接资金项目计划"]),
]
_Money = Annotated[Decimal, Field(title="金额", description="Yuan.", examples=["800000.00"])]


class AnnualPlanEntry(In):
    """A plan that is begun."""

    division_code: str = Field(
        title="行政区划代码", description="The county, 12 digits.", pattern=r"^[0-9]{6}000000$", examples=["610925000000"]
    )
    year: int = Field(title="年度", description="The year that it is for.", ge=2000, le=2100, examples=[2026])
    name: _Name
    on: date = Field(title="日期", description="When it was begun, today at the latest.", examples=["2025-12-01"])


class PlanLines(In):
    """What the plan gives a project, whole; it replaces what it gave before."""

    amounts: Amounts


class Deciding(Said):
    """A decision on a plan, by its document."""

    decision_no: DecisionNo


class PlanView(StatefulView):
    """An annual plan 年度项目计划 as lists show one."""

    id: Id
    version: Version
    division_code: str = Field(title="行政区划代码", description="The county.", examples=["610925000000"])
    year: int = Field(title="年度", description="The year that it is for.", examples=[2026])
    name: _Name
    revision: int = Field(title="修订号", description="The revision that is worked on or holds, from 1.", examples=[1])
    issued_revision: int | None = Field(
        title="已下达修订号", description="The revision that holds; null: none was issued.", examples=[1]
    )
    decision_no: str | None = Field(title="文号", description="The document that approved it.", examples=[None])
    plan_no: str | None = Field(title="计划文号", description="The document that issued it.", examples=[None])
    issued_on: date | None = Field(title="计划下达日期", description="When it was last issued.", examples=[None])


class PlanDetail(PlanView):
    """An annual plan with its figures and what can be done next."""

    projects: int = Field(title="项目数", description="Projects of this revision.", examples=[81])
    amount: _Money
    industry_amount: Decimal = Field(title="产业发展金额", description="Yuan for projects of 产业发展.", examples=["600000.00"])
    industry_percent: Decimal | None = Field(
        title="产业发展占比", description="Of all the plan's money, percent; null: it gives nothing.", examples=["66.20"]
    )
    central_amount: Decimal = Field(title="中央资金金额", description="Yuan of central money.", examples=["800000.00"])
    central_industry_percent: Decimal | None = Field(
        title="中央资金产业发展占比", description="Of central money alone, percent; null: it gives none.", examples=["66.20"]
    )
    gaps: list[ReasonView] = Field(title="未满足的条件", description="What is missing before it can be issued.")
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")


class PlanLineView(Out):
    """A line 计划明细: what the plan gives a project of a source."""

    project_id: UUID = Field(title="项目标识", description="The project.", examples=[_PROJECT])
    code: str = Field(title="项目编号", description="Its code.", examples=["610925-2026-C-104-0007"])
    name: str = Field(title="项目名称", description="What people call it.", examples=["某村蔬菜保鲜冷库建设项目"])
    division_code: str = Field(title="行政区划代码", description="Whose project it is.", examples=["610925104201"])
    category: str = Field(title="项目类型", description="Code of its category.", examples=["C0201"])
    state: str = Field(title="状态", description="Where the project stands.", examples=["stock"])
    source_code: str = Field(title="资金来源", description="Code of its source.", examples=["C1"])
    source_title: str = Field(title="来源名称", description="Its source in Chinese.", examples=["中央衔接资金"])
    amount: _Money


class PlanChangeView(Out):
    """What a revision changed of the one before it."""

    project_id: UUID = Field(title="项目标识", description="The project.", examples=[_PROJECT])
    code: str = Field(title="项目编号", description="Its code.", examples=["610925-2026-C-104-0007"])
    name: str = Field(title="项目名称", description="What people call it.", examples=["某村蔬菜保鲜冷库建设项目"])
    source_code: str = Field(title="资金来源", description="Code of its source.", examples=["C1"])
    amount_before: Decimal | None = Field(title="原安排金额", description="Yuan; null: nothing.", examples=["800000.00"])
    amount_after: Decimal | None = Field(title="现安排金额", description="Yuan; null: nothing.", examples=["600000.00"])
