"""The assets service behind the gateway's door: what its people do by plain calls of their sessions, where a test is not about the pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Self, cast

import httpx

from tests.harness.assets_api import AssetsApi
from tests.harness.console_calls import Session

__all__ = ["AssetDesks"]


@dataclass(slots=True)
class AssetDesks(AssetsApi):
    """``people`` are the sessions of those whom :meth:`acting` names; the town's officer is who calls otherwise."""

    people: Mapping[str, Session] = field(default_factory=dict)

    def acting(self, *_permissions: str, **options: Any) -> Self:
        """The service seen by one of the people; what each may do is a matter of the role."""
        return replace(self, headers=self.people[options["client_id"]].headers)

    @staticmethod
    @asynccontextmanager
    async def open(people: Mapping[str, Session]) -> AsyncIterator[AssetDesks]:
        """For the time of some calls."""
        nothing, town = cast("Any", None), people["zhen"]
        async with httpx.AsyncClient(base_url=town.url, timeout=20, trust_env=False) as http:
            yield AssetDesks(http, nothing, nothing, headers=town.headers, serial=100, people=people)
