"""The lists that can be exported. Another one is one entry here with its statement and filters."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.employment.regions import NATIONAL
from services.jobs.exports import queries
from services.jobs.exports.filters import MonthFilters
from services.jobs.feeds.columns import CODED, MONTHS
from services.jobs.parameters.queries import parameters_on
from shared.access import Scope
from shared.contracts.jobs import NOTICE_POSTED
from shared.exports import Column, Desk, Export, Policy
from shared.standards.clock import today

__all__ = ["DESK", "EXPORTED", "policy_of"]

_WIDE = {"person": 4, "employer": 4, "credit_code": 3, "place_code": 3, "explanation": 3, "note": 3}
_UNKNOWN = "id"
"""ID numbers are known here by their keyed hash only: whose a row is, its identifier says."""

_ALL = (
    Export(
        "job_months",
        MONTHS.title,
        "employment:read",
        (
            *(
                Column(column.header, column.name, _WIDE.get(column.name, 2), dict(CODED.get(column.name, {})) or None)
                for column in MONTHS.columns
                if column.name != _UNKNOWN
            ),
            Column("户编号", "household_no", 3),
            Column("行政区划代码", "division_code", 3),
            Column("所在村", "village"),
            Column("务工区域", "region", words=dict(NATIONAL.words)),
            Column("登记人", "recorded_name"),
        ),
        MonthFilters,
        queries.months,
    ),
)
EXPORTED: dict[str, Export] = {export.code: export for export in _ALL}
"""Every export by its code."""


async def policy_of(session: AsyncSession, scope: Scope) -> Policy:
    """Today's policy: two parameters, each with the document that it rests on."""
    parameters = await parameters_on(session, scope, today())
    return Policy(rows=int(parameters["export_rows"].value), days=int(parameters["export_days"].value))


DESK = Desk(EXPORTED, policy_of, NOTICE_POSTED)
"""Where this service's exports are asked for."""
