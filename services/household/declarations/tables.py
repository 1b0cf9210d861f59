"""The table of declarations."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.household.base import Base
from services.household.cases.rules import MAX_RISKS, RISKS
from services.household.declarations.rules import ENDINGS, MACHINE, WAYS
from shared.workflow.tables import StatefulMixin

__all__ = ["Declaration"]


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"'{word}'" for word in words)


class Declaration(StatefulMixin, Base):
    """Declaration 自主申报: what somebody told of a household in hardship. Everything personal is encrypted, and cleared at its time.

    ``division_code`` is the village, or the town, that the declarant chose. ``code_token`` is a keyed hash of the query code, which
    itself is kept nowhere: it follows from the id and a key. ``request_token`` and ``request_mark`` know a repeated request.
    ``lead_stage`` is the stage in which the declaration found its lead. ``visit_by`` is the day that the declarant was told.
    """

    __tablename__ = "declaration"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    via: Mapped[str]
    division_code: Mapped[str] = mapped_column(ForeignKey("division.code"))
    risks: Mapped[list[str]]
    name_cipher: Mapped[bytes | None]
    name_masked: Mapped[str | None]
    phone_cipher: Mapped[bytes | None]
    phone_masked: Mapped[str | None]
    id_number_cipher: Mapped[bytes | None]
    id_number_masked: Mapped[str | None]
    id_token: Mapped[bytes | None]
    difficulty_cipher: Mapped[bytes | None]
    code_token: Mapped[bytes] = mapped_column(unique=True)
    request_token: Mapped[bytes | None] = mapped_column(unique=True)
    request_mark: Mapped[bytes]
    declared_on: Mapped[date]
    declared_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    declared_by: Mapped[str]
    visit_by: Mapped[date]
    household_id: Mapped[UUID | None] = mapped_column(ForeignKey("household.id"))
    lead_id: Mapped[UUID | None] = mapped_column(ForeignKey("lead.id"))
    lead_stage: Mapped[str | None]
    ending: Mapped[str | None]
    reply: Mapped[str | None]
    cleared_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint(f"via IN ({_listed(WAYS)})", name="via"),
        CheckConstraint(f"state IN ({_listed(MACHINE.states)})", name="state"),
        CheckConstraint(f"ending IN ({_listed(ENDINGS)})", name="ending"),
        CheckConstraint(f"cardinality(risks) BETWEEN 1 AND {MAX_RISKS} AND risks <@ ARRAY[{_listed(RISKS)}]", name="risks"),
        CheckConstraint(
            "state <> 'linked' OR household_id IS NOT NULL AND lead_id IS NOT NULL AND lead_stage IS NOT NULL", name="linked"
        ),
        CheckConstraint("state <> 'closed' OR ending IS NOT NULL", name="closed"),
        CheckConstraint(
            "(cleared_at IS NULL) = (name_cipher IS NOT NULL AND phone_cipher IS NOT NULL AND id_number_cipher IS NOT NULL"
            " AND id_token IS NOT NULL AND difficulty_cipher IS NOT NULL)",
            name="cleared",
        ),
        Index("ix_declaration_id_token_declared_on", "id_token", "declared_on"),
        Index("ix_declaration_division_code_id", "division_code", "id"),
        Index("ix_declaration_household_id", "household_id"),
        Index("ix_declaration_keeping", "state_since", postgresql_where=text("state = 'closed' AND cleared_at IS NULL")),
        {"info": {"scoped": True}},
    )
