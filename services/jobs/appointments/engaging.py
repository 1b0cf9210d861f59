"""What is agreed with who is engaged: terms, and the spell of work in the ledger that follows from them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.appointments import queries
from services.jobs.appointments.rules import EXITS, LEDGER_ENDS, Term, last_day, months_between
from services.jobs.appointments.schemas import ExitingAppointment, RenewingAppointment, SigningAppointment
from services.jobs.appointments.tables import Appointment, AppointmentTerm
from services.jobs.employment import commands as ledger
from services.jobs.employment.schemas import SpellClosing, SpellEntry
from services.jobs.employment.tables import Spell
from services.jobs.posts.rules import POST_KINDS
from shared.access import Caller, Scope
from shared.parameters.schemas import ParameterView
from shared.web.faults import check_day, fault
from shared.workflow.schemas import Said

__all__ = ["cap_of", "columns_of", "follow", "term_of"]

_WHY = {"unscoped": "the appointment was found within the caller's scope"}
_YEAR = 12


def cap_of(fund: str, parameters: Mapping[str, ParameterView]) -> int | None:
    """How many months a fund pays for one person in all; None: any number."""
    return int(parameters[f"post_cap_{fund}_months"].value) or None


async def term_of(session: AsyncSession, row: Appointment, said: Said, parameters: Mapping[str, ParameterView]) -> Term | None:
    """The term that a step agrees on, as it is judged; None where it agrees on none.

    Raises:
        Problem: 422 ``term_too_long``, ``overlaps_term``, ``future_date``.
    """
    if not isinstance(said, SigningAppointment | RenewingAppointment):
        return None
    check_day("starts_on", said.starts_on)
    if said.until > (latest := last_day(said.starts_on, _YEAR)):
        raise fault("until", "term_too_long", f"聘期不超过 12 个月,最晚到 {latest}")
    if row.until is not None and said.starts_on <= row.until:
        raise fault("starts_on", "overlaps_term", f"上一聘期到 {row.until},新聘期须从次日或以后开始")
    before = await queries.months_before(session, Scope.everything(), row.person_id, row.fund)
    if isinstance(said, SigningAppointment):
        before += said.prior_months
    return Term(months_between(said.starts_on, said.until), before, cap_of(row.fund, parameters))


def columns_of(row: Appointment, said: Said) -> dict[str, Any]:
    """What a step changes of an appointment beside its state.

    Raises:
        Problem: 422 ``future_date``, ``invalid_date``.
    """
    if isinstance(said, ExitingAppointment):
        check_day("last_day", said.last_day, since=row.starts_on)
        return {"exited_on": said.last_day, "exit_reason": said.exit_reason}
    if isinstance(said, SigningAppointment):
        return said.model_dump(include={"starts_on", "until", "insured_until", "prior_months"})
    if isinstance(said, RenewingAppointment):
        return said.model_dump(include={"until", "insured_until"})
    return {}


async def follow(session: AsyncSession, caller: Caller, row: Appointment, post: Any, said: Said) -> None:  # noqa: ANN401 - a row
    """What follows from a step that was taken: the term that was agreed; the spell of work that begins in the ledger, or ends.

    Raises:
        Problem: as :func:`services.jobs.employment.commands.record` and :func:`services.jobs.employment.commands.close`.
    """
    if isinstance(said, SigningAppointment | RenewingAppointment):
        await _agree(session, caller, row, said)
    if isinstance(said, SigningAppointment):
        row.spell_id = await _spell(session, caller, row, post, said)
        await session.flush()
    if isinstance(said, ExitingAppointment):
        await _end_spell(session, caller, row, said)


async def _agree(
    session: AsyncSession, caller: Caller, row: Appointment, said: SigningAppointment | RenewingAppointment
) -> None:
    last = select(func.coalesce(func.max(AppointmentTerm.number), 0)).where(AppointmentTerm.appointment_id == row.id)
    number: int = (await session.execute(last, execution_options=_WHY)).scalar_one()
    agreed = said.model_dump(include={"contract_no", "contract", "starts_on", "until", "insurance_no", "insured_until"})
    who = {"recorded_by": caller.client_id, "recorded_name": caller.name}
    term = insert(AppointmentTerm).values(appointment_id=row.id, number=number + 1, **agreed, **who)
    await session.execute(term, execution_options=_WHY)


async def _spell(session: AsyncSession, caller: Caller, row: Appointment, post: Any, said: SigningAppointment) -> UUID:  # noqa: ANN401
    """The spell of work that the post is in the ledger: one that the village has told of already, or a new one."""
    known = select(Spell.id).where(
        Spell.person_id == row.person_id,
        Spell.form == "post",
        Spell.withdrawn_at.is_(None),
        Spell.ended_on.is_(None),
        Spell.started_on <= said.starts_on,
        ~select(Appointment.id).where(Appointment.spell_id == Spell.id).exists(),
    )
    spell_id: UUID | None = await session.scalar(known.order_by(Spell.id).limit(1), execution_options=_WHY)
    if spell_id is not None:
        return spell_id
    entry = SpellEntry(
        person_id=row.person_id,
        form="post",
        channel="post",
        organiser="government",
        employer=post.employer,
        trade=POST_KINDS[post.kind].title,
        place_code=post.division_code,
        full_time=post.full_time,
        started_on=said.starts_on,
        contract=said.contract,
        contract_until=said.until,
        source="officer",
    )
    return (await ledger.record(session, caller, entry)).id


async def _end_spell(session: AsyncSession, caller: Caller, row: Appointment, said: ExitingAppointment) -> None:
    """End the spell of work, unless it has ended: household tells of a death first."""
    spell = await session.get_one(Spell, row.spell_id, execution_options=_WHY)
    if spell.ended_on is not None or spell.withdrawn_at is not None:
        return
    reason = LEDGER_ENDS.get(said.exit_reason, "other")
    closing = SpellClosing.model_validate({"on": said.last_day, "end_reason": reason, "note": EXITS[said.exit_reason]})
    await ledger.close(session, caller, spell.id, closing, spell.version)
