"""Dispatching leads to villages 派单, as many as the county likes in one transaction: set-based, and with a reason for each that stays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, case, func, insert, literal, or_, select, update
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.history.commands.steps import steps_of_dispatch
from services.household.leads.commands.common import OURS, tell
from services.household.leads.deadlines import parameters_of, soonest
from services.household.leads.machine import LEAD
from services.household.leads.queries import LeadFilter, wanted_leads
from services.household.leads.schemas.steps import Dispatched, Dispatching, Refusal
from services.household.leads.tables import Lead
from services.household.registry.expressions import one_of
from services.household.registry.tables import Household
from shared import audit
from shared.access import Caller
from shared.contracts.household import NOTICE_POSTED
from shared.contracts.notices import VILLAGE_OFFICER, NoticePosted, notice
from shared.events.publishing import publish
from shared.standards.clock import today
from shared.standards.ids import uuid7
from shared.web.problems import FieldFault, Problem
from shared.workflow.deadlines import Bounds, Limit, due_of
from shared.workflow.tables import MOVES

__all__ = ["dispatch_leads"]

SHOWN = 500
"""Reasons that are told in one answer."""
_STEP = LEAD.transitions["dispatch"]


@dataclass(frozen=True, slots=True)
class _Limits:
    """By when leads of this dispatch are visited: the ordinary ones, and the red or urgent ones."""

    ordinary: Limit
    urgent: Limit


async def dispatch_leads(session: AsyncSession, caller: Caller, said: Dispatching) -> Dispatched:
    """Hand leads that were judged worth a visit to the villages of their households.

    Raises:
        Problem: 422 ``leads_or_filter`` or ``invalid_date``; 403 ``level_needed`` below the county.
    """
    _check(said)
    rows = await _locked(session, caller, said)
    if not all(caller.scope.contains(_STEP.level.unit(row.division_code)) for row in rows):
        raise Problem(403, "level_needed", f"“{_STEP.title}”须由{_STEP.level.title}级办理。")
    refusals = [refusal for row in rows if (refusal := _refusal(row, said.on)) is not None]
    unknown = set(said.leads or ()) - {row.id for row in rows}
    refusals += [
        Refusal(lead_id=each, code="unknown_lead", told="没有这条线索,或者它不在您的管辖范围内") for each in sorted(unknown)
    ]
    stays = {refusal.lead_id for refusal in refusals}
    goes = [row for row in rows if row.id not in stays]
    if goes:
        await _dispatch(session, caller, said, goes)
    return Dispatched(dispatched=len(goes), refused=len(refusals), refusals=refusals[:SHOWN])


def _check(said: Dispatching) -> None:
    if (said.leads is None) is (said.filter is None):
        fault = FieldFault(place="body.leads", code="leads_or_filter", message="请列出线索,或给出筛选条件,二者择一")
        raise Problem(422, "leads_or_filter", "请列出线索,或给出筛选条件,二者择一。", errors=[fault])
    if said.on > today():
        fault = FieldFault(place="body.on", code="invalid_date", message="日期不能晚于今天")
        raise Problem(422, "invalid_date", "日期不能晚于今天。", errors=[fault])


async def _locked(session: AsyncSession, caller: Caller, said: Dispatching) -> Sequence[Row[Any]]:
    """The leads that are meant, as they are once nobody else changes them."""
    wanted, asked = LeadFilter(), one_of(Lead.id, said.leads or [])
    if said.filter is not None:
        named = said.filter
        divisions = tuple(code for code in (named.town, named.village) if code is not None)
        wanted = LeadFilter(
            divisions,
            named.level,
            named.rule,
            named.category,
            channel=named.channel,
            screening=named.screening_id,
        )
        asked = Lead.state != "closed"
    columns = (Lead.id, Lead.state, Lead.state_since, Household.division_code)
    statement = wanted_leads(caller.scope, wanted, Bounds(), *columns).where(asked).order_by(Lead.id)
    return (await session.execute(statement.with_for_update(of=Lead))).all()


def _refusal(row: Row[Any], on: date) -> Refusal | None:
    if row.state not in _STEP.sources:
        told = f"当前状态为“{LEAD.states[row.state].title}”,不能办理“{_STEP.title}”"
        return Refusal(lead_id=row.id, code="wrong_state", told=told)
    if on < row.state_since:
        return Refusal(lead_id=row.id, code="before_last_step", told=f"日期不能早于线索产生的 {row.state_since}")
    return None


async def _dispatch(session: AsyncSession, caller: Caller, said: Dispatching, rows: Sequence[Row[Any]]) -> None:
    parameters = await parameters_of(session, said.on)
    ordinary = due_of(LEAD.states[_STEP.target], said.on, parameters)
    assert ordinary is not None  # noqa: S101 - the machine gives this state a deadline
    limits = _Limits(ordinary, soonest(said.on, parameters))
    ids = [row.id for row in rows]
    changed = update(Lead).where(one_of(Lead.id, ids)).values(_columns(said, limits))
    await session.execute(changed, execution_options={**OURS, "synchronize_session": False})
    await session.execute(_moves(caller, said, limits, ids), execution_options=OURS)
    await tell(session, ids)
    dispatch = uuid7()
    await steps_of_dispatch(session, caller, dispatch, ids, said.on)
    await publish(session, NOTICE_POSTED, _notices(said, limits, rows))
    await audit.record(
        session,
        caller,
        action="lead.dispatch",
        resource="lead_dispatch" if len(ids) > 1 else "lead",
        resource_id=dispatch if len(ids) > 1 else ids[0],
        purpose=said.opinion,
        detail={"leads": len(ids), "on": said.on, "urgent": said.urgent, "assignee": said.assignee},
    )


def _sooner(said: Dispatching) -> Any:  # noqa: ANN401 - a condition
    return or_(Lead.level == "red", Lead.urgent, literal(said.urgent))


def _columns(said: Dispatching, limits: _Limits) -> dict[str, Any]:
    return {
        "state": _STEP.target,
        "state_since": said.on,
        "due_on": case((_sooner(said), limits.urgent.due_on), else_=limits.ordinary.due_on),
        "urgent": or_(Lead.urgent, literal(said.urgent)),
        "assignee": said.assignee,
        "warned": 0,
        "version": Lead.version + 1,
        "changed_at": func.clock_timestamp(),
    }


def _moves(caller: Caller, said: Dispatching, limits: _Limits, ids: Sequence[UUID]) -> Any:  # noqa: ANN401 - a statement
    """The moves of these leads, as :func:`shared.workflow.moving.move` writes one."""
    before = select(func.count()).where(MOVES.c.machine == LEAD.name, MOVES.c.subject_id == Lead.id).correlate(Lead)
    values = {
        "machine": literal(LEAD.name),
        "subject_id": Lead.id,
        "number": before.scalar_subquery() + 1,
        "step": literal(_STEP.code),
        "source": literal(_STEP.sources[0]),
        "target": literal(_STEP.target),
        "happened_on": literal(said.on),
        "actor": literal(caller.client_id),
        "actor_name": literal(caller.name),
        "department": literal(caller.department),
        "opinion": literal(said.opinion, MOVES.c.opinion.type),
        "detail": literal({"assignee": said.assignee, "urgent": said.urgent}, JSONB()),
        "due_on": Lead.due_on,
        "limit": case((_sooner(said), _kept(limits.urgent)), else_=_kept(limits.ordinary)),
    }
    return insert(MOVES).from_select(list(values), select(*values.values()).where(one_of(Lead.id, ids)))


def _kept(found: Limit) -> Any:  # noqa: ANN401 - a literal
    return literal({**asdict(found), "due_on": found.due_on.isoformat()}, JSONB())


def _notices(said: Dispatching, limits: _Limits, rows: Sequence[Row[Any]]) -> list[NoticePosted]:
    """One to whom they were given by name, or one to each village."""
    told = f"请于 {limits.ordinary.due_on} 前入户核实,红色或加急线索请于 {limits.urgent.due_on} 前核实。"
    if said.assignee is not None:
        title = f"派给您 {len(rows)} 条线索"
        return [notice("leads.dispatched", title, text=told, link="/leads", account=said.assignee)]
    return [
        notice(
            "leads.dispatched",
            f"待核实线索 {count} 户",
            text=told,
            link="/leads",
            role=VILLAGE_OFFICER,
            division_code=village,
        )
        for village, count in sorted(Counter(row.division_code for row in rows).items())
    ]
