"""Tasks of several services: each says whose it is."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261213_task_owner"
down_revision = "20261212_counted_as"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column("task", sa.Column("owner", sa.Text(), server_default="household", nullable=False))
    op.alter_column("task", "owner", server_default=None)
