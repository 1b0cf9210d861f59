"""Registering, correcting, closing and reopening households 农户."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.helpers.commands import end_of_closed
from services.household.history.commands.deeds import Deed, record_deed
from services.household.registry.commands.common import WHY, differing, sealed, village_in_scope
from services.household.registry.events import publish_households
from services.household.registry.schemas.households import Closing, HouseholdCorrection, HouseholdEntry
from services.household.registry.tables import Household, Membership
from shared.access import Caller
from shared.intake.cells import Sealing
from shared.privacy import mask_address, mask_phone
from shared.web.bodies import Changed, Reasoned
from shared.web.problems import FieldFault, Problem
from shared.web.versions import check_version

__all__ = ["close_household", "correct_household", "register_household", "reopen_household"]


_TITLES = {name: str(field.title) for name, field in HouseholdCorrection.model_fields.items()}


def _duplicate() -> Problem:
    detail = "该户编号已被登记,请核对。"
    fault = FieldFault(place="body.household_no", code="duplicate_household", message=detail)
    return Problem(409, "duplicate_household", detail, errors=[fault])


def _columns(sealing: Sealing, fields: dict[str, Any]) -> dict[str, Any]:
    masks = {"address": mask_address, "phone": mask_phone}
    columns = {name: value for name, value in fields.items() if name not in masks}
    for name, mask in masks.items():
        if name in fields:
            columns |= sealed(sealing, name, fields[name], mask)
    return columns


async def register_household(session: AsyncSession, caller: Caller, sealing: Sealing, entry: HouseholdEntry) -> Changed:
    """Register a household.

    Raises:
        Problem: 422 ``unknown_division``; 409 ``duplicate_household`` if the number is taken, also by another town.
    """
    await village_in_scope(session, caller.scope, entry.division_code)
    statement = (
        insert(Household)
        .values(_columns(sealing, entry.model_dump()))
        .on_conflict_do_nothing(index_elements=[Household.household_no])
        .returning(Household.id, Household.version)
    )
    row = (await session.execute(statement)).first()
    if row is None:
        raise _duplicate()
    await publish_households(session, [row.id])
    await record_deed(
        session, caller, Deed("household.register", resource="household", resource_id=row.id, households=[row.id])
    )
    return Changed.model_validate(row)


async def _locked(session: AsyncSession, caller: Caller, household_id: UUID) -> Row[Any]:
    statement = caller.scope.restrict(select(*Household.__table__.columns), Household.division_code)
    row = (await session.execute(statement.where(Household.id == household_id).with_for_update(key_share=True))).first()
    if row is None:
        raise Problem(404, "unknown_household", "没有这个农户,或它不在您的数据范围内。")
    return row


async def _update(session: AsyncSession, household_id: UUID, values: dict[str, Any]) -> Changed:
    statement = (
        update(Household)
        .where(Household.id == household_id)
        .values(**values, version=Household.version + 1, changed_at=func.now(), batch_id=None)
        .returning(Household.id, Household.version)
    )
    try:
        row = (await session.execute(statement, execution_options=WHY)).one()
    except IntegrityError as error:  # only a number can collide
        raise _duplicate() from error
    await publish_households(session, [household_id])
    return Changed.model_validate(row)


async def correct_household(
    session: AsyncSession,
    caller: Caller,
    sealing: Sealing,
    household_id: UUID,
    correction: HouseholdCorrection,
    seen: int,
) -> Changed:
    """Correct what is stored about a household. What is so already changes nothing.

    Raises:
        Problem: 404 ``unknown_household``, 412, 428, 422 ``unknown_division``, 409 ``duplicate_household``.
    """
    stored = await _locked(session, caller, household_id)
    check_version(seen, stored.version)
    fields = correction.model_dump(exclude_unset=True, exclude={"reason"})
    values = differing(stored, _columns(sealing, fields))
    if not values:
        return Changed.model_validate(stored)
    if "division_code" in values:
        await village_in_scope(session, caller.scope, values["division_code"])
    changed = await _update(session, household_id, values)
    about = "、".join(_TITLES[name] for name in fields)
    await _record(session, caller, "household.correct", changed, correction.reason, about=about, fields=sorted(fields))
    return changed


async def close_household(session: AsyncSession, caller: Caller, household_id: UUID, closing: Closing) -> Changed:
    """Close a household 销户 whose members have all left.

    Raises:
        Problem: 404 ``unknown_household``, 409 ``household_closed``, 409 ``household_has_members``.
    """
    stored = await _locked(session, caller, household_id)
    if stored.closed_on is not None:
        raise Problem(409, "household_closed", "该户已经销户。")
    remaining = select(func.count()).where(
        Membership.household_id == household_id,
        or_(Membership.left_on.is_(None), Membership.left_on > closing.closed_on),
    )
    count = await session.scalar(remaining, execution_options=WHY)
    if count:
        raise Problem(409, "household_has_members", f"该户在销户日期仍有 {count} 名成员,请先逐人办理减少。")
    changed = await _update(session, household_id, {"closed_on": closing.closed_on, "close_reason": closing.reason})
    await _record(
        session, caller, "household.close", changed, closing.reason, on=closing.closed_on, closed_on=closing.closed_on
    )
    await end_of_closed(session, caller, [household_id])
    return changed


async def reopen_household(session: AsyncSession, caller: Caller, household_id: UUID, reasoned: Reasoned) -> Changed:
    """Take back a closing that was a mistake.

    Raises:
        Problem: 404 ``unknown_household``, 409 ``household_not_closed``.
    """
    stored = await _locked(session, caller, household_id)
    if stored.closed_on is None:
        raise Problem(409, "household_not_closed", "该户没有销户。")
    changed = await _update(session, household_id, {"closed_on": None, "close_reason": None})
    await _record(session, caller, "household.reopen", changed, reasoned.reason, closed_on=stored.closed_on)
    return changed


async def _record(
    session: AsyncSession,
    caller: Caller,
    action: str,
    changed: Changed,
    reason: str,
    *,
    about: str = "",
    on: date | None = None,
    **detail: Any,  # noqa: ANN401
) -> None:
    await record_deed(
        session,
        caller,
        Deed(
            action,
            resource="household",
            resource_id=changed.id,
            households=[changed.id],
            about=about,
            happened_on=on,
            purpose=reason,
            detail={**detail, "version": changed.version},
        ),
    )
