"""Tables of contracts, their changes, and what workers were paid."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base
from services.funds.implementation.rules import CHANGE_STATES, CONTRACT_KINDS, CONTRACT_STATES, HOUSEHOLD_KINDS, PROCUREMENTS
from shared.persistence.tables import among

__all__ = ["Contract", "ContractChange", "Labour"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class Contract(Base):
    """Contract 合同 of a project with a party. ``amount``, yuan, is as it was signed, ``changed_amount`` the sum of its approved changes.

    ``ends_on`` is the last day as it holds now; the reasons say why something is out of the ordinary, as a split that is none.
    """

    __tablename__ = "contract"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    works_id: Mapped[UUID] = mapped_column(ForeignKey("works.id"))
    party_id: Mapped[UUID] = mapped_column(ForeignKey("party.id"), index=True)
    contract_no: Mapped[str]
    deliverable: Mapped[str]
    kind: Mapped[str]
    procurement: Mapped[str]
    amount: Mapped[Decimal]
    changed_amount: Mapped[Decimal] = mapped_column(server_default="0")
    signed_on: Mapped[date]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    retention_percent: Mapped[Decimal]
    defect_months: Mapped[int]
    labour_percent: Mapped[Decimal | None]
    plan_reason: Mapped[str | None]
    procurement_reason: Mapped[str | None]
    split_reason: Mapped[str | None]
    state: Mapped[str] = mapped_column(server_default="active")
    terminated_on: Mapped[date | None]
    termination_reason: Mapped[str | None]
    recorded_by: Mapped[str]
    department: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("kind", CONTRACT_KINDS), name="kind"),
        CheckConstraint(among("procurement", PROCUREMENTS), name="procurement"),
        CheckConstraint("(kind = 'self_build') = (procurement = 'self_build')", name="self_build"),
        CheckConstraint(among("state", CONTRACT_STATES), name="state"),
        CheckConstraint("amount > 0 AND amount + changed_amount > 0", name="amount"),
        CheckConstraint("starts_on >= signed_on AND ends_on >= starts_on", name="days"),
        CheckConstraint("retention_percent BETWEEN 0 AND 100 AND labour_percent BETWEEN 0 AND 100", name="percents"),
        CheckConstraint("defect_months BETWEEN 0 AND 120", name="defect_months"),
        CheckConstraint("kind <> 'work_relief' OR labour_percent IS NOT NULL", name="labour"),
        CheckConstraint(
            "num_nonnulls(terminated_on, termination_reason) = CASE WHEN state = 'terminated' THEN 2 ELSE 0 END"
            " AND (terminated_on IS NULL OR terminated_on >= signed_on)",
            name="terminated",
        ),
        Index("uq_contract_no", "works_id", "contract_no", unique=True),
        _SCOPED,
    )


class ContractChange(Base):
    """Change 合同变更 of a contract: by how much, yuan, and until when; one proposes it, another approves."""

    __tablename__ = "contract_change"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    contract_id: Mapped[UUID] = mapped_column(ForeignKey("contract.id"))
    number: Mapped[int]
    amount: Mapped[Decimal]
    ends_on: Mapped[date | None]
    reason: Mapped[str]
    state: Mapped[str] = mapped_column(server_default="proposed")
    proposed_on: Mapped[date]
    proposed_by: Mapped[str]
    proposed_name: Mapped[str]
    decided_on: Mapped[date | None]
    decided_by: Mapped[str | None]
    decided_name: Mapped[str | None]
    opinion: Mapped[str | None]
    decision_no: Mapped[str | None]

    __table_args__ = (
        CheckConstraint(among("state", CHANGE_STATES), name="state"),
        CheckConstraint("amount <> 0 OR ends_on IS NOT NULL", name="something"),
        CheckConstraint("num_nonnulls(decided_on, decided_by, decided_name) IN (0, 3)", name="decided"),
        CheckConstraint("(state = 'proposed') = (decided_on IS NULL) AND decided_on >= proposed_on", name="proposed"),
        CheckConstraint("decided_by <> proposed_by", name="two_persons"),
        Index("uq_contract_change_number", "contract_id", "number", unique=True),
        Index("uq_contract_change_proposed", "contract_id", unique=True, postgresql_where=text("state = 'proposed'")),
        _SCOPED,
    )


class Labour(Base):
    """Pay for labour 劳务报酬 of one worker of a project: a person of the registry, or a masked name only; ``pay``, yuan, paid on a day.

    A row that was recorded by mistake is withdrawn.
    """

    __tablename__ = "works_labour"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    works_id: Mapped[UUID] = mapped_column(ForeignKey("works.id"))
    contract_id: Mapped[UUID | None] = mapped_column(ForeignKey("contract.id"), index=True)
    person_id: Mapped[UUID | None]
    worker: Mapped[str | None]
    household_kind: Mapped[str]
    worked_from: Mapped[date]
    worked_to: Mapped[date]
    days: Mapped[int]
    pay: Mapped[Decimal]
    paid_on: Mapped[date]
    recorded_by: Mapped[str]
    department: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    withdrawn_on: Mapped[date | None]
    withdrawn_by: Mapped[str | None]
    withdrawn_reason: Mapped[str | None]

    __table_args__ = (
        CheckConstraint(among("household_kind", HOUSEHOLD_KINDS), name="household_kind"),
        CheckConstraint("num_nonnulls(person_id, worker) >= 1", name="worker"),
        CheckConstraint("worked_to >= worked_from AND days BETWEEN 1 AND worked_to - worked_from + 1", name="days"),
        CheckConstraint("pay > 0", name="pay"),
        CheckConstraint("paid_on >= worked_from", name="paid_on"),
        CheckConstraint("num_nonnulls(withdrawn_on, withdrawn_by, withdrawn_reason) IN (0, 3)", name="withdrawn"),
        Index("ix_works_labour_works", "works_id", "id"),
        Index(
            "uq_works_labour_person",
            "works_id",
            "person_id",
            "worked_from",
            unique=True,
            postgresql_where=text("person_id IS NOT NULL AND withdrawn_on IS NULL"),
        ),
        _SCOPED,
    )
