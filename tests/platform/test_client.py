"""The Python client of a department's programmer, against the platform itself."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.harness.platform import RunningPlatform
from tests.harness.processes import ROOT
from zhenxing_client import Client, ProblemError
from zhenxing_client.generated.models import ClientChange, ClientWithSecret, NewClient

GUIDE = ROOT / "docs" / "integration.md"
EVERYWHERE = "000000000000"
HOUSEHOLDS = "户编号,行政区划代码,户类型\nCLIENT-1,610925104201,一般农户\nCLIENT-2,610925104299,一般农户\n"


@pytest.fixture
def admin(running_platform: RunningPlatform) -> Iterator[Client]:
    boot = running_platform.bootstrap
    with Client(running_platform.url, boot["client_id"], boot["client_secret"]) as opened:
        yield opened


def spec(*permissions: str, per_minute: int = 1200) -> NewClient:
    return {
        "name": "试验",
        "department": "试验",
        "divisions": [EVERYWHERE],
        "permissions": list(permissions),
        "requests_per_minute": per_minute,
    }


def opened(
    admin: Client, platform: RunningPlatform, new: NewClient, *, patience: float = 60.0
) -> tuple[Client, ClientWithSecret]:
    made = admin.create_client(new)
    secret = made["client_secret"]
    assert secret is not None
    return Client(platform.url, made["client_id"], secret, patience=patience), made


def test_a_list_is_read_to_its_end(admin: Client) -> None:
    county = [division["code"] for division in admin.each(admin.list_divisions, limit=7)]
    assert len(county) == len(set(county)) > 3 * 7
    towns = [division["code"] for division in admin.each(admin.list_divisions, level="town", limit=2)]
    assert towns == [code for code in county if code.endswith("000") and not code.endswith("000000")]


def test_a_file_is_handed_over_and_what_became_of_it_is_told(admin: Client, tmp_path: Path) -> None:
    file = tmp_path / "农户.csv"
    file.write_text(HOUSEHOLDS, encoding="utf-8")
    batch = admin.hand_over("REG-HH", file, period="2026-03", within=120)
    assert (batch["state"], batch["rows"], batch["accepted"], batch["period"]) == ("completed", 2, 1, "2026-03")
    rejects = [(reject["row"], reject["reason"]) for reject in admin.each(admin.list_rejects, batch["id"])]
    assert rejects == [(3, "unknown_division")]
    assert admin.hand_over("REG-HH", str(file))["id"] == batch["id"]
    assert admin.download_rejects(batch["id"]).startswith(b"PK")


def test_the_program_of_the_guide_says_what_has_to_be_mended(running_platform: RunningPlatform, tmp_path: Path) -> None:
    file = tmp_path / "guide.csv"
    file.write_text(HOUSEHOLDS.replace("CLIENT", "GUIDE"), encoding="utf-8")
    [program] = re.findall(r"```python\n(\"\"\"Hand a file over.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    boot = running_platform.bootstrap

    def run(secret: str) -> subprocess.CompletedProcess[str]:
        arguments = [running_platform.url, boot["client_id"], secret, "REG-HH", str(file)]
        environment = {"PYTHONPATH": str(ROOT / "clients" / "python"), "PATH": "/usr/bin:/bin", "PYTHONIOENCODING": "utf-8"}
        command = [sys.executable, "-c", program, *arguments]
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
        )

    done = run(boot["client_secret"])
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.splitlines()
    assert first.split() == ["completed", "rows", "2", "accepted", "1"]
    assert second.startswith("3 unknown_division ")
    refused = run("x" * 40)
    assert refused.returncode == 1
    assert refused.stderr.startswith("401 invalid_client: ")


def test_a_file_that_takes_too_long_is_left_alone(admin: Client, tmp_path: Path) -> None:
    file = tmp_path / "late.csv"
    file.write_text(HOUSEHOLDS.replace("CLIENT", "LATE"), encoding="utf-8")
    with pytest.raises(TimeoutError, match="批次"):
        admin.hand_over("REG-HH", file, within=-1)
    assert admin.hand_over("REG-HH", file, within=120)["state"] == "completed"


def test_a_correction_names_the_version_that_was_read(admin: Client) -> None:
    entry = admin.register_household(
        {"household_no": "CLIENT-9", "division_code": "610925104201", "household_type": "一般农户"}
    )
    seen = admin.get_household(entry["id"])["version"]
    changed = admin.correct_household(entry["id"], {"village_group": "二组", "reason": "试验"}, if_match=seen)
    assert changed["version"] == seen + 1
    with pytest.raises(ProblemError) as refused:
        admin.correct_household(entry["id"], {"village_group": "三组", "reason": "试验"}, if_match=seen)
    assert (refused.value.status, refused.value.code) == (412, "version_mismatch")


def test_a_refusal_is_told_in_chinese_with_its_places(admin: Client, running_platform: RunningPlatform) -> None:
    with pytest.raises(ProblemError, match=r"trace [0-9a-f]{32}") as refused:
        admin.list_leads(limit=0)
    assert (refused.value.status, refused.value.code) == (422, "invalid_request")
    assert [error["place"] for error in refused.value.errors] == ["query.limit"]
    assert all(error["message"] in str(refused.value) for error in refused.value.errors)
    powerless, _ = opened(admin, running_platform, spec("board:read"))
    with powerless, pytest.raises(ProblemError, match="缺少权限 leads:read") as forbidden:
        powerless.list_leads()
    assert (forbidden.value.status, forbidden.value.code) == (403, "insufficient_scope")
    with Client(running_platform.url, "nobody", "x" * 40) as stranger, pytest.raises(ProblemError) as unknown:
        stranger.read_board()
    assert (unknown.value.status, unknown.value.code) == (401, "invalid_client")


def test_a_void_token_is_replaced(admin: Client, running_platform: RunningPlatform) -> None:
    reader, made = opened(admin, running_platform, spec("leads:read"))
    with reader:
        reader.list_leads()
        with pytest.raises(ProblemError, match="household:read"):
            reader.list_households()
        more: ClientChange = {
            "name": made["name"],
            "department": made["department"],
            "divisions": made["divisions"],
            "permissions": ["leads:read", "household:read"],
            "reason": "试验",
        }
        admin.replace_client(made["id"], more, if_match=made["version"])
        reader.list_households()
        admin.revoke_client(made["id"], {"reason": "试验"})
        with pytest.raises(ProblemError) as revoked:
            reader.list_households()
        assert revoked.value.status == 401


def test_a_busy_platform_is_asked_again_when_it_says(admin: Client, running_platform: RunningPlatform) -> None:
    new = spec("leads:read", per_minute=30)
    hasty, made = opened(admin, running_platform, new, patience=0)
    with hasty, pytest.raises(ProblemError) as refused:
        deque((hasty.list_leads() for _ in range(40)), maxlen=0)
    assert (refused.value.status, refused.value.code) == (429, "rate_limited")
    patient = Client(running_platform.url, made["client_id"], str(made["client_secret"]))
    with patient:
        assert "items" in patient.list_leads()


def test_a_service_that_is_away_is_waited_for(admin: Client, running_platform: RunningPlatform) -> None:
    admin.list_leads()
    pid = running_platform.kill("household-api")
    assert "items" in admin.list_leads()
    running_platform.replaced("household-api", pid)


def test_an_address_without_a_platform_is_told_by_the_transport(running_platform: RunningPlatform) -> None:
    port = running_platform.installation.topology.last_offset + running_platform.port + 1
    with Client(f"http://127.0.0.1:{port}", "x", "x") as client, pytest.raises(httpx.ConnectError):
        client.read_board()
