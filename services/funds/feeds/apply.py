"""How each table's rows are applied: a chunk in one transaction, set-based."""

from __future__ import annotations

from services.funds.feeds.definitions import FEEDS
from services.funds.feeds.journal import apply_journal
from services.funds.feeds.library import apply_projects
from shared.intake.runner import Apply

__all__ = ["APPLY"]

APPLY: dict[str, Apply] = {"PRJ-LIB": apply_projects, "FIN-JNL": apply_journal}
assert APPLY.keys() == FEEDS.keys()  # noqa: S101 - a feed without its apply statement must not start
