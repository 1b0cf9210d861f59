"""From rows to what is shown of stipends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.parameters.queries import parameters_on
from services.jobs.posts.rules import FUNDS, POST_KINDS
from services.jobs.stipends import queries
from services.jobs.stipends.catalogue import CHECKS, FORCES
from services.jobs.stipends.commands import facts_of
from services.jobs.stipends.machine import PAYROLL
from services.jobs.stipends.money import payments_of
from services.jobs.stipends.rules import LEDGER_FUNDS, STANDINGS, payroll_no
from services.jobs.stipends.schemas.money import PayrollRecoveryView
from services.jobs.stipends.schemas.payrolls import (
    PayrollCheckFigure,
    PayrollCheckView,
    PayrollDetail,
    PayrollFigure,
    PayrollLineView,
    PayrollView,
)
from shared.access import Caller, Scope
from shared.registry.places import names_of
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = [
    "check_figure_view",
    "check_views",
    "figure_view",
    "line_view",
    "payroll_detail",
    "payroll_view",
    "recovery_view",
]


def _told(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    words = {
        "payroll_no": payroll_no(row.number),
        "month": f"{row.month:%Y-%m}",
        "fund_title": FUNDS[row.fund],
        "ledger": row.fund in LEDGER_FUNDS,
    }
    return {**standing(PAYROLL, row), **words}


def payroll_view(row: Row[Any]) -> PayrollView:
    """A payroll as lists show it."""
    return PayrollView.model_validate(_told(row))


async def payroll_detail(session: AsyncSession, caller: Caller, payroll_id: UUID) -> PayrollDetail:
    """A payroll whole.

    Raises:
        Problem: 404 ``unknown_payroll``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    row: Any = await queries.payroll(session, caller.scope, payroll_id, Bounds.of(parameters))
    facts = await facts_of(session, caller, row, today())
    said = await queries.confirmations(session, caller.scope, payroll_id)
    names = await names_of(session, caller.scope, [one.division_code for one in said])
    moves = await moves_of(session, PAYROLL, payroll_id)
    return PayrollDetail.model_validate(
        {
            **_told(row),
            "confirmations": [{**one._mapping, "name": names[one.division_code]} for one in said],  # noqa: SLF001 - SQLAlchemy's documented name
            "payments": await payments_of(session, caller.scope, payroll_id),
            "options": options_of(caller, PAYROLL, row, Ground(row.division_code, facts, parameters), moves),
            "moves": move_views(PAYROLL, moves),
        }
    )


def line_view(row: Row[Any], found: Sequence[Row[Any]]) -> PayrollLineView:
    """A line with what checks found of it."""
    findings = [{**one._mapping, "title": CHECKS[one.code].title} for one in found]  # noqa: SLF001 - SQLAlchemy's documented name
    told = {
        "month": f"{row.month:%Y-%m}",
        "standing_title": STANDINGS[row.standing],
        "account": row.account_masked,
        "findings": findings,
    }
    return PayrollLineView.model_validate({**row._mapping, **told})  # noqa: SLF001


def recovery_view(row: Row[Any]) -> PayrollRecoveryView:
    """What is taken back of a line."""
    return PayrollRecoveryView.model_validate({**row._mapping, "month": f"{row.month:%Y-%m}"})  # noqa: SLF001 - SQLAlchemy's documented name


def figure_view(row: Row[Any], by: str, names: Mapping[str, str]) -> PayrollFigure:
    """A figure, under the name of what it counts."""
    titles = {"fund": FUNDS, "kind": {code: kind.title for code, kind in POST_KINDS.items()}, "division": names}
    return PayrollFigure.model_validate({**row._mapping, "title": titles[by].get(row.code, row.code)})  # noqa: SLF001 - SQLAlchemy's documented name


def check_figure_view(row: Row[Any]) -> PayrollCheckFigure:
    """How often a check acts."""
    return PayrollCheckFigure.model_validate({**row._mapping, "title": CHECKS[row.code].title})  # noqa: SLF001 - SQLAlchemy's documented name


def check_views() -> list[PayrollCheckView]:
    """Every check."""
    return [
        PayrollCheckView.model_validate(
            {"code": each.code, "title": each.title, "force": each.force, "force_title": FORCES[each.force]}
        )
        for each in CHECKS.values()
    ]
