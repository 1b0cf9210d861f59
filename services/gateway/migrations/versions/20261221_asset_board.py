"""Assets on the asset board, and the settled value of projects beside them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "20261221_asset_board"
down_revision = "20261220_board_alert"
branch_labels = None
depends_on = None

_YUAN = sa.Numeric(precision=18, scale=2)


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "board_asset",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("asset_class", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("original_value", _YUAN, nullable=False),
        sa.Column("owner_level", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("fundings", postgresql.JSONB(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board_asset")),
    )
    op.create_index(op.f("ix_board_asset_division_code"), "board_asset", ["division_code"])
    op.add_column("board_acceptance", sa.Column("settled_value", _YUAN, nullable=True))
    op.add_column("board_acceptance", sa.Column("no_asset_reason", sa.Text(), nullable=True))
