"""Loose ends at the console: dead letters are retried and discarded with a reason; an upload on its way is shown and can be cancelled."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
from playwright.sync_api import expect

from shared.contracts.gateway import CLIENT_REVOKED, ClientRevoked
from shared.standards.clock import now
from shared.standards.ids import uuid7
from tests.harness.console import Office
from tests.harness.platform import RunningPlatform
from tests.harness.servers import apart

LETTER = (
    "INSERT INTO dead_letter (id, consumer, stream, stream_seq, type, aggregate, item_id, version, item, state, error)"
    " VALUES (uuidv7(), 'household-revocations', 'ZX_GATEWAY', $1, $2, 'client', $3, 1, $4, 'failed', $5)"
)


async def refuse(platform: RunningPlatform, errors: list[str]) -> None:
    """As many items that the household service's consumer refused; they could be applied now."""
    database = platform.installation.topology["household"].database
    connection: Any = await asyncpg.connect(platform.admin_dsn.replace("/postgres?", f"/{database}?"))
    try:
        for number, error in enumerate(errors):
            item = ClientRevoked(id=uuid7(), version=1, client_id=f"stolen-{number}", not_before=now()).model_dump(mode="json")
            values = 1_000_000 + number, CLIENT_REVOKED.subject, UUID(item["id"]), json.dumps(item), error
            await connection.execute(LETTER, *values)
    finally:
        await connection.close()


def test_dead_letters_are_retried_and_discarded_with_a_reason(office: Office, new_platform: RunningPlatform) -> None:
    apart(refuse(new_platform, ["ValueError: 甲", "ValueError: 乙"]))
    page = office.system.go("/dead-letters")
    letters = page.get_by_role("region", name="死信", exact=True)
    for error, button, heading, outcome in (
        ("ValueError: 甲", "重试", "重试死信", "已重试成功"),
        ("ValueError: 乙", "丢弃", "丢弃死信", "已丢弃"),
    ):
        letters.get_by_role("row").filter(has_text=error).get_by_role("button").click()
        shown = page.get_by_role("dialog", name="死信", exact=True)
        expect(shown).to_contain_text("stolen-")
        shown.get_by_role("button", name=button).click()
        why = page.get_by_role("dialog", name=heading)
        why.get_by_role("textbox").fill("处理程序已修复")
        why.get_by_role("button", name="确定").click()
        expect(letters.get_by_role("row").filter(has_text=error)).to_have_count(0)
        office.system.choose("状态", outcome)
        page.get_by_role("button", name="查询").click()
        expect(letters.get_by_role("row").filter(has_text=error)).to_contain_text(outcome)
        office.system.choose("状态", "未处理")
        page.get_by_role("button", name="查询").click()
    expect(office.officer.go("/dead-letters").get_by_role("link", name="县级看板")).to_have_attribute("aria-current", "page")
    page.mouse.move(0, 0)
    page.reload()
    expect(letters).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert office.system.barriers() == []


def test_an_upload_on_its_way_is_shown_and_can_be_cancelled(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "cancelled.csv"
    file.write_bytes("户编号,行政区划代码,户类型\n".encode() + b"R1,610925104201,x\n" * 400_000)
    page = office.officer.go("/feeds")
    page.get_by_role("button", name="上报 REG-HH").click()
    form = page.get_by_role("dialog", name="上报 REG-HH")
    form.get_by_label("文件名").set_input_files(file)
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    narrow = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": 500_000}
    line.send("Network.emulateNetworkConditions", narrow)
    form.get_by_role("button", name="上报").click()
    expect(form.get_by_role("status")).to_have_text(re.compile(r"已上传 [1-9]\d?%"))
    form.get_by_role("button", name="取消上传").click()
    expect(page.get_by_text("已取消上传")).to_be_visible()
    line.detach()  # and with it goes the narrow line: whoever works on at this page would wait for every call
    form.get_by_role("button", name="Close").or_(form.get_by_role("button", name="关闭")).first.click()
    page.get_by_role("tab", name="上报批次").click()
    page.get_by_role("button", name="查询").first.click()
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("button", name=file.name)).to_have_count(0)
    assert [fault for person in office.everybody for fault in person.faults] == []
