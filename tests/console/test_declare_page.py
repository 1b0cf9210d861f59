"""A farmer declares at the public page with a telephone's screen, without an account, and asks how far it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.harness.console import Office, Person
from tests.harness.intake import VILLAGE, number
from tests.harness.platform import RunningPlatform

NUMBER = number(31)


@pytest.fixture
def farmer(browser: Browser, new_platform: RunningPlatform) -> Iterator[Person]:
    """Somebody with a telephone, who has never been here."""
    person = Person.at(browser, new_platform.url, "", "")
    person.page.set_viewport_size({"width": 390, "height": 844})
    yield person
    person.page.context.close()


def test_a_farmer_declares_and_asks_how_far_it_is(farmer: Person) -> None:
    page = farmer.page
    page.goto(f"{farmer.url}/declare")
    expect(page.get_by_role("checkbox")).to_have_count(11)
    page.get_by_role("button", name="提交申报").click()
    for told in ("请填写户主姓名。", "请填写户主的身份证号。", "请填写联系电话。", "请选择所在的镇。", "请至少选择一项。"):
        expect(page.get_by_text(told)).to_be_visible()
    expect(page.get_by_label("户主姓名")).to_be_focused()
    page.get_by_label("户主姓名").fill("张小三")
    page.get_by_label("户主身份证号").fill(NUMBER[:-1] + ("0" if NUMBER[-1] != "0" else "1"))
    page.get_by_label("联系电话").fill("139 0000 0000")
    page.get_by_label("所在镇").select_option("官元镇")
    page.get_by_label("所在村(社区)").select_option(index=1)
    page.get_by_label("因病").check()
    page.get_by_label("因缺劳动力").check()
    page.get_by_label("家庭困难情况").fill("父亲住院,自付费用较大")
    page.get_by_role("button", name="提交申报").click()
    expect(page.get_by_text("身份证号不正确,请逐位核对。")).to_be_visible()
    expect(page.get_by_label("户主身份证号")).to_be_focused()
    barriers = farmer.barriers()
    page.get_by_label("户主身份证号").fill(NUMBER.lower())
    page.get_by_role("button", name="提交申报").click()
    expect(page.get_by_role("heading", name="申报已提交")).to_be_focused()
    code = page.locator("#receipt-code").inner_text()
    barriers += farmer.barriers()
    page.get_by_role("link", name="查询进展").last.click()
    page.get_by_label("查询码").fill("0000-0000-0000")
    page.get_by_role("button", name="查询").click()
    expect(page.get_by_role("alert").get_by_text("没有这个查询码")).to_be_visible()
    page.get_by_label("查询码").fill(code.lower())
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("已受理")
    barriers += farmer.barriers()
    # Whoever takes up the telephone next finds nothing.
    page.get_by_role("link", name="我要申报").click()
    assert [page.get_by_label(label).input_value() for label in ("户主姓名", "户主身份证号", "家庭困难情况")] == [""] * 3
    expect(page.get_by_text(code)).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.context.cookies() == []
    assert barriers + farmer.faults == []


def test_an_officer_closes_a_declaration_and_the_farmer_reads_why(farmer: Person, office: Office) -> None:
    page = farmer.page
    entry = {"name": "李四维", "id_number": number(32), "phone": "13900000000", "division_code": VILLAGE}
    sent = page.request.post(
        f"{farmer.url}/api/household/v1/declarations", data={**entry, "risks": ["housing"], "difficulty": "房屋漏雨"}
    )
    officer = office.officer
    desk = officer.go("/declarations")
    desk.get_by_role("region", name="自主申报列表").get_by_role("button", name="李*维").click()
    drawer = desk.get_by_role("dialog", name="自主申报")
    drawer.get_by_role("button", name="查看完整申报内容").click()
    full = desk.get_by_role("dialog", name="查看完整信息")
    full.get_by_label("用途").fill("电话联系申报人")
    full.get_by_role("button", name="查看", exact=True).click()
    expect(full.get_by_text("房屋漏雨")).to_be_visible()
    desk.keyboard.press("Escape")
    expect(full).to_be_hidden()
    barriers = officer.barriers()
    officer.choose("办结代码", "不属本县")
    drawer.get_by_role("button", name="办结", exact=True).click()
    # Once the answer is there, the forms are gone; the words that were chosen stood there before.
    expect(drawer.get_by_role("button", name="办结", exact=True)).to_have_count(0)
    expect(drawer.get_by_text("不属本县").first).to_be_visible()
    page.goto(f"{farmer.url}/declare#status")
    page.get_by_label("查询码").fill(sent.json()["query_code"])
    page.get_by_role("button", name="查询").click()
    expect(page.get_by_role("status")).to_contain_text("请向户籍所在地的村(社区)申报")
    assert barriers + officer.faults == []
