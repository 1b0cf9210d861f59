"""What papers are made of: a case with its household, members, incomes and divisions; and for the whole file, everything else that is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.cases import queries as cases
from services.household.cases.reading import detail_of
from services.household.cases.schemas.cases import CaseDetail
from services.household.guarantees import queries as guarantees
from services.household.history.queries import steps
from services.household.leads.tables import Lead
from services.household.parameters.queries import bounds_today, parameters_on
from services.household.parameters.rules import monitoring_line
from services.household.registry import queries as registry
from services.household.registry.expressions import is_member_on
from services.household.registry.records import facts_of
from services.household.registry.tables import Division, Household, Membership, Person
from shared.access import Caller, Scope
from shared.privacy import Cipher, mask_name
from shared.standards.clock import today

__all__ = ["ADULT", "MOST", "CaseFile", "Checked", "Home", "HouseholdFile", "Member", "gather_case", "gather_household"]

ADULT = 18
"""周岁, from which somebody signs and may be named in public (民法典 第十七条)."""
MOST = 300
"""The most rows of one list in a file 一户一档."""
_SEEN = {"unscoped": "the household was found within the caller's scope"}
_SEX = {"1": "男", "2": "女"}
_OWN = ("MED-ENR", "CIV-AID", "DIS-CRT")
"""Feeds that say how single members are provided for."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the household today, named in full or masked as the paper needs it; ``age`` in years, if it is known."""

    id: UUID
    name: str
    id_number: str
    relation: str
    sex: str
    age: int | None
    education: str
    school: str
    health: str
    labour: str
    work: str
    ethnicity: str
    political: str
    phone: str

    @property
    def adult(self) -> bool:
        """Whether the person is of age, as far as is known."""
        return self.age is None or self.age >= ADULT


@dataclass(frozen=True, slots=True)
class Home:
    """A household ``on`` today. ``incomes`` are the latest first, ``line`` is the monitoring line in yuan, ``days`` those of a notice.

    ``address`` and ``phone`` are open in papers that name people in full.
    """

    household: Row[Any]
    county: str
    town: str
    village: str
    address: str
    phone: str
    members: Sequence[Member]
    incomes: Sequence[Row[Any]]
    line: Decimal
    days: int
    on: date

    @property
    def head(self) -> Member | None:
        """户主."""
        return next((member for member in self.members if member.relation == "户主"), None)


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check sheet 核查表 that counts found of each item of the guarantees, and when."""

    on: date
    findings: Mapping[str, Row[Any]]


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case and its household; ``checked`` is None where no check sheet counts.

    ``facts`` are those of single members, the latest year last; papers that name nobody in full have none.
    """

    case: CaseDetail
    home: Home
    checked: Checked | None = None
    facts: Sequence[Row[Any]] = ()


@dataclass(frozen=True, slots=True)
class HouseholdFile:
    """A household and everything that is known of it."""

    home: Home
    facts: Sequence[Row[Any]]
    leads: Sequence[Any]
    cases: Sequence[CaseDetail]
    timeline: Sequence[Row[Any]]


async def gather_case(session: AsyncSession, caller: Caller, cipher: Cipher, case_id: UUID, *, full: bool) -> CaseFile:
    """What the papers of a case are made of, people named in full or masked.

    Raises:
        Problem: 404 ``unknown_case``.
    """
    case = await detail_of(session, caller, case_id)
    scope, household_id = caller.scope, case.household_id
    facts: list[Row[Any]] = []
    for feed in _OWN if full else ():
        found, _ = await facts_of(session, scope, household_id, feed=feed, limit=MOST, cursor=None)
        facts += found
    return CaseFile(
        case,
        await _home(session, scope, household_id, cipher if full else None),
        await _checked(session, scope, household_id),
        facts,
    )


async def _checked(session: AsyncSession, scope: Scope, household_id: UUID) -> Checked | None:
    check_id, _ = await guarantees.guarantees_of(session, scope, household_id)
    if check_id is None:
        return None
    sheet = await guarantees.check_sheet(session, scope, check_id)
    findings = await guarantees.findings_of(session, scope, [check_id])
    return Checked(sheet.checked_on, {row.item: row for row in findings[check_id]})


async def gather_household(session: AsyncSession, caller: Caller, household_id: UUID) -> HouseholdFile:
    """Everything of a household, masked.

    Raises:
        Problem: 404 ``unknown_household``.
    """
    scope = caller.scope
    home = await _home(session, scope, household_id, None)
    facts, _ = await facts_of(session, scope, household_id, limit=MOST, cursor=None)
    lead = select(Lead.level, Lead.category, Lead.opened_on, Lead.closed_on).where(Lead.household_id == household_id)
    leads = (await session.execute(lead.order_by(Lead.opened_on, Lead.id), execution_options=_SEEN)).all()
    wanted = cases.CaseFilter(household_id=household_id)
    found, _ = await cases.cases(session, scope, wanted, await bounds_today(session, scope), limit=MOST, cursor=None)
    timeline, _ = await steps(session, scope, household_id, limit=MOST, cursor=None)
    return HouseholdFile(
        home,
        facts=facts,
        leads=leads,
        cases=[await detail_of(session, caller, row.id) for row in sorted(found, key=lambda row: int(row.entry_no))],
        # Papers are no part of what they tell: else no two files would be alike.
        timeline=[row for row in timeline if not row.kind.startswith("paper.")],
    )


async def _home(session: AsyncSession, scope: Scope, household_id: UUID, cipher: Cipher | None) -> Home:
    household = await registry.household(session, scope, household_id)
    sealed = select(Household.address_cipher, Household.phone_cipher).where(Household.id == household_id)
    contact = (await session.execute(sealed, execution_options=_SEEN)).one()
    village = household.division_code
    codes = [f"{village[:6]}000000", f"{village[:9]}000", village]
    named = select(Division.code, Division.name).where(Division.code.in_(codes))
    names = {row.code: row.name for row in await session.execute(named, execution_options=_SEEN)}
    incomes, _ = await registry.incomes_of(session, scope, household_id, limit=MOST, cursor=None)
    parameters = await parameters_on(session, Scope.everything(), today())
    return Home(
        household=household,
        county=names[codes[0]],
        town=names[codes[1]],
        village=names[village],
        address=_open(cipher, contact.address_cipher, household.address),
        phone=_open(cipher, contact.phone_cipher, household.phone),
        members=await _members(session, household_id, cipher),
        incomes=incomes,
        line=monitoring_line({name: parameter.value for name, parameter in parameters.items()}),
        days=int(parameters["case_publicity_days"].value),
        on=today(),
    )


def _open(cipher: Cipher | None, sealed: bytes | None, masked: str | None) -> str:
    if cipher is None or sealed is None:
        return masked or ""
    return cipher.decrypt(sealed)


async def _members(session: AsyncSession, household_id: UUID, cipher: Cipher | None) -> list[Member]:
    statement = (
        select(Person, Membership.relation)
        .join(Membership, Membership.person_id == Person.id)
        .where(Membership.household_id == household_id, is_member_on(today()))
        .order_by(Membership.relation != "户主", Membership.id)
    )
    return [_member(person, relation, cipher) for person, relation in await session.execute(statement, execution_options=_SEEN)]


def _member(person: Person, relation: str, cipher: Cipher | None) -> Member:
    return Member(
        id=person.id,
        name=mask_name(person.name) if cipher is None else person.name,
        id_number=person.id_number_masked if cipher is None else cipher.decrypt(person.id_number_cipher),
        relation=relation,
        sex=_SEX.get(person.sex or "", ""),
        age=_age(person.birth_date, today()),
        education=person.education or "",
        school=person.school_status or "",
        health=person.health or "",
        labour=person.labour_skill or "",
        work=f"{person.work_place}，{person.work_months or '?'}个月" if person.work_place else "",
        ethnicity=person.ethnicity or "",
        political=person.political_status or "",
        phone=_open(cipher, person.phone_cipher, person.phone_masked),
    )


def _age(born: date | None, on: date) -> int | None:
    return None if born is None else on.year - born.year - ((on.month, on.day) < (born.month, born.day))
