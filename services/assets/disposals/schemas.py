"""Disposals, what came in of them and what that was used for, as they are written and shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.assets.disposals.rules import ACCOUNTS, CHANNELS, GROUNDS, MANNERS, PURPOSES, SCRAPPING
from services.assets.register.rules import OWNERS
from services.assets.register.schemas import words
from shared.intake.definition import Kind
from shared.web.bodies import Id, In, OptionalText, Out, Reasoned, Version, codes, kept
from shared.web.fields import optional, required
from shared.workflow.schemas import MoveView, OptionView, Said, StatefulView

__all__ = [
    "LISTS",
    "AppraisingDisposal",
    "ApprovingDisposal",
    "DisposalCorrection",
    "DisposalDetail",
    "DisposalEntry",
    "DisposalPublicising",
    "DisposalState",
    "DisposalView",
    "ExecutingDisposal",
    "MannerWord",
    "MoneyReversing",
    "ProceedsEntry",
    "ProceedsUseEntry",
    "WritingOffDisposal",
]

MannerWord = Literal[
    "sale", "exchange", "scrap", "loss", "demolition", "transfer", "exit", "disaster", "expropriation"
]  # fmt: skip
GroundWord = Literal["life_over", "damaged", "obsolete", "disaster", "technical_rule"]
ChannelWord = Literal["public_exchange", "rural_exchange", "auction", "agreement"]
AccountWord = Literal["collective", "fiscal"]
PurposeWord = Literal["project", "consolidation", "reproduction", "public_welfare", "maintenance", "fiscal"]
DisposalState = Literal[
    "applied", "reviewing", "reviewed", "publicity", "deciding", "approved",
    "executed", "proceeds_in", "written_off", "archived", "refused", "cancelled",
]  # fmt: skip
LISTS: tuple[tuple[object, dict[str, str]], ...] = (
    (MannerWord, MANNERS),
    (GroundWord, GROUNDS),
    (ChannelWord, CHANNELS),
    (AccountWord, ACCOUNTS),
    (PurposeWord, PURPOSES),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

_Manner = Annotated[MannerWord, Field(title="处置方式", description=f"{codes(MANNERS)}.", examples=["sale"])]
_Ground = Annotated[
    GroundWord | None,
    Field(
        title="报废报损理由",
        description=f"Of what is scrapped or lost, and of nothing else: {codes(GROUNDS)}.",
        examples=[None],
    ),
]
_Why = Annotated[
    str,
    required("事由", longest=500),
    Field(title="事由", description="Why it is disposed of.", examples=["设备老化,村内已无需求"]),
]
_Amount = Annotated[
    Decimal, required("金额", Kind.AMOUNT), Field(title="金额", description="Yuan.", gt=0, examples=["60000.00"])
]
_Appraised = Annotated[
    Decimal,
    required("评估价值", Kind.AMOUNT),
    Field(title="评估价值", description="Yuan, as the appraiser has it.", ge=0, examples=["62000.00"]),
]
_Appraiser = Annotated[
    str,
    required("评估机构", longest=100),
    Field(title="评估机构", description="Who appraised it.", examples=["安康某资产评估有限公司"]),
]
_AppraisedOn = Annotated[date, Field(title="评估日期", description="As of which day.", examples=["2026-03-20"])]
_Price = Annotated[
    Decimal,
    required("成交价", Kind.AMOUNT),
    Field(
        title="成交价",
        description="Yuan for which it went, or that are paid for it; 0: nothing is.",
        ge=0,
        examples=["60000.00"],
    ),
]
_Counterparty = Annotated[
    str | None,
    optional("受让方"),
    Field(
        title="受让方",
        description="Who has it or pays for it: a unit; of a person the surname only, as 李某.",
        examples=["岚皋县某农机合作社"],
    ),
]
_Channel = Annotated[
    ChannelWord | None,
    Field(title="交易方式", description=f"Of what is sold or exchanged: {codes(CHANNELS)}.", examples=["rural_exchange"]),
]
_Zero = Annotated[
    str | None,
    optional("零收入说明"),
    Field(title="零收入说明", description="Why nothing is paid, where the price is 0.", examples=[None]),
]
_WriteOff = Annotated[
    str,
    required("核销凭证号", longest=100),
    Field(title="核销凭证号", description="By which it left the owner's books.", examples=["转字第 12 号"]),
]
_Account = Annotated[AccountWord, Field(title="入账账户", description=f"{codes(ACCOUNTS)}.", examples=["collective"])]
_Voucher = Annotated[
    str,
    required("凭证号", longest=100),
    Field(title="凭证号", description="By which it is in the books.", examples=["收字第 21 号"]),
]
_Purpose = Annotated[PurposeWord, Field(title="收入用途", description=f"{codes(PURPOSES)}.", examples=["project"])]
_UseNote = Annotated[
    str | None,
    optional("说明"),
    Field(title="说明", description="What it was used for, in words.", examples=["蔬菜大棚灌溉改造"]),
]


def _grounded(manner: str | None, ground: str | None) -> None:
    if (manner in SCRAPPING) != (ground is not None):
        raise PydanticCustomError("ground", "{told}", {"told": "报废、报损须填写理由,其他处置方式不填写"})


class DisposalEntry(In):
    """An application to dispose of an asset."""

    asset_id: words.AssetId
    manner: _Manner
    ground: _Ground = None
    reason: _Why
    on: date = Field(title="日期", description="The day of the application, today at the latest.", examples=["2026-03-02"])

    @model_validator(mode="after")
    def _with_its_ground(self) -> DisposalEntry:
        _grounded(self.manner, self.ground)
        return self


class DisposalCorrection(In):
    """What is to be corrected of an application that is not submitted, or was sent back. A field left out stays as it is."""

    manner: _Manner = kept()
    ground: _Ground = kept()
    reason: _Why = kept()


class DisposalPublicising(In):
    """The notice 公示 of a disposal, as it is put up."""

    on: date = Field(title="日期", description="The day on which it is put up; it does not count.", examples=["2026-03-21"])
    place: OptionalText = Field(
        default=None, title="公示地点", description="Left out: as its kind has it.", examples=["村务公开栏"]
    )
    days: int | None = Field(
        default=None,
        title="公示天数",
        description="Left out: as many as the parameter asks for, which are the least.",
        ge=1,
        le=366,
        examples=[7],
    )


class AppraisingDisposal(Said):
    """What an appraisal 评估 found the asset to be worth; its report goes with it as an attachment."""

    appraised_value: _Appraised
    appraiser: _Appraiser
    appraised_on: _AppraisedOn


class ApprovingDisposal(Said):
    """The decision 处置审批 by its document."""

    decision_no: Annotated[str, required("批复文号", longest=100)] = Field(
        title="文号", description="Of the decision on the disposal.", examples=["岚乡振发〔2026〕12号"]
    )


class ExecutingDisposal(Said):
    """How the asset was disposed of: the day is the step's."""

    price: _Price
    counterparty: _Counterparty = None
    channel: _Channel = None
    zero_statement: _Zero = None


class WritingOffDisposal(Said):
    """The voucher 核销凭证 by which the asset left its owner's books."""

    write_off_no: _WriteOff


class ProceedsEntry(In):
    """Proceeds that arrived on the account of the collective or of the treasury."""

    received_on: date = Field(title="到账日期", description="Today at the latest.", examples=["2026-04-20"])
    amount: _Amount
    account: _Account
    voucher_no: _Voucher


class ProceedsUseEntry(In):
    """What proceeds were used for: a project that was accepted, or words, or both."""

    used_on: date = Field(title="使用日期", description="Today at the latest.", examples=["2026-09-01"])
    amount: _Amount
    purpose: _Purpose
    project_id: words.ProjectId = None
    note: _UseNote = None

    @model_validator(mode="after")
    def _told(self) -> ProceedsUseEntry:
        if self.project_id is None and self.note is None:
            raise PydanticCustomError("missing_value", "{told}", {"told": "须填写项目,或说明用于什么"})
        return self


class MoneyReversing(Reasoned):
    """Why proceeds, or a use of them, are reversed 冲销."""

    on: date = Field(title="日期", description="When, today at the latest.", examples=["2026-05-02"])


class DisposalView(StatefulView):
    """A disposal 处置 as lists show one."""

    id: Id
    version: Version
    asset_id: words.AssetId
    asset_code: str = Field(title="资产编码", description="Its code.", examples=["610925104201-OF-2025-00017-8"])
    asset_name: str = Field(title="资产名称", description="What people call it.", examples=["四坪村蔬菜保鲜冷库"])
    division_code: str = Field(title="行政区划代码", description="Where it lies.", examples=["610925104201"])
    unit_code: str = Field(
        title="处置主体行政区划代码",
        description="The owner's village, town or county, whose office applies; of several villages what holds them all.",
        examples=["610925104201"],
    )
    owner_level: words.OwnerWord = Field(title="所有权归属", description=f"{codes(OWNERS)}.", examples=["village"])
    original_value: words.Value
    manner: _Manner
    ground: _Ground
    reason: _Why
    appraised_value: Decimal | None = Field(title="评估价值", description="Yuan; null: not appraised.", examples=["62000.00"])
    decision_no: str | None = Field(
        title="文号", description="Of the decision; null: not approved yet.", examples=["岚乡振发〔2026〕12号"]
    )
    executed_on: date | None = Field(title="处置日期", description="Null: not carried out yet.", examples=["2026-04-10"])
    price: Decimal | None = Field(title="成交价", description="Yuan; null: not carried out yet.", examples=["60000.00"])
    counterparty: _Counterparty
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
    account: _Account
    voucher_no: _Voucher
    reverses: UUID | None = Field(title="所冲销收入", description="The proceeds that it undoes.", examples=[None])
    reason: str | None = Field(title="事由", description="Why they were reversed.", examples=[None])
    recorded_by: str = Field(title="录入者", description="Who recorded it.", examples=["zhen01"])
    recorded_at: datetime = Field(title="录入时间", description="When.", examples=["2026-04-20T02:00:00Z"])


class ProceedsUseView(Out):
    """A use of proceeds, or the opposite of one that was recorded by mistake."""

    id: Id
    used_on: date = Field(title="使用日期", description="When.", examples=["2026-09-01"])
    amount: Decimal = Field(title="金额", description="Yuan; less than nought: it reverses another.", examples=["20000.00"])
    purpose: _Purpose
    project_id: words.ProjectId
    project_code: str | None = Field(title="项目编号", description="The project's code.", examples=["610925-2026-C-104-0003"])
    project_name: str | None = Field(title="项目名称", description="What it is called.", examples=["四坪村大棚灌溉"])
    note: _UseNote
    reverses: UUID | None = Field(title="所冲销使用", description="The use that it undoes.", examples=[None])
    reason: str | None = Field(title="事由", description="Why it was reversed.", examples=[None])
    recorded_by: str = Field(title="录入者", description="Who recorded it.", examples=["zhen01"])
    recorded_at: datetime = Field(title="录入时间", description="When.", examples=["2026-09-01T02:00:00Z"])


class DisposalDetail(DisposalView):
    """A disposal with all its money, and what can be done next."""

    appraiser: str | None = Field(title="评估机构", description="Who appraised it.", examples=["安康某资产评估有限公司"])
    appraised_on: date | None = Field(title="评估日期", description="As of which day.", examples=["2026-03-20"])
    channel: _Channel
    zero_statement: _Zero
    write_off_no: str | None = Field(title="核销凭证号", description="Null: not written off yet.", examples=["转字第 12 号"])
    receipts: list[ProceedsView] = Field(title="收入记录", description="In the order in which they were recorded.")
    uses: list[ProceedsUseView] = Field(title="收入使用记录", description="In the order in which they were recorded.")
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")
