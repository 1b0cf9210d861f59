"""The bell of the console: it rings without a reload when something is done, and is quiet when everything is read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from playwright.sync_api import expect

from tests.harness.console import Office


def test_administrators_were_told_what_waited_for_them(office: Office) -> None:
    page = office.security.go("/notices")
    told = page.get_by_role("region", name="消息", exact=True)
    expect(told.get_by_text("新账号待核准").first).to_be_visible()


def one_household(folder: Path, number: str) -> Path:
    file = folder / f"{number}.csv"
    file.write_text(f"户编号,行政区划代码,户类型\n{number},610925104201,一般农户\n", encoding="utf-8")
    return file


def test_the_bell_rings_when_a_file_is_through_and_is_quiet_once_that_is_read(office: Office, tmp_path: Path) -> None:
    officer = office.officer
    officer.hand_over("REG-HH", one_household(tmp_path, "BELL0"))
    page = officer.go("/notices")
    page.get_by_role("button", name="全部标为已读").click()
    expect(page.get_by_role("button", name="消息,0 条未读")).to_be_visible()
    page = officer.go("/board")
    other = page.context.new_page()
    replace(officer, page=other).hand_over("REG-HH", one_household(tmp_path, "BELL1"))
    other.close()  # a page behind another one is slow
    expect(page.get_by_role("button", name="消息,1 条未读")).to_be_visible(timeout=20_000)
    expect(page.get_by_role("status").filter(has_text="1 条未读消息")).to_have_count(1)
    page.get_by_role("button", name="消息,1 条未读").click()
    told = page.get_by_role("region", name="消息", exact=True)
    expect(told.get_by_text("农户基本信息处理完成").first).to_be_visible()
    told.get_by_role("button", name="标为已读").click()
    expect(page.get_by_role("button", name="消息,0 条未读")).to_be_visible()
    told.get_by_role("button", name="农户基本信息处理完成").first.click()
    expect(page.get_by_role("heading", name="数据上报")).to_be_visible()
