"""Records of registers of resources with the log of their changes, found by pairs of characters, and the staging table that their files share."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import append_only, execute, may_analyze_and_truncate, refuse_orphans

revision = "20270101_resources"
down_revision = "20261229_risks"
branch_labels = None
depends_on = None

_NOW = sa.text("clock_timestamp()")
_MOMENT = sa.DateTime(timezone=True)
_JSON = postgresql.JSONB()

# In PL/pgSQL, which keeps what it has prepared: as SQL functions both take four times as long for each row.
_WORDS = """
CREATE FUNCTION resource_words(of text, fields jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN (SELECT lower(concat_ws(' ', of, string_agg(w.value #>> '{}', ' ' ORDER BY w.key)))
              FROM jsonb_each(fields) AS w WHERE jsonb_typeof(w.value) = 'string');
END $$
"""
_BIGRAMS = """
CREATE FUNCTION bigrams(said text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    signs text[] := string_to_array(said, NULL);
    pairs text[] := '{}';
BEGIN
    FOR place IN 1 .. cardinality(signs) - 1 LOOP
        pairs[place] := signs[place] || signs[place + 1];
    END LOOP;
    RETURN pairs;
END $$
"""


def upgrade() -> None:
    """Apply."""
    execute(_WORDS)
    execute(_BIGRAMS)
    _records()
    op.create_table(
        "resource_change",
        sa.Column("resource_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("before", _JSON, nullable=False),
        sa.Column("after", _JSON, nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_name", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("recorded_at", _MOMENT, server_default=_NOW, nullable=False),
        sa.CheckConstraint("kind IN ('record', 'correct', 'withdraw')", name=op.f("ck_resource_change_kind")),
        sa.CheckConstraint(
            "kind = 'record' OR batch_id IS NOT NULL OR reason IS NOT NULL", name=op.f("ck_resource_change_reason")
        ),
        sa.PrimaryKeyConstraint("resource_id", "version", name=op.f("pk_resource_change")),
    )
    op.create_table(
        "staging_resource",
        sa.Column("ordinal", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("fields", _JSON, nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reason_column", sa.Text(), nullable=True),
    )
    op.create_index("ix_staging_resource_ordinal", "staging_resource", ["ordinal"], unique=False)
    append_only("resource_change")
    refuse_orphans("resource_change", "resource_id", "resource")
    may_analyze_and_truncate(("resource", "resource_change"), ("staging_resource",))


def _records() -> None:
    op.create_table(
        "resource",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("register", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("fields", _JSON, nullable=False),
        sa.Column("division_code", sa.Text(), sa.Computed("fields ->> 'division_code'", persisted=True), nullable=False),
        sa.Column("name", sa.Text(), sa.Computed("fields ->> 'name'", persisted=True), nullable=False),
        sa.Column(
            "longitude",
            sa.Numeric(precision=9, scale=6),
            sa.Computed("CAST(fields ->> 'longitude' AS numeric(9, 6))", persisted=True),
            nullable=True,
        ),
        sa.Column(
            "latitude",
            sa.Numeric(precision=9, scale=6),
            sa.Computed("CAST(fields ->> 'latitude' AS numeric(9, 6))", persisted=True),
            nullable=True,
        ),
        sa.Column("said", sa.Text(), sa.Computed("resource_words(key, fields)", persisted=True), nullable=False),
        sa.Column("confirmed_on", sa.Date(), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", _MOMENT, server_default=_NOW, nullable=False),
        sa.Column("withdrawn_at", _MOMENT, nullable=True),
        sa.CheckConstraint("register ~ '^RES-[A-Z]{3}$'", name=op.f("ck_resource_register")),
        sa.CheckConstraint("length(key) BETWEEN 1 AND 450", name=op.f("ck_resource_key")),
        sa.CheckConstraint("division_code ~ '^[0-9]{12}$'", name=op.f("ck_resource_division_code")),
        sa.CheckConstraint("name <> ''", name=op.f("ck_resource_name")),
        sa.CheckConstraint("(longitude IS NULL) = (latitude IS NULL)", name=op.f("ck_resource_point")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resource")),
    )
    op.create_index(
        "uq_resource_key", "resource", ["register", "key"], unique=True, postgresql_where=sa.text("withdrawn_at IS NULL")
    )
    op.create_index("ix_resource_place", "resource", ["division_code", "register"], unique=False)
    op.create_index("ix_resource_bigrams", "resource", [sa.text("bigrams(said)")], postgresql_using="gin")
