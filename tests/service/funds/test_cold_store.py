"""A village's cold store, from its application to the last payment, by plain HTTP calls, with every refusal on the way.

Each refusal is told with its code; the money that was refused has not moved. No step is prepared behind the service's back.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest

from services.funds.reconciliation.checking import differences
from shared.contracts.funds import PROJECT_ACCEPTED
from tests.harness.building import MEMBERS, PDF, Building
from tests.harness.funds_api import TOWN, VILLAGE, FundsApi
from tests.harness.intake import number
from tests.harness.paying import ACCOUNT, Paying
from tests.harness.planning import Planwork
from tests.harness.projects import GOALS, Projectwork, reasons
from tests.harness.rosters import member, roster, tell

FULL: dict[str, Any] = {"C1": "800000.00", "X1": "200000.00"}


class Story:
    """One project and everybody who carries it from the idea to the last payment. ``on`` is the day of the last step."""

    def __init__(self, api: FundsApi) -> None:
        self.api = api
        self.library = Projectwork(api)
        self.paying = Paying(api, Building(api))

    @property
    def building(self) -> Building:
        return self.paying.building

    async def notice(self, kind: str, on: date, *, closed: date | None) -> httpx.Response:
        """The village hangs a notice of the project out, with its photo, and takes it in."""
        village = self.api.acting("publicity:read", "publicity:write", client_id="cun", divisions=(VILLAGE,))
        body = {"kind": kind, "subject_id": self.library.project, "on": str(on)}
        hung = await village.call("POST", "/publicities", body)
        assert hung.status_code == 201, hung.text
        place = f"/publicities/{hung.json()['id']}"
        photo = {"kind": "公示照片", "title": "村务公开栏"}
        added = await self.api.http.post(
            f"/api/funds/v1{place}/attachments", data=photo, files={"file": ("照片.pdf", PDF)}, headers=village.headers
        )
        assert added.status_code == 201, added.text
        return await village.call("POST", f"{place}/closing", {"on": str(closed)}, if_match="1") if closed else hung

    async def in_stock(self) -> None:
        """Applied for by the village, audited, argued, decided and publicised, refused wherever something is missing."""
        work = self.library
        await work.apply(name="四坪村蔬菜保鲜冷库和文化广场", content="新建冷库 500 立方米")
        await work.fill(goals=())
        await work.take("village", "submit")
        await work.publicise("village")
        early = await work.take("village", "close-village", days=3, expect=409)
        assert reasons(early) == ["publicity_running"]
        await work.take("village", "close-village", days=11)
        opinion: dict[str, Any] = {"opinion": "情况属实,同意上报"}
        assert reasons(await work.take("leader", "town-pass", expect=409, **opinion)) == ["no_goal", "keyword_unexplained"]
        await work.send("PUT", "/goals", {"overall_goal": "年储藏蔬菜 600 吨", "goals": GOALS}, role="town")
        await work.send("PUT", "/negative-check", {"negative": ["scenery"]}, role="leader")
        listed = await work.take("leader", "town-pass", expect=409, **opinion)
        assert reasons(listed) == ["negative_listed", "keyword_unexplained"]
        why = {"negative": [], "explanations": [{"word": "广场", "reason": "仅为冷库前的装卸场地"}]}
        await work.send("PUT", "/negative-check", why, role="leader")
        await work.take("leader", "town-pass", **opinion)
        await work.publicised("town", "close-town")
        await work.take("reviewer", "argue-pass", opinion="论证通过")
        await work.take("decider", "approve", decision_no="岚农组发〔2025〕12号")
        await work.publicised("county", "enter")

    async def planned(self) -> None:
        """Into the year's plan, which gives it money by source."""
        making = Planwork(self.library, self.library.on)
        await making.begin()
        await making.give(self.library.project, **FULL)
        await making.issued()
        self.building.project, self.building.on = self.library.project, making.on

    async def funded(self) -> None:
        """Money arrives, is allocated and released by two people."""
        on = str(self.building.on)
        self.paying.batch = await self.api.batch(document_date=on, received_on=on, budget_year=2025)
        project = self.building.project
        for kind, amount in (("allocate", "800000.00"), ("release", "700000.00")):
            await self.api.posted(kind, (self.paying.batch, project, amount), on=on)

    async def contracted(self) -> None:
        """The town signs with the builder, whose account two people agree to."""
        answer = await self.building.begin()
        assert answer.status_code == 201, answer.text
        self.building.works = answer.json()["id"]
        on = self.building.on
        dates = {"signed_on": 0, "starts_on": 12, "ends_on": 150}
        days: dict[str, Any] = {name: str(on + timedelta(days=later)) for name, later in dates.items()}
        days["amount"] = "800000.00"
        await self.building.sign(**days)
        await self.building.take("town", "contract")
        await self.paying.open_account()


@pytest.fixture
def story(api: FundsApi) -> Story:
    """Everybody is there, and nothing has happened yet."""
    return Story(api)


async def test_a_cold_store_from_the_villages_application_to_the_last_payment(story: Story) -> None:
    await story.in_stock()
    outside = await story.api.allot("allocate", (await story.api.batch(), story.library.project, "1000.00"))
    assert reasons(outside) == ["project_not_selected"], "no money for what the year's plan does not have"
    await story.planned()
    await story.funded()
    await story.contracted()
    paying, building = story.paying, story.building

    on = str(building.on)
    assert reasons(await paying.ask("1000.00", "start", on=on)) == ["not_publicised"]
    await story.notice("project_start", building.on, closed=building.on + timedelta(days=11))
    building.on += timedelta(days=12)
    on = str(building.on)
    for amount, stage, code in (
        ("700000.01", "progress", "over_release"),
        ("240000.01", "start", "over_start"),
        ("640000.01", "progress", "over_unaccepted"),
        ("800000.01", "progress", "over_contract"),
    ):
        assert code in reasons(await paying.ask(amount, stage, on=on)), code
    stranger = ACCOUNT | {"holder": "王建国", "number": "6230270400012345678"}
    assert reasons(await paying.ask("1000.00", "start", on=on, account=stranger)) == ["payee_mismatch"]
    await paying.paid("240000.00", "start", on=on)
    dead = member(number(1), name="李*四", left_on="2025-02-01", left_reason="死亡")
    await tell(story.api.app.state.database, roster(uuid4(), dead))
    person = {"name": "李小四", "id_number": number(1), "account": "6230270400012345678", "amount": "600.00"}
    land = await paying.ask("600.00", "persons", on=on, contract_id=None, account=None, persons=[person])
    assert reasons(land) == ["list_not_publicised", "payee_deceased"], "what household has told of deaths stops it"

    await building.take("town", "start")
    await building.report(60, days=60)
    await paying.paid("400000.00", "progress", on=str(building.on))
    assert reasons(await paying.ask("0.01", "progress", on=str(building.on))) == ["over_unaccepted"]
    await building.report(100, days=40)
    await building.take("town", "complete", days=1)
    await story.notice("completion", building.on, closed=building.on + timedelta(days=11))
    early = await paying.ask("1000.00", "settlement", on=str(building.on))
    assert reasons(early) == ["over_unaccepted", "not_accepted"]
    await building.take("reviewer", "accept", days=12, members=MEMBERS, conclusion="同意验收")
    assert reasons(await paying.ask("1000.00", "settlement", on=str(building.on))) == ["not_settled"]
    await building.take("auditor", "settle", days=20, settled_value="780000.00", audit_no="岚审投报〔2025〕17号")
    (told,) = {item["id"]: item for item in await story.api.events(PROJECT_ACCEPTED)}.values()
    assert (told["id"], told["settled_value"]) == (building.project, "780000.00")

    await settled(story)
    await closed(story)
    async with story.api.app.state.database.reading() as session:
        assert await differences(session) == []


async def settled(story: Story) -> None:
    """The settlement less the retention is paid, and a year later the retention."""
    paying, building = story.paying, story.building
    on = str(building.on)
    release = (paying.batch, building.project, "80000.00")
    await story.api.posted("release", release, on=on)
    over = await paying.ask("116600.01", "settlement", on=on)
    assert reasons(over) == ["retention_held"]
    await paying.paid("116600.00", "settlement", on=on)
    assert "retention_running" in reasons(await paying.ask("23400.00", "retention", on=on))
    shown = await building.shown()
    end = date.fromisoformat(shown["defects_end_on"]) + timedelta(days=1)
    await paying.paid("23400.00", "retention", on=str(end))
    (row,) = (await story.api.get(f"/ledger-books/project/rows?project_id={building.project}"))["items"]
    assert (row["released"], row["paid"], row["unpaid"]) == ("780000.00", "780000.00", "0.00")


async def closed(story: Story) -> None:
    """The town closes the month of the first payment; one that does not agree with the bank is not closed."""
    first = min(payment["paid_on"] for payment in (await story.api.get("/payments"))["items"])
    path = f"/ledger-months/{TOWN}/{first[:7]}"
    shown = await story.api.get(path)
    town = story.api.acting("funds:read", "ledgers:close", client_id="zhen", divisions=(TOWN,))
    wrong = {"paid": "1.00", "unpaid": shown["unpaid"]}
    refused = await town.call("PUT", f"{path}/balance", wrong, if_none_match="*")
    assert (refused.status_code, refused.json()["code"]) == (409, "difference")
    right = {"paid": shown["paid"], "unpaid": shown["unpaid"]}
    assert (await town.call("PUT", f"{path}/balance", right, if_none_match="*")).status_code == 204
    leader = story.api.acting("ledgers:close", client_id="zhenzhang", divisions=(TOWN,))
    assert (await leader.call("POST", f"{path}/confirmation", if_match="1")).status_code == 204
    late = (await story.api.allot("pull_back", (story.paying.batch, story.building.project, "0.01"), on=first)).json()["id"]
    assert (await story.api.agree(late, on=first)).json()["code"] == "month_closed"
