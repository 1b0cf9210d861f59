"""Self-declarations."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "20261208_declarations"
down_revision = "20261206_guarantees"
branch_labels = None
depends_on = None

_NEW_ID = sa.text("uuidv7()")
_NOW = sa.text("clock_timestamp()")
_MOMENT = sa.DateTime(timezone=True)
_RISKS = (
    "'illness', 'schooling', 'disability', 'disaster', 'accident', 'failed_industry', 'unstable_work', 'no_labour', 'housing',"
    " 'water', 'other'"
)
_ENDINGS = "'repeated', 'elsewhere', 'not_rural', 'unreachable', 'withdrawn', 'other_help', 'untrue', 'other'"


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "declaration",
        sa.Column("id", sa.Uuid(), server_default=_NEW_ID, nullable=False),
        sa.Column("via", sa.Text(), nullable=False),
        sa.Column("division_code", sa.Text(), nullable=False),
        sa.Column("risks", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("name_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("name_masked", sa.Text(), nullable=True),
        sa.Column("phone_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("phone_masked", sa.Text(), nullable=True),
        sa.Column("id_number_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("id_number_masked", sa.Text(), nullable=True),
        sa.Column("id_token", sa.LargeBinary(), nullable=True),
        sa.Column("difficulty_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("code_token", sa.LargeBinary(), nullable=False),
        sa.Column("request_token", sa.LargeBinary(), nullable=True),
        sa.Column("request_mark", sa.LargeBinary(), nullable=False),
        sa.Column("declared_on", sa.Date(), nullable=False),
        sa.Column("declared_at", _MOMENT, server_default=_NOW, nullable=False),
        sa.Column("declared_by", sa.Text(), nullable=False),
        sa.Column("visit_by", sa.Date(), nullable=False),
        sa.Column("household_id", sa.Uuid(), nullable=True),
        sa.Column("lead_id", sa.Uuid(), nullable=True),
        sa.Column("lead_stage", sa.Text(), nullable=True),
        sa.Column("ending", sa.Text(), nullable=True),
        sa.Column("reply", sa.Text(), nullable=True),
        sa.Column("cleared_at", _MOMENT, nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("state_since", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("warned", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("changed_at", _MOMENT, server_default=_NOW, nullable=False),
        *_constraints(),
    )
    op.create_index("ix_declaration_id_token_declared_on", "declaration", ["id_token", "declared_on"])
    op.create_index("ix_declaration_division_code_id", "declaration", ["division_code", "id"])
    op.create_index("ix_declaration_household_id", "declaration", ["household_id"])
    op.create_index(
        "ix_declaration_keeping",
        "declaration",
        ["state_since"],
        postgresql_where=sa.text("state = 'closed' AND cleared_at IS NULL"),
    )


def _constraints() -> tuple[sa.Constraint, ...]:
    checks = {
        "via": "via IN ('page', 'hotline_12317', 'hotline_12345', 'officer')",
        "state": "state IN ('received', 'linked', 'closed')",
        "ending": f"ending IN ({_ENDINGS})",
        "risks": f"cardinality(risks) BETWEEN 1 AND 5 AND risks <@ ARRAY[{_RISKS}]",
        "linked": "state <> 'linked' OR household_id IS NOT NULL AND lead_id IS NOT NULL AND lead_stage IS NOT NULL",
        "closed": "state <> 'closed' OR ending IS NOT NULL",
        "cleared": "(cleared_at IS NULL) = (name_cipher IS NOT NULL AND phone_cipher IS NOT NULL AND id_number_cipher IS NOT NULL"
        " AND id_token IS NOT NULL AND difficulty_cipher IS NOT NULL)",
    }
    return (
        *(sa.CheckConstraint(check, name=op.f(f"ck_declaration_{name}")) for name, check in checks.items()),
        sa.ForeignKeyConstraint(["division_code"], ["division.code"], name=op.f("fk_declaration_division_code")),
        sa.ForeignKeyConstraint(["household_id"], ["household.id"], name=op.f("fk_declaration_household_id")),
        sa.ForeignKeyConstraint(["lead_id"], ["lead.id"], name=op.f("fk_declaration_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_declaration")),
        sa.UniqueConstraint("code_token", name=op.f("uq_declaration_code_token")),
        sa.UniqueConstraint("request_token", name=op.f("uq_declaration_request_token")),
    )
