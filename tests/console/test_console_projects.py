"""At the console: a village applies for a project and posts its notice; money is allotted by two people; a payment says which papers it lacks."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.harness.building import Building
from tests.harness.console import Office, Person, paper
from tests.harness.console_calls import Session
from tests.harness.console_funds import FundsDesks
from tests.harness.funds_api import TOWN, VILLAGE
from tests.harness.paying import ACCOUNT, Paying
from tests.harness.platform import RunningPlatform
from tests.harness.servers import apart


@pytest.fixture(scope="module")
def people(office: Office, browser: Browser) -> Mapping[str, Person]:
    """Who works on projects and money, by the names that the harness has for them."""
    return {
        "county": office.officer,
        "village": office.hire(browser, "cun.xm", "village_officer", divisions=[VILLAGE]),
        "town": office.hire(browser, "zhen.xm", "town_officer", divisions=[TOWN]),
        "caizheng": office.hire(browser, "yusuan", "finance_officer", department="财政局"),
        "fuhe": office.hire(browser, "yusuan.fh", "finance_reviewer", department="财政局"),
    }


@pytest.fixture(scope="module")
def paying(people: Mapping[str, Person], new_platform: RunningPlatform) -> Paying:
    """A project under construction, and a sum of money that has arrived; nothing of it is allotted."""
    sessions = {name: Session.of(person) for name, person in people.items()}
    sessions["second"] = sessions["town"]

    async def prepare() -> Paying:
        async with FundsDesks.open(new_platform, sessions) as desks:
            paying = Paying(desks, Building(desks))
            await paying.building.started()
            await paying.open_account()
            paying.batch = await desks.batch(document_no="安财农〔2025〕66号")
            return paying

    return apart(prepare())


def code_of(person: Person, paying: Paying) -> str:
    """The project's code: other stories build under the same name."""
    code: str = person.ask("GET", f"/api/funds/v1/projects/{paying.building.project}")["code"]
    return code


def applied(village: Person) -> Locator:
    """The village's application as it is begun; its drawer."""
    page = village.go("/projects")
    page.get_by_role("button", name="申报项目").click()
    form = page.get_by_role("dialog", name="申报项目")
    form.get_by_role("button", name="保存").click()
    expect(form.get_by_role("alert")).to_contain_text("计划投入资金第 1 行:金额")
    village.find("申报的镇村", VILLAGE)
    village.find("项目类型", "C0201")
    village.choose("资金来源", "C1 中央衔接资金(巩固拓展脱贫攻坚成果和乡村振兴任务)")
    for label, said in {
        "项目名称": "四坪村魔芋加工厂项目",
        "建设内容": "新建魔芋烘干房 300 平方米",
        "金额": "600000",
        "建设规模": "300",
        "计量单位": "平方米",
        "责任人": "李强",
    }.items():
        form.get_by_label(label).last.fill(said)
    form.get_by_role("button", name="保存").click()
    expect(form).to_be_hidden()
    return page.get_by_role("dialog", name="项目:四坪村魔芋加工厂项目")


def test_a_village_applies_for_a_project_hands_it_in_with_its_minutes_and_posts_its_notice(
    people: Mapping[str, Person],
) -> None:
    village = people["village"]
    page, drawer = village.page, applied(village)
    steps = drawer.get_by_role("region", name="可办环节")
    expect(steps).to_contain_text("未填写受益户数和人数")
    expect(steps.get_by_role("button", name="村级申报")).to_be_disabled()
    assert village.barriers() == []
    drawer.get_by_role("button", name="更正申报").click()
    correction = page.get_by_role("dialog", name="更正项目申报")
    for label, said in {
        "责任单位": "四坪村股份经济合作社",
        "受益户数": "40",
        "受益人数": "120",
        "事由": "补齐申报内容",
    }.items():
        correction.get_by_label(label, exact=label == "事由").first.fill(said)
    for label, on in {"计划开始": "2027-03-01", "计划完成": "2027-10-31"}.items():
        day = correction.get_by_role("combobox", name=label)
        day.fill(on)
        day.press("Enter")
    correction.get_by_role("button", name="保存").click()
    expect(correction).to_be_hidden()
    steps.get_by_role("button", name="村级申报").click()
    handing_in = page.get_by_role("dialog", name="村级申报")
    handing_in.get_by_label("会议记录(须附)").set_input_files(paper("会议记录"))
    expect(handing_in.get_by_role("checkbox", name="会议记录")).to_be_checked()
    handing_in.get_by_role("button", name="提交").click()
    expect(handing_in).to_be_hidden()

    expect(steps).to_contain_text("尚未公示")
    drawer.get_by_role("button", name="张贴公示").click()
    notice = page.get_by_role("dialog", name="张贴公示")
    notice.get_by_label("地点").fill("村务公开栏")
    notice.get_by_role("button", name="登记").click()
    expect(notice).to_be_hidden()
    expect(steps).to_contain_text("公示期未满")
    drawer.get_by_role("link", name="公示内容和异议").click()
    hanging = page.get_by_role("region", name="公示", exact=True).get_by_role("row").filter(has_text="村级项目申报公示")
    expect(hanging).to_contain_text("公示中")
    hanging.get_by_role("button").click()
    shown = page.get_by_role("dialog", name="公示", exact=True)
    expect(shown).to_contain_text("新建魔芋烘干房 300 平方米")
    with page.expect_download() as printed:
        shown.get_by_role("button", name="打印公示文本").click()
    assert printed.value.suggested_filename.endswith(".pdf")
    assert village.barriers() == []
    assert village.faults == []


def test_finance_writes_an_allotment_and_the_reviewer_posts_it_from_the_tasks(
    people: Mapping[str, Person], paying: Paying
) -> None:
    finance, reviewer = people["caizheng"], people["fuhe"]
    page = finance.go("/allotments")
    page.get_by_role("button", name="编制指标单").click()
    form = page.get_by_role("dialog", name="编制指标单")
    expect(form).to_be_visible()
    finance.choose("指标单类型", "分配")
    form.get_by_label("下达文号").fill("岚财农〔2026〕66号")
    finance.find("资金批次", "安财农〔2025〕66号")
    finance.find("项目", code_of(finance, paying))
    form.get_by_label("金额").fill("300000")
    form.get_by_role("button", name="提交复核").click()
    expect(form).to_be_hidden()
    drawer = page.get_by_role("dialog", name="指标单", exact=True)
    expect(drawer.get_by_role("region", name="指标单明细", exact=True)).to_contain_text("300,000.00")
    expect(drawer.get_by_role("region", name="可办环节")).to_contain_text("复核记账由县级办理")
    assert finance.barriers() == []

    desk = reviewer.go("/tasks")
    reviewer.choose("类型", "指标单")
    desk.get_by_role("region", name="待办", exact=True).last.get_by_role("link", name="复核记账").click()
    drawer = desk.get_by_role("dialog", name="指标单", exact=True)
    expect(drawer).to_contain_text("岚财农〔2026〕66号")
    drawer.get_by_role("button", name="复核记账").click()
    posting = desk.get_by_role("dialog", name="复核记账")
    posting.get_by_role("button", name="提交").click()
    expect(drawer).to_contain_text("已记账")
    assert reviewer.barriers() == []
    assert finance.faults == reviewer.faults == []


def test_a_payment_is_asked_and_says_which_papers_it_lacks(
    people: Mapping[str, Person], paying: Paying, new_platform: RunningPlatform
) -> None:
    sessions = {name: Session.of(person) for name, person in people.items()}

    async def fund() -> None:
        async with FundsDesks.open(new_platform, sessions) as desks:
            for kind in ("allocate", "release"):
                await desks.posted(kind, (paying.batch, paying.building.project, "600000.00"))

    apart(fund())
    town = people["town"]
    page = town.go("/payments")
    page.get_by_role("button", name="申请支付").click()
    form = page.get_by_role("dialog", name="申请支付")
    town.find("项目", code_of(town, paying))
    town.choose("支付阶段", "启动资金")
    town.find("合同", "LG-2025-031")
    for label, said in {
        "收款户名": ACCOUNT["holder"],
        "收款账号": ACCOUNT["number"],
        "用途": "冷库建设启动资金",
        "金额": "200000",
    }.items():
        form.get_by_label(label).fill(said)
    town.find("资金批次", "安财农〔2025〕66号")
    form.get_by_role("button", name="保存").click()
    expect(form).to_be_hidden()
    drawer = page.get_by_role("dialog", name="支付申请")
    steps = drawer.get_by_role("region", name="可办环节")
    expect(steps).to_contain_text("须附“合同”")
    expect(steps.get_by_role("button", name="单位提交")).to_be_disabled()
    for kind in ("申报材料", "合同"):
        drawer.get_by_role("button", name="上传附件").click()
        adding = page.get_by_role("dialog", name="上传附件")
        adding.get_by_label("文件").set_input_files(paper(kind))
        town.choose("附件种类", kind)
        adding.get_by_label("名称").fill(kind)
        adding.get_by_role("button", name="上传").click()
        expect(adding).to_be_hidden()
    steps.get_by_role("button", name="单位提交").click()
    page.get_by_role("dialog", name="单位提交").get_by_role("button", name="提交").click()
    expect(drawer).to_contain_text("主管部门审核")
    assert town.barriers() == []
    page = town.go(f"/contracts/{paying.building.contract}")
    expect(page.get_by_role("dialog", name="合同", exact=True)).to_contain_text("LG-2025-031")
    assert town.faults == []
