"""A batch belongs to all divisions of its uploader: who sees it, and whether the same bytes are the same batch."""

from __future__ import annotations

from alembic import op

revision = "20261126_batches_by_divisions"
down_revision = "20261123_household"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("UPDATE intake_batch SET divisions = (SELECT array_agg(code ORDER BY code) FROM unnest(divisions) AS code)")
    op.drop_index("uq_intake_batch_file", "intake_batch")
    op.create_index("uq_intake_batch_file", "intake_batch", ["feed", "file_digest", "divisions"], unique=True)
    op.drop_column("intake_batch", "division_code")
