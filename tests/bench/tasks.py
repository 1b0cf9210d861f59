"""The gateway's pages of tasks beside bare SQL, on the county that the bench of the profile has filled in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sized

from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.readmodels.tasks import TaskFilter, tasks
from shared.access import Caller
from tests.bench.beside import PAGE, Beside
from tests.bench.report import Row
from tests.harness.servers import ServiceDatabase

__all__ = ["task_rows"]

# As a careful hand writes it.
_TASKS = """
    SELECT t.*, coalesce(h.division_code, t.division_code) AS lies_in, coalesce(t.due_on < current_date, false) AS overdue,
           h.household_no, (SELECT m.value ->> 'name' FROM profile_section s, json_array_elements(CAST(s.section AS json) -> 'members') m
                             WHERE s.household_id = t.household_id AND s.key = 'household' AND m.value ->> 'relation' = '户主'
                               AND (m.value ->> 'left_on' IS NULL OR CAST(m.value ->> 'left_on' AS date) > current_date) LIMIT 1) AS head
      FROM task t LEFT JOIN board_household h ON h.household_id = t.household_id
     WHERE t.open AND {where} ORDER BY coalesce(t.due_on, '9999-12-31'), t.id LIMIT 51
"""
_COUNTY = Caller("bench", "测试", "", ("610999000000",), frozenset({"*"}))


async def task_rows(database: ServiceDatabase, village: str) -> list[Row]:
    """Pages of tasks beside bare SQL: of the county, what is overdue, of a village, what the county itself has to do."""
    asked = {
        "of the county": ("true", TaskFilter(whole=True)),
        "overdue": ("t.due_on < current_date", TaskFilter(whole=True, overdue=True)),
        "of a village": (f"h.division_code = '{village}'", TaskFilter(whole=True, divisions=(village,))),
        "that the county itself has": ("t.assignee IS NULL AND t.level = 'county'", TaskFilter()),
    }
    async with Beside.of(database.owner_url, database.app_url) as both:

        def page(wanted: TaskFilter) -> Callable[[AsyncSession], Awaitable[Sized]]:
            async def ask(session: AsyncSession) -> Sized:
                return (await tasks(session, _COUNTY, wanted, limit=PAGE, cursor=None))[0]

            return ask

        return [
            await both.row(f"tasks {name}", _TASKS.format(where=where), page(wanted)) for name, (where, wanted) in asked.items()
        ]
