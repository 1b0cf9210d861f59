"""Signing keys: first, next, leaked; and no moment in which a good token is refused."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from joserfc.jws import extract_compact
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.identity import keys, rules
from services.gateway.identity.keys import KeyRing, rotate
from services.gateway.identity.startup import rotate_keys
from shared.access import Caller
from shared.access.tokens import InvalidTokenError, TokenVerifier, claims_of
from shared.persistence import Database
from shared.privacy import Cipher
from shared.standards import clock
from tests.harness.door import Gateway
from tests.harness.servers import ServiceDatabase
from tests.harness.serving import soon

ISSUER = "http://issuer"
THING = "/api/toy/v1/things/1"


@dataclass(frozen=True)
class Key:
    signs_from: datetime


class Clock:
    """A clock that goes where it is told."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.ahead = timedelta()
        real_now, real_time, real_monotonic = clock.now, time.time, time.monotonic
        monkeypatch.setattr(clock, "now", lambda: real_now() + self.ahead)
        monkeypatch.setattr(time, "time", lambda: real_time() + self.ahead.total_seconds())
        monkeypatch.setattr(time, "monotonic", lambda: real_monotonic() + self.ahead.total_seconds())

    def pass_(self, seconds: float) -> None:
        self.ahead += timedelta(seconds=seconds)


async def ring_on(database: Database, cipher: Cipher) -> KeyRing:
    ring = KeyRing(cipher)
    await ring.open(database)
    return ring


async def token(ring: KeyRing) -> str:
    caller = Caller("c", "n", "d", ("610925000000",), frozenset({"household:read"}), "id")
    return await ring.sign({**claims_of(caller), "iss": ISSUER, "iat": time.time(), "exp": time.time() + 300})


@given(
    minutes=st.lists(st.integers(0, 600), min_size=1, max_size=8, unique=True),
    asked=st.integers(600, 700),
    age=st.floats(0, 300),
)
def test_the_key_of_every_living_token_is_published(minutes: list[int], asked: int, age: float) -> None:
    begin = clock.now()
    known = [Key(begin + timedelta(minutes=minute)) for minute in minutes]
    now = begin + timedelta(minutes=asked)
    issued = now - timedelta(seconds=age)
    if any(key.signs_from <= issued for key in known):
        assert rules.signing_key(known, issued) in rules.published_keys(known, now)
    assert max(known, key=lambda key: key.signs_from) in rules.published_keys(known, begin)


async def test_a_new_key_is_known_before_it_signs_and_the_old_one_until_its_tokens_are_dead(
    fresh_database: Callable[..., ServiceDatabase], monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(fresh_database("gateway").app_url, name="test")
    cipher = Cipher({1: b"k" * 32})
    passing = Clock(monkeypatch)
    one, other = await ring_on(database, cipher), await ring_on(database, cipher)
    verifier = TokenVerifier(ISSUER, other.jwks)
    first = (await one.jwks())["keys"][0]["kid"]
    living = [await token(one)]
    async with database.transaction() as session:
        second, _ = await rotate(session, cipher)

    signers = set()
    for _ in range(60):  # ten minutes, every ten seconds
        passing.pass_(10)
        living = [*living, await token(one), await token(other)][-40:]
        published = {key["kid"] for key in (await other.jwks())["keys"]}
        for each in living:
            kid = extract_compact(each.encode()).headers()["kid"]
            signers.add(kid)
            assert kid in published
            await verifier.verify(each)
    assert signers == {first, second}
    assert [key["kid"] for key in (await one.jwks())["keys"]] == [second]
    async with database.transaction() as session:
        third, _ = await rotate(session, cipher)
    passing.pass_(5)
    assert {key["kid"] for key in (await one.jwks())["keys"]} == {second, third}
    async with database.reading() as session:
        kept = await session.execute(text("SELECT kid FROM signing_key"), execution_options={"unscoped": "test"})
        assert set(kept.scalars()) == {second, third}
    await database.close()


async def test_a_leaked_key_is_withdrawn_everywhere_within_a_minute(
    fresh_database: Callable[..., ServiceDatabase], monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(fresh_database("gateway").app_url, name="test")
    cipher = Cipher({1: b"k" * 32})
    passing = Clock(monkeypatch)
    ring = await ring_on(database, cipher)
    verifier = TokenVerifier(ISSUER, ring.jwks)
    stolen = await token(ring)
    assert (await verifier.verify(stolen)).client_id == "c"
    async with database.transaction() as session:
        await rotate(session, cipher, at_once=True)
    passing.pass_(61)
    await verifier.verify(await token(ring))
    with pytest.raises(InvalidTokenError):
        await verifier.verify(stolen)
    await database.close()


async def test_the_keys_are_read_once_for_many_and_a_silent_issuer_is_not_asked_all_the_time(
    monkeypatch: pytest.MonkeyPatch, fresh_database: Callable[..., ServiceDatabase]
) -> None:
    database = Database(fresh_database("gateway").app_url, name="test")
    ring = await ring_on(database, Cipher({1: b"k" * 32}))
    passing = Clock(monkeypatch)
    asked = 0
    speaks = asyncio.Event()

    async def jwks() -> dict[str, Any]:
        nonlocal asked
        asked += 1
        await speaks.wait()
        if asked == 1:
            raise ValueError("silent")
        return await ring.jwks()

    verifier = TokenVerifier(ISSUER, jwks)
    good = await token(ring)
    waiting = [asyncio.create_task(verifier.verify(good)) for _ in range(20)]
    await asyncio.sleep(0)
    speaks.set()
    results = await asyncio.gather(*waiting, return_exceptions=True)
    assert {type(result) for result in results} == {InvalidTokenError}
    with pytest.raises(InvalidTokenError):
        await verifier.verify(good)
    assert asked == 1
    passing.pass_(6)
    assert len({caller.client_id for caller in await asyncio.gather(*(verifier.verify(good) for _ in range(20)))}) == 1
    assert asked == 2
    await database.close()


async def test_private_keys_are_stored_encrypted_and_survive_a_new_cipher_key(
    fresh_database: Callable[..., ServiceDatabase],
) -> None:
    database = Database(fresh_database("gateway").app_url, name="test")
    ring = await ring_on(database, Cipher({1: b"k" * 32}))
    signed = await token(ring)
    async with database.reading() as session:
        row = (
            await session.execute(
                text("SELECT private_cipher, public_jwk::text AS public FROM signing_key"),
                execution_options={"unscoped": "test"},
            )
        ).one()
    assert b'"d"' not in row.private_cipher
    assert '"d"' not in row.public
    later = await ring_on(database, Cipher({1: b"k" * 32, 2: b"n" * 32}))
    await TokenVerifier(ISSUER, later.jwks).verify(signed)
    await TokenVerifier(ISSUER, ring.jwks).verify(await token(later))
    await database.close()


async def test_the_command_rotates_while_the_gateway_serves(
    door: Gateway, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    headers = await door.headers()
    monkeypatch.setattr("services.gateway.identity.startup.settings", lambda: door.settings)
    await asyncio.to_thread(rotate_keys)
    assert "新签名密钥" in capsys.readouterr().out
    monkeypatch.setattr(keys, "FRESH_SECONDS", 0)
    assert len((await door.client.get("/.well-known/jwks.json")).json()["keys"]) == 2
    assert (await door.client.get(THING, headers=headers)).status_code == 200
    await asyncio.to_thread(rotate_keys, at_once=True)
    assert len((await door.client.get("/.well-known/jwks.json")).json()["keys"]) == 1
    anew = await door.headers()

    async def opens() -> bool:
        return (await door.client.get(THING, headers=anew)).status_code == 200

    await soon(opens, "the new key is known to the gateway and to the service")


async def test_who_asks_for_the_keys_at_once_waits_for_one_reading(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    ring = await ring_on(database, Cipher({1: b"k" * 32}))
    readings = 0
    read = keys._read

    async def counted(session: AsyncSession) -> list[keys._Kept]:
        nonlocal readings
        readings += 1
        return await read(session)

    monkeypatch.setattr(keys, "_read", counted)
    monkeypatch.setattr(keys, "FRESH_SECONDS", 0.0)
    documents = await asyncio.gather(*(ring.jwks() for _ in range(100)))
    assert all(document == documents[0] for document in documents)
    assert readings == 1
