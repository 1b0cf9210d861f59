"""The lists that can be exported. Every register is one; another list is one entry here with its statement and filters."""

from __future__ import annotations

from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.exports import queries, talents
from services.jobs.exports.filters import MonthFilters, RegisterFilters
from services.jobs.feeds.columns import CODED, MONTHS
from services.jobs.parameters.queries import parameters_on
from services.jobs.registers.catalogue import REGISTERS
from services.jobs.registers.definition import COMMON, Register
from shared.access import Scope
from shared.contracts.jobs import NOTICE_POSTED
from shared.exports import Column, Desk, Export, Policy
from shared.registry.regions import NATIONAL
from shared.standards.clock import today

__all__ = ["DESK", "EXPORTED", "policy_of"]

_WIDE = {"person": 4, "employer": 4, "credit_code": 3, "place_code": 3, "explanation": 3, "note": 3}
_UNKNOWN = "id"
"""ID numbers are known here by their keyed hash only: whose a row is, its identifier says."""

_FOOT = (
    "填报人:　　　　　　　　审核人:　　　　　　　　填报日期:　　　　年　　月　　日",
    "村委会(盖章):　　　　　　　　　　　　镇人民政府(盖章):",
)


def _of(register: Register) -> Export:
    """The export of a register."""
    return Export(
        f"register_{register.code}",
        register.title,
        register.permission,
        (
            Column("行政区划代码", "division_code", 3),
            Column("村", "village", 2),
            Column("月份", "month", 1),
            Column("定格版本", "version", 1),
            *(Column(column.title, column.name, column.width, column.words) for column in (*COMMON, *register.columns)),
        ),
        RegisterFilters,
        partial(queries.people_of, register=register),
        queries.edition_of,
        holds_full=False,
        foot=_FOOT,
    )


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
    *map(_of, REGISTERS.values()),
    *talents.EXPORTS,
)
EXPORTED: dict[str, Export] = {export.code: export for export in _ALL}
"""Every export by its code."""


async def policy_of(session: AsyncSession, scope: Scope) -> Policy:
    """Today's policy: two parameters, each with the document that it rests on."""
    parameters = await parameters_on(session, scope, today())
    return Policy(rows=int(parameters["export_rows"].value), days=int(parameters["export_days"].value))


DESK = Desk(EXPORTED, policy_of, NOTICE_POSTED)
"""Where this service's exports are asked for."""
