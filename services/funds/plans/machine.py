"""The life of an annual plan as a state machine (domain/assets-and-funds §2.15)."""

from __future__ import annotations

from services.funds.plans.facts import PlanFacts
from services.funds.plans.guards import filled, first_one, publicised, revised, selectable
from shared.workflow import Counting, Deadline, Guard, Level, Machine, State, Transition

__all__ = ["PLAN"]

_WRITE, _DECIDE = "projects:write", "projects:decide"
_NOTICE = "plan_publicity"


def _step(
    code: str,
    title: str,
    source: str,
    target: str,
    permission: str,
    *guards: Guard[PlanFacts],
    evidence: tuple[str, ...] = (),
    not_by: tuple[str, ...] = (),
    opinion: bool = False,
) -> Transition[PlanFacts]:
    return Transition(code, title, (source,), target, permission, Level.COUNTY, guards, evidence, not_by, opinion)


PLAN: Machine[PlanFacts] = Machine.of(
    "annual_plan",
    "年度项目计划",
    (
        State("drafting", "编制", Level.COUNTY),
        State(_NOTICE, "计划公示", Level.COUNTY, Deadline("project_publicity_end_days")),
        State("approval", "计划审定", Level.COUNTY, Deadline("project_decide_days", Counting.WORKING)),
        State("approved", "待下达", Level.COUNTY, Deadline("project_decide_days", Counting.WORKING)),
        State("issued", "已下达"),
        State("closed", "已关闭"),
        State("cancelled", "已作废"),
    ),
    (
        _step("announce", "提交公示", "drafting", _NOTICE, _WRITE, filled, selectable),
        _step("close_publicity", "结束计划公示", _NOTICE, "approval", _WRITE, publicised),
        _step("back", "公示后修改", _NOTICE, "drafting", _WRITE, opinion=True),
        _step(
            "approve_plan",
            "审定计划",
            "approval",
            "approved",
            _DECIDE,
            selectable,
            evidence=("会议记录",),
            not_by=("announce",),
        ),
        _step("return_plan", "退回修改", "approval", "drafting", _DECIDE, opinion=True),
        _step("issue", "下达计划", "approved", "issued", _DECIDE, selectable),
        _step("revise", "修订计划", "issued", "drafting", _WRITE, opinion=True),
        _step("drop_revision", "放弃修订", "drafting", "issued", _WRITE, revised, opinion=True),
        _step("close_plan", "关闭计划", "issued", "closed", _DECIDE, opinion=True),
        _step("cancel_plan", "作废计划", "drafting", "cancelled", _DECIDE, first_one, opinion=True),
    ),
)
"""年度计划: 编制、公示、审定、下达、年中修订、关闭. A revision goes the same way again; what was issued holds until the next is."""
