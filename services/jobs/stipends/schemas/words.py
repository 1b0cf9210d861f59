"""Words and fields of stipends that several bodies share."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from services.jobs.employment.rules import MONTH
from services.jobs.posts.rules import FUNDS
from services.jobs.posts.schemas import FundWord
from services.jobs.stipends.catalogue import FORCES
from services.jobs.stipends.rules import LINE_KINDS, STANDINGS
from shared.web.bodies import codes
from shared.web.fields import required

__all__ = [
    "LISTS",
    "MONTH",
    "Bank",
    "CheckCode",
    "DivisionCode",
    "ForceWord",
    "Fund",
    "LineKindWord",
    "LineNumber",
    "Month",
    "On",
    "PayrollDimensionWord",
    "PayrollPaymentState",
    "PayrollState",
    "PersonId",
    "Standing",
    "StandingWord",
    "Voucher",
]

PayrollState = Literal["confirming", "department", "finance", "bank", "publicity", "archived", "cancelled"]
PayrollPaymentState = Literal["draft", "department", "finance", "payable", "paid", "filed", "cancelled", "reversed"]
StandingWord = Literal["clear", "held", "blocked", "nothing", "sent", "paid", "failed", "dropped"]
LineKindWord = Literal["regular", "supplementary"]
ForceWord = Literal["block", "hold", "either"]
PayrollDimensionWord = Literal["fund", "kind", "division"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = (
    (StandingWord, STANDINGS),
    (LineKindWord, LINE_KINDS),
    (ForceWord, FORCES),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

Month = Annotated[str, Field(title="月份", description="`YYYY-MM`.", pattern=MONTH, examples=["2026-10"])]
Fund = Annotated[FundWord, Field(title="补贴资金来源", description=f"{codes(FUNDS)}.", examples=["environment"])]
DivisionCode = Annotated[
    str, Field(title="行政区划代码", description="12 digits.", pattern=r"^[0-9]{12}$", examples=["610925104201"])
]
PersonId = Annotated[
    UUID, Field(title="人员标识", description="Who is paid.", examples=["019a1b2c-0000-7000-8000-000000000002"])
]
On = Annotated[date, Field(title="日期", description="When it was done, today at the latest.", examples=["2026-11-06"])]
Bank = Annotated[
    str,
    required("开户银行", longest=100),
    Field(title="开户银行", description="Which bank.", examples=["岚皋农商银行四季支行"]),
]
CheckCode = Annotated[
    str, Field(title="核验代码", description="Code of the check.", pattern=r"^[A-Z]{2}-[0-9]{2}$", examples=["PY-03"])
]
LineNumber = Annotated[int, Field(title="明细序号", description="Number of the line in its payroll.", ge=1, examples=[1])]
Standing = Annotated[StandingWord, Field(title="明细状态", description=f"{codes(STANDINGS)}.", examples=["clear"])]
Voucher = Annotated[
    str, required("凭证号", longest=100), Field(title="凭证号", description="Of the bank.", examples=["YH20261106001"])
]
