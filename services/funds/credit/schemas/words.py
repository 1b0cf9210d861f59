"""Code lists of micro-credit as literals, and the fields that several bodies have in common."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from services.funds.credit.rules import FUND_KINDS, GRADES, PAYERS, PURPOSES, TERMS, USES
from shared.intake.definition import Kind
from shared.web.bodies import codes
from shared.web.fields import required

__all__ = [
    "LISTS",
    "Account",
    "Amount",
    "FundKind",
    "FundWord",
    "Grade",
    "GradeWord",
    "LenderCode",
    "LoanNo",
    "Payer",
    "PayerWord",
    "Phone",
    "Purpose",
    "PurposeWord",
    "Rate",
    "TermWord",
    "Use",
    "UseWord",
    "VoucherNo",
]

PurposeWord = Literal["planting", "breeding", "processing", "tourism", "commerce", "crafts", "other"]
UseWord = Literal[
    "agreed",
    "deposit",
    "medical",
    "housing",
    "schooling",
    "wedding",
    "debt",
    "living",
    "borrowed_name",
    "company",
    "shares",
    "lent_on",
    "quota",
    "subsidy_fraud",
]
GradeWord = Literal["normal", "attention", "substandard", "doubtful", "loss"]
PayerWord = Literal["borrower", "family", "company", "other"]
TermWord = Literal["original", "extension", "renewal"]
FundWord = Literal["deposit", "withdrawal", "compensation", "return"]
LISTS: tuple[tuple[object, Mapping[str, str]], ...] = (
    (PurposeWord, PURPOSES),
    (UseWord, USES),
    (GradeWord, GRADES),
    (PayerWord, PAYERS),
    (TermWord, TERMS),
    (FundWord, FUND_KINDS),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

Purpose = Annotated[PurposeWord, Field(title="贷款用途", description=f"{codes(PURPOSES)}.", examples=["breeding"])]
Use = Annotated[
    UseWord, Field(title="实际用途", description=f"What it was found used for: {codes(USES)}.", examples=["agreed"])
]
Grade = Annotated[GradeWord, Field(title="五级分类", description=f"{codes(GRADES)}.", examples=["normal"])]
Payer = Annotated[PayerWord, Field(title="还款人", description=f"Who paid: {codes(PAYERS)}.", examples=["borrower"])]
FundKind = Annotated[FundWord, Field(title="变动类型", description=f"{codes(FUND_KINDS)}.", examples=["deposit"])]
LenderCode = Annotated[
    str,
    Field(title="贷款银行", description="Code of the bank.", pattern="^[A-Z][A-Z0-9]{1,11}$", max_length=12, examples=["NSH"]),
]
LoanNo = Annotated[
    str,
    required("贷款编号", longest=60),
    Field(title="贷款编号", description="The bank's number of it.", examples=["LG2025-0381"]),
]
VoucherNo = Annotated[
    str, required("凭证号", longest=60), Field(title="凭证号", description="Number of the voucher.", examples=["2025-贴-004"])
]
Rate = Annotated[
    Decimal,
    Field(
        title="年利率",
        description="Percent a year, fixed in the contract.",
        ge=0,
        le=100,
        max_digits=7,
        decimal_places=4,
        examples=["3.0000"],
    ),
]
Phone = Annotated[
    str,
    required("联系电话", longest=20),
    Field(title="联系电话", description="Stored encrypted, shown masked.", examples=["13900000000"]),
]
Account = Annotated[
    str,
    required("收款账户", longest=40),
    Field(title="收款账户", description="Account that gets the money; stored encrypted.", examples=["6230000000000000001"]),
]


Amount = Annotated[
    Decimal,
    required("金额", Kind.AMOUNT),
    Field(title="金额", description="Yuan, more than nought.", gt=0, examples=["50000.00"]),
]
