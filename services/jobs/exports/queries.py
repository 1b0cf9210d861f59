"""The statements behind exports, each cut to the asker's scope. The ledger holds no names but masked ones, and no ID numbers."""

from __future__ import annotations

from sqlalchemy import Integer, String, any_, cast, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.employment.rules import INSURANCES, first_of
from services.jobs.employment.tables import Spell, WorkMonth
from services.jobs.exports.filters import MonthFilters, RegisterFilters
from services.jobs.labour.queries import may_see
from services.jobs.labour.tables import LabourProfile
from services.jobs.registers import queries
from services.jobs.registers.definition import Register
from services.jobs.registers.editions import Edition, Wanted
from services.jobs.registers.reading import month_of
from shared.access import Scope, within
from shared.exports.definition import AnySelect
from shared.persistence.wanted import equal
from shared.registry.regions import NATIONAL
from shared.registry.tables import Division, KnownHousehold, KnownMember

__all__ = ["edition_of", "months", "people_of"]


def months(scope: Scope, wanted: MonthFilters, *, full: bool) -> AnySelect:  # noqa: ARG001 - what is masked here is known here so only
    """Months of spells that count, by household, with the columns of the table that comes in: an export is a file that can be handed over again."""
    row, worked, home = Spell, WorkMonth, KnownHousehold
    name = select(KnownMember.name).where(KnownMember.household_id == row.household_id, KnownMember.person_id == row.person_id)
    village = select(Division.name).where(Division.code == home.division_code)
    statement: AnySelect = (
        select(
            cast(row.person_id, String).label("person"),
            name.limit(1).correlate(row).scalar_subquery().label("name"),
            cast(func.extract("year", worked.month), Integer).label("year"),
            cast(func.extract("month", worked.month), Integer).label("month_number"),
            *(getattr(row, field) for field in _SPELL),
            *((literal(code) == any_(row.insurances)).label(f"insured_{code}") for code in INSURANCES),
            cast(func.trim_scale(worked.share), String).label("share"),
            worked.wage,
            worked.note.label("explanation"),
            worked.source,
            home.household_no,
            home.division_code,
            village.limit(1).correlate(home).scalar_subquery().label("village"),
            NATIONAL.expression(home.division_code, row.place_code).label("region"),
            worked.recorded_name,
        )
        .select_from(worked)
        .join(row, row.id == worked.spell_id)
        .join(home, home.id == row.household_id)
        .outerjoin(LabourProfile, LabourProfile.person_id == row.person_id)
        .where(
            may_see(scope),
            row.withdrawn_at.is_(None),
            *within([wanted.division] if wanted.division else [], home.division_code),
        )
        .where(*equal((row.form, wanted.form), (row.channel, wanted.channel), (row.person_id, wanted.person_id)))
    )
    if wanted.going_on is not None:
        statement = statement.where(row.ended_on.is_(None) if wanted.going_on else row.ended_on.is_not(None))
    if wanted.since is not None:
        statement = statement.where(worked.month >= first_of(wanted.since))
    if wanted.until is not None:
        statement = statement.where(worked.month <= first_of(wanted.until))
    return statement.order_by(home.household_no, row.person_id, row.id, worked.month).execution_options(scope=scope)


_SPELL = (
    "form",
    "employer",
    "credit_code",
    "channel",
    "organiser",
    "industry",
    "trade",
    "place_code",
    "full_time",
    "started_on",
    "ended_on",
    "end_reason",
    "end_note",
    "contract",
    "contract_until",
    "pay_form",
    "note",
)
"""What a month's row says of its spell."""


async def edition_of(session: AsyncSession, scope: Scope, wanted: RegisterFilters) -> Edition:
    """Where the lines of a month come from.

    Raises:
        Problem: 404 ``unknown_snapshot``; 422 ``future_date``.
    """
    divisions = tuple(code for code in (wanted.town, wanted.village) if code is not None)
    return await queries.edition(session, scope, Wanted(month_of(wanted.month), divisions, wanted.version))


def people_of(scope: Scope, wanted: Edition, *, full: bool, register: Register) -> AnySelect:  # noqa: ARG001 - nothing is held in full
    """Who is in a register, village by village."""
    told, place = queries.lines_of(register, wanted, scope).subquery("lines").c, Division
    village = select(place.name).where(place.code == told.division_code).limit(1).correlate(told.division_code.table)
    statement: AnySelect = select(
        told.division_code,
        village.scalar_subquery().label("village"),
        literal(f"{wanted.ground.month:%Y-%m}").label("month"),
        told.version,
        told.household_no,
        told.name,
        *(told.facts[column.name].label(column.name) for column in register.columns),
    )
    return statement.order_by(told.division_code, told.household_no, told.person_id).execution_options(scope=scope)
