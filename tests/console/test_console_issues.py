"""At the console: an issue is registered and assigned; its unit plans and asks for time, and nobody of the unit judges that."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.harness.console import Office


def test_an_issue_is_given_to_a_unit_which_cannot_judge_itself(office: Office, browser: Browser) -> None:
    officer, reviewer = office.officer, office.reviewer
    page = officer.go("/issues")
    page.get_by_role("button", name="登记问题").click()
    form = page.get_by_role("dialog", name="登记问题")
    officer.choose("镇(全县性问题选县)", "岚皋县")
    officer.choose("问题来源", "审计")
    form.get_by_label("问题内容").fill("供水项目未按合同扣留质保金")
    officer.choose("问题类别", "项目建设运营")
    officer.choose("整改类型", "限期整改")
    form.get_by_label("涉及金额").fill("36000")
    form.get_by_role("button", name="登记").click()
    expect(form.get_by_role("alert")).to_contain_text("整改期限")
    form.get_by_role("combobox", name="整改期限").fill("2099-12-31")
    form.get_by_role("combobox", name="整改期限").press("Tab")
    form.get_by_role("button", name="登记").click()
    expect(form).to_be_hidden()
    row = page.get_by_role("region", name="问题", exact=True).get_by_role("row").filter(has_text="供水项目")
    expect(row).to_contain_text("36,000.00")
    expect(page.get_by_role("region", name="问题整改统计表", exact=True)).to_contain_text("审计")
    assert officer.barriers() == []

    page = reviewer.go("/issues")
    page.get_by_role("button", name="供水项目未按合同扣留质保金").click()
    drawer = page.get_by_role("dialog", name="问题整改")
    drawer.get_by_role("button", name="交办").click()
    form = page.get_by_role("dialog", name="交办")
    form.get_by_label("牵头单位").fill("乡村振兴局")
    form.get_by_role("button", name="提交").click()
    expect(form).to_be_hidden()
    assert reviewer.barriers() == []

    page = officer.page
    row.get_by_role("button").click()
    drawer = page.get_by_role("dialog", name="问题整改")
    drawer.get_by_role("button", name="登记整改金额").click()
    form = page.get_by_role("dialog", name="登记整改金额")
    officer.choose("整改方式", "追回")
    form.get_by_label("金额").fill("20000")
    form.get_by_label("凭证").fill("票据 0012345")
    form.get_by_role("button", name="登记").click()
    expect(drawer.get_by_role("region", name="整改金额", exact=True)).to_contain_text("20,000.00")
    drawer.get_by_role("button", name="报送整改方案").click()
    form = page.get_by_role("dialog", name="报送整改方案")
    form.get_by_label("整改措施").fill("追回多付工程款\n修订质保金管理办法")
    form.get_by_role("button", name="提交").click()
    expect(drawer.get_by_text("整改方案待审,由县级办理")).to_be_visible()
    assert officer.barriers() == []

    page = reviewer.go("/issues")
    page.get_by_role("button", name="供水项目未按合同扣留质保金").click()
    drawer = page.get_by_role("dialog", name="问题整改")
    expect(drawer.get_by_role("button", name="同意整改方案")).to_be_disabled()
    expect(drawer.get_by_text("乡村振兴局是整改单位,须由其他单位办理").first).to_be_visible()
    assert officer.faults == reviewer.faults == []
