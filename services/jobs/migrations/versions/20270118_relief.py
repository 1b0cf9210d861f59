"""Work-relief projects 以工代赈, their labour plan, workers, days and payments; least shares of labour pay."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.persistence.migrations import append_only, frozen_but_for

revision = "20270118_relief"
down_revision = "20270116_payroll_money"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "relief_project",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("number", sa.Integer(), sa.Identity(always=True), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("scale", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("beneficiaries", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("fund_level", sa.Text(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("aid", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("total", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("funds_project_no", sa.Text(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("designer", sa.Text(), nullable=True),
        sa.Column("builder", sa.Text(), nullable=False),
        sa.Column("responsible", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "fund_level IN ('central', 'province', 'city', 'county')", name=op.f("ck_relief_project_fund_level")
        ),
        sa.CheckConstraint("source IN ('special', 'linking', 'agri', 'investment')", name=op.f("ck_relief_project_source")),
        sa.CheckConstraint("state IN ('planned', 'running', 'accepted', 'cancelled')", name=op.f("ck_relief_project_state")),
        sa.CheckConstraint("aid > 0 AND aid <= total", name=op.f("ck_relief_project_money")),
        sa.CheckConstraint("until >= from_on", name=op.f("ck_relief_project_period")),
        sa.CheckConstraint("year BETWEEN 2000 AND 2100", name=op.f("ck_relief_project_year")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relief_project")),
        sa.UniqueConstraint("number", name=op.f("uq_relief_project_number")),
    )
    op.create_index(op.f("ix_relief_project_division_code"), "relief_project", ["division_code"], unique=False)
    op.create_index(
        "uq_relief_project_name",
        "relief_project",
        ["division_code", "year", "name"],
        unique=True,
        postgresql_where=sa.text("state <> 'cancelled'"),
    )
    op.create_table(
        "relief_standard",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("fund_level", sa.Text(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("percent", sa.Numeric(precision=5, scale=2), nullable=False),
        sa.Column("document_no", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "fund_level IN ('central', 'province', 'city', 'county')", name=op.f("ck_relief_standard_fund_level")
        ),
        sa.CheckConstraint("source IN ('special', 'linking', 'agri', 'investment')", name=op.f("ck_relief_standard_source")),
        sa.CheckConstraint("percent > 0 AND percent <= 100", name=op.f("ck_relief_standard_percent")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relief_standard")),
        sa.UniqueConstraint("source", "fund_level", "year", name=op.f("uq_relief_standard_source_fund_level_year")),
    )
    op.create_table(
        "relief_trade",
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("trade", sa.Text(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("day_pay", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.CheckConstraint("least(people, days, day_pay) > 0", name=op.f("ck_relief_trade_plan")),
        sa.ForeignKeyConstraint(["project_id"], ["relief_project.id"], name=op.f("fk_relief_trade_project_id")),
        sa.PrimaryKeyConstraint("project_id", "trade", name=op.f("pk_relief_trade")),
    )
    op.create_table(
        "relief_worker",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("trade", sa.Text(), nullable=False),
        sa.Column("agreement_no", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("spell_id", sa.Uuid(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("until >= from_on", name=op.f("ck_relief_worker_period")),
        sa.ForeignKeyConstraint(
            ["project_id", "trade"],
            ["relief_trade.project_id", "relief_trade.trade"],
            name=op.f("fk_relief_worker_project_id_trade"),
        ),
        sa.ForeignKeyConstraint(["spell_id"], ["employment_spell.id"], name=op.f("fk_relief_worker_spell_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relief_worker")),
        sa.UniqueConstraint("project_id", "person_id", name=op.f("uq_relief_worker_project_id_person_id")),
    )
    op.create_index(op.f("ix_relief_worker_person_id"), "relief_worker", ["person_id"], unique=False)
    op.create_index(op.f("ix_relief_worker_spell_id"), "relief_worker", ["spell_id"], unique=False)
    op.create_table(
        "relief_days",
        sa.Column("worker_id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("days", sa.Numeric(precision=3, scale=1), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("days BETWEEN 0 AND 31", name=op.f("ck_relief_days_days")),
        sa.CheckConstraint("extract(day FROM month) = 1", name=op.f("ck_relief_days_month")),
        sa.ForeignKeyConstraint(["worker_id"], ["relief_worker.id"], name=op.f("fk_relief_days_worker_id")),
        sa.PrimaryKeyConstraint("worker_id", "month", name=op.f("pk_relief_days")),
    )
    op.create_table(
        "relief_payment",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("worker_id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("voucher_no", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_by", sa.Text(), nullable=True),
        sa.Column("withdrawn_reason", sa.Text(), nullable=True),
        sa.CheckConstraint("amount > 0", name=op.f("ck_relief_payment_amount")),
        sa.CheckConstraint(
            "num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason) IN (0, 3)", name=op.f("ck_relief_payment_withdrawn")
        ),
        sa.ForeignKeyConstraint(
            ["worker_id", "month"],
            ["relief_days.worker_id", "relief_days.month"],
            name=op.f("fk_relief_payment_worker_id_month"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relief_payment")),
    )
    op.create_index(
        "uq_relief_payment_month",
        "relief_payment",
        ["worker_id", "month"],
        unique=True,
        postgresql_where=sa.text("withdrawn_at IS NULL"),
    )
    append_only("relief_standard")
    frozen_but_for("relief_payment", ("withdrawn_at", "withdrawn_by", "withdrawn_reason"))
