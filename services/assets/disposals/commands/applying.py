"""Applying for a disposal, and correcting the application before it is submitted."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.disposals.commands.common import WHY, changed, disposal_locked, finish, require_own, wrong_state
from services.assets.disposals.machine import DISPOSAL
from services.assets.disposals.rules import GROUNDS, MANNERS, SCRAPPING, answering
from services.assets.disposals.schemas.entries import DisposalCorrection, DisposalEntry
from services.assets.disposals.tables import Disposal
from services.assets.parameters.queries import parameters_on
from services.assets.register.commands import assets_locked, take_locked
from services.assets.register.machine import RESTORES
from services.assets.register.queries import asset, shares_of
from services.assets.register.rules import OWNERS, PRIVATE
from shared.access import Caller, Scope
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.workflow.moving import Taking, begun
from shared.workflow.schemas import Said

__all__ = ["apply", "correct"]


async def apply(session: AsyncSession, caller: Caller, entry: DisposalEntry) -> Changed:
    """Apply for the disposal of an asset, which from now on is being disposed of.

    Raises:
        Problem: 422 ``unknown_asset``, ``private``, ``future_date``; 403 ``level_needed``; 409 ``not_in_use``, ``disposal_open``, ``blocked``.
    """
    check_day("on", entry.on)
    try:
        of = await asset(session, caller.scope, entry.asset_id)
    except Problem:
        raise fault("asset_id", "unknown_asset", "没有这项资产,或它不在您的数据范围内") from None
    if of.owner_level in PRIVATE:
        told = f"归{OWNERS[of.owner_level]}所有的资产由其自行决定处置,系统不办理审批"
        raise fault("asset_id", "private", told)
    villages = [share.division_code for share in await shares_of(session, Scope.everything(), of.id)]
    unit_code = answering(of.owner_level, of.owner_division, of.division_code, villages)
    require_own(caller, unit_code, "申请")
    if of.state not in {*RESTORES, "disposing"}:
        raise _not_in_use()
    values = {
        **entry.model_dump(exclude={"on"}),
        **begun(DISPOSAL, entry.on, await parameters_on(session, Scope.everything(), entry.on)),
        "division_code": of.division_code,
        "unit_code": unit_code,
        # Whoever has an open one is refused here, so that the asset is in one of these states.
        "asset_was": of.state if of.state in RESTORES else "in_use",
        "recorded_by": caller.client_id,
        "department": caller.department,
    }
    made = postgresql.insert(Disposal).values(values).on_conflict_do_nothing().returning(Disposal)
    disposal = (await session.scalars(made, execution_options=WHY)).one_or_none()
    if disposal is None:
        raise Problem(409, "disposal_open", "该资产已有正在办理的处置。")
    (locked,) = await assets_locked(session, caller, [of.id])
    if locked.state not in RESTORES:
        # It has changed since it was looked at.
        raise _not_in_use()
    disposal.asset_was = locked.state
    said = Said(on=entry.on, opinion=f"{MANNERS[entry.manner]}:{entry.reason}")
    await take_locked(session, caller, locked, Taking("begin_disposal", said))
    await finish(session, caller, disposal.id, "apply", entry.reason, {"asset": str(of.id), "manner": entry.manner})
    return Changed(id=disposal.id, version=disposal.version)


def _not_in_use() -> Problem:
    return Problem(409, "not_in_use", "只有在用、闲置或流失的资产可以申请处置。")


async def correct(
    session: AsyncSession, caller: Caller, disposal_id: UUID, correction: DisposalCorrection, seen: int
) -> Changed:
    """Correct an application that is not submitted, or was sent back. What is so already changes nothing.

    Raises:
        Problem: 404 ``unknown_disposal``; 412; 403 ``level_needed``; 409 ``wrong_state``; 422 ``ground``.
    """
    disposal = await disposal_locked(session, caller, disposal_id, seen)
    if disposal.state != DISPOSAL.initial:
        raise wrong_state(disposal, "更正")
    require_own(caller, disposal.unit_code, "更正")
    fields = correction.model_dump(exclude_unset=True)
    for name, value in fields.items():
        setattr(disposal, name, value)
    if (disposal.manner in SCRAPPING) != (disposal.ground in GROUNDS):
        raise fault("ground", "ground", "报废、报损须填写理由,其他处置方式不填写")
    if not session.is_modified(disposal):
        return Changed(id=disposal_id, version=seen)
    return await changed(session, caller, disposal, "correct", None, {"fields": sorted(fields)})
