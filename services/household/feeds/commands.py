"""Single facts 部门数据: recorded, corrected and withdrawn by their department, by the rules of its feed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Row, delete, insert, literal, select, update
from sqlalchemy.dialects.postgresql import insert as insert_new
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.feeds.definitions import FEEDS
from services.household.feeds.memberships import replay_registrations
from services.household.feeds.rules import Registration
from services.household.feeds.schemas import CORRECTIONS, ENTRIES, FactChanged
from services.household.feeds.tables import FACTS, WithdrawnFact
from services.household.history.commands.deeds import Deed, record_deed
from services.household.registry import queries
from services.household.registry.commands.common import WHY, refused
from services.household.registry.commands.memberships import lock_person
from services.household.registry.records import fact_of, told_fact, touch_sheets
from shared.access import Caller
from shared.intake.definition import Receipt
from shared.intake.messages import sentence
from shared.standards.clock import today
from shared.web.problems import Problem
from shared.web.rows import read_row
from shared.web.versions import check_version

__all__ = ["correct_fact", "record_household_fact", "record_person_fact", "withdraw_fact"]


async def record_person_fact(
    session: AsyncSession, caller: Caller, person_id: UUID, feed: str, body: Mapping[str, Any]
) -> FactChanged:
    """Record a fact about a person.

    Raises:
        Problem: 404 ``unknown_feed`` or ``unknown_person``, 409 ``fact_exists``, 422 by the feed's rules.
    """
    values = _entry(feed, body, by_person=True)
    person = await lock_person(session, caller, person_id)
    return await _record(session, caller, feed, {"household_id": person.household_id, "person_id": person_id, **values})


async def record_household_fact(
    session: AsyncSession, caller: Caller, household_id: UUID, feed: str, body: Mapping[str, Any]
) -> FactChanged:
    """Record a fact about a household.

    Raises:
        Problem: 404 ``unknown_feed`` or ``unknown_household``, 409 ``fact_exists``, 422 by the feed's rules.
    """
    values = _entry(feed, body, by_person=False)
    await queries.household(session, caller.scope, household_id)
    return await _record(session, caller, feed, {"household_id": household_id, **values})


def _entry(feed: str, body: Mapping[str, Any], *, by_person: bool) -> dict[str, Any]:
    if feed not in FACTS or FACTS[feed].info["by_person"] is not by_person:
        about = "人员" if by_person else "农户"
        raise Problem(404, "unknown_feed", f"没有代码为 {feed} 的按{about}登记的部门数据表。")
    return read_row(ENTRIES[feed], body).model_dump()


async def _record(session: AsyncSession, caller: Caller, feed: str, values: dict[str, Any]) -> FactChanged:
    await _check(session, caller, feed, values)
    new = insert_new(FACTS[feed]).values(values).on_conflict_do_nothing().returning(*told_fact(feed))
    row = (await session.execute(new)).first()
    if row is None:
        raise Problem(409, "fact_exists", "这条部门数据已经登记,请读取后更正。")
    await touch_sheets(session, feed, [(row.household_id, row.year)])
    if feed == "POL-HUK":
        await replay_registrations(session, [row.person_id], None)
    await _note(session, caller, "fact.record", row)
    return FactChanged.model_validate(row)


async def correct_fact(
    session: AsyncSession, caller: Caller, feed: str, fact_id: int, body: Mapping[str, Any], seen: int
) -> FactChanged:
    """Correct fields of a fact, all but its key. What is so already changes nothing.

    Raises:
        Problem: 404 ``unknown_feed`` or ``unknown_fact``, 412 ``version_mismatch``, 422 by the feed's rules.
    """
    told = await _locked(session, caller, feed, fact_id)
    correction = read_row(CORRECTIONS[feed], body)
    check_version(seen, told.version)
    facts, here = FACTS[feed], FACTS[feed].c.id == fact_id
    data = select(*(facts.c[name] for name in facts.info["data"])).where(here)
    stored = (await session.execute(data, execution_options=WHY)).mappings().one()
    given = correction.model_dump(exclude_unset=True, exclude={"reason"})
    values = {name: value for name, value in given.items() if stored[name] != value}
    if not values:
        return FactChanged.model_validate(told)
    await _check(session, caller, feed, {**stored, **values})
    change = update(facts).where(here).values(**values, version=facts.c.version + 1, batch_id=None).returning(*told_fact(feed))
    row = (await session.execute(change, execution_options=WHY)).one()
    await touch_sheets(session, feed, [(row.household_id, told.year), (row.household_id, row.year)])
    await _note(session, caller, "fact.correct", row, purpose=correction.reason, fields=sorted(values))
    return FactChanged.model_validate(row)


async def withdraw_fact(session: AsyncSession, caller: Caller, feed: str, fact_id: int, reason: str, seen: int) -> None:
    """Take back a fact that should never have been recorded 作废. What it was stays readable; its key is free again.

    Raises:
        Problem: 404 ``unknown_feed`` or ``unknown_fact``, 412 ``version_mismatch``.
    """
    told = await _locked(session, caller, feed, fact_id)
    check_version(seen, told.version)
    facts = FACTS[feed]
    removed = delete(facts).where(facts.c.id == fact_id).returning(*(facts.c[name] for name in facts.info["data"]))
    was = (await session.execute(removed, execution_options=WHY)).one()
    kept = {name: getattr(told, name) for name in ("household_id", "person_id", "feed", "year", "values")}
    by = {"reason": reason, "client_id": caller.client_id, "department": caller.department}
    await session.execute(insert(WithdrawnFact).values(**kept, **by))
    await touch_sheets(session, feed, [(told.household_id, told.year)])
    if feed == "POL-HUK":
        await replay_registrations(
            session, [told.person_id], None, {told.person_id: [Registration(was.change, was.changed_on)]}
        )
    await _note(session, caller, "fact.withdraw", told, purpose=reason)


async def _locked(session: AsyncSession, caller: Caller, feed: str, fact_id: int) -> Row[Any]:
    """A fact as it is told, locked; its person first, as in every command about persons."""
    told = await fact_of(session, caller.scope, feed, fact_id)
    if told.person_id is not None:
        await lock_person(session, caller, told.person_id)
    return await fact_of(session, caller.scope, feed, fact_id, locked=True)


async def _check(session: AsyncSession, caller: Caller, feed: str, values: Mapping[str, Any]) -> None:
    """Check 6 of contracts/feeds, by the feed's own declarations."""
    table, stored = FEEDS[feed], FACTS[feed]
    row = {name: literal(value, stored.c[name].type) for name, value in values.items()}
    receipt = Receipt(caller.scope, today())
    for check in table.checks:
        if await session.scalar(select(check.fails(row, receipt))):
            column = table.by_header[check.column]
            raise refused(422, check.reason, f"body.{column.name}", sentence(check.reason, check.column, column))


async def _note(
    session: AsyncSession,
    caller: Caller,
    action: str,
    fact: Row[Any],
    *,
    purpose: str | None = None,
    **detail: Any,  # noqa: ANN401 - facts of any kind
) -> None:
    where = {"feed": fact.feed, "year": fact.year, "fact": fact.id, "version": fact.version}
    await record_deed(
        session,
        caller,
        Deed(
            action,
            resource="household",
            resource_id=fact.household_id,
            households=[fact.household_id],
            about=FEEDS[fact.feed].title,
            purpose=purpose,
            detail={**where, **detail},
        ),
    )
