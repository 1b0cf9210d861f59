"""Public-welfare posts, who holds them, bars, disclosures."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import append_only, frozen_but_for

revision = "20270110_posts"
down_revision = "20270109_registers"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
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
        sa.Column("content", postgresql.JSONB(), nullable=False),
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
        sa.CheckConstraint(
            "(closed_on IS NULL) = (closed_by IS NULL) AND (closed_on IS NULL OR closed_on > ends_on)",
            name=op.f("ck_disclosure_closed"),
        ),
        sa.CheckConstraint("days >= minimum_days AND ends_on = posted_on + days", name=op.f("ck_disclosure_period")),
        sa.CheckConstraint(
            "num_nonnulls(withdrawn_on, withdrawn_by, withdrawn_reason) IN (0, 3) AND (withdrawn_on IS NULL OR withdrawn_on >= posted_on)",
            name=op.f("ck_disclosure_withdrawn"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disclosure")),
    )
    op.create_index("ix_disclosure_posted", "disclosure", ["posted_on", "id"], unique=False)
    op.create_index("ix_disclosure_subject", "disclosure", ["subject", "subject_id", "kind"], unique=False)
    op.create_index(
        "uq_disclosure_open",
        "disclosure",
        ["subject", "subject_id", "kind"],
        unique=True,
        postgresql_where=sa.text("closed_on IS NULL AND withdrawn_on IS NULL"),
    )
    op.create_table(
        "post_bar",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "kind IN ('cadre', 'fiscal', 'pension', 'owner', 'unfit', 'custody')", name=op.f("ck_post_bar_kind")
        ),
        sa.CheckConstraint("until >= from_on", name=op.f("ck_post_bar_period")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_bar")),
    )
    op.create_index("ix_post_bar_person", "post_bar", ["person_id"], unique=False)
    op.create_index(
        "uq_post_bar_person", "post_bar", ["person_id", "kind"], unique=True, postgresql_where=sa.text("until IS NULL")
    )
    op.create_table(
        "public_post",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("number", sa.Integer(), sa.Identity(always=True), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("fund", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("employer", sa.Text(), nullable=False),
        sa.Column("site", sa.Text(), nullable=False),
        sa.Column("quota", sa.Integer(), nullable=False),
        sa.Column("standard", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("full_time", sa.Boolean(), nullable=False),
        sa.Column("due_days", sa.Integer(), nullable=False),
        sa.Column("workload", sa.Text(), nullable=False),
        sa.Column("conditions", sa.Text(), nullable=True),
        sa.Column("key_group", sa.Boolean(), nullable=False),
        sa.Column("one_per_household", sa.Boolean(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("document_no", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "fund IN ('employment', 'forest', 'linking', 'solar', 'upkeep', 'environment', 'lottery', 'collective', 'other')",
            name=op.f("ck_public_post_fund"),
        ),
        sa.CheckConstraint(
            "state IN ('demand', 'town', 'county', 'approved', 'open', 'revoked')", name=op.f("ck_public_post_state")
        ),
        sa.CheckConstraint(
            "state NOT IN ('approved', 'open') OR document_no IS NOT NULL", name=op.f("ck_public_post_approved")
        ),
        sa.CheckConstraint(
            "kind IN ('ranger', 'road', 'water', 'river', 'cleaner', 'solar', 'care', 'clerk', 'watch', 'special')",
            name=op.f("ck_public_post_kind"),
        ),
        sa.CheckConstraint("due_days BETWEEN 1 AND 31", name=op.f("ck_public_post_due_days")),
        sa.CheckConstraint("ends_on >= starts_on", name=op.f("ck_public_post_period")),
        sa.CheckConstraint("quota > 0", name=op.f("ck_public_post_quota")),
        sa.CheckConstraint("standard > 0", name=op.f("ck_public_post_standard")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_public_post")),
        sa.UniqueConstraint("number", name=op.f("uq_public_post_number")),
    )
    op.create_index(op.f("ix_public_post_division_code"), "public_post", ["division_code"], unique=False)
    op.create_table(
        "stipend_standard",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("document_no", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "kind IN ('ranger', 'road', 'water', 'river', 'cleaner', 'solar', 'care', 'clerk', 'watch', 'special')",
            name=op.f("ck_stipend_standard_kind"),
        ),
        sa.CheckConstraint("amount > 0", name=op.f("ck_stipend_standard_amount")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stipend_standard")),
    )
    op.create_index("uq_stipend_standard_kind", "stipend_standard", ["kind", "from_on"], unique=True)
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
            "(objector_cipher IS NULL) = (objector_masked IS NULL)", name=op.f("ck_disclosure_objection_objector")
        ),
        sa.CheckConstraint("(phone_cipher IS NULL) = (phone_masked IS NULL)", name=op.f("ck_disclosure_objection_phone")),
        sa.CheckConstraint(
            "num_nonnulls(upheld, answer, answered_on, answered_by) IN (0, 4) AND (answered_on IS NULL OR answered_on >= received_on)",
            name=op.f("ck_disclosure_objection_answer"),
        ),
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
    op.create_table(
        "post_appointment",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("post_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("fund", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("applied_on", sa.Date(), nullable=False),
        sa.Column("statement", sa.Text(), nullable=True),
        sa.Column("replaces", sa.Uuid(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("insured_until", sa.Date(), nullable=True),
        sa.Column("prior_months", sa.Integer(), server_default="0", nullable=False),
        sa.Column("spell_id", sa.Uuid(), nullable=True),
        sa.Column("exited_on", sa.Date(), nullable=True),
        sa.Column("exit_reason", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "(state = 'ended') = (exited_on IS NOT NULL) AND (exited_on IS NULL) = (exit_reason IS NULL)",
            name=op.f("ck_post_appointment_ended"),
        ),
        sa.CheckConstraint(
            "(state IN ('serving', 'suspended', 'ended')) = (starts_on IS NOT NULL)", name=op.f("ck_post_appointment_signed")
        ),
        sa.CheckConstraint(
            "exit_reason IN ('expired', 'failed', 'away', 'employed', 'health', 'over_age', 'died', 'resigned', 'discipline', 'revoked', 'unqualified', 'moved')",
            name=op.f("ck_post_appointment_exit_reason"),
        ),
        sa.CheckConstraint(
            "fund IN ('employment', 'forest', 'linking', 'solar', 'upkeep', 'environment', 'lottery', 'collective', 'other')",
            name=op.f("ck_post_appointment_fund"),
        ),
        sa.CheckConstraint(
            "state IN ('applied', 'town', 'publicity', 'county', 'contract', 'serving', 'suspended', 'ended', 'refused')",
            name=op.f("ck_post_appointment_state"),
        ),
        sa.CheckConstraint(
            "(starts_on IS NULL) = (until IS NULL) AND until >= starts_on", name=op.f("ck_post_appointment_term")
        ),
        sa.CheckConstraint("exited_on >= starts_on", name=op.f("ck_post_appointment_exited")),
        sa.CheckConstraint("prior_months >= 0", name=op.f("ck_post_appointment_prior_months")),
        sa.ForeignKeyConstraint(["post_id"], ["public_post.id"], name=op.f("fk_post_appointment_post_id")),
        sa.ForeignKeyConstraint(["replaces"], ["post_appointment.id"], name=op.f("fk_post_appointment_replaces")),
        sa.ForeignKeyConstraint(["spell_id"], ["employment_spell.id"], name=op.f("fk_post_appointment_spell_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post_appointment")),
    )
    op.create_index(op.f("ix_post_appointment_division_code"), "post_appointment", ["division_code"], unique=False)
    op.create_index(op.f("ix_post_appointment_household_id"), "post_appointment", ["household_id"], unique=False)
    op.create_index(op.f("ix_post_appointment_person_id"), "post_appointment", ["person_id"], unique=False)
    op.create_index(op.f("ix_post_appointment_post_id"), "post_appointment", ["post_id"], unique=False)
    op.create_index(
        "uq_post_appointment_person",
        "post_appointment",
        ["post_id", "person_id"],
        unique=True,
        postgresql_where=sa.text("NOT (state IN ('refused', 'ended'))"),
    )
    op.create_table(
        "appointment_term",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("contract_no", sa.Text(), nullable=False),
        sa.Column("contract", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("insurance_no", sa.Text(), nullable=True),
        sa.Column("insured_until", sa.Date(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("contract IN ('labour', 'service')", name=op.f("ck_appointment_term_contract")),
        sa.CheckConstraint(
            "until >= starts_on AND until < starts_on + interval '1 year'", name=op.f("ck_appointment_term_period")
        ),
        sa.CheckConstraint("(insurance_no IS NULL) = (insured_until IS NULL)", name=op.f("ck_appointment_term_insurance")),
        sa.ForeignKeyConstraint(["appointment_id"], ["post_appointment.id"], name=op.f("fk_appointment_term_appointment_id")),
        sa.PrimaryKeyConstraint("appointment_id", "number", name=op.f("pk_appointment_term")),
    )
    frozen_but_for(
        "disclosure", ("closed_on", "closed_by", "withdrawn_on", "withdrawn_by", "withdrawn_reason", "version", "changed_at")
    )
    frozen_but_for("disclosure_objection", ("upheld", "answer", "answered_on", "answered_by", "version"))
    append_only("stipend_standard", "appointment_term")
