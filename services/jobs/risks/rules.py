"""What findings about the employment ledger are about. Data."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["SUBJECTS", "LedgerSubject"]


class LedgerSubject(StrEnum):
    """What a finding about the ledger is about; its id is that of this record."""

    PERSON = "person"


SUBJECTS = {"person": "人员"}
"""Every kind of record by its code."""
