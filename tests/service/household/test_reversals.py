"""Taking a batch back: what it changed is as before, what it added says nothing any more, what was touched since stays."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.reversals import commands, pieces
from services.household.reversals.commands import request_reversal, run_next
from services.household.reversals.queries import kept
from shared.web.problems import Problem
from tests.harness.intake import COUNTY, VILLAGE, Office, number

WHY = "上报了错误的文件"
ADULT, CHILD = number(1), number(2, "20150601")
HOUSEHOLDS = ["户编号", "行政区划代码", "户类型", "村民小组"]
INCOMES = ["户编号", "年度", "家庭人口数", "工资性收入"]
ENROLMENTS = ["证件号码", "姓名", "参保年度", "险种", "参保状态"]
POLICE = ["证件号码", "姓名", "变动类型", "变动日期"]
ACTIVE = """
    SELECT h.household_no, p.name, m.relation FROM membership m JOIN household h ON h.id = m.household_id
      JOIN person p ON p.id = m.person_id WHERE m.left_on IS NULL ORDER BY 1, 2
"""


async def reverse(office: Office, batch: Row[Any]) -> tuple[int, int, dict[str, int]]:
    """Take a batch back; how many rows were restored, withdrawn and kept."""
    async with office.database.transaction() as session:
        await request_reversal(session, COUNTY, batch.feed, batch.id, WHY)
    assert await run_next(office.database)
    return await counts(office, batch)


async def counts(office: Office, batch: Row[Any]) -> tuple[int, int, dict[str, int]]:
    select = "SELECT restored, withdrawn, kept, state FROM batch_reversal WHERE batch_id = :id"
    ((restored, withdrawn, stayed, state),) = await office.all(select, id=batch.id)
    assert state == "completed"
    return restored, withdrawn, stayed


async def told(office: Office, subject: str) -> list[dict[str, Any]]:
    rows = await office.all(
        "SELECT item FROM outbox, jsonb_array_elements(body::jsonb -> 'items') AS item WHERE type = :type ORDER BY position",
        type=subject,
    )
    return [item for (item,) in rows]


async def groups(office: Office) -> list[tuple[Any, ...]]:
    return await office.all("SELECT household_no, village_group, closed_on IS NULL FROM household ORDER BY 1")


async def people(office: Office) -> Row[Any]:
    """Two households, an adult and a child in the first."""
    await office.households("H1", "H2")
    return await office.persons(("H1", "张三", ADULT), ("H1", "张小", CHILD))


async def test_households_are_as_before_and_new_ones_are_closed(county_office: Office) -> None:
    await county_office.load("REG-HH", [HOUSEHOLDS, ["H1", VILLAGE, "一般农户", "一组"]])
    rows = [["H1", VILLAGE, "脱贫户", "九组"], ["H2", VILLAGE, "一般农户", "九组"]]
    wrong = await county_office.load("REG-HH", [HOUSEHOLDS, *rows])
    assert await reverse(county_office, wrong) == (1, 1, {})
    assert await groups(county_office) == [("H1", "一组", True), ("H2", "九组", False)]
    last = {item["household_no"]: item for item in await told(county_office, "zx.household.household.changed.v1")}
    assert (last["H1"]["household_type"], last["H1"]["version"], last["H2"]["closed_on"] is None) == ("一般农户", 3, False)


async def test_the_right_file_opens_a_household_again_that_the_reversal_closed(county_office: Office) -> None:
    wrong = await county_office.load("REG-HH", [HOUSEHOLDS, ["H1", VILLAGE, "一般农户", "九组"]])
    await reverse(county_office, wrong)
    await county_office.load("REG-HH", [[*HOUSEHOLDS, "备注"], ["H1", VILLAGE, "一般农户", "九组", ""]])
    assert await groups(county_office) == [("H1", "九组", True)]


async def test_a_household_with_members_stays_and_is_listed(county_office: Office) -> None:
    wrong = await county_office.load("REG-HH", [HOUSEHOLDS, ["H1", VILLAGE, "一般农户", "九组"]])
    await county_office.persons(("H1", "张三", ADULT))
    assert await reverse(county_office, wrong) == (0, 0, {"used_since": 1})
    assert await groups(county_office) == [("H1", "九组", True)]
    async with county_office.database.reading() as session:
        rows, _ = await kept(session, COUNTY.scope, "REG-HH", wrong.id, limit=10, cursor=None)
    assert [(row.household_no, row.table_name, row.reason) for row in rows] == [("H1", "household", "used_since")]


async def test_persons_of_a_wrong_file_belong_nowhere_and_come_back_with_the_right_one(county_office: Office) -> None:
    batch = await people(county_office)
    assert await reverse(county_office, batch) == (0, 2, {})
    assert await county_office.all(ACTIVE) == []
    last = {item["household_no"]: item for item in await told(county_office, "zx.household.household.changed.v1")}
    assert last["H1"]["members"] == []
    again = await county_office.persons(("H2", "张三", ADULT))
    assert (again.applied, await county_office.all(ACTIVE)) == (1, [("H2", "张三", "户主")])
    assert await county_office.all("SELECT joined_on FROM membership") == [(None,)]


async def test_what_a_file_changed_of_known_persons_is_as_before(county_office: Office) -> None:
    await people(county_office)
    header = ["户编号", "姓名", "证件号码", "与户主关系", "文化程度"]
    rows = [["H1", "张三", ADULT, "户主", "初中"], ["H1", "张小", CHILD, "之子", "小学"]]
    wrong = await county_office.load("REG-PER", [header, *rows])
    assert await reverse(county_office, wrong) == (3, 0, {})
    assert await county_office.all(ACTIVE) == [("H1", "张三", "户主"), ("H1", "张小", "户主")]
    assert await county_office.all("SELECT education FROM person") == [(None,), (None,)]


async def test_a_person_whom_a_file_moved_goes_home_with_the_facts(county_office: Office) -> None:
    await people(county_office)
    await county_office.load("MED-ENR", [ENROLMENTS, [ADULT, "张三", "2025", "城乡居民", "正常参保"]])
    await county_office.load("POL-HUK", [POLICE, [ADULT, "张三", "迁出", "2025-03-01"]])
    wrong = await county_office.persons(("H2", "张三", ADULT))
    assert await reverse(county_office, wrong) == (1, 1, {})
    homes = "SELECT h.household_no FROM {} x JOIN household h ON h.id = x.household_id"
    assert await county_office.all(f"{homes.format('person')} WHERE x.name = '张三'") == [("H1",)]
    assert await county_office.all(homes.format("fact_med_enr")) == [("H1",)]


async def test_a_person_of_whom_a_department_knows_something_stays(county_office: Office) -> None:
    batch = await people(county_office)
    await county_office.load("MED-ENR", [ENROLMENTS, [ADULT, "张三", "2025", "城乡居民", "正常参保"]])
    assert await reverse(county_office, batch) == (0, 1, {"used_since": 1})
    assert await county_office.all(ACTIVE) == [("H1", "张三", "户主")]


async def test_incomes_of_the_wrong_year_are_withdrawn_and_others_restored(county_office: Office) -> None:
    await county_office.households("H1", "H2")
    await county_office.load("REG-INC", [INCOMES, ["H1", "2024", "2", "1000"]])
    wrong = await county_office.load("REG-INC", [INCOMES, ["H1", "2024", "3", "9000"], ["H2", "2024", "1", "500"]])
    assert await reverse(county_office, wrong) == (1, 1, {})
    stored = "SELECT h.household_no, i.wage, i.withdrawn_at IS NULL FROM income_statement i JOIN household h ON h.id = i.household_id"
    assert await county_office.all(f"{stored} ORDER BY 1") == [("H1", 1000, True), ("H2", 0, False)]
    (gone,) = await told(county_office, "zx.household.income.withdrawn.v1")
    assert (gone["year"], gone["version"]) == (2024, 2)
    await county_office.load("REG-INC", [INCOMES, ["H2", "2024", "1", "700"]])
    assert (await county_office.all(f"{stored} ORDER BY 1"))[1] == ("H2", 700, True)


async def test_facts_are_restored_or_withdrawn_and_their_sheets_told(county_office: Office) -> None:
    await people(county_office)
    await county_office.load("MED-ENR", [ENROLMENTS, [ADULT, "张三", "2025", "城乡居民", "正常参保"]])
    rows = [[ADULT, "张三", "2025", "城乡居民", "终止"], [CHILD, "张小", "2025", "城乡居民", "正常参保"]]
    wrong = await county_office.load("MED-ENR", [ENROLMENTS, *rows])
    assert await reverse(county_office, wrong) == (1, 1, {})
    assert await county_office.all("SELECT status FROM fact_med_enr") == [("正常参保",)]
    assert await county_office.all("SELECT reason, values ->> 'status' FROM withdrawn_fact") == [(WHY, "正常参保")]
    sheet = (await told(county_office, "zx.household.record.changed.v1"))[-1]
    assert [fact["status"] for fact in sheet["facts"]] == ["正常参保"]


async def test_a_death_that_was_registered_by_mistake_is_undone(county_office: Office) -> None:
    await people(county_office)
    wrong = await county_office.load("POL-HUK", [POLICE, [ADULT, "张三", "死亡", "2025-03-01"]])
    assert len(await county_office.all(ACTIVE)) == 1
    assert await reverse(county_office, wrong) == (0, 1, {})
    assert len(await county_office.all(ACTIVE)) == 2


async def test_what_a_later_file_changed_stays(county_office: Office) -> None:
    await county_office.load("REG-HH", [HOUSEHOLDS, ["H1", VILLAGE, "一般农户", "一组"], ["H2", VILLAGE, "一般农户", "一组"]])
    rows = [["H1", VILLAGE, "一般农户", "九组"], ["H2", VILLAGE, "一般农户", "九组"]]
    wrong = await county_office.load("REG-HH", [HOUSEHOLDS, *rows])
    await county_office.load("REG-HH", [HOUSEHOLDS, ["H2", VILLAGE, "一般农户", "二组"]])
    assert await reverse(county_office, wrong) == (1, 0, {"changed_since": 1})
    assert await groups(county_office) == [("H1", "一组", True), ("H2", "二组", True)]


async def test_a_file_and_the_one_before_it_can_both_be_taken_back(county_office: Office) -> None:
    await county_office.load("REG-HH", [HOUSEHOLDS, ["H1", VILLAGE, "一般农户", "一组"]])
    second = await county_office.load("REG-HH", [HOUSEHOLDS, ["H1", VILLAGE, "一般农户", "二组"]])
    third = await county_office.load("REG-HH", [HOUSEHOLDS, ["H1", VILLAGE, "一般农户", "三组"]])
    assert await reverse(county_office, third) == (1, 0, {})
    assert await reverse(county_office, second) == (1, 0, {})
    assert await groups(county_office) == [("H1", "一组", True)]


async def test_the_timeline_tells_what_files_did_and_that_they_were_taken_back(county_office: Office) -> None:
    await people(county_office)
    joined = await county_office.persons(("H1", "张三", ADULT), ("H1", "李新", number(3)))
    await county_office.load("POL-HUK", [POLICE, [CHILD, "张小", "迁出", "2025-03-01"]])
    await reverse(county_office, joined)
    steps = "SELECT title, actor FROM household_step s JOIN household h ON h.id = s.household_id WHERE h.household_no = 'H1'"
    assert [title for title, _ in await county_office.all(f"{steps} ORDER BY s.id")] == [
        "建档立户",
        "成员增加:李*",
        "成员减少:张*(迁出)",
        "批次撤销:家庭成员信息",
    ]
    assert [item["title"] for item in await told(county_office, "zx.household.step.recorded.v1")][2:] == [
        "成员增加:李*",
        "成员减少:张*(迁出)",
        "批次撤销:家庭成员信息",
    ]


def _end_after_one(piece: pieces.Piece) -> pieces.Piece:
    """The piece of a worker that dies in its second transaction, with all that this one has done."""
    runs: list[int] = []

    async def dying(session: AsyncSession, job: pieces.Job) -> pieces.Done:
        runs.append(1)
        done = await piece(session, job)
        if len(runs) > 1:
            raise ConnectionError
        return done

    return dying


async def test_a_worker_that_stops_in_the_middle_is_followed_by_one_that_ends_it(
    county_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "CHUNK", 1)
    await county_office.households("H1", "H2", "H3")
    rows = [[each, VILLAGE, "一般农户", "九组"] for each in ("H1", "H2", "H3")]
    wrong = await county_office.load("REG-HH", [HOUSEHOLDS, *rows])
    async with county_office.database.transaction() as session:
        await request_reversal(session, COUNTY, "REG-HH", wrong.id, WHY)
    monkeypatch.setattr(commands, "PIECES", {"REG-HH": (_end_after_one(pieces.PIECES["REG-HH"][0]),)})
    with pytest.raises(ConnectionError):
        await run_next(county_office.database)
    monkeypatch.setattr(commands, "PIECES", pieces.PIECES)
    assert [group for _, group, _ in await groups(county_office)].count("九组") == 2
    assert await run_next(county_office.database)
    assert await counts(county_office, wrong) == (3, 0, {})
    assert not await run_next(county_office.database)


async def test_two_workers_take_a_batch_back_once(county_office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "CHUNK", 1)
    await county_office.households("H1", "H2", "H3")
    rows = [[each, VILLAGE, "一般农户", "九组"] for each in ("H1", "H2", "H3")]
    wrong = await county_office.load("REG-HH", [HOUSEHOLDS, *rows])
    async with county_office.database.transaction() as session:
        await request_reversal(session, COUNTY, "REG-HH", wrong.id, WHY)
    await asyncio.gather(*(run_next(county_office.database) for _ in range(2)))
    assert await counts(county_office, wrong) == (3, 0, {})
    ended = "SELECT count(*) FROM audit_entry WHERE action = 'batch.reversed'"
    assert await county_office.all(ended) == [(1,)]


async def refused(office: Office, batch: Row[Any], feed: str | None = None) -> tuple[int, str]:
    async with office.database.transaction() as session:
        try:
            await request_reversal(session, COUNTY, feed or batch.feed, batch.id, WHY)
        except Problem as problem:
            return problem.status, problem.code
    raise AssertionError("not refused")


async def test_what_cannot_be_taken_back_is_refused(county_office: Office) -> None:
    waiting = await county_office.queue("REG-HH", [HOUSEHOLDS, ["H1", VILLAGE, "一般农户", "一组"]])
    assert await refused(county_office, waiting) == (409, "batch_running")
    await county_office.run()
    assert await refused(county_office, waiting, "REG-PER") == (404, "unknown_batch")
    assert await reverse(county_office, waiting) == (0, 1, {})
    assert await refused(county_office, waiting) == (409, "batch_reversed")
    broken = await county_office.load("REG-HH", [["村民小组"], ["一组"]])
    assert (broken.state, await refused(county_office, broken)) == ("refused", (409, "batch_refused"))


async def test_one_that_failed_for_our_fault_is_asked_for_again_and_goes_on(
    county_office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise LookupError("a fault of ours")

    wrong = await county_office.load("REG-HH", [HOUSEHOLDS, ["H1", VILLAGE, "一般农户", "一组"]])
    async with county_office.database.transaction() as session:
        await request_reversal(session, COUNTY, "REG-HH", wrong.id, WHY)
    monkeypatch.setattr(commands, "PIECES", {"REG-HH": (broken,)})
    for _ in range(commands.MAX_ATTEMPTS):
        with pytest.raises(LookupError):
            await run_next(county_office.database)
    assert not await run_next(county_office.database)
    assert await county_office.all("SELECT state FROM batch_reversal") == [("failed",)]
    monkeypatch.undo()
    assert await reverse(county_office, wrong) == (0, 1, {})
