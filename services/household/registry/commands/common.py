"""What several use cases need."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.registry.events import publish_households
from services.household.registry.expressions import one_of
from services.household.registry.tables import Division, Household
from shared.access import Scope
from shared.intake.cells import Sealing
from shared.intake.definition import Reason
from shared.intake.messages import sentence
from shared.standards.clock import today
from shared.web.problems import FieldFault, Problem

__all__ = ["WHY", "differing", "publish_touched", "refused", "sealed", "village_in_scope"]

WHY = {"unscoped": "the aggregate was found within the caller's scope"}


def refused(status: int, reason: Reason, place: str, told: str) -> Problem:
    """The problem of a field (``body.name``), under the code that a file's row would get."""
    return Problem(status, reason.value, told, errors=[FieldFault(place=place, code=reason.value, message=told)])


def why_replaced(reason: str | None) -> str:
    """The reason for which something that was recorded is replaced.

    Raises:
        Problem: 422 ``missing_value`` where there is none.
    """
    if reason is None:
        raise refused(422, Reason.MISSING_VALUE, "body.reason", sentence(Reason.MISSING_VALUE, "事由"))
    return reason


def sealed(sealing: Sealing, name: str, text: str | None, mask: Callable[[str], str]) -> dict[str, Any]:
    """The columns of a text that is stored encrypted and shown masked."""
    if text is None:
        return {f"{name}_cipher": None, f"{name}_masked": None}
    return {f"{name}_cipher": sealing.cipher.encrypt(text), f"{name}_masked": mask(text)}


def differing(stored: object, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that a row does not have yet. Equal secrets have equal cipher texts."""
    return {name: value for name, value in values.items() if getattr(stored, name) != value}


async def village_in_scope(session: AsyncSession, scope: Scope, code: str) -> None:
    """Refuse what is not a village of today's division table, or not the caller's.

    Raises:
        Problem: 422 ``unknown_division``.
    """
    day = today()
    village = scope.restrict(select(Division.code), Division.code).where(
        Division.code == code,
        Division.level == "village",
        or_(Division.valid_from.is_(None), Division.valid_from <= day),
        or_(Division.valid_to.is_(None), Division.valid_to >= day),
    )
    if (await session.execute(village)).first() is None:
        raise refused(422, Reason.UNKNOWN_DIVISION, "body.division_code", sentence(Reason.UNKNOWN_DIVISION, "行政区划代码"))


async def publish_touched(session: AsyncSession, household_ids: Sequence[UUID], *, joined: UUID | None = None) -> None:
    """Give households whose members have changed a new version, and tell how they are now.

    Raises:
        Problem: 409 ``household_closed`` if the one that somebody ``joined`` is closed.
    """
    in_order = select(Household.id).where(one_of(Household.id, household_ids)).order_by(Household.id)
    touched = (
        update(Household)
        .where(Household.id.in_(in_order.with_for_update(key_share=True)))
        .values(version=Household.version + 1, changed_at=func.now())
        .returning(Household.id, Household.closed_on)
    )
    for row in (await session.execute(touched, execution_options=WHY)).all():
        if row.id == joined and row.closed_on is not None:
            raise Problem(409, "household_closed", "该户已销户,不能再登记成员;如系误销,请先恢复。")
    await publish_households(session, household_ids)
