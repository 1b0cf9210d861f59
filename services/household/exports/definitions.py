"""The lists that can be exported. Another one is one entry here with its statement and filters."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from services.household.exports import queries
from services.household.exports.filters import HitFilters, HouseholdFilters, LeadFilters, PersonFilters
from services.household.leads.machine import LEAD
from services.household.leads.rules import CHANNELS
from services.household.parameters.queries import parameters_on
from services.household.screening.rules import CATEGORIES, LEVELS
from shared.access import Scope
from shared.contracts.household import NOTICE_POSTED
from shared.exports import Column, Desk, Export, Policy
from shared.standards.clock import today

__all__ = ["DESK", "EXPORTED", "policy_of"]

_WHERE = (Column("户编号", "household_no", 3), Column("行政区划代码", "division_code", 3), Column("村", "village", 3))
_STAGES = {code: state.title for code, state in LEAD.states.items()}

_ALL = (
    Export(
        "households",
        "农户",
        "household:read",
        (
            *_WHERE,
            Column("村民小组", "village_group"),
            Column("户类型", "household_type"),
            Column("是否易地扶贫搬迁户", "relocated"),
            Column("家庭住址", "address", 5),
            Column("联系电话", "phone", 3),
            Column("销户日期", "closed_on"),
            Column("变更时间", "changed_at", 3),
        ),
        HouseholdFilters,
        queries.households,
    ),
    Export(
        "persons",
        "家庭成员",
        "household:read",
        (
            *_WHERE,
            Column("姓名", "name"),
            Column("证件号码", "id_number", 4),
            Column("性别", "sex", 1),
            Column("出生年份", "birth_year"),
            Column("与户主关系", "relation"),
            Column("联系电话", "phone", 3),
            Column("加入日期", "joined_on"),
            Column("减少日期", "left_on"),
        ),
        PersonFilters,
        queries.persons,
    ),
    Export(
        "leads",
        "线索",
        "leads:read",
        (
            *_WHERE,
            Column("级别", "level", words=LEVELS),
            Column("建议类别", "category", 3, words=CATEGORIES),
            Column("规则", "rules", 4),
            Column("状态", "state", words={"open": "未办结", "closed": "已办结"}),
            Column("办理阶段", "stage", words=_STAGES),
            Column("应办日期", "due_on"),
            Column("发现渠道", "channel", words=CHANNELS),
            Column("产生日期", "opened_on"),
            Column("最近筛查日期", "screened_on"),
            Column("办结日期", "closed_on"),
            Column("办结代码", "close_code"),
        ),
        LeadFilters,
        queries.leads,
    ),
    Export(
        "hits",
        "筛查命中",
        "screening:read",
        (
            *_WHERE,
            Column("姓名", "name"),
            Column("证件号码", "id_number", 4),
            Column("规则", "rule"),
            Column("级别", "level", words=LEVELS),
            Column("数值", "value"),
            Column("静默", "silent", 1),
        ),
        HitFilters,
        queries.hits,
    ),
)
EXPORTED: dict[str, Export] = {export.code: export for export in _ALL}
"""Every export by its code."""


async def policy_of(session: AsyncSession, scope: Scope) -> Policy:
    """Today's policy: two parameters, each with the document that it rests on."""
    parameters = await parameters_on(session, scope, today())
    return Policy(rows=int(parameters["export_rows"].value), days=int(parameters["export_days"].value))


DESK = Desk(EXPORTED, policy_of, NOTICE_POSTED)
"""Where this service's exports are asked for."""
