"""Splitting 分户 and merging 并户 households, and moving a member to another one: one day, one reason, one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.cases.queries import has_open_case
from services.household.helpers.commands import end_of_closed
from services.household.history.commands.deeds import Deed, record_deed
from services.household.leads.commands import open_lead
from services.household.registry.commands.common import WHY, publish_touched, refused
from services.household.registry.commands.households import register_household
from services.household.registry.commands.memberships import lock_person
from services.household.registry.expressions import one_of
from services.household.registry.records import move_facts
from services.household.registry.schemas.households import HouseholdEntry, Merging, Mover, Splitting
from services.household.registry.schemas.persons import Moving
from services.household.registry.tables import Household, Membership, Person
from shared.access import Caller
from shared.intake.cells import Sealing
from shared.intake.definition import Reason
from shared.privacy import mask_name
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.faults import fault
from shared.web.problems import Problem
from shared.web.versions import check_version

__all__ = ["merge_household", "move_person", "split_household"]

SPLIT, MERGED = "分户", "并户"


async def split_household(
    session: AsyncSession, caller: Caller, sealing: Sealing, household_id: UUID, splitting: Splitting, seen: int
) -> Changed:
    """Make a new household of some members of another; what departments know of them goes along. The new household.

    A monitoring case stays with the old one, and a lead is opened for the new one. Helpers stay with the old
    one: the new one has none until somebody gives it one.

    Raises:
        Problem: 404 ``unknown_household``; 409 ``household_closed`` or ``duplicate_household``; 412; 422 ``not_a_member``,
            ``nobody_left``, ``invalid_period``, ``future_date`` or ``unknown_division``.
    """
    _check_day(splitting.on)
    movers = _movers(splitting.members)
    source = (await _households(session, caller, [household_id], seen=seen))[household_id]
    await _lock_persons(session, movers)
    members = await _members_seen(session, caller, [household_id], seen)
    if not members.keys() - movers.keys():
        raise fault("members", "nobody_left", "分户后原户须至少保留一名成员;全户迁移请更正原户的行政区划")
    given = splitting.model_dump(exclude={"on", "reason", "members"}, exclude_none=True)
    entry = HouseholdEntry(**{"division_code": source.division_code, "household_type": source.household_type, **given})
    new = await register_household(session, caller, sealing, entry)
    await _transfer(session, members, household_id, new.id, movers, splitting.on, SPLIT)
    await _households(session, caller, [household_id], seen=seen, locked=True)
    await publish_touched(session, [household_id, new.id])
    for one, other in ((household_id, new.id), (new.id, household_id)):
        detail = {"on": splitting.on, "other": other, "members": list(movers)}
        await _note(session, caller, "household.split", one, splitting, detail)
    if await has_open_case(session, caller.scope, household_id):
        # The case stays where it is; whoever left has the same history, and somebody looks whether the new household needs help too.
        await open_lead(session, caller, new.id, "split", "由在办监测对象户分出,请核实是否需要纳入", splitting.on)
    return Changed(id=new.id, version=new.version + 1)


async def merge_household(session: AsyncSession, caller: Caller, household_id: UUID, merging: Merging, seen: int) -> Changed:
    """Let all members of a household join another one, and close it; its helpers' assignments end, the other one keeps its own.

    Raises:
        Problem: 404 ``unknown_household``; 409 ``household_closed`` or ``case_open``; 412; 422 ``same_household``, ``members_missing``,
            ``not_a_member``, ``invalid_period`` or ``future_date``.
    """
    if merging.into == household_id:
        raise fault("into", "same_household", "不能并入本户自己")
    _check_day(merging.on)
    movers = _movers(merging.members)
    households = await _households(session, caller, [household_id, merging.into], seen=seen)
    if await has_open_case(session, caller.scope, household_id):
        raise Problem(409, "case_open", "该户有在办的监测程序,请先办结或撤销后再并户。")
    await _lock_persons(session, movers)
    members = await _members_seen(session, caller, [household_id, merging.into], seen)
    if missing := members.keys() - movers.keys():
        raise fault("members", "members_missing", f"并户须列出全部在册成员,还缺 {len(missing)} 人")
    await _transfer(session, members, household_id, merging.into, movers, merging.on, MERGED)
    await _households(session, caller, [household_id, merging.into], seen=seen, locked=True)
    closing = {"closed_on": merging.on, "close_reason": f"并入 {households[merging.into].household_no}"}
    await session.execute(update(Household).where(Household.id == household_id).values(closing), execution_options=WHY)
    await publish_touched(session, [household_id, merging.into])
    for one, other in ((household_id, merging.into), (merging.into, household_id)):
        detail = {"on": merging.on, "other": other, "members": list(movers)}
        await _note(session, caller, "household.merge", one, merging, detail)
    await end_of_closed(session, caller, [household_id])
    return Changed(id=household_id, version=households[household_id].version + 1)


async def move_person(session: AsyncSession, caller: Caller, person_id: UUID, moving: Moving, seen: int) -> Changed:
    """Let a member of one household join another on the same day.

    Raises:
        Problem: 404 ``unknown_person`` or ``unknown_household``; 409 ``not_a_member`` or ``household_closed``; 412;
            422 ``same_household``, ``invalid_period`` or ``future_date``.
    """
    _check_day(moving.on)
    person = await lock_person(session, caller, person_id)
    check_version(seen, person.version)
    if person.household_id == moving.household_id:
        raise fault("household_id", "same_household", "此人已在该户,如需更改与户主关系请更正人员信息")
    await _households(session, caller, [moving.household_id])
    members = await _active_members(session, person.household_id)
    if person_id not in members:
        raise Problem(409, "not_a_member", "此人目前不是任何农户的在册成员。")
    movers = {person_id: moving.relation}
    await _transfer(session, members, person.household_id, moving.household_id, movers, moving.on, moving.left_reason)
    await publish_touched(session, [person.household_id, moving.household_id], joined=moving.household_id)
    detail = {"on": moving.on, "from": person.household_id, "to": moving.household_id, "version": person.version + 1}
    await record_deed(
        session,
        caller,
        Deed(
            "person.move",
            resource="person",
            resource_id=person_id,
            households=[person.household_id, moving.household_id],
            about=mask_name(person.name),
            happened_on=moving.on,
            purpose=moving.reason,
            detail=detail,
        ),
    )
    return Changed(id=person_id, version=person.version + 1)


def _check_day(on: date) -> None:
    if on > today():
        raise fault("on", "future_date", "日期不能晚于今天")


def _movers(members: Sequence[Mover]) -> dict[UUID, str]:
    movers = {member.person_id: member.relation for member in members}
    if len(movers) < len(members):
        raise fault("members", "duplicate_person", "同一个人只能列一次")
    return movers


async def _lock_persons(session: AsyncSession, movers: Mapping[UUID, str]) -> None:
    """Lock the persons, one order for all: whoever changes a membership has its person first."""
    statement = select(Person.id).where(one_of(Person.id, list(movers))).order_by(Person.id).with_for_update(key_share=True)
    await session.execute(statement, execution_options=WHY)


async def _households(
    session: AsyncSession, caller: Caller, ids: Sequence[UUID], *, seen: int | None = None, locked: bool = False
) -> dict[UUID, Row[Any]]:
    """Open households by id; the first one's version must be the one that was ``seen``.

    Households are locked last of all, so they are read first without a lock and looked at again in the end.
    """
    columns = Household.id, Household.version, Household.household_no, Household.division_code, Household.household_type
    statement = caller.scope.restrict(select(*columns, Household.closed_on), Household.division_code)
    statement = statement.where(one_of(Household.id, ids)).order_by(Household.id)
    if locked:
        statement = statement.with_for_update(key_share=True)
    rows: list[Any] = list(await session.execute(statement))
    found: dict[UUID, Row[Any]] = {row.id: row for row in rows}
    if len(found) < len(ids):
        raise Problem(404, "unknown_household", "没有这个农户,或它不在您的数据范围内。")
    if seen is not None:
        check_version(seen, found[ids[0]].version)
    for household in found.values():
        if household.closed_on is not None:
            raise Problem(409, "household_closed", f"户编号 {household.household_no} 的农户已销户。")
    return found


async def _members_seen(session: AsyncSession, caller: Caller, ids: Sequence[UUID], seen: int) -> dict[UUID, date | None]:
    """The members of the first household, as they belong to the version that was seen: who came meanwhile is no fault of the caller's."""
    members = await _active_members(session, ids[0])
    await _households(session, caller, ids, seen=seen)
    return members


async def _active_members(session: AsyncSession, household_id: UUID) -> dict[UUID, date | None]:
    """Who is a member today, and since when."""
    active = or_(Membership.left_on.is_(None), Membership.left_on > today())
    statement = select(Membership.person_id, Membership.joined_on).where(Membership.household_id == household_id, active)
    return {row.person_id: row.joined_on for row in await session.execute(statement, execution_options=WHY)}


async def _transfer(
    session: AsyncSession,
    members: Mapping[UUID, date | None],
    source: UUID,
    target: UUID,
    movers: Mapping[UUID, str],
    on: date,
    left_reason: str,
) -> None:
    for number, person_id in enumerate(movers):
        if person_id not in members:
            raise refused(422, Reason.UNKNOWN_PERSON, f"body.members.{number}.person_id", "此人不是该户的在册成员。")
        joined_on = members[person_id]
        if joined_on is not None and joined_on > on:
            raise refused(422, Reason.INVALID_PERIOD, "body.on", "日期不能早于成员加入该户的日期。")
    ids = list(movers)
    active = or_(Membership.left_on.is_(None), Membership.left_on > today())
    ended = update(Membership).where(Membership.household_id == source, one_of(Membership.person_id, ids), active)
    end = {"left_on": on, "left_reason": left_reason, "batch_id": None}
    await session.execute(ended.values(end), execution_options=WHY)
    new = [{"household_id": target, "person_id": id, "relation": relation, "joined_on": on} for id, relation in movers.items()]
    await session.execute(insert(Membership), new)
    moved = {"household_id": target, "version": Person.version + 1, "changed_at": func.now(), "batch_id": None}
    await session.execute(update(Person).where(one_of(Person.id, ids)).values(moved), execution_options=WHY)
    await move_facts(session, ids)


async def _note(
    session: AsyncSession,
    caller: Caller,
    action: str,
    household_id: UUID,
    said: Splitting | Merging,
    detail: Mapping[str, object],
) -> None:
    await record_deed(
        session,
        caller,
        Deed(
            action,
            resource="household",
            resource_id=household_id,
            households=[household_id],
            happened_on=said.on,
            purpose=said.reason,
            detail=detail,
        ),
    )
