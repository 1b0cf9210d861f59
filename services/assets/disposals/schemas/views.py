"""Disposals as they are shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from pydantic import Field

from services.assets.disposals.schemas import words
from services.assets.register.rules import OWNERS
from services.assets.register.schemas import words as register
from shared.web.bodies import Id, Out, Version, codes
from shared.workflow.schemas import MoveView, OptionView, StatefulView

__all__ = ["DisposalDetail", "DisposalView", "ProceedsUseView", "ProceedsView"]


class DisposalView(StatefulView):
    """A disposal 处置 as lists show one."""

    id: Id
    version: Version
    asset_id: register.AssetId
    asset_code: str = Field(title="资产编码", description="Its code.", examples=["610925104201-OF-2025-00017-8"])
    asset_name: str = Field(title="资产名称", description="What people call it.", examples=["四坪村蔬菜保鲜冷库"])
    division_code: str = Field(title="行政区划代码", description="Where it lies.", examples=["610925104201"])
    unit_code: str = Field(
        title="处置主体行政区划代码",
        description="The owner's village, town or county, whose office applies; of several villages what holds them all.",
        examples=["610925104201"],
    )
    owner_level: register.OwnerWord = Field(title="所有权归属", description=f"{codes(OWNERS)}.", examples=["village"])
    original_value: register.Value
    manner: words.Manner
    ground: words.Ground
    reason: words.Why
    appraised_value: Decimal | None = Field(title="评估价值", description="Yuan; null: not appraised.", examples=["62000.00"])
    decision_no: str | None = Field(
        title="文号", description="Of the decision; null: not approved yet.", examples=["岚乡振发〔2026〕12号"]
    )
    executed_on: date | None = Field(title="处置日期", description="Null: not carried out yet.", examples=["2026-04-10"])
    price: Decimal | None = Field(title="成交价", description="Yuan; null: not carried out yet.", examples=["60000.00"])
    counterparty: words.Counterparty
    proceeds: Decimal = Field(title="处置收入", description="Yuan that came in by now.", examples=["60000.00"])
    used: Decimal = Field(title="已使用收入", description="Yuan of it that were used again 再安排.", examples=["20000.00"])
    proceeds_unused: Decimal = Field(title="未使用收入", description="Yuan of it that were not.", examples=["40000.00"])
    unused_since: date | None = Field(
        title="未使用起始日期",
        description="When the oldest of it came in; what is used is what came first. Null: nothing waits.",
        examples=["2026-04-20"],
    )
    unused_over: bool = Field(
        title="收入超期未使用",
        description="Whether it waits for longer than the parameter `disposal_reuse_days`.",
        examples=[False],
    )


class ProceedsView(Out):
    """Proceeds that arrived, or the opposite of some that were recorded by mistake."""

    id: Id
    received_on: date = Field(title="到账日期", description="When.", examples=["2026-04-20"])
    amount: Decimal = Field(title="金额", description="Yuan; less than nought: it reverses another.", examples=["60000.00"])
    account: words.Account
    voucher_no: words.Voucher
    reverses: UUID | None = Field(title="所冲销收入", description="The proceeds that it undoes.", examples=[None])
    reason: str | None = Field(title="事由", description="Why they were reversed.", examples=[None])
    recorded_by: str = Field(title="录入者", description="Who recorded it.", examples=["zhen01"])
    recorded_at: datetime = Field(title="录入时间", description="When.", examples=["2026-04-20T02:00:00Z"])


class ProceedsUseView(Out):
    """A use of proceeds, or the opposite of one that was recorded by mistake."""

    id: Id
    used_on: date = Field(title="使用日期", description="When.", examples=["2026-09-01"])
    amount: Decimal = Field(title="金额", description="Yuan; less than nought: it reverses another.", examples=["20000.00"])
    purpose: words.Purpose
    project_id: register.ProjectId
    project_code: str | None = Field(title="项目编号", description="The project's code.", examples=["610925-2026-C-104-0003"])
    project_name: str | None = Field(title="项目名称", description="What it is called.", examples=["四坪村大棚灌溉"])
    note: words.UseNote
    reverses: UUID | None = Field(title="所冲销使用", description="The use that it undoes.", examples=[None])
    reason: str | None = Field(title="事由", description="Why it was reversed.", examples=[None])
    recorded_by: str = Field(title="录入者", description="Who recorded it.", examples=["zhen01"])
    recorded_at: datetime = Field(title="录入时间", description="When.", examples=["2026-09-01T02:00:00Z"])


class DisposalDetail(DisposalView):
    """A disposal with all its money, and what can be done next."""

    appraiser: str | None = Field(title="评估机构", description="Who appraised it.", examples=["安康某资产评估有限公司"])
    appraised_on: date | None = Field(title="评估日期", description="As of which day.", examples=["2026-03-20"])
    channel: words.Channel
    zero_statement: words.Zero
    write_off_no: str | None = Field(title="核销凭证号", description="Null: not written off yet.", examples=["转字第 12 号"])
    receipts: list[ProceedsView] = Field(title="收入记录", description="In the order in which they were recorded.")
    uses: list[ProceedsUseView] = Field(title="收入使用记录", description="In the order in which they were recorded.")
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")
