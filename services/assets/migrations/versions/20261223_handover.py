"""Handovers of assets with the checklist of their papers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261223_handover"
down_revision = "20261222_register"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "handover",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("transferor", sa.Text(), nullable=False),
        sa.Column("receiver", sa.Text(), nullable=False),
        sa.Column("supervisor", sa.Text(), nullable=False),
        sa.Column("handed_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("written_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "state IN ('draft', 'submitted', 'checked', 'signed', 'returned', 'archived', 'cancelled')",
            name=op.f("ck_handover_state"),
        ),
        sa.CheckConstraint(
            "transferor <> receiver AND supervisor NOT IN (transferor, receiver)", name=op.f("ck_handover_units")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover")),
    )
    op.create_index(op.f("ix_handover_division_code"), "handover", ["division_code"], unique=False)
    op.create_table(
        "handover_asset",
        sa.Column("handover_id", sa.Uuid(), nullable=False),
        sa.Column("asset_id", sa.Uuid(), nullable=False),
        sa.Column("released", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.ForeignKeyConstraint(["asset_id"], ["asset.id"], name=op.f("fk_handover_asset_asset_id")),
        sa.ForeignKeyConstraint(["handover_id"], ["handover.id"], name=op.f("fk_handover_asset_handover_id")),
        sa.PrimaryKeyConstraint("handover_id", "asset_id", name=op.f("pk_handover_asset")),
    )
    op.create_index(op.f("ix_handover_asset_asset_id"), "handover_asset", ["asset_id"], unique=False)
    op.create_index(
        "uq_handover_asset_held", "handover_asset", ["asset_id"], unique=True, postgresql_where=sa.text("NOT released")
    )
    op.create_table(
        "handover_paper",
        sa.Column("handover_id", sa.Uuid(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("attachment_id", sa.Uuid(), nullable=True),
        sa.Column("absent_reason", sa.Text(), nullable=True),
        sa.CheckConstraint("(attachment_id IS NULL) <> (absent_reason IS NULL)", name=op.f("ck_handover_paper_told")),
        sa.CheckConstraint(
            "item IN ('approval', 'scheme', 'tender', 'contract', 'acceptance', 'audit', 'supervision', 'completion', 'list', 'drawings', 'warranty', 'keys', 'upkeep')",
            name=op.f("ck_handover_paper_item"),
        ),
        sa.ForeignKeyConstraint(["handover_id"], ["handover.id"], name=op.f("fk_handover_paper_handover_id")),
        sa.PrimaryKeyConstraint("handover_id", "item", name=op.f("pk_handover_paper")),
    )
