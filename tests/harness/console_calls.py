"""What people at the console do by plain HTTP calls of their own sessions, where a test is not about the pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Self, cast

import httpx

from tests.harness.console import Person
from tests.harness.household_api import HouseholdApi

__all__ = ["Desks", "Session"]

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
