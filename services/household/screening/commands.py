"""Asking for a screening, and running it. Each is one transaction of rows, events and audit entries."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.history.commands.steps import steps_of_leads
from services.household.leads.commands import screened_days, tell_screened
from services.household.parameters.queries import parameters_on
from services.household.screening.evaluation import OURS, find_hits, given
from services.household.screening.events import publish_screening
from services.household.screening.merging import merge, watch
from services.household.screening.notices import notices_of
from services.household.screening.schemas import ScreeningView
from services.household.screening.tables import Screening
from shared import audit
from shared.access import Caller, Scope
from shared.access.caller import PLATFORM
from shared.contracts.household import NOTICE_POSTED
from shared.events.publishing import publish
from shared.observability import trace
from shared.parameters.schemas import ParameterView

__all__ = ["CHANNEL", "claim_screening", "fail_screening", "request_screening", "run_screening"]

CHANNEL = "screening"
"""Where the worker is told that a screening waits."""
MAX_ATTEMPTS = 10
WAITING = ("queued", "running")
_LOCK = text("SELECT pg_try_advisory_xact_lock(hashtextextended('screening', 0))")
_ROOM = (
    # A county's facts are sorted in memory, which beats hash tables of a hundred thousand sums; nothing here is worth compiling.
    text("SET LOCAL work_mem = '64MB'"),
    text("SET LOCAL enable_hashagg = off"),
    text("SET LOCAL jit = off"),
    # A worker that stands still does not hold the lock for ever.
    text("SET LOCAL idle_in_transaction_session_timeout = '60s'"),
)


async def request_screening(session: AsyncSession, caller: Caller, as_of: date) -> ScreeningView:
    """Queue a screening as of a day and wake the worker."""
    row = insert(Screening).values(as_of=as_of, requested_by=caller.client_id, trace=trace.current()).returning(Screening)
    screening = (await session.scalars(row)).one()
    detail = {"as_of": as_of}
    await audit.record(
        session, caller, action="screening.request", resource="screening", resource_id=screening.id, detail=detail
    )
    await session.execute(text(f"SELECT pg_notify('{CHANNEL}', '')"), execution_options=OURS)
    return ScreeningView.model_validate(screening)


async def claim_screening(session: AsyncSession) -> UUID | None:
    """Mark the oldest waiting screening as running; None when none waits or another worker is running one.

    One that is already marked was begun by a worker that died: nothing of it was committed, so it is begun anew. (Or another worker has
    claimed it this very moment; then one of both gets the lock in :func:`run_screening`.)
    """
    if not (await session.execute(_LOCK, execution_options=OURS)).scalar_one():
        return None
    waiting = select(Screening).where(Screening.state.in_(WAITING)).order_by(Screening.id).limit(1).with_for_update()
    screening = (await session.scalars(waiting)).one_or_none()
    if screening is None:
        return None
    screening.state = "running"
    if screening.started_at is None:
        screening.started_at = await _now(session)
    screening.attempts += 1
    screening.version += 1
    if screening.attempts > MAX_ATTEMPTS:
        await _fail(session, screening, "attempts_exhausted")
    return screening.id


async def fail_screening(session: AsyncSession, screening_id: UUID, failure: str) -> None:
    """Say that a screening cannot be run."""
    screening = await session.get_one(Screening, screening_id, with_for_update=True)
    await _fail(session, screening, failure)


async def _fail(session: AsyncSession, screening: Screening, failure: str) -> None:
    screening.state, screening.failure, screening.finished_at = "failed", failure, await _now(session)
    screening.version += 1


async def _now(session: AsyncSession) -> Any:  # noqa: ANN401 - a moment
    return (await session.scalars(select(func.clock_timestamp()))).one()


async def run_screening(session: AsyncSession, screening_id: UUID) -> bool:
    """Run a claimed screening on one consistent picture of the county; False when another worker is at it or has done it.

    The session must be fresh: its transaction becomes REPEATABLE READ. Readers are not held up.
    """
    await session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
    if not (await session.execute(_LOCK, execution_options=OURS)).scalar_one():
        return False
    for setting in _ROOM:
        await session.execute(setting, execution_options=OURS)
    screening = await session.get_one(Screening, screening_id, with_for_update=True)
    if screening.state != "running":
        return False
    trace.begin(f"00-{screening.trace}-{'0' * 16}-01" if screening.trace else "")
    parameters = await parameters_on(session, Scope.everything(), screening.as_of)
    numbers = given(screening.as_of, {name: parameter.value for name, parameter in parameters.items()})
    days = screened_days(screening.as_of, parameters)
    values: dict[str, Any] = {**numbers, **days, "screening_id": screening_id}
    screening.hits_by_rule = await find_hits(session, values)
    counts = await merge(session, values)
    last = select(func.coalesce(func.max(Screening.as_of), screening.as_of)).where(Screening.state == "completed")
    if (await session.scalars(last)).one() <= screening.as_of:
        # A look back at an earlier day tells what was, not who is watched now.
        await watch(session, values)
    for name, number in counts.items():
        setattr(screening, name, number)
    screening.parameters = {name: _used(parameter) for name, parameter in parameters.items()}
    screening.state, screening.finished_at = "completed", await _now(session)
    screening.version += 1
    await session.flush()
    await tell_screened(session, screening_id)
    await publish_screening(session, screening_id)
    await steps_of_leads(session, screening_id)
    await publish(session, NOTICE_POSTED, await notices_of(session, screening))
    await audit.record(
        session, PLATFORM, action="screening.complete", resource="screening", resource_id=screening_id, detail=counts
    )
    return True


def _used(parameter: ParameterView) -> dict[str, Any]:
    return parameter.model_dump(mode="json", include={"version", "value", "effective_from"})
