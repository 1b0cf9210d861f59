"""Registering, correcting and ending helpers 帮扶责任人, and reading their phones."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.helpers.commands.common import WHY, helper_locked, unknown_helper, workload
from services.household.helpers.events import publish_assignments
from services.household.helpers.queries import reaching
from services.household.helpers.schemas import HelpEnding, HelperContact, HelperCorrection, HelperEntry
from services.household.helpers.tables import Helper, HelperAssignment
from services.household.registry.commands.common import differing, refused, sealed
from services.household.registry.tables import Division
from services.household.visits.commands import settle
from shared import audit
from shared.access import Caller
from shared.intake.cells import Sealing
from shared.intake.definition import Reason
from shared.intake.messages import sentence
from shared.persistence.versions import next_version
from shared.privacy import mask_phone
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.faults import check_day
from shared.web.problems import FieldFault, Problem

__all__ = ["correct_helper", "disclose_phone", "end_helper", "register_helper"]


async def register_helper(session: AsyncSession, caller: Caller, sealing: Sealing, entry: HelperEntry) -> Changed:
    """Register a helper for an area of the caller's divisions.

    Raises:
        Problem: 422 ``unknown_division``; 409 ``account_taken``.
    """
    await _area_in_scope(session, caller, entry.division_code)
    values = {**_columns(sealing, entry.model_dump()), "recorded_by": caller.client_id}
    made = insert(Helper).values(values).on_conflict_do_nothing().returning(Helper.id, Helper.version)
    row = (await session.execute(made, execution_options=WHY)).one_or_none()
    if row is None:
        raise _account_taken()
    detail = {"division": entry.division_code, "unit_level": entry.unit_level}
    await _record(session, caller, "helper.register", row.id, None, detail)
    return Changed(id=row.id, version=row.version)


async def correct_helper(
    session: AsyncSession, caller: Caller, sealing: Sealing, helper_id: UUID, correction: HelperCorrection, seen: int
) -> Changed:
    """Correct what is stored about a helper; whoever shows it with a household is told. What is so already changes nothing.

    Raises:
        Problem: 404 ``unknown_helper``; 412; 409 ``helper_ended`` or ``account_taken``; 422 ``unknown_division``.
    """
    row = await helper_locked(session, caller, helper_id, seen)
    fields = correction.model_dump(exclude_unset=True, exclude={"reason"})
    values = differing(row, _columns(sealing, fields))
    if not values:
        return Changed(id=helper_id, version=seen)
    if "division_code" in values:
        await _area_in_scope(session, caller, values["division_code"])
    changed = update(Helper).where(Helper.id == helper_id)
    changed = changed.values(**values, version=Helper.version + 1, changed_at=func.clock_timestamp())
    try:
        await session.execute(changed, execution_options={**WHY, "synchronize_session": False})
    except IntegrityError as error:  # only an account can collide
        raise _account_taken() from error
    households = await _tell_again(session, helper_id)
    if households and "account" in values:
        await settle(session, households)
    await _record(session, caller, "helper.correct", helper_id, correction.reason, {"fields": sorted(fields)})
    return Changed(id=helper_id, version=seen + 1)


async def _tell_again(session: AsyncSession, helper_id: UUID) -> list[UUID]:
    row = HelperAssignment
    again = update(row).where(row.helper_id == helper_id, row.ended_on.is_(None)).values(version=row.version + 1)
    told = again.returning(row.id, row.household_id)
    found = (await session.execute(told, execution_options={**WHY, "synchronize_session": False})).all()
    await publish_assignments(session, [one.id for one in found])
    return [one.household_id for one in found]


async def end_helper(session: AsyncSession, caller: Caller, helper_id: UUID, ending: HelpEnding, seen: int) -> Changed:
    """A helper helps no more; whoever still answers for households hands them over first.

    Raises:
        Problem: 404 ``unknown_helper``; 412; 409 ``helper_ended`` or ``helper_has_households``; 422 ``future_date`` or ``invalid_date``.
    """
    row = await helper_locked(session, caller, helper_id, seen)
    last = select(func.max(func.greatest(HelperAssignment.from_on, HelperAssignment.ended_on)))
    check_day(
        "on", ending.on, since=await session.scalar(last.where(HelperAssignment.helper_id == helper_id), execution_options=WHY)
    )
    left = (await workload(session, helper_id))["households"]
    if left:
        raise Problem(409, "helper_has_households", f"该帮扶责任人还帮扶 {left} 户,请先移交或终止。")
    row.ended_on, row.end_reason = ending.on, ending.reason
    await next_version(session, row)
    await _record(session, caller, "helper.retire", helper_id, ending.reason, {"on": ending.on})
    return Changed(id=helper_id, version=seen + 1)


async def disclose_phone(
    session: AsyncSession, caller: Caller, sealing: Sealing, helper_id: UUID, purpose: str
) -> HelperContact:
    """A helper's phone in full; the reading is written down with its purpose in the same transaction.

    Raises:
        Problem: 404 ``unknown_helper``.
    """
    found = select(Helper.id, Helper.phone_cipher).where(Helper.id == helper_id, reaching(caller.scope))
    row = (await session.execute(found.execution_options(scope=caller.scope))).one_or_none()
    if row is None:
        raise unknown_helper()
    await _record(session, caller, "helper.disclose", helper_id, purpose, None)
    phone = row.phone_cipher and sealing.cipher.decrypt(row.phone_cipher)
    return HelperContact(helper_id=helper_id, phone=phone)


def _columns(sealing: Sealing, fields: dict[str, Any]) -> dict[str, Any]:
    columns = {name: value for name, value in fields.items() if name != "phone"}
    if "phone" in fields:
        columns |= sealed(sealing, "phone", fields["phone"], mask_phone)
    return columns


async def _area_in_scope(session: AsyncSession, caller: Caller, code: str) -> None:
    day = today()
    area = caller.scope.restrict(select(Division.code), Division.code).where(
        Division.code == code,
        or_(Division.valid_from.is_(None), Division.valid_from <= day),
        or_(Division.valid_to.is_(None), Division.valid_to >= day),
    )
    if (await session.execute(area)).first() is None:
        told = sentence(Reason.UNKNOWN_DIVISION, "行政区划代码")
        raise refused(422, Reason.UNKNOWN_DIVISION, "body.division_code", told)


def _account_taken() -> Problem:
    detail = "该账号已属于另一名帮扶责任人。"
    return Problem(
        409, "account_taken", detail, errors=[FieldFault(place="body.account", code="account_taken", message=detail)]
    )


async def _record(
    session: AsyncSession, caller: Caller, action: str, helper_id: UUID, purpose: str | None, detail: dict[str, Any] | None
) -> None:
    await audit.record(session, caller, action=action, resource="helper", resource_id=helper_id, purpose=purpose, detail=detail)
