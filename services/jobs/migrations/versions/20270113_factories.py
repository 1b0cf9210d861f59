"""Community factories, their titles and monthly reports; labour brands; jobs of the ledger that are in a factory."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.persistence.migrations import frozen_but_for

revision = "20270113_factories"
down_revision = "20270112_vacancies"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "factory",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("number", sa.Integer(), sa.Identity(always=True), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("site", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("credit_code", sa.Text(), nullable=True),
        sa.Column("legal_person", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("product", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("area", sa.Numeric(precision=12, scale=2), nullable=True),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("rent", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("rent_free_until", sa.Date(), nullable=True),
        sa.Column("asset_id", sa.Uuid(), nullable=True),
        sa.Column("off_season", sa.ARRAY(sa.SmallInteger()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("state_reason", sa.Text(), nullable=True),
        sa.Column("buffer_until", sa.Date(), nullable=True),
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
        sa.CheckConstraint("(state = 'monitored') = (buffer_until IS NOT NULL)", name=op.f("ck_factory_buffered")),
        sa.CheckConstraint("(state = 'operating') = (state_reason IS NULL)", name=op.f("ck_factory_reasoned")),
        sa.CheckConstraint("form <> 'headquarters' OR parent_id IS NULL", name=op.f("ck_factory_parent")),
        sa.CheckConstraint("form IN ('headquarters', 'community', 'branch', 'household')", name=op.f("ck_factory_form")),
        sa.CheckConstraint(
            "line IN ('toys', 'harness', 'socks', 'garments', 'handicraft', 'food', 'farming', 'trade', 'tourism', 'other')",
            name=op.f("ck_factory_line"),
        ),
        sa.CheckConstraint("off_season <@ '{1,2,3,4,5,6,7,8,9,10,11,12}'::smallint[]", name=op.f("ck_factory_off_season")),
        sa.CheckConstraint("owner IN ('government', 'village', 'own', 'rented')", name=op.f("ck_factory_owner")),
        sa.CheckConstraint("source IN ('invited', 'returned', 'local', 'other')", name=op.f("ck_factory_source")),
        sa.CheckConstraint("state IN ('operating', 'monitored', 'cleared')", name=op.f("ck_factory_state")),
        sa.CheckConstraint(
            "state_reason IN ('idle', 'few_workers', 'unreported', 'wages', 'unsafe', 'other', 'unmet', 'closed', 'moved', 'withdrawn', 'false')",
            name=op.f("ck_factory_state_reason"),
        ),
        sa.CheckConstraint("area > 0", name=op.f("ck_factory_area")),
        sa.CheckConstraint("rent >= 0", name=op.f("ck_factory_rent")),
        sa.ForeignKeyConstraint(["parent_id"], ["factory.id"], name=op.f("fk_factory_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_factory")),
        sa.UniqueConstraint("number", name=op.f("uq_factory_number")),
    )
    op.create_index(op.f("ix_factory_credit_code"), "factory", ["credit_code"], unique=False)
    op.create_index(op.f("ix_factory_division_code"), "factory", ["division_code"], unique=False)
    op.create_index(op.f("ix_factory_parent_id"), "factory", ["parent_id"], unique=False)
    op.create_index(
        "uq_factory_name", "factory", ["division_code", "name"], unique=True, postgresql_where=sa.text("state <> 'cleared'")
    )
    op.create_table(
        "labour_brand",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("trade", sa.Text(), nullable=False),
        sa.Column("standard_no", sa.Text(), nullable=True),
        sa.Column("founded_on", sa.Date(), nullable=True),
        sa.Column("awards", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("kind IN ('skill', 'service', 'culture', 'manufacturing')", name=op.f("ck_labour_brand_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_labour_brand")),
        sa.UniqueConstraint("name", name=op.f("uq_labour_brand_name")),
    )
    op.create_table(
        "factory_month",
        sa.Column("factory_id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("workers", sa.Integer(), nullable=False),
        sa.Column("female", sa.Integer(), nullable=False),
        sa.Column("lifted", sa.Integer(), nullable=False),
        sa.Column("monitored", sa.Integer(), nullable=False),
        sa.Column("relocated", sa.Integer(), nullable=False),
        sa.Column("disabled", sa.Integer(), nullable=False),
        sa.Column("contracts", sa.Integer(), nullable=False),
        sa.Column("insured", sa.Integer(), nullable=False),
        sa.Column("wage_bill", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("output", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("tax", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("electricity", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("new_posts", sa.Integer(), nullable=False),
        sa.Column("vacancies", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("extract(day FROM month) = 1", name=op.f("ck_factory_month_month")),
        sa.CheckConstraint(
            "female BETWEEN 0 AND workers AND lifted BETWEEN 0 AND workers AND monitored BETWEEN 0 AND workers AND relocated BETWEEN 0 AND workers AND disabled BETWEEN 0 AND workers AND contracts BETWEEN 0 AND workers AND insured BETWEEN 0 AND workers",
            name=op.f("ck_factory_month_parts"),
        ),
        sa.CheckConstraint(
            "least(wage_bill, output, tax, electricity, new_posts, vacancies) >= 0", name=op.f("ck_factory_month_amounts")
        ),
        sa.CheckConstraint("workers >= 0", name=op.f("ck_factory_month_workers")),
        sa.ForeignKeyConstraint(["factory_id"], ["factory.id"], name=op.f("fk_factory_month_factory_id")),
        sa.PrimaryKeyConstraint("factory_id", "month", name=op.f("pk_factory_month")),
    )
    op.create_table(
        "factory_title",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("factory_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("document_no", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "title IN ('community_factory', 'employment_base', 'workshop')", name=op.f("ck_factory_title_title")
        ),
        sa.CheckConstraint("until >= from_on", name=op.f("ck_factory_title_period")),
        sa.ForeignKeyConstraint(["factory_id"], ["factory.id"], name=op.f("fk_factory_title_factory_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_factory_title")),
    )
    op.create_index("uq_factory_title", "factory_title", ["factory_id", "title", "from_on"], unique=True)
    op.create_index(
        "uq_factory_title_held",
        "factory_title",
        ["factory_id", "title"],
        unique=True,
        postgresql_where=sa.text("until IS NULL"),
    )
    op.create_table(
        "labour_brand_year",
        sa.Column("brand_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("classes", sa.Integer(), nullable=False),
        sa.Column("trained", sa.Integer(), nullable=False),
        sa.Column("employed", sa.Integer(), nullable=False),
        sa.Column("mean_wage", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("stations", sa.Integer(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("(employed > 0) = (mean_wage IS NOT NULL)", name=op.f("ck_labour_brand_year_employed")),
        sa.CheckConstraint("least(classes, trained, employed, stations) >= 0", name=op.f("ck_labour_brand_year_counts")),
        sa.CheckConstraint("mean_wage > 0", name=op.f("ck_labour_brand_year_mean_wage")),
        sa.CheckConstraint("year BETWEEN 2000 AND 2100", name=op.f("ck_labour_brand_year_year")),
        sa.ForeignKeyConstraint(["brand_id"], ["labour_brand.id"], name=op.f("fk_labour_brand_year_brand_id")),
        sa.PrimaryKeyConstraint("brand_id", "year", name=op.f("pk_labour_brand_year")),
    )
    op.add_column("employment_spell", sa.Column("factory_id", sa.Uuid(), nullable=True))
    op.create_index(
        "ix_employment_spell_factory",
        "employment_spell",
        ["factory_id"],
        unique=False,
        postgresql_where=sa.text("factory_id IS NOT NULL"),
    )
    op.create_foreign_key(op.f("fk_employment_spell_factory_id"), "employment_spell", "factory", ["factory_id"], ["id"])
    op.create_check_constraint(
        op.f("ck_employment_spell_factory"), "employment_spell", "factory_id IS NULL OR channel = 'workshop'"
    )
    frozen_but_for("factory_title", ["until"])
