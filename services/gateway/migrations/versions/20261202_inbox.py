"""The inbox: notices to people and roles, and who has read them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261202_inbox"
down_revision = "20261201_timeline"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "notice",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("division_code", sa.Text(), nullable=True),
        sa.Column("posted_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
        sa.CheckConstraint("(account IS NULL) <> (role IS NULL)", name=op.f("ck_notice_addressee")),
    )
    op.create_index("ix_notice_account", "notice", ["account", "posted_at"])
    op.create_index("ix_notice_role", "notice", ["role", "posted_at"])
    op.create_index("ix_notice_posted_at", "notice", ["posted_at"])
    op.create_table(
        "notice_reading",
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("notice_id", "account", name=op.f("pk_notice_reading")),
    )
