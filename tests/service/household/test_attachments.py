"""Attachments of households and persons: added, listed, opened for a purpose, withdrawn, ended."""

from __future__ import annotations

import asyncio
import io
import zipfile
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from PIL import Image
from sqlalchemy import func, insert, select

from services.household.files import HOLDINGS
from shared.attachments.rules import FileRefusedError, check_file
from shared.attachments.tables import Attachment
from shared.files.retention import Retention, lock_file
from shared.persistence import Database
from tests.harness.household_api import OTHER_TOWN, OTHER_VILLAGE, VILLAGE, HouseholdApi
from tests.harness.waiting import POLL_SECONDS

PDF = b"%PDF-1.7\n%%EOF\n"
FIELDS = {"kind": "医疗票据", "title": "2025年3月住院票据"}
PREFIX = "/api/household/v1"


def _picture(form: str = "PNG", size: tuple[int, int] = (8, 8)) -> bytes:
    target = io.BytesIO()
    Image.new("1" if form == "PNG" else "L", size).save(target, form)
    return target.getvalue()


def _archive(*members: str, content: bytes = b"x") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in members:
            archive.writestr(member, content)
    return target.getvalue()


async def _add(
    api: HouseholdApi, path: str, content: bytes = PDF, name: str = "欧阳雪芙的票据.pdf", **headers: str
) -> httpx.Response:
    sent = {**api.headers, **{key.replace("_", "-"): value for key, value in headers.items()}}
    return await api.http.post(f"{PREFIX}{path}/attachments", data=FIELDS, files={"file": (name, content)}, headers=sent)


async def _added(api: HouseholdApi, path: str, **options: Any) -> str:
    answer = await _add(api, path, **options)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def _stored(api: HouseholdApi) -> list[Path]:
    return [path for path in api.app.state.files._folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("kind", ["households", "persons"])
async def test_it_is_added_listed_and_opened_for_a_purpose(api: HouseholdApi, kind: str) -> None:
    household = await api.household()
    subject = household if kind == "households" else await api.person(household)
    attachment = await _added(api, f"/{kind}/{subject}")
    (listed,) = (await api.get(f"/{kind}/{subject}/attachments"))["items"]
    assert (listed["id"], listed["kind"], listed["title"]) == (attachment, *FIELDS.values())
    assert (listed["media_type"], listed["file_size"]) == ("application/pdf", len(PDF))
    place = f"/attachments/{attachment}/content"
    assert (await api.call("POST", place, {"purpose": "核实"})).status_code == 403
    reader = api.acting("pii:read")
    assert (await reader.call("POST", place, {"purpose": " "})).status_code == 422
    answer = await reader.call("POST", place, {"purpose": "核实住院报销情况"})
    assert (answer.status_code, answer.content, answer.headers["content-type"]) == (200, PDF, "application/pdf")
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''%E6%AC%A7")
    assert (answer.headers["x-content-type-options"], answer.headers["cache-control"]) == ("nosniff", "no-store")
    assert (await api.trail())[-1] == ("attachment.disclose", "核实住院报销情况")
    disclosed = await api.acting("disclosures:read").get("/disclosures")
    assert [item["action"] for item in disclosed["items"]] == ["attachment.disclose"]


async def test_neither_its_name_nor_its_content_lies_plain(api: HouseholdApi) -> None:
    household = await api.household()
    await _added(api, f"/households/{household}")
    for table in ("attachment", "audit_entry", "idempotency_key"):
        said = await api.rows(f"SELECT t::text FROM {table} t")
        assert not [row for row in said if "雪芙" in row[0]]
    assert all(b"%PDF" not in path.read_bytes() for path in _stored(api))


async def test_another_town_has_nothing_of_it(api: HouseholdApi) -> None:
    household = await api.household(division_code=VILLAGE)
    attachment = await _added(api, f"/households/{household}")
    there = api.acting("household:read", "household:write", "pii:read", divisions=(OTHER_TOWN,))
    assert (await there.call("GET", f"/households/{household}/attachments")).status_code == 404
    assert (await _add(there, f"/households/{household}")).status_code == 404
    for step, body in (("content", {"purpose": "核实"}), ("withdraw", {"reason": "传错"})):
        answer = await there.call("POST", f"/attachments/{attachment}/{step}", body)
        assert (answer.status_code, answer.json()["code"]) == (404, "unknown_attachment")
    moved = await api.call(
        "PATCH", f"/households/{household}", {"division_code": OTHER_VILLAGE, "reason": "更正"}, if_match="1"
    )
    assert moved.status_code == 200, moved.text
    assert len((await there.get(f"/households/{household}/attachments"))["items"]) == 1, "it goes with its household"


async def test_withdrawn_it_stays_listed_and_is_not_opened(api: HouseholdApi) -> None:
    household = await api.household()
    attachment = await _added(api, f"/households/{household}")
    answer = await api.call("POST", f"/attachments/{attachment}/withdraw", {"reason": "传错了农户"})
    assert (answer.status_code, answer.json()["withdrawn_reason"]) == (200, "传错了农户")
    again = await api.call("POST", f"/attachments/{attachment}/withdraw", {"reason": "传错了农户"})
    assert (again.status_code, again.json()["code"]) == (409, "attachment_withdrawn")
    opened = await api.acting("pii:read").call("POST", f"/attachments/{attachment}/content", {"purpose": "核实"})
    assert opened.json()["code"] == "attachment_withdrawn"
    assert len((await api.get(f"/households/{household}/attachments"))["items"]) == 1
    assert len(_stored(api)) == 1, "nothing is deleted before its day"


async def test_it_is_kept_for_as_many_years_as_the_policy_says(api: HouseholdApi) -> None:
    household = await api.household()
    three = {"value": "3", "effective_from": "2020-01-01", "document": "县档案管理办法"}
    policy = api.acting("parameters:write", divisions=("000000000000",))
    assert (await policy.call("PUT", "/parameters/attachment_years", three)).is_success
    await _added(api, f"/households/{household}")
    (listed,) = (await api.get(f"/households/{household}/attachments"))["items"]
    years = datetime.fromisoformat(listed["file_kept_until"]).year - datetime.fromisoformat(listed["added_at"]).year
    assert years == 3


async def test_the_same_key_adds_once(api: HouseholdApi) -> None:
    household = await api.household()
    first, second = [await _add(api, f"/households/{household}", idempotency_key="k") for _ in range(2)]
    assert first.json()["id"] == second.json()["id"]
    assert second.headers["idempotency-replayed"] == "true"
    other = await _add(api, f"/households/{household}", content=PDF + b"x", idempotency_key="k")
    assert other.json()["code"] == "idempotency_key_reused"
    assert len((await api.get(f"/households/{household}/attachments"))["items"]) == 1


@pytest.mark.parametrize(
    ("content", "name", "status", "code"),
    [
        (b"<html><script>alert(1)</script>", "a.html", 415, "unsupported_type"),
        (b"MZ\x90\x00", "a.pdf", 415, "unsupported_type"),
        (b"<svg/>", "a.png", 415, "unsupported_type"),
        (b"", "a.pdf", 415, "unsupported_type"),
        (PDF, "a.png", 415, "type_mismatch"),
        (PDF, "noname", 415, "type_mismatch"),
        (_archive("word/document.xml", "word/vbaProject.bin"), "a.docx", 415, "unsupported_type"),
        (_archive("xl/workbook.xml"), "a.docx", 415, "type_mismatch"),
        (_archive("a.txt"), "a.xlsx", 415, "unsupported_type"),
        (b"PK\x03\x04 and no archive", "a.xlsx", 422, "damaged_file"),
        (b"\x89PNG\r\n\x1a\n and no picture", "a.png", 422, "damaged_file"),
    ],
)
async def test_what_is_not_taken_leaves_nothing(api: HouseholdApi, content: bytes, name: str, status: int, code: str) -> None:
    household = await api.household()
    answer = await _add(api, f"/households/{household}", content=content, name=name)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert _stored(api) == []


async def test_too_large_and_badly_described_ones_are_refused(api: HouseholdApi) -> None:
    household = await api.household()
    api.app.state.limits = replace(api.app.state.limits, attachment_bytes=10)
    answer = await _add(api, f"/households/{household}")
    assert (answer.status_code, answer.json()["code"], _stored(api)) == (413, "attachment_too_large", [])
    api.app.state.limits = replace(api.app.state.limits, attachment_bytes=1000)
    path = f"{PREFIX}/households/{household}/attachments"
    said = await api.http.post(path, data={"kind": "病历"}, files={"file": ("a.pdf", PDF)}, headers=api.headers)
    assert (said.status_code, sorted(fault["place"] for fault in said.json()["errors"])) == (422, ["body.kind", "body.title"])
    assert (await api.http.post(path, json=FIELDS, headers=api.headers)).json()["code"] == "not_multipart"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (PDF, "A.PDF"),
        (_picture(), "a.png"),
        (_picture("JPEG"), "a.jpeg"),
        (_archive("word/document.xml"), "a.docx"),
        (_archive("xl/workbook.xml"), "a.xlsx"),
    ],
)
def test_what_is_taken(content: bytes, name: str) -> None:
    assert name.lower().endswith(check_file(name, io.BytesIO(content)).suffixes)


def _refusal(name: str, content: bytes) -> str:
    with pytest.raises(FileRefusedError) as refused:
        check_file(name, io.BytesIO(content))
    return refused.value.code


def test_bombs_are_told_by_what_they_would_unpack_to() -> None:
    assert _refusal("a.png", _picture(size=(12_000, 12_000))) == "file_too_complex"
    zeros = bytes(110 << 20)
    assert _refusal("a.docx", _archive("word/document.xml", "word/b.xml", content=zeros)) == "file_too_complex"
    lying = _archive("word/document.xml", content=bytes(210 << 20))
    claimed = (210 << 20).to_bytes(4, "little")
    assert claimed in lying
    assert _refusal("a.docx", lying.replace(claimed, (5).to_bytes(4, "little"))) in {"file_too_complex", "damaged_file"}


async def test_a_file_goes_when_nothing_holds_it_any_more(api: HouseholdApi) -> None:
    household = await api.household()
    first, second = [await _added(api, f"/households/{household}") for _ in range(2)]
    assert len(_stored(api)) == 1, "the same bytes are stored once"
    database = Database(api.database.app_url, name="test-worker")
    try:
        retention = Retention(database, api.app.state.files, HOLDINGS)
        assert await retention.purge() == 0
        ended = "UPDATE attachment SET file_kept_until = now() - interval '1 day' WHERE id::text = $1"
        await api.rows(ended, first)
        assert (await retention.purge(), len(_stored(api))) == (1, 1)
        opened = await api.acting("pii:read").call("POST", f"/attachments/{first}/content", {"purpose": "核实"})
        assert opened.json()["code"] == "attachment_expired"
        assert (await api.acting("pii:read").call("POST", f"/attachments/{second}/content", {"purpose": "核实"})).content == PDF
        await api.rows(ended, second)
        assert (await retention.purge(), _stored(api)) == (1, [])
    finally:
        await database.close()
    entries = await api.rows("SELECT detail FROM audit_entry WHERE action = 'file.expired' ORDER BY position")
    assert [row["detail"] for row in entries] == ['{"file_removed": false}', '{"file_removed": true}']
    assert len((await api.get(f"/households/{household}/attachments"))["items"]) == 2


async def test_bytes_that_are_attached_again_while_they_end_stay(api: HouseholdApi) -> None:
    household = await api.household()
    attachment = await _added(api, f"/households/{household}")
    await api.rows("UPDATE attachment SET file_kept_until = now() - interval '1 day'")
    database = Database(api.database.app_url, name="test-worker")
    try:
        retention = Retention(database, api.app.state.files, HOLDINGS)
        (row,) = await api.rows("SELECT file_digest FROM attachment")
        async with database.transaction() as session:
            await lock_file(session, row["file_digest"])
            ending = asyncio.ensure_future(retention.purge())
            while not (await api.rows("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"))[0][0]:
                await asyncio.sleep(POLL_SECONDS)
            again = insert(Attachment).from_select(
                [column.name for column in Attachment.c if column.name not in {"id", "file_kept_until"}] + ["file_kept_until"],
                select(
                    *(column for column in Attachment.c if column.name not in {"id", "file_kept_until"}),
                    func.now() + timedelta(days=1),
                ),
            )
            await session.execute(again, execution_options={"unscoped": "a test"})
        assert (await ending, len(_stored(api))) == (1, 1)
    finally:
        await database.close()
    kept = [item["id"] for item in (await api.get(f"/households/{household}/attachments"))["items"] if item["file_kept_until"]]
    assert len(kept) == 1
    assert kept != [attachment]
    opened = await api.acting("pii:read").call("POST", f"/attachments/{kept[0]}/content", {"purpose": "核实"})
    assert opened.content == PDF
