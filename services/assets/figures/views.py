"""From rows to figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.figures import queries
from services.assets.figures.schemas import AreaWorth, AssetWorth, ClassWorth, OwnerWorth, StateWorth
from services.assets.parameters.queries import parameters_on
from shared.access import Scope
from shared.registry.places import names_of
from shared.standards.percentages import percent

__all__ = ["asset_worth"]

_LENGTH = 12


async def asset_worth(session: AsyncSession, scope: Scope, division: str | None, on: date) -> AssetWorth:
    """What the assets of a division, or of the whole scope, are worth on a day, by place, class, owner and state."""
    parameters = await parameters_on(session, Scope.everything(), on)
    rows = await queries.worth_by(session, scope, division, on, parameters)
    areas = _grouped(rows, lambda row: str(row.area).ljust(_LENGTH, "0"))
    names = await names_of(session, scope, areas)
    return AssetWorth.model_validate(
        {
            "on": on,
            **_figures(rows),
            "by_area": [
                AreaWorth.model_validate({"division_code": code, "division_name": names.get(code, code), **_figures(of)})
                for code, of in sorted(areas.items())
            ],
            "by_class": [
                ClassWorth.model_validate({"asset_class": word, **_figures(of)})
                for word, of in sorted(_grouped(rows, lambda row: str(row.asset_class)).items())
            ],
            "by_owner": [
                OwnerWorth.model_validate({"owner_level": word, **_figures(of)})
                for word, of in sorted(_grouped(rows, lambda row: str(row.owner_level)).items())
            ],
            "by_state": [
                StateWorth.model_validate({"state": word, **_figures(of)})
                for word, of in sorted(_grouped(rows, lambda row: str(row.state)).items())
            ],
        }
    )


def _grouped(rows: Iterable[Row[Any]], key: Callable[[Any], str]) -> dict[str, list[Row[Any]]]:
    found: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found


def _figures(rows: Iterable[Row[Any]]) -> dict[str, Any]:
    rows = list(rows)
    cost = sum((row.original_value for row in rows), Decimal("0.00"))
    gone = sum((row.depreciated for row in rows), Decimal("0.00"))
    to_keep, kept = sum(row.to_keep for row in rows), sum(row.kept for row in rows)
    return {
        "assets": sum(row.assets for row in rows),
        "original_value": cost,
        "depreciated": gone,
        "net_value": cost - gone,
        "to_keep": to_keep,
        "well_kept": kept,
        "well_kept_rate": percent(kept, to_keep),
    }
