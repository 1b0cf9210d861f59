"""A day at the console: an account is made, an officer hands a town over, screens it, visits a household; the auditor finds who read what."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.harness.console import Office, Person
from tests.harness.sample import SAMPLE_TOWN, expected_hits, expected_leads

PURPOSE = "核实住院报销情况"


@pytest.fixture(scope="module")
def town(office: Office) -> Person:
    """The officer, with every feed of the sample town handed over, and screened by the income that the reviewer set."""
    office.set_income()
    office.hand_over_town()
    assert f"命中 {len(expected_hits())} 条,线索 {len(expected_leads())} 条" in office.screen()
    return office.officer


def rejected(feed: str) -> list[list[str]]:
    with (SAMPLE_TOWN / f"expected-rejects-{feed}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))[1:]


def test_before_any_data_the_board_knows_nothing(office: Office) -> None:
    page = office.officer.go("/board")
    figures = page.locator("dl").first
    expect(figures).to_contain_text("— 户")
    expect(figures).not_to_contain_text("0 户")
    expect(page.get_by_text("还没有上报过数据")).to_be_visible()


def test_a_page_asks_who_comes_and_then_leads_back_to_itself(office: Office, browser: Browser) -> None:
    visitor = Person.at(browser, office.officer.url, office.officer.username, office.officer.password)
    office.hired.append(visitor)
    page = visitor.go("/households")
    expect(page.get_by_role("heading", name="县级乡村振兴数据平台")).to_be_visible()
    visitor.password = "not-the-one"
    visitor.sign_in()
    expect(page.get_by_role("alert")).to_contain_text("密码")
    visitor.password = office.officer.password
    visitor.sign_in()
    expect(page.get_by_role("heading", name="农户", exact=True)).to_be_visible()
    page.get_by_role("button", name="退出").click()
    expect(page.get_by_label("用户名")).to_be_visible()


OFFICERS_MENU = [
    "县级看板",
    "待办",
    "线索",
    "自主申报",
    "监测对象",
    "走访帮扶",
    "三保障和饮水",
    "统计",
    "线索反馈",
    "农户",
    "资金看板",
    "账簿与结账",
    "到位资金",
    "指标单",
    "支付",
    "监管预警",
    "问题整改",
    "绩效管理",
    "小额信贷",
    "项目库",
    "年度计划",
    "项目实施",
    "往来单位",
    "公示",
    "资产看板",
    "资产台账",
    "资产移交",
    "“双线”排查",
    "经营合同",
    "收益分配",
    "集体经济组织",
    "集体资源",
    "三资月报",
    "资产管护",
    "资产维修",
    "资产处置",
    "清查盘点",
    "资产风险预警",
    "资源库",
    "就业看板",
    "劳动力和就业台账",
    "就业台账月度更新",
    "就业名册",
    "就业台账预警",
    "公益性岗位",
    "岗位聘用",
    "岗位考勤考核",
    "岗位补贴发放",
    "就业补贴",
    "社区工厂",
    "劳务品牌",
    "以工代赈",
    "招聘岗位",
    "人才库",
    "人才实效",
    "人才需求目录",
    "人才选树",
    "技能培训班",
    "公共实训基地",
    "数据上报",
    "政策参数",
    "导出",
]
"""What the county's officer finds in the menu, in its order."""


def test_the_menu_holds_what_the_role_may_do_and_nothing_else_opens(office: Office) -> None:
    for person, wanted in (
        (
            office.officer,
            OFFICERS_MENU,
        ),
        (office.security, ["账号", "接入客户端", "敏感信息查阅"]),
        (office.auditor, ["审计记录"]),
    ):
        page = person.go("/me")
        expect(page).to_have_title("我的账号 · 振兴")  # it has arrived before it goes on
        expect(page.get_by_role("navigation", name="主菜单").get_by_role("link")).to_have_text(wanted)
        person.go("/accounts" if person is not office.security else "/households")
        expect(page.get_by_role("link", name=wanted[0])).to_have_attribute("aria-current", "page")


def test_rejected_rows_are_shown_and_had_as_files(town: Person) -> None:
    page = town.go("/feeds")
    page.get_by_role("tab", name="上报批次").click()
    page.get_by_role("button", name="REG-HH.xlsx").click()
    batch = page.get_by_role("dialog", name="上报批次")
    wanted = rejected("REG-HH")
    rows = batch.get_by_role("region", name="退回的行", exact=True).locator("tbody").get_by_role("row")
    expect(rows).to_have_text([re.compile(rf"^{row}\D.*{reason}$") for row, reason, *_ in wanted])
    with page.expect_download() as listed:
        batch.get_by_role("button", name="下载清单").click()
    assert Path(listed.value.path()).read_text(encoding="utf-8-sig").count("\n") == len(wanted) + 1
    with page.expect_download() as annotated:
        batch.get_by_role("button", name="下载批注后的原表").click()
    assert Path(annotated.value.path()).read_bytes().startswith(b"PK")


def test_the_board_leads_from_the_county_to_a_village_and_its_households(town: Person) -> None:
    page = town.go("/board")
    expect(page.get_by_text("数据截至 20")).to_be_visible()
    expect(page.locator("dl").first).to_contain_text(re.compile(r"农户\s*681 户"))
    below = page.get_by_role("region", name="下级行政区划", exact=True)
    name = below.get_by_role("button").first.inner_text()
    below.get_by_role("button").first.click()
    expect(page).to_have_url(re.compile("division=610925104000"))
    expect(below.get_by_role("button").first).not_to_have_text(name)
    below.get_by_role("button").first.click()
    expect(page).to_have_url(re.compile("division=610925104[1-9]"))
    page.get_by_role("tab", name="农户").click()
    page.get_by_role("region", name="农户", exact=True).get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="一户一档")).to_be_visible()


def test_a_lead_is_read_visited_and_closed_and_the_auditor_finds_who_read_the_number(town: Person, office: Office) -> None:
    page = town.go("/leads")
    town.choose("级别", "红色")
    town.choose("规则", "MED-04 医疗自付超过农民人均收入的一半")
    page.get_by_role("button", name="查询").click()
    leads = page.get_by_role("region", name="线索", exact=True)
    expect(leads.get_by_text("橙色")).to_have_count(0)
    number = leads.get_by_role("button").first.inner_text()
    leads.get_by_role("button", name=number).click()
    lead = page.get_by_role("dialog", name="线索")
    expect(lead).to_contain_text("MED-04")
    for _, rule, _, value in (hit for hit in expected_hits() if hit[0] == number):
        expect(lead).to_contain_text(rule)
        expect(lead).to_contain_text(value)

    lead.get_by_role("link", name=number).click()
    expect(page.get_by_role("heading", name=f"一户一档 {number}")).to_be_visible()
    members = page.get_by_role("region", name="家庭成员", exact=True)
    expect(members.get_by_text(re.compile(r"^\d{6}\*{8}\d{3}[\dX]$")).first).to_be_visible()
    members.get_by_role("button", name=re.compile("完整证件号码")).first.click()
    told = page.get_by_role("dialog", name=re.compile("查看完整信息"))
    told.get_by_label("用途").fill(PURPOSE)
    told.get_by_role("button", name="查看").click()
    expect(told.get_by_text(re.compile(r"^610999\d{11}[\dX]$"))).to_be_visible()
    page.keyboard.press("Escape")

    page.get_by_role("region", name="线索", exact=True).get_by_role("button").first.click()
    town.choose("办结代码", "属实-享受政策后已化解")
    lead.get_by_label("办结说明").fill("已落实医疗救助")
    lead.get_by_role("button", name="办结").click()
    expect(lead.get_by_role("cell", name="已落实医疗救助")).to_be_visible()

    auditor = office.auditor
    trail = auditor.go("/audit")
    auditor.choose("操作", "查看完整身份信息")
    trail.get_by_role("button", name="查询").click()
    row = trail.get_by_role("row").filter(has_text=PURPOSE)
    expect(row).to_contain_text("staff:wang.xm")
    expect(row).to_have_count(1)
    expect(office.security.go("/disclosures").get_by_role("row").filter(has_text=PURPOSE)).to_contain_text("staff:wang.xm")


def test_a_batch_is_taken_back_and_the_household_remembers_it(town: Person) -> None:
    page = town.go("/feeds")
    page.get_by_role("tab", name="上报批次").click()
    page.get_by_role("button", name="DIS-CRT.csv").click()
    batch = page.get_by_role("dialog", name="上报批次")
    accepted = batch.get_by_role("cell", name=re.compile(r"^\d+$")).nth(1).inner_text()
    batch.get_by_role("button", name="撤销批次").click()
    why = page.get_by_role("dialog", name="撤销批次")
    why.get_by_role("textbox").fill("上报了上年度的名单")
    why.get_by_role("button", name="撤销").click()
    ended = batch.get_by_role("region", name="变更与撤销").get_by_role("status")
    expect(ended).to_contain_text("已撤销", timeout=20_000)
    expect(ended).to_contain_text(f"作废行数{accepted}")
    expect(batch.get_by_role("button", name="撤销批次")).to_have_count(0)
    batch.get_by_role("button", name="变更明细").click()
    changes = batch.get_by_role("region", name="批次变更明细", exact=True)
    expect(changes.get_by_text("没有符合条件的数据")).to_be_visible()


def test_a_household_shows_its_steps_its_changes_and_how_it_stood(town: Person) -> None:
    page = town.go("/households")
    page.get_by_role("region", name="农户", exact=True).get_by_role("link").first.click()
    steps = page.get_by_role("region", name="时间线", exact=True)
    expect(steps.get_by_text("建档立户")).to_be_visible()
    page.get_by_role("tab", name="变更明细").click()
    expect(page.get_by_role("region", name="变更明细", exact=True)).to_be_visible()
    page.get_by_role("tab", name="时点台账").click()
    page.get_by_role("tabpanel").get_by_role("button", name="查看").click()
    expect(
        page.get_by_role("region", name="当时的家庭成员", exact=True).locator("tbody").get_by_role("row").first
    ).to_be_visible()


def test_who_is_disabled_is_out_at_once_and_comes_back_with_two_signatures(office: Office, browser: Browser) -> None:
    made = office.system.propose("li.xm", "李小明", "镇领导", division="610925104000")
    office.security.authorise("li.xm")
    leader = Person.at(browser, office.system.url, "li.xm", made).settle_in()
    office.hired.append(leader)
    expect(leader.go("/board").get_by_role("navigation", name="所在行政区划")).to_have_text("官元镇")

    page = office.system.go("/accounts")
    row = page.get_by_role("row").filter(has_text="li.xm")
    row.get_by_role("button", name="停用").click()
    why = page.get_by_role("dialog", name="停用 li.xm")
    why.get_by_role("textbox").fill("调离本单位")
    why.get_by_role("button", name="确定").click()
    expect(row).to_contain_text("已停用")
    out = leader.go("/leads")
    expect(out.get_by_label("用户名")).to_be_visible()

    row.get_by_role("button", name="恢复").click()
    back = page.get_by_role("dialog", name="提出恢复 li.xm")
    back.get_by_role("textbox").fill("借调结束")
    back.get_by_role("button", name="确定").click()
    expect(row).to_contain_text("待核准")
    office.security.authorise("li.xm")
    leader.sign_in()
    expect(out.get_by_role("heading", name="线索")).to_be_visible()


def test_every_page_is_free_of_barriers_and_keeps_the_browsers_policy(town: Person, office: Office) -> None:
    pages = {
        office.system: ("/me",),
        office.security: ("/accounts",),
        office.officer: (
            "/board",
            "/tasks",
            "/leads",
            "/cases",
            "/visits",
            "/guarantees",
            "/feedback",
            "/households",
            "/feeds",
            "/parameters",
        ),
        office.auditor: ("/audit",),
    }
    found = {}
    for person, places in pages.items():
        for place in places:
            page = person.go(place)
            expect(page.get_by_role("heading", level=1)).to_be_visible()
            page.wait_for_load_state("networkidle")
            found[place] = person.barriers()
    assert {place: barriers for place, barriers in found.items() if barriers} == {}
    assert [fault for person in office.everybody for fault in person.faults] == []
