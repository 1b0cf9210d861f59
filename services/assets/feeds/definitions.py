"""The tables that are handed over as files, as declarations: the ledger of assets (domain/assets-and-funds §1.9), and every register of resources."""

from __future__ import annotations

from services.assets.feeds.columns import LEDGER
from services.assets.resources.declarations import REGISTERS
from shared.intake.definition import Table

__all__ = ["FEEDS"]

FEEDS: dict[str, Table] = {LEDGER.code: LEDGER, **{code: register.table for code, register in REGISTERS.items()}}
"""Every table of this service by its code."""
