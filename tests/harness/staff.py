"""People at the gateway's door, each with a browser of their own."""

from __future__ import annotations

import time
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from typing import Any, Protocol
from urllib.parse import parse_qs, urlsplit

import httpx
import pyotp

from tests.harness.door import FIRST_ADMIN, FIRST_PASSWORD

__all__ = ["PASSWORD", "Browser", "Door", "account", "administrators", "officer"]

PREFIX = "/api/gateway/v1"
PASSWORD = "Tian3ke-Yunduan"
COUNTY = "610925000000"


class Place(Protocol):
    """Where people go: an address, and what closes their browsers in the end."""

    @property
    def url(self) -> str: ...

    @property
    def closing(self) -> AsyncExitStack: ...


@dataclass(frozen=True)
class Door:
    """The door of a running platform."""

    url: str
    closing: AsyncExitStack


@dataclass
class Browser:
    """Somebody's browser: it keeps the cookie, and sends what our own pages would send."""

    place: Place
    username: str
    password: str
    secret: str = ""
    me: dict[str, Any] = field(default_factory=dict)
    http: httpx.AsyncClient = field(init=False)

    def __post_init__(self) -> None:
        self.url = self.place.url
        self.http = httpx.AsyncClient(base_url=self.url, timeout=20, trust_env=False)
        self.place.closing.push_async_callback(self.http.aclose)

    async def sign_in(self, *, code: str | None = None, **fields: str) -> httpx.Response:
        """Sign in; what the session may do is kept."""
        given = {"username": self.username, "password": self.password, "code": self.code() if code is None else code, **fields}
        answer = await self.http.post(f"{PREFIX}/sessions", json=given, headers={"Origin": self.url})
        if answer.status_code == 201:
            self.me = answer.json()
        return answer

    def code(self, *, ahead: int = 0) -> str:
        """The code that the authenticator app shows now, or some steps ahead."""
        if not self.secret:
            return ""
        return pyotp.TOTP(self.secret).at(time.time(), counter_offset=ahead)

    async def call(self, method: str, path: str, body: Any = None, **headers: str) -> httpx.Response:
        """A call as our pages make it; ``if_match="1"`` becomes ``If-Match: "1"``."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if "if-match" in named:
            named["if-match"] = f'"{named["if-match"]}"'
        ours = {"Origin": self.url, "X-CSRF-Token": self.me.get("csrf_token", "")}
        path = path if path.startswith("/api/") else PREFIX + path
        async with self.http.stream(method, path, json=body, headers={**ours, **named}) as answer:
            # A stream of events is open for long: that it is opened is the answer.
            if not answer.headers.get("content-type", "").startswith("text/event-stream"):
                await answer.aread()
            return answer

    async def done(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """A call that must succeed: its JSON."""
        answer = await self.call(method, path, body, **headers)
        assert answer.is_success, answer.text
        return answer.json() if answer.content else None

    async def settle_in(self, new_password: str = PASSWORD) -> Browser:
        """What the first sign-in asks for: another password, and for administrators a second factor."""
        assert (await self.sign_in()).status_code == 201
        if self.me["stage"] == "password":
            await self.done("PUT", "/me/password", {"current_password": self.password, "new_password": new_password})
            self.password = new_password
            self.me = await self.done("GET", "/me")
        if self.me["stage"] == "second_factor":
            uri = (await self.done("POST", "/me/second-factor"))["uri"]
            self.secret = parse_qs(urlsplit(uri).query)["secret"][0]
            confirmed = await self.call("POST", "/me/second-factor/confirmation", {"code": self.code(ahead=-1)})
            if not confirmed.is_success:  # a step has ended on the way, and the code was two steps old
                await self.done("POST", "/me/second-factor/confirmation", {"code": self.code(ahead=-1)})
            self.me = await self.done("GET", "/me")
        assert self.me["stage"] == "complete", self.me
        return self


async def administrators(place: Place, username: str = FIRST_ADMIN, password: str = FIRST_PASSWORD) -> tuple[Browser, Browser]:
    """The system administrator of the first start, and a security administrator, both ready to work."""
    system = await Browser(place, username, password).settle_in()
    made = await system.done("POST", "/staff", account("secadmin", "security_admin"))
    security = await Browser(place, "secadmin", made["initial_password"]).settle_in()
    return system, security


def account(username: str, role: str, **more: Any) -> dict[str, Any]:
    """The body for a new account."""
    return {"username": username, "name": "王小明", "role": role, "department": "乡村振兴局", "divisions": [COUNTY], **more}


async def officer(
    system: Browser, security: Browser, username: str = "wang.xm", role: str = "county_officer", **more: Any
) -> Browser:
    """Somebody with an account that both administrators stand for, signed in."""
    made = await system.done("POST", "/staff", account(username, role, **more))
    await security.done("POST", f"/staff/{made['id']}/authorisation", if_match="1")
    return await Browser(system.place, username, made["initial_password"]).settle_in()
