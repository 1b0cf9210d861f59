"""Check sheets of the three guarantees and water, and the problems that they find."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import append_only

revision = "20261206_guarantees"
down_revision = "20261209_papers"
branch_labels = None
depends_on = None

_NEW_ID = sa.text("uuidv7()")
_NOW = sa.text("clock_timestamp()")
_MOMENT = sa.DateTime(timezone=True)
_TEXTS = postgresql.ARRAY(sa.Text())
_ITEMS = "item IN ('food', 'clothing', 'education', 'medical', 'housing', 'water')"
_STANDING = "state IN ('open', 'solved')"


def upgrade() -> None:
    """Apply."""
    _checks()
    _problems()
    op.create_table(
        "guarantee_state",
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("check_id", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["household_id"], ["household.id"], name=op.f("fk_guarantee_state_household_id_household")),
        sa.ForeignKeyConstraint(["check_id"], ["guarantee_check.id"], name=op.f("fk_guarantee_state_check_id_guarantee_check")),
        sa.PrimaryKeyConstraint("household_id", name=op.f("pk_guarantee_state")),
    )


def _checks() -> None:
    op.create_table(
        "guarantee_check",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("checkers", _TEXTS, nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_at", _MOMENT, server_default=_NOW, nullable=False),
        sa.Column("withdrawn_at", _MOMENT, nullable=True),
        sa.Column("withdrawn_by", sa.Text(), nullable=True),
        sa.Column("withdraw_reason", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("cardinality(checkers) > 0", name=op.f("ck_guarantee_check_checkers")),
        sa.CheckConstraint("(withdrawn_at IS NULL) = (withdraw_reason IS NULL)", name=op.f("ck_guarantee_check_withdrawn")),
        sa.ForeignKeyConstraint(["household_id"], ["household.id"], name=op.f("fk_guarantee_check_household_id_household")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guarantee_check")),
    )
    op.create_index("ix_guarantee_check_household", "guarantee_check", ["household_id", "checked_on", "id"])
    op.create_table(
        "guarantee_finding",
        sa.Column("check_id", sa.Uuid(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("conclusion", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("measured", postgresql.JSONB(), nullable=False),
        sa.Column("faults", _TEXTS, nullable=False),
        sa.CheckConstraint(_ITEMS, name=op.f("ck_guarantee_finding_item")),
        sa.CheckConstraint("conclusion IN ('met', 'not_met', 'not_applicable')", name=op.f("ck_guarantee_finding_conclusion")),
        sa.CheckConstraint("cardinality(faults) = 0 OR conclusion = 'not_met'", name=op.f("ck_guarantee_finding_measured")),
        sa.ForeignKeyConstraint(
            ["check_id"], ["guarantee_check.id"], name=op.f("fk_guarantee_finding_check_id_guarantee_check")
        ),
        sa.PrimaryKeyConstraint("check_id", "item", name=op.f("pk_guarantee_finding")),
    )
    append_only("guarantee_finding")


def _problems() -> None:
    table = "guarantee_problem"
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("check_id", sa.Uuid(), nullable=False),
        sa.Column("found_on", sa.Date(), nullable=False),
        sa.Column("solve_by", sa.Date(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("temporary", sa.Text(), nullable=True),
        sa.Column("department", sa.Text(), nullable=True),
        sa.Column("responsible", sa.Text(), nullable=True),
        sa.Column("solved_on", sa.Date(), nullable=True),
        sa.Column("how", sa.Text(), nullable=True),
        sa.Column("verified_by", sa.Text(), nullable=True),
        sa.Column("passed_by", sa.Uuid(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", _MOMENT, server_default=_NOW, nullable=False),
        sa.CheckConstraint(_ITEMS, name=op.f("ck_guarantee_problem_item")),
        sa.CheckConstraint(
            "state IN ('open', 'solved', 'verified', 'passed', 'mistaken', 'dropped')", name=op.f("ck_guarantee_problem_state")
        ),
        sa.CheckConstraint("solve_by >= found_on", name=op.f("ck_guarantee_problem_solve_by")),
        sa.CheckConstraint(f"({_STANDING}) = (closed_on IS NULL)", name=op.f("ck_guarantee_problem_closed")),
        sa.CheckConstraint("(state = 'passed') = (passed_by IS NOT NULL)", name=op.f("ck_guarantee_problem_passed")),
        sa.CheckConstraint("(state = 'verified') = (verified_by IS NOT NULL)", name=op.f("ck_guarantee_problem_verified")),
        sa.CheckConstraint(
            "state NOT IN ('solved', 'verified') OR solved_on IS NOT NULL", name=op.f("ck_guarantee_problem_solved")
        ),
        sa.ForeignKeyConstraint(["household_id"], ["household.id"], name=op.f("fk_guarantee_problem_household_id_household")),
        sa.ForeignKeyConstraint(
            ["check_id"], ["guarantee_check.id"], name=op.f("fk_guarantee_problem_check_id_guarantee_check")
        ),
        sa.ForeignKeyConstraint(
            ["passed_by"], ["guarantee_check.id"], name=op.f("fk_guarantee_problem_passed_by_guarantee_check")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guarantee_problem")),
    )
    standing = sa.text(_STANDING)
    op.create_index("uq_guarantee_problem_standing", table, ["household_id", "item"], unique=True, postgresql_where=standing)
    op.create_index("ix_guarantee_problem_household", table, ["household_id", "item"])
    op.create_index(
        "ix_guarantee_problem_due",
        table,
        [sa.text("coalesce(due_on, CAST('9999-12-31' AS date))"), "id"],
        postgresql_where=standing,
    )
