"""Helpers, their households, visits, and when the next ones are due."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import append_only, application_user

revision = "20261207_helpers"
down_revision = "20261205_leads"
branch_labels = None
depends_on = None

_NEW_ID = sa.text("uuidv7()")
_NOW = sa.text("clock_timestamp()")
_MOMENT = sa.DateTime(timezone=True)
_ACTIVE = sa.text("ended_on IS NULL")


def upgrade() -> None:
    """Apply."""
    _helpers()
    _assignments()
    _visits()
    _duties()


def _versioned() -> list[sa.Column[object]]:
    return [
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", _MOMENT, server_default=_NOW, nullable=False),
    ]


def _helpers() -> None:
    op.create_table(
        "helper",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("unit_level", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), nullable=True),
        sa.Column("phone_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("phone_masked", sa.Text(), nullable=True),
        sa.Column("account", sa.Text(), nullable=True),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        *_versioned(),
        sa.CheckConstraint(
            "unit_level IN ('province', 'city', 'county', 'town', 'village')", name=op.f("ck_helper_unit_level")
        ),
        sa.CheckConstraint("(ended_on IS NULL) = (end_reason IS NULL)", name=op.f("ck_helper_ended")),
        sa.ForeignKeyConstraint(["division_code"], ["division.code"], name=op.f("fk_helper_division_code_division")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_helper")),
    )
    op.create_index(op.f("ix_helper_division_code"), "helper", ["division_code"])
    op.create_index("uq_helper_account", "helper", ["account"], unique=True, postgresql_where=_ACTIVE)


def _assignments() -> None:
    op.create_table(
        "helper_assignment",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("helper_id", sa.Uuid(), nullable=False),
        sa.Column("main", sa.Boolean(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("ended_by", sa.Text(), nullable=True),
        *_versioned(),
        sa.CheckConstraint("ended_on >= from_on", name=op.f("ck_helper_assignment_period")),
        sa.CheckConstraint("(ended_on IS NULL) = (ended_by IS NULL)", name=op.f("ck_helper_assignment_ended")),
        sa.ForeignKeyConstraint(["household_id"], ["household.id"], name=op.f("fk_helper_assignment_household_id_household")),
        sa.ForeignKeyConstraint(["helper_id"], ["helper.id"], name=op.f("fk_helper_assignment_helper_id_helper")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_helper_assignment")),
    )
    main = sa.text("main AND ended_on IS NULL")
    op.create_index("uq_helper_assignment_main", "helper_assignment", ["household_id"], unique=True, postgresql_where=main)
    op.create_index(
        "uq_helper_assignment_pair", "helper_assignment", ["household_id", "helper_id"], unique=True, postgresql_where=_ACTIVE
    )
    op.create_index("ix_helper_assignment_household", "helper_assignment", ["household_id", "id"])
    op.create_index("ix_helper_assignment_helper", "helper_assignment", ["helper_id", "id"])


def _visits() -> None:
    op.create_table(
        "visit",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("visited_on", sa.Date(), nullable=False),
        sa.Column("helper_id", sa.Uuid(), nullable=True),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("absence", sa.Text(), nullable=True),
        sa.Column("latitude", sa.Numeric(8, 6), nullable=True),
        sa.Column("longitude", sa.Numeric(9, 6), nullable=True),
        sa.Column("persons_met", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("checks", postgresql.JSONB(), nullable=False),
        sa.Column("changes", postgresql.JSONB(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("next_visit_on", sa.Date(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorder_name", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("recorded_at", _MOMENT, server_default=_NOW, nullable=False),
        sa.Column("withdrawn_at", _MOMENT, nullable=True),
        sa.Column("withdrawn_by", sa.Text(), nullable=True),
        sa.Column("withdrawn_reason", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("method IN ('home', 'phone', 'wechat')", name=op.f("ck_visit_method")),
        sa.CheckConstraint("(method = 'home') = (absence IS NULL)", name=op.f("ck_visit_absence")),
        sa.CheckConstraint("(latitude IS NULL) = (longitude IS NULL)", name=op.f("ck_visit_place")),
        sa.CheckConstraint("next_visit_on > visited_on", name=op.f("ck_visit_next_visit_on")),
        sa.CheckConstraint(
            "(withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)",
            name=op.f("ck_visit_withdrawn"),
        ),
        sa.ForeignKeyConstraint(["household_id"], ["household.id"], name=op.f("fk_visit_household_id_household")),
        sa.ForeignKeyConstraint(["helper_id"], ["helper.id"], name=op.f("fk_visit_helper_id_helper")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit")),
    )
    op.create_index(op.f("ix_visit_helper_id"), "visit", ["helper_id"])
    op.create_index("ix_visit_household", "visit", ["household_id", "visited_on", "id"])
    op.create_table(
        "visit_problem",
        sa.Column("visit_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("aspect", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("lead_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "aspect IN ('income', 'education', 'medical', 'housing', 'water', 'employment', 'disaster', 'other')",
            name=op.f("ck_visit_problem_aspect"),
        ),
        sa.ForeignKeyConstraint(["visit_id"], ["visit.id"], name=op.f("fk_visit_problem_visit_id_visit")),
        sa.ForeignKeyConstraint(["lead_id"], ["lead.id"], name=op.f("fk_visit_problem_lead_id_lead")),
        sa.PrimaryKeyConstraint("visit_id", "number", name=op.f("pk_visit_problem")),
    )
    append_only("visit", "visit_problem")
    withdrawing = "withdrawn_at, withdrawn_by, withdrawn_reason, version"
    op.execute(f'GRANT UPDATE ({withdrawing}) ON visit TO "{application_user()}"')


def _duties() -> None:
    op.create_table(
        "visit_duty",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("visited_on", sa.Date(), nullable=True),
        sa.Column("helper_id", sa.Uuid(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        *_versioned(),
        sa.CheckConstraint("state IN ('idle', 'due', 'released')", name=op.f("ck_visit_duty_state")),
        sa.CheckConstraint("\"group\" IN ('monitored', 'eliminated', 'lifted', 'ordinary')", name=op.f("ck_visit_duty_group")),
        sa.ForeignKeyConstraint(["household_id"], ["household.id"], name=op.f("fk_visit_duty_household_id_household")),
        sa.ForeignKeyConstraint(["helper_id"], ["helper.id"], name=op.f("fk_visit_duty_helper_id_helper")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_duty")),
        sa.UniqueConstraint("household_id", name=op.f("uq_visit_duty_household_id")),
    )
    op.create_index(op.f("ix_visit_duty_helper_id"), "visit_duty", ["helper_id"])
    op.create_index("ix_visit_duty_due", "visit_duty", [sa.text("coalesce(due_on, CAST('9999-12-31' AS date))"), "id"])
