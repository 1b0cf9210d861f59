"""What the notice of a candidate tells."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.appointments import queries
from services.jobs.posts.rules import POST_KINDS
from shared.access import Scope
from shared.disclosures.content import Content, Line, Mask
from shared.disclosures.rules import Kind
from shared.disclosures.subjects import About
from shared.registry.places import names_of

__all__ = ["about"]


async def about(session: AsyncSession, scope: Scope, kind: Kind, appointment_id: UUID) -> About:
    """Who is to hold which post; the name is masked already where it comes from.

    Raises:
        Problem: 404 ``unknown_post_appointment``.
    """
    row: Any = await queries.appointment(session, scope, appointment_id)
    places = await names_of(session, scope, [row.division_code])
    lines = (
        Line("拟聘人员", row.name or "–", Mask.NONE),
        Line("户编号", row.household_no or "–"),
        Line("岗位", f"{row.post_name}({POST_KINDS[row.kind].title})"),
        Line("设岗地", places[row.division_code]),
        Line("补贴标准", f"每月 {row.standard} 元"),
    )
    return About(row.division_code, f"{kind.title}:{row.post_name}", Content(lines=lines))
