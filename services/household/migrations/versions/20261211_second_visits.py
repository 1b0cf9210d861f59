"""Second visits to households whose leads were closed as untrue."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.persistence.migrations import append_only

revision = "20261211_second_visits"
down_revision = "20261211_more_papers"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "lead_second_visit",
        sa.Column("lead_id", sa.Uuid(), nullable=False),
        sa.Column("rechecked_on", sa.Date(), nullable=False),
        sa.Column("recheckers", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("findings", sa.Text(), nullable=False),
        sa.Column("new_lead_id", sa.Uuid(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("outcome IN ('confirmed', 'wrong')", name=op.f("ck_lead_second_visit_outcome")),
        sa.CheckConstraint("(outcome = 'wrong') = (new_lead_id IS NOT NULL)", name=op.f("ck_lead_second_visit_new_lead")),
        sa.ForeignKeyConstraint(["lead_id"], ["lead.id"], name=op.f("fk_lead_second_visit_lead_id")),
        sa.ForeignKeyConstraint(["new_lead_id"], ["lead.id"], name=op.f("fk_lead_second_visit_new_lead_id")),
        sa.PrimaryKeyConstraint("lead_id", name=op.f("pk_lead_second_visit")),
        info={"scoped": True},
    )
    append_only("lead_second_visit")
