"""Pictures of visits, helpers and the guarantees."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.console_screenshots.taking import take
from tests.harness.cases import Casework
from tests.harness.console import Office
from tests.harness.console_calls import Desks, Session
from tests.harness.household_api import TOWN, VILLAGE
from tests.harness.servers import apart

__all__ = ["safeguarding"]

OPENING = {"channel": "inspection", "category": "SUDDEN", "risks": ["illness"], "on": "2025-03-03"}


def safeguarding(office: Office, browser: Browser) -> None:
    """Households that are to be visited, one of them visited; problems of the guarantees, one of them opened."""
    village = office.hire(browser, "cun.lan", "village_officer", divisions=[VILLAGE])
    town = office.hire(browser, "zhen.lan", "town_officer", divisions=[TOWN])
    sessions = {"county": Session.of(office.officer), "village": Session.of(village), "town": Session.of(town)}
    apart(helped_and_checked(sessions))
    page = village.go("/visits")
    rows = page.get_by_role("region", name="应走访农户", exact=True).get_by_role("button")
    expect(rows.nth(2)).to_be_visible()
    take(page, "visits")
    rows.first.click()
    drawer = page.get_by_role("dialog", name="走访帮扶")
    drawer.get_by_role("button", name="登记走访").click()
    visit = page.get_by_role("dialog", name="登记走访")
    visit.get_by_role("group", name="见到的家庭成员").locator("label").first.click()
    for aspect, said in {
        "收入稳定": "无问题",
        "义务教育保障": "不涉及",
        "基本医疗": "有问题",
        "住房安全": "无问题",
        "饮水安全": "无问题",
    }.items():
        visit.get_by_role("radiogroup", name=aspect).get_by_text(said, exact=True).click()
    visit.get_by_label("问题描述:基本医疗").fill("户主住院,自付费用较大")
    visit.get_by_text("转为线索,入户核实").click()
    take(page, "visit")
    visit.get_by_role("button", name="登记", exact=True).click()
    expect(visit).to_be_hidden()
    expect(drawer.get_by_role("region", name="走访记录", exact=True)).to_contain_text("基本医疗")
    expect(page.locator(".el-message")).to_have_count(0)
    take(page, "visit-household")
    page = town.go("/visits")
    page.get_by_role("tab", name="帮扶责任人", exact=True).click()
    expect(page.get_by_role("region", name="帮扶责任人", exact=True).get_by_role("button").first).to_be_visible()
    take(page, "helpers")
    page = town.go("/guarantees")
    problems = page.get_by_role("region", name="问题", exact=True).get_by_role("button")
    expect(problems.first).to_be_visible()
    take(page, "guarantees")
    problems.first.click()
    expect(page.get_by_role("region", name="附件").get_by_text("没有符合条件的数据")).to_be_visible()
    take(page, "guarantee")


async def helped_and_checked(sessions: dict[str, Session]) -> None:
    """Some households of the village are monitored and have helpers, and some live without what is guaranteed."""
    async with Desks.open(sessions, 0) as desks:
        homes = (await desks.get(f"/households?village={VILLAGE}&limit=20"))["items"]
        helpers = []
        for name, unit in (("郑小玲", "县医保局"), ("高建国", "官元镇人民政府")):
            entry = {"name": name, "unit": unit, "unit_level": "county", "phone": "13900000000", "division_code": TOWN}
            answer = await desks.acting(client_id="town").call("POST", "/helpers", entry)
            helpers.append(answer.json()["id"])
        worst = (
            {"water": {"litres": "30"}},
            {"housing": {"grade": "C"}},
            {"medical": {"uninsured": 1}},
            {"water": {"outage_days": 60}},
        )
        for number, home in enumerate(homes[:6]):
            work = Casework(desks, household=home["id"])
            await desks.acting(client_id="village").call("POST", "/cases", {**OPENING, "household_id": home["id"]})
            given = {"helper_id": helpers[number % 2], "main": True, "from_on": "2025-03-03", "reason": "2025 年结对帮扶安排"}
            await desks.acting(client_id="town").call("POST", f"/households/{home['id']}/helpers", given)
            await work.check(**worst[number % len(worst)])
