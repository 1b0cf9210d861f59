"""Money of a collective that other capabilities keep: what contracts brought, what disposals brought, what was paid of income that is distributed.
It is counted in its books and never typed again.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import CompoundSelect, Date, func, literal, select, union_all

from services.assets.collective.tables import CollectiveMonthItem
from services.assets.disposals.tables import Disposal, DisposalProceeds
from services.assets.distribution.rules import RESERVE
from services.assets.distribution.tables import Distribution, DistributionLine, DistributionPayment
from services.assets.operation.tables import Receipt, ReceiptShare
from services.assets.register.tables import Asset
from shared.persistence.ids import among_ids
from shared.workflow.procedure import AnySelect

__all__ = ["kept_elsewhere"]

_COLLECTIVE = "collective"
"""The account on which money of a collective comes and from which it goes."""


def kept_elsewhere(of: Any, open_from: date, only: Collection[UUID] | None = None) -> CompoundSelect[*tuple[Any, ...]]:  # noqa: ANN401 - a row or a mapped object
    """``id, on, direction, subject, amount`` of what moved on the collective's account and no month has counted, each on the first day on which it may
    count; ``only`` some of it.
    """
    return union_all(*(_open(of, each, open_from, only) for each in (_receipts(of), _proceeds(of), _payments(of))))


def _open(of: Any, told: AnySelect, open_from: date, only: Collection[UUID] | None) -> AnySelect:  # noqa: ANN401 - a row or a mapped object
    item, counted = told.subquery(), CollectiveMonthItem
    before = select(counted.item_id).where(counted.item_id == item.c.id, counted.division_code == of.division_code)
    statement: AnySelect = select(
        item.c.id,
        func.greatest(item.c.on, literal(open_from, Date()), type_=Date()).label("on"),
        item.c.direction,
        item.c.subject,
        item.c.amount,
    ).where(item.c.on.between(of.books_from, of.ended_on or date.max), ~before.exists())
    return statement if only is None else statement.where(among_ids(item.c.id, list(only)))


def _columns(row: Any, on: Any, direction: str, subject: str, amount: Any) -> tuple[Any, ...]:  # noqa: ANN401 - mapped attributes
    return (
        row.id,
        on.label("on"),
        literal(direction).label("direction"),
        literal(subject).label("subject"),
        amount.label("amount"),
    )


def _receipts(of: Any) -> AnySelect:  # noqa: ANN401 - a row or a mapped object
    """The village's share of receipts."""
    row, share = Receipt, ReceiptShare
    statement: AnySelect = select(*_columns(row, row.received_on, "in", "contract", share.amount))
    return statement.join(share, share.receipt_id == row.id).where(
        share.division_code == of.division_code, row.account == _COLLECTIVE
    )


def _proceeds(of: Any) -> AnySelect:  # noqa: ANN401 - a row or a mapped object
    """Proceeds of assets that were the village's alone; what several owned is shared out on paper, and entered."""
    row, disposal = DisposalProceeds, Disposal
    statement: AnySelect = select(*_columns(row, row.received_on, "in", "disposal", row.amount))
    return (
        statement.join(disposal, disposal.id == row.disposal_id)
        .join(Asset, Asset.id == disposal.asset_id)
        .where(Asset.owner_level == "village", Asset.owner_division == of.division_code, row.account == _COLLECTIVE)
    )


def _payments(of: Any) -> AnySelect:  # noqa: ANN401 - a row or a mapped object
    """What was paid of plans of the village, and came back; the reserve stays where it is."""
    row, line, plan = DistributionPayment, DistributionLine, Distribution
    statement: AnySelect = select(*_columns(row, row.paid_on, "out", "distributed", row.amount))
    return (
        statement.join(line, line.id == row.line_id)
        .join(plan, plan.id == line.distribution_id)
        .where(plan.division_code == of.division_code, row.account == _COLLECTIVE, line.kind != RESERVE)
    )
