"""Alerts of assets: opened once, told, checked, fixed and closed by another, gone when put right; what is suppressed is counted and not told."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx

from services.assets.risks.watch import WATCH
from shared.contracts.assets import ALERT_CHANGED, NOTICE_POSTED, TASK_CHANGED
from shared.standards.clock import today
from shared.supervision.runner import run_daily
from tests.harness.assets_api import AssetsApi
from tests.harness.funds_api import COUNTY, OTHER_TOWN, TOWN, VILLAGE
from tests.service.assets.test_register import reasons

_HANDLES, _RUNS = ("supervision:read", "supervision:handle"), ("supervision:read", "supervision:handle", "supervision:run")


def clerk(api: AssetsApi, place: str = TOWN, client_id: str = "zhenjing") -> AssetsApi:
    """Who handles alerts."""
    return api.acting(*_HANDLES, client_id=client_id, divisions=(place,))


def chief(api: AssetsApi, client_id: str = "shenhe") -> AssetsApi:
    """Who runs the rules and closes alerts."""
    return api.acting(*_RUNS, client_id=client_id, divisions=(COUNTY,))


async def lost(api: AssetsApi) -> str:
    """A cold store of the village that is nowhere to be found; its id."""
    asset = await api.recorded()
    await api.rows("UPDATE asset SET state = 'lost', state_since = $1, due_on = $1 WHERE id = $2", today(), UUID(asset))
    return asset


async def run(api: AssetsApi) -> dict[str, Any]:
    """Run the rules; what came of it."""
    answer = await chief(api).call("POST", "/supervision-runs")
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = await api.acting("supervision:read").get(f"/supervision-runs/{answer.json()['id']}")
    return found


async def only(api: AssetsApi) -> dict[str, Any]:
    """The one alert that is open."""
    (alert,) = (await clerk(api).get("/alerts?open=true"))["items"]
    found: dict[str, Any] = await clerk(api).get(f"/alerts/{alert['id']}")
    return found


async def take(api: AssetsApi, alert: str, step: str, **said: Any) -> httpx.Response:
    """Take an alert along."""
    return await api.step(alert, step, str(today()), "alerts", **said)


async def test_runs_at_once_open_an_alert_once_and_tell_of_it(api: AssetsApi) -> None:
    asset = await lost(api)
    runs = await asyncio.gather(run(api), run(api))
    assert sorted(each["opened_count"] for each in runs) == [0, 1]
    assert [each["findings_by_rule"] for each in runs] == [{"RA3": 1}] * 2
    alert = await only(api)
    assert (alert["rule"], alert["rule_title"], alert["light"], alert["state"]) == ("RA3", "流失", "red", "new")
    assert (alert["subject"], alert["subject_id"], alert["division_code"]) == ("asset", asset, VILLAGE)
    code = (await api.get(f"/assets/{asset}"))["code"]
    assert alert["told"] == f"资产 {code}(原值 780000.00 元)于 {today()} 报告流失,尚未追回或核销"
    assert [(item["rule"], item["subject"], item["light"]) for item in await api.events(ALERT_CHANGED)] == [
        ("RA3", "asset", "red")
    ]
    (task,) = [item for item in await api.events(TASK_CHANGED) if item["kind"] == "alert"]
    assert (task["level"], task["link"], task["open"]) == ("town", f"/asset-alerts/{alert['id']}", True)
    (notice,) = [item for item in await api.events(NOTICE_POSTED) if item["kind"] == "alerts.opened"]
    assert (notice["title"], notice["role"], notice["division_code"]) == ("新增资产风险预警 1 条", "town_officer", TOWN)


async def test_an_alert_is_assigned_checked_fixed_and_closed_by_another(api: AssetsApi) -> None:
    await lost(api)
    await run(api)
    alert, town = (await only(api))["id"], clerk(api)
    assert (await take(town, alert, "assign", assignee="zhang")).status_code == 200
    assert reasons(await take(town, alert, "check", verdict="excused", opinion="正在追索")) == ["evidence_missing"]
    assert (await take(town, alert, "check", verdict="true", opinion="属实")).status_code == 200
    assert reasons(await take(chief(api), alert, "close")) == ["not_fixed"]
    assert reasons(await take(town, alert, "fix", opinion="已报案")) == ["evidence_missing"]
    paper = await town.attached(alert, "整改材料", "alerts")
    county = clerk(api, COUNTY, "xianjing")
    assert (await take(county, alert, "fix", opinion="已报案", attachments=[paper])).status_code == 200
    assert reasons(await take(county, alert, "close")) == ["same_person"]
    assert (await take(chief(api), alert, "close")).status_code == 200
    closed = await clerk(api).get(f"/alerts/{alert}")
    assert [move["step"] for move in closed["moves"]] == ["assign", "check", "fix", "close"]
    assert (await run(api))["opened_count"] == 0, "what was closed is told anew only once it had gone"
    assert (await api.events(ALERT_CHANGED))[-1]["state"] == "closed"


async def test_an_alert_whose_asset_was_found_again_says_so_and_may_be_closed(api: AssetsApi) -> None:
    await lost(api)
    await run(api)
    await api.rows("UPDATE asset SET state = 'written_off'")
    assert (await run(api))["gone_count"] == 1
    alert = await only(api)
    assert (alert["gone_on"], alert["state"]) == (str(today()), "new")
    assert (await clerk(api).get("/supervision/alert-counts"))["by_town"][0]["to_close"] == 1
    assert (await take(chief(api), alert["id"], "close")).status_code == 200


async def test_what_is_suppressed_by_two_persons_is_counted_and_not_told_until_its_end(api: AssetsApi) -> None:
    await lost(api)
    await run(api)
    body = {"alert_id": (await only(api))["id"], "reason": "法院审理中", "suppressed_until": str(today() + timedelta(30))}
    proposed = await chief(api).call("POST", "/alert-suppressions", body)
    assert proposed.status_code == 201, proposed.text
    assert (await chief(api).call("POST", "/alert-suppressions", body)).json()["code"] == "suppression_proposed"
    place = f"/alert-suppressions/{proposed.json()['id']}"
    assert (await chief(api).call("POST", f"{place}/decision", {"agreed": True}, if_match="1")).json()["code"] == "same_person"
    other = chief(api, "fuhe")
    assert (await other.call("POST", f"{place}/decision", {"agreed": True}, if_match="1")).status_code == 200
    quiet = await run(api)
    assert [quiet[f"{name}_count"] for name in ("finding", "suppressed", "opened", "gone")] == [1, 1, 0, 1]
    await api.rows("UPDATE alert_suppression SET proposed_on = $1, suppressed_until = $1", today() - timedelta(1))
    assert (await run(api))["suppressed_count"] == 0
    assert ((await only(api))["gone_on"], (await other.get(place))["rule_title"]) == (None, "流失")


async def test_rules_run_daily_by_themselves_and_for_the_county_only_and_towns_see_their_own_alerts(api: AssetsApi) -> None:
    await lost(api)
    assert [await run_daily(api.app.state.database, WATCH) for _ in range(2)] == [True, False]
    town = api.acting(*_RUNS, client_id="zhen", divisions=(TOWN,))
    assert reasons(await town.call("POST", "/supervision-runs")) == ["level_needed"]
    alert = (await only(api))["id"]
    far = clerk(api, OTHER_TOWN)
    assert ((await far.get("/alerts"))["items"], (await far.call("GET", f"/alerts/{alert}")).status_code) == ([], 404)
    assert [each["id"] for each in (await town.get(f"/alerts?village={VILLAGE}&subject=asset&rule=RA3"))["items"]] == [alert]
    assert (await town.call("GET", "/alerts?subject=payment")).status_code == 422
    rules = {rule["rule"]: rule for rule in (await town.get("/supervision-rules"))["items"]}
    assert (rules["RA8"]["lights"], rules["RA8"]["subject"]) == (["black", "red", "yellow"], "operating_contract")
    assert rules["RA4"]["parameters"]["risk_damage_days"]["value"] == "60"
    assert "RA11" in {rule["rule"] for rule in (await town.get("/supervision-rules/left-out"))["items"]}
