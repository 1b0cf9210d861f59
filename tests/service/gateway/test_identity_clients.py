"""Clients: made, changed, given new secrets and revoked; nobody gives away more than they hold."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import orjson
from sqlalchemy import text

from services.gateway.identity.events import REPUBLISHERS
from shared.audit.sealer import seal_once
from shared.audit.trail import verify
from shared.contracts.gateway import CLIENT_REVOKED
from shared.events.envelope import Items
from shared.persistence import Database
from shared.standards import clock
from shared.web.revocations import apply_revocations
from tests.harness.door import Gateway, gateway
from tests.harness.servers import ServiceDatabase
from tests.harness.serving import serving, soon

CLIENTS = "/api/gateway/v1/clients"
WHY = {"reason": "试验"}
THING = "/api/toy/v1/things/1"
UNSCOPED = {"unscoped": "test"}


async def rows(door: Gateway, statement: str) -> list[Any]:
    async with door.app.state.database.reading() as session:
        return list(await session.execute(text(statement), execution_options=UNSCOPED))


async def test_a_secret_is_shown_once_and_kept_nowhere(door: Gateway) -> None:
    admin = await door.headers()
    body = {
        "client_id": "med-bureau",
        "name": "医保局推送",
        "department": "医保局",
        "divisions": ["610925000000"],
        "permissions": ["household:read"],
    }
    key = {"Idempotency-Key": "once"}
    answer = await door.client.post(CLIENTS, json=body, headers={**admin, **key})
    made = answer.json()
    secret = made["client_secret"]
    assert (answer.status_code, answer.headers["location"]) == (201, f"{CLIENTS}/{made['id']}")
    assert answer.headers["cache-control"] == "no-store"
    assert await door.token("med-bureau", secret)

    again = await door.client.post(CLIENTS, json=body, headers={**admin, **key})
    assert (again.status_code, again.json()["id"]) == (201, made["id"])
    assert "client_secret" not in again.json()
    other = await door.client.post(CLIENTS, json=body, headers=admin)
    assert (other.status_code, other.json()["code"]) == (409, "client_exists")

    for read in (
        await door.client.get(f"{CLIENTS}/{made['id']}", headers=admin),
        await door.client.get(CLIENTS, headers=admin),
    ):
        assert read.status_code == 200
        assert (secret in read.text, "client_secret" in read.text) == (False, False)
    for table in ("client", "idempotency_key", "audit_entry", "outbox"):
        assert all(secret not in str(row) for row in await rows(door, f"SELECT * FROM {table}")), table


async def test_what_makes_no_sense_is_refused_with_its_place(door: Gateway) -> None:
    admin = await door.headers()
    good = {"name": "x", "department": "y", "divisions": ["610925000000"], "permissions": ["household:read"]}
    wrong: list[tuple[str, Any]] = [
        ("client_id", "Not Allowed"),
        ("client_id", "a\nb-c"),
        ("name", ""),
        ("name", "x\x00"),
        ("divisions", []),
        ("divisions", ["610925"]),
        ("permissions", []),
        ("permissions", ["household read"]),
        ("permissions", ["[a-z]*"]),
        ("permissions.1", ["household:read", "nothing:read"]),
        ("permissions.0", ["feeds:MED-SET:reed"]),
        ("permissions.0", ["feeds:MED-SET:write:more"]),
        ("permissions", ["feeds:NO-SUCH:write"]),
        ("requests_per_minute", 0),
        ("expires_at", "2020-01-01T00:00:00Z"),
        ("expires_at", "2099-01-01T00:00:00"),
        ("nonsense", 1),
    ]
    for field, value in wrong:
        answer = await door.client.post(CLIENTS, json={**good, field.partition(".")[0]: value}, headers=admin)
        assert answer.status_code == 422, (field, value)
        assert f"body.{field}" in answer.json()["errors"][0]["place"]
    unknown = (await door.client.post(CLIENTS, json={**good, "permissions": ["nothing:read"]}, headers=admin)).json()
    assert (unknown["errors"][0]["code"], "没有这个权限" in unknown["detail"]) == ("unknown_permission", True)
    platform = await door.client.post(CLIENTS, json={**good, "client_id": "platform"}, headers=admin)
    assert platform.status_code == 409


async def test_who_holds_what_no_longer_exists_is_still_shown(door: Gateway) -> None:
    admin = await door.headers()
    made = await door.new_client()
    async with door.app.state.database.transaction() as session:
        retired = text("UPDATE client SET permissions = ARRAY['retired:read'] WHERE client_id = :client")
        await session.execute(retired, {"client": made["client_id"]}, execution_options=UNSCOPED)
    read = await door.client.get(f"{CLIENTS}/{made['id']}", headers=admin)
    assert (read.status_code, read.json()["permissions"]) == (200, ["retired:read"])


async def test_nobody_gives_away_more_than_they_hold(door: Gateway) -> None:
    own = {
        "permissions": ["clients:read", "clients:admin", "household:read", "feeds:MED-SET:write"],
        "divisions": ["610925104000"],
    }
    town = await door.token_for(**own, department="镇政府", all_departments=True)
    good = {"name": "x", "department": "y", "divisions": ["610925104201"], "permissions": ["household:read"]}
    assert (await door.client.post(CLIENTS, json=good, headers=town)).status_code == 201
    for change in (
        {"permissions": ["*"]},
        {"permissions": ["household:write"]},
        {"permissions": ["feeds:*:write"]},
        {"divisions": ["610925000000"]},
        {"divisions": ["610925104201", "610925105000"]},
        {"divisions": ["000000000000"]},
        {"requests_per_minute": 10_000_000},
    ):
        answer = await door.client.post(CLIENTS, json={**good, **change}, headers=town)
        assert (answer.status_code, answer.json()["code"]) == (403, "grant_exceeds_own"), change

    # Others' clients are not there, the first client least of all: its new secret would open everything.
    seen = (await door.client.get(CLIENTS, headers=town)).json()["items"]
    assert {client["divisions"][0][:9] for client in seen} == {"610925104"}
    everything = (await door.client.get(CLIENTS, headers=await door.headers())).json()["items"]
    first = next(client for client in everything if client["client_id"] == "bootstrap")
    for answer in (
        await door.client.get(f"{CLIENTS}/{first['id']}", headers=town),
        await door.client.post(f"{CLIENTS}/{first['id']}/secret", json=WHY, headers=town),
        await door.client.post(f"{CLIENTS}/{first['id']}/revocation", json=WHY, headers=town),
    ):
        assert answer.status_code == 404

    stronger = await door.new_client(permissions=["pii:read"], divisions=["610925104201"])
    for place in ("secret", "revocation"):
        taken = await door.client.post(f"{CLIENTS}/{stronger['id']}/{place}", json=WHY, headers=town)
        assert (taken.status_code, taken.json()["code"]) == (403, "grant_exceeds_own")

    health = await door.token_for(**own, department="医保局")
    for department, all_departments, status in (("医保局", False, 201), ("民政局", False, 403), ("医保局", True, 403)):
        body = {**good, "department": department, "all_departments": all_departments}
        assert (await door.client.post(CLIENTS, json=body, headers=health)).status_code == status


async def test_nobody_gives_a_longer_life_than_their_own(door: Gateway) -> None:
    admin = await door.headers()
    end, later = (clock.now() + timedelta(days=days) for days in (30, 31))
    spec = {"permissions": ["clients:admin", "household:read"], "all_departments": True}
    short = await door.new_client(**spec, expires_at=end.isoformat())
    theirs = await door.headers(short["client_id"], short["client_secret"])
    good = {"name": "x", "department": "y", "divisions": ["610925104000"], "permissions": ["household:read"]}
    for given, status in ((None, 403), (later.isoformat(), 403), (end.isoformat(), 201)):
        answer = await door.client.post(CLIENTS, json={**good, "expires_at": given}, headers=theirs)
        assert answer.status_code == status, answer.text
        assert status == 201 or answer.json()["code"] == "grant_exceeds_own"
    # Nor to themselves, nor by a secret of a client that lives on; but they may end it.
    own = {**{name: short[name] for name in good}, "all_departments": True, **WHY}
    longer = await door.client.put(f"{CLIENTS}/{short['id']}", json=own, headers={**theirs, "If-Match": '"1"'})
    assert (longer.status_code, longer.json()["code"]) == (403, "grant_exceeds_own")
    lasting = (await door.client.post(CLIENTS, json=good, headers=admin)).json()
    taken = await door.client.post(f"{CLIENTS}/{lasting['id']}/secret", json=WHY, headers=theirs)
    assert (taken.status_code, taken.json()["code"]) == (403, "grant_exceeds_own")
    cut = {**good, **WHY, "expires_at": end.isoformat()}
    shortened = await door.client.put(f"{CLIENTS}/{lasting['id']}", json=cut, headers={**theirs, "If-Match": '"1"'})
    assert shortened.status_code == 200
    assert (await door.client.post(f"{CLIENTS}/{lasting['id']}/revocation", json=WHY, headers=theirs)).status_code == 200


async def test_a_change_needs_the_version_seen_and_voids_the_tokens(door: Gateway) -> None:
    admin = await door.headers()
    made = await door.new_client()
    where = f"{CLIENTS}/{made['id']}"
    theirs = await door.headers(made["client_id"], made["client_secret"])
    spec = {**{name: made[name] for name in ("name", "department", "divisions", "permissions")}, **WHY}

    assert (await door.client.put(where, json=spec, headers=admin)).status_code == 428
    unsaid = await door.client.put(where, json={**spec, "reason": ""}, headers={**admin, "If-Match": '"1"'})
    assert (unsaid.status_code, unsaid.json()["errors"][0]["place"]) == (422, "body.reason")
    stale = await door.client.put(where, json=spec, headers={**admin, "If-Match": '"7"'})
    assert (stale.status_code, stale.headers["etag"]) == (412, '"1"')

    renamed = await door.client.put(where, json={**spec, "name": "新名"}, headers={**admin, "If-Match": '"1"'})
    assert (renamed.status_code, renamed.headers["etag"], renamed.json()["name"]) == (200, '"2"', "新名")
    assert (await door.client.get(THING, headers=theirs)).status_code == 200

    narrowed = {**spec, "permissions": ["board:read"]}
    both = await asyncio.gather(
        *(door.client.put(where, json=narrowed, headers={**admin, "If-Match": '"2"'}) for _ in range(2))
    )
    assert sorted(answer.status_code for answer in both) == [200, 412]
    # The old token says more than the client may now: it is void, and a new one, had right away, says less.
    refused = await door.client.get(THING, headers=theirs)
    assert (refused.status_code, refused.json()["code"]) == (401, "revoked_token")
    anew = await door.headers(made["client_id"], made["client_secret"])
    assert (await door.client.get(THING, headers=anew)).status_code == 403


async def test_a_new_secret_ends_the_old_one_at_once(door: Gateway) -> None:
    admin = await door.headers()
    made = await door.new_client()
    theirs = await door.headers(made["client_id"], made["client_secret"])
    rotated = await door.client.post(f"{CLIENTS}/{made['id']}/secret", json=WHY, headers=admin)
    secret = rotated.json()["client_secret"]
    assert (rotated.status_code, rotated.headers["cache-control"]) == (200, "no-store")
    form = {"grant_type": "client_credentials", "client_id": made["client_id"], "client_secret": made["client_secret"]}
    assert (await door.client.post("/oauth2/token", data=form)).status_code == 401
    assert (await door.client.get(THING, headers=theirs)).json()["code"] == "revoked_token"
    anew = await door.headers(made["client_id"], secret)
    assert (await door.client.get(THING, headers=anew)).status_code == 200


async def test_with_an_overlap_the_old_secret_opens_beside_the_new_one_for_a_while(door: Gateway) -> None:
    admin = await door.headers()
    made = await door.new_client()
    theirs = await door.headers(made["client_id"], made["client_secret"])
    path = f"{CLIENTS}/{made['id']}/secret"
    rotated = (await door.client.post(path, json={**WHY, "overlap_hours": 24}, headers=admin)).json()
    assert rotated["overlap_until"] is not None
    assert (await door.client.get(THING, headers=theirs)).status_code == 200
    for secret in (made["client_secret"], rotated["client_secret"]):
        assert await door.token(made["client_id"], secret)
    form = {"grant_type": "client_credentials", "client_id": made["client_id"], "client_secret": made["client_secret"]}
    async with door.app.state.database.transaction() as session:
        await session.execute(text("UPDATE client SET overlap_until = now()"), execution_options={"unscoped": "test"})
    # What was right a minute ago is remembered by its hash; an old secret that has run out is none of the client's any more.
    assert (await door.client.post("/oauth2/token", data=form)).status_code == 401
    await door.client.post(path, json={**WHY, "overlap_hours": 24}, headers=admin)
    leaked = (await door.client.post(path, json=WHY, headers=admin)).json()
    assert leaked["overlap_until"] is None
    form["client_secret"] = rotated["client_secret"]
    assert (await door.client.post("/oauth2/token", data=form)).status_code == 401


async def test_a_request_for_a_new_secret_that_is_repeated_makes_one(door: Gateway) -> None:
    made = await door.new_client()
    where, once = f"{CLIENTS}/{made['id']}/secret", {**await door.headers(), "Idempotency-Key": "k"}
    answers = await asyncio.gather(*(door.client.post(where, json=WHY, headers=once) for _ in range(4)))
    secrets = [answer.json()["client_secret"] for answer in answers if "client_secret" in answer.json()]
    assert [answer.status_code for answer in answers] == [200] * 4
    assert len(secrets) == 1
    assert {answer.json()["version"] for answer in answers} == {2}
    assert all(answer.headers["cache-control"] == "no-store" for answer in answers)
    assert await door.token(made["client_id"], secrets[0])
    for table in ("client", "idempotency_key", "audit_entry", "outbox"):
        assert all(secrets[0] not in str(row) for row in await rows(door, f"SELECT * FROM {table}")), table
    other = await door.new_client()
    reused = await door.client.post(f"{CLIENTS}/{other['id']}/secret", json=WHY, headers=once)
    assert (reused.status_code, reused.json()["code"]) == (422, "idempotency_key_reused")


async def test_a_revoked_client_is_out_here_in_every_replica_and_in_every_service(
    door: Gateway, fresh_database: Callable[..., ServiceDatabase]
) -> None:
    from services.gateway.app import create

    admin = await door.headers()
    made = await door.new_client()
    theirs = await door.headers(made["client_id"], made["client_secret"])
    async with serving(create(door.settings)) as replica:
        for place in (door.url, replica, door.toy_url):
            assert (await door.client.get(place + THING, headers=theirs)).status_code == 200
        answer = await door.client.post(f"{CLIENTS}/{made['id']}/revocation", json={"reason": "密钥泄露"}, headers=admin)
        revoked = answer.json()
        assert (revoked["active"], revoked["revoke_reason"]) == (False, "密钥泄露")
        # The very next request to the same process, and soon to the other one.
        assert (await door.client.get(THING, headers=theirs)).json()["code"] == "revoked_token"

        async def refused() -> bool:
            return (await door.client.get(replica + THING, headers=theirs)).status_code == 401

        await soon(refused, "the other replica refuses it")

    form = {"grant_type": "client_credentials", "client_id": made["client_id"], "client_secret": made["client_secret"]}
    assert (await door.client.post("/oauth2/token", data=form)).json()["error"] == "invalid_client"
    for change in (
        await door.client.post(f"{CLIENTS}/{made['id']}/secret", json=WHY, headers=admin),
        await door.client.put(
            f"{CLIENTS}/{made['id']}",
            json={**{name: made[name] for name in ("name", "department", "divisions", "permissions")}, **WHY},
            headers={**admin, "If-Match": '"2"'},
        ),
    ):
        assert (change.status_code, change.json()["code"]) == (409, "client_revoked")
    again = await door.client.post(f"{CLIENTS}/{made['id']}/revocation", json={"reason": "again"}, headers=admin)
    assert again.json()["revoke_reason"] == "密钥泄露"

    # The event that services learn it from, in the transaction's own outbox row; told again it says the same.
    events = await rows(door, "SELECT body FROM outbox ORDER BY position")
    assert len(events) == 1
    item = orjson.loads(events[0].body)["items"][0]
    assert (item["client_id"], item["id"], item["version"]) == (made["client_id"], made["id"], 2)
    async with door.app.state.database.transaction() as session:
        await REPUBLISHERS[CLIENT_REVOKED](session)
    told = [orjson.loads(row.body)["items"][0] for row in await rows(door, "SELECT body FROM outbox ORDER BY position")]
    assert [(one["id"], one["version"]) for one in told] == [(item["id"], 2)] * 2

    toy_service = await _toy_database(door)
    async with toy_service.transaction() as session:
        await apply_revocations(session, Items([item], ["event"]))
    await toy_service.close()

    async def refused_by_service() -> bool:
        answer = await door.client.get(door.toy_url + THING, headers=theirs)
        return answer.status_code == 401 and answer.json()["code"] == "revoked_token"

    await soon(refused_by_service, "the service refuses it")


async def _toy_database(door: Gateway) -> Any:
    from shared.persistence import Database

    return Database(door.toy.database_url, name="toy-worker")


async def test_nobody_revokes_the_client_they_stand_on(door: Gateway) -> None:
    admin = await door.headers()
    found = (await door.client.get(CLIENTS, params={"client_id": "bootstrap"}, headers=admin)).json()["items"]
    answer = await door.client.post(f"{CLIENTS}/{found[0]['id']}/revocation", json=WHY, headers=admin)
    assert (answer.status_code, answer.json()["code"]) == (409, "own_client")


async def test_lists_go_in_pages_and_by_filters(door: Gateway) -> None:
    admin = await door.headers()
    made = [await door.new_client(department=department) for department in ("医保局", "民政局", "医保局")]
    await door.client.post(f"{CLIENTS}/{made[0]['id']}/revocation", json=WHY, headers=admin)
    names: list[str] = []
    query: dict[str, Any] = {"limit": 2}
    while True:
        page = (await door.client.get(CLIENTS, params=query, headers=admin)).json()
        names += [client["client_id"] for client in page["items"]]
        if page["next"] is None:
            break
        query["cursor"] = page["next"]
    assert names == ["bootstrap", *(client["client_id"] for client in made)]

    async def found(**query: Any) -> list[str]:
        page = (await door.client.get(CLIENTS, params=query, headers=admin)).json()
        return [client["client_id"] for client in page["items"]]

    assert await found(department="民政局") == [made[1]["client_id"]]
    assert await found(active=False) == [made[0]["client_id"]]
    assert await found(department="医保局", active=True) == [made[2]["client_id"]]
    assert (await door.client.get(CLIENTS, params={"department": "x\x00"}, headers=admin)).json()["items"] == []


async def test_every_deed_is_in_the_trail(door: Gateway) -> None:
    admin = await door.headers()
    made = await door.new_client()
    spec = {name: made[name] for name in ("name", "department", "divisions")}
    narrowed = {**spec, "permissions": ["board:read"], "reason": "只看大屏"}
    await door.client.put(f"{CLIENTS}/{made['id']}", json=narrowed, headers={**admin, "If-Match": '"1"'})
    assert (await door.client.post(f"{CLIENTS}/{made['id']}/secret", json={}, headers=admin)).status_code == 422
    await door.client.post(f"{CLIENTS}/{made['id']}/secret", json={"reason": "密钥泄露"}, headers=admin)
    await door.client.post(f"{CLIENTS}/{made['id']}/revocation", json={"reason": "不再使用"}, headers=admin)
    entries = await rows(
        door, "SELECT actor, action, resource_id, purpose FROM audit_entry WHERE resource = 'client' ORDER BY position"
    )
    assert [(entry.actor, entry.action, entry.purpose) for entry in entries] == [
        ("platform", "client.bootstrap", None),
        ("bootstrap", "client.create", None),
        ("bootstrap", "client.replace", "只看大屏"),
        ("bootstrap", "client.rotate_secret", "密钥泄露"),
        ("bootstrap", "client.revoke", "不再使用"),
    ]
    assert {entry.resource_id for entry in entries[1:]} == {made["id"]}
    assert door.settings.relay_database_url
    relay = Database(door.settings.relay_database_url.get_secret_value(), name="seals")
    assert await seal_once(relay)
    await relay.close()
    async with door.app.state.database.reading() as session:
        assert (await verify(session)).intact


async def test_the_first_client_is_made_once_however_many_start(fresh_database: Callable[..., ServiceDatabase]) -> None:
    from services.gateway.app import create

    async with gateway(fresh_database) as door, serving(create(door.settings)), serving(create(door.settings)):
        assert len(await rows(door, "SELECT 1 FROM client")) == 1
        assert len(await rows(door, "SELECT 1 FROM signing_key")) == 1
