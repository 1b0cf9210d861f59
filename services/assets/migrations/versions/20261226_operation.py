"""Contracts by which assets are run, what is due of them, and what came in."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.persistence.migrations import append_only

revision = "20261226_operation"
down_revision = "20261225_checks"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "operating_contract",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("asset_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("contract_no", sa.Text(), nullable=False),
        sa.Column("mode", sa.Text(), nullable=False),
        sa.Column("income", sa.Text(), nullable=False),
        sa.Column("operator", sa.Text(), nullable=False),
        sa.Column("operator_code", sa.Text(), nullable=True),
        sa.Column("signed_on", sa.Date(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("deposit", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("terms", sa.Text(), nullable=True),
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
            "income IN ('rent', 'fee', 'dividend', 'interest', 'power', 'profit', 'compensation', 'insurance')",
            name=op.f("ck_operating_contract_income"),
        ),
        sa.CheckConstraint(
            "mode IN ('self', 'entrust', 'cooperate', 'contract', 'lease', 'share')", name=op.f("ck_operating_contract_mode")
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'submitted', 'filed', 'ended', 'terminated', 'withdrawn')",
            name=op.f("ck_operating_contract_state"),
        ),
        sa.CheckConstraint("deposit > 0", name=op.f("ck_operating_contract_deposit")),
        sa.CheckConstraint("starts_on >= signed_on AND ends_on > starts_on", name=op.f("ck_operating_contract_days")),
        sa.ForeignKeyConstraint(["asset_id"], ["asset.id"], name=op.f("fk_operating_contract_asset_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operating_contract")),
    )
    op.create_index(op.f("ix_operating_contract_asset_id"), "operating_contract", ["asset_id"], unique=False)
    op.create_index(op.f("ix_operating_contract_division_code"), "operating_contract", ["division_code"], unique=False)
    op.create_index(
        "uq_operating_contract_no",
        "operating_contract",
        ["division_code", "contract_no"],
        unique=True,
        postgresql_where=sa.text("state <> 'withdrawn'"),
    )
    op.create_table(
        "contract_due",
        sa.Column("contract_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_contract_due_amount")),
        sa.ForeignKeyConstraint(["contract_id"], ["operating_contract.id"], name=op.f("fk_contract_due_contract_id")),
        sa.PrimaryKeyConstraint("contract_id", "number", name=op.f("pk_contract_due")),
    )
    op.create_table(
        "receipt",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("contract_id", sa.Uuid(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("voucher_no", sa.Text(), nullable=False),
        sa.Column("reverses", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("account IN ('collective', 'fiscal')", name=op.f("ck_receipt_account")),
        sa.CheckConstraint("(reverses IS NULL) = (reason IS NULL)", name=op.f("ck_receipt_reason")),
        sa.CheckConstraint("amount <> 0 AND (amount < 0) = (reverses IS NOT NULL)", name=op.f("ck_receipt_amount")),
        sa.ForeignKeyConstraint(["contract_id"], ["operating_contract.id"], name=op.f("fk_receipt_contract_id")),
        sa.ForeignKeyConstraint(["reverses"], ["receipt.id"], name=op.f("fk_receipt_reverses")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipt")),
        sa.UniqueConstraint("reverses", name=op.f("uq_receipt_reverses")),
    )
    op.create_index(op.f("ix_receipt_contract_id"), "receipt", ["contract_id"], unique=False)
    append_only("contract_due", "receipt")
