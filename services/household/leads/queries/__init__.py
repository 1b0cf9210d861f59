"""Reads of leads, of what departments are told, and of how often rules were right."""

from services.household.leads.queries.listed import (
    LEADS,
    LeadFilter,
    hits_of_lead,
    lead,
    leads,
    urges_of_lead,
    wanted_leads,
)
from services.household.leads.queries.told import FeedbackFilter, feedback, feedbacks, judged

__all__ = [
    "LEADS",
    "FeedbackFilter",
    "LeadFilter",
    "feedback",
    "feedbacks",
    "hits_of_lead",
    "judged",
    "lead",
    "leads",
    "urges_of_lead",
    "wanted_leads",
]
