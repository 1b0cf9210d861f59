"""The way of a project from its preparation to its closing as a state machine (domain/assets-and-funds §2.7 steps 7, 9 and 10, §3.7)."""

from __future__ import annotations

from services.funds.implementation.facts import WorksFacts
from services.funds.implementation.guards import (
    all_done,
    assets_formed,
    contracted,
    defects_mended,
    in_plan,
    no_asset,
    publicised,
    signed,
    warranty_over,
)
from shared.workflow import Deadline, Guard, Level, Machine, State, Transition

__all__ = ["BUILDING", "CONTRACTING", "ENDED", "LABOUR", "WARRANTY", "WORKS"]

_TOWN, _COUNTY = Level.TOWN, Level.COUNTY
_WRITE, _ACCEPT = "works:write", "works:accept"

_STATES = (
    State("preparing", "前期准备", _TOWN, Deadline("works_start_days")),
    State("ready", "待开工", _TOWN, Deadline("works_start_days")),
    State("started", "施工中", _TOWN, Deadline("works_build_days")),
    State("suspended", "停工", _TOWN, Deadline("works_suspend_days")),
    State("completed", "待验收", _COUNTY, Deadline("works_accept_days")),
    State("accepted", "待决算", _COUNTY, Deadline("works_settle_days")),
    State("settled", "待转资产", _TOWN, Deadline("works_asset_days")),
    State("assetised", "已转资产"),
    State("closed", "已办结"),
    State("terminated", "已终止"),
)
CONTRACTING = ("preparing", "ready", "started", "suspended", "completed", "accepted")
"""States in which contracts are made and changed: until the settlement."""
BUILDING = ("started", "suspended")
LABOUR = ("started", "suspended", "completed", "accepted")
"""States in which pay for labour is recorded: from the start to the settlement."""
WARRANTY = ("accepted", "settled", "assetised")
"""States in which defects of the defect period 质保期 are found."""
ENDED = ("closed", "terminated")


def _step(  # noqa: PLR0913 - a table's row
    code: str,
    title: str,
    sources: str | tuple[str, ...],
    target: str,
    permission: str,
    level: Level,
    *guards: Guard[WorksFacts],
    evidence: tuple[str, ...] = (),
    not_by: tuple[str, ...] = (),
    opinion: bool = False,
) -> Transition[WorksFacts]:
    sources = (sources,) if isinstance(sources, str) else sources
    return Transition(code, title, sources, target, permission, level, guards, evidence, not_by, opinion)


WORKS: Machine[WorksFacts] = Machine.of(
    "works",
    "项目实施",
    _STATES,
    (
        _step("contract", "确定承包单位", "preparing", "ready", _WRITE, _TOWN, in_plan, contracted),
        _step("self_build", "决定自建", "preparing", "ready", _WRITE, _TOWN, in_plan, evidence=("会议记录",)),
        _step("start", "开工", "ready", "started", _WRITE, _TOWN, in_plan, publicised, signed),
        _step("suspend", "停工", "started", "suspended", _WRITE, _TOWN, opinion=True),
        _step("resume", "复工", "suspended", "started", _WRITE, _TOWN, opinion=True),
        _step("complete", "完工", "started", "completed", _WRITE, _TOWN, all_done, defects_mended, evidence=("现场照片",)),
        _step(
            "accept",
            "验收合格",
            "completed",
            "accepted",
            _ACCEPT,
            _COUNTY,
            evidence=("验收单",),
            not_by=("start", "complete"),
        ),
        _step(
            "fail",
            "验收不合格",
            "completed",
            "started",
            _ACCEPT,
            _COUNTY,
            evidence=("验收单",),
            not_by=("start", "complete"),
            opinion=True,
        ),
        _step(
            "settle",
            "竣工决算",
            "accepted",
            "settled",
            _ACCEPT,
            _COUNTY,
            evidence=("决算审计",),
            not_by=("complete", "accept"),
        ),
        _step("assetise", "转资产", "settled", "assetised", _WRITE, _TOWN, assets_formed),
        _step("close", "办结", "assetised", "closed", _WRITE, _TOWN, defects_mended, warranty_over),
        _step(
            "close_without_asset",
            "不形成资产办结",
            "settled",
            "closed",
            _WRITE,
            _TOWN,
            no_asset,
            defects_mended,
            warranty_over,
        ),
        _step(
            "terminate",
            "终止实施",
            ("preparing", "ready", "started", "suspended"),
            "terminated",
            _ACCEPT,
            _COUNTY,
            evidence=("会议记录",),
            opinion=True,
        ),
    ),
)
"""项目实施: 前期、签约或自建、开工、停复工、完工、验收、决算、转资产、办结."""
