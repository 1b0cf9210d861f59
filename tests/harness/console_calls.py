"""What people at the console do by plain HTTP calls of their own sessions, where a test is not about the pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Self, cast

import httpx
from playwright.sync_api import Browser

from tests.harness.console import PASSWORD, Office, Person
from tests.harness.household_api import HouseholdApi

__all__ = ["Desks", "Session", "hired"]

GATEWAY = "/api/gateway/v1"


@dataclass(frozen=True)
class Session:
    """A person's session: what goes with every call of it."""

    url: str
    headers: dict[str, str]

    @staticmethod
    def of(person: Person) -> Session:
        """The session that the person's browser holds."""
        me = person.page.request.get(f"{person.url}{GATEWAY}/me").json()
        cookies = "; ".join(f"{each['name']}={each['value']}" for each in person.page.context.cookies())
        return Session(person.url, {"Cookie": cookies, "Origin": person.url, "X-CSRF-Token": me["csrf_token"]})

    def done(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """A call that must succeed: its JSON."""
        answer = httpx.request(method, self.url + path, json=body, headers={**self.headers, **headers}, timeout=20)
        assert answer.is_success, answer.text
        return answer.json() if answer.content else None


def hired(office: Office, browser: Browser, username: str, role: str, **more: Any) -> Person:
    """Somebody with an account that both administrators stand for, in a browser that is signed in."""
    entry = {
        "username": username,
        "name": "吴小兰",
        "role": role,
        "department": "乡村振兴局",
        "divisions": ["610925000000"],
        **more,
    }
    made = Session.of(office.system).done("POST", f"{GATEWAY}/staff", entry)
    Session.of(office.security).done("POST", f"{GATEWAY}/staff/{made['id']}/authorisation", **{"If-Match": '"1"'})
    person = Person.at(browser, office.system.url, username, made["initial_password"])
    given = {"username": username, "password": person.password}
    answer = person.page.request.post(f"{person.url}{GATEWAY}/sessions", data=given, headers={"Origin": person.url})
    assert answer.ok, answer.text()
    change = {"current_password": person.password, "new_password": PASSWORD}
    me = person.page.request.put(
        f"{person.url}{GATEWAY}/me/password",
        data=change,
        headers={"Origin": person.url, "X-CSRF-Token": answer.json()["csrf_token"]},
    )
    assert me.ok, me.text()
    person.password = PASSWORD
    return person


@dataclass(slots=True)
class Desks(HouseholdApi):
    """The household service behind the gateway's door. ``people`` are the sessions of those whom :meth:`acting` names."""

    people: Mapping[str, Session] = field(default_factory=dict)

    def acting(self, *_permissions: str, **options: Any) -> Self:
        """The service seen by one of the people; what each may do is a matter of the role."""
        return replace(self, headers=self.people[options["client_id"]].headers)

    @staticmethod
    @asynccontextmanager
    async def open(people: Mapping[str, Session], serial: int) -> AsyncIterator[Desks]:
        """For the time of some calls; numbers of households and persons are counted from ``serial`` on. The county's officer registers."""
        county = people["county"]
        nothing = cast("Any", None)
        async with httpx.AsyncClient(base_url=county.url, timeout=20, trust_env=False) as http:
            yield Desks(http, nothing, nothing, headers=county.headers, serial=serial, people=people)
