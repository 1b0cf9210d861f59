"""Use cases of county-wide matching: asked for, and done by the worker as one transaction, so that readers see the last whole one."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Uuid, case, delete, func, insert, literal, select, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.matching.queries import all_pairs
from services.jobs.matching.rules import terms_of
from services.jobs.matching.statements import pairs
from services.jobs.matching.tables import MatchingRun, SeekerMatch
from services.jobs.parameters.queries import ages_on, parameters_on
from shared import audit
from shared.access import Caller, Scope
from shared.access.caller import PLATFORM
from shared.standards.clock import now, today
from shared.web.bodies import Changed
from shared.web.problems import Problem

__all__ = ["CHANNEL", "ask", "fail_waiting", "match_waiting"]

CHANNEL = "matching"
_ALL = {"unscoped": "matching looks at the whole county"}
_WAKE = text(f"SELECT pg_notify('{CHANNEL}', '')")
# Another word than that of the worker's lease, which is held for as long as it lives.
_TURN = text("SELECT pg_advisory_xact_lock(hashtextextended('matching-run', 0))")


async def ask(session: AsyncSession, caller: Caller) -> Changed:
    """Ask for a matching of the whole county.

    Raises:
        Problem: 403 ``level_needed``; 409 ``already_queued``.
    """
    if not caller.scope.whole_county:
        raise Problem(403, "level_needed", "全县匹配须由县级发起。")
    row = MatchingRun
    values = {"state": "queued", "requested_by": caller.client_id, "requested_name": caller.name}
    new = postgresql.insert(row).values(values).on_conflict_do_nothing().returning(row.id)
    run_id: UUID | None = (await session.execute(new)).scalar_one_or_none()
    if run_id is None:
        raise Problem(409, "already_queued", "已有一次全县匹配在等待或进行,请等其完成。")
    await audit.record(session, caller, action="matching.ask", resource="matching_run", resource_id=run_id)
    await session.execute(_WAKE, execution_options=_ALL)
    return Changed(id=run_id, version=1)


async def match_waiting(session: AsyncSession) -> UUID | None:
    """Do the matching that waits, whole, in the place of the last one; its id, or None if none waits. A killed one still waits."""
    await session.execute(_TURN, execution_options=_ALL)
    waiting = select(MatchingRun).where(MatchingRun.state == "queued").with_for_update()
    run = (await session.scalars(waiting, execution_options=_ALL)).one_or_none()
    if run is None:
        return None
    everything = Scope.everything()
    parameters = await parameters_on(session, everything, today())
    terms, most = terms_of(parameters), int(parameters["match_top"].value)
    found = all_pairs(everything, await ages_on(session, everything, today()), terms, most).subquery()
    each = select(literal(run.id, Uuid()), found.c.person_id, found.c.best)
    await pairs(session)
    await session.execute(insert(SeekerMatch).from_select(["run_id", "person_id", "keys"], each), execution_options=_ALL)
    await session.execute(delete(SeekerMatch).where(SeekerMatch.run_id != run.id), execution_options=_ALL)
    counted = select(func.count(), func.coalesce(func.sum(case((func.cardinality(SeekerMatch.keys) > 0, 1), else_=0)), 0))
    run.seekers, run.matched = (await session.execute(counted, execution_options=_ALL)).one()
    run.state, run.finished_at = "done", now()
    run.weights, run.wage_percent = list(terms.weights), terms.wage_percent
    await session.flush()
    detail = {"seekers": run.seekers, "matched": run.matched}
    await audit.record(session, PLATFORM, action="matching.run", resource="matching_run", resource_id=run.id, detail=detail)
    return run.id


async def fail_waiting(session: AsyncSession) -> None:
    """Give up the matching that waits."""
    waiting = select(MatchingRun).where(MatchingRun.state == "queued").with_for_update()
    run = (await session.scalars(waiting, execution_options=_ALL)).one_or_none()
    if run is not None:
        run.state, run.finished_at = "failed", now()
        await session.flush()
        await audit.record(session, PLATFORM, action="matching.fail", resource="matching_run", resource_id=run.id)
