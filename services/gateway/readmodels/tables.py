"""Tables of the read models, filled from events only. They lean on nothing: no foreign keys, no order of arrival."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, Date, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from services.gateway.base import Base
from services.gateway.readmodels.asset_tables import ASSET_TABLES
from services.gateway.readmodels.counting import DATED
from services.gateway.readmodels.job_tables import JOB_TABLES
from services.gateway.readmodels.money_tables import MONEY_TABLES
from shared.workflow.procedure import due_order

__all__ = [
    "TABLES",
    "BoardBatch",
    "BoardCase",
    "BoardCount",
    "BoardDivision",
    "BoardHousehold",
    "BoardLead",
    "BoardScreening",
    "ProfileSection",
    "Task",
    "TimelineStep",
]


class ProfileSection(Base):
    """Section 画像分节 of a household's profile 农户画像: one published state, as the JSON text that it was told in.

    ``key`` says what it tells: ``case:<entry>:<id>``, ``guarantee``, ``household``, ``helper:<id>``, ``income:<year>``, ``lead:<id>``, ``record:<feed>:<year>``,
    ``visit:<day>:<id>``, ``watch``. A profile is a household's sections in byte order of their keys; its revision is the sum of their versions, which grows with every change
    and is the same in whatever order events came.
    """

    __tablename__ = "profile_section"

    household_id: Mapped[UUID] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    section: Mapped[str]
    withdrawn: Mapped[bool] = mapped_column(server_default=text("false"))
    """Taken back by its owner: kept for its version, shown to nobody."""

    __table_args__ = ({"info": {"scoped": True}},)


class BoardHousehold(Base):
    """A household as it is found and counted; ``version`` is the household's, ``watch_version`` that of its watch list entry.

    ``persons`` were active members when this was applied; on each day of ``joining`` one more becomes active, on each day of
    ``leaving`` one less (null: no such days, as nearly always). Before the household itself is told, ``household_no`` and
    ``division_code`` are null and nobody can see it.

    ``counted_as`` are the board's figures that its leads and cases count it under: ``level:red``, ``category:EDGE``, ``rule:MED-04`` of its open lead; ``case:under_way``
    (or ``not_eliminated``, ``eliminated``), ``case_state:visiting`` and ``case_category:EDGE`` (while not eliminated) of its newest
    case; ``case:identified`` and a ``determined:2025-10`` a month of any.
    """

    __tablename__ = "board_household"

    household_id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger, server_default=text("0"))
    household_no: Mapped[str | None] = mapped_column(index=True)
    division_code: Mapped[str | None] = mapped_column(index=True)
    household_type: Mapped[str | None]
    closed_on: Mapped[date | None]
    persons: Mapped[int] = mapped_column(server_default=text("0"))
    joining: Mapped[list[date] | None] = mapped_column(ARRAY(Date()))
    leaving: Mapped[list[date] | None] = mapped_column(ARRAY(Date()))
    watch_version: Mapped[int] = mapped_column(BigInteger, server_default=text("0"))
    watched: Mapped[bool] = mapped_column(server_default=text("false"))
    counted_as: Mapped[list[str]] = mapped_column(server_default=text("'{}'"))

    __table_args__ = (
        Index("ix_board_household_dated", "division_code", postgresql_where=text(DATED)),
        {"info": {"scoped": True}},
    )


class BoardCount(Base):
    """How many households of a village are alike in all that the board tells apart, and their people; no row for none of them.

    Without those that count otherwise on another day.
    """

    __tablename__ = "board_count"

    division_code: Mapped[str] = mapped_column(primary_key=True)
    household_type: Mapped[str] = mapped_column(primary_key=True)
    watched: Mapped[bool] = mapped_column(primary_key=True)
    counted_as: Mapped[list[str]] = mapped_column(primary_key=True)
    households: Mapped[int]
    persons: Mapped[int]

    __table_args__ = ({"info": {"scoped": True}},)


class TimelineStep(Base):
    """A step 时间线节点 of a household, by whichever service told it."""

    __tablename__ = "timeline_step"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    household_id: Mapped[UUID]
    kind: Mapped[str]
    title: Mapped[str]
    happened_on: Mapped[date | None]
    recorded_at: Mapped[datetime]
    department: Mapped[str]
    batch_id: Mapped[UUID | None]

    __table_args__ = (
        Index("ix_timeline_step_household", "household_id", "recorded_at", "id"),
        {"info": {"scoped": True}},
    )


class BoardLead(Base):
    """A lead 线索, open or closed. A household has one open lead at most."""

    __tablename__ = "board_lead"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    household_id: Mapped[UUID]
    state: Mapped[str]
    level: Mapped[str]
    category: Mapped[str | None]
    rules: Mapped[list[str]]

    __table_args__ = (
        Index("ix_board_lead_open", "household_id", postgresql_where=text("state = 'open'")),
        {"info": {"scoped": True}},
    )


class BoardDivision(Base):
    """A division 行政区划 by its name."""

    __tablename__ = "board_division"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    code: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    level: Mapped[str]


class BoardBatch(Base):
    """A batch 批次 of a feed that has come to its end."""

    __tablename__ = "board_batch"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    feed: Mapped[str]
    department: Mapped[str]
    period: Mapped[str | None]
    state: Mapped[str]
    rows: Mapped[int]
    accepted: Mapped[int]
    rejected: Mapped[int]
    finished_at: Mapped[datetime]

    __table_args__ = (Index("ix_board_batch_latest", "feed", "finished_at", postgresql_where=text("state = 'completed'")),)


class BoardScreening(Base):
    """A screening 筛查 that has finished."""

    __tablename__ = "board_screening"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    as_of: Mapped[date]
    hits: Mapped[int]
    leads: Mapped[int]
    opened: Mapped[int]
    finished_at: Mapped[datetime]


class BoardCase(Base):
    """A monitoring case 监测对象, open or ended; a household's newest is the one with the highest ``entry_no``."""

    __tablename__ = "board_case"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    household_id: Mapped[UUID] = mapped_column(index=True)
    entry_no: Mapped[int]
    category: Mapped[str]
    state: Mapped[str]
    determined_on: Mapped[date | None]

    __table_args__ = ({"info": {"scoped": True}},)


class Task(Base):
    """A task 待办 of the service that told it, its ``owner``.

    ``lies_in`` is where it is looked for while it is open: where its household is now, or ``division_code`` for one without a household.
    It is null for what has ended, and before its household was told: nobody can see it then.
    """

    __tablename__ = "task"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    kind: Mapped[str]
    title: Mapped[str]
    household_id: Mapped[UUID | None]
    division_code: Mapped[str]
    level: Mapped[str | None]
    assignee: Mapped[str | None]
    since: Mapped[date]
    due_on: Mapped[date | None]
    link: Mapped[str]
    open: Mapped[bool]
    lies_in: Mapped[str | None]
    owner: Mapped[str]

    __table_args__ = ({"info": {"scoped": True}},)


Index("ix_task_due", due_order(Task.due_on), Task.id, postgresql_where=Task.open)
Index("ix_task_household", Task.household_id, postgresql_where=Task.open)
Index("ix_task_lies_in", Task.lies_in, due_order(Task.due_on), Task.id, postgresql_where=Task.open)

TABLES = tuple(
    Base.metadata.tables[table.__tablename__]
    for table in (
        ProfileSection,
        TimelineStep,
        BoardHousehold,
        BoardCount,
        BoardLead,
        BoardCase,
        Task,
        BoardDivision,
        BoardBatch,
        BoardScreening,
        *MONEY_TABLES,
        *ASSET_TABLES,
        *JOB_TABLES,
    )
)
"""All of them: one read model, rebuilt and switched together, so that profiles, boards and tasks agree at every moment."""
