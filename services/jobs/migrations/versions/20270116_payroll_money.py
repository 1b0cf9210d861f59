"""What the funds service tells of the money for payrolls."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20270116_payroll_money"
down_revision = "20270115_talent"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "payroll_payment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("payroll_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("refunded", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payroll_payment")),
    )
    op.create_index(op.f("ix_payroll_payment_payroll_id"), "payroll_payment", ["payroll_id"], unique=False)
