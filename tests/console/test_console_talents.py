"""At the console: a talent is proposed, accepted, brings something about and counts; the directory is published, somebody is nominated."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, expect

from shared.standards.clock import today
from tests.harness.console import Office, Person
from tests.harness.console_calls import Session
from tests.harness.funds_api import TOWN
from tests.harness.household_api import VILLAGE
from tests.harness.talents import DEMAND


@pytest.fixture(scope="module")
def county(office: Office, browser: Browser) -> Person:
    """Who answers for talents in the organisation department."""
    return office.hire(browser, "zuzhibu", "organisation_officer", department="县委组织部")


@pytest.fixture(scope="module")
def town(office: Office, browser: Browser) -> Person:
    """Who works on talents of the town."""
    return office.hire(browser, "zhen.rc", "town_officer", divisions=[TOWN])


def submit(form: Locator, button: str = "提交") -> None:
    form.get_by_role("button", name=button, exact=True).click()
    expect(form).to_be_hidden()


def take(person: Person, drawer: Locator, step: str) -> None:
    """Take a step that asks for nothing but the day."""
    drawer.get_by_role("button", name=step, exact=True).click()
    submit(person.page.get_by_role("dialog", name=step, exact=True))


def test_a_talent_is_proposed_accepted_and_counts_by_what_was_verified(town: Person, county: Person) -> None:
    page = town.go("/talents")
    page.get_by_role("button", name="登记人才").click()
    form = page.get_by_role("dialog", name="登记人才")
    town.choose("人员", "县外引进或在职人员")
    form.get_by_label("姓名").fill("李小兰")
    form.get_by_label("证件号码").fill("610999198809010029")
    town.find("服务的镇村", VILLAGE)
    town.choose("人才子类", "乡村工匠")
    town.choose("主力军类型", "带领技艺传承")
    town.choose("人才来源", "引进")
    form.get_by_label("专长").fill("石雕、根雕")
    assert town.barriers() == []
    submit(form, "登记")
    drawer = page.get_by_role("dialog", name="人才", exact=True)
    expect(drawer).to_contain_text("农村二三产业发展人才")
    take(town, drawer, "镇推荐")
    expect(drawer).to_contain_text("待县审核")
    talent = page.url.rsplit("/", 1)[-1]

    page = county.go(f"/talents/{talent}")
    drawer = page.get_by_role("dialog", name="人才", exact=True)
    take(county, drawer, "县审核入库")
    expect(drawer).to_contain_text("在库")
    assert county.barriers() == []

    page = town.go(f"/talents/{talent}")
    drawer = page.get_by_role("dialog", name="人才", exact=True)
    drawer.get_by_role("button", name="登记实效").click()
    form = page.get_by_role("dialog", name="登记实效", exact=False)
    form.get_by_label("带动人数", exact=True).fill("12")
    form.get_by_label("情况说明").fill("带动 12 户种植魔芋 60 亩")
    submit(form, "登记")
    drawer.get_by_role("region", name="实效").first.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile("/talent-effects/"))
    effect = page.url.rsplit("/", 1)[-1]
    page = county.go(f"/talent-effects/{effect}")
    take(county, page.get_by_role("dialog", name="人才实效", exact=True), "县核实")
    assert county.barriers() == []

    page = county.go("/talents")
    page.get_by_role("tab", name="计入目标").click()
    expect(page.get_by_role("region", name="人才统计").first).to_contain_text("计入 1 人;全县目标 500 人")
    expect(page.get_by_role("region", name="计入情况").first).to_contain_text("李*兰")
    assert county.barriers() == []
    assert [*town.faults, *county.faults] == []


def test_the_directory_is_published_and_somebody_is_nominated(town: Person, county: Person) -> None:
    Session.of(town).done("POST", "/api/jobs/v1/talent-demands", {**DEMAND, "division_code": TOWN, "year": today().year})
    page = county.go("/talent-demands")
    expect(page.get_by_role("region", name="人才需求列表")).to_contain_text("茶叶加工技术指导")
    assert county.barriers() == []
    page.get_by_role("tab", name="发布版本").click()
    page.get_by_role("button", name="发布人才需求目录").click()
    form = page.get_by_role("dialog", name="发布人才需求目录")
    form.get_by_label("发布文号").fill("岚组发〔2026〕8号")
    submit(form, "发布")
    page.get_by_role("button", name=f"{today().year}年人才需求目录(第1版)").click()
    expect(page.get_by_role("dialog", name=f"{today().year}年人才需求目录(第1版)")).to_contain_text("急需紧缺")
    assert county.barriers() == []

    page = county.go("/talent-nominations")
    page.get_by_role("tab", name="选树批次").click()
    page.get_by_role("button", name="发起人才选树").click()
    form = page.get_by_role("dialog", name="发起人才选树")
    county.choose("选树类别", "明星乡土人才")
    form.get_by_label("选树批次名称").fill("明星乡土人才")
    form.get_by_label("通知文号").fill("岚组发〔2026〕19号")
    form.get_by_label("选树名额").fill("5")
    form.get_by_role("combobox", name="推荐截止日期").fill(f"{today().year}-12-31")
    form.get_by_role("combobox", name="推荐截止日期").press("Enter")
    submit(form, "发起")
    expect(page.get_by_role("region", name="选树批次").first).to_contain_text("明星乡土人才")
    page.get_by_role("tab", name="职业经理人").click()
    expect(page.get_by_role("region", name="职业经理人列表")).to_be_visible()
    assert county.barriers() == []

    page = town.go("/talent-nominations")
    page.get_by_role("button", name="推荐选树人选").click()
    form = page.get_by_role("dialog", name="推荐选树人选")
    town.find("选树批次", "明星乡土人才")
    town.find("人才", "石雕")
    form.get_by_label("主要事迹").fill("带动 12 户种植魔芋")
    submit(form, "推荐")
    drawer = page.get_by_role("dialog", name="选树推荐", exact=True)
    take(town, drawer, "推荐")
    expect(drawer).to_contain_text("待镇审核")
    assert town.barriers() == []
    assert [*town.faults, *county.faults] == []
