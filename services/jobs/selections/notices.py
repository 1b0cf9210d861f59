"""What the notice of a nomination tells."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.selections import queries
from services.jobs.talents.rules import SUB_KINDS
from shared.access import Scope
from shared.disclosures.content import Content, Line, Mask
from shared.disclosures.rules import Kind
from shared.disclosures.subjects import About
from shared.registry.places import names_of

__all__ = ["about"]


async def about(session: AsyncSession, scope: Scope, kind: Kind, nomination_id: UUID) -> About:
    """Who is to be honoured, and for what; the name is masked already where it comes from.

    Raises:
        Problem: 404 ``unknown_nomination``.
    """
    row: Any = await queries.nomination(session, scope, nomination_id)
    places = await names_of(session, scope, [row.division_code])
    lines = (
        Line("选树批次", row.selection_title),
        Line("拟选树人员", row.name or "–", Mask.NONE),
        Line("人才子类", SUB_KINDS[row.sub_kind].title),
        Line("所在镇村", places[row.division_code]),
        Line("所在单位", row.unit or "–"),
        Line("主要事迹", row.deeds),
    )
    return About(row.division_code, f"{kind.title}:{row.selection_title}", Content(lines=lines))
