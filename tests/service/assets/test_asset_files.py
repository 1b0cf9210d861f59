"""The ledger of assets as a file: what enters the register and how, what is refused and why, what a later file changes, what goes out again."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import signal
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from deploy.topology import ROOT
from services.assets.exports.definitions import DESK
from services.assets.feeds.definitions import FEEDS
from services.assets.register.rules import is_asset_code
from shared.contracts.assets import ASSET_CHANGED, TASK_CHANGED
from shared.exports.runner import Exporter
from shared.persistence import Database
from shared.standards.ids import uuid7
from tests.harness.assets_api import NEIGHBOUR
from tests.harness.bookkeeping import table
from tests.harness.funds_api import COUNTY, OTHER_TOWN, OTHER_VILLAGE, TOWN
from tests.harness.intake import table as as_csv
from tests.harness.ledgerwork import OFFICER, Ledger
from tests.harness.rosters import roster, tell

SHOWN = "SELECT name, state, original_value::text, version FROM asset ORDER BY name"
COUNTY_OWNED = {"所有权归属": "国有(县级)", "所有权人": COUNTY}


async def shown(ledger: Ledger) -> list[tuple[object, ...]]:
    """Every asset."""
    return [tuple(row) for row in await ledger.api.rows(SHOWN)]


async def asset_of(ledger: Ledger, name: str) -> dict[str, Any]:
    """An asset whole, by its name."""
    (row,) = await ledger.api.rows("SELECT id FROM asset WHERE name = $1", name)
    return dict(await ledger.api.county.get(f"/assets/{row['id']}"))


async def test_a_ledger_enters_with_codes_fundings_owners_logs_and_events(ledger: Ledger) -> None:
    project = await ledger.api.accepted(code="610925-2021-C-104-0001", settled_value="780000.00")
    household = uuid7()
    await tell(ledger.api.app.state.database, roster(household, household_no="H0007"))
    of_household = {"资产类型": "到户牲畜", "所有权归属": "农户", "所有权人": "H0007", "不动产": "否", "未办证原因": ""}
    batch = await ledger.load(
        ledger.row("1", 项目编号="610925-2021-C-104-0001"),
        ledger.open_row("2", 形成年份="2015"),
        ledger.row("3", 资产类型="道路交通", **COUNTY_OWNED, 三资卡片编号="", 国资卡片编号="GZ-3", 行政区划代码=COUNTY),
        ledger.open_row("4", **of_household),
        ledger.row("5", 所有权归属="其他经营主体", 所有权人="岚皋县某茶业有限公司", 三资卡片编号="", 确权批复文号=""),
        ledger.row("6"),
    )
    assert (batch.state, batch.applied, batch.set_aside) == ("completed", 6, 0), await ledger.office.rejects(batch)
    rows = await ledger.api.rows("SELECT code, name, state, state_since, due_on FROM asset ORDER BY code")
    assert all(is_asset_code(row["code"]) for row in rows)
    assert [(row["code"][:-2], row["name"], row["state"]) for row in rows] == [
        ("610925000000-PF-2021-00001", "3号保鲜冷库", "in_use"),
        ("610925104201-HB-2021-00001", "4号保鲜冷库", "registering"),
        ("610925104201-OF-2015-00001", "2号保鲜冷库", "registering"),
        ("610925104201-OF-2021-00001", "1号保鲜冷库", "in_use"),
        ("610925104201-OF-2021-00002", "5号保鲜冷库", "in_use"),
        ("610925104201-OF-2021-00003", "6号保鲜冷库", "in_use"),
    ]
    assert [(str(row["state_since"]) == "2021-11-01", row["due_on"] is None) for row in rows] == [
        (row["state"] == "in_use", row["state"] == "in_use") for row in rows
    ]
    first = await asset_of(ledger, "1号保鲜冷库")
    assert [(one["source"], one["amount"], one["year"], one["project_id"]) for one in first["fundings"]] == [
        ("linkage", "700000.00", 2021, project),
        ("own", "80000.00", 2021, project),
    ]
    assert (first["sanzi_card_no"], first["approval_no"], first["longitude"]) == ("SZ-1", "岚乡振发〔2021〕31号", "108.901200")
    assert (await ledger.api.get(f"/asset-candidates/{project}"))["state"] == "registered"
    assert (await asset_of(ledger, "4号保鲜冷库"))["owner_household_id"] == str(household)
    (change,) = (await ledger.api.get(f"/assets/{first['id']}/changes"))["items"]
    assert (change["kind"], change["before"], change["recorded_by"]) == ("register", {}, "zhenxing")
    assert change["after"]["original_value"] == "780000.00"
    assert [one["amount"] for one in change["after"]["fundings"]] == ["700000.00", "80000.00"]
    told = {item["code"]: item for item in await ledger.api.events(ASSET_CHANGED)}
    assert len(told) == 6
    assert [one["source"] for one in told[first["code"]]["fundings"]] == ["linkage", "own"]
    assert len(await ledger.api.events(TASK_CHANGED)) == 6


async def test_every_row_that_may_not_enter_is_told_with_its_reason(ledger: Ledger) -> None:
    await ledger.load(ledger.row("1", 权属证书号="岚资证1"), ledger.row("2"), ledger.row("3", 行政区划代码=OTHER_VILLAGE))
    own = await ledger.api.recorded(legacy_code="岚资台")
    code = (await ledger.api.get(f"/assets/{own}"))["code"]
    wanted = [
        (ledger.row("", 原资产编号=""), "missing_value", "原资产编号"),
        (ledger.row("A1", 行政区划代码="610925999999"), "unknown_place", "行政区划代码"),
        (ledger.row("A2", 资产类型="冷藏库"), "unknown_code", "资产类型"),
        (ledger.row("A3", 所有权归属="联村"), "joint_owner", "所有权归属"),
        (ledger.row("A4", 资产类型="到户苗木"), "wrong_owner", "所有权归属"),
        (ledger.row("A5", 所有权人="610925999999"), "unknown_place", "所有权人"),
        (ledger.row("A6", 所有权人=TOWN), "wrong_owner", "所有权人"),
        (ledger.row("A7", 所有权归属="农户", 所有权人="H0008"), "unknown_household", "所有权人"),
        (ledger.row("A8", 项目编号="610925-2021-C-104-0009"), "unknown_project", "项目编号"),
        (ledger.row("A9", 形成年份="2012"), "formed_too_early", "形成年份"),
        (ledger.row("B1", 形成年份="2099"), "future_date", "形成年份"),
        (ledger.row("B2", 启用日期="2999-01-01"), "future_date", "启用日期"),
        (ledger.row("B3", 验收日期="2021-09-19"), "invalid_period", "验收日期"),
        (ledger.row("B4", 数量="0"), "invalid_amount", "数量"),
        (ledger.row("B4a", 数量="10000000000"), "invalid_amount", "数量"),
        (ledger.row("B5", 数量="", 计量单位=""), "missing_value", "数量"),
        (ledger.open_row("B6", 计量单位=""), "missing_value", "计量单位"),
        (ledger.open_row("B7", 数量="", 计量单位=""), None, ""),
        (ledger.row("B8", 自筹资金="80000.01"), "inconsistent_amount", "原值"),
        (ledger.row("B9", 未办证原因=""), "missing_value", "不动产权证号"),
        (ledger.row("C1", 三资卡片编号=""), "missing_value", "三资卡片编号"),
        (ledger.row("C2", **COUNTY_OWNED), "missing_value", "国资卡片编号"),
        (ledger.row("C3", 确权批复文号=""), "missing_value", "确权批复文号"),
        (ledger.row("C4", 经度="东经108"), "invalid_number", "经度"),
        (ledger.row("C5", 纬度="108.9"), "invalid_number", "纬度"),
        (ledger.row("C6", 纬度=""), "missing_value", "纬度"),
        (ledger.row("C7", 资产编码="610925104201-OF-2021-00099-0"), "unknown_asset", "资产编码"),
        (ledger.row("C8", 权属证书号="岚资证1"), "number_taken", "权属证书号"),
        (ledger.row("C9", 三资卡片编号="SZ-2"), "number_taken", "三资卡片编号"),
        (ledger.row("D1", 国资卡片编号="GZ-1"), None, ""),
        (ledger.row("D2", 国资卡片编号="GZ-1"), "number_taken", "国资卡片编号"),
        (ledger.row("D3", 资产名称="1号保鲜冷库"), "duplicate_asset", "资产名称"),
        (ledger.row("D4", 资产名称="D1号保鲜冷库"), "duplicate_asset", "资产名称"),
        (ledger.open_row("D5", 资产名称="D1号保鲜冷库"), None, ""),
        (ledger.row("D6", 原资产编号="岚资台"), "asset_moved_on", "资产名称"),
        (ledger.row("", 资产编码=code, 原资产编号=""), "asset_moved_on", "资产名称"),
        (ledger.row("1", 形成年份="2020"), "other_series", "资产类型"),
        (ledger.row("2", 计量单位="座"), None, ""),
        (ledger.row("2", 计量单位="间"), "duplicate_row", "资产编码"),
    ]
    batch = await ledger.load(*(row for row, _, _ in wanted))
    found = await ledger.office.all(
        'SELECT "row", reason, "column" FROM intake_reject WHERE batch_id = :id ORDER BY 1', id=batch.id
    )
    assert found == [(row, reason, at) for row, (_, reason, at) in enumerate(wanted, 2) if reason]
    assert batch.applied - batch.set_aside == 4


async def test_a_later_file_changes_what_it_has_until_somebody_deals_with_the_asset_here(ledger: Ledger) -> None:
    project = await ledger.api.accepted(code="610925-2021-C-104-0001")
    await ledger.load(ledger.open_row("1", 项目编号="610925-2021-C-104-0001"), ledger.row("2"))
    again = await ledger.load(ledger.open_row("1", 项目编号="610925-2021-C-104-0001"), ledger.row("2"), ledger.row("3"))
    assert (again.applied, again.unchanged, again.set_aside) == (3, 2, 0)
    first = await asset_of(ledger, "1号保鲜冷库")
    update = {**ledger.row("1", 原值="790000", 自筹资金="90000", 建设地点=""), "资产编码": first["code"]}
    del update["规格型号"]
    changed = await ledger.load(update)
    assert (changed.applied, changed.unchanged, changed.set_aside) == (1, 0, 0), await ledger.office.rejects(changed)
    now = await asset_of(ledger, "1号保鲜冷库")
    assert (now["code"], now["version"], now["state"], now["due_on"]) == (first["code"], 2, "in_use", None)
    assert (now["site"], now["specification"]) == (None, "钢结构"), "an empty cell clears, a missing column keeps"
    assert [(one["amount"], one["project_id"]) for one in now["fundings"]] == [("700000.00", project), ("90000.00", project)]
    log = (await ledger.api.get(f"/assets/{now['id']}/changes"))["items"][0]
    assert (log["kind"], log["before"]["original_value"], log["after"]["original_value"]) == (
        "correct",
        "780000.00",
        "790000.00",
    )
    assert log["before"].keys() | {"fundings"} == log["after"].keys()
    assert "name" not in log["before"]
    # Somebody has dealt with it here: the file may not change it any more; what it says again is no change.
    seen = await ledger.api.version((await asset_of(ledger, "3号保鲜冷库"))["id"])
    certified = {"on": "2025-12-20", "certificate_no": "岚资证3", "reason": "颁证"}
    path = f"/assets/{(await asset_of(ledger, '3号保鲜冷库'))['id']}/certificate"
    assert (await ledger.api.call("POST", path, certified, if_match=seen)).status_code == 200
    late = await ledger.load(ledger.row("3", 规格型号="砖混结构"), ledger.row("2"))
    assert (await ledger.office.rejects(late), late.unchanged) == ({2: "asset_moved_on"}, 1)
    said = await ledger.load(ledger.row("3", 权属证书号="岚资证3"))
    assert (said.unchanged, said.set_aside) == (1, 0)


async def test_a_town_hands_over_its_own_assets_only(ledger: Ledger) -> None:
    town = type(OFFICER)("zhen", "测试", "镇政府", (TOWN,), OFFICER.permissions)
    await ledger.load(ledger.row("1", 行政区划代码=OTHER_VILLAGE))
    other = (await asset_of(ledger, "1号保鲜冷库"))["code"]
    rows = [
        ledger.row("2", **COUNTY_OWNED, 三资卡片编号="", 国资卡片编号="GZ-2"),
        ledger.row("3", 行政区划代码=OTHER_VILLAGE),
        ledger.row("4", 资产编码=other),
        ledger.row("1"),
    ]
    batch = await ledger.office.queue("AST-LED", table(rows), town)
    await ledger.office.run()
    assert await ledger.office.rejects(batch) == {3: "unknown_place", 4: "unknown_asset", 5: "number_taken"}


async def test_files_and_officers_at_the_same_time_give_codes_once_and_never_undo_each_other(ledger: Ledger) -> None:
    await ledger.load(*(ledger.open_row(f"{n:02d}") for n in range(10)))
    ids = {row["name"]: str(row["id"]) for row in await ledger.api.rows("SELECT id, name FROM asset")}
    mended = [ledger.open_row(f"{n:02d}", 规格型号="砖混结构") for n in range(10)]
    batch = await ledger.office.queue("AST-LED", table([*mended, *(ledger.open_row(f"新{n}") for n in range(20))]), OFFICER)
    body = {"manager": "水利局", "reason": "职能调整"}
    edits = [ledger.api.call("PATCH", f"/assets/{asset}", body, if_match="1") for asset in ids.values()]
    records = [ledger.api.call("POST", "/assets", ledger.api.entry(formed_year=2021)) for _ in range(5)]
    running = asyncio.create_task(ledger.office.run())
    answers = await asyncio.gather(*edits, *records)
    await running
    assert [answer.status_code for answer in answers[10:]] == [201] * 5
    edited = {asset for asset, answer in zip(ids.values(), answers, strict=False) if answer.status_code == 200}
    assert {answer.status_code for answer in answers[:10]} <= {200, 412}
    rejects = await ledger.office.rejects(batch)
    assert rejects == {row: "asset_moved_on" for row, name in enumerate(sorted(ids), 2) if ids[name] in edited}
    rows = await ledger.api.rows("SELECT id::text, version, manager, specification FROM asset WHERE legacy_code LIKE '岚资0%'")
    for row in rows:
        assert row["version"] == 2
        assert (row["manager"] == "水利局", row["specification"] == "砖混结构") == (
            row["id"] in edited,
            row["id"] not in edited,
        )
    numbers = await ledger.api.rows("SELECT split_part(code, '-', 4)::int AS n FROM asset ORDER BY 1")
    assert [row["n"] for row in numbers] == list(range(1, 36))


async def test_a_killed_worker_loses_and_doubles_nothing(ledger: Ledger, tmp_path: Path) -> None:
    rows = [ledger.row(str(n)) for n in range(400)]
    batch = await ledger.office.queue("AST-LED", table(rows), OFFICER)
    files = str(tmp_path / "files")
    command = [sys.executable, "-m", "tests.harness.intake_worker", ledger.api.database.app_url, files, "40", "assets"]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=-3, stderr=-3)
    async with asyncio.timeout(60):
        while (await ledger.office.batch(batch)).applied < 80:
            await asyncio.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    await process.wait()
    assert (await ledger.office.batch(batch)).finished_at is None
    await ledger.office.run()
    done = await ledger.office.batch(batch)
    assert (done.state, done.applied, done.unchanged, done.rejected_by_reason) == ("completed", 400, 0, {})
    (count,) = await ledger.api.rows(
        "SELECT (SELECT count(DISTINCT code) FROM asset), (SELECT count(*) FROM asset_funding), (SELECT count(*) FROM asset_change)"
    )
    assert tuple(count) == (400, 800, 400)
    assert len({item["id"] for item in await ledger.api.events(ASSET_CHANGED)}) == 400


@pytest.mark.parametrize("room", [2, 0])
async def test_a_full_series_takes_no_more(ledger: Ledger, room: int) -> None:
    await ledger.api.rows("INSERT INTO asset_number VALUES ('610925104201-OF-2021', $1)", 99_999 - room)
    batch = await ledger.load(*(ledger.row(str(n)) for n in range(3)))
    assert sorted((await ledger.office.rejects(batch)).values()) == ["series_full"] * (3 - room)
    assert len(await shown(ledger)) == room


async def test_a_template_is_filled_handed_over_and_its_rejects_come_back_over_http(ledger: Ledger) -> None:
    client = ledger.api.acting(
        "feeds:AST-LED:write", "feeds:read", client_id="xian", department="乡村振兴局", divisions=(COUNTY,)
    )
    lines = await client.http.get("/api/assets/v1/feeds/AST-LED/template", headers={**client.headers, "accept": "text/csv"})
    header, example = csv.reader(io.StringIO(lines.content.decode("utf-8-sig")))
    assert header == [column.header for column in FEEDS["AST-LED"].columns]
    joint = [*example]
    joint[header.index("所有权归属")] = "联村"
    place = "/api/assets/v1/feeds/AST-LED/batches"
    queued = await client.http.post(
        place, files={"file": ("台账.csv", as_csv([header, example, joint]))}, headers=client.headers
    )
    assert queued.status_code == 202, queued.text
    await ledger.office.run()
    batch = await client.get(f"/feeds/batches/{queued.json()['id']}")
    assert (batch["state"], batch["accepted"], batch["rejected"]) == ("completed", 1, 1)
    (reject,) = (await client.get(f"/feeds/batches/{queued.json()['id']}/rejects"))["items"]
    assert (reject["row"], reject["reason"]) == (3, "joint_owner")
    assert reject["message"] == "“所有权归属”为联村的资产有各村份额,不能由导入登记,请在平台内登记。"
    book = await client.call("GET", f"/feeds/batches/{queued.json()['id']}/rejects.xlsx")
    assert openpyxl.load_workbook(io.BytesIO(book.content)).worksheets[0].max_row == 3
    elsewhere = ledger.api.acting("feeds:PRJ-LIB:write", divisions=(COUNTY,))
    refused = await elsewhere.http.post(place, files={"file": ("a.csv", b"")}, headers=elsewhere.headers)
    assert (refused.status_code, refused.json()["code"]) == (403, "insufficient_scope")


async def test_what_goes_out_of_the_register_comes_in_again_unchanged(ledger: Ledger) -> None:
    await ledger.api.accepted(code="610925-2021-C-104-0001")
    await tell(ledger.api.app.state.database, roster(uuid7(), household_no="H0007"))
    await ledger.load(
        ledger.row("1", 项目编号="610925-2021-C-104-0001"),
        ledger.open_row("2", 资产类型="到户牲畜", 所有权归属="农户", 所有权人="H0007"),
        ledger.open_row("3", 所有权归属="其他经营主体", 所有权人="岚皋县某茶业有限公司", 捐赠="是"),
        ledger.open_row("4", 行政区划代码=OTHER_TOWN, 所有权归属="镇", 所有权人=OTHER_TOWN),
        ledger.open_row("5", 行政区划代码=NEIGHBOUR),
    )
    client = ledger.api.acting("assets:read", "exports:ask", client_id="xian", department="乡村振兴局", divisions=(COUNTY,))
    database = Database(ledger.api.database.app_url, name="test-worker")
    try:
        exporter = Exporter(database, ledger.api.app.state.files, ledger.api.app.state.cipher, DESK)
        whole = await exported(client, exporter, {})
        town = await exported(client, exporter, {"division": TOWN, "state": "registering"})
    finally:
        await database.close()
    rows = list(csv.DictReader(io.StringIO(whole.decode("utf-8-sig"))))
    assert len(rows) == 5
    cold_store = next(row for row in rows if row["资产名称"] == "1号保鲜冷库")
    assert (cold_store["衔接资金"], cold_store["项目编号"], cold_store["数量"]) == (
        "700000.00",
        "610925-2021-C-104-0001",
        "500",
    )
    assert (cold_store["资产类别"], cold_store["资产形态"], cold_store["登记状态"]) == ("经营性资产", "固定资产", "在管在用")
    names = [row["资产名称"] for row in csv.DictReader(io.StringIO(town.decode("utf-8-sig")))]
    assert sorted(names) == ["2号保鲜冷库", "3号保鲜冷库", "5号保鲜冷库"]
    back = await ledger.office.load("AST-LED", whole, OFFICER)
    assert (back.applied, back.unchanged, back.rejected_by_reason) == (5, 5, {})
    assert {row[3] for row in await shown(ledger)} == {1}


async def exported(client: Any, exporter: Exporter, filters: dict[str, str]) -> bytes:
    """The file of an export."""
    body = {"export": "assets", "format": "csv", "purpose": "年终盘点", "filters": filters}
    answer = await client.call("POST", "/exports", body)
    assert answer.status_code == 202, json.dumps(answer.json(), ensure_ascii=False)
    assert await exporter.run_next()
    file = await client.call("GET", f"{answer.headers['location'].removeprefix('/api/assets/v1')}/file")
    assert file.status_code == 200, file.text
    return bytes(file.content)
