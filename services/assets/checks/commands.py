"""Campaigns: begun, listed for by both lines, compared, and their differences seen to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.checks.machine import CAMPAIGN, DIFFERENCE, CampaignFacts, DifferenceFacts
from services.assets.checks.problems import blind, unknown_campaign, unknown_difference
from services.assets.checks.queries import CAMPAIGNS, DIFFERENCES, lines_of
from services.assets.checks.rules import LINES, Compared, Item, compared
from services.assets.checks.schemas import AnsweringDifference, CampaignEntry, CheckItemEntry, ItemsAdded
from services.assets.checks.tables import CheckCampaign, CheckDifference, CheckItem, CheckLine
from services.assets.parameters.queries import parameters_on
from services.assets.register.queries import asset
from shared import audit
from shared.access import Caller, Scope
from shared.contracts.assets import TASK_CHANGED
from shared.registry.places import place_within
from shared.registry.tables import Division
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow.deadlines import due_of
from shared.workflow.moving import Ground, Taking, begun, move
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["add_items", "begin_campaign", "campaign_facts", "lock_line", "remove_item", "take_campaign", "take_difference"]

_WHY = {"unscoped": "the campaign was found for the caller"}
_OPEN = ("open", "answered")
_LEAST, _TOLERANCE = "check_likeness", "check_value_tolerance"
_COMPARED = (
    "number",
    "division_code",
    "name",
    "kind",
    "owner_level",
    "original_value",
    "quantity",
    "project_code",
    "asset_code",
)


async def begin_campaign(session: AsyncSession, caller: Caller, entry: CampaignEntry) -> Changed:
    """Begin a campaign of a county or town; both lines may list from now on.

    Raises:
        Problem: 422 ``unknown_division``, ``future_date``.
    """
    check_day("on", entry.on)
    await place_within(session, caller.scope, entry.division_code, ("county", "town"))
    parameters = await parameters_on(session, Scope.everything(), entry.on)
    values = {
        **entry.model_dump(exclude={"on"}),
        **begun(CAMPAIGN, entry.on, parameters),
        "begun_by": caller.client_id,
        "department": caller.department,
    }
    made = postgresql.insert(CheckCampaign).values(values).returning(CheckCampaign.id, CheckCampaign.version)
    row = (await session.execute(made, execution_options=_WHY)).one()
    lines = [{"campaign_id": row.id, "line": line} for line in LINES]
    await session.execute(insert(CheckLine), lines, execution_options=_WHY)
    await publish_task(session, TASK_CHANGED, CAMPAIGNS, row.id)
    await _record(session, caller, "begin", row.id, None, {"title": entry.title})
    return Changed(id=row.id, version=row.version)


async def add_items(
    session: AsyncSession, caller: Caller, campaign_id: UUID, line: str, entries: Sequence[CheckItemEntry]
) -> ItemsAdded:
    """Add assets to the list of a line, which from now on is the caller's line.

    Raises:
        Problem: 404 ``unknown_campaign``; 403 ``other_line``; 409 ``wrong_state``, ``line_locked``; 422 ``unknown_division``, ``missing_value``.
    """
    campaign, row = await _line(session, caller, campaign_id, line)
    await _check_items(session, caller, campaign, entries)
    first = row.last + 1
    values = [
        {"campaign_id": campaign_id, "line": line, "number": first + at, "entered_by": caller.client_id, **entry.model_dump()}
        for at, entry in enumerate(entries)
    ]
    await session.execute(insert(CheckItem), values, execution_options=_WHY)
    row.last += len(entries)
    if caller.client_id not in row.accounts:
        row.accounts = [*row.accounts, caller.client_id]
    await session.flush()
    await _record(session, caller, "list", campaign_id, None, {"line": line, "items": len(entries)})
    return ItemsAdded(first=first, last=row.last)


async def remove_item(session: AsyncSession, caller: Caller, campaign_id: UUID, line: str, number: int, reason: str) -> None:
    """Take an item off a list that is not locked.

    Raises:
        Problem: 404 ``unknown_campaign``, ``unknown_item``; 403 ``other_line``; 409 ``wrong_state``, ``line_locked``.
    """
    _, row = await _line(session, caller, campaign_id, line)
    if caller.client_id not in row.accounts:
        raise blind()
    item = await session.get(CheckItem, (campaign_id, line, number), execution_options=_WHY)
    if item is None or not caller.scope.contains(item.division_code):
        raise Problem(404, "unknown_item", "清单中没有这个序号,或它不在您的数据范围内。")
    await session.delete(item)
    await session.flush()
    await _record(session, caller, "unlist", campaign_id, reason, {"line": line, "number": number, "name": item.name})


async def lock_line(session: AsyncSession, caller: Caller, campaign_id: UUID, line: str) -> None:
    """Lock the list of a line: nobody changes it any more. A line without items is locked too, by who has nothing to list.

    Raises:
        Problem: 404 ``unknown_campaign``; 403 ``other_line``, ``level_needed``; 409 ``wrong_state``, ``line_locked``.
    """
    campaign, row = await _line(session, caller, campaign_id, line)
    if not caller.scope.contains(campaign.division_code):
        raise Problem(403, "level_needed", "清单须由整个排查范围的责任人锁定。")
    row.locked_at, row.locked_by = func.clock_timestamp(), caller.client_id
    await session.flush()
    await _record(session, caller, "lock", campaign_id, None, {"line": line})


async def _line(session: AsyncSession, caller: Caller, campaign_id: UUID, line: str) -> tuple[CheckCampaign, CheckLine]:
    """A campaign that collects and one of its lines, locked in the database; the caller lists for no other."""
    campaign = await _campaign_locked(session, caller, campaign_id)
    if campaign.state != CAMPAIGN.initial:
        raise Problem(409, "wrong_state", f"排查当前状态为“{CAMPAIGN.states[campaign.state].title}”,不能填报。")
    statement = select(CheckLine).where(CheckLine.campaign_id == campaign_id)
    lines = {row.line: row for row in (await session.scalars(statement.with_for_update(), execution_options=_WHY)).all()}
    if any(caller.client_id in row.accounts for name, row in lines.items() if name != line):
        raise blind()
    if lines[line].locked_at is not None:
        raise Problem(409, "line_locked", f"{LINES[line]}的清单已经锁定。")
    return campaign, lines[line]


async def _check_items(
    session: AsyncSession, caller: Caller, campaign: CheckCampaign, entries: Sequence[CheckItemEntry]
) -> None:
    within = Scope.of([campaign.division_code])
    wanted = {entry.division_code for entry in entries}
    known = set((await session.scalars(select(Division.code).where(Division.code.in_(wanted)), execution_options=_WHY)).all())
    for at, entry in enumerate(entries):
        code = entry.division_code
        if code not in known or not caller.scope.contains(code) or not within.contains(code):
            raise fault(f"items.{at}.division_code", "unknown_division", "没有这个行政区划,或它不在排查范围、您的数据范围内")
        if (entry.quantity is None) != (entry.unit is None):
            raise fault(f"items.{at}.unit", "missing_value", "数量和计量单位须一并填写")


async def campaign_facts(session: AsyncSession, campaign_id: UUID) -> CampaignFacts:
    """The facts of a campaign that was found for the caller."""
    lines = await lines_of(session, Scope.everything(), campaign_id)
    waiting = select(func.count()).where(CheckDifference.campaign_id == campaign_id, CheckDifference.state.in_(_OPEN))
    return CampaignFacts(
        locked=frozenset(row.line for row in lines if row.locked_at is not None),
        items=sum(row.items for row in lines),
        open=await session.scalar(waiting, execution_options=_WHY) or 0,
    )


async def take_campaign(session: AsyncSession, caller: Caller, campaign_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a campaign one step along; to compare it finds the differences.

    Raises:
        Problem: 404 ``unknown_campaign``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    campaign = await _campaign_locked(session, caller, campaign_id)
    check_version(seen, campaign.version)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    facts = await campaign_facts(session, campaign_id)
    changes: dict[str, Any] = {}
    found: list[Compared] = []
    if code == "compare":
        used = {name: parameters[name] for name in (_LEAST, _TOLERANCE)}
        lists = {line: await _listed(session, campaign_id, line) for line in LINES}
        found = compared(lists["industry"], lists["local"], int(used[_LEAST].value), used[_TOLERANCE].value)
        told = {name: {"value": str(one.value), "version": one.version} for name, one in used.items()}
        changes["parameters"] = {**told, "matched": sum(not one.differences for one in found)}
    ground = Ground(campaign.division_code, facts, parameters)
    await move(session, caller, CAMPAIGN, campaign, ground, Taking(code, said, changes))
    if code == "compare":
        await _keep(session, campaign, [one for one in found if one.differences], said, parameters)
    await publish_task(session, TASK_CHANGED, CAMPAIGNS, campaign_id)
    await _record(session, caller, code, campaign_id, said.opinion, {"state": campaign.state, "differences": len(found)})
    return Changed(id=campaign_id, version=campaign.version)


async def _listed(session: AsyncSession, campaign_id: UUID, line: str) -> list[Item]:
    columns = [getattr(CheckItem, name) for name in _COMPARED]
    statement = select(*columns).where(CheckItem.campaign_id == campaign_id, CheckItem.line == line).order_by(CheckItem.number)
    return [Item(**row._mapping) for row in await session.execute(statement, execution_options=_WHY)]  # noqa: SLF001 - documented


async def _keep(
    session: AsyncSession, campaign: CheckCampaign, found: Sequence[Compared], said: Said, parameters: Mapping[str, Any]
) -> None:
    """Make a record of every difference: it lies where the asset lies, and who lists it answers for it."""
    if not found:
        return
    row = CheckItem
    statement = select(row.line, row.number, row.division_code, row.unit_in_charge).where(row.campaign_id == campaign.id)
    listed = {(one.line, one.number): one for one in await session.execute(statement, execution_options=_WHY)}
    limit = due_of(DIFFERENCE.states[DIFFERENCE.initial], said.on, parameters)
    values = []
    for one in found:
        place = listed["local", one.local] if one.local is not None else listed["industry", one.industry]
        values.append(
            {
                "campaign_id": campaign.id,
                "division_code": place.division_code,
                "industry_number": one.industry,
                "local_number": one.local,
                "found_by": one.found_by,
                "score": one.score,
                "parts": dict(one.parts),
                "differences": list(one.differences),
                "unit_in_charge": place.unit_in_charge,
                "state": DIFFERENCE.initial,
                "state_since": said.on,
                "due_on": limit and limit.due_on,
            }
        )
    made = postgresql.insert(CheckDifference).values(values).returning(CheckDifference.id)
    ids = (await session.scalars(made, execution_options=_WHY)).all()
    await publish_task(session, TASK_CHANGED, DIFFERENCES, *ids)


async def take_difference(
    session: AsyncSession, caller: Caller, difference_id: UUID, code: str, said: Said, seen: int
) -> Changed:
    """Take a difference one step along.

    Raises:
        Problem: 404 ``unknown_difference``; 412; 422 ``unknown_asset``; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    statement = caller.scope.restrict(
        select(CheckDifference).where(CheckDifference.id == difference_id), CheckDifference.division_code
    )
    row = (await session.scalars(statement.with_for_update())).one_or_none()
    if row is None:
        raise unknown_difference()
    check_version(seen, row.version)
    changes: dict[str, Any] = {}
    if isinstance(said, AnsweringDifference):
        changes = {"cause": said.opinion, "asset_id": said.asset_id}
        if said.asset_id is not None:
            await _known(session, caller, said.asset_id)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    ground = Ground(row.division_code, DifferenceFacts(), parameters)
    await move(session, caller, DIFFERENCE, row, ground, Taking(code, said, changes))
    # Whoever closes the campaign counts what is open: the next to close it sees this.
    bumped = update(CheckCampaign).where(CheckCampaign.id == row.campaign_id)
    bumped = bumped.values(version=CheckCampaign.version + 1, changed_at=func.clock_timestamp())
    await session.execute(bumped, execution_options={**_WHY, "synchronize_session": False})
    await publish_task(session, TASK_CHANGED, DIFFERENCES, difference_id)
    await publish_task(session, TASK_CHANGED, CAMPAIGNS, row.campaign_id)
    await audit.record(
        session,
        caller,
        action=f"check_difference.{code}",
        resource="check_difference",
        resource_id=difference_id,
        purpose=said.opinion,
        detail={"state": row.state},
    )
    return Changed(id=difference_id, version=row.version)


async def _known(session: AsyncSession, caller: Caller, asset_id: UUID) -> None:
    try:
        await asset(session, caller.scope, asset_id)
    except Problem:
        raise fault("asset_id", "unknown_asset", "没有这项资产,或它不在您的数据范围内") from None


async def _campaign_locked(session: AsyncSession, caller: Caller, campaign_id: UUID) -> CheckCampaign:
    statement = select(CheckCampaign).where(
        CheckCampaign.id == campaign_id, caller.scope.where_around(CheckCampaign.division_code)
    )
    row = (await session.scalars(statement.with_for_update(), execution_options=_WHY)).one_or_none()
    if row is None:
        raise unknown_campaign()
    return row


async def _record(
    session: AsyncSession, caller: Caller, deed: str, campaign_id: UUID, reason: str | None, detail: Mapping[str, Any]
) -> None:
    await audit.record(
        session,
        caller,
        action=f"check_campaign.{deed}",
        resource="check_campaign",
        resource_id=campaign_id,
        purpose=reason,
        detail=dict(detail),
    )
