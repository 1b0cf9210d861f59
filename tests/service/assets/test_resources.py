"""Registers of resources: by file and one by one, what is refused, searched, told, exported, and how good they are."""

from __future__ import annotations

import asyncio
import csv
import io
from typing import Any

from sqlalchemy import Row

from services.assets.exports.definitions import DESK
from services.assets.resources.declarations import REGISTERS
from services.assets.resources.events import REPUBLISHERS
from services.assets.resources.schemas import ENTRIES
from shared.access import Caller
from shared.contracts.assets import VILLAGE_CHANGED
from shared.exports.runner import Exporter
from shared.intake.template import example_of
from shared.persistence import Database
from shared.standards.clock import today
from shared.standards.credit_codes import is_credit_code
from shared.web.rows import examples
from tests.harness.assets_api import NEIGHBOUR, AssetsApi
from tests.harness.bookkeeping import table
from tests.harness.funds_api import COUNTY, OTHER_TOWN, OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.ledgerwork import OFFICER, Ledger

TOWN_OFFICER = Caller("zhen", "测试", "镇政府", (TOWN,), OFFICER.permissions)
PARCEL = "610925004001JC{:05d}"


def example(register: str, **fields: str) -> dict[str, str]:
    """The example row of a register's template."""
    return {**{column.header: example_of(column) for column in REGISTERS[register].table.columns}, **fields}


def clerk(api: AssetsApi, *divisions: str, client_id: str = "ziyuan") -> AssetsApi:
    """Who keeps registers."""
    return api.acting("resources:read", "resources:write", client_id=client_id, divisions=divisions or (COUNTY,))


async def load(ledger: Ledger, register: str, *rows: dict[str, str], caller: Caller = OFFICER) -> Row[Any]:
    """Hand rows of a register over and run them; the finished batch."""
    return await ledger.office.load(register, table(list(rows)), caller)


async def recorded(office: AssetsApi, register: str, **fields: Any) -> str:
    """A record made of a register's example; its id."""
    body = {**examples(ENTRIES)[register]["value"], **fields}
    answer = await office.call("POST", f"/resource-registers/{register}/resources", body)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


async def test_the_example_of_every_register_is_the_same_record_by_file_and_by_hand(ledger: Ledger) -> None:
    office = clerk(ledger.api)
    batches = [await ledger.office.queue(code, table([example(code)]), OFFICER) for code in REGISTERS]
    await ledger.office.run()
    again = await load(ledger, "RES-PAR", example("RES-PAR"), {"行政区划代码": "0"})
    assert (again.applied, again.unchanged, sum(again.rejected_by_reason.values())) == (1, 1, 1)
    for code, batch in zip(REGISTERS, batches, strict=True):
        done = await ledger.office.batch(batch)
        assert (done.state, done.applied, done.set_aside) == ("completed", 1, 0), (code, done.rejected_by_reason)
        (loaded,) = (await office.get(f"/resources?register={code}"))["items"]
        taken = await office.call("POST", f"/resource-registers/{code}/resources", examples(ENTRIES)[code]["value"])
        assert (taken.status_code, taken.json()["code"]) == (409, "resource_exists")
        withdrawn = await office.call("POST", f"/resources/{loaded['id']}/withdrawal", {"reason": "换人工录入"}, if_match="1")
        assert withdrawn.status_code == 200, withdrawn.text
        typed = await office.get(f"/resources/{await recorded(office, code)}")
        assert (typed["values"], typed["record_key"]) == (loaded["values"], loaded["record_key"])
    catalogue = (await office.get("/resource-registers"))["items"]
    assert [(one["code"], one["record_count"], one["withdrawn_count"], one["light"]) for one in catalogue] == [
        (code, 1, 1, "green") for code in REGISTERS
    ]


async def test_rows_that_may_not_enter_are_told_with_their_reasons(ledger: Ledger) -> None:
    wrong = [
        ("RES-VIL", {"行政区划代码": TOWN}, "unknown_division", "行政区划代码"),
        ("RES-VIL", {"户籍户数": "1287"}, "more_than_all", "户籍户数"),
        ("RES-VIL", {"面积(平方公里)": "约十二"}, "invalid_number", "面积(平方公里)"),
        ("RES-VIL", {"卫生厕所普及率": "100.1"}, "out_of_range", "卫生厕所普及率"),
        ("RES-FAC", {"建成年份": "2099"}, "future_date", "建成年份"),
        ("RES-FAC", {"规模单位": ""}, "missing_value", "规模单位"),
        ("RES-PAR", {"宗地代码": "610925004001JC0001"}, "invalid_code", "宗地代码"),
        ("RES-PAR", {"宗地代码": "610925004001QC00001"}, "invalid_code", "宗地代码"),
        ("RES-PAR", {"宗地代码": "610926004001JC00001"}, "invalid_code", "宗地代码"),
        ("RES-PAR", {"不动产权证号": ""}, "missing_value", "不动产权证号"),
        ("RES-PAR", {"经度": "32.3"}, "out_of_range", "经度"),
        ("RES-PAR", {"纬度": ""}, "missing_value", "纬度"),
        ("RES-WAT", {"行政区划代码": "610925999000"}, "unknown_place", "行政区划代码"),
        ("RES-MIN", {"开采状况": "在采"}, "missing_value", "采矿许可证号"),
        ("RES-CRP", {"种类": "养蜂"}, "wrong_unit", "规模单位"),
        ("RES-CRP", {"种类": "水稻"}, "unknown_code", "种类"),
        ("RES-ENT", {"统一社会信用代码": "91610925MA70ABCD0K"}, "invalid_code", "统一社会信用代码"),
        ("RES-BRD", {"有效期至": "2022-05-31"}, "invalid_period", "有效期至"),
    ]
    for register in dict.fromkeys(register for register, *_ in wrong):
        rows = [(fields, reason, column) for of, fields, reason, column in wrong if of == register]
        batch = await load(ledger, register, *(example(register, **fields) for fields, _, _ in rows))
        told = 'SELECT "row", reason, "column" FROM intake_reject WHERE batch_id = :id ORDER BY 1'
        found = await ledger.office.all(told, id=batch.id)
        assert found == [(row, reason, column) for row, (_, reason, column) in enumerate(rows, 2)]
    assert await ledger.api.rows("SELECT FROM resource") == []
    # By hand the same is refused with the same codes, all at once.
    values = examples(ENTRIES)["RES-PAR"]["value"]
    body = {**values, "parcel_code": "610926004001QC00001", "longitude": 12, "real_estate_no": None}
    answer = await clerk(ledger.api).call("POST", "/resource-registers/RES-PAR/resources", body)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_code")
    assert [(fault["place"], fault["code"]) for fault in answer.json()["errors"]] == [
        ("body.parcel_code", "invalid_code"),
        ("body.real_estate_no", "missing_value"),
        ("body.longitude", "out_of_range"),
    ]


async def test_credit_codes_are_judged_in_statements_as_elsewhere(ledger: Ledger) -> None:
    good = "91610925MA70ABCD0J"
    codes = [good[:17] + last for last in "0123456789ABCDEFGHJKLMNPQRTUWXY"]
    codes += ["54610925ME0123450F", "93610925MA70AXB10C", "91110000600037341L", good[:16], "9161092IMA70ABCD0J"]
    rows = [example("RES-ENT", 统一社会信用代码=code, 名称=f"第{n}社") for n, code in enumerate(codes)]
    batch = await load(ledger, "RES-ENT", *rows)
    rejects = await ledger.office.rejects(batch)
    assert {row: codes[row - 2] for row in rejects if rejects[row] == "invalid_code"} == {
        row: code for row, code in enumerate(codes, 2) if not is_credit_code(code)
    }
    assert batch.applied == 4


async def test_a_later_file_changes_what_it_has_and_every_change_stays_readable(ledger: Ledger) -> None:
    office = clerk(ledger.api)
    await load(ledger, "RES-VIL", example("RES-VIL"))
    update = example("RES-VIL", 村民小组数="4", 帮扶单位="")
    del update["党员数"]
    changed = await load(ledger, "RES-VIL", update)
    assert (changed.applied, changed.unchanged) == (1, 0)
    (village,) = (await office.get("/resources?base=village"))["items"]
    assert (village["version"], village["values"]["group_count"], village["values"]["party_members"]) == (2, 4, 38)
    assert "helping_unit" not in village["values"], "an empty cell clears, a missing column keeps"
    # By hand; saying what is so already is no change, but confirms it.
    await ledger.api.rows("UPDATE resource SET confirmed_on = '2020-01-01'")
    path = f"/resources/{village['id']}"
    same = await office.call("PATCH", path, {"group_count": 4, "area_km2": "12.50", "reason": "核实"}, if_match="2")
    assert (same.status_code, same.json()["version"]) == (200, 2)
    assert (await office.get(path))["confirmed_on"] == str(today())
    mended = await office.call("PATCH", path, {"group_count": 3, "cadres": None, "reason": "撤并一组"}, if_match="2")
    assert (mended.status_code, mended.headers["etag"]) == (200, '"3"'), mended.text
    late = await office.call("PATCH", path, {"group_count": 5, "reason": "核实"}, if_match="2")
    assert late.status_code == 412
    fixed = await office.call("PATCH", path, {"division_code": NEIGHBOUR, "reason": "核实"}, if_match="3")
    assert fixed.json()["errors"][0]["code"] == "extra_forbidden", "a key is not corrected"
    wrong = await office.call("PATCH", path, {"hukou_households": 2000, "reason": "核实"}, if_match="3")
    assert (wrong.status_code, wrong.json()["code"]) == (422, "more_than_all")
    gone = await office.call("POST", f"{path}/withdrawal", {"reason": "并入邻村"}, if_match="3")
    assert gone.status_code == 200
    again = await office.call("POST", f"{path}/withdrawal", {"reason": "并入邻村"}, if_match="4")
    assert (again.status_code, again.json()["code"]) == (409, "resource_withdrawn")
    log = (await office.get(f"{path}/changes"))["items"]
    assert [(one["version"], one["kind"], one["reason"]) for one in log] == [
        (4, "withdraw", "并入邻村"),
        (3, "correct", "撤并一组"),
        (2, "correct", None),
        (1, "record", None),
    ]
    assert (log[1]["before"], log[1]["after"]) == ({"cadres": 7, "group_count": 4}, {"group_count": 3})
    assert log[2]["before"] == {"group_count": 3, "helping_unit": "岚皋县农业农村局"}
    assert log[2]["batch_id"] == str(changed.id)
    told = await ledger.api.events(VILLAGE_CHANGED)
    assert [(item["version"], item["group_count"], item["withdrawn"]) for item in told] == [
        (1, 3, False),
        (2, 4, False),
        (3, 3, False),
        (4, 3, True),
    ]
    assert (told[0]["area_km2"], told[0]["collective_income"], told[2]["cadres"]) == ("12.5", "186000.00", None)
    async with ledger.api.app.state.database.transaction() as session:
        await REPUBLISHERS[VILLAGE_CHANGED](session)
    assert (await ledger.api.events(VILLAGE_CHANGED))[-1] == told[-1]
    assert (await ledger.api.trail())[-2:] == [("resource.correct", "撤并一组"), ("resource.withdraw", "并入邻村")]


async def test_records_are_found_by_part_of_any_text_and_by_what_a_field_says(ledger: Ledger) -> None:
    office = clerk(ledger.api)
    kinds = ("道路", "卫生室", "道路")
    rows = [
        example("RES-FAC", 设施编号=f"SS-{n}", 名称=name, 设施类别=kind, 行政区划代码=village)
        for n, (name, kind, village) in enumerate(
            zip(("四坪村通组路", "四坪卫生室", "天坪通组路"), kinds, (VILLAGE, VILLAGE, OTHER_VILLAGE), strict=True)
        )
    ]
    await load(ledger, "RES-FAC", *rows)
    await load(ledger, "RES-PAR", example("RES-PAR"))

    async def keys(query: str) -> list[str]:
        return [one["record_key"] for one in (await office.get(f"/resources?{query}"))["items"]]

    assert await keys("search=通组路") == ["SS-0", "SS-2"]
    assert await keys("search=路") == ["SS-0", "SS-2"]
    assert await keys("search=组通") == []
    assert await keys("search=ss-1") == ["SS-1"]
    assert await keys("search=四坪&base=natural") == [PARCEL.format(1)]
    assert await keys(f"search=通组路&town={TOWN}") == ["SS-0"]
    assert await keys("register=RES-FAC&field_name=facility_kind&equals=道路") == ["SS-0", "SS-2"]
    assert await keys("register=RES-FAC&field_name=capacity&equals=3.20") == ["SS-0", "SS-1", "SS-2"]
    assert await keys("register=RES-PAR&field_name=registered&equals=是") == [PARCEL.format(1)]
    first = await office.get("/resources?limit=3")
    assert [one["record_key"] for one in first["items"]] == ["SS-0", "SS-1", "SS-2"]
    assert await keys(f"limit=3&cursor={first['next']}") == [PARCEL.format(1)]
    for query, status, code in (
        ("register=RES-FAC&field_name=colour&equals=红", 422, "unknown_field"),
        ("field_name=facility_kind&equals=道路", 422, "unknown_field"),
        ("register=RES-FAC&field_name=facility_kind&equals=桥", 422, "unknown_code"),
        ("register=RES-ZZZ", 422, "unknown_register"),
    ):
        answer = await office.call("GET", f"/resources?{query}")
        assert answer.status_code == status, answer.text
        assert code in {answer.json()["code"], *(fault["code"] for fault in answer.json().get("errors", ()))}


async def test_nobody_reaches_beyond_their_divisions(ledger: Ledger) -> None:
    office, town = clerk(ledger.api), clerk(ledger.api, TOWN)
    there = await recorded(office, "RES-PAR", division_code=OTHER_VILLAGE)
    assert (await town.get("/resources"))["items"] == []
    for answer in (
        await town.call("GET", f"/resources/{there}"),
        await town.call("GET", f"/resources/{there}/changes"),
        await town.call("PATCH", f"/resources/{there}", {"area_m2": 1, "reason": "核实"}, if_match="1"),
        await town.call("POST", f"/resources/{there}/withdrawal", {"reason": "核实"}, if_match="1"),
    ):
        assert (answer.status_code, answer.json()["code"]) == (404, "unknown_resource")
    body = {**examples(ENTRIES)["RES-PAR"]["value"], "division_code": OTHER_VILLAGE}
    outside = await town.call("POST", "/resource-registers/RES-PAR/resources", body)
    assert (outside.status_code, outside.json()["code"]) == (422, "unknown_division")
    moved = await recorded(town, "RES-PAR", parcel_code=PARCEL.format(2))
    move = await town.call("PATCH", f"/resources/{moved}", {"division_code": OTHER_VILLAGE, "reason": "核实"}, if_match="1")
    assert (move.status_code, move.json()["code"]) == (422, "unknown_division")
    rows = [
        example("RES-PAR", 名称="改名"),
        example("RES-PAR", 宗地代码=PARCEL.format(3), 行政区划代码=OTHER_TOWN),
        example("RES-PAR", 宗地代码=PARCEL.format(4), 行政区划代码=NEIGHBOUR),
    ]
    batch = await load(ledger, "RES-PAR", *rows, caller=TOWN_OFFICER)
    assert await ledger.office.rejects(batch) == {2: "record_elsewhere", 3: "unknown_place"}
    assert (batch.applied, batch.set_aside, batch.unchanged) == (2, 1, 0)
    assert (await office.get(f"/resources/{there}"))["name"] != "改名"
    lines = (await town.get("/resource-quality?by=register_town"))["items"]
    assert {(line["town"], line["record_count"]) for line in lines} == {(TOWN, 2)}
    reader = ledger.api.acting("resources:read")
    refused = await reader.call("POST", "/resource-registers/RES-PAR/resources", body)
    assert (refused.status_code, refused.json()["code"]) == (403, "insufficient_scope")


async def test_of_two_who_record_one_key_at_once_one_does_and_a_file_undoes_no_officer(ledger: Ledger) -> None:
    office = clerk(ledger.api)
    body = examples(ENTRIES)["RES-PAR"]["value"]
    both = await asyncio.gather(*(office.call("POST", "/resource-registers/RES-PAR/resources", body) for _ in range(4)))
    assert sorted(answer.status_code for answer in both) == [201, 409, 409, 409]
    once = [
        await office.call(
            "POST",
            "/resource-registers/RES-PAR/resources",
            {**body, "parcel_code": PARCEL.format(2)},
            idempotency_key="k1",
        )
        for _ in range(2)
    ]
    assert [answer.status_code for answer in once] == [201, 201]
    assert once[0].json() == once[1].json()
    ids = [one["id"] for one in (await office.get("/resources"))["items"]]
    edits = [
        office.call("PATCH", f"/resources/{of}", {"area_m2": area, "reason": "核实"}, if_match="1")
        for of in ids
        for area in (150, 160)
    ]
    rows = [example("RES-PAR", 宗地代码=PARCEL.format(n), 规划用途分区="一般农业区") for n in range(1, 40)]
    for row in rows:
        del row["面积(平方米)"]
    whole = [{**row, "面积(平方米)": "133.4"} for row in rows[2:]]
    batch = await ledger.office.queue("RES-PAR", table([*rows[:2], *whole]), OFFICER)
    running = asyncio.create_task(ledger.office.run())
    answers = await asyncio.gather(*edits)
    await running
    for first, second in zip(answers[::2], answers[1::2], strict=True):
        assert sorted((first.status_code, second.status_code)) in ([200, 412], [412, 412])
    done = await ledger.office.batch(batch)
    assert done.applied + sum(done.rejected_by_reason.values()) == 39
    log = await ledger.api.rows(
        "SELECT r.version, count(c.version) AS changes, max(c.version) AS last FROM resource r"
        " JOIN resource_change c ON c.resource_id = r.id GROUP BY r.id, r.version"
    )
    assert all(row["version"] == row["changes"] == row["last"] for row in log)


async def test_a_register_goes_out_and_comes_in_again_unchanged(ledger: Ledger) -> None:
    office = ledger.api.acting("resources:read", "exports:ask", client_id="xian", divisions=(COUNTY,))
    registers = ("RES-VIL", "RES-PAR", "RES-CRP")
    for register in registers:
        await load(ledger, register, example(register))
    database = Database(ledger.api.database.app_url, name="test-worker")
    try:
        exporter = Exporter(database, ledger.api.app.state.files, ledger.api.app.state.cipher, DESK)
        for register in registers:
            body = {
                "export": register.lower().replace("-", "_"),
                "format": "csv",
                "purpose": "年报",
                "filters": {"search": "四坪"},
            }
            if register == "RES-CRP":
                body["filters"] = {"division": VILLAGE}
            answer = await office.call("POST", "/exports", body)
            assert answer.status_code == 202, answer.text
            assert await exporter.run_next()
            file = await office.call("GET", f"{answer.headers['location'].removeprefix('/api/assets/v1')}/file")
            (row,) = csv.DictReader(io.StringIO(file.content.decode("utf-8-sig")))
            assert {title: row[title] for title in example(register)} == example(register)
            back = await ledger.office.load(register, file.content, OFFICER)
            assert (back.applied, back.unchanged, back.rejected_by_reason) == (1, 1, {})
    finally:
        await database.close()
    assert {row["version"] for row in await ledger.api.rows("SELECT version FROM resource")} == {1}
