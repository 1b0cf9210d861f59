"""Village collectives: their funds, resources, shares and months. A contract is of an asset or of a resource."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import append_only, frozen_but_for

revision = "20270102_collective"
down_revision = "20270101_resources"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "collective",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("credit_code", sa.Text(), nullable=False),
        sa.Column("founded_on", sa.Date(), nullable=False),
        sa.Column("bookkeeper", sa.Text(), nullable=False),
        sa.Column("books_from", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'", name=op.f("ck_collective_credit_code")),
        sa.CheckConstraint("ended_on >= founded_on AND ended_on >= books_from", name=op.f("ck_collective_ended_on")),
        sa.CheckConstraint("extract(day FROM books_from) = 1", name=op.f("ck_collective_books_from")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collective")),
        sa.UniqueConstraint("credit_code", name=op.f("uq_collective_credit_code")),
    )
    op.create_index(op.f("ix_collective_division_code"), "collective", ["division_code"], unique=False)
    op.create_index(
        "uq_collective_place", "collective", ["division_code"], unique=True, postgresql_where=sa.text("ended_on IS NULL")
    )
    op.create_table(
        "collective_account",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("collective_id", sa.Uuid(), nullable=False),
        sa.Column("bank", sa.Text(), nullable=False),
        sa.Column("number_cipher", sa.LargeBinary(), nullable=False),
        sa.Column("number_masked", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("opening", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("closed_on >= from_on", name=op.f("ck_collective_account_days")),
        sa.CheckConstraint("opening >= 0", name=op.f("ck_collective_account_opening")),
        sa.ForeignKeyConstraint(["collective_id"], ["collective.id"], name=op.f("fk_collective_account_collective_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collective_account")),
    )
    op.create_index(op.f("ix_collective_account_collective_id"), "collective_account", ["collective_id"], unique=False)
    op.create_index(
        "uq_collective_account_open",
        "collective_account",
        ["number_cipher"],
        unique=True,
        postgresql_where=sa.text("closed_on IS NULL"),
    )
    op.create_table(
        "collective_change",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("collective_id", sa.Uuid(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("before", postgresql.JSONB(), nullable=False),
        sa.Column("after", postgresql.JSONB(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("record IN ('collective', 'resource', 'account')", name=op.f("ck_collective_change_record")),
        sa.ForeignKeyConstraint(["collective_id"], ["collective.id"], name=op.f("fk_collective_change_collective_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collective_change")),
    )
    op.create_index("ix_collective_change_list", "collective_change", ["collective_id", "id"], unique=False)
    op.create_table(
        "collective_month",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("collective_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("opening", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("taken_over", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("income", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("expense", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("closing", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("arrears", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("bank_balance", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("difference_reason", sa.Text(), nullable=True),
        sa.Column("figures", postgresql.JSONB(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "NOT (state IN ('submitted', 'checked', 'publicity', 'closed')) OR num_nonnulls(opening, taken_over, income, expense, closing, arrears, bank_balance, figures) = 8",
            name=op.f("ck_collective_month_frozen"),
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'submitted', 'checked', 'publicity', 'closed')", name=op.f("ck_collective_month_state")
        ),
        sa.CheckConstraint(
            "bank_balance = closing OR difference_reason IS NOT NULL", name=op.f("ck_collective_month_difference")
        ),
        sa.CheckConstraint("closing = opening + taken_over + income - expense", name=op.f("ck_collective_month_closing")),
        sa.CheckConstraint("extract(day FROM month) = 1", name=op.f("ck_collective_month_month")),
        sa.ForeignKeyConstraint(["collective_id"], ["collective.id"], name=op.f("fk_collective_month_collective_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collective_month")),
        sa.UniqueConstraint("collective_id", "month", name=op.f("uq_collective_month_collective_id_month")),
    )
    op.create_index(op.f("ix_collective_month_division_code"), "collective_month", ["division_code"], unique=False)
    op.create_table(
        "collective_resource",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("collective_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("location", sa.Text(), nullable=False),
        sa.Column("area", sa.Numeric(precision=14, scale=4), nullable=True),
        sa.Column("quantity", sa.Numeric(precision=14, scale=4), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("boundaries", sa.Text(), nullable=True),
        sa.Column("parcel_code", sa.Text(), nullable=True),
        sa.Column("used_as", sa.Text(), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "kind IN ('arable', 'garden', 'forest', 'grass', 'water', 'wasteland', 'construction', 'minerals', 'other')",
            name=op.f("ck_collective_resource_kind"),
        ),
        sa.CheckConstraint("used_as IN ('self', 'idle')", name=op.f("ck_collective_resource_used_as")),
        sa.CheckConstraint("(quantity IS NULL) = (unit IS NULL)", name=op.f("ck_collective_resource_unit")),
        sa.CheckConstraint(
            "num_nonnulls(area, quantity) > 0 AND area > 0 AND quantity > 0", name=op.f("ck_collective_resource_measure")
        ),
        sa.ForeignKeyConstraint(["collective_id"], ["collective.id"], name=op.f("fk_collective_resource_collective_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collective_resource")),
    )
    op.create_index(op.f("ix_collective_resource_division_code"), "collective_resource", ["division_code"], unique=False)
    op.create_index(
        "uq_collective_resource_name",
        "collective_resource",
        ["collective_id", "name"],
        unique=True,
        postgresql_where=sa.text("withdrawn_on IS NULL"),
    )
    op.create_table(
        "collective_share",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("collective_id", sa.Uuid(), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("shares", sa.Numeric(precision=14, scale=4), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.Column("end_basis", sa.Text(), nullable=True),
        sa.Column("ended_by", sa.Text(), nullable=True),
        sa.CheckConstraint("kind IN ('population', 'labour', 'land', 'other')", name=op.f("ck_collective_share_kind")),
        sa.CheckConstraint("num_nonnulls(to_on, end_basis, ended_by) IN (0, 3)", name=op.f("ck_collective_share_ended")),
        sa.CheckConstraint("shares > 0", name=op.f("ck_collective_share_shares")),
        sa.CheckConstraint("to_on >= from_on", name=op.f("ck_collective_share_days")),
        sa.ForeignKeyConstraint(["collective_id"], ["collective.id"], name=op.f("fk_collective_share_collective_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collective_share")),
    )
    op.create_index(op.f("ix_collective_share_household_id"), "collective_share", ["household_id"], unique=False)
    op.create_index("ix_collective_share_list", "collective_share", ["collective_id", "kind", "household_id"], unique=False)
    op.create_index(
        "uq_collective_share_held",
        "collective_share",
        ["collective_id", "household_id", "kind"],
        unique=True,
        postgresql_where=sa.text("to_on IS NULL"),
    )
    op.create_table(
        "collective_entry",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("collective_id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("voucher_no", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("payee", sa.Text(), nullable=True),
        sa.Column("decision_no", sa.Text(), nullable=True),
        sa.Column("reverses", sa.Uuid(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "(direction = 'in' AND subject IN ('operation', 'subsidy', 'donation', 'interest', 'other_income')) OR (direction = 'out' AND subject IN ('maintenance', 'welfare', 'management', 'investment', 'purchase', 'other_expense'))",
            name=op.f("ck_collective_entry_subject"),
        ),
        sa.CheckConstraint("amount <> 0 AND (amount < 0) = (reverses IS NOT NULL)", name=op.f("ck_collective_entry_amount")),
        sa.ForeignKeyConstraint(["account_id"], ["collective_account.id"], name=op.f("fk_collective_entry_account_id")),
        sa.ForeignKeyConstraint(["collective_id"], ["collective.id"], name=op.f("fk_collective_entry_collective_id")),
        sa.ForeignKeyConstraint(["reverses"], ["collective_entry.id"], name=op.f("fk_collective_entry_reverses")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_collective_entry")),
        sa.UniqueConstraint("reverses", name=op.f("uq_collective_entry_reverses")),
    )
    op.create_index(op.f("ix_collective_entry_account_id"), "collective_entry", ["account_id"], unique=False)
    op.create_index("ix_collective_entry_list", "collective_entry", ["collective_id", "happened_on", "id"], unique=False)
    op.create_table(
        "collective_month_item",
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("month_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["month_id"], ["collective_month.id"], name=op.f("fk_collective_month_item_month_id")),
        sa.PrimaryKeyConstraint("item_id", "division_code", name=op.f("pk_collective_month_item")),
    )
    op.create_index(op.f("ix_collective_month_item_month_id"), "collective_month_item", ["month_id"], unique=False)
    op.add_column("operating_contract", sa.Column("resource_id", sa.Uuid(), nullable=True))
    op.alter_column("operating_contract", "asset_id", existing_type=sa.UUID(), nullable=True)
    op.create_index(op.f("ix_operating_contract_resource_id"), "operating_contract", ["resource_id"], unique=False)
    op.create_foreign_key(
        op.f("fk_operating_contract_resource_id"), "operating_contract", "collective_resource", ["resource_id"], ["id"]
    )
    op.create_check_constraint(
        op.f("ck_operating_contract_subject"), "operating_contract", "num_nonnulls(asset_id, resource_id) = 1"
    )
    append_only("collective_change", "collective_entry")
    frozen_but_for("collective_account", ["closed_on"])
    frozen_but_for("collective_share", ["to_on", "end_basis", "ended_by"])
