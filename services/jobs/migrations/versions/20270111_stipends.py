"""Attendance, assessment and stipend payrolls of public-welfare posts: accounts, lines, what checks found, confirmations, what is taken back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.persistence.migrations import frozen_but_for, refuse_orphans

revision = "20270111_stipends"
down_revision = "20270110_posts"
branch_labels = None
depends_on = None

# Whatever was sent is never changed: the bank's answer follows, and what is taken back of it is counted.
_STANDS = """
CREATE FUNCTION payroll_line_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE restrict_violation USING MESSAGE = 'a line that was sent is not deleted';
    ELSIF OLD.standing <> 'sent' AND NEW.standing <> OLD.standing
       OR ROW(NEW.payroll_id, NEW.number, NEW.kind, NEW.original_id, NEW.appointment_id, NEW.person_id, NEW.fund, NEW.month, NEW.standard, NEW.gross,
              NEW.deduction, NEW.net, NEW.holder_cipher, NEW.account_cipher, NEW.bank)
          IS DISTINCT FROM
          ROW(OLD.payroll_id, OLD.number, OLD.kind, OLD.original_id, OLD.appointment_id, OLD.person_id, OLD.fund, OLD.month, OLD.standard, OLD.gross,
              OLD.deduction, OLD.net, OLD.holder_cipher, OLD.account_cipher, OLD.bank) THEN
        RAISE restrict_violation USING MESSAGE = 'a line that was sent is not changed';
    END IF;
    RETURN NEW;
END $$
"""


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "payroll",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("number", sa.Integer(), sa.Identity(always=True), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("fund", sa.Text(), nullable=False),
        sa.Column("judged_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "fund IN ('employment', 'forest', 'linking', 'solar', 'upkeep', 'environment', 'lottery', 'collective', 'other')",
            name=op.f("ck_payroll_fund"),
        ),
        sa.CheckConstraint(
            "state IN ('confirming', 'department', 'finance', 'bank', 'publicity', 'archived', 'cancelled')",
            name=op.f("ck_payroll_state"),
        ),
        sa.CheckConstraint("extract(day FROM month) = 1", name=op.f("ck_payroll_month")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payroll")),
        sa.UniqueConstraint("number", name=op.f("uq_payroll_number")),
    )
    op.create_index(op.f("ix_payroll_division_code"), "payroll", ["division_code"], unique=False)
    op.create_index("ix_payroll_month", "payroll", ["month"], unique=False)
    op.create_index(
        "uq_payroll_open",
        "payroll",
        ["division_code", "month", "fund"],
        unique=True,
        postgresql_where=sa.text("state = 'confirming'"),
    )
    op.create_table(
        "stipend_account",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("holder_cipher", sa.LargeBinary(), nullable=False),
        sa.Column("holder_masked", sa.Text(), nullable=False),
        sa.Column("id_number_cipher", sa.LargeBinary(), nullable=False),
        sa.Column("id_number_masked", sa.Text(), nullable=False),
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.Column("account_cipher", sa.LargeBinary(), nullable=False),
        sa.Column("account_masked", sa.Text(), nullable=False),
        sa.Column("bank", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_stipend_account")),
    )
    op.create_index(op.f("ix_stipend_account_account_cipher"), "stipend_account", ["account_cipher"], unique=False)
    op.create_table(
        "payroll_confirmation",
        sa.Column("payroll_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("confirmed_on", sa.Date(), nullable=False),
        sa.Column("confirmed_by", sa.Text(), nullable=False),
        sa.Column("confirmed_name", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.ForeignKeyConstraint(["payroll_id"], ["payroll.id"], name=op.f("fk_payroll_confirmation_payroll_id")),
        sa.PrimaryKeyConstraint("payroll_id", "division_code", name=op.f("pk_payroll_confirmation")),
    )
    op.create_table(
        "assessment_month",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("village_score", sa.Numeric(precision=4, scale=1), nullable=True),
        sa.Column("village_by", sa.Text(), nullable=True),
        sa.Column("town_score", sa.Numeric(precision=4, scale=1), nullable=True),
        sa.Column("democratic_score", sa.Numeric(precision=4, scale=1), nullable=True),
        sa.Column("town_by", sa.Text(), nullable=True),
        sa.Column("deduction", sa.Numeric(precision=18, scale=2), server_default="0", nullable=False),
        sa.Column("deduction_reason", sa.Text(), nullable=True),
        sa.Column("told_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("(village_score IS NULL) = (village_by IS NULL)", name=op.f("ck_assessment_month_village")),
        sa.CheckConstraint(
            "deduction >= 0 AND (deduction > 0) = (deduction_reason IS NOT NULL)", name=op.f("ck_assessment_month_deduction")
        ),
        sa.CheckConstraint("democratic_score BETWEEN 0 AND 20", name=op.f("ck_assessment_month_democratic_score")),
        sa.CheckConstraint("extract(day FROM month) = 1", name=op.f("ck_assessment_month_month")),
        sa.CheckConstraint(
            "num_nonnulls(town_score, democratic_score, town_by) IN (0, 3)", name=op.f("ck_assessment_month_town")
        ),
        sa.CheckConstraint("told_on IS NULL OR deduction > 0", name=op.f("ck_assessment_month_told_on")),
        sa.CheckConstraint("town_score BETWEEN 0 AND 50", name=op.f("ck_assessment_month_town_score")),
        sa.CheckConstraint("village_score BETWEEN 0 AND 30", name=op.f("ck_assessment_month_village_score")),
        sa.ForeignKeyConstraint(["appointment_id"], ["post_appointment.id"], name=op.f("fk_assessment_month_appointment_id")),
        sa.PrimaryKeyConstraint("appointment_id", "month", name=op.f("pk_assessment_month")),
    )
    op.create_table(
        "attendance_month",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("due_days", sa.SmallInteger(), nullable=False),
        sa.Column("present", sa.SmallInteger(), nullable=False),
        sa.Column("leave", sa.SmallInteger(), nullable=False),
        sa.Column("absent", sa.SmallInteger(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("due_days BETWEEN 1 AND 31", name=op.f("ck_attendance_month_due_days")),
        sa.CheckConstraint("extract(day FROM month) = 1", name=op.f("ck_attendance_month_month")),
        sa.CheckConstraint(
            "least(present, leave, absent) >= 0 AND present + leave + absent = due_days", name=op.f("ck_attendance_month_days")
        ),
        sa.ForeignKeyConstraint(["appointment_id"], ["post_appointment.id"], name=op.f("fk_attendance_month_appointment_id")),
        sa.PrimaryKeyConstraint("appointment_id", "month", name=op.f("pk_attendance_month")),
    )
    op.create_index("ix_attendance_month_month", "attendance_month", ["month"], unique=False)
    op.create_table(
        "payroll_line",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("payroll_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("original_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("fund", sa.Text(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("standard", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("standard_id", sa.Uuid(), nullable=True),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("month_days", sa.SmallInteger(), nullable=False),
        sa.Column("active_days", sa.SmallInteger(), nullable=False),
        sa.Column("due_days", sa.SmallInteger(), nullable=True),
        sa.Column("paid_days", sa.SmallInteger(), nullable=True),
        sa.Column("gross", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("deduction", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("net", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("standing", sa.Text(), server_default="clear", nullable=False),
        sa.Column("holder_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("account_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("account_masked", sa.Text(), nullable=True),
        sa.Column("bank", sa.Text(), nullable=True),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("result_code", sa.Text(), nullable=True),
        sa.Column("result_reason", sa.Text(), nullable=True),
        sa.Column("voucher_no", sa.Text(), nullable=True),
        sa.Column("recovered", sa.Numeric(precision=18, scale=2), server_default="0", nullable=False),
        sa.CheckConstraint("(standing = 'failed') = (result_reason IS NOT NULL)", name=op.f("ck_payroll_line_failed")),
        sa.CheckConstraint("(standing = 'paid') = (voucher_no IS NOT NULL)", name=op.f("ck_payroll_line_paid")),
        sa.CheckConstraint(
            "(standing IN ('paid', 'failed')) = (answered_on IS NOT NULL)", name=op.f("ck_payroll_line_answered")
        ),
        sa.CheckConstraint("kind IN ('regular', 'supplementary')", name=op.f("ck_payroll_line_kind")),
        sa.CheckConstraint(
            "num_nonnulls(original_id, reason) = CASE kind WHEN 'regular' THEN 0 ELSE 2 END",
            name=op.f("ck_payroll_line_original"),
        ),
        sa.CheckConstraint(
            "recovered BETWEEN 0 AND CASE standing WHEN 'paid' THEN net ELSE 0 END", name=op.f("ck_payroll_line_recovered")
        ),
        sa.CheckConstraint(
            "standing IN ('clear', 'held', 'blocked', 'nothing', 'sent', 'paid', 'failed', 'dropped')",
            name=op.f("ck_payroll_line_standing"),
        ),
        sa.CheckConstraint(
            "standing NOT IN ('sent', 'paid', 'failed') OR net > 0 AND num_nonnulls(holder_cipher, account_cipher, account_masked, bank) = 4",
            name=op.f("ck_payroll_line_sent"),
        ),
        sa.CheckConstraint("active_days BETWEEN 0 AND month_days AND paid_days <= due_days", name=op.f("ck_payroll_line_days")),
        sa.CheckConstraint(
            "deduction >= 0 AND gross BETWEEN 0 AND standard AND net = greatest(gross - deduction, 0)",
            name=op.f("ck_payroll_line_amounts"),
        ),
        sa.ForeignKeyConstraint(["original_id"], ["payroll_line.id"], name=op.f("fk_payroll_line_original_id")),
        sa.ForeignKeyConstraint(["payroll_id"], ["payroll.id"], name=op.f("fk_payroll_line_payroll_id")),
        sa.ForeignKeyConstraint(["standard_id"], ["stipend_standard.id"], name=op.f("fk_payroll_line_standard_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payroll_line")),
        sa.UniqueConstraint("payroll_id", "number", name=op.f("uq_payroll_line_payroll_id_number")),
    )
    op.create_index(
        "ix_payroll_line_original",
        "payroll_line",
        ["original_id"],
        unique=False,
        postgresql_where=sa.text("original_id IS NOT NULL"),
    )
    op.create_index(
        "ix_payroll_line_unpaid",
        "payroll_line",
        ["fund", "month"],
        unique=False,
        postgresql_where=sa.text("standing IN ('held', 'blocked', 'failed')"),
    )
    op.create_index("ix_payroll_line_month", "payroll_line", ["month", "fund"], unique=False)
    op.create_index(op.f("ix_payroll_line_person_id"), "payroll_line", ["person_id"], unique=False)
    op.create_index(
        "uq_payroll_line_month",
        "payroll_line",
        ["appointment_id", "month"],
        unique=True,
        postgresql_where=sa.text("kind = 'regular' AND standing <> 'dropped'"),
    )
    op.create_index(
        "uq_payroll_line_original",
        "payroll_line",
        ["original_id"],
        unique=True,
        postgresql_where=sa.text("standing <> 'dropped'"),
    )
    op.create_table(
        "payroll_finding",
        sa.Column("line_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("blocks", sa.Boolean(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("found_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("explanation", sa.Text(), nullable=True),
        sa.Column("explained_by", sa.Text(), nullable=True),
        sa.Column("explained_name", sa.Text(), nullable=True),
        sa.Column("accepted", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.CheckConstraint("NOT (blocks AND explanation IS NOT NULL)", name=op.f("ck_payroll_finding_blocks")),
        sa.CheckConstraint("NOT accepted OR explanation IS NOT NULL", name=op.f("ck_payroll_finding_accepted")),
        sa.CheckConstraint(
            "num_nonnulls(explanation, explained_by, explained_name) IN (0, 3)", name=op.f("ck_payroll_finding_explanation")
        ),
        sa.ForeignKeyConstraint(["line_id"], ["payroll_line.id"], name=op.f("fk_payroll_finding_line_id")),
        sa.PrimaryKeyConstraint("line_id", "code", name=op.f("pk_payroll_finding")),
    )
    op.create_table(
        "payroll_recovery",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("line_id", sa.Uuid(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_name", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("voucher_no", sa.Text(), nullable=True),
        sa.Column("received_by", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_payroll_recovery_amount")),
        sa.CheckConstraint(
            "num_nonnulls(received_on, voucher_no, received_by) IN (0, 3)", name=op.f("ck_payroll_recovery_received")
        ),
        sa.CheckConstraint("received_on >= decided_on", name=op.f("ck_payroll_recovery_received_on")),
        sa.ForeignKeyConstraint(["line_id"], ["payroll_line.id"], name=op.f("fk_payroll_recovery_line_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payroll_recovery")),
    )
    op.create_index(op.f("ix_payroll_recovery_line_id"), "payroll_recovery", ["line_id"], unique=False)
    frozen_but_for("payroll_recovery", ("received_on", "voucher_no", "received_by", "version"))
    op.execute(_STANDS)
    op.execute(
        "CREATE TRIGGER payroll_line_stands BEFORE UPDATE OR DELETE ON payroll_line FOR EACH ROW"
        " WHEN (OLD.standing IN ('sent', 'paid', 'failed', 'nothing')) EXECUTE FUNCTION payroll_line_stands()"
    )
    refuse_orphans("payroll_line", "appointment_id", "post_appointment")
