"""Reads of village collectives, cut to the caller's scope by their villages."""

from services.assets.collective.queries.collectives import (
    CollectiveFilter,
    EntryFilter,
    accounts_of,
    changes_of,
    collective,
    collectives,
    entries_of,
)
from services.assets.collective.queries.equity import equity_on, holdings_of, households_of, shares_total
from services.assets.collective.queries.months import COLLECTIVE_MONTHS, MonthFilter, earlier_open, later_frozen, month, months
from services.assets.collective.queries.resources import ResourceFilter, resource, resources

__all__ = [
    "COLLECTIVE_MONTHS",
    "CollectiveFilter",
    "EntryFilter",
    "MonthFilter",
    "ResourceFilter",
    "accounts_of",
    "changes_of",
    "collective",
    "collectives",
    "earlier_open",
    "entries_of",
    "equity_on",
    "holdings_of",
    "households_of",
    "later_frozen",
    "month",
    "months",
    "resource",
    "resources",
    "shares_total",
]
