"""The gateway's money board says of any money what the ledgers of this service say of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.funds.ledger.rules import OF_PROJECTS, STAGES
from services.funds.spine import REPUBLISHERS
from shared.contracts.funds import ACCOUNT_CHANGED, FUND_BATCH_CHANGED, PROJECT_CHANGED
from shared.persistence import Database
from shared.standards.clock import today
from tests.harness import picture
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, TOWN, VILLAGE, FundsApi
from tests.harness.servers import ServiceDatabase

SOURCES, PLACES = ("C1", "S1", "C1"), (VILLAGE, OTHER_VILLAGE, TOWN, COUNTY)
MEASURES = ("received", "allocated", "released", "paid", "recovered", "unallocated", "unreleased", "unpaid", "carried")
_POST = """
    INSERT INTO journal_account (batch_id, stage, project_id, division_code, balance)
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::numeric[])
    ON CONFLICT (batch_id, stage, project_id) DO UPDATE SET balance = excluded.balance, version = journal_account.version + 1
"""
yuan = st.decimals(min_value="0.00", max_value="9999999.99", places=2)


@dataclass
class Treasury:
    """Batches and projects whose accounts hold whatever a test wants, and the board that hears of them."""

    api: FundsApi
    board: httpx.AsyncClient
    gateway: Database
    batches: list[str] = field(default_factory=list)
    projects: list[str] = field(default_factory=list)

    @property
    def accounts(self) -> list[tuple[UUID, str, UUID | None, str]]:
        """Every account that there can be."""
        own = [(UUID(batch), stage, None, COUNTY) for batch in self.batches for stage in STAGES if stage not in OF_PROJECTS]
        placed = list(zip(self.projects, PLACES, strict=True))
        theirs = [
            (UUID(batch), stage, UUID(project), place)
            for batch in self.batches
            for stage in OF_PROJECTS
            for project, place in placed
        ]
        return [*own, *theirs]

    async def hold(self, balances: Mapping[int, Decimal]) -> None:
        """Set what accounts hold, and tell all of them."""
        accounts = self.accounts
        held = [balances.get(number, Decimal(0)) for number in range(len(accounts))]
        await self.api.rows(_POST, *(list(each) for each in zip(*accounts, strict=True)), held)
        for event_type in (FUND_BATCH_CHANGED, PROJECT_CHANGED, ACCOUNT_CHANGED):
            await self.api.rows("DELETE FROM outbox")
            async with self.api.app.state.database.transaction() as session:
                await REPUBLISHERS[event_type](session)
            await picture.hear(self.gateway, event_type, await self.api.events(event_type))

    async def shown(self, place: str, path: str = "", **params: Any) -> Any:
        """What the board shows to somebody of a place."""
        answer = await self.board.get(f"/api/gateway/v1/money-board{path}", params=params, headers=picture.token(place))
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def ledger(self, place: str, book: str, level: str, key: str, **params: Any) -> dict[str, list[Decimal]]:
        """The sums of a ledger's rows that are alike in ``key``."""
        client = self.api.acting("funds:read", divisions=(place,))
        asked = "&".join(f"{name}={value}" for name, value in {"level": level, "limit": 500, **params}.items())
        return _added((await client.get(f"/ledger-books/{book}/rows?{asked}"))["items"], key)


def _added(rows: Iterable[Mapping[str, Any]], key: str) -> dict[str, list[Decimal]]:
    sums: dict[str, list[Decimal]] = defaultdict(lambda: [Decimal(0)] * len(MEASURES))
    for row in rows:
        sums[row[key]] = [total + Decimal(row[name]) for total, name in zip(sums[row[key]], MEASURES, strict=True)]
    return {name: amounts for name, amounts in sums.items() if any(amounts)}


@pytest.fixture
async def treasury(api: FundsApi, fresh_database: Callable[..., ServiceDatabase]) -> AsyncIterator[Treasury]:
    """Three batches of two sources, one of an earlier budget, and a project in each kind of place."""
    gateway = fresh_database("gateway")
    database = Database(gateway.app_url, name="test")
    async with picture.serving(gateway.app_url) as board:
        found = Treasury(api, board, database)
        for number, source in enumerate(SOURCES):
            found.batches.append(await api.batch(source_code=source, budget_year=today().year - number % 2))
        found.projects = [await api.project(division_code=place) for place in PLACES]
        yield found
    await database.close()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
async def test_sums_are_those_of_the_ledgers_for_any_accounts(treasury: Treasury, data: st.DataObject) -> None:
    numbers = st.integers(0, len(treasury.accounts) - 1)
    await treasury.hold(data.draw(st.dictionaries(numbers, yuan, max_size=25)))
    place = data.draw(st.sampled_from([COUNTY, TOWN, VILLAGE]))
    wanted: dict[str, Any] = data.draw(
        st.fixed_dictionaries({}, optional={"source_code": st.sampled_from(SOURCES), "budget_year": st.just(today().year)})
    )

    board = await treasury.shown(place, division=place, **wanted)

    by_source = await treasury.ledger(place, "fund", "county", "code", **wanted)
    assert _added(board["by_source"], "source_code") == by_source
    assert [Decimal(board[name]) for name in MEASURES] == [
        sum(each, Decimal(0)) for each in zip(*by_source.values(), strict=True)
    ] or [Decimal(0)] * len(MEASURES)
    level = {COUNTY: "town", TOWN: "village", VILLAGE: "village"}[place]
    areas = [{**row, "unit": row["division"]["code"]} for row in board["children"]] + [{**board["own"], "unit": place}]
    assert _added(areas, "unit") == await treasury.ledger(place, "fund", level, "unit", **wanted)
    projects = (await treasury.shown(place, "/projects", **wanted))["items"]
    assert _added(projects, "id") == await treasury.ledger(place, "project", "village", "key", **wanted)
