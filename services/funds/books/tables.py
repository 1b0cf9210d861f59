"""The table of ledgers."""

from __future__ import annotations

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base
from services.funds.books.rules import LEVELS, ROWS
from shared.persistence.tables import all_among, among

__all__ = ["LedgerBook"]


class LedgerBook(Base):
    """Ledger 账 by its code: what its rows are of, and the levels at which it is kept. It holds no money: the journal does."""

    __tablename__ = "ledger_book"

    code: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    rows: Mapped[str]
    levels: Mapped[list[str]]
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (
        CheckConstraint("code ~ '^[a-z][a-z_]{1,29}$'", name="code"),
        CheckConstraint(among("rows", ROWS), name="rows"),
        CheckConstraint(f"cardinality(levels) > 0 AND {all_among('levels', LEVELS)}", name="levels"),
    )
