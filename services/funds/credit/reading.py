"""From rows to what is shown: loans with all that belongs to them, findings in words, figures with their rates."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.credit import queries
from services.funds.credit.bans import BANS, findings
from services.funds.credit.gathering import gather
from services.funds.credit.machine import BY_ITSELF, LOAN
from services.funds.credit.rules import light
from services.funds.credit.schemas.loans import LoanDetail, LoanRepaymentView, LoanTermView, LoanView, LoanVisitView
from services.funds.credit.schemas.others import CreditFigure, CreditFigures, LoanFindingView
from services.funds.credit.tables import Loan
from services.funds.parameters.queries import parameters_on
from shared.access import Caller, Scope
from shared.parameters.schemas import ParameterView
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["detail_of", "figures_of", "found", "loan_view"]

By = Literal["lender", "town", "county"]
_CENT = Decimal("0.01")


def loan_view(row: Row[Any]) -> LoanView:
    """A loan as lists show it."""
    return LoanView.model_validate(standing(LOAN, row))


async def detail_of(session: AsyncSession, caller: Caller, loan_id: UUID) -> LoanDetail:
    """A loan with everything that belongs to it.

    Raises:
        Problem: 404 ``unknown_loan``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    row = await queries.loan(session, caller.scope, loan_id, Bounds.of(parameters))
    moves = await moves_of(session, LOAN, loan_id)
    ground = Ground(row.division_code, await gather(session, row, today(), parameters), parameters)
    options = options_of(caller, LOAN, Loan(state=row.state), ground, moves)
    terms = await queries.terms_of(session, caller.scope, loan_id)
    repayments = await queries.repayments_of(session, caller.scope, loan_id)
    visits = await queries.visits_of(session, caller.scope, loan_id)
    return LoanDetail.model_validate(
        {
            **standing(LOAN, row),
            "terms": [LoanTermView.model_validate(term) for term in terms],
            "repayments": [LoanRepaymentView.model_validate(line) for line in repayments],
            "visits": [LoanVisitView.model_validate(visit) for visit in visits],
            "moves": move_views(LOAN, moves),
            "options": [option for option in options if option.step not in BY_ITSELF],
        }
    )


async def found(session: AsyncSession, caller: Caller, code: str | None) -> list[LoanFindingView]:
    """What the checks find today, in words."""
    parameters = await parameters_on(session, Scope.everything(), today())
    rows = await findings(session, caller.scope, parameters, today(), (code,) if code else ())
    return [_finding(row) for row in rows]


def _finding(row: Row[Any]) -> LoanFindingView:
    ban = BANS[row.code]
    return LoanFindingView(
        rule=ban.code,
        title=ban.title,
        alert=ban.alert,
        severity=ban.severity,
        loan_ids=sorted(row.loan_ids),
        division_code=row.division_code,
        told=ban.told.format(fact=row.fact),
    )


async def figures_of(session: AsyncSession, caller: Caller, by: By) -> CreditFigures:
    """The figures of today by bank, town or county."""
    on = today()
    parameters = await parameters_on(session, Scope.everything(), on)
    rows = await queries.figures(session, caller.scope, by, on, parameters["credit_subsidised_max"].value)
    return CreditFigures(by=by, on=on, groups=[_figure(row._mapping, parameters) for row in rows])  # noqa: SLF001 - SQLAlchemy's documented name


def _share(part: Decimal | None, whole: Decimal) -> Decimal | None:
    return None if part is None or not whole else (part * 100 / whole).quantize(_CENT, ROUND_HALF_UP)


def _figure(row: Any, parameters: dict[str, ParameterView]) -> CreditFigure:  # noqa: ANN401 - a row's mapping
    bounds = [parameters[f"credit_overdue_{name}"].value for name in ("warn", "serious", "breaker")]
    eligible = row.get("eligible")
    borrowed = None if eligible is None else _share(Decimal(row["eligible_borrowers"]), Decimal(eligible))
    told = {name: row[name] for name in ("name", "loans", "borrowers", "lent", "owing", "balance")}
    return CreditFigure(
        **told,
        code=row["key"],
        overdue_principal=row["overdue"],
        bad_principal=row["bad"],
        eligible=eligible,
        average=(row["balance"] / row["owing"]).quantize(_CENT, ROUND_HALF_UP) if row["owing"] else None,
        borrowed_rate=borrowed,
        overdue_rate=_share(row["overdue"], row["balance"]),
        bad_rate=_share(row["bad"], row["balance"]),
        recovery_rate=_share(row["paid_back"], row["fallen_due"]),
        subsidy_rate=_share(row["subsidy_paid"], row["subsidy"]),
        coverage_rate=_share(row["fund"], row["guaranteed"]),
        light=light(row["overdue"], row["balance"], *bounds).value,
    )
