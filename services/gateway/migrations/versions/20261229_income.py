"""What assets have earned, and what became of it, on the asset board."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "20261229_income"
down_revision = "20261221_asset_board"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "board_contract",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("dues", postgresql.JSONB(), nullable=False),
        sa.Column("received", postgresql.JSONB(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board_contract")),
    )
    op.create_index(op.f("ix_board_contract_division_code"), "board_contract", ["division_code"])
    op.create_table(
        "board_distribution",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("households", sa.Integer(), nullable=False),
        sa.Column("uses", postgresql.JSONB(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board_distribution")),
    )
    op.create_index(op.f("ix_board_distribution_division_code"), "board_distribution", ["division_code"])
