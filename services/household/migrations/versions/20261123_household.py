"""Registry, feeds, screening, and the tables that every service has."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.audit.tables import install_audit
from shared.events.tables import install_outbox
from shared.persistence.migrations import may_analyze_and_truncate, refuse_orphans

revision = "20261123_household"
down_revision = None
branch_labels = None
depends_on = None

_NAME_GRAMS = """
CREATE OR REPLACE FUNCTION name_grams(name text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    characters text[] := string_to_array(lower(name), NULL);
    grams text[] := characters;
BEGIN
    FOR place IN 1 .. cardinality(characters) - 1 LOOP
        grams := grams || (characters[place] || characters[place + 1]);
    END LOOP;
    RETURN grams;
END $$
"""
_LOADED = (
    "fact_civ_aid",
    "fact_dis_ast",
    "fact_dis_crt",
    "fact_edu_enr",
    "fact_hou_apr",
    "fact_lab_emp",
    "fact_med_enr",
    "fact_med_set",
    "fact_pol_huk",
    "fact_wat_out",
    "household",
    "income_statement",
    "lead",
    "lead_hit",
    "membership",
    "person",
    "record_sheet",
    "screening_hit",
    "screening_household",
    "watch",
)
_STAGING = (
    "staging_civ_aid",
    "staging_dis_ast",
    "staging_dis_crt",
    "staging_edu_enr",
    "staging_hou_apr",
    "staging_lab_emp",
    "staging_med_enr",
    "staging_med_set",
    "staging_pol_huk",
    "staging_reg_hh",
    "staging_reg_inc",
    "staging_reg_per",
    "staging_wat_out",
)
_REFERENCES = (
    ("person", "household_id", "household"),
    ("membership", "person_id", "person"),
    ("membership", "household_id", "household"),
    ("income_statement", "household_id", "household"),
)


def upgrade() -> None:
    """Apply."""
    op.execute(_NAME_GRAMS)
    _create_tables()
    install_outbox()
    install_audit()
    may_analyze_and_truncate(_LOADED, _STAGING)
    for table, column, target in _REFERENCES:
        refuse_orphans(table, column, target)


def _create_tables() -> None:
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
        ["consumer", "type", "item_id", "version"],
        unique=True,
        postgresql_where=sa.text("state IN ('failed', 'parked')"),
    )
    op.create_table(
        "division",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("parent_code", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("code ~ '^[0-9]{12}$'", name=op.f("ck_division_code")),
        sa.CheckConstraint("level IN ('county', 'town', 'village')", name=op.f("ck_division_level")),
        sa.ForeignKeyConstraint(["parent_code"], ["division.code"], name=op.f("fk_division_parent_code")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_division")),
        sa.UniqueConstraint("id", name=op.f("uq_division_id")),
    )
    op.create_table(
        "fact_civ_aid",
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("aid", sa.Text(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("year", sa.Integer(), sa.Computed("extract(year from started_on)::int", persisted=True), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "aid", "started_on", name=op.f("pk_fact_civ_aid")),
        info={"scoped": True, "data": ("aid", "started_on", "ended_on", "amount"), "by_person": True},
    )
    op.create_index(op.f("ix_fact_civ_aid_household_id"), "fact_civ_aid", ["household_id"], unique=False)
    op.create_table(
        "fact_dis_ast",
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("disaster", sa.Text(), nullable=False),
        sa.Column("occurred_on", sa.Date(), nullable=False),
        sa.Column("loss", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("year", sa.Integer(), sa.Computed("extract(year from occurred_on)::int", persisted=True), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("household_id", "disaster", "occurred_on", name=op.f("pk_fact_dis_ast")),
        info={"scoped": True, "data": ("disaster", "occurred_on", "loss"), "by_person": False},
    )
    op.create_index(op.f("ix_fact_dis_ast_household_id"), "fact_dis_ast", ["household_id"], unique=False)
    op.create_table(
        "fact_dis_crt",
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("grade", sa.Text(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("care_subsidy", sa.Boolean(), nullable=False),
        sa.Column("year", sa.Integer(), sa.Computed("extract(year from issued_on)::int", persisted=True), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_fact_dis_crt")),
        info={"scoped": True, "data": ("category", "grade", "issued_on", "care_subsidy"), "by_person": True},
    )
    op.create_index(op.f("ix_fact_dis_crt_household_id"), "fact_dis_crt", ["household_id"], unique=False)
    op.create_table(
        "fact_edu_enr",
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.Integer(), nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("grade", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("fee", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("year", sa.Integer(), sa.Computed("school_year", persisted=True), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "school_year", name=op.f("pk_fact_edu_enr")),
        info={"scoped": True, "data": ("school_year", "stage", "grade", "status", "fee"), "by_person": True},
    )
    op.create_index(op.f("ix_fact_edu_enr_household_id"), "fact_edu_enr", ["household_id"], unique=False)
    op.create_table(
        "fact_hou_apr",
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("grade", sa.Text(), nullable=False),
        sa.Column("appraised_on", sa.Date(), nullable=False),
        sa.Column("lived_in", sa.Boolean(), nullable=False),
        sa.Column("year", sa.Integer(), sa.Computed("extract(year from appraised_on)::int", persisted=True), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("household_id", "appraised_on", name=op.f("pk_fact_hou_apr")),
        info={"scoped": True, "data": ("grade", "appraised_on", "lived_in"), "by_person": False},
    )
    op.create_index(op.f("ix_fact_hou_apr_household_id"), "fact_hou_apr", ["household_id"], unique=False)
    op.create_table(
        "fact_lab_emp",
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("employer", sa.Text(), nullable=True),
        sa.Column("monthly_wage", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("year", sa.Integer(), sa.Computed("extract(year from started_on)::int", persisted=True), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "started_on", name=op.f("pk_fact_lab_emp")),
        info={"scoped": True, "data": ("status", "started_on", "employer", "monthly_wage"), "by_person": True},
    )
    op.create_index(op.f("ix_fact_lab_emp_household_id"), "fact_lab_emp", ["household_id"], unique=False)
    op.create_table(
        "fact_med_enr",
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("insured_year", sa.Integer(), nullable=False),
        sa.Column("insurance", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), sa.Computed("insured_year", persisted=True), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "insured_year", name=op.f("pk_fact_med_enr")),
        info={"scoped": True, "data": ("insured_year", "insurance", "status"), "by_person": True},
    )
    op.create_index(op.f("ix_fact_med_enr_household_id"), "fact_med_enr", ["household_id"], unique=False)
    op.create_table(
        "fact_med_set",
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("settlement_no", sa.Text(), nullable=False),
        sa.Column("visit", sa.Text(), nullable=False),
        sa.Column("settled_on", sa.Date(), nullable=False),
        sa.Column("total", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("basic_paid", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("serious_paid", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("aid_paid", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("self_paid", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("year", sa.Integer(), sa.Computed("extract(year from settled_on)::int", persisted=True), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("settlement_no", name=op.f("pk_fact_med_set")),
        info={
            "scoped": True,
            "data": ("settlement_no", "visit", "settled_on", "total", "basic_paid", "serious_paid", "aid_paid", "self_paid"),
            "by_person": True,
        },
    )
    op.create_index(op.f("ix_fact_med_set_household_id"), "fact_med_set", ["household_id"], unique=False)
    op.create_table(
        "fact_pol_huk",
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("change", sa.Text(), nullable=False),
        sa.Column("changed_on", sa.Date(), nullable=False),
        sa.Column("year", sa.Integer(), sa.Computed("extract(year from changed_on)::int", persisted=True), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "change", "changed_on", name=op.f("pk_fact_pol_huk")),
        info={"scoped": True, "data": ("change", "changed_on"), "by_person": True},
    )
    op.create_index(op.f("ix_fact_pol_huk_household_id"), "fact_pol_huk", ["household_id"], unique=False)
    op.create_table(
        "fact_wat_out",
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("year", sa.Integer(), sa.Computed("extract(year from started_on)::int", persisted=True), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("household_id", "started_on", name=op.f("pk_fact_wat_out")),
        info={"scoped": True, "data": ("started_on", "ended_on"), "by_person": False},
    )
    op.create_index(op.f("ix_fact_wat_out_household_id"), "fact_wat_out", ["household_id"], unique=False)
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
        "income_statement",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("registered_population", sa.Integer(), nullable=False),
        sa.Column("wage", sa.Numeric(precision=18, scale=2), server_default="0", nullable=False),
        sa.Column("business", sa.Numeric(precision=18, scale=2), server_default="0", nullable=False),
        sa.Column("property", sa.Numeric(precision=18, scale=2), server_default="0", nullable=False),
        sa.Column("transfer", sa.Numeric(precision=18, scale=2), server_default="0", nullable=False),
        sa.Column("business_cost", sa.Numeric(precision=18, scale=2), server_default="0", nullable=False),
        sa.Column("claims", sa.Numeric(precision=18, scale=2), server_default="0", nullable=False),
        sa.Column("compliant_self_pay", sa.Numeric(precision=18, scale=2), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("registered_population >= 1", name=op.f("ck_income_statement_registered_population")),
        sa.PrimaryKeyConstraint("household_id", "year", name=op.f("pk_income_statement")),
        sa.UniqueConstraint("id", name=op.f("uq_income_statement_id")),
        info={"scoped": True},
    )
    op.create_table(
        "intake_batch",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("feed", sa.Text(), nullable=False),
        sa.Column("file_digest", sa.LargeBinary(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("file_size", sa.BigInteger(), nullable=False),
        sa.Column("file_kept_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("period", sa.Text(), nullable=True),
        sa.Column("client_id", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("divisions", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("trace", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), server_default="queued", nullable=False),
        sa.Column("phase", sa.Text(), nullable=True),
        sa.Column("columns", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("ignored_columns", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("rows", sa.Integer(), server_default="0", nullable=False),
        sa.Column("staged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("applied", sa.Integer(), server_default="0", nullable=False),
        sa.Column("unchanged", sa.Integer(), server_default="0", nullable=False),
        sa.Column(
            "rejected_by_reason", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False
        ),
        sa.Column("doubts", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("refusal", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("queued_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("state IN ('queued', 'running', 'completed', 'refused')", name=op.f("ck_intake_batch_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intake_batch")),
        info={"scoped": True},
    )
    op.create_index(
        "ix_intake_batch_open", "intake_batch", ["queued_at"], unique=False, postgresql_where=sa.text("finished_at IS NULL")
    )
    op.create_index("uq_intake_batch_file", "intake_batch", ["feed", "file_digest"], unique=True)
    op.create_table(
        "intake_reject",
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("column", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("batch_id", "row", name=op.f("pk_intake_reject")),
    )
    op.create_table(
        "lead_hit",
        sa.Column("lead_id", sa.Uuid(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("measure", sa.Numeric(), nullable=True),
        sa.Column("facts", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("screening_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("level IN ('red', 'orange', 'yellow')", name=op.f("ck_lead_hit_level")),
        sa.PrimaryKeyConstraint("lead_id", "rule", "subject_id", name=op.f("pk_lead_hit")),
        info={"scoped": True},
    )
    op.create_table(
        "membership",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("joined_on", sa.Date(), nullable=True),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("left_reason", sa.Text(), nullable=True),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("left_on IS NULL OR joined_on IS NULL OR left_on >= joined_on", name=op.f("ck_membership_period")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
        info={"scoped": True},
    )
    op.create_index(op.f("ix_membership_household_id"), "membership", ["household_id"], unique=False)
    op.create_index(op.f("ix_membership_person_id"), "membership", ["person_id"], unique=False)
    op.create_index(
        "uq_membership_active", "membership", ["person_id"], unique=True, postgresql_where=sa.text("left_on IS NULL")
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
        "person",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("id_token", sa.LargeBinary(), nullable=False),
        sa.Column("id_number_cipher", sa.LargeBinary(), nullable=False),
        sa.Column("id_number_masked", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("name_sort", sa.Text(), nullable=False),
        sa.Column("sex", sa.Text(), nullable=True),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("ethnicity", sa.Text(), nullable=True),
        sa.Column("political_status", sa.Text(), nullable=True),
        sa.Column("education", sa.Text(), nullable=True),
        sa.Column("school_status", sa.Text(), nullable=True),
        sa.Column("health", sa.Text(), nullable=True),
        sa.Column("labour_skill", sa.Text(), nullable=True),
        sa.Column("work_place", sa.Text(), nullable=True),
        sa.Column("work_months", sa.Text(), nullable=True),
        sa.Column("phone_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("phone_masked", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("id_token", name=op.f("uq_person_id_token")),
        info={"scoped": True},
    )
    op.create_index(op.f("ix_person_household_id"), "person", ["household_id"], unique=False)
    op.create_index(
        "ix_person_name_grams",
        "person",
        [sa.literal_column("name_grams(name_key)")],
        unique=False,
        postgresql_using="gin",
        postgresql_with={"gin_pending_list_limit": 65536},
    )
    op.create_index("ix_person_name_sort_id", "person", ["name_sort", "id"], unique=False)
    op.create_table(
        "record_sheet",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("feed", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("mark", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("household_id", "feed", "year", name=op.f("pk_record_sheet")),
        sa.UniqueConstraint("id", name=op.f("uq_record_sheet_id")),
        info={"scoped": True},
    )
    op.create_table(
        "revocation",
        sa.Column("client_id", sa.Text(), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("client_id", name=op.f("pk_revocation")),
    )
    op.create_table(
        "screening",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("state", sa.Text(), server_default="queued", nullable=False),
        sa.Column("failure", sa.Text(), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("requested_by", sa.Text(), nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("parameters", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("households", sa.Integer(), nullable=True),
        sa.Column("persons", sa.Integer(), nullable=True),
        sa.Column("hits", sa.Integer(), nullable=True),
        sa.Column("hits_by_rule", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("leads", sa.Integer(), nullable=True),
        sa.Column("opened", sa.Integer(), nullable=True),
        sa.Column("watched", sa.Integer(), nullable=True),
        sa.Column("trace", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("state IN ('queued', 'running', 'completed', 'failed')", name=op.f("ck_screening_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_screening")),
    )
    op.create_index(
        "ix_screening_waiting", "screening", ["id"], unique=False, postgresql_where=sa.text("state IN ('queued', 'running')")
    )
    op.create_table(
        "screening_hit",
        sa.Column("screening_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("measure", sa.Numeric(), nullable=True),
        sa.Column("silent", sa.Boolean(), nullable=False),
        sa.Column("facts", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.CheckConstraint("level IN ('red', 'orange', 'yellow')", name=op.f("ck_screening_hit_level")),
        sa.PrimaryKeyConstraint("screening_id", "number", name=op.f("pk_screening_hit")),
        info={"scoped": True},
    )
    op.create_table(
        "screening_household",
        sa.Column("screening_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("lead_id", sa.Uuid(), nullable=True),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("opened", sa.Boolean(), nullable=False),
        sa.Column("watched", sa.Boolean(), nullable=False),
        sa.CheckConstraint("level IN ('red', 'orange', 'yellow')", name=op.f("ck_screening_household_level")),
        sa.PrimaryKeyConstraint("screening_id", "number", name=op.f("pk_screening_household")),
        info={"scoped": True},
    )
    op.create_table(
        "staging_civ_aid",
        sa.Column("ordinal", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("person_token", sa.LargeBinary(), nullable=True),
        sa.Column("person_name_key", sa.Text(), nullable=True),
        sa.Column("aid", sa.Text(), nullable=True),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reason_column", sa.Text(), nullable=True),
    )
    op.create_index("ix_staging_civ_aid_ordinal", "staging_civ_aid", ["ordinal"], unique=False)
    op.create_table(
        "staging_dis_ast",
        sa.Column("ordinal", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("household_no", sa.Text(), nullable=True),
        sa.Column("disaster", sa.Text(), nullable=True),
        sa.Column("occurred_on", sa.Date(), nullable=True),
        sa.Column("loss", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reason_column", sa.Text(), nullable=True),
    )
    op.create_index("ix_staging_dis_ast_ordinal", "staging_dis_ast", ["ordinal"], unique=False)
    op.create_table(
        "staging_dis_crt",
        sa.Column("ordinal", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("person_token", sa.LargeBinary(), nullable=True),
        sa.Column("person_name_key", sa.Text(), nullable=True),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("grade", sa.Text(), nullable=True),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("care_subsidy", sa.Boolean(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reason_column", sa.Text(), nullable=True),
    )
    op.create_index("ix_staging_dis_crt_ordinal", "staging_dis_crt", ["ordinal"], unique=False)
    op.create_table(
        "staging_edu_enr",
        sa.Column("ordinal", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("person_token", sa.LargeBinary(), nullable=True),
        sa.Column("person_name_key", sa.Text(), nullable=True),
        sa.Column("school_year", sa.Integer(), nullable=True),
        sa.Column("stage", sa.Text(), nullable=True),
        sa.Column("grade", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("fee", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reason_column", sa.Text(), nullable=True),
    )
    op.create_index("ix_staging_edu_enr_ordinal", "staging_edu_enr", ["ordinal"], unique=False)
    op.create_table(
        "staging_hou_apr",
        sa.Column("ordinal", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("household_no", sa.Text(), nullable=True),
        sa.Column("grade", sa.Text(), nullable=True),
        sa.Column("appraised_on", sa.Date(), nullable=True),
        sa.Column("lived_in", sa.Boolean(), nullable=True),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reason_column", sa.Text(), nullable=True),
    )
    op.create_index("ix_staging_hou_apr_ordinal", "staging_hou_apr", ["ordinal"], unique=False)
    op.create_table(
        "staging_lab_emp",
        sa.Column("ordinal", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("person_token", sa.LargeBinary(), nullable=True),
        sa.Column("person_name_key", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("employer", sa.Text(), nullable=True),
        sa.Column("monthly_wage", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reason_column", sa.Text(), nullable=True),
    )
    op.create_index("ix_staging_lab_emp_ordinal", "staging_lab_emp", ["ordinal"], unique=False)
    op.create_table(
        "staging_med_enr",
        sa.Column("ordinal", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("person_token", sa.LargeBinary(), nullable=True),
        sa.Column("person_name_key", sa.Text(), nullable=True),
        sa.Column("insured_year", sa.Integer(), nullable=True),
        sa.Column("insurance", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reason_column", sa.Text(), nullable=True),
    )
    op.create_index("ix_staging_med_enr_ordinal", "staging_med_enr", ["ordinal"], unique=False)
    op.create_table(
        "staging_med_set",
        sa.Column("ordinal", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("settlement_no", sa.Text(), nullable=True),
        sa.Column("person_token", sa.LargeBinary(), nullable=True),
        sa.Column("person_name_key", sa.Text(), nullable=True),
        sa.Column("visit", sa.Text(), nullable=True),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column("total", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("basic_paid", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("serious_paid", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("aid_paid", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("self_paid", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reason_column", sa.Text(), nullable=True),
    )
    op.create_index("ix_staging_med_set_ordinal", "staging_med_set", ["ordinal"], unique=False)
    op.create_table(
        "staging_pol_huk",
        sa.Column("ordinal", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("person_token", sa.LargeBinary(), nullable=True),
        sa.Column("person_name_key", sa.Text(), nullable=True),
        sa.Column("change", sa.Text(), nullable=True),
        sa.Column("changed_on", sa.Date(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reason_column", sa.Text(), nullable=True),
    )
    op.create_index("ix_staging_pol_huk_ordinal", "staging_pol_huk", ["ordinal"], unique=False)
    op.create_table(
        "staging_reg_hh",
        sa.Column("ordinal", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("household_no", sa.Text(), nullable=True),
        sa.Column("division_code", sa.Text(), nullable=True),
        sa.Column("village_group", sa.Text(), nullable=True),
        sa.Column("address_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("address_masked", sa.Text(), nullable=True),
        sa.Column("household_type", sa.Text(), nullable=True),
        sa.Column("phone_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("phone_masked", sa.Text(), nullable=True),
        sa.Column("relocated", sa.Boolean(), nullable=True),
        sa.Column("stored_division_code", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reason_column", sa.Text(), nullable=True),
    )
    op.create_index("ix_staging_reg_hh_ordinal", "staging_reg_hh", ["ordinal"], unique=False)
    op.create_table(
        "staging_reg_inc",
        sa.Column("ordinal", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("household_no", sa.Text(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("registered_population", sa.Integer(), nullable=True),
        sa.Column("wage", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("business", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("property", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("transfer", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("business_cost", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("claims", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("compliant_self_pay", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reason_column", sa.Text(), nullable=True),
    )
    op.create_index("ix_staging_reg_inc_ordinal", "staging_reg_inc", ["ordinal"], unique=False)
    op.create_table(
        "staging_reg_per",
        sa.Column("ordinal", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("household_no", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("name_key", sa.Text(), nullable=True),
        sa.Column("name_sort", sa.Text(), nullable=True),
        sa.Column("id_number_token", sa.LargeBinary(), nullable=True),
        sa.Column("id_number_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("id_number_masked", sa.Text(), nullable=True),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("sex", sa.Text(), nullable=True),
        sa.Column("relation", sa.Text(), nullable=True),
        sa.Column("ethnicity", sa.Text(), nullable=True),
        sa.Column("political_status", sa.Text(), nullable=True),
        sa.Column("education", sa.Text(), nullable=True),
        sa.Column("school_status", sa.Text(), nullable=True),
        sa.Column("health", sa.Text(), nullable=True),
        sa.Column("labour_skill", sa.Text(), nullable=True),
        sa.Column("work_place", sa.Text(), nullable=True),
        sa.Column("work_months", sa.Text(), nullable=True),
        sa.Column("phone_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("phone_masked", sa.Text(), nullable=True),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("member_household_id", sa.Uuid(), nullable=True),
        sa.Column("member_left_on", sa.Date(), nullable=True),
        sa.Column("member_left_reason", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reason_column", sa.Text(), nullable=True),
    )
    op.create_index("ix_staging_reg_per_ordinal", "staging_reg_per", ["ordinal"], unique=False)
    op.create_table(
        "staging_wat_out",
        sa.Column("ordinal", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("household_no", sa.Text(), nullable=True),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("reason_column", sa.Text(), nullable=True),
    )
    op.create_index("ix_staging_wat_out_ordinal", "staging_wat_out", ["ordinal"], unique=False)
    op.create_table(
        "household",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("household_no", sa.Text(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("village_group", sa.Text(), nullable=True),
        sa.Column("address_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("address_masked", sa.Text(), nullable=True),
        sa.Column("phone_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("phone_masked", sa.Text(), nullable=True),
        sa.Column("household_type", sa.Text(), nullable=False),
        sa.Column("relocated", sa.Boolean(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("close_reason", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("household_type IN ('一般农户', '脱贫户')", name=op.f("ck_household_household_type")),
        sa.ForeignKeyConstraint(["division_code"], ["division.code"], name=op.f("fk_household_division_code")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household")),
        sa.UniqueConstraint("household_no", name=op.f("uq_household_household_no")),
        info={"scoped": True},
    )
    op.create_index(op.f("ix_household_division_code"), "household", ["division_code"], unique=False)
    op.create_table(
        "lead",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), server_default="open", nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("screened_on", sa.Date(), nullable=False),
        sa.Column("screening_id", sa.Uuid(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("close_code", sa.Text(), nullable=True),
        sa.Column("close_note", sa.Text(), nullable=True),
        sa.Column("closed_by", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("(state = 'closed') = (closed_on IS NOT NULL)", name=op.f("ck_lead_closed")),
        sa.CheckConstraint("level IN ('red', 'orange', 'yellow')", name=op.f("ck_lead_level")),
        sa.CheckConstraint("state IN ('open', 'closed')", name=op.f("ck_lead_state")),
        sa.ForeignKeyConstraint(["household_id"], ["household.id"], name=op.f("fk_lead_household_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lead")),
        info={"scoped": True},
    )
    op.create_index("ix_lead_closed_on", "lead", ["closed_on"], unique=False, postgresql_where=sa.text("state = 'closed'"))
    op.create_index("uq_lead_open", "lead", ["household_id"], unique=True, postgresql_where=sa.text("state = 'open'"))
    op.create_table(
        "watch",
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("watched", sa.Boolean(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("hits", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("screening_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["household_id"], ["household.id"], name=op.f("fk_watch_household_id")),
        sa.PrimaryKeyConstraint("household_id", name=op.f("pk_watch")),
        info={"scoped": True},
    )
