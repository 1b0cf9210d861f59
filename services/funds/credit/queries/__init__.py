"""Every read of micro-credit."""

from services.funds.credit.queries.figures import figures
from services.funds.credit.queries.lenders import fund_balance, fund_entries, lender, lenders, main_banks
from services.funds.credit.queries.loans import (
    LOANS,
    LoanFilter,
    loan,
    loan_unknown,
    loans,
    repayments_of,
    terms_of,
    visits_of,
)
from services.funds.credit.queries.subsidies import run, run_lines, runs

__all__ = [
    "LOANS",
    "LoanFilter",
    "figures",
    "fund_balance",
    "fund_entries",
    "lender",
    "lenders",
    "loan",
    "loan_unknown",
    "loans",
    "main_banks",
    "repayments_of",
    "run",
    "run_lines",
    "runs",
    "terms_of",
    "visits_of",
]
