"""Facts that officers record, correct and withdraw: their versions, and what was withdrawn."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "20261127_single_facts"
down_revision = "20261126_dead_letters"
branch_labels = None
depends_on = None

_FEEDS = ("med_enr", "med_set", "edu_enr", "civ_aid", "dis_crt", "lab_emp", "hou_apr", "wat_out", "pol_huk", "dis_ast")


def upgrade() -> None:
    """Apply."""
    for feed in _FEEDS:
        identity = sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False)
        op.add_column(f"fact_{feed}", identity)
        op.create_unique_constraint(op.f(f"uq_fact_{feed}_id"), f"fact_{feed}", ["id"])
        op.add_column(f"fact_{feed}", sa.Column("version", sa.Integer(), server_default="1", nullable=False))
        op.alter_column(f"fact_{feed}", "batch_id", nullable=True)
    op.create_table(
        "withdrawn_fact",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("feed", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("values", postgresql.JSONB(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("client_id", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_withdrawn_fact")),
    )
    op.create_index(op.f("ix_withdrawn_fact_household_id"), "withdrawn_fact", ["household_id"])
