"""What is said with the steps of a loan (domain/assets-and-funds §4.1); it becomes the content of the step's record."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from services.funds.credit.schemas.words import Account, LoanNo, Rate, VoucherNo
from shared.intake.definition import Kind
from shared.web.fields import required
from shared.workflow.schemas import Said

__all__ = ["Compensating", "Disbursing", "Extending", "Rating", "Renewing"]

_End = Annotated[date, Field(title="到期日期", description="The day due.", examples=["2027-03-10"])]


class Rating(Said):
    """A rating 评级授信 of the household by the bank, with town and village."""

    score: Annotated[str, required("信用等级", longest=20)] = Field(
        title="信用等级", description="The bank's word for it.", examples=["AA"]
    )
    credit_line: Annotated[Decimal, required("授信额度", Kind.AMOUNT)] = Field(
        title="授信额度", description="Yuan that the household is good for.", ge=0, examples=["50000.00"]
    )
    capable: bool = Field(
        title="有完全民事行为能力", description="Whether the borrower can answer for himself.", examples=[True]
    )
    bad_record: bool = Field(
        title="有不良信用记录", description="Whether the credit register knows bad of him.", examples=[False]
    )


class Disbursing(Said):
    """Money that is paid out 放款. The account is stored encrypted, and left out of the step's record."""

    loan_no: LoanNo
    rate: Rate
    end_on: _End
    account: Account = Field(
        exclude=True, title="收款账户", description="Account that gets the money.", examples=["6230000000000000001"]
    )


class Extending(Said):
    """An extension 展期: the day due becomes a later one."""

    end_on: _End


class Renewing(Said):
    """A renewal 续贷: a new term for what is still owed, at a rate of its own."""

    end_on: _End
    rate: Rate


class Compensating(Said):
    """A claim on the compensation fund 风险补偿代偿 that is paid."""

    amount: Annotated[Decimal, required("代偿金额", Kind.AMOUNT)] = Field(
        title="金额",
        description="Yuan: the fund's share of what is owed, up to the usual limit.",
        gt=0,
        examples=["28000.00"],
    )
    voucher_no: VoucherNo
