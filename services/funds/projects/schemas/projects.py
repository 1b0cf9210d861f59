"""Projects as they are applied for, corrected and shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import Field

from services.funds.projects.rules import ORIGINS
from services.funds.projects.schemas import words
from services.funds.projects.schemas.parts import ExplanationView, GoalView, HintView, MechanismView
from services.funds.projects.schemas.words import Amounts, AmountView
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes, kept
from shared.workflow.schemas import MoveView, OptionView, ReasonView, StatefulView

__all__ = [
    "CategoryView",
    "ProjectChanges",
    "ProjectContact",
    "ProjectCorrection",
    "ProjectDetail",
    "ProjectEntry",
    "ProjectView",
    "PublicityView",
]


class ProjectEntry(In):
    """An application 申报. What is optional here has to be filled before the application is handed in, or before the county decides."""

    name: words.Name
    division_code: str = Field(
        title="行政区划代码",
        description="The village, town or county that applies: whose project it is.",
        pattern=r"^[0-9]{12}$",
        examples=["610925104201"],
    )
    category: words.Category
    nature: words.NatureWord
    year: int = Field(title="年度", description="Year for which it is applied for.", ge=2000, le=2100, examples=[2026])
    content: words.Content
    amounts: Amounts
    on: date = Field(title="日期", description="The day of the application, today at the latest.", examples=["2025-11-03"])
    quantity: words.Quantity = None
    unit: words.MeasureUnit = None
    planned_from: words.PlannedFrom = None
    planned_to: words.PlannedTo = None
    responsible_unit: words.ResponsibleUnit = None
    responsible_person: words.ResponsiblePerson = None
    phone: words.Phone = None
    beneficiary_households: words.Households = None
    beneficiary_persons: words.Persons = None
    monitored_households: words.MonitoredHouseholds = None
    monitored_persons: words.MonitoredPersons = None
    land_use: words.LandUseWord = "pending"
    land_document: words.LandDocument = None
    maintenance_unit: words.MaintenanceUnit = None
    maintenance_plan: words.MaintenancePlan = None
    ownership_plan: words.OwnershipPlan = None
    operating: words.Operating = False
    operator: words.Operator = None
    no_asset_reason: words.NoAssetReason = None


class ProjectChanges(In):
    """What is to be changed of a project. A field left out stays as it is; null clears it. Its place and year stay."""

    name: words.Name = kept()
    category: words.Category = kept()
    nature: words.NatureWord = kept()
    content: words.Content = kept()
    amounts: Amounts = kept()
    quantity: words.Quantity = kept()
    unit: words.MeasureUnit = kept()
    planned_from: words.PlannedFrom = kept()
    planned_to: words.PlannedTo = kept()
    responsible_unit: words.ResponsibleUnit = kept()
    responsible_person: words.ResponsiblePerson = kept()
    phone: words.Phone = kept()
    beneficiary_households: words.Households = kept()
    beneficiary_persons: words.Persons = kept()
    monitored_households: words.MonitoredHouseholds = kept()
    monitored_persons: words.MonitoredPersons = kept()
    land_use: words.LandUseWord = kept()
    land_document: words.LandDocument = kept()
    maintenance_unit: words.MaintenanceUnit = kept()
    maintenance_plan: words.MaintenancePlan = kept()
    ownership_plan: words.OwnershipPlan = kept()
    operating: words.Operating = kept()
    operator: words.Operator = kept()
    no_asset_reason: words.NoAssetReason = kept()


class ProjectCorrection(ProjectChanges, Reasoned):
    """What is to be corrected of an application, and why."""


class ProjectView(StatefulView):
    """A project 项目 as lists show one."""

    id: Id
    version: Version
    code: str = Field(title="项目编号", description="County, year, type, town, number.", examples=["610925-2026-C-104-0007"])
    name: words.Name
    division_code: str = Field(title="行政区划代码", description="Whose project it is.", examples=["610925104201"])
    origin: words.Origin = Field(title="申报主体", description=f"Who applied: {codes(ORIGINS)}.", examples=["village"])
    category: str = Field(title="项目类型", description="Code of its category.", examples=["C0201"])
    category_path: list[str] = Field(
        title="类型名称",
        description="Its category from the top.",
        examples=[["产业发展", "加工流通项目", "农产品仓储保鲜冷链基础设施建设"]],
    )
    nature: words.NatureWord
    year: int = Field(title="年度", description="Year for which it was applied for.", examples=[2026])
    planned_amount: Decimal = Field(title="计划总投资", description="Yuan of all sources.", examples=["1000000.00"])
    operating: words.Operating
    beneficiary_households: words.Households
    beneficiary_persons: words.Persons
    stocked_on: date | None = Field(title="入库日期", description="When it came into stock.", examples=[None])
    selected_on: date | None = Field(title="列入计划日期", description="When the year's plan took it up.", examples=[None])


class PublicityView(Out):
    """The notice of the present state 公示."""

    posted_on: date = Field(title="公示日期", description="When it was put up.", examples=["2025-11-05"])
    ends_on: date = Field(title="公示截止日期", description="The last day of its period.", examples=["2025-11-15"])
    open_objections: int = Field(title="未处理异议数", description="Objections that wait for an answer.", examples=[0])


class ProjectDetail(ProjectView):
    """A project with everything that belongs to it and what can be done next."""

    content: words.Content
    amounts: list[AmountView] = Field(title="计划投入资金", description="By source.")
    quantity: words.Quantity
    unit: words.MeasureUnit
    planned_from: words.PlannedFrom
    planned_to: words.PlannedTo
    responsible_unit: words.ResponsibleUnit
    responsible_person: words.ResponsiblePerson
    phone: str | None = Field(title="联系电话", description="Masked.", examples=["139****0000"])
    monitored_households: words.MonitoredHouseholds
    monitored_persons: words.MonitoredPersons
    land_use: words.LandUseWord
    land_document: words.LandDocument
    maintenance_unit: words.MaintenanceUnit
    maintenance_plan: words.MaintenancePlan
    ownership_plan: words.OwnershipPlan
    operator: words.Operator
    no_asset_reason: words.NoAssetReason
    decision_no: str | None = Field(title="文号", description="The document that approved it.", examples=[None])
    plan_no: str | None = Field(title="计划文号", description="The document of the year's plan.", examples=[None])
    removal_reason: words.RemovalReason | None = Field(
        title="退库原因", description="Why it leaves the library.", examples=[None]
    )
    removal_no: str | None = Field(title="退库文号", description="The document that let it go.", examples=[None])
    overall_goal: str | None = Field(title="总体目标", description="In words.", examples=[None])
    goals: list[GoalView] = Field(title="绩效指标", description="The goal table.")
    mechanism: list[MechanismView] = Field(title="联农带农机制", description="How households gain.")
    negative: list[str] = Field(title="负面清单事项", description="Items that hold.", examples=[[]])
    hints: list[HintView] = Field(title="负面清单提示", description="Words that look like an item.")
    explanations: list[ExplanationView] = Field(title="书面说明", description="Reasons for such words.")
    gaps: list[ReasonView] = Field(title="未满足的条件", description="What is missing for the library and the year's plan.")
    publicity: PublicityView | None = Field(title="公示", description="The notice of the present state; null: none hangs.")
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")


class ProjectContact(Out):
    """The phone of who answers for a project, in full."""

    id: Id
    phone: str | None = Field(title="联系电话", description="In full.", examples=["13900000000"])


class CategoryView(Out):
    """A category of projects 项目类型."""

    code: str = Field(title="代码", description="A letter, and two digits a level.", examples=["C0201"])
    title: str = Field(title="名称", description="In Chinese.", examples=["农产品仓储保鲜冷链基础设施建设"])
    level: int = Field(title="层级", description="1, 2 or 3.", examples=[3])
    parent: str | None = Field(title="上级代码", description="The category above it; null: none.", examples=["C02"])
    leaf: bool = Field(title="可选用", description="Whether projects are of it: it holds no others.", examples=[True])
