"""The copy of assets that projects paid for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261221_formed_assets"
down_revision = "20261220_bulk"
branch_labels = None
depends_on = None

_YUAN = sa.Numeric(precision=18, scale=2)


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "formed_asset",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("original_value", _YUAN, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_formed_asset")),
    )
    op.create_table(
        "formed_asset_funding",
        sa.Column("asset_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("amount", _YUAN, nullable=False),
        sa.PrimaryKeyConstraint("asset_id", "number", name=op.f("pk_formed_asset_funding")),
    )
    op.create_index(op.f("ix_formed_asset_funding_project_id"), "formed_asset_funding", ["project_id"])
