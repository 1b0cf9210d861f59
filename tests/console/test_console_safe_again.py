"""At the console: a household is visited and its lead verified, its water is made safe, and a case goes from the town's desk to its end."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, FilePayload, Locator, Page, expect

from tests.harness.cases import Casework
from tests.harness.console import Office, Person
from tests.harness.console_calls import Desks, Session
from tests.harness.household_api import TOWN, VILLAGE
from tests.harness.servers import apart
from tests.harness.waiting import eventually

PDF = b"%PDF-1.7\n%%EOF\n"


@pytest.fixture(scope="module")
def people(office: Office, browser: Browser) -> Mapping[str, Person]:
    """Who works on households, by the names that the harness has for them."""
    return {
        "county": office.officer,
        "reviewer": office.reviewer,
        "village": office.hire(browser, "cun.lan", "village_officer", divisions=[VILLAGE]),
        "town": office.hire(browser, "zhen.lan", "town_officer", divisions=[TOWN]),
        "leader": office.hire(browser, "zhen.ld", "town_leader", divisions=[TOWN]),
        "police": office.hire(browser, "gongan", "department_officer", department="公安局"),
    }


def prepared(
    people: Mapping[str, Person], serial: int, work_on: Callable[[Casework], Awaitable[None]], work: Casework | None = None
) -> Casework:
    """A household whose case is taken so far as is told, by plain calls."""
    sessions = {name: Session.of(person) for name, person in people.items()}

    async def prepare() -> Casework:
        async with Desks.open(sessions, serial) as desks:
            worked = work or Casework(desks)
            worked.api = desks
            await work_on(worked)
            return worked

    return apart(prepare())


async def opened(work: Casework) -> None:
    await work.settle(household_type="脱贫户")
    await work.open()


def number_of(work: Casework, person: Person) -> str:
    found = person.page.request.get(f"{person.url}/api/household/v1/households/{work.household}").json()
    return str(found["household_no"])


def day(form: Locator, label: str, on: date) -> None:
    field = form.get_by_role("combobox", name=label, exact=True)
    field.fill(str(on))
    field.press("Tab")


def add(form: Locator, kind: str) -> None:
    paper: FilePayload = {"name": f"{kind}.pdf", "mimeType": "application/pdf", "buffer": PDF}
    form.get_by_label(f"{kind}(须附)").set_input_files(paper)
    expect(form.get_by_role("checkbox", name=kind, checked=True)).to_have_count(1)


def submit(form: Locator, button: str = "提交") -> None:
    form.get_by_role("button", name=button, exact=True).click()
    expect(form).to_be_hidden()


def answer(form: Locator, **ticks: str) -> None:
    for question, said in ticks.items():
        form.get_by_role("radiogroup", name=question).get_by_text(said, exact=True).click()


def open_task(person: Person, number: str, title: str) -> Page:
    """The page that a household's task leads to. Tasks are told on to the gateway: they are there a moment later."""
    link = f"{person.url}/api/gateway/v1/tasks"

    def told() -> bool:
        tasks = person.page.request.get(link, params={"limit": 200}).json()["items"]
        return any((task["household_no"], task["title"]) == (number, title) for task in tasks)

    eventually(told, f"the task {title}")
    page = person.go("/tasks")
    row = page.get_by_role("region", name="待办", exact=True).get_by_role("row").filter(has_text=number)
    row.get_by_role("link", name=title).click()
    return page


def given_a_helper(town: Person, work: Casework) -> None:
    page = town.go("/visits")
    page.get_by_role("tab", name="帮扶责任人", exact=True).click()
    page.get_by_role("button", name="登记帮扶责任人").click()
    entry = page.get_by_role("dialog", name="登记帮扶责任人")
    entry.get_by_label("姓名").fill("郑帮扶")
    entry.get_by_label("帮扶单位").fill("县医保局")
    town.choose("单位层级", "县直")
    submit(entry, "登记")
    page = town.go(f"/households/{work.household}")
    page.get_by_role("button", name="安排帮扶责任人").click()
    given = page.get_by_role("dialog", name="安排帮扶责任人")
    town.choose("帮扶责任人", "郑帮扶(县医保局,现帮扶 0 户)")
    submit(given, "安排")
    expect(page.get_by_role("region", name="帮扶责任人", exact=True).get_by_text("郑帮扶")).to_be_visible()


def test_an_overdue_visit_is_made_and_its_finding_becomes_a_lead(people: Mapping[str, Person]) -> None:
    work = prepared(people, 500, opened)
    town, village = people["town"], people["village"]
    given_a_helper(town, work)
    page = town.go("/visits")
    page.get_by_role("tab", name="覆盖情况").click()
    expect(page.get_by_role("region", name="覆盖情况", exact=True)).to_contain_text("监测户")
    barriers = town.barriers()

    # To be visited since the case was opened: the task leads to it.
    page = open_task(village, number_of(work, town), "待走访")
    drawer = page.get_by_role("dialog", name="走访帮扶")
    expect(drawer.get_by_text(re.compile(r"已逾期 \d+ 天"))).to_be_visible()
    drawer.get_by_role("button", name="登记走访").click()
    visit = page.get_by_role("dialog", name="登记走访")
    visit.get_by_role("group", name="见到的家庭成员").locator("label").first.click()
    answer(visit, 收入稳定="无问题", 义务教育保障="不涉及", 基本医疗="有问题", 住房安全="无问题", 饮水安全="无问题")
    visit.get_by_role("button", name="登记", exact=True).click()
    expect(visit.get_by_role("alert")).to_contain_text("问题描述:基本医疗")
    visit.get_by_label("问题描述:基本医疗").fill("户主住院,自付费用较大")
    visit.get_by_text("转为线索,入户核实").click()
    barriers += village.barriers()
    submit(visit, "登记")
    expect(drawer.get_by_text("已逾期")).to_have_count(0)
    expect(drawer.get_by_role("region", name="走访记录", exact=True)).to_contain_text("基本医疗")
    drawer.get_by_role("button", name="的走访").first.click()
    told = page.get_by_role("dialog", name="走访记录")
    barriers += village.barriers()
    told.get_by_role("link", name="线索").click()
    expect(page.get_by_role("dialog", name="线索", exact=True)).to_contain_text("户主住院,自付费用较大")
    assert barriers + town.faults + village.faults == []


async def noted(work: Casework) -> None:
    await work.settle()
    note = {"household_id": work.household, "channel": "inspection", "note": "户主住院", "on": str(work.on)}
    answer = await work.acting("county").call("POST", "/leads", note)
    assert answer.status_code == 201, answer.text
    work.lead = answer.json()["id"]


def test_a_lead_is_dispatched_verified_by_the_village_and_confirmed_by_the_town(people: Mapping[str, Person]) -> None:
    place = f"/leads/{prepared(people, 510, noted).lead}"
    county, town, village = (people[name] for name in ("county", "town", "village"))
    page = county.go(place)
    page.get_by_role("dialog", name="线索", exact=True).get_by_role("button", name="派单核实").click()
    submit(page.get_by_role("dialog", name="派单核实"))
    page = village.go(place)
    page.get_by_role("dialog", name="线索", exact=True).get_by_role("button", name="入户核实").click()
    found = page.get_by_role("dialog", name="入户核实")
    found.get_by_label("核实人").fill("李强、王芳")
    village.choose("办结代码", "属实-享受政策后已化解")
    found.get_by_label("核实情况").fill("已落实医疗救助")
    submit(found)
    page = town.go(place)
    page.get_by_role("dialog", name="线索", exact=True).get_by_role("button", name="确认核实结果").click()
    submit(page.get_by_role("dialog", name="确认核实结果"))
    expect(page.get_by_role("dialog", name="线索", exact=True)).to_contain_text("已办结")
    page = county.go("/feedback")
    page.get_by_role("tab", name="规则准确率").click()
    expect(page.get_by_role("region", name="规则准确率,按部门", exact=True)).to_be_visible()
    assert county.barriers() + [fault for person in people.values() for fault in person.faults] == []


def test_a_check_finds_unsafe_water_and_it_is_made_safe(people: Mapping[str, Person]) -> None:
    work = prepared(people, 520, Casework.settle)
    village, town = people["village"], people["town"]
    number = number_of(work, town)
    page = village.go("/guarantees")
    page.get_by_role("button", name="登记核查表").click()
    sheet = page.get_by_role("dialog", name="登记核查表")
    sheet.get_by_label("户编号").fill(number)
    sheet.get_by_label("核查人").fill("李强、王芳")
    for question in (
        "主食够吃",
        "营养有保障",
        "四季换季衣服",
        "日常换洗衣服",
        "四季被褥",
        "看病有地方",
        "自付能承受",
        "水质合格",
        "供水入户",
    ):
        answer(sheet, **{question: "是"})
    for count in ("适龄儿童少年人数", "失学辍学人数", "未参保人数", "全年停水缺水天数"):
        sheet.get_by_label(count).fill("0")
    village.choose("鉴定等级", "B 级")
    sheet.get_by_label("鉴定人").fill("县住建局")
    day(sheet, "鉴定日期", date(2025, 5, 12))
    sheet.get_by_label("人均日用水量").fill("34")
    village.choose("水质评价方式", "望、闻、问、尝")
    barriers = village.barriers()
    submit(sheet, "登记")
    board = page.get_by_role("region", name="按项目", exact=True).get_by_role("row")
    expect(board.filter(has_text="饮水安全")).to_contain_text(re.compile(r"1 户1 人1 户1 人0 户0 人0 户0 人0\.0%"))
    barriers += village.barriers()
    page.get_by_role("button", name=f"{number} 饮水安全").click()
    problem = page.get_by_role("dialog", name="三保障和饮水安全问题")
    expect(problem).to_contain_text("34")
    problem.get_by_role("button", name="解决", exact=True).click()
    solved = page.get_by_role("dialog", name="解决", exact=True)
    solved.get_by_label("解决方式").fill("新建蓄水池一座,供水已入户")
    submit(solved)
    expect(problem).to_contain_text("已解决待核验")
    barriers += village.barriers()

    page = open_task(town, number, "已解决待核验")
    problem = page.get_by_role("dialog", name="三保障和饮水安全问题")
    problem.get_by_role("button", name="核验销号").click()
    submit(page.get_by_role("dialog", name="核验销号"))
    expect(problem).to_contain_text("已销号")
    expect(
        page.get_by_role("region", name="按项目", exact=True).get_by_role("row").filter(has_text="饮水安全")
    ).to_contain_text("100.0%")
    assert barriers + village.faults + town.faults == []


async def to_the_town(work: Casework) -> None:
    await work.settle()
    await work.earns(2025, "20000.00")
    await work.open()
    await work.to_town()


async def planned(work: Casework) -> None:
    await work.measure("health", "医疗救助")
    await work.measure("employment", "技能培训")


def take(person: Person, step: str, on: date, *papers: str, **said: str) -> None:
    """A step of the case that is open in the person's browser, with what is said in its dialog."""
    page = person.page
    page.get_by_role("region", name="可办环节").get_by_role("button", name=step, exact=True).click()
    form = page.get_by_role("dialog", name=step, exact=True)
    day(form, "日期", on)
    for label, text in said.items():
        form.get_by_label(label, exact=True).fill(text)
    for kind in papers:
        add(form, kind)
    submit(form)


def stands(page: Page, phase: str, state: str) -> None:
    expect(page.get_by_role("list", name="办理进程").locator("[aria-current=step]")).to_contain_text(phase)
    expect(page.get_by_role("region", name="办理进程")).to_contain_text(f"当前 {state}")


def test_a_case_goes_from_the_towns_desk_to_a_household_that_is_safe_again(people: Mapping[str, Person]) -> None:
    work = prepared(people, 540, to_the_town)
    place, on = f"/cases/{work.case}", work.on
    village, town, leader, reviewer = (people[name] for name in ("village", "town", "leader", "reviewer"))
    leader.go(place)
    take(leader, "镇审核通过", on, 意见="情况属实,同意上报")
    stands(reviewer.go(place), "审定", "县审定")
    take(reviewer, "县审定纳入", on, 文号="岚乡振发〔2025〕12号")
    town.go(place)
    take(town, "公告", on, 地点="村务公开栏")
    work.on = on
    prepared(people, 545, planned, work)
    case = town.page.request.get(f"{town.url}/api/household/v1/cases/{work.case}").json()
    listed = town.go(f"/measures/{case['measures'][0]['id']}").get_by_role("tab", name="帮扶措施 2")
    expect(listed).to_have_attribute("aria-selected", "true")
    page = village.go(place)
    take(village, "制定帮扶计划", on)
    stands(page, "回访", "帮扶中")
    page.get_by_role("tab", name="文书").click()
    page.get_by_role("button", name="制作文书").click()
    making = page.get_by_role("dialog", name="制作文书")
    first = page.get_by_role("option").locator("visible=true").first
    village.unfold(making.get_by_role("combobox", name="文书种类"), first)
    first.click()
    submit(making, "制作")
    paper = page.get_by_role("region", name="文书", exact=True).get_by_role("button", name="下载").first
    with page.expect_download() as printed:
        paper.click()
    assert Path(printed.value.path()).read_bytes().startswith(b"%PDF")

    work.on = on = on + timedelta(days=200)
    prepared(people, 550, Casework.check, work)
    page = village.go(place)
    page.get_by_role("button", name="提出风险消除").click()
    form = page.get_by_role("dialog", name="提出风险消除")
    day(form, "日期", on)
    village.choose("风险消除方式", "帮扶后消除")
    form.get_by_text("医疗、教育等大额刚性支出已解决").click()
    form.get_by_label("核实情况").fill("收入稳定,医疗自付可以承受")
    add(form, "核查表")
    submit(form)
    votes: dict[str, Any] = {
        "地点": "村委会",
        "主持人": "刘明",
        "到会人数": "20",
        "同意票": "20",
        "反对票": "0",
        "弃权票": "0",
    }
    take(village, "民主评议", on, "会议记录", **votes)
    take(village, "张贴消除公示", on, "公示照片", 地点="村务公开栏")
    take(village, "结束消除公示", on + timedelta(days=6))
    leader.go(place)
    take(leader, "消除镇审核通过", on + timedelta(days=6), 意见="同意")
    page = reviewer.go(place)
    take(reviewer, "县审定消除", on + timedelta(days=6), 文号="岚乡振发〔2025〕40号")
    expect(page.get_by_role("region", name="办理进程")).to_contain_text("当前 风险已消除")
    expect(page.get_by_role("list", name="办理进程").locator("[aria-current=step]")).to_have_count(0)
    assert reviewer.barriers() + leader.barriers() + [fault for person in people.values() for fault in person.faults] == []
