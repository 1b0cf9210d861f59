"""``Idempotency-Key``: a POST that is sent twice creates once and answers the same.

Of the request a keyed hash is kept, of the answer what holds no secret. The worker drops both after some days.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from typing import Annotated

from fastapi import Depends, Header, Request, Response
from pydantic import BaseModel
from sqlalchemy import func, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql import column, table

from shared.observability.logs import logger
from shared.persistence import Database
from shared.privacy import Cipher
from shared.web.problems import Problem
from shared.web.routing import CallerDep, Writing

__all__ = ["IdempotencyMixin", "Once", "OnceDep", "run_forgetting"]

FORGET_EVERY_SECONDS = 3600.0

_KEYS = table(
    "idempotency_key",
    column("client_id"),
    column("key"),
    column("digest"),
    column("status"),
    column("location"),
    column("body"),
)


class IdempotencyMixin:
    """The table ``idempotency_key``: what was answered to a client's key, in the transaction that made it true."""

    __tablename__ = "idempotency_key"

    client_id: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    digest: Mapped[bytes]
    status: Mapped[int | None]
    location: Mapped[str | None]
    body: Mapped[str | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class Once:
    """Runs a creating use case once a key. Without a key it simply runs it."""

    def __init__(self, session: AsyncSession, client_id: str, key: str | None, request: bytes, cipher: Cipher) -> None:
        self._session = session
        self._client_id = client_id
        self._key = key
        self._request = request
        self._cipher = cipher

    async def __call__(self, location: str | None, create: Callable[[], Awaitable[BaseModel]], status: int = 201) -> Response:
        """Create and answer ``status`` with ``Location`` (``{id}`` in it is filled) if there is one, or repeat the first answer.

        Raises:
            Problem: 422 ``idempotency_key_reused`` for a key that was used with another request.
        """
        if self._key is not None and not await self._claim():
            return await self._first_answer()
        created = await create()
        body = created.model_dump_json()
        where = location and location.format(id=getattr(created, "id", ""))
        if self._key is not None:
            update = text(
                "UPDATE idempotency_key SET status = :status, location = :location, body = :body"
                " WHERE client_id = :client AND key = :key"
            )
            values = {"status": status, "location": where, "body": body, "client": self._client_id, "key": self._key}
            await self._session.execute(update, values, execution_options={"unscoped": "the caller's own key"})
        return Response(body, status, _place(where), "application/json")

    async def _claim(self) -> bool:
        # A second request with the same key waits here for the first one's transaction to end.
        digest = self._cipher.fingerprint(self._request)
        claim = (
            insert(_KEYS)
            .values(client_id=self._client_id, key=self._key, digest=digest)
            .on_conflict_do_nothing()
            .returning(_KEYS.c.key)
        )
        return (await self._session.execute(claim)).first() is not None

    async def _first_answer(self) -> Response:
        found = select(_KEYS).where(_KEYS.c.client_id == self._client_id, _KEYS.c.key == self._key)
        row = (await self._session.execute(found)).one()
        if not self._cipher.fits(self._request, row.digest):
            raise Problem(422, "idempotency_key_reused", "该 Idempotency-Key 已用于另一个请求,请换一个。")
        return Response(row.body, row.status, {**_place(row.location), "Idempotency-Replayed": "true"}, "application/json")


def _place(location: str | None) -> dict[str, str]:
    return {} if location is None else {"Location": location}


async def _once(
    request: Request,
    session: Writing,
    caller: CallerDep,
    idempotency_key: Annotated[
        str | None,
        Header(
            title="幂等键", description="A key of the client's own; the same key creates once.", min_length=1, max_length=200
        ),
    ] = None,
) -> Once:
    said = f"{request.method} {request.url.path}?{request.url.query}\n".encode() + await request.body()
    return Once(session, caller.client_id, idempotency_key, said, request.app.state.cipher)


OnceDep = Annotated[Once, Depends(_once)]


async def forget(session: AsyncSession, days: int) -> None:
    """Drop the keys, and what was answered to them, of more than so many days ago."""
    old = text("DELETE FROM idempotency_key WHERE created_at < now() - make_interval(days => :days)")
    await session.execute(old, {"days": days}, execution_options={"unscoped": "keys of every client"})


async def run_forgetting(database: Database, days: int, stop: asyncio.Event) -> None:
    """Forget old keys every hour until told to stop. A lost database is waited for."""
    while not stop.is_set():
        try:
            async with database.transaction() as session:
                await forget(session, days)
        except (SQLAlchemyError, OSError) as error:
            logger().warning("keys_not_forgotten", error=type(error).__name__)
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), FORGET_EVERY_SECONDS)
