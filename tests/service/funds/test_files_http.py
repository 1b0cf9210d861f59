"""Files of money over HTTP, handed over and mended as household's are, and lists of money that go out as files."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncIterator
from typing import Any

import openpyxl
import pytest

from services.funds.exports.definitions import DESK, EXPORTED
from services.funds.feeds.definitions import FEEDS
from shared.exports.runner import Exporter
from shared.persistence import Database
from tests.harness.bookkeeping import Books, table
from tests.harness.funds_api import COUNTY, FundsApi
from tests.harness.intake import table as as_csv

SUM = "安财农〔2025〕18号"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def officer(books: Books) -> FundsApi:
    """Who hands over the journal and exports it."""
    permissions = ("feeds:FIN-JNL:write", "feeds:read", "exports:ask", "funds:read", "projects:read", "pii:read")
    return books.api.acting(*permissions, client_id="caizheng", department="财政局", divisions=(COUNTY,))


async def hand_over(client: FundsApi, feed: str, content: bytes) -> Any:
    """Upload a file."""
    place = f"/api/funds/v1/feeds/{feed}/batches"
    return await client.http.post(place, files={"file": ("a.csv", content)}, headers=client.headers)


async def test_a_file_is_handed_over_watched_and_its_rejects_come_back(books: Books) -> None:
    client = officer(books)
    content = as_csv(table([books.arrival("1", SUM, "1000"), books.line("2", "分配", SUM, "1", project="GX9")]))
    queued = await hand_over(client, "FIN-JNL", content)
    assert (queued.status_code, queued.headers["location"]) == (202, f"/api/funds/v1/feeds/batches/{queued.json()['id']}")
    await books.office.run()
    place = f"/feeds/batches/{queued.json()['id']}"
    batch = await client.get(place)
    assert (batch["state"], batch["rows"], batch["accepted"], batch["rejected"]) == ("completed", 2, 1, 1)
    (reject,) = (await client.get(f"{place}/rejects"))["items"]
    assert (reject["row"], reject["reason"], reject["column"]) == (3, "unknown_project", "项目编号")
    assert reject["message"] == "“项目编号”在项目库中查不到,或不在本账号负责的范围内,请先导入项目或核对编号。"
    sheet = openpyxl.load_workbook(io.BytesIO((await client.call("GET", f"{place}/rejects.xlsx")).content)).worksheets[0]
    told = [[str(cell.value or "") for cell in row][-2:] for row in sheet.iter_rows()]
    assert told == [["错误代码", "错误说明"], ["", ""], ["unknown_project", reject["message"]]]
    again = await hand_over(client, "FIN-JNL", content)
    assert (again.status_code, again.json()["id"]) == (200, queued.json()["id"])
    refused = await hand_over(client, "PRJ-LIB", content)
    assert (refused.status_code, refused.json()["code"]) == (403, "insufficient_scope")


@pytest.mark.parametrize("feed", FEEDS)
async def test_a_template_comes_as_workbook_and_as_csv_and_its_example_can_be_read(books: Books, feed: str) -> None:
    client = officer(books)
    book = await client.call("GET", f"/feeds/{feed}/template")
    sheet = openpyxl.load_workbook(io.BytesIO(book.content)).worksheets[0]
    headers = [column.header for column in FEEDS[feed].columns]
    assert [cell.value for cell in sheet[1]] == headers
    lines = await client.http.get(f"/api/funds/v1/feeds/{feed}/template", headers={**client.headers, "accept": "text/csv"})
    header, example = csv.reader(io.StringIO(lines.content.decode("utf-8-sig")))
    assert (header, [str(cell.value or "") for cell in sheet[2]]) == (headers, example)
    batch = await books.office.queue(feed, lines.content)
    await books.office.run()
    # The example refers to nothing that is here; it passes every check on itself.
    assert set((await books.office.rejects(batch)).values()) <= {"unknown_batch", "unknown_project"}


@pytest.fixture
async def exporter(books: Books) -> AsyncIterator[Exporter]:
    """The worker's side of exports."""
    database = Database(books.api.database.app_url, name="test-worker")
    yield Exporter(database, books.api.app.state.files, books.api.app.state.cipher, DESK)
    await database.close()


async def made(client: FundsApi, exporter: Exporter, export: str, **asking: Any) -> list[dict[str, str]]:
    """The rows of an export."""
    body = {"export": export, "format": "csv", "purpose": "年终决算", **asking}
    answer = await client.call("POST", "/exports", body)
    assert answer.status_code == 202, answer.text
    assert await exporter.run_next()
    place = answer.headers["location"].removeprefix("/api/funds/v1")
    file = await client.call("GET", f"{place}/file")
    assert file.status_code == 200, file.text
    lines = file.content.decode("utf-8-sig").splitlines()
    first = EXPORTED[export].columns[0].header
    begin = next(number for number, line in enumerate(lines) if line.startswith(first))
    return list(csv.DictReader(lines[begin:]))


async def test_library_journal_and_ledgers_go_out_masked_and_cut_to_what_is_asked_for(books: Books, exporter: Exporter) -> None:
    client = officer(books)
    await books.load_projects(books.project("GX1"), books.project("GX2", 年度="2024"))
    await books.load_journal(
        books.arrival("1", SUM, "1000"),
        books.line("2", "分配", SUM, "800", project="GX1"),
        books.line("3", "下达", SUM, "700", project="GX1"),
        books.line("4", "支付", SUM, "600", project="GX1", payee="王小五"),
    )
    (project,) = await made(client, exporter, "projects", filters={"year": 2025})
    assert (project["项目编号"], project["状态"], project["联系电话"]) == (
        "610925-2025-C-104-0001",
        "列入年度计划",
        "139****0000",
    )
    moved = await made(client, exporter, "journal")
    assert [(row["记账类型"], row["金额"], row["收款人"]) for row in moved] == [
        ("到位", "1000.00", ""),
        ("分配", "800.00", ""),
        ("下达", "700.00", ""),
        ("支付", "600.00", "王*五"),
    ]
    (row,) = await made(client, exporter, "ledgers", filters={"rows": "project", "level": "village"})
    assert (row["名称"], row["分配"], row["支付"], row["未支付"]) == ("GX1保鲜冷库建设项目", "800.00", "600.00", "100.00")
    (earlier,) = await made(client, exporter, "ledgers", filters={"as_of": "2025-04-01"})
    assert (earlier["名称"], earlier["到位"], earlier["分配"]) == (SUM, "1000.00", "0.00")
    (whole,) = await made(client, exporter, "ledgers", filters={"as_of": "2025-03-31"})
    (then,) = await made(client, exporter, "ledgers", filters={"as_of": "2025-04-10"})
    assert (whole["到位"], whole["分配"], then["分配"], then["支付"]) == ("1000.00", "0.00", "800.00", "600.00")
