"""Performance: approved goals, monitorings and evaluations with their indicators, what is entered into the county's score."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import append_only

revision = "20261219_performance"
down_revision = "20261218_supervision"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    _approvals()
    _monitorings()
    _evaluations()
    _scores()
    append_only("county_score_entry")


def _approvals() -> None:
    op.create_table(
        "goal_approval",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("document_no", sa.Text(), nullable=False),
        sa.Column("approved_on", sa.Date(), nullable=False),
        sa.Column("disclose_by", sa.Date(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_by", sa.Text(), nullable=True),
        sa.Column("withdraw_reason", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("disclose_by >= approved_on", name=op.f("ck_goal_approval_disclose_by")),
        sa.CheckConstraint(
            "num_nonnulls(withdrawn_at, withdrawn_by, withdraw_reason) IN (0, 3)", name=op.f("ck_goal_approval_withdrawn")
        ),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_goal_approval_project_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goal_approval")),
    )
    op.create_index(
        "uq_goal_approval_year",
        "goal_approval",
        ["project_id", "year"],
        unique=True,
        postgresql_where=sa.text("withdrawn_at IS NULL"),
    )


def _monitorings() -> None:
    op.create_table(
        "performance_monitoring",
        sa.Column("low_count", sa.Integer(), server_default="0", nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("allocated", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("paid", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.Column("submitted_on", sa.Date(), nullable=True),
        sa.Column("submitted_by", sa.Text(), nullable=True),
        sa.Column("department", sa.Text(), nullable=True),
        sa.Column("parameters", postgresql.JSONB(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "state IN ('drafting', 'submitted', 'returned', 'accepted', 'waived')", name=op.f("ck_performance_monitoring_state")
        ),
        sa.CheckConstraint(
            "state NOT IN ('submitted', 'accepted') OR submitted_on IS NOT NULL",
            name=op.f("ck_performance_monitoring_submitted"),
        ),
        sa.CheckConstraint("extract(year FROM as_of) = year", name=op.f("ck_performance_monitoring_year")),
        sa.CheckConstraint("low_count >= 0", name=op.f("ck_performance_monitoring_low_count")),
        sa.CheckConstraint(
            "num_nonnulls(allocated, paid, summary, submitted_on, submitted_by, department, parameters) IN (0, 7)",
            name=op.f("ck_performance_monitoring_whole"),
        ),
        sa.CheckConstraint("paid BETWEEN 0 AND allocated", name=op.f("ck_performance_monitoring_money")),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_performance_monitoring_project_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_performance_monitoring")),
    )
    op.create_index(
        "ix_performance_monitoring_due",
        "performance_monitoring",
        [sa.text("coalesce(due_on, CAST('9999-12-31' AS date))"), "id"],
        unique=False,
    )
    op.create_index("uq_performance_monitoring_project", "performance_monitoring", ["project_id", "as_of"], unique=True)
    op.create_table(
        "monitoring_indicator",
        sa.Column("monitoring_id", sa.Uuid(), nullable=False),
        sa.Column("due_target", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("target", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("reached", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("achieved_percent", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint("direction IN ('at_least', 'at_most', 'equal')", name=op.f("ck_monitoring_indicator_direction")),
        sa.CheckConstraint(
            "kind IN ('quantity', 'quality', 'timeliness', 'cost', 'economic', 'social', 'ecological', 'sustainable', 'satisfaction')",
            name=op.f("ck_monitoring_indicator_kind"),
        ),
        sa.CheckConstraint(
            "achieved_percent BETWEEN 0 AND 100 AND (achieved_percent IS NULL) = (reached IS NULL)",
            name=op.f("ck_monitoring_indicator_achieved"),
        ),
        sa.CheckConstraint(
            "reached >= 0 AND target >= 0 AND due_target BETWEEN 0 AND target", name=op.f("ck_monitoring_indicator_reached")
        ),
        sa.CheckConstraint("reached IS NOT NULL OR note IS NOT NULL", name=op.f("ck_monitoring_indicator_unmeasured")),
        sa.ForeignKeyConstraint(
            ["monitoring_id"], ["performance_monitoring.id"], name=op.f("fk_monitoring_indicator_monitoring_id")
        ),
        sa.PrimaryKeyConstraint("monitoring_id", "number", name=op.f("pk_monitoring_indicator")),
    )


def _evaluations() -> None:
    op.create_table(
        "performance_evaluation",
        sa.Column("execution_most", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("execution_points", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("self_score", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("review", sa.Text(), nullable=True),
        sa.Column("review_score", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("reviewed_by", sa.Text(), nullable=True),
        sa.Column("score", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("grade", sa.Text(), nullable=True),
        sa.Column("uses", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("use_note", sa.Text(), nullable=True),
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("allocated", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("paid", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("summary", sa.Text(), nullable=True),
        sa.Column("submitted_on", sa.Date(), nullable=True),
        sa.Column("submitted_by", sa.Text(), nullable=True),
        sa.Column("department", sa.Text(), nullable=True),
        sa.Column("parameters", postgresql.JSONB(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("(state = 'used') = (cardinality(uses) > 0)", name=op.f("ck_performance_evaluation_used")),
        sa.CheckConstraint("grade IN ('excellent', 'good', 'fair', 'poor')", name=op.f("ck_performance_evaluation_grade")),
        sa.CheckConstraint("review IN ('spot', 'key')", name=op.f("ck_performance_evaluation_review")),
        sa.CheckConstraint(
            "state IN ('drafting', 'submitted', 'returned', 'accepted', 'reviewed', 'used', 'waived')",
            name=op.f("ck_performance_evaluation_state"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('submitted', 'accepted', 'reviewed', 'used') OR score IS NOT NULL",
            name=op.f("ck_performance_evaluation_submitted"),
        ),
        sa.CheckConstraint(
            "uses <@ ARRAY['next_year', 'public', 'assessment', 'mend']", name=op.f("ck_performance_evaluation_uses")
        ),
        sa.CheckConstraint("as_of = make_date(year, 12, 31)", name=op.f("ck_performance_evaluation_year")),
        sa.CheckConstraint(
            "num_nonnulls(allocated, paid, summary, submitted_on, submitted_by, department, parameters) IN (0, 7)",
            name=op.f("ck_performance_evaluation_whole"),
        ),
        sa.CheckConstraint(
            "num_nonnulls(execution_most, execution_points) IN (0, 2)", name=op.f("ck_performance_evaluation_execution")
        ),
        sa.CheckConstraint(
            "num_nonnulls(review, review_score, reviewed_by) IN (0, 3)", name=op.f("ck_performance_evaluation_reviewed")
        ),
        sa.CheckConstraint(
            "num_nonnulls(self_score, score, grade, submitted_on) IN (0, 4)", name=op.f("ck_performance_evaluation_scored")
        ),
        sa.CheckConstraint("paid BETWEEN 0 AND allocated", name=op.f("ck_performance_evaluation_money")),
        sa.CheckConstraint("reviewed_by <> submitted_by", name=op.f("ck_performance_evaluation_reviewer")),
        sa.CheckConstraint(
            "self_score BETWEEN 0 AND 100 AND review_score BETWEEN 0 AND 100 AND score IS NOT DISTINCT FROM coalesce(review_score, self_score)",
            name=op.f("ck_performance_evaluation_score"),
        ),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_performance_evaluation_project_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_performance_evaluation")),
    )
    op.create_index(
        "ix_performance_evaluation_due",
        "performance_evaluation",
        [sa.text("coalesce(due_on, CAST('9999-12-31' AS date))"), "id"],
        unique=False,
    )
    op.create_index("uq_performance_evaluation_project", "performance_evaluation", ["project_id", "year"], unique=True)
    op.create_table(
        "evaluation_indicator",
        sa.Column("evaluation_id", sa.Uuid(), nullable=False),
        sa.Column("most", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("points", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("target", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("reached", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("achieved_percent", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint("direction IN ('at_least', 'at_most', 'equal')", name=op.f("ck_evaluation_indicator_direction")),
        sa.CheckConstraint(
            "kind IN ('quantity', 'quality', 'timeliness', 'cost', 'economic', 'social', 'ecological', 'sustainable', 'satisfaction')",
            name=op.f("ck_evaluation_indicator_kind"),
        ),
        sa.CheckConstraint(
            "num_nonnulls(reached, achieved_percent) = 2 AND achieved_percent BETWEEN 0 AND 100",
            name=op.f("ck_evaluation_indicator_achieved"),
        ),
        sa.CheckConstraint("points BETWEEN 0 AND most", name=op.f("ck_evaluation_indicator_points")),
        sa.CheckConstraint("reached >= 0 AND target >= 0", name=op.f("ck_evaluation_indicator_reached")),
        sa.ForeignKeyConstraint(
            ["evaluation_id"], ["performance_evaluation.id"], name=op.f("fk_evaluation_indicator_evaluation_id")
        ),
        sa.PrimaryKeyConstraint("evaluation_id", "number", name=op.f("pk_evaluation_indicator")),
    )


def _scores() -> None:
    op.create_table(
        "county_score_entry",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("points", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=True),
        sa.Column("entered_by", sa.Text(), nullable=False),
        sa.Column("entered_name", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("division_code LIKE '%000000'", name=op.f("ck_county_score_entry_division_code")),
        sa.CheckConstraint("line IN ('consolidation', 'bonus', 'penalty')", name=op.f("ck_county_score_entry_line")),
        sa.CheckConstraint("points BETWEEN 0 AND 100", name=op.f("ck_county_score_entry_points")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_county_score_entry")),
    )
    op.create_index("ix_county_score_entry_line", "county_score_entry", ["division_code", "year", "line", "id"], unique=False)
