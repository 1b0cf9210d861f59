"""Fields that several bodies of issues have in common."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from services.funds.issues.machine import ISSUE
from services.funds.issues.rules import CATEGORIES, FOUND_BY, KINDS, RECOVERIES
from shared.intake.definition import Kind
from shared.web.bodies import codes
from shared.web.fields import optional, required

__all__ = [
    "LISTS",
    "STATES",
    "Category",
    "CategoryCode",
    "Deadline",
    "Document",
    "FoundBy",
    "FoundByCode",
    "FoundOn",
    "FundBatchId",
    "Involved",
    "IssueKind",
    "KindCode",
    "Lies",
    "Money",
    "Problem",
    "ProjectId",
    "Public",
    "RecoveryKind",
    "Responsible",
    "ResponsibleAccount",
    "Unit",
    "Year",
]

FoundByCode = Literal["audit", "discipline", "finance", "assessment", "visit", "hotline", "self"]
CategoryCode = Literal[
    "policy",
    "funds",
    "project",
    "procurement",
    "disclosure",
    "performance",
    "monitoring",
    "cooperation",
    "industry",
    "mutual_fund",
    "credit",
    "collective",
    "reward",
    "files",
    "other",
]
KindCode = Literal["prompt", "dated", "lasting"]
RecoveryCode = Literal["recovered", "returned", "adjusted"]
LISTS: tuple[tuple[object, Mapping[str, str]], ...] = (
    (FoundByCode, FOUND_BY),
    (CategoryCode, CATEGORIES),
    (KindCode, KINDS),
    (RecoveryCode, RECOVERIES),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""
STATES = f"^({'|'.join(ISSUE.states)})$"

FoundBy = Annotated[FoundByCode, Field(title="问题来源", description=f"Who found it: {codes(FOUND_BY)}.", examples=["audit"])]
Category = Annotated[
    CategoryCode, Field(title="问题类别", description=f"What it is about: {codes(CATEGORIES)}.", examples=["project"])
]
IssueKind = Annotated[
    KindCode, Field(title="整改类型", description=f"How it is to be put right: {codes(KINDS)}.", examples=["dated"])
]
RecoveryKind = Annotated[
    RecoveryCode,
    Field(title="整改方式", description=f"How the money was put right: {codes(RECOVERIES)}.", examples=["recovered"]),
]
Lies = Annotated[
    str,
    Field(
        title="行政区划代码",
        description="Where it lies, 12 digits: a village, a town, or the county where no single town answers for it.",
        pattern=r"^[0-9]{12}$",
        examples=["610925104000"],
    ),
]
Year = Annotated[int, Field(title="年度", description="Of the audit or inspection.", ge=2000, le=2100, examples=[2026])]
Document = Annotated[
    str | None,
    optional("文件"),
    Field(title="文件", description="The report or letter in which it stands.", examples=["岚审报〔2026〕7号"]),
]
Problem = Annotated[
    str,
    required("问题内容", longest=2000),
    Field(title="问题内容", description="What is wrong; no ID numbers.", examples=["冷库项目未按合同约定扣留质保金"]),
]
Public = Annotated[
    bool, Field(title="向社会公开", description="Whether issue and result are to be made public.", examples=[True])
]
FoundOn = Annotated[date, Field(title="发现日期", description="When it was found.", examples=["2026-10-12"])]
Deadline = Annotated[
    date, Field(title="整改期限", description="By when it has to be put right and struck off.", examples=["2026-12-31"])
]
Involved = Annotated[
    Annotated[Decimal, Field(gt=0)] | None,
    optional("涉及金额", Kind.AMOUNT),
    Field(title="涉及金额", description="Yuan; null: no money is concerned.", examples=["36000.00"]),
]
Money = Annotated[
    Decimal,
    required("金额", Kind.AMOUNT),
    Field(title="金额", description="Yuan, more than nought.", gt=0, examples=["20000.00"]),
]
ProjectId = Annotated[
    UUID | None, Field(title="项目标识", description="The project that it is about, if one is.", examples=[None])
]
FundBatchId = Annotated[
    UUID | None, Field(title="资金批次标识", description="The batch of money that it is about, if one is.", examples=[None])
]
Unit = Annotated[str, required("单位", longest=50)]
"""A unit's name as its accounts have it for their department."""
Responsible = Annotated[
    str | None, optional("责任人"), Field(title="责任人", description="Who answers for it, by name.", examples=["王芳"])
]
ResponsibleAccount = Annotated[
    str | None,
    optional("责任人账号"),
    Field(title="责任人账号", description="The account whose task it is; null: the unit's.", examples=["staff:wangfang"]),
]
