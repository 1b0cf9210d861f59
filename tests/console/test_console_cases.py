"""At the console: an officer opens a case from a household, visits it with its papers, and sees why it cannot go on yet."""

from __future__ import annotations

import pytest
from playwright.sync_api import FilePayload, expect

from tests.harness.console import Office

PDF = b"%PDF-1.7\n%%EOF\n"


@pytest.fixture(scope="module", autouse=True)
def town(office: Office) -> None:
    """There are households with members."""
    office.officer.send_in("REG-HH")
    office.officer.send_in("REG-PER")


def test_a_case_is_opened_from_its_household_visited_with_its_papers_and_says_why_it_cannot_go_on(office: Office) -> None:
    officer = office.officer
    page = officer.go("/households")
    link = page.get_by_role("region", name="农户", exact=True).get_by_role("link").first
    number = link.inner_text()
    link.click()
    page.get_by_role("button", name="纳入监测程序").click()
    opening = page.get_by_role("dialog", name="纳入监测程序")
    officer.choose("发现渠道", "基层干部排查")
    officer.choose("监测对象类别", "突发严重困难户")
    officer.choose("致贫返贫风险", "因病", "因务工就业不稳")
    opening.get_by_role("button", name="启动").click()
    expect(page.get_by_role("heading", name=f"监测对象 {number}")).to_be_visible()
    phase = page.get_by_role("list", name="办理进程").locator("[aria-current=step]")
    expect(phase).to_contain_text("发现")

    page.get_by_role("button", name="入户核实").click()
    visit = page.get_by_role("dialog", name="入户核实")
    visit.get_by_role("button", name="提交").click()
    expect(visit.get_by_role("alert")).to_contain_text("核实人")
    visit.get_by_label("核实人").fill("李强、王芳")
    visit.get_by_label("核实情况").fill("户主住院,自付较大")
    for kind in ("授权书", "核查表"):
        paper: FilePayload = {"name": f"{kind}.pdf", "mimeType": "application/pdf", "buffer": PDF}
        visit.get_by_label(f"{kind}(须附)").set_input_files(paper)
        expect(visit.get_by_role("checkbox", name=kind)).to_be_checked()
    signers = visit.get_by_role("group", name="授权签字人").locator("label")
    signers.filter(has_text="(未成年)").or_(signers.filter(has_text="户主")).first.click()
    visit.get_by_role("button", name="提交").click()
    expect(visit.get_by_role("alert")).to_contain_text("成年家庭成员未签授权")
    expect(visit.get_by_label("核实情况")).to_have_value("户主住院,自付较大")
    assert officer.barriers() == []
    for signer in signers.all():
        if not signer.locator("input").is_checked():
            signer.click()
    visit.get_by_role("button", name="提交").click()
    expect(visit).to_be_hidden()

    following = page.get_by_role("region", name="可办环节")
    expect(following.get_by_role("button", name="完成信息比对")).to_be_disabled()
    expect(following).to_contain_text("尚未发起部门信息比对")
    expect(page.get_by_role("tabpanel", name="流转记录")).to_contain_text("李强、王芳")
    assert officer.barriers() == []

    page = officer.go("/cases")
    row = page.get_by_role("region", name="监测对象", exact=True).get_by_role("row").filter(has_text=number)
    expect(row).to_contain_text("信息比对")
    assert officer.barriers() == []
    assert officer.faults == []
