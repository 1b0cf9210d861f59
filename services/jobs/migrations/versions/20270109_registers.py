"""Registers as they were frozen, and exports."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import append_only, refuse_orphans

revision = "20270109_registers"
down_revision = "20270108_ledger_feed"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "register_line",
        sa.Column("snapshot_id", sa.Uuid(), nullable=False),
        sa.Column("register", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("household_no", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("facts", postgresql.JSONB(), nullable=False),
        sa.PrimaryKeyConstraint("snapshot_id", "register", "person_id", name=op.f("pk_register_line")),
    )
    op.create_table(
        "register_snapshot",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("registers", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("parameters", postgresql.JSONB(), nullable=False),
        sa.Column("frozen_by", sa.Text(), nullable=False),
        sa.Column("frozen_name", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("frozen_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("extract(day FROM month) = 1", name=op.f("ck_register_snapshot_month")),
        sa.CheckConstraint("number > 0", name=op.f("ck_register_snapshot_number")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_register_snapshot")),
        sa.UniqueConstraint("division_code", "month", "number", name=op.f("uq_register_snapshot_division_code_month_number")),
    )
    op.create_index("ix_register_snapshot_month", "register_snapshot", ["month", "division_code"], unique=False)
    append_only("register_snapshot", "register_line")
    refuse_orphans("register_line", "snapshot_id", "register_snapshot")
