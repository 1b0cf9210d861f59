"""At the console: what the rules find about an asset is handled from the board on; a resource is recorded, corrected, found, judged and exported."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.harness.console import Office
from tests.harness.console_assets import AssetDesks
from tests.harness.console_calls import Session
from tests.harness.funds_api import VILLAGE
from tests.harness.servers import apart

SHED, ROAD = "团兴村育苗大棚", "团兴村通组路"


@pytest.fixture(scope="module")
def shed(office: Office) -> str:
    """An asset that nobody has approved long after its acceptance; its id."""
    sessions = {"zhen": Session.of(office.officer)}

    async def made() -> str:
        async with AssetDesks.open(sessions) as desks:
            return await desks.recorded(name=SHED, accepted_on="2025-10-02")

    return apart(made())


def test_a_risk_of_an_asset_is_found_and_handled_from_the_board_on(office: Office, shed: str) -> None:
    page = office.reviewer.go("/asset-alerts")
    page.get_by_role("button", name="运行监管规则").click()
    expect(page.get_by_text("已运行:发现")).to_be_visible()
    page.get_by_role("tab", name="规则目录").click()
    expect(page.get_by_role("region", name="监管规则", exact=True)).to_contain_text("权属不清")
    page.get_by_role("tab", name="各镇预警").click()
    expect(page.get_by_role("region", name="各镇预警", exact=True).last).to_contain_text("黄灯")
    assert office.reviewer.barriers() == []

    officer = office.officer
    page = officer.go("/asset-board")
    expect(page.get_by_role("note").filter(has_text="监管预警")).to_contain_text("黄灯")
    page.get_by_role("link", name="查看预警").click()
    officer.choose("规则", "RA5 权属不清")
    officer.choose("对象", "资产")
    page.get_by_role("button", name="查询").click()
    row = page.get_by_role("region", name="资产风险预警", exact=True).get_by_role("row").filter(has_text=SHED)
    expect(row).to_contain_text("2025-10-02 验收,至今没有确权")
    row.get_by_role("button", name=SHED).click()
    drawer = page.get_by_role("dialog", name="资产风险预警")
    expect(drawer.get_by_role("link", name=SHED)).to_have_attribute("href", f"#/assets/{shed}")
    assert officer.barriers() == []
    drawer.get_by_role("button", name="分办").click()
    form = page.get_by_role("dialog", name="分办")
    form.get_by_role("button", name="提交").click()
    expect(form).to_be_hidden()
    expect(drawer.get_by_role("region", name="流转记录")).to_contain_text("待分办 → 待核查")
    expect(drawer.get_by_role("region", name="附件", exact=True).first).to_be_visible()
    assert officer.faults == office.reviewer.faults == []


def test_a_resource_is_recorded_corrected_found_judged_and_exported(office: Office) -> None:
    officer = office.officer
    page = officer.go("/resources")
    page.get_by_role("button", name="登记 村庄设施").click()
    form = page.get_by_role("dialog", name="登记村庄设施")
    officer.find("行政区划代码", VILLAGE)
    officer.choose("设施类别", "道路")
    officer.choose("状况", "正常")
    for label, text in {"设施编号": "SS-001", "名称": ROAD, "规模(可不填)": "3.2"}.items():
        form.get_by_label(label, exact=True).fill(text)
    form.get_by_role("button", name="登记", exact=True).click()
    expect(form.get_by_role("alert")).to_contain_text("规模单位:")
    form.get_by_label("规模单位(可不填)", exact=True).fill("公里")
    assert officer.barriers() == []
    form.get_by_role("button", name="登记", exact=True).click()
    drawer = page.get_by_role("dialog", name=ROAD)
    expect(drawer.get_by_role("region", name="登记内容")).to_contain_text("3.2")
    drawer.get_by_role("button", name="更正").click()
    form = page.get_by_role("dialog", name="更正村庄设施")
    officer.choose("状况", "待维修")
    form.get_by_label("事由", exact=True).fill("实地核实")
    form.get_by_role("button", name="保存").click()
    expect(drawer.get_by_role("region", name="变更记录", exact=True)).to_contain_text("状况:正常 → 待维修")
    assert officer.barriers() == []
    drawer.get_by_role("button", name="关闭此对话框").click()

    page.get_by_role("button", name="查看村庄设施 1 条").click()
    officer.choose("字段", "状况")
    officer.choose("字段值", "待维修")
    page.get_by_role("textbox", name="搜索").fill("通组")
    page.get_by_role("button", name="查询").click()
    row = page.get_by_role("region", name="资源", exact=True).get_by_role("row").filter(has_text=ROAD)
    expect(row).to_contain_text("待维修")
    page.get_by_role("button", name="导出", exact=True).click()
    form = page.get_by_role("dialog", name="导出村庄设施")
    form.get_by_label("用途").fill("设施台账核对")
    form.get_by_role("button", name="申请导出").click()
    mine = page.get_by_role("region", name="我的导出:资产业务", exact=True).get_by_role("row")
    expect(mine.filter(has_text="设施台账核对")).to_contain_text("可下载")

    page = officer.go("/resources")
    page.get_by_role("tab", name="质量").click()
    page.get_by_role("region", name="质量", exact=True).get_by_role("button", name="村庄设施").click()
    lines = page.get_by_role("dialog", name="质量:村庄设施")
    lines.get_by_role("button", name="查看记录 应填项填写完整").click()
    lines.get_by_role("region", name="不合格的记录", exact=True).get_by_role("button", name=ROAD).click()
    expect(drawer).to_be_visible()
    assert officer.barriers() == []
    assert officer.faults == []
