"""The project library and annual plans."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import append_only

revision = "20261213_projects"
down_revision = "20261213_disclosures"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    _project()
    _parts()
    _plans()
    append_only("project_explanation")


def _project() -> None:
    op.create_table(
        "project",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("nature", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("planned_amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("planned_from", sa.Date(), nullable=True),
        sa.Column("planned_to", sa.Date(), nullable=True),
        sa.Column("responsible_unit", sa.Text(), nullable=True),
        sa.Column("responsible_person", sa.Text(), nullable=True),
        sa.Column("phone_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("phone_masked", sa.Text(), nullable=True),
        sa.Column("beneficiary_households", sa.Integer(), nullable=True),
        sa.Column("beneficiary_persons", sa.Integer(), nullable=True),
        sa.Column("monitored_households", sa.Integer(), nullable=True),
        sa.Column("monitored_persons", sa.Integer(), nullable=True),
        sa.Column("land_use", sa.Text(), nullable=False),
        sa.Column("land_document", sa.Text(), nullable=True),
        sa.Column("maintenance_unit", sa.Text(), nullable=True),
        sa.Column("maintenance_plan", sa.Text(), nullable=True),
        sa.Column("ownership_plan", sa.Text(), nullable=True),
        sa.Column("operating", sa.Boolean(), nullable=False),
        sa.Column("operator", sa.Text(), nullable=True),
        sa.Column("no_asset_reason", sa.Text(), nullable=True),
        sa.Column("overall_goal", sa.Text(), nullable=True),
        sa.Column("negative", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("decision_no", sa.Text(), nullable=True),
        sa.Column("stocked_on", sa.Date(), nullable=True),
        sa.Column("plan_no", sa.Text(), nullable=True),
        sa.Column("selected_on", sa.Date(), nullable=True),
        sa.Column("removal_reason", sa.Text(), nullable=True),
        sa.Column("removal_no", sa.Text(), nullable=True),
        sa.Column("applied_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("category ~ '^[A-Z]([0-9]{2}){1,2}$'", name=op.f("ck_project_category")),
        sa.CheckConstraint("code ~ '^[0-9]{6}-[0-9]{4}-[A-Z]-[0-9]{3}-[0-9]{4}$'", name=op.f("ck_project_code")),
        sa.CheckConstraint("land_use <> 'secured' OR land_document IS NOT NULL", name=op.f("ck_project_land_document")),
        sa.CheckConstraint("land_use IN ('none', 'secured', 'pending')", name=op.f("ck_project_land_use")),
        sa.CheckConstraint("nature IN ('new', 'continued', 'extended')", name=op.f("ck_project_nature")),
        sa.CheckConstraint(
            "negative <@ ARRAY['unit_expenses', 'buildings', 'bonuses', 'debts', 'vehicles', 'losses', 'large_works', 'urban', 'guarantees', 'budget_gap', 'scenery', 'village_office', 'cash', 'estate', 'over_standard', 'no_build_zone', 'image', 'own_channel']",
            name=op.f("ck_project_negative"),
        ),
        sa.CheckConstraint("origin IN ('village', 'town', 'county')", name=op.f("ck_project_origin")),
        sa.CheckConstraint(
            "removal_reason IN ('not_needed', 'done_otherwise', 'unfunded', 'land_failed', 'not_feasible')",
            name=op.f("ck_project_removal_reason"),
        ),
        sa.CheckConstraint(
            "state <> 'selected' OR (plan_no IS NOT NULL AND selected_on IS NOT NULL)", name=op.f("ck_project_selected")
        ),
        sa.CheckConstraint(
            "state IN ('applying', 'village_publicity', 'town_audit', 'town_publicity', 'county_opinions', 'argument', 'decision', 'county_publicity', 'stock', 'selected', 'removal_decision', 'removal_publicity', 'removed', 'rejected', 'withdrawn')",
            name=op.f("ck_project_state"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('stock', 'selected', 'removal_decision', 'removal_publicity', 'removed') OR (decision_no IS NOT NULL AND stocked_on IS NOT NULL)",
            name=op.f("ck_project_stocked"),
        ),
        sa.CheckConstraint(
            "beneficiary_persons >= beneficiary_households AND monitored_households BETWEEN 0 AND beneficiary_households AND monitored_persons BETWEEN monitored_households AND beneficiary_persons",
            name=op.f("ck_project_beneficiaries"),
        ),
        sa.CheckConstraint("planned_amount > 0", name=op.f("ck_project_planned_amount")),
        sa.CheckConstraint(
            "planned_to >= planned_from AND (planned_to IS NULL) = (planned_from IS NULL)", name=op.f("ck_project_period")
        ),
        sa.CheckConstraint("quantity > 0 AND (quantity IS NULL) = (unit IS NULL)", name=op.f("ck_project_quantity")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project")),
        sa.UniqueConstraint("code", name=op.f("uq_project_code")),
    )
    op.create_index(op.f("ix_project_division_code"), "project", ["division_code"], unique=False)
    op.create_index("ix_project_year", "project", ["year", "id"], unique=False)
    op.create_table(
        "project_number",
        sa.Column("county", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("town", sa.Text(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.CheckConstraint("last BETWEEN 1 AND 9999", name=op.f("ck_project_number_last")),
        sa.PrimaryKeyConstraint("county", "year", "letter", "town", name=op.f("pk_project_number")),
    )


def _parts() -> None:
    op.create_table(
        "project_amount",
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("source_code", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_project_amount_amount")),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_project_amount_project_id")),
        sa.ForeignKeyConstraint(["source_code"], ["fund_source.code"], name=op.f("fk_project_amount_source_code")),
        sa.PrimaryKeyConstraint("project_id", "source_code", name=op.f("pk_project_amount")),
    )
    op.create_table(
        "project_explanation",
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("explained_by", sa.Text(), nullable=False),
        sa.Column("explained_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_project_explanation_project_id")),
        sa.PrimaryKeyConstraint("project_id", "word", name=op.f("pk_project_explanation")),
    )
    op.create_table(
        "project_goal",
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("target", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.CheckConstraint("direction IN ('at_least', 'at_most', 'equal')", name=op.f("ck_project_goal_direction")),
        sa.CheckConstraint(
            "kind IN ('quantity', 'quality', 'timeliness', 'cost', 'economic', 'social', 'ecological', 'sustainable', 'satisfaction')",
            name=op.f("ck_project_goal_kind"),
        ),
        sa.CheckConstraint("target >= 0 AND (kind <> 'satisfaction' OR target <= 100)", name=op.f("ck_project_goal_target")),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_project_goal_project_id")),
        sa.PrimaryKeyConstraint("project_id", "number", name=op.f("pk_project_goal")),
    )
    op.create_table(
        "project_mechanism",
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("households", sa.Integer(), nullable=False),
        sa.Column("monitored_households", sa.Integer(), nullable=False),
        sa.Column("income", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("contract", sa.Text(), nullable=True),
        sa.Column("planned_from", sa.Date(), nullable=True),
        sa.Column("planned_to", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('orders', 'work', 'land', 'shares', 'custody', 'services', 'sales', 'returns', 'floor')",
            name=op.f("ck_project_mechanism_kind"),
        ),
        sa.CheckConstraint(
            "households > 0 AND monitored_households BETWEEN 0 AND households", name=op.f("ck_project_mechanism_households")
        ),
        sa.CheckConstraint("income >= 0", name=op.f("ck_project_mechanism_income")),
        sa.CheckConstraint("planned_to >= planned_from", name=op.f("ck_project_mechanism_period")),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_project_mechanism_project_id")),
        sa.PrimaryKeyConstraint("project_id", "number", name=op.f("pk_project_mechanism")),
    )


def _plans() -> None:
    op.create_table(
        "annual_plan",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.Column("issued_revision", sa.Integer(), nullable=True),
        sa.Column("decision_no", sa.Text(), nullable=True),
        sa.Column("plan_no", sa.Text(), nullable=True),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("drafted_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("division_code LIKE '______000000'", name=op.f("ck_annual_plan_division")),
        sa.CheckConstraint(
            "state IN ('drafting', 'plan_publicity', 'approval', 'approved', 'issued', 'closed', 'cancelled')",
            name=op.f("ck_annual_plan_state"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('issued', 'closed') OR issued_revision = revision", name=op.f("ck_annual_plan_holds")
        ),
        sa.CheckConstraint("num_nulls(issued_revision, plan_no, issued_on) IN (0, 3)", name=op.f("ck_annual_plan_issued")),
        sa.CheckConstraint(
            "revision >= 1 AND issued_revision BETWEEN revision - 1 AND revision", name=op.f("ck_annual_plan_revision")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_annual_plan")),
    )
    op.create_index(
        "uq_annual_plan_year",
        "annual_plan",
        ["division_code", "year"],
        unique=True,
        postgresql_where=sa.text("state <> 'cancelled'"),
    )
    op.create_table(
        "plan_line",
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("source_code", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_plan_line_amount")),
        sa.ForeignKeyConstraint(["plan_id"], ["annual_plan.id"], name=op.f("fk_plan_line_plan_id")),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_plan_line_project_id")),
        sa.ForeignKeyConstraint(["source_code"], ["fund_source.code"], name=op.f("fk_plan_line_source_code")),
        sa.PrimaryKeyConstraint("plan_id", "revision", "project_id", "source_code", name=op.f("pk_plan_line")),
    )
    op.create_index(op.f("ix_plan_line_project_id"), "plan_line", ["project_id"], unique=False)
