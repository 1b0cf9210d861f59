"""The way of a nomination 选树推荐 as a state machine: village, town, county, publicity, honour; and out of it again.

Whether somebody is in the pool is judged again at every step. Whoever recommends does not examine, and whoever examines does not review.
"""

from __future__ import annotations

from services.jobs.selections.rules import NominationFacts, eligible, free_place, publicised
from shared.workflow import Counting, Deadline, Level, Machine, State, Transition

__all__ = ["ENDED", "HONOURED", "NOMINATION", "NOTICE"]

_WRITE, _REVIEW = "talent:write", "talent:review"
_VILLAGE, _TOWN, _COUNTY = Level.VILLAGE, Level.TOWN, Level.COUNTY
_OPEN = ("nominated", "town", "county", "publicity", "decision")
HONOURED = "honoured"
"""The state of who was selected."""
ENDED = ("refused", "removed")
NOTICE = "talent_selection"
"""The kind of the notice that hangs in ``publicity``."""

NOMINATION: Machine[NominationFacts] = Machine.of(
    "talent_nomination",
    "人才选树",
    (
        State("nominated", "待推荐", _VILLAGE, Deadline("selection_recommend_days")),
        State("town", "待镇审核", _TOWN, Deadline("selection_examine_days", Counting.WORKING)),
        State("county", "待县审核", _COUNTY, Deadline("selection_review_days", Counting.WORKING)),
        State("publicity", "拟选树公示", _COUNTY, Deadline("selection_publicity_end_days")),
        State("decision", "待表彰", _COUNTY, Deadline("selection_honour_days")),
        State(HONOURED, "已选树"),
        State("refused", "未选树"),
        State("removed", "已撤销称号"),
    ),
    (
        Transition("recommend", "推荐", ("nominated",), "town", _WRITE, _VILLAGE, (eligible,)),
        Transition("examine", "镇审核通过", ("town",), "county", _WRITE, _TOWN, (eligible,), not_by=("recommend",)),
        Transition(
            "review",
            "县审核通过",
            ("county",),
            "publicity",
            _REVIEW,
            _COUNTY,
            (eligible,),
            not_by=("recommend", "examine"),
        ),
        Transition("send_back", "退回修改", ("town", "county"), "nominated", _WRITE, _TOWN, opinion=True),
        Transition("close_publicity", "结束公示", ("publicity",), "decision", _REVIEW, _COUNTY, (publicised, eligible)),
        Transition("honour", "表彰", ("decision",), HONOURED, _REVIEW, _COUNTY, (eligible, free_place)),
        Transition("refuse", "不予选树", _OPEN, "refused", _REVIEW, _COUNTY, opinion=True),
        Transition("remove", "撤销称号", (HONOURED,), "removed", _REVIEW, _COUNTY, opinion=True),
    ),
)
"""推荐、镇审核、县审核、公示、表彰、撤销称号."""
