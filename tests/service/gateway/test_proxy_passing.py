"""What goes through the door, how it goes, and what stays outside."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

import httpx
import pytest
from pydantic import ValidationError

from services.gateway.proxy import exchange
from shared.standards.limits import Limits
from shared.web import health, upstream
from tests.harness.door import MIB, Gateway, Toy, gateway, gateway_settings
from tests.harness.servers import ServiceDatabase
from tests.harness.serving import serving, soon

THINGS = "/api/toy/v1/things"
UPLOAD = "/api/toy/v1/feeds/MED-SET/batches"


async def is_ready(door: Gateway) -> bool:
    return (await door.client.get("/readyz")).status_code == 200


async def is_away(door: Gateway) -> bool:
    return (await door.client.get("/readyz")).status_code == 503


async def test_a_request_and_its_answer_pass_as_they_are(door: Gateway) -> None:
    headers = await door.headers()
    query = "a=1&a=2&name=%E5%BC%A0&empty=&plus=a+b"
    answer = await door.client.get(f"{THINGS}/%E5%BC%A0%E4%B8%89?{query}", headers={**headers, "Accept-Language": "zh"})
    seen = answer.json()
    assert (seen["id"], seen["query"]) == ("张三", query)
    assert ["accept-language", "zh"] in seen["headers"]

    made = await door.client.post(THINGS, json={"name": "张三"}, headers={**headers, "Idempotency-Key": "k"})
    assert (made.status_code, made.json()) == (201, {"name": "张三"})
    assert ("idempotency-key", "k") in door.toy.requests[-1]["headers"]
    wrong = await door.client.post(THINGS, json={}, headers=headers)
    assert (wrong.status_code, wrong.json()["code"]) == (422, "invalid_request")
    assert wrong.headers["content-type"] == "application/problem+json"
    assert wrong.json()["trace"] == wrong.headers["x-trace-id"]


async def test_claimed_identities_stay_outside_and_true_ones_go_in(door: Gateway) -> None:
    claimed = {
        "X-Forwarded-For": "6.6.6.6",
        "X-Forwarded-Host": "evil",
        "X-Forwarded-Proto": "gopher",
        "X-Forwarded-User": "admin",
        "X-Forwarded-Prefix": "/evil",
        "X-Real-IP": "6.6.6.6",
        "Forwarded": "for=6.6.6.6",
        "X-Remote-User": "admin",
        "X-Client-Id": "admin",
        "X_Forwarded_For": "6.6.6.6",
        "X-Original-URL": "/evil",
        "X-HTTP-Method-Override": "DELETE",
        "Cookie": "session=stolen",
        "Proxy-Authorization": "Basic x",
        "TE": "trailers",
        "Upgrade": "h2c",
        "Connection": "close, X-Secret",
        "X-Secret": "x",
    }
    answer = await door.client.get(f"{THINGS}/1", headers={**await door.headers(), **claimed})
    seen = dict(answer.json()["headers"])
    assert len(seen) == len(answer.json()["headers"])
    assert "6.6.6.6" not in str(seen)
    assert "evil" not in str(seen)
    assert "admin" not in str(seen)
    assert seen["x-forwarded-for"] == "127.0.0.1"
    assert seen["x-forwarded-proto"] == "http"
    assert seen["x-forwarded-host"] == door.url.removeprefix("http://")
    assert seen["host"] == door.toy_url.removeprefix("http://")
    assert seen["traceparent"].split("-")[1] == answer.headers["x-trace-id"]
    for name in ("cookie", "proxy-authorization", "te", "upgrade", "x-secret", "x-http-method-override"):
        assert name not in seen


async def test_a_clients_address_is_told_by_the_servers_in_front_that_are_named(
    fresh_database: Callable[..., ServiceDatabase],
) -> None:
    # Behind a proxy that adds the address of its caller to what the caller itself claims.
    told = {"X-Forwarded-For": "6.6.6.6, 203.0.113.7, 10.1.2.3", "X-Forwarded-Proto": "https"}
    for trusted, address, scheme in (
        ("127.0.0.1,10.0.0.0/8", "203.0.113.7", "https"),
        ("127.0.0.1", "10.1.2.3", "https"),
        ("10.0.0.0/8", "127.0.0.1", "http"),
    ):
        async with gateway(fresh_database, trusted_proxies=trusted) as door:
            answer = await door.client.get(f"{THINGS}/1", headers={**await door.headers(), **told})
            seen = dict(answer.json()["headers"])
            assert (seen["x-forwarded-for"], seen["x-forwarded-proto"]) == (address, scheme)
    with pytest.raises(ValidationError, match="trusted_proxies"):
        gateway_settings(fresh_database("gateway"), 1, {}, trusted_proxies="*")


async def test_a_trace_goes_through(door: Gateway) -> None:
    trace = "0af7651916cd43dd8448eb211c80319c"
    sent = {**await door.headers(), "traceparent": f"00-{trace}-b7ad6b7169203331-01"}
    answer = await door.client.get(f"{THINGS}/1", headers=sent)
    assert answer.headers["x-trace-id"] == trace
    assert answer.headers.get_list("x-trace-id") == [trace]


async def test_an_upload_streams_through(door: Gateway) -> None:
    headers = await door.headers()
    more = asyncio.Event()

    async def body() -> AsyncIterator[bytes]:
        yield b"x" * MIB
        # Only when the service has the first piece comes the second: nothing is collected on the way.
        await soon(lambda: door.toy.received >= MIB)
        yield b"x" * MIB
        await more.wait()
        yield b"x"

    sending = asyncio.create_task(door.client.post(UPLOAD, content=body(), headers=headers))
    await soon(lambda: door.toy.received == 2 * MIB)
    more.set()
    assert (await sending).json() == {"received": 2 * MIB + 1}

    sized = await door.client.post(UPLOAD, content=b"x" * (5 * MIB), headers=headers)
    assert sized.json() == {"received": 7 * MIB + 1}
    assert ("content-length", str(5 * MIB)) in door.toy.requests[-1]["headers"]


async def test_events_arrive_one_by_one(door: Gateway) -> None:
    async with door.client.stream("GET", "/api/toy/v1/events", headers=await door.headers()) as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        arriving = answer.aiter_text()
        for number in range(3):
            # The service says the next only after this one has been read here.
            assert await anext(arriving) == f"data: {number}\n\n"
            door.toy.may_go_on.set()
    assert answer.status_code == 200


async def test_a_large_answer_is_made_no_faster_than_it_is_read(door: Gateway) -> None:
    async with door.client.stream("GET", "/api/toy/v1/large", headers=await door.headers()) as answer:
        arriving = answer.aiter_bytes()
        size = len(await anext(arriving))
        seen: list[int] = []

        def stands_still() -> bool:
            seen.append(door.toy.produced)
            return len(seen) > 20 and len(set(seen[-20:])) == 1

        await soon(stands_still, "the service waits for its reader")
        # What is under way fits into the sockets and buffers between.
        assert door.toy.produced < 40 * MIB
        async for chunk in arriving:
            size += len(chunk)
    assert size == 200 * MIB


async def test_who_hangs_up_ends_the_work_behind(door: Gateway) -> None:
    headers = await door.headers()
    async with httpx.AsyncClient(base_url=door.url) as impatient:
        asking = asyncio.create_task(impatient.get("/api/toy/v1/slow", headers=headers, timeout=30))
        await door.toy.entered.wait()
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
    async with asyncio.timeout(10):
        await door.toy.cancelled.wait()

    door.toy.entered.clear()

    async def body() -> AsyncIterator[bytes]:
        yield b"x" * MIB
        await asyncio.Event().wait()

    async with httpx.AsyncClient(base_url=door.url) as impatient:
        sending = asyncio.create_task(impatient.post(UPLOAD, content=body(), headers=headers, timeout=30))
        await door.toy.entered.wait()
        sending.cancel()
        await asyncio.gather(sending, return_exceptions=True)
    # The service saw its request break off, and did not take the part for the whole.
    assert (await door.client.get(f"{THINGS}/1", headers=headers)).status_code == 200
    assert all(request["path"] != UPLOAD for request in door.toy.requests)


async def test_a_service_that_is_down_is_said_to_be_and_is_found_again(door: Gateway) -> None:
    headers = await door.headers()
    await door.stop_toy()
    answer = await door.client.get(f"{THINGS}/1", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (503, "service_unavailable")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["retry-after"]
    assert "暂时不可用" in answer.json()["detail"]
    await soon(lambda: is_away(door), "the gateway says that it is not ready")
    assert (await door.client.get("/livez")).status_code == 200
    # Its routes are still known: what was never there is still not there, and its description still is.
    assert (await door.client.get("/api/toy/v1/nothing", headers=headers)).status_code == 404
    assert "/api/toy/v1/things" in (await door.client.get("/openapi.json")).json()["paths"]

    url = door.toy.database_url
    again = Toy().app(ServiceDatabase("", url, "", "", ""), door.url)
    async with serving(again, int(door.toy_url.rsplit(":", 1)[1])):

        async def answers() -> bool:
            return (await door.client.get(f"{THINGS}/1", headers=headers)).status_code == 200

        await soon(answers)
        await soon(lambda: is_ready(door), "the gateway is ready again")


async def test_a_service_that_keeps_silent_is_not_waited_for_for_ever(
    fresh_database: Callable[..., ServiceDatabase], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upstream, "READ_SECONDS", 0.5)
    async with gateway(fresh_database) as door:
        answer = await door.client.get("/api/toy/v1/slow", headers=await door.headers())
        assert (answer.status_code, answer.json()["code"]) == (504, "upstream_timeout")
        async with asyncio.timeout(10):
            await door.toy.cancelled.wait()


async def test_a_service_that_has_its_hands_full_is_not_away(
    fresh_database: Callable[..., ServiceDatabase], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upstream, "CONNECTIONS", 1)
    monkeypatch.setattr(health, "FRESH_SECONDS", 0.0)
    async with gateway(fresh_database) as door:
        slow = asyncio.ensure_future(door.client.get("/api/toy/v1/slow", headers=await door.headers()))
        await asyncio.wait_for(door.toy.entered.wait(), 10)
        assert await is_ready(door)
        slow.cancel()


async def test_an_answer_that_breaks_off_is_seen_to(door: Gateway) -> None:
    headers = await door.headers()
    async with door.client.stream("GET", "/api/toy/v1/broken", headers=headers) as answer:
        try:
            size = len(await answer.aread())
        except httpx.RemoteProtocolError:
            size = -1
    assert size == -1


async def test_a_stalled_upload_is_ended(door: Gateway, monkeypatch: pytest.MonkeyPatch) -> None:
    headers = await door.headers()
    monkeypatch.setattr(exchange, "STALL_SECONDS", 0.3)
    host, port = door.url.removeprefix("http://").split(":")
    for size in (100, 10 * MIB):
        reader, writer = await asyncio.open_connection(host, int(port))
        head = f"POST {UPLOAD} HTTP/1.1\r\nHost: x\r\nContent-Length: {size}\r\n"
        writer.write(f"{head}Authorization: {headers['Authorization']}\r\n\r\nabc".encode())
        answer = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 10)
        assert answer.startswith(b"HTTP/1.1 408")
        writer.close()
    assert all(request["path"] != UPLOAD for request in door.toy.requests)


async def test_how_large_an_upload_may_be_is_a_setting(fresh_database: Callable[..., ServiceDatabase]) -> None:
    async with gateway(fresh_database, limits=Limits(file_bytes=MIB, upload_bytes=2 * MIB)) as door:
        headers = await door.headers()
        refused = await door.client.post(UPLOAD, content=b"x" * (2 * MIB + 1), headers=headers)
        assert (refused.status_code, refused.json()["code"]) == (413, "content_too_large")
        assert "2 MiB" in refused.json()["detail"]
        assert (await door.client.post(UPLOAD, content=b"x" * 2 * MIB, headers=headers)).status_code == 200
        assert door.toy.received == 2 * MIB
