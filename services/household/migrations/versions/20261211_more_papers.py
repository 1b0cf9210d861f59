"""The other kinds of papers: collection form, comparison results, outcomes of publicities, receipts of leaflets."""

from __future__ import annotations

from alembic import op

revision = "20261211_more_papers"
down_revision = "20261210_statistics"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.drop_constraint(op.f("ck_paper_kind"), "paper")
    op.create_check_constraint(
        op.f("ck_paper_kind"),
        "paper",
        "kind IN ('application', 'verification', 'collection', 'comparison', 'minutes', 'notice', 'publicity_report', 'town_report',"
        " 'approval', 'announcement', 'letter', 'plan', 'confirmation', 'receipt', 'elim_sheet', 'elim_minutes', 'elim_notice',"
        " 'elim_publicity_report', 'elim_report', 'elim_approval', 'elim_announcement', 'dossier')",
    )
