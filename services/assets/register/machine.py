"""The life of an asset as a state machine (domain/assets-and-funds §1.5, §1.19): registered, publicised, approved, booked, handed over, in use;
then perhaps idle, disputed or lost, which are tasks until somebody has put them right; at last disposed of.

The ten steps of registration are steps here but for the first three, which are what an entry says: where it comes from, what it is, what it cost.
What households and operators own is registered only (plan measure 4).

Some steps are no route's: a signed handover hands over, a disposal begins, ends or undoes itself on its asset, a confirmed inventory finds assets lost
or idle. Their own steps are judged by permission and level there; here stands what the asset itself has against them.
"""

from __future__ import annotations

from services.assets.register.facts import AssetFacts
from services.assets.register.guards import (
    decided,
    handed_over,
    in_nobodys_hands,
    kept_privately,
    kept_publicly,
    only_one,
    owned,
    publicised,
    revived,
    settled,
    valued,
)
from shared.workflow import Counting, Deadline, Guard, Level, Machine, State, Transition

__all__ = ["ACCOUNTED", "ASSET", "BY_OTHERS", "ENDED", "RESTORES", "STANDS"]

_OWN, _TOWN, _COUNTY = Level.VILLAGE, Level.TOWN, Level.COUNTY
_WRITE, _REVIEW = "assets:write", "assets:review"
_DISPOSE, _UNDO, _COUNT = "disposals:write", "disposals:read", "inventories:confirm"
RESTORES = {"in_use": "cancel_disposal", "idle": "cancel_disposal_idle", "lost": "cancel_disposal_lost"}
"""By the state that an asset had before its disposal began, the step that gives it back."""


def _step(
    code: str,
    title: str,
    source: str | tuple[str, ...],
    target: str,
    level: Level,
    *guards: Guard[AssetFacts],
    permission: str = _WRITE,
    evidence: tuple[str, ...] = (),
    opinion: bool = False,
) -> Transition[AssetFacts]:
    sources = (source,) if isinstance(source, str) else source
    return Transition(code, title, sources, target, permission, level, guards, evidence, opinion=opinion)


ASSET: Machine[AssetFacts] = Machine.of(
    "asset",
    "资产确权登记",
    (
        State("registering", "登记准备", _TOWN, Deadline("asset_register_days")),
        State("publicity", "权属公示", _OWN, Deadline("asset_publicity_end_days")),
        State("approval", "待审定", _COUNTY, Deadline("asset_approve_days", Counting.WORKING)),
        State("confirmed", "待登记入账", _TOWN, Deadline("asset_book_days")),
        State("handing_over", "待移交", _TOWN, Deadline("asset_handover_days")),
        State("in_use", "在管在用"),
        State("idle", "闲置待盘活", _TOWN, Deadline("asset_idle_days")),
        State("disputed", "权属争议", _COUNTY, Deadline("asset_dispute_days")),
        State("lost", "流失待追", _COUNTY, Deadline("asset_lost_days")),
        State("disposing", "处置中"),
        State("disposed", "已处置"),
        State("written_off", "已核销"),
        State("split", "已拆分"),
        State("merged", "已合并"),
        State("withdrawn", "已撤销"),
    ),
    (
        _step("propose", "提出权属意见", "registering", "publicity", _TOWN, kept_publicly, valued, owned, decided, only_one),
        _step("enrol", "登记到户(主体)资产", "registering", "in_use", _TOWN, kept_privately, valued, owned, only_one),
        _step("close_publicity", "结束公示", "publicity", "approval", _OWN, publicised, evidence=("公示照片",)),
        _step("take_back", "退回修改", "publicity", "registering", _TOWN, opinion=True),
        _step("approve", "审定确权", "approval", "confirmed", _COUNTY, permission=_REVIEW),
        _step("send_back", "退回重报", "approval", "registering", _COUNTY, permission=_REVIEW, opinion=True),
        _step("book", "登记入账", "confirmed", "handing_over", _TOWN),
        _step("hand_over", "移交接管", "handing_over", "in_use", _TOWN, handed_over, permission="assets:handover"),
        _step("declare_idle", "认定闲置", "in_use", "idle", _TOWN, kept_publicly, opinion=True),
        _step("revive", "盘活使用", "idle", "in_use", _TOWN, revived, opinion=True),
        _step("dispute", "登记权属争议", ("in_use", "idle"), "disputed", _TOWN, kept_publicly, opinion=True),
        _step(
            "settle_dispute",
            "争议处理",
            "disputed",
            "in_use",
            _COUNTY,
            permission=_REVIEW,
            evidence=("处理意见",),
            opinion=True,
        ),
        _step("report_loss", "报告流失", ("in_use", "idle"), "lost", _TOWN, kept_publicly, opinion=True),
        _step("recover", "追回", "lost", "in_use", _COUNTY, permission=_REVIEW, opinion=True),
        _step("write_off", "核销", "lost", "written_off", _COUNTY, permission=_REVIEW, evidence=("批复",), opinion=True),
        _step("split", "拆分", "in_use", "split", _COUNTY, permission=_REVIEW),
        _step("merge", "合并", "in_use", "merged", _COUNTY, permission=_REVIEW),
        _step("withdraw", "撤销登记", "registering", "withdrawn", _TOWN, opinion=True),
        _step(
            "begin_disposal",
            "申请处置",
            tuple(RESTORES),
            "disposing",
            _OWN,
            kept_publicly,
            in_nobodys_hands,
            permission=_DISPOSE,
        ),
        # Whoever refuses or cancels a disposal has its permission; the asset's step asks for no more than to see it.
        *(
            _step(code, f"终止处置,恢复{title}", "disposing", state, _OWN, permission=_UNDO, opinion=True)
            for (state, code), title in zip(RESTORES.items(), ("在用", "闲置", "流失"), strict=True)
        ),
        _step("dispose", "处置核销", "disposing", "disposed", _OWN, settled, permission=_DISPOSE),
        _step("miss", "盘亏", ("in_use", "idle"), "lost", _COUNTY, kept_publicly, permission=_COUNT, opinion=True),
        _step("find_idle", "盘点认定闲置", "in_use", "idle", _COUNTY, kept_publicly, permission=_COUNT, opinion=True),
    ),
)
BY_OTHERS = frozenset({"hand_over", "split", "merge", "begin_disposal", *RESTORES.values(), "dispose", "miss", "find_idle"})
"""Steps that are taken with a handover, a split, a merge, a disposal or an inventory, and by no route of their own."""
ENDED = ("disposed", "written_off", "split", "merged", "withdrawn")
"""States of what is no asset any more."""
STANDS = tuple(code for code in ASSET.states if code not in ENDED)
"""States of what is on the register."""
ACCOUNTED = (*STANDS, "disposed", "written_off")
"""States of what a project's money became: what was disposed of or written off later was an asset all the same."""
