"""Issues of audits and inspections, with their money, extensions and searches."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "20261214_issues"
down_revision = "20261213_projects"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    _issues()
    _parts()
    _searches()


def _issues() -> None:
    op.create_table(
        "issue",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("found_by", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("document", sa.Text(), nullable=True),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("found_on", sa.Date(), nullable=False),
        sa.Column("deadline", sa.Date(), nullable=False),
        sa.Column("extensions", sa.Integer(), server_default="0", nullable=False),
        sa.Column("involved", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("recovered", sa.Numeric(precision=18, scale=2), server_default="0", nullable=False),
        sa.Column("shortfall", sa.Numeric(precision=18, scale=2), server_default="0", nullable=False),
        sa.Column("shortfall_reason", sa.Text(), nullable=True),
        sa.Column("shortfall_document", sa.Text(), nullable=True),
        sa.Column("shortfall_by", sa.Text(), nullable=True),
        sa.Column("project_id", sa.Uuid(), nullable=True),
        sa.Column("fund_batch_id", sa.Uuid(), nullable=True),
        sa.Column("origin_id", sa.Uuid(), nullable=True),
        sa.Column("lead_unit", sa.Text(), nullable=True),
        sa.Column("responsible_units", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("supporting_units", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("responsible", sa.Text(), nullable=True),
        sa.Column("responsible_account", sa.Text(), nullable=True),
        sa.Column("remedies", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("progress", sa.Text(), nullable=True),
        sa.Column("findings", sa.Text(), nullable=True),
        sa.Column("verified_on", sa.Date(), nullable=True),
        sa.Column("verified_by", sa.Text(), nullable=True),
        sa.Column("verified_unit", sa.Text(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("close_document", sa.Text(), nullable=True),
        sa.Column("reopened", sa.Integer(), server_default="0", nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("(state = 'closed') = (closed_on IS NOT NULL)", name=op.f("ck_issue_closed")),
        sa.CheckConstraint(
            "category IN ('policy', 'funds', 'project', 'procurement', 'disclosure', 'performance', 'monitoring', 'cooperation', 'industry', 'mutual_fund', 'credit', 'collective', 'reward', 'files', 'other')",
            name=op.f("ck_issue_category"),
        ),
        sa.CheckConstraint(
            "found_by IN ('audit', 'discipline', 'finance', 'assessment', 'visit', 'hotline', 'self')",
            name=op.f("ck_issue_found_by"),
        ),
        sa.CheckConstraint("kind IN ('prompt', 'dated', 'lasting')", name=op.f("ck_issue_kind")),
        sa.CheckConstraint(
            "state IN ('registered', 'assigned', 'plan_submitted', 'rectifying', 'submitted', 'returned', 'verified', 'closed', 'reopened', 'cancelled')",
            name=op.f("ck_issue_state"),
        ),
        sa.CheckConstraint("state IN ('registered', 'cancelled') OR lead_unit IS NOT NULL", name=op.f("ck_issue_assigned")),
        sa.CheckConstraint(
            "state NOT IN ('verified', 'closed') OR coalesce(verified_unit <> lead_unit AND verified_unit <> ALL (responsible_units), false)",
            name=op.f("ck_issue_verified"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('verified', 'closed') OR recovered + shortfall = coalesce(involved, 0)",
            name=op.f("ck_issue_settled"),
        ),
        sa.CheckConstraint("deadline >= found_on", name=op.f("ck_issue_deadline")),
        sa.CheckConstraint(
            "involved > 0 AND recovered >= 0 AND shortfall >= 0 AND recovered + shortfall <= involved OR involved IS NULL AND recovered = 0 AND shortfall = 0",
            name=op.f("ck_issue_money"),
        ),
        sa.CheckConstraint("shortfall = 0 OR shortfall_reason IS NOT NULL", name=op.f("ck_issue_shortfall")),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_issue_project_id")),
        sa.ForeignKeyConstraint(["fund_batch_id"], ["fund_batch.id"], name=op.f("fk_issue_fund_batch_id")),
        sa.ForeignKeyConstraint(["origin_id"], ["issue.id"], name=op.f("fk_issue_origin_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issue")),
    )
    op.create_index("ix_issue_due", "issue", [sa.text("coalesce(due_on, CAST('9999-12-31' AS date))"), "id"], unique=False)
    op.create_index(op.f("ix_issue_origin_id"), "issue", ["origin_id"], unique=False)


def _parts() -> None:
    op.create_table(
        "issue_recovery",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("issue_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("voucher", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_by", sa.Text(), nullable=True),
        sa.Column("withdraw_reason", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("kind IN ('recovered', 'returned', 'adjusted')", name=op.f("ck_issue_recovery_kind")),
        sa.CheckConstraint("(withdrawn_at IS NULL) = (withdraw_reason IS NULL)", name=op.f("ck_issue_recovery_withdrawn")),
        sa.CheckConstraint("amount > 0", name=op.f("ck_issue_recovery_amount")),
        sa.ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_issue_recovery_issue_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issue_recovery")),
    )
    op.create_index(op.f("ix_issue_recovery_issue_id"), "issue_recovery", ["issue_id"], unique=False)
    op.create_table(
        "issue_extension",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("issue_id", sa.Uuid(), nullable=False),
        sa.Column("deadline", sa.Date(), nullable=False),
        sa.Column("extend_to", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("asked_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("granted", sa.Boolean(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=True),
        sa.Column("opinion", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("(granted IS NULL) = (decided_on IS NULL)", name=op.f("ck_issue_extension_decided")),
        sa.CheckConstraint("extend_to > deadline", name=op.f("ck_issue_extension_extend_to")),
        sa.CheckConstraint("granted IS NOT TRUE OR decided_by <> asked_by", name=op.f("ck_issue_extension_decided_by")),
        sa.ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_issue_extension_issue_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issue_extension")),
    )
    op.create_index(op.f("ix_issue_extension_issue_id"), "issue_extension", ["issue_id"], unique=False)
    op.create_index(
        "uq_issue_extension_waiting", "issue_extension", ["issue_id"], unique=True, postgresql_where=sa.text("granted IS NULL")
    )


def _searches() -> None:
    op.create_table(
        "issue_search",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("issue_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("asked_by", sa.Text(), nullable=False),
        sa.Column("found_count", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("answered_by", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "(state = 'answered') = (found_count IS NOT NULL AND answered_on IS NOT NULL)",
            name=op.f("ck_issue_search_answered"),
        ),
        sa.CheckConstraint("state IN ('asked', 'answered')", name=op.f("ck_issue_search_state")),
        sa.CheckConstraint("found_count >= 0", name=op.f("ck_issue_search_found_count")),
        sa.ForeignKeyConstraint(["issue_id"], ["issue.id"], name=op.f("fk_issue_search_issue_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issue_search")),
    )
    op.create_index(
        "ix_issue_search_due", "issue_search", [sa.text("coalesce(due_on, CAST('9999-12-31' AS date))"), "id"], unique=False
    )
    op.create_index("uq_issue_search_town", "issue_search", ["issue_id", "division_code"], unique=True)
