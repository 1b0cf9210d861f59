"""Use cases of employment subsidies: versions of policies; claims made one by one or for a whole town, taken along, paid and taken back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.parameters.queries import parameters_on
from services.jobs.stipends.queries import own_account
from services.jobs.subsidies import queries
from services.jobs.subsidies.catalogue import reasons
from services.jobs.subsidies.machine import NOTICES, SENDING, SUBSIDY_CLAIM
from services.jobs.subsidies.problems import unknown_claim
from services.jobs.subsidies.queries import SUBSIDY_CLAIMS
from services.jobs.subsidies.reckoning import PROPOSE
from services.jobs.subsidies.rules import SUBSIDY_KINDS, Judged, StepFacts, day_of
from services.jobs.subsidies.schemas import (
    ConfirmingSubsidy,
    RecoveringSubsidy,
    SubsidyClaimEntry,
    SubsidyPolicyEntry,
    SubsidyProposal,
    SubsidyProposed,
)
from services.jobs.subsidies.tables import SubsidyAmount, SubsidyAnswer, SubsidyClaim, SubsidyPayment, SubsidyPolicy
from shared import audit
from shared.access import Caller, Scope
from shared.contracts.jobs import TASK_CHANGED
from shared.persistence.statements import bound
from shared.persistence.violations import violated
from shared.standards.clock import today
from shared.standards.divisions import prefix_of
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Block
from shared.workflow.deadlines import Dated
from shared.workflow.moving import Ground, Taking, begun, move
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["claim", "facts_of", "propose", "set_policy", "take_claim"]

_WHY = {"unscoped": "the claim was found within the caller's scope"}
_CLAIMED = ("uq_subsidy_claim_person", "uq_subsidy_claim_factory")
_UNSENT = ("draft", "village_notice", "town", "county", "county_notice", "payable", "returned")
_CODE_LENGTH = 12


async def set_policy(session: AsyncSession, caller: Caller, entry: SubsidyPolicyEntry) -> Changed:
    """Set a version of a kind's policy from a day on.

    Raises:
        Problem: 403 ``level_needed``; 409 ``already_set``; 422 ``invalid_date``.
    """
    if not caller.scope.whole_county:
        raise Problem(403, "level_needed", "补贴政策须由县级设定。")
    row = SubsidyPolicy
    last = await session.scalar(select(func.max(row.from_on)).where(row.kind == entry.kind))
    if last is not None and entry.from_on < last:
        raise fault("from_on", "invalid_date", f"执行日期不能早于上一版本的 {last}")
    who = {"recorded_by": caller.client_id, "recorded_name": caller.name}
    new = postgresql.insert(row).values(**entry.model_dump(exclude={"amounts"}), **who).on_conflict_do_nothing()
    policy_id: UUID | None = (await session.execute(new.returning(row.id))).scalar_one_or_none()
    if policy_id is None:
        raise Problem(409, "already_set", f"该项补贴从 {entry.from_on} 起的政策已设定。")
    amounts = [{"policy_id": policy_id, **each.model_dump()} for each in entry.amounts]
    await session.execute(insert(SubsidyAmount), amounts)
    await audit.record(
        session,
        caller,
        action="subsidy_policy.set",
        resource="subsidy_policy",
        resource_id=policy_id,
        detail={"kind": entry.kind, "from": entry.from_on.isoformat(), "document": entry.document_no},
    )
    return Changed(id=policy_id, version=1)


async def claim(session: AsyncSession, caller: Caller, entry: SubsidyClaimEntry) -> Changed:
    """Make a claim of a person or factory within the scope, whether they fulfil the policy or not: whoever asks may know why not.

    Raises:
        Problem: 422 ``future_date``, ``future_year``, ``no_policy``, ``unknown_person``, ``unknown_factory``; 409 ``already_claimed``.
    """
    place, claimant = ("factory_id", entry.factory_id) if SUBSIDY_KINDS[entry.kind].factory else ("person_id", entry.person_id)
    policy_id = await _policy(session, entry.kind, entry.year, entry.on)
    found = (
        await queries.judged_claimant(session, caller.scope, entry.kind, claimant, policy_id, entry.year) if claimant else None
    )
    if found is None:
        raise fault(place, f"unknown_{place.removesuffix('_id')}", "没有这个申领对象,或其不在您的数据范围内")
    values = {
        **entry.model_dump(include={"kind", "year", "person_id", "factory_id"}),
        **found.reckoned,
        **begun(SUBSIDY_CLAIM, entry.on, await parameters_on(session, Scope.everything(), entry.on)),
        **_who(caller),
        "household_id": found.household_id,
        "division_code": found.division_code,
        "policy_id": policy_id,
    }
    row = SubsidyClaim
    try:
        made = await session.execute(insert(row).values(values).returning(row.id), execution_options=_WHY)
    except IntegrityError as error:
        if violated(error) not in _CLAIMED:
            raise
        raise Problem(409, "already_claimed", f"该对象 {entry.year} 年度的这项补贴已申领。") from error
    claim_id: UUID = made.scalar_one()
    await publish_task(session, TASK_CHANGED, SUBSIDY_CLAIMS, claim_id)
    await _told(session, caller, claim_id, "make", None, {"kind": entry.kind, "year": entry.year})
    return Changed(id=claim_id, version=1)


async def propose(session: AsyncSession, caller: Caller, wanted: SubsidyProposal) -> SubsidyProposed:
    """Make a draft for everybody of a division who fulfils the policy and has never claimed for the year. The same again makes nothing.

    Raises:
        Problem: 422 ``future_date``, ``future_year``, ``no_policy``, ``unknown_division``.
    """
    if not caller.scope.contains(prefix_of(wanted.division)):
        raise fault("division", "unknown_division", "该行政区划不在您的数据范围内")
    policy_id = await _policy(session, wanted.kind, wanted.year, wanted.on)
    values: dict[str, Any] = {
        "policy_id": policy_id,
        "year": wanted.year,
        "today": today(),
        "low": prefix_of(wanted.division).ljust(_CODE_LENGTH, "0"),
        "high": prefix_of(wanted.division).ljust(_CODE_LENGTH, "9"),
        "on": wanted.on,
        **_who(caller),
    }
    first = begun(SUBSIDY_CLAIM, wanted.on, await parameters_on(session, Scope.everything(), wanted.on))
    values |= {"state": first["state"], "due_on": first["due_on"]}
    made = (await session.execute(bound(PROPOSE[wanted.kind], values), execution_options=_WHY)).all()
    if made:
        await publish_task(session, TASK_CHANGED, SUBSIDY_CLAIMS, *(row.id for row in made))
        told = {"kind": wanted.kind, "year": wanted.year}
        each = [
            audit.Entry("subsidy_claim.make", "subsidy_claim", row.id, detail={**told, "amount": row.amount}) for row in made
        ]
        await audit.record_all(session, caller, each)
    yuan = sum((row.amount for row in made), Decimal("0.00"))
    detail = {"kind": wanted.kind, "year": wanted.year, "division": wanted.division, "claims": len(made)}
    await audit.record(
        session,
        caller,
        action="subsidy_claim.propose",
        resource="subsidy_policy",
        resource_id=policy_id,
        detail=detail,
    )
    return SubsidyProposed(claims=len(made), yuan=yuan)


async def facts_of(session: AsyncSession, row: Any, on: date, parameters: dict[str, Any]) -> tuple[StepFacts, Judged | None]:  # noqa: ANN401 - a row
    """What the conditions of a claim's steps look at on a day, and the claim as the ledger has it now; once it is sent, nobody judges it any more."""
    left = 0
    if row.state in NOTICES:
        held: Dated = parameters["subsidy_publicity_days"]
        left = int(held.value) - (on - row.state_since).days
    if row.state not in _UNSENT:
        return StepFacts(), None
    now = await queries.judged(session, Scope.everything(), row.kind, row.id)
    blocks = reasons(now.facts)
    if row.state != SUBSIDY_CLAIM.initial and now.facts.amount not in (None, row.amount):
        told = f"按台账现为 {now.facts.amount} 元,与申报的 {row.amount} 元不同,须退回修改后重新申报"
        blocks.append(Block("amount_changed", told))
    return StepFacts(blocks, left), now


async def take_claim(session: AsyncSession, caller: Caller, claim_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a claim one step along; until it is sent it is judged anew at every step. Sent, a line is made that never changes.

    Raises:
        Problem: 404 ``unknown_subsidy_claim``; 412; 422 ``over_payment``; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    row = await _locked(session, caller.scope, claim_id, seen)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    facts, now = await facts_of(session, row, said.on, parameters)
    changes: dict[str, Any] = now.reckoned if code == "declare" and now is not None else {}
    if isinstance(said, RecoveringSubsidy):
        if said.amount > (row.amount or 0):
            raise fault("amount", "over_payment", f"最多可追回 {row.amount} 元")
        changes = {"recovered": said.amount}
    ground = Ground(row.division_code, facts, parameters)
    await move(session, caller, SUBSIDY_CLAIM, row, ground, Taking(code, said, changes))
    if code in SENDING:
        await _send(session, caller, row, said.on)
    elif code in {"confirm", "return"}:
        await _answer(session, caller, row, said)
    await publish_task(session, TASK_CHANGED, SUBSIDY_CLAIMS, claim_id)
    await _told(session, caller, claim_id, code, said.opinion, {"state": row.state, "amount": str(row.amount)})
    return Changed(id=claim_id, version=row.version)


async def _send(session: AsyncSession, caller: Caller, row: SubsidyClaim, on: date) -> None:
    """A line by the version of the policy that the claim follows, to the person's own account if one is registered."""
    line = SubsidyPayment
    number = select(func.count() + 1).where(line.claim_id == row.id)
    values = {
        "claim_id": row.id,
        "number": await session.scalar(number, execution_options=_WHY),
        **{name: getattr(row, name) for name in ("policy_id", "tier", "amount")},
        "sent_on": on,
        "sent_by": caller.client_id,
        "sent_name": caller.name,
    }
    if row.person_id is not None and (own := await own_account(session, caller.scope, row.person_id)) is not None:
        values |= {"account_masked": own.account_masked, "bank": own.bank}
    await session.execute(insert(line).values(values), execution_options=_WHY)


async def _answer(session: AsyncSession, caller: Caller, row: SubsidyClaim, said: Said) -> None:
    """What the bank said of the last line."""
    line = SubsidyPayment
    last = select(line.id).where(line.claim_id == row.id).order_by(line.number.desc()).limit(1)
    values: dict[str, Any] = {
        "payment_id": await session.scalar(last, execution_options=_WHY),
        "answered_on": said.on,
        "recorded_by": caller.client_id,
    }
    result = {"voucher_no": said.voucher_no} if isinstance(said, ConfirmingSubsidy) else {"result_reason": said.opinion}
    await session.execute(insert(SubsidyAnswer).values({**values, **result}), execution_options=_WHY)


async def _policy(session: AsyncSession, kind: str, year: int, on: date) -> UUID:
    """The version that a claim made on a day for a year follows.

    Raises:
        Problem: 422 ``future_date``, ``future_year``, ``no_policy``.
    """
    check_day("on", on)
    if year > on.year:
        raise fault("year", "future_year", "申领年度不能晚于申领日期所在年度")
    day = day_of(year, on)
    found = await queries.policy_on(session, Scope.everything(), kind, day)
    if found is None:
        raise fault("kind", "no_policy", f"{SUBSIDY_KINDS[kind].title}在 {day} 没有现行的政策,须先由县设定")
    policy_id: UUID = found.id
    return policy_id


async def _locked(session: AsyncSession, scope: Scope, claim_id: UUID, seen: int) -> SubsidyClaim:
    statement = select(SubsidyClaim).where(SubsidyClaim.id == claim_id).with_for_update()
    row = (await session.scalars(scope.restrict(statement, SubsidyClaim.division_code))).one_or_none()
    if row is None:
        raise unknown_claim()
    check_version(seen, row.version)
    return row


def _who(caller: Caller) -> dict[str, str]:
    return {"recorded_by": caller.client_id, "recorded_name": caller.name, "department": caller.department}


async def _told(
    session: AsyncSession, caller: Caller, claim_id: UUID, deed: str, reason: str | None, detail: dict[str, Any]
) -> None:
    await audit.record(
        session,
        caller,
        action=f"subsidy_claim.{deed}",
        resource="subsidy_claim",
        resource_id=claim_id,
        purpose=reason,
        detail=detail,
    )
