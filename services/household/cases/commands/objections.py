"""Objections 公示异议 against a notice: recorded, and answered. One that is upheld takes the case back."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.cases.commands.common import Done, case_locked, finish, part_locked
from services.household.cases.commands.steps import take_locked
from services.household.cases.machine import PUBLICISED
from services.household.cases.schemas.others import Answer, ObjectionEntry
from services.household.cases.tables import MonitoringCase, Objection
from services.household.registry.tables import Household
from shared.access import Caller
from shared.privacy import Cipher, mask_name
from shared.web.bodies import Changed
from shared.web.faults import check_day
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Level
from shared.workflow.moving import Taking
from shared.workflow.schemas import Said

__all__ = ["answer_objection", "raise_objection"]

_WHY = {"unscoped": "the case was found within the caller's scope"}


async def raise_objection(
    session: AsyncSession, caller: Caller, cipher: Cipher, case_id: UUID, entry: ObjectionEntry
) -> Changed:
    """Record an objection while the notice hangs.

    Raises:
        Problem: 404 ``unknown_case``; 409 ``wrong_state``; 422 ``future_date`` or ``invalid_date``.
    """
    case, _ = await case_locked(session, caller, case_id)
    if case.state not in PUBLICISED:
        raise Problem(409, "wrong_state", "只在公示期间受理异议。")
    check_day("raised_on", entry.raised_on, since=case.posted_on)
    values = {
        "case_id": case.id,
        "phase": case.state,
        "raised_on": entry.raised_on,
        "objector_cipher": entry.objector and cipher.encrypt(entry.objector),
        "objector_masked": entry.objector and mask_name(entry.objector),
        "content": entry.content,
    }
    made = insert(Objection).values(values).returning(Objection.id)
    objection_id = (await session.scalars(made, execution_options=_WHY)).one()
    case.version += 1
    await finish(session, caller, case, Done("case.objection_raise", on=entry.raised_on, detail={"objection": objection_id}))
    return Changed(id=objection_id, version=1)


async def answer_objection(session: AsyncSession, caller: Caller, objection_id: UUID, answer: Answer, seen: int) -> Changed:
    """Answer an objection. Dismissed, the notice goes on; upheld, the case goes back by its machine's step in the same transaction.

    Raises:
        Problem: 404 ``unknown_objection``; 412; 403 ``level_needed``; 409 ``already_answered``, ``wrong_state`` or ``blocked``; 422
            ``future_date`` or ``invalid_date``.
    """
    found = (
        select(Objection.case_id)
        .join(MonitoringCase, MonitoringCase.id == Objection.case_id)
        .join(Household, Household.id == MonitoringCase.household_id)
        .where(Objection.id == objection_id)
    )
    case_id = (await session.scalars(caller.scope.restrict(found, Household.division_code))).one_or_none()
    if case_id is None:
        raise Problem(404, "unknown_objection", "没有这件异议,或它不在您的数据范围内。")
    case, division_code = await case_locked(session, caller, case_id)
    objection = await part_locked(session, Objection, objection_id)
    check_version(seen, objection.version)
    if not caller.scope.contains(Level.TOWN.unit(division_code)):
        raise Problem(403, "level_needed", "公示异议须由镇级答复。")
    if objection.upheld is not None:
        raise Problem(409, "already_answered", "该异议已答复。")
    check_day("on", answer.on, since=objection.raised_on)
    objection.upheld, objection.answer = answer.upheld, answer.answer
    objection.answered_on, objection.answered_by = answer.on, caller.client_id
    objection.version += 1
    case.version += 1
    about = "成立" if answer.upheld else "不成立"
    await finish(session, caller, case, Done("case.objection_answer", about=about, on=answer.on, why=answer.answer))
    if answer.upheld:
        code = "elim_uphold_objection" if case.state == "elim_publicised" else "uphold_objection"
        said = Said(on=answer.on, opinion=answer.answer)
        await take_locked(session, caller, case, division_code, Taking(code, said))
    return Changed(id=objection.id, version=objection.version)
