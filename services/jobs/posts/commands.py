"""Use cases of public-welfare posts: asked for, counted, announced, given up; and the standards of what they pay."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.disclosures.rules import KINDS
from services.jobs.parameters.queries import parameters_on
from services.jobs.posts import queries
from services.jobs.posts.machine import POST
from services.jobs.posts.notices import about
from services.jobs.posts.problems import unknown_post
from services.jobs.posts.queries import POSTS
from services.jobs.posts.rules import POST_KINDS, PostFacts
from services.jobs.posts.schemas import AnnouncingPost, ApprovingPost, PostCorrection, PostEntry, StipendStandardEntry
from services.jobs.posts.tables import Post, StipendStandard
from shared import audit
from shared.access import Caller, Scope
from shared.contracts.jobs import TASK_CHANGED
from shared.disclosures.rules import level_of
from shared.disclosures.steps import put_up
from shared.persistence.versions import next_version
from shared.registry.places import place_within
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow.moving import Ground, Taking, begun, move
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["ask", "correct", "facts_of", "post_locked", "set_standard", "take_post"]

_WHY = {"unscoped": "the post was found within the caller's scope"}


async def ask(session: AsyncSession, caller: Caller, entry: PostEntry) -> Changed:
    """Ask for a post of a village or town.

    Raises:
        Problem: 422 ``unknown_division``, ``future_date``.
    """
    check_day("on", entry.on)
    await place_within(session, caller.scope, entry.division_code, ("village", "town"))
    kind, given = POST_KINDS[entry.kind], entry.model_dump(exclude={"on"})
    given["key_group"] = kind.key_group or entry.fund == "solar" if entry.key_group is None else entry.key_group
    given["one_per_household"] = kind.one_per_household if entry.one_per_household is None else entry.one_per_household
    values = {
        **given,
        **begun(POST, entry.on, await parameters_on(session, Scope.everything(), entry.on)),
        "recorded_by": caller.client_id,
        "department": caller.department,
    }
    post_id: UUID = (await session.execute(insert(Post).values(values).returning(Post.id), execution_options=_WHY)).scalar_one()
    await _finish(session, caller, post_id, "ask", None, {"kind": entry.kind, "quota": entry.quota})
    return Changed(id=post_id, version=1)


async def correct(session: AsyncSession, caller: Caller, post_id: UUID, correction: PostCorrection, seen: int) -> Changed:
    """Correct a post before it is handed in.

    Raises:
        Problem: 404 ``unknown_post``; 412; 409 ``wrong_state``.
    """
    row = await post_locked(session, caller.scope, post_id, seen)
    if row.state != POST.initial:
        raise Problem(409, "wrong_state", f"岗位当前状态为“{POST.states[row.state].title}”,不能更正。")
    fields = sorted(correction.model_fields_set - {"reason"})
    for name in fields:
        setattr(row, name, getattr(correction, name))
    await next_version(session, row)
    await _finish(session, caller, post_id, "correct", correction.reason, {"fields": fields})
    return Changed(id=post_id, version=row.version)


async def facts_of(session: AsyncSession, row: Any, standard: Decimal, on: date) -> PostFacts:  # noqa: ANN401 - a row
    """What the conditions of a post's steps look at, if it pays so much."""
    everything = Scope.everything()
    limit = await queries.standard_on(session, everything, row.kind, on)
    counted = await queries.post(session, everything, row.id)
    others = await queries.other_standards(session, everything, row)
    return PostFacts(standard, None if limit is None else limit.amount, others, counted.holders)


async def take_post(session: AsyncSession, caller: Caller, post_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a post one step along. Announced, its notice hangs from that day on.

    Raises:
        Problem: 404 ``unknown_post``; 412; 403 and 409 as :func:`shared.workflow.moving.move`; announcing as
            :func:`shared.disclosures.commands.post_disclosure`.
    """
    row = await post_locked(session, caller.scope, post_id, seen)
    changes = _changes(said)
    if code == "approve":
        await _take_turns(session, row)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    facts = await facts_of(session, row, changes.get("standard", row.standard), said.on)
    await move(session, caller, POST, row, Ground(row.division_code, facts, parameters), Taking(code, said, changes))
    if isinstance(said, AnnouncingPost):
        kind = KINDS["post_announcement"]
        told = await about(session, caller.scope, kind, post_id)
        await put_up(session, caller, kind, row, told, said, level_of(told.division_code))
    await _finish(session, caller, post_id, code, said.opinion, {"state": row.state, **_plain(changes)})
    return Changed(id=post_id, version=row.version)


def _changes(said: Said) -> dict[str, Any]:
    if not isinstance(said, ApprovingPost):
        return {}
    return said.model_dump(include={"document_no", "quota", "standard"}, exclude_none=True)


def _plain(changes: Mapping[str, Any]) -> dict[str, Any]:
    return {name: str(value) if isinstance(value, Decimal) else value for name, value in changes.items()}


async def _take_turns(session: AsyncSession, row: Post) -> None:
    """Two posts of a kind in a town are approved one after the other, so that they pay the same."""
    turn = func.pg_advisory_xact_lock(func.hashtextextended(f"posts:{row.kind}:{row.division_code[:9]}", 0))
    await session.execute(select(turn), execution_options=_WHY)


async def post_locked(session: AsyncSession, scope: Scope, post_id: UUID, seen: int | None = None) -> Post:
    """A post within a scope, locked: whoever is put into it takes turns.

    Raises:
        Problem: 404 ``unknown_post``; 412.
    """
    statement = select(Post).where(Post.id == post_id).with_for_update()
    row = (await session.scalars(scope.restrict(statement, Post.division_code))).one_or_none()
    if row is None:
        raise unknown_post()
    if seen is not None:
        check_version(seen, row.version)
    return row


async def set_standard(session: AsyncSession, caller: Caller, entry: StipendStandardEntry) -> Changed:
    """Set what posts of a kind pay at most from a day on.

    Raises:
        Problem: 403 ``level_needed``; 409 ``already_set``; 422 ``invalid_date``.
    """
    if not caller.scope.whole_county:
        raise Problem(403, "level_needed", "补贴标准须由县级设定。")
    last = await session.scalar(select(func.max(StipendStandard.from_on)).where(StipendStandard.kind == entry.kind))
    if last is not None and entry.from_on < last:
        raise fault("from_on", "invalid_date", f"执行日期不能早于上一标准的 {last}")
    who = {"recorded_by": caller.client_id, "recorded_name": caller.name}
    new = postgresql.insert(StipendStandard).values(**entry.model_dump(), **who).on_conflict_do_nothing()
    standard_id = (await session.execute(new.returning(StipendStandard.id))).scalar_one_or_none()
    if standard_id is None:
        raise Problem(409, "already_set", f"这类岗位从 {entry.from_on} 起的标准已设定。")
    await audit.record(
        session,
        caller,
        action="stipend_standard.set",
        resource="stipend_standard",
        resource_id=standard_id,
        detail={"kind": entry.kind, "amount": str(entry.amount), "from": entry.from_on.isoformat()},
    )
    return Changed(id=standard_id, version=1)


async def _finish(
    session: AsyncSession, caller: Caller, post_id: UUID, deed: str, reason: str | None, detail: dict[str, Any]
) -> None:
    await publish_task(session, TASK_CHANGED, POSTS, post_id)
    await audit.record(
        session,
        caller,
        action=f"public_post.{deed}",
        resource="public_post",
        resource_id=post_id,
        purpose=reason,
        detail=detail,
    )
