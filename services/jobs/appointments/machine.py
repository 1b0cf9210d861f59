"""The way of somebody into, through and out of a public-welfare post as a state machine (domain/jobs-and-platform §2.4).

Conditions are judged again at every step up to the contract: who has found work, died or moved meanwhile is told at once. Whoever recommends does not
examine, and whoever examines does not decide. That a contract runs out is told by the list of alerts; it is no state.
"""

from __future__ import annotations

from services.jobs.appointments.rules import AppointmentFacts, announced, capped, eligible, publicised, vacant
from shared.workflow import Counting, Deadline, Level, Machine, State, Transition

__all__ = ["APPOINTMENT", "ENDED", "HOLDING", "NOTICE", "SELECTING", "TAKING"]

_WRITE, _REVIEW, _APPROVE = "posts:write", "posts:review", "posts:approve"
_VILLAGE, _TOWN, _COUNTY = Level.VILLAGE, Level.TOWN, Level.COUNTY
SELECTING = ("applied", "town", "publicity", "county", "contract")
"""States in which somebody is being selected 在聘."""
HOLDING = ("serving", "suspended")
"""States in which somebody holds the post."""
TAKING = ("contract", *HOLDING)
"""States in which somebody takes a place of the post: it is promised to them, or theirs."""
ENDED = ("refused", "ended")
NOTICE = "post_candidate"
"""The kind of the notice that hangs in ``publicity``."""

APPOINTMENT: Machine[AppointmentFacts] = Machine.of(
    "post_appointment",
    "公益性岗位聘用",
    (
        State("applied", "待村推荐", _VILLAGE, Deadline("post_recommend_days")),
        State("town", "待镇审核", _TOWN, Deadline("post_review_days", Counting.WORKING)),
        State("publicity", "拟聘公示", _VILLAGE, Deadline("post_publicity_end_days")),
        State("county", "待县审定", _COUNTY, Deadline("post_approval_days", Counting.WORKING)),
        State("contract", "待签约", _TOWN, Deadline("post_contract_days")),
        State("serving", "在岗"),
        State("suspended", "停岗", _TOWN, Deadline("post_suspension_days")),
        State("ended", "已退岗"),
        State("refused", "未聘用"),
    ),
    (
        Transition("recommend", "村推荐", ("applied",), "town", _WRITE, _VILLAGE, (eligible, vacant)),
        Transition("examine", "镇审核通过", ("town",), "publicity", _REVIEW, _TOWN, (eligible, vacant), not_by=("recommend",)),
        Transition(
            "close_publicity",
            "结束公示",
            ("publicity",),
            "county",
            _WRITE,
            _VILLAGE,
            (publicised, eligible),
            evidence=("公示照片",),
        ),
        Transition(
            "approve", "县审定", ("county",), "contract", _APPROVE, _COUNTY, (eligible, vacant), not_by=("recommend", "examine")
        ),
        Transition(
            "sign", "签订协议", ("contract",), "serving", _REVIEW, _TOWN, (eligible, vacant, capped), evidence=("合同",)
        ),
        Transition("renew", "续聘", ("serving",), "serving", _REVIEW, _TOWN, (eligible, announced, capped), evidence=("合同",)),
        Transition("suspend", "停岗", ("serving",), "suspended", _REVIEW, _TOWN, opinion=True),
        Transition("resume", "复岗", ("suspended",), "serving", _REVIEW, _TOWN, (eligible, announced)),
        Transition("exit", "退岗", HOLDING, "ended", _REVIEW, _TOWN),
        Transition("refuse", "不予聘用", SELECTING, "refused", _REVIEW, _TOWN, opinion=True),
    ),
)
"""报名、村推荐、镇审核、公示、县审定、签约、在岗、停岗、续聘、退岗."""
