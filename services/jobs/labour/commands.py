"""Use cases of the labour force: what somebody says of themselves, and who has verified it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.labour.queries import person
from services.jobs.labour.schemas import ProfileSetting, VerificationEntry
from services.jobs.labour.tables import LabourProfile, LabourSkill, LabourVerification
from services.jobs.parameters.queries import ages_on
from shared import audit
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.faults import check_day
from shared.web.problems import Problem
from shared.web.versions import Precondition

__all__ = ["set_profile", "verify"]

_WHY = {"unscoped": "the person was found within the caller's scope"}


async def set_profile(
    session: AsyncSession, caller: Caller, person_id: UUID, setting: ProfileSetting, precondition: Precondition
) -> Changed:
    """Set what somebody can, wants and needs, whole.

    Raises:
        Problem: 404 ``unknown_person``; 412; 428; 422 ``future_date``.
    """
    check_day("asked_on", setting.asked_on)
    await person(session, caller.scope, person_id, await ages_on(session, Scope.everything(), today()))
    row = LabourProfile
    stored = select(row.version).where(row.person_id == person_id).with_for_update()
    version = await session.scalar(stored, execution_options=_WHY)
    precondition.check(version)
    values: dict[str, Any] = {**setting.model_dump(exclude={"skills"}), "recorded_by": caller.client_id}
    new = postgresql.insert(row).values(person_id=person_id, **values)
    changed = {**values, "version": row.version + 1, "changed_at": func.clock_timestamp()}
    kept = new.on_conflict_do_update(index_elements=["person_id"], set_=changed, where=row.version == (version or 0))
    now = (await session.execute(kept.returning(row.version), execution_options=_WHY)).scalar_one_or_none()
    if now is None:
        # Somebody has set a first one at the same time.
        precondition.check(1)
        raise Problem(412, "version_mismatch", "该人员的意愿刚被他人登记,请刷新后重试。")
    await session.execute(delete(LabourSkill).where(LabourSkill.person_id == person_id), execution_options=_WHY)
    skills = [
        {"person_id": person_id, "number": number, **skill.model_dump()} for number, skill in enumerate(setting.skills, start=1)
    ]
    if skills:
        await session.execute(insert(LabourSkill), skills, execution_options=_WHY)
    detail = {"version": now, "fields": sorted(name for name, value in setting.model_dump().items() if value)}
    await audit.record(session, caller, action="labour_profile.set", resource="person", resource_id=person_id, detail=detail)
    return Changed(id=person_id, version=now)


async def verify(session: AsyncSession, caller: Caller, person_id: UUID, entry: VerificationEntry) -> Changed:
    """Record that somebody was verified: what stands here of them is so, or not.

    Raises:
        Problem: 404 ``unknown_person``; 422 ``future_date``.
    """
    check_day("verified_on", entry.verified_on)
    found = await person(session, caller.scope, person_id, await ages_on(session, Scope.everything(), today()))
    values = {
        **entry.model_dump(),
        "person_id": person_id,
        "division_code": found.responsible_division,
        "verified_by": caller.client_id,
        "verified_name": caller.name,
        "department": caller.department,
    }
    made = insert(LabourVerification).values(values).returning(LabourVerification.id)
    verification_id: UUID = (await session.execute(made, execution_options=_WHY)).scalar_one()
    detail = {"person": str(person_id), "way": entry.way, "result": entry.result}
    await audit.record(
        session, caller, action="labour.verify", resource="labour_verification", resource_id=verification_id, detail=detail
    )
    return Changed(id=verification_id, version=1)
