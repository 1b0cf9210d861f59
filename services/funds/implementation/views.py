"""From rows to what is shown of carrying out projects."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from services.funds.implementation.machine import WORKS
from services.funds.implementation.rules import percent_of
from services.funds.implementation.schemas.contracts import ContractView
from services.funds.implementation.schemas.works import DefectView, WorksView
from shared.standards.clock import today
from shared.workflow import Level
from shared.workflow.views import standing

__all__ = ["contract_fields", "contract_view", "defect_view", "works_fields", "works_view"]


def works_fields(row: Row[Any]) -> dict[str, Any]:
    """An implementation with its state in words and who has to act."""
    stands = standing(WORKS, row)
    level: Level | None = stands["level"]
    return {**stands, "level": level and level.at(row.division_code)}


def works_view(row: Row[Any]) -> WorksView:
    """An implementation as lists show one."""
    return WorksView.model_validate(works_fields(row))


def contract_fields(row: Row[Any]) -> dict[str, Any]:
    """A contract with the share of it that workers were paid."""
    share = percent_of(row.labour_paid, row.amount + row.changed_amount)
    return {**row._mapping, "labour_share": share}  # noqa: SLF001 - SQLAlchemy's documented name


def contract_view(row: Row[Any]) -> ContractView:
    """A contract as lists show one."""
    return ContractView.model_validate(contract_fields(row))


def defect_view(row: Row[Any]) -> DefectView:
    """A defect, and whether it is overdue."""
    overdue = row.mended_on is None and row.mend_by < today()
    return DefectView.model_validate({**row._mapping, "overdue": overdue})  # noqa: SLF001
