"""The jobs service's api in this process, with short ways to do what household tells and officers of a village do."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import orjson
from pydantic import SecretStr
from sqlalchemy import insert

from services.jobs.app import create
from services.jobs.spine import REGISTRY
from shared.contracts.base import EventType, Item
from shared.contracts.household import (
    CASE_CHANGED,
    ROSTER_CHANGED,
    WORKFORCE_CHANGED,
    RosterChanged,
    RosterMember,
    WorkforceChanged,
    WorkforceMember,
)
from shared.events.envelope import Items
from shared.registry.tables import Division
from shared.standards.clock import today
from shared.standards.ids import uuid7
from tests.harness.funds_api import COUNTY, OTHER_TOWN, OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.rosters import case, token
from tests.harness.servers import ServiceDatabase
from tests.harness.service_api import ISSUED, KEYS, ServiceApi, configuration, serving_api

__all__ = ["FACTORY", "Home", "JobsApi", "born", "jobs_api"]

_PLACES = (
    (COUNTY, "county", "岚皋县"),
    (TOWN, "town", "四季镇"),
    (VILLAGE, "village", "四坪村"),
    (OTHER_TOWN, "town", "城关镇"),
    (OTHER_VILLAGE, "village", "竹园村"),
)
OFFICER = ("labour:read", "labour:write", "employment:read", "employment:write")

FACTORY: dict[str, Any] = {
    "form": "employed",
    "channel": "enterprise",
    "organiser": "acquaintance",
    "employer": "苏州某电子有限公司",
    "industry": "C",
    "trade": "线束工",
    "place_code": "320500000000",
    "started_on": "2026-02-20",
    "source": "officer",
}
"""A job in a factory far away, but for who has it."""


def born(years_ago: int, months_ago: int = 1) -> str:
    """The month of birth of somebody who had this age ``months_ago`` months ago at the latest."""
    now = today()
    months = now.year * 12 + now.month - 1 - months_ago - 12 * years_ago
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


@dataclass(slots=True)
class Home:
    """A household as household tells of it: ``people`` by name with what is told of each, ``left`` who is no member any more and why.

    ``numbers`` are the ID numbers of those whom files name by them.
    """

    people: dict[str, dict[str, Any]]
    division_code: str = VILLAGE
    household_type: str = "脱贫户"
    relocated: bool | None = False
    closed_on: date | None = None
    left: dict[str, tuple[date, str]] = field(default_factory=dict)
    id: UUID = field(default_factory=uuid7)
    ids: dict[str, UUID] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    version: int = 0

    def __getitem__(self, name: str) -> str:
        """The identifier of a member."""
        return str(self.ids.setdefault(name, uuid7()))

    def _roster(self) -> RosterChanged:
        members = []
        for number, name in enumerate(self.people):
            left_on, reason = self.left.get(name, (None, None))
            invented = f"01{number:02x}{self.id.hex[:32]}"
            known = token(self.numbers[name]).hex() if name in self.numbers else invented
            members.append(
                RosterMember(person_id=UUID(self[name]), id_token=known, name=name, left_on=left_on, left_reason=reason)
            )
        return RosterChanged(
            id=self.id,
            version=self.version,
            household_no=f"H{self.id.hex[-6:]}",
            division_code=self.division_code,
            household_type=self.household_type,
            closed_on=self.closed_on,
            members=members,
        )

    def _workforce(self) -> WorkforceChanged:
        usual: dict[str, Any] = {
            "sex": "男",
            "birth_month": "1985-04",
            "relation": "户主",
            "education": "初中",
            "school_status": None,
            "health": "健康",
            "labour_skill": "普通劳动力",
        }
        here = [
            WorkforceMember(person_id=UUID(self[name]), **{**usual, **told})
            for name, told in self.people.items()
            if name not in self.left
        ]
        return WorkforceChanged(id=self.id, version=self.version, relocated=self.relocated, members=here)

    def told(self) -> list[tuple[EventType, Item]]:
        """What household tells of it now, in a new version."""
        self.version += 1
        return [(ROSTER_CHANGED, self._roster()), (WORKFORCE_CHANGED, self._workforce())]


@dataclass(slots=True)
class JobsApi(ServiceApi):
    """A client of the service, with a village officer's token unless a call brings another."""

    prefix: str = "/api/jobs/v1"
    headers: dict[str, str] = field(
        default_factory=lambda: ISSUED.bearer(*OFFICER, client_id="cun", department="四季镇", divisions=(VILLAGE,))
    )

    @property
    def county(self) -> JobsApi:
        """Who sees the whole county."""
        return self.acting(*OFFICER, client_id="renshe", department="人社局", divisions=(COUNTY,))

    @property
    def elsewhere(self) -> JobsApi:
        """An officer of another village."""
        return self.acting(*OFFICER, client_id="bie", department="城关镇", divisions=(OTHER_VILLAGE,))

    async def hear(self, *told: tuple[EventType, Item]) -> None:
        """Apply what household tells, in its order, as the consumer does."""
        async with self.app.state.database.transaction() as session:
            for event_type, item in told:
                await REGISTRY.handlers[event_type.subject](session, Items([orjson.loads(item.model_dump_json())], [""]))

    async def hear_many(self, event_type: EventType, told: Sequence[Item]) -> None:
        """Apply a message of many items at once."""
        items = [orjson.loads(item.model_dump_json()) for item in told]
        async with self.app.state.database.transaction() as session:
            await REGISTRY.handlers[event_type.subject](session, Items(items, [""] * len(items)))

    async def monitor(self, home: Home) -> None:
        """A household becomes one that is monitored."""
        await self.hear((CASE_CHANGED, case(home.id, determined_on="2026-01-10")))

    async def employed(self, person_id: str, **fields: Any) -> str:
        """A spell of work of somebody; its id."""
        answer = await self.call("POST", "/employment-spells", {**FACTORY, "person_id": person_id, **fields})
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def month(self, spell: str, month: str, **said: Any) -> httpx.Response:
        """Set a month of a spell."""
        setting = {"share": "1", "wage": "4200.00", "source": "officer", **said}
        return await self.call("PUT", f"/employment-spells/{spell}/months/{month}", setting)


@asynccontextmanager
async def jobs_api(database: ServiceDatabase, files: Path | None = None) -> AsyncIterator[JobsApi]:
    """The service on a database, with the divisions of two towns; files that come in are kept in a folder."""
    told: dict[str, Any] = {"id_token_keys": SecretStr(KEYS), **({} if files is None else {"files_dir": files})}
    async with serving_api(create(configuration("jobs", database, **told))) as (app, http):
        api = JobsApi(http, database, app)
        async with app.state.database.transaction() as session:
            rows = [
                {"id": uuid7(), "version": 1, "code": code, "name": name, "level": level, "parent_code": None}
                for code, level, name in _PLACES
            ]
            await session.execute(insert(Division), rows, execution_options={"unscoped": "a test's county"})
        yield api
