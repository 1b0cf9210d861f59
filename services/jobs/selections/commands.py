"""Use cases of selections. A batch takes turns, then its nomination: no place is given twice."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.disclosures.rules import KINDS
from services.jobs.parameters.queries import parameters_on
from services.jobs.selections import queries
from services.jobs.selections.machine import NOMINATION, NOTICE
from services.jobs.selections.notices import about
from services.jobs.selections.problems import unknown_nomination
from services.jobs.selections.queries import NOMINATIONS
from services.jobs.selections.rules import NominationFacts, publicised
from services.jobs.selections.schemas import (
    HonouringTalent,
    TalentNominationEntry,
    TalentNominationPublicising,
    TalentSelectionEntry,
)
from services.jobs.selections.tables import TalentNomination, TalentSelection
from services.jobs.talents.commands import locked_talent
from services.jobs.talents.machine import POOL
from services.jobs.talents.queries import talent
from shared import audit
from shared.access import Caller, Scope
from shared.contracts.jobs import TASK_CHANGED
from shared.disclosures.steps import end_notice, hanging, notice_blocks, put_up
from shared.persistence.versions import next_version
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.faults import fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Level
from shared.workflow.moving import Ground, Taking, begun, move
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["facts_of", "nominate", "open_selection", "publicise", "take_nomination"]

_WHY = {"unscoped": "the nomination was found within the caller's scope"}
_EVERYTHING = Scope.everything()


async def open_selection(session: AsyncSession, caller: Caller, entry: TalentSelectionEntry) -> Changed:
    """Open a batch of a year.

    Raises:
        Problem: 403 ``level_needed``; 409 ``already_opened``; 422 ``past_date``.
    """
    if not caller.scope.whole_county:
        raise Problem(403, "level_needed", "选树批次须由县级发起。")
    if entry.closes_on < today():
        raise fault("closes_on", "past_date", "推荐截止日期不能早于今天")
    who = {"recorded_by": caller.client_id, "recorded_name": caller.name}
    new = postgresql.insert(TalentSelection).values(**entry.model_dump(), **who).on_conflict_do_nothing()
    selection_id: UUID | None = (await session.execute(new.returning(TalentSelection.id))).scalar_one_or_none()
    if selection_id is None:
        raise Problem(409, "already_opened", "该年度同类别、同名称的选树批次已发起。")
    await audit.record(
        session,
        caller,
        action="talent_selection.open",
        resource="talent_selection",
        resource_id=selection_id,
        detail={"year": entry.year, "kind": entry.kind, "places": entry.places},
    )
    return Changed(id=selection_id, version=1)


async def nominate(session: AsyncSession, caller: Caller, entry: TalentNominationEntry) -> Changed:
    """Nominate somebody of the pool for a batch.

    Raises:
        Problem: 422 ``unknown_selection``, ``unknown_talent``; 409 ``selection_closed``, ``not_in_pool``, ``already_nominated``.
    """
    try:
        batch: Any = await queries.selection(session, caller.scope, entry.selection_id)
    except Problem as problem:
        raise fault("selection_id", problem.code, "没有这个选树批次") from None
    try:
        who = await locked_talent(session, caller.scope, entry.talent_id)
    except Problem as problem:
        raise fault("talent_id", problem.code, "没有这名人才,或其不在您的数据范围内") from None
    if batch.closes_on < today():
        raise Problem(409, "selection_closed", f"该批次已于 {batch.closes_on} 截止推荐。")
    if who.state != POOL:
        raise Problem(409, "not_in_pool", "被推荐人不在人才库,须先入库。")
    values = {
        **entry.model_dump(),
        **begun(NOMINATION, today(), await parameters_on(session, _EVERYTHING, today())),
        "division_code": who.division_code,
        "recorded_by": caller.client_id,
        "recorded_name": caller.name,
        "department": caller.department,
    }
    new = postgresql.insert(TalentNomination).values(values).on_conflict_do_nothing().returning(TalentNomination.id)
    nomination_id: UUID | None = (await session.execute(new, execution_options=_WHY)).scalar_one_or_none()
    if nomination_id is None:
        raise Problem(409, "already_nominated", "该人员已在本批次推荐。")
    detail = {"selection": str(entry.selection_id), "talent": str(entry.talent_id)}
    await _finish(session, caller, nomination_id, "nominate", None, detail)
    return Changed(id=nomination_id, version=1)


async def facts_of(session: AsyncSession, row: Any, on: Any) -> NominationFacts:  # noqa: ANN401 - a row, a day
    """What the steps of a nomination that was found within the caller's scope look at."""
    batch: Any = await queries.selection(session, _EVERYTHING, row.selection_id)
    who = await talent(session, _EVERYTHING, row.talent_id)
    notice = await notice_blocks(session, NOMINATION.name, NOTICE, row, on) if row.state == "publicity" else ()
    return NominationFacts(who.state == POOL, batch.places - batch.honoured, notice)


async def take_nomination(
    session: AsyncSession, caller: Caller, nomination_id: UUID, code: str, said: Said, seen: int
) -> Changed:
    """Take a nomination one step along. A step out of the publicity ends its notice.

    Raises:
        Problem: 404 ``unknown_nomination``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    row = await _locked(session, caller, nomination_id, seen)
    facts = await facts_of(session, row, said.on)
    notice = await hanging(session, NOMINATION.name, NOTICE, row) if row.state == "publicity" else None
    ground = Ground(row.division_code, facts, await parameters_on(session, _EVERYTHING, said.on))
    await move(session, caller, NOMINATION, row, ground, Taking(code, said, _changes(code, said)))
    await end_notice(session, caller, notice, said, over=publicised in NOMINATION.transitions[code].guards)
    await _finish(session, caller, nomination_id, code, said.opinion, {"state": row.state})
    return Changed(id=nomination_id, version=row.version)


def _changes(code: str, said: Said) -> dict[str, Any]:
    if isinstance(said, HonouringTalent):
        return {"honoured_on": said.on, **said.model_dump(include={"honour_no", "incentive"})}
    return {"removed_on": said.on} if code == "remove" else {}


async def publicise(
    session: AsyncSession, caller: Caller, nomination_id: UUID, said: TalentNominationPublicising, seen: int
) -> Changed:
    """Record that the notice of who is to be honoured was put up by the county.

    Raises:
        Problem: 404 ``unknown_nomination``; 412; 409 ``wrong_state``, ``already_publicised``; 403 ``level_needed``; 422 ``future_date``,
            ``invalid_date``, ``period_too_short``, ``unmasked_number``.
    """
    row = await _locked(session, caller, nomination_id, seen)
    if row.state != "publicity":
        raise Problem(409, "wrong_state", f"当前状态为“{NOMINATION.states[row.state].title}”,不需公示。")
    kind = KINDS[NOTICE]
    told = await about(session, caller.scope, kind, nomination_id)
    disclosure_id = await put_up(session, caller, kind, row, told, said, Level.COUNTY)
    await next_version(session, row)
    await _finish(session, caller, nomination_id, "publicise", None, {"disclosure": str(disclosure_id)})
    return Changed(id=nomination_id, version=row.version)


async def _locked(session: AsyncSession, caller: Caller, nomination_id: UUID, seen: int) -> TalentNomination:
    """A nomination in the caller's scope, locked after its batch, so that places of a batch are given one after the other."""
    found = await queries.nomination(session, caller.scope, nomination_id)
    turn = func.pg_advisory_xact_lock(func.hashtextextended(f"talent_selections:{found.selection_id}", 0))
    await session.execute(select(turn), execution_options=_WHY)
    row = await session.get(
        TalentNomination, nomination_id, with_for_update=True, populate_existing=True, execution_options=_WHY
    )
    if row is None:
        raise unknown_nomination()
    check_version(seen, row.version)
    return row


async def _finish(
    session: AsyncSession, caller: Caller, nomination_id: UUID, deed: str, reason: str | None, detail: dict[str, Any]
) -> None:
    await publish_task(session, TASK_CHANGED, NOMINATIONS, nomination_id)
    await audit.record(
        session,
        caller,
        action=f"talent_nomination.{deed}",
        resource="talent_nomination",
        resource_id=nomination_id,
        purpose=reason,
        detail=detail,
    )
