"""Every use case of carrying out projects: one transaction of rows, events, steps and audit entries."""

from services.funds.implementation.commands.beginning import begin, funded, funded_all
from services.funds.implementation.commands.changes import decide_change, propose_change
from services.funds.implementation.commands.contracts import end_contract, record_contract
from services.funds.implementation.commands.labour import record_labour, withdraw_labour
from services.funds.implementation.commands.parties import (
    correct_party,
    decide_account,
    disclose_party,
    propose_account,
    record_party,
)
from services.funds.implementation.commands.reports import mend_defect, record_defect, report_progress
from services.funds.implementation.commands.steps import take

__all__ = [
    "begin",
    "correct_party",
    "decide_account",
    "decide_change",
    "disclose_party",
    "end_contract",
    "funded",
    "funded_all",
    "mend_defect",
    "propose_account",
    "propose_change",
    "record_contract",
    "record_defect",
    "record_labour",
    "record_party",
    "report_progress",
    "take",
    "withdraw_labour",
]
