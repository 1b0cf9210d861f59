"""The life of a monitoring case as a state machine (domain/household §3.2, §3.4, §3.5), and that of a measure."""

from __future__ import annotations

from services.household.cases.facts import CaseFacts, MeasureFact
from services.household.cases.guards import (
    compared,
    household_stands,
    matched,
    no_open_objection,
    no_other_case,
    publicity_over,
    risk_gone,
)
from shared.workflow import Counting, Deadline, Guard, Level, Machine, State, Transition

__all__ = ["CASE", "ENDED", "IDENTIFYING", "MEASURE", "PUBLICISED"]

_VILLAGE, _TOWN, _COUNTY = Level.VILLAGE, Level.TOWN, Level.COUNTY
_WRITE, _REVIEW, _DECIDE = "cases:write", "cases:review", "cases:decide"


def _working(parameter: str) -> Deadline:
    return Deadline(parameter, Counting.WORKING)


_STATES = (
    State("visiting", "入户核实", _VILLAGE, _working("case_visit_days")),
    State("comparing", "信息比对", _COUNTY, Deadline("case_compare_days")),
    State("reviewing", "民主评议", _VILLAGE, Deadline("case_review_days")),
    State("posting", "待公示", _VILLAGE, Deadline("case_posting_days")),
    State("publicised", "公示中", _VILLAGE, Deadline("case_publicity_end_days")),
    State("town_review", "镇审核", _TOWN, Deadline("case_town_days")),
    State("county_decision", "县审定", _COUNTY, Deadline("case_county_days")),
    State("announcing", "待公告", _TOWN, Deadline("case_announce_days")),
    State("planning", "制定帮扶计划", _VILLAGE, Deadline("case_plan_days")),
    State("supporting", "帮扶中"),
    State("elim_review", "消除评议", _VILLAGE, Deadline("case_review_days")),
    State("elim_posting", "消除待公示", _VILLAGE, Deadline("case_posting_days")),
    State("elim_publicised", "消除公示中", _VILLAGE, Deadline("case_publicity_end_days")),
    State("elim_town", "消除镇审核", _TOWN, Deadline("case_town_days")),
    State("elim_county", "消除县审定", _COUNTY, Deadline("case_county_days")),
    State("eliminated", "风险已消除"),
    State("rejected", "未纳入"),
    State("cancelled", "已撤销"),
)
IDENTIFYING = ("visiting", "comparing", "reviewing", "posting", "publicised", "town_review", "county_decision")
"""States before the county's decision."""
PUBLICISED = ("publicised", "elim_publicised")
"""States in which a notice hangs at the village's board and objections are taken."""
ENDED = ("eliminated", "rejected", "cancelled")
"""States in which a case is under way no more; one that was eliminated may still be rolled back."""
_OPEN = tuple(state.code for state in _STATES if state.code not in ENDED)


def _step(  # noqa: PLR0913 - a table's row
    code: str,
    title: str,
    source: str,
    target: str,
    permission: str,
    level: Level,
    *guards: Guard[CaseFacts],
    evidence: tuple[str, ...] = (),
    not_by: tuple[str, ...] = (),
    opinion: bool = False,
) -> Transition[CaseFacts]:
    return Transition(code, title, (source,), target, permission, level, (household_stands, *guards), evidence, not_by, opinion)


_IDENTIFICATION = (
    _step("visit", "入户核实", "visiting", "comparing", _WRITE, _VILLAGE, evidence=("授权书", "核查表")),
    _step("finish_comparison", "完成信息比对", "comparing", "reviewing", _WRITE, _COUNTY, compared),
    _step("review_pass", "评议通过", "reviewing", "posting", _WRITE, _VILLAGE, evidence=("会议记录",)),
    _step("review_fail", "评议未通过", "reviewing", "rejected", _WRITE, _VILLAGE, evidence=("会议记录",), opinion=True),
    _step("post", "张贴公示", "posting", "publicised", _WRITE, _VILLAGE, evidence=("公示照片",)),
    _step("close_publicity", "结束公示", "publicised", "town_review", _WRITE, _VILLAGE, publicity_over, no_open_objection),
    _step("uphold_objection", "异议成立", "publicised", "visiting", _WRITE, _TOWN, opinion=True),
    _step("town_pass", "镇审核通过", "town_review", "county_decision", _REVIEW, _TOWN, not_by=("visit",), opinion=True),
    _step("town_return", "镇退回", "town_review", "visiting", _REVIEW, _TOWN, opinion=True),
    _step("county_approve", "县审定纳入", "county_decision", "announcing", _DECIDE, _COUNTY, not_by=("town_pass", "visit")),
    _step("county_return", "县退回", "county_decision", "visiting", _DECIDE, _COUNTY, opinion=True),
    _step("county_reject", "县审定不纳入", "county_decision", "rejected", _DECIDE, _COUNTY, opinion=True),
    _step("announce", "公告", "announcing", "planning", _WRITE, _TOWN),
)
_HELP = (
    _step("plan", "制定帮扶计划", "planning", "supporting", _WRITE, _VILLAGE, matched),
    _step(
        "propose_elimination", "提出风险消除", "supporting", "elim_review", _WRITE, _VILLAGE, risk_gone, evidence=("核查表",)
    ),
)
_ELIMINATION = (
    _step(
        "elim_review_pass", "消除评议通过", "elim_review", "elim_posting", _WRITE, _VILLAGE, risk_gone, evidence=("会议记录",)
    ),
    _step("elim_review_fail", "消除评议未通过", "elim_review", "supporting", _WRITE, _VILLAGE, opinion=True),
    _step("elim_post", "张贴消除公示", "elim_posting", "elim_publicised", _WRITE, _VILLAGE, evidence=("公示照片",)),
    _step(
        "elim_close_publicity",
        "结束消除公示",
        "elim_publicised",
        "elim_town",
        _WRITE,
        _VILLAGE,
        publicity_over,
        no_open_objection,
    ),
    _step("elim_uphold_objection", "消除异议成立", "elim_publicised", "supporting", _WRITE, _TOWN, opinion=True),
    _step(
        "elim_town_pass",
        "消除镇审核通过",
        "elim_town",
        "elim_county",
        _REVIEW,
        _TOWN,
        risk_gone,
        not_by=("propose_elimination",),
        opinion=True,
    ),
    _step("elim_town_return", "消除镇退回", "elim_town", "supporting", _REVIEW, _TOWN, opinion=True),
    _step(
        "elim_county_approve",
        "县审定消除",
        "elim_county",
        "eliminated",
        _DECIDE,
        _COUNTY,
        risk_gone,
        not_by=("elim_town_pass", "propose_elimination"),
    ),
    _step("elim_county_return", "消除县退回", "elim_county", "supporting", _DECIDE, _COUNTY, opinion=True),
    _step("roll_back", "回退", "eliminated", "supporting", _DECIDE, _COUNTY, no_other_case, opinion=True),
)
_CANCEL: Transition[CaseFacts] = Transition("cancel", "撤销", _OPEN, "cancelled", _DECIDE, _COUNTY, opinion=True)

CASE: Machine[CaseFacts] = Machine.of(
    "case", "监测对象识别、帮扶与风险消除", _STATES, (*_IDENTIFICATION, *_HELP, *_ELIMINATION, _CANCEL)
)
"""监测对象: 发现、评议、审定、回访、销号."""

MEASURE: Machine[MeasureFact] = Machine.of(
    "measure",
    "帮扶措施",
    (
        State("planned", "计划", _VILLAGE, Deadline("measure_start_days")),
        State("running", "实施中"),
        State("finished", "已落实待确认", _VILLAGE, Deadline("measure_confirm_days")),
        State("confirmed", "已落实"),
        State("stopped", "终止"),
    ),
    (
        Transition("start", "开始实施", ("planned",), "running", _WRITE, _VILLAGE),
        Transition("finish", "落实", ("planned", "running"), "finished", _WRITE, _VILLAGE),
        Transition("confirm", "农户确认", ("finished",), "confirmed", _WRITE, _VILLAGE, evidence=("确认单",)),
        Transition("stop", "终止", ("planned", "running", "finished"), "stopped", _WRITE, _VILLAGE, opinion=True),
    ),
)
"""帮扶措施 (domain/household §3.4)."""
