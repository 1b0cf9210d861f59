"""A month's update of the employment ledger in a whole town: what the labour department has comes in as a file, villages confirm, the county locks."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import insert

from services.jobs.updates.commands import open_due
from shared.contracts.household import (
    ROSTER_CHANGED,
    WORKFORCE_CHANGED,
    RosterChanged,
    RosterMember,
    WorkforceChanged,
    WorkforceMember,
)
from shared.privacy import mask_name
from shared.registry.tables import Division
from shared.standards.clock import today
from shared.standards.ids import uuid7
from tests.harness.funds_api import COUNTY, TOWN, VILLAGE
from tests.harness.jobs_api import JobsApi
from tests.harness.monthwork import Months
from tests.harness.rosters import token
from tests.harness.sample import records

NOW = today().replace(day=1)
LAST = (NOW - timedelta(days=1)).replace(day=1)
MONTH = f"{NOW:%Y-%m}"
SAID = {"on": today().isoformat()}
_UNSCOPED = {"unscoped": "a test's county"}


@dataclass(frozen=True)
class Town:
    """The sample town: the village of every household, and who works, by ID number, as the labour department has it."""

    villages: dict[str, str]
    people: list[dict[str, str]]
    workers: dict[str, dict[str, str]]

    @property
    def working(self) -> Counter[str]:
        """How many people work, by village."""
        return Counter(self.villages[one["户编号"]] for one in self.people if one["证件号码"] in self.workers)


@pytest.fixture(scope="module")
def town() -> Town:
    """The town's own files, without what is rejected of them."""
    villages = {row["户编号"]: row["行政区划代码"] for row in records("REG-HH")}
    people = [row for row in records("REG-PER") if row["户编号"] in villages]
    known, last = {row["证件号码"] for row in people}, {row["证件号码"]: row for row in records("LAB-EMP")}
    return Town(
        villages, people, {number: row for number, row in last.items() if number in known and row["就业状态"] == "就业"}
    )


async def _told(api: JobsApi, town: Town) -> None:
    """What household tells of the town."""
    rows = [
        {"id": uuid7(), "version": 1, "code": code, "name": code[-3:] + "村", "level": "village", "parent_code": TOWN}
        for code in sorted(set(town.villages.values()) - {VILLAGE})
    ]
    async with api.app.state.database.transaction() as session:
        await session.execute(insert(Division), rows, execution_options=_UNSCOPED)
    homes: dict[str, list[tuple[UUID, dict[str, str]]]] = defaultdict(list)
    for one in town.people:
        homes[one["户编号"]].append((uuid7(), one))
    rolls, forces = [], []
    for household_no, members in homes.items():
        home, village = uuid7(), town.villages[household_no]
        roster = [
            RosterMember(
                person_id=id,
                id_token=token(one["证件号码"]).hex(),
                name=mask_name(one["姓名"]),
                left_on=None,
                left_reason=None,
            )
            for id, one in members
        ]
        workers = [
            WorkforceMember(
                person_id=id,
                sex="男" if int(one["证件号码"][16]) % 2 else "女",
                birth_month=f"{one['证件号码'][6:10]}-{one['证件号码'][10:12]}",
                relation=one["与户主关系"],
                education=None,
                school_status=None,
                health=one["健康状况"],
                labour_skill=one["劳动技能"],
            )
            for id, one in members
        ]
        rolls.append(
            RosterChanged(
                id=home,
                version=1,
                household_no=household_no,
                division_code=village,
                household_type="脱贫户",
                closed_on=None,
                members=roster,
            )
        )
        forces.append(WorkforceChanged(id=home, version=1, relocated=None, members=workers))
    await api.hear_many(ROSTER_CHANGED, rolls)
    await api.hear_many(WORKFORCE_CHANGED, forces)


def _row(town: Town, one: dict[str, str]) -> dict[str, str]:
    """Last month of somebody who works, as a row of the ledger's table."""
    work = town.workers[one["证件号码"]]
    return {
        "证件号码": one["证件号码"],
        "姓名": one["姓名"],
        "年度": f"{LAST:%Y}",
        "月份": str(LAST.month),
        "就业形式": "单位就业" if work["单位名称"] else "灵活就业",
        "用人单位": work["单位名称"],
        "就业渠道": "其他",
        "组织方式": "自发",
        "务工地": TOWN,
        "开始日期": work["状态起始日期"],
        "务工月数": "1",
        "月工资": work["月工资"] or "0",
        "情况说明": "社保就业登记",
        "数据来源": "社保比对",
    }


async def _take(by: JobsApi, update: str, step: str) -> None:
    version = str((await by.get(f"/ledger-updates/{update}"))["version"])
    answer = await by.call("POST", f"/ledger-updates/{update}/{step}", SAID, if_match=version)
    assert answer.status_code == 200, answer.text


async def test_a_town_updates_its_ledger_for_a_month(months: Months, town: Town) -> None:
    api, working = months.api, town.working
    await _told(api, town)
    batch = await months.load(*(_row(town, one) for one in town.people if one["证件号码"] in town.workers))
    assert (batch.state, batch.applied, batch.set_aside) == ("completed", working.total(), 0), await months.rejected(batch)
    async with api.app.state.database.transaction() as session:
        await open_due(session)

    checker = api.acting("employment:read", "employment:check", client_id="zhen", divisions=(TOWN,))
    locker: Any = api.acting("employment:read", "labour:read", "employment:lock", client_id="renshe", divisions=(COUNTY,))
    for update in (await checker.get(f"/ledger-updates?month={MONTH}"))["items"]:
        village = update["division_code"]
        shown = await checker.get(f"/ledger-updates/{update['id']}")
        assert (shown["carried_count"], shown["open_count"]) == (working[village], 0), village
        officer = api.acting("employment:read", "employment:write", client_id=f"cun-{village}", divisions=(village,))
        await _take(officer, update["id"], "confirm")
        await _take(checker, update["id"], "check")
    locked = await locker.call("POST", "/ledger-updates/locking", {**SAID, "month": MONTH})
    assert (locked.json()["locked"], locked.json()["left"]) == (len(set(town.villages.values())), [])

    figures = await locker.get(f"/employment-figures?division={TOWN}&month={MONTH}&by=region")
    assert [(row["code"], row["people"], row["worked"]) for row in figures] == [("town", working.total(), working.total())]
    frozen = (await locker.get(f"/register-snapshots?month={MONTH}&limit=100"))["items"]
    assert {row["division_code"]: row["frozen_version"] for row in frozen} == dict.fromkeys(set(town.villages.values()), 1)
