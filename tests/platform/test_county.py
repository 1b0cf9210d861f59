"""A whole county of invented people through the front door: every row ends where its generator says it must."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from deploy.checks.asyncapi import faults_in, validator_of
from deploy.demo.county import County, write_county
from deploy.demo.door import Door
from deploy.demo.tour import visible
from services.assets.resources.schemas import ENTRIES
from shared.contracts import assets, funds, household, jobs
from shared.contracts.snapshot import catalogue
from shared.standards.clock import today
from shared.web.rows import examples
from tests.harness.bookkeeping import table
from tests.harness.guarantees import CONTENT
from tests.harness.helping import CHECKS
from tests.harness.intake import number
from tests.harness.intake import table as as_csv
from tests.harness.ledgerwork import ASSET
from tests.harness.monthwork import MONTH
from tests.harness.platform import RunningPlatform
from tests.harness.processes import ROOT
from tests.harness.projects import COLD_STORE
from tests.harness.streams import published
from tests.harness.village import FORM
from tests.harness.waiting import eventually
from zhenxing_client import Client, ProblemError
from zhenxing_client.generated.models import BatchView, Figure

HOUSEHOLDS = 300
BATCH_SECONDS = 120.0
# What time has to pass for, or several people have to sign: their own tests hold each against its contract.
LATER = {
    event_type.subject
    for event_type in (
        household.TASK_ESCALATED,
        funds.TASK_ESCALATED,
        funds.NOTICE_POSTED,
        funds.PAYMENT_CHANGED,
        funds.PAYROLL_PAYMENT_CHANGED,
        funds.PERFORMANCE_CHANGED,
        funds.PROJECT_ACCEPTED,
        assets.ALERT_CHANGED,
        assets.CONTRACT_CHANGED,
        assets.DISTRIBUTION_CHANGED,
        assets.INCOME_DISTRIBUTED,
        assets.TASK_ESCALATED,
        jobs.ALERT_CHANGED,
        jobs.APPOINTMENT_CHANGED,
        jobs.NOTICE_POSTED,
        jobs.PAYROLL_CHANGED,
        jobs.TASK_ESCALATED,
    )
}


@pytest.fixture(scope="module")
def door(running_platform: RunningPlatform) -> Iterator[Door]:
    with Door(running_platform.bootstrap) as opened:
        yield opened


@pytest.fixture(scope="module")
def client(running_platform: RunningPlatform) -> Iterator[Client]:
    boot = running_platform.bootstrap
    with Client(running_platform.url, boot["client_id"], boot["client_secret"]) as opened:
        yield opened


@pytest.fixture(scope="module")
def county(client: Client, tmp_path_factory: pytest.TempPathFactory) -> County:
    villages = sorted(division["code"] for division in client.each(client.list_divisions, level="village"))
    return write_county(tmp_path_factory.mktemp("county"), villages, households=HOUSEHOLDS)


@pytest.fixture(scope="module")
def before(client: Client) -> Figure:
    """The board's total before this county came."""
    return client.read_board()["all"]


@pytest.fixture(scope="module")
def batches(client: Client, county: County, before: Figure) -> list[BatchView]:
    period = str(county.as_of.year)
    return [client.hand_over(file.feed, file.path, period=period, within=BATCH_SECONDS) for file in county.files]


def _zhenxing(platform: RunningPlatform, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        platform.zhenxing(*arguments),
        cwd=ROOT,
        env={**platform.environment, **environment},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


def test_every_row_is_accepted_or_refused_as_it_must(client: Client, county: County, batches: list[BatchView]) -> None:
    for file, batch in zip(county.files, batches, strict=True):
        assert (batch["rows"], batch["accepted"]) == (file.rows, file.accepted), batch
        rejects = {reject["row"]: reject["reason"] for reject in client.each(client.list_rejects, batch["id"])}
        assert rejects == file.rejects, file.feed


@pytest.mark.usefixtures("batches")
def test_the_board_counts_the_county(door: Door, client: Client, county: County, before: Figure) -> None:
    eventually(lambda: visible(door, county), "the board shows every feed")
    after = client.read_board()["all"]
    assert after["households"] - before["households"] == county.households
    assert after["persons"] - before["persons"] == county.active


def test_the_same_files_again_are_the_same_batches(client: Client, county: County, batches: list[BatchView]) -> None:
    for file, batch in zip(county.files, batches, strict=True):
        assert client.hand_over(file.feed, file.path)["id"] == batch["id"]


@pytest.fixture
def description(running_platform: RunningPlatform) -> dict[str, Any]:
    """The AsyncAPI document, which is in order."""
    document: dict[str, Any] = httpx.get(f"{running_platform.url}/asyncapi.json", timeout=30).raise_for_status().json()
    assert faults_in(document) == []
    return document


@pytest.fixture
def everything_happened(door: Door, client: Client, county: County, batches: list[BatchView], tmp_path: Path) -> None:
    """Whatever is told by an event has happened once."""
    door.screen(county.as_of.isoformat(), county.base_income, BATCH_SECONDS)
    lead = client.list_leads(state="open", limit=1)["items"][0]
    client.close_lead(lead["id"], {"closed_on": lead["stage_since"], "code": "resolved"}, if_match=lead["version"])
    made = client.create_client(
        {"name": "试验", "department": "试验", "divisions": ["000000000000"], "permissions": ["household:read"]}
    )
    client.revoke_client(made["id"], {"reason": "试验"})
    client.propose_staff(
        {
            "username": "event.test",
            "name": "试验",
            "role": "county_leader",
            "department": "县政府",
            "divisions": ["610925000000"],
        }
    )
    found = client.list_households(limit=1)["items"][0]
    home = found["id"]
    _helped(client, home, found["division_code"], county.as_of.isoformat())
    _funded(client, found["division_code"])
    _lent(client, found["division_code"], county.as_of.isoformat())
    _registered(door, found["division_code"], tmp_path / "ledger.csv")
    _known(client, found["division_code"])
    member = client.list_members(home, limit=1)["items"][0]
    _employed(client, member["person_id"])
    _worked(door, member["person_id"], member["name"], tmp_path / "months.csv")
    income = client.record_income(home, 1999, {"registered_population": 1}, if_none_match="*")
    client.withdraw_income(home, 1999, {"reason": "试验"}, if_match=income["version"])


def _funded(client: Client, village: str) -> None:
    """Money reaches the county, a village applies for some of it, auditors find something, and the rules that it waits too long."""
    arrived: Any = {
        "division_code": "610925000000",
        "source_code": "C1",
        "document_no": "安财农〔2025〕18号",
        "sent_by": "安康市财政局",
        "document_date": "2025-03-10",
        "received_on": "2025-03-18",
        "budget_year": 2025,
        "amount": "12590000.00",
    }
    client.record_fund_batch(arrived)
    store: Any = {**COLD_STORE, "division_code": village, "on": "2025-03-18"}
    client.apply_for_project(store)
    issue: Any = {
        "division_code": "610925000000",
        "found_by": "audit",
        "year": 2025,
        "problem": "资金到位后未在规定时限内分配",
        "category": "funds",
        "kind": "dated",
        "found_on": "2025-05-06",
        "on": "2025-05-06",
        "deadline": "2025-08-06",
    }
    client.register_issue(issue)
    client.run_supervision()


def _registered(door: Door, village: str, file: Path) -> None:
    """The county brings an asset of its ledger."""
    row = {
        **ASSET,
        "原资产编号": "试验",
        "资产名称": "试验",
        "三资卡片编号": "试验",
        "行政区划代码": village,
        "所有权人": village,
    }
    file.write_bytes(as_csv(table([row])))
    batch = door.hand_over("AST-LED", file, service="assets")
    assert door.finished(f"/api/assets/v1/feeds/batches/{batch['id']}", BATCH_SECONDS)["accepted"] == 1


def _known(client: Client, village: str) -> None:
    """The village's collective is registered, and the village in the register of villages."""
    collective: Any = {**FORM, "division_code": village}
    client.register_collective(collective)
    record: Any = {**examples(ENTRIES)["RES-VIL"]["value"], "division_code": village}
    client.record_resource("RES-VIL", record)


def _employed(client: Client, person: str) -> None:
    """Somebody works in the village, as soon as the jobs service has heard of them; every village is asked for the month."""
    spell: Any = {
        "person_id": person,
        "form": "flexible",
        "channel": "day_labour",
        "organiser": "self",
        "place_code": "610925104000",
        "started_on": today().isoformat(),
        "source": "officer",
    }

    def recorded() -> bool:
        try:
            return bool(client.record_employment_spell(spell))
        except ProblemError as error:
            if error.code == "unknown_person":
                return False
            raise

    eventually(recorded, "the worker is known")
    client.open_ledger_month()


def _worked(door: Door, person: str, name: str, file: Path) -> None:
    """The labour bureau brings a month of somebody, whom it knows from an export; their ID number would have done as well."""
    row = {**MONTH, "人员标识": person, "姓名": name, "证件号码": "", "年度": str(today().year), "月份": str(today().month)}
    file.write_bytes(as_csv(table([{**row, "开始日期": today().isoformat()}])))
    batch = door.hand_over("JOB-MON", file, service="jobs")
    assert door.finished(f"/api/jobs/v1/feeds/batches/{batch['id']}", BATCH_SECONDS)["accepted"] == 1


def _lent(client: Client, village: str, on: str) -> None:
    """A household that left poverty applies for a loan, as soon as the funds service has heard of it."""
    home: Any = {"household_no": "EVENT-TEST", "division_code": village, "household_type": "脱贫户"}
    borrower: Any = {"name": "试验", "id_number": number(777), "relation": "户主"}
    client.register_person(client.register_household(home)["id"], borrower)
    client.set_lender("NSH", {"title": "农商银行"}, if_none_match="*")
    application: Any = {
        "id_number": borrower["id_number"],
        "phone": "13900000000",
        "lender_code": "NSH",
        "amount": "50000.00",
        "months": 24,
        "purpose": "breeding",
        "purpose_note": "新建猪舍",
        "applied_on": on,
    }

    def applied() -> bool:
        try:
            return bool(client.apply_for_loan(application))
        except ProblemError as error:
            if error.code == "unknown_person":
                return False
            raise

    eventually(applied, "the borrower is known")


def _helped(client: Client, home: str, village: str, on: str) -> None:
    """A household is looked at, given a helper, visited, and taken in."""
    person = client.list_members(home, limit=1)["items"][0]["person_id"]
    sheet: Any = {"checked_on": on, "checkers": ["李强"], **CONTENT}
    client.record_guarantee_check(home, sheet)
    helper = client.register_helper({"name": "王芳", "unit": "医保局", "unit_level": "county", "division_code": village})["id"]
    client.assign_helper(home, {"helper_id": helper, "main": True, "from_on": on})
    visit: Any = {"visited_on": on, "method": "home", "persons_met": [person], "checks": CHECKS}
    client.record_visit(home, visit)
    case: Any = {"household_id": home, "channel": "inspection", "category": "EDGE", "risks": ["illness"], "on": on}
    client.open_case(case)


async def test_every_published_event_fits_its_description(
    running_platform: RunningPlatform, description: dict[str, Any], everything_happened: None
) -> None:
    validators = {
        (subject, part): validator_of(description, message[part])
        for subject, message in description["components"]["messages"].items()
        for part in ("headers", "payload")
    }
    messages = await published(running_platform)
    faults = {
        f"{subject} {part} /{'/'.join(map(str, error.instance_path))}: {error.message[:200]}"
        for subject, *parts in messages
        for part, value in zip(("headers", "payload"), parts, strict=True)
        for error in validators[subject, part].iter_errors(value)
    }
    assert faults == set()
    schemas = description["components"]["schemas"]
    assert {name for _, headers, _ in messages for name in headers} == set(schemas["Headers"]["properties"])
    assert {name for *_, payload in messages for name in payload} == set(schemas["CloudEvent"]["properties"])
    assert {subject for subject, *_ in messages} | LATER == {each.subject for each in catalogue()}


def test_what_the_gateway_gathered_is_what_is_owned_and_can_be_made_anew(running_platform: RunningPlatform) -> None:
    for command in (["verify"], ["rebuild", "gateway"]):
        done = _zhenxing(running_platform, *command)
        assert done.returncode == 0, (command, done.stdout, done.stderr)
        assert "picture: 0 处不一致" in done.stdout


@pytest.mark.usefixtures("batches")
def test_the_demo_says_what_it_did(running_platform: RunningPlatform) -> None:
    done = _zhenxing(running_platform, "demo", "--households", str(HOUSEHOLDS))
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{HOUSEHOLDS} 户" in done.stdout
    assert "条线索 (leads)" in done.stdout


def test_without_a_platform_the_demo_says_so_in_one_line(running_platform: RunningPlatform, tmp_path: Path) -> None:
    done = _zhenxing(running_platform, "demo", ZX_DATA=str(tmp_path))
    assert done.returncode == 1
    assert done.stderr.startswith("zhenxing: ")
    assert len(done.stderr.splitlines()) == 1
