"""Monitoring cases, and the moves of everything in a procedure."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from shared.persistence.migrations import append_only

revision = "20261204_cases"
down_revision = "20261203_exports"
branch_labels = None
depends_on = None

_NEW_ID = sa.text("uuidv7()")
_NOW = sa.text("clock_timestamp()")
_MOMENT = sa.DateTime(timezone=True)
_TEXTS = postgresql.ARRAY(sa.Text())
_NONE = sa.text("'{}'")
_OPEN = sa.text("NOT (state IN ('eliminated', 'rejected', 'cancelled'))")


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
    _moves()
    _cases()
    _comparisons()
    _objections()
    _measures()
    op.drop_constraint(op.f("ck_attachment_kind"), "attachment")
    kinds = (
        "申请材料",
        "身份证明",
        "收入证明",
        "医疗票据",
        "现场照片",
        "会议记录",
        "授权书",
        "核查表",
        "公示照片",
        "确认单",
        "其他",
    )
    listed = ", ".join(f"'{kind}'" for kind in kinds)
    op.create_check_constraint(op.f("ck_attachment_kind"), "attachment", f"kind IN ({listed})")


def _moves() -> None:
    op.create_table(
        "workflow_move",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("machine", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", _MOMENT, server_default=_NOW, nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("actor_name", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("opinion", sa.Text(), nullable=True),
        sa.Column("attachments", postgresql.ARRAY(sa.Uuid()), server_default=_NONE, nullable=False),
        sa.Column("detail", postgresql.JSONB(), server_default=_NONE, nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("limit", postgresql.JSONB(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workflow_move")),
    )
    op.create_index("uq_workflow_move_number", "workflow_move", ["machine", "subject_id", "number"], unique=True)
    append_only("workflow_move")


def _cases() -> None:
    op.create_table(
        "monitoring_case",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("entry_no", sa.Integer(), nullable=False),
        sa.Column("lead_id", sa.Uuid(), nullable=True),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("risks", _TEXTS, nullable=False),
        sa.Column("disaster_subtype", sa.Text(), nullable=True),
        sa.Column("green_channel", sa.Boolean(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("opened_by", sa.Text(), nullable=False),
        sa.Column("decide_by", sa.Date(), nullable=False),
        sa.Column("posted_on", sa.Date(), nullable=True),
        sa.Column("posted_until", sa.Date(), nullable=True),
        sa.Column("determined_on", sa.Date(), nullable=True),
        sa.Column("decision_no", sa.Text(), nullable=True),
        sa.Column("exemption_document", sa.Text(), nullable=True),
        sa.Column("exemption_by", sa.Text(), nullable=True),
        sa.Column("elimination_way", sa.Text(), nullable=True),
        sa.Column("eliminated_on", sa.Date(), nullable=True),
        sa.Column("elimination_no", sa.Text(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("close_reason", sa.Text(), nullable=True),
        *_stateful(),
        sa.CheckConstraint(
            "state IN ('visiting', 'comparing', 'reviewing', 'posting', 'publicised', 'town_review', 'county_decision', 'announcing',"
            " 'planning', 'supporting', 'elim_review', 'elim_posting', 'elim_publicised', 'elim_town', 'elim_county', 'eliminated',"
            " 'rejected', 'cancelled')",
            name=op.f("ck_monitoring_case_state"),
        ),
        sa.CheckConstraint(
            "channel IN ('screening', 'declaration', 'inspection', 'visit', 'hotline', 'linked', 'relapse')",
            name=op.f("ck_monitoring_case_channel"),
        ),
        sa.CheckConstraint("category IN ('UNSTABLE', 'EDGE', 'SUDDEN')", name=op.f("ck_monitoring_case_category")),
        sa.CheckConstraint(
            "cardinality(risks) BETWEEN 1 AND 5 AND risks <@ ARRAY['illness', 'schooling', 'disability', 'disaster', 'accident',"
            " 'failed_industry', 'unstable_work', 'no_labour', 'housing', 'water', 'other']",
            name=op.f("ck_monitoring_case_risks"),
        ),
        sa.CheckConstraint(
            "(posted_on IS NULL) = (posted_until IS NULL) AND posted_until - posted_on >= 5",
            name=op.f("ck_monitoring_case_publicity"),
        ),
        sa.CheckConstraint("elimination_way IN ('helped', 'natural')", name=op.f("ck_monitoring_case_elimination_way")),
        sa.CheckConstraint(
            "close_reason IN ('gone', 'moved', 'merged', 'mistaken', 'rejected')", name=op.f("ck_monitoring_case_close_reason")
        ),
        sa.CheckConstraint(
            "(state IN ('rejected', 'cancelled')) = (closed_on IS NOT NULL)", name=op.f("ck_monitoring_case_closed")
        ),
        sa.CheckConstraint("state <> 'eliminated' OR eliminated_on IS NOT NULL", name=op.f("ck_monitoring_case_eliminated")),
        sa.ForeignKeyConstraint(["household_id"], ["household.id"], name=op.f("fk_monitoring_case_household_id_household")),
        sa.ForeignKeyConstraint(["lead_id"], ["lead.id"], name=op.f("fk_monitoring_case_lead_id_lead")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_monitoring_case")),
    )
    op.create_index("uq_monitoring_case_entry", "monitoring_case", ["household_id", "entry_no"], unique=True)
    op.create_index("uq_monitoring_case_open", "monitoring_case", ["household_id"], unique=True, postgresql_where=_OPEN)
    op.create_index(
        "ix_monitoring_case_due",
        "monitoring_case",
        [sa.text("coalesce(due_on, CAST('9999-12-31' AS date))"), "id"],
        postgresql_where=_OPEN,
    )


def _comparisons() -> None:
    op.create_table(
        "case_comparison",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("asked_by", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("items", _TEXTS, server_default=_NONE, nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("answered_by", sa.Text(), nullable=True),
        sa.Column("explanation", sa.Text(), nullable=True),
        sa.Column("explained_by", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", _MOMENT, server_default=_NOW, nullable=False),
        sa.CheckConstraint("result IN ('none', 'hit')", name=op.f("ck_case_comparison_result")),
        sa.CheckConstraint("(result IS NULL) = (answered_on IS NULL)", name=op.f("ck_case_comparison_answered")),
        sa.CheckConstraint(
            "(result = 'hit') = (cardinality(items) > 0) AND items <@ ARRAY['state_payroll', 'property', 'vehicle', 'company',"
            " 'absent', 'split', 'study_abroad', 'consumption', 'unauthorised', 'refuses_work', 'false_declaration']",
            name=op.f("ck_case_comparison_items"),
        ),
        sa.ForeignKeyConstraint(["case_id"], ["monitoring_case.id"], name=op.f("fk_case_comparison_case_id_monitoring_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_comparison")),
    )
    op.create_index("ix_case_comparison_case", "case_comparison", ["case_id", "id"])
    waiting = sa.text("result IS NULL")
    op.create_index(
        "uq_case_comparison_waiting", "case_comparison", ["case_id", "department"], unique=True, postgresql_where=waiting
    )


def _objections() -> None:
    op.create_table(
        "case_objection",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("objector_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("objector_masked", sa.Text(), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("upheld", sa.Boolean(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("answered_by", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("recorded_at", _MOMENT, server_default=_NOW, nullable=False),
        sa.CheckConstraint("phase IN ('publicised', 'elim_publicised')", name=op.f("ck_case_objection_phase")),
        sa.CheckConstraint("(upheld IS NULL) = (answered_on IS NULL)", name=op.f("ck_case_objection_answered")),
        sa.ForeignKeyConstraint(["case_id"], ["monitoring_case.id"], name=op.f("fk_case_objection_case_id_monitoring_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_objection")),
    )
    op.create_index(op.f("ix_case_objection_case_id"), "case_objection", ["case_id"])


def _measures() -> None:
    op.create_table(
        "case_measure",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("planned_from", sa.Date(), nullable=False),
        sa.Column("planned_to", sa.Date(), nullable=False),
        sa.Column("amount", sa.Numeric(18, 2), nullable=True),
        sa.Column("benefit", sa.Text(), nullable=True),
        sa.Column("document", sa.Text(), nullable=True),
        sa.Column("beneficiaries", postgresql.ARRAY(sa.Uuid()), server_default=_NONE, nullable=False),
        sa.Column("started_on", sa.Date(), nullable=True),
        sa.Column("finished_on", sa.Date(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        *_stateful(),
        sa.CheckConstraint(
            "state IN ('planned', 'running', 'finished', 'confirmed', 'stopped')", name=op.f("ck_case_measure_state")
        ),
        sa.CheckConstraint(
            "\"group\" IN ('industry', 'employment', 'finance', 'public_post', 'housing', 'water', 'health', 'compulsory_education',"
            " 'other_education', 'social_security', 'society', 'relocation', 'living', 'infrastructure')",
            name=op.f("ck_case_measure_group"),
        ),
        sa.CheckConstraint("planned_to >= planned_from", name=op.f("ck_case_measure_period")),
        sa.CheckConstraint("amount >= 0", name=op.f("ck_case_measure_amount")),
        sa.ForeignKeyConstraint(["case_id"], ["monitoring_case.id"], name=op.f("fk_case_measure_case_id_monitoring_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_measure")),
    )
    op.create_index(op.f("ix_case_measure_case_id"), "case_measure", ["case_id"])
