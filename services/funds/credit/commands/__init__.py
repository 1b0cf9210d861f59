"""Every use case of micro-credit. Each is one transaction of rows, events and audit entries."""

from services.funds.credit.commands.applying import apply_for_loan, disclose_loan
from services.funds.credit.commands.funds import move_fund, set_lender, set_main_bank
from services.funds.credit.commands.keeping import grade_loan, record_repayment, record_visit, reverse_repayment
from services.funds.credit.commands.overdue import run_overdue, tell_overdue
from services.funds.credit.commands.steps import compensate, disburse, prolong, rate, take_step
from services.funds.credit.commands.subsidies import approve_run, count_run, pay_run

__all__ = [
    "apply_for_loan",
    "approve_run",
    "compensate",
    "count_run",
    "disburse",
    "disclose_loan",
    "grade_loan",
    "move_fund",
    "pay_run",
    "prolong",
    "rate",
    "record_repayment",
    "record_visit",
    "reverse_repayment",
    "run_overdue",
    "set_lender",
    "set_main_bank",
    "take_step",
    "tell_overdue",
]
