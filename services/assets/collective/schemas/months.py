"""Months as they are handed in, made public and shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import Field

from services.assets.collective.schemas import words
from shared.disclosures.bodies import NoticeDays, NoticePlace
from shared.intake.definition import Kind
from shared.web.bodies import Id, OptionalText, Out, Version
from shared.web.fields import required
from shared.workflow.schemas import MoveView, OptionView, Said, StatefulView

__all__ = [
    "CollectiveContractEnding",
    "CollectiveContractLate",
    "CollectiveMonthDetail",
    "CollectiveMonthStatement",
    "CollectiveMonthView",
    "CollectiveSubjectSum",
    "PublicisingCollectiveMonth",
    "SubmittingCollectiveMonth",
]

_BankBalance = Annotated[
    Decimal,
    required("银行对账单余额", Kind.AMOUNT),
    Field(title="银行对账单余额", description="Yuan, of all accounts at the month's end.", ge=0, examples=["86000.00"]),
]


class SubmittingCollectiveMonth(Said):
    """What the bank says, and why the books say otherwise, if they do."""

    bank_balance: _BankBalance
    difference_reason: OptionalText = Field(
        default=None,
        title="差额原因",
        description="Needed where the bank's balance is not that of the books.",
        examples=["3 月 31 日收款银行次日入账"],
    )


class PublicisingCollectiveMonth(Said):
    """The notice 三资月度公开, as it is put up on that day, which does not count."""

    place: NoticePlace = None
    days: NoticeDays = None


class CollectiveSubjectSum(Out):
    """What moved within a month under a subject."""

    direction: words.Direction
    subject: str = Field(
        title="科目", description="Code; `contract` 合同收益 is what contracts brought.", examples=["contract"]
    )
    subject_title: str = Field(title="科目名称", description="Its title.", examples=["合同收益"])
    amount: Decimal = Field(title="金额", description="Yuan, reversals taken off.", examples=["30000.00"])


class _Contract(Out):
    id: Id
    contract_no: str = Field(title="合同编号", description="Its number.", examples=["四坪经合〔2026〕1号"])
    contract_of: str = Field(title="标的", description="The asset or resource.", examples=["大坪梁集体林地"])


class CollectiveContractLate(_Contract):
    """A contract with arrears 拖欠 at a month's end."""

    arrears: Decimal = Field(title="拖欠金额", description="Yuan.", examples=["5000.00"])


class CollectiveContractEnding(_Contract):
    """A contract that ends soon after a month."""

    ends_on: date = Field(title="合同到期日", description="Its last day.", examples=["2026-06-30"])


class CollectiveMonthStatement(Out):
    """The statement of a month: yuan, as far as not said otherwise. It stands once the month is handed in."""

    opening: Decimal = Field(title="期初余额", description="At the end of the month before.", examples=["60000.00"])
    taken_over: Decimal = Field(title="启用账户余额", description="On accounts that began in the month.", examples=["0.00"])
    income: Decimal = Field(title="本月收入", description="All that came.", examples=["31200.00"])
    expense: Decimal = Field(title="本月支出", description="All that left.", examples=["5200.00"])
    closing: Decimal = Field(title="期末余额", description="At the month's end.", examples=["86000.00"])
    arrears: Decimal = Field(title="拖欠金额", description="Of its contracts at the month's end.", examples=["5000.00"])
    subjects: list[CollectiveSubjectSum] = Field(title="分科目收支", description="By direction and subject.")
    contracts_late: list[CollectiveContractLate] = Field(title="拖欠合同", description="The greatest arrears first.")
    contracts_ending: list[CollectiveContractEnding] = Field(
        title="即将到期合同", description="In force and ending within the parameter's days after the month."
    )
    asset_count: int = Field(title="资产数", description="Its own and those it has with others.", examples=[3])
    assets_value: Decimal = Field(title="资产原值", description="Its part.", examples=["780000.00"])
    assets_net_value: Decimal = Field(title="资产净值", description="Its part.", examples=["742950.00"])
    resource_count: int = Field(title="资源数", description="In the register.", examples=[4])
    resource_area: Decimal = Field(title="资源面积(亩)", description="Of those measured in mu.", examples=["412.5000"])
    households: int = Field(title="户数", description="Households with shares.", examples=[186])
    shares: Decimal = Field(title="股份总数", description="Of all kinds.", examples=["652.0000"])


class CollectiveMonthView(StatefulView):
    """A month 三资月报 as lists show one; its sums are null until it is handed in."""

    id: Id
    version: Version
    collective_id: words.CollectiveId
    collective_name: words.CollectiveName
    division_code: words.Place
    month: words.Month
    opening: Decimal | None = Field(title="期初余额", description="Yuan.", examples=["60000.00"])
    income: Decimal | None = Field(title="本月收入", description="Yuan.", examples=["31200.00"])
    expense: Decimal | None = Field(title="本月支出", description="Yuan.", examples=["5200.00"])
    closing: Decimal | None = Field(title="期末余额", description="Yuan.", examples=["86000.00"])
    arrears: Decimal | None = Field(title="拖欠金额", description="Yuan.", examples=["5000.00"])
    bank_balance: Decimal | None = Field(title="银行对账单余额", description="Yuan, as typed.", examples=["86000.00"])
    difference_reason: str | None = Field(title="差额原因", description="Where bank and books differ.", examples=[None])


class CollectiveMonthDetail(CollectiveMonthView):
    """A month with its statement, its notice, its history and what can be done next."""

    statement: CollectiveMonthStatement = Field(title="月报", description="As handed in; before that, as the books say now.")
    publicity_id: UUID | None = Field(
        title="公示标识", description="Its notice; null: none hangs or has hung.", examples=[None]
    )
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")
