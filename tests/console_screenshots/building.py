"""Pictures of the project library, plans, works, allotments, payments and notices."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from shared.standards.clock import today
from tests.console_screenshots.taking import take
from tests.harness.building import Building
from tests.harness.console import Office
from tests.harness.console_calls import Session
from tests.harness.console_funds import FundsDesks
from tests.harness.funds_api import TOWN, VILLAGE
from tests.harness.paying import Paying
from tests.harness.platform import RunningPlatform
from tests.harness.projects import Projectwork
from tests.harness.servers import apart

__all__ = ["building"]


def building(office: Office, browser: Browser, platform: RunningPlatform) -> None:
    """A village's application whose notice hangs; a project under construction with its contract, money and a payment."""
    village = office.hire(browser, "cun.xm", "village_officer", divisions=[VILLAGE])
    town = office.hire(browser, "zhen.xm", "town_officer", divisions=[TOWN])
    finance = office.hire(browser, "yusuan", "finance_officer", department="财政局")
    people = {
        "village": village,
        "town": town,
        "unit": town,
        "second": town,
        "county": office.officer,
        "caizheng": finance,
        "fuhe": office.hire(browser, "yusuan.fh", "finance_reviewer", department="财政局"),
    }
    sessions = {name: Session.of(person) for name, person in people.items()}
    project, works, payment = apart(prepared(platform, sessions))
    page = village.go("/projects")
    expect(page.get_by_role("region", name="项目", exact=True).get_by_role("button").first).to_be_visible()
    take(page, "projects")
    page = village.go(f"/projects/{project}")
    expect(page.get_by_role("region", name="可办环节")).to_contain_text("公示期未满")
    take(page, "project")
    page.get_by_role("dialog").get_by_role("link", name="公示内容和异议").click()
    page.get_by_role("region", name="公示", exact=True).get_by_role("button").first.click()
    expect(page.get_by_role("heading", name="公示内容")).to_be_visible()
    take(page, "publicity")
    page = town.go(f"/works/{works}")
    expect(page.get_by_role("region", name="合同", exact=True)).to_contain_text("LG-2025-031")
    take(page, "works")
    page = finance.go("/allotments")
    page.get_by_role("region", name="指标单", exact=True).get_by_role("button").first.click()
    expect(page.get_by_role("region", name="指标单明细", exact=True)).to_be_visible()
    take(page, "allotment")
    page = town.go(f"/payments/{payment}")
    expect(page.get_by_role("region", name="可办环节")).to_contain_text("须附")
    take(page, "payment")


async def prepared(platform: RunningPlatform, sessions: dict[str, Session]) -> tuple[str, str, str]:
    """The application, the works and the payment, by plain calls."""
    async with FundsDesks.open(platform, sessions) as desks:
        work = Projectwork(desks, on=today())
        await work.handed_in()
        await work.publicise("village")
        paying = Paying(desks, Building(desks))
        await paying.building.started()
        await paying.open_account()
        await paying.fund("600000.00")
        asked = await paying.ask("200000.00", "start")
        assert asked.status_code == 201, asked.text
        return work.project, paying.building.works, str(asked.json()["id"])
