"""Reads of double-line checks, cut to the caller's scope; neither line sees the other before both are locked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, Uuid, and_, cast, func, literal, null, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from services.assets.checks.machine import CAMPAIGN, DIFFERENCE
from services.assets.checks.problems import blind, unknown_campaign, unknown_difference
from services.assets.checks.tables import CheckCampaign, CheckDifference, CheckItem, CheckLine
from shared.access import Caller, Scope, within
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = [
    "CAMPAIGNS",
    "DIFFERENCES",
    "DifferenceFilter",
    "campaign",
    "campaigns",
    "counts_of",
    "difference",
    "differences",
    "item_of",
    "items",
    "lines_of",
]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]
_NOBODY = cast(null(), Uuid)
_OPEN = ("open", "answered")

CAMPAIGNS = Procedure(
    CAMPAIGN, CheckCampaign, CheckCampaign.division_code, _NOBODY, "/asset-checks/", lambda statement: statement
)
"""Campaigns, as tasks and escalations know them."""
DIFFERENCES = Procedure(
    DIFFERENCE,
    CheckDifference,
    CheckDifference.division_code,
    _NOBODY,
    "/asset-checks/differences/",
    lambda statement: statement,
)
"""Differences, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class DifferenceFilter:
    """Which differences are asked for."""

    campaign_id: UUID | None = None
    state: str | None = None
    kind: str | None = None
    divisions: tuple[str, ...] = ()


def _campaigns(scope: Scope, bounds: Bounds) -> AnySelect:
    row, differs = CheckCampaign, CheckDifference
    waiting = select(func.count()).where(differs.campaign_id == row.id, differs.state.in_(_OPEN))
    # Of a county's campaign a town counts what lies in it.
    cut = scope.restrict(waiting.correlate(row), differs.division_code).scalar_subquery()
    statement: AnySelect = select(
        *row.__table__.columns, cut.label("open_differences"), urgency_of(row.due_on, bounds).label("urgency")
    )
    return statement.where(scope.where_around(row.division_code)).execution_options(scope=scope)


async def campaigns(session: AsyncSession, scope: Scope, bounds: Bounds, *, limit: int, cursor: str | None) -> Rows:
    """Campaigns of the caller's divisions and of those around them, the last begun first."""
    row = CheckCampaign
    return await read_page(session, _campaigns(scope, bounds), [row.id], limit=limit, cursor=cursor, descending=True)


async def campaign(session: AsyncSession, scope: Scope, campaign_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One campaign of the caller's divisions or of those around them.

    Raises:
        Problem: 404 ``unknown_campaign``.
    """
    statement = _campaigns(scope, bounds).where(CheckCampaign.id == campaign_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise unknown_campaign()
    return found


async def lines_of(session: AsyncSession, scope: Scope, campaign_id: UUID) -> Sequence[Row[Any]]:
    """Both lines of a campaign that was found for the caller, with how many items each lists."""
    row, item = CheckLine, CheckItem
    listed = select(func.count()).where(item.campaign_id == row.campaign_id, item.line == row.line).correlate(row)
    statement: AnySelect = select(*row.__table__.columns, listed.scalar_subquery().label("items"))
    statement = statement.where(row.campaign_id == campaign_id).order_by(row.line)
    return (await session.execute(statement.execution_options(scope=scope))).all()


async def counts_of(session: AsyncSession, scope: Scope, campaign_id: UUID) -> dict[str, int]:
    """How many differences of each kind a campaign has found within the caller's scope."""
    row = CheckDifference
    kinds = func.unnest(row.differences).table_valued("kind").render_derived(name="each")
    statement: AnySelect = select(kinds.c.kind, func.count()).select_from(row).join(kinds, literal(value=True))
    statement = statement.where(row.campaign_id == campaign_id).group_by(kinds.c.kind)
    rows = await session.execute(scope.restrict(statement, row.division_code))
    return {kind: count for kind, count in rows}  # noqa: C416 - rows are no pairs


async def items(
    session: AsyncSession, caller: Caller, campaign_id: UUID, line: str, scope: Scope, *, limit: int, cursor: str | None
) -> Rows:
    """The list of a line, as far as it lies within the scope.

    Raises:
        Problem: 404 ``unknown_campaign``; 403 ``other_line`` while both lines are not locked and the caller does not list for this one.
    """
    await campaign(session, scope, campaign_id)
    lines = {row.line: row for row in await lines_of(session, scope, campaign_id)}
    locked = all(row.locked_at is not None for row in lines.values())
    if not locked and caller.client_id not in lines[line].accounts:
        raise blind()
    row = CheckItem
    statement: AnySelect = select(*row.__table__.columns).where(row.campaign_id == campaign_id, row.line == line)
    return await read_page(session, scope.restrict(statement, row.division_code), [row.number], limit=limit, cursor=cursor)


async def item_of(session: AsyncSession, scope: Scope, campaign_id: UUID, line: str, number: int | None) -> Row[Any] | None:
    """An item of a compared list; None where there is none."""
    row = CheckItem
    statement: AnySelect = select(*row.__table__.columns).where(
        row.campaign_id == campaign_id, row.line == line, row.number == number
    )
    return (await session.execute(scope.restrict(statement, row.division_code))).one_or_none()


def _differences(scope: Scope, bounds: Bounds) -> AnySelect:
    row, ours, theirs = CheckDifference, aliased(CheckItem), aliased(CheckItem)
    listed = (
        (ours, "local", row.local_number),
        (theirs, "industry", row.industry_number),
    )
    statement: AnySelect = select(
        *row.__table__.columns,
        func.coalesce(ours.name, theirs.name).label("asset_name"),
        urgency_of(row.due_on, bounds).label("urgency"),
    ).select_from(row)
    for item, line, number in listed:
        same = and_(item.campaign_id == row.campaign_id, item.line == line, item.number == number)
        statement = statement.outerjoin(item, same)
    return scope.restrict(statement, row.division_code)


async def differences(
    session: AsyncSession, scope: Scope, wanted: DifferenceFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Differences, those found last first."""
    row, statement = CheckDifference, _differences(scope, bounds)
    if wanted.campaign_id is not None:
        statement = statement.where(row.campaign_id == wanted.campaign_id)
    if wanted.state is not None:
        statement = statement.where(row.state == wanted.state)
    if wanted.kind is not None:
        statement = statement.where(row.differences.contains([wanted.kind]))
    statement = statement.where(*within(wanted.divisions, row.division_code))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def difference(session: AsyncSession, scope: Scope, difference_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One difference.

    Raises:
        Problem: 404 ``unknown_difference``.
    """
    statement = _differences(scope, bounds).where(CheckDifference.id == difference_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise unknown_difference()
    return found
