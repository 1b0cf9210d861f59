"""Whose income a receipt is: of whoever owns the asset, or of the villages that own it together, by their shares to the cent."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal
from uuid import UUID

from sqlalchemy import insert, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.distribution.queries import drawn_by
from services.assets.operation.tables import OperatingContract, ReceiptShare
from services.assets.register.queries import asset, shares_of
from services.assets.register.rules import apportioned
from shared.access import Scope
from shared.web.problems import Problem

__all__ = ["opposite", "share_out", "take_turns"]

_TURN = text("SELECT pg_advisory_xact_lock(hashtextextended('income:' || :place, 0))")
_WHY = {"unscoped": "the contract was found within the caller's scope"}


async def share_out(session: AsyncSession, contract: OperatingContract, receipt_id: UUID, amount: Decimal) -> None:
    """Write down whose income a receipt is, by who owns the asset or resource now."""
    await _write(session, receipt_id, await _owners(session, contract, amount))


async def _owners(session: AsyncSession, contract: OperatingContract, amount: Decimal) -> list[tuple[str, Decimal]]:
    """Who owns what is run: a resource is its village's."""
    if contract.asset_id is None:
        return [(contract.division_code, amount)]
    everywhere = Scope.everything()
    row = await asset(session, everywhere, contract.asset_id)
    if row.owner_level != "joint":
        return [(row.owner_division or contract.division_code, amount)]
    shares = await shares_of(session, everywhere, contract.asset_id)
    parts = apportioned(amount, [share.percent for share in shares])
    return [(share.division_code, part) for share, part in zip(shares, parts, strict=True) if part]


async def opposite(session: AsyncSession, receipt_id: UUID, reversal_id: UUID) -> None:
    """Take back whose income a receipt was, unless it is being distributed.

    Raises:
        Problem: 409 ``distributed``.
    """
    row = ReceiptShare
    shares = select(row.division_code, row.amount).where(row.receipt_id == receipt_id)
    found = (await session.execute(shares, execution_options=_WHY)).all()
    await take_turns(session, [one.division_code for one in found])
    if plans := await drawn_by(session, Scope.everything(), receipt_id):
        raise Problem(409, "distributed", f"这笔收益已列入收益分配方案“{'”、“'.join(plans)}”,须先撤销方案。")
    await _write(session, reversal_id, [(one.division_code, -one.amount) for one in found])


async def take_turns(session: AsyncSession, places: Collection[str]) -> None:
    """Until the transaction ends nobody else draws income of these places into a plan, or takes it back."""
    for place in sorted(places):
        await session.execute(_TURN, {"place": place}, execution_options=_WHY)


async def _write(session: AsyncSession, receipt_id: UUID, owners: Sequence[tuple[str, Decimal]]) -> None:
    rows = [{"receipt_id": receipt_id, "division_code": code, "amount": part} for code, part in owners]
    await session.execute(insert(ReceiptShare), rows, execution_options=_WHY)
