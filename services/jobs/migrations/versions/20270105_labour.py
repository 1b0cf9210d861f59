"""What people want and can, who verified it, and the employment ledger."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.persistence.migrations import append_only

revision = "20270105_labour"
down_revision = "20270104_ground"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    _labour()
    _employment()
    append_only("labour_verification")


def _labour() -> None:
    op.create_table(
        "labour_profile",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("want", sa.Text(), nullable=True),
        sa.Column("cannot", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("places", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("trades", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("wage", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("training", sa.Text(), nullable=True),
        sa.Column("needs", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("over_age", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("responsible_division", sa.Text(), nullable=True),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "cannot IN ('school', 'illness', 'disability', 'care', 'custody', 'service')", name=op.f("ck_labour_profile_cannot")
        ),
        sa.CheckConstraint(
            "needs <@ ARRAY['introduction', 'training', 'policy', 'loan']", name=op.f("ck_labour_profile_needs")
        ),
        sa.CheckConstraint(
            "reason IN ('no_skill', 'care', 'health', 'age', 'waiting', 'season', 'unwilling', 'other')",
            name=op.f("ck_labour_profile_reason"),
        ),
        sa.CheckConstraint("want IN ('away', 'county', 'post', 'business', 'none')", name=op.f("ck_labour_profile_want")),
        sa.CheckConstraint("wage > 0", name=op.f("ck_labour_profile_wage")),
        sa.CheckConstraint("want IS NULL OR cannot IS NULL", name=op.f("ck_labour_profile_answers")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_labour_profile")),
        info={"scoped": True},
    )
    op.create_table(
        "labour_skill",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("trade", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("certificate_no", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "level IN ('none', 'primary', 'middle', 'senior', 'technician', 'special')", name=op.f("ck_labour_skill_level")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["labour_profile.person_id"], name=op.f("fk_labour_skill_person_id")),
        sa.PrimaryKeyConstraint("person_id", "number", name=op.f("pk_labour_skill")),
        info={"scoped": True},
    )
    op.create_table(
        "labour_verification",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("verified_on", sa.Date(), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.Column("found", sa.Text(), nullable=True),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("verified_by", sa.Text(), nullable=False),
        sa.Column("verified_name", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "result IN ('true', 'false', 'unreachable', 'died', 'moved')", name=op.f("ck_labour_verification_result")
        ),
        sa.CheckConstraint("way IN ('visit', 'phone', 'data')", name=op.f("ck_labour_verification_way")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_labour_verification")),
        info={"scoped": True},
    )
    op.create_index("ix_labour_verification_person", "labour_verification", ["person_id", "verified_on", "id"], unique=False)


def _employment() -> None:
    op.create_table(
        "employment_spell",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("former_household_ids", sa.ARRAY(sa.Uuid()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("organiser", sa.Text(), nullable=False),
        sa.Column("employer", sa.Text(), nullable=True),
        sa.Column("credit_code", sa.Text(), nullable=True),
        sa.Column("industry", sa.Text(), nullable=True),
        sa.Column("trade", sa.Text(), nullable=True),
        sa.Column("place_code", sa.Text(), nullable=False),
        sa.Column("full_time", sa.Boolean(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=True),
        sa.Column("end_note", sa.Text(), nullable=True),
        sa.Column("contract", sa.Text(), nullable=True),
        sa.Column("contract_until", sa.Date(), nullable=True),
        sa.Column("pay_form", sa.Text(), nullable=True),
        sa.Column("insurances", sa.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_reason", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "channel IN ('enterprise', 'workshop', 'leading_firm', 'cooperative', 'post', 'work_relief', 'day_labour', 'cooperation', 'other')",
            name=op.f("ck_employment_spell_channel"),
        ),
        sa.CheckConstraint("contract IN ('labour', 'service', 'oral', 'piecework')", name=op.f("ck_employment_spell_contract")),
        sa.CheckConstraint(
            "end_reason IN ('stopped', 'expired', 'season', 'low_wage', 'family', 'illness', 'disaster', 'changed', 'died', 'other')",
            name=op.f("ck_employment_spell_end_reason"),
        ),
        sa.CheckConstraint(
            "form IN ('employed', 'self_employed', 'flexible', 'post', 'business', 'farming', 'other')",
            name=op.f("ck_employment_spell_form"),
        ),
        sa.CheckConstraint(
            "industry IN ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T')",
            name=op.f("ck_employment_spell_industry"),
        ),
        sa.CheckConstraint("insurances <@ ARRAY['pension', 'medical', 'injury']", name=op.f("ck_employment_spell_insurances")),
        sa.CheckConstraint(
            "organiser IN ('government', 'agency', 'acquaintance', 'self')", name=op.f("ck_employment_spell_organiser")
        ),
        sa.CheckConstraint("pay_form IN ('monthly', 'daily', 'piece')", name=op.f("ck_employment_spell_pay_form")),
        sa.CheckConstraint("source IN ('officer', 'self', 'payroll', 'insurance')", name=op.f("ck_employment_spell_source")),
        sa.CheckConstraint("(ended_on IS NULL) = (end_reason IS NULL)", name=op.f("ck_employment_spell_ended")),
        sa.CheckConstraint("(withdrawn_at IS NULL) = (withdrawn_reason IS NULL)", name=op.f("ck_employment_spell_withdrawn")),
        sa.CheckConstraint("ended_on >= started_on", name=op.f("ck_employment_spell_period")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_employment_spell")),
        info={"scoped": True},
    )
    op.create_index(op.f("ix_employment_spell_household_id"), "employment_spell", ["household_id"], unique=False)
    op.create_index("ix_employment_spell_person", "employment_spell", ["person_id", "started_on", "id"], unique=False)
    op.create_index(
        "uq_employment_spell",
        "employment_spell",
        ["person_id", "started_on", "form", sa.text("coalesce(employer, '')")],
        unique=True,
        postgresql_where=sa.text("withdrawn_at IS NULL"),
    )
    op.create_table(
        "work_month",
        sa.Column("spell_id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("share", sa.Numeric(precision=2, scale=1), nullable=False),
        sa.Column("wage", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("source IN ('officer', 'self', 'payroll', 'insurance')", name=op.f("ck_work_month_source")),
        sa.CheckConstraint("extract(day FROM month) = 1", name=op.f("ck_work_month_month")),
        sa.CheckConstraint("share IN (0, 0.5, 1)", name=op.f("ck_work_month_share")),
        sa.CheckConstraint("wage >= 0", name=op.f("ck_work_month_wage")),
        sa.ForeignKeyConstraint(["spell_id"], ["employment_spell.id"], name=op.f("fk_work_month_spell_id")),
        sa.PrimaryKeyConstraint("spell_id", "month", name=op.f("pk_work_month")),
        info={"scoped": True},
    )
    op.create_index("ix_work_month_month", "work_month", ["month"], unique=False)
    op.create_index("ix_work_month_person", "work_month", ["person_id", "month"], unique=False)
