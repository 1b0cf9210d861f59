"""Every route of every service is locked: at the door, and at the service itself."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from deploy.topology import load
from shared.web import PUBLIC
from tests.harness.platform import RunningPlatform
from tests.harness.processes import ROOT
from tests.harness.waiting import eventually

OPEN = {
    "/oauth2/token",
    "/api/gateway/v1/sessions",
    "/.well-known/jwks.json",
    "/.well-known/oauth-authorization-server",
    "/api/household/v1/declarations",
    "/api/household/v1/declarations/form",
    "/api/household/v1/declarations/status",
}
METHODS = {"get", "put", "post", "delete", "patch"}


def address(platform: RunningPlatform, service: str) -> str:
    installation = platform.installation
    return f"http://127.0.0.1:{installation.port_of(installation.topology[service], 'api')}"


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        yield from ((method.upper(), path, operation) for method, operation in item.items() if method in METHODS)


def filled(path: str) -> str:
    return re.sub(r"\{\w+\}", "0199a1b2-0000-7000-8000-000000000000", path)


@pytest.fixture(scope="module")
def client(running_platform: RunningPlatform) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=running_platform.url, timeout=30, trust_env=False) as opened:
        yield opened


def token(client: httpx.Client, client_id: str, secret: str) -> dict[str, str]:
    form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": secret}
    return {"Authorization": f"Bearer {client.post('/oauth2/token', data=form).json()['access_token']}"}


@pytest.fixture(scope="module")
def admin(client: httpx.Client, running_platform: RunningPlatform) -> dict[str, str]:
    boot = running_platform.bootstrap
    return token(client, boot["client_id"], boot["client_secret"])


def new_client(client: httpx.Client, admin: dict[str, str], permission: str) -> tuple[str, dict[str, str]]:
    """The id of a new client and the headers with its token."""
    spec = {"name": "x", "department": "x", "divisions": ["000000000000"], "permissions": [permission]}
    made = client.post("/api/gateway/v1/clients", json=spec, headers=admin).json()
    return made["id"], token(client, made["client_id"], made["client_secret"])


@pytest.fixture
def powerless(client: httpx.Client, admin: dict[str, str]) -> dict[str, str]:
    """The headers of a client in good standing that may do nothing that a description tells of."""
    return new_client(client, admin, "metrics:read")[1]


def test_the_merged_description_holds_every_service(client: httpx.Client) -> None:
    document = client.get("/openapi.json").json()
    for service in load().services:
        assert any(path.startswith(f"/api/{service.name}/v1/") for path in document["paths"]), service.name


@pytest.mark.parametrize("service", [service.name for service in load().services])
def test_every_route_names_its_permission_and_asks_for_it(
    service: str, client: httpx.Client, running_platform: RunningPlatform, powerless: dict[str, str]
) -> None:
    own = address(running_platform, service)
    described = list(operations(httpx.get(f"{own}/openapi.json", timeout=30).json()))
    assert described
    merged = client.get("/openapi.json").json()["paths"]
    for method, path, operation in described:
        assert operation["x-permission"], path
        assert path in merged
        if operation["x-permission"] == PUBLIC:
            assert path in OPEN
            # What takes something in from anybody is counted more closely than what is only read.
            assert (method == "POST" and path.startswith("/api/household")) == ("x-address-per-minute" in operation), path
            continue
        for place in dict.fromkeys((running_platform.url, own)):
            stranger = client.request(method, place + filled(path))
            assert (stranger.status_code, stranger.json()["code"]) == (401, "missing_token"), (method, path)
            refused = client.request(method, place + filled(path), headers=powerless)
            assert (refused.status_code, refused.json()["code"]) == (403, "insufficient_scope"), (method, path)


def test_a_service_has_no_other_doors_than_its_health(
    running_platform: RunningPlatform, client: httpx.Client, admin: dict[str, str]
) -> None:
    for service in load().services:
        own = address(running_platform, service.name)
        for path in ("/docs", "/redoc", "/"):
            assert service.door or client.get(own + path).status_code == 404
        # Metrics tell how much a county is at work: an api's port is open to others, so they need a permission.
        assert client.get(f"{own}/metrics").status_code == 401
        assert client.get(f"{own}/metrics", headers=admin).text.startswith("# HELP")
    for path in ("/api/household/metrics", "/api/household/livez", "/api/household/openapi.json"):
        assert client.get(path).status_code == 404


def test_a_revoked_client_is_refused_by_the_service_itself(
    running_platform: RunningPlatform, client: httpx.Client, admin: dict[str, str]
) -> None:
    id, theirs = new_client(client, admin, "household:read")
    places = [
        f"{place}/api/household/v1/households" for place in (running_platform.url, address(running_platform, "household"))
    ]
    assert [client.get(place, headers=theirs).status_code for place in places] == [200, 200]
    revoked = client.post(f"/api/gateway/v1/clients/{id}/revocation", json={"reason": "x"}, headers=admin)
    assert revoked.status_code == 200
    assert client.get(places[0], headers=theirs).json()["code"] == "revoked_token"
    # Told by event, so it comes a moment later.
    eventually(lambda: client.get(places[1], headers=theirs).status_code == 401, "the service refuses it")
    assert client.get(places[1], headers=theirs).json()["code"] == "revoked_token"


def test_keys_are_rotated_while_the_platform_serves(
    running_platform: RunningPlatform, client: httpx.Client, admin: dict[str, str]
) -> None:
    command = running_platform.zhenxing("keys", "rotate")
    done = subprocess.run(
        command, env=running_platform.environment, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    eventually(lambda: len(client.get("/.well-known/jwks.json").json()["keys"]) == 2, "both keys are published")
    assert client.get("/api/household/v1/households", headers=admin).status_code == 200
