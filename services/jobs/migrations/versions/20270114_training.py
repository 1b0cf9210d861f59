"""Training bases and classes, trainees with their sign-in and results, what training is paid."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import append_only, frozen_but_for

revision = "20270114_training"
down_revision = "20270113_factories"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "training_base",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("number", sa.Integer(), sa.Identity(always=True), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("area", sa.Numeric(precision=12, scale=2), nullable=False),
        sa.Column("stations", sa.Integer(), nullable=False),
        sa.Column("trades", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("teachers", sa.Integer(), nullable=False),
        sa.Column("equipment_value", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("partners", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("level IN ('county', 'town')", name=op.f("ck_training_base_level")),
        sa.CheckConstraint("area > 0", name=op.f("ck_training_base_area")),
        sa.CheckConstraint("capacity > 0", name=op.f("ck_training_base_capacity")),
        sa.CheckConstraint("cardinality(trades) > 0", name=op.f("ck_training_base_trades")),
        sa.CheckConstraint("least(stations, teachers, equipment_value) >= 0", name=op.f("ck_training_base_figures")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_training_base")),
        sa.UniqueConstraint("number", name=op.f("uq_training_base_number")),
    )
    op.create_index(op.f("ix_training_base_division_code"), "training_base", ["division_code"], unique=False)
    op.create_table(
        "training_standard",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("grade", sa.Text(), nullable=True),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("document_no", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "grade IN ('none', 'primary', 'middle', 'senior', 'technician', 'special')", name=op.f("ck_training_standard_grade")
        ),
        sa.CheckConstraint(
            "kind IN ('skill', 'induction', 'on_job', 'startup', 'apprentice', 'practical', 'farmer', 'order', 'project')",
            name=op.f("ck_training_standard_kind"),
        ),
        sa.CheckConstraint("purpose IN ('course', 'living')", name=op.f("ck_training_standard_purpose")),
        sa.CheckConstraint("amount > 0", name=op.f("ck_training_standard_amount")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_training_standard")),
    )
    op.create_index(
        "uq_training_standard",
        "training_standard",
        ["purpose", "kind", "grade", "from_on"],
        unique=True,
        postgresql_nulls_not_distinct=True,
    )
    op.create_table(
        "training_class",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("number", sa.Integer(), sa.Identity(always=True), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("trade", sa.Text(), nullable=False),
        sa.Column("grade", sa.Text(), nullable=False),
        sa.Column("organiser", sa.Text(), nullable=False),
        sa.Column("base_id", sa.Uuid(), nullable=True),
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("days_off", sa.ARRAY(sa.Date()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=False),
        sa.Column("planned", sa.Integer(), nullable=False),
        sa.Column("teachers", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("subsidised", sa.Boolean(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "grade IN ('none', 'primary', 'middle', 'senior', 'technician', 'special')", name=op.f("ck_training_class_grade")
        ),
        sa.CheckConstraint(
            "kind IN ('skill', 'induction', 'on_job', 'startup', 'apprentice', 'practical', 'farmer', 'order', 'project')",
            name=op.f("ck_training_class_kind"),
        ),
        sa.CheckConstraint(
            "state IN ('plan', 'review', 'enrolling', 'running', 'finished', 'publicity', 'payable', 'paid', 'cancelled')",
            name=op.f("ck_training_class_state"),
        ),
        sa.CheckConstraint("cardinality(days_off) <= ends_on - starts_on", name=op.f("ck_training_class_days")),
        sa.CheckConstraint("ends_on >= starts_on", name=op.f("ck_training_class_period")),
        sa.CheckConstraint("hours > 0", name=op.f("ck_training_class_hours")),
        sa.CheckConstraint("planned > 0", name=op.f("ck_training_class_planned")),
        sa.ForeignKeyConstraint(["base_id"], ["training_base.id"], name=op.f("fk_training_class_base_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_training_class")),
        sa.UniqueConstraint("number", name=op.f("uq_training_class_number")),
    )
    op.create_index(op.f("ix_training_class_base_id"), "training_class", ["base_id"], unique=False)
    op.create_index(op.f("ix_training_class_division_code"), "training_class", ["division_code"], unique=False)
    op.create_index(op.f("ix_training_class_starts_on"), "training_class", ["starts_on"], unique=False)
    op.create_table(
        "sign_in_day",
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.ForeignKeyConstraint(["class_id"], ["training_class.id"], name=op.f("fk_sign_in_day_class_id")),
        sa.PrimaryKeyConstraint("class_id", "day", name=op.f("pk_sign_in_day")),
    )
    op.create_table(
        "trainee",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("key_group", sa.Boolean(), nullable=False),
        sa.Column("enrolled_on", sa.Date(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("left_reason", sa.Text(), nullable=True),
        sa.Column("exam", sa.Text(), nullable=True),
        sa.Column("score", sa.Numeric(precision=4, scale=1), nullable=True),
        sa.Column("examined_on", sa.Date(), nullable=True),
        sa.Column("certificate_kind", sa.Text(), nullable=True),
        sa.Column("certificate_no", sa.Text(), nullable=True),
        sa.Column("certified_on", sa.Date(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "certificate_kind IN ('level', 'qualification', 'special', 'training')", name=op.f("ck_trainee_certificate_kind")
        ),
        sa.CheckConstraint("certificate_no IS NULL OR coalesce(exam, '') = 'passed'", name=op.f("ck_trainee_certified")),
        sa.CheckConstraint("exam IN ('passed', 'failed', 'absent')", name=op.f("ck_trainee_exam")),
        sa.CheckConstraint(
            "left_reason IN ('employed', 'health', 'family', 'gone', 'other')", name=op.f("ck_trainee_left_reason")
        ),
        sa.CheckConstraint(
            "score IS NULL OR score BETWEEN 0 AND 100 AND coalesce(exam, '') IN ('passed', 'failed')",
            name=op.f("ck_trainee_score"),
        ),
        sa.CheckConstraint(
            "(exam IS NULL) = (examined_on IS NULL) AND (exam IS NULL OR left_on IS NULL)", name=op.f("ck_trainee_examined")
        ),
        sa.CheckConstraint("(left_on IS NULL) = (left_reason IS NULL)", name=op.f("ck_trainee_left")),
        sa.CheckConstraint("certified_on >= examined_on", name=op.f("ck_trainee_certified_on")),
        sa.CheckConstraint("left_on >= enrolled_on", name=op.f("ck_trainee_left_on")),
        sa.CheckConstraint(
            "num_nonnulls(certificate_kind, certificate_no, certified_on) IN (0, 3)", name=op.f("ck_trainee_certificate")
        ),
        sa.ForeignKeyConstraint(["class_id"], ["training_class.id"], name=op.f("fk_trainee_class_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trainee")),
    )
    op.create_index(op.f("ix_trainee_class_id"), "trainee", ["class_id"], unique=False)
    op.create_index(op.f("ix_trainee_division_code"), "trainee", ["division_code"], unique=False)
    op.create_index(op.f("ix_trainee_person_id"), "trainee", ["person_id"], unique=False)
    op.create_index("uq_trainee_certificate", "trainee", ["certificate_kind", "certificate_no"], unique=True)
    op.create_index(
        "uq_trainee_person", "trainee", ["class_id", "person_id"], unique=True, postgresql_where=sa.text("left_on IS NULL")
    )
    op.create_table(
        "sign_in",
        sa.Column("trainee_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("changes", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("source IN ('sign', 'face', 'card', 'photo', 'officer')", name=op.f("ck_sign_in_source")),
        sa.ForeignKeyConstraint(["trainee_id"], ["trainee.id"], name=op.f("fk_sign_in_trainee_id")),
        sa.PrimaryKeyConstraint("trainee_id", "day", name=op.f("pk_sign_in")),
    )
    op.create_table(
        "training_subsidy",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("trainee_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("standard_id", sa.Uuid(), nullable=False),
        sa.Column("standard", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("days", sa.SmallInteger(), nullable=True),
        sa.Column("percent", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("standing", sa.Text(), server_default="reckoned", nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=True),
        sa.Column("voucher_no", sa.Text(), nullable=True),
        sa.Column("reckoned_by", sa.Text(), nullable=False),
        sa.Column("reckoned_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("(purpose = 'living') = (days IS NOT NULL) AND days > 0", name=op.f("ck_training_subsidy_days")),
        sa.CheckConstraint(
            "num_nonnulls(paid_on, voucher_no) = CASE standing WHEN 'paid' THEN 2 ELSE 0 END",
            name=op.f("ck_training_subsidy_paid"),
        ),
        sa.CheckConstraint("purpose IN ('course', 'living')", name=op.f("ck_training_subsidy_purpose")),
        sa.CheckConstraint("standing IN ('reckoned', 'paid', 'dropped')", name=op.f("ck_training_subsidy_standing")),
        sa.CheckConstraint(
            "amount = round(standard * coalesce(days, 1) * percent / 100, 2) AND amount > 0",
            name=op.f("ck_training_subsidy_amount"),
        ),
        sa.CheckConstraint("percent BETWEEN 0 AND 100", name=op.f("ck_training_subsidy_percent")),
        sa.ForeignKeyConstraint(["class_id"], ["training_class.id"], name=op.f("fk_training_subsidy_class_id")),
        sa.ForeignKeyConstraint(["standard_id"], ["training_standard.id"], name=op.f("fk_training_subsidy_standard_id")),
        sa.ForeignKeyConstraint(["trainee_id"], ["trainee.id"], name=op.f("fk_training_subsidy_trainee_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_training_subsidy")),
    )
    op.create_index(op.f("ix_training_subsidy_class_id"), "training_subsidy", ["class_id"], unique=False)
    op.create_index(op.f("ix_training_subsidy_division_code"), "training_subsidy", ["division_code"], unique=False)
    op.create_index(
        "uq_training_subsidy",
        "training_subsidy",
        ["trainee_id", "purpose"],
        unique=True,
        postgresql_where=sa.text("standing <> 'dropped'"),
    )
    append_only("training_standard")
    frozen_but_for("training_subsidy", ["standing", "paid_on", "voucher_no"])
