"""Reads of this service's parameters. They hold for the whole county, so every caller's scope shows all of them."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.parameters.rules import PARAMETERS
from shared.access import Scope
from shared.parameters import queries
from shared.parameters.schemas import ParameterView

__all__ = ["parameters_on"]


async def parameters_on(session: AsyncSession, scope: Scope, on: date) -> dict[str, ParameterView]:
    """Every parameter with the version that holds on a day."""
    return await queries.parameters_on(session, scope, PARAMETERS, on)
