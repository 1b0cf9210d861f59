"""At the console: a loan is applied for and refused with reasons, one that is out is visited, paid back and extended; a quarter's subsidy needs two."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.harness.console import Office, Person
from tests.harness.console_calls import Desks, Session
from tests.harness.console_funds import FundsDesks
from tests.harness.crediting import Crediting, ago
from tests.harness.intake import number
from tests.harness.platform import RunningPlatform
from tests.harness.servers import apart
from tests.harness.waiting import eventually

FUNDS = "/api/funds/v1"
BORROWER, NEIGHBOUR = number(951), number(952)


@pytest.fixture(scope="module")
def clerk(office: Office, browser: Browser, new_platform: RunningPlatform) -> Person:
    """Who keeps the loans: one of them is out since before the last quarter ended, nobody has looked after it."""
    clerk = office.hire(browser, "xindai", "finance_officer", department="财政局")
    sessions = {"county": Session.of(office.officer), "reviewer": Session.of(office.reviewer), "caizheng": Session.of(clerk)}

    async def register() -> None:
        async with Desks.open(sessions, 950) as desks:
            for borrower in (BORROWER, NEIGHBOUR):
                home = await desks.household(household_type="脱贫户")
                await desks.person(home, id_number=borrower)

    async def refused() -> int:
        async with FundsDesks.open(new_platform, sessions) as desks:
            return (await Crediting(desks, desks).apply(NEIGHBOUR, amount="200000.00")).status_code

    async def lend() -> None:
        async with FundsDesks.open(new_platform, sessions) as desks:
            credit = Crediting(desks, desks.acting(client_id="reviewer"))
            await credit.lent(BORROWER, {"on": ago(120), "loan_no": "LG2025-0381"}, applied_on=ago(130))

    sessions["caizheng"].done("PUT", f"{FUNDS}/lenders/NSH", {"title": "农商银行"}, **{"If-None-Match": "*"})
    apart(register())
    # Who is not known yet cannot be judged: that is 422.
    eventually(lambda: apart(refused()) == 409, "the borrowers are known")
    apart(lend())
    return clerk


def submit(form: Locator, button: str = "登记") -> None:
    form.get_by_role("button", name=button, exact=True).click()
    expect(form).to_be_hidden()


def test_an_application_is_refused_with_its_reason_and_the_borrower_shown_in_full_for_a_purpose(clerk: Person) -> None:
    page = clerk.go("/loans")
    figures = page.get_by_role("region", name="小额信贷指标表", exact=True)
    expect(figures.get_by_role("row").filter(has_text="农商银行")).to_contain_text("50,000.00")
    page.get_by_text("按镇", exact=True).click()
    expect(figures.get_by_role("row").filter(has_text="官元镇")).to_contain_text("50,000.00")
    page.get_by_role("button", name="登记贷款申请").click()
    form = page.get_by_role("dialog", name="登记贷款申请")
    clerk.choose("贷款银行", "农商银行")
    clerk.choose("贷款用途", "养殖")
    said = {"证件号码": NEIGHBOUR, "联系电话": "13900000952", "金额": "60000", "贷款期限(月)": "24", "用途说明": "新建猪舍"}
    for label, text in said.items():
        form.get_by_label(label, exact=True).fill(text)
    form.get_by_role("button", name="登记").click()
    expect(form.get_by_role("alert")).to_contain_text("须写明追加贷款的理由")
    form.get_by_label("追加贷款理由").fill("扩大规模")
    submit(form)
    drawer = page.get_by_role("dialog", name="小额贷款", exact=True)
    expect(drawer).to_contain_text("待评级,由镇级办理")
    told = page.get_by_role("dialog", name="查看完整信息")
    for what, full in (("完整证件号码", NEIGHBOUR), ("完整电话和账户", said["联系电话"])):
        expect(drawer).not_to_contain_text(full)
        drawer.get_by_role("button", name=what).click()
        told.get_by_label("用途").fill("核对贷款申请")
        told.get_by_role("button", name="查看").click()
        expect(told).to_contain_text(full)
        assert clerk.barriers() == []
        page.keyboard.press("Escape")
        expect(told).to_be_hidden()
    assert clerk.faults == []


def test_a_loan_is_looked_after_paid_back_and_extended(clerk: Person, office: Office) -> None:
    page = clerk.go("/loans")
    drawer = page.get_by_role("dialog", name="小额贷款", exact=True)
    clerk.choose("状态", "待核实用途")
    page.get_by_role("button", name="查询").click()
    row = page.get_by_role("region", name="贷款", exact=True).locator("tbody").get_by_role("row")
    expect(row).to_have_count(1)
    row.get_by_role("button").click()
    expect(drawer.get_by_role("button", name="核实用途")).to_be_disabled()
    expect(drawer).to_contain_text("尚无贷后走访记录")
    drawer.get_by_role("button", name="登记贷后走访").click()
    form = page.get_by_role("dialog", name="登记贷后走访")
    form.get_by_label("走访记事").fill("猪舍已建成")
    submit(form)
    drawer.get_by_role("button", name="核实用途").click()
    submit(page.get_by_role("dialog", name="核实用途"), "提交")
    drawer.get_by_role("button", name="登记还款").click()
    form = page.get_by_role("dialog", name="登记还款")
    form.get_by_label("归还本金").fill("20000")
    submit(form)
    expect(drawer.get_by_role("region", name="还款记录", exact=True)).to_contain_text("20,000.00")
    expect(drawer).to_contain_text("30,000.00")
    assert clerk.barriers() == []

    page = office.reviewer.go("/loans")
    drawer = page.get_by_role("dialog", name="小额贷款", exact=True)
    page.get_by_role("region", name="贷款", exact=True).get_by_role("row").filter(has_text="使用中").get_by_role(
        "button"
    ).click()
    drawer.get_by_role("button", name="展期").click()
    form = page.get_by_role("dialog", name="展期")
    form.get_by_role("combobox", name="到期日期").fill(ago(-900))
    form.get_by_role("combobox", name="到期日期").press("Enter")
    submit(form, "提交")
    expect(drawer.get_by_role("region", name="借款期", exact=True)).to_contain_text(ago(-900))
    assert office.reviewer.barriers() == []
    assert clerk.faults == office.reviewer.faults == []


def test_a_quarters_subsidy_is_counted_by_one_and_approved_by_another(clerk: Person, office: Office) -> None:
    page = clerk.go("/loans")
    page.get_by_role("tab", name="贴息").click()
    page.get_by_role("button", name="测算贴息").click()
    submit(page.get_by_role("dialog", name="测算贴息"), "测算")
    subsidy = page.get_by_role("dialog", name="贴息", exact=True)
    expect(subsidy.get_by_role("region", name="贴息明细", exact=True)).to_contain_text("LG2025-0381")
    expect(subsidy.get_by_role("button", name="审批贴息")).to_have_count(0)
    assert clerk.barriers() == []
    page.keyboard.press("Escape")
    page.get_by_role("tab", name="疑点").click()
    finding = page.get_by_role("region", name="疑点", exact=True).get_by_role("row").filter(has_text="R-M9")
    finding.get_by_role("button", name="贷款 1").click()
    expect(page.get_by_role("dialog", name="小额贷款", exact=True)).to_contain_text("LG2025-0381")
    page.keyboard.press("Escape")
    page.get_by_role("tab", name="贷款银行").click()
    page.get_by_role("button", name="登记变动").click()
    form = page.get_by_role("dialog", name="登记风险补偿金变动")
    clerk.choose("变动类型", "注入")
    form.get_by_label("金额").fill("500000")
    form.get_by_label("依据").fill("县财农〔2025〕9号")
    submit(form)
    expect(page.get_by_role("region", name="贷款银行", exact=True)).to_contain_text("500,000.00")
    assert clerk.barriers() == []

    page = office.reviewer.go("/loans")
    page.get_by_role("tab", name="贴息").click()
    page.get_by_role("region", name="贴息", exact=True).get_by_role("button", name="季度").click()
    page.get_by_role("button", name="审批贴息").click()
    submit(page.get_by_role("dialog", name="审批贴息"), "审批")
    expect(page.get_by_role("dialog", name="贴息", exact=True).get_by_role("button", name="审批贴息")).to_have_count(0)
    assert office.reviewer.barriers() == []
    assert clerk.faults == office.reviewer.faults == []
