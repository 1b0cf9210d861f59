"""What the services tell, applied: every state if it is newer than the stored one, whole runs in one statement a table.

Sections of a household come in any order and more than once, also before the household itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.readmodels.asset_tables import BoardAsset, BoardAssetAlert, BoardContract, BoardDistribution
from services.gateway.readmodels.counting import change_households, count_anew
from services.gateway.readmodels.job_tables import BoardAppointment, BoardJobAlert, BoardSpell
from services.gateway.readmodels.money_tables import (
    BoardAcceptance,
    BoardAccount,
    BoardAlert,
    BoardFund,
    BoardPayment,
    BoardProject,
)
from services.gateway.readmodels.rules import head_count
from services.gateway.readmodels.tables import (
    BoardBatch,
    BoardCase,
    BoardDivision,
    BoardLead,
    BoardScreening,
    Task,
    TimelineStep,
)
from shared.contracts import assets, funds, jobs
from shared.contracts.base import EventType
from shared.contracts.household import (
    BATCH_CHANGED,
    CASE_CHANGED,
    DIVISION_CHANGED,
    GUARANTEE_CHANGED,
    HELPER_ASSIGNED,
    HOUSEHOLD_CHANGED,
    INCOME_CHANGED,
    INCOME_WITHDRAWN,
    LEAD_CHANGED,
    RECORD_CHANGED,
    SCREENING_COMPLETED,
    STEP_RECORDED,
    TASK_CHANGED,
    VISIT_RECORDED,
    WATCH_CHANGED,
)
from shared.events.consumer import Consumer, Handler
from shared.events.envelope import Items
from shared.events.keeping import keeping
from shared.events.subjects import stream_name
from shared.persistence.tables import table_of
from shared.standards import clock

__all__ = ["ASSETS", "CONSUMERS", "FUNDS", "HANDLERS", "HOUSEHOLD", "JOBS", "OF_ASSETS", "OF_FUNDS", "OF_JOBS"]

Item: TypeAlias = "Mapping[str, Any]"
RUN_LIMIT = 5000
"""Items a statement: larger ones are no faster, and spill to disk."""
_ALL = {"unscoped": "read models hold all divisions"}

_SECTIONS = text(
    """
    INSERT INTO profile_section AS known (household_id, key, version, section, withdrawn)
    SELECT * FROM unnest(CAST(:households AS uuid[]), CAST(:keys AS text[]), CAST(:versions AS bigint[]),
                         CAST(:sections AS text[]), CAST(:withdrawn AS boolean[]))
    ON CONFLICT (household_id, key) DO UPDATE
       SET version = excluded.version, section = excluded.section, withdrawn = excluded.withdrawn
     WHERE excluded.version > known.version
    """
)
_BOARD_HOUSEHOLD = """
    INSERT INTO board_household AS known
           (household_id, version, household_no, division_code, household_type, closed_on, persons, joining, leaving)
    SELECT household_id, version, household_no, division_code, household_type, CAST(closed_on AS date),
           persons, CAST(joining AS date[]), CAST(leaving AS date[])
      FROM unnest(CAST(:households AS uuid[]), CAST(:versions AS bigint[]), CAST(:numbers AS text[]), CAST(:divisions AS text[]),
                  CAST(:types AS text[]), CAST(:closed AS text[]), CAST(:persons AS integer[]), CAST(:joining AS text[]),
                  CAST(:leaving AS text[]))
        AS told (household_id, version, household_no, division_code, household_type, closed_on, persons, joining, leaving)
    ON CONFLICT (household_id) DO UPDATE
       SET version = excluded.version, household_no = excluded.household_no, division_code = excluded.division_code,
           household_type = excluded.household_type, closed_on = excluded.closed_on, persons = excluded.persons,
           joining = excluded.joining, leaving = excluded.leaving
     WHERE excluded.version > known.version
"""
_BOARD_WATCH = """
    INSERT INTO board_household AS known (household_id, watch_version, watched)
    SELECT household_id, version, watched
      FROM json_to_recordset(CAST(:items AS json)) AS w (household_id uuid, version bigint, watched boolean)
    ON CONFLICT (household_id) DO UPDATE SET watch_version = excluded.watch_version, watched = excluded.watched
     WHERE excluded.watch_version > known.watch_version
"""
_LIES_IN = """
    UPDATE task AS known SET lies_in = now.lies_in
      FROM (SELECT t.id, CASE WHEN t.household_id IS NULL THEN t.division_code ELSE h.division_code END AS lies_in
              FROM task AS t LEFT JOIN board_household AS h ON h.household_id = t.household_id
             WHERE t.open AND t.{by} = ANY(CAST(:ids AS uuid[]))) AS now
     WHERE known.id = now.id AND known.lies_in IS DISTINCT FROM now.lies_in
"""
_TASKS_TOLD, _TASKS_OF_HOUSEHOLDS = text(_LIES_IN.format(by="id")), text(_LIES_IN.format(by="household_id"))


def _section(key_of: Callable[[Item], str], *, withdrawn: Callable[[Item], bool] = lambda _: False) -> Handler:
    """Keep the items as sections of their households' profiles, each under its key; those that are ``withdrawn`` are not shown."""

    async def apply(session: AsyncSession, items: Items) -> None:
        values = {
            "households": [item["household_id"] for item in items],
            "keys": [key_of(item) for item in items],
            "versions": [item["version"] for item in items],
            "sections": items.texts,
            "withdrawn": [withdrawn(item) for item in items],
        }
        await session.execute(_SECTIONS, values, execution_options=_ALL)

    return apply


async def _apply_households(session: AsyncSession, items: Items) -> None:
    ids, versions = [item["id"] for item in items], [item["version"] for item in items]
    sections: dict[str, Any] = {
        "households": ids,
        "keys": ["household"] * len(ids),
        "versions": versions,
        "sections": items.texts,
    }
    sections["withdrawn"] = [False] * len(ids)
    await session.execute(_SECTIONS, sections, execution_options=_ALL)
    today = clock.today().isoformat()
    counts = [head_count(item["members"], today) for item in items]
    values = {
        "households": ids,
        "versions": versions,
        "numbers": [item["household_no"] for item in items],
        "divisions": [item["division_code"] for item in items],
        "types": [item["household_type"] for item in items],
        "closed": [item["closed_on"] for item in items],
        "persons": [count.persons for count in counts],
        "joining": [_dates(count.joining) for count in counts],
        "leaving": [_dates(count.leaving) for count in counts],
    }
    await change_households(session, _BOARD_HOUSEHOLD, values)
    await session.execute(_TASKS_OF_HOUSEHOLDS, {"ids": ids}, execution_options=_ALL)


def _dates(days: Sequence[str]) -> str | None:
    return f"{{{','.join(days)}}}" if days else None


async def _apply_watch(session: AsyncSession, items: Items) -> None:
    await change_households(session, _BOARD_WATCH, {"items": items.json})


async def _count(session: AsyncSession, items: Items) -> None:
    await count_anew(session, [item["household_id"] for item in items])


async def _place_tasks(session: AsyncSession, items: Items) -> None:
    await session.execute(_TASKS_TOLD, {"ids": [item["id"] for item in items]}, execution_options=_ALL)


def _one_after_another(*handlers: Handler) -> Handler:
    async def apply(session: AsyncSession, items: Items) -> None:
        for handler in handlers:
            await handler(session, items)

    return apply


HANDLERS: Mapping[EventType, Handler] = {
    DIVISION_CHANGED: keeping(table_of(BoardDivision)),
    HOUSEHOLD_CHANGED: _apply_households,
    INCOME_CHANGED: _section(lambda item: f"income:{item['year']}"),
    INCOME_WITHDRAWN: _section(lambda item: f"income:{item['year']}", withdrawn=lambda _: True),
    RECORD_CHANGED: _section(lambda item: f"record:{item['feed']}:{item['year']}"),
    LEAD_CHANGED: _one_after_another(_section(lambda item: f"lead:{item['id']}"), keeping(table_of(BoardLead)), _count),
    CASE_CHANGED: _one_after_another(
        _section(lambda item: f"case:{item['entry_no']:03}:{item['id']}"), keeping(table_of(BoardCase)), _count
    ),
    TASK_CHANGED: _one_after_another(keeping(table_of(Task), owner="household"), _place_tasks),
    HELPER_ASSIGNED: _section(lambda item: f"helper:{item['id']}"),
    VISIT_RECORDED: _section(lambda item: f"visit:{item['visited_on']}:{item['id']}", withdrawn=lambda item: item["withdrawn"]),
    WATCH_CHANGED: _one_after_another(_section(lambda _: "watch"), _apply_watch),
    GUARANTEE_CHANGED: _section(lambda _: "guarantee"),
    STEP_RECORDED: keeping(table_of(TimelineStep)),
    BATCH_CHANGED: keeping(table_of(BoardBatch)),
    SCREENING_COMPLETED: keeping(table_of(BoardScreening)),
}

OF_FUNDS: Mapping[EventType, Handler] = {
    funds.ACCOUNT_CHANGED: keeping(table_of(BoardAccount)),
    funds.ALERT_CHANGED: keeping(table_of(BoardAlert)),
    funds.FUND_BATCH_CHANGED: keeping(table_of(BoardFund)),
    funds.PAYMENT_CHANGED: keeping(table_of(BoardPayment)),
    funds.PROJECT_ACCEPTED: keeping(table_of(BoardAcceptance)),
    funds.PROJECT_CHANGED: keeping(table_of(BoardProject)),
    funds.TASK_CHANGED: _one_after_another(keeping(table_of(Task), owner="funds"), _place_tasks),
}


_VILLAGE_SECTIONS = text(
    """
    INSERT INTO village_section AS known (id, version, key, division_code, section, ended)
    SELECT id, version, :key, division_code, CAST(section AS jsonb), ended
      FROM unnest(CAST(:ids AS uuid[]), CAST(:versions AS bigint[]), CAST(:divisions AS text[]), CAST(:sections AS text[]),
                  CAST(:ended AS boolean[])) AS told (id, version, division_code, section, ended)
    ON CONFLICT (id) DO UPDATE
       SET version = excluded.version, division_code = excluded.division_code, section = excluded.section, ended = excluded.ended
     WHERE excluded.version > known.version
    """
)


def _village_section(key: str, ended: Callable[[Item], bool]) -> Handler:
    """Keep the items as sections of their villages' profiles; those that are ``ended`` are not shown."""

    async def apply(session: AsyncSession, items: Items) -> None:
        values = {
            "key": key,
            "ids": [item["id"] for item in items],
            "versions": [item["version"] for item in items],
            "divisions": [item["division_code"] for item in items],
            "sections": items.texts,
            "ended": [ended(item) for item in items],
        }
        await session.execute(_VILLAGE_SECTIONS, values, execution_options=_ALL)

    return apply


OF_ASSETS: Mapping[EventType, Handler] = {
    assets.ALERT_CHANGED: keeping(table_of(BoardAssetAlert)),
    assets.ASSET_CHANGED: keeping(table_of(BoardAsset)),
    assets.COLLECTIVE_CHANGED: _village_section("collective", lambda item: item["ended_on"] is not None),
    assets.VILLAGE_CHANGED: _village_section("record", lambda item: item["withdrawn"]),
    assets.CONTRACT_CHANGED: keeping(table_of(BoardContract)),
    assets.DISTRIBUTION_CHANGED: keeping(table_of(BoardDistribution)),
    assets.INCOME_DISTRIBUTED: _section(lambda item: f"earning:{item['id']}", withdrawn=lambda item: item["paid_on"] is None),
    assets.TASK_CHANGED: _one_after_another(keeping(table_of(Task), owner="assets"), _place_tasks),
}


_MOVED = text("DELETE FROM profile_section WHERE household_id = :household AND key = :key AND version <= :version")
_EMPLOYMENT = _section(lambda item: f"employment:{item['id']}", withdrawn=lambda item: item["withdrawn"])


async def _apply_employment(session: AsyncSession, items: Items) -> None:
    """A spell of work stands in the profile of the household that its person belongs to, and in that of no other."""
    await _EMPLOYMENT(session, items)
    moved = [
        {"household": former, "key": f"employment:{item['id']}", "version": item["version"]}
        for item in items
        for former in item["former_household_ids"]
    ]
    if moved:
        await session.execute(_MOVED, moved, execution_options=_ALL)


OF_JOBS: Mapping[EventType, Handler] = {
    jobs.ALERT_CHANGED: keeping(table_of(BoardJobAlert)),
    jobs.APPOINTMENT_CHANGED: keeping(table_of(BoardAppointment)),
    jobs.EMPLOYMENT_CHANGED: _one_after_another(keeping(table_of(BoardSpell)), _apply_employment),
    jobs.TASK_CHANGED: _one_after_another(keeping(table_of(Task), owner="jobs"), _place_tasks),
}


def _consumer(name: str, handlers: Mapping[EventType, Handler]) -> Consumer:
    (service,) = {event_type.service for event_type in handlers}
    return Consumer(name, stream_name(service), handlers, run_limits=dict.fromkeys(handlers, RUN_LIMIT))


HOUSEHOLD, FUNDS = _consumer("gateway-picture", HANDLERS), _consumer("gateway-picture-funds", OF_FUNDS)
ASSETS = _consumer("gateway-picture-assets", OF_ASSETS)
JOBS = _consumer("gateway-picture-jobs", OF_JOBS)
CONSUMERS = (HOUSEHOLD, FUNDS, ASSETS, JOBS)
"""Fill the profiles, the boards and the list of tasks."""
