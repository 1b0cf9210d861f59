"""The steps of an asset: each is judged by its machine, kept as a move and in the log, told, and written into the trail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.disclosures.rules import KINDS
from services.assets.parameters.queries import parameters_on, parameters_on_days
from services.assets.register.commands.common import Change, Logged, asset_locked, bump, finish
from services.assets.register.commands.recording import taken_number
from services.assets.register.facts import AssetFacts
from services.assets.register.gathering import TITLE_NOTICE, gather
from services.assets.register.guards import kept_publicly, publicised
from services.assets.register.machine import ASSET
from services.assets.register.notices import about
from services.assets.register.schemas.entries import ApprovingAsset, AssetPublicising, BookingAsset
from services.assets.register.tables import Asset
from shared.access import Caller, Scope
from shared.disclosures.rules import level_of
from shared.disclosures.steps import end_notice, hanging, put_up
from shared.web.bodies import Changed
from shared.web.problems import Problem
from shared.workflow import Level
from shared.workflow.deadlines import Dated
from shared.workflow.moving import Ground, Moving, Taking, move_all
from shared.workflow.schemas import Said

__all__ = ["publicise", "take", "take_all", "take_locked"]


async def take(session: AsyncSession, caller: Caller, asset_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take an asset one step along.

    Raises:
        Problem: 404 ``unknown_asset``; 412; 403 and 409 as :func:`shared.workflow.moving.move`; 409 ``number_taken``.
    """
    asset = await asset_locked(session, caller, asset_id, seen)
    return await take_locked(session, caller, asset, Taking(code, said, _changes(asset, said)))


async def take_locked(
    session: AsyncSession, caller: Caller, asset: Asset, taking: Taking, *, kind: str = "step", basis: str | None = None
) -> Changed:
    """Take an asset that the session holds locked one step along; raises as :func:`take`."""
    said = taking.said
    notice = await hanging(session, "asset", TITLE_NOTICE, asset) if asset.state == "publicity" else None
    change = Change(asset)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    moving = Moving(asset, await _ground(session, asset, taking, parameters), taking)
    try:
        await move_all(session, caller, ASSET, [moving])
    except IntegrityError as error:
        raise taken_number(error) from error
    await end_notice(session, caller, notice, said, over=publicised in ASSET.transitions[taking.code].guards)
    await finish(session, caller, _logged(asset, change, taking, kind, basis))
    return Changed(id=asset.id, version=asset.version)


async def take_all(
    session: AsyncSession, caller: Caller, taking: Sequence[tuple[Asset, Taking]], *, kind: str, basis: str
) -> None:
    """Take assets that the session holds locked along, each its own step, all or none: steps that no notice belongs to."""
    parameters = await parameters_on_days(session, Scope.everything(), {step.said.on for _, step in taking})
    changes = [Change(asset) for asset, _ in taking]
    moving = [Moving(asset, await _ground(session, asset, step, parameters[step.said.on]), step) for asset, step in taking]
    await move_all(session, caller, ASSET, moving)
    logged = [_logged(asset, change, step, kind, basis) for (asset, step), change in zip(taking, changes, strict=True)]
    await finish(session, caller, *logged)


async def _ground(session: AsyncSession, asset: Asset, taking: Taking, parameters: Mapping[str, Dated]) -> Ground[AssetFacts]:
    """On what a step is judged. Where its guards look at whose an asset is and nothing else, nothing else is asked for."""
    if set(ASSET.transitions[taking.code].guards) <= {kept_publicly}:
        facts = AssetFacts(asset.owner_level)
    else:
        facts = await gather(session, asset, taking.said.on)
    return Ground(asset.division_code, facts, parameters)


def _logged(asset: Asset, change: Change, taking: Taking, kind: str, basis: str | None) -> Logged:
    before, after = change.differing()
    return Logged(asset, kind, taking.said.on, before, after, taking.code, basis, taking.said.opinion)


def _changes(asset: Asset, said: Said) -> dict[str, Any]:
    """The columns of an asset that a step sets."""
    match said:
        case ApprovingAsset():
            return {"approval_no": said.decision_no}
        case BookingAsset():
            # What the state owns is in its books, what villages own in those of the collective.
            return {"state_card_no" if asset.owner_level in {"county", "town"} else "sanzi_card_no": said.card_no}
    return {}


async def publicise(session: AsyncSession, caller: Caller, asset_id: UUID, said: AssetPublicising, seen: int) -> Changed:
    """Record that the notice of whose an asset is was put up.

    Raises:
        Problem: 404 ``unknown_asset``; 412; 409 ``wrong_state`` or ``already_publicised``; 403 ``level_needed``; 422 ``future_date``,
            ``invalid_date``, ``period_too_short``, ``unmasked_number``.
    """
    asset = await asset_locked(session, caller, asset_id, seen)
    if asset.state != "publicity":
        raise Problem(409, "wrong_state", f"当前状态为“{ASSET.states[asset.state].title}”,不需公示。")
    level = Level.VILLAGE
    if not caller.scope.contains(level.unit(asset.division_code)):
        raise Problem(403, "level_needed", f"权属公示须由{level.at(asset.division_code).word}级发布。")
    kind = KINDS[TITLE_NOTICE]
    told = await about(session, caller.scope, kind, asset_id)
    disclosure_id = await put_up(session, caller, kind, asset, told, said, level_of(told.division_code))
    bump(asset)
    await finish(session, caller, Logged(asset, "step", said.on, {}, {"disclosure": str(disclosure_id)}, deed="publicise"))
    return Changed(id=asset_id, version=asset.version)
