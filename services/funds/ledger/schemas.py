"""Entries of the journal, as they are shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import Field

from services.funds.feeds.schemas import ImportedView
from services.funds.ledger.rules import KINDS, STAGES
from shared.web.bodies import Id, Out, codes

__all__ = ["LISTS", "EntryKind", "JournalEntryDetail", "JournalEntryView", "Stage", "TransferView"]

EntryKind = Literal["receive", "allocate", "withdraw", "release", "pull_back", "pay", "refund", "recover", "reverse"]
Stage = Literal["outside", "unallocated", "allocated", "released", "paid", "recovered"]
_KINDS = {code: kind.title for code, kind in KINDS.items()}
LISTS: tuple[tuple[object, Mapping[str, str]], ...] = ((EntryKind, _KINDS), (Stage, STAGES))
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""
_ENTRY = "019a1b2c-0000-7000-8000-000000000031"


class JournalEntryView(Out):
    """An entry of the journal 记账凭证."""

    id: Id
    division_code: str = Field(title="行政区划代码", description="Where it was posted.", examples=["610925104201"])
    kind: EntryKind = Field(title="记账类型", description=f"What happened: {codes(_KINDS)}.", examples=["allocate"])
    happened_on: date = Field(title="发生日期", description="When it happened.", examples=["2025-03-28"])
    basis: str = Field(title="依据", description="On what it rests.", examples=["岚财农〔2025〕6号"])
    amount: Decimal = Field(title="金额", description="Yuan that moved.", examples=["480000.00"])
    subject: Literal["fund_batch", "allotment", "payment", "imported_posting"] = Field(
        title="业务类型",
        description="By what it was posted: fund_batch 资金批次, allotment 指标单, payment 支付, imported_posting 导入记账.",
        examples=["allotment"],
    )
    subject_id: UUID = Field(title="业务标识", description="The record by which it was posted.", examples=[_ENTRY])
    reverses: UUID | None = Field(title="所冲销凭证", description="The entry that it undoes.", examples=[None])
    reversed_by: UUID | None = Field(title="冲销凭证", description="The entry that undid it; null: it stands.", examples=[None])
    reason: str | None = Field(title="事由", description="Why it was undone.", examples=[None])
    recorded_by: str = Field(title="录入者", description="Who recorded it.", examples=["caizheng"])
    recorded_at: datetime = Field(title="录入时间", description="When it was recorded.", examples=["2025-03-28T02:00:00Z"])


class TransferView(Out):
    """A transfer 分录 of an entry."""

    number: int = Field(title="序号", description="Counts from 1.", examples=[1])
    amount: Decimal = Field(title="金额", description="Yuan.", examples=["480000.00"])
    source: Stage = Field(title="转出", description=f"Whence: {codes(STAGES)}.", examples=["unallocated"])
    target: Stage = Field(title="转入", description=f"Whither: {codes(STAGES)}.", examples=["allocated"])
    batch_id: UUID = Field(
        title="资金批次标识", description="Of which batch.", examples=["019a1b2c-0000-7000-8000-000000000021"]
    )
    document_no: str = Field(title="资金文号", description="The document that sent it.", examples=["安财农〔2025〕18号"])
    source_code: str = Field(title="资金来源", description="Code of its source.", examples=["C1"])
    project_id: UUID | None = Field(title="项目标识", description="For which project, if any.", examples=[None])
    project_code: str | None = Field(title="项目编号", description="Its code.", examples=["610925-2025-C-104-0001"])
    project_name: str | None = Field(title="项目名称", description="What it is called.", examples=["兴隆村冷库"])


class JournalEntryDetail(JournalEntryView):
    """An entry with its transfers."""

    transfers: list[TransferView] = Field(title="分录", description="In their order.")
    imported: ImportedView | None = Field(
        title="导入记账", description="What the county's own books say of it, if it came in by a file.", examples=[None]
    )
