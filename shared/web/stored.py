"""Stored files as answers: opened piece by piece, kept by no cache, and never taken for a page."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping

from fastapi.responses import StreamingResponse

from shared.files import FileStore
from shared.web.problems import Problem

__all__ = ["stored_file"]


async def stored_file(
    files: FileStore, digest: bytes, media_type: str, headers: Mapping[str, str], gone: Problem
) -> StreamingResponse:
    """A file of the store with its ``Content-Disposition`` in ``headers``.

    Raises:
        Problem: ``gone``, where its time was over a moment ago.
    """
    pieces = files.read(digest)
    try:
        first = await asyncio.to_thread(next, pieces, b"")
    except FileNotFoundError as error:
        raise gone from error
    told = {**headers, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    return StreamingResponse(_pieces(first, pieces), media_type=media_type, headers=told)


async def _pieces(first: bytes, rest: Iterator[bytes]) -> AsyncIterator[bytes]:
    piece: bytes | None = first
    while piece is not None:
        yield piece
        piece = await asyncio.to_thread(next, rest, None)
