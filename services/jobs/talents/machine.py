"""The way of a talent into and out of the pool 人才库 as a state machine: proposed by the town, accepted by the county, left.

Deaths and moves are told by household: ``depart`` and ``come_back`` are taken by the platform.
"""

from __future__ import annotations

from services.jobs.talents.rules import TalentFacts, present
from shared.workflow import Counting, Deadline, Level, Machine, State, Transition

__all__ = ["CLOCK", "POOL", "TALENT"]

_WRITE, _REVIEW = "talent:write", "talent:review"
_TOWN, _COUNTY = Level.TOWN, Level.COUNTY
POOL = "pool"
"""The state of whoever is in the pool."""
CLOCK = ("depart", "come_back")
"""Steps that nobody takes: they follow from what household tells."""

TALENT: Machine[TalentFacts] = Machine.of(
    "talent",
    "人才入库",
    (
        State("proposed", "待镇推荐", _TOWN, Deadline("talent_propose_days")),
        State("county", "待县审核", _COUNTY, Deadline("talent_review_days", Counting.WORKING)),
        State(POOL, "在库"),
        State("left", "已出库"),
        State("refused", "未入库"),
    ),
    (
        Transition("submit", "镇推荐", ("proposed",), "county", _WRITE, _TOWN, (present,)),
        Transition("accept", "县审核入库", ("county",), POOL, _REVIEW, _COUNTY, (present,), not_by=("submit",)),
        Transition("send_back", "退回修改", ("county",), "proposed", _REVIEW, _COUNTY, opinion=True),
        Transition("refuse", "不予入库", ("county",), "refused", _REVIEW, _COUNTY, opinion=True),
        Transition("leave", "出库", (POOL,), "left", _WRITE, _TOWN, opinion=True),
        Transition("propose_again", "重新推荐", ("left", "refused"), "proposed", _WRITE, _TOWN, (present,)),
        Transition("depart", "死亡或迁出出库", ("proposed", "county", POOL), "left", _WRITE, _TOWN),
        Transition("come_back", "迁回入库", ("left",), POOL, _WRITE, _TOWN),
    ),
)
"""推荐、县审核、在库、出库."""
