"""Payrolls of stipends that are paid, as the jobs service tells of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20270116_payrolls"
down_revision = "20261228_asset_papers"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "stipend_payroll",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("payroll_no", sa.Text(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("fund", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("paid", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("failed", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stipend_payroll")),
    )
    op.create_index(op.f("ix_stipend_payroll_division_code"), "stipend_payroll", ["division_code"], unique=False)
    op.add_column("payment", sa.Column("payroll_id", sa.Uuid(), nullable=True))
    op.create_index(
        "uq_payment_payroll",
        "payment",
        ["payroll_id"],
        unique=True,
        postgresql_where=sa.text("payroll_id IS NOT NULL AND state NOT IN ('cancelled', 'reversed')"),
    )
    op.create_check_constraint(op.f("ck_payment_payroll"), "payment", "payroll_id IS NULL OR stage = 'persons'")
