"""A department's way in: what a client of the platform does, through the public API and nothing else."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Self

import httpx

__all__ = ["FINISHED", "Door", "NotDoneError"]

FINISHED = frozenset({"completed", "refused", "failed"})
TIMEOUT_SECONDS = 120.0
TOKEN_MARGIN_SECONDS = 30
Json = dict[str, Any]


class NotDoneError(Exception):
    """The platform did not do what was asked: its own words, or that it took too long."""


class Door:
    """A client of one platform. Tokens live five minutes and are fetched anew before they end."""

    def __init__(self, bootstrap: Mapping[str, str]) -> None:
        self._client = httpx.Client(base_url=bootstrap["gateway_url"], timeout=TIMEOUT_SECONDS)
        self._form = {
            "grant_type": "client_credentials",
            "client_id": bootstrap["client_id"],
            "client_secret": bootstrap["client_secret"],
        }
        self._token = ""
        self._token_ends = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def call(self, method: str, path: str, **options: Any) -> Any:  # noqa: ANN401 - JSON
        """The JSON answer of a call.

        Raises:
            NotDoneError: the answer is a problem document; its detail is the message.
        """
        headers = {**self._authorisation(), **options.pop("headers", {})}
        answer = self._client.request(method, path, headers=headers, **options)
        if answer.is_error:
            raise NotDoneError(f"{method} {path}: {answer.status_code} {_detail(answer)}")
        return answer.json()

    def villages(self) -> list[str]:
        """Codes of all villages of the division table."""
        found: list[str] = []
        cursor: str | None = None
        while True:
            query = {"level": "village", "limit": "500"} | ({"cursor": cursor} if cursor else {})
            page = self.call("GET", "/api/household/v1/divisions", params=query)
            found += [division["code"] for division in page["items"]]
            cursor = page["next"]
            if cursor is None:
                break
        if not found:
            raise NotDoneError("the division table is empty: zhenxing migrate loads it")
        return sorted(found)

    def hand_over(self, feed: str, path: Path, period: str = "", *, service: str = "household") -> Json:
        """Upload a file; its batch, which may still be queued."""
        with path.open("rb") as file:
            batch: Json = self.call(
                "POST",
                f"/api/{service}/v1/feeds/{feed}/batches",
                files={"file": (path.name, file, "application/octet-stream")},
                data={"period": period} if period else {},
            )
        return batch

    def finished(self, path: str, within: float, told: Callable[[Json], None] = lambda _: None) -> Json:
        """Watch a batch or a screening until it has come to its end; ``told`` hears each state on the way.

        Raises:
            NotDoneError: it was refused, failed or is not done after so many seconds.
        """
        until = time.monotonic() + within
        while True:
            state: Json = self.call("GET", path)
            told(state)
            if state["state"] in FINISHED:
                if state["state"] != "completed":
                    raise NotDoneError(f"{path}: {state}")
                return state
            if time.monotonic() > until:
                raise NotDoneError(f"{path}: still {state['state']} after {within:.0f} s")
            time.sleep(0.2)

    def screen(self, as_of: str, base_income: str, within: float) -> Json:
        """Set the county's base income and screen as of a day."""
        parameter = {"value": base_income, "effective_from": f"{as_of[:4]}-01-01", "document": "虚拟县演示数据"}
        self.call("PUT", "/api/household/v1/parameters/county_base_income", json=parameter)
        screening = self.call("POST", "/api/household/v1/screenings", json={"as_of": as_of})
        return self.finished(f"/api/household/v1/screenings/{screening['id']}", within)

    def board(self) -> Json:
        """The county board."""
        board: Json = self.call("GET", "/api/gateway/v1/board")
        return board

    def _authorisation(self) -> dict[str, str]:
        if time.monotonic() > self._token_ends:
            answer = self._client.post("/oauth2/token", data=self._form)
            if answer.is_error:
                raise NotDoneError(f"no token: {answer.status_code} {_detail(answer)}")
            token = answer.json()
            self._token = token["access_token"]
            self._token_ends = time.monotonic() + token["expires_in"] - TOKEN_MARGIN_SECONDS
        return {"Authorization": f"Bearer {self._token}"}


def _detail(answer: httpx.Response) -> str:
    try:
        body = answer.json()
    except ValueError:
        return answer.text[:200]
    return str(body.get("detail") or body.get("error_description") or body)
