"""Words that several schemas of leads use."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from services.household.leads.rules import CHANNELS, CLOSE_CODES
from shared.web.bodies import codes

__all__ = ["CHANNEL_WORDS", "CODES", "Channel", "CloseCode", "Note", "Stage"]

CloseCode = Literal[
    "registered", "resolved", "coping", "monitored", "untrue", "moved", "not_found", "died", "duplicate", "other"
]
Channel = Literal["screening", "declaration", "inspection", "visit", "hotline", "split", "other"]
Stage = Literal["open", "dispatched", "verified", "closed"]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000, pattern=r"^[^\x00]*$")]
CODES = codes(CLOSE_CODES)
CHANNEL_WORDS = codes(CHANNELS)
