"""The console's built files at the door: what is served, how browsers must treat it, and that nothing else can be reached."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import httpx
import pytest
import pytest_asyncio
from fastapi import FastAPI

from services.gateway.console.routes import console_router
from shared.web.problems import Problem, on_problem
from tests.harness.ports import free_ports
from tests.harness.serving import serving

SCRIPT = "console.log('built');" * 100


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """What a build leaves, and beside it what is nobody's business."""
    dist = tmp_path / "dist"
    (dist / "assets").mkdir(parents=True)
    (dist / "index.html").write_text("<!doctype html><title>振兴</title>", encoding="utf-8")
    (dist / "declare.html").write_text("<!doctype html><title>自主申报</title>", encoding="utf-8")
    (dist / "assets" / "index-1a2b.js").write_text(SCRIPT, encoding="utf-8")
    (dist / ".digest").write_text("for nobody", encoding="ascii")
    (tmp_path / "secret.js").write_text("for nobody", encoding="ascii")
    return dist


def small(built: Path) -> FastAPI:
    app = FastAPI(openapi_url=None)
    app.include_router(console_router(built))
    app.add_exception_handler(Problem, on_problem)
    return app


def asking(built: Path) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(small(built)), base_url="http://door.test")


@pytest_asyncio.fixture
async def door(built: Path) -> AsyncIterator[httpx.AsyncClient]:
    async with asking(built) as client:
        yield client


async def test_the_start_page_is_never_kept_and_its_files_are_for_good(door: httpx.AsyncClient) -> None:
    by_hand = await door.get("/console")
    assert (by_hand.status_code, by_hand.headers["location"]) == (307, "/console/")
    for place in ("/console/", "/console/index.html"):
        start = await door.get(place)
        assert (start.status_code, start.headers["cache-control"]) == (200, "no-store")
    script = await door.get("/console/assets/index-1a2b.js")
    assert script.text == SCRIPT
    assert script.headers["content-encoding"] == "gzip"
    assert script.headers["vary"] == "Accept-Encoding"
    assert "immutable" in script.headers["cache-control"]
    plain = await door.get("/console/assets/index-1a2b.js", headers={"Accept-Encoding": "identity"})
    assert (plain.text, "content-encoding" in plain.headers) == (SCRIPT, False)
    again = await door.get("/console/assets/index-1a2b.js", headers={"If-None-Match": script.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


async def test_the_page_of_self_declarations_has_a_short_address(door: httpx.AsyncClient) -> None:
    page = await door.get("/declare")
    assert (page.status_code, page.headers["cache-control"]) == (200, "no-store")
    assert "自主申报" in page.text


async def test_browsers_are_told_to_take_nothing_from_elsewhere(door: httpx.AsyncClient) -> None:
    for place in ("/console/", "/declare", "/console/assets/index-1a2b.js"):
        headers = (await door.get(place)).headers
        policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
        assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == "'none'"
        assert policy["script-src"] == policy["connect-src"] == "'self'"
        assert (headers["x-frame-options"], headers["x-content-type-options"]) == ("DENY", "nosniff")
        assert headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize(
    "path",
    [
        "/console/.digest",
        "/console/../secret.js",
        "/console/..%2fsecret.js",
        "/console/%2e%2e/secret.js",
        "/console/..%5csecret.js",
        "/console/assets/../../secret.js",
        "/console/assets",
        "/console/assets/",
        "/console//etc/passwd",
        "/console/routes.py",
    ],
)
async def test_only_what_was_built_can_be_reached(built: Path, path: str) -> None:
    port = free_ports(1)

    def asked() -> tuple[int, str]:
        with closing(HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
            connection.request("GET", path)  # as it is; other clients tidy it first
            answer = connection.getresponse()
            return answer.status, answer.read().decode()

    async with serving(small(built), port):
        status, told = await asyncio.to_thread(asked)
    assert status == 404
    assert "for nobody" not in told


async def test_without_a_build_it_says_what_to_do(tmp_path: Path) -> None:
    async with asking(tmp_path / "nothing") as client:
        answer = await client.get("/console/")
    assert (answer.status_code, answer.json()["code"]) == (404, "console_not_built")
    assert "zhenxing console" in answer.json()["detail"]
