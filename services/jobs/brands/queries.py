"""Reads of labour brands. They are the county's own, and no secret: every caller's scope shows all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.brands.problems import unknown_brand
from services.jobs.brands.tables import Brand, BrandYear
from shared.access import Scope
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.workflow.procedure import AnySelect

__all__ = ["brand", "brands", "years_of"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]


def _brands(scope: Scope) -> AnySelect:
    """Brands with the last of their years."""
    row, of = Brand, BrandYear
    last = (
        select(of.year, of.trained, of.employed, of.mean_wage, of.stations)
        .where(of.brand_id == row.id)
        .order_by(of.year.desc())
        .limit(1)
        .lateral("last")
    )
    statement: AnySelect = select(*row.__table__.columns, last).select_from(row).outerjoin(last, true())
    return statement.execution_options(scope=scope)


async def brands(session: AsyncSession, scope: Scope, kind: str | None, *, limit: int, cursor: str | None) -> Rows:
    """Brands, those recorded last first."""
    statement = _brands(scope).where(*equal((Brand.kind, kind)))
    return await read_page(session, statement, [Brand.id], limit=limit, cursor=cursor, descending=True)


async def brand(session: AsyncSession, scope: Scope, brand_id: UUID) -> Row[Any]:
    """One brand.

    Raises:
        Problem: 404 ``unknown_brand``.
    """
    found: Row[Any] | None = (await session.execute(_brands(scope).where(Brand.id == brand_id))).one_or_none()
    if found is None:
        raise unknown_brand()
    return found


async def years_of(session: AsyncSession, scope: Scope, brand_id: UUID) -> Sequence[Row[Any]]:
    """The years of a brand, the last first."""
    row = BrandYear
    statement: AnySelect = select(*row.__table__.columns).where(row.brand_id == brand_id).order_by(row.year.desc())
    return (await session.execute(statement.execution_options(scope=scope))).all()
