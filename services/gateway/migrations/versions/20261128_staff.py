"""Staff accounts and their sessions; a client's old secret may open for a while beside the new one."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "20261128_staff"
down_revision = "20261126_dead_letters"
branch_labels = None
depends_on = None

_LIST = postgresql.ARRAY(sa.Text())
_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Apply."""
    op.add_column("client", sa.Column("previous_secret_hash", sa.Text(), nullable=True))
    op.add_column("client", sa.Column("overlap_until", _TIME, nullable=True))
    op.create_table(
        "staff",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("username", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("divisions", _LIST, nullable=False),
        sa.Column("feeds", _LIST, nullable=False),
        sa.Column("password_hashes", _LIST, nullable=False),
        sa.Column("password_changed_at", _TIME, nullable=True),
        sa.Column("wrong_passwords", sa.Integer(), server_default="0", nullable=False),
        sa.Column("locked_until", _TIME, nullable=True),
        sa.Column("totp_cipher", sa.LargeBinary(), nullable=True),
        sa.Column("totp_confirmed", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("totp_step", sa.Integer(), server_default="0", nullable=False),
        sa.Column("proposed_by", sa.Text(), nullable=False),
        sa.Column("authorised_by", sa.Text(), nullable=True),
        sa.Column("authorised_at", _TIME, nullable=True),
        sa.Column("disabled_at", _TIME, nullable=True),
        sa.Column("disable_reason", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("created_at", _TIME, server_default=sa.text("now()"), nullable=False),
        sa.Column("changed_at", _TIME, server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("username ~ '^[a-z][a-z0-9._-]{2,31}$'", name=op.f("ck_staff_username")),
        sa.CheckConstraint("authorised_by <> proposed_by", name=op.f("ck_staff_two_persons")),
        sa.CheckConstraint("(authorised_at IS NULL) = (authorised_by IS NULL)", name=op.f("ck_staff_authorised")),
        sa.CheckConstraint("(disabled_at IS NULL) = (disable_reason IS NULL)", name=op.f("ck_staff_disabled")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
        sa.UniqueConstraint("username", name=op.f("uq_staff_username")),
    )
    op.create_table(
        "staff_session",
        sa.Column("id", sa.Uuid(), server_default=sa.text("uuidv7()"), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("user_agent", sa.Text(), nullable=False),
        sa.Column("created_at", _TIME, server_default=sa.text("now()"), nullable=False),
        sa.Column("seen_at", _TIME, server_default=sa.text("now()"), nullable=False),
        sa.Column("ended_at", _TIME, nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_staff_session_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_session")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_staff_session_token_hash")),
    )
    op.create_index("ix_staff_session_open", "staff_session", ["staff_id"], postgresql_where=sa.text("ended_at IS NULL"))
