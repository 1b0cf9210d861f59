"""At the console: a labour brand and what it comes to in a year."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from shared.standards.clock import today
from tests.harness.console import Office


def test_a_labour_brand_is_recorded_with_a_year(office: Office, browser: Browser) -> None:
    clerk = office.hire(browser, "pinpai", "labour_officer", department="人社局")
    page = clerk.go("/labour-brands")
    page.get_by_role("button", name="登记劳务品牌").click()
    form = page.get_by_role("dialog", name="登记劳务品牌")
    form.get_by_label("品牌名称").fill("岚皋毛绒玩具工")
    clerk.choose("品牌类型", "技能型")
    form.get_by_label("责任单位").fill("县人社局")
    form.get_by_label("工种").fill("缝纫工")
    form.get_by_role("button", name="登记").click()
    expect(form).to_be_hidden()
    drawer = page.get_by_role("dialog", name="劳务品牌", exact=True)
    drawer.get_by_role("button", name="登记年度数据").click()
    form = page.get_by_role("dialog", name="登记年度数据")
    clerk.choose("年度", f"{today():%Y} 年")
    for label, value in (
        ("培训期数", "12"),
        ("培训人数", "480"),
        ("从业人数", "2600"),
        ("月均工资", "3600"),
        ("联络站数", "6"),
    ):
        form.get_by_label(label).fill(value)
    form.get_by_role("button", name="保存").click()
    expect(form).to_be_hidden()
    expect(drawer.get_by_role("region", name="年度数据")).to_contain_text("3,600.00")
    assert clerk.barriers() == []
    assert clerk.faults == []
