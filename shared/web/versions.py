"""``ETag``, ``If-Match`` and ``If-None-Match``: nobody overwrites what they have not seen (RFC 9110, 13.1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Header

from shared.web.problems import Problem

__all__ = ["Precondition", "PreconditionDep", "SeenVersion", "check_version", "etag"]

_TAG = re.compile(r'"([1-9][0-9]{0,17})"')


def etag(version: int) -> str:
    """The entity tag of a version."""
    return f'"{version}"'


_IfMatch = Annotated[
    str | None,
    Header(
        title="所见版本",
        description='The `ETag` of the representation that is to be replaced, such as `"3"`.',
        examples=['"3"'],
    ),
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


def _unseen() -> Problem:
    return Problem(428, "precondition_required", "请在 If-Match 请求头中给出所修改数据的 ETag。")


def check_version(seen: int, current: int) -> None:
    """Refuse a change that rests on another version than the current one.

    Raises:
        Problem: 412 ``version_mismatch``.
    """
    if seen != current:
        raise Problem(412, "version_mismatch", "数据已被他人修改,请重新读取后再改。", headers={"ETag": etag(current)})


@dataclass(frozen=True, slots=True)
class Precondition:
    """What the caller of a PUT that may create has seen: this version, or (``If-None-Match: *``) that there is nothing."""

    seen: int | None
    nothing: bool = False

    def check(self, current: int | None) -> None:
        """Refuse a PUT that rests on something else than the current version (None: there was nothing).

        Raises:
            Problem: 412 ``version_mismatch`` or ``already_exists``; 428 ``precondition_required`` where there is something and the
                caller has seen nothing of it.
        """
        if current is None:
            if self.seen is not None:
                raise Problem(412, "version_mismatch", "要修改的数据不存在;如要新登记,请去掉 If-Match 请求头。")
            return
        if self.nothing:
            raise Problem(412, "already_exists", "数据已经存在,请读取后再改。", headers={"ETag": etag(current)})
        if self.seen is None:
            raise _unseen()
        check_version(self.seen, current)


async def _precondition(
    if_match: _IfMatch = None,
    if_none_match: Annotated[
        str | None,
        Header(title="尚无数据", description="`*`: only where there is nothing yet.", max_length=1000, examples=["*"]),
    ] = None,
) -> Precondition:
    return Precondition(await _seen_if_any(if_match), nothing=(if_none_match or "").strip() == "*")


PreconditionDep = Annotated[Precondition, Depends(_precondition)]
