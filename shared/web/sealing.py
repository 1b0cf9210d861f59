"""The keys with which a request's personal data is sealed."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from shared.intake.cells import Sealing

__all__ = ["SealingDep"]


async def _sealing(request: Request) -> Sealing:
    return Sealing(request.app.state.cipher, request.app.state.id_token_key)


SealingDep = Annotated[Sealing, Depends(_sealing)]
