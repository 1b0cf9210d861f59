"""Reads of parties. They are the same for the whole county; what is personal or a bank account's number is masked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.implementation.problems import unknown_party
from services.funds.implementation.tables import Party, PartyAccount, PartyChange
from shared.access import Scope
from shared.persistence.statements import mentioning
from shared.web.pages import read_page
from shared.workflow.procedure import AnySelect

__all__ = ["account_of", "accounts_of", "parties", "party", "party_changes"]

Rows = tuple[list[Row[Any]], str | None]


def _account(state: str) -> Any:  # noqa: ANN401 - a scalar subquery
    found = select(PartyAccount.number_masked).where(PartyAccount.party_id == Party.id, PartyAccount.state == state)
    return found.correlate(Party).scalar_subquery()


def _parties(scope: Scope) -> AnySelect:
    row = Party
    columns = [column for column in row.__table__.columns if not column.name.startswith("representative")]
    statement = select(
        *columns,
        row.representative_masked.label("representative"),
        _account("agreed").label("account"),
        _account("proposed").label("proposed_account"),
    )
    return statement.execution_options(scope=scope)


async def parties(
    session: AsyncSession,
    scope: Scope,
    *,
    kind: str | None = None,
    search: str | None = None,
    waiting: bool | None = None,
    limit: int,
    cursor: str | None,
) -> Rows:
    """Parties by their names; ``search`` is part of a name or a code, ``waiting`` whether an account waits for a second person."""
    row = Party
    statement = _parties(scope)
    if kind is not None:
        statement = statement.where(row.kind == kind)
    if search is not None:
        statement = statement.where(mentioning(search, row.name, row.credit_code))
    if waiting is not None:
        proposed = select(PartyAccount.id).where(PartyAccount.party_id == row.id, PartyAccount.state == "proposed")
        exists = proposed.correlate(row).exists()
        statement = statement.where(exists if waiting else ~exists)
    return await read_page(session, statement, [row.name, row.id], limit=limit, cursor=cursor)


async def party(session: AsyncSession, scope: Scope, party_id: UUID) -> Row[Any]:
    """One party.

    Raises:
        Problem: 404 ``unknown_party``.
    """
    found: Row[Any] | None = (await session.execute(_parties(scope).where(Party.id == party_id))).one_or_none()
    if found is None:
        raise unknown_party()
    return found


async def account_of(session: AsyncSession, scope: Scope, party_id: UUID) -> Row[Any] | None:
    """The account of a party to which money may go: ``id, bank, holder_cipher, holder_masked, number_cipher, number_masked, exception``; None: none was
    agreed to.
    """
    row = PartyAccount
    columns: list[Any] = [
        row.id,
        row.bank,
        row.holder_cipher,
        row.holder_masked,
        row.number_cipher,
        row.number_masked,
        row.exception,
    ]
    agreed = select(*columns).where(row.party_id == party_id, row.state == "agreed").execution_options(scope=scope)
    found: Row[Any] | None = (await session.execute(agreed)).one_or_none()
    return found


async def accounts_of(session: AsyncSession, scope: Scope, party_id: UUID) -> Sequence[Row[Any]]:
    """Every account that was ever proposed for a party, masked, the last first."""
    row = PartyAccount
    columns: list[Any] = [column for column in row.__table__.columns if not column.name.endswith(("_cipher", "_masked"))]
    columns += [row.holder_masked.label("holder"), row.number_masked.label("number")]
    statement = select(*columns).where(row.party_id == party_id).order_by(row.id.desc()).execution_options(scope=scope)
    return (await session.execute(statement)).all()


async def party_changes(session: AsyncSession, scope: Scope, party_id: UUID) -> Sequence[Row[Any]]:
    """How a party was corrected, the first correction first."""
    row = PartyChange
    statement = select(*row.__table__.columns).where(row.party_id == party_id).order_by(row.id)
    return (await session.execute(statement.execution_options(scope=scope))).all()
