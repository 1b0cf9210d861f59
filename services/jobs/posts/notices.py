"""What the announcement of a post tells: work, places, pay, who may apply and by when."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.posts import queries
from services.jobs.posts.rules import FUNDS, POST_KINDS
from shared.access import Scope
from shared.disclosures.content import Content, Line
from shared.disclosures.rules import Kind
from shared.disclosures.subjects import About
from shared.registry.places import names_of

__all__ = ["about"]


async def about(session: AsyncSession, scope: Scope, kind: Kind, post_id: UUID) -> About:
    """What a post says.

    Raises:
        Problem: 404 ``unknown_post``.
    """
    row: Any = await queries.post(session, scope, post_id)
    places = await names_of(session, scope, [row.division_code])
    told = {
        "岗位": f"{row.name}({POST_KINDS[row.kind].title})",
        "设岗地": places[row.division_code],
        "用人单位": row.employer,
        "岗位地点": row.site,
        "聘用人数": f"{row.quota} 人",
        "补贴标准": f"每人每月 {row.standard} 元({FUNDS[row.fund]})",
        "工作任务": row.workload,
        "应出勤": f"每月 {row.due_days} 天,{'全日制' if row.full_time else '非全日制'}",
        "聘用条件": _conditions(row),
        "聘用程序": "本人申请、村推荐、镇审核、公示、县审定、签订协议,协议不超过 12 个月",
        "所需材料": "身份证、申请书、“一卡通”",
    }
    return About(row.division_code, f"{kind.title}:{row.name}", Content(lines=tuple(Line(*each) for each in told.items())))


def _conditions(row: Any) -> str:  # noqa: ANN401 - a row
    told = ["本地户籍,年满 16 周岁,有相应劳动能力,不能外出、无其他就业"]
    if row.key_group:
        told.append("限脱贫户和监测对象")
    if row.one_per_household:
        told.append("每户一人")
    if POST_KINDS[row.kind].fit:
        told.append("身体能胜任野外巡护")
    told.append("村干部及其家庭成员不得聘用")
    if row.conditions:
        told.append(str(row.conditions))
    return ";".join(told)
