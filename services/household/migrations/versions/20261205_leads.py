"""Leads go their way: stages with deadlines, urging, and what departments are told of their data."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.persistence.migrations import append_only
from shared.standards.clock import today
from shared.standards.working_days import add_working_days

revision = "20261205_leads"
down_revision = "20261204_cases"
branch_labels = None
depends_on = None

_NEW_ID = sa.text("uuidv7()")
_NOW = sa.text("clock_timestamp()")
_CODES = "'registered', 'resolved', 'coping', 'monitored', 'untrue', 'moved', 'not_found', 'died', 'duplicate', 'other'"
_JUDGING_DAYS = 3


def upgrade() -> None:
    """Apply."""
    _stages()
    _urging()
    _feedback()


def _stages() -> None:
    op.add_column("lead", sa.Column("channel", sa.Text(), server_default="screening", nullable=False))
    op.add_column("lead", sa.Column("urgent", sa.Boolean(), server_default=sa.text("false"), nullable=False))
    op.add_column("lead", sa.Column("note", sa.Text(), nullable=True))
    op.add_column("lead", sa.Column("found_code", sa.Text(), nullable=True))
    op.add_column("lead", sa.Column("state_since", sa.Date(), nullable=True))
    op.add_column("lead", sa.Column("due_on", sa.Date(), nullable=True))
    op.add_column("lead", sa.Column("assignee", sa.Text(), nullable=True))
    op.add_column("lead", sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False))
    # For leads that are open, the county's days for judging begin today.
    moved = sa.text(
        "UPDATE lead SET state_since = coalesce(closed_on, least(opened_on, :today)),"
        " due_on = CASE WHEN state = 'open' THEN CAST(:due AS date) END"
    )
    op.execute(moved.bindparams(today=today(), due=add_working_days(today(), _JUDGING_DAYS)))
    op.alter_column("lead", "state_since", nullable=False)
    op.alter_column("lead", "state", server_default=None)
    op.drop_constraint(op.f("ck_lead_state"), "lead")
    for name, condition in (
        ("state", "state IN ('open', 'dispatched', 'verified', 'closed')"),
        ("channel", "channel IN ('screening', 'declaration', 'inspection', 'visit', 'hotline', 'split', 'other')"),
        ("found_code", f"found_code IN ({_CODES})"),
    ):
        op.create_check_constraint(op.f(f"ck_lead_{name}"), "lead", condition)
    op.drop_index("uq_lead_open", "lead")
    still_open = sa.text("state <> 'closed'")
    op.create_index("uq_lead_open", "lead", ["household_id"], unique=True, postgresql_where=still_open)
    due = sa.text("coalesce(due_on, CAST('9999-12-31' AS DATE))")
    op.create_index("ix_lead_due", "lead", [due, "id"], postgresql_where=still_open)


def _urging() -> None:
    op.create_table(
        "lead_urge",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("lead_id", sa.Uuid(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("urged_on", sa.Date(), nullable=False),
        sa.Column("urged_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["lead_id"], ["lead.id"], name=op.f("fk_lead_urge_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lead_urge")),
        sa.UniqueConstraint("lead_id", "urged_on", name=op.f("uq_lead_urge_lead_id_urged_on")),
        info={"scoped": True},
    )
    append_only("lead_urge")


def _feedback() -> None:
    op.create_table(
        "lead_feedback",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("lead_id", sa.Uuid(), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("acknowledged_on", sa.Date(), nullable=True),
        sa.Column("acknowledged_by", sa.Text(), nullable=True),
        sa.Column("correction", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=_NOW, nullable=False),
        sa.CheckConstraint("verdict IN ('true', 'false', 'data_error', 'none')", name=op.f("ck_lead_feedback_verdict")),
        sa.CheckConstraint(f"code IN ({_CODES})", name=op.f("ck_lead_feedback_code")),
        sa.CheckConstraint("(acknowledged_on IS NULL) = (acknowledged_by IS NULL)", name=op.f("ck_lead_feedback_acknowledged")),
        sa.ForeignKeyConstraint(["lead_id"], ["lead.id"], name=op.f("fk_lead_feedback_lead_id")),
        sa.ForeignKeyConstraint(["household_id"], ["household.id"], name=op.f("fk_lead_feedback_household_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lead_feedback")),
        sa.UniqueConstraint("lead_id", "rule", "subject_id", name=op.f("uq_lead_feedback_lead_id_rule_subject_id")),
        info={"scoped": True},
    )
    op.create_index("ix_lead_feedback_department", "lead_feedback", ["department", "id"])
    op.create_index("ix_lead_feedback_due_on", "lead_feedback", ["due_on"], postgresql_where=sa.text("acknowledged_on IS NULL"))
