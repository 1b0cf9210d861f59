"""Use cases of the pool of talents: recorded, corrected, taken along, read in full. Nobody is in it twice: the token of the ID number is unique."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.labour.queries import person
from services.jobs.parameters.queries import ages_on, parameters_on
from services.jobs.talent_demands.queries import demand
from services.jobs.talents import queries
from services.jobs.talents.facts import facts_of
from services.jobs.talents.machine import POOL, TALENT
from services.jobs.talents.problems import unknown_talent
from services.jobs.talents.queries import TALENTS
from services.jobs.talents.schemas import LeavingTalent, TalentCorrection, TalentEntry, TalentInFull
from services.jobs.talents.tables import Talent, TalentStay
from shared import audit
from shared.access import Caller, Scope
from shared.contracts.jobs import TASK_CHANGED
from shared.intake.cells import Sealing
from shared.persistence.versions import next_version
from shared.privacy import Cipher, mask_id_number, mask_name, mask_phone
from shared.registry.people import UNKNOWN, payee_of
from shared.registry.places import place_within
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.faults import fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow.moving import Ground, Taking, begun, move
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["correct", "locked_talent", "read_in_full", "record", "take_talent"]

_WHY = {"unscoped": "the talent was found within the caller's scope"}
_EVERYTHING = Scope.everything()
_COUNTED_BY = frozenset({"sub_kind", "plan_kind", "origin"})
"""What somebody counts as: the county has accepted it."""
_LEVELS = ("village", "town", "county")


async def record(session: AsyncSession, caller: Caller, sealing: Sealing, entry: TalentEntry) -> Changed:
    """Record a talent, who is to be proposed by the town.

    Raises:
        Problem: 422 ``unknown_person``, ``known_person``, ``unknown_division``, ``unknown_demand``; 409 ``already_known``.
    """
    who = await _person(session, caller, entry) if entry.person_id else await _outsider(session, caller, sealing, entry)
    await _check_demand(session, caller.scope, entry.demand_id)
    values = {
        **entry.model_dump(exclude={"outsider", "phone"}),
        **who,
        **_phone(sealing.cipher, entry.phone),
        **begun(TALENT, today(), await parameters_on(session, _EVERYTHING, today())),
        "recorded_by": caller.client_id,
        "recorded_name": caller.name,
        "department": caller.department,
    }
    new = postgresql.insert(Talent).values(values).on_conflict_do_nothing().returning(Talent.id)
    talent_id: UUID | None = (await session.execute(new, execution_options=_WHY)).scalar_one_or_none()
    if talent_id is None:
        raise Problem(409, "already_known", "该人员已在人才库中登记(含正在办理和已出库的),不能重复登记。")
    await _finish(session, caller, talent_id, "record", None, {"kind": entry.sub_kind, "of_registry": bool(entry.person_id)})
    return Changed(id=talent_id, version=1)


async def _person(session: AsyncSession, caller: Caller, entry: TalentEntry) -> dict[str, Any]:
    assert entry.person_id is not None  # noqa: S101 - asked before
    try:
        found = await person(session, caller.scope, entry.person_id, await ages_on(session, _EVERYTHING, today()))
    except Problem as problem:
        raise fault("person_id", problem.code, "没有这个人员,或其不在您的数据范围内") from None
    return {
        "token": await queries.token_of(session, caller.scope, entry.person_id),
        "household_id": found.household_id,
        "division_code": found.division_code,
    }


async def _outsider(session: AsyncSession, caller: Caller, sealing: Sealing, entry: TalentEntry) -> dict[str, Any]:
    assert entry.outsider is not None  # noqa: S101 - one of the two is given
    told, seal = entry.outsider, sealing.cipher.encrypt
    await place_within(session, caller.scope, told.division_code, _LEVELS)
    token = sealing.token(told.id_number)
    if (known := await payee_of(session, token, today())) is not UNKNOWN and known.member:
        raise fault("outsider.id_number", "known_person", "该证件号码是本县农户成员,请按人员登记")
    return {
        "token": token,
        "division_code": told.division_code,
        "name_cipher": seal(told.name),
        "name_masked": mask_name(told.name),
        "id_number_cipher": seal(told.id_number),
        "id_number_masked": mask_id_number(told.id_number),
    }


def _phone(cipher: Cipher, phone: str | None) -> dict[str, Any]:
    sealed = phone and cipher.encrypt(phone)
    return {"phone_cipher": sealed, "phone_masked": phone and mask_phone(phone)}


async def _check_demand(session: AsyncSession, scope: Scope, demand_id: UUID | None) -> None:
    if demand_id is None:
        return
    try:
        await demand(session, scope, demand_id)
    except Problem as problem:
        raise fault("demand_id", problem.code, "没有这条人才需求,或其未发布且不在您的数据范围内") from None


async def correct(
    session: AsyncSession, caller: Caller, cipher: Cipher, talent_id: UUID, correction: TalentCorrection, seen: int
) -> Changed:
    """Correct what is recorded of a talent. What the county has accepted somebody as, only the county changes.

    Raises:
        Problem: 404 ``unknown_talent``; 412; 403 ``level_needed``; 422 ``unknown_demand``, ``missing_value``.
    """
    row = await locked_talent(session, caller.scope, talent_id, seen)
    fields = correction.model_fields_set - {"reason"}
    if row.state == POOL and fields & _COUNTED_BY and not (caller.may("talent:review") and caller.scope.whole_county):
        raise Problem(403, "level_needed", "已入库人才的子类、主力军类型和来源须由县级更正。")
    changes = correction.model_dump(include=fields - {"phone"})
    for name, value in changes.items():
        if value is None and name not in {"unit", "demand_id"}:
            raise fault(name, "missing_value", "不能为空")
    await _check_demand(session, caller.scope, changes.get("demand_id"))
    if "phone" in fields:
        changes |= _phone(cipher, correction.phone)
    for name, value in changes.items():
        setattr(row, name, value)
    await next_version(session, row)
    await _finish(session, caller, talent_id, "correct", correction.reason, {"fields": sorted(fields)})
    return Changed(id=talent_id, version=row.version)


async def take_talent(session: AsyncSession, caller: Caller, talent_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a talent one step along. Accepted, they are in the pool from that day on; left, not any more.

    Raises:
        Problem: 404 ``unknown_talent``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    row = await locked_talent(session, caller.scope, talent_id, seen)
    facts = await facts_of(session, _EVERYTHING, row.person_id, said.on)
    ground = Ground(row.division_code, facts, await parameters_on(session, _EVERYTHING, said.on))
    await move(session, caller, TALENT, row, ground, Taking(code, said))
    stay = TalentStay
    if code == "accept":
        last = select(func.coalesce(func.max(stay.number), 0) + 1).where(stay.talent_id == talent_id).scalar_subquery()
        await session.execute(insert(stay).values(talent_id=talent_id, number=last, joined_on=said.on), execution_options=_WHY)
    if isinstance(said, LeavingTalent):
        ended = update(stay).where(stay.talent_id == talent_id, stay.left_on.is_(None))
        await session.execute(
            ended.values(left_on=said.on, left_reason=said.left_reason),
            execution_options={**_WHY, "synchronize_session": False},
        )
    await _finish(session, caller, talent_id, code, said.opinion, {"state": row.state})
    return Changed(id=talent_id, version=row.version)


async def locked_talent(session: AsyncSession, scope: Scope, talent_id: UUID, seen: int | None = None) -> Talent:
    """A talent within a scope, locked.

    Raises:
        Problem: 404 ``unknown_talent``; 412.
    """
    statement = select(Talent).where(Talent.id == talent_id).with_for_update()
    row = (await session.scalars(scope.restrict(statement, Talent.division_code))).one_or_none()
    if row is None:
        raise unknown_talent()
    if seen is not None:
        check_version(seen, row.version)
    return row


async def read_in_full(session: AsyncSession, caller: Caller, cipher: Cipher, talent_id: UUID, purpose: str) -> TalentInFull:
    """Name, ID number and phone in full, as far as they are recorded here; the reading is written down.

    Raises:
        Problem: 404 ``unknown_talent``.
    """
    row: Any = await queries.sealed_of(session, caller.scope, talent_id)
    sealed = {"name": row.name_cipher, "id_number": row.id_number_cipher, "phone": row.phone_cipher}
    read = sorted(name for name, value in sealed.items() if value is not None)
    await audit.record(
        session,
        caller,
        action="talent.disclose",
        resource="talent",
        resource_id=talent_id,
        purpose=purpose,
        detail={"fields": read},
    )
    return TalentInFull(**{name: None if value is None else cipher.decrypt(value) for name, value in sealed.items()})


async def _finish(
    session: AsyncSession, caller: Caller, talent_id: UUID, deed: str, reason: str | None, detail: dict[str, Any]
) -> None:
    await publish_task(session, TASK_CHANGED, TALENTS, talent_id)
    await audit.record(
        session, caller, action=f"talent.{deed}", resource="talent", resource_id=talent_id, purpose=reason, detail=detail
    )
