"""On which account somebody is paid: stored encrypted, shown masked, written down with who changed it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import exists, func, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.appointments.tables import Appointment
from services.jobs.stipends.schemas.money import StipendAccountEntry
from services.jobs.stipends.tables import StipendAccount
from shared import audit
from shared.access import Caller
from shared.intake.cells import Sealing
from shared.privacy import mask_account, mask_id_number, mask_name
from shared.web.bodies import Changed
from shared.web.faults import fault
from shared.web.problems import Problem
from shared.web.versions import Precondition

__all__ = ["set_account"]

_WHY = {"unscoped": "the person was found within the caller's scope"}


async def set_account(
    session: AsyncSession, caller: Caller, sealing: Sealing, person_id: UUID, entry: StipendAccountEntry, seen: Precondition
) -> Changed:
    """Set the account of somebody who has, or had, a post within the scope.

    Raises:
        Problem: 404 ``unknown_person``; 412; 428; 422 ``missing_value`` where one is replaced without a reason.
    """
    row, of = StipendAccount, Appointment
    holds = select(exists().where(of.person_id == person_id, caller.scope.where(of.division_code)))
    if not await session.scalar(holds.execution_options(scope=caller.scope)):
        raise Problem(404, "unknown_person", "该人员没有公益性岗位聘用,或其不在您的数据范围内。")
    turn = func.pg_advisory_xact_lock(func.hashtextextended(f"accounts:{person_id}", 0))
    await session.execute(select(turn), execution_options=_WHY)
    version = await session.scalar(select(row.version).where(row.person_id == person_id), execution_options=_WHY)
    seen.check(version)
    if version is not None and entry.reason is None:
        raise fault("reason", "missing_value", "更换账户须填写事由")
    seal = sealing.cipher.encrypt
    values = {
        "holder_cipher": seal(entry.holder),
        "holder_masked": mask_name(entry.holder),
        "id_number_cipher": seal(entry.id_number),
        "id_number_masked": mask_id_number(entry.id_number),
        "token": sealing.token(entry.id_number),
        "account_cipher": seal(entry.account),
        "account_masked": mask_account(entry.account),
        "bank": entry.bank,
        "recorded_by": caller.client_id,
        "recorded_name": caller.name,
    }
    newer = {**values, "version": row.version + 1, "changed_at": func.clock_timestamp()}
    new = postgresql.insert(row).values(person_id=person_id, **values)
    kept = new.on_conflict_do_update(index_elements=["person_id"], set_=newer).returning(row.version)
    now: int = (await session.execute(kept, execution_options=_WHY)).scalar_one()
    await audit.record(
        session,
        caller,
        action="stipend_account.set",
        resource="stipend_account",
        resource_id=person_id,
        purpose=entry.reason,
        detail={"version": now},
    )
    return Changed(id=person_id, version=now)
