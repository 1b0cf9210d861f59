"""Tables of the money board, filled from the events of the funds service only, in any order."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import BigInteger, Index, Numeric, text
from sqlalchemy.orm import Mapped, mapped_column

from services.gateway.base import Base

__all__ = ["MONEY_TABLES", "BoardAcceptance", "BoardAccount", "BoardAlert", "BoardFund", "BoardPayment", "BoardProject"]

_SCOPED = {"info": {"scoped": True}}
_YUAN = Numeric(18, 2)


class BoardAccount(Base):
    """An account 科目 of the journal with its balance, yuan: the money of a batch at a stage, for a project from its allocation on."""

    __tablename__ = "board_account"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    batch_id: Mapped[UUID]
    source_code: Mapped[str]
    budget_year: Mapped[int]
    direct: Mapped[bool]
    project_id: Mapped[UUID | None] = mapped_column(index=True)
    division_code: Mapped[str] = mapped_column(index=True)
    stage: Mapped[str]
    balance: Mapped[Decimal] = mapped_column(_YUAN)

    __table_args__ = (_SCOPED,)


class BoardFund(Base):
    """A sum that arrived 资金批次, as far as the board names its source by it."""

    __tablename__ = "board_fund"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    source_code: Mapped[str]
    source_title: Mapped[str]
    fund_level: Mapped[str]
    received_on: Mapped[date]

    __table_args__ = (Index("ix_board_fund_source", "source_code", "received_on", "id"),)


class BoardProject(Base):
    """A project 项目 of the library."""

    __tablename__ = "board_project"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    code: Mapped[str]
    name: Mapped[str]
    division_code: Mapped[str] = mapped_column(index=True)
    category: Mapped[str]
    year: Mapped[int]
    state: Mapped[str]
    planned_amount: Mapped[Decimal] = mapped_column(_YUAN)
    beneficiary_households: Mapped[int | None]
    beneficiary_persons: Mapped[int | None]

    __table_args__ = (Index("ix_board_project_year", "year", "id"), _SCOPED)


class BoardAcceptance(Base):
    """That a project, whose id it has, was accepted 验收, and perhaps settled 决算."""

    __tablename__ = "board_acceptance"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    division_code: Mapped[str]
    accepted_on: Mapped[date]
    settled_on: Mapped[date | None]
    settled_value: Mapped[Decimal | None] = mapped_column(_YUAN)
    no_asset_reason: Mapped[str | None]

    __table_args__ = (_SCOPED,)


class BoardPayment(Base):
    """A payment 支付 of a project, under way or paid."""

    __tablename__ = "board_payment"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    project_id: Mapped[UUID] = mapped_column(index=True)
    division_code: Mapped[str]
    state: Mapped[str]
    amount: Mapped[Decimal] = mapped_column(_YUAN)
    paid_on: Mapped[date | None]

    __table_args__ = (_SCOPED,)


class BoardAlert(Base):
    """An alert 监管预警 about money, a project or a place."""

    __tablename__ = "board_alert"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    division_code: Mapped[str]
    light: Mapped[str]
    state: Mapped[str]

    __table_args__ = (Index("ix_board_alert_open", "division_code", postgresql_where=text("state <> 'closed'")), _SCOPED)


MONEY_TABLES = (BoardAccount, BoardFund, BoardProject, BoardAcceptance, BoardPayment, BoardAlert)
"""All of them."""
