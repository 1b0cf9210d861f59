"""Who somebody is, by id token or person, on a day. Whoever is paid or borrows may live anywhere: no scope cuts this."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, and_, func, or_, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from shared.registry.tables import KnownCase, KnownHousehold, KnownMember

__all__ = ["UNKNOWN", "Alive", "Payee", "category_on", "monitored_on", "payee_of", "payees"]

_WHY = {"unscoped": "people are recognised wherever they live"}


class Alive(StrEnum):
    """What household knows of a person on a day."""

    ALIVE = "alive"
    DEAD = "dead"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Payee:
    """A person 收款人 as household knows them on a day, the name masked; nothing but the state of somebody unknown.

    ``household_id`` is that of the day, else the last one; ``member`` says whether they belong to it on the day. ``category`` is that
    of a monitoring case which was determined by then and not eliminated (UNSTABLE, EDGE, SUDDEN); ``household_type`` is today's.
    """

    state: Alive
    person_id: UUID | None = None
    household_id: UUID | None = None
    household_no: str | None = None
    division_code: str | None = None
    household_type: str | None = None
    category: str | None = None
    name: str | None = None
    died_on: date | None = None
    left_on: date | None = None
    closed_on: date | None = None
    member: bool = False


UNKNOWN = Payee(Alive.UNKNOWN)


def _monitored(on: Any) -> ColumnElement[bool]:  # noqa: ANN401 - a column or a day
    row = KnownCase
    lasting = or_(row.eliminated_on.is_(None), row.eliminated_on > on)
    return and_(row.determined_on <= on, lasting, row.closed_on.is_(None))


def category_on(household_id: Any, on: Any) -> Any:  # noqa: ANN401 - columns or values; a scalar subquery
    """The category 监测对象类别 of a household on a day; null where it was not monitored."""
    row = KnownCase
    found = select(func.min(row.category)).where(row.household_id == household_id, _monitored(on))
    return found.correlate_except(row).scalar_subquery()


def monitored_on(on: date) -> Select[UUID]:
    """The households 监测对象 that were monitored on a day."""
    return select(KnownCase.household_id).where(_monitored(on))


def _people_on(on: date) -> Select[*tuple[Any, ...]]:
    """A row for every person: where they belong on a day, or belonged last, and when they died."""
    row, home = KnownMember, KnownHousehold
    there = or_(row.left_on.is_(None), row.left_on > on)
    return (
        select(
            row.id_token,
            row.person_id,
            row.name,
            row.left_on,
            func.min(row.died_on).over(partition_by=row.person_id).label("died_on"),
            there.label("member"),
            home.id.label("household_id"),
            home.household_no,
            home.division_code,
            home.household_type,
            home.closed_on,
            category_on(home.id, on).label("category"),
        )
        .join(home, home.id == row.household_id)
        .ext(distinct_on(row.person_id))
        .order_by(row.person_id, there.desc(), row.left_on.desc().nulls_first(), home.id)
    )


async def payees(session: AsyncSession, tokens: Collection[bytes], on: date) -> Mapping[bytes, Payee]:
    """Everybody whom household knows by these tokens, as of a day."""
    statement = _people_on(on).where(KnownMember.id_token.in_(tokens))
    rows: Any = await session.execute(statement, execution_options=_WHY)
    return {row.id_token: _payee(row, on) for row in rows}


async def payee_of(session: AsyncSession, who: bytes | UUID, on: date) -> Payee:
    """A person by id token, or by household's own identifier, as of a day."""
    column = KnownMember.id_token if isinstance(who, bytes) else KnownMember.person_id
    row = (await session.execute(_people_on(on).where(column == who), execution_options=_WHY)).first()
    return UNKNOWN if row is None else _payee(row, on)


def _payee(row: Row[Any], on: date) -> Payee:
    dead = row.died_on is not None and row.died_on <= on
    told = {name: value for name, value in row._mapping.items() if name != "id_token"}  # noqa: SLF001 - SQLAlchemy's documented name
    return Payee(Alive.DEAD if dead else Alive.ALIVE, **told)
