"""The copy of households, their members and monitoring cases; micro-credit."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import append_only

revision = "20261215_people_and_credit"
down_revision = "20261214_issues"
branch_labels = None
depends_on = None

_NEW_ID = sa.text("uuidv7()")
_NOW = sa.text("clock_timestamp()")
_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Apply."""
    _people()
    _lenders()
    _loans()
    _kept()
    _subsidies()
    append_only("loan_repayment", "loan_term", "loan_visit", "risk_fund_entry")


def _people() -> None:
    op.create_table(
        "known_household",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("household_no", sa.Text(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("household_type", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_household")),
    )
    op.create_index(op.f("ix_known_household_division_code"), "known_household", ["division_code"])
    op.create_table(
        "known_member",
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("id_token", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("died_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("household_id", "number", name=op.f("pk_known_member")),
    )
    op.create_index(op.f("ix_known_member_person_id"), "known_member", ["person_id"])
    op.create_index(op.f("ix_known_member_id_token"), "known_member", ["id_token"])
    op.create_table(
        "known_case",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("determined_on", sa.Date(), nullable=True),
        sa.Column("eliminated_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_case")),
    )
    op.create_index(op.f("ix_known_case_household_id"), "known_case", ["household_id"])


def _lenders() -> None:
    op.create_table(
        "lender",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("code ~ '^[A-Z][A-Z0-9]{1,11}$'", name=op.f("ck_lender_code")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_lender")),
        sa.UniqueConstraint("title", name=op.f("uq_lender_title")),
    )
    op.create_table(
        "main_bank",
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("lender_code", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["lender_code"], ["lender.code"], name=op.f("fk_main_bank_lender_code")),
        sa.PrimaryKeyConstraint("division_code", name=op.f("pk_main_bank")),
    )


def _loans() -> None:
    op.create_table(
        "loan",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("household_no", sa.Text(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("id_token", sa.LargeBinary(), nullable=False),
        sa.Column("id_number_cipher", sa.LargeBinary(), nullable=False),
        sa.Column("id_number_masked", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("born_on", sa.Date(), nullable=False),
        sa.Column("phone_cipher", sa.LargeBinary(), nullable=False),
        sa.Column("phone_masked", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("lender_code", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("purpose_note", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("months", sa.SmallInteger(), nullable=False),
        sa.Column("applied_on", sa.Date(), nullable=False),
        sa.Column("top_up_reason", sa.Text(), nullable=True),
        sa.Column("loan_no", sa.Text(), nullable=True),
        sa.Column("account_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("account_masked", sa.Text(), nullable=True),
        sa.Column("rate", sa.Numeric(precision=7, scale=4), nullable=True),
        sa.Column("lent_on", sa.Date(), nullable=True),
        sa.Column("end_on", sa.Date(), nullable=True),
        sa.Column("balance", sa.Numeric(precision=18, scale=2), server_default="0", nullable=False),
        sa.Column("extensions", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("renewals", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("grade", sa.Text(), server_default="normal", nullable=False),
        sa.Column("compensated", sa.Numeric(precision=18, scale=2), server_default="0", nullable=False),
        sa.Column("overdue_told", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("parameters", postgresql.JSONB(), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", _MOMENT, server_default=_NOW, nullable=False),
        sa.CheckConstraint("category IN ('脱贫户', 'UNSTABLE', 'EDGE', 'SUDDEN')", name=op.f("ck_loan_category")),
        sa.CheckConstraint("grade IN ('normal', 'attention', 'substandard', 'doubtful', 'loss')", name=op.f("ck_loan_grade")),
        sa.CheckConstraint(
            "purpose IN ('planting', 'breeding', 'processing', 'tourism', 'commerce', 'crafts', 'other')",
            name=op.f("ck_loan_purpose"),
        ),
        sa.CheckConstraint(
            "(lent_on IS NULL) = (end_on IS NULL) AND (lent_on IS NULL) = (rate IS NULL) AND (lent_on IS NULL) = (loan_no IS NULL) AND (lent_on IS NOT NULL OR balance = 0)",
            name=op.f("ck_loan_lent"),
        ),
        sa.CheckConstraint("amount > 0 AND months > 0", name=op.f("ck_loan_amount")),
        sa.CheckConstraint("balance BETWEEN 0 AND amount", name=op.f("ck_loan_balance")),
        sa.CheckConstraint("compensated BETWEEN 0 AND amount", name=op.f("ck_loan_compensated")),
        sa.CheckConstraint("lent_on >= applied_on AND end_on > lent_on", name=op.f("ck_loan_days")),
        sa.ForeignKeyConstraint(["lender_code"], ["lender.code"], name=op.f("fk_loan_lender_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loan")),
    )
    op.create_index("ix_loan_applied", "loan", ["applied_on", "id"], unique=False)
    op.create_index(op.f("ix_loan_division_code"), "loan", ["division_code"], unique=False)
    op.create_index(
        "ix_loan_due", "loan", [sa.literal_column("coalesce(due_on, CAST('9999-12-31' AS date))"), "id"], unique=False
    )
    op.create_index("ix_loan_end", "loan", ["end_on"], unique=False, postgresql_where=sa.text("balance > 0"))
    op.create_index(op.f("ix_loan_household_id"), "loan", ["household_id"], unique=False)
    op.create_index(op.f("ix_loan_id_token"), "loan", ["id_token"], unique=False)
    op.create_index(
        "uq_loan_number", "loan", ["lender_code", "loan_no"], unique=True, postgresql_where=sa.text("loan_no IS NOT NULL")
    )
    op.create_table(
        "loan_term",
        sa.Column("loan_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("end_on", sa.Date(), nullable=False),
        sa.Column("rate", sa.Numeric(precision=7, scale=4), nullable=False),
        sa.CheckConstraint("kind IN ('original', 'extension', 'renewal')", name=op.f("ck_loan_term_kind")),
        sa.CheckConstraint("end_on > from_on AND rate >= 0", name=op.f("ck_loan_term_days")),
        sa.ForeignKeyConstraint(["loan_id"], ["loan.id"], name=op.f("fk_loan_term_loan_id")),
        sa.PrimaryKeyConstraint("loan_id", "number", name=op.f("pk_loan_term")),
    )


def _kept() -> None:
    op.create_table(
        "loan_repayment",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("loan_id", sa.Uuid(), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("principal", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("interest", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("payer", sa.Text(), nullable=False),
        sa.Column("payer_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("payer_masked", sa.Text(), nullable=True),
        sa.Column("reverses", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("recorded_at", _MOMENT, server_default=_NOW, nullable=False),
        sa.CheckConstraint("payer IN ('borrower', 'family', 'company', 'other')", name=op.f("ck_loan_repayment_payer")),
        sa.CheckConstraint("(reverses IS NULL) = (reason IS NULL)", name=op.f("ck_loan_repayment_reverses")),
        sa.CheckConstraint(
            "principal >= 0 AND interest >= 0 AND principal + interest > 0", name=op.f("ck_loan_repayment_amounts")
        ),
        sa.ForeignKeyConstraint(["loan_id"], ["loan.id"], name=op.f("fk_loan_repayment_loan_id")),
        sa.ForeignKeyConstraint(["reverses"], ["loan_repayment.id"], name=op.f("fk_loan_repayment_reverses")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loan_repayment")),
        sa.UniqueConstraint("reverses", name=op.f("uq_loan_repayment_reverses")),
    )
    op.create_index(op.f("ix_loan_repayment_loan_id"), "loan_repayment", ["loan_id"], unique=False)
    op.create_table(
        "loan_visit",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("loan_id", sa.Uuid(), nullable=False),
        sa.Column("visited_on", sa.Date(), nullable=False),
        sa.Column("use_found", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("recorded_at", _MOMENT, server_default=_NOW, nullable=False),
        sa.CheckConstraint(
            "use_found IN ('agreed', 'deposit', 'medical', 'housing', 'schooling', 'wedding', 'debt', 'living', 'borrowed_name', 'company', 'shares', 'lent_on', 'quota', 'subsidy_fraud')",
            name=op.f("ck_loan_visit_use_found"),
        ),
        sa.ForeignKeyConstraint(["loan_id"], ["loan.id"], name=op.f("fk_loan_visit_loan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loan_visit")),
    )
    op.create_index(op.f("ix_loan_visit_loan_id"), "loan_visit", ["loan_id"], unique=False)
    op.create_table(
        "risk_fund_entry",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("lender_code", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("loan_id", sa.Uuid(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("recorded_at", _MOMENT, server_default=_NOW, nullable=False),
        sa.CheckConstraint(
            "(kind IN ('compensation', 'return')) = (loan_id IS NOT NULL)", name=op.f("ck_risk_fund_entry_loan")
        ),
        sa.CheckConstraint("kind IN ('deposit', 'compensation', 'return', 'withdrawal')", name=op.f("ck_risk_fund_entry_kind")),
        sa.CheckConstraint("amount > 0", name=op.f("ck_risk_fund_entry_amount")),
        sa.ForeignKeyConstraint(["lender_code"], ["lender.code"], name=op.f("fk_risk_fund_entry_lender_code")),
        sa.ForeignKeyConstraint(["loan_id"], ["loan.id"], name=op.f("fk_risk_fund_entry_loan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_risk_fund_entry")),
    )
    op.create_index(op.f("ix_risk_fund_entry_lender_code"), "risk_fund_entry", ["lender_code"], unique=False)
    op.create_index(op.f("ix_risk_fund_entry_loan_id"), "risk_fund_entry", ["loan_id"], unique=False)
    op.create_index(
        "uq_risk_fund_compensation",
        "risk_fund_entry",
        ["loan_id"],
        unique=True,
        postgresql_where=sa.text("kind = 'compensation'"),
    )


def _subsidies() -> None:
    op.create_table(
        "subsidy_run",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("quarter", sa.SmallInteger(), nullable=False),
        sa.Column("parameters", postgresql.JSONB(), nullable=False),
        sa.Column("counted_by", sa.Text(), nullable=False),
        sa.Column("counted_at", _MOMENT, server_default=_NOW, nullable=False),
        sa.Column("approved_on", sa.Date(), nullable=True),
        sa.Column("approved_by", sa.Text(), nullable=True),
        sa.Column("paid_on", sa.Date(), nullable=True),
        sa.Column("voucher_no", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "(approved_on IS NULL) = (approved_by IS NULL) AND approved_by <> counted_by", name=op.f("ck_subsidy_run_approved")
        ),
        sa.CheckConstraint(
            "paid_on IS NULL OR (paid_on >= approved_on AND voucher_no IS NOT NULL)", name=op.f("ck_subsidy_run_paid")
        ),
        sa.CheckConstraint("quarter BETWEEN 1 AND 4", name=op.f("ck_subsidy_run_quarter")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subsidy_run")),
        sa.UniqueConstraint("division_code", "year", "quarter", name=op.f("uq_subsidy_run_division_code_year_quarter")),
    )
    op.create_table(
        "subsidy_line",
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("loan_id", sa.Uuid(), nullable=False),
        sa.Column("segments", postgresql.JSONB(), nullable=False),
        sa.Column("yuan_days", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("parameters", postgresql.JSONB(), nullable=False),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_subsidy_line_amount")),
        sa.ForeignKeyConstraint(["loan_id"], ["loan.id"], name=op.f("fk_subsidy_line_loan_id")),
        sa.ForeignKeyConstraint(["run_id"], ["subsidy_run.id"], name=op.f("fk_subsidy_line_run_id")),
        sa.PrimaryKeyConstraint("run_id", "loan_id", name=op.f("pk_subsidy_line")),
    )
