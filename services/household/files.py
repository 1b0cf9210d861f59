"""The tables of this service that hold stored files."""

from __future__ import annotations

from shared.attachments import ATTACHMENTS
from shared.exports import EXPORTS
from shared.intake.batches import BATCHES

__all__ = ["HOLDINGS"]

HOLDINGS = (BATCHES, ATTACHMENTS, EXPORTS)
