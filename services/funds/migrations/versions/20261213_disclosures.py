"""Disclosures of money and projects, and the objections against them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import frozen_but_for

revision = "20261213_disclosures"
down_revision = "20261212_procedures"
branch_labels = None
depends_on = None

_SETTABLE = ("closed_on", "closed_by", "withdrawn_on", "withdrawn_by", "withdrawn_reason", "version", "changed_at")


def upgrade() -> None:
    """Apply."""
    _disclosures()
    _objections()
    frozen_but_for("disclosure", _SETTABLE)
    frozen_but_for("disclosure_objection", ("upheld", "answer", "answered_on", "answered_by", "version"))


def _disclosures() -> None:
    op.create_table(
        "disclosure",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("phones", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("content", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("posted_on", sa.Date(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("minimum_days", sa.Integer(), nullable=False),
        sa.Column("minimum_version", sa.Integer(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("long_term", sa.Boolean(), nullable=False),
        sa.Column("photo", sa.Boolean(), nullable=False),
        sa.Column("posted_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_by", sa.Text(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("withdrawn_by", sa.Text(), nullable=True),
        sa.Column("withdrawn_reason", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("level IN ('village', 'town', 'county')", name=op.f("ck_disclosure_level")),
        sa.CheckConstraint("days >= minimum_days AND ends_on = posted_on + days", name=op.f("ck_disclosure_period")),
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_by IS NULL) AND (closed_on IS NULL OR closed_on > ends_on)",
            name=op.f("ck_disclosure_closed"),
        ),
        sa.CheckConstraint(
            "num_nonnulls(withdrawn_on, withdrawn_by, withdrawn_reason) IN (0, 3)"
            " AND (withdrawn_on IS NULL OR withdrawn_on >= posted_on)",
            name=op.f("ck_disclosure_withdrawn"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disclosure")),
    )
    op.create_index("ix_disclosure_subject", "disclosure", ["subject", "subject_id", "kind"], unique=False)
    op.create_index("ix_disclosure_posted", "disclosure", ["posted_on", "id"], unique=False)
    op.create_index(
        "uq_disclosure_open",
        "disclosure",
        ["subject", "subject_id", "kind"],
        unique=True,
        postgresql_where=sa.text("closed_on IS NULL AND withdrawn_on IS NULL"),
    )


def _objections() -> None:
    op.create_table(
        "disclosure_objection",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("disclosure_id", sa.Uuid(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("objector_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("objector_masked", sa.Text(), nullable=True),
        sa.Column("phone_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("phone_masked", sa.Text(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("upheld", sa.Boolean(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("answered_by", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "num_nonnulls(upheld, answer, answered_on, answered_by) IN (0, 4)"
            " AND (answered_on IS NULL OR answered_on >= received_on)",
            name=op.f("ck_disclosure_objection_answer"),
        ),
        sa.CheckConstraint(
            "(objector_cipher IS NULL) = (objector_masked IS NULL)", name=op.f("ck_disclosure_objection_objector")
        ),
        sa.CheckConstraint("(phone_cipher IS NULL) = (phone_masked IS NULL)", name=op.f("ck_disclosure_objection_phone")),
        sa.ForeignKeyConstraint(["disclosure_id"], ["disclosure.id"], name=op.f("fk_disclosure_objection_disclosure_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disclosure_objection")),
    )
    op.create_index(op.f("ix_disclosure_objection_disclosure_id"), "disclosure_objection", ["disclosure_id"], unique=False)
    op.create_index(
        "ix_disclosure_objection_open",
        "disclosure_objection",
        ["disclosure_id"],
        unique=False,
        postgresql_where=sa.text("answered_on IS NULL"),
    )
