"""Adjusting 调整 a project in stock: a little by whoever applied, more by the county."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.parameters.queries import parameters_on
from services.funds.projects.commands.common import differing, project_locked, set_amounts
from services.funds.projects.commands.steps import take_locked
from services.funds.projects.queries import amounts_of
from services.funds.projects.rules import beyond
from services.funds.projects.schemas.steps import Adjusted, Adjusting, AdjustingByCounty
from services.funds.projects.tables import Project
from shared.access import Caller, Scope
from shared.privacy import Cipher
from shared.web.bodies import Changed
from shared.workflow import Block
from shared.workflow.moving import Taking
from shared.workflow.schemas import Said

__all__ = ["adjust"]

_SECRET = ("phone_cipher", "phone_masked")


async def adjust(
    session: AsyncSession,
    caller: Caller,
    cipher: Cipher,
    project_id: UUID,
    said: Adjusting | AdjustingByCounty,
    seen: int,
) -> Changed:
    """Change a project in stock; its move keeps what was and what is.

    Raises:
        Problem: 404 ``unknown_project``; 412; 422 as a correction; 403 and 409 as :func:`shared.workflow.moving.move`, ``blocked`` with
            ``approval_needed`` for what the county has to approve, and ``nothing_changed``.
    """
    project = await project_locked(session, caller, project_id, seen)
    changed = await differing(session, cipher, project, _fields(said))
    blocks = [] if changed else [Block("nothing_changed", "没有变动", "body")]
    before = await _before(session, project, changed)
    approved = isinstance(said, AdjustingByCounty)
    if not approved:
        percent = (await parameters_on(session, Scope.everything(), said.on))["project_adjust_percent"].value
        blocks += beyond(before, changed, percent)
    amounts = changed.pop("amounts", None)
    told = Adjusted(
        on=said.on,
        opinion=said.opinion,
        attachments=said.attachments,
        before=_plain(before),
        after=_plain({**changed, **({} if amounts is None else {"amounts": amounts})}),
        decision_no=said.decision_no if isinstance(said, AdjustingByCounty) else None,
    )
    taking = Taking("approve_adjustment" if approved else "adjust", told, changed, blocks)
    done = await take_locked(session, caller, project, taking)
    if amounts is not None:
        await set_amounts(session, project_id, amounts)
    return done


def _fields(said: Adjusting | AdjustingByCounty) -> dict[str, Any]:
    return said.model_dump(exclude_unset=True, exclude={*Said.model_fields, "decision_no"})


async def _before(session: AsyncSession, project: Project, changed: dict[str, Any]) -> dict[str, Any]:
    before = {name: getattr(project, name) for name in changed if name != "amounts"}
    if "amounts" in changed:
        before["amounts"] = {row.source_code: row.amount for row in await amounts_of(session, Scope.everything(), project.id)}
    return before


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """As a move keeps it: numbers and days as text, of the phone only that it changed."""
    kept = {name: _text(value) for name, value in values.items() if name not in _SECRET}
    return {**kept, "phone": "***"} if any(name in values for name in _SECRET) else kept


def _text(value: Any) -> Any:  # noqa: ANN401 - a column
    if isinstance(value, dict):
        return {name: _text(one) for name, one in value.items()}
    return str(value) if isinstance(value, Decimal | date) else value
