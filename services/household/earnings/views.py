"""From rows to what is shown of what others paid."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from services.household.earnings.rules import KINDS
from services.household.earnings.schemas import IncomeFact, IncomeFactTotal

__all__ = ["fact_view", "total_view"]


def fact_view(row: Row[Any]) -> IncomeFact:
    """A payment."""
    title, component = KINDS[row.kind]
    return IncomeFact.model_validate({**row._mapping, "kind_title": title, "component": component})  # noqa: SLF001 - SQLAlchemy's documented name


def total_view(row: Row[Any]) -> IncomeFactTotal:
    """What is known of an income of a year."""
    return IncomeFactTotal.model_validate({**row._mapping, "short": row.stated is not None and row.stated < row.amount})  # noqa: SLF001
