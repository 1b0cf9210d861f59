"""Lines of a class's subsidy: reckoned by one statement, dropped where the class is reckoned anew, paid. Called by the steps of the class, which hold it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Numeric, Text, Uuid, bindparam, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.training.queries import standard_on
from services.jobs.training.rules import PURPOSES, class_days
from services.jobs.training_subsidies.reckoning import RECKON
from services.jobs.training_subsidies.tables import TrainingSubsidy
from shared.access import Caller, Scope
from shared.parameters.schemas import ParameterView
from shared.workflow import Block
from shared.workflow.moving import blocked

__all__ = ["drop", "pay", "reckon"]

_WHY = {"unscoped": "the class was found within the caller's scope"}
_APART = {**_WHY, "synchronize_session": False}
_TYPES: dict[str, Any] = {
    "class_id": Uuid(),
    "course": Uuid(),
    "living": Uuid(),
    "class_days": Numeric(),
    "attendance": Numeric(),
    "uncertified": Numeric(),
    "reckoned_by": Text(),
}
_RECKON = text(RECKON).bindparams(*(bindparam(name, type_=of) for name, of in _TYPES.items()))


async def reckon(
    session: AsyncSession,
    caller: Caller,
    of: Any,  # noqa: ANN401 - a class
    parameters: Mapping[str, ParameterView],
) -> dict[str, Any]:
    """Reckon what a class is paid by the standards and parameters of its first day; what its trail says of it.

    Raises:
        Problem: 409 ``blocked`` where nobody came often enough and passed.
    """
    everything = Scope.everything()
    standards = {
        purpose: await standard_on(session, everything, purpose, of.kind, of.grade, of.starts_on) for purpose in PURPOSES
    }
    values = {
        **{purpose: None if found is None else found.id for purpose, found in standards.items()},
        "class_id": of.id,
        "class_days": len(class_days(of.starts_on, of.ends_on, of.days_off)),
        "attendance": parameters["training_attendance_percent"].value,
        "uncertified": parameters["training_uncertified_percent"].value,
        "reckoned_by": caller.client_id,
    }
    lines, amount = (await session.execute(_RECKON, values, execution_options=_WHY)).one()
    if not lines:
        raise blocked("核算补贴", [Block("nothing_to_pay", "没有出勤达到要求且考核合格的学员,也没有应发的生活交通补贴")])
    return {"lines": lines, "amount": str(amount)}


async def drop(session: AsyncSession, class_id: UUID) -> dict[str, Any]:
    """What was reckoned and not paid does not stand any more."""
    row = TrainingSubsidy
    gone = update(row).where(row.class_id == class_id, row.standing == "reckoned").values(standing="dropped")
    done: Any = await session.execute(gone, execution_options=_APART)
    return {"dropped": done.rowcount}


async def pay(session: AsyncSession, class_id: UUID, on: date, voucher_no: str) -> dict[str, Any]:
    """Everything that stands was paid on a day, with a voucher."""
    row = TrainingSubsidy
    paid = {"standing": "paid", "paid_on": on, "voucher_no": voucher_no}
    done: Any = await session.execute(
        update(row).where(row.class_id == class_id, row.standing == "reckoned").values(paid), execution_options=_APART
    )
    return {"lines": done.rowcount, "voucher": voucher_no}
