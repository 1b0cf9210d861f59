"""What the routes of projects have in common."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Path, Request

from shared.privacy import Cipher
from shared.web.answers import conflicts

__all__ = ["PREFIX", "TAGS", "CipherDep", "ProjectId", "blockable"]

PREFIX = "/api/funds/v1"
TAGS = ["项目库"]
ProjectId = Annotated[
    UUID, Path(alias="id", title="项目标识", description="The project.", examples=["019a1b2c-0000-7000-8000-000000000031"])
]


def _cipher(request: Request) -> Cipher:
    cipher: Cipher = request.app.state.cipher
    return cipher


CipherDep = Annotated[Cipher, Depends(_cipher)]


def blockable() -> dict[int | str, dict[str, Any]]:
    """The answers of a step that may not be possible yet."""
    return conflicts(
        wrong_state="当前状态不能办理该环节。",
        blocked="有条件未满足,errors 中逐条列出全部原因。",
    )
