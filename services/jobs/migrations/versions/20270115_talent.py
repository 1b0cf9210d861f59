"""Rural talents: demand directory, pool, effects, selections, managers of collectives."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import append_only

revision = "20270115_talent"
down_revision = "20270114_training"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "demand_edition",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("document_no", sa.Text(), nullable=False),
        sa.Column("published_by", sa.Text(), nullable=False),
        sa.Column("published_name", sa.Text(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_demand_edition_number")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_demand_edition")),
        sa.UniqueConstraint("year", "number", name=op.f("uq_demand_edition_year_number")),
    )
    op.create_table(
        "talent_demand",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("number", sa.Integer(), sa.Identity(always=True), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("employer", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("sub_kind", sa.Text(), nullable=False),
        sa.Column("talent_level", sa.Text(), nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("need", sa.Text(), nullable=False),
        sa.Column("offer", sa.Text(), nullable=False),
        sa.Column("contact_phone", sa.Text(), nullable=False),
        sa.Column("conditions", sa.Text(), nullable=True),
        sa.CheckConstraint("need IN ('urgent', 'needed', 'reserve')", name=op.f("ck_talent_demand_need")),
        sa.CheckConstraint(
            "sub_kind IN ('family_farm', 'cooperative', 'farmer', 'production_other', 'entrepreneur', 'ecommerce', 'artisan', 'labour_brand', 'industry_other', 'teacher', 'health', 'culture', 'planning', 'cadre', 'social_work', 'mediator', 'legal', 'envoy', 'extension', 'technology_other')",
            name=op.f("ck_talent_demand_sub_kind"),
        ),
        sa.CheckConstraint(
            "talent_level IN ('national', 'province', 'city', 'county', 'none')", name=op.f("ck_talent_demand_talent_level")
        ),
        sa.CheckConstraint("places > 0", name=op.f("ck_talent_demand_places")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_talent_demand")),
        sa.UniqueConstraint("number", name=op.f("uq_talent_demand_number")),
    )
    op.create_index(op.f("ix_talent_demand_year"), "talent_demand", ["year"], unique=False)
    op.create_table(
        "talent_selection",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("document_no", sa.Text(), nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("kind IN ('star', 'manager')", name=op.f("ck_talent_selection_kind")),
        sa.CheckConstraint("places > 0", name=op.f("ck_talent_selection_places")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_talent_selection")),
    )
    op.create_index("uq_talent_selection_title", "talent_selection", ["year", "kind", "title"], unique=True)
    op.create_table(
        "demand_edition_line",
        sa.Column("edition_id", sa.Uuid(), nullable=False),
        sa.Column("demand_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("employer", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("sub_kind", sa.Text(), nullable=False),
        sa.Column("talent_level", sa.Text(), nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("need", sa.Text(), nullable=False),
        sa.Column("offer", sa.Text(), nullable=False),
        sa.Column("contact_phone", sa.Text(), nullable=False),
        sa.Column("conditions", sa.Text(), nullable=True),
        sa.CheckConstraint("need IN ('urgent', 'needed', 'reserve')", name=op.f("ck_demand_edition_line_need")),
        sa.CheckConstraint(
            "sub_kind IN ('family_farm', 'cooperative', 'farmer', 'production_other', 'entrepreneur', 'ecommerce', 'artisan', 'labour_brand', 'industry_other', 'teacher', 'health', 'culture', 'planning', 'cadre', 'social_work', 'mediator', 'legal', 'envoy', 'extension', 'technology_other')",
            name=op.f("ck_demand_edition_line_sub_kind"),
        ),
        sa.CheckConstraint(
            "talent_level IN ('national', 'province', 'city', 'county', 'none')",
            name=op.f("ck_demand_edition_line_talent_level"),
        ),
        sa.CheckConstraint("places > 0", name=op.f("ck_demand_edition_line_places")),
        sa.ForeignKeyConstraint(["demand_id"], ["talent_demand.id"], name=op.f("fk_demand_edition_line_demand_id")),
        sa.ForeignKeyConstraint(["edition_id"], ["demand_edition.id"], name=op.f("fk_demand_edition_line_edition_id")),
        sa.PrimaryKeyConstraint("edition_id", "demand_id", name=op.f("pk_demand_edition_line")),
    )
    op.create_index("ix_demand_edition_line_demand", "demand_edition_line", ["demand_id"], unique=False)
    op.create_table(
        "talent",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("number", sa.Integer(), sa.Identity(always=True), nullable=False),
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("name_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("name_masked", sa.Text(), nullable=True),
        sa.Column("id_number_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("id_number_masked", sa.Text(), nullable=True),
        sa.Column("phone_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("phone_masked", sa.Text(), nullable=True),
        sa.Column("sub_kind", sa.Text(), nullable=False),
        sa.Column("plan_kind", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("talent_level", sa.Text(), nullable=False),
        sa.Column("focus_groups", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("titles", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("skills", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("demand_id", sa.Uuid(), nullable=True),
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
            "focus_groups <@ ARRAY['broker', 'ecommerce', 'farmer', 'heritage', 'artisan', 'maker', 'native_expert', 'scholar']",
            name=op.f("ck_talent_focus_groups"),
        ),
        sa.CheckConstraint("origin IN ('local', 'returned', 'introduced')", name=op.f("ck_talent_origin")),
        sa.CheckConstraint("plan_kind IN ('industry', 'people', 'craft')", name=op.f("ck_talent_plan_kind")),
        sa.CheckConstraint("state IN ('proposed', 'county', 'pool', 'left', 'refused')", name=op.f("ck_talent_state")),
        sa.CheckConstraint(
            "sub_kind IN ('family_farm', 'cooperative', 'farmer', 'production_other', 'entrepreneur', 'ecommerce', 'artisan', 'labour_brand', 'industry_other', 'teacher', 'health', 'culture', 'planning', 'cadre', 'social_work', 'mediator', 'legal', 'envoy', 'extension', 'technology_other')",
            name=op.f("ck_talent_sub_kind"),
        ),
        sa.CheckConstraint(
            "talent_level IN ('national', 'province', 'city', 'county', 'none')", name=op.f("ck_talent_talent_level")
        ),
        sa.CheckConstraint("(phone_cipher IS NULL) = (phone_masked IS NULL)", name=op.f("ck_talent_phone")),
        sa.CheckConstraint(
            "num_nonnulls(name_cipher, name_masked, id_number_cipher, id_number_masked) = CASE WHEN person_id IS NULL THEN 4 ELSE 0 END AND (person_id IS NULL) = (household_id IS NULL)",
            name=op.f("ck_talent_person"),
        ),
        sa.ForeignKeyConstraint(["demand_id"], ["talent_demand.id"], name=op.f("fk_talent_demand_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_talent")),
        sa.UniqueConstraint("number", name=op.f("uq_talent_number")),
        sa.UniqueConstraint("person_id", name=op.f("uq_talent_person_id")),
        sa.UniqueConstraint("token", name=op.f("uq_talent_token")),
    )
    op.create_index(op.f("ix_talent_demand_id"), "talent", ["demand_id"], unique=False)
    op.create_index(op.f("ix_talent_division_code"), "talent", ["division_code"], unique=False)
    op.create_index(op.f("ix_talent_household_id"), "talent", ["household_id"], unique=False)
    op.create_table(
        "collective_manager",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("collective", sa.Text(), nullable=False),
        sa.Column("talent_id", sa.Uuid(), nullable=False),
        sa.Column("contract_no", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("targets", sa.Text(), nullable=False),
        sa.Column("income_target", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("pay", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("exited_on", sa.Date(), nullable=True),
        sa.Column("exit_reason", sa.Text(), nullable=True),
        sa.Column("exit_note", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "exit_reason IN ('expired', 'failed', 'resigned', 'agreed', 'discipline', 'left_pool', 'other')",
            name=op.f("ck_collective_manager_exit_reason"),
        ),
        sa.CheckConstraint(
            "(exited_on IS NULL) = (exit_reason IS NULL) AND exited_on >= starts_on", name=op.f("ck_collective_manager_exited")
        ),
        sa.CheckConstraint("income_target >= 0 AND pay >= 0", name=op.f("ck_collective_manager_amounts")),
        sa.CheckConstraint("until >= starts_on", name=op.f("ck_collective_manager_term")),
        sa.ForeignKeyConstraint(["talent_id"], ["talent.id"], name=op.f("fk_collective_manager_talent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collective_manager")),
    )
    op.create_index("ix_collective_manager_division", "collective_manager", ["division_code"], unique=False)
    op.create_index(op.f("ix_collective_manager_talent_id"), "collective_manager", ["talent_id"], unique=False)
    op.create_index(
        "uq_collective_manager_one",
        "collective_manager",
        ["division_code"],
        unique=True,
        postgresql_where=sa.text("exited_on IS NULL"),
    )
    op.create_table(
        "talent_effect",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("talent_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("driven", sa.Integer(), nullable=False),
        sa.Column("lifted", sa.Integer(), nullable=False),
        sa.Column("output", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("income_gained", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("apprentices", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
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
        sa.CheckConstraint("state IN ('county', 'returned', 'verified', 'withdrawn')", name=op.f("ck_talent_effect_state")),
        sa.CheckConstraint(
            "driven > 0 OR output > 0 OR income_gained > 0 OR apprentices > 0", name=op.f("ck_talent_effect_something")
        ),
        sa.CheckConstraint(
            "lifted BETWEEN 0 AND driven AND apprentices >= 0 AND output >= 0 AND income_gained >= 0",
            name=op.f("ck_talent_effect_figures"),
        ),
        sa.ForeignKeyConstraint(["talent_id"], ["talent.id"], name=op.f("fk_talent_effect_talent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_talent_effect")),
    )
    op.create_index(op.f("ix_talent_effect_division_code"), "talent_effect", ["division_code"], unique=False)
    op.create_index("ix_talent_effect_happened", "talent_effect", ["happened_on"], unique=False)
    op.create_index("ix_talent_effect_talent", "talent_effect", ["talent_id", "happened_on"], unique=False)
    op.create_table(
        "talent_nomination",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("selection_id", sa.Uuid(), nullable=False),
        sa.Column("talent_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("deeds", sa.Text(), nullable=False),
        sa.Column("honoured_on", sa.Date(), nullable=True),
        sa.Column("incentive", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("honour_no", sa.Text(), nullable=True),
        sa.Column("removed_on", sa.Date(), nullable=True),
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
            "(state = 'removed') = (removed_on IS NOT NULL) AND removed_on >= honoured_on",
            name=op.f("ck_talent_nomination_removed"),
        ),
        sa.CheckConstraint(
            "num_nonnulls(honoured_on, incentive, honour_no) = CASE WHEN state IN ('honoured', 'removed') THEN 3 ELSE 0 END AND incentive >= 0",
            name=op.f("ck_talent_nomination_honoured"),
        ),
        sa.CheckConstraint(
            "state IN ('nominated', 'town', 'county', 'publicity', 'decision', 'honoured', 'refused', 'removed')",
            name=op.f("ck_talent_nomination_state"),
        ),
        sa.ForeignKeyConstraint(["selection_id"], ["talent_selection.id"], name=op.f("fk_talent_nomination_selection_id")),
        sa.ForeignKeyConstraint(["talent_id"], ["talent.id"], name=op.f("fk_talent_nomination_talent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_talent_nomination")),
    )
    op.create_index(op.f("ix_talent_nomination_division_code"), "talent_nomination", ["division_code"], unique=False)
    op.create_index(op.f("ix_talent_nomination_selection_id"), "talent_nomination", ["selection_id"], unique=False)
    op.create_index(op.f("ix_talent_nomination_talent_id"), "talent_nomination", ["talent_id"], unique=False)
    op.create_index(
        "uq_talent_nomination_talent",
        "talent_nomination",
        ["selection_id", "talent_id"],
        unique=True,
        postgresql_where=sa.text("NOT (state IN ('refused', 'removed'))"),
    )
    op.create_table(
        "talent_stay",
        sa.Column("talent_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("joined_on", sa.Date(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("left_reason", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "left_reason IN ('gone', 'deceased', 'idle', 'resigned', 'term_over', 'discipline', 'false', 'other', 'died', 'moved')",
            name=op.f("ck_talent_stay_left_reason"),
        ),
        sa.CheckConstraint(
            "(left_on IS NULL) = (left_reason IS NULL) AND left_on >= joined_on", name=op.f("ck_talent_stay_left")
        ),
        sa.ForeignKeyConstraint(["talent_id"], ["talent.id"], name=op.f("fk_talent_stay_talent_id")),
        sa.PrimaryKeyConstraint("talent_id", "number", name=op.f("pk_talent_stay")),
    )
    op.create_index(
        "uq_talent_stay_open", "talent_stay", ["talent_id"], unique=True, postgresql_where=sa.text("left_on IS NULL")
    )
    op.create_table(
        "manager_assessment",
        sa.Column("manager_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("income", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("points", sa.SmallInteger(), nullable=False),
        sa.Column("grade", sa.Text(), nullable=False),
        sa.Column("assessed_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("grade IN ('excellent', 'good', 'basic', 'failed')", name=op.f("ck_manager_assessment_grade")),
        sa.CheckConstraint("points BETWEEN 0 AND 100", name=op.f("ck_manager_assessment_points")),
        sa.ForeignKeyConstraint(["manager_id"], ["collective_manager.id"], name=op.f("fk_manager_assessment_manager_id")),
        sa.PrimaryKeyConstraint("manager_id", "year", name=op.f("pk_manager_assessment")),
    )
    append_only("demand_edition", "demand_edition_line", "talent_selection")
