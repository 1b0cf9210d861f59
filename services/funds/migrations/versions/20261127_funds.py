"""Sources, batches and the journal of money, and the tables that every service has."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.audit.tables import install_audit
from shared.events.tables import install_outbox
from shared.persistence.migrations import append_only

revision = "20261127_funds"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    _spine()
    _batches()
    _journal()
    install_outbox()
    install_audit()
    append_only("journal_entry", "journal_transfer")


def _spine() -> None:
    op.create_table(
        "audit_entry",
        sa.Column("position", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("resource", sa.Text(), nullable=False),
        sa.Column("resource_id", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=True),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.Column("trace", sa.Text(), nullable=False),
        sa.Column("detail", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("seal", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_audit_entry")),
        sa.UniqueConstraint("id", name=op.f("uq_audit_entry_id")),
    )
    op.create_index(
        "ix_audit_entry_unsealed", "audit_entry", ["position"], unique=False, postgresql_where=sa.text("seal IS NULL")
    )
    op.create_table(
        "audit_seal",
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("form", sa.SmallInteger(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit_seal")),
    )
    op.create_table(
        "consumer_position",
        sa.Column("consumer", sa.Text(), nullable=False),
        sa.Column("stream", sa.Text(), nullable=False),
        sa.Column("stream_created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_seq", sa.BigInteger(), nullable=False),
        sa.Column("gap", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.PrimaryKeyConstraint("consumer", "stream", name=op.f("pk_consumer_position")),
    )
    op.create_table(
        "dead_letter",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("consumer", sa.Text(), nullable=False),
        sa.Column("stream", sa.Text(), nullable=False),
        sa.Column("stream_seq", sa.BigInteger(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=True),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("aggregate", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=True),
        sa.Column("version", sa.BigInteger(), nullable=True),
        sa.Column("item", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("trace", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("failed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("state IN ('failed', 'parked', 'applied', 'discarded')", name=op.f("ck_dead_letter_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dead_letter")),
    )
    op.create_index(
        "ix_dead_letter_aggregate",
        "dead_letter",
        ["consumer", "aggregate", "item_id"],
        unique=False,
        postgresql_where=sa.text("state IN ('failed', 'parked')"),
    )
    op.create_index(
        "uq_dead_letter_open",
        "dead_letter",
        ["consumer", "type", "item_id"],
        unique=True,
        postgresql_where=sa.text("state IN ('failed', 'parked')"),
    )
    op.create_table(
        "idempotency_key",
        sa.Column("client_id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=True),
        sa.Column("location", sa.Text(), nullable=True),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("client_id", "key", name=op.f("pk_idempotency_key")),
    )
    op.create_table(
        "outbox",
        sa.Column("position", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("event_id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("headers", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("occurred_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_outbox")),
    )
    op.create_index("ix_outbox_waiting", "outbox", ["position"], unique=False, postgresql_where=sa.text("published_at IS NULL"))
    op.create_table(
        "parameter_version",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("effective_from", sa.Date(), nullable=False),
        sa.Column("value", sa.Numeric(precision=18, scale=4), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.PrimaryKeyConstraint("name", "version", name=op.f("pk_parameter_version")),
        sa.UniqueConstraint("id", name=op.f("uq_parameter_version_id")),
    )
    op.create_index("ix_parameter_version_effective", "parameter_version", ["name", "effective_from", "version"], unique=False)
    op.create_table(
        "revocation",
        sa.Column("client_id", sa.Text(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("client_id", name=op.f("pk_revocation")),
    )


def _batches() -> None:
    op.create_table(
        "fund_source",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("fund_level", sa.Text(), nullable=False),
        sa.Column("integrated", sa.Boolean(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("code ~ '^[A-Z][0-9]{1,2}$'", name=op.f("ck_fund_source_code")),
        sa.CheckConstraint(
            "fund_level IN ('central', 'province', 'city', 'county', 'partner', 'society', 'other')",
            name=op.f("ck_fund_source_fund_level"),
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_fund_source")),
    )
    op.create_table(
        "fund_batch",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("source_code", sa.Text(), nullable=False),
        sa.Column("document_no", sa.Text(), nullable=False),
        sa.Column("sent_by", sa.Text(), nullable=False),
        sa.Column("document_date", sa.Date(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("budget_year", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("direct", sa.Boolean(), nullable=False),
        sa.Column("uses", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("conditions", sa.Text(), nullable=True),
        sa.Column("original_name", sa.Text(), nullable=True),
        sa.Column("allocate_by", sa.Date(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("cancelled_on", sa.Date(), nullable=True),
        sa.Column("cancel_reason", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "uses <@ ARRAY['monitoring', 'relocation', 'employment', 'schooling', 'industry', 'environment', 'other']",
            name=op.f("ck_fund_batch_uses"),
        ),
        sa.CheckConstraint("(cancelled_on IS NULL) = (cancel_reason IS NULL)", name=op.f("ck_fund_batch_cancelled")),
        sa.CheckConstraint("amount > 0", name=op.f("ck_fund_batch_amount")),
        sa.CheckConstraint("received_on >= document_date AND allocate_by >= received_on", name=op.f("ck_fund_batch_days")),
        sa.ForeignKeyConstraint(["source_code"], ["fund_source.code"], name=op.f("fk_fund_batch_source_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_batch")),
    )
    op.create_index("ix_fund_batch_received", "fund_batch", ["received_on", "id"], unique=False)
    op.create_index(
        "uq_fund_batch_document",
        "fund_batch",
        ["division_code", "source_code", "document_no"],
        unique=True,
        postgresql_where=sa.text("cancelled_on IS NULL"),
    )


def _journal() -> None:
    op.create_table(
        "journal_account",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=True),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("balance", sa.Numeric(precision=18, scale=2), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("balance >= 0 OR stage = 'outside'", name=op.f("ck_journal_account_balance")),
        sa.CheckConstraint(
            "stage IN ('outside', 'unallocated', 'allocated', 'released', 'paid', 'recovered')",
            name=op.f("ck_journal_account_stage"),
        ),
        sa.CheckConstraint(
            "(project_id IS NOT NULL) = (stage IN ('allocated', 'released', 'paid'))", name=op.f("ck_journal_account_project")
        ),
        sa.ForeignKeyConstraint(["batch_id"], ["fund_batch.id"], name=op.f("fk_journal_account_batch_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_account")),
        sa.UniqueConstraint(
            "batch_id",
            "stage",
            "project_id",
            name=op.f("uq_journal_account_batch_id_stage_project_id"),
            postgresql_nulls_not_distinct=True,
        ),
    )
    op.create_index(op.f("ix_journal_account_project_id"), "journal_account", ["project_id"])
    op.create_index(op.f("ix_journal_account_division_code"), "journal_account", ["division_code"])
    op.create_table(
        "journal_entry",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reverses", sa.Uuid(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint(
            "(kind = 'reverse') = (reverses IS NOT NULL) AND (reverses IS NULL OR reason IS NOT NULL)",
            name=op.f("ck_journal_entry_reverses"),
        ),
        sa.CheckConstraint(
            "kind IN ('receive', 'allocate', 'withdraw', 'release', 'pull_back', 'pay', 'refund', 'recover', 'reverse')",
            name=op.f("ck_journal_entry_kind"),
        ),
        sa.ForeignKeyConstraint(["reverses"], ["journal_entry.id"], name=op.f("fk_journal_entry_reverses")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_entry")),
        sa.UniqueConstraint("reverses", name=op.f("uq_journal_entry_reverses")),
    )
    op.create_index("ix_journal_entry_subject", "journal_entry", ["subject", "subject_id"])
    op.create_index("ix_journal_entry_happened_on", "journal_entry", ["happened_on", "id"])
    op.create_table(
        "journal_transfer",
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Uuid(), nullable=False),
        sa.Column("target_id", sa.Uuid(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_journal_transfer_amount")),
        sa.CheckConstraint("source_id <> target_id", name=op.f("ck_journal_transfer_accounts")),
        sa.ForeignKeyConstraint(["entry_id"], ["journal_entry.id"], name=op.f("fk_journal_transfer_entry_id")),
        sa.ForeignKeyConstraint(["source_id"], ["journal_account.id"], name=op.f("fk_journal_transfer_source_id")),
        sa.ForeignKeyConstraint(["target_id"], ["journal_account.id"], name=op.f("fk_journal_transfer_target_id")),
        sa.PrimaryKeyConstraint("entry_id", "number", name=op.f("pk_journal_transfer")),
    )
    op.create_index(op.f("ix_journal_transfer_source_id"), "journal_transfer", ["source_id"], unique=False)
    op.create_index(op.f("ix_journal_transfer_target_id"), "journal_transfer", ["target_id"], unique=False)
    op.create_index(op.f("ix_journal_transfer_happened_on"), "journal_transfer", ["happened_on"])
