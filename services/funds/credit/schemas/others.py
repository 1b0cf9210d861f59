"""Banks, the compensation fund, subsidy runs, findings and figures over HTTP."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from services.funds.credit.schemas.words import Amount, FundKind, LenderCode, VoucherNo
from shared.web.bodies import Id, In, Out, Version, Why
from shared.web.fields import required
from shared.workflow.schemas import Said

__all__ = [
    "CreditFigure",
    "CreditFigures",
    "LenderSetting",
    "LenderView",
    "LoanFindingView",
    "MainBankSetting",
    "MainBankView",
    "RiskFundEntryView",
    "RiskFundMovement",
    "SubsidyCounting",
    "SubsidyLineView",
    "SubsidyPaying",
    "SubsidyRunView",
]

_Title = Annotated[str, required("名称", longest=100), Field(title="名称", description="In Chinese.", examples=["农商银行"])]
_Closed = Annotated[
    date | None, Field(title="停用日期", description="Last day on which it lends; null: it does.", examples=[None])
]
_Since = Annotated[date, Field(title="开始日期", description="From when on.", examples=["2025-01-01"])]
_Basis = Annotated[
    str, required("依据", longest=200), Field(title="依据", description="On what it rests.", examples=["县财农〔2025〕9号"])
]
_On = Annotated[date, Field(title="发生日期", description="When it happened, today at the latest.", examples=["2025-03-01"])]
_Year = Annotated[int, Field(title="年度", description="Year.", ge=2015, le=2100, examples=[2025])]
_Quarter = Annotated[int, Field(title="季度", description="1 to 4.", ge=1, le=4, examples=[1])]
_Percent = Annotated[Decimal | None, Field(description="Percent, two decimals; null of nothing.", examples=["98.50"])]


class LenderSetting(In):
    """A bank as it is to be."""

    title: _Title
    valid_to: _Closed = None
    reason: Why = None


class LenderView(Out):
    """A bank 贷款银行 that lends."""

    code: str = Field(title="代码", description="The county's own code.", examples=["NSH"])
    version: Version
    title: _Title
    valid_to: _Closed
    fund: Decimal = Field(title="风险补偿金余额", description="What the compensation fund holds, yuan.", examples=["500000.00"])


class MainBankSetting(In):
    """The main bank 主责任银行 of a town as it is to be."""

    lender_code: LenderCode
    from_on: _Since
    reason: Why = None


class MainBankView(Out):
    """The main bank of a town."""

    division_code: str = Field(title="行政区划代码", description="The town.", examples=["610925104000"])
    version: Version
    lender_code: str = Field(title="贷款银行", description="Code of the bank.", examples=["NSH"])
    lender_title: str = Field(title="银行名称", description="The bank.", examples=["农商银行"])
    from_on: _Since


class RiskFundMovement(In):
    """Money that enters or leaves a bank's compensation fund; what it pays for a loan is told with the loan's step."""

    lender_code: LenderCode
    kind: Literal["deposit", "withdrawal", "return"] = Field(
        title="变动类型", description="deposit 注入, withdrawal 退出, return 追偿返还.", examples=["deposit"]
    )
    happened_on: _On
    amount: Amount
    basis: _Basis
    loan_id: UUID | None = Field(default=None, title="贷款标识", description="The loan that a return is of.", examples=[None])


class RiskFundEntryView(Out):
    """A movement of a bank's compensation fund."""

    id: Id
    lender_code: str = Field(title="贷款银行", description="Code of the bank.", examples=["NSH"])
    kind: FundKind
    happened_on: _On
    amount: Decimal = Field(title="金额", description="Yuan.", examples=["500000.00"])
    basis: _Basis
    loan_id: UUID | None = Field(title="贷款标识", description="The loan that it is for.", examples=[None])
    recorded_by: str = Field(title="录入者", description="Who recorded it.", examples=["caizheng"])


class SubsidyCounting(In):
    """The quarter whose subsidy is counted 测算; again until it is approved."""

    year: _Year
    quarter: _Quarter


class SubsidyPaying(Said):
    """The payment of a run's subsidy."""

    voucher_no: VoucherNo


class SubsidyRunView(Out):
    """The subsidy 贴息 of a quarter."""

    id: Id
    version: Version
    year: _Year
    quarter: _Quarter
    loan_count: int = Field(title="笔数", description="Loans of it that the caller sees.", examples=[412])
    amount: Decimal = Field(title="金额", description="Yuan of these.", examples=["183245.10"])
    parameters: dict[str, Any] = Field(
        title="参数版本", description="Values and versions that it was counted with.", examples=[{}]
    )
    counted_by: str = Field(title="测算人", description="Who counted it.", examples=["caizheng"])
    counted_at: datetime = Field(title="测算时间", description="When.", examples=["2025-04-02T02:00:00Z"])
    approved_on: date | None = Field(title="审批日期", description="Null: not approved.", examples=["2025-04-08"])
    approved_by: str | None = Field(title="审批人", description="Who approved it.", examples=["fenguan"])
    paid_on: date | None = Field(title="支付日期", description="Null: not paid.", examples=["2025-04-15"])
    voucher_no: str | None = Field(title="凭证号", description="Voucher of the payment.", examples=["2025-贴-004"])


class SubsidyLineView(Out):
    """What of one loan is subsidised in a quarter."""

    loan_id: UUID = Field(title="贷款标识", description="The loan.", examples=["019a1b2c-0000-7000-8000-000000000031"])
    loan_no: str = Field(title="贷款编号", description="The bank's number.", examples=["LG2025-0381"])
    lender_code: str = Field(title="贷款银行", description="Code of the bank.", examples=["NSH"])
    household_no: str = Field(title="户编号", description="Number of the household.", examples=["610999104000003"])
    name: str = Field(title="姓名", description="Masked.", examples=["张*三"])
    division_code: str = Field(title="行政区划代码", description="Village.", examples=["610925104201"])
    segments: list[dict[str, Any]] = Field(
        title="计息段", description="since, until (not in it), days, principal and rate of each stretch.", examples=[[]]
    )
    amount: Decimal = Field(title="金额", description="Yuan.", examples=["431.25"])
    parameters: dict[str, Any] = Field(
        title="参数版本", description="Values and versions that it was counted with.", examples=[{}]
    )


class LoanFindingView(Out):
    """What a check of the ledger has found 核查发现."""

    rule: str = Field(title="规则", description="Code of the check.", examples=["R-M1"])
    title: str = Field(title="规则名称", description="What it looks for.", examples=["多户贷款转入同一账户"])
    alert: str | None = Field(title="预警编号", description="The supervision alert that it belongs to.", examples=["F-A27"])
    severity: Literal["red", "orange", "yellow"] = Field(title="级别", description="How grave it is.", examples=["red"])
    loan_ids: list[UUID] = Field(title="涉及贷款", description="Loans that the caller sees.", examples=[[]])
    division_code: str = Field(title="行政区划代码", description="Village of the first of them.", examples=["610925104201"])
    told: str = Field(title="说明", description="What was found, in Chinese.", examples=["3 户的贷款在 10 天内转入同一账户"])


class CreditFigure(Out):
    """Figures of a bank, a town or the county; money in yuan, rates in percent."""

    code: str = Field(title="代码", description="Bank or division.", examples=["610925104000"])
    name: str = Field(title="名称", description="Its name.", examples=["官元镇"])
    eligible: int | None = Field(
        title="符合条件户数", description="Households that may borrow; null of a bank.", examples=[412]
    )
    loans: int = Field(title="累计放款笔数", description="Loans that were lent.", examples=[120])
    borrowers: int = Field(title="累计获贷户数", description="Households that ever borrowed.", examples=[108])
    lent: Decimal = Field(title="累计放款金额", description="Yuan.", examples=["5400000.00"])
    owing: int = Field(title="在贷户数", description="Households that owe.", examples=[80])
    balance: Decimal = Field(title="贷款余额", description="Yuan.", examples=["3200000.00"])
    average: Decimal | None = Field(title="户均余额", description="Balance a household that owes.", examples=["40000.00"])
    overdue_principal: Decimal = Field(title="逾期本金", description="Yuan owed after the day due.", examples=["32000.00"])
    bad_principal: Decimal = Field(title="不良本金", description="Yuan of the last three classes.", examples=["0.00"])
    borrowed_rate: _Percent = Field(title="获贷率", description="Of those who may borrow, who did, %.")
    overdue_rate: _Percent = Field(title="逾期率", description="Overdue principal of the balance, %.")
    bad_rate: _Percent = Field(title="不良率", description="Of the balance, %.")
    recovery_rate: _Percent = Field(title="到期回收率", description="Of what fell due, what came back, %.")
    subsidy_rate: _Percent = Field(title="贴息到位率", description="Of approved subsidy, what was paid, %.")
    coverage_rate: _Percent = Field(title="风险补偿覆盖率", description="Fund of the guaranteed balance, %; null of a town.")
    light: Literal["none", "warn", "serious", "breaker"] = Field(
        title="逾期率预警", description="none, warn 预警, serious 严重, breaker 熔断.", examples=["none"]
    )


class CreditFigures(Out):
    """The figures of micro-credit as of today."""

    by: Literal["lender", "town", "county"] = Field(title="分组", description="By what.", examples=["town"])
    on: date = Field(title="截至日期", description="The day they are of.", examples=["2025-11-27"])
    groups: list[CreditFigure] = Field(title="分组结果", description="One a bank, town or county.")
