"""Registers as the county's lock freezes them: versions, differences, papers and exports."""

from __future__ import annotations

import asyncio
import io
import json
import random
from collections.abc import AsyncIterator
from datetime import timedelta

import openpyxl
import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from services.jobs.exports.definitions import DESK
from services.jobs.registers.catalogue import REGISTERS
from services.jobs.registers.rules import Change, changed_fields, followed
from shared.exports.runner import Exporter
from shared.persistence import Database
from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, OTHER_TOWN, OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.jobs_api import Home, JobsApi
from tests.harness.registering import Desk, changes, people

NOW = today().replace(day=1)
EARLIER = (NOW - timedelta(days=40)).replace(day=1)
MONTH = f"{NOW:%Y-%m}"
SAID = {"on": today().isoformat()}


@pytest.fixture
async def desk(api: JobsApi, home: Home) -> Desk:
    """The village's month and its officers."""
    return Desk(api)


async def test_a_lock_freezes_the_registers_and_what_comes_later_leaves_them_as_they_were(
    api: JobsApi, home: Home, desk: Desk
) -> None:
    await api.employed(home["张*三"], started_on=EARLIER.isoformat())
    before = {name: await people(api, name) for name in REGISTERS}
    assert {row["frozen_version"] for row in before["transfer"].values()} == {None}
    await desk.lock()
    frozen = {name: await people(api, name) for name in REGISTERS}
    assert {row["frozen_version"] for row in frozen["labour"].values()} == {1}
    assert await changes(api, "labour", f"since={MONTH}&live=true") == {}
    (shown,) = (await api.get(f"/register-snapshots?month={MONTH}"))["items"]
    told = {one["register_code"]: one["people"] for one in shown["registers"]}
    assert (shown["frozen_version"], shown["standing"], told) == (
        1,
        True,
        {"labour": 2, "training": 0, "transfer": 1, "business": 0, "posts": 0},
    )
    home.people["张*三"]["health"] = "患有大病"
    home.left["李*兰"] = (today(), "死亡")
    home.household_type = "一般农户"
    await api.hear(*home.told())
    await api.rows("UPDATE employment_spell SET employer = '另一家'")
    assert {name: await people(api, name) for name in REGISTERS} == frozen
    assert set(await people(api, "labour", "live=true")) == set()
    actions = [action for action, _ in await api.trail()]
    assert actions[-2:] == ["register.freeze", "ledger_update.lock"]


async def test_unlocked_a_month_is_the_ledgers_again_and_locked_anew_it_is_a_new_version(
    api: JobsApi, home: Home, desk: Desk
) -> None:
    await desk.lock()
    await desk.unlock()
    assert {row["frozen_version"] for row in (await people(api, "labour")).values()} == {None}
    assert [row["standing"] for row in (await api.get("/register-snapshots"))["items"]] == [False]
    await api.employed(home["张*三"], started_on=EARLIER.isoformat())
    await desk.lock()
    assert [(row["frozen_version"], row["standing"]) for row in (await api.get("/register-snapshots"))["items"]] == [
        (2, True),
        (1, False),
    ]
    versions = [await people(api, "transfer", f"village={VILLAGE}&version={number}") for number in (1, 2)]
    assert [set(one) for one in versions] == [set(), {home["张*三"]}]
    assert versions[1] == await people(api, "transfer")
    both = f"since={MONTH}&since_version=1&version=2&village={VILLAGE}"
    (status,) = (await changes(api, "labour", both)).values()
    assert (status["change"], status["fields"], status["before"]["status"], status["after"]["status"]) == (
        "changed",
        ["status"],
        "unasked",
        "employed",
    )


async def test_the_counties_lock_freezes_every_village_that_it_locks(api: JobsApi, home: Home, desk: Desk) -> None:
    await api.hear(*Home({"王*五": {}}, division_code=OTHER_VILLAGE).told())
    await desk.open()
    await desk.take("confirm", api)
    await desk.take("check", desk.town)
    locked = await desk.county.call("POST", "/ledger-updates/locking", {**SAID, "month": MONTH})
    assert (locked.json()["locked"], len(locked.json()["left"])) == (1, 1)
    found = (await desk.county.get(f"/registers/labour/lines?month={MONTH}"))["items"]
    assert {(row["division_code"], row["frozen_version"]) for row in found} == {(VILLAGE, 1), (OTHER_VILLAGE, None)}
    (labour, *_rest) = (await desk.county.get(f"/registers?division={COUNTY}"))["items"]
    assert (labour["number"], labour["people"], labour["divisions"]) == (
        "①",
        3,
        [
            {"division_code": OTHER_TOWN, "people": 1, "households": 1, "frozen_villages": 0},
            {"division_code": TOWN, "people": 2, "households": 1, "frozen_villages": 1},
        ],
    )


async def test_of_two_who_lock_at_once_one_freezes(api: JobsApi, home: Home, desk: Desk) -> None:
    await desk.open()
    await desk.take("confirm", api)
    await desk.take("check", desk.town)
    locking = {**SAID, "month": MONTH}
    answers = await asyncio.gather(*(desk.county.call("POST", "/ledger-updates/locking", locking) for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    assert len((await api.get("/register-snapshots"))["items"]) == 1


@pytest.mark.parametrize("seed", range(3))
async def test_a_register_with_its_difference_gives_the_next(api: JobsApi, desk: Desk, seed: int) -> None:
    chance = random.Random(seed)
    village = Home({f"赵*{number}": {} for number in range(8)})
    await api.hear(*village.told())
    going: dict[str, str] = {}
    for _ in range(4):
        await _live(chance, api, village, going)
        await desk.lock()
        await desk.unlock()
    for number in range(1, 4):
        both = f"village={VILLAGE}&since={MONTH}&since_version={number}&version={number + 1}"
        for code, register in REGISTERS.items():
            old, new = [
                {who: row["facts"] for who, row in (await people(api, code, f"village={VILLAGE}&version={one}")).items()}
                for one in (number, number + 1)
            ]
            told = [
                Change(row["change"], who, row["before"], row["after"]) for who, row in (await changes(api, code, both)).items()
            ]
            next_one = followed(old, told)
            assert next_one.keys() == new.keys()
            assert not any(changed_fields(next_one[who], new[who], register.passing) for who in new)
            assert all(one.kind == ("in" if one.before is None else "out" if one.after is None else "changed") for one in told)


async def _live(chance: random.Random, api: JobsApi, village: Home, going: dict[str, str]) -> None:
    """A while in a village: somebody takes up work or gives it up, somebody loses the ability to work or has it again, somebody dies."""
    for name in [name for name in village.people if name not in village.left]:
        deed = chance.choice(["begin", "end", "ability", "nothing", "nothing"])
        if deed == "begin" and name not in going:
            form = chance.choice(["employed", "business", "post", "flexible"])
            place = chance.choice([VILLAGE, OTHER_TOWN, "320500000000"])
            going[name] = await api.employed(
                village[name], form=form, place_code=place, employer=f"第{len(going)}家{chance.random()}"
            )
        elif deed == "end" and name in going:
            await api.rows(
                "UPDATE employment_spell SET withdrawn_at = now(), withdrawn_reason = 'x' WHERE id = $1", going.pop(name)
            )
        elif deed == "ability":
            village.people[name]["labour_skill"] = chance.choice(["普通劳动力", "丧失劳动力", "技能劳动力"])
    here = [name for name in village.people if name not in village.left]
    if chance.random() < 0.5 and len(here) > 1:
        village.left[chance.choice(here)] = (today(), "死亡")
    await api.hear(*village.told())


async def test_frozen_registers_cannot_be_changed(api: JobsApi, home: Home, desk: Desk) -> None:
    await desk.lock()

    async def change(statement: str) -> None:
        async with api.app.state.database.transaction() as session:
            await session.execute(text(statement), execution_options={"unscoped": "a test"})

    for statement in ("UPDATE register_line SET name = 'x'", "DELETE FROM register_snapshot"):
        with pytest.raises(ProgrammingError, match="permission denied"):
            await change(statement)


async def test_a_register_is_printed_as_it_stands_and_each_printing_is_written_down(
    api: JobsApi, home: Home, desk: Desk
) -> None:
    open_one = await api.call("GET", f"/registers/labour/paper?village={VILLAGE}")
    assert (open_one.status_code, open_one.content[:5], open_one.headers["content-type"]) == (200, b"%PDF-", "application/pdf")
    await desk.lock()
    assert (await api.call("GET", f"/registers/posts/paper?village={VILLAGE}")).status_code == 200
    printed = await api.rows("SELECT resource_id, detail FROM audit_entry WHERE action = 'register.print' ORDER BY id")
    told = [(row["resource_id"], json.loads(row["detail"])) for row in printed]
    assert [(one, detail["version"], detail["people"]) for one, detail in told] == [
        (f"labour:{VILLAGE}", None, 2),
        (f"posts:{VILLAGE}", 1, 0),
    ]


@pytest.fixture
async def exporter(api: JobsApi) -> AsyncIterator[Exporter]:
    """The worker's task on the test's database."""
    database = Database(api.database.app_url, name="exports-test")
    yield Exporter(database, api.app.state.files, api.app.state.cipher, DESK)
    await database.close()


async def test_a_register_is_exported_to_be_stamped_and_never_in_full(
    api: JobsApi, home: Home, desk: Desk, exporter: Exporter
) -> None:
    await api.employed(home["张*三"], started_on=EARLIER.isoformat(), insurances=["pension", "injury"])
    await desk.lock()
    asker = api.acting("employment:read", "labour:read", "exports:ask", "pii:read", divisions=(VILLAGE,))
    asking = {
        "export": "register_transfer",
        "format": "xlsx",
        "purpose": "检查",
        "filters": {"month": MONTH, "village": VILLAGE},
    }
    full = await asker.call("POST", "/exports", {**asking, "full": True})
    assert (full.status_code, full.json()["code"]) == (422, "nothing_in_full")
    asked = await asker.call("POST", "/exports", asking)
    assert (asked.status_code, asked.json()["rows"]) == (202, 1), asked.text
    assert await exporter.run_next()
    file = await asker.call("GET", f"/exports/{asked.json()['id']}/file")
    rows = list(openpyxl.load_workbook(io.BytesIO(file.content)).active.iter_rows(values_only=True))
    line = dict(zip(rows[2], rows[3], strict=True))
    assert (line["月份"], line["定格版本"], line["姓名"], line["务工区域"], line["社会保险"]) == (
        MONTH,
        "1",
        "张*三",
        "省外",
        "养老、工伤",
    )
    assert any("村委会(盖章)" in str(row[0]) for row in rows[4:])
