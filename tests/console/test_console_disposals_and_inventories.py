"""At the console: an asset is sold and its money used again; what a village has is counted by one and checked by another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.harness.assets_api import NEIGHBOUR, AssetsApi
from tests.harness.console import Office, Person
from tests.harness.console_assets import AssetDesks
from tests.harness.console_calls import Session
from tests.harness.funds_api import TOWN
from tests.harness.servers import apart

SOLD, COUNTED = "邻村旧冷库", "邻村新冷库"
APPRAISAL = {"appraised_value": "620000.00", "appraiser": "安康某资产评估有限公司", "appraised_on": "2026-01-12"}


@pytest.fixture(scope="module")
def people(office: Office, browser: Browser) -> Mapping[str, Person]:
    """Who works on assets, by the names that the harness has for them."""
    return {
        "zhen": office.hire(browser, "zhen.cz", "town_officer", divisions=[TOWN]),
        "jie": office.hire(browser, "jie.cz", "town_officer", divisions=[TOWN]),
        "jian": office.officer,
        "xian": office.reviewer,
    }


@pytest.fixture(scope="module")
def sessions(people: Mapping[str, Person]) -> Mapping[str, Session]:
    """Their sessions, for what is done beside the pages."""
    return {name: Session.of(person) for name, person in people.items()}


@dataclass(frozen=True)
class Known:
    """Two assets in use of one village by their ids."""

    sold: str
    counted: str


@pytest.fixture(scope="module")
def known(sessions: Mapping[str, Session]) -> Known:
    """Both are registered and handed over as officers do."""

    async def made() -> Known:
        async with AssetDesks.open(sessions) as desks:
            place = {"division_code": NEIGHBOUR, "owner": {"level": "village", "division_code": NEIGHBOUR}}
            known = Known(await desks.titled(name=SOLD, **place), await desks.titled(name=COUNTED, **place))
            await desks.handed_over(known.sold, known.counted)
        return known

    return apart(made())


def sent(form: Locator, button: str = "提交", on: str | None = None, **texts: str) -> None:
    """Fill a dialog in, and send it."""
    if on is not None:
        dated(form, "日期", on)
    for label, text in texts.items():
        form.get_by_label(label, exact=True).fill(text)
    form.get_by_role("button", name=button, exact=True).click()
    expect(form).to_be_hidden()


def dated(form: Locator, label: str, on: str) -> None:
    """Fill a day in."""
    day = form.get_by_role("combobox", name=label, exact=True)
    day.fill(on)
    day.press("Enter")


async def taken(desks: AssetsApi, disposal: str, step: str, on: str, *papers: str, **said: str) -> None:
    """A step beside the pages, with papers of these kinds."""
    attachments = [await desks.attached(disposal, kind, "disposals") for kind in papers]
    answer = await desks.step(disposal, step, on, "disposals", attachments=attachments, **said)
    assert answer.status_code == 200, answer.text


async def reviewed(people: Mapping[str, Session], disposal: str) -> None:
    """From the application to its notice."""
    async with AssetDesks.open(people) as desks:
        await desks.attached(disposal, "会议记录", "disposals")
        await taken(desks, disposal, "submit", "2026-01-06", "申请材料")
        await taken(desks.receiver, disposal, "review", "2026-01-08")
        await taken(desks, disposal, "appraise", "2026-01-13", "评估报告", **APPRAISAL)


async def approved(people: Mapping[str, Session], disposal: str) -> None:
    """From the notice to the county's decision."""
    async with AssetDesks.open(people) as desks:
        await taken(desks, disposal, "close-publicity", "2026-01-22", "公示照片")
        await taken(desks.county, disposal, "approve", "2026-01-26", "批复", decision_no="岚乡振发〔2026〕12号")
        await desks.attached(disposal, "合同", "disposals")


async def confirmed(people: Mapping[str, Session], inventory: str) -> None:
    """What was counted is reported, and confirmed by the county."""
    async with AssetDesks.open(people) as desks:
        sheet = await desks.attached(inventory, "核查表", "inventories")
        for who, step, papers in ((desks, "report", [sheet]), (desks.county, "confirm", [])):
            since = (await desks.get(f"/inventories/{inventory}"))["state_since"]
            answer = await who.step(inventory, step, since, "inventories", attachments=papers)
            assert answer.status_code == 200, answer.text


def test_an_asset_is_sold_and_what_came_in_is_used_again(
    people: Mapping[str, Person], sessions: Mapping[str, Session], known: Known
) -> None:
    town = people["zhen"]
    page = town.go(f"/assets/{known.sold}")
    asset = page.get_by_role("dialog", name=f"资产:{SOLD}")
    expect(asset.get_by_role("navigation", name="相关业务").get_by_role("link")).to_have_text(
        ["经营合同", "管护和巡查", "资产处置"]
    )
    asset.get_by_role("button", name="申请处置").click()
    form = page.get_by_role("dialog", name="申请处置资产")
    expect(form).to_contain_text(SOLD)
    town.choose("处置方式", "转让、出售")
    assert town.barriers() == []
    sent(form, "申请", "2026-01-05", 事由="村内已无需求")
    drawer = page.get_by_role("dialog", name="资产处置", exact=True)
    steps = drawer.get_by_role("region", name="可办环节")
    expect(steps).to_contain_text("请上传会议记录")
    disposal = page.url.rsplit("/", 1)[1]

    apart(reviewed(sessions, disposal))
    page = town.go(f"/disposals/{disposal}")
    drawer.get_by_role("button", name="公示资产处置").click()
    sent(page.get_by_role("dialog", name="公示资产处置"), "公示", "2026-01-14")
    expect(drawer.get_by_role("region", name="处置公示", exact=True)).to_contain_text("期满未结束")
    expect(drawer.get_by_role("button", name="公示资产处置")).to_have_count(0)
    apart(approved(sessions, disposal))
    page = town.go(f"/disposals/{disposal}")
    steps.get_by_role("button", name="登记处置结果").click()
    form = page.get_by_role("dialog", name="登记处置结果")
    town.choose("交易方式", "农村产权交易中心")
    sent(form, on="2026-02-02", 成交价="600000", 受让方="岚皋县某冷链公司")
    expect(steps).to_contain_text("还有 600000.00 元没有入账")
    drawer.get_by_role("button", name="登记处置收入").click()
    form = page.get_by_role("dialog", name="登记处置收入")
    expect(form.get_by_label("金额")).to_have_value("600000.00")
    town.choose("入账账户", "村集体账户")
    sent(form, "登记", 凭证号="收字第 21 号")
    money = drawer.get_by_role("region", name="处置收入和再安排")
    drawer.get_by_role("button", name="登记收入使用").click()
    form = page.get_by_role("dialog", name="登记处置收入使用")
    town.choose("收入用途", "村级公益事业")
    sent(form, "登记", **{"金额": "200000", "说明(可不填)": "大棚灌溉改造"})
    expect(money.get_by_role("row").filter(has_text="未使用收入")).to_contain_text("400,000.00")
    assert town.barriers() == []
    money.get_by_role("region", name="收入使用记录", exact=True).get_by_role("button", name="冲销").click()
    sent(page.get_by_role("dialog", name="冲销处置收入使用"), "冲销", 事由="重复登记")
    expect(money.get_by_role("row").filter(has_text="未使用收入")).to_contain_text("600,000.00")
    listed = page.get_by_role("region", name="资产处置", exact=True).get_by_role("row").filter(has_text=SOLD)
    expect(listed).to_contain_text("待收入入账")
    assert town.faults == []


def counted(town: Person) -> str:
    """An inventory that is begun where it is due, and counted; its id."""
    page = town.go("/inventories")
    page.get_by_role("tab", name="应盘点的地方").click()
    place = page.get_by_role("region", name="应盘点的地方", exact=True)
    neighbour = next(one for one in town.ask("GET", "/api/gateway/v1/names")["divisions"] if one["code"] == NEIGHBOUR)["name"]
    place.get_by_role("button", name=f"发起盘点 {neighbour}").click()
    form = page.get_by_role("dialog", name="发起清查盘点")
    expect(form).to_contain_text(NEIGHBOUR)
    dated(form, "盘点截止日期", "2099-12-31")
    assert town.barriers() == []
    sent(form, "发起", 盘点名称="邻村资产清查盘点")
    drawer = page.get_by_role("dialog", name="清查盘点", exact=True)
    drawer.get_by_role("button", name="冻结清单").click()
    sent(page.get_by_role("dialog", name="冻结清单"))
    lines = drawer.get_by_role("region", name="盘点清单", exact=True)
    lines.get_by_role("checkbox", name="选择本页全部").check()
    drawer.get_by_role("button", name="盘点所选(2 项)").click()
    town.choose("盘点结果", "相符")
    sent(page.get_by_role("dialog", name="盘点 2 项"), "登记")
    lines.get_by_role("button", name=f"盘点 {COUNTED}").click()
    town.choose("盘点结果", "盘亏")
    sent(page.get_by_role("dialog", name=f"盘点:{COUNTED}"), "登记")
    drawer.get_by_role("button", name="登记盘盈").click()
    town.choose("资产类型", "经营性资产—冷库")
    sent(page.get_by_role("dialog", name="登记盘盈"), "登记", 资产名称="邻村小冷库", 估计价值="12000")
    expect(lines.get_by_role("row").filter(has_text="邻村小冷库")).to_contain_text("估计 12,000.00")
    assert town.barriers() == []
    lines.get_by_role("button", name="撤下 邻村小冷库").click()
    sent(page.get_by_role("dialog", name="撤下盘盈"), "撤下", 事由="已在册")
    expect(lines.get_by_role("row")).to_have_count(3)
    return page.url.rsplit("/", 1)[1]


def test_what_a_village_has_is_counted_by_one_and_checked_by_another(
    people: Mapping[str, Person], sessions: Mapping[str, Session], known: Known
) -> None:
    town, second = people["zhen"], people["jie"]
    inventory = counted(town)
    page = second.go(f"/inventories/{inventory}")
    drawer = page.get_by_role("dialog", name="清查盘点", exact=True)
    lines = drawer.get_by_role("region", name="盘点清单", exact=True)
    expect(drawer.get_by_role("region", name="可办环节")).to_contain_text("还有 2 项未复核")
    lines.get_by_role("checkbox", name="选择本页全部").check()
    drawer.get_by_role("button", name="复核所选(2 项)").click()
    sent(page.get_by_role("dialog", name="复核 2 项"), "复核")
    expect(drawer.get_by_role("region", name="可办环节")).not_to_contain_text("未复核")
    drawer.get_by_role("button", name="查看盘亏 1 项").click()
    expect(lines.get_by_role("row")).to_have_count(2)
    lines.get_by_role("button", name=f"填报差异 {COUNTED}").click()
    sent(page.get_by_role("dialog", name=f"填报差异:{COUNTED}"), "保存", 差异原因="2024 年洪水冲毁", 处理意见="追查责任")
    expect(lines).to_contain_text("2024 年洪水冲毁;追查责任")
    drawer.get_by_role("tab", name="各地盘点进度").click()
    expect(drawer.get_by_role("region", name="各地盘点进度", exact=True)).to_contain_text("2 / 2")
    assert second.barriers() == []
    drawer.get_by_role("button", name="结束盘点").click()
    sent(page.get_by_role("dialog", name="结束盘点"))
    expect(drawer).to_contain_text("差异处理,由村级办理")
    apart(confirmed(sessions, inventory))
    asset = town.go(f"/assets/{known.counted}").get_by_role("dialog", name=f"资产:{COUNTED}")
    expect(asset).to_contain_text("流失待追")
    asset.get_by_role("row").filter(has_text="最近盘点").get_by_role("link", name="邻村资产清查盘点").click()
    expect(town.page.get_by_role("button", name="公示盘点结果")).to_be_visible()
    assert town.faults == second.faults == []
