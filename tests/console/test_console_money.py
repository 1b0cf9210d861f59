"""At the console: how far money is, from the county down to the voucher of a project; a month that is closed with two signatures; and
books that come in as a file."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import insert

from services.funds.projects.events import publish_project
from services.funds.projects.tables import Project, ProjectGoal
from shared.persistence import Database
from tests.harness.console import Office, Person
from tests.harness.console_calls import Session
from tests.harness.funds_api import COUNTY, PROJECT, TOWN, VILLAGE
from tests.harness.platform import RunningPlatform

FUNDS = "/api/funds/v1"
NAME, CODE, ALLOTTED = "团兴村茶叶加工厂", "610925-2025-C-104-0901", "岚财农〔2025〕6号"

GOALS = [
    {"number": 1, "kind": "quantity", "name": "厂房面积", "direction": "at_least", "target": Decimal(500), "unit": "平方米"},
    {"number": 2, "kind": "satisfaction", "name": "受益户满意度", "direction": "at_least", "target": Decimal(95), "unit": "%"},
]


async def _plan(url: str) -> str:
    """A project of the year's plan, as the library tells it; its id."""
    database = Database(url, name="test")
    async with database.transaction() as session:
        values = {**PROJECT, "name": NAME, "code": CODE}
        made = insert(Project).values(**values).returning(Project.id)
        project: UUID = (await session.execute(made, execution_options={"unscoped": "test"})).scalar_one()
        await session.execute(insert(ProjectGoal), [{"project_id": project, **goal} for goal in GOALS])
        await publish_project(session, project)
    await database.close()
    return str(project)


@pytest.fixture(scope="module")
def finance(office: Office, browser: Browser, new_platform: RunningPlatform) -> Person:
    """Who keeps the books, after money was allocated to a project and released."""
    installation = new_platform.installation
    url = installation.app_url(next(each for each in installation.topology.services if each.name == "funds"))
    with ThreadPoolExecutor(1) as elsewhere:
        project = elsewhere.submit(lambda: asyncio.run(_plan(url))).result()
    clerk = office.hire(browser, "kuaiji", "finance_officer", department="财政局", feeds=["FIN-JNL"])
    reviewer = Session.of(office.hire(browser, "fuhe", "finance_reviewer", department="财政局"))
    books = Session.of(clerk)
    arrived = {
        "division_code": COUNTY,
        "source_code": "P1",
        "document_no": "陕财农〔2025〕31号",
        "sent_by": "陕西省财政厅",
        "document_date": "2025-03-10",
        "received_on": "2025-03-18",
        "budget_year": 2025,
        "amount": "2000000.00",
    }
    batch = books.done("POST", f"{FUNDS}/fund-batches", arrived, **{"Idempotency-Key": "money-batch"})["id"]
    for kind in ("allocate", "release"):
        line = {"batch_id": batch, "project_id": project, "amount": "600000.00"}
        entry = {"kind": kind, "document_no": ALLOTTED, "on": "2025-03-28", "lines": [line]}
        written = books.done("POST", f"{FUNDS}/allotments", entry, **{"Idempotency-Key": f"money-{kind}"})["id"]
        reviewer.done("POST", f"{FUNDS}/allotments/{written}/agree", {"on": "2025-03-28"}, **{"If-Match": '"1"'})
    return clerk


def test_money_is_followed_from_the_county_to_the_voucher_of_a_project(finance: Person) -> None:
    page = finance.go("/money")
    sources = page.get_by_role("region", name="按资金来源", exact=True)
    expect(sources.get_by_role("row").filter(has_text="P1 省级衔接资金")).to_contain_text("2,000,000.00")
    # The other stories of the office bring money of other sources.
    finance.choose("资金来源", "P1 省级衔接资金")
    page.get_by_role("button", name="查询").locator("visible=true").click()
    below = page.get_by_role("region", name="下级行政区划", exact=True)
    expect(below.get_by_role("row").filter(has_text="本级")).to_contain_text("1,400,000.00")
    page.mouse.move(0, 0)  # what lies under the mouse is lit up
    assert finance.barriers() == []
    for place in ("官元镇", "团兴村"):
        below.get_by_role("button", name=place, exact=True).click()
        expect(page.get_by_role("navigation", name="所在行政区划").get_by_text(place)).to_be_visible()
    expect(below).to_be_hidden()

    row = page.get_by_role("region", name="项目资金", exact=True).get_by_role("row").filter(has_text=NAME)
    expect(row).to_contain_text("列入年度计划")
    row.get_by_role("button", name=NAME).click()
    drawer = page.get_by_role("dialog", name="项目资金")
    entries = drawer.get_by_role("region", name="记账凭证", exact=True)
    entries.get_by_role("row").filter(has_text="下达").get_by_role("button", name=ALLOTTED).click()
    transfers = drawer.get_by_role("region", name="分录", exact=True)
    expect(transfers).to_contain_text("已分配未下达")
    expect(transfers).to_contain_text("陕财农〔2025〕31号")
    assert finance.barriers() == []
    page.keyboard.press("Escape")

    page = finance.go(f"/board?division={VILLAGE}")
    page.get_by_role("tab", name="项目").click()
    expect(page.get_by_role("region", name="项目资金", exact=True).get_by_role("row").filter(has_text=NAME)).to_be_visible()
    assert finance.faults == []


def _month(page: Page, month: str) -> None:
    picker = page.get_by_role("combobox", name="账期")
    picker.fill(month)
    picker.press("Enter")
    page.get_by_role("button", name="查询").locator("visible=true").click()


def test_a_ledger_is_read_and_its_month_closed_by_two(finance: Person) -> None:
    page = finance.go("/ledgers?source=P1")
    book = page.get_by_role("region", name="资金账", exact=True)
    row = book.get_by_role("row").filter(has_text="陕财农〔2025〕31号")
    expect(row).to_contain_text("600,000.00")
    row.get_by_role("button").click()
    expect(page.get_by_role("dialog", name="资金批次")).to_contain_text("陕西省财政厅")
    page.keyboard.press("Escape")
    assert finance.barriers() == []
    page.get_by_role("tab", name="项目账").click()
    finance.choose("账簿层级", "村")
    page.get_by_role("button", name="查询").locator("visible=true").click()
    expect(page.get_by_role("region", name="项目账", exact=True).get_by_role("row").filter(has_text=NAME)).to_contain_text(
        "团兴村"
    )

    page.get_by_role("tab", name="账期结账").click()
    _month(page, "2025-03")
    # The stories of the office have all released money in this month.
    told = Session.of(finance).done("GET", f"{FUNDS}/ledger-months/{TOWN}/2025-03")["unpaid"]
    town = page.get_by_role("region", name="账期", exact=True).get_by_role("row").filter(has_text="官元镇")
    expect(town).to_contain_text(f"{Decimal(told):,}")
    town.get_by_role("button", name="对账").click()
    form = page.get_by_role("dialog", name="官元镇 2025-03 对账")
    form.get_by_label("本月支付").fill("0")
    form.get_by_label("月末未支付").fill("1")
    form.get_by_role("button", name="对平").click()
    expect(form.get_by_role("alert")).to_contain_text(told)
    form.get_by_label("月末未支付").fill(told)
    form.get_by_role("button", name="对平").click()
    expect(town).to_contain_text("已对平待确认")
    town.get_by_role("button", name="结账").click()
    closing = page.get_by_role("dialog", name="官元镇 2025-03 结账")
    closing.get_by_role("button", name="结账").click()
    expect(closing.get_by_role("alert")).to_contain_text("同一人")
    assert finance.barriers() == []
    assert finance.faults == []


def test_a_project_evaluates_itself_and_finance_accepts_its_score(finance: Person, office: Office) -> None:
    page = finance.go("/performance")
    page.get_by_role("button", name="发起绩效自评").click()
    form = page.get_by_role("dialog", name="发起绩效自评")
    form.get_by_label("年度").fill("2025")
    form.get_by_role("button", name="发起").click()
    expect(form).to_be_hidden()
    row = page.get_by_role("region", name="绩效", exact=True).get_by_role("row").filter(has_text=NAME)
    expect(row).to_contain_text("待绩效自评")
    assert finance.barriers() == []

    page = office.officer.go("/performance")
    page.get_by_role("button", name=NAME).click()
    drawer = page.get_by_role("dialog", name="绩效自评", exact=True)
    expect(drawer.get_by_role("region", name="绩效指标", exact=True)).to_contain_text("厂房面积")
    drawer.get_by_role("button", name="报送绩效自评").click()
    form = page.get_by_role("dialog", name="报送绩效自评")
    form.get_by_label("总体情况").fill("厂房建成,设备投产")
    for number, reached in ((1, "480"), (2, "95")):
        form.get_by_role("group", name=f"绩效指标第 {number} 行").get_by_label("完成值").fill(reached)
    form.get_by_role("button", name="提交").click()
    expect(form).to_be_hidden()
    expect(drawer.get_by_text("绩效自评待审核,由县级办理")).to_be_visible()
    assert office.officer.barriers() == []

    page = finance.go("/performance")
    finance.choose("年度", "2025 年")
    page.get_by_role("button", name="查询").click()
    expect(row).to_contain_text("82.86")
    row.get_by_role("button", name=NAME).click()
    drawer = page.get_by_role("dialog", name="绩效自评", exact=True)
    drawer.get_by_role("button", name="审核绩效自评").click()
    form = page.get_by_role("dialog", name="审核绩效自评")
    form.get_by_role("button", name="提交").click()
    expect(form).to_be_hidden()
    expect(drawer.get_by_role("region", name="绩效指标", exact=True)).to_contain_text("68.57 / 71.43")
    page.keyboard.press("Escape")
    expect(row).to_contain_text("绩效自评已审核")
    expect(row).to_contain_text("良")
    assert finance.faults == []


def test_goals_are_approved_and_the_county_is_scored(finance: Person) -> None:
    page = finance.go("/performance")
    page.get_by_role("tab", name="目标批复").click()
    page.get_by_role("button", name="登记绩效目标批复").click()
    form = page.get_by_role("dialog", name="登记绩效目标批复")
    finance.choose("项目", f"{NAME}({CODE})")
    form.get_by_label("年度").fill("2025")
    form.get_by_label("批复文号").fill("岚财农〔2025〕15号")
    form.get_by_role("combobox", name="批复日期").fill("2025-03-02")
    form.get_by_role("combobox", name="批复日期").press("Enter")
    form.get_by_role("button", name="登记", exact=True).click()
    expect(form).to_be_hidden()
    row = page.get_by_role("region", name="绩效目标批复", exact=True).get_by_role("row").filter(has_text=NAME)
    expect(row).to_contain_text("逾期")
    assert finance.barriers() == []

    page.get_by_role("tab", name="县级评价").click()
    finance.choose("年度", "2025 年")
    lines = page.get_by_role("region", name="评价内容", exact=True)
    expect(lines.get_by_role("row").filter(has_text="绩效管理")).to_contain_text("绩效目标按期公开率 0.00% (0 / 1)")
    expect(lines.get_by_role("button", name="填报")).to_have_count(3)
    lines.get_by_role("button", name="填报 巩固成果").click()
    form = page.get_by_role("dialog", name="填报 巩固成果")
    form.get_by_label("得分").fill("99")
    form.get_by_label("事由").fill("年度考核未发现返贫")
    form.get_by_role("button", name="提交").click()
    expect(form.get_by_role("alert")).to_contain_text("不超过")
    form.get_by_label("得分").fill("14")
    form.get_by_role("button", name="提交").click()
    expect(form).to_be_hidden()
    expect(lines.get_by_role("row").filter(has_text="年度考核未发现返贫")).to_contain_text("14.00")
    assert finance.barriers() == []

    page.get_by_role("tab", name="目标批复").click()
    row.get_by_role("button", name=f"作废 {NAME}").click()
    form = page.get_by_role("dialog", name="作废绩效目标批复")
    form.get_by_label("事由").fill("文号有误")
    form.get_by_role("button", name="作废").click()
    expect(row).to_have_count(0)
    assert finance.faults == []


def test_books_come_in_as_a_file_and_its_notice_leads_to_its_batch(finance: Person, tmp_path: Path) -> None:
    heads = "流水号,凭证号,日期,业务类型,资金来源,资金文号,金额,项目编号,发文单位,发文日期,预算年度"
    came = "900,记字第900号,2025-03-18,到位,D1,岚捐〔2025〕1号,1000.00,,岚皋县慈善协会,2025-03-10,2025"
    lost = "901,记字第901号,2025-04-10,分配,D1,岚捐〔2025〕1号,1.00,GX9,,,"
    file = tmp_path / "台账.csv"
    file.write_text(f"{heads}\n{came}\n{lost}", encoding="utf-8")
    page = finance.go("/feeds")
    feeds = page.get_by_role("region", name="数据表", exact=True)
    expect(feeds.get_by_role("row").filter(has_text="PRJ-LIB")).to_contain_text("项目库")
    expect(feeds.get_by_role("row").filter(has_text="REG-HH")).to_contain_text("乡村振兴局")
    expect(feeds.get_by_role("button", name="上报", exact=False)).to_have_accessible_name("上报 FIN-JNL 账簿")
    with page.expect_download() as template:
        feeds.get_by_role("button", name="模板下载 FIN-JNL 账簿").click()
    assert Path(template.value.path()).read_bytes().startswith(b"PK")
    assert finance.barriers() == []

    finance.hand_over("FIN-JNL", file)
    batch = page.get_by_role("dialog", name="上报批次")
    rejects = batch.get_by_role("region", name="退回的行", exact=True)
    expect(rejects.locator("tbody").get_by_role("row")).to_have_count(1)
    expect(rejects).to_contain_text("unknown_project")
    with page.expect_download() as annotated:
        batch.get_by_role("button", name="下载批注后的原表").click()
    assert Path(annotated.value.path()).read_bytes().startswith(b"PK")
    expect(batch.get_by_role("region", name="变更与撤销")).to_have_count(0)

    page = finance.go("/notices")
    page.get_by_role("button", name="账簿处理完成", exact=True).click()
    listed = page.get_by_role("region", name="上报批次", exact=True)
    expect(listed.get_by_role("row").filter(has_text=file.name)).to_contain_text("FIN-JNL 账簿")
    assert finance.barriers() == []
    assert finance.faults == []
