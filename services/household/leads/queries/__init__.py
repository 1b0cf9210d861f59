"""Reads of leads, of second visits, of what departments are told, and of how often rules were right."""

from services.household.leads.queries.listed import (
    LEADS,
    LeadFilter,
    hits_of_lead,
    lead,
    leads,
    urges_of_lead,
    wanted_leads,
)
from services.household.leads.queries.sampled import SampleFilter, sample, second_visit
from services.household.leads.queries.told import FeedbackFilter, feedback, feedbacks, judged

__all__ = [
    "LEADS",
    "FeedbackFilter",
    "LeadFilter",
    "SampleFilter",
    "feedback",
    "feedbacks",
    "hits_of_lead",
    "judged",
    "lead",
    "leads",
    "sample",
    "second_visit",
    "urges_of_lead",
    "wanted_leads",
]
