"""The steps of a disposal, and with them those of its asset: written off, the asset is disposed of; refused or cancelled, it is what it was."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.disclosures.rules import KINDS
from services.assets.disposals.commands.common import changed, disposal_locked, finish, require_own, wrong_state
from services.assets.disposals.gathering import gather
from services.assets.disposals.machine import DISPOSAL, UNDONE
from services.assets.disposals.notices import about
from services.assets.disposals.queries import NOTICE
from services.assets.disposals.rules import MANNERS, told_whole
from services.assets.disposals.schemas.entries import (
    AppraisingDisposal,
    ApprovingDisposal,
    DisposalPublicising,
    ExecutingDisposal,
    WritingOffDisposal,
)
from services.assets.disposals.tables import Disposal
from services.assets.parameters.queries import parameters_on
from services.assets.register.commands import assets_locked, take_locked
from services.assets.register.machine import RESTORES
from services.assets.register.queries import asset
from shared.access import Caller, Scope
from shared.disclosures.commands import close_disclosure, locked, withdrawn
from shared.disclosures.queries import standing
from shared.disclosures.rules import level_of
from shared.disclosures.steps import put_up
from shared.web.bodies import Changed
from shared.web.faults import check_day
from shared.workflow import Block
from shared.workflow.moving import Ground, Taking, move
from shared.workflow.schemas import Said

__all__ = ["publicise", "take"]

_ANEW = {"take_back", "reconsider", "send_back"}
"""Steps after which everything is looked at again."""


async def take(session: AsyncSession, caller: Caller, disposal_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a disposal one step along, and its asset with it.

    Raises:
        Problem: 404 ``unknown_disposal``; 412; 403 and 409 as :func:`shared.workflow.moving.move`; 422 ``future_date``.
    """
    disposal = await disposal_locked(session, caller, disposal_id, seen)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    facts = await gather(session, disposal, said.on, parameters)
    notice = await standing(session, "disposal", disposal_id, NOTICE)
    changes, blocks = await _said(session, disposal, said)
    if code in _ANEW:
        changes = {"appraised_value": None, "appraiser": None, "appraised_on": None}
    ground = Ground(disposal.unit_code, facts, parameters)
    await move(session, caller, DISPOSAL, disposal, ground, Taking(code, said, changes, blocks))
    if code == "close_publicity" and notice is not None and notice.closed_on is None:
        await close_disclosure(session, caller, notice.id, said.on)
    elif notice is not None and (code in _ANEW or (disposal.state in UNDONE and notice.closed_on is None)):
        # What is applied for anew is publicised anew, so that an older notice counts no more, though its time was over.
        reason = said.opinion or DISPOSAL.transitions[code].title
        await withdrawn(session, caller, await locked(session, caller, notice.id), said.on, reason)
    await _take_asset(session, caller, disposal, said)
    await finish(session, caller, disposal_id, code, said.opinion, {"state": disposal.state})
    return Changed(id=disposal_id, version=disposal.version)


async def _said(session: AsyncSession, disposal: Disposal, said: Said) -> tuple[dict[str, Any], list[Block]]:
    """The columns that a step sets, and what is wrong about what was said."""
    match said:
        case AppraisingDisposal():
            check_day("appraised_on", said.appraised_on)
            return said.model_dump(include={"appraised_value", "appraiser", "appraised_on"}), []
        case ApprovingDisposal():
            return {"decision_no": said.decision_no}, []
        case WritingOffDisposal():
            return {"write_off_no": said.write_off_no}, []
        case ExecutingDisposal():
            told = said.model_dump(include={"price", "counterparty", "channel", "zero_statement"})
            words = {name for name in ("zero_statement", "counterparty", "opinion") if getattr(said, name) is not None}
            of = await asset(session, Scope.everything(), disposal.asset_id)
            blocks = list(told_whole(disposal.manner, said.channel, of.owner_level, said.price, words))
            return {**told, "executed_on": said.on}, blocks
    return {}, []


async def _take_asset(session: AsyncSession, caller: Caller, disposal: Disposal, said: Said) -> None:
    """What becomes of the asset in the state to which its disposal has come."""
    if disposal.state == "written_off":
        code, told = "dispose", f"{MANNERS[disposal.manner]}:{disposal.decision_no},核销凭证 {disposal.write_off_no}"
    elif disposal.state in UNDONE:
        code, told = RESTORES[disposal.asset_was], said.opinion or DISPOSAL.states[disposal.state].title
    else:
        return
    (of,) = await assets_locked(session, caller, [disposal.asset_id])
    await take_locked(session, caller, of, Taking(code, Said(on=said.on, opinion=told)), basis=disposal.decision_no)


async def publicise(session: AsyncSession, caller: Caller, disposal_id: UUID, said: DisposalPublicising, seen: int) -> Changed:
    """Record that the notice of a disposal was put up.

    Raises:
        Problem: 404 ``unknown_disposal``; 412; 409 ``wrong_state`` or ``already_publicised``; 403 ``level_needed``; 422 ``future_date``,
            ``invalid_date``, ``period_too_short``, ``unmasked_number``.
    """
    disposal = await disposal_locked(session, caller, disposal_id, seen)
    if disposal.state != "publicity":
        raise wrong_state(disposal, "公示")
    require_own(caller, disposal.unit_code, "公示")
    kind = KINDS[NOTICE]
    told = await about(session, caller.scope, kind, disposal_id)
    disclosure_id = await put_up(session, caller, kind, disposal, told, said, level_of(told.division_code))
    return await changed(session, caller, disposal, "publicise", None, {"disclosure": str(disclosure_id)})
