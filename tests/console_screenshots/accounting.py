"""Pictures of books that came in as files, what the rules find in them, how projects perform, and micro-credit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from playwright.sync_api import Browser, FilePayload, expect

from tests.console_screenshots.taking import take
from tests.harness.bookkeeping import PROJECT, table
from tests.harness.console import Office, Person
from tests.harness.console_calls import Desks, Session
from tests.harness.console_funds import FundsDesks
from tests.harness.crediting import Crediting, ago
from tests.harness.funds_api import OTHER_VILLAGE, VILLAGE
from tests.harness.intake import number
from tests.harness.intake import table as as_csv
from tests.harness.platform import RunningPlatform
from tests.harness.servers import apart
from tests.harness.waiting import eventually

__all__ = ["accounting"]

FUNDS = "/api/funds/v1"
CENTRAL, PROVINCIAL = "安财农〔2025〕18号", "陕财办农〔2025〕7号"
STORE, ROAD, TEA = "保鲜冷库建设项目", "通组路硬化项目", "茶叶加工厂建设项目"
LIBRARY: tuple[Mapping[str, str], ...] = (
    {"来源系统编号": "GX1", "项目名称": STORE},
    {"来源系统编号": "GX2", "项目名称": ROAD, "项目类型": "X0102", "行政区划代码": OTHER_VILLAGE, "产出指标": "硬化里程"},
    {"来源系统编号": "GX3", "项目名称": TEA, "行政区划代码": VILLAGE, "产出指标": "厂房面积"},
)
MOVED: tuple[tuple[str, str, str, str, str], ...] = (
    ("到位", "2025-03-18", CENTRAL, "2400000", ""),
    ("到位", "2025-04-02", PROVINCIAL, "900000", ""),
    ("分配", "2025-04-10", CENTRAL, "800000", "GX1"),
    ("分配", "2025-04-10", CENTRAL, "600000", "GX2"),
    ("分配", "2025-04-18", PROVINCIAL, "700000", "GX3"),
    ("下达", "2025-04-25", CENTRAL, "800000", "GX1"),
    ("下达", "2025-04-25", CENTRAL, "600000", "GX2"),
    ("下达", "2025-05-06", PROVINCIAL, "500000", "GX3"),
    ("支付", "2025-06-20", CENTRAL, "240000", "GX1"),
    ("支付", "2025-09-12", CENTRAL, "320000", "GX1"),
    ("支付", "2025-10-15", CENTRAL, "450000", "GX2"),
    ("支付", "2025-10-20", PROVINCIAL, "120000", "GX3"),
)
"""业务类型, 日期, 资金文号, 金额, 项目编号."""
BORROWERS = ((970, "50000.00", 120), (971, "30000.00", 80), (972, "45000.00", 40))
"""Number, amount, and how many days ago the loan was paid out."""


def accounting(office: Office, browser: Browser, platform: RunningPlatform) -> None:
    """A county whose library and books of a year come in as files."""
    finance = office.hire(browser, "zhangbu", "finance_officer", department="财政局", feeds=["FIN-JNL", "PRJ-LIB"])
    finance.hand_over("PRJ-LIB", _file("项目库.csv", [{**PROJECT, **project} for project in LIBRARY]))
    finance.hand_over("FIN-JNL", _file("2025年台账.csv", [_line(at, *moved) for at, moved in enumerate(MOVED, start=1)]))
    page = finance.go("/ledgers?source=C1")
    expect(page.get_by_role("region", name="资金账", exact=True).get_by_role("button").first).to_be_visible()
    take(page, "ledgers")
    watching(office)
    performing(finance, office.officer)
    lending(office, finance, platform)


def _file(name: str, rows: Sequence[Mapping[str, str]]) -> FilePayload:
    return {"name": name, "mimeType": "text/csv", "buffer": as_csv(table([dict(row) for row in rows]))}


def _line(at: int, kind: str, on: str, document: str, amount: str, project: str) -> dict[str, str]:
    arrival = {"发文单位": "安康市财政局", "发文日期": "2025-03-10", "预算年度": "2025"} if kind == "到位" else {}
    return {
        "流水号": f"2025-{at:04}",
        "凭证号": f"记字第 {at} 号",
        "日期": on,
        "业务类型": kind,
        "资金来源": "C1" if document == CENTRAL else "P1",
        "资金文号": document,
        "金额": amount,
        "项目编号": project,
        "收款人": "岚皋县宏达建筑有限公司" if kind == "支付" else "",
        **arrival,
    }


def watching(office: Office) -> None:
    """The rules are run; what they found, and the figures of supervision."""
    page = office.reviewer.go("/alerts")
    page.get_by_role("button", name="运行监管规则").click()
    expect(page.get_by_text("已运行:发现")).to_be_visible()
    page = office.officer.go("/alerts")
    expect(page.get_by_role("region", name="监管预警", exact=True).get_by_role("button").first).to_be_visible()
    take(page, "alerts")
    page.get_by_role("tab", name="产业占比和支出进度").click()
    office.officer.choose("年度", "2025 年")
    expect(page.get_by_text("截至 2025-12-31")).to_be_visible()
    take(page, "alert-figures")


def performing(finance: Person, officer: Person) -> None:
    """A project evaluates itself; the county is scored."""
    page = finance.go("/performance")
    page.get_by_role("button", name="发起绩效自评").click()
    form = page.get_by_role("dialog", name="发起绩效自评")
    form.get_by_label("年度").fill("2025")
    form.get_by_role("button", name="发起").click()
    expect(form).to_be_hidden()
    page = officer.go("/performance")
    page.get_by_role("region", name="绩效", exact=True).get_by_role("button", name=STORE).click()
    drawer = page.get_by_role("dialog", name="绩效自评", exact=True)
    drawer.get_by_role("button", name="报送绩效自评").click()
    form = page.get_by_role("dialog", name="报送绩效自评")
    form.get_by_label("总体情况").fill("冷库建成投产,带动 40 户种植蔬菜")
    for at, reached in ((1, "480"), (2, "95")):
        form.get_by_role("group", name=f"绩效指标第 {at} 行").get_by_label("完成值").fill(reached)
    form.get_by_role("button", name="提交").click()
    expect(form).to_be_hidden()
    page = finance.go("/performance")
    finance.choose("年度", "2025 年")
    page.get_by_role("button", name="查询").click()
    expect(page.get_by_role("region", name="绩效评价统计表", exact=True)).to_contain_text("合计")
    take(page, "performance")
    page.get_by_role("tab", name="县级评价").click()
    finance.choose("年度", "2025 年")
    expect(page.get_by_text("截至 2025-12-31")).to_be_visible()
    take(page, "county-score")


def lending(office: Office, finance: Person, platform: RunningPlatform) -> None:
    """Loans that are out, and one of them opened."""
    sessions = {"county": Session.of(office.officer), "reviewer": Session.of(office.reviewer), "caizheng": Session.of(finance)}
    sessions["caizheng"].done("PUT", f"{FUNDS}/lenders/NSH", {"title": "农商银行"}, **{"If-None-Match": "*"})

    async def register() -> None:
        async with Desks.open(sessions, 970) as desks:
            for serial, *_ in BORROWERS:
                home = await desks.household(household_type="脱贫户")
                await desks.person(home, id_number=number(serial))

    async def known() -> bool:
        async with FundsDesks.open(platform, sessions) as desks:
            # What asks for too much is refused for that, once the borrower is known.
            return (await Crediting(desks, desks).apply(number(BORROWERS[-1][0]), amount="900000.00")).status_code == 409

    async def lend() -> None:
        async with FundsDesks.open(platform, sessions) as desks:
            credit = Crediting(desks, desks.acting(client_id="reviewer"))
            for at, (serial, amount, days) in enumerate(BORROWERS, start=1):
                paid = {"on": ago(days), "loan_no": f"LG2025-{at:04}"}
                await credit.lent(number(serial), paid, applied_on=ago(days + 10), amount=amount)

    apart(register())
    eventually(lambda: apart(known()), "the borrowers are known")
    apart(lend())
    page = finance.go("/loans")
    loans = page.get_by_role("region", name="贷款", exact=True).get_by_role("button")
    expect(loans.first).to_be_visible()
    take(page, "loans")
    loans.first.click()
    expect(page.get_by_role("dialog", name="小额贷款", exact=True).get_by_role("region", name="可办环节")).to_be_visible()
    take(page, "loan")
