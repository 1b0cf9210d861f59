"""Short ways to what officers do with registers: handing a month in, checking, locking, unlocking it; reading who is in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from services.jobs.updates.commands import open_due
from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, TOWN, VILLAGE
from tests.harness.jobs_api import JobsApi

__all__ = ["Desk", "changes", "people"]

MONTH = f"{today():%Y-%m}"
SAID = {"on": today().isoformat()}


@dataclass
class Desk:
    """Who hands in, checks, locks and unlocks the village's month."""

    api: JobsApi

    @property
    def town(self) -> JobsApi:
        return self.api.acting("employment:*", "labour:read", client_id="zhen", divisions=(TOWN,))

    @property
    def county(self) -> JobsApi:
        return self.api.acting("employment:*", "labour:read", client_id="renshe", divisions=(COUNTY,))

    async def open(self) -> None:
        async with self.api.app.state.database.transaction() as session:
            await open_due(session)

    async def take(self, step: str, by: JobsApi, **said: Any) -> None:
        (update,) = (await self.county.get(f"/ledger-updates?village={VILLAGE}&month={MONTH}"))["items"]
        place = f"/ledger-updates/{update['id']}/{step}"
        answer = await by.call("POST", place, {**SAID, **said}, if_match=str(update["version"]))
        assert answer.status_code == 200, answer.text

    async def lock(self) -> None:
        await self.open()
        # What a test is not about is not asked for: every line is told of.
        await self.api.rows("""
            INSERT INTO work_month (spell_id, month, person_id, share, wage, source, recorded_by, recorded_name)
            SELECT id, date_trunc('month', CURRENT_DATE), person_id, 0, 0, 'officer', 'x', 'x' FROM employment_spell
             WHERE withdrawn_at IS NULL ON CONFLICT DO NOTHING""")
        await self.take("confirm", self.api)
        await self.take("check", self.town)
        await self.take("lock", self.county)

    async def unlock(self) -> None:
        await self.take("unlock", self.county, opinion="补录")


async def people(api: JobsApi, register: str, query: str = "") -> dict[str, dict[str, Any]]:
    """Who is in a register, by person."""
    items = (await api.get(f"/registers/{register}/lines?limit=500&{query}"))["items"]
    return {row["person_id"]: row for row in items}


async def changes(api: JobsApi, register: str, query: str) -> dict[str, dict[str, Any]]:
    items = (await api.get(f"/registers/{register}/difference?limit=500&{query}"))["items"]
    return {row["person_id"]: row for row in items}
