"""Batches count the rows that were accepted and then set aside."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261219_set_aside"
down_revision = "20261212_attachment_kinds"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column("intake_batch", sa.Column("set_aside", sa.Integer(), server_default="0", nullable=False))
