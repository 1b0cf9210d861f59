"""At the console: an officer exports more than one may alone, the reviewer agrees, the officer fetches the file; attachments of a household."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import expect

from tests.harness.console import Office

PURPOSE = "月度会商"
PDF = b"%PDF-1.7\n%%EOF\n"


@pytest.fixture(scope="module", autouse=True)
def town(office: Office) -> None:
    """There are households to export."""
    office.officer.send_in("REG-HH")


def _limit(office: Office, rows: str) -> None:
    page = office.reviewer.go("/parameters")
    page.get_by_role("button", name="不经审批可导出的行数").click()
    form = page.get_by_role("dialog", name="不经审批可导出的行数")
    form.get_by_label("数值").fill(rows)
    form.get_by_role("combobox", name="生效日期").fill("2025-01-01")
    form.get_by_role("combobox", name="生效日期").press("Enter")
    form.get_by_label("依据文件").fill("县数据管理办法")
    form.get_by_role("button", name="录入").click()
    expect(page.get_by_role("row").filter(has_text="县数据管理办法")).to_contain_text(rows)


def test_above_the_limit_the_reviewer_agrees_and_the_file_carries_the_watermark(office: Office, tmp_path: Path) -> None:
    _limit(office, "100")
    page = office.officer.go("/households")
    page.get_by_role("button", name="导出", exact=True).click()
    form = page.get_by_role("dialog", name="导出农户")
    form.get_by_label("用途").fill(PURPOSE)
    form.get_by_role("button", name="申请导出").click()
    mine = page.get_by_role("region", name="我的导出", exact=True).locator("tbody").get_by_role("row")
    expect(mine.first).to_contain_text("待审批")
    expect(mine.first.get_by_role("button", name="下载")).to_have_count(0)

    desk = office.reviewer.go("/exports")
    waiting = desk.get_by_role("region", name="待审批的导出", exact=True).locator("tbody").get_by_role("row")
    expect(waiting.first).to_contain_text(PURPOSE)
    expect(waiting.first).to_contain_text("王小明")
    assert office.reviewer.barriers() == []
    waiting.first.get_by_role("button", name="同意").click()
    asked = desk.get_by_role("dialog", name="同意导出")
    asked.get_by_role("textbox").fill("用途明确")
    asked.get_by_role("button", name="同意").click()
    expect(desk.get_by_text("没有符合条件的数据").first).to_be_visible()

    page = office.officer.go("/exports")
    expect(mine.first).to_contain_text("可下载")
    expect(mine.first).to_contain_text("用途明确")
    assert office.officer.barriers() == []
    with page.expect_download() as fetched:
        mine.first.get_by_role("button", name="下载").click()
    file = tmp_path / "export.xlsx"
    fetched.value.save_as(file)
    sheet = openpyxl.load_workbook(file).active
    assert sheet is not None
    mark = str(sheet["A1"].value)
    assert "王小明(staff:wang.xm) 乡村振兴局" in mark
    assert mark.endswith(f"用途:{PURPOSE}")
    assert sheet.oddHeader.center.text == mark
    (export,) = office.officer.ask("GET", "/api/household/v1/exports?limit=1")["items"]
    assert sheet.max_row == 3 + export["rows"] > 681
    assert office.officer.faults == office.reviewer.faults == []


def test_a_paper_is_attached_to_a_household_opened_for_a_purpose_and_withdrawn(office: Office) -> None:
    page = office.officer.go("/households")
    page.get_by_role("region", name="农户", exact=True).get_by_role("link").first.click()
    page.get_by_role("button", name="上传附件").click()
    form = page.get_by_role("dialog", name="上传附件")
    form.get_by_label("文件").set_input_files({"name": "票据.pdf", "mimeType": "application/pdf", "buffer": PDF})
    office.officer.choose("附件种类", "医疗票据")
    form.get_by_label("名称").fill("住院票据")
    form.get_by_role("button", name="上传").click()
    row = page.get_by_role("region", name="附件", exact=True).locator("tbody").get_by_role("row").first
    expect(row).to_contain_text("住院票据")
    expect(form).to_be_hidden()
    page.mouse.move(0, 0)
    assert office.officer.barriers() == []
    row.get_by_role("button", name="查看").click()
    asked = page.get_by_role("dialog", name="查看附件")
    asked.get_by_role("textbox").fill("核实住院报销情况")
    with page.expect_download() as opened:
        asked.get_by_role("button", name="查看").click()
    assert Path(opened.value.path()).read_bytes() == PDF
    row.get_by_role("button", name="作废").click()
    asked = page.get_by_role("dialog", name="作废附件")
    asked.get_by_role("textbox").fill("传错了农户")
    asked.get_by_role("button", name="作废").click()
    expect(row).to_contain_text("传错了农户")
    expect(row.get_by_role("button", name="查看")).to_have_count(0)
    assert office.officer.faults == []
