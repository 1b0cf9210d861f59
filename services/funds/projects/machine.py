"""The way of a project through the library as a state machine (domain/assets-and-funds §3.2, §3.7): applied for, audited, argued, decided, in stock, selected."""

from __future__ import annotations

from collections.abc import Mapping

from services.funds.projects.facts import ProjectFacts
from services.funds.projects.guards import (
    described,
    goals_set,
    kept_up,
    land_secured,
    linked,
    not_negative,
    of_origin,
    only_one,
    publicised,
)
from shared.workflow import Counting, Deadline, Guard, Level, Machine, State, Transition

__all__ = ["ENDED", "FILLED_IN", "IN_LIBRARY", "NOTICES", "PROJECT", "STEP_ORIGIN"]

# What is said to be done by the village is done by whoever applied: a project lies in a village, a town or the county itself.
_OWN, _TOWN, _COUNTY = Level.VILLAGE, Level.TOWN, Level.COUNTY
_WRITE, _REVIEW, _DECIDE = "projects:write", "projects:review", "projects:decide"
_PUBLICITY = Deadline("project_publicity_end_days")


def _working(parameter: str) -> Deadline:
    return Deadline(parameter, Counting.WORKING)


_STATES = (
    State("applying", "申报准备", _OWN),
    State("village_publicity", "村级公示", _OWN, _PUBLICITY),
    State("town_audit", "镇审核", _TOWN, _working("project_audit_days")),
    State("town_publicity", "镇级公示", _TOWN, _PUBLICITY),
    State("county_opinions", "县级征求意见公示", _COUNTY, _PUBLICITY),
    State("argument", "县级论证", _COUNTY, _working("project_argue_days")),
    State("decision", "县级审定", _COUNTY, _working("project_decide_days")),
    State("county_publicity", "县级公示", _COUNTY, _PUBLICITY),
    State("stock", "储备"),
    State("selected", "列入年度计划"),
    State("removal_decision", "退库审批", _COUNTY, _working("project_decide_days")),
    State("removal_publicity", "退库公示", _COUNTY, _PUBLICITY),
    State("removed", "已退库"),
    State("rejected", "未入库"),
    State("withdrawn", "已撤回"),
)
NOTICES = {
    "village_publicity": "village_application",
    "town_publicity": "town_application",
    "county_opinions": "county_library",
    "county_publicity": "county_library",
    "removal_publicity": "removal",
}
"""States in which a notice hangs, with the kind of disclosure that it is (§2.12, §3.2)."""
FILLED_IN: Mapping[str, Level] = {
    "applying": _OWN,
    "town_audit": _TOWN,
    "argument": _COUNTY,
    "decision": _COUNTY,
    "stock": _COUNTY,
}
"""States in which goals and mechanism are filled in, and by whom. The application itself is only corrected before it is handed in: what hung
at a board stays as it hung."""
IN_LIBRARY = ("stock", "selected", "removal_decision", "removal_publicity")
"""States of a project that was approved and publicised 在库."""
ENDED = ("removed", "rejected", "withdrawn")

_SUBMITS = ("submit_village", "submit_town", "submit_county")
STEP_ORIGIN = {"submit_village": "village", "submit_town": "town", "submit_county": "county"}
"""Steps that only projects of one origin take."""


def _step(  # noqa: PLR0913 - a table's row
    code: str,
    title: str,
    sources: str | tuple[str, ...],
    target: str,
    permission: str,
    level: Level,
    *guards: Guard[ProjectFacts],
    evidence: tuple[str, ...] = (),
    not_by: tuple[str, ...] = (),
    opinion: bool = False,
) -> Transition[ProjectFacts]:
    sources = (sources,) if isinstance(sources, str) else sources
    return Transition(code, title, sources, target, permission, level, guards, evidence, not_by, opinion)


_AUDITED = (described, goals_set, linked, not_negative, kept_up, only_one)
"""真实性以外可由系统核对的审核、论证和审定要点."""

_APPLYING = (
    _step(
        "submit_village",
        "村级申报",
        "applying",
        "village_publicity",
        _WRITE,
        _OWN,
        of_origin("village"),
        described,
        evidence=("会议记录",),
    ),
    _step(
        "submit_town",
        "镇级申报",
        "applying",
        "town_publicity",
        _WRITE,
        _OWN,
        of_origin("town"),
        described,
        evidence=("会议记录",),
    ),
    _step("submit_county", "县级申报", "applying", "county_opinions", _WRITE, _OWN, of_origin("county"), described),
    _step("withdraw", "撤回申报", "applying", "withdrawn", _WRITE, _OWN, opinion=True),
    _step("close_village", "结束村级公示", "village_publicity", "town_audit", _WRITE, _OWN, publicised),
    _step("village_back", "村级公示后修改", "village_publicity", "applying", _WRITE, _OWN, opinion=True),
)
_AUDITING = (
    _step(
        "town_pass",
        "镇审核通过",
        "town_audit",
        "town_publicity",
        _REVIEW,
        _TOWN,
        *_AUDITED,
        evidence=("申报材料",),
        not_by=_SUBMITS,
        opinion=True,
    ),
    _step("town_return", "镇退回", "town_audit", "applying", _REVIEW, _TOWN, opinion=True),
    _step("town_reject", "镇审核不通过", "town_audit", "rejected", _REVIEW, _TOWN, opinion=True),
    _step("close_town", "结束镇级公示", "town_publicity", "argument", _WRITE, _TOWN, publicised),
    _step("town_back", "镇级公示后退回", "town_publicity", "applying", _WRITE, _TOWN, opinion=True),
)
_DECIDING = (
    _step("close_opinions", "结束征求意见公示", "county_opinions", "argument", _WRITE, _COUNTY, publicised),
    _step("opinions_back", "征求意见后修改", "county_opinions", "applying", _WRITE, _COUNTY, opinion=True),
    _step(
        "argue_pass",
        "论证通过",
        "argument",
        "decision",
        _REVIEW,
        _COUNTY,
        *_AUDITED,
        evidence=("会议记录",),
        not_by=(*_SUBMITS, "town_pass"),
        opinion=True,
    ),
    _step(
        "approve",
        "审定入库",
        "decision",
        "county_publicity",
        _DECIDE,
        _COUNTY,
        *_AUDITED,
        evidence=("会议记录",),
        not_by=(*_SUBMITS, "town_pass", "argue_pass"),
    ),
    _step("county_return", "县退回", ("argument", "decision"), "applying", _REVIEW, _COUNTY, opinion=True),
    _step("county_reject", "审定不入库", ("argument", "decision"), "rejected", _DECIDE, _COUNTY, opinion=True),
    _step("enter", "公示无异议入库", "county_publicity", "stock", _WRITE, _COUNTY, publicised),
    _step("county_back", "县级公示后退回", "county_publicity", "applying", _REVIEW, _COUNTY, opinion=True),
)
_STOCK = (
    _step("adjust", "调整项目", "stock", "stock", _WRITE, _OWN, opinion=True),
    _step("approve_adjustment", "批准调整项目", "stock", "stock", _DECIDE, _COUNTY, evidence=("会议记录",), opinion=True),
    _step("select", "列入年度计划", "stock", "selected", _DECIDE, _COUNTY, *_AUDITED, land_secured),
    _step("deselect", "移出年度计划", "selected", "stock", _DECIDE, _COUNTY, opinion=True),
)
_REMOVING = (
    _step("propose_removal", "申请退库", "stock", "removal_decision", _WRITE, _OWN, opinion=True),
    _step(
        "approve_removal",
        "批准退库",
        "removal_decision",
        "removal_publicity",
        _DECIDE,
        _COUNTY,
        not_by=("propose_removal",),
    ),
    _step("refuse_removal", "不同意退库", "removal_decision", "stock", _DECIDE, _COUNTY, opinion=True),
    _step("remove", "退库", "removal_publicity", "removed", _WRITE, _COUNTY, publicised),
    _step("removal_back", "退库公示后撤销退库", "removal_publicity", "stock", _DECIDE, _COUNTY, opinion=True),
)

PROJECT: Machine[ProjectFacts] = Machine.of(
    "project", "项目入库与年度安排", _STATES, (*_APPLYING, *_AUDITING, *_DECIDING, *_STOCK, *_REMOVING)
)
"""项目: 申报、审核、论证、审定、公示、储备、列入年度计划、退库."""
