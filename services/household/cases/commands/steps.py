"""The steps of a case: each is judged by its machine, kept as a move, told, and written into the household's timeline."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.cases.commands.common import Done, case_locked, finish
from services.household.cases.gathering import gather
from services.household.cases.machine import CASE, IDENTIFYING
from services.household.cases.schemas.cases import Exemption
from services.household.cases.schemas.steps import Cancelling, Deciding, Proposing, Reviewing, Visiting
from services.household.cases.tables import MonitoringCase
from services.household.parameters.queries import parameters_on
from services.household.registry.expressions import is_member_on
from services.household.registry.tables import Membership, Person
from shared.access import Caller, Scope
from shared.parameters.schemas import ParameterView
from shared.web.bodies import Changed
from shared.web.problems import Problem
from shared.workflow import Block
from shared.workflow.moving import Ground, Taking, move
from shared.workflow.schemas import Said

__all__ = ["exempt", "review", "take", "take_locked"]

ADULT = 18
"""周岁: whoever is of age signs (民法典 第十七条)."""
_WHY = {"unscoped": "the case was found within the caller's scope"}
_TERMS = {"roll_back": {"eliminated_on": None, "elimination_way": None, "elimination_no": None, "exemption_document": None}}


async def take(session: AsyncSession, caller: Caller, case_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a case one step along.

    Raises:
        Problem: 404 ``unknown_case``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    case, division_code = await case_locked(session, caller, case_id, seen)
    return await take_locked(session, caller, case, division_code, Taking(code, said))


async def review(session: AsyncSession, caller: Caller, case_id: UUID, said: Reviewing, seen: int) -> Changed:
    """Record a democratic review 民主评议; its votes decide whether it passed. Raises as :func:`take`."""
    case, division_code = await case_locked(session, caller, case_id, seen)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    passed = said.votes_for * 100 > said.attendees * parameters["case_review_percent"].value
    phase = "elim_review" if case.state == "elim_review" else "review"
    return await take_locked(session, caller, case, division_code, Taking(f"{phase}_{'pass' if passed else 'fail'}", said))


async def take_locked(
    session: AsyncSession, caller: Caller, case: MonitoringCase, division_code: str, taking: Taking
) -> Changed:
    """Take a case that the session holds locked one step along; raises as :func:`take`."""
    code, said = taking.code, taking.said
    parameters = await parameters_on(session, Scope.everything(), said.on)
    facts = await gather(session, case, said.on, parameters)
    blocks = [*await _unsigned(session, case, said), *_unsaid(code, said)]
    changes = _changes(code, said, parameters)
    ground = Ground(division_code, facts, parameters)
    step = CASE.transitions[code]
    until = case.decide_by if step.target in IDENTIFYING else None
    number = await move(session, caller, CASE, case, ground, Taking(code, said, changes, blocks, until=until))
    detail = {"number": number, "state": case.state}
    await finish(session, caller, case, Done(f"case.{code}", title=step.title, on=said.on, why=said.opinion, detail=detail))
    return Changed(id=case.id, version=case.version)


def _changes(code: str, said: Said, parameters: Mapping[str, ParameterView]) -> dict[str, Any]:
    """The columns of a case that a step sets."""
    match code, said:
        case "visit", Visiting():
            return {"category": said.category, "risks": said.risks, "disaster_subtype": said.disaster_subtype}
        case "post" | "elim_post", _:
            days = int(parameters["case_publicity_days"].value)
            return {"posted_on": said.on, "posted_until": said.on + timedelta(days=days)}
        case "county_approve", Deciding():
            return {"determined_on": said.on, "decision_no": said.decision_no}
        case "county_reject" | "review_fail", _:
            return {"closed_on": said.on, "close_reason": "rejected"}
        case "propose_elimination", Proposing():
            return {"elimination_way": said.way}
        case "elim_county_approve", Deciding():
            return {"eliminated_on": said.on, "elimination_no": said.decision_no}
        case "cancel", Cancelling():
            return {"closed_on": said.on, "close_reason": said.reason}
    return dict(_TERMS.get(code, {}))


def _unsaid(code: str, said: Said) -> list[Block]:
    """What the step's own words do not say yet."""
    if isinstance(said, Proposing) and not said.expenses_settled:
        return [Block("expenses_unsettled", "医疗、教育等大额刚性支出尚未解决", "body.expenses_settled")]
    if code == "review_fail" and isinstance(said, Reviewing) and (said.told_on is None or said.told_how is None):
        return [Block("household_not_told", "评议未通过的,须告知农户并填写告知日期和告知方式", "body.told_on")]
    return []


async def _unsigned(session: AsyncSession, case: MonitoringCase, said: Said) -> list[Block]:
    """Adults of the household who have not signed, and signers who are none of its members."""
    if not isinstance(said, Visiting):
        return []
    members = select(Membership.person_id, _of_age(said.on).label("adult")).join(Person, Person.id == Membership.person_id)
    there = members.where(Membership.household_id == case.household_id, is_member_on(said.on))
    adults = {row.person_id: row.adult for row in await session.execute(there, execution_options=_WHY)}
    missing = sum(adult and person not in said.signers for person, adult in adults.items())
    blocks = []
    if missing:
        blocks.append(Block("signature_missing", f"还有 {missing} 名成年家庭成员未签授权", "body.signers"))
    if set(said.signers) - adults.keys():
        blocks.append(Block("not_a_member", "签字人不是该户的在册成员", "body.signers"))
    return blocks


def _of_age(on: date) -> Any:  # noqa: ANN401 - an expression
    # There is no 29th of February eighteen years before one.
    born_by = date(on.year - ADULT, on.month, 28 if (on.month, on.day) == (2, 29) else on.day)
    return or_(Person.birth_date.is_(None), Person.birth_date <= born_by)


async def exempt(session: AsyncSession, caller: Caller, case_id: UUID, exemption: Exemption, seen: int) -> Changed:
    """Let a case be ended before its months and measures are full, by a document of the county (domain/household §3.5).

    Raises:
        Problem: 404 ``unknown_case``; 412; 403 ``level_needed``; 409 ``wrong_state``.
    """
    case, division_code = await case_locked(session, caller, case_id, seen)
    if not caller.scope.contains(division_code[:6]):
        raise Problem(403, "level_needed", "提前消除须由县级批准。")
    if case.state != "supporting":
        raise Problem(409, "wrong_state", f"当前状态为“{CASE.states[case.state].title}”,只有帮扶中的监测对象可批准提前消除。")
    case.exemption_document, case.exemption_by = exemption.document, caller.client_id
    case.version += 1
    await finish(session, caller, case, Done("case.exempt", why=exemption.reason, detail={"document": exemption.document}))
    return Changed(id=case.id, version=case.version)
