"""A disposal 资产处置 as a state machine (domain/assets-and-funds §1.14, §1.19). While it is open, its asset is being disposed of 处置中.

Levels are those of the owner's office, which answers for it: what a village owns is applied for by the village and reviewed by its town, what the
county owns is applied for and reviewed by departments of the county; the county decides on all. ``applied`` is where papers are gathered and the
application may be corrected; ``review`` is the department's. §1.19's APPRAISED and NOTICED are what ``publicity`` begins and ends with: either the
appraisal or that none is needed leads into it, by two steps of which the second tells from which value on it is not possible.
"""

from __future__ import annotations

from services.assets.disposals.rules import (
    DisposalFacts,
    appraised,
    decided,
    documented,
    filed,
    group_decided,
    paid_in,
    publicised,
    small,
    still_publicised,
    written_down,
)
from shared.workflow import Counting, Deadline, Guard, Level, Machine, State, Transition

__all__ = ["DISPOSAL", "OPEN", "PAYING", "UNDONE", "USING"]

_WRITE, _APPROVE = "disposals:write", "disposals:approve"
_OWN, _TOWN, _COUNTY = Level.VILLAGE, Level.TOWN, Level.COUNTY
_BEFORE = ("applied", "reviewing", "reviewed", "publicity", "deciding", "approved")


def _step(  # noqa: PLR0913 - what a step is made of
    code: str,
    title: str,
    sources: tuple[str, ...],
    target: str,
    level: Level,
    *guards: Guard[DisposalFacts],
    permission: str = _WRITE,
    evidence: tuple[str, ...] = (),
    not_by: tuple[str, ...] = (),
    opinion: bool = False,
) -> Transition[DisposalFacts]:
    return Transition(code, title, sources, target, permission, level, guards, evidence, not_by, opinion)


DISPOSAL: Machine[DisposalFacts] = Machine.of(
    "disposal",
    "资产处置",
    (
        State("applied", "备齐申请材料", _OWN, Deadline("disposal_submit_days")),
        State("reviewing", "待主管部门审核", _TOWN, Deadline("disposal_review_days", Counting.WORKING)),
        State("reviewed", "待评估", _TOWN, Deadline("disposal_appraise_days")),
        State("publicity", "处置公示", _OWN, Deadline("disposal_publicity_end_days")),
        State("deciding", "待审批", _COUNTY, Deadline("disposal_approve_days", Counting.WORKING)),
        State("approved", "待处置", _OWN, Deadline("disposal_execute_days")),
        State("executed", "待收入入账", _OWN, Deadline("disposal_proceeds_days")),
        State("proceeds_in", "待核销", _TOWN, Deadline("disposal_write_off_days")),
        State("written_off", "待归档", _TOWN, Deadline("disposal_archive_days")),
        State("archived", "处置已归档"),
        State("refused", "不予处置"),
        State("cancelled", "已取消处置"),
    ),
    (
        _step("submit", "提交申请", ("applied",), "reviewing", _OWN, decided, documented, evidence=("申请材料",)),
        _step("review", "主管部门审核", ("reviewing",), "reviewed", _TOWN, decided, documented, not_by=("submit",)),
        _step("send_back", "退回补正", ("reviewing",), "applied", _TOWN, opinion=True),
        _step("appraise", "登记评估", ("reviewed",), "publicity", _TOWN, evidence=("评估报告",)),
        _step("waive_appraisal", "免于评估", ("reviewed",), "publicity", _TOWN, small),
        _step("close_publicity", "结束公示", ("publicity",), "deciding", _OWN, publicised, evidence=("公示照片",)),
        _step("take_back", "撤下公示重报", ("publicity",), "applied", _OWN, opinion=True),
        _step(
            "approve",
            "审批处置",
            ("deciding",),
            "approved",
            _COUNTY,
            decided,
            documented,
            appraised,
            still_publicised,
            group_decided,
            permission=_APPROVE,
            not_by=("submit", "review"),
        ),
        _step("reconsider", "退回重报", ("deciding",), "applied", _COUNTY, permission=_APPROVE, opinion=True),
        _step("refuse", "不予处置", ("reviewing", "deciding"), "refused", _COUNTY, permission=_APPROVE, opinion=True),
        _step("cancel", "取消处置", _BEFORE, "cancelled", _OWN, opinion=True),
        _step("execute", "登记处置结果", ("approved",), "executed", _OWN, still_publicised, written_down),
        _step("confirm_proceeds", "确认收入入账", ("executed",), "proceeds_in", _OWN, paid_in),
        _step("write_off", "台账核销", ("proceeds_in",), "written_off", _TOWN, paid_in, not_by=("confirm_proceeds",)),
        _step("archive", "归档", ("written_off",), "archived", _TOWN, filed),
    ),
)
"""处置: 申请、审核、评估、公示、审批、处置、入账、核销、归档."""
UNDONE = ("refused", "cancelled")
"""States in which nothing was disposed of, and the asset is what it was."""
OPEN = tuple(code for code in DISPOSAL.states if code not in {*UNDONE, "written_off", "archived"})
"""States in which its asset is being disposed of; an asset has one such disposal."""
PAYING = ("executed", "proceeds_in")
"""States in which proceeds come in."""
USING = ("executed", "proceeds_in", "written_off", "archived")
"""States in which proceeds are used again: they may be for long after the disposal is archived."""
