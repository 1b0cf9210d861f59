"""What belongs to an issue: money that came back, deadlines put off, searches for the same elsewhere."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import Field

from services.funds.issues.schemas.words import Category, Money, RecoveryKind
from shared.web.bodies import Id, In, Out, Reasoned, Version
from shared.web.fields import optional, required
from shared.workflow.schemas import Said, StatefulView

__all__ = [
    "IssueExtensionDecision",
    "IssueExtensionEntry",
    "IssueExtensionView",
    "IssueRecoveryEntry",
    "IssueRecoveryView",
    "IssueSearchAnswer",
    "IssueSearchAsking",
    "IssueSearchView",
    "IssueShortfall",
]

_Voucher = Annotated[
    str,
    required("凭证", longest=200),
    Field(title="凭证", description="The paper that proves it.", examples=["非税收入票据 0012345"]),
]
_HappenedOn = Annotated[date, Field(title="发生日期", description="When it came back.", examples=["2026-11-02"])]
_ExtendTo = Annotated[date, Field(title="延期至", description="The deadline that is asked for.", examples=["2027-01-31"])]
_Question = Annotated[
    str,
    required("排查内容", longest=1000),
    Field(title="排查内容", description="What is to be looked for.", examples=["排查 2024 年以来项目是否足额扣留质保金"]),
]


class IssueRecoveryEntry(In):
    """Money of an issue that came back, was given back, or was put right in the books."""

    kind: RecoveryKind
    amount: Money
    happened_on: _HappenedOn
    voucher: _Voucher


class IssueRecoveryView(Out):
    """A line of money that was put right 整改金额."""

    id: Id
    version: Version
    kind: RecoveryKind
    amount: Decimal = Field(title="金额", description="Yuan.", examples=["20000.00"])
    happened_on: _HappenedOn
    voucher: _Voucher
    recorded_by: str = Field(title="录入者", description="Who recorded it.", examples=["staff:wangfang"])
    department: str = Field(title="部门", description="Of which department.", examples=["水利局"])
    withdrawn_at: datetime | None = Field(
        title="作废时间", description="When it was withdrawn; null: it counts.", examples=[None]
    )
    withdraw_reason: str | None = Field(title="作废原因", description="Why.", examples=[None])


class IssueShortfall(Reasoned):
    """Why the money that is left need not come back; approved by whoever sends this."""

    document: Annotated[str, required("文件", longest=200)] = Field(
        title="文件", description="The document that approves it.", examples=["岚政办函〔2026〕31号"]
    )


class IssueExtensionEntry(Reasoned):
    """That a deadline is too short."""

    extend_to: _ExtendTo
    on: date = Field(title="日期", description="When it was asked for.", examples=["2026-12-20"])


class IssueExtensionDecision(In):
    """What is decided of it, by another unit and another person."""

    granted: bool = Field(title="同意延期", description="Whether the deadline is put off.", examples=[True])
    opinion: Annotated[str, required("意见", longest=1000)] = Field(
        title="意见", description="Why.", examples=["冬季无法施工,同意延期"]
    )
    on: date = Field(title="日期", description="When it was decided.", examples=["2026-12-22"])


class IssueExtensionView(Out):
    """An extension 延期 that was asked for."""

    id: Id
    version: Version
    deadline: date = Field(title="整改期限", description="The deadline before.", examples=["2026-12-31"])
    extend_to: _ExtendTo
    reason: str = Field(title="事由", description="Why it was asked for.", examples=["冬季无法施工"])
    asked_on: date = Field(title="发起日期", description="When it was asked for.", examples=["2026-12-20"])
    asked_by: str = Field(title="申请人", description="Who asked.", examples=["staff:wangfang"])
    department: str = Field(title="部门", description="Of which department.", examples=["水利局"])
    granted: bool | None = Field(
        title="同意延期", description="Whether it was put off; null: nobody has decided.", examples=[True]
    )
    decided_on: date | None = Field(title="批复日期", description="When it was decided.", examples=["2026-12-22"])
    decided_by: str | None = Field(title="审批账号", description="Who decided.", examples=["staff:lishen"])
    opinion: str | None = Field(title="意见", description="Why.", examples=["冬季无法施工,同意延期"])


class IssueSearchAsking(In):
    """Towns that are to look for the same among their own 举一反三."""

    question: _Question
    towns: Annotated[
        list[Annotated[str, Field(pattern=r"^[0-9]{9}000$")]] | None,
        Field(
            title="镇",
            description="Which towns, 12 digits each; left out: every other town of the county.",
            min_length=1,
            max_length=100,
            examples=[["610925105000"]],
        ),
    ] = None
    on: date = Field(title="日期", description="When they were asked.", examples=["2026-11-20"])


class IssueSearchAnswer(Said):
    """What a town found."""

    found_count: int = Field(title="发现问题数", description="How many of the same; 0: none.", ge=0, le=10_000, examples=[1])
    note: Annotated[str | None, optional("说明")] = Field(
        default=None,
        title="说明",
        description="Where and what; needed if there are some.",
        examples=["堰门镇 1 个项目未扣质保金"],
    )


class IssueSearchView(StatefulView):
    """A search 举一反三排查 that a town was asked for."""

    id: Id
    version: Version
    issue_id: UUID = Field(
        title="问题标识", description="Because of which issue.", examples=["019a1b2c-0000-7000-8000-000000000041"]
    )
    category: Category
    category_title: str = Field(title="类别名称", description="In Chinese.", examples=["项目建设运营"])
    division_code: str = Field(title="行政区划代码", description="The town.", examples=["610925105000"])
    division_name: str | None = Field(title="行政区划名称", description="Its name.", examples=["堰门镇"])
    question: _Question
    asked_on: date = Field(title="发起日期", description="When it was asked.", examples=["2026-11-20"])
    found_count: int | None = Field(title="发现问题数", description="How many; null: no answer yet.", examples=[1])
    note: str | None = Field(title="说明", description="Where and what.", examples=[None])
    answered_on: date | None = Field(title="反馈日期", description="When it was answered.", examples=[None])
