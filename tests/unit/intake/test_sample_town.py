"""The sample town's files, read by the platform's own declarations, give the rejects that the contract expects of checks 1 to 3."""

from __future__ import annotations

import csv
import json
from datetime import date

import pytest

from services.household.feeds.definitions import FEEDS
from shared.intake.definition import Reason
from tests.harness.files import read_file
from tests.harness.sample import SAMPLE_TOWN

EARLY = {reason.value for reason in list(Reason)[: list(Reason).index(Reason.UNKNOWN_DIVISION)]}
EXPECTED = json.loads((SAMPLE_TOWN / "expected.json").read_text())["feeds"]


@pytest.mark.parametrize("code", EXPECTED)
def test_a_feed_of_the_sample_town(code: str) -> None:
    result = read_file(next(SAMPLE_TOWN.glob(f"{code}.*")), FEEDS[code], today=date(2025, 11, 1))
    with (SAMPLE_TOWN / f"expected-rejects-{code}.csv").open() as file:
        expected = [(int(row["row"]), row["reason"]) for row in csv.DictReader(file) if row["reason"] in EARLY]
    assert [(row, reason) for row, reason, _ in result.rejects] == expected
    assert result.report.rows == EXPECTED[code]["rows"]
    assert result.report.accepted == EXPECTED[code]["rows"] - len(expected)
    assert result.opened.unknown == ()
