"""Alerts: opened once, kept, checked, fixed and closed; what is suppressed is counted and not told; the figures that are watched."""

from __future__ import annotations

import csv
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx

from services.funds.supervision.watch import WATCH
from shared.contracts.funds import ALERT_CHANGED, NOTICE_POSTED, TASK_CHANGED
from shared.standards.clock import today
from shared.supervision.runner import run_daily
from tests.harness.building import PDF
from tests.harness.funds_api import COUNTY, OTHER_TOWN, TOWN, FundsApi

_HANDLES, _RUNS = ("supervision:read", "supervision:handle"), ("supervision:read", "supervision:handle", "supervision:run")


def _clerk(api: FundsApi, client_id: str = "jingban", place: str = COUNTY) -> FundsApi:
    return api.acting(*_HANDLES, client_id=client_id, divisions=(place,))


def _chief(api: FundsApi) -> FundsApi:
    return api.acting(*_RUNS, client_id="shenhe")


async def _late(api: FundsApi, days: int = 40) -> str:
    """A sum that arrived so long ago and was not allocated."""
    on = str(today() - timedelta(days=days))
    return await api.batch(document_date=on, received_on=on, budget_year=today().year)


async def _run(api: FundsApi) -> dict[str, Any]:
    answer = await _chief(api).call("POST", "/supervision-runs")
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = await _chief(api).get(f"/supervision-runs/{answer.json()['id']}")
    return found


async def _only(api: FundsApi) -> dict[str, Any]:
    """The one alert of the first rule."""
    (alert,) = (await _clerk(api).get("/alerts?rule=F-A01&open=true"))["items"]
    found: dict[str, Any] = await _clerk(api).get(f"/alerts/{alert['id']}")
    return found


async def _take(api: FundsApi, alert: str, step: str, **said: Any) -> httpx.Response:
    (row,) = await api.rows("SELECT version FROM alert WHERE id = $1", UUID(alert))
    body = {"on": str(today()), **said}
    return await api.call("POST", f"/alerts/{alert}/{step}", body, if_match=str(row["version"]))


async def _paper(api: FundsApi, alert: str) -> str:
    answer = await api.http.post(
        f"/api/funds/v1/alerts/{alert}/attachments",
        data={"kind": "整改材料", "title": "指标文件"},
        files={"file": ("a.pdf", PDF)},
        headers=api.headers,
    )
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


async def test_a_run_opens_an_alert_once_and_tells_the_threshold_it_used(api: FundsApi) -> None:
    batch = await _late(api)
    first, second = await _run(api), await _run(api)
    assert (first["findings_by_rule"], first["opened_count"], second["findings_by_rule"], second["opened_count"]) == (
        {"F-A01": 1},
        1,
        {"F-A01": 1},
        0,
    )
    alert = await _only(api)
    assert (alert["subject_id"], alert["light"], alert["state"], alert["version"]) == (batch, "yellow", "new", 1)
    assert alert["told"] == f"{today() - timedelta(days=40)} 到位,还有 12590000.00 元未分配"
    assert alert["parameters"]["fund_allocate_days"] == {"value": "30", "version": 0, "effective_from": None}
    (finding,) = (await _chief(api).get(f"/supervision-runs/{second['id']}/findings"))["items"]
    assert (finding["rule_title"], finding["suppressed"]) == ("资金未及时分配", False)
    assert [(item["rule"], item["light"], item["state"]) for item in await api.events(ALERT_CHANGED)] == [
        ("F-A01", "yellow", "new")
    ]
    assert [item["kind"] for item in await api.events(TASK_CHANGED) if item["kind"] == "alert"] == ["alert"]
    assert [item["role"] for item in await api.events(NOTICE_POSTED)] == ["county_officer"]
    await api.rows("""UPDATE alert SET facts = '{"days": "40"}'""")
    assert (await _only(api))["told"] == "days 40", "what the rule told in other words before"


async def test_an_alert_turns_red_and_is_due_sooner(api: FundsApi) -> None:
    batch = await _late(api)
    await _run(api)
    yellow = await _only(api)
    on = today() - timedelta(days=70)
    await api.rows("UPDATE fund_batch SET document_date = $1, received_on = $1 WHERE id = $2", on, UUID(batch))
    await _run(api)
    red = await _only(api)
    assert (yellow["id"], red["light"], red["version"]) == (red["id"], "red", 2)
    assert red["due_on"] < yellow["due_on"]


async def test_an_alert_is_assigned_checked_fixed_and_closed_by_another(api: FundsApi) -> None:
    await _late(api)
    await _run(api)
    alert, clerk = (await _only(api))["id"], _clerk(api)
    assert (await _take(clerk, alert, "assign", assignee="wangfang")).status_code == 200
    proofless = await _take(clerk, alert, "check", verdict="excused", opinion="按计划分配")
    assert [error["code"] for error in proofless.json()["errors"]] == ["evidence_missing"]
    assert (await _take(clerk, alert, "check", verdict="true", opinion="属实")).status_code == 200
    early = await _take(_chief(api), alert, "close")
    assert [error["code"] for error in early.json()["errors"]] == ["not_fixed"]
    paper = await _paper(clerk, alert)
    assert (await _take(clerk, alert, "fix", opinion="已提请分配", attachments=[paper])).status_code == 200
    own = await _take(clerk, alert, "close")
    assert {error["code"] for error in own.json()["errors"]} == {"same_person"}
    assert (await _take(_chief(api), alert, "close")).status_code == 200
    closed = await _clerk(api).get(f"/alerts/{alert}")
    assert (closed["state"], closed["verdict"], [move["step"] for move in closed["moves"]]) == (
        "closed",
        "true",
        ["assign", "check", "fix", "close"],
    )


async def test_what_was_closed_is_opened_anew_only_after_it_had_gone(api: FundsApi) -> None:
    batch = await _late(api)
    await _run(api)
    alert = (await _only(api))["id"]
    for step, said in (("assign", {}), ("check", {"verdict": "false", "opinion": "资金文件要求年底分配"})):
        assert (await _take(_clerk(api), alert, step, **said)).status_code == 200
    assert (await _take(_chief(api), alert, "close")).status_code == 200
    assert (await _run(api))["opened_count"] == 0
    old, fresh = today() - timedelta(days=40), today()
    for received, opened in ((fresh, 0), (old, 1)):
        await api.rows("UPDATE fund_batch SET received_on = $1, allocate_by = $2 WHERE id = $3", received, fresh, UUID(batch))
        assert (await _run(api))["opened_count"] == opened


async def test_an_alert_whose_finding_has_gone_says_so_and_may_be_closed(api: FundsApi) -> None:
    batch = await _late(api)
    await _run(api)
    await api.rows("UPDATE fund_batch SET received_on = $1, allocate_by = $1 WHERE id = $2", today(), UUID(batch))
    assert (await _run(api))["gone_count"] == 1
    alert = await _only(api)
    assert (alert["gone_on"], alert["state"]) == (str(today()), "new")
    assert (await _take(_chief(api), alert["id"], "close")).status_code == 200


async def test_what_is_suppressed_is_counted_and_not_told(api: FundsApi) -> None:
    await _late(api)
    await _run(api)
    alert = await _only(api)
    body = {"alert_id": alert["id"], "reason": "文件规定年底分配", "suppressed_until": str(today() + timedelta(days=30))}
    chief = _chief(api)
    proposed = await chief.call("POST", "/alert-suppressions", body)
    assert proposed.status_code == 201, proposed.text
    place = f"/alert-suppressions/{proposed.json()['id']}"
    assert (await chief.call("POST", f"{place}/decision", {"agreed": True}, if_match="1")).json()["code"] == "same_person"
    other = api.acting(*_RUNS, client_id="fuhe")
    assert (await other.call("POST", f"{place}/decision", {"agreed": True}, if_match="1")).status_code == 200
    run = await _run(api)
    assert (run["finding_count"], run["suppressed_count"], run["opened_count"], run["gone_count"]) == (1, 1, 0, 1)
    assert (await _take(chief, alert["id"], "close")).status_code == 200
    assert (await _run(api))["opened_count"] == 0
    ended = await other.call("POST", f"{place}/end", {"reason": "已到分配时间"}, if_match="2")
    assert ended.status_code == 200
    assert (await _run(api))["opened_count"] == 1


async def test_the_rules_run_once_a_day_by_themselves_and_by_the_county_only(api: FundsApi) -> None:
    await _late(api)
    database = api.app.state.database
    assert [await run_daily(database, WATCH) for _ in range(2)] == [True, False]
    (run,) = (await _chief(api).get("/supervision-runs"))["items"]
    assert (run["requested_by"], run["opened_count"]) == ("platform", 1)
    town = api.acting(*_RUNS, client_id="town", divisions=(TOWN,))
    assert (await town.call("POST", "/supervision-runs")).status_code == 403


async def test_a_town_sees_and_handles_its_own_alerts_only(api: FundsApi) -> None:
    await _late(api)
    await _run(api)
    alert = (await _only(api))["id"]
    town = _clerk(api, "town", TOWN)
    assert (await town.get("/alerts"))["items"] == []
    assert (await town.call("GET", f"/alerts/{alert}")).status_code == 404
    await api.rows("UPDATE alert SET division_code = $1 WHERE id = $2", TOWN, UUID(alert))
    assert [each["id"] for each in (await town.get(f"/alerts?town={TOWN}&light=yellow&gone=false"))["items"]] == [alert]
    assert (await _take(town, alert, "assign", assignee="town")).status_code == 200
    mine = [(await each.get("/alerts?mine=true&subject=fund_batch"))["items"] for each in (town, _clerk(api))]
    assert ([each["id"] for each in mine[0]], mine[1]) == ([alert], [])
    assert (await town.get("/alerts?subject=payment"))["items"] == []
    assert (await _clerk(api, "other", OTHER_TOWN).call("GET", f"/alerts/{alert}")).status_code == 404
    assert (await _clerk(api).get("/supervision/alert-counts"))["by_town"] == [
        {"division_code": TOWN, "division_name": "某town", "yellow": 1, "red": 0, "black": 0, "to_close": 0}
    ]


async def test_the_share_of_industry_is_told_by_its_definition_against_the_floor(api: FundsApi) -> None:
    batch = await api.batch(amount="1000000.00")
    industry = await api.project(planned_amount=700_000)
    road = await api.project(category="X0102", planned_amount=700_000)
    other = await api.batch(source_code="X1", amount="500000.00")
    await api.posted("allocate", (batch, industry, "550000.00"), (batch, road, "450000.00"))
    await api.posted("allocate", (other, road, "250000.00"))
    clerk = _clerk(api)
    told = await clerk.get("/supervision/industry-share?year=2025")
    (row,) = told["by_county"]
    assert (told["definition_version"], row["received"], row["allocated_share"], row["paid_share"]) == (
        1,
        "1000000.00",
        "55.00",
        "0.00",
    )
    assert (row["floor"], row["last_share"], row["planned_share"]) == ("60", None, "0.00")
    table = await clerk.call("GET", "/supervision/industry-share?year=2025", accept="text/csv")
    head, line = list(csv.reader(table.text.removeprefix("\ufeff").splitlines()))
    assert dict(zip(head, line, strict=True))["分配产业占比"] == "55.00"


async def test_progress_is_held_against_the_calendar_by_source(api: FundsApi) -> None:
    batch = await api.batch(amount="1000000.00")
    project = await api.project()
    await api.posted("allocate", (batch, project, "600000.00"))
    told = await _clerk(api).get("/supervision/progress?year=2025")
    assert (told["as_of"], told["calendar_percent"]) == ("2025-12-31", "100.0")
    (row,) = told["by_source"]
    assert (row["source_code"], row["received"], row["allocated"], row["paid"]) == ("C1", "1000000.00", "600000.00", "0.00")
    assert (row["payment_rate"], row["gap"], row["light"]) == ("0.0", "-100.0", "red")


async def test_every_rule_shows_its_thresholds(api: FundsApi) -> None:
    rules = {rule["rule"]: rule for rule in (await _clerk(api).get("/supervision-rules"))["items"]}
    assert rules["F-A04"]["lights"] == ["black", "red", "yellow"]
    assert rules["F-A01"]["parameters"].keys() == {"fund_allocate_days", "watch_allocate_red_days"}
    left_out = {rule["rule"]: rule for rule in (await _clerk(api).get("/supervision-rules/left-out"))["items"]}
    assert left_out["F-A22"] == {"rule": "F-A22", "rule_title": "房车企税比对", "why": "没有房产、车辆、企业、税务名单"}
