"""One open dead letter an aggregate and type: what is told later takes the place of the item in it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261126_dead_letters"
down_revision = "20261125_profile_sections"
branch_labels = None
depends_on = None

# The newest of each stays open, failed if one of them was.
_ONE_OF_EACH = """
    WITH ranked AS (
        SELECT id, min(state) OVER each AS state, max(error) OVER each AS error,
               row_number() OVER (each ORDER BY version DESC, id DESC) AS place
          FROM dead_letter WHERE state IN ('failed', 'parked') AND item_id IS NOT NULL
        WINDOW each AS (PARTITION BY consumer, type, item_id))
    UPDATE dead_letter SET error = ranked.error, state = CASE place WHEN 1 THEN ranked.state ELSE 'discarded' END,
           closed_at = CASE WHEN place > 1 THEN clock_timestamp() END
      FROM ranked WHERE ranked.id = dead_letter.id
"""


def upgrade() -> None:
    """Apply."""
    op.execute(_ONE_OF_EACH)
    op.drop_index("uq_dead_letter_open", "dead_letter")
    op.create_index(
        "uq_dead_letter_open",
        "dead_letter",
        ["consumer", "type", "item_id"],
        unique=True,
        postgresql_where=sa.text("state IN ('failed', 'parked')"),
    )
