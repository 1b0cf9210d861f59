"""Agreement 核准: what one administrator proposes opens nothing before another has agreed; accounts and clients alike."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from shared.access import Caller
from shared.access.caller import PLATFORM
from shared.standards import clock
from shared.web.problems import Problem

__all__ = ["AgreedMixin", "agreement", "by_platform", "check_second", "proposal"]


class AgreedMixin:
    """Who proposed the rights that a row gives, and who agreed to them; nobody has while it waits."""

    proposed_by: Mapped[str]
    authorised_by: Mapped[str | None] = mapped_column()
    authorised_at: Mapped[datetime | None] = mapped_column()


def proposal(caller: Caller) -> dict[str, Any]:
    """The columns of what has just been proposed and waits."""
    return {"proposed_by": caller.client_id, "authorised_by": None, "authorised_at": None}


def agreement(caller: Caller) -> dict[str, Any]:
    """The columns of what somebody has agreed to just now."""
    return {"authorised_by": caller.client_id, "authorised_at": clock.now()}


def by_platform(caller: Caller) -> dict[str, Any]:
    """The columns of what needs nobody's agreement: the platform's own rules have checked that it may be."""
    return {**proposal(caller), **agreement(PLATFORM)}


def check_second(proposed_by: str | None, caller: Caller) -> None:
    """Whether a caller is another than who proposed it; the database refuses the same name twice as well.

    Raises:
        Problem: 409 ``own_proposal``.
    """
    if proposed_by == caller.client_id:
        raise Problem(409, "own_proposal", "提出人不能核准自己的申请,请由另一位安全管理员核准。")
