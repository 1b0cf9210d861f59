"""Showing personal data in full: for a purpose, and never without a trace."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.registry.expressions import AnySelect
from services.household.registry.schemas.households import Contact
from services.household.registry.schemas.persons import Identity
from services.household.registry.tables import Household, Person
from shared import audit
from shared.access import Caller
from shared.intake.cells import Sealing
from shared.web.problems import Problem

__all__ = ["disclose_contact", "disclose_identity"]


async def _found(session: AsyncSession, caller: Caller, statement: AnySelect, code: str, detail: str) -> Row[Any]:
    row = (await session.execute(caller.scope.restrict(statement, Household.division_code))).first()
    if row is None:
        raise Problem(404, code, detail)
    return row


def _opened(sealing: Sealing, sealed: bytes | None) -> str | None:
    return None if sealed is None else sealing.cipher.decrypt(sealed)


async def disclose_identity(session: AsyncSession, caller: Caller, sealing: Sealing, person_id: UUID, purpose: str) -> Identity:
    """A person's name, number and phone in full; the reading is written down with its purpose in the same transaction.

    Raises:
        Problem: 404 ``unknown_person``.
    """
    statement = (
        select(Person.id, Person.name, Person.birth_date, Person.id_number_cipher, Person.phone_cipher)
        .join(Household, Household.id == Person.household_id)
        .where(Person.id == person_id)
    )
    row = await _found(session, caller, statement, "unknown_person", "没有这个人,或不在您的数据范围内。")
    await audit.record(session, caller, action="person.disclose", resource="person", resource_id=person_id, purpose=purpose)
    return Identity(
        person_id=row.id,
        name=row.name,
        id_number=sealing.cipher.decrypt(row.id_number_cipher),
        birth_date=row.birth_date,
        phone=_opened(sealing, row.phone_cipher),
    )


async def disclose_contact(
    session: AsyncSession, caller: Caller, sealing: Sealing, household_id: UUID, purpose: str
) -> Contact:
    """A household's address and phone in full; the reading is written down with its purpose in the same transaction.

    Raises:
        Problem: 404 ``unknown_household``.
    """
    statement = select(Household.id, Household.address_cipher, Household.phone_cipher).where(Household.id == household_id)
    row = await _found(session, caller, statement, "unknown_household", "没有这个农户,或它不在您的数据范围内。")
    await audit.record(
        session, caller, action="household.disclose", resource="household", resource_id=household_id, purpose=purpose
    )
    return Contact(
        household_id=row.id,
        address=_opened(sealing, row.address_cipher),
        phone=_opened(sealing, row.phone_cipher),
    )
