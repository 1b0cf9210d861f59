"""Leaving, joining, and taking back a leave: memberships 家庭成员关系."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.history.commands.deeds import Deed, record_deed
from services.household.registry import queries
from services.household.registry.commands.common import WHY, publish_touched, refused
from services.household.registry.expressions import AnySelect
from services.household.registry.records import move_facts
from services.household.registry.rules import Standing, refusal_to_join
from services.household.registry.schemas.persons import Joining, Leaving
from services.household.registry.tables import Household, Membership, Person
from shared.access import Caller
from shared.intake.definition import Reason
from shared.privacy import mask_name
from shared.standards.clock import today
from shared.web.bodies import Changed, Reasoned
from shared.web.problems import Problem

__all__ = [
    "add_membership",
    "join_household",
    "latest_membership",
    "leave_behind",
    "leave_household",
    "lock_person",
    "record_person",
    "reinstate_person",
    "touch_person",
]

_REFUSALS = {
    Reason.DUPLICATE_PERSON: (409, "此人现为某户的在册成员,请先在原户办理减少。"),
    Reason.PERSON_CLOSED: (409, "此人已登记死亡,不能再登记为家庭成员;如系误登,请先撤销。"),
    Reason.INVALID_PERIOD: (422, "加入日期不能早于此人上次减少的日期。"),
}


async def lock_person(session: AsyncSession, caller: Caller, person_id: UUID) -> Row[Any]:
    """A person's row, locked.

    Raises:
        Problem: 404 ``unknown_person``.
    """
    # Locked first and read afterwards: whoever waited for somebody else's move would look for the person in the old household.
    await session.execute(
        select(Person.id).where(Person.id == person_id).with_for_update(key_share=True), execution_options=WHY
    )
    # Somebody without any membership was registered by a batch that was taken back.
    known = select(Membership.id).where(Membership.person_id == Person.id).exists()
    statement = select(*Person.__table__.columns).join(Household, Household.id == Person.household_id).where(known)
    row = (
        await session.execute(caller.scope.restrict(statement, Household.division_code).where(Person.id == person_id))
    ).first()
    if row is None:
        raise Problem(404, "unknown_person", "没有这个人,或不在您的数据范围内。")
    return row


async def latest_membership(session: AsyncSession, person_id: UUID) -> Row[Any]:
    """The latest membership of a person whose row is locked; it is locked too."""
    return (await session.execute(_latest(person_id), execution_options=WHY)).one()


def _latest(person_id: UUID) -> AnySelect:
    return (
        select(*Membership.__table__.columns)
        .where(Membership.person_id == person_id)
        .order_by(Membership.left_on.desc().nulls_first())
        .limit(1)
        # Registrations of the police close and open memberships without touching the person.
        .with_for_update(key_share=True)
    )


async def touch_person(session: AsyncSession, person_id: UUID, **values: Any) -> Changed:  # noqa: ANN401 - columns
    """Give a person a new version, and these values."""
    statement = (
        update(Person)
        .where(Person.id == person_id)
        .values(**values, **({"batch_id": None} if values else {}), version=Person.version + 1, changed_at=func.now())
        .returning(Person.id, Person.version)
    )
    return Changed.model_validate((await session.execute(statement, execution_options=WHY)).one())


async def leave_behind(session: AsyncSession, person_id: UUID, joined_on: date | None, place: str) -> date | None:
    """See that a known person may join a household, and give the day on which the last membership ended.

    ``place`` is where the request names the person.

    Raises:
        Problem: 409 ``duplicate_person`` or ``person_closed``, 422 ``invalid_period``.
    """
    last = (await session.execute(_latest(person_id), execution_options=WHY)).one_or_none()
    if last is None:
        return None
    reason = refusal_to_join(Standing(last.household_id, last.left_on, last.left_reason), joined_on, today())
    if reason is not None:
        status, detail = _REFUSALS[reason]
        raise refused(status, reason, "body.joined_on" if reason is Reason.INVALID_PERIOD else place, detail)
    left_on: date | None = last.left_on
    return left_on


async def add_membership(
    session: AsyncSession, person_id: UUID, household_id: UUID, relation: str, joined_on: date | None, place: str
) -> None:
    """Open a membership. ``place`` is where the request names the person.

    Raises:
        Problem: 409 ``duplicate_person`` if somebody else has just opened one.
    """
    values = {"person_id": person_id, "household_id": household_id, "relation": relation, "joined_on": joined_on}
    new = insert(Membership).values(values).on_conflict_do_nothing().returning(Membership.id)
    if (await session.execute(new)).first() is None:
        status, detail = _REFUSALS[Reason.DUPLICATE_PERSON]
        raise refused(status, Reason.DUPLICATE_PERSON, place, detail)


async def record_person(
    session: AsyncSession,
    caller: Caller,
    action: str,
    changed: Changed,
    purpose: str | None = None,
    *,
    on: date | None = None,
    why: str = "",
    **detail: Any,  # noqa: ANN401
) -> None:
    """Write what was done with a person, on which day and as what, into the trail and the timeline of the person's household."""
    found = select(Person.household_id, Person.name).where(Person.id == changed.id)
    person = (await session.execute(found, execution_options=WHY)).one()
    await record_deed(
        session,
        caller,
        Deed(
            action,
            resource="person",
            resource_id=changed.id,
            households=[person.household_id],
            about=f"{mask_name(person.name)}({why})" if why else mask_name(person.name),
            happened_on=on,
            purpose=purpose,
            detail={**detail, "version": changed.version},
        ),
    )


async def leave_household(session: AsyncSession, caller: Caller, person_id: UUID, leaving: Leaving) -> Changed:
    """End a person's membership 人口自然减少; the person and its history stay.

    Raises:
        Problem: 404 ``unknown_person``, 409 ``not_a_member``, 422 ``invalid_period``.
    """
    await lock_person(session, caller, person_id)
    last = await latest_membership(session, person_id)
    if not Standing(last.household_id, last.left_on, last.left_reason).active(today()):
        raise Problem(409, "not_a_member", "此人目前不是任何农户的在册成员。")
    if last.joined_on is not None and leaving.left_on < last.joined_on:
        raise refused(422, Reason.INVALID_PERIOD, "body.left_on", "减少日期不能早于加入日期。")
    end = {"left_on": leaving.left_on, "left_reason": leaving.reason, "batch_id": None}
    await session.execute(update(Membership).where(Membership.id == last.id).values(end), execution_options=WHY)
    changed = await touch_person(session, person_id)
    await publish_touched(session, [last.household_id])
    await record_person(session, caller, "person.leave", changed, leaving.reason, on=leaving.left_on, why=leaving.reason)
    return changed


async def join_household(session: AsyncSession, caller: Caller, person_id: UUID, joining: Joining) -> Changed:
    """Let a person who had moved out join a household, its old one or another.

    Raises:
        Problem: 404 ``unknown_person`` or ``unknown_household``; 409 ``duplicate_person``, ``person_closed``,
            ``household_closed``; 422 ``invalid_period``.
    """
    await lock_person(session, caller, person_id)
    await queries.household(session, caller.scope, joining.household_id)
    await leave_behind(session, person_id, joining.joined_on, "path.id")
    changed = await touch_person(session, person_id, household_id=joining.household_id)
    await add_membership(session, person_id, joining.household_id, joining.relation, joining.joined_on, "path.id")
    await move_facts(session, [person_id])
    await publish_touched(session, [joining.household_id], joined=joining.household_id)
    await record_person(
        session,
        caller,
        "person.join",
        changed,
        joining.reason,
        on=joining.joined_on,
        household_id=joining.household_id,
    )
    return changed


async def reinstate_person(session: AsyncSession, caller: Caller, person_id: UUID, reasoned: Reasoned) -> Changed:
    """Take back a leave that was a mistake: the membership goes on as if it had never ended.

    Raises:
        Problem: 404 ``unknown_person``, 409 ``still_a_member`` or ``household_closed``.
    """
    await lock_person(session, caller, person_id)
    last = await latest_membership(session, person_id)
    if last.left_on is None:
        raise Problem(409, "still_a_member", "此人现为在册成员,没有可撤销的减少记录。")
    end = {"left_on": None, "left_reason": None, "batch_id": None}
    await session.execute(update(Membership).where(Membership.id == last.id).values(end), execution_options=WHY)
    changed = await touch_person(session, person_id)
    await publish_touched(session, [last.household_id], joined=last.household_id)
    was = {"left_on": last.left_on, "left_reason": last.left_reason}
    await record_person(session, caller, "person.reinstate", changed, reasoned.reason, **was)
    return changed
