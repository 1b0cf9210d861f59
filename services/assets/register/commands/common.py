"""What several use cases of the register need."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.register.events import publish_assets
from services.assets.register.problems import unknown_asset
from services.assets.register.rules import code_of, series_of
from services.assets.register.tables import Asset, AssetChange, AssetFunding, AssetNumber, AssetRight, AssetShare
from shared import audit
from shared.access import Caller
from shared.web.problems import Problem
from shared.web.versions import check_version

__all__ = [
    "LOGGED",
    "Change",
    "Logged",
    "asset_locked",
    "assets_locked",
    "bump",
    "finish",
    "next_code",
    "numbered",
    "set_parts",
    "told",
]

_WHY = {"unscoped": "the asset was found within the caller's scope"}
_LAST = 99_999
_PARTS: Mapping[str, Any] = {"fundings": AssetFunding, "shares": AssetShare, "rights": AssetRight}
LOGGED = frozenset(
    column.name
    for column in Asset.__table__.columns
    if column.name not in {"id", "version", "changed_at", "warned", "assignee", "due_on"}
)
"""Columns whose changes the log keeps."""


async def asset_locked(session: AsyncSession, caller: Caller, asset_id: UUID, seen: int) -> Asset:
    """An asset in the caller's scope, locked.

    Raises:
        Problem: 404 ``unknown_asset``; 412 ``version_mismatch``.
    """
    statement = caller.scope.restrict(select(Asset).where(Asset.id == asset_id), Asset.division_code)
    asset = (await session.scalars(statement.with_for_update())).one_or_none()
    if asset is None:
        raise unknown_asset()
    check_version(seen, asset.version)
    return asset


async def assets_locked(session: AsyncSession, caller: Caller, ids: Collection[UUID]) -> Sequence[Asset]:
    """Those of these assets that are in the caller's scope, locked in the order of their ids."""
    statement = caller.scope.restrict(select(Asset).where(Asset.id.in_(ids)), Asset.division_code)
    return (await session.scalars(statement.order_by(Asset.id).with_for_update())).all()


async def next_code(session: AsyncSession, division_code: str, kind: str, year: int) -> str:
    """The next code 资产编码 of its series; an entry that fails gives its number back.

    Raises:
        Problem: 409 ``series_full``.
    """
    series, row = series_of(division_code, kind, year), AssetNumber
    taken = postgresql.insert(row).values(series=series, last=1)
    one = taken.on_conflict_do_update(index_elements=["series"], set_={"last": row.last + 1}, where=row.last < _LAST)
    number = (await session.scalars(one.returning(row.last), execution_options=_WHY)).one_or_none()
    if number is None:
        raise Problem(409, "series_full", f"该地当年该类资产的编号已用到 {_LAST}。")
    return code_of(series, number)


def numbered(parts: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Parts with their places."""
    return [{"number": number, **part} for number, part in enumerate(parts, start=1)]


async def set_parts(session: AsyncSession, asset_id: UUID, parts: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
    """Replace parts of an asset that the session holds locked: its fundings, shares or rights."""
    for name, rows in parts.items():
        table = _PARTS[name]
        await session.execute(delete(table).where(table.asset_id == asset_id), execution_options=_WHY)
        values = rows if name == "shares" else numbered(rows)
        if values:
            await session.execute(insert(table), [{"asset_id": asset_id, **row} for row in values], execution_options=_WHY)


def told(value: Any) -> Any:  # noqa: ANN401 - of any column
    """A value as the log keeps it."""
    return str(value) if isinstance(value, Decimal | date | UUID) else value


class Change:
    """What happens to an asset, from what it was when this was made until it is written down."""

    def __init__(self, asset: Asset) -> None:
        self._asset = asset
        self._was = self._now()

    def _now(self) -> dict[str, Any]:
        return {name: told(getattr(self._asset, name)) for name in LOGGED}

    def differing(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """What is not as it was: before and after."""
        now = self._now()
        names = [name for name, value in now.items() if value != self._was[name]]
        return {name: self._was[name] for name in sorted(names)}, {name: now[name] for name in sorted(names)}


@dataclass(frozen=True, slots=True)
class Logged:
    """A change of an asset, which has its new version already, as its log keeps it: what of it was so before and is so after."""

    asset: Asset
    kind: str
    on: date
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    deed: str | None = None
    basis: str | None = None
    reason: str | None = None

    def row(self, caller: Caller) -> dict[str, Any]:
        """The log's row."""
        return {
            "asset_id": self.asset.id,
            "version": self.asset.version,
            "kind": self.kind,
            "happened_on": self.on,
            "basis": self.basis,
            "reason": self.reason,
            "before": dict(self.before),
            "after": dict(self.after),
            "recorded_by": caller.client_id,
            "recorded_name": caller.name,
            "department": caller.department,
        }

    def entry(self) -> audit.Entry:
        """The trail's entry."""
        detail = {"code": self.asset.code, "fields": sorted(self.after)}
        return audit.Entry(f"asset.{self.deed or self.kind}", "asset", self.asset.id, self.reason, detail=detail)


async def finish(session: AsyncSession, caller: Caller, *changes: Logged) -> None:
    """Write changes into the assets' logs and the trail, and tell how the assets are now."""
    await session.flush()
    if changes:
        await session.execute(insert(AssetChange), [change.row(caller) for change in changes], execution_options=_WHY)
        await publish_assets(session, *(change.asset.id for change in changes))
        await audit.record_all(session, caller, [change.entry() for change in changes])


def bump(asset: Asset) -> None:
    """A change that is no step makes a new version too."""
    asset.version += 1
    asset.changed_at = func.clock_timestamp()
