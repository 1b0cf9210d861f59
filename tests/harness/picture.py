"""A small county as the household service would tell it, a gateway database that hears of it, and callers who look at it."""

from __future__ import annotations

import itertools
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx
import orjson
from joserfc import jwt
from joserfc.jwk import RSAKey
from sqlalchemy import text

from services.gateway.readmodels.asset_routes import router as asset_router
from services.gateway.readmodels.events import HANDLERS, HOUSEHOLD, OF_ASSETS, OF_FUNDS, OF_JOBS
from services.gateway.readmodels.job_routes import router as job_router
from services.gateway.readmodels.money_routes import router as money_router
from services.gateway.readmodels.routes import router
from services.gateway.readmodels.tables import TABLES
from services.gateway.readmodels.task_routes import router as task_router
from services.gateway.readmodels.verify import PICTURE
from services.gateway.readmodels.village_routes import router as village_router
from shared.access import Caller, Scope
from shared.access.tokens import TokenVerifier, claims_of
from shared.contracts.base import EventType, Item
from shared.contracts.household import (
    BatchChanged,
    CaseChanged,
    DivisionChanged,
    GuaranteeChanged,
    GuaranteeConclusion,
    HelperAssigned,
    Hit,
    HouseholdChanged,
    IncomeChanged,
    IncomeWithdrawn,
    LeadChanged,
    Member,
    RecordChanged,
    ScreeningCompleted,
    VisitRecorded,
    WatchChanged,
)
from shared.contracts.tasks import TaskChanged
from shared.contracts.timeline import StepRecorded
from shared.events.envelope import Items
from shared.persistence import Database
from shared.settings import Settings
from shared.standards.ids import uuid7
from shared.web.app import Api, create_app
from tests.harness.servers import ServiceDatabase

COUNTY, TOWN, OTHER_TOWN = "610999000000", "610999100000", "610999200000"
VILLAGE, NEXT_VILLAGE, FAR_VILLAGE = "610999100201", "610999100202", "610999200201"
DAY = date(2025, 10, 31)
EVERYWHERE = Scope.everything()
OURS = {"unscoped": "test"}
# A task is told by every service alike: here by household.
_HANDLERS = {**OF_ASSETS, **OF_FUNDS, **OF_JOBS, **HANDLERS}
_BY_ITEM = {event_type.item: event_type for event_type in _HANDLERS}
# Where of all services only household runs; with all of them it is compared and rebuilt in tests/platform.
_TOLD = {event_type: query for event_type, query in PICTURE.versions.items() if event_type.service == "household"}
OF_HOUSEHOLD = replace(PICTURE, consumers=[HOUSEHOLD], versions=_TOLD)
_KEY = RSAKey.generate_key(2048, {"kid": "test"})


def member(*, joined: date | None = None, left: date | None = None, reason: str | None = None) -> Member:
    return Member(
        person_id=uuid7(),
        name="张*",
        id_number="610999********0011",
        sex="男",
        birth_year=1980,
        relation="户主",
        joined_on=joined,
        left_on=left,
        left_reason=reason,
    )


def household(household_id: UUID, version: int = 1, *, members: Sequence[Member] = (), **changes: Any) -> HouseholdChanged:
    values: dict[str, Any] = {
        "household_no": f"H{household_id.hex[-8:]}",
        "division_code": VILLAGE,
        "village_group": "一组",
        "household_type": "一般农户",
        "relocated": None,
        "address": "民主镇***",
        "phone": "138****5678",
        "closed_on": None,
    }
    return HouseholdChanged(id=household_id, version=version, members=list(members), **{**values, **changes})


def income(
    household_id: UUID, year: int, version: int = 1, *, item_id: UUID | None = None, net: str = "42000.00"
) -> IncomeChanged:
    zero = Decimal("0.00")
    return IncomeChanged(
        id=item_id or uuid7(),
        version=version,
        household_id=household_id,
        year=year,
        registered_population=4,
        wage=Decimal(net),
        business=zero,
        property=zero,
        transfer=zero,
        business_cost=zero,
        claims=zero,
        compliant_self_pay=zero,
        net=Decimal(net),
        net_per_capita=Decimal(net) / 4,
        reference_per_capita=Decimal(net) / 4,
    )


def withdrawn_income(household_id: UUID, year: int, version: int, *, item_id: UUID) -> IncomeWithdrawn:
    return IncomeWithdrawn(id=item_id, version=version, household_id=household_id, year=year)


def step(household_id: UUID, title: str = "更正农户信息", hour: int = 3) -> StepRecorded:
    return StepRecorded(
        id=uuid7(),
        version=1,
        household_id=household_id,
        kind="household.correct",
        title=title,
        happened_on=None,
        recorded_at=moment(hour),
        department="乡村振兴局",
        batch_id=None,
    )


def record(
    household_id: UUID, feed: str, year: int, version: int = 1, *, item_id: UUID | None = None, facts: Sequence[Any] = ()
) -> RecordChanged:
    return RecordChanged(
        id=item_id or uuid7(),
        version=version,
        household_id=household_id,
        feed=feed,
        year=year,
        facts=list(facts),
    )


def hit(rule: str = "MED-04", level: str = "red") -> Hit:
    return Hit.model_validate(
        {
            "rule": rule,
            "level": level,
            "value": "8000.00",
            "person_id": None,
            "screening_id": uuid7(),
            "facts": {"sum": "8000.00"},
        }
    )


def lead(
    household_id: UUID, version: int = 1, *, item_id: UUID | None = None, rules: Sequence[str] = ("MED-04",), **changes: Any
) -> LeadChanged:
    values: dict[str, Any] = {"level": "red", "category": "EDGE", "state": "open", "opened_on": DAY, "closed_on": None}
    return LeadChanged(
        id=item_id or uuid7(),
        version=version,
        household_id=household_id,
        household_no="H",
        rules=list(rules),
        hits=[hit(rule) for rule in rules],
        **{**values, **changes},
    )


def watch(household_id: UUID, version: int = 1, *, watched: bool = True, item_id: UUID | None = None) -> WatchChanged:
    hits = [hit("MED-03", "yellow")] if watched else []
    return WatchChanged(
        id=item_id or household_id,
        version=version,
        household_id=household_id,
        watched=watched,
        as_of=DAY,
        hits=hits,
    )


def guarantee(household_id: UUID, version: int = 1, *, met: bool = True) -> GuaranteeChanged:
    conclusion = "met" if met else "not_met"
    return GuaranteeChanged(
        id=household_id,
        version=version,
        household_id=household_id,
        check_id=household_id,
        checked_on=DAY,
        conclusions=[GuaranteeConclusion(item="water", conclusion=conclusion)],
        problems=[],
    )


def helper(household_id: UUID, version: int = 1, *, item_id: UUID | None = None, **changes: Any) -> HelperAssigned:
    values: dict[str, Any] = {"unit_level": "county", "post": None, "main": True, "from_on": DAY, "ended_on": None}
    return HelperAssigned(
        id=item_id or uuid7(),
        version=version,
        household_id=household_id,
        helper_id=uuid7(),
        helper_name="王*",
        helper_unit="县医保局",
        **{**values, **changes},
    )


def visit(
    household_id: UUID, on: date = DAY, version: int = 1, *, item_id: UUID | None = None, withdrawn: bool = False
) -> VisitRecorded:
    return VisitRecorded(
        id=item_id or uuid7(),
        version=version,
        household_id=household_id,
        visited_on=on,
        method="home",
        helper_id=None,
        helper_name=None,
        helper_unit=None,
        department="乡村振兴局",
        met=1,
        aspects=[],
        next_visit_on=None,
        withdrawn=withdrawn,
    )


def case(household_id: UUID, version: int = 1, *, item_id: UUID | None = None, **changes: Any) -> CaseChanged:
    values: dict[str, Any] = {
        "household_no": "H",
        "entry_no": 1,
        "channel": "screening",
        "category": "SUDDEN",
        "risks": ["illness"],
        "green_channel": False,
        "state": "visiting",
        "opened_on": DAY,
        "decide_by": DAY,
        "determined_on": None,
        "eliminated_on": None,
        "elimination_way": None,
        "closed_on": None,
        "due_on": None,
    }
    return CaseChanged(id=item_id or uuid7(), version=version, household_id=household_id, **{**values, **changes})


def task(household_id: UUID | None = None, version: int = 1, *, item_id: UUID | None = None, **changes: Any) -> TaskChanged:
    values: dict[str, Any] = {
        "kind": "case",
        "title": "入户核实",
        "division_code": VILLAGE,
        "level": "village",
        "assignee": None,
        "since": DAY,
        "due_on": DAY,
        "link": "/cases/1",
        "open": True,
    }
    return TaskChanged(id=item_id or uuid7(), version=version, household_id=household_id, **{**values, **changes})


def batch(feed: str, finished_at: datetime, *, state: str = "completed", rows: int = 10) -> BatchChanged:
    values = {"feed": feed, "department": "医保局", "period": "2025-10", "state": state, "rows": rows}
    return BatchChanged.model_validate(
        {**values, "id": uuid7(), "version": 1, "accepted": rows, "rejected": 0, "finished_at": finished_at}
    )


def screening(finished_at: datetime) -> ScreeningCompleted:
    return ScreeningCompleted(id=uuid7(), version=1, as_of=DAY, hits=3, leads=2, opened=1, finished_at=finished_at)


def divisions() -> list[DivisionChanged]:
    named = {
        COUNTY: ("样例县", "county", None),
        TOWN: ("样例镇", "town", COUNTY),
        OTHER_TOWN: ("另一镇", "town", COUNTY),
        VILLAGE: ("甲村", "village", TOWN),
        NEXT_VILLAGE: ("乙村", "village", TOWN),
        FAR_VILLAGE: ("丙村", "village", OTHER_TOWN),
    }
    return [
        DivisionChanged.model_validate(
            {"id": uuid7(), "version": 1, "code": code, "name": name, "level": level, "parent_code": above}
        )
        for code, (name, level, above) in named.items()
    ]


def moment(hour: int) -> datetime:
    return datetime(2025, 11, 1, hour, tzinfo=UTC)


def _run(items: Iterable[Mapping[str, Any]]) -> Items:
    """As a consumer hands them on: each aggregate once in its newest version."""
    newest: dict[str, Mapping[str, Any]] = {}
    for item in items:
        if item["id"] not in newest or item["version"] >= newest[item["id"]]["version"]:
            newest[item["id"]] = item
    return Items([dict(item) for item in newest.values()], [""] * len(newest))


def _runs(items: Iterable[Item]) -> Iterator[tuple[EventType, Items]]:
    for event_type, run in itertools.groupby(items, key=lambda item: _BY_ITEM[type(item)]):
        yield event_type, _run(orjson.loads(item.model_dump_json()) for item in run)


async def tell(database: Database, *items: Item) -> None:
    """Apply these as one batch of the consumer."""
    async with database.transaction() as session:
        for event_type, run in _runs(items):
            await _HANDLERS[event_type](session, run)


async def hear(database: Database, event_type: EventType, items: Iterable[Mapping[str, Any]]) -> None:
    """Apply what a service told of one type."""
    async with database.transaction() as session:
        await _HANDLERS[event_type](session, _run(items))


async def forget(database: Database) -> None:
    """Empty the read models."""
    async with database.transaction() as session:
        for table in TABLES:
            await session.execute(text(f"DELETE FROM {table.name}"), execution_options=OURS)


async def contents(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Everything that the read models hold, in an order of its own."""
    held = {}
    async with database.reading() as session:
        for table in TABLES:
            rows = await session.execute(text(f"SELECT t::text FROM {table.name} AS t ORDER BY 1"), execution_options=OURS)
            held[table.name] = [tuple(row) for row in rows]
    return held


def _caller(divisions: Sequence[str], permissions: Sequence[str]) -> Caller:
    return Caller("test", "测试", "", tuple(divisions), frozenset(permissions))


def token(*divisions: str, permissions: Sequence[str] = ("household:read", "board:read", "tasks:read")) -> dict[str, str]:
    """The header of a caller who may see these divisions."""
    now = int(time.time())
    claims = {**claims_of(_caller(divisions, permissions)), "iss": "http://gateway", "iat": now, "exp": now + 300}
    return {"Authorization": f"Bearer {jwt.encode({'alg': 'RS256', 'kid': 'test'}, claims, _KEY)}"}


async def _keys() -> dict[str, Any]:
    return {"keys": [_KEY.as_dict(private=False)]}


@asynccontextmanager
async def serving(database_url: str) -> AsyncIterator[httpx.AsyncClient]:
    """The read models' routes as the gateway serves them, behind their real locks."""
    config = Settings.model_validate({"service": "gateway", "database_url": database_url, "gateway_url": "http://gateway"})
    verifier = lambda settings, revoked: TokenVerifier(settings.gateway_url, _keys, revoked.since)  # noqa: E731
    app = create_app(
        config,
        Api(
            title="t",
            description="t",
            routers=[router, money_router, asset_router, job_router, task_router, village_router],
            verifier=verifier,
        ),
    )
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://gateway") as client,
    ):
        yield client


@asynccontextmanager
async def heard(
    gateway: ServiceDatabase, told: Callable[[EventType], Awaitable[Iterable[Mapping[str, Any]]]]
) -> AsyncIterator[httpx.AsyncClient]:
    """The read models' routes when they have heard everything that a service told, type by type."""
    database = Database(gateway.app_url, name="test")
    for event_type in _HANDLERS:
        await hear(database, event_type, await told(event_type))
    await database.close()
    async with serving(gateway.app_url) as client:
        yield client
