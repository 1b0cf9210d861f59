"""The monthly update of the ledger: opened for every village, pre-filled, only changes told, confirmed, checked, locked; and every refusal."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx
import pytest

from services.jobs.spine import REPUBLISHERS
from services.jobs.updates.commands import open_due
from shared.contracts.jobs import EMPLOYMENT_CHANGED, TASK_CHANGED
from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, OTHER_TOWN, OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.jobs_api import Home, JobsApi

NOW = today().replace(day=1)
BEFORE = (NOW - timedelta(days=1)).replace(day=1)
EARLIER = (BEFORE - timedelta(days=1)).replace(day=1)
MONTH, LAST = f"{NOW:%Y-%m}", f"{BEFORE:%Y-%m}"
VILLAGE_DUE = max(NOW.replace(day=25), today() + timedelta(days=3)).isoformat()
SAID = {"on": today().isoformat()}


@dataclass
class Month:
    """The update of the village in this month, and who takes it along."""

    api: JobsApi
    id: str = ""

    @property
    def town(self) -> JobsApi:
        return self.api.acting("employment:read", "employment:write", "employment:check", client_id="zhen", divisions=(TOWN,))

    @property
    def county(self) -> JobsApi:
        return self.api.acting(
            "employment:read", "employment:check", "employment:lock", client_id="renshe", divisions=(COUNTY,)
        )

    async def open(self) -> Month:
        async with self.api.app.state.database.transaction() as session:
            await open_due(session)
        (self.id,) = [row["id"] for row in (await self.api.get(f"/ledger-updates?month={MONTH}"))["items"]]
        return self

    async def shown(self) -> dict[str, Any]:
        return dict(await self.api.get(f"/ledger-updates/{self.id}"))

    async def lines(self, standing: str = "") -> list[dict[str, Any]]:
        query = f"?standing={standing}" if standing else ""
        return list((await self.api.get(f"/ledger-updates/{self.id}/lines{query}"))["items"])

    async def take(self, step: str, by: JobsApi | None = None, **said: Any) -> httpx.Response:
        version = str((await self.shown())["version"])
        return await (by or self.api).call("POST", f"/ledger-updates/{self.id}/{step}", {**SAID, **said}, if_match=version)

    async def handed_in(self) -> Month:
        assert (await self.take("confirm")).status_code == 200
        return self

    async def checked(self) -> Month:
        assert (await (await self.handed_in()).take("check", self.town)).status_code == 200
        return self


@pytest.fixture
async def month(api: JobsApi, home: Home) -> Month:
    """This month of the village of a household."""
    return await Month(api).open()


async def worked(api: JobsApi, person: str, **fields: Any) -> str:
    """A spell of work that goes on since long ago and was worked in the month before."""
    spell = await api.employed(person, **{"started_on": EARLIER.isoformat(), **fields})
    assert (await api.month(spell, LAST)).status_code == 200
    return spell


async def test_every_village_with_households_is_asked_every_month(api: JobsApi, home: Home, month: Month) -> None:
    shown = await month.shown()
    assert (shown["state"], shown["month"], shown["due_on"]) == ("village", MONTH, VILLAGE_DUE)
    seen = (await api.county.get("/ledger-updates"))["items"]
    assert [row["division_code"] for row in seen] == [VILLAGE], "nobody lives in the other village"
    await api.hear(*Home({"王*五": {}}, division_code=OTHER_VILLAGE).told())
    await month.open()
    assert len((await api.county.get("/ledger-updates"))["items"]) == 2
    async with api.app.state.database.transaction() as session:
        assert await open_due(session) == 0


async def test_the_county_opens_a_month_without_waiting_for_it(api: JobsApi, home: Home) -> None:
    county, place = Month(api).county, "/ledger-updates/opening"
    assert [(await county.call("POST", place)).json()["opened"] for _ in range(2)] == [1, 0]
    below = await api.acting("employment:lock", divisions=(TOWN,)).call("POST", place)
    assert (below.status_code, below.json()["code"]) == (403, "level_needed")


async def test_months_that_passed_while_nobody_opened_them_are_opened_too(api: JobsApi, month: Month) -> None:
    await api.rows("UPDATE ledger_update SET month = $1, state_since = $1", EARLIER)
    await month.open()
    assert [row["month"] for row in (await api.get("/ledger-updates"))["items"]] == [MONTH, LAST, f"{EARLIER:%Y-%m}"]


async def test_what_is_as_before_is_filled_in_and_confirmed_together(api: JobsApi, home: Home, month: Month) -> None:
    factory = await worked(api, home["张*三"])
    shop = await worked(api, home["李*兰"], employer="县城超市", place_code=TOWN)
    lines = {row["spell_id"]: row for row in await month.lines()}
    assert {(row["standing"], row["wage"], row["carried_from"]) for row in lines.values()} == {("carried", "4200.00", LAST)}
    assert (await api.month(shop, MONTH, wage="3000.00")).status_code == 200
    shown = await month.shown()
    assert [shown[f"{word}_count"] for word in ("recorded", "carried", "open")] == [1, 1, 0]
    assert (await month.take("confirm")).json()["version"] == 2
    told = {row["spell_id"]: (row["standing"], row["wage"]) for row in await month.lines()}
    assert told == {factory: ("recorded", "4200.00"), shop: ("recorded", "3000.00")}
    spell = await api.get(f"/employment-spells/{factory}")
    assert (spell["version"], spell["months"][0]["month"]) == (3, MONTH)
    assert [one for one in await api.events(EMPLOYMENT_CHANGED) if one["id"] == factory][-1]["months"][-1][
        "month"
    ] == NOW.isoformat()
    assert [action for action, _ in await api.trail()][-2:] == ["employment.carry_over", "ledger_update.confirm"]


async def test_whoever_began_or_stopped_in_the_month_is_asked(api: JobsApi, home: Home, month: Month) -> None:
    left = await worked(api, home["张*三"])
    back = {"on": NOW.isoformat(), "end_reason": "season"}
    closed = await api.call("POST", f"/employment-spells/{left}/closure", back, if_match="2")
    assert closed.status_code == 200
    new = await api.employed(home["李*兰"], started_on=NOW.isoformat())
    assert {row["spell_id"] for row in await month.lines("open")} == {left, new}
    refused = await month.take("confirm")
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (409, "unfilled")
    for spell in (left, new):
        assert (await api.month(spell, MONTH, share="0.5", wage="2100.00")).status_code == 200
    assert (await month.take("confirm")).status_code == 200


async def test_what_was_handed_in_stands_until_it_is_sent_back(api: JobsApi, home: Home, month: Month) -> None:
    spell = await worked(api, home["张*三"])
    await month.handed_in()
    refused = await api.call("PUT", f"/employment-spells/{spell}/months/{MONTH}", _told("3900.00"), if_match="1")
    assert (refused.status_code, refused.json()["code"]) == (409, "month_handed_in")
    version = str((await api.get(f"/employment-spells/{spell}"))["version"])
    gone = await api.call("POST", f"/employment-spells/{spell}/withdrawal", {"reason": "登记错人"}, if_match=version)
    assert (gone.status_code, gone.json()["code"]) == (409, "month_handed_in")
    assert (
        await api.call("PUT", f"/employment-spells/{spell}/months/{LAST}", _told("3900.00"), if_match="1")
    ).status_code == 200
    blocked = await month.take("send-back", month.town)
    assert (blocked.status_code, blocked.json()["errors"][0]["code"]) == (409, "opinion_needed")
    back = await month.take("send-back", month.town, opinion="张*三的工资与工资表不一致")
    assert back.status_code == 200
    assert (await month.shown())["due_on"] == VILLAGE_DUE
    assert (
        await api.call("PUT", f"/employment-spells/{spell}/months/{MONTH}", _told("3900.00"), if_match="1")
    ).status_code == 200


async def test_what_comes_after_a_month_was_handed_in_is_shown_as_late(api: JobsApi, home: Home, month: Month) -> None:
    await month.handed_in()
    late = await worked(api, home["张*三"])
    assert [(row["spell_id"], row["standing"], row["wage"]) for row in await month.lines()] == [(late, "open", None)]


async def test_nobody_checks_what_they_confirmed_and_nobody_below_the_county_locks(month: Month) -> None:
    assert (await month.take("confirm", month.town)).status_code == 200
    same = await month.take("check", month.town)
    assert (same.status_code, same.json()["errors"][0]["code"]) == (409, "same_person")
    other = month.api.acting("employment:check", client_id="zhan", divisions=(TOWN,))
    assert (await month.take("check", other)).status_code == 200
    below = await month.take("lock", month.api.acting("employment:lock", client_id="zhan", divisions=(TOWN,)))
    assert (below.status_code, below.json()["code"]) == (403, "level_needed")
    assert (await month.take("lock", month.county)).status_code == 200
    assert [move["step"] for move in (await month.shown())["moves"]] == ["confirm", "check", "lock"]
    assert (await month.take("unlock", month.county, opinion="补录一人")).status_code == 200
    assert (await month.shown())["state"] == "village"


async def test_nobody_is_confirmed_to_have_worked_more_than_the_month(api: JobsApi, home: Home, month: Month) -> None:
    halves = [
        await api.employed(home["张*三"], employer=name, started_on=EARLIER.isoformat(), place_code=TOWN)
        for name in ("毛绒玩具厂", "夜市")
    ]
    for spell in halves:
        assert (await api.month(spell, LAST, share="0.5", wage="1500.00")).status_code == 200
    assert (await api.month(halves[0], MONTH)).status_code == 200
    refused = await month.take("confirm")
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (409, "too_many_months")
    assert (await api.month(halves[1], MONTH, share="0", wage="0.00")).status_code == 200
    assert (await month.take("confirm")).status_code == 200


async def test_a_month_that_is_told_of_while_it_is_confirmed_is_in_it_or_refused(
    api: JobsApi, home: Home, month: Month
) -> None:
    spell = await worked(api, home["张*三"])
    told, confirmed = await asyncio.gather(api.month(spell, MONTH, wage="3900.00"), month.take("confirm"))
    assert confirmed.status_code == 200
    wage = (await month.lines())[0]["wage"]
    assert (told.status_code, wage) in {(200, "3900.00"), (409, "4200.00"), (428, "4200.00")}


async def test_of_two_who_confirm_at_once_one_does(api: JobsApi, home: Home, month: Month) -> None:
    spell = await worked(api, home["张*三"])
    answers = await asyncio.gather(*(month.take("confirm") for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [200, 412]
    assert len((await api.get(f"/employment-spells/{spell}"))["months"]) == 2


async def test_the_county_locks_all_that_was_checked_and_is_told_the_rest(api: JobsApi, home: Home, month: Month) -> None:
    await api.hear(*Home({"王*五": {}}, division_code=OTHER_VILLAGE).told())
    await month.open()
    locking = {**SAID, "month": MONTH}
    nothing = await month.county.call("POST", "/ledger-updates/locking", locking)
    assert (nothing.status_code, nothing.json()["code"]) == (409, "nothing_checked")
    await month.checked()
    locked = await month.county.call("POST", "/ledger-updates/locking", locking)
    assert locked.json() == {
        "locked": 1,
        "left": [{"division_code": OTHER_VILLAGE, "state": "village", "state_title": "待村级更新"}],
    }
    assert (await month.shown())["state"] == "locked"


async def test_what_somebody_has_confirmed_for_a_village_another_locks(api: JobsApi, month: Month) -> None:
    clerk = api.acting("employment:write", "employment:lock", client_id="renshe", divisions=(COUNTY,))
    assert (await month.take("confirm", clerk)).status_code == 200
    assert (await month.take("check", month.town)).status_code == 200
    locking = {**SAID, "month": MONTH}
    assert (await clerk.call("POST", "/ledger-updates/locking", locking)).json()["code"] == "nothing_checked"
    other = api.acting("employment:lock", client_id="juzhang", divisions=(COUNTY,))
    assert (await other.call("POST", "/ledger-updates/locking", locking)).json()["locked"] == 1


async def test_another_village_sees_nothing_of_it(api: JobsApi, month: Month) -> None:
    assert (await api.elsewhere.get("/ledger-updates"))["items"] == []
    for place in ("", "/lines"):
        answer = await api.elsewhere.call("GET", f"/ledger-updates/{month.id}{place}")
        assert (answer.status_code, answer.json()["code"]) == (404, "unknown_ledger_update")
    assert (await month.take("confirm", api.elsewhere)).status_code == 404


async def test_the_task_of_a_month_is_told_and_told_again(api: JobsApi, home: Home, month: Month) -> None:
    (task,) = await api.events(TASK_CHANGED)
    assert (task["kind"], task["level"], task["open"], task["link"]) == (
        "ledger_update",
        "village",
        True,
        f"/ledger-updates/{month.id}",
    )
    await month.checked()
    assert [(one["title"], one["level"]) for one in (await api.events(TASK_CHANGED))[1:]] == [
        ("待镇级核对", "town"),
        ("待县级锁定", "county"),
    ]
    async with api.app.state.database.transaction() as session:
        await REPUBLISHERS[TASK_CHANGED](session)
    assert len(await api.events(TASK_CHANGED)) == 4


def _told(wage: str) -> dict[str, str]:
    return {"share": "1", "wage": wage, "source": "payroll"}


async def test_it_is_told_how_far_villages_are_and_until_when_registers_stand(api: JobsApi, home: Home, month: Month) -> None:
    await api.hear(*Home({"王*五": {}}, division_code=OTHER_VILLAGE).told())
    county = month.county
    assert (await county.call("POST", "/ledger-updates/opening")).status_code == 200
    await month.checked()
    (area, other) = await county.get(f"/ledger-freshness?division={COUNTY}")
    assert [(row["division_code"], row["month"], row["updates"]) for row in (area, other)] == [
        (OTHER_TOWN, MONTH, 1),
        (TOWN, MONTH, 1),
    ]
    assert (area["at_village"], other["at_county"], other["frozen_until"]) == (1, 1, None)
    assert (await month.take("lock", county)).status_code == 200
    (village,) = await county.get(f"/ledger-freshness?division={TOWN}")
    assert (village["division_code"], village["title"], village["at_rest"], village["frozen_until"]) == (
        VILLAGE,
        "四季镇四坪村",
        1,
        MONTH,
    )
    assert len(await month.town.get(f"/ledger-freshness?division={COUNTY}")) == 1, "nobody sees villages beyond their own"
