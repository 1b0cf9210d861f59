"""People propose clients and agree to them; a client may wait without a secret, and reading clients is a permission of its own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261203_clients_by_people"
down_revision = "20261202_inbox"
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Apply."""
    op.add_column("client", sa.Column("proposed_by", sa.Text(), server_default="bootstrap", nullable=False))
    op.alter_column("client", "proposed_by", server_default=None)
    for name in ("authorised_by", "secret_proposed_by", "secret_authorised_by"):
        op.add_column("client", sa.Column(name, sa.Text(), nullable=True))
    op.add_column("client", sa.Column("authorised_at", _TIME, nullable=True))
    op.alter_column("client", "secret_hash", nullable=True)
    # Clients of before hold no more than who made them, which the platform has checked.
    op.execute("UPDATE client SET authorised_by = 'platform', authorised_at = changed_at")
    op.execute(
        "UPDATE client SET permissions = ARRAY(SELECT unnest(permissions || 'clients:read'::text) AS p ORDER BY p)"
        " WHERE 'clients:admin' = ANY(permissions)"
    )
    op.create_check_constraint(op.f("ck_client_two_persons"), "client", "authorised_by <> proposed_by")
    op.create_check_constraint(op.f("ck_client_authorised"), "client", "(authorised_at IS NULL) = (authorised_by IS NULL)")
    op.create_check_constraint(op.f("ck_client_secret_two_persons"), "client", "secret_authorised_by <> secret_proposed_by")
