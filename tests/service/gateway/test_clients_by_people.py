"""Clients through people: one administrator proposes, another agrees, and only then is there a secret."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from shared.contracts.permissions import PERMISSIONS
from tests.harness.door import Gateway
from tests.harness.staff import COUNTY, Browser, account, administrators, officer

SPEC = {
    "client_id": "med-bureau",
    "name": "医保局推送",
    "department": "医保局",
    "divisions": [COUNTY],
    "permissions": ["feeds:MED-SET:write", "household:read"],
}
WHY = {"reason": "试验"}
THING = "/api/toy/v1/things/1"


def refusal(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


async def token(door: Gateway, secret: str) -> int:
    form = {"grant_type": "client_credentials", "client_id": "med-bureau", "client_secret": secret}
    return (await door.client.post("/oauth2/token", data=form)).status_code


async def agreed(system: Browser, security: Browser, **more: Any) -> tuple[str, dict[str, Any]]:
    """A client that both stand for, with the secret that was fetched."""
    made = await system.done("POST", "/clients", {**SPEC, **more})
    path = f"/clients/{made['id']}"
    await security.done("POST", f"{path}/authorisation", if_match="1")
    return path, await system.done("POST", f"{path}/secret", WHY)


async def test_a_client_opens_nothing_and_has_no_secret_before_another_agrees(door: Gateway) -> None:
    system, security = await administrators(door)
    made = await system.done("POST", "/clients", SPEC)
    assert (made["active"], made["authorised_at"], made["client_secret"]) == (False, None, None)
    path = f"/clients/{made['id']}"
    assert refusal(await system.call("POST", f"{path}/secret", WHY)) == (409, "client_waiting")
    assert await token(door, "anything") == 401
    assert [each["id"] for each in (await security.done("GET", "/clients?pending=true"))["items"]] == [made["id"]]
    assert refusal(await system.call("POST", f"{path}/authorisation", if_match="1")) == (403, "insufficient_scope")

    both = await asyncio.gather(*(security.call("POST", f"{path}/authorisation", if_match="1") for _ in range(2)))
    assert sorted(answer.status_code for answer in both) == [200, 412]
    assert refusal(await security.call("POST", f"{path}/authorisation", if_match="2")) == (409, "not_pending")
    assert refusal(await security.call("POST", f"{path}/secret", WHY)) == (403, "insufficient_scope")

    fetched = await asyncio.gather(*(system.call("POST", f"{path}/secret", WHY) for _ in range(2)))
    assert sorted(answer.status_code for answer in fetched) == [200, 409]
    secret = next(answer.json()["client_secret"] for answer in fetched if answer.status_code == 200)
    assert await token(door, secret) == 200
    shown = await security.done("GET", path)
    assert (shown["proposed_by"], shown["authorised_by"], shown["active"]) == ("staff:sysadmin", "staff:secadmin", True)
    assert (await security.done("GET", "/clients?pending=true"))["items"] == []


async def test_each_secret_is_agreed_to_and_the_old_one_opens_meanwhile(door: Gateway) -> None:
    system, security = await administrators(door)
    path, first = await agreed(system, security)
    assert refusal(await system.call("POST", f"{path}/secret", WHY)) == (409, "agreement_missing")
    asked = await system.done("POST", f"{path}/secret-proposal", WHY)
    assert (asked["active"], asked["secret_proposed_by"]) == (True, "staff:sysadmin")
    assert refusal(await system.call("POST", f"{path}/secret", WHY)) == (409, "agreement_missing")
    assert [each["client_id"] for each in (await security.done("GET", "/clients?pending=true"))["items"]] == ["med-bureau"]
    await security.done("POST", f"{path}/authorisation", if_match=str(asked["version"]))
    assert await token(door, first["client_secret"]) == 200
    second = await system.done("POST", f"{path}/secret", {**WHY, "overlap_hours": 24})
    assert [await token(door, each["client_secret"]) for each in (first, second)] == [200, 200]
    assert (second["secret_proposed_by"], second["secret_authorised_by"]) == (None, None)
    # An agreement that was given before is not one for what is asked anew.
    await system.done("POST", f"{path}/secret-proposal", WHY)
    waiting = await system.done("GET", path)
    await security.done("POST", f"{path}/authorisation", if_match=str(waiting["version"]))
    await system.done("POST", f"{path}/secret-proposal", WHY)
    assert refusal(await system.call("POST", f"{path}/secret", WHY)) == (409, "agreement_missing")


async def test_what_is_added_waits_and_what_is_taken_away_holds_at_once(door: Gateway) -> None:
    system, security = await administrators(door)
    path, made = await agreed(system, security, divisions=["610925104000"])
    theirs = await door.headers("med-bureau", made["client_secret"])
    spec = {name: made[name] for name in ("name", "department", "divisions", "permissions", "requests_per_minute")}

    async def change(version: int, **more: Any) -> dict[str, Any]:
        done: dict[str, Any] = await system.done("PUT", path, {**spec, **WHY, **more}, if_match=str(version))
        return done

    renamed = await change(made["version"], name="新名")
    assert (renamed["active"], renamed["authorised_by"]) == (True, "staff:secadmin")
    assert (await door.client.get(THING, headers=theirs)).status_code == 200
    narrowed = await change(renamed["version"], permissions=["household:read"], requests_per_minute=60)
    assert (narrowed["active"], narrowed["authorised_by"]) == (True, "staff:secadmin")
    assert (await door.client.get(THING, headers=theirs)).json()["code"] == "revoked_token"

    version = narrowed["version"]
    least = {"permissions": ["household:read"], "requests_per_minute": 60}
    for more in (
        {"permissions": ["household:read", "board:read"]},
        {"divisions": [COUNTY]},
        {"department": "民政局"},
        {"all_departments": True},
        {"requests_per_minute": 61},
    ):
        widened = await change(version, **{**least, **more})
        assert (widened["active"], widened["authorised_at"]) == (False, None), more
        assert await token(door, made["client_secret"]) == 401
        done = await security.done("POST", f"{path}/authorisation", if_match=str(widened["version"]))
        assert await token(door, made["client_secret"]) == 200
        back = await change(done["version"], **least, department=done["department"])
        assert back["active"], more
        version, spec["department"] = back["version"], back["department"]


async def test_a_person_revokes_alone_and_what_waits_ends_with_it(door: Gateway) -> None:
    system, security = await administrators(door)
    path, made = await agreed(system, security)
    theirs = await door.headers("med-bureau", made["client_secret"])
    await system.done("POST", f"{path}/secret-proposal", WHY)
    revoked = await system.done("POST", f"{path}/revocation", {"reason": "合同到期"})
    assert (revoked["active"], revoked["revoke_reason"]) == (False, "合同到期")
    assert (await door.client.get(THING, headers=theirs)).json()["code"] == "revoked_token"
    for call in (
        await security.call("POST", f"{path}/authorisation", if_match=str(revoked["version"])),
        await system.call("POST", f"{path}/secret-proposal", WHY),
        await system.call("POST", f"{path}/secret", WHY),
    ):
        assert refusal(call) == (409, "client_revoked")
    assert (await security.done("GET", "/clients?pending=true"))["items"] == []


async def test_nobody_reaches_beyond_their_divisions_nor_agrees_to_their_own(door: Gateway) -> None:
    system, security = await administrators(door)
    town = await officer(system, security, "townadmin", "system_admin", divisions=["610925104000"])
    beyond = await town.call("POST", "/clients", SPEC)
    assert refusal(beyond) == (403, "grant_exceeds_own")
    made = await system.done("POST", "/clients", SPEC)
    assert refusal(await town.call("GET", f"/clients/{made['id']}")) == (404, "not_found")
    other = await officer(system, security, "wang.xm")
    assert refusal(await other.call("GET", "/clients")) == (403, "insufficient_scope")
    # Whoever holds both, as the first client does, is one person all the same: the command and the database refuse.
    boot = await door.headers()
    async with door.app.state.database.transaction() as session:
        mine = text(
            "UPDATE client SET proposed_by = 'bootstrap', secret_proposed_by = 'bootstrap' WHERE client_id = 'med-bureau'"
        )
        await session.execute(mine, execution_options={"unscoped": "test"})
    own = await door.client.post(f"/api/gateway/v1/clients/{made['id']}/authorisation", headers={**boot, "If-Match": '"1"'})
    assert refusal(own) == (409, "own_proposal")
    for signed in ("authorised_by = 'bootstrap', authorised_at = now()", "secret_authorised_by = 'bootstrap'"):
        twice = text(f"UPDATE client SET {signed} WHERE client_id = 'med-bureau'")
        async with door.app.state.database.transaction() as session:
            with pytest.raises(IntegrityError, match="two_persons"):
                await session.execute(twice, execution_options={"unscoped": "test"})
            await session.rollback()


async def test_only_tables_that_exist_are_granted(door: Gateway) -> None:
    system, security = await administrators(door)
    unknown = await system.call("POST", "/clients", {**SPEC, "permissions": ["feeds:NO-SUCH:write"]})
    assert refusal(unknown) == (422, "unknown_feed")
    assert unknown.json()["errors"][0]["place"] == "body.permissions"
    assert (await system.call("POST", "/clients", {**SPEC, "permissions": ["feeds:*:write"]})).status_code == 201
    person = await system.call("POST", "/staff", account("wang.xm", "county_officer", feeds=["NOS-SUC"]))
    assert refusal(person) == (422, "unknown_feed")
    await officer(system, security, "li.xm", "department_officer", feeds=["MED-SET"])
    # While no service has told which tables there are, nobody can say: the grant is refused, not guessed.
    door.app.state.feeds = lambda: None
    nobody_knows = await system.call("POST", "/clients", {**SPEC, "client_id": "other"})
    assert refusal(nobody_knows) == (503, "service_unavailable")


async def test_the_names_that_forms_offer_are_told_to_whoever_has_signed_in(door: Gateway) -> None:
    system, security = await administrators(door)
    async with door.app.state.database.transaction() as session:
        towns = (
            ("610925000000", "岚皋县", "county"),
            ("610925104000", "官元镇", "town"),
            ("610925104201", "陈耳村", "village"),
        )
        for code, name, level in (*towns, ("610925105000", "石门镇", "town")):
            add = text("INSERT INTO board_division (id, version, code, name, level) VALUES (uuidv7(), 1, :code, :name, :level)")
            await session.execute(add, {"code": code, "name": name, "level": level}, execution_options={"unscoped": "test"})
    told = await system.done("GET", "/names")
    assert [each["code"] for each in told["divisions"]] == ["610925000000", "610925104000", "610925104201", "610925105000"]
    assert {each["code"]: each["parent_code"] for each in told["divisions"]}["610925104201"] == "610925104000"
    assert {each["code"]: each["title"] for each in told["feeds"]}["MED-SET"] == "住院和慢病门诊结算"
    assert [each["name"] for each in told["permissions"]] == [*PERMISSIONS]
    # Only those of one's own area.
    village = await officer(system, security, role="village_officer", divisions=["610925104201"])
    assert [each["code"] for each in (await village.done("GET", "/names"))["divisions"]] == ["610925104201"]
    assert refusal(await door.client.get("/api/gateway/v1/names")) == (401, "missing_token")
