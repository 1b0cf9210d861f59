"""Money of projects: allotments, payments, closed months, ledgers, reconciliations."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import append_only

revision = "20261217_money"
down_revision = "20261216_implementation"
branch_labels = None
depends_on = None

_NEW_ID = sa.text("uuidv7()")
_NOW = sa.text("clock_timestamp()")
_MOMENT = sa.DateTime(timezone=True)
_MONEY = sa.Numeric(18, 2)


def _stateful() -> list[sa.Column[object]]:
    return [
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", _MOMENT, server_default=_NOW, nullable=False),
    ]


def upgrade() -> None:
    """Apply."""
    op.create_foreign_key(op.f("fk_journal_account_project_id"), "journal_account", "project", ["project_id"], ["id"])
    _allotments()
    _payments()
    _months()
    op.create_table(
        "reconciliation",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("reconciled_on", sa.Date(), nullable=False),
        sa.Column("reconciled_at", _MOMENT, server_default=_NOW, nullable=False),
        sa.Column("differences", sa.Integer(), nullable=False),
        sa.Column("found", postgresql.JSONB(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reconciliation")),
        sa.UniqueConstraint("reconciled_on", name=op.f("uq_reconciliation_reconciled_on")),
    )
    append_only("reconciliation")
    op.create_table(
        "ledger_book",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("rows", sa.Text(), nullable=False),
        sa.Column("levels", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("code ~ '^[a-z][a-z_]{1,29}$'", name=op.f("ck_ledger_book_code")),
        sa.CheckConstraint("rows IN ('source', 'batch', 'project', 'division')", name=op.f("ck_ledger_book_rows")),
        sa.CheckConstraint(
            "cardinality(levels) > 0 AND levels <@ ARRAY['county', 'town', 'village']", name=op.f("ck_ledger_book_levels")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_ledger_book")),
    )


def _allotments() -> None:
    op.create_table(
        "allotment",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("document_no", sa.Text(), nullable=False),
        sa.Column("happens_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("written_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("written_at", _MOMENT, server_default=_NOW, nullable=False),
        *_stateful(),
        sa.CheckConstraint(
            "kind IN ('allocate', 'release', 'withdraw', 'pull_back', 'recover')", name=op.f("ck_allotment_kind")
        ),
        sa.CheckConstraint(
            "state IN ('proposed', 'posted', 'refused', 'withdrawn', 'reversed')", name=op.f("ck_allotment_state")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_allotment")),
    )
    op.create_index(
        "uq_allotment_document",
        "allotment",
        ["division_code", "kind", "document_no"],
        unique=True,
        postgresql_where=sa.text("state IN ('proposed', 'posted')"),
    )
    op.create_table(
        "allotment_line",
        sa.Column("allotment_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=True),
        sa.Column("amount", _MONEY, nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_allotment_line_amount")),
        sa.ForeignKeyConstraint(["allotment_id"], ["allotment.id"], name=op.f("fk_allotment_line_allotment_id")),
        sa.ForeignKeyConstraint(["batch_id"], ["fund_batch.id"], name=op.f("fk_allotment_line_batch_id")),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_allotment_line_project_id")),
        sa.PrimaryKeyConstraint("allotment_id", "number", name=op.f("pk_allotment_line")),
        sa.UniqueConstraint(
            "allotment_id",
            "batch_id",
            "project_id",
            name=op.f("uq_allotment_line_allotment_id_batch_id_project_id"),
            postgresql_nulls_not_distinct=True,
        ),
    )
    op.create_index(op.f("ix_allotment_line_batch_id"), "allotment_line", ["batch_id"])
    op.create_index(op.f("ix_allotment_line_project_id"), "allotment_line", ["project_id"])


def _payments() -> None:
    op.create_table(
        "payment",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("contract_id", sa.Uuid(), nullable=True),
        sa.Column("account_id", sa.Uuid(), nullable=True),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("amount", _MONEY, nullable=False),
        sa.Column("refunded", _MONEY, server_default="0", nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=True),
        sa.Column("asked_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("asked_at", _MOMENT, server_default=_NOW, nullable=False),
        *_stateful(),
        sa.CheckConstraint(
            "state IN ('draft', 'department', 'finance', 'payable', 'paid', 'filed', 'cancelled', 'reversed')",
            name=op.f("ck_payment_state"),
        ),
        sa.CheckConstraint(
            "stage IN ('start', 'progress', 'settlement', 'retention', 'persons')", name=op.f("ck_payment_stage")
        ),
        sa.CheckConstraint("amount > 0 AND refunded BETWEEN 0 AND amount", name=op.f("ck_payment_amount")),
        sa.CheckConstraint(
            "(stage = 'persons') = (contract_id IS NULL) AND (contract_id IS NULL) = (account_id IS NULL)",
            name=op.f("ck_payment_payee"),
        ),
        sa.CheckConstraint("(state IN ('paid', 'filed', 'reversed')) = (paid_on IS NOT NULL)", name=op.f("ck_payment_paid")),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_payment_project_id")),
        sa.ForeignKeyConstraint(["contract_id"], ["contract.id"], name=op.f("fk_payment_contract_id")),
        sa.ForeignKeyConstraint(["account_id"], ["party_account.id"], name=op.f("fk_payment_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment")),
    )
    for column in ("project_id", "division_code", "contract_id"):
        op.create_index(op.f(f"ix_payment_{column}"), "payment", [column])
    op.create_index("ix_payment_state", "payment", ["state", "id"])
    op.create_table(
        "payment_source",
        sa.Column("payment_id", sa.Uuid(), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("amount", _MONEY, nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_payment_source_amount")),
        sa.ForeignKeyConstraint(["payment_id"], ["payment.id"], name=op.f("fk_payment_source_payment_id")),
        sa.ForeignKeyConstraint(["batch_id"], ["fund_batch.id"], name=op.f("fk_payment_source_batch_id")),
        sa.PrimaryKeyConstraint("payment_id", "batch_id", name=op.f("pk_payment_source")),
    )
    op.create_index("ix_payment_source_batch", "payment_source", ["batch_id"])
    _people()


def _people() -> None:
    op.create_table(
        "payment_person",
        sa.Column("payment_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.Column("name_masked", sa.Text(), nullable=False),
        sa.Column("id_number_cipher", sa.LargeBinary(), nullable=False),
        sa.Column("id_number_masked", sa.Text(), nullable=False),
        sa.Column("account_cipher", sa.LargeBinary(), nullable=False),
        sa.Column("account_masked", sa.Text(), nullable=False),
        sa.Column("amount", _MONEY, nullable=False),
        sa.Column("explanation", sa.Text(), nullable=True),
        sa.CheckConstraint("amount > 0", name=op.f("ck_payment_person_amount")),
        sa.ForeignKeyConstraint(["payment_id"], ["payment.id"], name=op.f("fk_payment_person_payment_id")),
        sa.PrimaryKeyConstraint("payment_id", "number", name=op.f("pk_payment_person")),
    )
    op.create_index(op.f("ix_payment_person_token"), "payment_person", ["token"])
    op.create_index("uq_payment_person_token", "payment_person", ["payment_id", "token"], unique=True)
    op.create_table(
        "payment_refund",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("payment_id", sa.Uuid(), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("amount", _MONEY, nullable=False),
        sa.Column("refunded_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_at", _MOMENT, server_default=_NOW, nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_payment_refund_amount")),
        sa.ForeignKeyConstraint(["payment_id"], ["payment.id"], name=op.f("fk_payment_refund_payment_id")),
        sa.ForeignKeyConstraint(["batch_id"], ["fund_batch.id"], name=op.f("fk_payment_refund_batch_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_refund")),
    )
    op.create_index(op.f("ix_payment_refund_payment_id"), "payment_refund", ["payment_id"])
    append_only("payment_refund")


def _months() -> None:
    op.create_table(
        "ledger_month",
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("paid", _MONEY, nullable=False),
        sa.Column("unpaid", _MONEY, nullable=False),
        sa.Column("balanced_by", sa.Text(), nullable=False),
        sa.Column("balanced_at", _MOMENT, server_default=_NOW, nullable=False),
        sa.Column("confirmed_by", sa.Text(), nullable=True),
        sa.Column("confirmed_at", _MOMENT, nullable=True),
        sa.Column("reopened_by", sa.Text(), nullable=True),
        sa.Column("reopen_reason", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("state IN ('balanced', 'confirmed', 'reopened')", name=op.f("ck_ledger_month_state")),
        sa.CheckConstraint("division_code LIKE '%000' AND extract(day FROM month) = 1", name=op.f("ck_ledger_month_month")),
        sa.CheckConstraint("confirmed_by <> balanced_by", name=op.f("ck_ledger_month_signatures")),
        sa.CheckConstraint(
            "state <> 'confirmed' OR (confirmed_by IS NOT NULL AND confirmed_at IS NOT NULL)",
            name=op.f("ck_ledger_month_confirmed"),
        ),
        sa.CheckConstraint(
            "state <> 'reopened' OR (reopened_by IS NOT NULL AND reopen_reason IS NOT NULL)",
            name=op.f("ck_ledger_month_reopened"),
        ),
        sa.PrimaryKeyConstraint("division_code", "month", name=op.f("pk_ledger_month")),
    )
    op.execute(
        """
        CREATE FUNCTION refuse_closed_month() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF EXISTS (
                SELECT FROM (SELECT DISTINCT date_trunc('month', happened_on)::date AS month, source_id, target_id FROM posted) AS p
                  JOIN journal_account AS a ON a.id IN (p.source_id, p.target_id)
                  JOIN ledger_month AS m ON m.month = p.month AND m.state = 'confirmed'
                       AND m.division_code IN (substr(a.division_code, 1, 6) || '000000', substr(a.division_code, 1, 9) || '000')
            ) THEN
                RAISE EXCEPTION 'the month is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'closed_month';
            END IF;
            RETURN NULL;
        END $$
        """
    )
    op.execute(
        "CREATE TRIGGER refuse_closed_month AFTER INSERT ON journal_transfer REFERENCING NEW TABLE AS posted"
        " FOR EACH STATEMENT EXECUTE FUNCTION refuse_closed_month()"
    )
