"""Progress reports 形象进度, and defects 质量问题 of the defect period until they are mended."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import any_, insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from services.funds.implementation.commands.common import bump, check_papers, finish, require_state, works_locked
from services.funds.implementation.machine import WARRANTY, WORKS
from services.funds.implementation.queries import progress_of
from services.funds.implementation.schemas.works import DefectEntry, Mending, ProgressEntry
from services.funds.implementation.tables import Defect, Progress, Works
from services.funds.projects.tables import Project
from shared.access import Caller
from shared.attachments.tables import Attachment
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version

__all__ = ["PHOTO", "mend_defect", "record_defect", "report_progress"]

PHOTO, MENDED = "现场照片", "整改材料"
_WHY = {"unscoped": "the implementation was found within the caller's scope"}
_ANYWHERE = {"unscoped": "the same photo shows no other works either, wherever they are"}


async def report_progress(session: AsyncSession, caller: Caller, works_id: UUID, entry: ProgressEntry, seen: int) -> Changed:
    """Report how far the work is. It never falls, and no photo shows two reports.

    Raises:
        Problem: 404 ``unknown_works``; 412; 409 ``wrong_state``, ``progress_fell``, ``photo_reused``; 403 ``level_needed``; 422 ``future_date``,
            ``invalid_date``, ``unknown_attachment``.
    """
    works, project = await works_locked(session, caller, works_id, seen)
    require_state(caller, works, project, ("started",), "报告进度")
    reports = await progress_of(session, caller.scope, works_id)
    check_day("on", entry.on, since=reports[-1].reported_on if reports else works.started_on)
    if entry.percent < works.percent:
        raise Problem(409, "progress_fell", f"形象进度已报到 {works.percent}%,不能回落。")
    await check_papers(session, works_id, "photos", PHOTO, entry.photos)
    if await _reused(session, entry.photos):
        raise Problem(409, "photo_reused", "照片已用于其他进度报告,请上传当日照片。")
    values = {
        "works_id": works_id,
        "number": len(reports) + 1,
        "reported_on": entry.on,
        "percent": entry.percent,
        "note": entry.note,
        "photos": entry.photos,
        "reported_by": caller.client_id,
        "reported_name": caller.name,
    }
    await session.execute(insert(Progress).values(values), execution_options=_WHY)
    works.percent = entry.percent
    bump(works)
    await finish(session, caller, works, "report_progress", detail={"percent": entry.percent})
    return Changed(id=works_id, version=works.version)


async def _reused(session: AsyncSession, photos: Sequence[UUID]) -> bool:
    """Whether a photo, by its content, was in any report before (domain/assets-and-funds §2.14 F-A48)."""
    new, old = aliased(Attachment), aliased(Attachment)
    same = (
        select(Progress.works_id)
        .join(old, old.c.id == any_(Progress.photos))
        .join(new, new.c.file_digest == old.c.file_digest)
        .where(new.c.id.in_(photos))
    )
    return (await session.execute(same.limit(1), execution_options=_ANYWHERE)).first() is not None


async def record_defect(session: AsyncSession, caller: Caller, works_id: UUID, entry: DefectEntry) -> Changed:
    """Record a defect that the defect period 质保期 has shown.

    Raises:
        Problem: 404 ``unknown_works``; 409 ``wrong_state``, ``warranty_over``; 403 ``level_needed``; 422 ``future_date``, ``invalid_date``.
    """
    works, project = await works_locked(session, caller, works_id)
    require_state(caller, works, project, WARRANTY, "登记质保期问题")
    check_day("on", entry.on, since=works.accepted_on)
    if works.defects_end_on is not None and entry.on > works.defects_end_on:
        raise Problem(409, "warranty_over", f"质保期已于 {works.defects_end_on} 届满。")
    if entry.mend_by < entry.on:
        raise fault("mend_by", "invalid_date", f"日期不能早于 {entry.on}")
    values = {
        "works_id": works_id,
        "found_in": "warranty",
        "found_on": entry.on,
        "description": entry.description,
        "mend_by": entry.mend_by,
        "recorded_by": caller.client_id,
    }
    new = insert(Defect).values(values).returning(Defect.id, Defect.version)
    row = (await session.execute(new, execution_options=_WHY)).one()
    await finish(session, caller, works, "record_defect", detail={"defect": row.id})
    return Changed(id=row.id, version=row.version)


async def mend_defect(session: AsyncSession, caller: Caller, defect_id: UUID, mending: Mending, seen: int) -> Changed:
    """Record that a defect was mended, with what shows it.

    Raises:
        Problem: 404 ``unknown_defect``; 412; 409 ``already_mended``, ``wrong_state``; 403 ``level_needed``; 422 ``future_date``,
            ``invalid_date``, ``unknown_attachment``.
    """
    found = select(Defect.works_id).join(Works, Works.id == Defect.works_id).join(Project, Project.id == Works.project_id)
    cut = caller.scope.restrict(found.where(Defect.id == defect_id), Project.division_code)
    works_id = (await session.execute(cut)).scalar_one_or_none()
    if works_id is None:
        raise Problem(404, "unknown_defect", "没有这个质量问题,或它不在您的数据范围内。")
    works, project = await works_locked(session, caller, works_id)
    require_state(caller, works, project, WORKS.states.keys() - WORKS.finals, "登记整改")
    locked = select(Defect).where(Defect.id == defect_id).with_for_update()
    defect = (await session.scalars(locked, execution_options=_WHY)).one()
    check_version(seen, defect.version)
    if defect.mended_on is not None:
        raise Problem(409, "already_mended", f"该问题已于 {defect.mended_on} 整改。")
    check_day("on", mending.on, since=defect.found_on)
    await check_papers(session, works_id, "attachments", MENDED, mending.attachments)
    defect.mended_on, defect.mended_how, defect.mended_by = mending.on, mending.mended_how, caller.client_id
    defect.attachments = mending.attachments
    defect.version += 1
    await finish(session, caller, works, "mend_defect", detail={"defect": defect_id, "on": mending.on})
    return Changed(id=defect_id, version=defect.version)
