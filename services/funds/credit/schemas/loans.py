"""Loans over HTTP: applying, what belongs to one, and how one is shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import Field

from services.funds.credit.rules import CATEGORIES
from services.funds.credit.schemas.words import (
    Amount,
    Grade,
    LenderCode,
    Payer,
    Phone,
    Purpose,
    TermWord,
    Use,
)
from shared.intake.definition import Kind
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes
from shared.web.fields import optional, required
from shared.workflow.schemas import MoveView, OptionView, StatefulView

__all__ = [
    "LoanDetail",
    "LoanEntry",
    "LoanFull",
    "LoanGrading",
    "LoanRepaymentEntry",
    "LoanRepaymentReversal",
    "LoanRepaymentView",
    "LoanTermView",
    "LoanView",
    "LoanVisitEntry",
    "LoanVisitView",
]

_Months = Annotated[int, Field(title="贷款期限", description="Months.", ge=1, le=120, examples=[24])]
_Plan = Annotated[
    str,
    required("用途说明", longest=500),
    Field(
        title="用途说明",
        description="What the money is for; no ID numbers or phone numbers.",
        examples=["新建猪舍、购买仔猪 30 头"],
    ),
]
_TopUp = Annotated[
    str | None,
    optional("追加贷款理由"),
    Field(title="追加贷款理由", description="Needed where the household's loans exceed the usual limit.", examples=[None]),
]
_Principal = Annotated[
    Decimal,
    required("归还本金", Kind.AMOUNT),
    Field(title="归还本金", description="Yuan of principal.", ge=0, examples=["10000.00"]),
]
_Interest = Annotated[
    Decimal,
    required("支付利息", Kind.AMOUNT),
    Field(title="支付利息", description="Yuan of interest.", ge=0, examples=["431.25"]),
]
_PaidOn = Annotated[date, Field(title="还款日期", description="When, today at the latest.", examples=["2025-12-20"])]
_VisitedOn = Annotated[date, Field(title="走访日期", description="When, today at the latest.", examples=["2025-06-01"])]
_Finding = Annotated[
    str,
    required("走访记事", longest=500),
    Field(title="走访记事", description="What was seen; no ID numbers or phone numbers.", examples=["猪舍已建成,存栏 32 头"]),
]


class LoanEntry(In):
    """An application 贷款申请. The borrower is recognised by number; number and phone are stored encrypted, shown masked."""

    id_number: Annotated[
        str,
        required("证件号码", Kind.ID_NUMBER),
        Field(title="证件号码", description="The borrower's, in full.", examples=["610999198501010014"]),
    ]
    phone: Phone
    lender_code: LenderCode
    amount: Amount
    months: _Months
    purpose: Purpose
    purpose_note: _Plan
    applied_on: date = Field(title="申请日期", description="When, today at the latest.", examples=["2025-03-01"])
    top_up_reason: _TopUp = None


class LoanGrading(Reasoned):
    """The class 五级分类 of a loan, as the bank sees it now."""

    grade: Grade


class LoanRepaymentEntry(In):
    """An instalment 还款 that has come in."""

    paid_on: _PaidOn
    principal: _Principal
    interest: _Interest = Decimal()
    payer: Payer = "borrower"
    payer_account: Annotated[str | None, optional("还款账户")] = Field(
        default=None,
        title="还款账户",
        description="Account that it came from; stored encrypted. Needed if a company paid.",
        examples=[None],
    )


class LoanRepaymentReversal(Reasoned):
    """Why an instalment is reversed 冲销."""

    on: date = Field(title="日期", description="When, today at the latest.", examples=["2025-12-22"])


class LoanVisitEntry(In):
    """A visit after lending 贷后走访."""

    visited_on: _VisitedOn
    use_found: Use = "agreed"
    note: _Finding


class LoanTermView(Out):
    """A term 借款期 of a loan."""

    number: int = Field(title="序号", description="Counts from 1.", examples=[1])
    kind: TermWord = Field(title="借款期类型", description="original, extension 展期 or renewal 续贷.", examples=["original"])
    from_on: date = Field(title="开始日期", description="From when on.", examples=["2025-03-10"])
    end_on: date = Field(title="到期日期", description="The day due.", examples=["2027-03-10"])
    rate: Decimal = Field(title="年利率", description="Percent a year.", examples=["3.1000"])


class LoanRepaymentView(Out):
    """An instalment, or the opposite of one."""

    id: Id
    paid_on: _PaidOn
    principal: _Principal
    interest: _Interest
    payer: Payer
    payer_account: str | None = Field(
        default=None, validation_alias="payer_masked", title="还款账户", description="Masked.", examples=["***************0001"]
    )
    reverses: UUID | None = Field(title="所冲销还款", description="The instalment that it undoes.", examples=[None])
    reason: str | None = Field(title="事由", description="Why.", examples=[None])
    recorded_by: str = Field(title="录入者", description="Who recorded it.", examples=["nongshang"])
    recorded_at: datetime = Field(title="录入时间", description="When.", examples=["2025-12-20T02:00:00Z"])


class LoanVisitView(Out):
    """A visit after lending."""

    id: Id
    visited_on: _VisitedOn
    use_found: Use
    note: _Finding
    department: str = Field(title="部门", description="Of which department.", examples=["官元镇人民政府"])
    recorded_by: str = Field(title="录入者", description="Who recorded it.", examples=["zhenganbu"])


class LoanFull(Out):
    """What of a loan is the borrower's own, in full."""

    id: Id
    phone: str = Field(title="联系电话", description="In full.", examples=["13900000000"])
    account: str | None = Field(title="收款账户", description="In full; null: not lent.", examples=["6230270400012345678"])


class LoanView(StatefulView):
    """A loan of a household, the borrower masked; money in yuan."""

    id: Id
    version: Version
    household_id: UUID = Field(
        title="农户标识", description="The household.", examples=["019a1b2c-0000-7000-8000-000000000003"]
    )
    household_no: str = Field(title="户编号", description="Number of the household.", examples=["610999104000003"])
    division_code: str = Field(title="行政区划代码", description="Its village when it applied.", examples=["610925104201"])
    person_id: UUID = Field(title="人员标识", description="The borrower.", examples=["019a1b2c-0000-7000-8000-000000000002"])
    name: str = Field(title="姓名", description="Masked.", examples=["张*三"])
    id_number: str = Field(
        validation_alias="id_number_masked", title="证件号码", description="Masked.", examples=["610999********0014"]
    )
    phone: str = Field(validation_alias="phone_masked", title="联系电话", description="Masked.", examples=["139****0000"])
    category: str = Field(title="借款资格", description=f"As what it may borrow: {codes(CATEGORIES)}.", examples=["EDGE"])
    lender_code: str = Field(title="贷款银行", description="Code of the bank.", examples=["NSH"])
    lender_title: str = Field(title="银行名称", description="The bank.", examples=["农商银行"])
    purpose: Purpose
    purpose_note: _Plan
    amount: Decimal = Field(title="金额", description="Yuan.", examples=["50000.00"])
    months: _Months
    applied_on: date = Field(title="申请日期", description="When it was applied for.", examples=["2025-03-01"])
    top_up_reason: _TopUp
    loan_no: str | None = Field(title="贷款编号", description="The bank's number; null: not lent.", examples=["LG2025-0381"])
    account: str | None = Field(
        validation_alias="account_masked", title="收款账户", description="Masked.", examples=["***************0001"]
    )
    rate: Decimal | None = Field(title="年利率", description="Percent a year; null: not lent.", examples=["3.1000"])
    lent_on: date | None = Field(title="放款日期", description="Null: not lent.", examples=["2025-03-10"])
    end_on: date | None = Field(title="到期日期", description="The day due; null: not lent.", examples=["2027-03-10"])
    balance: Decimal = Field(title="贷款余额", description="Principal that is owed, yuan.", examples=["40000.00"])
    overdue: bool = Field(title="已逾期", description="Whether principal is owed after the day due.", examples=[False])
    extensions: int = Field(title="展期次数", description="How often it was extended.", examples=[0])
    renewals: int = Field(title="续贷次数", description="How often it was renewed.", examples=[0])
    grade: Grade
    compensated: Decimal = Field(title="代偿金额", description="Yuan that the compensation fund paid.", examples=["0.00"])


class LoanDetail(LoanView):
    """A loan with everything that belongs to it."""

    terms: list[LoanTermView] = Field(title="借款期", description="As agreed, and each extension or renewal.")
    repayments: list[LoanRepaymentView] = Field(title="还款记录", description="Instalments and reversals, as recorded.")
    visits: list[LoanVisitView] = Field(title="走访记录", description="Visits after lending, as recorded.")
    moves: list[MoveView] = Field(title="流转记录", description="The steps taken, in their order.")
    options: list[OptionView] = Field(title="可办环节", description="What can be done next, and what stands against it.")
