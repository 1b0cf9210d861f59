"""How each table's rows are applied: a chunk in one transaction, set-based."""

from __future__ import annotations

from services.jobs.feeds.definitions import FEEDS
from services.jobs.feeds.months import apply_months
from shared.intake.runner import Apply

__all__ = ["APPLY"]

APPLY: dict[str, Apply] = {"JOB-MON": apply_months}
assert APPLY.keys() == FEEDS.keys()  # noqa: S101 - a feed without its apply statement must not start
