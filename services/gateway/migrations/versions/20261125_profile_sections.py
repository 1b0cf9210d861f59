"""A profile is rows of sections. The read models are emptied and fill themselves again from the stream."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "20261125_profile_sections"
down_revision = "20261123_readmodels"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.drop_table("household_profile")
    op.create_table(
        "profile_section",
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("section", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("household_id", "key", name=op.f("pk_profile_section")),
    )
    op.drop_table("board_household")
    op.create_table(
        "board_household",
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("household_no", sa.Text(), nullable=True),
        sa.Column("division_code", sa.Text(), nullable=True),
        sa.Column("household_type", sa.Text(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("persons", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("joining", postgresql.ARRAY(sa.Date()), nullable=True),
        sa.Column("leaving", postgresql.ARRAY(sa.Date()), nullable=True),
        sa.Column("watch_version", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("watched", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.PrimaryKeyConstraint("household_id", name=op.f("pk_board_household")),
    )
    op.create_index(op.f("ix_board_household_household_no"), "board_household", ["household_no"])
    op.create_index(op.f("ix_board_household_division_code"), "board_household", ["division_code"])
    op.execute("TRUNCATE board_lead, board_division, board_batch, board_screening")
    op.execute("DELETE FROM consumer_position WHERE consumer = 'gateway-picture'")
    op.execute(
        "UPDATE dead_letter SET state = 'discarded', closed_at = clock_timestamp()"
        " WHERE consumer = 'gateway-picture' AND state IN ('failed', 'parked')"
    )
