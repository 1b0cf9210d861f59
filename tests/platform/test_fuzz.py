"""Nothing that fits the merged OpenAPI makes a service fall."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings

from tests.harness.platform import RunningPlatform

EXAMPLES = 4
SECONDS = 20.0
# A stream that lasts as long as its batch; and what would take the fuzzer's own client away.
LEFT_OUT = {"watchBatch", "gateway_revokeClient", "revokeClient"}


@pytest.fixture
def own_platform(short_folder: Path) -> Iterator[RunningPlatform]:
    """A platform that no other test has to share with the fuzzer."""
    platform = RunningPlatform(short_folder / "fuzz")
    try:
        platform.ready()
        yield platform
    finally:
        platform.wipe_out()


def _token(platform: RunningPlatform) -> str:
    form = {"grant_type": "client_credentials", **{name: platform.bootstrap[name] for name in ("client_id", "client_secret")}}
    return str(httpx.post(f"{platform.url}/oauth2/token", data=form, timeout=SECONDS).raise_for_status().json()["access_token"])


def test_no_request_makes_a_service_fall(own_platform: RunningPlatform) -> None:
    document = httpx.get(f"{own_platform.url}/openapi.json", timeout=SECONDS).json()
    schema = schemathesis.openapi.from_dict(document)
    schema.config.update(base_url=own_platform.url)
    headers = {"Authorization": f"Bearer {_token(own_platform)}"}
    fallen: list[str] = []
    tried = 0

    def try_operation(operation: Any) -> None:
        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            database=None,
            derandomize=True,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy())
        def run(case: Any) -> None:
            nonlocal tried
            tried += 1
            answer = case.call(headers=headers, timeout=SECONDS)
            if answer.status_code >= httpx.codes.INTERNAL_SERVER_ERROR:
                fallen.append(f"{case.method} {case.formatted_path} -> {answer.status_code} {answer.text[:300]}")

        run()

    for result in schema.get_all_operations():
        operation: Any = result.ok()  # type: ignore[union-attr] # an operation that cannot be read raises here
        if operation.definition.raw.get("operationId") not in LEFT_OUT:
            try_operation(operation)
    assert tried > len(document["paths"])
    assert fallen == []
