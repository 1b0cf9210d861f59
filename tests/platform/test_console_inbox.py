"""The bell of the console: it rings without a reload when something is done, and is quiet when everything is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.harness.console import BUILT, NO_CHROMIUM, Office, browsing, chromium
from tests.harness.platform import RunningPlatform
from tests.harness.sample import SAMPLE_TOWN

pytestmark = pytest.mark.skipif(not BUILT.is_file(), reason="the console is not built: `make console` says why")


@pytest.fixture(scope="module")
def office(short_folder: Path) -> Iterator[Office]:
    program = chromium()
    if program is None:
        pytest.skip(NO_CHROMIUM)
    platform = RunningPlatform(short_folder / "inbox")
    try:
        platform.ready()
        with browsing(program) as browser:
            yield Office.open(browser, platform)
    finally:
        platform.wipe_out()


def test_administrators_were_told_what_waited_for_them(office: Office) -> None:
    page = office.security.go("/notices")
    told = page.get_by_role("region", name="消息", exact=True)
    expect(told.get_by_text("新账号待核准").first).to_be_visible()


def test_the_bell_rings_when_a_file_is_through_and_is_quiet_once_that_is_read(office: Office) -> None:
    officer = office.officer
    page = officer.go("/board")
    expect(page.get_by_role("button", name="消息,0 条未读")).to_be_visible()
    other = page.context.new_page()
    replace(officer, page=other).hand_over("REG-HH", next(SAMPLE_TOWN.glob("REG-HH.*")))
    expect(page.get_by_role("button", name="消息,1 条未读")).to_be_visible(timeout=20_000)
    expect(page.get_by_role("status").filter(has_text="1 条未读消息")).to_have_count(1)
    page.get_by_role("button", name="消息,1 条未读").click()
    told = page.get_by_role("region", name="消息", exact=True)
    expect(told.get_by_text("农户基本信息处理完成")).to_be_visible()
    told.get_by_role("button", name="标为已读").click()
    expect(told.get_by_text("已读", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="消息,0 条未读")).to_be_visible()
    told.get_by_role("button", name="农户基本信息处理完成").click()
    expect(page.get_by_role("heading", name="数据上报")).to_be_visible()
