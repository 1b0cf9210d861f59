"""Contracts, what is due of them and what came in, as they are written and shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.assets.operation.rules import ACCOUNTS, INCOMES, MODES
from shared.intake.definition import Kind
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes
from shared.web.fields import optional, required
from shared.workflow.schemas import MoveView, OptionView, StatefulView

__all__ = [
    "LISTS",
    "ContractDueEntry",
    "ContractDueView",
    "OperatingContractDetail",
    "OperatingContractEntry",
    "OperatingContractState",
    "OperatingContractView",
    "ReceiptEntry",
    "ReceiptReversing",
    "ReceiptView",
]

ModeWord = Literal["self", "entrust", "cooperate", "contract", "lease", "share"]
IncomeWord = Literal["rent", "fee", "dividend", "interest", "power", "profit", "compensation", "insurance"]
AccountWord = Literal["collective", "fiscal"]
OperatingContractState = Literal["draft", "submitted", "filed", "ended", "terminated", "withdrawn"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = ((ModeWord, MODES), (IncomeWord, INCOMES), (AccountWord, ACCOUNTS))
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""
_MOST = 400

_ContractNo = Annotated[
    str,
    required("合同编号", longest=100),
    Field(title="合同编号", description="Once in its place.", examples=["四坪经合〔2026〕1号"]),
]
_Mode = Annotated[ModeWord, Field(title="经营方式", description=f"{codes(MODES)}.", examples=["lease"])]
_Income = Annotated[IncomeWord, Field(title="收益类型", description=f"{codes(INCOMES)}.", examples=["rent"])]
_Operator = Annotated[
    str,
    required("经营主体", longest=100),
    Field(title="经营主体", description="Who runs it: a unit, or the owner itself.", examples=["岚皋县四坪蔬菜专业合作社"]),
]
_OperatorCode = Annotated[
    str | None,
    optional("统一社会信用代码"),
    Field(title="统一社会信用代码", description="Of the operator, if it has one.", examples=[None]),
]
_SignedOn = Annotated[date, Field(title="签订日期", description="When it was signed.", examples=["2026-01-10"])]
_StartsOn = Annotated[date, Field(title="开始日期", description="Its first day.", examples=["2026-02-01"])]
_EndsOn = Annotated[date, Field(title="合同到期日", description="Its last day.", examples=["2029-01-31"])]
_Deposit = Annotated[
    Decimal | None,
    Field(title="保证金", description="Yuan; null: none was agreed.", gt=0, decimal_places=2, examples=["10000.00"]),
]
_Terms = Annotated[
    str | None, optional("约定事项"), Field(title="约定事项", description="Purpose, sublet, insurance, risk.", examples=[None])
]
_Amount = Annotated[
    Decimal, required("金额", Kind.AMOUNT), Field(title="金额", description="Yuan.", gt=0, examples=["30000.00"])
]
_Account = Annotated[AccountWord, Field(title="入账账户", description=f"{codes(ACCOUNTS)}.", examples=["collective"])]
_Voucher = Annotated[
    str,
    required("凭证号", longest=100),
    Field(title="凭证号", description="By which it is in the books.", examples=["收字第 7 号"]),
]


class ContractDueEntry(In):
    """An instalment of a contract."""

    due_on: date = Field(title="应收日期", description="By when it is due.", examples=["2026-06-30"])
    amount: _Amount


class OperatingContractEntry(In):
    """A contract as it is written, before it is filed."""

    asset_id: UUID | None = Field(
        default=None,
        title="资产标识",
        description="The asset that is run; left out: a resource is.",
        examples=["019a1b2c-0000-7000-8000-000000000051"],
    )
    resource_id: UUID | None = Field(
        default=None,
        title="资源标识",
        description="The resource of a collective that is contracted; left out: an asset is run.",
        examples=[None],
    )
    contract_no: _ContractNo
    mode: _Mode
    income: _Income
    operator: _Operator
    operator_code: _OperatorCode = None
    signed_on: _SignedOn
    starts_on: _StartsOn
    ends_on: _EndsOn
    deposit: _Deposit = None
    terms: _Terms = None
    dues: list[ContractDueEntry] = Field(
        title="应收计划", description=f"What is due and when, at most {_MOST}.", max_length=_MOST
    )
    on: date = Field(title="日期", description="The day of the entry, today at the latest.", examples=["2026-01-12"])

    @model_validator(mode="after")
    def _of_one(self) -> OperatingContractEntry:
        if (self.asset_id is None) is (self.resource_id is None):
            raise PydanticCustomError("missing_value", "{told}", {"told": "须填写资产或资源,二者填一"})
        return self

    @model_validator(mode="after")
    def _in_order(self) -> OperatingContractEntry:
        if self.starts_on < self.signed_on or self.ends_on <= self.starts_on:
            raise PydanticCustomError("invalid_date", "{told}", {"told": "开始日期不早于签订日期,到期日晚于开始日期"})
        if any(not self.signed_on <= due.due_on for due in self.dues):
            raise PydanticCustomError("invalid_date", "{told}", {"told": "应收日期不早于签订日期"})
        return self


class ReceiptEntry(In):
    """Income that has arrived."""

    received_on: date = Field(title="到账日期", description="Today at the latest.", examples=["2026-06-29"])
    amount: _Amount
    account: _Account
    voucher_no: _Voucher


class ReceiptReversing(Reasoned):
    """Why a receipt is reversed 冲销."""

    on: date = Field(title="日期", description="When, today at the latest.", examples=["2026-07-02"])


class OperatingContractView(StatefulView):
    """A contract 经营合同 as lists show one."""

    id: Id
    version: Version
    asset_id: UUID | None = Field(
        title="资产标识", description="The asset; null: it is of a resource.", examples=["019a1b2c-0000-7000-8000-000000000051"]
    )
    asset_code: str | None = Field(title="资产编码", description="Its code.", examples=["610925104201-OF-2025-00017-8"])
    asset_name: str | None = Field(title="资产名称", description="What people call it.", examples=["四坪村蔬菜保鲜冷库"])
    resource_id: UUID | None = Field(
        title="资源标识", description="The resource of a collective; null: it is of an asset.", examples=[None]
    )
    resource_name: str | None = Field(title="资源名称", description="What it is called.", examples=[None])
    division_code: str = Field(title="行政区划代码", description="Where it lies.", examples=["610925104201"])
    contract_no: _ContractNo
    mode: _Mode
    income: _Income
    operator: _Operator
    signed_on: _SignedOn
    starts_on: _StartsOn
    ends_on: _EndsOn
    received: Decimal = Field(title="已收金额", description="Yuan that came in by now.", examples=["30000.00"])
    due: Decimal = Field(title="应收金额", description="Yuan that were due before today.", examples=["30000.00"])
    arrears: Decimal = Field(title="拖欠金额", description="Yuan due before today that have not come.", examples=["0.00"])


class ContractDueView(Out):
    """An instalment of a contract."""

    number: int = Field(title="序号", description="Counts from 1.", examples=[1])
    due_on: date = Field(title="应收日期", description="By when it is due.", examples=["2026-06-30"])
    amount: _Amount
    owed: Decimal = Field(
        title="未收金额", description="Yuan of it that have not come; money settles the oldest first.", examples=["0.00"]
    )


class ReceiptView(Out):
    """Income that arrived, or the opposite of one that was recorded by mistake."""

    id: Id
    received_on: date = Field(title="到账日期", description="When.", examples=["2026-06-29"])
    amount: Decimal = Field(title="金额", description="Yuan; less than nought: it reverses another.", examples=["30000.00"])
    account: _Account
    voucher_no: _Voucher
    reverses: UUID | None = Field(title="所冲销收益", description="The receipt that it undoes.", examples=[None])
    reason: str | None = Field(title="事由", description="Why it was reversed.", examples=[None])
    recorded_by: str = Field(title="录入者", description="Who recorded it.", examples=["cun01"])
    recorded_at: datetime = Field(title="录入时间", description="When.", examples=["2026-06-29T02:00:00Z"])


class OperatingContractDetail(OperatingContractView):
    """A contract with what is due, what came in, and what can be done next."""

    operator_code: _OperatorCode
    deposit: _Deposit
    terms: _Terms
    arrears_since: date | None = Field(
        title="拖欠起始日期", description="The oldest day that is owed; null: nothing is.", examples=[None]
    )
    next_due_on: date | None = Field(
        title="下次应收日期", description="Null: nothing is due any more.", examples=["2026-12-31"]
    )
    dues: list[ContractDueView] = Field(title="应收计划", description="In the order of their days.")
    receipts: list[ReceiptView] = Field(title="收益记录", description="In the order in which they were recorded.")
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")
