"""Accounts: proposed by one administrator, in force by another, each kept to their own duty."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.harness.door import Gateway
from tests.harness.staff import COUNTY, Browser, account, administrators, officer

TOWN, VILLAGE = "610925104000", "610925104201"


def refusal(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


async def test_an_account_opens_nothing_before_a_second_administrator_agrees(door: Gateway) -> None:
    system, security = await administrators(door)
    made = await system.done("POST", "/staff", account("wang.xm", "county_officer"))
    person = Browser(door, "wang.xm", made["initial_password"])
    assert refusal(await person.sign_in()) == (403, "not_authorised")
    assert [item["username"] for item in (await security.done("GET", "/staff?pending=true"))["items"]] == ["wang.xm"]
    both = await asyncio.gather(*(security.call("POST", f"/staff/{made['id']}/authorisation", if_match="1") for _ in range(2)))
    assert sorted(answer.status_code for answer in both) == [200, 412]
    assert refusal(await security.call("POST", f"/staff/{made['id']}/authorisation", if_match="2")) == (409, "not_pending")
    await person.settle_in()
    shown = await system.done("GET", f"/staff/{made['id']}")
    assert (shown["proposed_by"], shown["authorised_by"]) == ("staff:sysadmin", "staff:secadmin")


async def test_the_three_administrators_are_kept_apart(door: Gateway) -> None:
    system, security = await administrators(door)
    audit = await officer(system, security, "auditadmin", "audit_admin")
    made = await system.done("POST", "/staff", account("wang.xm", "county_officer"))
    path = f"/staff/{made['id']}"
    refused = [
        await system.call("POST", f"{path}/authorisation", if_match="1"),
        await system.call("GET", "/audit"),
        await audit.call("GET", "/clients"),
        await security.call("POST", "/clients", {}),
        await security.call("POST", "/staff", account("li.si", "county_officer")),
        await security.call("POST", f"{path}/disablement", {"reason": "x"}, if_match="1"),
        await audit.call("GET", "/staff"),
        await audit.call("GET", "/api/toy/v1/things/7"),
        await system.call("GET", "/api/toy/v1/things/7"),
        await security.call("GET", "/api/toy/v1/things/7"),
    ]
    assert [refusal(answer) for answer in refused] == [(403, "insufficient_scope")] * len(refused)
    entries = (await audit.done("GET", "/audit?limit=500"))["items"]
    assert {"staff.propose", "staff.authorise", "session.open", "staff.change_password"} <= {item["action"] for item in entries}


async def test_only_the_first_security_administrator_is_in_force_at_once(door: Gateway) -> None:
    system, _ = await administrators(door)
    second = await system.done("POST", "/staff", account("secadmin2", "security_admin"))
    assert second["authorised_at"] is None


async def test_other_rights_need_both_administrators_again(door: Gateway) -> None:
    system, security = await administrators(door)
    woman = await officer(system, security)
    (shown,) = (await system.done("GET", "/staff?role=county_officer"))["items"]
    grant = {**account("", "town_leader", divisions=[TOWN])}
    del grant["username"]
    changed = await system.done("PUT", f"/staff/{shown['id']}", grant, if_match=str(shown["version"]))
    assert (changed["authorised_at"], changed["role"]) == (None, "town_leader")
    assert refusal(await woman.call("GET", "/me")) == (401, "session_ended")
    assert refusal(await woman.sign_in()) == (403, "not_authorised")
    await security.done("POST", f"/staff/{shown['id']}/authorisation", if_match=str(changed["version"]))
    assert (await woman.sign_in()).json()["divisions"] == [TOWN]
    assert refusal(await woman.call("POST", "/api/toy/v1/things", {"name": "x"})) == (403, "insufficient_scope")


async def test_a_disabled_account_comes_back_only_by_both(door: Gateway) -> None:
    system, security = await administrators(door)
    woman = await officer(system, security)
    (shown,) = (await system.done("GET", "/staff?role=county_officer"))["items"]
    path, version = f"/staff/{shown['id']}", shown["version"]
    assert refusal(await system.call("POST", f"{path}/enablement", {"reason": "x"}, if_match=str(version))) == (
        409,
        "staff_in_force",
    )
    off = await system.done("POST", f"{path}/disablement", {"reason": "休假"}, if_match=str(version))
    assert (off["disable_reason"], off["disabled_at"] is None) == ("休假", False)
    again = await system.call("POST", f"{path}/disablement", {"reason": "休假"}, if_match=str(off["version"]))
    assert refusal(again) == (409, "staff_disabled")
    back = await system.done("POST", f"{path}/enablement", {"reason": "返岗"}, if_match=str(off["version"]))
    assert refusal(await woman.sign_in()) == (403, "not_authorised")
    await security.done("POST", f"{path}/authorisation", if_match=str(back["version"]))
    assert (await woman.sign_in()).status_code == 201


async def test_a_lost_password_and_a_lost_phone(door: Gateway) -> None:
    system, security = await administrators(door)
    other = await officer(system, security, "sysadmin2", "system_admin")
    shown = next(item for item in (await system.done("GET", "/staff"))["items"] if item["username"] == "sysadmin2")
    path = f"/staff/{shown['id']}"
    reset = await system.done("POST", f"{path}/password", {"reason": "忘记密码"}, if_match=str(shown["version"]))
    assert refusal(await other.call("GET", "/me")) == (401, "session_ended")
    gone = await security.done("POST", f"{path}/second-factor-reset", {"reason": "手机丢失"}, if_match=str(reset["version"]))
    assert gone["second_factor"] is False
    fresh = Browser(door, "sysadmin2", reset["initial_password"])
    await fresh.settle_in("Lan3gao-Xiancheng")
    assert fresh.me["stage"] == "complete"


@pytest.mark.parametrize(
    ("more", "place", "code"),
    [
        ({"role": "nothing"}, "role", "unknown_role"),
        ({"role": "village_officer", "divisions": [TOWN]}, "divisions", "misplaced_divisions"),
        ({"role": "town_officer", "divisions": [COUNTY]}, "divisions", "misplaced_divisions"),
        ({"role": "county_officer", "divisions": ["000000000000"]}, "divisions", "misplaced_divisions"),
        ({"role": "town_officer", "divisions": [TOWN], "feeds": ["MED-SET"]}, "feeds", "misplaced_feeds"),
        ({"username": "Wang"}, "username", "string_pattern_mismatch"),
    ],
)
async def test_what_does_not_fit_a_role_is_refused(door: Gateway, more: dict[str, Any], place: str, code: str) -> None:
    system, _ = await administrators(door)
    answer = await system.call("POST", "/staff", {**account("wang.xm", "county_officer"), **more})
    fault = answer.json()["errors"][0]
    assert (answer.status_code, fault["place"], fault["code"]) == (422, f"body.{place}", code)


async def test_a_user_name_is_given_once(door: Gateway) -> None:
    system, _ = await administrators(door)
    answers = await asyncio.gather(*(system.call("POST", "/staff", account("wang.xm", "county_officer")) for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [201, 409]


async def test_nobody_manages_their_own_account(door: Gateway) -> None:
    system, security = await administrators(door)
    for person, path, body in (
        (system, "disablement", {"reason": "x"}),
        (system, "password", {"reason": "x"}),
        (security, "unlock", None),
        (security, "second-factor-reset", {"reason": "x"}),
    ):
        listed = (await person.done("GET", "/staff"))["items"]
        own = next(item for item in listed if item["username"] == person.username)
        answer = await person.call("POST", f"/staff/{own['id']}/{path}", body, if_match=str(own["version"]))
        assert refusal(answer) == (409, "own_account")


async def test_every_role_and_what_it_may_do_is_told(door: Gateway) -> None:
    woman = await officer(*await administrators(door), role="village_officer", divisions=[VILLAGE])
    roles = {role["code"]: role for role in (await woman.done("GET", "/roles"))["items"]}
    assert set(woman.me["permissions"]) == {*roles["village_officer"]["permissions"], "session"}
    assert [code for code, role in roles.items() if role["administrator"]] == ["system_admin", "security_admin", "audit_admin"]
