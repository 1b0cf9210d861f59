"""Handing over a file by HTTP (contracts/feeds "The call"): what arrives, what is refused before it is read, and how it is watched."""

from __future__ import annotations

import asyncio
import csv
import io
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from fastapi import FastAPI
from starlette.types import Message, Scope

from shared.files.store import Draft
from shared.persistence import Database
from shared.standards.limits import Limits
from tests.harness.household_api import OTHER_TOWN, TOWN, VILLAGE, HouseholdApi
from tests.harness.intake import Office, table

HEADER = ["户编号", "行政区划代码", "户类型"]
ROWS = [HEADER, ["H1", VILLAGE, "一般农户"], ['=HYPERLINK("x")', VILLAGE, "富户"], ["H3", "610999999999", "脱贫户"]]
BATCHES = "/api/household/v1/feeds/batches"
HALF = b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nhalf a fi'
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def hand_over(api: HouseholdApi, content: bytes, *, feed: str = "REG-HH", name: str = "a.csv", **options: Any) -> Any:
    headers = options.pop("headers", None) or api.issuer.bearer("feeds:*:write", "feeds:read", divisions=("610925000000",))
    return api.http.post(
        f"/api/household/v1/feeds/{feed}/batches",
        files={"file": (name, content)},
        data={"period": "2025-10"},
        headers=headers,
        **options,
    )


@pytest.fixture
def small_limit(api: HouseholdApi) -> Limits:
    """The service with a limit of two MiB a file."""
    limits = Limits(file_bytes=2 << 20)
    api.app.state.limits = limits
    return limits


@pytest.fixture
def reader(api: HouseholdApi) -> dict[str, str]:
    """Headers of a client that may read batches of the whole county."""
    return dict(api.issuer.bearer("feeds:*:write", "feeds:read", divisions=("610925000000",)))


@pytest.fixture
async def finished(api: HouseholdApi, api_office: Office) -> dict[str, Any]:
    """A batch with one good and two bad rows, run to its end."""
    answer = await hand_over(api, table(ROWS))
    assert answer.status_code == 202, answer.text
    await api_office.run()
    return dict(answer.json())


async def test_a_file_is_queued_with_its_place_to_watch(api: HouseholdApi) -> None:
    answer = await hand_over(api, table(ROWS))
    batch = answer.json()
    assert (answer.status_code, answer.headers["location"]) == (202, f"{BATCHES}/{batch['id']}")
    assert (batch["state"], batch["feed"], batch["period"], batch["file_name"]) == ("queued", "REG-HH", "2025-10", "a.csv")


async def test_the_same_bytes_answer_200_with_the_same_batch_also_at_once(api: HouseholdApi) -> None:
    answers = await asyncio.gather(*(hand_over(api, table(ROWS)) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [200, 200, 200, 202]
    assert len({answer.json()["id"] for answer in answers}) == 1


async def test_a_finished_batch_tells_its_counts(api: HouseholdApi, reader: dict[str, str], finished: dict[str, Any]) -> None:
    batch = (await api.http.get(f"{BATCHES}/{finished['id']}", headers=reader)).json()
    assert (batch["state"], batch["rows"], batch["accepted"], batch["rejected"]) == ("completed", 3, 1, 2)
    assert batch["rejected_by_reason"] == {"unknown_code": 1, "unknown_division": 1}


async def test_progress_is_pushed_until_the_end(api: HouseholdApi, reader: dict[str, str], finished: dict[str, Any]) -> None:
    answer = await api.http.get(f"{BATCHES}/{finished['id']}/events", headers=reader)
    events = [json.loads(line[6:]) for line in answer.text.splitlines() if line.startswith("data: ")]
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert events[-1]["state"] == "completed"


async def test_rejects_come_as_pages(api: HouseholdApi, reader: dict[str, str], finished: dict[str, Any]) -> None:
    first = (await api.http.get(f"{BATCHES}/{finished['id']}/rejects?limit=1", headers=reader)).json()
    second = (await api.http.get(f"{BATCHES}/{finished['id']}/rejects?limit=1&cursor={first['next']}", headers=reader)).json()
    found = [(entry["row"], entry["reason"], entry["column"]) for entry in [*first["items"], *second["items"]]]
    assert found == [(3, "unknown_code", "户类型"), (4, "unknown_division", "行政区划代码")]
    assert second["next"] is None


async def test_rejects_come_as_csv_that_excel_reads(
    api: HouseholdApi, reader: dict[str, str], finished: dict[str, Any]
) -> None:
    answer = await api.http.get(f"{BATCHES}/{finished['id']}/rejects", headers={**reader, "accept": "text/csv"})
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [(row["row"], row["reason"]) for row in rows] == [("3", "unknown_code"), ("4", "unknown_division")]


@pytest.mark.parametrize(("path", "accept"), [("rejects", XLSX), ("rejects.xlsx", "*/*")])
async def test_rejects_come_as_the_sheet_with_two_columns_more_and_no_formula(
    api: HouseholdApi, reader: dict[str, str], finished: dict[str, Any], path: str, accept: str
) -> None:
    answer = await api.http.get(f"{BATCHES}/{finished['id']}/{path}", headers={**reader, "accept": accept})
    sheet = openpyxl.load_workbook(io.BytesIO(answer.content)).worksheets[0]
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert cells[0][-2:] == ["错误代码", "错误说明"]
    assert [row[-2] for row in cells[1:]] == [None, "unknown_code", "unknown_division"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


async def test_the_catalogue_is_a_page_like_every_list(api: HouseholdApi, reader: dict[str, str]) -> None:
    catalogue = (await api.http.get("/api/household/v1/feeds", headers=reader)).json()
    assert (len(catalogue["items"]), catalogue["next"]) == (13, None)
    settlements = next(feed for feed in catalogue["items"] if feed["code"] == "MED-SET")
    assert settlements["key"] == ["结算流水号"]


async def test_a_template_is_a_file_that_its_own_reader_accepts(
    api: HouseholdApi, reader: dict[str, str], api_office: Office
) -> None:
    answer = await api.http.get("/api/household/v1/feeds/REG-HH/template", headers=reader)
    await hand_over(api, answer.content, name="REG-HH.xlsx")
    await api_office.run()
    assert await api_office.all("SELECT count(*) FROM household") == [(1,)]


async def test_another_towns_client_does_not_see_the_batch(api: HouseholdApi, finished: dict[str, Any]) -> None:
    elsewhere = api.issuer.bearer("feeds:read", divisions=(OTHER_TOWN,))
    for path in ("", "/rejects", "/rejects.xlsx", "/events"):
        assert (await api.http.get(f"{BATCHES}/{finished['id']}{path}", headers=elsewhere)).status_code == 404
    assert (await api.http.get(BATCHES, headers=elsewhere)).json()["items"] == []


async def test_a_client_of_two_towns_sees_its_batch_and_one_of_either_does_not(api: HouseholdApi) -> None:
    both = api.issuer.bearer("feeds:*:write", "feeds:read", divisions=(TOWN, OTHER_TOWN))
    answer = await hand_over(api, table(ROWS), headers=both)
    assert answer.status_code == 202
    place = answer.headers["location"]
    assert (await api.http.get(place, headers=both)).status_code == 200
    for division in (TOWN, OTHER_TOWN, "610925100000"):
        assert (await api.http.get(place, headers=api.issuer.bearer("feeds:read", divisions=(division,)))).status_code == 404


async def test_the_same_bytes_are_another_batch_for_who_may_write_to_other_divisions(
    api: HouseholdApi, finished: dict[str, Any]
) -> None:
    town = api.issuer.bearer("feeds:*:write", "feeds:read", divisions=(TOWN,))
    answer = await hand_over(api, table(ROWS), headers=town)
    assert (answer.status_code, answer.json()["id"] != finished["id"]) == (202, True)


async def test_only_the_department_that_gave_a_sheet_gets_it_back_and_that_is_written_down(
    api: HouseholdApi, reader: dict[str, str], finished: dict[str, Any]
) -> None:
    place = f"{BATCHES}/{finished['id']}/rejects.xlsx"
    others = api.issuer.bearer("feeds:read", divisions=("610925000000",), department="别的局")
    refused = await api.http.get(place, headers=others)
    assert (refused.status_code, refused.json()["code"]) == (403, "not_your_file")
    assert "batch.workbook_read" not in [action for action, _ in await api.trail()]
    assert (await api.http.get(place, headers=reader)).status_code == 200
    assert [action for action, _ in await api.trail()].count("batch.workbook_read") == 1


@pytest.mark.parametrize("path", ["/feeds/batches?feed=%00", "/households?changed_since=0001-01-01T00:00:00%2B14:00"])
async def test_a_value_that_no_database_can_hold_is_the_callers_fault(api: HouseholdApi, path: str) -> None:
    headers = api.issuer.bearer("feeds:read", "household:read")
    answer = await api.http.get(f"/api/household/v1{path}", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "unfit_value")


async def test_a_client_may_write_only_its_own_feeds(api: HouseholdApi) -> None:
    headers = api.issuer.bearer("feeds:MED-SET:write", divisions=(TOWN,))
    answer = await hand_over(api, b"x", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "insufficient_scope")


@pytest.mark.parametrize(
    ("options", "status", "code"),
    [
        ({"content": b"x", "headers": {"content-type": "text/csv"}}, 415, "not_multipart"),
        ({"data": {"period": "2025"}, "files": {"other": ("a.csv", b"x")}}, 422, "no_file"),
        ({"files": [("file", ("a.csv", b"x")), ("file", ("b.csv", b"y"))]}, 422, "two_files"),
        ({"content": b"--b\r\nbroken", "headers": {"content-type": "multipart/form-data; boundary=b"}}, 422, "broken_form"),
        ({"content": HALF, "headers": {"content-type": "multipart/form-data; boundary=b"}}, 422, "broken_form"),
    ],
)
async def test_a_form_that_is_none_is_told(
    api: HouseholdApi, reader: dict[str, str], options: dict[str, Any], status: int, code: str
) -> None:
    headers = {**reader, **options.pop("headers", {})}
    answer = await api.http.post("/api/household/v1/feeds/REG-HH/batches", headers=headers, **options)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def test_a_file_over_the_limit_is_a_refused_batch_that_is_not_kept(api: HouseholdApi, small_limit: Limits) -> None:
    answer = await hand_over(api, b"x" * (small_limit.file_bytes + 1))
    assert (answer.status_code, answer.json()["state"]) == (202, "refused")
    assert answer.json()["refusal"]["code"] == "file_too_large"
    assert await api.rows("SELECT FROM intake_batch WHERE file_kept_until IS NOT NULL") == []


async def test_a_full_disk_is_told_and_leaves_nothing_behind(api: HouseholdApi, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_draft: Draft, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Draft, "write", full)
        answer = await hand_over(api, table(ROWS))
    assert (answer.status_code, answer.json()["code"]) == (507, "storage_full")
    assert await api.rows("SELECT FROM intake_batch") == []
    assert (await hand_over(api, table(ROWS))).status_code == 202


@pytest.mark.parametrize("name", ["../../etc/passwd", "a'; DROP TABLE household; --.csv", "\x00\r\n.csv", "村" * 500])
async def test_tricks_in_a_files_name_are_only_a_name(api: HouseholdApi, name: str) -> None:
    boundary = "b0undary"
    disposition = f'form-data; name="file"; filename="{name}"'.replace("\r\n", "%0D%0A")
    body = f"--{boundary}\r\nContent-Disposition: {disposition}\r\n\r\n户编号\r\n--{boundary}--\r\n".encode()
    headers = {
        **api.issuer.bearer("feeds:*:write", divisions=("610925000000",)),
        "content-type": f"multipart/form-data; boundary={boundary}",
    }
    answer = await api.http.post("/api/household/v1/feeds/REG-HH/batches", content=body, headers=headers)
    assert answer.status_code == 202
    assert not {"/", "\\", "\x00"} & set(answer.json()["file_name"])
    assert len(answer.json()["file_name"]) <= 200


async def test_what_is_stored_cannot_be_read_without_the_key(api: HouseholdApi, tmp_path: Path) -> None:
    secret = "13987654321"
    await hand_over(api, table([[*HEADER, "联系电话"], ["H1", VILLAGE, "一般农户", secret]]))
    stored = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert stored
    assert not any(secret.encode() in content for content in stored)


async def test_upload_and_end_stand_in_the_audit_trail(api: HouseholdApi, finished: dict[str, Any]) -> None:
    rows = await api.rows("SELECT action FROM audit_entry WHERE batch_id = $1 ORDER BY position", finished["id"])
    assert [row["action"] for row in rows] == ["batch.handed_over", "batch.completed"]


@pytest.mark.parametrize(("path", "accept"), [("rejects", "text/csv"), ("rejects", XLSX), ("rejects.xlsx", "*/*")])
async def test_files_of_rejects_are_made_and_sent_without_holding_a_connection(
    api: HouseholdApi, reader: dict[str, str], finished: dict[str, Any], path: str, accept: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # With one connection to share, whoever held it while asking for another would wait for itself.
    small = Database(api.database.app_url, name="small", writers=1, readers=1)
    monkeypatch.setattr(api.app.state, "database", small)
    place = f"{BATCHES}/{finished['id']}/{path}"
    asked = {**reader, "accept": accept}
    async with raw_answer(api.app, place, asked) as pieces:
        # Somebody takes a file piece by piece, and slowly; others are served meanwhile.
        assert await anext(pieces)
        await anext(pieces)
        assert (await api.http.get(place, headers=asked)).status_code == 200
    await small.close()


@pytest.mark.parametrize("taken", [0, 1])
async def test_a_reader_who_goes_away_leaves_no_file_open(
    api: HouseholdApi, reader: dict[str, str], finished: dict[str, Any], taken: int
) -> None:
    messages = 0

    async def send(_message: Message) -> None:
        nonlocal messages
        messages += 1
        if messages > taken:
            raise OSError("gone")

    await api.app(asked_for(f"{BATCHES}/{finished['id']}/rejects.xlsx", reader), nothing_more, send)
    assert messages == taken + 1
    kept = [entry.readlink() for entry in Path("/proc/self/fd").iterdir() if entry.is_symlink()]
    assert not [name for name in kept if "memfd:zx-" in str(name)]


def asked_for(path: str, headers: dict[str, str]) -> Scope:
    """The ASGI scope of a GET, from a server that tells when its client has gone."""
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
        "server": ("household.test", 80),
        "client": ("127.0.0.1", 1),
    }


async def nothing_more() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}


@asynccontextmanager
async def raw_answer(app: FastAPI, path: str, headers: dict[str, str]) -> AsyncIterator[AsyncIterator[bytes]]:
    """The pieces of an answer, none of which is sent before the one before it is taken."""
    sent: asyncio.Queue[bytes] = asyncio.Queue()
    taken = asyncio.Semaphore(0)

    async def send(message: Message) -> None:
        if message["type"] == "http.response.body":
            sent.put_nowait(message["body"])
            await taken.acquire()

    async def pieces() -> AsyncIterator[bytes]:
        while True:
            yield await asyncio.wait_for(sent.get(), 20)
            taken.release()

    answering = asyncio.ensure_future(app(asked_for(path, headers), nothing_more, send))
    try:
        yield pieces()
    finally:
        answering.cancel()
        await asyncio.gather(answering, return_exceptions=True)
