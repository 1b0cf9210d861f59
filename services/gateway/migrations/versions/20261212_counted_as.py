"""The board's households are counted when they are told: under which figures each, and how many of a village are alike. Tasks say where they lie."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "20261212_counted_as"
down_revision = "20261204_cases"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column("board_household", sa.Column("counted_as", postgresql.ARRAY(sa.Text()), server_default="{}", nullable=False))
    op.execute(
        """
        INSERT INTO board_household (household_id, counted_as)
        SELECT household_id, array_agg(DISTINCT figure ORDER BY figure) FROM (
            SELECT household_id, unnest(ARRAY['level:' || level, 'category:' || coalesce(category, 'NONE')]
                                        || (SELECT array_agg('rule:' || rule) FROM unnest(rules) AS rule))
              FROM board_lead WHERE state = 'open'
            UNION ALL
            SELECT household_id, unnest(ARRAY['case_state:' || state, 'case:' || standing,
                                              CASE WHEN standing = 'not_eliminated' THEN 'case_category:' || category END])
              FROM (SELECT DISTINCT ON (household_id) household_id, state, category,
                           CASE WHEN state IN ('rejected', 'cancelled') THEN NULL
                                WHEN state = 'eliminated' THEN 'eliminated'
                                WHEN determined_on IS NOT NULL THEN 'not_eliminated' ELSE 'under_way' END AS standing
                      FROM board_case ORDER BY household_id, entry_no DESC) AS newest
            UNION ALL
            SELECT household_id, unnest(ARRAY['case:identified', to_char(determined_on, '"determined:"YYYY-MM')])
              FROM board_case WHERE determined_on IS NOT NULL
        ) AS counted (household_id, figure) WHERE figure IS NOT NULL GROUP BY household_id
        ON CONFLICT (household_id) DO UPDATE SET counted_as = excluded.counted_as
        """
    )
    op.create_index(
        "ix_board_household_dated",
        "board_household",
        ["division_code"],
        postgresql_where=sa.text("(joining IS NOT NULL OR leaving IS NOT NULL OR closed_on IS NOT NULL)"),
    )
    op.create_table(
        "board_count",
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("household_type", sa.Text(), nullable=False),
        sa.Column("watched", sa.Boolean(), nullable=False),
        sa.Column("counted_as", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("households", sa.Integer(), nullable=False),
        sa.Column("persons", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("division_code", "household_type", "watched", "counted_as", name=op.f("pk_board_count")),
    )
    op.execute(
        """
        INSERT INTO board_count (division_code, household_type, watched, counted_as, households, persons)
        SELECT division_code, household_type, watched, counted_as, count(*), sum(persons)
          FROM board_household
         WHERE division_code IS NOT NULL AND joining IS NULL AND leaving IS NULL AND closed_on IS NULL
         GROUP BY division_code, household_type, watched, counted_as
        """
    )
    op.add_column("task", sa.Column("lies_in", sa.Text(), nullable=True))
    op.execute(
        """
        UPDATE task AS t SET lies_in = CASE WHEN t.household_id IS NULL THEN t.division_code
                                            ELSE (SELECT division_code FROM board_household h WHERE h.household_id = t.household_id) END
         WHERE t.open
        """
    )
    by_day = sa.text("coalesce(due_on, CAST('9999-12-31' AS date))")
    op.create_index("ix_task_lies_in", "task", ["lies_in", by_day, "id"], postgresql_where=sa.text("open"))
