"""Which constraint the database refused by: what two callers do at once is found there, and nowhere earlier."""

from __future__ import annotations

from sqlalchemy.exc import IntegrityError

__all__ = ["violated"]


def violated(error: IntegrityError) -> str:
    """The name of the constraint or unique index that a statement broke; empty if the driver does not tell."""
    cause = error.orig.__cause__ if error.orig is not None else None
    return getattr(cause, "constraint_name", None) or ""
