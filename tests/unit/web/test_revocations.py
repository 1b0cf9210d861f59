"""A void token stays void while the list is read."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, cast

from shared.web.revocations import RevocationList

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from shared.persistence import Database


class Reader:
    """A database whose list was read just before somebody was revoked: during the read, the note is taken."""

    def __init__(self) -> None:
        self.meanwhile: Any = lambda: None

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Reader]:
        yield self

    async def execute(self, *_: Any, **__: Any) -> list[Any]:
        self.meanwhile()
        return []


async def test_a_read_that_began_before_a_note_does_not_undo_it() -> None:
    reader = Reader()
    revocations = RevocationList(cast("Database", reader))
    reader.meanwhile = lambda: revocations.note("leaked")
    await revocations.refresh()
    assert revocations.since("leaked") > 0
    reader.meanwhile = lambda: None
    await revocations.refresh()
    assert revocations.since("leaked") > 0, "nor does one that came before the note's commit"
    assert revocations.since("other") == 0
