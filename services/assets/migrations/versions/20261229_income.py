"""Whose income receipts are, and plans that distribute it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.persistence.migrations import append_only, execute

revision = "20261229_income"
down_revision = "20261228_asset_papers"
branch_labels = None
depends_on = None

# What came in before is whose the asset is now; what several own is shared out by the greatest remainders.
_SHARES = """
    WITH owned AS (
        SELECT r.id, r.amount, abs(r.amount) AS whole, sign(r.amount) AS sign,
               coalesce(s.division_code, a.owner_division, c.division_code) AS division_code, coalesce(s.percent, 100) AS percent
          FROM receipt r
          JOIN operating_contract c ON c.id = r.contract_id
          JOIN asset a ON a.id = c.asset_id
          LEFT JOIN asset_share s ON s.asset_id = a.id AND a.owner_level = 'joint'
    ), cut AS (
        SELECT *, trunc(whole * percent / 100, 2) AS part FROM owned
    ), ranked AS (
        SELECT *, whole - sum(part) OVER (PARTITION BY id) AS left_over,
               row_number() OVER (PARTITION BY id ORDER BY part - whole * percent / 100, division_code) AS place
          FROM cut
    ), final AS (
        SELECT id, division_code, sign * (part + CASE WHEN place <= left_over * 100 THEN 0.01 ELSE 0 END) AS amount FROM ranked
    )
    INSERT INTO receipt_share (receipt_id, division_code, amount) SELECT id, division_code, amount FROM final WHERE amount <> 0
"""


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "receipt_share",
        sa.Column("receipt_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.CheckConstraint("amount <> 0", name=op.f("ck_receipt_share_amount")),
        sa.ForeignKeyConstraint(["receipt_id"], ["receipt.id"], name=op.f("fk_receipt_share_receipt_id")),
        sa.PrimaryKeyConstraint("receipt_id", "division_code", name=op.f("pk_receipt_share")),
    )
    op.create_index(op.f("ix_receipt_share_division_code"), "receipt_share", ["division_code"], unique=False)
    op.create_table(
        "distribution",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("cut_off", sa.Date(), nullable=False),
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
            "state IN ('draft', 'publicity', 'review', 'filing', 'paying', 'result', 'archived', 'cancelled')",
            name=op.f("ck_distribution_state"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_distribution")),
    )
    op.create_index(op.f("ix_distribution_division_code"), "distribution", ["division_code"], unique=False)
    op.create_table(
        "distribution_source",
        sa.Column("distribution_id", sa.Uuid(), nullable=False),
        sa.Column("receipt_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("released", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.ForeignKeyConstraint(["distribution_id"], ["distribution.id"], name=op.f("fk_distribution_source_distribution_id")),
        sa.ForeignKeyConstraint(
            ["receipt_id", "division_code"],
            ["receipt_share.receipt_id", "receipt_share.division_code"],
            name=op.f("fk_distribution_source_receipt_id_division_code"),
        ),
        sa.PrimaryKeyConstraint("distribution_id", "receipt_id", name=op.f("pk_distribution_source")),
    )
    op.create_index(
        "uq_distribution_source_drawn",
        "distribution_source",
        ["receipt_id", "division_code"],
        unique=True,
        postgresql_where=sa.text("NOT released"),
    )
    op.create_table(
        "distribution_line",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("distribution_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("payee", sa.Text(), nullable=True),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=True),
        sa.Column("voucher_no", sa.Text(), nullable=True),
        sa.Column("stopped_reason", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "kind IN ('upkeep', 'public', 'reserve', 'post', 'work', 'reward', 'aid', 'industry')",
            name=op.f("ck_distribution_line_kind"),
        ),
        sa.CheckConstraint(
            "num_nonnulls(household_id, payee) = 1 AND (household_id IS NOT NULL) = (kind IN ('post', 'work', 'reward', 'aid'))",
            name=op.f("ck_distribution_line_receiver"),
        ),
        sa.CheckConstraint("(paid_on IS NULL) = (voucher_no IS NULL)", name=op.f("ck_distribution_line_paid")),
        sa.CheckConstraint("amount > 0", name=op.f("ck_distribution_line_amount")),
        sa.CheckConstraint("stopped_reason IS NULL OR paid_on IS NULL", name=op.f("ck_distribution_line_stopped")),
        sa.ForeignKeyConstraint(["distribution_id"], ["distribution.id"], name=op.f("fk_distribution_line_distribution_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_distribution_line")),
        sa.UniqueConstraint("distribution_id", "number", name=op.f("uq_distribution_line_distribution_id_number")),
    )
    op.create_index(op.f("ix_distribution_line_household_id"), "distribution_line", ["household_id"], unique=False)
    op.create_table(
        "distribution_payment",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("line_id", sa.Uuid(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("voucher_no", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("account IN ('collective', 'fiscal')", name=op.f("ck_distribution_payment_account")),
        sa.CheckConstraint("amount <> 0 AND (amount < 0) = (reason IS NOT NULL)", name=op.f("ck_distribution_payment_amount")),
        sa.ForeignKeyConstraint(["line_id"], ["distribution_line.id"], name=op.f("fk_distribution_payment_line_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_distribution_payment")),
    )
    op.create_index(op.f("ix_distribution_payment_line_id"), "distribution_payment", ["line_id"], unique=False)
    execute(_SHARES)
    append_only("receipt_share", "distribution_payment")
