"""The tables that a county hands over when it brings its assets onto the platform, as declarations (domain/assets-and-funds §1.9)."""

from __future__ import annotations

from services.assets.feeds.columns import LEDGER
from shared.intake.definition import Table

__all__ = ["FEEDS"]

FEEDS: dict[str, Table] = {LEDGER.code: LEDGER}
"""Every table of this service by its code."""
