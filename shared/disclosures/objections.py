"""Objections 公示异议 against what hangs: recorded, answered by whoever has not posted it, and whoever objects read with a purpose only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from shared import audit
from shared.access import Caller
from shared.disclosures import queries
from shared.disclosures.commands import changed, check_stands, check_unmasked, locked, recorded, withdrawn
from shared.disclosures.rules import judging_level
from shared.disclosures.tables import OBJECTIONS
from shared.privacy import Cipher, mask_name, mask_phone
from shared.web.bodies import Changed
from shared.web.faults import check_day
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Level

__all__ = ["Answering", "Objecting", "Objector", "answer_objection", "raise_objection", "read_objector"]

_WHY = {"unscoped": "the disclosure was found within the caller's scope"}


@dataclass(frozen=True, slots=True)
class Objecting:
    """What somebody says against a disclosure. Whoever gives no name is nameless 匿名."""

    received_on: date
    content: str
    objector: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class Answering:
    """What came of an objection."""

    on: date
    upheld: bool
    answer: str


@dataclass(frozen=True, slots=True)
class Objector:
    """Who objects, in full."""

    objector: str | None
    phone: str | None


async def raise_objection(
    session: AsyncSession, caller: Caller, cipher: Cipher, disclosure_id: UUID, objecting: Objecting
) -> Changed:
    """Record an objection, within the period or after it.

    Raises:
        Problem: 404 ``unknown_disclosure``; 409 ``disclosure_withdrawn``; 422 ``future_date``, ``unmasked_number``, or
            ``invalid_date`` before it was posted.
    """
    check_unmasked([("content", objecting.content)])
    row = await locked(session, caller, disclosure_id)
    check_stands(row)
    check_day("received_on", objecting.received_on, since=row.posted_on)
    name, phone = objecting.objector, objecting.phone
    values = {
        "disclosure_id": row.id,
        "received_on": objecting.received_on,
        "objector_cipher": name and cipher.encrypt(name),
        "objector_masked": name and mask_name(name),
        "phone_cipher": phone and cipher.encrypt(phone),
        "phone_masked": phone and mask_phone(phone),
        "content": objecting.content,
        "recorded_by": caller.client_id,
    }
    made = insert(OBJECTIONS).values(values).returning(OBJECTIONS.c.id)
    objection_id = (await session.scalars(made, execution_options=_WHY)).one()
    await changed(session, row)
    detail = {"objection": objection_id, "on": objecting.received_on, "nameless": name is None}
    await recorded(session, caller, "disclosure.objection_raise", row, None, detail)
    return Changed(id=objection_id, version=1)


async def answer_objection(
    session: AsyncSession, caller: Caller, objection_id: UUID, answering: Answering, seen: int
) -> Changed:
    """Answer an objection. Rejected, the notice goes on; upheld, it is withdrawn in the same transaction, unless it already was.

    Raises:
        Problem: 404 ``unknown_objection``; 412; 403 ``level_needed`` below the town, or below the county where that has posted; 409
            ``already_answered`` or ``same_person`` who has posted; 422 ``future_date``, ``invalid_date`` or
            ``unmasked_number``.
    """
    check_unmasked([("answer", answering.answer)])
    found = await queries.objection(session, caller.scope, objection_id)
    row = await locked(session, caller, found.disclosure_id)
    # Read again behind the lock, under which nobody else answers.
    objection = (
        await session.execute(select(*OBJECTIONS.c).where(OBJECTIONS.c.id == objection_id), execution_options=_WHY)
    ).one()
    check_version(seen, objection.version)
    level = judging_level(Level(row.level))
    if not caller.scope.contains(level.unit(row.division_code)):
        raise Problem(403, "level_needed", f"公示异议须由{level.word}级处理。")
    if objection.answered_on is not None:
        raise Problem(409, "already_answered", "该异议已处理。")
    if caller.client_id == row.posted_by:
        raise Problem(409, "same_person", "公示异议不能由发布公示的同一人处理。")
    check_day("on", answering.on, since=objection.received_on)
    values = {
        "upheld": answering.upheld,
        "answer": answering.answer,
        "answered_on": answering.on,
        "answered_by": caller.client_id,
        "version": objection.version + 1,
    }
    await session.execute(update(OBJECTIONS).where(OBJECTIONS.c.id == objection_id).values(values), execution_options=_WHY)
    detail = {"objection": objection_id, "upheld": answering.upheld, "on": answering.on}
    await recorded(session, caller, "disclosure.objection_answer", row, answering.answer, detail)
    if answering.upheld and row.withdrawn_on is None:
        await withdrawn(session, caller, row, answering.on, "公示异议成立")
    else:
        await changed(session, row)
    return Changed(id=objection_id, version=objection.version + 1)


async def read_objector(session: AsyncSession, caller: Caller, cipher: Cipher, objection_id: UUID, purpose: str) -> Objector:
    """Name and phone in full of who objects, as far as they were given; the reading is written down.

    Raises:
        Problem: 404 ``unknown_objection``.
    """
    await queries.objection(session, caller.scope, objection_id)
    ciphers = select(OBJECTIONS.c.objector_cipher, OBJECTIONS.c.phone_cipher).where(OBJECTIONS.c.id == objection_id)
    row: Any = (await session.execute(ciphers, execution_options=_WHY)).one()
    given = {"objector": row.objector_cipher, "phone": row.phone_cipher}
    await audit.record(
        session,
        caller,
        action="objection.disclose",
        resource="disclosure_objection",
        resource_id=objection_id,
        purpose=purpose,
        detail={"fields": [name for name, sealed in given.items() if sealed is not None]},
    )
    return Objector(**{name: None if sealed is None else cipher.decrypt(sealed) for name, sealed in given.items()})
