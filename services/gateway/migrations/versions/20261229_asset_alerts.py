"""Alerts of assets on the asset board, as the assets service tells them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261229_asset_alerts"
down_revision = "20261229_income"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "board_asset_alert",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("light", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board_asset_alert")),
    )
    op.create_index(
        "ix_board_asset_alert_open", "board_asset_alert", ["division_code"], postgresql_where=sa.text("state <> 'closed'")
    )
