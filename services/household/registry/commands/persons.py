"""Registering and correcting persons 人员."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.registry import queries
from services.household.registry.commands.common import WHY, differing, publish_touched, refused, sealed
from services.household.registry.commands.memberships import (
    add_membership,
    latest_membership,
    leave_behind,
    lock_person,
    record_person,
    touch_person,
)
from services.household.registry.records import move_facts
from services.household.registry.rules import joins_in_order
from services.household.registry.schemas.persons import PersonCorrection, PersonEntry
from services.household.registry.tables import Membership, Person
from shared.access import Caller
from shared.intake.cells import Sealing
from shared.intake.definition import Reason
from shared.intake.messages import sentence
from shared.intake.normalising import name_key
from shared.privacy import mask_id_number, mask_phone
from shared.standards.citizen_id import birth_date_of, sex_of
from shared.standards.pinyin import pinyin_sort_key
from shared.web.bodies import Changed
from shared.web.problems import Problem
from shared.web.versions import check_version

__all__ = ["correct_person", "register_person"]

_NUMBER = "body.id_number"


def _columns(sealing: Sealing, fields: dict[str, Any]) -> dict[str, Any]:
    """The columns that fields of a request fill; relation and day belong to the membership."""
    own = {"name", "id_number", "phone", "relation", "joined_on"}
    columns = {name: value for name, value in fields.items() if name not in own}
    if "name" in fields:
        key = name_key(fields["name"])
        columns |= {"name": fields["name"], "name_key": key, "name_sort": pinyin_sort_key(key)}
    if "id_number" in fields:
        number = fields["id_number"]
        columns |= {
            "id_token": sealing.token(number),
            **sealed(sealing, "id_number", number, mask_id_number),
            "birth_date": birth_date_of(number),
            "sex": sex_of(number).value,
        }
    if "phone" in fields:
        columns |= sealed(sealing, "phone", fields["phone"], mask_phone)
    return columns


async def _by_number(session: AsyncSession, token: bytes) -> Row[Any] | None:
    known = select(*Person.__table__.columns).where(Person.id_token == token).with_for_update(key_share=True)
    return (await session.execute(known, execution_options=WHY)).first()


async def register_person(
    session: AsyncSession, caller: Caller, sealing: Sealing, household_id: UUID, entry: PersonEntry
) -> Changed:
    """Make somebody a member of a household: a new person, or one who is known and had moved out (as REG-PER does).

    Raises:
        Problem: 404 ``unknown_household``; 409 ``duplicate_person``, ``person_closed``, ``name_mismatch``, ``household_closed``;
            422 ``invalid_period``.
    """
    await queries.household(session, caller.scope, household_id)
    fields = entry.model_dump(exclude_unset=True)
    columns = _columns(sealing, fields)
    new = (
        insert(Person)
        .values(household_id=household_id, **columns)
        .on_conflict_do_nothing(index_elements=[Person.id_token])
        .returning(Person.id, Person.version)
    )
    row = (await session.execute(new)).first()
    if row is not None:
        await add_membership(session, row.id, household_id, entry.relation, entry.joined_on, _NUMBER)
        changed = Changed.model_validate(row)
    else:
        changed = await _welcome_back(session, household_id, entry, columns)
    await publish_touched(session, [household_id], joined=household_id)
    await record_person(session, caller, "person.register", changed, household_id=household_id)
    return changed


async def _welcome_back(session: AsyncSession, household_id: UUID, entry: PersonEntry, columns: dict[str, Any]) -> Changed:
    stored = await _by_number(session, columns["id_token"])
    if stored is None:
        raise Problem(409, "changed_meanwhile", "数据刚被他人修改,请重试。")
    if stored.name_key != columns["name_key"]:
        raise refused(409, Reason.NAME_MISMATCH, "body.name", sentence(Reason.NAME_MISMATCH, "姓名"))
    left_on = await leave_behind(session, stored.id, entry.joined_on, _NUMBER)
    given = {name: value for name, value in columns.items() if name not in {"name", "name_key", "name_sort"}}
    changed = await touch_person(session, stored.id, **differing(stored, given), household_id=household_id)
    await add_membership(session, stored.id, household_id, entry.relation, entry.joined_on or left_on, _NUMBER)
    await move_facts(session, [stored.id])
    return changed


async def correct_person(
    session: AsyncSession,
    caller: Caller,
    sealing: Sealing,
    person_id: UUID,
    correction: PersonCorrection,
    seen: int,
) -> Changed:
    """Correct what is stored about a person, name and number included. What is so already changes nothing.

    Raises:
        Problem: 404 ``unknown_person``, 412, 428, 409 ``duplicate_person`` if somebody else has the number, 422 ``invalid_period``.
    """
    stored = await lock_person(session, caller, person_id)
    check_version(seen, stored.version)
    fields = correction.model_dump(exclude_unset=True, exclude={"reason"})
    values = differing(stored, _columns(sealing, fields))
    joined = await _correct_membership(session, person_id, fields)
    if not values and not joined:
        return Changed.model_validate(stored)
    try:
        changed = await touch_person(session, person_id, **values)
    except IntegrityError as error:  # only a number can collide
        raise refused(409, Reason.DUPLICATE_PERSON, _NUMBER, "该证件号码已登记在另一人名下,请核对。") from error
    everywhere = select(Membership.household_id).where(Membership.person_id == person_id).distinct()
    await publish_touched(session, list(await session.scalars(everywhere, execution_options=WHY)))
    await record_person(session, caller, "person.correct", changed, purpose=correction.reason, fields=sorted(fields))
    return changed


async def _correct_membership(session: AsyncSession, person_id: UUID, fields: dict[str, Any]) -> bool:
    """Correct relation and first day of the latest membership; whether anything changed."""
    latest = await latest_membership(session, person_id)
    values = differing(latest, {name: fields[name] for name in ("relation", "joined_on") if name in fields})
    if not values:
        return False
    if "joined_on" in values:
        before = select(func.max(Membership.left_on)).where(Membership.person_id == person_id, Membership.id != latest.id)
        left = await session.scalar(before, execution_options=WHY)
        if not joins_in_order(values["joined_on"], left, latest.left_on):
            told = "加入日期不能早于此人上次减少的日期,也不能晚于本次减少的日期。"
            raise refused(422, Reason.INVALID_PERIOD, "body.joined_on", told)
    change = update(Membership).where(Membership.id == latest.id).values(**values, batch_id=None)
    await session.execute(change, execution_options=WHY)
    return True
