"""The copy of divisions and people, accepted projects, and the register of assets with the log of its changes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import append_only

revision = "20261222_register"
down_revision = "20261221_ground"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    _copies()
    _candidates()
    _register()
    append_only("asset_change")


def _copies() -> None:
    op.create_table(
        "division",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("parent_code", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_division")),
    )
    op.create_index(op.f("ix_division_code"), "division", ["code"], unique=False)
    op.create_table(
        "known_household",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("household_no", sa.Text(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("household_type", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_household")),
    )
    op.create_index(op.f("ix_known_household_division_code"), "known_household", ["division_code"], unique=False)
    op.create_table(
        "known_member",
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("id_token", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("died_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("household_id", "number", name=op.f("pk_known_member")),
    )
    op.create_index(op.f("ix_known_member_id_token"), "known_member", ["id_token"], unique=False)
    op.create_index(op.f("ix_known_member_person_id"), "known_member", ["person_id"], unique=False)
    op.create_table(
        "known_case",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("determined_on", sa.Date(), nullable=True),
        sa.Column("eliminated_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_case")),
    )
    op.create_index(op.f("ix_known_case_household_id"), "known_case", ["household_id"], unique=False)


def _candidates() -> None:
    op.create_table(
        "accepted_project",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("accepted_on", sa.Date(), nullable=False),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column("settled_value", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("quantity", sa.Numeric(precision=14, scale=4), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("no_asset_reason", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accepted_project")),
    )
    op.create_index(op.f("ix_accepted_project_accepted_on"), "accepted_project", ["accepted_on"], unique=False)
    op.create_index(op.f("ix_accepted_project_division_code"), "accepted_project", ["division_code"], unique=False)
    op.create_table(
        "candidate_dismissal",
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("dismissed_by", sa.Text(), nullable=False),
        sa.Column("dismissed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_candidate_dismissal")),
    )


def _register() -> None:
    op.create_table(
        "asset",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("site", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("asset_class", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("formed_year", sa.SmallInteger(), nullable=False),
        sa.Column("completed_on", sa.Date(), nullable=True),
        sa.Column("accepted_on", sa.Date(), nullable=True),
        sa.Column("used_from", sa.Date(), nullable=True),
        sa.Column("quantity", sa.Numeric(precision=14, scale=4), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("specification", sa.Text(), nullable=True),
        sa.Column("original_value", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("donated", sa.Boolean(), nullable=False),
        sa.Column("longitude", sa.Numeric(precision=9, scale=6), nullable=True),
        sa.Column("latitude", sa.Numeric(precision=9, scale=6), nullable=True),
        sa.Column("manager", sa.Text(), nullable=False),
        sa.Column("owner_level", sa.Text(), nullable=False),
        sa.Column("owner_division", sa.Text(), nullable=True),
        sa.Column("owner_household_id", sa.Uuid(), nullable=True),
        sa.Column("owner_name", sa.Text(), nullable=True),
        sa.Column("real_estate", sa.Boolean(), nullable=False),
        sa.Column("real_estate_no", sa.Text(), nullable=True),
        sa.Column("no_real_estate_reason", sa.Text(), nullable=True),
        sa.Column("approval_no", sa.Text(), nullable=True),
        sa.Column("legacy_code", sa.Text(), nullable=True),
        sa.Column("sanzi_card_no", sa.Text(), nullable=True),
        sa.Column("state_card_no", sa.Text(), nullable=True),
        sa.Column("national_no", sa.Text(), nullable=True),
        sa.Column("certificate_no", sa.Text(), nullable=True),
        sa.Column("origin_id", sa.Uuid(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("(asset_class = 'household') <= (owner_level = 'household')", name=op.f("ck_asset_household")),
        sa.CheckConstraint("asset_class IN ('operating', 'public', 'household')", name=op.f("ck_asset_asset_class")),
        sa.CheckConstraint("code ~ '^[0-9]{12}-[OPH][FEBI]-[0-9]{4}-[0-9]{5}-[0-9]$'", name=op.f("ck_asset_code")),
        sa.CheckConstraint("form IN ('fixed', 'equity', 'biological', 'intangible')", name=op.f("ck_asset_form")),
        sa.CheckConstraint(
            "kind IN ('base', 'shed', 'plant', 'cold_store', 'tourism', 'ecommerce', 'photovoltaic', 'factory', 'operating_works', 'shares', 'claim', 'income_right', 'orchard', 'breeding', 'brand', 'road', 'irrigation', 'water', 'sanitation', 'education', 'culture', 'sport', 'health', 'power', 'service', 'network', 'forest', 'livestock', 'seedlings', 'tools', 'yard')",
            name=op.f("ck_asset_kind"),
        ),
        sa.CheckConstraint(
            "owner_level IN ('county', 'town', 'village', 'joint', 'household', 'operator')", name=op.f("ck_asset_owner_level")
        ),
        sa.CheckConstraint(
            "state IN ('registering', 'publicity', 'approval', 'confirmed', 'handing_over', 'in_use', 'split', 'merged', 'withdrawn')",
            name=op.f("ck_asset_state"),
        ),
        sa.CheckConstraint("(longitude IS NULL) = (latitude IS NULL)", name=op.f("ck_asset_point")),
        sa.CheckConstraint("accepted_on >= completed_on", name=op.f("ck_asset_days")),
        sa.CheckConstraint("original_value > 0", name=op.f("ck_asset_original_value")),
        sa.CheckConstraint("quantity > 0 AND (quantity IS NULL) = (unit IS NULL)", name=op.f("ck_asset_quantity")),
        sa.ForeignKeyConstraint(["origin_id"], ["asset.id"], name=op.f("fk_asset_origin_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_asset")),
        sa.UniqueConstraint("code", name=op.f("uq_asset_code")),
    )
    op.create_index(op.f("ix_asset_division_code"), "asset", ["division_code"], unique=False)
    op.create_index("ix_asset_list", "asset", ["formed_year", "id"], unique=False)
    op.create_index(op.f("ix_asset_origin_id"), "asset", ["origin_id"], unique=False)
    op.create_index(
        "uq_asset_certificate_no",
        "asset",
        ["certificate_no"],
        unique=True,
        postgresql_where=sa.text("certificate_no IS NOT NULL"),
    )
    op.create_index(
        "uq_asset_legacy_code", "asset", ["legacy_code"], unique=True, postgresql_where=sa.text("legacy_code IS NOT NULL")
    )
    op.create_index(
        "uq_asset_national_no", "asset", ["national_no"], unique=True, postgresql_where=sa.text("national_no IS NOT NULL")
    )
    op.create_index(
        "uq_asset_sanzi_card_no", "asset", ["sanzi_card_no"], unique=True, postgresql_where=sa.text("sanzi_card_no IS NOT NULL")
    )
    op.create_index(
        "uq_asset_state_card_no", "asset", ["state_card_no"], unique=True, postgresql_where=sa.text("state_card_no IS NOT NULL")
    )
    op.create_table(
        "asset_number",
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.CheckConstraint("last BETWEEN 1 AND 99999", name=op.f("ck_asset_number_last")),
        sa.PrimaryKeyConstraint("series", name=op.f("pk_asset_number")),
    )
    op.create_table(
        "asset_funding",
        sa.Column("asset_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "source IN ('linkage', 'poverty', 'integrated', 'industry', 'partner', 'society', 'bond', 'loan', 'donation', 'own')",
            name=op.f("ck_asset_funding_source"),
        ),
        sa.CheckConstraint("amount > 0", name=op.f("ck_asset_funding_amount")),
        sa.ForeignKeyConstraint(["asset_id"], ["asset.id"], name=op.f("fk_asset_funding_asset_id")),
        sa.PrimaryKeyConstraint("asset_id", "number", name=op.f("pk_asset_funding")),
    )
    op.create_index(op.f("ix_asset_funding_project_id"), "asset_funding", ["project_id"], unique=False)
    op.create_table(
        "asset_share",
        sa.Column("asset_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("percent", sa.Numeric(precision=7, scale=4), nullable=False),
        sa.CheckConstraint("percent > 0 AND percent <= 100", name=op.f("ck_asset_share_percent")),
        sa.ForeignKeyConstraint(["asset_id"], ["asset.id"], name=op.f("fk_asset_share_asset_id")),
        sa.PrimaryKeyConstraint("asset_id", "division_code", name=op.f("pk_asset_share")),
    )
    op.create_table(
        "asset_right",
        sa.Column("asset_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('own', 'operate', 'income', 'supervise', 'dispose', 'distribute')", name=op.f("ck_asset_right_kind")
        ),
        sa.CheckConstraint("to_on >= from_on", name=op.f("ck_asset_right_days")),
        sa.ForeignKeyConstraint(["asset_id"], ["asset.id"], name=op.f("fk_asset_right_asset_id")),
        sa.PrimaryKeyConstraint("asset_id", "number", name=op.f("pk_asset_right")),
    )
    op.create_table(
        "asset_change",
        sa.Column("asset_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("before", postgresql.JSONB(), nullable=False),
        sa.Column("after", postgresql.JSONB(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "kind IN ('register', 'correct', 'step', 'revalue', 'split', 'merge', 'certificate')",
            name=op.f("ck_asset_change_kind"),
        ),
        sa.ForeignKeyConstraint(["asset_id"], ["asset.id"], name=op.f("fk_asset_change_asset_id")),
        sa.PrimaryKeyConstraint("asset_id", "version", name=op.f("pk_asset_change")),
    )
