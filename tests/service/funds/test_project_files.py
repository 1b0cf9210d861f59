"""The project library as a file: what enters it and in which state, what is refused and why, what a later file changes."""

from __future__ import annotations

import asyncio

import pytest

from shared.contracts.funds import PROJECT_CHANGED
from tests.harness.bookkeeping import OFFICER, Books, table
from tests.harness.funds_api import OTHER_VILLAGE, TOWN, VILLAGE

STOCK = {"入库状态": "储备", "年度计划文号": "", "列入计划日期": ""}
SHOWN = "SELECT code, name, state, planned_amount::text, version FROM project ORDER BY code"


async def shown(books: Books) -> list[tuple[object, ...]]:
    """Every project."""
    return [tuple(row) for row in await books.api.rows(SHOWN)]


async def test_approved_projects_enter_in_stock_or_in_the_years_plan_with_codes_of_their_series(books: Books) -> None:
    batch = await books.load_projects(
        books.project("GX1", 其他资金="5000.50", 其他资金来源="D1"),
        books.project("GX2", **STOCK),
        books.project("GX3", 项目类型="X0102", 行政区划代码=OTHER_VILLAGE),
        books.project("GX4", 年度="2024"),
    )
    assert (batch.state, batch.applied, batch.set_aside) == ("completed", 4, 0), await books.office.rejects(batch)
    assert await shown(books) == [
        ("610925-2024-C-104-0001", "GX4保鲜冷库建设项目", "selected", "800000.00", 1),
        ("610925-2025-C-104-0001", "GX1保鲜冷库建设项目", "selected", "805000.50", 1),
        ("610925-2025-C-104-0002", "GX2保鲜冷库建设项目", "stock", "800000.00", 1),
        ("610925-2025-X-101-0001", "GX3保鲜冷库建设项目", "selected", "800000.00", 1),
    ]
    (first,) = await books.api.rows("SELECT id FROM project WHERE code = '610925-2025-C-104-0001'")
    reader = books.api.acting("projects:read")
    project = await reader.get(f"/projects/{first['id']}")
    assert (project["origin"], project["phone"], project["decision_no"]) == ("village", "139****0000", "岚农组〔2025〕1号")
    assert [(one["source_code"], one["amount"]) for one in project["amounts"]] == [("C1", "800000.00"), ("D1", "5000.50")]
    assert [(goal["kind"], goal["target"]) for goal in project["goals"]] == [("quantity", "500.00"), ("satisfaction", "95.00")]
    assert len(await books.api.events(PROJECT_CHANGED)) == 4


async def test_every_row_that_may_not_enter_is_told_with_its_reason(books: Books) -> None:
    await books.load_projects(books.project("GX1"), books.project("GX2"))
    own = await books.api.project(name="平台内申报的项目", code="610925-2025-C-104-8000")
    (row,) = await books.api.rows(f"SELECT code FROM project WHERE id = '{own}'")
    code = {"项目编号": "610925-2025-C-104-0001"}
    wanted = [
        (books.project("", 项目名称="没有编号"), "missing_value"),
        (books.project("A1", 行政区划代码="610925999999"), "unknown_place"),
        (books.project("A2", 项目类型="C02"), "unknown_code"),
        (books.project("A3", 中央衔接资金=""), "no_amount"),
        (books.project("A4", 其他资金="5"), "missing_value"),
        (books.project("A5", 其他资金="5", 其他资金来源="Z9"), "unknown_source"),
        (books.project("A6", 建设内容="硬化文化广场"), "keyword_unexplained"),
        (books.project("A7", 建设内容="硬化文化广场", 负面清单说明="为晾晒场,非广场"), None),
        (books.project("A8", 满意度指标="80"), "satisfaction_goal_low"),
        (books.project("A9", 产出指标=""), "missing_value"),
        (books.project("B1", 是否经营性项目="是"), "missing_value"),
        (books.project("B2", 是否经营性项目="是", 联农带农方式="务工就业", 带动户数="9"), "mechanism_small"),
        (books.project("B3", 是否经营性项目="是", 联农带农方式="务工就业", 带动户数="87"), "mechanism_beyond"),
        (books.project("B4", 是否经营性项目="是", 联农带农方式="务工就业", 带动户数="40"), None),
        (books.project("B5", 管护主体=""), "missing_value"),
        (books.project("B6", 用地情况="用地手续未落实"), "no_land"),
        (books.project("B7", 用地情况="用地手续未落实", **STOCK), None),
        (books.project("B8", 用地情况="用地手续已落实"), "missing_value"),
        (books.project("B9", 受益人数="85"), "more_than_all"),
        (books.project("C1", 年度计划文号=""), "missing_value"),
        (books.project("C2", 入库日期="2999-01-01", 列入计划日期="2999-01-02"), "future_date"),
        (books.project("C3", 列入计划日期="2025-01-09"), "invalid_period"),
        (books.project("C4", 项目名称="GX1保鲜冷库建设项目"), "duplicate_project"),
        (books.project("C5", 项目编号="610925-2025-C-104-9000"), "unknown_project"),
        (books.project("GX2", **code), "other_project"),
        (books.project("", 项目编号=row["code"]), "project_moved_on"),
        (books.project("GX1", 年度="2024"), "other_type"),
        (books.project("GX1", 计量单位="座", **code), None),
        (books.project("GX1", 计量单位="间"), "duplicate_row"),
        (books.project("A7", 计量单位="座"), "duplicate_row"),
    ]
    batch = await books.load_projects(*(row for row, _ in wanted))
    told = await books.office.rejects(batch)
    assert told == {row: reason for row, (_, reason) in enumerate(wanted, 2) if reason}
    assert batch.applied - batch.set_aside == 4
    explained = "SELECT word, reason, explained_by FROM project_explanation"
    assert [tuple(one) for one in await books.api.rows(explained)] == [("广场", "为晾晒场,非广场", "caizheng")]


async def test_a_later_file_changes_what_it_has_until_somebody_deals_with_the_project_here(books: Books) -> None:
    await books.load_projects(books.project("GX1", **STOCK), books.project("GX2"))
    again = await books.load_projects(books.project("GX1", **STOCK), books.project("GX2"), books.project("GX3"))
    assert (again.applied, again.unchanged) == (3, 2)
    update = {**books.project("GX1", 中央衔接资金="700000"), "项目编号": "610925-2025-C-104-0001"}
    del update["联系电话"]
    changed = await books.load_projects(update)
    assert (changed.applied, changed.unchanged, changed.set_aside) == (1, 0, 0), await books.office.rejects(changed)
    assert (await shown(books))[0] == ("610925-2025-C-104-0001", "GX1保鲜冷库建设项目", "selected", "700000.00", 2)
    phones = "SELECT phone_masked FROM project WHERE version = 2"
    assert [row["phone_masked"] for row in await books.api.rows(phones)] == ["139****0000"]
    # Money is here, and the file may not change any more for what it was given; what it says again is no change.
    await books.load_journal(books.arrival("1", "文号", "1000"), books.line("2", "分配", "文号", "1000", project="GX2"))
    late = await books.load_projects(books.project("GX2", 中央衔接资金="900000"), books.project("GX3"))
    assert (await books.office.rejects(late), late.unchanged) == ({2: "project_moved_on"}, 1)


async def test_a_town_hands_over_its_own_projects_only(books: Books) -> None:
    town = type(OFFICER)("zhen", "测试", "镇政府", (TOWN,), OFFICER.permissions)
    await books.load_projects(books.project("GX1", 行政区划代码=OTHER_VILLAGE))
    rows = [
        books.project("GX2"),
        books.project("GX3", 行政区划代码=OTHER_VILLAGE),
        {**books.project("GX4"), "项目编号": "610925-2025-C-101-0001"},
    ]
    batch = await books.office.queue("PRJ-LIB", table(rows), town)
    await books.office.run()
    assert await books.office.rejects(batch) == {3: "unknown_place", 4: "unknown_project"}


async def test_codes_are_given_once_to_files_and_applications_at_the_same_time(books: Books) -> None:
    writer = books.api.acting("projects:read", "projects:write", client_id="zhen", department="镇政府")
    entry = {
        "division_code": VILLAGE,
        "category": "C0201",
        "nature": "new",
        "year": 2025,
        "content": "新建冷库",
        "amounts": [{"source_code": "C1", "amount": "1000.00"}],
        "on": "2025-03-01",
    }
    await books.office.queue("PRJ-LIB", table([books.project(f"GX{n}") for n in range(40)]), OFFICER)
    calls = [writer.call("POST", "/projects", {**entry, "name": f"申报{n}"}) for n in range(6)]
    running = asyncio.create_task(books.office.run())
    answers = await asyncio.gather(*calls)
    await running
    assert [answer.status_code for answer in answers] == [201] * 6
    codes = [str(row[0]) for row in await shown(books)]
    assert codes == [f"610925-2025-C-104-{n:04d}" for n in range(1, 47)]


@pytest.mark.parametrize("room", [2, 0])
async def test_a_full_series_takes_no_more(books: Books, room: int) -> None:
    await books.api.rows("INSERT INTO project_number VALUES ('610925', 2025, 'C', '104', $1)", 9999 - room)
    batch = await books.load_projects(*(books.project(f"GX{n}") for n in range(3)))
    assert sorted((await books.office.rejects(batch)).values()) == ["series_full"] * (3 - room)
    assert len(await shown(books)) == room
