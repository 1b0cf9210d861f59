"""At the console: an alert about money that waits is checked by an officer, closed by nobody too early, and suppressed by two."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import Browser, expect

from shared.standards.clock import today
from tests.harness.console import Office
from tests.harness.console_calls import Session
from tests.harness.funds_api import COUNTY

FUNDS = "/api/funds/v1"
DOCUMENT = "安财农〔2026〕88号"


@pytest.fixture(scope="module")
def batch(office: Office, browser: Browser) -> str:
    """A sum that has waited too long, which the rules have found; its id."""
    on = str(today() - timedelta(days=70))
    arrived = {
        "division_code": COUNTY,
        "source_code": "X1",
        "document_no": DOCUMENT,
        "sent_by": "安康市财政局",
        "document_date": on,
        "received_on": on,
        "budget_year": today().year,
        "amount": "880000.00",
    }
    books = Session.of(office.hire(browser, "yujing", "finance_officer", department="财政局"))
    made = books.done("POST", f"{FUNDS}/fund-batches", arrived, **{"Idempotency-Key": "alerts-batch"})["id"]
    page = office.reviewer.go("/alerts")
    page.get_by_role("button", name="运行监管规则").click()
    expect(page.get_by_text("已运行:发现")).to_be_visible()
    return str(made)


def test_an_alert_is_checked_and_its_suppression_asked_for(office: Office, batch: str) -> None:
    officer = office.officer
    page = officer.go("/alerts")
    officer.choose("规则", "F-A01 资金未及时分配")
    officer.choose("灯", "红灯")
    officer.choose("对象", "资金批次")
    page.get_by_role("button", name="查询").click()
    row = page.get_by_role("region", name="监管预警", exact=True).get_by_role("row").filter(has_text=DOCUMENT)
    expect(row).to_contain_text("红灯")
    expect(row).to_contain_text(f"{today() - timedelta(days=70)} 到位,还有 880000.00 元未分配")
    page.mouse.move(0, 0)  # what lies under the mouse is lit up
    assert officer.barriers() == []
    row.get_by_role("button", name=DOCUMENT).click()
    drawer = page.get_by_role("dialog", name="监管预警")
    expect(drawer.get_by_text("出厂值").first).to_be_visible()
    expect(drawer.get_by_role("link", name=DOCUMENT)).to_have_attribute("href", f"#/funds/{batch}")
    drawer.get_by_role("button", name="分办").click()
    form = page.get_by_role("dialog", name="分办")
    form.get_by_role("button", name="提交").click()
    expect(form).to_be_hidden()
    drawer.get_by_role("button", name="核查", exact=True).click()
    form = page.get_by_role("dialog", name="核查")
    officer.choose("核查结论", "属实")
    form.get_by_label("意见").fill("项目尚未确定,资金未分配")
    form.get_by_role("button", name="提交").click()
    expect(form).to_be_hidden()
    expect(drawer.get_by_role("button", name="销号")).to_be_disabled()
    expect(drawer.get_by_text("核查属实,尚未整改,所预警的情况仍存在").first).to_be_visible()
    drawer.get_by_role("button", name="申请抑制").click()
    form = page.get_by_role("dialog", name="申请抑制预警")
    form.get_by_role("combobox", name="抑制截止日期").fill(str(today() + timedelta(days=30)))
    form.get_by_role("combobox", name="抑制截止日期").press("Tab")
    form.get_by_label("事由").fill("文件规定年底分配")
    form.get_by_role("button", name="申请").click()
    expect(form).to_be_hidden()
    assert officer.barriers() == []
    assert officer.faults == []


@pytest.mark.usefixtures("batch")
def test_another_approves_it_and_reads_rules_and_figures(office: Office) -> None:
    reviewer = office.reviewer
    page = reviewer.go("/alerts")
    page.get_by_role("tab", name="抑制").click()
    row = page.get_by_role("region", name="抑制", exact=True).get_by_role("row").filter(has_text=DOCUMENT)
    row.get_by_role("button", name="审批").click()
    form = page.get_by_role("dialog", name="审批抑制")
    form.get_by_role("radiogroup", name="是否同意").get_by_text("是").click()
    form.get_by_role("button", name="提交").click()
    expect(row).to_contain_text("已批准")
    assert reviewer.barriers() == []
    page.get_by_role("tab", name="规则目录").click()
    rules = page.get_by_role("region", name="监管规则", exact=True)
    expect(rules.get_by_role("row").filter(has_text="F-A04")).to_contain_text("黑灯")
    left_out = page.get_by_role("region", name="不运行的规则及原因", exact=True)
    expect(left_out.get_by_role("row").filter(has_text="F-A22")).to_contain_text("没有房产、车辆、企业、税务名单")
    assert reviewer.barriers() == []
    page.get_by_role("tab", name="产业占比和支出进度").click()
    progress = page.get_by_role("region", name="支出进度", exact=True)
    expect(progress.get_by_role("row").filter(has_text="X1")).to_contain_text("880,000.00")
    assert reviewer.barriers() == []

    page = reviewer.go("/money")
    page.get_by_role("link", name="查看预警").click()
    expect(
        page.get_by_role("region", name="监管预警", exact=True).get_by_role("row").filter(has_text=DOCUMENT).first
    ).to_be_visible()
    assert reviewer.faults == []
