"""The way of a public-welfare post 岗位 as a state machine (domain/jobs-and-platform §2.4): asked for, counted by the county, announced, given up.

Whether places of a post are taken or vacant 空缺 is counted from who holds it and never a state of its own.
"""

from __future__ import annotations

from services.jobs.posts.rules import PostFacts, held, within_standard
from shared.workflow import Counting, Deadline, Level, Machine, State, Transition

__all__ = ["POST"]

_WRITE, _REVIEW, _APPROVE = "posts:write", "posts:review", "posts:approve"
_VILLAGE, _TOWN, _COUNTY = Level.VILLAGE, Level.TOWN, Level.COUNTY

POST: Machine[PostFacts] = Machine.of(
    "public_post",
    "公益性岗位设置",
    (
        State("demand", "待申报", _VILLAGE, Deadline("post_demand_days")),
        State("town", "待镇审核", _TOWN, Deadline("post_review_days", Counting.WORKING)),
        State("county", "待县核定", _COUNTY, Deadline("post_approval_days", Counting.WORKING)),
        State("approved", "待发布", _TOWN, Deadline("post_announcement_days")),
        State("open", "已发布"),
        State("revoked", "已撤销"),
    ),
    (
        Transition("submit", "申报", ("demand",), "town", _WRITE, _VILLAGE),
        Transition("review", "镇审核通过", ("town",), "county", _REVIEW, _TOWN, not_by=("submit",)),
        Transition("send_back", "退回修改", ("town", "county"), "demand", _REVIEW, _TOWN, opinion=True),
        Transition(
            "approve", "县核定", ("county",), "approved", _APPROVE, _COUNTY, (within_standard,), not_by=("submit", "review")
        ),
        Transition("announce", "发布公告", ("approved",), "open", _REVIEW, _TOWN),
        Transition("revoke", "撤销岗位", ("demand", "approved", "open"), "revoked", _APPROVE, _COUNTY, (held,), opinion=True),
    ),
)
"""需求申报、镇审核、县核定(数量和经费)、发布、撤销."""
