"""Department comparisons 部门信息比对: asking, answering, and explaining what was found."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.cases.commands.common import Done, case_locked, finish, part_locked
from services.household.cases.schemas.others import ComparedMember, Comparing, ComparisonAnswer, Explanation
from services.household.cases.tables import Comparison, MonitoringCase
from services.household.parameters.queries import parameters_on
from services.household.registry.expressions import is_member_on
from services.household.registry.tables import Household, Membership, Person
from shared import audit
from shared.access import Caller, Scope
from shared.privacy import Cipher
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Deadline
from shared.workflow.deadlines import limit

__all__ = ["answer", "ask", "explain", "members_to_compare"]

ASKED_IN = ("visiting", "comparing")
"""States in which departments are asked; it may run beside the visit (domain/household §3.2)."""
_WHY = {"unscoped": "the case was found within the caller's scope"}


async def ask(session: AsyncSession, caller: Caller, case_id: UUID, comparing: Comparing) -> Changed:
    """Ask departments; one that has not answered yet is not asked again.

    Raises:
        Problem: 404 ``unknown_case``; 409 ``wrong_state``; 422 ``future_date`` or ``invalid_date``.
    """
    case, _ = await case_locked(session, caller, case_id)
    if case.state not in ASKED_IN:
        raise Problem(409, "wrong_state", "只在入户核实和信息比对环节发起部门比对。")
    check_day("on", comparing.on, since=case.opened_on)
    parameters = await parameters_on(session, Scope.everything(), comparing.on)
    due = limit(Deadline("case_compare_days"), comparing.on, parameters).due_on
    common = {"case_id": case.id, "asked_on": comparing.on, "asked_by": caller.client_id, "due_on": due}
    rows = [{**common, "department": department} for department in dict.fromkeys(comparing.departments)]
    await session.execute(insert(Comparison).on_conflict_do_nothing(), rows, execution_options=_WHY)
    case.version += 1
    asked = "、".join(dict.fromkeys(comparing.departments))
    await finish(session, caller, case, Done("case.comparison_ask", about=asked, on=comparing.on))
    return Changed(id=case.id, version=case.version)


async def answer(session: AsyncSession, caller: Caller, comparison_id: UUID, answered: ComparisonAnswer, seen: int) -> Changed:
    """Record what a department found; what it has answered it may mend until the comparison is finished.

    Raises:
        Problem: 404 ``unknown_comparison``; 412; 409 ``wrong_state``; 422 ``future_date`` or ``invalid_date``.
    """
    comparison, case = await _locked(session, caller, comparison_id, seen)
    check_day("on", answered.on, since=comparison.asked_on)
    comparison.result, comparison.items, comparison.note = answered.result, list(answered.items), answered.note
    comparison.answered_on, comparison.answered_by = answered.on, caller.client_id
    comparison.explanation = comparison.explained_by = None
    detail = {"result": answered.result, "items": answered.items}
    return await _kept(session, caller, comparison, case, "case.comparison_answer", detail)


async def explain(session: AsyncSession, caller: Caller, comparison_id: UUID, said: Explanation, seen: int) -> Changed:
    """Explain in writing why a hit does not stand against the household: a hit never rejects by itself (domain/household §3.3).

    Raises:
        Problem: 404 ``unknown_comparison``; 412; 409 ``wrong_state``; 422 ``nothing_to_explain``.
    """
    comparison, case = await _locked(session, caller, comparison_id, seen)
    if comparison.result != "hit":
        raise fault("explanation", "nothing_to_explain", "该比对没有命中负面清单")
    comparison.explanation, comparison.explained_by = said.explanation, caller.client_id
    return await _kept(session, caller, comparison, case, "case.comparison_explain", {"items": comparison.items})


async def members_to_compare(
    session: AsyncSession, caller: Caller, cipher: Cipher, comparison_id: UUID
) -> list[ComparedMember]:
    """Whom a department was asked to compare, in full: the request is the purpose, and the reading is written down.

    Raises:
        Problem: 404 ``unknown_comparison``; 409 ``wrong_state`` once it is answered.
    """
    comparison, case = await _found(session, caller, comparison_id)
    if comparison.result is not None:
        raise Problem(409, "wrong_state", "该比对已反馈,不再提供人员信息。")
    members = select(Person.id, Person.name, Person.id_number_cipher).join(Membership, Membership.person_id == Person.id)
    there = members.where(Membership.household_id == case.household_id, is_member_on(today())).order_by(Person.id)
    rows = (await session.execute(there, execution_options=_WHY)).all()
    await audit.record(
        session,
        caller,
        action="comparison.disclose",
        resource="comparison",
        resource_id=comparison_id,
        purpose=f"{comparison.department}信息比对",
        detail={"case": case.id, "persons": [row.id for row in rows]},
    )
    return [ComparedMember(name=row.name, id_number=cipher.decrypt(row.id_number_cipher)) for row in rows]


async def _kept(
    session: AsyncSession, caller: Caller, comparison: Comparison, case: MonitoringCase, deed: str, detail: Mapping[str, object]
) -> Changed:
    comparison.version += 1
    case.version += 1
    await finish(session, caller, case, Done(deed, about=comparison.department, on=comparison.answered_on, detail=detail))
    return Changed(id=comparison.id, version=comparison.version)


async def _locked(session: AsyncSession, caller: Caller, comparison_id: UUID, seen: int) -> tuple[Comparison, MonitoringCase]:
    """A comparison of the caller's departments with its case, both locked, the case first."""
    comparison, case = await _found(session, caller, comparison_id)
    check_version(seen, comparison.version)
    if case.state not in ASKED_IN:
        raise Problem(409, "wrong_state", "信息比对已结束,不能再改。")
    return comparison, case


async def _found(session: AsyncSession, caller: Caller, comparison_id: UUID) -> tuple[Comparison, MonitoringCase]:
    found = (
        select(Comparison.case_id)
        .join(MonitoringCase, MonitoringCase.id == Comparison.case_id)
        .join(Household, Household.id == MonitoringCase.household_id)
        .where(Comparison.id == comparison_id)
    )
    cut = caller.scope.restrict(found, Household.division_code, Comparison.department)
    case_id = (await session.scalars(cut)).one_or_none()
    if case_id is None:
        raise Problem(404, "unknown_comparison", "没有这项信息比对,或它不在您的部门和数据范围内。")
    case, _ = await case_locked(session, caller, case_id)
    return await part_locked(session, Comparison, comparison_id), case
