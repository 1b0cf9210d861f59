"""Care of assets: plans, patrols, repairs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.persistence.migrations import append_only

revision = "20261227_care"
down_revision = "20261226_operation"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "care_plan",
        sa.Column("asset_id", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("keeper", sa.Text(), nullable=True),
        sa.Column("keeper_kind", sa.Text(), nullable=True),
        sa.Column("standard", sa.Text(), nullable=True),
        sa.Column("every_days", sa.SmallInteger(), nullable=True),
        sa.Column("annual_fee", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("money", sa.Text(), nullable=True),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "keeper_kind IN ('cadre', 'welfare_post', 'firm', 'operator', 'other')", name=op.f("ck_care_plan_keeper_kind")
        ),
        sa.CheckConstraint(
            "money IN ('village', 'fiscal', 'operating', 'welfare_post', 'other')", name=op.f("ck_care_plan_money")
        ),
        sa.CheckConstraint("(annual_fee IS NULL) = (money IS NULL) AND annual_fee > 0", name=op.f("ck_care_plan_annual_fee")),
        sa.CheckConstraint("(keeper IS NULL) = (keeper_kind IS NULL)", name=op.f("ck_care_plan_keeper")),
        sa.CheckConstraint("every_days > 0", name=op.f("ck_care_plan_every_days")),
        sa.ForeignKeyConstraint(["asset_id"], ["asset.id"], name=op.f("fk_care_plan_asset_id")),
        sa.PrimaryKeyConstraint("asset_id", name=op.f("pk_care_plan")),
    )
    op.create_table(
        "patrol",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("asset_id", sa.Uuid(), nullable=False),
        sa.Column("patrolled_on", sa.Date(), nullable=False),
        sa.Column("grade", sa.Text(), nullable=False),
        sa.Column("findings", sa.Text(), nullable=True),
        sa.Column("longitude", sa.Numeric(precision=9, scale=6), nullable=True),
        sa.Column("latitude", sa.Numeric(precision=9, scale=6), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("grade IN ('good', 'worn', 'damaged', 'idle')", name=op.f("ck_patrol_grade")),
        sa.CheckConstraint("(longitude IS NULL) = (latitude IS NULL)", name=op.f("ck_patrol_point")),
        sa.ForeignKeyConstraint(["asset_id"], ["asset.id"], name=op.f("fk_patrol_asset_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_patrol")),
    )
    op.create_index("ix_patrol_asset", "patrol", ["asset_id", "patrolled_on", "id"], unique=False)
    op.create_table(
        "repair",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("asset_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("patrol_id", sa.Uuid(), nullable=True),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("repairer", sa.Text(), nullable=True),
        sa.Column("estimate", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("cost", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("money", sa.Text(), nullable=True),
        sa.Column("voucher_no", sa.Text(), nullable=True),
        sa.Column("reported_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "money IN ('village', 'fiscal', 'operating', 'welfare_post', 'other')", name=op.f("ck_repair_money")
        ),
        sa.CheckConstraint("state <> 'settled' OR num_nonnulls(cost, money, voucher_no) = 3", name=op.f("ck_repair_settled")),
        sa.CheckConstraint(
            "state IN ('reported', 'assigned', 'done', 'accepted', 'settled', 'refused')", name=op.f("ck_repair_state")
        ),
        sa.CheckConstraint("estimate >= 0 AND cost >= 0", name=op.f("ck_repair_amounts")),
        sa.ForeignKeyConstraint(["asset_id"], ["asset.id"], name=op.f("fk_repair_asset_id")),
        sa.ForeignKeyConstraint(["patrol_id"], ["patrol.id"], name=op.f("fk_repair_patrol_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_repair")),
    )
    op.create_index(op.f("ix_repair_asset_id"), "repair", ["asset_id"], unique=False)
    op.create_index(op.f("ix_repair_division_code"), "repair", ["division_code"], unique=False)
    append_only("patrol")
