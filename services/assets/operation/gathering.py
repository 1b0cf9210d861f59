"""Gathering what the conditions of a contract look at."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective.queries import resource
from services.assets.operation import queries
from services.assets.operation.rules import ContractFacts, Due, standing_of
from services.assets.operation.tables import OperatingContract
from services.assets.register.queries import asset
from shared.access import Scope
from shared.attachments.queries import kinds_of
from shared.parameters.schemas import ParameterView

__all__ = ["gather"]

_WHY = {"unscoped": "the contract was found within the caller's scope"}


async def gather(
    session: AsyncSession,
    contract: Any,  # noqa: ANN401 - a row
    on: date,
    parameters: Mapping[str, ParameterView],
    *,
    late_reason: bool = False,
) -> ContractFacts:
    """The facts of a contract that was found within the caller's scope, on a day; ``late_reason``: words are given with the step."""
    everywhere = Scope.everything()
    row = await asset(session, everywhere, contract.asset_id) if contract.resource_id is None else None
    land = await resource(session, everywhere, contract.resource_id) if contract.resource_id is not None else None
    dues = [Due(one.number, one.due_on, one.amount) for one in await queries.dues_of(session, everywhere, contract.id)]
    receipts = await queries.receipts_of(session, everywhere, contract.id)
    other = OperatingContract
    twins = select(other.contract_no).where(
        other.asset_id == contract.asset_id if land is None else other.resource_id == contract.resource_id,
        other.id != contract.id,
        other.state.in_(queries.TIED),
        other.starts_on <= contract.ends_on,
        other.ends_on >= contract.starts_on,
    )
    return ContractFacts(
        on=on,
        asset_state=row and row.state,
        asset_class=row and row.asset_class,
        withdrawn=land is not None and land.withdrawn_on is not None,
        owner_level="village" if row is None else row.owner_level,
        signed_on=contract.signed_on,
        ends_on=contract.ends_on,
        dues=dues,
        arrears=standing_of(dues, sum((one.amount for one in receipts), Decimal()), on)["arrears"],
        documents=frozenset((await kinds_of(session, "operating_contract", contract.id)).values()),
        others=(await session.scalars(twins.order_by(other.contract_no), execution_options=_WHY)).all(),
        filing_days=int(parameters["operation_filing_days"].value),
        late_reason=late_reason,
    )
