"""The keys with which a request's personal data is sealed, and opened where it is shown in full."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from shared.intake.cells import Sealing
from shared.privacy import Cipher

__all__ = ["CipherDep", "SealingDep"]


async def _sealing(request: Request) -> Sealing:
    return Sealing(request.app.state.cipher, request.app.state.id_token_key)


async def _cipher(request: Request) -> Cipher:
    cipher: Cipher = request.app.state.cipher
    return cipher


SealingDep = Annotated[Sealing, Depends(_sealing)]
CipherDep = Annotated[Cipher, Depends(_cipher)]
