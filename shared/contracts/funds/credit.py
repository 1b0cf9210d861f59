"""What the funds service publishes: micro-credit of households."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from pydantic import Field

from shared.contracts.base import EventType, Item

__all__ = ["LOAN_CHANGED", "LoanChanged"]


class LoanChanged(Item):
    """A loan 小额信贷 of a household as it stands. Nothing is told of who the borrower is but household's own identifiers."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    person_id: UUID = Field(title="人员标识", description="The borrower.")
    division_code: str = Field(title="行政区划代码", description="Village of the household when it applied, 12 digits.")
    lender_code: str = Field(title="贷款银行", description="Code of the bank.")
    state: str = Field(title="状态", description="Its state, such as in_use.")
    amount: Decimal = Field(title="金额", description="Yuan applied for and lent.")
    balance: Decimal = Field(title="贷款余额", description="Principal that is owed, yuan.")
    lent_on: date | None = Field(title="放款日期", description="Null: not lent.")
    end_on: date | None = Field(title="到期日期", description="The day due; null: not lent.")
    overdue: bool = Field(title="已逾期", description="Whether principal is owed after the day due.")


LOAN_CHANGED = EventType("zx.funds.loan.changed.v1", LoanChanged, "小额信贷变动")
