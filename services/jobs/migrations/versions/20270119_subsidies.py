"""Employment subsidies: versions of policies, claims, payments."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from shared.persistence.migrations import append_only

revision = "20270119_subsidies"
down_revision = "20270118_relief"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "subsidy_policy",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("document_no", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("months", sa.SmallInteger(), nullable=False),
        sa.Column("key_group_only", sa.Boolean(), nullable=False),
        sa.Column("not_organised", sa.Boolean(), nullable=False),
        sa.Column("once_only", sa.Boolean(), nullable=False),
        sa.Column("limit_yuan", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("kind IN ('travel', 'work', 'startup', 'intake')", name=op.f("ck_subsidy_policy_kind")),
        sa.CheckConstraint("limit_yuan > 0", name=op.f("ck_subsidy_policy_limit_yuan")),
        sa.CheckConstraint("months BETWEEN 0 AND 12", name=op.f("ck_subsidy_policy_months")),
        sa.CheckConstraint("until >= from_on", name=op.f("ck_subsidy_policy_period")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subsidy_policy")),
    )
    op.create_index("uq_subsidy_policy_kind", "subsidy_policy", ["kind", "from_on"], unique=True)
    op.create_table(
        "subsidy_amount",
        sa.Column("policy_id", sa.Uuid(), nullable=False),
        sa.Column("tier", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.CheckConstraint("tier IN ('all', 'city', 'province', 'other_province')", name=op.f("ck_subsidy_amount_tier")),
        sa.CheckConstraint("amount > 0", name=op.f("ck_subsidy_amount_amount")),
        sa.ForeignKeyConstraint(["policy_id"], ["subsidy_policy.id"], name=op.f("fk_subsidy_amount_policy_id")),
        sa.PrimaryKeyConstraint("policy_id", "tier", name=op.f("pk_subsidy_amount")),
    )
    op.create_table(
        "subsidy_claim",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("number", sa.Integer(), sa.Identity(always=True), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("year", sa.SmallInteger(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("factory_id", sa.Uuid(), nullable=True),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("policy_id", sa.Uuid(), nullable=False),
        sa.Column("tier", sa.Text(), nullable=False),
        sa.Column("months", sa.Numeric(precision=3, scale=1), nullable=False),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("recovered", sa.Numeric(precision=18, scale=2), server_default="0", nullable=False),
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
        sa.CheckConstraint("kind IN ('travel', 'work', 'startup', 'intake')", name=op.f("ck_subsidy_claim_kind")),
        sa.CheckConstraint(
            "num_nonnulls(person_id, factory_id) = 1 AND (kind IN ('intake')) = (factory_id IS NOT NULL)",
            name=op.f("ck_subsidy_claim_claimant"),
        ),
        sa.CheckConstraint("state IN ('draft', 'refused') OR amount > 0", name=op.f("ck_subsidy_claim_amount")),
        sa.CheckConstraint(
            "state IN ('draft', 'village_notice', 'town', 'county', 'county_notice', 'payable', 'sent', 'returned', 'paid', 'settled', 'refused', 'recovering', 'recovered')",
            name=op.f("ck_subsidy_claim_state"),
        ),
        sa.CheckConstraint("tier IN ('all', 'city', 'province', 'other_province')", name=op.f("ck_subsidy_claim_tier")),
        sa.CheckConstraint("(factory_id IS NULL) = (people IS NULL)", name=op.f("ck_subsidy_claim_people")),
        sa.CheckConstraint("(person_id IS NULL) = (household_id IS NULL)", name=op.f("ck_subsidy_claim_household")),
        sa.CheckConstraint("recovered BETWEEN 0 AND coalesce(amount, 0)", name=op.f("ck_subsidy_claim_recovered")),
        sa.CheckConstraint("year BETWEEN 2000 AND 2100", name=op.f("ck_subsidy_claim_year")),
        sa.ForeignKeyConstraint(["factory_id"], ["factory.id"], name=op.f("fk_subsidy_claim_factory_id")),
        sa.ForeignKeyConstraint(["policy_id"], ["subsidy_policy.id"], name=op.f("fk_subsidy_claim_policy_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subsidy_claim")),
        sa.UniqueConstraint("number", name=op.f("uq_subsidy_claim_number")),
    )
    op.create_index(op.f("ix_subsidy_claim_division_code"), "subsidy_claim", ["division_code"], unique=False)
    op.create_index(
        "uq_subsidy_claim_factory",
        "subsidy_claim",
        ["factory_id", "kind", "year"],
        unique=True,
        postgresql_where=sa.text("state <> 'refused'"),
    )
    op.create_index(
        "uq_subsidy_claim_person",
        "subsidy_claim",
        ["person_id", "kind", "year"],
        unique=True,
        postgresql_where=sa.text("state <> 'refused'"),
    )
    op.create_table(
        "subsidy_payment",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("claim_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("policy_id", sa.Uuid(), nullable=False),
        sa.Column("tier", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("account_masked", sa.Text(), nullable=True),
        sa.Column("bank", sa.Text(), nullable=True),
        sa.Column("sent_by", sa.Text(), nullable=False),
        sa.Column("sent_name", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("(account_masked IS NULL) = (bank IS NULL)", name=op.f("ck_subsidy_payment_account")),
        sa.CheckConstraint("amount > 0", name=op.f("ck_subsidy_payment_amount")),
        sa.ForeignKeyConstraint(["claim_id"], ["subsidy_claim.id"], name=op.f("fk_subsidy_payment_claim_id")),
        sa.ForeignKeyConstraint(["policy_id"], ["subsidy_policy.id"], name=op.f("fk_subsidy_payment_policy_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subsidy_payment")),
        sa.UniqueConstraint("claim_id", "number", name=op.f("uq_subsidy_payment_claim_id_number")),
    )
    op.create_table(
        "subsidy_answer",
        sa.Column("payment_id", sa.Uuid(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=False),
        sa.Column("voucher_no", sa.Text(), nullable=True),
        sa.Column("result_reason", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("num_nonnulls(voucher_no, result_reason) = 1", name=op.f("ck_subsidy_answer_result")),
        sa.ForeignKeyConstraint(["payment_id"], ["subsidy_payment.id"], name=op.f("fk_subsidy_answer_payment_id")),
        sa.PrimaryKeyConstraint("payment_id", name=op.f("pk_subsidy_answer")),
    )
    append_only("subsidy_policy", "subsidy_amount", "subsidy_payment", "subsidy_answer")
