"""Files of the asset ledger, with which assets came in by one, and exports of the register."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import may_analyze_and_truncate

revision = "20261224_ledger_files"
down_revision = "20261223_handover"
branch_labels = None
depends_on = None

_NEW_ID = sa.text("uuidv7()")
_NOW = sa.text("clock_timestamp()")
_MOMENT = sa.DateTime(timezone=True)
_YUAN = sa.Numeric(precision=18, scale=2)
_LOADED = ("asset", "asset_number", "asset_funding", "asset_change", "imported_asset")


def upgrade() -> None:
    """Apply."""
    _intake()
    _staging()
    op.create_table(
        "imported_asset",
        sa.Column("asset_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("file_batch_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("asset_id", name=op.f("pk_imported_asset")),
    )
    _exports()
    may_analyze_and_truncate(_LOADED, ("staging_ast_led",))


def _intake() -> None:
    op.create_table(
        "intake_batch",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("feed", sa.Text(), nullable=False),
        sa.Column("file_digest", sa.LargeBinary(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("file_size", sa.BigInteger(), nullable=False),
        sa.Column("file_kept_until", _MOMENT, nullable=True),
        sa.Column("period", sa.Text(), nullable=True),
        sa.Column("client_id", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("divisions", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("trace", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), server_default="queued", nullable=False),
        sa.Column("phase", sa.Text(), nullable=True),
        sa.Column("columns", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("ignored_columns", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("rows", sa.Integer(), server_default="0", nullable=False),
        sa.Column("staged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("applied", sa.Integer(), server_default="0", nullable=False),
        sa.Column("unchanged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("set_aside", sa.Integer(), server_default="0", nullable=False),
        sa.Column("rejected_by_reason", postgresql.JSONB(), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("doubts", postgresql.JSONB(), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("refusal", postgresql.JSONB(), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("queued_at", _MOMENT, server_default=_NOW, nullable=False),
        sa.Column("started_at", _MOMENT, nullable=True),
        sa.Column("finished_at", _MOMENT, nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("state IN ('queued', 'running', 'completed', 'refused')", name=op.f("ck_intake_batch_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intake_batch")),
    )
    op.create_index("ix_intake_batch_open", "intake_batch", ["queued_at"], postgresql_where=sa.text("finished_at IS NULL"))
    op.create_index("uq_intake_batch_file", "intake_batch", ["feed", "file_digest", "divisions"], unique=True)
    op.create_table(
        "intake_reject",
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("column", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("batch_id", "row", name=op.f("pk_intake_reject")),
    )


def _staging() -> None:
    op.create_table(
        "staging_ast_led",
        sa.Column("ordinal", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=True),
        sa.Column("legacy_code", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("division_code", sa.Text(), nullable=True),
        sa.Column("site", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("formed_year", sa.Integer(), nullable=True),
        sa.Column("completed_on", sa.Date(), nullable=True),
        sa.Column("accepted_on", sa.Date(), nullable=True),
        sa.Column("used_from", sa.Date(), nullable=True),
        sa.Column("quantity", _YUAN, nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("specification", sa.Text(), nullable=True),
        sa.Column("original_value", _YUAN, nullable=True),
        sa.Column("linkage_amount", _YUAN, nullable=True),
        sa.Column("poverty_amount", _YUAN, nullable=True),
        sa.Column("integrated_amount", _YUAN, nullable=True),
        sa.Column("industry_amount", _YUAN, nullable=True),
        sa.Column("partner_amount", _YUAN, nullable=True),
        sa.Column("society_amount", _YUAN, nullable=True),
        sa.Column("bond_amount", _YUAN, nullable=True),
        sa.Column("loan_amount", _YUAN, nullable=True),
        sa.Column("donation_amount", _YUAN, nullable=True),
        sa.Column("own_amount", _YUAN, nullable=True),
        sa.Column("donated", sa.Boolean(), nullable=True),
        sa.Column("project_code", sa.Text(), nullable=True),
        sa.Column("manager", sa.Text(), nullable=True),
        sa.Column("owner_level", sa.Text(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("real_estate", sa.Boolean(), nullable=True),
        sa.Column("real_estate_no", sa.Text(), nullable=True),
        sa.Column("no_real_estate_reason", sa.Text(), nullable=True),
        sa.Column("sanzi_card_no", sa.Text(), nullable=True),
        sa.Column("state_card_no", sa.Text(), nullable=True),
        sa.Column("certificate_no", sa.Text(), nullable=True),
        sa.Column("approval_no", sa.Text(), nullable=True),
        sa.Column("longitude", sa.Text(), nullable=True),
        sa.Column("latitude", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("kind_code", sa.Text(), nullable=True),
        sa.Column("asset_class", sa.Text(), nullable=True),
        sa.Column("form", sa.Text(), nullable=True),
        sa.Column("owner_is", sa.Text(), nullable=True),
        sa.Column("owner_household_id", sa.Uuid(), nullable=True),
        sa.Column("project_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reason_column", sa.Text(), nullable=True),
    )
    op.create_index("ix_staging_ast_led_ordinal", "staging_ast_led", ["ordinal"])


def _exports() -> None:
    op.create_table(
        "export",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("export", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("filters", postgresql.JSONB(), nullable=False),
        sa.Column("full", sa.Boolean(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("client_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("divisions", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("all_departments", sa.Boolean(), nullable=False),
        sa.Column("trace", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=True),
        sa.Column("decided_at", _MOMENT, nullable=True),
        sa.Column("decision", sa.Text(), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("asked_at", _MOMENT, server_default=_NOW, nullable=False),
        sa.Column("finished_at", _MOMENT, nullable=True),
        sa.Column("file_digest", sa.LargeBinary(), nullable=True),
        sa.Column("file_size", sa.BigInteger(), nullable=True),
        sa.Column("file_kept_until", _MOMENT, nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "state IN ('waiting_approval', 'refused', 'queued', 'running', 'ready', 'failed', 'withdrawn', 'expired')",
            name=op.f("ck_export_state"),
        ),
        sa.CheckConstraint("format IN ('xlsx', 'pdf', 'csv')", name=op.f("ck_export_format")),
        sa.CheckConstraint("decided_by <> client_id", name=op.f("ck_export_second_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_export")),
    )
    op.create_index(
        "ix_export_open", "export", ["id"], postgresql_where=sa.text("state IN ('queued', 'running', 'waiting_approval')")
    )
    op.create_index("ix_export_client_id", "export", ["client_id", "id"])
