"""A clean story of money, on which tests of supervision plant breaches: one project that is built and paid for as it should be."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from shared.standards.ids import uuid7
from tests.harness.building import Building
from tests.harness.funds_api import COUNTY, TOWN, VILLAGE, FundsApi
from tests.harness.paying import Paying
from tests.harness.rosters import member, roster, tell, token

__all__ = ["DEAD", "LIVING", "Watching"]

LIVING, DEAD = "610999198501010014", "610999195002020023"
_ADDED = """
INSERT INTO project_goal (project_id, number, kind, name, direction, target, unit) VALUES ($1, 1, 'quantity', '冷库容积', 'at_least', 500, '立方米')
"""
_LINKED = (
    "INSERT INTO project_mechanism (project_id, number, kind, households, monitored_households) VALUES ($1, 1, 'work', 20, 12)"
)
_LISTED = """
INSERT INTO disclosure (kind, subject, subject_id, division_code, level, title, place, issuer, phones, content, posted_on, days, minimum_days,
    minimum_version, ends_on, long_term, photo, posted_by, department, closed_on, closed_by)
VALUES ('beneficiaries', 'project', $1, $2, 'village', '名单', '公示栏', '村', '{}', '{}', '2025-03-20', 10, 10, 0, '2025-03-30', false, true, 'x', 'x',
    '2025-04-01', 'x')
"""
_TO_PEOPLE = """
INSERT INTO payment (project_id, division_code, stage, purpose, amount, asked_on, paid_on, asked_by, department, state, state_since)
VALUES ($1, $2, 'persons', '产业奖补', 3000, '2025-04-08', '2025-04-09', 'x', 'x', 'paid', '2025-04-09') RETURNING id
"""
_PERSON = """
INSERT INTO payment_person (payment_id, number, token, name_masked, id_number_cipher, id_number_masked, account_cipher, account_masked, amount)
VALUES ($1, 1, $2, '张*三', 'n', '*', 'card', '****5678', 3000)
"""


@dataclass
class Watching:
    """The story, and the ids of what it is about."""

    api: FundsApi
    ids: dict[str, str] = field(default_factory=dict)

    @staticmethod
    async def ready(api: FundsApi) -> Watching:
        """Money arrived, was allocated, released and paid in time, for a project that was publicised, begun and is in its time."""
        paying = Paying(api, Building(api))
        building = paying.building
        await building.started()
        paying.batch = await api.batch(amount="900000.00")
        allocated = await api.posted("allocate", (paying.batch, building.project, "900000.00"))
        await api.posted("release", (paying.batch, building.project, "850000.00"))
        await paying.open_account()
        paid = await paying.paid("100000.00", "progress", on="2025-04-10")
        fresh = await api.batch(amount="1000.00", document_date="2025-04-12", received_on="2025-04-12")
        watching = Watching(
            api,
            {
                "batch": paying.batch,
                "fresh": fresh,
                "allocated": allocated,
                "project": building.project,
                "works": building.works,
                "contract": building.contract,
                "payment": paid,
            },
        )
        await watching.people()
        return watching

    async def people(self) -> None:
        """What is known of people, and a payment to one of them by a list that was publicised."""
        project = UUID(self.ids["project"])
        for statement in (_ADDED, _LINKED):
            await self.api.rows(statement, project)
        await self.api.rows(_LISTED, project, VILLAGE)
        home = uuid7()
        gone = member(DEAD, left_on="2024-11-02", left_reason="死亡")
        await tell(self.api.app.state.database, roster(home, member(LIVING), gone))
        (row,) = await self.api.rows(_TO_PEOPLE, project, VILLAGE)
        await self.api.rows(_PERSON, row["id"], token(LIVING))
        places = {row["code"]: str(row["id"]) for row in await self.api.rows("SELECT code, id FROM division")}
        self.ids |= {"home": str(home), "subsidy": str(row["id"]), "county": places[COUNTY], "town": places[TOWN]}

    def sql(self, statement: str) -> str:
        """A statement with the ids of the story: ``{batch}``, ``{project}`` …"""
        return statement.format(**{name: f"'{each}'" for name, each in self.ids.items()})

    async def plant(self, *statements: str) -> None:
        """Change the story for good."""
        for statement in statements:
            await self.api.rows(self.sql(statement))

    @staticmethod
    def copy(table: str, of: str, **changes: Any) -> str:
        """The statement that adds a row like another one."""
        told = ", ".join(f"'{name}', {value}" for name, value in {"id": "uuidv7()", **changes}.items())
        return (
            f"INSERT INTO {table} SELECT (jsonb_populate_record(old, jsonb_build_object({told}))).* FROM {table} old"
            f" WHERE id = {{{of}}}"
        )
