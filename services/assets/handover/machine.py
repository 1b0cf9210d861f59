"""The way of a handover 移交 (domain/assets-and-funds §1.19): submitted, checked, signed, archived; or returned, and submitted again.

Transferor, receiver and supervisor sign by three different people. The town submits and checks: what a village receives is checked by the town,
which keeps its books. The county signs as supervisor 监交方: it bears the main responsibility for assets (§1.1), and a town that gives or takes
cannot watch itself over what audits find to be the weakest step (R-A06).
"""

from __future__ import annotations

from services.assets.handover.rules import HandoverFacts, complete, handable, reached
from shared.workflow import Counting, Deadline, Guard, Level, Machine, State, Transition

__all__ = ["HANDOVER", "LISTED_IN", "WRITTEN_IN"]

_TOWN, _COUNTY = Level.TOWN, Level.COUNTY
WRITTEN_IN = ("draft", "returned")
"""States in which a handover may be corrected."""
LISTED_IN = (*WRITTEN_IN, "signed")
"""States in which its checklist is filled in: before it is submitted, and for the archive, where a paper was withdrawn meanwhile."""


def _step(
    code: str,
    title: str,
    sources: tuple[str, ...],
    target: str,
    level: Level,
    *guards: Guard[HandoverFacts],
    evidence: tuple[str, ...] = (),
    not_by: tuple[str, ...] = (),
    opinion: bool = False,
) -> Transition[HandoverFacts]:
    return Transition(code, title, sources, target, "assets:handover", level, guards, evidence, not_by, opinion)


HANDOVER: Machine[HandoverFacts] = Machine.of(
    "handover",
    "资产移交",
    (
        State("draft", "准备移交", _TOWN, Deadline("handover_submit_days")),
        State("submitted", "待接收方核对", _TOWN, Deadline("handover_check_days", Counting.WORKING)),
        State("checked", "待监交签署", _COUNTY, Deadline("handover_sign_days", Counting.WORKING)),
        State("signed", "待归档", _TOWN, Deadline("handover_archive_days")),
        State("returned", "移交退回", _TOWN, Deadline("handover_submit_days")),
        State("archived", "移交已归档"),
        State("cancelled", "移交已取消"),
    ),
    (
        _step("submit", "移交方提交", WRITTEN_IN, "submitted", _TOWN, handable, complete),
        _step("check", "接收方核对", ("submitted",), "checked", _TOWN, handable, complete, not_by=("submit",)),
        _step("send_back", "接收方退回", ("submitted",), "returned", _TOWN, opinion=True),
        _step(
            "sign",
            "监交签署",
            ("checked",),
            "signed",
            _COUNTY,
            handable,
            complete,
            reached,
            evidence=("确认单",),
            not_by=("submit", "check"),
        ),
        _step("refuse", "监交方退回", ("checked",), "returned", _COUNTY, opinion=True),
        _step("archive", "归档", ("signed",), "archived", _TOWN, complete),
        _step("cancel", "取消移交", WRITTEN_IN, "cancelled", _TOWN, opinion=True),
    ),
)
"""移交书: 提交、核对、监交签署、归档. The deed 移交书 with the seals of all three comes with the signing, as a 确认单."""
