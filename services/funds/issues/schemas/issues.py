"""Issues as they are registered, corrected and shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from pydantic import Field

from services.funds.issues.schemas.parts import IssueExtensionView, IssueRecoveryView, IssueSearchView
from services.funds.issues.schemas.words import (
    Category,
    Deadline,
    Document,
    FoundBy,
    FoundOn,
    FundBatchId,
    Involved,
    IssueKind,
    Lies,
    Problem,
    ProjectId,
    Public,
    Responsible,
    ResponsibleAccount,
    Year,
)
from shared.web.bodies import Id, In, Reasoned, Version, kept
from shared.workflow.schemas import MoveView, OptionView, StatefulView

__all__ = ["IssueCorrection", "IssueDetail", "IssueEntry", "IssueView"]


class IssueEntry(In):
    """An issue that was found."""

    division_code: Lies
    found_by: FoundBy
    year: Year
    document: Document = None
    problem: Problem
    category: Category
    kind: IssueKind
    public: Public = False
    found_on: FoundOn
    on: date = Field(title="日期", description="When it is registered: not before it was found.", examples=["2026-10-15"])
    deadline: Deadline
    involved: Involved = None
    project_id: ProjectId = None
    fund_batch_id: FundBatchId = None
    search_id: UUID | None = Field(
        default=None,
        title="排查标识",
        description="The answered search that found it; it is linked to the issue that asked for it.",
        examples=[None],
    )


class IssueCorrection(Reasoned):
    """What is wrong about an issue. Where it lies, who found it and its deadline are not corrected."""

    year: Year = kept()
    document: Document = kept()
    problem: Problem = kept()
    category: Category = kept()
    kind: IssueKind = kept()
    public: Public = kept()
    involved: Involved = kept()
    project_id: ProjectId = kept()
    fund_batch_id: FundBatchId = kept()


class IssueView(StatefulView):
    """An issue 问题 as lists show one."""

    id: Id
    version: Version
    division_code: Lies
    division_name: str | None = Field(title="行政区划名称", description="Its name.", examples=["官元镇"])
    found_by: FoundBy
    found_by_title: str = Field(title="来源名称", description="In Chinese.", examples=["审计"])
    year: Year
    document: Document
    problem: Problem
    category: Category
    category_title: str = Field(title="类别名称", description="In Chinese.", examples=["项目建设运营"])
    kind: IssueKind
    kind_title: str = Field(title="整改类型名称", description="In Chinese.", examples=["限期整改"])
    public: Public
    found_on: FoundOn
    deadline: Deadline
    overdue: bool = Field(
        title="已逾期", description="Whether it is not done though its deadline has passed.", examples=[False]
    )
    extensions: int = Field(title="延期次数", description="How often its deadline was put off.", examples=[0])
    involved: Involved
    recovered: Decimal = Field(title="已整改金额", description="Yuan that came back or were put right.", examples=["20000.00"])
    shortfall: Decimal = Field(
        title="批准不再追回金额", description="Yuan that need not come back, by an approved reason.", examples=["0.00"]
    )
    outstanding: Decimal = Field(title="待整改金额", description="Yuan that are left.", examples=["16000.00"])
    project_id: ProjectId
    fund_batch_id: FundBatchId
    origin_id: UUID | None = Field(title="来源问题标识", description="The issue of which it is the like.", examples=[None])
    lead_unit: str | None = Field(title="牵头单位", description="The unit in the lead.", examples=["水利局"])
    responsible_units: list[str] = Field(
        title="责任单位", description="Units that put it right too.", examples=[["官元镇政府"]]
    )
    supporting_units: list[str] = Field(title="配合单位", description="Units that support it.", examples=[["财政局"]])
    responsible: Responsible
    responsible_account: ResponsibleAccount
    closed_on: date | None = Field(title="销号日期", description="When it was struck off.", examples=[None])
    reopened: int = Field(title="反弹次数", description="How often it came back.", examples=[0])


class IssueDetail(IssueView):
    """An issue with everything that belongs to it and what can be done next."""

    shortfall_reason: str | None = Field(title="差额原因", description="Why the rest need not come back.", examples=[None])
    shortfall_document: str | None = Field(title="差额批准文件", description="The document that approves it.", examples=[None])
    shortfall_by: str | None = Field(title="差额批准账号", description="Who approved it.", examples=[None])
    remedies: list[str] = Field(title="整改措施", description="Measure by measure.", examples=[["追回多付工程款"]])
    progress: str | None = Field(title="进展", description="As it was reported last.", examples=[None])
    findings: str | None = Field(title="核实情况", description="What whoever verified it found.", examples=[None])
    verified_on: date | None = Field(title="核验日期", description="When it was verified.", examples=[None])
    verified_by: str | None = Field(title="核验账号", description="Who verified it.", examples=[None])
    verified_unit: str | None = Field(title="核验单位", description="Of which department.", examples=[None])
    close_document: str | None = Field(title="销号文件", description="The document on its end.", examples=[None])
    recorded_by: str = Field(title="录入者", description="Who registered it.", examples=["staff:shenji"])
    department: str = Field(title="部门", description="Of which department.", examples=["审计局"])
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")
    recoveries: list[IssueRecoveryView] = Field(title="整改金额明细", description="Money that was put right, line by line.")
    extensions_asked: list[IssueExtensionView] = Field(
        title="延期申请", description="What was asked and decided of its deadline."
    )
    searches: list[IssueSearchView] = Field(title="举一反三", description="What other towns were asked to look for.")
