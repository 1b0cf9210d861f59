"""The steps of an issue over HTTP: one route each, made from one table."""

from __future__ import annotations

from services.funds.issues import commands
from services.funds.issues.machine import ISSUE
from services.funds.issues.routes.common import PREFIX, TAGS, IssueId
from services.funds.issues.schemas.steps import (
    Assigning,
    Closing,
    Planning,
    Reopening,
    Reporting,
    Submitting,
    Verifying,
)
from shared.web.routing import Router
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["STEPS", "router"]

router = Router(prefix=PREFIX, tags=TAGS)

STEPS: dict[str, type[Said]] = {
    "assign": Assigning,
    "submit_plan": Planning,
    "approve_plan": Said,
    "return_plan": Said,
    "report": Reporting,
    "submit": Submitting,
    "verify": Verifying,
    "send_back": Said,
    "close": Closing,
    "reopen": Reopening,
    "cancel": Said,
}
"""Every step with what is said."""


add_steps(router, ISSUE, STEPS, commands.take, path="/issues", record=IssueId, named="OfIssue", of="问题")
