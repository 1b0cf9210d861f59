"""Disposals: applied for, reviewed, appraised, publicised, approved, carried out, paid, written off, archived; their money used again; every refusal."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx
import pytest

from shared.contracts.assets import ASSET_CHANGED, TASK_CHANGED
from shared.standards.clock import today
from tests.harness.assets_api import NEIGHBOUR, AssetsApi
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, TOWN, VILLAGE
from tests.service.assets.test_register import in_use, reasons

BOTH = ("disposals:read", "disposals:write", "assets:read", "publicity:read", "publicity:write")
OF = "disposals"
APPRAISAL = {"appraised_value": "620000.00", "appraiser": "安康某资产评估有限公司", "appraised_on": "2026-01-12"}
SOLD = {"price": "600000.00", "counterparty": "岚皋县某冷链公司", "channel": "rural_exchange"}


@dataclass
class Sale:
    """A cold store of 780,000 yuan that its village sells."""

    api: AssetsApi
    asset: str

    @property
    def village(self) -> AssetsApi:
        """Who applies for the village."""
        return self.api.acting(*BOTH, client_id="cun", divisions=(VILLAGE,))

    @property
    def town(self) -> AssetsApi:
        """Who reviews, appraises and writes off."""
        return self.api.acting(*BOTH, client_id="zhenban", divisions=(TOWN,))

    @property
    def county(self) -> AssetsApi:
        """Who decides."""
        permissions = ("disposals:read", "disposals:approve", "assets:read")
        return self.api.acting(*permissions, client_id="xian", divisions=(COUNTY,))

    async def apply(self, who: AssetsApi | None = None, **fields: Any) -> httpx.Response:
        """Apply for a disposal."""
        body = {"asset_id": self.asset, "manner": "sale", "reason": "村内已无需求", "on": "2026-01-05", **fields}
        return await (who or self.village).call("POST", "/disposals", body)

    async def applied(self, who: AssetsApi | None = None, **fields: Any) -> str:
        """A disposal that is applied for, with its form and the villagers' resolution; its id."""
        answer = await self.apply(who, **fields)
        assert answer.status_code == 201, answer.text
        disposal = str(answer.json()["id"])
        await (who or self.village).attached(disposal, "会议记录", OF)
        return disposal

    async def take(self, who: AssetsApi, disposal: str, step: str, on: str, *papers: str, **said: Any) -> None:
        """A step that must succeed, with papers of these kinds."""
        attachments = [await who.attached(disposal, kind, OF) for kind in papers]
        answer = await who.step(disposal, step, on, OF, attachments=attachments, **said)
        assert answer.status_code == 200, answer.text

    async def publicised(self, disposal: str) -> None:
        """From the application to the county's desk."""
        await self.take(self.village, disposal, "submit", "2026-01-06", "申请材料")
        await self.take(self.town, disposal, "review", "2026-01-08")
        await self.take(self.town, disposal, "appraise", "2026-01-13", "评估报告", **APPRAISAL)
        posted = await self.village.step(disposal, "publicity", "2026-01-14", OF)
        assert posted.status_code == 200, posted.text
        await self.take(self.village, disposal, "close-publicity", "2026-01-22", "公示照片")

    async def executed(self, **said: Any) -> str:
        """A disposal that the county has approved and the village has carried out; its id."""
        disposal = await self.applied()
        await self.publicised(disposal)
        await self.county.attached(disposal, "批复", OF)
        await self.take(self.county, disposal, "approve", "2026-01-26", decision_no="岚乡振发〔2026〕12号")
        await self.village.attached(disposal, "合同", OF)
        await self.take(self.village, disposal, "execute", "2026-02-02", **{**SOLD, **said})
        return disposal

    async def receive(self, disposal: str, amount: str, on: str = "2026-02-10", **fields: Any) -> httpx.Response:
        """Record proceeds."""
        body = {"received_on": on, "amount": amount, "account": "collective", "voucher_no": "收字第 21 号", **fields}
        return await self.village.call("POST", f"/disposals/{disposal}/proceeds", body)

    async def use(self, disposal: str, amount: str, **fields: Any) -> httpx.Response:
        """Use proceeds again."""
        body = {"used_on": "2026-03-01", "amount": amount, "purpose": "project", "note": "大棚灌溉", **fields}
        return await self.village.call("POST", f"/disposals/{disposal}/uses", body)

    async def state(self) -> str:
        """The asset's state."""
        return str((await self.api.get(f"/assets/{self.asset}"))["state"])


@pytest.fixture
async def sale(api: AssetsApi) -> Sale:
    """The village's cold store, in use."""
    project = await api.accepted()
    asset = await api.recorded(project)
    await api.rows("UPDATE asset SET state = 'in_use'")
    return Sale(api, asset)


async def test_what_is_sold_leaves_the_register_once_its_money_is_in_and_it_is_written_off(sale: Sale) -> None:
    disposal = await sale.executed()
    assert await sale.state() == "disposing"
    assert (await sale.receive(disposal, "600000.00")).status_code == 201
    await sale.village.attached(disposal, "付款凭证", OF)
    await sale.take(sale.village, disposal, "confirm-proceeds", "2026-02-11")
    await sale.take(sale.town, disposal, "write-off", "2026-02-12", write_off_no="转字第 12 号")
    assert await sale.state() == "disposed"
    assert (await sale.api.get("/assets?standing=true"))["items"] == []
    await sale.take(sale.town, disposal, "archive", "2026-02-20")
    shown = await sale.village.get(f"/disposals/{disposal}")
    assert (shown["state"], shown["price"], shown["proceeds"], shown["proceeds_unused"]) == (
        "archived",
        "600000.00",
        "600000.00",
        "600000.00",
    )
    last, first = (await sale.api.get(f"/assets/{sale.asset}/changes"))["items"][:2]
    assert (last["after"]["state"], last["basis"], first["after"]["state"]) == ("disposed", "岚乡振发〔2026〕12号", "disposing")
    (candidate,) = (await sale.api.get("/asset-candidates"))["items"]
    assert candidate["state"] == "registered", "what was disposed of had been registered"
    assert (await sale.api.events(ASSET_CHANGED))[-1]["state"] == "disposed"
    tasks = [task for task in await sale.api.events(TASK_CHANGED) if task["id"] == disposal]
    assert (tasks[0]["kind"], tasks[0]["level"], tasks[-1]["open"]) == ("disposal", "village", False)
    (notice,) = (await sale.village.get(f"/publicities?subject_id={disposal}"))["items"]
    assert (notice["kind"], notice["closed_on"], notice["days"]) == ("asset_disposal", "2026-01-22", 7)


async def test_every_step_tells_all_that_it_lacks(sale: Sale) -> None:
    answer = await sale.apply(manner="scrap", ground="obsolete")
    disposal = str(answer.json()["id"])
    lacking = ["evidence_missing", "resolution_missing", "proof_missing"]
    assert reasons(await sale.village.step(disposal, "submit", "2026-01-06", OF)) == lacking
    told = {
        one["step"]: [why["code"] for why in one["blocked"]]
        for one in (await sale.town.get(f"/disposals/{disposal}"))["options"]
    }
    assert told["submit"] == lacking[1:]
    for kind in ("会议记录", "现场照片"):
        await sale.town.attached(disposal, kind, OF)
    await sale.take(sale.town, disposal, "submit", "2026-01-06", "申请材料")
    assert reasons(await sale.village.step(disposal, "review", "2026-01-07", OF)) == ["level_needed"]
    assert reasons(await sale.town.step(disposal, "review", "2026-01-07", OF)) == ["same_person"]
    other = sale.api.acting(*BOTH, client_id="zhenjing", divisions=(TOWN,))
    await sale.take(other, disposal, "review", "2026-01-07")
    assert reasons(await other.step(disposal, "waive-appraisal", "2026-01-08", OF)) == ["appraisal_needed"]
    assert reasons(await other.step(disposal, "appraise", "2026-01-13", OF, **APPRAISAL)) == ["evidence_missing"]
    await sale.take(other, disposal, "appraise", "2026-01-13", "评估报告", **APPRAISAL)
    assert reasons(await sale.village.step(disposal, "close-publicity", "2026-01-22", OF)) == [
        "evidence_missing",
        "not_publicised",
    ]
    assert reasons(await sale.village.step(disposal, "publicity", "2026-01-14", OF, days=6)) == ["period_too_short"]
    assert (await sale.village.step(disposal, "publicity", "2026-01-14", OF)).status_code == 200
    assert reasons(await sale.village.step(disposal, "publicity", "2026-01-14", OF)) == ["already_publicised"]
    early = await sale.village.step(disposal, "close-publicity", "2026-01-21", OF)
    assert set(reasons(early)) == {"publicity_running", "evidence_missing"}
    await sale.take(sale.village, disposal, "close-publicity", "2026-01-22", "公示照片")
    decision = {"decision_no": "岚乡振发〔2026〕12号"}
    assert reasons(await sale.town.step(disposal, "approve", "2026-01-26", OF, **decision)) == ["insufficient_scope"]
    assert reasons(await sale.county.step(disposal, "approve", "2026-01-26", OF, **decision)) == ["group_decision_missing"]


async def test_a_joint_asset_is_disposed_of_by_all_its_villages(sale: Sale) -> None:
    shares = [{"division_code": VILLAGE, "percent": "60"}, {"division_code": NEIGHBOUR, "percent": "40"}]
    sale.asset = await sale.api.recorded(owner={"level": "joint"}, shares=shares)
    await sale.api.rows("UPDATE asset SET state = 'in_use' WHERE owner_level = 'joint'")
    assert reasons(await sale.apply()) == ["level_needed"], "one village does not answer for both"
    disposal = await sale.applied(sale.town)
    form = await sale.town.attached(disposal, "申请材料", OF)
    refused = await sale.town.step(disposal, "submit", "2026-01-06", OF, attachments=[form])
    assert reasons(refused) == ["resolution_missing"]
    assert "1/2" in refused.text
    await sale.town.attached(disposal, "会议记录", OF)
    await sale.take(sale.town, disposal, "submit", "2026-01-06", "申请材料")
    shown = await sale.village.get(f"/disposals/{disposal}")
    assert (shown["unit_code"], shown["level"]) == (TOWN, "town")


async def test_what_cannot_be_disposed_of_is_refused(sale: Sale) -> None:
    private = await in_use(sale.api)
    waiting = await sale.api.recorded()
    state_owned = await sale.api.recorded(owner={"level": "county", "division_code": COUNTY})
    await sale.api.rows(f"UPDATE asset SET state = 'in_use' WHERE id = '{state_owned}'")
    refusals: tuple[tuple[int, str, dict[str, Any]], ...] = (
        (422, "private", {"asset_id": private}),
        (422, "unknown_asset", {"asset_id": "019a1b2c-0000-7000-8000-0000000000ff"}),
        (409, "not_in_use", {"asset_id": waiting}),
        (403, "level_needed", {"asset_id": state_owned}),
        (422, "ground", {"manner": "scrap"}),
        (422, "ground", {"ground": "obsolete"}),
        (422, "future_date", {"on": "2999-01-01"}),
    )
    for status, code, fields in refusals:
        answer = await sale.apply(**fields)
        assert (answer.status_code, reasons(answer)) == (status, [code]), answer.text
    await sale.api.rows(
        "INSERT INTO operating_contract (asset_id, division_code, contract_no, mode, income, operator, signed_on, starts_on, ends_on,"
        f" recorded_by, department, state, state_since) VALUES ('{sale.asset}', '{VILLAGE}', 'x', 'lease', 'rent', 'x', '2025-12-01',"
        " '2026-06-01', '2027-01-01', 'x', 'x', 'filed', '2025-12-01')"
    )
    assert reasons(await sale.apply()) == ["contract_running"], "also of one that has not begun"
    assert (await sale.village.get("/disposals"))["items"] == []
    far = sale.api.acting(*BOTH, divisions=(OTHER_VILLAGE,))
    assert reasons(await sale.apply(far)) == ["unknown_asset"]


async def test_of_two_disposals_of_one_asset_at_once_one_is_refused_and_a_key_applies_once(sale: Sale) -> None:
    answers = await asyncio.gather(sale.apply(), sale.apply(manner="transfer"))
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    (refused,) = (answer for answer in answers if answer.status_code == 409)
    assert reasons(refused) == ["disposal_open"]
    (disposal,) = (await sale.village.get("/disposals?state=applied"))["items"]
    seen = await sale.village.version(disposal["id"], OF)
    mended = {"manner": "scrap", "ground": "life_over", "reason": "使用年限届满"}
    changed = await sale.village.call("PATCH", f"/disposals/{disposal['id']}", mended, if_match=seen)
    assert (changed.status_code, changed.json()["version"]) == (200, 2), changed.text
    again = await sale.village.call("PATCH", f"/disposals/{disposal['id']}", mended, if_match="2")
    assert again.json()["version"] == 2, "what is so already changes nothing"
    alone = await sale.village.call("PATCH", f"/disposals/{disposal['id']}", {"manner": "sale"}, if_match="2")
    assert reasons(alone) == ["ground"]
    await sale.take(sale.village, disposal["id"], "cancel", "2026-01-07", opinion="暂不处置")
    body = {"asset_id": sale.asset, "manner": "sale", "reason": "再次申请", "on": "2026-01-08"}
    first, second = [await sale.village.call("POST", "/disposals", body, idempotency_key="a") for _ in range(2)]
    assert (first.status_code, second.json()) == (201, first.json())


async def test_what_is_refused_or_cancelled_gives_the_asset_back_as_it_was(sale: Sale) -> None:
    for before, ending in (("idle", "refuse"), ("lost", "cancel"), ("in_use", "cancel")):
        await sale.api.rows(f"UPDATE asset SET state = '{before}', state_since = '2025-11-01'")
        disposal = await sale.applied()
        assert await sale.state() == "disposing"
        await sale.publicised(disposal)
        who = sale.county if ending == "refuse" else sale.village
        assert reasons(await who.step(disposal, ending, "2026-01-26", OF)) == ["opinion_needed"]
        await sale.take(who, disposal, ending, "2026-01-26", opinion="仍可使用")
        assert await sale.state() == before
    assert {row["state"] for row in (await sale.town.get(f"/disposals?asset_id={sale.asset}"))["items"]} == {
        "refused",
        "cancelled",
    }
    assert reasons(await sale.village.step(disposal, "cancel", "2026-01-27", OF, opinion="x")) == ["wrong_state"]


async def test_what_is_sent_back_is_appraised_and_publicised_anew(sale: Sale) -> None:
    disposal = await sale.applied()
    await sale.publicised(disposal)
    await sale.take(sale.county, disposal, "reconsider", "2026-01-24", opinion="评估依据不足")
    shown = await sale.village.get(f"/disposals/{disposal}")
    assert (shown["state"], shown["appraised_value"]) == ("applied", None)
    (notice,) = (await sale.village.get(f"/publicities?subject_id={disposal}"))["items"]
    assert notice["withdrawn_on"] == "2026-01-24"
    await sale.take(sale.village, disposal, "submit", "2026-01-25", "申请材料")
    await sale.take(sale.town, disposal, "review", "2026-01-26")
    await sale.take(sale.town, disposal, "appraise", "2026-01-27", "评估报告", **APPRAISAL)
    assert (await sale.village.step(disposal, "publicity", "2026-01-28", OF)).status_code == 200
    await sale.take(sale.village, disposal, "take-back", "2026-01-29", opinion="公示内容有误")
    assert (await sale.village.get(f"/publicities?subject_id={disposal}&state=withdrawn"))["items"][0][
        "withdrawn_reason"
    ] == "公示内容有误"
    assert await sale.state() == "disposing"


async def test_what_is_scrapped_for_nothing_says_why_and_needs_no_appraisal_below_the_limit(sale: Sale) -> None:
    fundings = [{"source": "linkage", "amount": "49999.99", "year": 2025}]
    owner = {"level": "county", "division_code": COUNTY}
    sale.asset = await sale.api.recorded(original_value="49999.99", fundings=fundings, owner=owner)
    await sale.api.rows(f"UPDATE asset SET state = 'in_use' WHERE id = '{sale.asset}'")
    officer = sale.api.acting(*BOTH, client_id="ju", divisions=(COUNTY,))
    other = sale.api.acting(*BOTH, client_id="ju2", divisions=(COUNTY,))
    disposal = str((await sale.apply(officer, manner="scrap", ground="damaged")).json()["id"])
    await officer.attached(disposal, "现场照片", OF)
    await sale.take(officer, disposal, "submit", "2026-01-06", "申请材料")
    await sale.take(other, disposal, "review", "2026-01-08")
    await sale.take(other, disposal, "waive-appraisal", "2026-01-09")
    assert (await officer.step(disposal, "publicity", "2026-01-14", OF)).status_code == 200
    await sale.take(officer, disposal, "close-publicity", "2026-01-22", "公示照片")
    await sale.take(sale.county, disposal, "approve", "2026-01-26", decision_no="岚农发〔2026〕3号")
    assert reasons(await officer.step(disposal, "execute", "2026-02-02", OF, price="0")) == ["zero_untold"]
    wrong = await officer.step(disposal, "execute", "2026-02-02", OF, price="1.00", zero_statement="无残值")
    assert reasons(wrong) == ["zero_contradicted"]
    await sale.take(officer, disposal, "execute", "2026-02-02", price="0", zero_statement="无残值")
    await sale.take(officer, disposal, "confirm-proceeds", "2026-02-03")
    written_off = {"write_off_no": "国资核销〔2026〕1号"}
    assert reasons(await officer.step(disposal, "write-off", "2026-02-04", OF, **written_off)) == ["same_person"]
    await sale.take(other, disposal, "write-off", "2026-02-04", **written_off)
    assert (await sale.api.get(f"/assets/{sale.asset}"))["state"] == "disposed"
    await sale.take(other, disposal, "archive", "2026-02-05")


async def test_proceeds_are_the_price_and_what_is_used_of_them_is_no_more_than_came_in(sale: Sale) -> None:
    disposal = await sale.executed()
    project = await sale.api.accepted()
    assert reasons(await sale.use(disposal, "1.00")) == ["over_proceeds"]
    assert reasons(await sale.receive(disposal, "600000.01")) == ["over_price"]
    assert reasons(await sale.receive(disposal, "1.00", on="2026-01-25")) == ["invalid_date"]
    assert (await sale.receive(disposal, "400000.00", on="2026-02-03")).status_code == 201
    assert reasons(await sale.village.step(disposal, "confirm-proceeds", "2026-02-11", OF)) == ["proceeds_missing"]
    assert (await sale.receive(disposal, "200000.00", on="2026-02-10", account="fiscal")).status_code == 201
    answers = await asyncio.gather(*(sale.use(disposal, "400000.00", project_id=project) for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [201, 409], "of two uses of the same money one is refused"
    shown = await sale.village.get(f"/disposals/{disposal}")
    assert (shown["used"], shown["proceeds_unused"], shown["unused_since"]) == ("400000.00", "200000.00", "2026-02-10")
    assert shown["uses"][0]["project_name"] == "四坪村蔬菜保鲜冷库"
    first, second = (row["id"] for row in shown["receipts"])
    wrong = {"on": "2026-03-02", "reason": "记错"}
    path = f"/disposals/{disposal}/proceeds"
    assert reasons(await sale.village.call("POST", f"{path}/{first}/reversal", wrong)) == ["used_already"]
    assert (await sale.village.call("POST", f"{path}/{second}/reversal", wrong)).status_code == 200
    assert reasons(await sale.village.call("POST", f"{path}/{second}/reversal", wrong)) == ["reversed"]
    undone = await sale.village.get(f"/disposals/{disposal}")
    assert (undone["proceeds"], undone["proceeds_unused"], undone["unused_since"]) == ("400000.00", "0.00", None)
    (use,) = undone["uses"]
    reversal = f"/disposals/{disposal}/uses/{use['id']}/reversal"
    assert (await sale.village.call("POST", reversal, wrong)).status_code == 200
    assert (await sale.village.get(f"/disposals/{disposal}"))["unused_since"] == "2026-02-03"
    for code, fields in (
        ("unknown_project", {"project_id": disposal}),
        ("missing_value", {"note": None}),
        ("invalid_date", {"used_on": "2026-02-01"}),
    ):
        assert reasons(await sale.use(disposal, "1.00", **fields)) == [code]
    assert (await sale.village.call("POST", f"{path}/{use['id']}/reversal", wrong)).json()["code"] == "unknown_money"


async def test_proceeds_that_wait_for_longer_than_a_year_are_found(sale: Sale) -> None:
    disposal = await sale.executed()
    assert (await sale.receive(disposal, "600000.00")).status_code == 201
    assert (await sale.town.get("/disposals?unused_over=true"))["items"] == []
    last_year = today() - timedelta(days=365)
    await sale.api.rows(f"UPDATE disposal_proceeds SET received_on = '{last_year}'")
    assert (await sale.town.get("/disposals?unused_over=true"))["items"] == [], "a year is not over yet"
    await sale.api.rows(f"UPDATE disposal_proceeds SET received_on = '{last_year - timedelta(days=1)}'")
    (late,) = (await sale.town.get("/disposals?unused_over=true"))["items"]
    assert (late["id"], late["unused_over"]) == (disposal, True)
    assert (await sale.use(disposal, "600000.00", purpose="fiscal", note="上缴县财政")).status_code == 201
    assert (await sale.town.get("/disposals?unused_over=true"))["items"] == []
    assert [row["id"] for row in (await sale.town.get("/disposals?unused_over=false"))["items"]] == [disposal]
