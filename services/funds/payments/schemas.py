"""Payments as they are asked for and shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.funds.payments.rules import STAGES
from shared.intake.definition import Kind
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes
from shared.web.fields import optional, required
from shared.workflow.schemas import MoveView, OptionView, StatefulView

__all__ = [
    "LISTS",
    "AccountEntry",
    "PaymentDetail",
    "PaymentEntry",
    "PaymentPersonEntry",
    "PaymentPersonView",
    "PaymentRefundEntry",
    "PaymentRefundView",
    "PaymentSourceEntry",
    "PaymentSourceView",
    "PaymentStage",
    "PaymentState",
    "PaymentView",
]

PaymentStage = Literal["start", "progress", "settlement", "retention", "persons"]
PaymentState = Literal["draft", "department", "finance", "payable", "paid", "filed", "cancelled", "reversed"]
LISTS: tuple[tuple[object, Mapping[str, str]], ...] = ((PaymentStage, STAGES),)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""
_BATCH, _PROJECT = "019a1b2c-0000-7000-8000-000000000021", "019a1b2c-0000-7000-8000-000000000041"
_CONTRACT = "019a1b2c-0000-7000-8000-000000000051"
_MOST_PERSONS = 2000

_Amount = Annotated[
    Decimal,
    required("金额", Kind.AMOUNT),
    Field(title="金额", description="Yuan, more than nought.", gt=0, examples=["144000.00"]),
]
_Batch = Annotated[UUID, Field(title="资金批次标识", description="Of which batch.", examples=[_BATCH])]
_Project = Annotated[UUID, Field(title="项目标识", description="Of which project.", examples=[_PROJECT])]
_Stage = Annotated[PaymentStage, Field(title="支付阶段", description=f"For what: {codes(STAGES)}.", examples=["start"])]
_Contract = Annotated[
    UUID | None, Field(title="合同标识", description="Of which contract; null: it is paid to people.", examples=[_CONTRACT])
]
_Payroll = Annotated[
    UUID | None,
    Field(
        title="补贴发放批次标识",
        description="Of which payroll of stipends, passed by its department; null: of none. It is paid whole.",
        examples=[None],
    ),
]
_Purpose = Annotated[
    str,
    required("用途", longest=200),
    Field(title="用途", description="For what, no personal data.", examples=["冷库建设启动资金"]),
]
_Explanation = Annotated[
    str | None,
    optional("收款说明"),
    Field(title="收款说明", description="Why somebody is paid whom the registry does not know.", examples=[None]),
]


class PaymentSourceEntry(In):
    """Of which batch how much is paid."""

    batch_id: _Batch
    amount: _Amount


class AccountEntry(In):
    """The account 收款账户 as the request for payment has it. It is compared with the agreed one of the contract's party, and not stored."""

    holder: Annotated[
        str,
        required("收款户名", longest=100),
        Field(title="收款户名", description="Holder.", examples=["岚皋县某建筑有限公司"]),
    ]
    number: Annotated[
        str, required("收款账号", longest=40), Field(title="收款账号", description="Digits.", examples=["27040001040012345"])
    ]


class PaymentPersonEntry(In):
    """Somebody who is paid, on their own card."""

    name: Annotated[str, required("姓名", longest=50), Field(title="姓名", description="In full.", examples=["张小三"])]
    id_number: Annotated[
        str,
        required("证件号码", Kind.ID_NUMBER),
        Field(title="证件号码", description="Citizen number; stored encrypted, shown masked.", examples=["610999198501010014"]),
    ]
    account: Annotated[
        str,
        required("一卡通账号", longest=40),
        Field(title="一卡通账号", description="Stored encrypted, shown masked.", examples=["6230270400012345678"]),
    ]
    amount: _Amount
    explanation: _Explanation = None


class PaymentEntry(In):
    """A payment as it is asked for. What is wrong with it is told before anybody checks it; it is passed on when its papers are complete."""

    project_id: _Project
    stage: _Stage
    contract_id: _Contract = None
    account: AccountEntry | None = Field(
        default=None, title="收款账户", description="With a contract: where it is to be paid to.", examples=[None]
    )
    payroll_id: _Payroll = None
    persons: list[PaymentPersonEntry] = Field(
        default_factory=list,
        title="收款人",
        description="Without a contract or a payroll: who is paid.",
        max_length=_MOST_PERSONS,
        examples=[[]],
    )
    purpose: _Purpose
    on: date = Field(title="日期", description="When it is asked for, today at the latest.", examples=["2025-04-10"])
    sources: list[PaymentSourceEntry] = Field(title="资金明细", description="A batch once each.", min_length=1, max_length=20)

    @model_validator(mode="after")
    def _fits(self) -> PaymentEntry:
        if told := self._fault():
            raise PydanticCustomError("payment", "{told}", {"told": told})
        return self

    def _fault(self) -> str | None:
        to_people = self.stage == "persons"
        if to_people and (self.contract_id is not None or self.account is not None):
            return "到户到人补助不填合同和收款账户"
        if to_people and bool(self.persons) == (self.payroll_id is not None):
            return "到户到人补助须填收款人,或者公益性岗位补贴发放批次"
        if not to_people and (self.contract_id is None or self.account is None or self.persons or self.payroll_id is not None):
            return "按合同支付须填合同和收款账户,不填收款人和发放批次"
        if len({source.batch_id for source in self.sources}) < len(self.sources):
            return "同一批次只能有一行"
        if len({person.id_number for person in self.persons}) < len(self.persons):
            return "收款人有重复"
        if self.persons and sum(person.amount for person in self.persons) != self.amount:
            return "收款人金额合计与资金明细合计不一致"
        return None

    @property
    def amount(self) -> Decimal:
        """Yuan, of all batches together."""
        return sum((source.amount for source in self.sources), Decimal())


class PaymentRefundEntry(Reasoned):
    """Money that came back of a payment."""

    batch_id: _Batch
    amount: _Amount
    on: date = Field(title="日期", description="When it came back, today at the latest.", examples=["2025-06-03"])


class PaymentView(StatefulView):
    """A payment 支付申请 as lists show one."""

    id: Id
    version: Version
    project_id: _Project
    project_code: str = Field(title="项目编号", description="Its code.", examples=["610925-2025-C-104-0001"])
    project_name: str = Field(title="项目名称", description="What it is called.", examples=["兴隆村冷库"])
    division_code: str = Field(title="行政区划代码", description="Where the project lies.", examples=["610925104201"])
    stage: _Stage
    contract_id: _Contract
    payee: str | None = Field(
        title="收款单位", description="The contract's party; null: it is paid to people.", examples=["岚皋县某建筑有限公司"]
    )
    people: int = Field(title="收款人数", description="How many people are paid.", examples=[0])
    payroll_id: _Payroll
    payroll_no: str | None = Field(
        title="补贴发放批次", description="Number of the payroll; null: it pays none.", examples=[None]
    )
    purpose: str = Field(title="用途", description="For what.", examples=["冷库建设启动资金"])
    amount: Decimal = Field(title="金额", description="Yuan.", examples=["144000.00"])
    refunded: Decimal = Field(title="已退回金额", description="Yuan that came back.", examples=["0.00"])
    asked_on: date = Field(title="申请日期", description="When it was asked for.", examples=["2025-04-10"])
    paid_on: date | None = Field(title="支付日期", description="When it was paid; null: it is not.", examples=[None])
    asked_by: str = Field(title="申请者", description="Who asked for it.", examples=["staff:wangfang"])
    asked_at: datetime = Field(title="录入时间", description="When it was recorded.", examples=["2025-04-10T02:00:00Z"])


class PaymentSourceView(Out):
    """Of which batch how much is paid."""

    batch_id: _Batch
    document_no: str = Field(title="资金文号", description="The document that sent it.", examples=["安财农〔2025〕18号"])
    source_code: str = Field(title="资金来源", description="Code of its source.", examples=["C1"])
    amount: Decimal = Field(title="金额", description="Yuan.", examples=["144000.00"])


class PaymentPersonView(Out):
    """Somebody who is paid, masked, and whether the registry knows them."""

    number: int = Field(title="序号", description="Counts from 1.", examples=[1])
    name: str = Field(title="姓名", description="Masked.", examples=["张*三"])
    id_number: str = Field(title="证件号码", description="Masked.", examples=["610999********0014"])
    account: str = Field(title="一卡通账号", description="Masked.", examples=["***************5678"])
    amount: Decimal = Field(title="金额", description="Yuan.", examples=["3000.00"])
    explanation: _Explanation
    known: bool = Field(title="在册", description="Whether the registry knows the person.", examples=[True])
    household_id: UUID | None = Field(
        title="农户标识", description="The household, if known.", examples=["019a1b2c-0000-7000-8000-000000000003"]
    )
    died_on: date | None = Field(title="死亡日期", description="If the registry knows it.", examples=[None])


class PaymentRefundView(Out):
    """Money that came back of a payment."""

    id: Id
    batch_id: _Batch
    amount: Decimal = Field(title="金额", description="Yuan.", examples=["4000.00"])
    refunded_on: date = Field(title="退回日期", description="When it came back.", examples=["2025-06-03"])
    reason: str = Field(title="事由", description="Why.", examples=["超付退回"])


class PaymentDetail(PaymentView):
    """A payment with its batches, people, refunds, history, and what can be done next."""

    account: str | None = Field(title="收款账号", description="Masked.", examples=["*************2345"])
    sources: list[PaymentSourceView] = Field(title="资金明细", description="By batch.")
    persons: list[PaymentPersonView] = Field(title="收款人", description="In their order.")
    refunds: list[PaymentRefundView] = Field(title="退款", description="In their order.")
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")
