"""Use cases of stipends: accounts, making payrolls, what villages say, steps, the bank's answers, taking back."""

from services.jobs.stipends.commands.accounts import set_account
from services.jobs.stipends.commands.bank import bank_file, take_results
from services.jobs.stipends.commands.lines import confirm, explain, judge_again
from services.jobs.stipends.commands.making import make
from services.jobs.stipends.commands.months import follow_months, hold_months
from services.jobs.stipends.commands.recovering import receive, recover
from services.jobs.stipends.commands.steps import facts_of, publicise, take

__all__ = [
    "bank_file",
    "confirm",
    "explain",
    "facts_of",
    "follow_months",
    "hold_months",
    "judge_again",
    "make",
    "publicise",
    "receive",
    "recover",
    "set_account",
    "take",
    "take_results",
]
