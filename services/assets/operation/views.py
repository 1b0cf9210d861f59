"""From rows to what is shown of contracts."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.operation import queries
from services.assets.operation.gathering import gather
from services.assets.operation.machine import CONTRACT
from services.assets.operation.rules import Due, settled_by, standing_of
from services.assets.operation.schemas import ContractDueView, OperatingContractDetail, OperatingContractView, ReceiptView
from services.assets.parameters.queries import parameters_on
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["contract_detail", "contract_view"]


def contract_view(row: Row[Any]) -> OperatingContractView:
    """A contract as lists show it."""
    return OperatingContractView.model_validate(standing(CONTRACT, row))


async def contract_detail(session: AsyncSession, caller: Caller, contract_id: UUID) -> OperatingContractDetail:
    """A contract whole.

    Raises:
        Problem: 404 ``unknown_contract``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    row = await queries.contract(session, caller.scope, contract_id, Bounds.of(parameters))
    receipts = await queries.receipts_of(session, caller.scope, contract_id)
    dues = [Due(one.number, one.due_on, one.amount) for one in await queries.dues_of(session, caller.scope, contract_id)]
    received = sum((one.amount for one in receipts), Decimal())
    told = standing_of(dues, received, today())
    facts = await gather(session, row, today(), parameters)
    moves = await moves_of(session, CONTRACT, contract_id)
    record: Any = row
    return OperatingContractDetail.model_validate(
        {
            **standing(CONTRACT, row),
            "arrears_since": told["arrears_since"],
            "next_due_on": told["next_due_on"],
            "dues": [
                ContractDueView(number=due.number, due_on=due.due_on, amount=due.amount, owed=owed)
                for due, owed in settled_by(dues, received)
            ],
            "receipts": [ReceiptView.model_validate(one) for one in receipts],
            "options": options_of(caller, CONTRACT, record, Ground(row.division_code, facts, parameters), moves),
            "moves": move_views(CONTRACT, moves),
        }
    )
