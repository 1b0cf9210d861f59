"""The money board: accounts, sources, projects with their acceptance, and payments, as the funds service tells them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261214_money_board"
down_revision = "20261213_task_owner"
branch_labels = None
depends_on = None

_YUAN = sa.Numeric(18, 2)


def _told(name: str, *columns: sa.Column[object]) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
    )


def upgrade() -> None:
    """Apply."""
    _told(
        "board_account",
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("source_code", sa.Text(), nullable=False),
        sa.Column("budget_year", sa.Integer(), nullable=False),
        sa.Column("direct", sa.Boolean(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=True),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("balance", _YUAN, nullable=False),
    )
    op.create_index(op.f("ix_board_account_project_id"), "board_account", ["project_id"])
    op.create_index(op.f("ix_board_account_division_code"), "board_account", ["division_code"])
    _told(
        "board_fund",
        sa.Column("source_code", sa.Text(), nullable=False),
        sa.Column("source_title", sa.Text(), nullable=False),
        sa.Column("fund_level", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
    )
    op.create_index("ix_board_fund_source", "board_fund", ["source_code", "received_on", "id"])
    _told(
        "board_project",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("planned_amount", _YUAN, nullable=False),
        sa.Column("beneficiary_households", sa.Integer(), nullable=True),
        sa.Column("beneficiary_persons", sa.Integer(), nullable=True),
    )
    op.create_index(op.f("ix_board_project_division_code"), "board_project", ["division_code"])
    op.create_index("ix_board_project_year", "board_project", ["year", "id"])
    _told(
        "board_acceptance",
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("accepted_on", sa.Date(), nullable=False),
        sa.Column("settled_on", sa.Date(), nullable=True),
    )
    _told(
        "board_payment",
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("amount", _YUAN, nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=True),
    )
    op.create_index(op.f("ix_board_payment_project_id"), "board_payment", ["project_id"])
