"""Carrying out projects: parties, contracts, progress, defects, labour."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import append_only, frozen_but_for

revision = "20261216_implementation"
down_revision = "20261215_people_and_credit"
branch_labels = None
depends_on = None

_DECIDED = ("state", "decided_by", "decided_name", "opinion")


def upgrade() -> None:
    """Apply."""
    _party()
    _party_change()
    _party_account()
    _works()
    _works_progress()
    _works_defect()
    _contract()
    _contract_change()
    _works_labour()
    append_only("party_change", "works_progress")
    frozen_but_for("party_account", (*_DECIDED, "decided_at"))
    frozen_but_for("works_defect", ("mended_on", "mended_how", "mended_by", "attachments", "version"))
    frozen_but_for("contract_change", (*_DECIDED, "decided_on", "decision_no"))
    frozen_but_for("works_labour", ("withdrawn_on", "withdrawn_by", "withdrawn_reason"))


def _party() -> None:
    op.create_table(
        "party",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("credit_code", sa.Text(), nullable=False),
        sa.Column("representative_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("representative_masked", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'", name=op.f("ck_party_credit_code")),
        sa.CheckConstraint(
            "kind IN ('enterprise', 'individual', 'cooperative', 'collective', 'committee', 'institution', 'society')",
            name=op.f("ck_party_kind"),
        ),
        sa.CheckConstraint(
            "(representative_cipher IS NULL) = (representative_masked IS NULL)", name=op.f("ck_party_representative")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party")),
        sa.UniqueConstraint("credit_code", name=op.f("uq_party_credit_code")),
    )
    op.create_index("ix_party_name", "party", ["name", "id"], unique=False)


def _party_change() -> None:
    op.create_table(
        "party_change",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("party_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("before", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("after", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("changed_by", sa.Text(), nullable=False),
        sa.Column("changed_name", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_party_change_party_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_change")),
    )
    op.create_index(op.f("ix_party_change_party_id"), "party_change", ["party_id"], unique=False)


def _party_account() -> None:
    op.create_table(
        "party_account",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("party_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("bank", sa.Text(), nullable=False),
        sa.Column("holder_cipher", sa.LargeBinary(), nullable=False),
        sa.Column("holder_masked", sa.Text(), nullable=False),
        sa.Column("number_cipher", sa.LargeBinary(), nullable=False),
        sa.Column("number_masked", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("exception", sa.Text(), nullable=True),
        sa.Column("proposed_by", sa.Text(), nullable=False),
        sa.Column("proposed_name", sa.Text(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=True),
        sa.Column("decided_name", sa.Text(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("opinion", sa.Text(), nullable=True),
        sa.CheckConstraint("(state = 'proposed') = (decided_by IS NULL)", name=op.f("ck_party_account_proposed")),
        sa.CheckConstraint("state IN ('proposed', 'agreed', 'refused', 'replaced')", name=op.f("ck_party_account_state")),
        sa.CheckConstraint("decided_by <> proposed_by", name=op.f("ck_party_account_two_persons")),
        sa.CheckConstraint(
            "num_nonnulls(decided_by, decided_name, decided_at) IN (0, 3)", name=op.f("ck_party_account_decided")
        ),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_party_account_party_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_account")),
    )
    op.create_index(op.f("ix_party_account_number_cipher"), "party_account", ["number_cipher"], unique=False)
    op.create_index("ix_party_account_party", "party_account", ["party_id", "id"], unique=False)
    op.create_index(
        "uq_party_account_agreed", "party_account", ["party_id"], unique=True, postgresql_where=sa.text("state = 'agreed'")
    )
    op.create_index(
        "uq_party_account_proposed", "party_account", ["party_id"], unique=True, postgresql_where=sa.text("state = 'proposed'")
    )


def _works() -> None:
    op.create_table(
        "works",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("project_id", sa.Uuid(), nullable=False),
        sa.Column("begun_on", sa.Date(), nullable=False),
        sa.Column("allocated_on", sa.Date(), nullable=True),
        sa.Column("self_build", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("percent", sa.Integer(), server_default="0", nullable=False),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("completed_on", sa.Date(), nullable=True),
        sa.Column("accepted_on", sa.Date(), nullable=True),
        sa.Column("accepted_quantity", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("defects_end_on", sa.Date(), nullable=True),
        sa.Column("settled_on", sa.Date(), nullable=True),
        sa.Column("settled_value", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("audit_no", sa.Text(), nullable=True),
        sa.Column("assetised_on", sa.Date(), nullable=True),
        sa.Column("asset_value", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("asset_document", sa.Text(), nullable=True),
        sa.Column("no_asset_reason", sa.Text(), nullable=True),
        sa.Column("told", sa.Integer(), server_default="0", nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("(state = 'completed') <= (completed_on IS NOT NULL)", name=op.f("ck_works_completed")),
        sa.CheckConstraint(
            "(state IN ('accepted', 'settled', 'assetised', 'closed')) = (accepted_on IS NOT NULL)",
            name=op.f("ck_works_accepted"),
        ),
        sa.CheckConstraint(
            "(state IN ('settled', 'assetised', 'closed')) = (settled_value IS NOT NULL)", name=op.f("ck_works_settled")
        ),
        sa.CheckConstraint(
            "state IN ('preparing', 'ready', 'started', 'suspended', 'completed', 'accepted', 'settled', 'assetised', 'closed', 'terminated')",
            name=op.f("ck_works_state"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('assetised', 'closed') OR asset_value IS NOT NULL OR no_asset_reason IS NOT NULL",
            name=op.f("ck_works_assetised"),
        ),
        sa.CheckConstraint(
            "state NOT IN ('started', 'suspended', 'completed') OR started_on IS NOT NULL", name=op.f("ck_works_started")
        ),
        sa.CheckConstraint(
            "(accepted_on IS NULL) = (defects_end_on IS NULL) AND defects_end_on >= accepted_on", name=op.f("ck_works_defects")
        ),
        sa.CheckConstraint(
            "accepted_on >= completed_on AND completed_on >= started_on AND settled_on >= accepted_on",
            name=op.f("ck_works_days"),
        ),
        sa.CheckConstraint(
            "accepted_quantity > 0 AND (accepted_quantity IS NULL OR accepted_on IS NOT NULL)", name=op.f("ck_works_quantity")
        ),
        sa.CheckConstraint(
            "num_nonnulls(assetised_on, asset_value, asset_document) IN (0, 3) AND asset_value > 0", name=op.f("ck_works_asset")
        ),
        sa.CheckConstraint(
            "num_nonnulls(settled_on, settled_value, audit_no) IN (0, 3) AND settled_value > 0",
            name=op.f("ck_works_settlement"),
        ),
        sa.CheckConstraint("percent BETWEEN 0 AND 100", name=op.f("ck_works_percent")),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_works_project_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_works")),
        sa.UniqueConstraint("project_id", name=op.f("uq_works_project_id")),
        info={"scoped": True},
    )
    op.create_index(
        "ix_works_due",
        "works",
        [sa.literal_column("coalesce(due_on, CAST('9999-12-31' AS date))"), "id"],
        unique=False,
        postgresql_where=sa.text("(state NOT IN ('closed', 'terminated'))"),
    )


def _works_progress() -> None:
    op.create_table(
        "works_progress",
        sa.Column("works_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("reported_on", sa.Date(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("photos", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("reported_by", sa.Text(), nullable=False),
        sa.Column("reported_name", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("cardinality(photos) > 0", name=op.f("ck_works_progress_photos")),
        sa.CheckConstraint("percent BETWEEN 0 AND 100", name=op.f("ck_works_progress_percent")),
        sa.ForeignKeyConstraint(["works_id"], ["works.id"], name=op.f("fk_works_progress_works_id")),
        sa.PrimaryKeyConstraint("works_id", "number", name=op.f("pk_works_progress")),
        info={"scoped": True},
    )
    op.create_index("ix_works_progress_photos", "works_progress", ["photos"], unique=False, postgresql_using="gin")


def _works_defect() -> None:
    op.create_table(
        "works_defect",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("works_id", sa.Uuid(), nullable=False),
        sa.Column("found_in", sa.Text(), nullable=False),
        sa.Column("found_on", sa.Date(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("mend_by", sa.Date(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("mended_on", sa.Date(), nullable=True),
        sa.Column("mended_how", sa.Text(), nullable=True),
        sa.Column("mended_by", sa.Text(), nullable=True),
        sa.Column("attachments", postgresql.ARRAY(sa.Uuid()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("found_in IN ('acceptance', 'warranty')", name=op.f("ck_works_defect_found_in")),
        sa.CheckConstraint("(mended_on IS NULL) = (cardinality(attachments) = 0)", name=op.f("ck_works_defect_attachments")),
        sa.CheckConstraint("mend_by >= found_on AND mended_on >= found_on", name=op.f("ck_works_defect_days")),
        sa.CheckConstraint("num_nonnulls(mended_on, mended_how, mended_by) IN (0, 3)", name=op.f("ck_works_defect_mended")),
        sa.ForeignKeyConstraint(["works_id"], ["works.id"], name=op.f("fk_works_defect_works_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_works_defect")),
        info={"scoped": True},
    )
    op.create_index(op.f("ix_works_defect_works_id"), "works_defect", ["works_id"], unique=False)


def _contract() -> None:
    op.create_table(
        "contract",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("works_id", sa.Uuid(), nullable=False),
        sa.Column("party_id", sa.Uuid(), nullable=False),
        sa.Column("contract_no", sa.Text(), nullable=False),
        sa.Column("deliverable", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("procurement", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("changed_amount", sa.Numeric(precision=18, scale=2), server_default="0", nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("retention_percent", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("defect_months", sa.Integer(), nullable=False),
        sa.Column("labour_percent", sa.Numeric(precision=18, scale=2), nullable=True),
        sa.Column("plan_reason", sa.Text(), nullable=True),
        sa.Column("procurement_reason", sa.Text(), nullable=True),
        sa.Column("split_reason", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), server_default="active", nullable=False),
        sa.Column("terminated_on", sa.Date(), nullable=True),
        sa.Column("termination_reason", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("(kind = 'self_build') = (procurement = 'self_build')", name=op.f("ck_contract_self_build")),
        sa.CheckConstraint("kind <> 'work_relief' OR labour_percent IS NOT NULL", name=op.f("ck_contract_labour")),
        sa.CheckConstraint(
            "kind IN ('works', 'goods', 'services', 'self_build', 'work_relief')", name=op.f("ck_contract_kind")
        ),
        sa.CheckConstraint(
            "num_nonnulls(terminated_on, termination_reason) = CASE WHEN state = 'terminated' THEN 2 ELSE 0 END AND (terminated_on IS NULL OR terminated_on >= signed_on)",
            name=op.f("ck_contract_terminated"),
        ),
        sa.CheckConstraint(
            "procurement IN ('tender', 'negotiation', 'inquiry', 'direct', 'self_build')", name=op.f("ck_contract_procurement")
        ),
        sa.CheckConstraint("state IN ('active', 'terminated')", name=op.f("ck_contract_state")),
        sa.CheckConstraint("amount > 0 AND amount + changed_amount > 0", name=op.f("ck_contract_amount")),
        sa.CheckConstraint("defect_months BETWEEN 0 AND 120", name=op.f("ck_contract_defect_months")),
        sa.CheckConstraint(
            "retention_percent BETWEEN 0 AND 100 AND labour_percent BETWEEN 0 AND 100", name=op.f("ck_contract_percents")
        ),
        sa.CheckConstraint("starts_on >= signed_on AND ends_on >= starts_on", name=op.f("ck_contract_days")),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name=op.f("fk_contract_party_id")),
        sa.ForeignKeyConstraint(["works_id"], ["works.id"], name=op.f("fk_contract_works_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract")),
        info={"scoped": True},
    )
    op.create_index(op.f("ix_contract_party_id"), "contract", ["party_id"], unique=False)
    op.create_index("uq_contract_no", "contract", ["works_id", "contract_no"], unique=True)


def _contract_change() -> None:
    op.create_table(
        "contract_change",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("contract_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), server_default="proposed", nullable=False),
        sa.Column("proposed_on", sa.Date(), nullable=False),
        sa.Column("proposed_by", sa.Text(), nullable=False),
        sa.Column("proposed_name", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=True),
        sa.Column("decided_name", sa.Text(), nullable=True),
        sa.Column("opinion", sa.Text(), nullable=True),
        sa.Column("decision_no", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(state = 'proposed') = (decided_on IS NULL) AND decided_on >= proposed_on",
            name=op.f("ck_contract_change_proposed"),
        ),
        sa.CheckConstraint("state IN ('proposed', 'approved', 'refused')", name=op.f("ck_contract_change_state")),
        sa.CheckConstraint("amount <> 0 OR ends_on IS NOT NULL", name=op.f("ck_contract_change_something")),
        sa.CheckConstraint("decided_by <> proposed_by", name=op.f("ck_contract_change_two_persons")),
        sa.CheckConstraint(
            "num_nonnulls(decided_on, decided_by, decided_name) IN (0, 3)", name=op.f("ck_contract_change_decided")
        ),
        sa.ForeignKeyConstraint(["contract_id"], ["contract.id"], name=op.f("fk_contract_change_contract_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contract_change")),
        info={"scoped": True},
    )
    op.create_index("uq_contract_change_number", "contract_change", ["contract_id", "number"], unique=True)
    op.create_index(
        "uq_contract_change_proposed",
        "contract_change",
        ["contract_id"],
        unique=True,
        postgresql_where=sa.text("state = 'proposed'"),
    )


def _works_labour() -> None:
    op.create_table(
        "works_labour",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("works_id", sa.Uuid(), nullable=False),
        sa.Column("contract_id", sa.Uuid(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("worker", sa.Text(), nullable=True),
        sa.Column("household_kind", sa.Text(), nullable=False),
        sa.Column("worked_from", sa.Date(), nullable=False),
        sa.Column("worked_to", sa.Date(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("pay", sa.Numeric(precision=18, scale=2), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("withdrawn_by", sa.Text(), nullable=True),
        sa.Column("withdrawn_reason", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "household_kind IN ('poverty_exited', 'monitored', 'low_income', 'other')",
            name=op.f("ck_works_labour_household_kind"),
        ),
        sa.CheckConstraint("num_nonnulls(person_id, worker) >= 1", name=op.f("ck_works_labour_worker")),
        sa.CheckConstraint(
            "num_nonnulls(withdrawn_on, withdrawn_by, withdrawn_reason) IN (0, 3)", name=op.f("ck_works_labour_withdrawn")
        ),
        sa.CheckConstraint("paid_on >= worked_from", name=op.f("ck_works_labour_paid_on")),
        sa.CheckConstraint("pay > 0", name=op.f("ck_works_labour_pay")),
        sa.CheckConstraint(
            "worked_to >= worked_from AND days BETWEEN 1 AND worked_to - worked_from + 1", name=op.f("ck_works_labour_days")
        ),
        sa.ForeignKeyConstraint(["contract_id"], ["contract.id"], name=op.f("fk_works_labour_contract_id")),
        sa.ForeignKeyConstraint(["works_id"], ["works.id"], name=op.f("fk_works_labour_works_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_works_labour")),
        info={"scoped": True},
    )
    op.create_index(op.f("ix_works_labour_contract_id"), "works_labour", ["contract_id"], unique=False)
    op.create_index("ix_works_labour_works", "works_labour", ["works_id", "id"], unique=False)
    op.create_index(
        "uq_works_labour_person",
        "works_labour",
        ["works_id", "person_id", "worked_from"],
        unique=True,
        postgresql_where=sa.text("person_id IS NOT NULL AND withdrawn_on IS NULL"),
    )
