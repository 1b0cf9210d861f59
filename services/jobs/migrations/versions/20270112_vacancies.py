"""Vacancies of employers, county-wide matchings, recommendations."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20270112_vacancies"
down_revision = "20270111_stipends"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "matching_run",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("requested_by", sa.Text(), nullable=False),
        sa.Column("requested_name", sa.Text(), nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("seekers", sa.Integer(), nullable=True),
        sa.Column("matched", sa.Integer(), nullable=True),
        sa.Column("weights", sa.ARRAY(sa.Integer()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("wage_percent", sa.Integer(), nullable=True),
        sa.CheckConstraint("(state = 'queued') = (finished_at IS NULL)", name=op.f("ck_matching_run_finished")),
        sa.CheckConstraint("state IN ('queued', 'done', 'failed')", name=op.f("ck_matching_run_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matching_run")),
    )
    op.create_index(
        "uq_matching_run_queued", "matching_run", ["state"], unique=True, postgresql_where=sa.text("state = 'queued'")
    )
    op.create_table(
        "vacancy",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("number", sa.Integer(), sa.Identity(always=True, maxvalue=16777215), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("employer", sa.Text(), nullable=False),
        sa.Column("credit_code", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("trade", sa.Text(), nullable=False),
        sa.Column("industry", sa.Text(), nullable=True),
        sa.Column("place_code", sa.Text(), nullable=False),
        sa.Column("site", sa.Text(), nullable=True),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("wage_from", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("wage_to", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("pay_form", sa.Text(), nullable=False),
        sa.Column("full_time", sa.Boolean(), nullable=False),
        sa.Column("age_from", sa.Integer(), nullable=False),
        sa.Column("age_to", sa.Integer(), nullable=False),
        sa.Column("education", sa.Text(), nullable=True),
        sa.Column("skill_level", sa.Text(), nullable=True),
        sa.Column("part_ability", sa.Boolean(), nullable=False),
        sa.Column("meals", sa.Boolean(), nullable=False),
        sa.Column("lodging", sa.Boolean(), nullable=False),
        sa.Column("conditions", sa.Text(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("contact_phone", sa.Text(), nullable=False),
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
            "education IN ('primary', 'middle', 'high', 'college', 'bachelor')", name=op.f("ck_vacancy_education")
        ),
        sa.CheckConstraint(
            "industry IN ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T')",
            name=op.f("ck_vacancy_industry"),
        ),
        sa.CheckConstraint("pay_form IN ('monthly', 'daily', 'piece')", name=op.f("ck_vacancy_pay_form")),
        sa.CheckConstraint(
            "skill_level IN ('primary', 'middle', 'senior', 'technician', 'special')", name=op.f("ck_vacancy_skill_level")
        ),
        sa.CheckConstraint(
            "source IN ('county', 'workshop', 'cooperation', 'relief', 'fair', 'other')", name=op.f("ck_vacancy_source")
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'county', 'open', 'filled', 'expired', 'withdrawn')", name=op.f("ck_vacancy_state")
        ),
        sa.CheckConstraint("age_from >= 16 AND age_to >= age_from", name=op.f("ck_vacancy_age")),
        sa.CheckConstraint("places > 0", name=op.f("ck_vacancy_places")),
        sa.CheckConstraint("wage_from > 0 AND wage_to >= wage_from", name=op.f("ck_vacancy_wage")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vacancy")),
        sa.UniqueConstraint("number", name=op.f("uq_vacancy_number")),
    )
    op.create_index(op.f("ix_vacancy_division_code"), "vacancy", ["division_code"], unique=False)
    op.create_index("ix_vacancy_open", "vacancy", ["valid_until"], unique=False, postgresql_where=sa.text("state = 'open'"))
    op.create_table(
        "recommendation",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("vacancy_id", sa.Uuid(), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("recommended_on", sa.Date(), nullable=False),
        sa.Column("consent", sa.Text(), nullable=False),
        sa.Column("score", sa.Numeric(precision=4, scale=1), nullable=False),
        sa.Column("worths", sa.ARRAY(sa.SmallInteger()), nullable=False),
        sa.Column("weights", sa.ARRAY(sa.Integer()), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("spell_id", sa.Uuid(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("(state = 'hired') = (spell_id IS NOT NULL)", name=op.f("ck_recommendation_hired")),
        sa.CheckConstraint("consent IN ('profile', 'said')", name=op.f("ck_recommendation_consent")),
        sa.CheckConstraint(
            "state IN ('given', 'accepted', 'interviewed', 'hired', 'declined', 'rejected', 'unreached')",
            name=op.f("ck_recommendation_state"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('declined', 'rejected') OR reason IS NOT NULL", name=op.f("ck_recommendation_reason")
        ),
        sa.CheckConstraint("way IN ('phone', 'sms', 'visit', 'office', 'fair')", name=op.f("ck_recommendation_way")),
        sa.CheckConstraint("score BETWEEN 0 AND 100", name=op.f("ck_recommendation_score")),
        sa.CheckConstraint("state_on >= recommended_on", name=op.f("ck_recommendation_days")),
        sa.ForeignKeyConstraint(["spell_id"], ["employment_spell.id"], name=op.f("fk_recommendation_spell_id")),
        sa.ForeignKeyConstraint(["vacancy_id"], ["vacancy.id"], name=op.f("fk_recommendation_vacancy_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recommendation")),
    )
    op.create_index(op.f("ix_recommendation_division_code"), "recommendation", ["division_code"], unique=False)
    op.create_index("ix_recommendation_person", "recommendation", ["person_id", "id"], unique=False)
    op.create_index("ix_recommendation_vacancy", "recommendation", ["vacancy_id", "state"], unique=False)
    op.create_table(
        "seeker_match",
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("keys", sa.ARRAY(sa.BigInteger()), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["matching_run.id"], name=op.f("fk_seeker_match_run_id")),
        sa.PrimaryKeyConstraint("run_id", "person_id", name=op.f("pk_seeker_match")),
    )
