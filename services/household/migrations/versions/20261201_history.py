"""History: steps of households, what rows were before, statements that are withdrawn, batches that are taken back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.history import install_history, keep_history
from shared.persistence.migrations import append_only

revision = "20261201_history"
down_revision = "20261127_single_facts"
branch_labels = None
depends_on = None

_FEEDS = ("med_enr", "med_set", "edu_enr", "civ_aid", "dis_crt", "lab_emp", "hou_apr", "wat_out", "pol_huk", "dis_ast")
_NEW_ID = sa.text("uuidv7()")
_NOW = sa.text("clock_timestamp()")


def upgrade() -> None:
    """Apply."""
    op.add_column("income_statement", sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True))
    for feed in _FEEDS:
        recorded = sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False)
        op.add_column(f"fact_{feed}", recorded)
    _create_history()
    _create_steps()
    _create_reversals()
    install_history()
    keep_history("household", root="id")
    for table in ("person", "membership", "income_statement", *(f"fact_{feed}" for feed in _FEEDS)):
        keep_history(table, root="household_id")


def _create_history() -> None:
    op.create_table(
        "row_history",
        sa.Column("position", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("row_id", sa.Text(), nullable=False),
        sa.Column("root_id", sa.Uuid(), nullable=False),
        sa.Column("change_id", sa.Uuid(), nullable=True),
        sa.Column("replaced_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("image", postgresql.JSONB(), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_row_history")),
    )
    op.create_index("ix_row_history_row", "row_history", ["table_name", "row_id", "position"])
    op.create_index("ix_row_history_root", "row_history", ["root_id", "position"])
    op.create_index("ix_row_history_change", "row_history", ["change_id", "position"])


def _create_steps() -> None:
    op.create_table(
        "household_step",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=True),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("change_id", sa.Uuid(), nullable=True),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household_step")),
    )
    op.create_index("ix_household_step_household", "household_step", ["household_id", "recorded_at", "id"])
    op.create_index("ix_household_step_change", "household_step", ["change_id"])
    append_only("household_step")


def _create_reversals() -> None:
    op.create_table(
        "batch_reversal",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("feed", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), server_default="queued", nullable=False),
        sa.Column("client_id", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("divisions", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("trace", sa.Text(), nullable=False),
        sa.Column("restored", sa.Integer(), server_default="0", nullable=False),
        sa.Column("withdrawn", sa.Integer(), server_default="0", nullable=False),
        sa.Column("kept", postgresql.JSONB(), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batch_reversal")),
        sa.UniqueConstraint("batch_id", name=op.f("uq_batch_reversal_batch_id")),
        sa.CheckConstraint("state IN ('queued', 'running', 'completed', 'failed')", name=op.f("ck_batch_reversal_state")),
    )
