"""Papers of monitoring cases and households."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261209_papers"
down_revision = "20261207_helpers"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "paper",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=True),
        sa.Column("case_version", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("full", sa.Boolean(), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("file_digest", sa.LargeBinary(), nullable=True),
        sa.Column("file_size", sa.BigInteger(), nullable=True),
        sa.Column("file_kept_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "kind IN ('application', 'verification', 'minutes', 'notice', 'town_report', 'approval', 'announcement', 'letter', 'plan',"
            " 'confirmation', 'elim_sheet', 'elim_minutes', 'elim_notice', 'elim_report', 'elim_approval', 'elim_announcement',"
            " 'dossier')",
            name=op.f("ck_paper_kind"),
        ),
        sa.CheckConstraint("(case_id IS NULL) = (case_version IS NULL)", name=op.f("ck_paper_case")),
        sa.CheckConstraint("(case_id IS NULL) = (kind = 'dossier')", name=op.f("ck_paper_dossier")),
        sa.ForeignKeyConstraint(["household_id"], ["household.id"], name=op.f("fk_paper_household_id_household")),
        sa.ForeignKeyConstraint(["case_id"], ["monitoring_case.id"], name=op.f("fk_paper_case_id_monitoring_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper")),
    )
    op.create_index("uq_paper_number", "paper", ["kind", "year", "serial"], unique=True)
    op.create_index("uq_paper_content", "paper", ["household_id", "kind", "fingerprint"], unique=True)
    op.create_index("ix_paper_file_digest", "paper", ["file_digest"])
    op.create_index(op.f("ix_paper_case_id"), "paper", ["case_id"])
