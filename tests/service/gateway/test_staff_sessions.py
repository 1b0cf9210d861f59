"""Signing in, what a session opens, and how it ends."""

from __future__ import annotations

import asyncio
from typing import Any

import asyncpg
import pytest

from tests.harness.door import FIRST_ADMIN, FIRST_PASSWORD, Gateway
from tests.harness.serving import soon
from tests.harness.staff import PASSWORD, Browser, administrators, officer

TOY = "/api/toy/v1"


async def rows(door: Gateway, statement: str, *values: Any) -> list[asyncpg.Record]:
    connection = await asyncpg.connect(door.settings.database_url.get_secret_value())
    try:
        return list(await connection.fetch(statement, *values))
    finally:
        await connection.close()


def refusal(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


async def test_a_first_sign_in_opens_only_ones_own_account_until_it_is_complete(door: Gateway) -> None:
    admin = Browser(door, FIRST_ADMIN, FIRST_PASSWORD)
    answer = await admin.sign_in()
    cookie = answer.headers["set-cookie"]
    assert all(word in cookie for word in ("HttpOnly", "SameSite=strict", "Path=/", "Max-Age=43200"))
    assert (admin.me["stage"], admin.me["permissions"]) == ("password", ["session"])
    assert refusal(await admin.call("GET", "/staff")) == (403, "insufficient_scope")
    await admin.settle_in()
    assert "staff:manage" in admin.me["permissions"]
    assert [account["username"] for account in (await admin.done("GET", "/staff"))["items"]] == [FIRST_ADMIN]
    again = Browser(door, FIRST_ADMIN, PASSWORD, admin.secret)
    assert refusal(await again.sign_in(code="")) == (401, "code_required")
    answer = await again.sign_in()
    assert answer.json()["stage"] == "complete"
    me = await again.done("GET", answer.headers["location"])
    assert me["username"] == FIRST_ADMIN


async def test_an_officer_reaches_a_service_as_who_she_is(door: Gateway) -> None:
    woman = await officer(*await administrators(door), role="county_officer", feeds=["REG-HH"])
    answer = await woman.call("GET", f"{TOY}/things/7")
    assert (answer.status_code, answer.json()["id"]) == (200, "7")
    sent = dict(door.toy.requests[-1]["headers"])
    assert sent["authorization"].startswith("Bearer ")
    assert "cookie" not in sent
    assert "x-csrf-token" not in sent
    assert (await woman.call("POST", f"{TOY}/things", {"name": "x"})).status_code == 201
    assert refusal(await woman.call("GET", f"{TOY}/admin/things")) == (403, "insufficient_scope")
    uploaded = await woman.call("POST", f"{TOY}/feeds/REG-HH/batches", {})
    assert uploaded.status_code == 200
    assert refusal(await woman.call("POST", f"{TOY}/feeds/MED-SET/batches", {})) == (403, "insufficient_scope")


async def test_a_change_must_come_from_our_own_pages(door: Gateway) -> None:
    woman = await officer(*await administrators(door))
    path, body = f"{TOY}/things", {"name": "x"}
    before = len(door.toy.requests)
    refused = [
        await woman.call("POST", path, body, X_CSRF_Token=""),
        await woman.call("POST", path, body, X_CSRF_Token="x" * 43),
        await woman.call("POST", path, body, Origin="https://evil.test"),
        await woman.call("POST", "/sessions", {"username": "a", "password": "b"}, Origin="https://evil.test"),
    ]
    assert [refusal(answer) for answer in refused] == [
        (403, "csrf_token_missing"),
        (403, "csrf_token_missing"),
        (403, "foreign_origin"),
        (403, "foreign_origin"),
    ]
    assert len(door.toy.requests) == before
    assert (await woman.call("GET", f"{TOY}/things/7", X_CSRF_Token="", Origin="https://evil.test")).status_code == 200


async def test_a_session_ends_by_signing_out(door: Gateway) -> None:
    woman = await officer(*await administrators(door))
    kept = woman.http.cookies.get("zx-session")
    assert (await woman.call("POST", "/me/sign-out")).status_code == 204
    assert woman.http.cookies.get("zx-session") is None
    woman.http.cookies.set("zx-session", kept or "")
    assert refusal(await woman.call("GET", "/me")) == (401, "session_ended")
    assert (await woman.sign_in()).status_code == 201, "an old cookie is in nobody's way"


@pytest.mark.parametrize("change", ["seen_at = now() - interval '31 minutes'", "created_at = now() - interval '12 hours'"])
async def test_a_session_ends_by_itself(door: Gateway, change: str) -> None:
    woman = await officer(*await administrators(door))
    await rows(door, f"UPDATE staff_session SET {change}")
    assert refusal(await woman.call("GET", "/me")) == (401, "session_ended")
    assert refusal(await woman.call("GET", f"{TOY}/things/7")) == (401, "session_ended")


async def test_ones_sessions_are_listed_and_ended_one_by_one(door: Gateway) -> None:
    woman = await officer(*await administrators(door))
    other = Browser(door, woman.username, woman.password)
    await other.sign_in()
    listed = (await woman.done("GET", "/me/sessions"))["items"]
    assert [item["current"] for item in listed] == [False, True]
    await woman.done("POST", f"/me/sessions/{listed[0]['id']}/end")
    assert refusal(await other.call("GET", "/me")) == (401, "session_ended")
    assert refusal(await woman.call("POST", f"/me/sessions/{listed[0]['id']}/end")) == (404, "unknown_session")


async def test_wrong_passwords_lock_an_account_also_for_the_right_one(door: Gateway) -> None:
    system, security = await administrators(door)
    woman = await officer(system, security)
    answers = await asyncio.gather(*(Browser(door, woman.username, f"wrong{n}").sign_in() for n in range(9)))
    assert sorted(refusal(answer) for answer in answers) == [(401, "wrong_credentials")] * 5 + [(423, "account_locked")] * 4
    assert refusal(await woman.sign_in()) == (423, "account_locked")
    (account,) = (await security.done("GET", "/staff?role=county_officer"))["items"]
    assert account["locked_until"] is not None
    await security.done("POST", f"/staff/{account['id']}/unlock", if_match=str(account["version"]))
    assert (await woman.sign_in()).status_code == 201


async def test_a_lock_opens_by_itself(door: Gateway) -> None:
    woman = await officer(*await administrators(door))
    for number in range(5):
        await Browser(door, woman.username, f"wrong{number}").sign_in()
    await rows(door, "UPDATE staff SET locked_until = now() - interval '1 second' WHERE username = $1", woman.username)
    assert refusal(await Browser(door, woman.username, "wrong").sign_in()) == (401, "wrong_credentials")
    assert (await woman.sign_in()).status_code == 201
    assert await rows(door, "SELECT wrong_passwords FROM staff WHERE username = $1", woman.username) == [(0,)]


async def test_an_unknown_name_is_refused_like_a_wrong_password(door: Gateway) -> None:
    answers = [await Browser(door, name, "wrong").sign_in() for name in ("nobody", "x' OR '1'='1", "a\u0000b", FIRST_ADMIN)]
    assert {(*refusal(answer), answer.json()["detail"]) for answer in answers[:2]} == {
        (401, "wrong_credentials", answers[3].json()["detail"])
    }
    assert answers[2].status_code in {401, 422}


async def test_a_code_opens_once(door: Gateway) -> None:
    system, _ = await administrators(door)
    code = system.code()
    people = [Browser(door, system.username, system.password) for _ in range(3)]
    answers = await asyncio.gather(*(person.sign_in(code=code) for person in people))
    assert sorted(answer.status_code for answer in answers) == [201, 401, 401]
    assert {answer.json()["code"] for answer in answers if answer.status_code == 401} == {"wrong_code"}
    assert refusal(await people[0].sign_in(code="000000")) == (401, "wrong_code")


@pytest.mark.parametrize("password", ["Short-1a", "alllowercase1", "Wang.xm-2026-ok", "MyPassword-1x", "Aa1-123456xyz"])
async def test_an_unfit_password_is_refused(door: Gateway, password: str) -> None:
    woman = await officer(*await administrators(door))
    answer = await woman.call("PUT", "/me/password", {"current_password": woman.password, "new_password": password})
    assert refusal(answer) == (422, "unfit_password")
    assert answer.json()["errors"][0]["place"] == "body.new_password"


async def test_another_password_ends_the_other_sessions_and_old_ones_do_not_come_again(door: Gateway) -> None:
    woman = await officer(*await administrators(door))
    other = Browser(door, woman.username, woman.password)
    await other.sign_in()
    for number in range(4):
        new = f"Qing{number}shan-Lvshui"
        await woman.done("PUT", "/me/password", {"current_password": woman.password, "new_password": new})
        woman.password = new
    assert refusal(await other.call("GET", "/me")) == (401, "session_ended")
    assert (await woman.call("GET", "/me")).status_code == 200
    again = await woman.call("PUT", "/me/password", {"current_password": woman.password, "new_password": PASSWORD})
    assert refusal(again) == (422, "unfit_password")
    wrong = await woman.call("PUT", "/me/password", {"current_password": "x", "new_password": "Lan3gao-Xian"})
    assert refusal(wrong) == (401, "wrong_credentials")


async def test_an_old_password_must_be_changed_first(door: Gateway) -> None:
    woman = await officer(*await administrators(door))
    await rows(door, "UPDATE staff SET password_changed_at = now() - interval '91 days' WHERE username = $1", woman.username)
    assert (await woman.done("GET", "/me"))["stage"] == "password"
    assert refusal(await woman.call("GET", f"{TOY}/things/7")) == (403, "insufficient_scope")


async def test_a_client_has_no_session(door: Gateway) -> None:
    headers = await door.headers()
    for method, path in (("GET", "/me"), ("GET", "/me/sessions"), ("POST", "/me/second-factor")):
        answer = await door.client.request(method, f"/api/gateway/v1{path}", headers=headers)
        assert refusal(answer) == (403, "no_session")


async def test_neither_passwords_nor_codes_nor_tokens_are_kept(door: Gateway) -> None:
    system, security = await administrators(door)
    woman = await officer(system, security)
    secrets = [woman.password, system.secret, woman.http.cookies["zx-session"], woman.me["csrf_token"]]
    kept = ""
    for table in ("staff", "staff_session", "audit_entry", "outbox", "idempotency_key"):
        kept += str(await rows(door, f"SELECT t::text FROM {table} t"))
    assert not [secret for secret in secrets if secret in kept]


async def test_ended_sessions_are_refused_while_requests_are_under_way(door: Gateway) -> None:
    system, security = await administrators(door)
    woman = await officer(system, security)
    (account,) = (await system.done("GET", "/staff?role=county_officer"))["items"]
    await system.done("POST", f"/staff/{account['id']}/disablement", {"reason": "调离"}, if_match=str(account["version"]))

    async def out() -> bool:
        return refusal(await woman.call("GET", f"{TOY}/things/7")) == (401, "session_ended")

    await soon(out, "the session is over")
    assert refusal(await woman.sign_in()) == (401, "wrong_credentials")
