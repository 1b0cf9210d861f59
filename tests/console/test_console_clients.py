"""A department's program is let in at the console: proposed, agreed to by another, its secret fetched, changed and revoked."""

from __future__ import annotations

import re

import httpx
from playwright.sync_api import Locator, expect

from tests.harness.console import Office, Person

CLIENT = "med-bureau"
COUNTY = "610925000000"


def row(person: Person) -> Locator:
    person.go("/clients")
    return shown(person)


def shown(person: Person) -> Locator:
    """The row on the page that is open: a page that was opened anew might not have sent what was done on it before."""
    return person.page.get_by_role("row").filter(has_text=CLIENT)


def token(person: Person, secret: str) -> int:
    form = {"grant_type": "client_credentials", "client_id": CLIENT, "client_secret": secret}
    return httpx.post(f"{person.url}/oauth2/token", data=form, timeout=20).status_code


def sign(person: Person, *shown: str) -> None:
    """The security administrator reads what is asked for and agrees."""
    waiting = row(person)
    waiting.get_by_role("button", name="核准").click()
    asked = person.page.get_by_role("dialog", name=f"核准 {CLIENT}")
    for text in shown:
        expect(asked).to_contain_text(text)
    asked.get_by_role("button", name="核准").click()
    expect(waiting.get_by_role("button", name="核准")).to_have_count(0)


def fetch(person: Person, reason: str, overlap_hours: int = 0) -> str:
    """The system administrator fetches the secret that was agreed to."""
    page = person.page
    row(person).get_by_role("button", name="领取密钥").click()
    form = page.get_by_role("dialog", name=f"领取 {CLIENT} 的密钥")
    form.get_by_label("事由").fill(reason)
    form.get_by_role("spinbutton", name="新旧并用小时数").fill(str(overlap_hours))
    form.get_by_role("button", name="领取").click()
    told = page.get_by_role("dialog", name=f"{CLIENT} 的密钥", exact=True)
    secret = told.locator("[data-secret]").inner_text()
    told.get_by_role("button", name="已记下").click()
    return secret


def give_why(person: Person, heading: str, reason: str, button: str) -> None:
    why = person.page.get_by_role("dialog", name=heading)
    why.get_by_role("textbox").fill(reason)
    why.get_by_role("button", name=button).click()


def test_a_client_is_proposed_agreed_to_used_given_another_secret_and_revoked(office: Office) -> None:
    system, security = office.system, office.security
    page = system.go("/clients")
    page.get_by_role("button", name="提出新客户端").click()
    form = page.get_by_role("dialog", name="提出接入客户端")
    form.get_by_label("客户端编号").fill(CLIENT)
    form.get_by_label("名称").fill("县医保局结算数据推送")
    form.get_by_label("部门", exact=True).fill("医保局")
    system.pick("行政区划", COUNTY)
    system.pick("权限", "feeds:MED-SET:write", "feeds:read")
    form.get_by_role("button", name="提出").click()
    expect(shown(system)).to_contain_text("待核准")
    expect(shown(system).get_by_role("button", name="领取密钥")).to_have_count(0)

    sign(security, "医保局(只见本部门的数据)", "岚皋县", "上报", "每分钟 1,200 次请求", "staff:")
    expect(row(security).get_by_role("button")).to_have_count(0)
    first = fetch(system, "首次领取")
    expect(row(system)).to_contain_text("有效")
    assert token(system, first) == 200

    row(system).get_by_role("button", name="申请新密钥").click()
    give_why(system, f"为 {CLIENT} 申请新密钥", "定期更换", "申请")
    expect(shown(system)).to_contain_text("新密钥待核准")
    assert token(system, first) == 200
    sign(security, "准予领取一次密钥")
    second = fetch(system, "定期更换", overlap_hours=24)
    assert [token(system, secret) for secret in (first, second)] == [200, 200]

    row(system).get_by_role("button", name="停用").click()
    give_why(system, f"停用 {CLIENT}", "合同到期", "停用")
    expect(shown(system)).to_contain_text("已停用")
    assert [token(system, secret) for secret in (first, second)] == [401, 401]

    trail = office.auditor.go("/audit")
    trail.get_by_text("登录、账号与接入").click()
    for action in ("核准客户端", "停用客户端"):
        office.auditor.choose("操作", action)
        trail.get_by_role("button", name="查询").click()
        expect(trail.get_by_role("row").filter(has_text=re.compile(action)).first).to_be_visible()


def test_the_page_of_clients_and_its_form_are_free_of_barriers(office: Office) -> None:
    page = office.system.go("/clients")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.wait_for_load_state("networkidle")
    found = office.system.barriers()
    page.get_by_role("button", name="提出新客户端").click()
    expect(page.get_by_role("dialog", name="提出接入客户端")).to_be_visible()
    assert found + office.system.barriers() == []
    assert [fault for person in office.everybody for fault in person.faults] == []
