"""At the console: the finance bureau records what has arrived, and cancels a mistake."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.harness.console import Office, Person


def test_a_sum_is_recorded_looked_at_and_cancelled(office: Office, browser: Browser) -> None:
    made = office.system.propose("caizheng", "孙会计", "财政局经办人", department="财政局")
    office.security.authorise("caizheng")
    finance = Person.at(browser, office.system.url, "caizheng", made).settle_in()
    office.hired.append(finance)
    page = finance.go("/funds")
    page.get_by_role("button", name="登记到位资金").click()
    form = page.get_by_role("dialog", name="登记到位资金")
    form.get_by_role("button", name="登记").click()
    expect(form.get_by_role("alert")).to_contain_text("资金文号")
    finance.choose("资金来源", "C1 中央衔接资金(巩固拓展脱贫攻坚成果和乡村振兴任务)")
    form.get_by_label("资金文号").fill("安财农〔2025〕18号")
    form.get_by_label("下达单位").fill("安康市财政局")
    form.get_by_label("金额").fill("12590000")
    form.get_by_role("button", name="登记").click()
    expect(form).to_be_hidden()
    table = page.get_by_role("region", name="到位资金", exact=True)
    row = table.get_by_role("row").filter(has_text="安财农〔2025〕18号")
    expect(row).to_contain_text("12,590,000.00")
    assert finance.barriers() == []

    row.get_by_role("button").click()
    drawer = page.get_by_role("dialog", name="资金批次")
    expect(drawer.get_by_role("region", name="记账凭证", exact=True)).to_contain_text("到位")
    drawer.get_by_role("button", name="冲销").click()
    cancelling = page.get_by_role("dialog", name="冲销资金批次")
    cancelling.get_by_label("事由").fill("重复登记")
    cancelling.get_by_role("button", name="冲销").click()
    expect(drawer.get_by_role("region", name="记账凭证", exact=True)).to_contain_text("冲销")
    expect(drawer.get_by_role("button", name="冲销")).to_be_hidden()
    assert finance.barriers() == []
    assert finance.faults == []
