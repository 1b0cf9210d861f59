"""Recording a visit 走访, and withdrawing one that was a mistake: one transaction each of rows, events, steps and audit entries."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.helpers.tables import Helper
from services.household.history.commands.deeds import Deed, record_deed
from services.household.leads.commands import open_lead
from services.household.registry.expressions import is_member_on
from services.household.registry.tables import Household, Membership, Person
from services.household.visits.duties import settle
from services.household.visits.events import publish_visit
from services.household.visits.rules import ASPECTS, METHODS
from services.household.visits.schemas import VisitEntry
from services.household.visits.tables import Visit, VisitProblem
from shared.access import Caller
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.faults import fault
from shared.web.problems import Problem
from shared.web.versions import check_version

__all__ = ["record_visit", "withdraw_visit"]

_WHY = {"unscoped": "the household was found within the caller's scope"}


async def record_visit(session: AsyncSession, caller: Caller, household_id: UUID, entry: VisitEntry) -> Changed:
    """Record a visit to a household; its problems open a lead or join the open one, where that is asked for.

    Raises:
        Problem: 404 ``unknown_household``; 409 ``household_closed``; 422 ``future_date``, ``unknown_helper``, ``not_a_member``.
    """
    if entry.visited_on > today():
        raise fault("visited_on", "future_date", "走访日期不能晚于今天")
    await _open_household(session, caller, household_id)
    helper_id = await _helper(session, caller, entry)
    await _check_members(session, household_id, entry)
    lead_id = await _lead(session, caller, household_id, entry)
    values = {
        **entry.model_dump(mode="json", include={"checks", "changes"}),
        **entry.model_dump(include={"visited_on", "method", "absence", "persons_met", "note", "next_visit_on"}),
        **(entry.point.model_dump() if entry.point else {}),
        "household_id": household_id,
        "helper_id": helper_id,
        "recorded_by": caller.client_id,
        "recorder_name": caller.name,
        "department": caller.department,
    }
    made = insert(Visit).values(values).returning(Visit.id, Visit.version)
    row = (await session.execute(made, execution_options=_WHY)).one()
    await _keep_problems(session, row.id, entry, lead_id)
    await settle(session, [household_id])
    await publish_visit(session, row.id)
    found = "、".join(dict.fromkeys(ASPECTS[problem.aspect] for problem in entry.problems))
    await record_deed(
        session,
        caller,
        Deed(
            "visit.record",
            resource="visit",
            resource_id=row.id,
            households=[household_id],
            about=METHODS[entry.method] + (f",发现问题({found})" if found else ""),
            happened_on=entry.visited_on,
            detail={"helper": helper_id, "method": entry.method, "problems": len(entry.problems), "lead": lead_id},
        ),
    )
    return Changed(id=row.id, version=row.version)


async def _open_household(session: AsyncSession, caller: Caller, household_id: UUID) -> None:
    found = select(Household.closed_on).where(Household.id == household_id)
    row = (await session.execute(caller.scope.restrict(found, Household.division_code))).one_or_none()
    if row is None:
        raise Problem(404, "unknown_household", "没有这个农户,或它不在您的数据范围内。")
    if row.closed_on is not None:
        raise Problem(409, "household_closed", "该户已销户,不能登记走访。")


async def _helper(session: AsyncSession, caller: Caller, entry: VisitEntry) -> UUID | None:
    """Who of the helpers went: as named, or by the account that records it. Anybody who helped on that day may have gone for another."""
    named = entry.helper_id is not None
    whose = Helper.id == entry.helper_id if named else Helper.account == caller.client_id
    found = select(Helper.id).where(whose, func.coalesce(Helper.ended_on > entry.visited_on, True))
    helper_id = (await session.scalars(found, execution_options=_WHY)).one_or_none()
    if named and helper_id is None:
        raise fault("helper_id", "unknown_helper", "没有这个帮扶责任人,或其当日已不再帮扶")
    return helper_id


async def _check_members(session: AsyncSession, household_id: UUID, entry: VisitEntry) -> None:
    members = select(Membership.person_id).join(Person, Person.id == Membership.person_id)
    there = members.where(Membership.household_id == household_id, is_member_on(entry.visited_on))
    if set(entry.persons_met) - set((await session.scalars(there, execution_options=_WHY)).all()):
        raise fault("persons_met", "not_a_member", "所见人员当日不是该户的在册成员")


async def _lead(session: AsyncSession, caller: Caller, household_id: UUID, entry: VisitEntry) -> UUID | None:
    """The household's one open lead, if any problem is to open or join it."""
    told = [f"{ASPECTS[problem.aspect]}:{problem.note}" for problem in entry.problems if problem.open_lead]
    if not told:
        return None
    return await open_lead(session, caller, household_id, "visit", ";".join(told), entry.visited_on)


async def _keep_problems(session: AsyncSession, visit_id: UUID, entry: VisitEntry, lead_id: UUID | None) -> None:
    rows = [
        {
            "visit_id": visit_id,
            "number": number,
            "aspect": problem.aspect,
            "note": problem.note,
            "lead_id": lead_id if problem.open_lead else None,
        }
        for number, problem in enumerate(entry.problems, start=1)
    ]
    if rows:
        await session.execute(insert(VisitProblem), rows)


async def withdraw_visit(session: AsyncSession, caller: Caller, visit_id: UUID, reason: str, seen: int) -> Changed:
    """Withdraw 作废 a visit that was recorded by mistake: it no longer counts, and stays to be seen. Leads that it opened stay.

    Raises:
        Problem: 404 ``unknown_visit``; 412; 409 ``visit_withdrawn``.
    """
    found = select(Visit).join(Household, Household.id == Visit.household_id).where(Visit.id == visit_id)
    locked = caller.scope.restrict(found, Household.division_code).with_for_update(of=Visit)
    row = (await session.scalars(locked)).one_or_none()
    if row is None:
        raise Problem(404, "unknown_visit", "没有这条走访记录,或它不在您的数据范围内。")
    check_version(seen, row.version)
    if row.withdrawn_at is not None:
        raise Problem(409, "visit_withdrawn", "该走访记录已作废。")
    household_id, visited_on, about = row.household_id, row.visited_on, METHODS[row.method]
    row.withdrawn_at = func.clock_timestamp()
    row.withdrawn_by, row.withdrawn_reason = caller.client_id, reason
    row.version += 1
    await session.flush()
    await settle(session, [household_id])
    await publish_visit(session, visit_id)
    await _told(session, caller, visit_id, household_id, visited_on, about, reason)
    return Changed(id=visit_id, version=seen + 1)


async def _told(
    session: AsyncSession, caller: Caller, visit_id: UUID, household_id: UUID, on: date, about: str, reason: str
) -> None:
    await record_deed(
        session,
        caller,
        Deed(
            "visit.withdraw",
            resource="visit",
            resource_id=visit_id,
            households=[household_id],
            about=about,
            happened_on=on,
            purpose=reason,
        ),
    )
