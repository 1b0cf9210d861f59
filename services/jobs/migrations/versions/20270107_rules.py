"""What the rules over the ledger found, and what the labour department has of people's work."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import append_only

revision = "20270107_rules"
down_revision = "20270106_updates"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "alert_suppression",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("suppressed_until", sa.Date(), nullable=False),
        sa.Column("state", sa.Text(), server_default="proposed", nullable=False),
        sa.Column("proposed_by", sa.Text(), nullable=False),
        sa.Column("proposed_name", sa.Text(), nullable=False),
        sa.Column("proposed_on", sa.Date(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=True),
        sa.Column("decided_name", sa.Text(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("opinion", sa.Text(), nullable=True),
        sa.Column("lifted_on", sa.Date(), nullable=True),
        sa.Column("lift_reason", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("subject_name", sa.Text(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "(state = 'ended') = (lifted_on IS NOT NULL) AND (lifted_on IS NULL) = (lift_reason IS NULL)",
            name=op.f("ck_alert_suppression_ended"),
        ),
        sa.CheckConstraint("(state = 'proposed') = (decided_by IS NULL)", name=op.f("ck_alert_suppression_proposed")),
        sa.CheckConstraint("state IN ('proposed', 'approved', 'refused', 'ended')", name=op.f("ck_alert_suppression_state")),
        sa.CheckConstraint("subject IN ('person')", name=op.f("ck_alert_suppression_subject")),
        sa.CheckConstraint("decided_by <> proposed_by", name=op.f("ck_alert_suppression_two_persons")),
        sa.CheckConstraint(
            "num_nonnulls(decided_by, decided_name, decided_on) IN (0, 3)", name=op.f("ck_alert_suppression_decided")
        ),
        sa.CheckConstraint("suppressed_until >= proposed_on", name=op.f("ck_alert_suppression_suppressed_until")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alert_suppression")),
    )
    op.create_index("ix_alert_suppression_subject", "alert_suppression", ["rule", "subject_id"], unique=False)
    op.create_index(
        "uq_alert_suppression_proposed",
        "alert_suppression",
        ["rule", "subject_id"],
        unique=True,
        postgresql_where=sa.text("state = 'proposed'"),
    )
    op.create_table(
        "known_insured_work",
        sa.Column("year_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("employer", sa.Text(), nullable=True),
        sa.Column("monthly_wage", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.PrimaryKeyConstraint("year_id", "person_id", "started_on", name=op.f("pk_known_insured_work")),
    )
    op.create_index("ix_known_insured_work_person", "known_insured_work", ["person_id", "started_on"], unique=False)
    op.create_table(
        "known_insured_year",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_insured_year")),
    )
    op.create_table(
        "supervision_run",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("requested_by", sa.Text(), nullable=False),
        sa.Column("ran_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("parameters", postgresql.JSONB(), nullable=False),
        sa.Column("findings_by_rule", postgresql.JSONB(), nullable=False),
        sa.Column("finding_count", sa.Integer(), nullable=False),
        sa.Column("suppressed_count", sa.Integer(), nullable=False),
        sa.Column("opened_count", sa.Integer(), nullable=False),
        sa.Column("gone_count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_supervision_run")),
    )
    op.create_index("ix_supervision_run_as_of", "supervision_run", ["as_of", "requested_by"], unique=False)
    op.create_table(
        "alert",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("light", sa.Text(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("facts", postgresql.JSONB(), nullable=False),
        sa.Column("parameters", postgresql.JSONB(), nullable=False),
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("gone_on", sa.Date(), nullable=True),
        sa.Column("verdict", sa.Text(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("subject_name", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("(state = 'closed') = (closed_on IS NOT NULL)", name=op.f("ck_alert_closed")),
        sa.CheckConstraint("(state IN ('checked', 'fixed')) <= (verdict IS NOT NULL)", name=op.f("ck_alert_checked")),
        sa.CheckConstraint("light IN ('yellow', 'red', 'black')", name=op.f("ck_alert_light")),
        sa.CheckConstraint("state IN ('new', 'assigned', 'checked', 'fixed', 'closed')", name=op.f("ck_alert_state")),
        sa.CheckConstraint("subject IN ('person')", name=op.f("ck_alert_subject")),
        sa.CheckConstraint("verdict IN ('true', 'false', 'excused')", name=op.f("ck_alert_verdict")),
        sa.ForeignKeyConstraint(["run_id"], ["supervision_run.id"], name=op.f("fk_alert_run_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alert")),
    )
    op.create_index(op.f("ix_alert_division_code"), "alert", ["division_code"], unique=False)
    op.create_index(op.f("ix_alert_run_id"), "alert", ["run_id"], unique=False)
    op.create_index("ix_alert_state", "alert", ["state", "id"], unique=False)
    op.create_index("ix_alert_subject", "alert", ["rule", "subject_id", "id"], unique=False)
    op.create_index(
        "uq_alert_open", "alert", ["rule", "subject_id"], unique=True, postgresql_where=sa.text("state <> 'closed'")
    )
    op.create_table(
        "supervision_finding",
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("light", sa.Text(), nullable=False),
        sa.Column("facts", postgresql.JSONB(), nullable=False),
        sa.Column("suppressed", sa.Boolean(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("subject_name", sa.Text(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.CheckConstraint("light IN ('yellow', 'red', 'black')", name=op.f("ck_supervision_finding_light")),
        sa.CheckConstraint("subject IN ('person')", name=op.f("ck_supervision_finding_subject")),
        sa.ForeignKeyConstraint(["run_id"], ["supervision_run.id"], name=op.f("fk_supervision_finding_run_id")),
        sa.PrimaryKeyConstraint("run_id", "number", name=op.f("pk_supervision_finding")),
    )
    append_only("supervision_finding")
