"""The copy of households, their members and monitoring cases."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261215_people_and_credit"
down_revision = "20261214_issues"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    _people()


def _people() -> None:
    op.create_table(
        "known_household",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("household_no", sa.Text(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("household_type", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_household")),
    )
    op.create_index(op.f("ix_known_household_division_code"), "known_household", ["division_code"])
    op.create_table(
        "known_member",
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("id_token", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("died_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("household_id", "number", name=op.f("pk_known_member")),
    )
    op.create_index(op.f("ix_known_member_person_id"), "known_member", ["person_id"])
    op.create_index(op.f("ix_known_member_id_token"), "known_member", ["id_token"])
    op.create_table(
        "known_case",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("determined_on", sa.Date(), nullable=True),
        sa.Column("eliminated_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_case")),
    )
    op.create_index(op.f("ix_known_case_household_id"), "known_case", ["household_id"])
