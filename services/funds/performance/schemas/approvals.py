"""Approved goals 绩效目标批复."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from services.funds.performance.schemas.words import ProjectId, Year
from shared.web.bodies import Id, In, Out, Version
from shared.web.fields import required

__all__ = ["GoalApprovalEntry", "GoalApprovalView"]

_Document = Annotated[
    str,
    required("批复文号", longest=100),
    Field(title="批复文号", description="The document that approves the goals.", examples=["岚财农〔2026〕15号"]),
]
_On = Annotated[date, Field(title="批复日期", description="The document's day.", examples=["2026-03-02"])]


class GoalApprovalEntry(In):
    """That the goals of a project were approved with a year's budget."""

    project_id: ProjectId
    year: Year
    document_no: _Document
    approved_on: _On


class GoalApprovalView(Out):
    """An approval, and whether the goals were made public in time."""

    id: Id
    version: Version
    project_id: ProjectId
    project_code: str = Field(title="项目编号", description="The project's code.", examples=["610925-2026-C-104-0007"])
    project_name: str = Field(title="项目名称", description="The project.", examples=["四坪村蔬菜保鲜冷库建设项目"])
    division_code: str = Field(title="行政区划代码", description="Where the project lies.", examples=["610925104201"])
    year: Year
    document_no: _Document
    approved_on: _On
    disclose_by: date = Field(title="应公开日期", description="By when the goals have to be public.", examples=["2026-03-30"])
    disclosed_on: date | None = Field(
        title="公开日期", description="When a notice of the kind `goal` was posted since; null: none hangs.", examples=[None]
    )
    overdue: bool | None = Field(title="已逾期", description="Whether it was not made public in time.", examples=[False])
    recorded_by: str = Field(title="录入者", description="Who recorded it.", examples=["staff:caizheng"])
    department: str = Field(title="部门", description="Of which department.", examples=["财政局"])
    withdraw_reason: str | None = Field(title="作废原因", description="Why it was withdrawn; null: it holds.", examples=[None])
