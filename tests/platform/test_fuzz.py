"""Nothing that fits the merged OpenAPI makes a service fall, and whatever is answered is what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from shared.web.answers import HEADERS
from tests.harness.platform import RunningPlatform

EXAMPLES = 2
SECONDS = 20.0
# A stream that lasts as long as its batch; and what would take the fuzzer's own client away.
LEFT_OUT = {"watchBatch", "watchFundsBatch", "gateway_revokeClient", "revokeClient"}
AS_DESCRIBED = [
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


def _token(platform: RunningPlatform) -> str:
    form = {"grant_type": "client_credentials", **{name: platform.bootstrap[name] for name in ("client_id", "client_secret")}}
    return str(httpx.post(f"{platform.url}/oauth2/token", data=form, timeout=SECONDS).raise_for_status().json()["access_token"])


@dataclass
class Findings:
    """What was answered to everything that was tried."""

    document: Mapping[str, Any]
    tried: int = 0
    succeeded: set[str] = field(default_factory=set)
    fallen: list[str] = field(default_factory=list)
    undescribed: list[str] = field(default_factory=list)

    def note(self, case: Any, answer: Any) -> None:
        self.tried += 1
        operation = case.operation.definition.raw
        said = f"{case.method} {case.formatted_path} -> {answer.status_code} {answer.text_lossy()[:300]}"
        if answer.status_code >= httpx.codes.INTERNAL_SERVER_ERROR:
            self.fallen.append(said)
        if answer.status_code < httpx.codes.BAD_REQUEST:
            self.succeeded.add(operation["operationId"])
        try:
            case.validate_response(answer, checks=AS_DESCRIBED)
        except FailureGroup as failures:
            self.undescribed += [f"{said}: {failure}" for failure in failures.exceptions]
        if unsaid := self._sent(answer) - self._described(operation, answer):
            self.undescribed.append(f"{said}: header {', '.join(sorted(unsaid))}")

    @staticmethod
    def _sent(answer: Any) -> set[str]:
        return {name.lower() for name in answer.headers} & {name.lower() for name in HEADERS}

    def _described(self, operation: Mapping[str, Any], answer: Any) -> set[str]:
        response = operation["responses"].get(str(answer.status_code), {})
        if reference := response.get("$ref"):
            response = self.document["components"]["responses"][reference.rpartition("/")[2]]
        return {name.lower() for name in response.get("headers", {})}


def test_no_request_makes_a_service_fall(changed_platform: RunningPlatform) -> None:
    document = httpx.get(f"{changed_platform.url}/openapi.json", timeout=SECONDS).json()
    schema = schemathesis.openapi.from_dict(document)
    schema.config.update(base_url=changed_platform.url)
    headers = {"Authorization": f"Bearer {_token(changed_platform)}"}
    found = Findings(document)

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
            found.note(case, case.call(headers=headers, timeout=SECONDS))

        run()

    for result in schema.get_all_operations():
        operation: Any = result.ok()  # type: ignore[union-attr] # an operation that cannot be read raises here
        if operation.definition.raw.get("operationId") not in LEFT_OUT:
            try_operation(operation)
    assert found.tried > len(document["paths"])
    assert found.fallen == []
    assert found.undescribed == []
    # Whoever is refused everything falls over nothing: what a program may read without knowing a place has been answered.
    reads = {
        item["get"]["operationId"]
        for path, item in document["paths"].items()
        if "{" not in path and item.get("get", {"x-permission": "session"})["x-permission"] != "session"
    }
    assert reads - found.succeeded == set()
