"""Nothing that fits the merged OpenAPI makes a service fall, and every answer is one that the document tells of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import CHECKS
from schemathesis.core.failures import FailureGroup

from shared.web.answers import HEADERS
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


def _readable(document: dict[str, Any]) -> set[str]:
    """The operations that read, need to be told nothing, and are not only for people who have signed in."""
    return {
        read["operationId"]
        for read in (item["get"] for item in document["paths"].values() if "get" in item)
        if read["x-permission"] != "session" and not any(parameter["required"] for parameter in read.get("parameters", ()))
    }


def _untold(document: dict[str, Any], responses: dict[str, Any], answer: Any) -> set[str]:
    """The header fields of an answer that its description does not name."""
    response = responses.get(str(answer.status_code), {})
    if "$ref" in response:
        response = document["components"]["responses"][response["$ref"].rpartition("/")[2]]
    told: dict[str, Any] = response.get("headers", {})
    return {name for name in HEADERS if name.lower() in answer.headers} - told.keys()


def test_no_request_makes_a_service_fall(own_platform: RunningPlatform) -> None:
    document = httpx.get(f"{own_platform.url}/openapi.json", timeout=SECONDS).json()
    schema = schemathesis.openapi.from_dict(document)
    schema.config.update(base_url=own_platform.url)
    headers = {"Authorization": f"Bearer {_token(own_platform)}"}
    told: list[Any] = [
        CHECKS.get_one(f"{part}_conformance") for part in ("status_code", "content_type", "response_headers", "response_schema")
    ]
    fallen: list[str] = []
    unlike: list[str] = []
    well: set[str] = set()

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
            answer = case.call(headers=headers, timeout=SECONDS)
            line = (
                f"{case.method} {case.formatted_path} -> {answer.status_code} {answer.content[:300].decode(errors='replace')}"
            )
            if answer.status_code >= httpx.codes.INTERNAL_SERVER_ERROR:
                fallen.append(line)
            elif answer.status_code < httpx.codes.BAD_REQUEST:
                well.add(operation.definition.raw["operationId"])
            try:
                case.validate_response(answer, checks=told)
            except FailureGroup as group:
                unlike.extend(f"{line}: {failure}" for failure in group.exceptions)
            if untold := _untold(document, operation.definition.raw["responses"], answer):
                unlike.append(f"{line}: {untold}")

        run()

    for result in schema.get_all_operations():
        operation: Any = result.ok()  # type: ignore[union-attr] # an operation that cannot be read raises here
        if operation.definition.raw.get("operationId") not in LEFT_OUT:
            try_operation(operation)
    assert fallen == []
    assert unlike == []
    # Refusals alone would prove little: whatever can be read without knowing an identifier was read, and something was made.
    assert well >= _readable(document)
    assert "requestScreening" in well
