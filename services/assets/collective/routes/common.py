"""What the routes of collectives have in common."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query

from shared.web.routing import Router, allow

__all__ = ["PREFIX", "READ", "WRITE", "Code", "CollectiveId", "Month", "first_day", "router"]

PREFIX = "/api/assets/v1"
router = Router(prefix=PREFIX, tags=["集体三资"])
READ, WRITE = allow("collective:read"), allow("collective:write")
Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
Month = Annotated[
    str | None,
    Query(title="账期", description="Year and month.", pattern=r"^20[0-9]{2}-(0[1-9]|1[0-2])$", examples=["2026-03"]),
]
CollectiveId = Annotated[
    UUID,
    Path(
        alias="id", title="集体经济组织标识", description="The collective.", examples=["019a1b2c-0000-7000-8000-000000000091"]
    ),
]


def first_day(month: str | None) -> date | None:
    """The first day of a month as it stands in an address."""
    return None if month is None else date.fromisoformat(f"{month}-01")
