"""What the routes of declarations have in common."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Header, Request

from services.household.declarations.commands.declaring import Sent
from shared.intake.cells import Sealing

__all__ = ["PREFIX", "REPLAYED", "SealingDep", "SentDep"]

PREFIX = "/api/household/v1"
REPLAYED = {True: {"Idempotency-Replayed": "true"}, False: dict[str, str]()}


async def _sealing(request: Request) -> Sealing:
    return Sealing(request.app.state.cipher, request.app.state.id_token_key)


async def _sent(
    request: Request,
    idempotency_key: Annotated[
        str | None,
        Header(
            title="幂等键", description="A key of the client's own; the same key creates once.", min_length=1, max_length=200
        ),
    ] = None,
) -> Sent:
    """The query code in the answer is a secret, so answers are not kept as those of other routes are: they are made again."""
    return Sent(idempotency_key, request.url.path.encode() + b"\n" + await request.body())


SealingDep = Annotated[Sealing, Depends(_sealing)]
SentDep = Annotated[Sent, Depends(_sent)]
