"""A first load on the worst of days: the broker, the worker and the database die under it, and nothing is lost or doubled."""

from __future__ import annotations

import csv
import json
import subprocess
import time

import httpx

from deploy.demo.door import Door, NotDoneError
from tests.harness.platform import RunningPlatform
from tests.harness.processes import ROOT

SAMPLE = ROOT / "tests" / "data" / "sample-town"
ORDER = [
    "REG-HH",
    "REG-PER",
    "REG-INC",
    "MED-ENR",
    "MED-SET",
    "EDU-ENR",
    "CIV-AID",
    "DIS-CRT",
    "LAB-EMP",
    "HOU-APR",
    "WAT-OUT",
    "DIS-AST",
    "POL-HUK",
]
VICTIMS = {"REG-PER": "nats", "MED-ENR": "household-worker", "EDU-ENR": "postgres", "LAB-EMP": "gateway-worker"}
SECONDS = 90.0


def _insist(door: Door, feed: str) -> str:
    """Hand over until it is taken: the very same bytes make the same batch, so asking again is harmless."""
    until = time.monotonic() + SECONDS
    while True:
        try:
            return str(door.hand_over(feed, next(SAMPLE.glob(f"{feed}.*")))["id"])
        except (NotDoneError, httpx.HTTPError):
            if time.monotonic() > until:
                raise


def _finished(door: Door, batch: str) -> dict[str, object]:
    until = time.monotonic() + SECONDS
    while True:
        try:
            return dict(door.finished(f"/api/household/v1/feeds/batches/{batch}", SECONDS))
        except (NotDoneError, httpx.HTTPError):
            if time.monotonic() > until:
                raise


def test_a_load_outlives_the_death_of_every_part_under_it(running_platform: RunningPlatform) -> None:
    expected = json.loads((SAMPLE / "expected.json").read_text())
    with Door(running_platform.bootstrap) as door:
        for feed in ORDER:
            batch = _insist(door, feed)
            if victim := VICTIMS.get(feed):
                running_platform.replaced(victim, running_platform.kill(victim))
            counts = _finished(door, batch)
            assert (counts["rows"], counts["accepted"]) == (
                expected["feeds"][feed]["rows"],
                expected["feeds"][feed]["accepted"],
            )
        screening = door.screen(expected["as_of"], expected["county_base_income"], SECONDS)
    assert screening["leads"] == sum(1 for _ in csv.DictReader((SAMPLE / "expected-leads.csv").read_text().splitlines()))
    verify = subprocess.run(
        running_platform.zhenxing("verify"),
        cwd=ROOT,
        env=running_platform.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert verify.returncode == 0, verify.stdout + verify.stderr
