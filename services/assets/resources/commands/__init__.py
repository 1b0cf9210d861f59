"""Use cases of registers: files and single records."""

from __future__ import annotations

from services.assets.resources.commands.loading import apply_rows
from services.assets.resources.commands.recording import correct, record, withdraw

__all__ = ["apply_rows", "correct", "record", "withdraw"]
