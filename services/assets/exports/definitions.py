"""The lists that can be exported. Another one is one entry here with its statement and filters."""

from __future__ import annotations

from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.exports import queries
from services.assets.exports.filters import AssetFilters, ResourceFilters
from services.assets.feeds.columns import LEDGER
from services.assets.parameters.queries import parameters_on
from services.assets.register.machine import ASSET
from services.assets.register.rules import CLASSES, FORMS, KINDS, OWNERS
from services.assets.resources.declarations import REGISTERS, Register
from shared.access import Scope
from shared.contracts.assets import NOTICE_POSTED
from shared.exports import Column, Desk, Export, Policy
from shared.standards.clock import today

__all__ = ["DESK", "EXPORTED", "policy_of"]

_WORDS = {
    "kind": {code: kind.title for code, kind in KINDS.items()},
    "owner_level": OWNERS,
    "state": {code: state.title for code, state in ASSET.states.items()},
}
_LABELS = {"owner": "owner_code", "quantity": "measure"}
"""Fields of the ledger's table that the statement has under other names, as those of the list mean something else there."""
_WIDE = {"code": 4, "name": 4, "division_code": 3, "project_code": 4, "owner": 3, "no_real_estate_reason": 3}


def _of(register: Register) -> Export:
    """The export of a register, with the columns of its table: it comes in again as it went out."""
    return Export(
        register.code.lower().replace("-", "_"),
        register.table.title,
        "resources:read",
        (
            *(Column(column.header, column.name, _WIDE.get(column.name, 2)) for column in register.table.columns),
            Column("所在地", "village"),
            Column("确认日期", "confirmed_on"),
        ),
        ResourceFilters,
        partial(queries.resources, register=register.code),
    )


_ALL = (
    Export(
        "assets",
        "资产台账",
        "assets:read",
        (
            *(
                Column(column.header, _LABELS.get(column.name, column.name), _WIDE.get(column.name, 2), _WORDS.get(column.name))
                for column in LEDGER.columns
            ),
            Column("资产类别", "asset_class", words=CLASSES),
            Column("资产形态", "form", words=FORMS),
            Column("所在地", "village"),
            Column("所有权人名称", "owner", 3),
            Column("全国系统编号", "national_no"),
        ),
        AssetFilters,
        queries.assets,
    ),
    *map(_of, REGISTERS.values()),
)
EXPORTED: dict[str, Export] = {export.code: export for export in _ALL}
"""Every export by its code."""


async def policy_of(session: AsyncSession, scope: Scope) -> Policy:
    """Today's policy: two parameters, each with the document that it rests on."""
    parameters = await parameters_on(session, scope, today())
    return Policy(rows=int(parameters["export_rows"].value), days=int(parameters["export_days"].value))


DESK = Desk(EXPORTED, policy_of, NOTICE_POSTED)
"""Where this service's exports are asked for."""
