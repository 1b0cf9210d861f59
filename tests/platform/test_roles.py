"""Every role with every permission: what the table of roles says is what the doors do, also for another town and another department."""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from functools import partial
from typing import Any

import httpx
import pytest
import pytest_asyncio

from services.gateway.identity.staff.roles import ROLES
from services.gateway.identity.staff.rules import Stage, permissions_of
from shared.contracts.permissions import alternatives
from shared.web import PUBLIC
from tests.harness.platform import RunningPlatform
from tests.harness.processes import ROOT
from tests.harness.staff import Browser, Door, administrators, officer
from tests.platform.test_security import filled, operations

pytestmark = pytest.mark.asyncio(loop_scope="module")
LEVELS = {"county": "610925000000", "town": "610925104000", "village": "610925104201"}
ENDED = {"/api/gateway/v1/me/sign-out", "/api/gateway/v1/me/password"}
"""What would end the session that asks."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def people(changed_platform: RunningPlatform) -> AsyncIterator[tuple[Browser, Browser]]:
    """Both administrators."""
    boot = changed_platform.bootstrap
    async with AsyncExitStack() as closing:
        place = Door(changed_platform.url, closing)
        yield await administrators(place, boot["admin_username"], boot["admin_password"])


def _one_of_each(platform: RunningPlatform) -> list[tuple[str, str, str]]:
    """For each permission a route of each service that asks for it: that each route asks for its own is the test of every route."""
    document = httpx.get(f"{platform.url}/openapi.json", timeout=30).json()
    found: dict[tuple[str, str], tuple[str, str, str]] = {}
    for method, path, operation in operations(document):
        if (permission := operation["x-permission"]) != PUBLIC and path not in ENDED:
            found.setdefault((path.split("/")[2], permission), (method, path, permission))
    return list(found.values())


async def _opens(person: Browser, method: str, path: str) -> bool:
    answer = await person.call(method, filled(path))
    assert answer.status_code < 500, (method, path, answer.text)
    if answer.status_code == 403:
        assert answer.json()["code"] == "insufficient_scope", (method, path, answer.text)
    assert answer.status_code != 401, (method, path, answer.text)
    return answer.status_code != 403


async def test_every_role_opens_just_what_its_table_says(
    changed_platform: RunningPlatform, people: tuple[Browser, Browser]
) -> None:
    routes = _one_of_each(changed_platform)
    assert len(routes) > 60
    feeds = ["MED-SET"]
    for role in ROLES.values():
        own = feeds if role.own_feeds else []
        username = role.code.replace("_", "-")
        person = await officer(*people, username, role.code, divisions=[LEVELS[role.level]], feeds=own)
        held = permissions_of(role, own, Stage.COMPLETE)
        for method, path, permission in routes:
            needed = alternatives(permission.replace("{feed}", "0199a1b2-0000-7000-8000-000000000000"))
            assert await _opens(person, method, path) is (not held.isdisjoint(needed)), (role.code, method, path)


async def test_the_operator_lets_an_administrator_in_again(
    changed_platform: RunningPlatform, people: tuple[Browser, Browser]
) -> None:
    boot = changed_platform.bootstrap
    command = changed_platform.zhenxing("staff", "recover", boot["admin_username"])
    run = partial(
        subprocess.run, env=changed_platform.environment, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    done = await asyncio.to_thread(run, command)
    assert done.returncode == 0, done.stdout + done.stderr
    system = people[0]
    assert (await system.call("GET", "/me")).json()["code"] == "session_ended"
    system.password, system.secret = done.stdout.strip().rsplit(" ", 1)[1], ""
    await system.settle_in("Lan3gao-Shancheng")
    nobody = await asyncio.to_thread(run, changed_platform.zhenxing("staff", "recover", "nobody"))
    assert (nobody.returncode, "没有账号 nobody" in nobody.stdout) == (1, True)


async def test_another_town_and_another_department_see_nothing_of_it(
    changed_platform: RunningPlatform, people: tuple[Browser, Browser]
) -> None:
    county = await officer(*people, "county", "county_officer", feeds=["REG-HH"])
    here = await officer(*people, "here", "town_officer", divisions=["610925104000"])
    there = await officer(*people, "there", "town_officer", divisions=["610925101000"])
    bureau = await officer(*people, "bureau", "department_officer", department="医保局", feeds=["MED-SET"])
    household: dict[str, Any] = await here.done(
        "POST",
        "/api/household/v1/households",
        {"household_no": "R1", "division_code": "610925104201", "household_type": "一般农户"},
    )
    path = f"/api/household/v1/households/{household['id']}"
    assert [(await person.call("GET", path)).status_code for person in (county, here, there, bureau)] == [200, 200, 404, 403]
    file = "户编号,行政区划代码,户类型\nR2,610925104201,一般农户\n".encode()
    handed = await county.http.post(
        "/api/household/v1/feeds/REG-HH/batches",
        files={"file": ("R.csv", file)},
        headers={"Origin": county.url, "X-CSRF-Token": county.me["csrf_token"]},
    )
    batch = handed.headers["location"]
    assert [(await person.call("GET", batch)).status_code for person in (county, here, bureau)] == [200, 404, 404]
    assert not changed_platform.process.poll()
