"""Items built in the database: the same JSON as PostgreSQL's own functions make."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Boolean, Column, Date, DateTime, Integer, Numeric, Text, Uuid, func, literal, select, values
from sqlalchemy.dialects.postgresql import JSONB

from shared.events.items import json_list, json_object
from tests.harness.events import OURS, Spine

_TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
_KINDS: dict[str, tuple[Any, st.SearchStrategy[Any]]] = {
    "id": (Uuid(), st.uuids()),
    "words": (Text(), _TEXTS),
    "number": (Integer(), st.integers(-(2**31), 2**31 - 1)),
    "amount": (Numeric(18, 2), st.decimals(-(10**9), 10**9, places=2)),
    "flag": (Boolean(), st.booleans()),
    "day": (Date(), st.dates(date(1880, 1, 1))),
    "moment": (DateTime(timezone=True), st.datetimes(datetime(1970, 1, 1), timezones=st.just(UTC))),  # noqa: DTZ001
    "more": (JSONB(), st.dictionaries(_TEXTS, _TEXTS | st.none() | st.integers(-5, 5), max_size=3)),
}
_rows = st.fixed_dictionaries({name: strategy | st.none() for name, (_, strategy) in _KINDS.items()})


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(row=_rows)
async def test_an_object_is_what_json_build_object_makes(spine: Spine, row: dict[str, Any]) -> None:
    fields = {name: literal(row[name], kind) for name, (kind, _) in _KINDS.items()}
    theirs = func.json_build_object(*(part for pair in fields.items() for part in pair))

    found = await _one(spine, select(func.concat(json_object(**fields)), func.concat(theirs)))

    assert json.loads(found[0], parse_float=Decimal) == json.loads(found[1], parse_float=Decimal)


async def test_what_is_never_null_is_written_as_it_is(spine: Spine) -> None:
    columns = [Column("id", Uuid, nullable=False), Column("name", Text, nullable=False), Column("n", Integer, nullable=False)]
    table = values(*columns, name="t").data([(UUID(int=1), '"q"\\', 7)])

    found = await _one(spine, select(func.concat(json_object(id=table.c.id, name=table.c.name, n=table.c.n))))

    assert json.loads(found[0]) == {"id": str(UUID(int=1)), "name": '"q"\\', "n": 7}


async def test_a_list_is_in_the_order_asked_for_and_may_be_empty(spine: Spine) -> None:
    table = values(Column("n", Integer), name="t").data([(3,), (1,), (2,)])
    listed = select(func.concat(json_list(json_object(n=table.c.n), table.c.n)))

    assert json.loads((await _one(spine, listed))[0]) == [{"n": 1}, {"n": 2}, {"n": 3}]
    assert json.loads((await _one(spine, listed.where(table.c.n > 5)))[0]) == []


async def _one(spine: Spine, statement: Any) -> Any:
    async with spine.household.reading() as session:
        return (await session.execute(statement, execution_options=OURS)).one()
