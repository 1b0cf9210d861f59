"""The inbox: who is told what, what one has read, and how an open page hears of it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import orjson
from sqlalchemy import text

from services.gateway.identity.staff.roles import ROLES
from services.gateway.inbox.commands import CHANNEL, run_clearing
from services.gateway.inbox.events import CONSUMERS, Bell
from shared.contracts.notices import COUNTY_REVIEWER, SECURITY_ADMIN, SYSTEM_ADMIN, TOWN_OFFICER, NoticePosted, notice
from shared.events.envelope import Items
from shared.persistence import Database
from shared.standards.clock import now
from tests.harness.door import FIRST_ADMIN, Gateway
from tests.harness.serving import soon
from tests.harness.staff import Browser, administrators, officer

TOWN, OTHER_TOWN = "610925104000", "610925101000"
EVENTS = "/api/gateway/v1/me/notices/events"
OURS = {"unscoped": "test"}


@asynccontextmanager
async def database(door: Gateway) -> AsyncIterator[Database]:
    opened = Database(door.settings.database_url.get_secret_value(), name="test")
    try:
        yield opened
    finally:
        await opened.close()


async def tell(door: Gateway, *notices: NoticePosted) -> None:
    """Let these come, as the worker lets them."""
    (handler,) = CONSUMERS[0].handlers.values()
    plain = [orjson.loads(one.model_dump_json()) for one in notices]
    async with database(door) as opened, opened.transaction() as session:
        await handler(session, Items(plain, [orjson.dumps(one).decode() for one in plain]))


async def run(door: Gateway, statement: str, **values: Any) -> None:
    async with database(door) as opened, opened.transaction() as session:
        await session.execute(text(statement), values, execution_options=OURS)


async def titles(person: Browser, **query: Any) -> list[str]:
    asked = "&".join(f"{name}={value}" for name, value in query.items())
    return [item["title"] for item in (await person.done("GET", f"/me/notices?{asked}"))["items"]]


def leads(town: str = TOWN, **changes: Any) -> NoticePosted:
    made = notice("leads.opened", f"新增线索 {town}", link="/leads", role=TOWN_OFFICER, division_code=town)
    return made.model_copy(update=changes)


def to(username: str, title: str) -> NoticePosted:
    return notice("batch.completed", title, text="接受 3 行,退回 0 行。", link="/feeds", account=f"staff:{username}")


def test_every_role_that_notices_go_to_is_there() -> None:
    assert {TOWN_OFFICER, COUNTY_REVIEWER, SYSTEM_ADMIN, SECURITY_ADMIN} <= ROLES.keys()


async def test_one_sees_what_is_for_oneself_and_for_ones_role_in_ones_town(door: Gateway) -> None:
    admins = await administrators(door)
    here = await officer(*admins, "here", TOWN_OFFICER, divisions=[TOWN])
    there = await officer(*admins, "there", TOWN_OFFICER, divisions=[OTHER_TOWN])
    county = await officer(*admins, "county", "county_officer")
    await tell(door, leads(TOWN), to("county", "医保结算处理完成"), to("nobody", "没有这个人"))
    assert await titles(here) == [f"新增线索 {TOWN}"]
    assert await titles(there) == []
    assert await titles(county) == ["医保结算处理完成"]


async def test_what_was_told_to_a_role_before_one_had_it_is_old_news(door: Gateway) -> None:
    here = await officer(*await administrators(door), "here", TOWN_OFFICER, divisions=[TOWN])
    await tell(door, leads(posted_at=now() - timedelta(days=1)))
    assert await titles(here) == []


async def test_everybody_reads_for_themselves_and_twice_is_once(door: Gateway) -> None:
    admins = await administrators(door)
    one = await officer(*admins, "one", TOWN_OFFICER, divisions=[TOWN])
    other = await officer(*admins, "other", TOWN_OFFICER, divisions=[TOWN])
    told = leads()
    await tell(door, told, told)
    await tell(door, told)
    reading = f"/me/notices/{told.id}/read"
    answers = await asyncio.gather(*(one.call("POST", reading) for _ in range(3)))
    assert [answer.status_code for answer in answers] == [204] * 3
    assert (await titles(one, unread="true"), await titles(one, unread="false")) == ([], [told.title])
    assert await titles(other, unread="true") == [told.title]


async def test_what_is_not_for_one_cannot_be_read(door: Gateway) -> None:
    one = await officer(*await administrators(door), "one", TOWN_OFFICER, divisions=[OTHER_TOWN])
    told = leads(TOWN)
    await tell(door, told)
    answer = await one.call("POST", f"/me/notices/{told.id}/read")
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_notice")


async def test_all_that_was_seen_is_read_at_once_and_what_came_since_is_not(door: Gateway) -> None:
    one = await officer(*await administrators(door), "one", TOWN_OFFICER, divisions=[TOWN])
    await tell(door, leads(), to("one", "甲"))
    seen = now()
    await tell(door, to("one", "乙").model_copy(update={"posted_at": seen + timedelta(seconds=1)}))
    await one.done("POST", "/me/notices/read", {"until": seen.isoformat()})
    assert await titles(one, unread="true") == ["乙"]


async def test_a_list_goes_on_where_the_page_ended(door: Gateway) -> None:
    one = await officer(*await administrators(door), "one", TOWN_OFFICER, divisions=[TOWN])
    at = now()
    await tell(door, *(to("one", f"{n}").model_copy(update={"posted_at": at + timedelta(seconds=n)}) for n in range(3)))
    page = await one.done("GET", "/me/notices?limit=2")
    rest = await one.done("GET", f"/me/notices?limit=2&cursor={page['next']}")
    assert [item["title"] for item in page["items"] + rest["items"]] == ["2", "1", "0"]


async def test_old_notices_are_cleared_with_their_readings(door: Gateway) -> None:
    one = await officer(*await administrators(door), "one", TOWN_OFFICER, divisions=[TOWN])
    old, young = to("one", "旧"), to("one", "新")
    await tell(door, old, young)
    await one.done("POST", f"/me/notices/{old.id}/read")
    await run(door, "UPDATE notice SET posted_at = posted_at - interval '91 days' WHERE id = :id", id=old.id)
    stop = asyncio.Event()
    async with database(door) as opened:
        clearing = asyncio.ensure_future(run_clearing(opened, 90, stop))

        async def cleared() -> bool:
            return await titles(one) == ["新"]

        await soon(cleared, "the old one is gone")
        stop.set()
        await clearing
        async with opened.reading() as session:
            left = await session.scalar(text("SELECT count(*) FROM notice_reading"), execution_options=OURS)
    assert left == 0


async def test_a_client_has_no_inbox(door: Gateway) -> None:
    answer = await door.client.get("/api/gateway/v1/me/notices", headers=await door.headers())
    assert (answer.status_code, answer.json()["code"]) == (403, "no_session")


async def unread(lines: AsyncIterator[str]) -> int:
    """The next count that a stream tells."""
    async with asyncio.timeout(10):
        async for line in lines:
            if line.startswith("data: "):
                return int(json.loads(line.removeprefix("data: "))["unread"])
    raise AssertionError("the stream ended")


async def test_an_open_page_hears_at_once_what_comes_and_what_is_read(door: Gateway) -> None:
    one = await officer(*await administrators(door), "one", TOWN_OFFICER, divisions=[TOWN])
    async with one.http.stream("GET", EVENTS) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        lines = stream.aiter_lines()
        assert await unread(lines) == 0
        told = leads()
        await tell(door, told)
        assert await unread(lines) == 1
        await one.done("POST", f"/me/notices/{told.id}/read")
        assert await unread(lines) == 0


async def test_an_open_page_keeps_no_session_alive(door: Gateway) -> None:
    one = await officer(*await administrators(door), "one", TOWN_OFFICER, divisions=[TOWN])
    await run(door, "UPDATE staff_session SET seen_at = now() - interval '29 minutes'")
    async with one.http.stream("GET", EVENTS) as stream:
        assert await unread(stream.aiter_lines()) == 0
    await run(door, "UPDATE staff_session SET seen_at = seen_at - interval '2 minutes'")
    answer = await one.call("GET", EVENTS)
    assert (answer.status_code, answer.json()["code"]) == (401, "session_ended")


async def test_a_page_of_a_disabled_account_is_told_nothing_more(door: Gateway) -> None:
    admins = await administrators(door)
    one = await officer(*admins, "one", TOWN_OFFICER, divisions=[TOWN])
    async with one.http.stream("GET", EVENTS) as stream:
        lines = stream.aiter_lines()
        assert await unread(lines) == 0
        staff = next(each for each in (await admins[0].done("GET", "/staff"))["items"] if each["username"] == "one")
        disabling = f"/staff/{staff['id']}/disablement"
        await admins[0].done("POST", disabling, {"reason": "调离"}, if_match=str(staff["version"]))
        await tell(door, leads())
        async with asyncio.timeout(10):
            assert [line async for line in lines if line.startswith("data: ")] == []


async def test_what_concerns_one_person_wakes_no_other_and_what_is_for_a_role_wakes_all(door: Gateway) -> None:
    admins = await administrators(door)
    one = await officer(*admins, "one", TOWN_OFFICER, divisions=[TOWN])
    bell: Bell = door.app.state.bell
    told = to("one", "甲")
    with bell.hung("staff:one") as hers, bell.hung("staff:other") as his:
        await tell(door, told)
        await soon(hers.is_set, "it rings")
        hers.clear()
        await one.done("POST", f"/me/notices/{told.id}/read")
        await soon(hers.is_set, "it rings")
        assert not his.is_set()
        hers.clear()
        await tell(door, leads())
        await soon(lambda: hers.is_set() and his.is_set(), "it rings for both")


async def test_an_open_page_outlives_the_connection_that_listens(door: Gateway) -> None:
    one = await officer(*await administrators(door), "one", TOWN_OFFICER, divisions=[TOWN])
    ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = :query"
    async with one.http.stream("GET", EVENTS) as stream:
        lines = stream.aiter_lines()
        assert await unread(lines) == 0
        with door.app.state.bell.hung("staff:other") as ring:
            await run(door, ended, query=f'LISTEN "{CHANNEL}"')
            await soon(ring.is_set, "it listens again, and whoever waits looks")
        await tell(door, leads())
        assert await unread(lines) == 1


async def posted(door: Gateway) -> list[tuple[str, str | None, str | None]]:
    async with database(door) as opened, opened.reading() as session:
        statement = text("SELECT body FROM outbox WHERE type = 'zx.gateway.notice.posted.v1' ORDER BY position")
        bodies = await session.scalars(statement, execution_options=OURS)
        items = [item for body in bodies for item in json.loads(body)["items"]]
    return [(item["kind"], item["role"], item["account"]) for item in items]


async def test_administrators_are_told_what_waits_for_them_and_people_what_was_done_to_their_account(door: Gateway) -> None:
    system, security = await administrators(door)
    made = await system.done("POST", "/staff", {
        "username": "li.xm", "name": "李小明", "role": "county_leader", "department": "县政府", "divisions": ["610925000000"],
    })  # fmt: skip
    await security.done("POST", f"/staff/{made['id']}/authorisation", if_match="1")
    await system.done("POST", f"/staff/{made['id']}/password", {"reason": "忘记密码"}, if_match="2")
    assert (await posted(door))[-3:] == [
        ("staff.propose", SECURITY_ADMIN, None),
        ("staff.authorise", None, f"staff:{FIRST_ADMIN}"),
        ("staff.reset_password", None, "staff:li.xm"),
    ]
