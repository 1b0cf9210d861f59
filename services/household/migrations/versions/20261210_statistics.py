"""Frozen months of statistics."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import append_only

revision = "20261210_statistics"
down_revision = "20261208_declarations"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "frozen_month",
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("frozen_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("frozen_by", sa.Text(), nullable=False),
        *(
            sa.Column(name, sa.Integer(), nullable=False)
            for name in ("case_count", "lead_count", "problem_count", "village_count")
        ),
        sa.CheckConstraint("extract(day FROM month) = 1", name=op.f("ck_frozen_month_month")),
        sa.PrimaryKeyConstraint("month", name=op.f("pk_frozen_month")),
    )
    _lines(
        "frozen_case",
        "case_id",
        sa.Column("persons", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("category", "risk", "channel", "state", "band")),
        sa.Column("determined_on", sa.Date(), nullable=True),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("eliminated_on", sa.Date(), nullable=True),
        sa.Column("rolled_back_on", sa.Date(), nullable=True),
        *(sa.Column(name, sa.Boolean(), nullable=False) for name in ("latest", "able", "measured", "developed")),
    )
    _lines(
        "frozen_lead",
        "lead_id",
        sa.Column("persons", sa.Integer(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("departments", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("close_code", sa.Text(), nullable=True),
        sa.Column("overdue", sa.Boolean(), nullable=False),
    )
    _lines(
        "frozen_problem",
        "problem_id",
        sa.Column("persons", sa.Integer(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("found_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("overdue", sa.Boolean(), nullable=False),
    )
    _kept(
        "frozen_village",
        "division_code",
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("households", sa.Integer(), nullable=False),
        sa.Column("persons", sa.Integer(), nullable=False),
    )
    append_only("frozen_month", "frozen_case", "frozen_lead", "frozen_problem", "frozen_village")


def _lines(table: str, key: str, *columns: sa.Column[object]) -> None:
    place = (sa.Column("household_id", sa.Uuid(), nullable=False), sa.Column("division_code", sa.Text(), nullable=False))
    _kept(table, key, sa.Column(key, sa.Uuid(), nullable=False), *place, *columns)


def _kept(table: str, key: str, *columns: sa.Column[object]) -> None:
    op.create_table(
        table,
        sa.Column("month", sa.Date(), nullable=False),
        *columns,
        sa.ForeignKeyConstraint(["month"], ["frozen_month.month"], name=op.f(f"fk_{table}_month_frozen_month")),
        sa.PrimaryKeyConstraint("month", key, name=op.f(f"pk_{table}")),
    )
