"""``ETag`` and ``If-Match``: nobody overwrites what they have not seen (RFC 9110, 13.1.1)."""

from __future__ import annotations

import re
from typing import Annotated

from fastapi import Depends, Header

from shared.web.problems import Problem

__all__ = ["SeenVersion", "SeenVersionIfAny", "check_version", "etag"]

_TAG = re.compile(r'"([1-9][0-9]{0,17})"')


def etag(version: int) -> str:
    """The entity tag of a version."""
    return f'"{version}"'


_IfMatch = Annotated[
    str | None,
    Header(title="所见版本", description='The `ETag` of the representation that is to be replaced, such as `"3"`.'),
]


async def _seen_if_any(if_match: _IfMatch = None) -> int | None:
    if if_match is None:
        return None
    match = _TAG.fullmatch(if_match.strip())
    return int(match[1]) if match else 0


async def _seen(if_match: _IfMatch = None) -> int:
    seen = await _seen_if_any(if_match)
    if seen is None:
        raise _unseen()
    return seen


SeenVersion = Annotated[int, Depends(_seen)]
"""The version that the caller has seen; 428 ``precondition_required`` without one."""

SeenVersionIfAny = Annotated[int | None, Depends(_seen_if_any)]
"""The same where there may be nothing to see yet, as in a PUT that creates."""


def _unseen() -> Problem:
    return Problem(428, "precondition_required", "请在 If-Match 请求头中给出所修改数据的 ETag。")


def check_version(seen: int | None, current: int) -> None:
    """Refuse a change that rests on another version than the current one, or on none.

    Raises:
        Problem: 412 ``version_mismatch``, 428 ``precondition_required``.
    """
    if seen is None:
        raise _unseen()
    if seen != current:
        raise Problem(412, "version_mismatch", "数据已被他人修改,请重新读取后再改。", headers={"ETag": etag(current)})
