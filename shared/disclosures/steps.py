"""Notices that belong to a state of a procedure: put up while a record is in it, and ended by the step that leads out of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Caller
from shared.disclosures.commands import Posting, close_disclosure, locked, post_disclosure, withdrawn
from shared.disclosures.queries import standing
from shared.disclosures.rules import Kind, Standing, publicity_blocks
from shared.disclosures.subjects import About
from shared.web.faults import check_day
from shared.workflow import Block, Level
from shared.workflow.schemas import Said

__all__ = ["Notice", "end_notice", "hanging", "notice_blocks", "put_up"]


class Notice(Protocol):
    """What is said of a notice that is put up: when, and where and for how long unless as its kind has it."""

    @property
    def on(self) -> date:
        """The day on which it is put up."""

    @property
    def place(self) -> str | None:
        """Where it hangs."""

    @property
    def days(self) -> int | None:
        """For how many days."""


async def hanging(session: AsyncSession, subject: str, kind: str, record: Any) -> Standing | None:  # noqa: ANN401 - a row in a procedure
    """The notice of a record's present state. One from before it came into this state tells of something older."""
    found = await standing(session, subject, record.id, kind)
    return found if found is not None and found.posted_on >= record.state_since else None


async def notice_blocks(session: AsyncSession, subject: str, kind: str, record: Any, on: date) -> Sequence[Block]:  # noqa: ANN401 - a row
    """Everything that the notice of a record's present state has against the next step on a day."""
    return publicity_blocks(await hanging(session, subject, kind, record), on)


async def put_up(
    session: AsyncSession,
    caller: Caller,
    kind: Kind,
    record: Any,  # noqa: ANN401 - a row in a procedure
    told: About,
    said: Notice,
    level: Level | None = None,
) -> UUID:
    """Put up the notice of a record's present state, on the boards of the level, else of its kind's first; its id.

    Raises:
        Problem: 422 ``future_date``, ``invalid_date``; else as :func:`shared.disclosures.commands.post_disclosure`.
    """
    check_day("on", said.on, since=record.state_since)
    place = said.place or kind.place
    posting = Posting(
        kind, kind.subject, record.id, told.division_code, told.title, place, said.on, said.days, told.content, level
    )
    return await post_disclosure(session, caller, posting)


async def end_notice(session: AsyncSession, caller: Caller, notice: Standing | None, said: Said, *, over: bool) -> None:
    """End a notice with a step: closed once its period is ``over``, taken down where the step leads back."""
    if notice is None or notice.closed_on is not None:
        return
    if over:
        await close_disclosure(session, caller, notice.id, said.on)
    else:
        row = await locked(session, caller, notice.id)
        await withdrawn(session, caller, row, said.on, said.opinion or "退回修改")
