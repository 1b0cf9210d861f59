"""What the routes of cases have in common."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import Path

from shared.web.answers import conflicts

__all__ = ["PREFIX", "TAGS", "CaseId", "blockable"]

PREFIX = "/api/household/v1"
TAGS = ["监测对象"]
CaseId = Annotated[
    UUID, Path(alias="id", title="监测对象标识", description="The case.", examples=["019a1b2c-0000-7000-8000-00000000000c"])
]


def blockable() -> dict[int | str, dict[str, Any]]:
    """The answers of a step that may not be possible yet."""
    return conflicts(
        wrong_state="当前状态不能办理该环节。",
        blocked="有条件未满足,errors 中逐条列出全部原因。",
    )
