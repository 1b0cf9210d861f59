"""Reads of resources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, case, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective.problems import unknown_resource
from services.assets.collective.rules import CONTRACTED
from services.assets.collective.tables import Collective, CollectiveResource
from services.assets.operation.machine import RUNNING
from services.assets.operation.tables import OperatingContract
from shared.access import Scope, within
from shared.persistence.statements import mentioning
from shared.persistence.wanted import equal
from shared.standards.clock import today
from shared.web.pages import read_page
from shared.workflow.procedure import AnySelect

__all__ = ["ResourceFilter", "resource", "resources"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]


@dataclass(frozen=True, slots=True)
class ResourceFilter:
    """Which resources are asked for. ``standing``: in the register, or withdrawn; ``text`` is part of a name or parcel code."""

    divisions: tuple[str, ...] = ()
    collective_id: UUID | None = None
    kind: str | None = None
    use: str | None = None
    standing: bool | None = None
    text: str | None = None


def _resources(scope: Scope) -> AnySelect:
    """Resources with what they are used for: contracted where a contract of them is in force today."""
    row, contract, on = CollectiveResource, OperatingContract, today()
    running = select(contract.id).where(
        contract.resource_id == row.id, contract.state.in_(RUNNING), contract.starts_on <= on, contract.ends_on >= on
    )
    use = case((running.correlate(row).exists(), CONTRACTED), else_=row.used_as)
    statement: AnySelect = (
        select(*row.__table__.columns, Collective.name.label("collective_name"), use.label("use"))
        .select_from(row)
        .join(Collective, Collective.id == row.collective_id)
    )
    return scope.restrict(statement, row.division_code)


async def resources(session: AsyncSession, scope: Scope, wanted: ResourceFilter, *, limit: int, cursor: str | None) -> Rows:
    """Resources, those recorded last first."""
    row, statement = CollectiveResource, _resources(scope)
    statement = statement.where(*within(wanted.divisions, row.division_code))
    statement = statement.where(*equal((row.collective_id, wanted.collective_id), (row.kind, wanted.kind)))
    if wanted.use is not None:
        statement = statement.where(statement.selected_columns["use"] == wanted.use)
    if wanted.standing is not None:
        statement = statement.where(row.withdrawn_on.is_(None) if wanted.standing else row.withdrawn_on.is_not(None))
    if wanted.text is not None:
        statement = statement.where(mentioning(wanted.text, row.name, row.parcel_code))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def resource(session: AsyncSession, scope: Scope, resource_id: UUID) -> Row[Any]:
    """One resource.

    Raises:
        Problem: 404 ``unknown_resource``.
    """
    found: Row[Any] | None = (
        await session.execute(_resources(scope).where(CollectiveResource.id == resource_id))
    ).one_or_none()
    if found is None:
        raise unknown_resource()
    return found
