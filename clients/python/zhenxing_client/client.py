"""What a department's programmer does most: read lists to their end, hand files over and see what became of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Generic, NotRequired, ParamSpec, TypedDict, TypeVar

from zhenxing_client.generated.models import BatchView
from zhenxing_client.generated.operations import Operations

__all__ = ["Client"]

FINISHED = frozenset({"completed", "refused"})
LOOK_SECONDS = 0.5

T = TypeVar("T")
P = ParamSpec("P")


class _Page(TypedDict, Generic[T]):
    items: list[T]
    next: NotRequired[str | None]


class Client(Operations):
    """The platform as one client 接入客户端 sees it."""

    def each(self, read: Callable[P, _Page[T]], *parts: P.args, **query: P.kwargs) -> Iterator[T]:
        """Every entry of a list, page by page: ``platform.each(platform.list_leads, level="red")``."""
        cursor: dict[str, str] = {}
        while True:
            page = read(*parts, **{**query, **cursor})  # type: ignore[arg-type] # every list takes a cursor
            yield from page["items"]
            if not (following := page.get("next")):
                return
            cursor = {"cursor": following}

    def hand_over(self, feed: str, path: Path | str, *, period: str = "", within: float = 3600.0) -> BatchView:
        """Hand a file over and wait until it is read; look at the batch's ``state``, ``refusal`` and ``rejected``.

        Raises:
            TimeoutError: it is not done after so many seconds; it goes on, and the same file gives the same batch.
        """
        file = Path(path)
        content = (file.name, file.read_bytes())
        batch = self.hand_over_batch(feed, content, period=period) if period else self.hand_over_batch(feed, content)
        until = time.monotonic() + within
        while batch["state"] not in FINISHED:
            if time.monotonic() > until:
                raise TimeoutError(f"批次 {batch['id']} 在 {within:.0f} 秒内没有处理完。")
            time.sleep(LOOK_SECONDS)
            batch = self.read_batch(batch["id"])
        return batch
