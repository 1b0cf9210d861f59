"""Double-line checks: campaigns, the lists of both lines, and what differs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "20261225_checks"
down_revision = "20261224_ledger_files"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    _campaigns()
    _differences()


def _campaigns() -> None:
    op.create_table(
        "check_campaign",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("base_on", sa.Date(), nullable=False),
        sa.Column("parameters", postgresql.JSONB(), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("begun_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("division_code LIKE '%000'", name=op.f("ck_check_campaign_division")),
        sa.CheckConstraint("state IN ('collecting', 'comparing', 'closed', 'cancelled')", name=op.f("ck_check_campaign_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_campaign")),
    )
    op.create_index(op.f("ix_check_campaign_division_code"), "check_campaign", ["division_code"], unique=False)
    op.create_table(
        "check_line",
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("accounts", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("last", sa.Integer(), server_default="0", nullable=False),
        sa.Column("locked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("locked_by", sa.Text(), nullable=True),
        sa.CheckConstraint("line IN ('industry', 'local')", name=op.f("ck_check_line_line")),
        sa.CheckConstraint("(locked_at IS NULL) = (locked_by IS NULL)", name=op.f("ck_check_line_locked")),
        sa.ForeignKeyConstraint(["campaign_id"], ["check_campaign.id"], name=op.f("fk_check_line_campaign_id")),
        sa.PrimaryKeyConstraint("campaign_id", "line", name=op.f("pk_check_line")),
    )
    op.create_table(
        "check_item",
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("site", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("owner_level", sa.Text(), nullable=False),
        sa.Column("unit_in_charge", sa.Text(), nullable=False),
        sa.Column("original_value", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("quantity", sa.Numeric(precision=14, scale=4), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("project_code", sa.Text(), nullable=True),
        sa.Column("asset_code", sa.Text(), nullable=True),
        sa.Column("entered_by", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "kind IN ('base', 'shed', 'plant', 'cold_store', 'tourism', 'ecommerce', 'photovoltaic', 'factory', 'operating_works', 'shares', 'claim', 'income_right', 'orchard', 'breeding', 'brand', 'road', 'irrigation', 'water', 'sanitation', 'education', 'culture', 'sport', 'health', 'power', 'service', 'network', 'forest', 'livestock', 'seedlings', 'tools', 'yard')",
            name=op.f("ck_check_item_kind"),
        ),
        sa.CheckConstraint("line IN ('industry', 'local')", name=op.f("ck_check_item_line")),
        sa.CheckConstraint(
            "owner_level IN ('county', 'town', 'village', 'joint', 'household', 'operator')",
            name=op.f("ck_check_item_owner_level"),
        ),
        sa.CheckConstraint("original_value > 0", name=op.f("ck_check_item_original_value")),
        sa.ForeignKeyConstraint(["campaign_id"], ["check_campaign.id"], name=op.f("fk_check_item_campaign_id")),
        sa.PrimaryKeyConstraint("campaign_id", "line", "number", name=op.f("pk_check_item")),
    )


def _differences() -> None:
    op.create_table(
        "check_difference",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("industry_number", sa.Integer(), nullable=True),
        sa.Column("local_number", sa.Integer(), nullable=True),
        sa.Column("found_by", sa.Text(), nullable=False),
        sa.Column("score", sa.SmallInteger(), nullable=False),
        sa.Column("parts", postgresql.JSONB(), nullable=False),
        sa.Column("differences", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("unit_in_charge", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=True),
        sa.Column("asset_id", sa.Uuid(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "differences <@ ARRAY['only_industry', 'only_local', 'duplicate', 'value', 'quantity', 'kind', 'owner']",
            name=op.f("ck_check_difference_differences"),
        ),
        sa.CheckConstraint("state IN ('open', 'answered', 'closed', 'excepted')", name=op.f("ck_check_difference_state")),
        sa.CheckConstraint("num_nonnulls(industry_number, local_number) > 0", name=op.f("ck_check_difference_item")),
        sa.ForeignKeyConstraint(["asset_id"], ["asset.id"], name=op.f("fk_check_difference_asset_id")),
        sa.ForeignKeyConstraint(["campaign_id"], ["check_campaign.id"], name=op.f("fk_check_difference_campaign_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_difference")),
    )
    op.create_index("ix_check_difference_campaign", "check_difference", ["campaign_id", "id"], unique=False)
    op.create_index(op.f("ix_check_difference_division_code"), "check_difference", ["division_code"], unique=False)
