"""Every use case of leads. Each is one transaction of rows, events and audit entries."""

from services.household.leads.commands.closing import close_lead, confirm_lead, register_lead
from services.household.leads.commands.dispatching import dispatch_leads
from services.household.leads.commands.feedback import acknowledge_feedback
from services.household.leads.commands.opening import open_lead
from services.household.leads.commands.rechecking import record_second_visit
from services.household.leads.commands.screened import screened_days, tell_screened
from services.household.leads.commands.urging import urge_lead
from services.household.leads.commands.verifying import send_lead_back, verify_lead

__all__ = [
    "acknowledge_feedback",
    "close_lead",
    "confirm_lead",
    "dispatch_leads",
    "open_lead",
    "record_second_visit",
    "register_lead",
    "screened_days",
    "send_lead_back",
    "tell_screened",
    "urge_lead",
    "verify_lead",
]
