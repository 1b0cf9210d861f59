"""The tables that may be named in a grant: those that the services behind the door describe, and no others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from shared.web.problems import FieldFault, Problem

__all__ = ["FeedsDep", "KnownFeeds"]

_HINT = "可选的数据表见 GET /api/gateway/v1/names"


@dataclass(frozen=True, slots=True)
class KnownFeeds:
    """Codes and titles of the feeds that exist now; None while no service has told yet."""

    titles: Mapping[str, str] | None

    def check(self, codes: Iterable[str], place: str) -> None:
        """Refuse what is no feed.

        Raises:
            Problem: 422 ``unknown_feed``, 503 ``service_unavailable`` while nobody knows.
        """
        named = sorted({*codes} - {"*"})
        if not named:
            return
        if self.titles is None:
            raise Problem(503, "service_unavailable", "暂时读不到数据表目录,请稍后再试。", headers={"Retry-After": "2"})
        if unknown := [code for code in named if code not in self.titles]:
            told = f"没有这个数据表:{'、'.join(unknown)}。{_HINT}。"
            raise Problem(422, "unknown_feed", told, errors=[FieldFault(place=place, code="unknown_feed", message=told)])


async def _feeds(request: Request) -> KnownFeeds:
    feeds: Callable[[], Mapping[str, str] | None] = request.app.state.feeds
    return KnownFeeds(feeds())


FeedsDep = Annotated[KnownFeeds, Depends(_feeds)]
