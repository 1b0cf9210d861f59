"""At the console: a town registers a village's collective; its village keeps money, shares and a resource, and hands in a month that is made public."""

from __future__ import annotations

from collections.abc import Mapping

import httpx
import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.console.test_console_asset_work import placed, sent
from tests.harness.console import Office, Person, paper
from tests.harness.console_calls import Session
from tests.harness.funds_api import TOWN, VILLAGE
from tests.harness.village import CODES
from tests.harness.waiting import eventually

NAME, NUMBER, LAND = "四季镇团兴村股份经济合作社", "2707010101201000012345", "大坪梁集体林地"
HOUSEHOLD, GONE = "610925104201-0951", "610925104201-0999"


@pytest.fixture(scope="module")
def people(office: Office, browser: Browser) -> Mapping[str, Person]:
    """The town's officer and the village's."""
    return {
        "zhen": office.hire(browser, "zhen.sz", "town_officer", divisions=[TOWN]),
        "cun": office.hire(browser, "cun.sz", "village_officer", divisions=[VILLAGE]),
    }


@pytest.fixture(scope="module", autouse=True)
def household(office: Office) -> None:
    """A household of the village."""
    entry = {"household_no": HOUSEHOLD, "division_code": VILLAGE, "household_type": "一般农户"}
    office.officer.ask("POST", "/api/household/v1/households", data=entry)


def dated(form: Locator, **days: str) -> None:
    """Fill days in, by the names of their fields."""
    for name, day in days.items():
        field = form.get_by_role("combobox", name=name, exact=True)
        field.fill(day)
        field.press("Enter")


def registered(town: Person) -> str:
    """The town registers the collective with an account; its id."""
    page = town.go("/collectives")
    page.get_by_role("button", name="登记集体经济组织").click()
    form = page.get_by_role("dialog", name="登记集体经济组织")
    placed(form, "所在村", VILLAGE)
    dated(form, 成立日期="2019-06-18", 启用账期="2025-10")
    assert town.barriers() == []
    sent(form, "登记", 名称=NAME, 统一社会信用代码=CODES[0], 代理记账机构="四季镇农村财务代理中心")
    drawer = page.get_by_role("dialog", name="集体经济组织", exact=True)
    drawer.get_by_role("button", name="登记银行账户").click()
    form = page.get_by_role("dialog", name="登记集体银行账户")
    dated(form, 开始日期="2025-10-01")
    sent(form, "登记", 开户银行="岚皋农商行四季支行", 银行账号=NUMBER, 期初余额="10000")
    accounts = drawer.get_by_role("region", name="银行账户", exact=True)
    expect(accounts).to_contain_text("******************2345")
    accounts.get_by_role("button", name="完整账号").click()
    told = page.get_by_role("dialog", name="查看完整信息")
    told.get_by_label("用途").fill("对账")
    told.get_by_role("button", name="查看", exact=True).click()
    expect(told).to_contain_text(NUMBER)
    page.keyboard.press("Escape")
    assert town.barriers() == []
    return page.url.rsplit("/", 1)[1]


def entered(village: Person, drawer: Locator) -> None:
    """Money leaves, and that is reversed."""
    page = village.page
    drawer.get_by_role("tab", name="收支").click()
    journal = drawer.get_by_role("region", name="收支明细", exact=True)
    drawer.get_by_role("button", name="登记支出").click()
    form = page.get_by_role("dialog", name="登记支出")
    village.choose("科目", "公益支出")
    dated(form, 发生日期="2025-10-20")
    sent(form, "登记", 金额="500", 凭证号="付字第 12 号", 用途="三组蓄水池维修")
    expect(drawer).to_contain_text("资金余额 9,500.00 元")
    journal.get_by_role("button", name="冲销 付字第 12 号").click()
    sent(page.get_by_role("dialog", name="冲销收支"), "冲销", "2025-10-21", 事由="记错科目")
    expect(journal).to_contain_text("-500.00")
    expect(drawer).to_contain_text("资金余额 10,000.00 元")
    expect(journal.get_by_role("button", name="冲销 付字第 12 号")).to_have_count(0)
    assert village.barriers() == []


def holding(village: Session, collective: str) -> bool:
    """A household has a share by a call, once the service knows of it."""
    path = f"/api/assets/v1/collectives/{collective}"
    seen = {"If-Match": f'"{village.done("GET", path)["version"]}"'}
    change = {"household_no": HOUSEHOLD, "shares": "1.5", "kind": "labour", "on": "2025-10-01", "basis": "成员大会决议"}
    return httpx.post(f"{village.url}{path}/equity-changes", json=change, headers={**village.headers, **seen}).is_success


def shared(village: Person, drawer: Locator) -> None:
    """The list of a kind of shares is pasted; what is wrong in it is told line by line."""
    page = village.page
    drawer.get_by_role("tab", name="股权").click()
    drawer.get_by_role("button", name="设置清单 人口股").click()
    form = page.get_by_role("dialog", name="设置人口股清单")
    dated(form, 日期="2025-10-05")
    form.get_by_label("依据").fill("四坪村股改〔2025〕1号")
    for lines, told in ((f"{HOUSEHOLD}", "第 1 行"), (f"{HOUSEHOLD}\t4\n{GONE}\t2", f"本村没有户编号 {GONE}")):
        form.get_by_label("持股农户").fill(lines)
        form.get_by_role("button", name="保存").click()
        expect(form.get_by_role("alert")).to_contain_text(told)
    form.get_by_label("持股农户").fill(f"{HOUSEHOLD}\t4")
    form.get_by_role("button", name="保存").click()
    expect(form).to_be_hidden()
    holders = drawer.get_by_role("region", name="持股农户", exact=True).get_by_role("row")
    expect(holders.filter(has_text=HOUSEHOLD)).to_contain_text("41.55.5100.00")
    assert village.barriers() == []


def contracted(village: Person) -> None:
    """A resource is registered, and a contract is of it."""
    page = village.go("/collective-resources")
    page.get_by_role("button", name="登记集体资源").click()
    form = page.get_by_role("dialog", name="登记集体资源")
    village.find("集体经济组织", NAME)
    village.choose("资源类型", "林地")
    village.choose("使用状态", "闲置")
    sent(form, "登记", 资源名称=LAND, 坐落="团兴村三组大坪梁", **{"面积(亩)(可不填)": "126.5"})
    expect(page.get_by_role("dialog", name="集体资源", exact=True)).to_contain_text("126.5")
    assert village.barriers() == []
    page = village.go("/operating-contracts")
    page.get_by_role("button", name="登记经营合同").click()
    form = page.get_by_role("dialog", name="登记经营合同")
    village.choose("经营标的", "集体资源")
    village.find("资源", LAND)
    village.choose("经营方式", "承包")
    village.choose("收益类型", "承包费")
    days = {"签订日期": "2025-10-08", "开始日期": "2025-10-09", "合同到期日": "2026-06-30", "应收日期": "2025-12-31"}
    dated(form, **days)
    form.get_by_role("group", name="应收计划第 1 行").get_by_label("金额").fill("3000")
    sent(form, "登记", "2025-10-09", 合同编号="团兴发包〔2025〕1号", 经营主体="团兴茶叶专业合作社")
    drawer = page.get_by_role("dialog", name="经营合同", exact=True)
    drawer.get_by_role("link", name=LAND).click()
    drawer = page.get_by_role("dialog", name="集体资源", exact=True)
    expect(drawer.get_by_role("region", name="经营合同", exact=True)).to_contain_text("团兴发包〔2025〕1号")
    drawer.get_by_role("link", name=NAME).click()


def test_a_collective_keeps_its_money_shares_and_land_and_makes_a_month_public(people: Mapping[str, Person]) -> None:
    town, village = people["zhen"], people["cun"]
    collective = registered(town)
    eventually(lambda: holding(Session.of(village), collective), "the household is known")
    page = village.go(f"/collectives/{collective}")
    drawer = page.get_by_role("dialog", name="集体经济组织", exact=True)
    expect(drawer.get_by_role("button", name="注销")).to_have_count(0)
    entered(village, drawer)
    shared(village, drawer)
    contracted(village)
    drawer.get_by_role("link", name="查看三资月报").click()
    months = page.get_by_role("region", name="三资月报", exact=True)
    expect(months.get_by_role("row").filter(has_text="严重逾期")).not_to_have_count(0)
    months.get_by_role("button", name=f"2025-10 {NAME}").click()
    month = page.get_by_role("dialog", name="三资月报", exact=True)
    month.get_by_role("button", name="提交月报").click()
    form = page.get_by_role("dialog", name="提交月报")
    form.get_by_label("银行对账单余额").fill("9900")
    dated(form, 日期="2025-11-03")
    form.get_by_role("button", name="提交", exact=True).click()
    expect(form.get_by_role("alert")).to_contain_text("须说明差额原因")
    sent(form, **{"差额原因(可不填)": "手续费 100 元银行已扣,凭证未到"})
    expect(month).to_contain_text("-100.00")
    assert village.barriers() == []

    record = f"/api/assets/v1/collective-months/{page.url.rsplit('/', 1)[1]}"
    town.ask("POST", f"{record}/check", data={"on": "2025-11-04", "attachments": []}, headers={"If-Match": '"2"'})
    page.reload()
    month.get_by_role("button", name="张贴公开").click()
    sent(page.get_by_role("dialog", name="张贴公开"), on="2025-11-05")
    expect(month.get_by_role("button", name="张贴公开")).to_have_count(0)
    month.get_by_role("region", name="三资月度公开", exact=True).get_by_role("button").click()
    notice = page.get_by_role("dialog", name="公示", exact=True)
    expect(notice).to_contain_text("手续费 100 元银行已扣")
    page.keyboard.press("Escape")
    expect(notice).to_be_hidden()
    month.get_by_role("button", name="结束公开").click()
    form = page.get_by_role("dialog", name="结束公开")
    form.get_by_label("公示照片(须附)").set_input_files(paper("公示照片"))
    expect(form.get_by_role("checkbox", name="公示照片")).to_be_checked()
    sent(form, on="2025-11-13")
    expect(month.get_by_role("region", name="流转记录")).to_contain_text("公开中 → 已公开")
    assert village.faults == town.faults == []
