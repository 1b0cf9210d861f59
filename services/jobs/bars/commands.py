"""Use cases of bars: a list is recorded at once, and who is barred no longer is ended."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.bars import queries
from services.jobs.bars.schemas import PostBarEnding, PostBars, PostBarsRecorded
from services.jobs.bars.tables import PostBar
from shared import audit
from shared.access import Caller
from shared.persistence.ids import among_ids
from shared.registry.tables import KnownHousehold, KnownMember
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.faults import check_day
from shared.web.problems import FieldFault, Problem
from shared.web.versions import check_version

__all__ = ["end", "record"]

_WHY = {"unscoped": "the people were found within the caller's scope"}


async def record(session: AsyncSession, caller: Caller, entries: PostBars) -> PostBarsRecorded:
    """Record a list; who is on it already stays as they are.

    Raises:
        Problem: 422 ``invalid_list`` with every line of somebody unknown or of a day to come.
    """
    known = await _known(session, caller, [entry.person_id for entry in entries.items])
    faults = []
    for at, entry in enumerate(entries.items):
        if entry.person_id not in known:
            told = "没有这个人员,或其不在您的数据范围内"
            faults.append(FieldFault(place=f"body.items.{at}.person_id", code="unknown_person", message=told))
        if entry.from_on > today():
            faults.append(FieldFault(place=f"body.items.{at}.from_on", code="future_date", message="日期不能晚于今天"))
    if faults:
        raise Problem(422, "invalid_list", f"名单有 {len(faults)} 处不能接受。", errors=faults)
    who = {"recorded_by": caller.client_id, "recorded_name": caller.name, "department": caller.department}
    rows = [{**entry.model_dump(), **who} for entry in entries.items]
    new = postgresql.insert(PostBar).values(rows).on_conflict_do_nothing().returning(PostBar.id)
    ids = (await session.scalars(new, execution_options=_WHY)).all()
    await audit.record_all(session, caller, [audit.Entry("post_bar.record", "post_bar", id) for id in ids])
    return PostBarsRecorded(recorded=len(ids), known=len(rows) - len(ids))


async def _known(session: AsyncSession, caller: Caller, ids: list[UUID]) -> set[UUID]:
    member, home = KnownMember, KnownHousehold
    statement = (
        select(member.person_id)
        .join(home, home.id == member.household_id)
        .where(among_ids(member.person_id, ids), member.left_on.is_(None), home.closed_on.is_(None))
    )
    return set(await session.scalars(caller.scope.restrict(statement, home.division_code)))


async def end(session: AsyncSession, caller: Caller, bar_id: UUID, ending: PostBarEnding, seen: int) -> Changed:
    """Somebody is barred until a day, and no longer.

    Raises:
        Problem: 404 ``unknown_post_bar``; 412; 409 ``ended``; 422 ``future_date``, ``invalid_date``.
    """
    await queries.bar(session, caller.scope, bar_id)
    row = await session.get_one(PostBar, bar_id, with_for_update=True, populate_existing=True, execution_options=_WHY)
    check_version(seen, row.version)
    if row.until is not None:
        raise Problem(409, "ended", f"这一条已于 {row.until} 结束。")
    check_day("until", ending.until, since=row.from_on)
    row.until, row.version = ending.until, row.version + 1
    await session.flush()
    await audit.record(
        session,
        caller,
        action="post_bar.end",
        resource="post_bar",
        resource_id=bar_id,
        purpose=ending.reason,
        detail={"until": ending.until.isoformat()},
    )
    return Changed(id=bar_id, version=row.version)
