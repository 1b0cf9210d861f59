"""Ids that a bulk statement counts on from one draw."""

from __future__ import annotations

from collections.abc import Callable
from uuid import RFC_4122, UUID

from sqlalchemy import text

from shared.persistence import Database
from shared.persistence.ids import id_series, numbered_id
from tests.harness.servers import ServiceDatabase


async def test_a_series_gives_different_ids_of_version_7_in_their_order(fresh_database: Callable[..., ServiceDatabase]) -> None:
    database = Database(fresh_database("household", migrated=False).app_url, name="test")
    statement = text(f"SELECT {numbered_id('thing', 'n')} FROM generate_series(1, 20000) AS n ORDER BY n")
    series: list[list[UUID]] = []
    async with database.reading() as session:
        for _ in range(2):
            found = await session.execute(statement, id_series("thing"), execution_options={"unscoped": "test"})
            series.append([UUID(str(id)) for id in found.scalars()])
    await database.close()

    first, second = series
    assert first == sorted(set(first))
    assert not {*first} & {*second}
    assert {(id.version, id.variant) for id in first} == {(7, RFC_4122)}
