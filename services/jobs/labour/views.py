"""From rows to what is shown of the labour force."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from services.jobs.labour.rules import Ages
from services.jobs.labour.schemas import LabourPerson, LabourPersonDetail, LabourSkillEntry

__all__ = ["person_detail", "person_view"]


def _told(row: Row[Any], ages: Ages) -> dict[str, Any]:
    age = None if row.birth_month is None else ages.age(row.birth_month)
    return {**row._mapping, "age": age}  # noqa: SLF001 - SQLAlchemy's documented name


def person_view(row: Row[Any], ages: Ages) -> LabourPerson:
    """Somebody in a list."""
    return LabourPerson.model_validate(_told(row, ages))


def person_detail(row: Row[Any], ages: Ages, skills: Sequence[Row[Any]]) -> LabourPersonDetail:
    """Somebody, whole."""
    said = {
        "version": row.profile_version,
        "places": row.places or [],
        "trades": row.trades or [],
        "needs": row.needs or [],
        "over_age": bool(row.over_age),
        "skills": [LabourSkillEntry.model_validate(skill) for skill in skills],
    }
    return LabourPersonDetail.model_validate({**_told(row, ages), **said})
