"""Months of collectives: opened when they are over, handed in, checked, made public. A collective is locked before its month."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective.commands.common import bump, record
from services.assets.collective.gathering import NOTICE, gather
from services.assets.collective.machine import COLLECTIVE_MONTH
from services.assets.collective.money import uncounted
from services.assets.collective.notices import about
from services.assets.collective.problems import unknown_month
from services.assets.collective.queries import COLLECTIVE_MONTHS
from services.assets.collective.rules import first_of
from services.assets.collective.schemas.months import PublicisingCollectiveMonth, SubmittingCollectiveMonth
from services.assets.collective.statement import COLUMNS, statement_now
from services.assets.collective.tables import Collective, CollectiveMonth, CollectiveMonthItem
from services.assets.disclosures.rules import KINDS
from services.assets.parameters.queries import parameters_on
from shared.access import Caller, Scope
from shared.contracts.assets import TASK_CHANGED
from shared.disclosures.steps import end_notice, hanging, put_up
from shared.standards.clock import today
from shared.standards.months import last_of
from shared.web.bodies import Changed
from shared.web.versions import check_version
from shared.workflow import Block
from shared.workflow.moving import Ground, Taking, begun, move
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["open_due", "take_month"]

_WHY = {"unscoped": "the month was found within the caller's scope"}
_EVERYBODY = {"unscoped": "months end for everybody"}
_BACK = ("send_back", "take_back")
_TOLD = ("publicise", "take_back")
"""Steps after which others are told of another month."""
_CLEARED = (*COLUMNS, "bank_balance", "difference_reason", "figures")

# LEAST leaves out what is null: a collective that was not ended.
_MISSING = """
    SELECT DISTINCT CAST(m AS date) AS month
      FROM collective c
     CROSS JOIN LATERAL generate_series(
           c.books_from, LEAST(CAST(:before AS date) - 1, c.ended_on), CAST('1 month' AS interval)) AS m
     WHERE NOT EXISTS (SELECT FROM collective_month o WHERE o.collective_id = c.id AND o.month = CAST(m AS date))
     ORDER BY month
"""
_OPENED = """
    INSERT INTO collective_month (collective_id, division_code, month, state, state_since, due_on)
    SELECT c.id, c.division_code, CAST(:month AS date), :state, CAST(:since AS date), CAST(:due AS date)
      FROM collective c
     WHERE c.books_from <= CAST(:month AS date) AND (c.ended_on IS NULL OR c.ended_on >= CAST(:month AS date))
     ORDER BY c.id
        ON CONFLICT DO NOTHING
 RETURNING id
"""


async def open_due(session: AsyncSession) -> int:
    """Open every month that is over and that a collective has not: it is a task of its village from now on, whether anybody did anything or not. How many."""
    before = first_of(today())
    missing = (await session.scalars(text(_MISSING), {"before": before}, execution_options=_EVERYBODY)).all()
    opened: list[UUID] = []
    for month in missing:
        last = last_of(month)
        fresh = begun(COLLECTIVE_MONTH, last, await parameters_on(session, Scope.everything(), last))
        values = {"month": month, "state": fresh["state"], "since": fresh["state_since"], "due": fresh["due_on"]}
        opened += (await session.scalars(text(_OPENED), values, execution_options=_EVERYBODY)).all()
    if opened:
        await publish_task(session, TASK_CHANGED, COLLECTIVE_MONTHS, *opened)
    return len(opened)


async def take_month(session: AsyncSession, caller: Caller, month_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a month one step along. Handed in, its figures stand, and what it counted of other records counts in no other month.

    Raises:
        Problem: 404 ``unknown_month``; 412; 403 and 409 as :func:`shared.workflow.moving.move`; 409 ``already_publicised``; 422
            ``period_too_short``.
    """
    collective, month = await _locked(session, caller, month_id, seen)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    facts = await gather(session, month, said.on)
    notice = await hanging(session, NOTICE, NOTICE, month) if month.state == "publicity" else None
    changes: dict[str, Any] = dict.fromkeys(_CLEARED) if code in _BACK else {}
    counted: Sequence[UUID] = ()
    blocks: list[Block] = []
    if isinstance(said, SubmittingCollectiveMonth) and month.state == COLLECTIVE_MONTH.initial:
        counted = await uncounted(session, collective, month.month)
        statement = await statement_now(session, collective, month.month, parameters, counted)
        figures = statement.model_dump(mode="json", exclude=set(COLUMNS))
        changes = {**{name: getattr(statement, name) for name in COLUMNS}, "figures": figures}
        changes |= {"bank_balance": said.bank_balance, "difference_reason": said.difference_reason}
        if said.bank_balance != statement.closing and said.difference_reason is None:
            told = f"银行对账单余额 {said.bank_balance} 元,账面余额 {statement.closing} 元,须说明差额原因"
            blocks = [Block("difference_unexplained", told, "body.difference_reason")]
    ground = Ground(month.division_code, facts, parameters)
    await move(session, caller, COLLECTIVE_MONTH, month, ground, Taking(code, said, changes, blocks))
    await _counted(session, month, code, counted)
    if isinstance(said, PublicisingCollectiveMonth):
        kind = KINDS[NOTICE]
        await put_up(session, caller, kind, month, await about(session, caller.scope, kind, month.id), said)
    else:
        await end_notice(session, caller, notice, said, over=code == "close_publicity")
    if code in _TOLD:
        await bump(session, collective)
    await publish_task(session, TASK_CHANGED, COLLECTIVE_MONTHS, month_id)
    detail = {"state": month.state, "month": f"{month.month:%Y-%m}"}
    await record(session, caller, f"collective_month.{code}", "collective_month", month_id, said.opinion, detail)
    return Changed(id=month_id, version=month.version)


async def _locked(session: AsyncSession, caller: Caller, month_id: UUID, seen: int) -> tuple[Collective, CollectiveMonth]:
    """A month in the caller's scope with its collective, both locked, so that nothing is entered while it is handed in."""
    row = CollectiveMonth
    found = select(row.collective_id).where(row.id == month_id)
    collective_id = await session.scalar(caller.scope.restrict(found, row.division_code))
    if collective_id is None:
        raise unknown_month()
    one = select(Collective).where(Collective.id == collective_id).with_for_update()
    collective = (await session.scalars(one, execution_options=_WHY)).one()
    month = (await session.scalars(select(row).where(row.id == month_id).with_for_update(), execution_options=_WHY)).one()
    check_version(seen, month.version)
    return collective, month


async def _counted(session: AsyncSession, month: CollectiveMonth, code: str, items: Sequence[UUID]) -> None:
    """Keep what a month has counted of what is kept elsewhere, or free it where it goes back."""
    row = CollectiveMonthItem
    if items:
        rows = [{"item_id": item, "division_code": month.division_code, "month_id": month.id} for item in items]
        await session.execute(insert(row), rows, execution_options=_WHY)
    if code in _BACK:
        freed = delete(row).where(row.month_id == month.id)
        await session.execute(freed, execution_options={**_WHY, "synchronize_session": False})
