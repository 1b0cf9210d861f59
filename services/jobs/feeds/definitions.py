"""The tables that are handed over as files, as declarations: the months of the employment ledger (domain/jobs-and-platform §1.3 E and F)."""

from __future__ import annotations

from services.jobs.feeds.columns import MONTHS
from shared.intake.definition import Table

__all__ = ["FEEDS"]

FEEDS: dict[str, Table] = {MONTHS.code: MONTHS}
"""Every table of this service by its code."""
