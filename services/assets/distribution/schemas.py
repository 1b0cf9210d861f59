"""Plans for distributing income, as they are written, paid and shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.assets.distribution.rules import KINDS, USES
from services.assets.operation.rules import ACCOUNTS
from shared.disclosures.bodies import PuttingUp
from shared.intake.definition import Kind
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes, kept
from shared.web.fields import optional, required
from shared.workflow.schemas import MoveView, OptionView, StatefulView

__all__ = [
    "LISTS",
    "DistributionCorrection",
    "DistributionDetail",
    "DistributionEntry",
    "DistributionLineEntry",
    "DistributionLineView",
    "DistributionPaying",
    "DistributionPaymentView",
    "DistributionPublicising",
    "DistributionReturn",
    "DistributionSourceView",
    "DistributionState",
    "DistributionStopping",
    "DistributionUseView",
    "DistributionView",
    "IncomeBalanceView",
]

KindWord = Literal["upkeep", "public", "reserve", "post", "work", "reward", "aid", "industry"]
AccountWord = Literal["collective", "fiscal"]
UseWord = Literal["maintenance", "welfare", "consolidation"]
DistributionState = Literal["draft", "publicity", "review", "filing", "paying", "result", "archived", "cancelled"]
LISTS: tuple[tuple[object, object], ...] = ((KindWord, KINDS), (UseWord, USES), (AccountWord, ACCOUNTS))
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""
_MOST = 2000
_TITLES = {code: kind.title for code, kind in KINDS.items()}
_HOUSEHOLD = "019a1b2c-0000-7000-8000-000000000011"

_Place = Annotated[
    str,
    required("行政区划代码", longest=12),
    Field(title="行政区划代码", description="Whose income it is: a village, town or county.", examples=["610925104201"]),
]
_Title = Annotated[
    str, required("名称", longest=200), Field(title="名称", description="Heading.", examples=["四坪村 2026 年资产收益分配方案"])
]
_Year = Annotated[int, Field(title="年度", description="Of the income.", ge=2013, le=2100, examples=[2026])]
_CutOff = Annotated[
    date,
    Field(
        title="收益截止日期", description="All that arrived by then and is in no plan is distributed.", examples=["2026-06-30"]
    ),
]
_KindOf = Annotated[KindWord, Field(title="支出类别", description=f"{codes(_TITLES)}.", examples=["post"])]
_Use = Annotated[UseWord, Field(title="用途", description=f"{codes(USES)}.", examples=["consolidation"])]
_Amount = Annotated[
    Decimal, required("金额", Kind.AMOUNT), Field(title="金额", description="Yuan.", gt=0, examples=["12000.00"])
]
_Basis = Annotated[
    str,
    required("分配依据", longest=200),
    Field(title="依据", description="On what it rests, or what it is for.", examples=["保洁岗位 12 个月,每月 1000 元"]),
]
_Household = Annotated[
    str | None,
    optional("户编号"),
    Field(title="户编号", description="The household that is paid; null: a unit is.", examples=["HH000001"]),
]
_Payee = Annotated[
    str | None,
    optional("收款单位"),
    Field(title="收款单位", description="The unit that is paid; null: a household is.", examples=[None]),
]
_Voucher = Annotated[
    str,
    required("凭证号", longest=100),
    Field(title="凭证号", description="By which it is in the books.", examples=["付字第 12 号"]),
]
_PaidOn = Annotated[date, Field(title="兑付日期", description="Today at the latest.", examples=["2026-08-20"])]


class DistributionLineEntry(In):
    """A line of a plan: a household by its number for kinds that households are paid for, a unit for the others."""

    kind: _KindOf
    amount: _Amount
    household_no: _Household = None
    payee: _Payee = None
    basis: _Basis

    @model_validator(mode="after")
    def _payee(self) -> DistributionLineEntry:
        kind = KINDS[self.kind]
        payee, other = (self.household_no, self.payee) if kind.household else (self.payee, self.household_no)
        if payee is None or other is not None:
            told = f"“{kind.title}”须填写{'户编号' if kind.household else '收款单位'},且只填写这一项"
            raise PydanticCustomError("wrong_payee", "{told}", {"told": told})
        return self


_Lines = Annotated[
    list[DistributionLineEntry],
    Field(title="明细", description=f"In their order, at most {_MOST}; together all that is distributed.", max_length=_MOST),
]


class DistributionEntry(In):
    """A plan as it is written. What it distributes is drawn by the service; its lines may come later."""

    division_code: _Place
    title: _Title
    year: _Year
    cut_off: _CutOff
    lines: _Lines = Field(default_factory=list)
    on: date = Field(title="日期", description="The day of the entry, today at the latest.", examples=["2026-07-01"])


class DistributionCorrection(Reasoned):
    """What is to be corrected of a plan that no meeting has passed, and why. A field left out stays; ``cut_off`` draws the income anew."""

    title: _Title = kept()
    year: _Year = kept()
    cut_off: _CutOff = kept()
    lines: _Lines = kept()


class DistributionPublicising(PuttingUp):
    """The notice 公示 of a plan, or of its result, as it is put up."""


class DistributionPaying(In):
    """A payment 兑付 of lines of a plan."""

    numbers: list[int] | None = Field(
        default=None,
        title="明细序号",
        description="Which lines; left out: all that are not paid.",
        max_length=_MOST,
        examples=[[1]],
    )
    paid_on: _PaidOn
    account: AccountWord = Field(
        default="collective", title="支付账户", description=f"From which account; {codes(ACCOUNTS)}.", examples=["collective"]
    )
    voucher_no: _Voucher


class DistributionReturn(Reasoned):
    """A payment that came back 退回: of which line, and why."""

    number: int = Field(title="序号", description="The line.", ge=1, examples=[1])
    on: date = Field(title="日期", description="The day on which it came back, today at the latest.", examples=["2026-08-25"])


class DistributionStopping(Reasoned):
    """A line that is paid no more 停发, and why: its money goes to the reserve."""

    number: int = Field(title="序号", description="The line.", ge=1, examples=[1])


class DistributionView(StatefulView):
    """A plan 收益分配方案 as lists show one."""

    id: Id
    version: Version
    division_code: _Place
    title: _Title
    year: _Year
    cut_off: _CutOff
    available: Decimal = Field(title="可分配收益", description="Yuan that it has drawn.", examples=["30000.00"])
    lines_total: Decimal = Field(title="分配合计", description="Yuan of its lines that stand.", examples=["30000.00"])
    paid: Decimal = Field(title="已兑付金额", description="Yuan of them that are paid.", examples=["12000.00"])
    household_count: int = Field(title="受益农户数", description="Households that it pays.", examples=[12])


class DistributionUseView(Out):
    """What a plan spends on one of the three uses."""

    use: _Use
    title: str = Field(title="名称", description="In Chinese.", examples=["项目运行管护"])
    amount: Decimal = Field(title="金额", description="Yuan.", examples=["9000.00"])


class DistributionSourceView(Out):
    """A receipt that a plan distributes, or the share of it that is this place's."""

    receipt_id: UUID = Field(title="收益标识", description="The receipt.", examples=["019a1b2c-0000-7000-8000-000000000072"])
    contract_id: UUID = Field(title="合同标识", description="Its contract.", examples=["019a1b2c-0000-7000-8000-000000000071"])
    contract_no: str = Field(title="合同编号", description="Its number.", examples=["四坪经合〔2026〕1号"])
    asset_code: str | None = Field(
        title="资产编码", description="The asset; null: a resource.", examples=["610925104201-OF-2025-00017-8"]
    )
    asset_name: str | None = Field(title="资产名称", description="What people call it.", examples=["四坪村蔬菜保鲜冷库"])
    received_on: date = Field(title="到账日期", description="When it arrived.", examples=["2026-06-29"])
    voucher_no: _Voucher
    amount: Decimal = Field(title="金额", description="Yuan; less than nought: it reverses another.", examples=["30000.00"])


class DistributionLineView(Out):
    """A line of a plan with what became of it."""

    number: int = Field(title="序号", description="Counts from 1.", examples=[1])
    kind: _KindOf
    kind_title: str = Field(title="支出类别名称", description="In Chinese.", examples=["公益岗位报酬"])
    use: _Use
    amount: _Amount
    household_id: UUID | None = Field(title="农户标识", description="Null: a unit.", examples=[_HOUSEHOLD])
    household_no: _Household
    name: str | None = Field(title="姓名", description="First living member, masked.", examples=["陈*国"])
    payee: _Payee
    basis: _Basis
    paid_on: date | None = Field(title="兑付日期", description="Null: not paid.", examples=["2026-08-20"])
    voucher_no: str | None = Field(title="凭证号", description="Of the payment.", examples=["付字第 12 号"])
    stopped_reason: str | None = Field(
        title="停发事由", description="Why it is paid no more; null: it stands.", examples=[None]
    )


class DistributionPaymentView(Out):
    """A payment of a line, or its return."""

    number: int = Field(title="序号", description="The line.", examples=[1])
    amount: Decimal = Field(title="金额", description="Yuan; less than nought: it came back.", examples=["12000.00"])
    paid_on: date = Field(title="兑付日期", description="When it was paid, or came back.", examples=["2026-08-20"])
    account: AccountWord = Field(
        title="支付账户", description=f"From which account; {codes(ACCOUNTS)}.", examples=["collective"]
    )
    voucher_no: _Voucher
    reason: str | None = Field(title="事由", description="Why it came back.", examples=[None])
    recorded_by: str = Field(title="录入者", description="Who recorded it.", examples=["zhen01"])
    recorded_at: datetime = Field(title="录入时间", description="When.", examples=["2026-08-20T02:00:00Z"])


class DistributionDetail(DistributionView):
    """A plan with what it distributes, to whom, what was paid, and what can be done next."""

    by_use: list[DistributionUseView] = Field(title="按用途", description="By the three uses.")
    receipts: list[DistributionSourceView] = Field(title="收益记录", description="By their days.")
    lines: list[DistributionLineView] = Field(title="明细", description="In their order.")
    payments: list[DistributionPaymentView] = Field(title="兑付记录", description="In the order of recording.")
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")


class IncomeBalanceView(Out):
    """What became of the income 收益对账 of a place: ``earned = allotted + unallotted`` and ``allotted = paid + to_pay``, to the cent."""

    division_code: _Place
    earned: Decimal = Field(title="收益到账", description="Yuan that its assets have earned.", examples=["30000.00"])
    allotted: Decimal = Field(title="列入方案", description="Yuan of it that plans have drawn.", examples=["30000.00"])
    unallotted: Decimal = Field(title="尚未分配", description="Yuan of it in no plan.", examples=["0.00"])
    open_since: date | None = Field(
        title="最早未分配收益日期", description="When the oldest of that arrived; null: there is none.", examples=[None]
    )
    paid: Decimal = Field(title="已兑付金额", description="Yuan that were paid.", examples=["12000.00"])
    paid_to_households: Decimal = Field(title="兑付到户", description="Yuan of it to households.", examples=["12000.00"])
    to_pay: Decimal = Field(title="待兑付", description="Yuan that plans have drawn and not paid.", examples=["18000.00"])
