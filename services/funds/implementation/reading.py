"""Implementations, contracts and parties read whole, with what the machine says of today."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.assets.queries import assets_of
from services.funds.implementation import queries
from services.funds.implementation.gathering import gather, project_row
from services.funds.implementation.machine import WORKS
from services.funds.implementation.rules import percent_of
from services.funds.implementation.schemas.contracts import ContractChangeView, ContractDetail
from services.funds.implementation.schemas.parties import AccountView, PartyChangeView, PartyDetail
from services.funds.implementation.schemas.works import FormedAssetView, ProgressView, WorksDetail
from services.funds.implementation.views import contract_fields, contract_view, defect_view, works_fields
from services.funds.parameters.queries import parameters_on
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views

__all__ = ["contract_of", "party_of", "works_detail"]


async def works_detail(session: AsyncSession, caller: Caller, works_id: UUID) -> WorksDetail:
    """An implementation with everything that belongs to it.

    Raises:
        Problem: 404 ``unknown_works``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    row = await queries.works_by_id(session, caller.scope, works_id, Bounds.of(parameters))
    facts = await gather(session, caller.scope, row, await project_row(session, row.project_id), today(), parameters)
    moves = await moves_of(session, WORKS, works_id)
    contracted = sum((one.total for one in facts.contracts), Decimal())
    paid = await queries.labour_pay(session, caller.scope, works_id)
    return WorksDetail.model_validate(
        {
            **works_fields(row),
            "publicised": not facts.publicity,
            "no_asset_reason": facts.no_asset_reason,
            "contracted": contracted,
            "labour_paid": paid,
            "labour_share": percent_of(paid, contracted),
            "contracts": [contract_view(one) for one in await queries.contracts_of(session, caller.scope, works_id)],
            "reports": [ProgressView.model_validate(one) for one in await queries.progress_of(session, caller.scope, works_id)],
            "defects": [defect_view(one) for one in await queries.defects_of(session, caller.scope, works_id)],
            "assets": [FormedAssetView.model_validate(one) for one in await assets_of(session, caller.scope, row.project_id)],
            "options": options_of(caller, WORKS, row, Ground(row.division_code, facts, parameters), moves),
            "moves": move_views(WORKS, moves),
        }
    )


async def contract_of(session: AsyncSession, caller: Caller, contract_id: UUID) -> ContractDetail:
    """A contract with its changes.

    Raises:
        Problem: 404 ``unknown_contract``.
    """
    row = await queries.contract(session, caller.scope, contract_id)
    changes = [ContractChangeView.model_validate(one) for one in await queries.changes_of(session, caller.scope, contract_id)]
    return ContractDetail.model_validate({**contract_fields(row), "changes": changes})


async def party_of(session: AsyncSession, caller: Caller, party_id: UUID) -> PartyDetail:
    """A party with its accounts and corrections.

    Raises:
        Problem: 404 ``unknown_party``.
    """
    row = await queries.party(session, caller.scope, party_id)
    accounts = await queries.accounts_of(session, caller.scope, party_id)
    changes = await queries.party_changes(session, caller.scope, party_id)
    return PartyDetail.model_validate(
        {
            **row._mapping,  # noqa: SLF001 - SQLAlchemy's documented name
            "accounts": [AccountView.model_validate(one) for one in accounts],
            "corrections": [PartyChangeView.model_validate(one) for one in changes],
        }
    )
