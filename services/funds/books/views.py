"""From rows to what is shown of ledgers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row

from services.funds.books.schemas import LedgerRow
from shared.standards.percentages import percent

__all__ = ["ledger_row"]


def ledger_row(row: Row[Any], names: Mapping[str, str]) -> LedgerRow:
    """A row of a ledger with the name of its unit and its rates."""
    return LedgerRow.model_validate(
        {
            **row._mapping,  # noqa: SLF001 - SQLAlchemy's documented name
            "key": str(row.key),
            "unit_name": names.get(row.unit),
            "allocation_rate": percent(row.allocated, row.received),
            "release_rate": percent(row.released, row.received),
            "payment_rate": percent(row.paid, row.received),
        }
    )
