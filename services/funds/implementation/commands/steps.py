"""The steps of an implementation: each is judged by its machine, kept as a move, told, and written into the trail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.implementation.commands.common import finish, works_locked
from services.funds.implementation.events import publish_accepted
from services.funds.implementation.facts import WorksFacts
from services.funds.implementation.gathering import gather
from services.funds.implementation.machine import WORKS
from services.funds.implementation.schemas.steps import (
    Accepting,
    Assetising,
    ClosingWithoutAsset,
    Refusing,
    Settling,
)
from services.funds.implementation.tables import Defect, Works
from services.funds.parameters.queries import parameters_on
from shared.access import Caller, Scope
from shared.standards.months import months_after
from shared.web.bodies import Changed
from shared.workflow import Block
from shared.workflow.moving import Ground, Taking, move
from shared.workflow.schemas import Said

__all__ = ["take"]

_TOLD = ("accept", "settle", "close_without_asset")
_DAYS = {
    "start": "started_on",
    "complete": "completed_on",
    "accept": "accepted_on",
    "settle": "settled_on",
    "assetise": "assetised_on",
}
"""Steps whose day is a column of the implementation."""
_FIXED: dict[str, dict[str, Any]] = {"self_build": {"self_build": True}, "fail": {"completed_on": None}}
_KEPT = {"accepted_quantity", "settled_value", "audit_no", "asset_value", "asset_document"}
"""What is said with a step and kept as a column."""
_WHY = {"unscoped": "the implementation was found within the caller's scope"}


async def take(session: AsyncSession, caller: Caller, works_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take an implementation one step along.

    Raises:
        Problem: 404 ``unknown_works``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    works, project = await works_locked(session, caller, works_id, seen)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    facts = await gather(session, caller.scope, works, project, said.on, parameters)
    if isinstance(said, ClosingWithoutAsset) and said.no_asset_reason is not None:
        facts = replace(facts, no_asset_reason=said.no_asset_reason)
    changes = _changes(code, said, facts)
    taking = Taking(code, said, changes, list(_blocks(said, works, facts)), until=_until(works, code, facts))
    number = await move(session, caller, WORKS, works, Ground(project.division_code, facts, parameters), taking)
    if isinstance(said, Refusing):
        await _record_defects(session, caller, works, said)
    if code in _TOLD:
        await publish_accepted(session, works)
    await finish(session, caller, works, code, said.opinion, {"number": number, "state": works.state})
    return Changed(id=works.id, version=works.version)


def _until(works: Works, code: str, facts: WorksFacts) -> date | None:
    """The day by which the next state has to be left at the latest: what is started by the end of its contracts."""
    if code in {"start", "resume", "fail"}:
        return facts.ends_on
    return works.due_on if WORKS.transitions[code].target == "ready" else None


def _changes(code: str, said: Said, facts: WorksFacts) -> dict[str, Any]:
    """The columns of an implementation that a step sets."""
    changes = {**_FIXED.get(code, {}), **said.model_dump(include=_KEPT)}
    if code in _DAYS:
        changes[_DAYS[code]] = said.on
    if code == "accept":
        months = max((one.defect_months for one in facts.contracts), default=0)
        changes["defects_end_on"] = months_after(said.on, months)
    if code == "close_without_asset":
        changes["no_asset_reason"] = facts.no_asset_reason
    return changes


def _blocks(said: Said, works: Works, facts: WorksFacts) -> Iterator[Block]:
    """What the content of a step has against it."""
    match said:
        case Accepting():
            least = int(facts.values["works_members"])
            if len(said.members) < least:
                yield Block("members_few", f"验收组成员不少于 {least} 人", "body.members")
        case Settling() if said.settled_value > facts.ceiling and said.over_reason is None:
            told = f"决算价值超过{'计划' if facts.self_build else '合同及变更'}总额 {facts.ceiling:.2f} 元,须说明批准依据"
            yield Block("over_contract", told, "body.over_reason")
        case Assetising():
            yield from _far_off(said.asset_value, works.settled_value or Decimal(), facts.values["works_asset_percent"])
    if isinstance(said, Refusing) and any(defect.mend_by < said.on for defect in said.defects):
        yield Block("mend_by_past", "整改期限不能早于验收日期", "body.defects")


def _far_off(value: Decimal, settled: Decimal, percent: Decimal) -> Iterator[Block]:
    if abs(value - settled) * 100 > settled * percent:
        yield Block("asset_value_off", f"转资产价值与决算价值 {settled:.2f} 元相差超过 {percent:g}%", "body.asset_value")


async def _record_defects(session: AsyncSession, caller: Caller, works: Works, said: Refusing) -> None:
    rows = [
        {
            "works_id": works.id,
            "found_in": "acceptance",
            "found_on": said.on,
            "description": defect.description,
            "mend_by": defect.mend_by,
            "recorded_by": caller.client_id,
        }
        for defect in said.defects
    ]
    await session.execute(insert(Defect), rows, execution_options=_WHY)
