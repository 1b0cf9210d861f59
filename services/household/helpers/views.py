"""From rows to what is shown of helpers."""

from __future__ import annotations

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from services.household.helpers.rules import overload
from services.household.helpers.schemas import HelperView
from services.household.parameters.queries import parameter_on
from shared.access import Scope
from shared.standards.clock import today

__all__ = ["helper_view", "load_limit"]


async def load_limit(session: AsyncSession) -> int:
    """How many households are advised for one helper."""
    return int((await parameter_on(session, Scope.everything(), "helper_households", today())).value)


def helper_view(row: Any, most: int) -> HelperView:  # noqa: ANN401 - a row
    """A helper with a warning where there is too much to do."""
    return HelperView.model_validate({**row._mapping, "warning": overload(row.households, most)})  # noqa: SLF001 - documented name
