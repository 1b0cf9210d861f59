"""What the door refuses, from a request's head alone: strangers, tricks, floods, and bodies too large."""

from __future__ import annotations

import asyncio
import socket
import urllib.error
import urllib.request
from collections.abc import AsyncIterator
from contextlib import suppress
from urllib.parse import quote, unquote

import aiohttp
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from services.gateway.proxy import heads
from services.gateway.proxy.catalogue import BODY_BYTES, routes_of
from shared.web.limits import Buckets, address_of
from shared.web.problems import Problem
from tests.harness.door import KIB, MIB, Gateway

THING = "/api/toy/v1/things/1"
THINGS = "/api/toy/v1/things"
UPLOAD = "/api/toy/v1/feeds/MED-SET/batches"


async def raw(door: Gateway, request: bytes) -> bytes:
    """What the gateway says to these bytes until it closes or has answered."""
    host, port = door.url.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(request)
    try:
        return await asyncio.wait_for(reader.read(65536), 10)
    finally:
        writer.close()


def lines(*head: str) -> bytes:
    return "\r\n".join([*head, "", ""]).encode("latin-1")


@pytest.mark.parametrize("chunked", [False, True])
async def test_a_large_upload_without_permission_is_refused_before_its_body_is_read(door: Gateway, chunked: bool) -> None:
    headers = await door.token_for(permissions=["feeds:CIV-AID:write"])
    strangers = {"Authorization": "Bearer nonsense"}
    host, port = door.url.removeprefix("http://").split(":")
    framing = "Transfer-Encoding: chunked" if chunked else f"Content-Length: {200 * MIB}"
    loop = asyncio.get_running_loop()
    piece = b"x" * (64 << 10)
    for authorization, status in ((headers, b"403"), (strangers, b"401")):
        head = (f"POST {UPLOAD} HTTP/1.1", f"Host: {host}", framing, f"Authorization: {authorization['Authorization']}")
        with socket.create_connection((host, int(port))) as client:
            client.setblocking(False)
            await loop.sock_sendall(client, lines(*head))
            sent = 0
            # A client that never looks up while it sends: how far does it come?
            with suppress(ConnectionResetError, BrokenPipeError):
                while sent < 200 * MIB:
                    await loop.sock_sendall(client, (b"%x\r\n" % len(piece) + piece + b"\r\n") if chunked else piece)
                    sent += len(piece)
            # No further than what the sockets between hold; and its answer has been there all the time.
            assert sent < 20 * MIB
            answer = await loop.sock_recv(client, 65536)
            assert answer.split(b" ")[1] == status
            assert b"connection: close" in answer.lower()
    assert door.toy.received == 0
    assert not door.toy.entered.is_set()


async def test_the_simplest_client_gets_its_answer_when_it_sent_a_middling_file(door: Gateway) -> None:
    # It sends all, then reads: as urllib does with a token that has just expired.
    def upload() -> int:
        request = urllib.request.Request(door.url + UPLOAD, b"x" * (3 * MIB), {"Authorization": "Bearer expired"})
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(request, timeout=20)
        with refused.value as answer:
            return answer.code

    assert await asyncio.to_thread(upload) == 401


async def test_a_polite_client_is_not_asked_for_a_body_that_is_not_wanted(door: Gateway) -> None:
    head = [f"POST {UPLOAD} HTTP/1.1", "Host: x", f"Content-Length: {100 * MIB}", "Expect: 100-continue"]
    refused = await raw(door, lines(*head, "Authorization: Bearer nonsense"))
    assert refused.startswith(b"HTTP/1.1 401")
    assert b"connection: close" in refused.lower()
    headers = await door.headers()
    wanted = await raw(door, lines(*head, f"Authorization: {headers['Authorization']}"))
    assert wanted.startswith(b"HTTP/1.1 100")


async def test_bodies_have_a_limit_by_their_head_and_on_their_way(door: Gateway) -> None:
    headers = await door.headers()
    authorization = f"Authorization: {headers['Authorization']}"
    upload = door.settings.limits.upload_bytes
    for target, limit in (("/api/toy/v1/things", BODY_BYTES), (UPLOAD, upload), ("/api/gateway/v1/clients", BODY_BYTES)):
        answer = await raw(door, lines(f"POST {target} HTTP/1.1", "Host: x", f"Content-Length: {limit + 1}", authorization))
        assert answer.startswith(b"HTTP/1.1 413")
        assert b"content_too_large" in answer

    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield b"x" * MIB

    async def some() -> AsyncIterator[bytes]:
        yield b"{}"

    async with aiohttp.ClientSession(headers=headers) as session, session.post(door.url + THINGS, data=endless()) as refused:
        assert (refused.status, (await refused.json(content_type=None))["code"]) == (413, "content_too_large")
    own = await door.client.post("/api/gateway/v1/clients", content=some(), headers=headers)
    assert (own.status_code, own.json()["code"]) == (411, "length_required")
    packed = await door.client.post("/api/toy/v1/things", content=b"x", headers={**headers, "Content-Encoding": "gzip"})
    assert (packed.status_code, packed.json()["code"]) == (415, "unsupported_encoding")
    assert door.toy.requests == []


async def test_one_client_cannot_hold_every_connection(door: Gateway, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("services.gateway.proxy.door.OPEN_PER_CLIENT", 1)
    mine, theirs = await door.headers(), await door.token_for(permissions=["*"])
    host, port = door.url.removeprefix("http://").split(":")
    _, slow = await asyncio.open_connection(host, int(port))
    slow.write(lines(f"POST {UPLOAD} HTTP/1.1", "Host: x", f"Content-Length: {MIB}", f"Authorization: {mine['Authorization']}"))
    slow.write(b"x")
    await asyncio.wait_for(door.toy.entered.wait(), 10)
    refused = await door.client.get(THING, headers=mine)
    assert (refused.status_code, refused.json()["code"]) == (429, "too_many_open")
    assert (await door.client.get(THING, headers=theirs)).status_code == 200
    slow.close()
    async with asyncio.timeout(10):
        while (await door.client.get(THING, headers=mine)).status_code == 429:
            pass


async def test_only_what_a_service_publishes_is_there(door: Gateway) -> None:
    headers = await door.headers()
    for path in (
        "/api/toy/v1/nothing",
        "/api/toy/v1",
        "/api/toy",
        "/api/toy/v2/things/1",
        "/api/toy/v1/things/1/",
        "/api/toy/livez",
        "/api/nobody/v1/things/1",
        "/api/TOY/v1/things/1",
        "/api",
        "/api/",
    ):
        answer = await door.client.get(path, headers=headers)
        assert answer.status_code in {400, 404}, path
        assert answer.headers["content-type"] == "application/problem+json", path
    wrong = await door.client.delete("/api/toy/v1/things/1", headers=headers)
    assert (wrong.status_code, wrong.headers["allow"]) == (405, "GET")
    assert (await door.client.head(THING, headers=headers)).status_code == 405
    assert (await door.client.options(THING, headers=headers)).status_code == 405
    assert door.toy.requests == []
    # What everybody may call needs no token, but is counted.
    open_ = await door.client.get("/api/toy/v1/open")
    assert open_.status_code == 200
    assert open_.headers["ratelimit-policy"].startswith('"address"')


async def test_what_lies_in_no_division_is_for_who_sees_the_county(door: Gateway) -> None:
    spec = {"permissions": ["audit:read", "events:admin"], "all_departments": True}
    town = await door.token_for(divisions=["610925104000", "610925101000"], **spec)
    county = await door.token_for(divisions=["610925000000"], **spec)
    for path in ("/api/gateway/v1/audit", "/api/gateway/v1/dead-letters"):
        refused = await door.client.get(path, headers=town)
        assert (refused.status_code, refused.json()["code"]) == (403, "whole_county_needed")
        assert (await door.client.get(path, headers=county)).status_code == 200


ELSEWHERE = (
    "/api/toy/v1/things/../admin/things",
    "/api/toy/v1/things/%2e%2e/admin/things",
    "/api/toy/v1/things/.%2e/admin/things",
    "/api/toy/v1/things/..%2fadmin%2fthings",
    "/api/toy/v1/things/%252e%252e%252fadmin",
    "/api/toy/v1//admin/things",
    "/api/toy/v1/things//1",
    "/api/toy/v1/./things/1",
    "/api/toy/v1/things/1;admin",
    "/api/toy/v1/things/1%3badmin",
    "/api/toy/v1/things/..\\admin",
    "/api/toy/v1/things/%5c..%5cadmin",
    "/api/toy/v1/things/1%00",
    "/api/toy/v1/things/1%0d%0aX-Evil:%201",
    "/api/toy/v1/things/%ff",
    "/api/toy/v1/things/%c0%ae%c0%ae",
    "/api/toy/v1/things/1%3fadmin",
    "/api/toy/v1/things/1%23",
    "//api/toy/v1/things/1",
    "/./api/toy/v1/things/1",
    "/%61pi/toy/v1/things/..",
    "/metrics/../api/toy/v1/admin/things",
    "/api/toy/v1/../../../openapi.json",
    "/api/gateway/../toy/v1/admin/things",
    "http://elsewhere/api/toy/v1/admin/things",
    "/api/toy/v1/admin%2fthings",
    "/API/toy/v1/admin/things",
    "*",
)
"""Ways of writing a path that another reader could take for another one."""


async def test_no_way_of_writing_a_path_leads_elsewhere(door: Gateway) -> None:
    headers = await door.token_for()
    for target in ELSEWHERE:
        answer = await raw(door, lines(f"GET {target} HTTP/1.1", "Host: x", f"Authorization: {headers['Authorization']}"))
        assert answer.split(b" ")[1] in {b"400", b"403", b"404"}, target
    assert door.toy.requests == []


SEGMENT = st.text(st.characters(codec="utf-8"), max_size=8) | st.sampled_from(["..", ".", "%2e", "a", "things", "admin", ""])


@given(st.lists(SEGMENT, max_size=6))
@example(["things", "..", "admin"])
def test_the_path_that_was_checked_is_the_path_that_is_sent(segments: list[str]) -> None:
    raw_path = quote("/" + "/".join(segments), safe="/%")
    path = unquote(raw_path)
    try:
        clean = heads.clean_path(path, raw_path.encode())
    except Problem:
        return
    target = heads.target_of(clean, b"")
    assert unquote(target) == clean
    assert not {"", ".", ".."} & set(clean.split("/")[1:])
    assert target.count("/") == clean.count("/")


AMBIGUOUS: tuple[tuple[str, ...], ...] = (
    ("Content-Length: 5", "Transfer-Encoding: chunked"),
    ("Transfer-Encoding: chunked", "Content-Length: 5"),
    ("Content-Length: 5", "Content-Length: 6"),
    ("Content-Length: 5", "Content-Length: 5"),
    ("Content-Length: 5, 6",),
    ("Content-Length: +5",),
    ("Content-Length: -5",),
    ("Content-Length: 0x5",),
    ("Content-Length: 5 5",),
    ("Content-Length:",),
    ("Transfer-Encoding: chunked, identity",),
    ("Transfer-Encoding: identity",),
    ("Transfer-Encoding: gzip, chunked",),
    ("Transfer-Encoding: chunked", "Transfer-Encoding: chunked"),
    ("Transfer-Encoding : chunked",),
    ("Transfer-Encoding: xchunked",),
    ("Transfer-Encoding:\x0bchunked",),
    (" Content-Length: 5",),
)
"""Ends of a body that two servers could find in two places."""


async def test_no_request_hides_inside_another(door: Gateway) -> None:
    headers = await door.headers()
    hidden = b"0\r\n\r\nGET /api/toy/v1/admin/things HTTP/1.1\r\nHost: x\r\n\r\n"
    authorization = f"Authorization: {headers['Authorization']}"
    for head in AMBIGUOUS:
        answer = await raw(door, lines("POST /api/toy/v1/things HTTP/1.1", "Host: x", authorization, *head) + hidden)
        assert answer.startswith(b"HTTP/1.1 400"), head
        assert answer.count(b"HTTP/1.1") == 1, head
    assert door.toy.requests == []


async def test_doubled_or_unreadable_heads_are_refused(door: Gateway) -> None:
    headers = await door.headers()
    good, other = f"Authorization: {headers['Authorization']}", "Authorization: Bearer x"
    for head in (
        (good, other),
        (other, good),
        (good, "Host: y"),
        (good, "User-Agent: \xff\xfe"),
        (good, "Content-Length: 1" + "0" * 30),
    ):
        answer = await raw(door, lines(f"GET {THING} HTTP/1.1", "Host: x", *head))
        assert answer.split(b" ")[1] in {b"400", b"413"}, head
    answer = await raw(door, lines(f"GET {THING}?a=\xff HTTP/1.1", "Host: x", good))
    assert answer.startswith(b"HTTP/1.1 400")
    huge = await raw(door, lines(f"GET {THING} HTTP/1.1", "Host: x", "Authorization: Bearer " + "x" * 50_000))
    assert huge.split(b" ")[1] in {b"400", b"401", b"431"}
    assert door.toy.requests == []


async def test_a_client_has_so_many_requests_a_minute_everywhere_together(door: Gateway) -> None:
    headers = await door.token_for(requests_per_minute=10, permissions=["household:read", "clients:read"])
    answers = []
    for number in range(12):
        path = "/api/gateway/v1/clients" if number % 2 else THING
        answers.append(await door.client.get(path, headers=headers))
    # One of the ten went for the token.
    assert [answer.status_code for answer in answers].count(200) in {9, 10}
    assert answers[0].headers["ratelimit-policy"] == '"client";q=10;w=60'
    assert answers[0].headers["ratelimit"].startswith('"client";r=8;t=')
    assert answers[1].headers["ratelimit"].startswith('"client";r=7;t=')
    refused = answers[-1]
    assert (refused.status_code, refused.json()["code"]) == (429, "rate_limited")
    assert refused.headers["ratelimit"].startswith('"client";r=0;t=')
    assert 1 <= int(refused.headers["retry-after"]) <= 60
    # Others are not held up by it.
    assert (await door.client.get(THING, headers=await door.headers())).status_code == 200


async def test_what_everybody_may_call_is_counted_by_address(door: Gateway, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("services.gateway.proxy.door.ADDRESS_PER_MINUTE", 3)
    for path, status in (("/docs", 200), ("/openapi.json", 200), ("/nothing", 404)):
        answer = await door.client.get(path)
        assert (answer.status_code, answer.headers["ratelimit-policy"]) == (status, '"address";q=3;w=60')
    for path in ("/docs", "/docs/start.js", "/openapi.json", "/nothing", "/metrics", "/api/toy/v1/open"):
        refused = await door.client.get(path)
        assert (refused.status_code, refused.json()["code"]) == (429, "rate_limited"), path
        assert refused.headers["ratelimit"].startswith('"address";r=0;t=')
        assert 1 <= int(refused.headers["retry-after"]) <= 60
    # What others rest on is answered from memory, and who has a token is counted by name.
    headers = await door.headers()
    for path in ("/livez", "/readyz", "/.well-known/jwks.json"):
        assert (await door.client.get(path)).status_code == 200, path
    assert (await door.client.get(THING, headers=headers)).status_code == 200


async def test_a_public_route_may_have_tighter_limits_of_its_own(door: Gateway, monkeypatch: pytest.MonkeyPatch) -> None:
    path, now = "/api/toy/v1/open/things", 0.0
    take, buckets = Buckets.take, Buckets(clock=lambda: now)
    monkeypatch.setattr(Buckets, "take", lambda _, *asked: take(buckets, *asked))
    answers = [await door.client.post(path, json={"name": "x"}) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [201, 201, 429]
    # What is nearest to its end is told of.
    assert [answer.headers["ratelimit-policy"] for answer in answers[1:]] == ['"address";q=2;w=60'] * 2
    assert (answers[2].json()["code"], answers[2].headers["retry-after"]) == ("rate_limited", "30")
    now = 60.0
    answers = [await door.client.post(path, json={"name": "x"}) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 429]
    assert answers[1].headers["ratelimit-policy"] == '"address";q=3;w=86400'
    assert "分钟后重试" in answers[1].json()["detail"]
    # Other routes are not counted with it.
    assert (await door.client.get("/api/toy/v1/open")).status_code == 200
    now = 86_400.0
    large = await door.client.post(path, content=b" " * (KIB + 1))
    assert (large.status_code, large.json()["code"], "1 KiB" in large.json()["detail"]) == (413, "content_too_large", True)


def test_who_has_one_address_of_a_network_has_them_all() -> None:
    assert address_of(("203.0.113.7", 1)) == "203.0.113.7"
    assert address_of(("2001:db8:1:2::1", 1)) == address_of(("2001:db8:1:2:ffff::9", 1)) == "2001:db8:1:2::/64"
    assert address_of(("2001:db8:1:3::1", 1)) != address_of(("2001:db8:1:2::1", 1))
    assert (address_of(None), address_of(("/run/socket", 0))) == ("", "/run/socket")


def test_a_bucket_fills_evenly_and_is_shared_by_replicas() -> None:
    now = 0.0
    buckets = Buckets(clock=lambda: now)
    assert [buckets.take("a", 3).allowed for _ in range(4)] == [True, True, True, False]
    assert buckets.take("a", 3).retry_after == 20
    assert buckets.take("b", 3).allowed
    now = 19.9
    assert not buckets.take("a", 3).allowed
    now = 20.0
    assert [buckets.take("a", 3).allowed for _ in range(2)] == [True, False]
    buckets.give_back("a", 3)
    assert [buckets.take("a", 3).allowed for _ in range(2)] == [True, False]
    now = 1000.0
    assert [buckets.take("a", 3).remaining for _ in range(3)] == [2, 1, 0]
    half = Buckets(sharers=2, clock=lambda: now)
    assert [half.take("a", 4).allowed for _ in range(3)] == [True, True, False]
    day = Buckets(clock=lambda: now)
    assert [day.take("a", 2, 86_400).allowed for _ in range(3)] == [True, True, False]
    assert day.take("a", 2, 86_400).retry_after == 43_200
    for number in range(30_000):
        now = 1000.0 + number
        buckets.take(str(number), 3)
    assert len(buckets._full_at) < 20_001


def test_routes_are_found_as_the_service_finds_them() -> None:
    def operation(permission: str, **more: object) -> dict[str, object]:
        return {"x-permission": permission, **more}

    document = {
        "paths": {
            "/api/x/v1/a/{id}": {"get": operation("one"), "parameters": [{"in": "header", "name": "X-Purpose"}]},
            "/api/x/v1/a/fixed": {"get": operation("never"), "put": operation("two")},
            "/api/x/v1/a.b": {"get": operation("three")},
            "/api/x/v1/{kind}.csv": {"get": operation("four")},
            "/api/y/v1/a": {"get": operation("elsewhere")},
            "/api/x/v1/open": {"get": {}},
        }
    }
    routes = routes_of("x", document, 1 << 30)
    assert routes.match("GET", "/api/x/v1/a/fixed")[0].permission == "one"
    assert routes.match("PUT", "/api/x/v1/a/fixed")[0].permission == "two"
    assert routes.match("GET", "/api/x/v1/a/1")[0].headers == {b"x-purpose"}
    found, values = routes.match("GET", "/api/x/v1/leads.csv")
    assert (found.permission, values) == ("four", {"kind": "leads"})
    for path, status in (("/api/x/v1/axb", 404), ("/api/y/v1/a", 404), ("/api/x/v1/open", 404), ("/api/x/v1/a.b", 405)):
        with pytest.raises(Problem) as refused:
            routes.match("POST", path)
        assert refused.value.status == status
