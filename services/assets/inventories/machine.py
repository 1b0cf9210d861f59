"""An inventory 清查盘点 as a state machine (domain/assets-and-funds §1.16, §1.19): its list is frozen and counted, differences are explained, the place
reports, the county confirms and the register is adjusted, the result is publicised, and it ends.

``freeze`` leads from the plan straight into counting: §1.19's FROZEN would be a state in which nobody has anything to do. ``reported`` is where
what the place has confirmed (village meeting or town) waits for the county.
"""

from __future__ import annotations

from services.assets.inventories.rules import InventoryFacts, listable, publicised, registered, settled, whole
from shared.workflow import Counting, Deadline, Guard, Level, Machine, State, Transition

__all__ = ["DONE", "INVENTORY", "OPEN"]

_OWN, _COUNTY = Level.VILLAGE, Level.COUNTY
_RUNNING = ("planned", "counting", "reconciling", "reported")


def _step(  # noqa: PLR0913 - what a step is made of
    code: str,
    title: str,
    sources: tuple[str, ...],
    target: str,
    level: Level,
    *guards: Guard[InventoryFacts],
    permission: str = "inventories:write",
    evidence: tuple[str, ...] = (),
    not_by: tuple[str, ...] = (),
    opinion: bool = False,
) -> Transition[InventoryFacts]:
    return Transition(code, title, sources, target, permission, level, guards, evidence, not_by, opinion)


INVENTORY: Machine[InventoryFacts] = Machine.of(
    "inventory",
    "资产清查盘点",
    (
        State("planned", "待冻结清单", _OWN, Deadline("inventory_freeze_days")),
        State("counting", "盘点中", _OWN, Deadline("inventory_count_days")),
        State("reconciling", "差异处理", _OWN, Deadline("inventory_reconcile_days")),
        State("reported", "待县级确认", _COUNTY, Deadline("inventory_confirm_days", Counting.WORKING)),
        State("confirmed", "待公示签结", _OWN, Deadline("inventory_close_days")),
        State("closed", "盘点已签结"),
        State("cancelled", "盘点已取消"),
    ),
    (
        _step("freeze", "冻结清单", ("planned",), "counting", _OWN, listable),
        _step("reconcile", "结束盘点", ("counting",), "reconciling", _OWN, whole),
        _step("reopen", "重新盘点", ("reconciling",), "counting", _OWN, opinion=True),
        _step("report", "上报结果", ("reconciling",), "reported", _OWN, whole, settled, evidence=("核查表",)),
        _step("send_back", "退回重办", ("reported",), "reconciling", _COUNTY, permission="inventories:confirm", opinion=True),
        _step(
            "confirm",
            "县级确认",
            ("reported",),
            "confirmed",
            _COUNTY,
            whole,
            settled,
            permission="inventories:confirm",
            not_by=("report",),
        ),
        _step("close", "签结", ("confirmed",), "closed", _OWN, publicised, registered),
        _step("cancel", "取消盘点", _RUNNING, "cancelled", _OWN, opinion=True),
    ),
)
"""盘点: 计划、冻结清单、盘点复核、差异处理、上报、县级确认并调整台账、公示、签结. The counting sheet 盘点表 comes with the report, as a 核查表."""
OPEN = (*_RUNNING, "confirmed")
"""States of an inventory that is not over: no other one is held within, or around, its place."""
DONE = ("confirmed", "closed")
"""States in which its results hold."""
