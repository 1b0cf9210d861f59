"""Exports: asked for, agreed to, made, fetched once by the one who asked, taken back, ended."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import openpyxl
import pypdf
import pytest

from services.household.exports.definitions import DESK, EXPORTED
from services.household.files import HOLDINGS
from shared.access import Scope
from shared.contracts.household import NOTICE_POSTED
from shared.contracts.notices import COUNTY_REVIEWER
from shared.exports.runner import Exporter
from shared.files.retention import Retention
from shared.persistence import Database
from tests.harness.household_api import OTHER_TOWN, OTHER_VILLAGE, TOWN, VILLAGE, HouseholdApi

ASKS = ("exports:ask", "household:read")
LIMIT = {"value": "1", "effective_from": "2020-01-01", "document": "县数据管理办法"}
ASKING = {"export": "households", "format": "xlsx", "purpose": "月度会商"}


@pytest.fixture
async def exporter(api: HouseholdApi) -> AsyncIterator[Exporter]:
    """The worker's side."""
    database = Database(api.database.app_url, name="test-worker")
    yield Exporter(database, api.app.state.files, api.app.state.cipher, DESK)
    await database.close()


@pytest.fixture
def asker(api: HouseholdApi) -> HouseholdApi:
    return api.acting(*ASKS, client_id="staff:li")


@pytest.fixture
def reviewer(api: HouseholdApi) -> HouseholdApi:
    return api.acting("exports:ask", "exports:approve", client_id="staff:wang")


async def _asked(asker: HouseholdApi, **fields: Any) -> str:
    answer = await asker.call("POST", "/exports", {**ASKING, **fields})
    assert answer.status_code == 202, answer.text
    return answer.headers["location"].removeprefix("/api/household/v1")


async def _made(asker: HouseholdApi, exporter: Exporter, **fields: Any) -> httpx.Response:
    place = await _asked(asker, **fields)
    assert await exporter.run_next()
    assert (await asker.get(place))["state"] == "ready", await asker.get(place)
    answer = await asker.call("GET", f"{place}/file")
    assert answer.status_code == 200, answer.text
    return answer


async def test_a_workbook_carries_the_watermark_on_its_sheet_and_its_pages(
    api: HouseholdApi, asker: HouseholdApi, exporter: Exporter
) -> None:
    await api.household(address="官元镇古家村三组88号", phone="13900000000", village_group="=1+1")
    await api.household(division_code=OTHER_VILLAGE)
    answer = await _made(asker, exporter, filters={"town": TOWN})
    assert answer.headers["content-type"].endswith("spreadsheetml.sheet")
    assert answer.headers["cache-control"] == "no-store"
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).active
    assert sheet is not None
    mark = str(sheet["A1"].value)
    assert "测试(staff:li) 乡村振兴局" in mark
    assert "用途:月度会商" in mark
    assert (sheet.oddHeader.center.text, sheet.oddFooter.left.text) == (mark, mark)
    rows = list(sheet.iter_rows(min_row=3, values_only=True))
    assert rows[0][:4] == ("户编号", "行政区划代码", "村", "村民小组")
    assert len(rows) == 2, "the other town's is not asked for"
    assert rows[1][:2] == ("H0001", VILLAGE)
    assert rows[1][3] == "'=1+1", "no formula"
    assert rows[1][7] == "139****0000"


async def test_the_reviewer_is_told_what_waits_and_the_asker_what_came_of_it(
    api: HouseholdApi, asker: HouseholdApi, reviewer: HouseholdApi, exporter: Exporter
) -> None:
    for _ in range(2):
        await api.household()
    limit = api.acting("parameters:write", divisions=("000000000000",))
    assert (await limit.call("PUT", "/parameters/export_rows", LIMIT)).is_success
    refused, made = [await _asked(asker) for _ in range(2)]
    assert (await reviewer.call("POST", f"{refused}/refuse", {"reason": "用途不明"})).status_code == 200
    assert (await reviewer.call("POST", f"{made}/approve", {"reason": "同意"})).status_code == 200
    assert await exporter.run_next()
    told = [(item["kind"], item["role"], item["account"]) for item in await api.events(NOTICE_POSTED)]
    assert told == [
        ("export.waiting_approval", COUNTY_REVIEWER, None),
        ("export.waiting_approval", COUNTY_REVIEWER, None),
        ("export.refused", None, "staff:li"),
        ("export.ready", None, "staff:li"),
    ]


async def test_a_pdf_carries_it_on_every_page(api: HouseholdApi, asker: HouseholdApi, exporter: Exporter) -> None:
    for _ in range(60):
        await api.household(village_group="#set page(fill: red) *一组*")
    answer = await _made(asker, exporter, format="pdf")
    pages = pypdf.PdfReader(io.BytesIO(answer.content)).pages
    assert len(pages) > 1
    for page in pages:
        text = page.extract_text().replace("\n", "")
        assert text.count("用途:月度会商") >= 2, "across the page and below it"
        assert "测试(staff:li)" in text
    assert "#set page" in pages[0].extract_text(), "what people typed is text, not a program"


async def test_a_csv_is_a_table_with_the_watermark_as_last_heading(
    api: HouseholdApi, asker: HouseholdApi, exporter: Exporter
) -> None:
    household = await api.household()
    await api.person(household, phone="13900000000")
    answer = await _made(asker, exporter, export="persons", format="csv")
    header, row = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert "staff:li" in header[-1]
    assert row[header.index("姓名")] == "张*三"
    assert row[header.index("联系电话")] == "139****0000"
    assert row[-1] == ""


async def test_full_values_need_the_permission_and_a_second_person(
    api: HouseholdApi, asker: HouseholdApi, reviewer: HouseholdApi, exporter: Exporter
) -> None:
    household = await api.household()
    entry = api.entry()
    assert (await api.call("POST", f"/households/{household}/persons", entry)).status_code == 201
    wanted = {**ASKING, "export": "persons", "format": "csv", "full": True}
    assert (await asker.call("POST", "/exports", wanted)).json()["code"] == "insufficient_scope"
    reader = api.acting(*ASKS, "pii:read", client_id="staff:li")
    place = await _asked(reader, **wanted)
    assert (await reader.get(place))["state"] == "waiting_approval"
    assert not await exporter.run_next()
    assert (await reader.call("GET", f"{place}/file")).json()["code"] == "export_waiting_approval"
    (listed,) = (await reviewer.get("/exports-waiting"))["items"]
    assert (listed["asked_by"], listed["purpose"], listed["full"]) == ("测试", "月度会商", True)
    approved = await reviewer.call("POST", f"{place}/approve", {"reason": "同意"})
    assert (approved.status_code, approved.json()["state"]) == (200, "queued")
    assert await exporter.run_next()
    assert (await asker.call("GET", f"{place}/file")).status_code == 403, "she may not read personal data any more"
    answer = await reader.call("GET", f"{place}/file")
    assert entry["id_number"] in answer.content.decode()
    assert entry["name"] in answer.content.decode()
    assert [action for action, _ in await api.trail()][-3:] == ["export.ask", "export.approve", "export.disclose"]
    disclosed = await api.acting("disclosures:read").get("/disclosures")
    assert [item["action"] for item in disclosed["items"]] == ["export.disclose"]


async def test_above_the_limit_somebody_else_must_agree(
    api: HouseholdApi, asker: HouseholdApi, reviewer: HouseholdApi, exporter: Exporter
) -> None:
    await api.acting("parameters:write").call("PUT", "/parameters/export_rows", LIMIT)
    await api.household()
    assert (await asker.get(await _asked(asker)))["state"] == "queued", "one row may be exported alone"
    await api.household()
    place = await _asked(asker)
    assert (await asker.get(place))["state"] == "waiting_approval"
    own = api.acting(*ASKS, "exports:approve", client_id="staff:li")
    assert (await own.call("POST", f"{place}/approve", {"reason": "同意"})).json()["code"] == "own_export"
    assert (await own.get("/exports-waiting"))["items"] == []
    town = api.acting("exports:approve", client_id="staff:zhao", divisions=(TOWN,))
    assert (await town.call("POST", f"{place}/approve", {"reason": "同意"})).json()["code"] == "export_out_of_reach"
    assert (await town.get("/exports-waiting"))["items"] == []
    bureau = api.acting("exports:approve", client_id="staff:qian", department="医保局", all_departments=False)
    assert (await bureau.call("POST", f"{place}/refuse", {"reason": "不"})).json()["code"] == "export_out_of_reach"
    assert (await asker.call("POST", f"{place}/approve", {"reason": "同意"})).status_code == 403
    assert (await reviewer.call("POST", f"{place}/approve", {"reason": ""})).status_code == 422
    refused = await reviewer.call("POST", f"{place}/refuse", {"reason": "范围过大"})
    assert (refused.json()["state"], refused.json()["decision"]) == ("refused", "范围过大")
    again = await reviewer.call("POST", f"{place}/approve", {"reason": "同意"})
    assert (again.status_code, again.json()["code"]) == (409, "export_refused")


async def test_only_the_asker_sees_and_fetches_it(
    api: HouseholdApi, asker: HouseholdApi, reviewer: HouseholdApi, exporter: Exporter
) -> None:
    await api.household()
    place = await _asked(asker)
    assert await exporter.run_next()
    for path in (place, f"{place}/file"):
        assert (await reviewer.call("GET", path)).status_code == 404
    assert (await reviewer.get("/exports"))["items"] == []
    assert [item["state"] for item in (await asker.get("/exports?state=ready"))["items"]] == ["ready"]
    for _ in range(2):
        assert (await asker.call("GET", f"{place}/file")).status_code == 200
    assert [action for action, _ in await api.trail()].count("export.download") == 2


async def test_it_holds_what_the_asker_may_see(api: HouseholdApi, exporter: Exporter) -> None:
    await api.household()
    await api.household(division_code=OTHER_VILLAGE)
    there = api.acting(*ASKS, client_id="staff:li", divisions=(OTHER_TOWN,))
    answer = await _made(there, exporter, format="csv")
    _, row = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert row[0] == "H0002"


@pytest.mark.parametrize(
    ("fields", "code", "place"),
    [
        ({"export": "secrets"}, "unknown_export_kind", "body.export"),
        ({"filters": {"name": "张三"}}, "extra_forbidden", "body.name"),
        ({"filters": {"town": "x"}}, "string_pattern_mismatch", "body.town"),
        ({"export": "hits"}, "missing", "body.screening"),
        ({"format": "doc"}, "enum", "body.format"),
        ({"purpose": " "}, "missing_value", "body.purpose"),
    ],
)
async def test_what_cannot_be_asked_for(asker: HouseholdApi, fields: dict[str, Any], code: str, place: str) -> None:
    answer = await asker.call("POST", "/exports", {**ASKING, **fields})
    assert answer.status_code == 422, answer.text
    assert [(fault["code"], fault["place"]) for fault in answer.json()["errors"]] == [(code, place)]


async def test_a_list_needs_its_own_permission(api: HouseholdApi) -> None:
    stranger = api.acting("exports:ask")
    assert (await stranger.call("POST", "/exports", ASKING)).json()["detail"] == "缺少权限 household:read。"


async def test_a_pdf_has_no_more_rows_than_it_may(api: HouseholdApi, asker: HouseholdApi) -> None:
    api.app.state.limits = replace(api.app.state.limits, pdf_rows=1)
    await api.household()
    await api.household()
    answer = await asker.call("POST", "/exports", {**ASKING, "format": "pdf"})
    assert (answer.status_code, answer.json()["code"]) == (422, "too_many_rows")


async def test_asked_twice_with_one_key_it_is_asked_once(asker: HouseholdApi) -> None:
    first, second = [await asker.call("POST", "/exports", ASKING, idempotency_key="k1") for _ in range(2)]
    assert first.json()["id"] == second.json()["id"]
    assert len((await asker.get("/exports"))["items"]) == 1


async def test_taken_back_it_is_not_made_and_its_file_goes(api: HouseholdApi, asker: HouseholdApi, exporter: Exporter) -> None:
    await api.household()
    place = await _asked(asker)
    gone = await asker.call("POST", f"{place}/withdraw", {"reason": "不需要了"})
    assert gone.json()["state"] == "withdrawn"
    assert not await exporter.run_next()
    place = await _asked(asker)
    assert await exporter.run_next()
    await asker.call("POST", f"{place}/withdraw", {"reason": "不需要了"})
    assert (await asker.call("GET", f"{place}/file")).json()["code"] == "export_withdrawn"
    retention = Retention(exporter.database, exporter.files, HOLDINGS)
    assert await retention.purge() == 1
    assert _stored(exporter) == []
    assert (await asker.get(place))["state"] == "withdrawn"


def _stored(exporter: Exporter) -> list[Path]:
    return [path for path in exporter.files._folder.rglob("*") if path.is_file()]


async def test_it_ends_with_its_days_and_the_auditor_sees_it(
    api: HouseholdApi, asker: HouseholdApi, exporter: Exporter
) -> None:
    await api.household()
    place = await _asked(asker)
    assert await exporter.run_next()
    retention = Retention(exporter.database, exporter.files, HOLDINGS)
    assert await retention.purge() == 0
    lines = {line["resource"]: line for line in (await api.acting("audit:read").get("/retention"))["items"]}
    assert {name: (line["files"], line["due"], line["removed"]) for name, line in lines.items()} == {
        "batch": (0, 0, 0),
        "attachment": (0, 0, 0),
        "export": (1, 1, 0),
        "paper": (0, 0, 0),
    }
    await api.rows("UPDATE export SET file_kept_until = now() - interval '1 minute'")
    assert (await asker.call("GET", f"{place}/file")).json()["code"] == "export_expired", "before the job has come by"
    assert (await retention.purge(), _stored(exporter)) == (1, [])
    assert (await asker.get(place))["state"] == "expired"
    line = (await api.acting("audit:read").get("/retention"))["items"][2]
    assert (line["files"], line["next_at"], line["removed"]) == (0, None, 1)


async def test_one_that_cannot_be_made_says_so(api: HouseholdApi, asker: HouseholdApi, exporter: Exporter) -> None:
    def broken(scope: Scope, wanted: Any, *, full: bool) -> Any:
        raise LookupError("张小三")

    await api.household()
    place = await _asked(asker)
    wrong = replace(exporter, desk=replace(DESK, exports={"households": replace(EXPORTED["households"], select=broken)}))
    assert await wrong.run_next()
    assert (await asker.get(place))["state"] == "failed"
    assert (await asker.call("GET", f"{place}/file")).json()["code"] == "export_failed"


async def test_one_that_was_cut_off_is_made_anew(api: HouseholdApi, asker: HouseholdApi, exporter: Exporter) -> None:
    await api.household()
    place = await _asked(asker)
    await api.rows("UPDATE export SET state = 'running', attempts = 1")
    assert await exporter.run_next()
    assert (await asker.get(place))["state"] == "ready"
    await api.rows("UPDATE export SET state = 'running', attempts = 5")
    assert await exporter.run_next()
    assert (await asker.get(place))["state"] == "failed", "not for ever"


async def test_every_list_says_what_it_takes_and_can_be_made(api: HouseholdApi, exporter: Exporter) -> None:
    everybody = api.acting("exports:ask", "household:read", "leads:read", "screening:read")
    kinds = (await everybody.get("/export-kinds"))["items"]
    assert [kind["export"] for kind in kinds] == ["households", "persons", "leads", "hits"]
    assert {"name": "town", "title": "镇"} in kinds[2]["filters"]
    for kind in kinds:
        filters = {"screening": "019a1b2c-0000-7000-8000-000000000001"} if kind["export"] == "hits" else {}
        for form in ("xlsx", "csv", "pdf"):
            await _made(everybody, exporter, export=kind["export"], format=form, filters=filters)
