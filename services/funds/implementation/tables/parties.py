"""Tables of parties and their bank accounts."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base
from services.funds.implementation.rules import PARTY_KINDS, PROPOSALS
from shared.persistence.tables import among

__all__ = ["Party", "PartyAccount", "PartyChange"]

_NEW_ID = text("uuidv7()")


class Party(Base):
    """Party 往来单位: with whom contracts are made and who is paid. It is the same for the whole county; its legal representative is encrypted."""

    __tablename__ = "party"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    credit_code: Mapped[str] = mapped_column(unique=True)
    representative_cipher: Mapped[bytes | None]
    representative_masked: Mapped[str | None]
    recorded_by: Mapped[str]
    department: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("kind", PARTY_KINDS), name="kind"),
        CheckConstraint("credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'", name="credit_code"),
        CheckConstraint("(representative_cipher IS NULL) = (representative_masked IS NULL)", name="representative"),
        Index("ix_party_name", "name", "id"),
    )


class PartyChange(Base):
    """Correction 更正 of a party: who, why, what it was and is. Of the representative only the masked name. Nobody changes it."""

    __tablename__ = "party_change"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    party_id: Mapped[UUID] = mapped_column(ForeignKey("party.id"), index=True)
    reason: Mapped[str]
    before: Mapped[dict[str, Any]]
    after: Mapped[dict[str, Any]]
    changed_by: Mapped[str]
    changed_name: Mapped[str]
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())


class PartyAccount(Base):
    """Bank account 银行账户 of a party: one proposes it, another agrees, and then it replaces the one before. Holder and number are encrypted.

    ``exception`` says why the holder is not the party, or why another party has the same account.
    """

    __tablename__ = "party_account"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    party_id: Mapped[UUID] = mapped_column(ForeignKey("party.id"))
    state: Mapped[str]
    bank: Mapped[str]
    holder_cipher: Mapped[bytes]
    holder_masked: Mapped[str]
    number_cipher: Mapped[bytes] = mapped_column(index=True)
    number_masked: Mapped[str]
    reason: Mapped[str]
    exception: Mapped[str | None]
    proposed_by: Mapped[str]
    proposed_name: Mapped[str]
    proposed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    decided_by: Mapped[str | None]
    decided_name: Mapped[str | None]
    decided_at: Mapped[datetime | None]
    opinion: Mapped[str | None]

    __table_args__ = (
        CheckConstraint(among("state", PROPOSALS), name="state"),
        CheckConstraint("num_nonnulls(decided_by, decided_name, decided_at) IN (0, 3)", name="decided"),
        CheckConstraint("(state = 'proposed') = (decided_by IS NULL)", name="proposed"),
        CheckConstraint("decided_by <> proposed_by", name="two_persons"),
        Index("ix_party_account_party", "party_id", "id"),
        Index("uq_party_account_agreed", "party_id", unique=True, postgresql_where=text("state = 'agreed'")),
        Index("uq_party_account_proposed", "party_id", unique=True, postgresql_where=text("state = 'proposed'")),
    )
