"""What the sheet that counts makes of a household's problems: it opens, joins and ends them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.guarantees.commands.common import WHY, Ground
from services.household.guarantees.machine import PROBLEM, STANDING, ProblemFacts, parameters_for
from services.household.guarantees.rules import ITEMS
from services.household.guarantees.tables import CheckSheet, Finding, GuaranteeProblem
from shared.access import Caller
from shared.standards.clock import today
from shared.workflow import moving
from shared.workflow.moving import Taking, begun
from shared.workflow.schemas import Said

__all__ = ["Settling", "newest", "settle", "unsettle"]


@dataclass(frozen=True, slots=True)
class Settling:
    """Who settles what of which household, by the parameters of which day; ``plans`` are first arrangements by item."""

    session: AsyncSession
    caller: Caller
    household: Ground
    parameters: Mapping[str, Any]
    plans: Mapping[str, Mapping[str, Any]]

    async def step(
        self,
        problem: GuaranteeProblem,
        code: str,
        on: date,
        opinion: str,
        changes: Mapping[str, Any],
        until: date | None = None,
    ) -> UUID:
        """Take a problem along by a sheet; the problem's id."""
        ground = moving.Ground(self.household.division_code, ProblemFacts(), parameters_for(problem.item, self.parameters))
        taking = Taking(code, Said(on=on, opinion=opinion), changes, until=until)
        await moving.move(self.session, self.caller, PROBLEM, problem, ground, taking)
        return problem.id


async def newest(session: AsyncSession, household_id: UUID) -> CheckSheet | None:
    """The sheet of a household that counts."""
    standing = select(CheckSheet).where(CheckSheet.household_id == household_id, CheckSheet.withdrawn_at.is_(None))
    latest = standing.order_by(CheckSheet.checked_on.desc(), CheckSheet.id.desc()).limit(1)
    return (await session.scalars(latest, execution_options=WHY)).one_or_none()


async def settle(by: Settling, sheet: CheckSheet) -> list[UUID]:
    """Bring the problems up to a sheet that counts; those that were touched. A problem that moved after the sheet's day stays as it is."""
    standing = await _standing(by)
    touched = []
    for found in await _findings(by, sheet):
        problem = standing.get(found.item)
        if found.conclusion == "not_met" and problem is None:
            touched.append(await _open(by, sheet, found))
        elif problem is None or sheet.checked_on < problem.state_since:
            continue
        elif found.conclusion == "not_met":
            touched.append(await _join(by, sheet, problem))
        else:
            changes = {"passed_by": sheet.id, "closed_on": sheet.checked_on, "solved_on": problem.solved_on or sheet.checked_on}
            touched.append(await by.step(problem, "pass_check", sheet.checked_on, "复查达标", changes))
    return touched


async def unsettle(by: Settling, withdrawn: CheckSheet, counting: CheckSheet | None) -> list[UUID]:
    """Take back what a withdrawn sheet did to the problems, by what the sheet says that counts now; those that were touched."""
    findings: dict[str, Row[Any]] = {}
    if counting is not None:
        findings = {row.item: row for row in await _findings(by, counting)}
    standing, passed = await _standing(by), await _passed(by, withdrawn)
    touched = []
    for item in ITEMS:
        found, problem = findings.get(item), standing.get(item)
        missed = found is not None and found.conclusion == "not_met"
        if missed and counting is not None and found is not None:
            touched += await _missed_anew(by, withdrawn, counting, found, problem or passed.get(item))
        elif problem is not None and problem.check_id == withdrawn.id:
            changes = {"closed_on": today(), "solved_on": None, "how": None}
            touched.append(await by.step(problem, "take_back", today(), "发现问题的核查表已作废", changes))
        elif item in passed and found is not None and counting is not None:
            passed[item].passed_by = counting.id
    await by.session.flush()
    return touched


async def _missed_anew(
    by: Settling, withdrawn: CheckSheet, counting: CheckSheet, found: Row[Any], problem: GuaranteeProblem | None
) -> list[UUID]:
    """An item that is not met by the sheet that counts now: its problem stands, is open again, or is opened."""
    if problem is None:
        known = select(GuaranteeProblem.id).where(
            GuaranteeProblem.household_id == by.household.id,
            GuaranteeProblem.item == found.item,
            GuaranteeProblem.state != "mistaken",
            GuaranteeProblem.closed_on >= counting.checked_on,
        )
        ended = (await by.session.execute(known, execution_options=WHY)).first() is not None
        return [] if ended else [await _open(by, counting, found)]
    if problem.check_id == withdrawn.id:
        problem.check_id = counting.id
    if problem.state != "passed":
        return []
    changes = {"passed_by": None, "closed_on": None, "solved_on": None, "how": None}
    told = "认定达标的核查表已作废"
    return [await by.step(problem, "reopen", today(), told, changes, problem.solve_by)]


async def _findings(by: Settling, sheet: CheckSheet) -> Sequence[Row[Any]]:
    statement = select(*Finding.__table__.columns).where(Finding.check_id == sheet.id)
    return (await by.session.execute(statement, execution_options=WHY)).all()


async def _standing(by: Settling) -> dict[str, GuaranteeProblem]:
    row = GuaranteeProblem
    return await _locked(by, row.state.in_(STANDING))


async def _passed(by: Settling, sheet: CheckSheet) -> dict[str, GuaranteeProblem]:
    return await _locked(by, GuaranteeProblem.passed_by == sheet.id)


async def _locked(by: Settling, condition: Any) -> dict[str, GuaranteeProblem]:  # noqa: ANN401 - an expression
    row = GuaranteeProblem
    found = select(row).where(row.household_id == by.household.id, condition).order_by(row.id).with_for_update()
    options: dict[str, Any] = {**WHY, "populate_existing": True}
    return {problem.item: problem for problem in await by.session.scalars(found, execution_options=options)}


async def _open(by: Settling, sheet: CheckSheet, found: Row[Any]) -> UUID:
    first = begun(PROBLEM, sheet.checked_on, parameters_for(found.item, by.parameters))
    problem = GuaranteeProblem(
        household_id=by.household.id,
        item=found.item,
        check_id=sheet.id,
        found_on=sheet.checked_on,
        solve_by=first["due_on"],
        told=";".join(found.faults) or found.reason,
        **by.plans.get(found.item, {}),
        **first,
    )
    by.session.add(problem)
    await by.session.flush()
    return problem.id


async def _join(by: Settling, sheet: CheckSheet, problem: GuaranteeProblem) -> UUID:
    """A problem that a newer sheet finds too: what was told to be solved is open again."""
    changes: dict[str, Any] = {"check_id": sheet.id, **by.plans.get(problem.item, {})}
    if problem.state == "solved":
        changes |= {"solved_on": None, "how": None}
        return await by.step(problem, "find_again", sheet.checked_on, "复查仍未达标", changes, problem.solve_by)
    for name, value in changes.items():
        setattr(problem, name, value)
    problem.version += 1
    await by.session.flush()
    return problem.id
