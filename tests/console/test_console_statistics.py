"""At the console: the county's figures of a month, as a table and as a file, and a month that is frozen."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Page, expect

from services.household.statistics.rules import month_before
from shared.standards.clock import today
from tests.harness.console import Office


def ask(page: Page, month: date) -> None:
    """Ask for the figures of a month."""
    picker = page.get_by_role("combobox", name="月份")
    picker.fill(f"{month:%Y-%m}")
    picker.press("Enter")
    page.get_by_role("button", name="查询").click()


def test_figures_of_a_month_are_read_saved_and_frozen(office: Office) -> None:
    reviewer = office.reviewer
    page = reviewer.go("/statistics")
    table = page.get_by_role("region", name="监测对象统计", exact=True)
    expect(table.get_by_role("row").filter(has_text="合计")).to_contain_text("户")
    expect(page.get_by_text("未冻结")).to_be_visible()
    with page.expect_download() as fetched:
        page.get_by_role("button", name="下载 CSV").click()
    assert "累计识别(户)" in Path(fetched.value.path()).read_text(encoding="utf-8-sig")
    assert reviewer.barriers() == []

    frozen_by_the_job = month_before(today() - timedelta(days=5))
    ask(page, frozen_by_the_job)
    expect(page.get_by_text(f"{frozen_by_the_job:%Y-%m} · 截至")).to_contain_text("已冻结")
    ask(page, month_before(frozen_by_the_job))
    page.get_by_role("button", name="冻结该月").click()
    page.get_by_role("dialog").get_by_role("button", name="冻结").click()
    expect(page.get_by_text(f"{month_before(frozen_by_the_job):%Y-%m} · 截至")).to_contain_text("已冻结")
    expect(page.get_by_role("button", name="冻结该月")).to_be_hidden()

    page.get_by_role("tab", name="线索").click()
    expect(page.get_by_role("region", name="线索统计", exact=True)).to_be_visible()
    assert reviewer.faults == []
