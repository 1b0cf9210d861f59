"""Tokens: who gets one, who does not, and what a verifier makes of forged ones."""

from __future__ import annotations

import asyncio
import base64
import hmac
import json
import time
from datetime import timedelta
from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey
from sqlalchemy import text

from shared.access import Caller
from shared.access.tokens import claims_of
from shared.standards import clock
from tests.harness.door import ADMIN, ADMIN_SECRET, Gateway

FORM = {"grant_type": "client_credentials", "client_id": ADMIN, "client_secret": ADMIN_SECRET}
THING = "/api/toy/v1/things/1"


def segment(data: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(data).encode()).rstrip(b"=").decode()


async def test_a_client_gets_a_token_by_form_or_by_basic(door: Gateway) -> None:
    answer = await door.client.post("/oauth2/token", data=FORM)
    token = answer.json()
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert (token["token_type"], token["expires_in"], token["scope"]) == ("Bearer", 300, "*")

    basic = await door.client.post("/oauth2/token", data={"grant_type": "client_credentials"}, auth=(ADMIN, ADMIN_SECRET))
    assert basic.status_code == 200
    for value in (token, basic.json()):
        headers = {"Authorization": f"Bearer {value['access_token']}"}
        assert (await door.client.get(THING, headers=headers)).status_code == 200


async def test_a_token_can_be_narrowed_and_never_widened(door: Gateway) -> None:
    made = await door.new_client(permissions=["feeds:*:write", "household:read"])
    names = (made["client_id"], made["client_secret"])
    narrow = await door.token(*names, scope="feeds:MED-SET:write")
    headers = {"Authorization": f"Bearer {narrow}"}
    assert (await door.client.get(THING, headers=headers)).status_code == 403
    assert (await door.client.post("/api/toy/v1/feeds/MED-SET/batches", content=b"x", headers=headers)).status_code == 200
    assert (await door.client.post("/api/toy/v1/feeds/CIV-AID/batches", content=b"x", headers=headers)).status_code == 403

    form = {**FORM, "client_id": names[0], "client_secret": names[1]}
    for scope in ("clients:admin", "household:read clients:admin", "*", "[a-z]*"):
        answer = await door.client.post("/oauth2/token", data={**form, "scope": scope})
        assert (answer.status_code, answer.json()["error"]) == (400, "invalid_scope")


async def test_a_token_that_was_asked_for_while_its_client_is_changed_does_not_outlive_the_change(door: Gateway) -> None:
    made = await door.new_client(permissions=["household:read"])
    form = {**FORM, "client_id": made["client_id"], "client_secret": made["client_secret"]}
    assert (await door.client.post("/oauth2/token", data=form)).status_code == 200
    async with door.app.state.database.transaction() as session:
        change = text("UPDATE client SET version = version + 1 WHERE client_id = :id")
        await session.execute(change, {"id": made["client_id"]}, execution_options={"unscoped": "test"})
        asking = asyncio.ensure_future(door.client.post("/oauth2/token", data=form))
        waiting = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()")
        async with door.app.state.database.reading() as looking:
            while not await looking.scalar(waiting, execution_options={"unscoped": "test"}):
                assert not asking.done()
    answer = await asking
    assert (answer.status_code, answer.json()["error"]) == (503, "temporarily_unavailable")
    assert (await door.client.post("/oauth2/token", data=form)).status_code == 200


async def test_a_star_is_one_word_and_alone_everything(door: Gateway) -> None:
    held = await door.token_for(permissions=["feeds:*"])
    upload = await door.client.post("/api/toy/v1/feeds/MED-SET/batches", content=b"x", headers=held)
    assert (upload.status_code, upload.json()["code"]) == (403, "insufficient_scope")
    assert Caller("a", "a", "a", (), frozenset({"feeds:*"})).may("feeds:read")
    assert Caller("a", "a", "a", (), frozenset({"*"})).may("feeds:MED-SET:write")


WRONG: list[tuple[dict[str, Any], int, str]] = [
    ({"grant_type": None}, 400, "invalid_request"),
    ({"grant_type": "password"}, 400, "unsupported_grant_type"),
    ({"client_secret": "wrong"}, 401, "invalid_client"),
    ({"client_id": "nobody"}, 401, "invalid_client"),
    ({"client_id": "nobody\x00"}, 401, "invalid_client"),
    ({"client_id": None}, 401, "invalid_client"),
    ({"client_secret": None}, 401, "invalid_client"),
    ({"client_secret": "密钥"}, 401, "invalid_client"),
    ({"client_secret": "x" * 5000}, 401, "invalid_client"),
    ({"client_id": [ADMIN, ADMIN]}, 400, "invalid_request"),
]


async def test_whoever_asks_wrongly_is_told_so(door: Gateway) -> None:
    for change, status, error in WRONG:
        form = {name: value for name, value in {**FORM, **change}.items() if value is not None}
        answer = await door.client.post("/oauth2/token", data=form)
        body = answer.json()
        assert (answer.status_code, body["error"]) == (status, error), change
        assert body["error_description"].isascii()
        assert body["detail"]
        assert ("www-authenticate" in answer.headers) == (status == 401)


async def test_the_token_endpoint_reads_forms_only_and_not_much(door: Gateway) -> None:
    assert (await door.client.post("/oauth2/token", json=FORM)).json()["error"] == "invalid_request"
    answer = await door.client.post("/oauth2/token", data={**FORM, "scope": "x" * 20_000})
    assert (answer.status_code, answer.json()["error"]) == (413, "invalid_request")
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    for body in (b"", b"\xff\xfe=1", b"&&&", b"=" * 100, b"grant_type=%ff%fe"):
        assert (await door.client.post("/oauth2/token", content=body, headers=kind)).status_code == 400
    both = await door.client.post("/oauth2/token", data=FORM, auth=(ADMIN, ADMIN_SECRET))
    assert both.json()["error"] == "invalid_request"
    for header in ("Basic", "Basic !!!", "Basic " + base64.b64encode(b"nocolon").decode(), "Digest x"):
        answer = await door.client.post(
            "/oauth2/token", data={"grant_type": "client_credentials"}, headers={"Authorization": header}
        )
        assert (answer.status_code, answer.json()["error"]) == (401, "invalid_client")


async def test_guessing_is_limited_for_one_client_and_for_one_address(door: Gateway) -> None:
    answers = await asyncio.gather(
        *(door.client.post("/oauth2/token", data={**FORM, "client_secret": f"guess {n}"}) for n in range(25))
    )
    statuses = [answer.status_code for answer in answers]
    # At once, so that none slips by while the first are still being checked.
    assert statuses.count(401) <= 11
    refused = next(answer for answer in answers if answer.status_code == 429)
    assert refused.json()["error"] == "temporarily_unavailable"
    assert 1 <= int(refused.headers["retry-after"]) <= 60

    tried = 0
    while (await door.client.post("/oauth2/token", data={**FORM, "client_id": f"guess-{tried}"})).status_code == 401:
        tried += 1
    assert tried <= 61


async def test_requests_for_tokens_are_counted_by_address_and_client(door: Gateway, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("services.gateway.identity.tokens.TOKENS_PER_ADDRESS", 12)
    made = await door.new_client(requests_per_minute=10)
    form = {**FORM, "client_id": made["client_id"], "client_secret": made["client_secret"]}
    right = await door.client.post("/oauth2/token", data=form)
    assert right.headers.get_list("ratelimit-policy") == ['"address";q=12;w=60', '"client";q=10;w=60']
    answers = [right]
    while answers[-1].status_code != 429:
        answers.append(await door.client.post("/oauth2/token", json={}))
    assert len(answers) <= 13
    refused = answers[-1]
    assert refused.json()["error"] == "temporarily_unavailable"
    assert refused.headers["ratelimit"].startswith('"address";r=0;t=')
    assert 1 <= int(refused.headers["retry-after"]) <= 60
    # Not even the right secret is looked at then.
    assert (await door.client.post("/oauth2/token", data=form)).status_code == 429


async def test_a_right_secret_is_not_held_up_by_being_used_often(door: Gateway) -> None:
    answers = await asyncio.gather(*(door.client.post("/oauth2/token", data=FORM) for _ in range(60)))
    assert {answer.status_code for answer in answers} == {200}


async def test_a_client_ends_at_its_date_and_its_tokens_with_it(door: Gateway) -> None:
    soon = clock.now() + timedelta(seconds=30)
    made = await door.new_client(expires_at=soon.isoformat())
    form = {**FORM, "client_id": made["client_id"], "client_secret": made["client_secret"]}
    token = (await door.client.post("/oauth2/token", data=form)).json()
    assert token["expires_in"] <= 30

    async with door.app.state.database.transaction() as session:
        statement = text("UPDATE client SET expires_at = now() WHERE client_id = :name")
        await session.execute(statement, {"name": made["client_id"]}, execution_options={"unscoped": "test"})
    assert (await door.client.post("/oauth2/token", data=form)).json()["error"] == "invalid_client"


def admin() -> Caller:
    return Caller("bootstrap", "x", "x", ("000000000000",), frozenset({"*"}), "id")


async def test_forged_foreign_and_dead_tokens_open_nothing(door: Gateway) -> None:
    keys = (await door.client.get("/.well-known/jwks.json")).json()["keys"]
    assert all("d" not in key and "p" not in key for key in keys)
    kid = keys[0]["kid"]
    now = time.time()
    claims = {**claims_of(admin()), "iss": door.url, "iat": now, "exp": now + 300}
    public = RSAKey.import_key(keys[0]).as_pem(private=False)
    unsigned = f"{segment({'alg': 'HS256', 'kid': kid})}.{segment(claims)}"
    mac = base64.urlsafe_b64encode(hmac.digest(public, unsigned.encode(), "sha256")).rstrip(b"=").decode()
    own = RSAKey.generate_key(2048)
    ring = door.app.state.keys

    good = await ring.sign(claims)
    head, payload, signature = good.split(".")
    wider = segment({**claims, "scope": "*", "sub": "somebody"})
    forged = {
        "alg none": f"{segment({'alg': 'none', 'kid': kid})}.{segment(claims)}.",
        "alg none, no kid": f"{segment({'alg': 'none'})}.{segment(claims)}.",
        "HS256 with the public key": f"{unsigned}.{mac}",
        "another key under our kid": jwt.encode({"alg": "RS256", "kid": kid}, claims, own),
        "unknown kid": jwt.encode({"alg": "RS256", "kid": "unknown"}, claims, own),
        "changed claims": f"{head}.{wider}.{signature}",
        "no signature": f"{head}.{payload}.",
        "another issuer": await ring.sign({**claims, "iss": "http://elsewhere"}),
        "another audience": await ring.sign({**claims, "aud": "elsewhere"}),
        "no claims": await ring.sign({"iss": door.url, "aud": "zhenxing"}),
        "nested too deep": f"{base64.urlsafe_b64encode(b'[' * 5000).decode()}.e30.e30",
        "nonsense": "nonsense",
        "kid is no text": f"{segment({'alg': 'RS256', 'kid': [1]})}.{segment(claims)}.{signature}",
    }
    expired = await ring.sign({**claims, "iat": now - 400, "exp": now - 100})
    assert (await door.client.get(THING, headers={"Authorization": f"Bearer {good}"})).status_code == 200
    for place in (door.url, door.toy_url):
        for name, token in forged.items():
            answer = await door.client.get(place + THING, headers={"Authorization": f"Bearer {token}"})
            assert (answer.status_code, answer.json()["code"]) == (401, "invalid_token"), name
            assert 'error="invalid_token"' in answer.headers["www-authenticate"]
        answer = await door.client.get(place + THING, headers={"Authorization": f"Bearer {expired}"})
        assert (answer.status_code, answer.json()["code"]) == (401, "expired_token")
        for header in ({}, {"Authorization": "Bearer"}, {"Authorization": f"Basic {good}"}):
            answer = await door.client.get(place + THING, headers=header)
            assert (answer.status_code, answer.json()["code"]) == (401, "missing_token")


async def test_the_metadata_tells_where_everything_is(door: Gateway) -> None:
    metadata = (await door.client.get("/.well-known/oauth-authorization-server")).json()
    assert metadata["issuer"] == door.url
    assert (await door.client.get(metadata["jwks_uri"])).status_code == 200
    assert (await door.client.post(metadata["token_endpoint"], data=FORM)).status_code == 200
