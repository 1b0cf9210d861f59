"""Writing handovers, filling in their checklist, taking them along. A handover is locked before its assets, and those by their ids."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.handover.gathering import gather, handed
from services.assets.handover.machine import HANDOVER, LISTED_IN, WRITTEN_IN
from services.assets.handover.problems import unknown_handover
from services.assets.handover.queries import HANDOVERS
from services.assets.handover.rules import PAPERS, HandoverFacts, handable
from services.assets.handover.schemas import HandoverCorrection, HandoverEntry, HandoverPapers
from services.assets.handover.tables import Handover, HandoverAsset, HandoverPaper
from services.assets.parameters.queries import parameters_on
from services.assets.register.commands import assets_locked, take_locked
from services.assets.register.tables import Asset
from shared import audit
from shared.access import Caller, Scope
from shared.attachments.queries import kinds_of
from shared.contracts.assets import TASK_CHANGED
from shared.persistence.versions import next_version
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import FieldFault, Problem
from shared.web.versions import check_version
from shared.workflow import Level
from shared.workflow.moving import Ground, Taking, begun, blocked, move
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["correct_handover", "set_papers", "take_handover", "write_handover"]

_WHY = {"unscoped": "the handover was found within the caller's scope"}


async def write_handover(session: AsyncSession, caller: Caller, entry: HandoverEntry) -> Changed:
    """Write a handover. It hands nothing over yet, but what could never be handed over is refused now.

    Raises:
        Problem: 422 ``future_date``, ``unknown_asset``, ``same_unit``; 409 ``blocked`` with every reason; 403 ``level_needed``.
    """
    check_day("on", entry.on)
    handover = Handover(
        **entry.model_dump(exclude={"on", "assets"}),
        **begun(HANDOVER, entry.on, await parameters_on(session, Scope.everything(), entry.on)),
        written_by=caller.client_id,
        department=caller.department,
    )
    _check_units(handover)
    assets = await _handable(session, caller, handover, entry.assets)
    session.add(handover)
    await session.flush()
    await _list(session, handover.id, assets)
    await _finish(session, caller, handover, "write", entry.note)
    return Changed(id=handover.id, version=handover.version)


async def correct_handover(
    session: AsyncSession, caller: Caller, handover_id: UUID, correction: HandoverCorrection, seen: int
) -> Changed:
    """Correct a handover that is not submitted. What is so already changes nothing.

    Raises:
        Problem: 404 ``unknown_handover``; 412; 409 ``wrong_state``; as :func:`write_handover`.
    """
    handover = await _writable(session, caller, handover_id, seen, WRITTEN_IN, "更正")
    for name, value in correction.model_dump(exclude_unset=True, exclude={"reason", "assets"}).items():
        setattr(handover, name, value)
    _check_units(handover)
    if "assets" in correction.model_fields_set:
        assets = await _handable(session, caller, handover, correction.assets)
        await session.execute(delete(HandoverAsset).where(HandoverAsset.handover_id == handover_id), execution_options=_WHY)
        await _list(session, handover_id, assets)
    elif not session.is_modified(handover):
        return Changed(id=handover_id, version=seen)
    return await _kept(session, caller, handover, "correct", correction.reason)


async def set_papers(session: AsyncSession, caller: Caller, handover_id: UUID, said: HandoverPapers, seen: int) -> Changed:
    """Set the whole checklist 移交资料清单; what is missing of it keeps the handover from being submitted.

    Raises:
        Problem: 404 ``unknown_handover``; 412; 409 ``wrong_state``; 403 ``level_needed``; 422 ``unknown_attachment`` at every item.
    """
    handover = await _writable(session, caller, handover_id, seen, LISTED_IN, "填报移交资料清单")
    there = await kinds_of(session, HANDOVER.name, handover_id)
    faults = [
        FieldFault(
            place=f"body.papers.{at}.attachment_id",
            code="unknown_attachment",
            message=f"“{PAPERS[paper.item].title}”须为本移交书的“{PAPERS[paper.item].kind}”附件",
        )
        for at, paper in enumerate(said.papers)
        if paper.attachment_id is not None and there.get(paper.attachment_id) != PAPERS[paper.item].kind
    ]
    if faults:
        raise Problem(422, "unknown_attachment", f"{';'.join(one.message for one in faults)}。", errors=faults)
    await session.execute(delete(HandoverPaper).where(HandoverPaper.handover_id == handover_id), execution_options=_WHY)
    rows = [{"handover_id": handover_id, **paper.model_dump()} for paper in said.papers]
    if rows:
        await session.execute(insert(HandoverPaper), rows, execution_options=_WHY)
    return await _kept(session, caller, handover, "set_papers")


async def take_handover(session: AsyncSession, caller: Caller, handover_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a handover one step along. Signed, all its assets are handed over, or nothing is; cancelled, others may have them.

    Raises:
        Problem: 404 ``unknown_handover``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    handover = await _locked(session, caller, handover_id, seen)
    listed = select(HandoverAsset.asset_id).where(HandoverAsset.handover_id == handover_id)
    assets = await assets_locked(session, caller, (await session.scalars(listed, execution_options=_WHY)).all())
    facts = await gather(session, handover, assets, said.on)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    ground = Ground(handover.division_code, facts, parameters)
    await move(session, caller, HANDOVER, handover, ground, Taking(code, said))
    if code == "sign":
        for asset in assets:
            await _hand_over(session, caller, handover, asset, said)
    elif code == "cancel":
        released = update(HandoverAsset).where(HandoverAsset.handover_id == handover_id).values(released=True)
        await session.execute(released, execution_options={**_WHY, "synchronize_session": False})
    await _finish(session, caller, handover, code, said.opinion)
    return Changed(id=handover_id, version=handover.version)


async def _hand_over(session: AsyncSession, caller: Caller, handover: Handover, asset: Asset, said: Said) -> None:
    """Take an asset over into use; it is used since the handover unless it was before."""
    used = {"used_from": asset.used_from or handover.handed_on}
    basis = f"{handover.handed_on} 移交书"
    taken = Said(on=said.on, opinion=f"{handover.transferor}移交{handover.receiver},{handover.supervisor}监交")
    await take_locked(session, caller, asset, Taking("hand_over", taken, used), basis=basis)


def _check_units(handover: Handover) -> None:
    units = (handover.transferor, handover.receiver, handover.supervisor)
    if len(set(units)) < len(units):
        raise fault("supervisor", "same_unit", "移交方、接收方和监交方须为三个不同的单位")


async def _handable(session: AsyncSession, caller: Caller, handover: Handover, ids: Sequence[UUID]) -> Sequence[Asset]:
    """Assets that a handover may have, locked; it lies where they do."""
    assets = await assets_locked(session, caller, ids)
    if unknown := sorted(set(ids) - {asset.id for asset in assets}):
        raise fault("assets", "unknown_asset", f"没有这项资产,或它不在您的数据范围内:{'、'.join(map(str, unknown))}")
    others = await handed(session, assets, handover.id)
    if blocks := list(handable(HandoverFacts(handover.state_since, handover.handed_on, others, {}))):
        raise blocked("列入移交书", blocks)
    places = {asset.division_code for asset in assets}
    handover.division_code = places.pop() if len(places) == 1 else f"{places.pop()[:9]}000"
    _require_town(caller, handover, "办理")
    return assets


async def _list(session: AsyncSession, handover_id: UUID, assets: Sequence[Asset]) -> None:
    rows = [{"handover_id": handover_id, "asset_id": asset.id} for asset in assets]
    await session.execute(insert(HandoverAsset), rows, execution_options=_WHY)


async def _locked(session: AsyncSession, caller: Caller, handover_id: UUID, seen: int) -> Handover:
    statement = caller.scope.restrict(select(Handover).where(Handover.id == handover_id), Handover.division_code)
    handover = (await session.scalars(statement.with_for_update())).one_or_none()
    if handover is None:
        raise unknown_handover()
    check_version(seen, handover.version)
    return handover


async def _writable(
    session: AsyncSession, caller: Caller, handover_id: UUID, seen: int, states: Collection[str], what: str
) -> Handover:
    handover = await _locked(session, caller, handover_id, seen)
    if handover.state not in states:
        raise Problem(409, "wrong_state", f"当前状态为“{HANDOVER.states[handover.state].title}”,不能{what}。")
    _require_town(caller, handover, what)
    return handover


def _require_town(caller: Caller, handover: Handover, what: str) -> None:
    if not caller.scope.contains(Level.TOWN.unit(handover.division_code)):
        raise Problem(403, "level_needed", f"移交书须由{Level.TOWN.at(handover.division_code).word}级{what}。")


async def _kept(session: AsyncSession, caller: Caller, handover: Handover, deed: str, reason: str | None = None) -> Changed:
    """A change that is no step makes a new version too."""
    await next_version(session, handover)
    await _finish(session, caller, handover, deed, reason)
    return Changed(id=handover.id, version=handover.version)


async def _finish(session: AsyncSession, caller: Caller, handover: Handover, deed: str, reason: str | None) -> None:
    await publish_task(session, TASK_CHANGED, HANDOVERS, handover.id)
    await audit.record(
        session,
        caller,
        action=f"handover.{deed}",
        resource="handover",
        resource_id=handover.id,
        purpose=reason,
        detail={"state": handover.state},
    )
