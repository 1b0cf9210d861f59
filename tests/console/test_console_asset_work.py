"""At the console: assets are handed over, checked by two lines, run by contract, kept and repaired."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.harness.assets_api import DEED
from tests.harness.console import Office, Person, paper
from tests.harness.console_assets import AssetDesks
from tests.harness.console_calls import Session
from tests.harness.funds_api import TOWN, VILLAGE
from tests.harness.servers import apart

WAITING, USED = "团兴村蔬菜冷库", "团兴村茶叶冷库"


@pytest.fixture(scope="module")
def people(office: Office, browser: Browser) -> Mapping[str, Person]:
    """Who works on assets, by the names that the harness has for them."""
    return {
        "zhen": office.hire(browser, "zhen.yj", "town_officer", divisions=[TOWN]),
        "jie": office.hire(browser, "jie.yj", "town_officer", divisions=[TOWN]),
        "jian": office.officer,
        "xian": office.reviewer,
    }


@dataclass(frozen=True)
class Known:
    """Assets of the village by their ids: ``waiting`` for its handover, and ``used`` after one."""

    waiting: str
    used: str


@pytest.fixture(scope="module")
def known(people: Mapping[str, Person]) -> Known:
    """Both are registered as officers do."""
    sessions = {name: Session.of(person) for name, person in people.items()}

    async def made() -> Known:
        async with AssetDesks.open(sessions) as desks:
            waiting, used = await desks.titled(name=WAITING), await desks.titled(name=USED)
            await desks.handed_over(used)
        return Known(waiting, used)

    return apart(made())


def sent(form: Locator, button: str = "提交", on: str | None = None, **texts: str) -> None:
    """Fill a dialog in, and send it."""
    if on is not None:
        day = form.get_by_role("combobox", name="日期", exact=True)
        day.fill(on)
        day.press("Enter")
    for label, text in texts.items():
        form.get_by_label(label, exact=True).fill(text)
    form.get_by_role("button", name=button, exact=True).click()
    expect(form).to_be_hidden()


def test_an_asset_is_handed_over_with_the_papers_of_its_checklist(people: Mapping[str, Person], known: Known) -> None:
    town = people["zhen"]
    page = town.go("/handovers")
    page.get_by_role("button", name="登记移交书").click()
    form = page.get_by_role("dialog", name="登记移交书")
    town.find("资产", WAITING)
    assert town.barriers() == []
    units = {"移交方": DEED["transferor"], "接收方": DEED["receiver"], "监交方": DEED["supervisor"]}
    sent(form, "登记", "2025-11-25", **units)
    drawer = page.get_by_role("dialog", name="移交书", exact=True)
    steps = drawer.get_by_role("region", name="可办环节")
    expect(steps).to_contain_text("缺少“合同”")
    papers = drawer.get_by_role("region", name="移交资料清单", exact=True)
    papers.get_by_role("button", name="填报 合同").click()
    sent(page.get_by_role("dialog", name="填报:合同"), "保存", **{"缺少原因(可不填)": "村民自建"})
    expect(papers).to_contain_text("缺少:村民自建")
    expect(steps).not_to_contain_text("缺少“合同”")
    papers.get_by_role("button", name="填报 资产移交清单").click()
    form = page.get_by_role("dialog", name="填报:资产移交清单")
    form.get_by_label("其他").set_input_files(paper("移交清单"))
    expect(form.get_by_role("checkbox", name="移交清单")).to_be_checked()
    assert town.barriers() == []
    sent(form, "保存")
    expect(papers.get_by_role("row").filter(has_text="资产移交清单")).to_contain_text("已附")
    expect(drawer.get_by_role("region", name="附件", exact=True).first).to_contain_text("移交清单")
    assert town.barriers() == []

    page = town.go(f"/assets/{known.used}")
    page.get_by_role("region", name="移交书", exact=True).get_by_role("link", name=DEED["receiver"]).click()
    drawer.get_by_role("button", name="归档", exact=True).click()
    sent(page.get_by_role("dialog", name="归档"), on="2025-12-20")
    expect(drawer.get_by_role("region", name="流转记录")).to_contain_text("待归档 → 移交已归档")
    assert town.faults == []


def placed(form: Locator, label: str, code: str) -> None:
    """Choose a division by its code, once nothing else is offered."""
    field = form.get_by_role("combobox", name=label, exact=True)
    field.click(force=True)  # what is chosen lies over the field itself
    field.press_sequentially(code)
    offered = form.page.get_by_role("option").locator("visible=true")
    expect(offered).to_have_count(1)
    offered.click()


def test_two_lines_list_blindly_and_what_differs_is_answered_for(people: Mapping[str, Person]) -> None:
    town, county, reviewer = people["zhen"], people["jian"], people["xian"]
    page = reviewer.go("/asset-checks")
    page.get_by_role("button", name="发起“双线”排查").click()
    form = page.get_by_role("dialog", name="发起“双线”排查")
    placed(form, "排查范围", TOWN)
    sent(form, "发起", "2026-01-05", 活动名称="四季镇 2025 年度排查")
    campaign = page.get_by_role("dialog", name="“双线”排查", exact=True)
    expect(campaign.get_by_role("region", name="可办环节")).to_contain_text("行业部门线的清单尚未锁定")
    place = page.url.split("#")[1]
    for person, line, value in ((county, "行业部门线", "780000"), (town, "镇村线", "760000")):
        desk = person.go(place).get_by_role("dialog", name="“双线”排查", exact=True)
        desk.get_by_role("button", name=f"填报 {line}").click()
        form = person.page.get_by_role("dialog", name=f"填报{line}清单")
        placed(form, "所在镇村", VILLAGE)
        person.choose("资产类型", "经营性资产—冷库")
        person.choose("所有权归属", "村集体")
        sent(form, "填报", 资产名称="团兴村冷库", 责任单位="农业农村局", 原值=value)
        expect(desk.get_by_role("region", name="排查清单", exact=True)).to_contain_text("团兴村冷库")
        desk.get_by_role("button", name=f"锁定 {line}").click()
        person.page.get_by_role("dialog", name=f"锁定{line}清单").get_by_role("button", name="确定").click()
        expect(desk.get_by_role("button", name=f"锁定 {line}")).to_have_count(0)
        assert person.barriers() == []
    campaign = reviewer.go(place).get_by_role("dialog", name="“双线”排查", exact=True)
    campaign.get_by_role("button", name="比对两线清单").click()
    sent(page.get_by_role("dialog", name="比对两线清单"), on="2026-01-20")
    campaign.get_by_role("button", name="查看差异").click()
    page.get_by_role("region", name="差异", exact=True).get_by_role("button", name="团兴村冷库").click()
    difference = page.get_by_role("dialog", name="排查差异")
    sides = difference.get_by_role("region", name="两条线的填报", exact=True).get_by_role("row")
    expect(sides.filter(has_text="原值")).to_contain_text("780,000.00 元760,000.00 元不一致")
    expect(difference.get_by_role("region", name="相似度构成", exact=True)).to_contain_text("50 / 50")
    assert reviewer.barriers() == []
    desk = town.go(page.url.split("#")[1]).get_by_role("dialog", name="排查差异")
    desk.get_by_role("button", name="反馈处理结果").click()
    sent(town.page.get_by_role("dialog", name="反馈处理结果"), on="2026-01-21", 原因和处理结果="以决算审计为准")
    expect(desk).to_contain_text("核验销号由县级办理")
    assert town.barriers() == []
    assert town.faults == county.faults == reviewer.faults == []


@pytest.mark.usefixtures("known")
def test_a_contract_is_written_and_its_income_recorded_and_reversed(people: Mapping[str, Person]) -> None:
    town = people["zhen"]
    page = town.go("/operating-contracts")
    page.get_by_role("button", name="登记经营合同").click()
    form = page.get_by_role("dialog", name="登记经营合同")
    town.find("资产", USED)
    town.choose("经营方式", "租赁")
    town.choose("收益类型", "租金")
    due = form.get_by_role("group", name="应收计划第 1 行")
    days = {"签订日期": "2025-12-10", "开始日期": "2025-12-15", "合同到期日": "2026-06-30"}
    for field, on in ((form.get_by_role("combobox", name=name, exact=True), on) for name, on in days.items()):
        field.fill(on)
        field.press("Enter")
    due.get_by_role("combobox", name="应收日期").fill("2025-12-31")
    due.get_by_role("combobox", name="应收日期").press("Enter")
    due.get_by_label("金额").fill("30000")
    assert town.barriers() == []
    sent(form, "登记", "2025-12-11", 合同编号="团兴经合〔2025〕1号", 经营主体="团兴茶叶专业合作社")
    drawer = page.get_by_role("dialog", name="经营合同", exact=True)
    expect(drawer.get_by_role("region", name="可办环节")).to_contain_text("请上传合同文本")
    contract, sessions = page.url.rsplit("/", 1)[1], {"zhen": Session.of(town)}

    async def filed() -> None:
        async with AssetDesks.open(sessions) as desks:
            for kind in ("合同", "会议记录"):
                await desks.attached(contract, kind, "operating-contracts")
            for step, on in (("submit", "2025-12-12"), ("file", "2025-12-15")):
                answer = await desks.step(contract, step, on, "operating-contracts")
                assert answer.status_code == 200, answer.text

    apart(filed())
    page = town.go("/operating-contracts")
    town.choose("有拖欠", "有")
    page.get_by_role("button", name="查询").click()
    row = page.get_by_role("region", name="经营合同", exact=True).get_by_role("row").filter(has_text="团兴经合〔2025〕1号")
    expect(row).to_contain_text("30,000.00")
    row.get_by_role("button").click()
    drawer.get_by_role("button", name="登记收益").click()
    form = page.get_by_role("dialog", name="登记收益")
    town.choose("入账账户", "村集体账户")
    sent(form, "登记", 金额="12000", 凭证号="收字第 7 号")
    owed = drawer.get_by_role("region", name="应收计划", exact=True)
    expect(owed).to_contain_text("18,000.00")
    assert town.barriers() == []
    drawer.get_by_role("button", name="冲销 收字第 7 号").click()
    sent(page.get_by_role("dialog", name="冲销收益"), "冲销", 事由="重复登记")
    expect(drawer.get_by_role("region", name="收益记录", exact=True)).to_contain_text("-12,000.00")
    expect(owed).not_to_contain_text("18,000.00")
    assert town.faults == []


@pytest.mark.usefixtures("known")
def test_what_an_asset_lacks_follows_from_its_plan_and_patrols_and_what_is_broken_is_repaired(
    people: Mapping[str, Person],
) -> None:
    town = people["zhen"]
    page = town.go("/asset-care")
    town.choose("管护缺失", "有缺失")
    page.get_by_role("button", name="查询").click()
    row = page.get_by_role("region", name="资产管护", exact=True).get_by_role("row").filter(has_text=USED)
    expect(row).to_contain_text("管护主体、管护人员、管护制度、管护经费、监督考核")
    row.get_by_role("button").click()
    drawer = page.get_by_role("dialog", name=f"管护:{USED}")
    drawer.get_by_role("button", name="设置管护方案").click()
    form = page.get_by_role("dialog", name="设置管护方案")
    form.get_by_label("管护人员").fill("张小三")
    town.choose("管护人员类别", "公益岗位")
    form.get_by_label("年管护经费").fill("3000")
    town.choose("经费来源", "村集体收益")
    assert town.barriers() == []
    sent(form, "保存", **{"管护主体": "团兴村村民委员会", "管护制度(可不填)": "每月检查", "巡查间隔天数(可不填)": "30"})
    expect(drawer).to_contain_text("张*三")
    expect(drawer).to_contain_text("缺监督考核")
    drawer.get_by_role("button", name="登记巡查").click()
    form = page.get_by_role("dialog", name="登记巡查")
    town.choose("巡查结论", "一般破损")
    sent(form, "登记", **{"巡查情况(可不填)": "库门密封条破损"})
    expect(drawer).to_contain_text("有监督考核")
    expect(row).to_have_count(0)
    assert town.barriers() == []
    drawer.get_by_role("region", name="巡查记录", exact=True).get_by_role("button", name="报修").click()
    sent(page.get_by_role("dialog", name="报修"), "报修")
    repair = page.get_by_role("dialog", name="维修单")
    expect(repair).to_contain_text("巡查发现")
    repair.get_by_role("button", name="派工").click()
    sent(page.get_by_role("dialog", name="派工"), 维修单位="四季制冷维修部", 预计费用="1500")
    expect(repair).to_contain_text("维修中,由村级办理")
    expect(
        page.get_by_role("region", name="维修单", exact=True).get_by_role("row").filter(has_text="库门密封条")
    ).to_contain_text("1,500.00")
    assert town.barriers() == []
    assert town.faults == []
