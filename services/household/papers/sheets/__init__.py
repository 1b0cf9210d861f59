"""The sheets: what stands in each kind of paper, part by part. A new kind is one entry here and one in ``rules.py``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from services.household.papers.gathering import CaseFile
from services.household.papers.sheets import deciding, helping, identifying, posted, surveying
from services.household.papers.sheets.dossier import dossier
from shared.papers.parts import Part

__all__ = ["SHEETS", "dossier"]

Sheet: TypeAlias = Callable[[CaseFile, str], list[Part]]
"""A case and the day of the paper become its parts."""

SHEETS: Mapping[str, Sheet] = {
    "application": identifying.application,
    "verification": identifying.verification,
    "collection": surveying.collection,
    "comparison": surveying.comparison,
    "minutes": identifying.minutes,
    "notice": posted.notice,
    "publicity_report": deciding.outcome,
    "town_report": deciding.report,
    "approval": deciding.approval,
    "announcement": posted.announcement,
    "letter": deciding.letter,
    "plan": helping.plan,
    "confirmation": helping.confirmation,
    "receipt": helping.receipt,
    "elim_sheet": helping.elimination,
    "elim_minutes": identifying.minutes_of_ending,
    "elim_notice": posted.notice_of_ending,
    "elim_publicity_report": deciding.outcome_of_ending,
    "elim_report": deciding.report_of_ending,
    "elim_approval": deciding.approval_of_ending,
    "elim_announcement": posted.announcement_of_ending,
}
"""By the code of the kind."""
