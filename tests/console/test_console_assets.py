"""At the console: a project that was settled becomes an asset, from the candidate to the handover; the county counts, merges and splits assets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import pytest
from playwright.sync_api import Browser, Locator, expect
from sqlalchemy import insert

from services.funds.projects.events import publish_project
from services.funds.projects.tables import Project
from shared.persistence import Database
from tests.harness.building import Building
from tests.harness.console import Office, Person, paper
from tests.harness.console_calls import Session
from tests.harness.console_funds import FundsDesks
from tests.harness.funds_api import PROJECT, TOWN, VILLAGE
from tests.harness.platform import RunningPlatform
from tests.harness.servers import apart
from tests.harness.waiting import eventually

ASSETS = "/api/assets/v1"
NAME, CODE, SETTLED = "团兴村蔬菜保鲜冷库", "610925-2025-C-104-0801", "880000.00"


@dataclass
class Told(Building):
    """A project of its own name of which the library has told."""

    url: str = ""

    async def selected(self) -> None:
        database = Database(self.url, name="test")
        async with database.transaction() as session:
            size = {"quantity": Decimal(500), "unit": "立方米"}
            values = {**PROJECT, **size, "name": NAME, "code": CODE, "planned_amount": Decimal(self.planned)}
            made = insert(Project).values(**values).returning(Project.id)
            project = (await session.execute(made, execution_options={"unscoped": "test"})).scalar_one()
            await publish_project(session, project)
        await database.close()
        self.project = str(project)


@pytest.fixture(scope="module")
def people(office: Office, browser: Browser) -> Mapping[str, Person]:
    """Who works on projects and assets, by the names that the harness has for them."""
    return {
        "town": office.hire(browser, "zhen.zc", "town_officer", divisions=[TOWN]),
        "county": office.officer,
        "reviewer": office.reviewer,
        "auditor": office.hire(browser, "shenji.zc", "county_reviewer"),
    }


@pytest.fixture(scope="module")
def works(people: Mapping[str, Person], new_platform: RunningPlatform) -> str:
    """What was built of a project that is settled, of which assets has heard."""
    installation = new_platform.installation
    url = installation.app_url(next(each for each in installation.topology.services if each.name == "funds"))
    sessions = {name: Session.of(person) for name, person in people.items()}

    async def settled() -> str:
        async with FundsDesks.open(new_platform, {**sessions, "caizheng": sessions["town"]}) as desks:
            building = Told(desks, url=url)
            await building.settled(SETTLED)
            return building.works

    made = apart(settled())
    place = f"{ASSETS}/asset-candidates?search={CODE}"
    county = people["county"]
    eventually(lambda: [row["settled_value"] for row in county.ask("GET", place)["items"]] == [SETTLED], "assets has heard")
    return made


def said(form: Locator, on: str, button: str = "提交", **texts: str) -> None:
    """Fill a dialog in as of a day, and send it."""
    day = form.get_by_role("combobox", name="日期", exact=True)
    day.fill(on)
    day.press("Enter")
    for label, text in texts.items():
        form.get_by_label(label, exact=True).fill(text)
    form.get_by_role("button", name=button, exact=True).click()
    expect(form).to_be_hidden()


@pytest.mark.usefixtures("works")
def test_the_county_says_that_a_project_is_not_to_be_registered_and_takes_that_back(people: Mapping[str, Person]) -> None:
    reviewer = people["reviewer"]
    page = reviewer.go("/assets")
    page.get_by_role("tab", name="待登记资产").click()
    listed = page.get_by_role("region", name="待登记资产", exact=True)
    row = listed.get_by_role("row").filter(has_text=CODE)
    expect(row).to_contain_text("880,000.00")
    expect(row.get_by_role("button", name="登记资产")).to_have_count(0)
    for state, step in (("不再登记", "不再登记"), ("待登记", "恢复登记")):
        row.get_by_role("button", name=f"{step} {NAME}").click()
        form = page.get_by_role("dialog", name=step)
        form.get_by_label("事由").fill("由镇统一登记")
        form.get_by_role("button", name="提交").click()
        expect(row).to_have_count(0)
        reviewer.choose("状态", state)
        page.get_by_role("button", name="查询").click()
        expect(row).to_be_visible()
    page.mouse.move(0, 0)  # what lies under the mouse is lit up
    assert reviewer.barriers() == []
    assert reviewer.faults == []


def registered(town: Person) -> Locator:
    """The project's asset as the town records it; its drawer."""
    page = town.go("/assets")
    page.get_by_role("tab", name="待登记资产").click()
    page.get_by_role("button", name=f"登记资产 {NAME}").click()
    form = page.get_by_role("dialog", name="登记资产")
    expect(form.get_by_label("原值")).to_have_value(SETTLED)
    form.get_by_role("button", name="登记", exact=True).click()
    expect(form.get_by_role("alert")).to_contain_text("资产类型")
    town.find("资产类型", "冷库")
    expect(form.get_by_role("group", name="资金来源明细第 1 行")).to_contain_text(f"{NAME}({CODE})")
    assert town.barriers() == []
    said(form, "2025-11-01", "登记", 资产管理部门="农业农村局")
    return page.get_by_role("dialog", name=f"资产:{NAME}")


@pytest.mark.usefixtures("works")
def test_an_asset_goes_from_the_candidate_to_the_handover(people: Mapping[str, Person]) -> None:
    town, reviewer = people["town"], people["reviewer"]
    page, drawer = town.page, registered(town)
    steps = drawer.get_by_role("region", name="可办环节")
    expect(steps).to_contain_text("请上传会议记录")
    drawer.get_by_role("button", name="更正登记").click()
    correction = page.get_by_role("dialog", name="更正资产登记")
    correction.get_by_label("建设地点").fill("二组")
    correction.get_by_label("事由").fill("补登地点")
    correction.get_by_role("button", name="保存").click()
    expect(drawer.get_by_role("region", name="变更记录", exact=True)).to_contain_text("建设地点:— → 二组")
    drawer.get_by_role("button", name="上传附件").click()
    adding = page.get_by_role("dialog", name="上传附件")
    adding.get_by_label("文件").set_input_files(paper("会议记录"))
    town.choose("附件种类", "会议记录")
    adding.get_by_label("名称").fill("村民代表会议记录")
    adding.get_by_role("button", name="上传").click()
    expect(adding).to_be_hidden()
    steps.get_by_role("button", name="提出权属意见").click()
    said(page.get_by_role("dialog", name="提出权属意见"), "2025-11-02")

    drawer.get_by_role("button", name="张贴公示").click()
    said(page.get_by_role("dialog", name="张贴权属公示"), "2025-11-03", "登记")
    hanging = drawer.get_by_role("region", name="权属公示", exact=True)
    expect(drawer.get_by_role("button", name="张贴公示")).to_have_count(0)
    hanging.get_by_role("button").click()
    notice = page.get_by_role("dialog", name="公示", exact=True)
    expect(notice).to_contain_text("880000.00")
    assert town.barriers() == []
    page.keyboard.press("Escape")
    expect(notice).to_be_hidden()
    steps.get_by_role("button", name="结束公示").click()
    closing = page.get_by_role("dialog", name="结束公示")
    closing.get_by_label("公示照片(须附)").set_input_files(paper("公示照片"))
    expect(closing.get_by_role("checkbox", name="公示照片")).to_be_checked()
    said(closing, "2025-11-14")
    expect(steps).to_contain_text("审定确权由县级办理")
    expect(hanging).to_contain_text("已结束")

    desk = reviewer.go("/tasks")
    reviewer.choose("类型", "资产")
    desk.get_by_role("region", name="待办", exact=True).last.get_by_role("link", name="待审定").click()
    shown = desk.get_by_role("dialog", name=f"资产:{NAME}")
    shown.get_by_role("button", name="审定确权").click()
    said(desk.get_by_role("dialog", name="审定确权"), "2025-11-20", 文号="岚乡振发〔2025〕31号")
    expect(shown).to_contain_text("待登记入账,由镇级办理")

    page = town.go("/publicities")
    page.get_by_role("radiogroup", name="范围").get_by_text("资产").click()
    page.get_by_role("region", name="公示", exact=True).get_by_role("button", name=NAME).click()
    notice.get_by_role("link", name="资产").click()
    steps.get_by_role("button", name="登记入账").click()
    said(page.get_by_role("dialog", name="登记入账"), "2025-11-21", 卡片编号="SZ-610925104201-0801")
    expect(drawer.get_by_text("待移交,由镇级办理")).to_be_visible()
    drawer.get_by_role("button", name="登记权属证书").click()
    said(page.get_by_role("dialog", name="登记权属证书"), "2025-12-20", "登记", 权属证书号="岚资证字第0801号", 事由="颁证")
    expect(drawer.get_by_role("region", name="变更记录", exact=True)).to_contain_text("权属证书号:— → 岚资证字第0801号")
    assert town.barriers() == []
    assert town.faults == reviewer.faults == []


def test_the_board_counts_assets_and_holds_project_money_beside_them(people: Mapping[str, Person], works: str) -> None:
    town = people["town"]
    place = f"/api/gateway/v1/asset-board?division={VILLAGE}"
    eventually(lambda: "handing_over" in str(town.ask("GET", place)["by_state"]), "the board counts the asset")
    told = town.ask("GET", place)
    assert Decimal(told["original_value"]) >= 880_000, "others work in this village too"
    page = town.go("/asset-board")
    below = page.get_by_role("region", name="下级行政区划", exact=True)
    expect(below.get_by_role("row").filter(has_text="团兴村")).to_contain_text(f"{Decimal(told['original_value']):,.2f}")
    page.mouse.move(0, 0)  # what lies under the mouse is lit up
    assert town.barriers() == []
    below.get_by_role("button", name="团兴村").click()
    expect(page.get_by_role("navigation", name="所在行政区划")).to_contain_text("团兴村")
    expect(page.get_by_text("确权率").locator("visible=true").first.locator("..")).to_contain_text(told["title_rate"])
    page.get_by_role("tab", name="项目资金与资产核对").click()
    town.choose("资金与资产", "一致")
    agreeing = page.get_by_role("region", name="项目资金与资产核对", exact=True).get_by_role("row").filter(has_text=CODE)
    expect(agreeing).to_contain_text("0.00")
    assert town.barriers() == []
    agreeing.get_by_role("link", name="1 项").click()
    listed = page.get_by_role("region", name="资产", exact=True)
    expect(listed.get_by_role("row").filter(has_text=NAME)).to_contain_text("村集体")
    expect(page.get_by_role("button", name="只列出一个项目的资产")).to_be_visible()
    page = town.go(f"/works/{works}")
    page.get_by_role("region", name="形成的资产", exact=True).get_by_role("link", name=NAME).click()
    expect(page.get_by_role("dialog", name=f"资产:{NAME}")).to_contain_text("待移交")
    assert town.faults == []


def test_the_county_merges_two_assets_and_splits_the_one(people: Mapping[str, Person]) -> None:
    town, reviewer = Session.of(people["town"]), people["reviewer"]
    for number in (1, 2):
        entry = {
            "name": f"茶叶烘干机 {number} 号",
            "division_code": VILLAGE,
            "kind": "plant",
            "formed_year": 2025,
            "original_value": "60000.00",
            "manager": "农业农村局",
            "owner": {"level": "operator", "name": "团兴茶叶专业合作社"},
            "on": "2025-11-01",
            "fundings": [{"source": "own", "amount": "60000.00", "year": 2025}],
            "quantity": "1",
            "unit": "台",
        }
        made = town.done("POST", f"{ASSETS}/assets", entry, **{"Idempotency-Key": f"dryer-{number}"})["id"]
        town.done("POST", f"{ASSETS}/assets/{made}/enrol", {"on": "2025-11-02"}, **{"If-Match": '"1"'})
    page = reviewer.go("/assets")
    page.get_by_label("名称或编号").fill("茶叶烘干机")
    page.get_by_role("button", name="查询").click()
    for number in (1, 2):
        page.get_by_role("checkbox", name=f"选择 茶叶烘干机 {number} 号").check()
    assert reviewer.barriers() == []
    page.get_by_role("button", name="合并资产(已选 2 项)").click()
    said(page.get_by_role("dialog", name="合并资产"), "2025-12-01", "合并", 依据="岚乡振发〔2025〕35号", 资产名称="茶叶烘干线")
    drawer = page.get_by_role("dialog", name="资产:茶叶烘干线")
    expect(drawer).to_contain_text("120,000.00")
    drawer.get_by_role("button", name="调整价值").click()
    form = page.get_by_role("dialog", name="调整资产价值")
    form.get_by_role("group", name="资金来源明细第 1 行").get_by_label("金额").fill("50000")
    said(form, "2025-12-02", "保存", 依据="岚审报〔2025〕4号", 事由="决算审计核减")
    expect(drawer.get_by_role("region", name="变更记录", exact=True)).to_contain_text("原值:120,000.00 → 110,000.00")
    drawer.get_by_role("button", name="拆分").click()
    form = page.get_by_role("dialog", name="拆分")
    for number, value in ((1, "80000"), (2, "30000")):
        form.get_by_role("group", name=f"拆分后的资产第 {number} 行").get_by_label("原值").fill(value)
    said(form, "2025-12-03", 依据="岚乡振发〔2025〕36号")
    expect(drawer).to_contain_text("已拆分")
    assert reviewer.barriers() == []
    page.keyboard.press("Escape")
    listed = page.get_by_role("region", name="资产", exact=True)
    page.get_by_label("名称或编号").fill("茶叶烘干线")
    page.get_by_role("button", name="查询").click()
    expect(listed.get_by_role("button", name="茶叶烘干线")).to_have_count(2)
    assert reviewer.faults == []
