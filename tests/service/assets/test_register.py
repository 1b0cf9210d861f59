"""The register of assets: from an accepted project to an asset that is publicised, approved and booked, with every refusal on the way."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import httpx

from services.assets.register.rules import is_asset_code
from shared.contracts.assets import ASSET_CHANGED, TASK_CHANGED
from shared.standards.clock import today
from shared.standards.ids import uuid7
from tests.harness.assets_api import NEIGHBOUR, AssetsApi
from tests.harness.funds_api import OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.rosters import roster, tell


def reasons(answer: httpx.Response) -> list[str]:
    """The codes of what stands against a step, or the one of the answer."""
    assert answer.status_code in {403, 409, 412, 422}, answer.text
    told = answer.json()
    return [error["code"] for error in told.get("errors") or []] or [told["code"]]


async def test_an_accepted_project_is_a_candidate_until_its_value_is_on_the_register(api: AssetsApi) -> None:
    project = await api.accepted()
    await api.accepted(no_asset_reason="培训项目,不形成资产")
    (open_one,) = (await api.get("/asset-candidates?state=open"))["items"]
    assert (open_one["id"], open_one["assets"], open_one["registered_value"]) == (project, 0, "0.00")
    half = [{"source": "linkage", "amount": "390000.00", "year": 2025, "project_id": project}]
    await api.recorded(original_value="390000.00", fundings=half)
    assert (await api.get(f"/asset-candidates/{project}"))["state"] == "open", "half of it is still missing"
    second = await api.recorded(original_value="390000.00", fundings=half)
    done = await api.get(f"/asset-candidates/{project}")
    assert (done["state"], done["assets"], done["registered_value"]) == ("registered", 2, "780000.00")
    assert (await api.step(second, "withdraw", "2025-11-02", opinion="重复登记")).status_code == 200
    assert (await api.get(f"/asset-candidates/{project}"))["state"] == "open", "what is withdrawn counts no more"


async def test_the_county_says_why_a_candidate_is_not_registered_and_takes_that_back(api: AssetsApi) -> None:
    project = await api.accepted()
    why = {"reason": "资金用于道路维修,不新增资产"}
    path = f"/asset-candidates/{project}"
    town = api.acting("assets:read", "assets:review", divisions=(TOWN,))
    assert reasons(await town.call("POST", f"{path}/dismissal", why)) == ["level_needed"]
    assert (await api.county.call("POST", f"{path}/dismissal", why)).status_code == 204
    shown = await api.get(path)
    assert (shown["state"], shown["dismiss_reason"]) == ("dismissed", why["reason"])
    assert reasons(await api.county.call("POST", f"{path}/dismissal", why)) == ["not_open"]
    assert (await api.county.call("POST", f"{path}/resumption", {"reason": "复核后应登记"})).status_code == 204
    assert reasons(await api.county.call("POST", f"{path}/resumption", {"reason": "再次"})) == ["not_dismissed"]
    assert (await api.get(path))["state"] == "open"
    assert ("candidate.dismiss", why["reason"]) in await api.trail()
    elsewhere = api.acting("assets:read", divisions=(OTHER_VILLAGE,))
    assert (await elsewhere.call("GET", path)).json()["code"] == "unknown_candidate"


async def test_an_asset_is_numbered_shown_found_and_told(api: AssetsApi) -> None:
    project = await api.accepted()
    asset = await api.recorded(project, legacy_code="旧-7", longitude="108.901200", latitude="32.306800", formed_year=2015)
    shown = await api.get(f"/assets/{asset}")
    assert is_asset_code(shown["code"])
    assert shown["code"].startswith(f"{VILLAGE}-OF-2015-00001-")
    assert (shown["asset_class"], shown["form"], shown["kind_title"], shown["owner"]) == (
        "operating",
        "fixed",
        "冷库",
        "某village",
    )
    assert shown["traced_back"]
    (paid,) = shown["fundings"]
    assert (paid["project_name"], paid["amount"]) == ("四坪村蔬菜保鲜冷库", "780000.00")
    for query in (
        "search=旧-7",
        f"project_id={project}",
        "funding=linkage&kind=cold_store",
        f"village={VILLAGE}&state=registering",
    ):
        assert [one["id"] for one in (await api.get(f"/assets?{query}"))["items"]] == [asset], query
    assert (await api.get("/assets?asset_class=public"))["items"] == []
    other = api.acting("assets:read", divisions=(OTHER_VILLAGE,))
    assert (await other.call("GET", f"/assets/{asset}")).json()["code"] == "unknown_asset"
    (told,) = await api.events(ASSET_CHANGED)
    assert (told["code"], told["original_value"], told["fundings"][0]["project_id"]) == (shown["code"], "780000.00", project)
    (task,) = await api.events(TASK_CHANGED)
    assert (task["kind"], task["level"], task["due_on"]) == ("asset", "town", "2026-01-30")


async def test_an_entry_that_does_not_fit_is_refused_at_its_place(api: AssetsApi) -> None:
    shares = [{"division_code": VILLAGE, "percent": "60"}, {"division_code": VILLAGE, "percent": "40"}]
    joint = {"level": "joint"}
    for code, fields in (
        ("unknown_division", {"division_code": "610925109999"}),
        ("unknown_division", {"owner": {"level": "village", "division_code": TOWN}}),
        ("unknown_household", {"owner": {"level": "household", "household_no": "H404"}}),
        ("owner", {"owner": {"level": "operator", "division_code": VILLAGE}}),
        ("wrong_owner", {"kind": "livestock"}),
        ("wrong_owner", {"shares": shares[:1]}),
        ("repeated", {"owner": joint, "shares": shares}),
        ("unknown_division", {"owner": joint, "shares": [{"division_code": TOWN, "percent": "60"}]}),
        ("unknown_project", {"fundings": [{"source": "linkage", "amount": "1.00", "year": 2025, "project_id": str(uuid7())}]}),
        ("missing_value", {"unit": None}),
        ("missing_value", {"longitude": "108.9"}),
        ("invalid_date", {"completed_on": "2025-09-20", "accepted_on": "2025-09-19"}),
        ("future_date", {"on": "2999-01-01"}),
    ):
        answer = await api.call("POST", "/assets", api.entry(**fields))
        assert (answer.status_code, reasons(answer)) == (422, [code]), (fields, answer.text)
    await api.recorded(legacy_code="旧-7")
    assert reasons(await api.call("POST", "/assets", api.entry(legacy_code="旧-7"))) == ["number_taken"]
    assert await api.events(ASSET_CHANGED) != []


async def test_what_is_corrected_stands_in_the_log_before_and_after(api: AssetsApi) -> None:
    asset = await api.recorded()
    fixed = {"original_value": "800000.00", "site": "二组", "reason": "按决算更正"}
    answer = await api.call("PATCH", f"/assets/{asset}", fixed, if_match="1")
    assert (answer.status_code, answer.json()["version"]) == (200, 2)
    again = await api.call("PATCH", f"/assets/{asset}", fixed, if_match="2")
    assert again.json()["version"] == 2, "what is so already changes nothing"
    assert (await api.call("PATCH", f"/assets/{asset}", fixed, if_match="1")).status_code == 412
    last, first = (await api.get(f"/assets/{asset}/changes"))["items"]
    assert (last["kind"], last["reason"]) == ("correct", "按决算更正")
    assert last["before"] == {"original_value": "780000.00", "site": None}
    assert last["after"] == {"original_value": "800000.00", "site": "二组"}
    assert (first["kind"], first["after"]["original_value"]) == ("register", "780000.00")


async def test_ownership_is_proposed_only_when_nothing_is_missing_and_all_that_is_missing_is_told(api: AssetsApi) -> None:
    joint = {"level": "joint"}
    shares = [{"division_code": VILLAGE, "percent": "60"}, {"division_code": NEIGHBOUR, "percent": "39.9999"}]
    bare: dict[str, Any] = {"quantity": None, "unit": None, "owner": joint, "shares": shares, "real_estate": True}
    asset = await api.recorded(**bare, fundings=[{"source": "linkage", "amount": "779999.98", "year": 2025}])
    refused = await api.step(asset, "propose", "2025-11-02")
    assert reasons(refused) == ["incomplete", "value_differs", "shares_differ", "real_estate_untold", "resolution_missing"]
    told = {
        option["step"]: [one["code"] for one in option["blocked"]] for option in (await api.get(f"/assets/{asset}"))["options"]
    }
    assert told["propose"] == reasons(refused)
    mended = {
        "quantity": "500",
        "unit": "立方米",
        "shares": [{"division_code": VILLAGE, "percent": "60.0001"}, shares[1]],
        "fundings": [{"source": "linkage", "amount": "780000.00", "year": 2025}],
        "no_real_estate_reason": "集体土地,待办证",
        "reason": "补充",
    }
    assert (await api.call("PATCH", f"/assets/{asset}", mended, if_match="1")).status_code == 200
    await api.attached(asset, "会议记录")
    assert (await api.step(asset, "propose", "2025-11-02")).status_code == 200
    twin = await api.recorded(name=(await api.get(f"/assets/{asset}"))["name"])
    await api.attached(twin, "会议记录")
    assert reasons(await api.step(twin, "propose", "2025-11-02")) == ["duplicate"]


async def test_a_notice_hangs_its_days_before_the_county_approves_and_the_owner_books(api: AssetsApi) -> None:
    asset = await api.recorded()
    await api.attached(asset, "会议记录")
    photo = await api.attached(asset, "公示照片")
    assert reasons(await api.step(asset, "publicity", "2025-11-02")) == ["wrong_state"]
    assert (await api.step(asset, "propose", "2025-11-02")).status_code == 200
    assert reasons(await api.step(asset, "close-publicity", "2025-11-14", attachments=[photo])) == ["not_publicised"]
    village = api.acting("assets:read", "assets:write", client_id="cun", divisions=(VILLAGE,))
    assert reasons(await village.step(asset, "publicity", "2025-11-03", days=9)) == ["period_too_short"]
    assert (await village.step(asset, "publicity", "2025-11-03")).status_code == 200
    assert reasons(await village.step(asset, "publicity", "2025-11-03")) == ["already_publicised"]
    early = await village.step(asset, "close-publicity", "2025-11-13")
    assert set(reasons(early)) == {"publicity_running", "evidence_missing"}
    assert (await village.step(asset, "close-publicity", "2025-11-14", attachments=[photo])).status_code == 200
    decision = {"decision_no": "岚乡振发〔2025〕31号"}
    reviewing_town = api.acting("assets:read", "assets:review", divisions=(TOWN,))
    assert reasons(await reviewing_town.step(asset, "approve", "2025-11-20", **decision)) == ["level_needed"]
    assert (await api.county.step(asset, "send-back", "2025-11-18", opinion="权属依据不清")).status_code == 200
    assert (await api.step(asset, "propose", "2025-11-19")).status_code == 200
    stale = await village.step(asset, "close-publicity", "2025-12-01", attachments=[photo])
    assert reasons(stale) == ["not_publicised"], "the notice of the first proposal counts no more"


async def test_a_booked_asset_has_its_card_and_its_certificate(api: AssetsApi) -> None:
    asset = await api.titled()
    shown = await api.get(f"/assets/{asset}")
    assert (shown["state"], shown["sanzi_card_no"], shown["approval_no"]) == (
        "handing_over",
        f"SZ-{asset}",
        "岚乡振发〔2025〕31号",
    )
    other = await api.recorded()
    certificate = {"on": "2025-12-20", "certificate_no": "岚资证字第7号", "reason": "颁证"}
    refused = await api.call("POST", f"/assets/{other}/certificate", certificate, if_match="1")
    assert reasons(refused) == ["wrong_state"]
    given = await api.call("POST", f"/assets/{asset}/certificate", certificate, if_match=str(shown["version"]))
    assert given.status_code == 200, given.text
    assert (await api.get(f"/assets/{asset}"))["certificate_no"] == "岚资证字第7号"
    late = {"on": "2025-12-21", "reason": "更正", "name": "改名"}
    assert (
        await api.call("PATCH", f"/assets/{asset}", {"name": "改名", "reason": late["reason"]}, if_match="99")
    ).status_code == 412


async def test_what_a_household_owns_is_registered_only(api: AssetsApi) -> None:
    home = uuid7()
    await tell(api.app.state.database, roster(home))
    (row,) = await api.rows("SELECT household_no FROM known_household")
    owner = {"level": "household", "household_no": row["household_no"]}
    asset = await api.recorded(kind="livestock", owner=owner)
    assert reasons(await api.step(asset, "propose", "2025-11-02")) == ["private"]
    assert (await api.step(asset, "enrol", "2025-11-02")).status_code == 200
    shown = await api.get(f"/assets/{asset}")
    assert (shown["state"], shown["owner_household_id"], shown["owner"]) == ("in_use", str(home), row["household_no"])
    assert shown["code"].split("-")[1] == "HB"
    village = await api.recorded()
    assert reasons(await api.step(village, "enrol", "2025-11-02")) == ["not_private"]


async def in_use(api: AssetsApi, **fields: Any) -> str:
    """An asset of a cooperative, which is in use once it is enrolled."""
    asset = await api.recorded(owner={"level": "operator", "name": "岚皋县四坪蔬菜专业合作社"}, **fields)
    assert (await api.step(asset, "enrol", "2025-11-02")).status_code == 200
    return asset


async def test_an_asset_is_worth_less_from_the_month_after_its_use_began(api: AssetsApi) -> None:
    begun = today().replace(day=1) - timedelta(days=1)
    used = await in_use(api, used_from=str(begun), kind="cold_store")
    worth = await api.get(f"/assets/{used}")
    # 95 % of 780,000 yuan in 120 months.
    assert (worth["depreciated"], worth["net_value"]) == ("6175.00", "773825.00")
    shares = await in_use(api, used_from=str(begun), kind="shares")
    assert (await api.get(f"/assets/{shares}"))["net_value"] == "780000.00"


async def test_another_value_is_that_of_what_was_paid(api: AssetsApi) -> None:
    asset = await in_use(api)
    more = [
        {"source": "linkage", "amount": "780000.00", "year": 2025},
        {"source": "partner", "amount": "20000.50", "year": 2026},
    ]
    entry = {"on": "2026-03-01", "basis": "岚乡振发〔2026〕3号", "fundings": more, "reason": "增加制冷机组"}
    seen = await api.version(asset)
    answer = await api.county.call("POST", f"/assets/{asset}/revaluation", entry, if_match=seen)
    assert answer.status_code == 200, answer.text
    shown = await api.get(f"/assets/{asset}")
    assert (shown["original_value"], len(shown["fundings"])) == ("800000.50", 2)
    last = (await api.get(f"/assets/{asset}/changes"))["items"][0]
    assert (last["basis"], last["before"]["original_value"], last["after"]["original_value"]) == (
        entry["basis"],
        "780000.00",
        "800000.50",
    )


async def test_an_asset_is_split_to_the_cent_and_its_parts_become_one_again(api: AssetsApi) -> None:
    project = await api.accepted()
    fundings = [
        {"source": "linkage", "amount": "100.01", "year": 2025, "project_id": project},
        {"source": "own", "amount": "49.99", "year": 2025},
        {"source": "partner", "amount": "50.00", "year": 2025},
    ]
    asset = await in_use(api, original_value="200.00", fundings=fundings)
    parts = [
        {"name": name, "quantity": "1", "original_value": value}
        for name, value in (("甲", "66.67"), ("乙", "66.67"), ("丙", "66.66"))
    ]
    said: dict[str, Any] = {"basis": "岚乡振发〔2026〕5号", "parts": parts}
    wrong = await api.county.step(
        asset, "split", "2026-03-01", basis="x", parts=[*parts[:2], {**parts[2], "original_value": "66.65"}]
    )
    assert reasons(wrong) == ["value_differs"]
    assert (await api.county.step(asset, "split", "2026-03-01", **said)).status_code == 200
    assert (await api.get(f"/assets/{asset}"))["state"] == "split"
    pieces = (await api.get("/assets?standing=true"))["items"]
    assert sorted(one["name"] for one in pieces) == ["丙", "乙", "甲"]
    details = [await api.get(f"/assets/{one['id']}") for one in pieces]
    assert {one["origin_id"] for one in details} == {asset}
    for one in details:
        assert sum(Decimal(row["amount"]) for row in one["fundings"]) == Decimal(one["original_value"])
    for number, paid in enumerate(fundings):
        assert sum(Decimal(one["fundings"][number]["amount"]) for one in details) == Decimal(str(paid["amount"]))
    assert (await api.get(f"/asset-candidates/{project}"))["registered_value"] == "100.01"

    assets = [{"id": one["id"], "version": one["version"]} for one in pieces]
    body = {"on": "2026-04-01", "basis": "岚乡振发〔2026〕9号", "name": "蔬菜保鲜冷库", "assets": assets}
    other = await in_use(api, kind="shed")
    mixed = {**body, "assets": [*assets, {"id": other, "version": int(await api.version(other))}]}
    assert reasons(await api.county.call("POST", "/assets/merge", mixed)) == ["not_alike"]
    assert reasons(await api.county.call("POST", "/assets/merge", {**body, "assets": [assets[0], assets[0]]})) == ["repeated"]
    merged = await api.county.call("POST", "/assets/merge", body)
    assert merged.status_code == 201, merged.text
    one = await api.get(f"/assets/{merged.json()['id']}")
    assert (one["original_value"], one["quantity"], len(one["fundings"])) == ("200.00", "3.0000", 9)
    assert {(await api.get(f"/assets/{each['id']}"))["origin_id"] for each in pieces} == {one["id"]}
    again = await api.county.call("POST", "/assets/merge", body)
    assert reasons(again) == ["asset_changed"], "each was seen before it was merged"
    stranger = {**body, "assets": [assets[0], {"id": str(uuid7()), "version": 1}]}
    assert reasons(await api.county.call("POST", "/assets/merge", stranger)) == ["unknown_asset"]
    assert (await api.get(f"/asset-candidates/{project}"))["registered_value"] == "100.01"


async def test_what_a_project_told_later_does_not_undo_what_it_told_last(api: AssetsApi) -> None:
    project = await api.accepted(settled_value=None, settled_on=None)
    await api.accepted(id=project, version=3, settled_value="780000.00")
    await api.accepted(id=project, version=2, settled_value="1.00")
    assert (await api.get(f"/asset-candidates/{project}"))["settled_value"] == "780000.00"
