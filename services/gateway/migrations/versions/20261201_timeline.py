"""Timelines, and sections that their owner has withdrawn."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261201_timeline"
down_revision = "20261128_staff"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column("profile_section", sa.Column("withdrawn", sa.Boolean(), server_default=sa.text("false"), nullable=False))
    op.create_table(
        "timeline_step",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timeline_step")),
    )
    op.create_index("ix_timeline_step_household", "timeline_step", ["household_id", "recorded_at", "id"])
