"""What notices of assets tell of each record."""

from __future__ import annotations

from services.assets.collective.notices import about as month_about
from services.assets.register.notices import about
from shared.disclosures.subjects import Subjects

__all__ = ["SUBJECTS"]

SUBJECTS: Subjects = {"asset": about, "collective_month": month_about}
"""Every kind of record of which there are notices."""
