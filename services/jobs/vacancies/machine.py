"""The way of a vacancy 招聘岗位 as a state machine: recorded, reviewed by the county, open until its places are taken or its last day has passed."""

from __future__ import annotations

from services.jobs.vacancies.rules import VacancyFacts, another_person
from shared.workflow import Counting, Deadline, Level, Machine, State, Transition

__all__ = ["CLOCK", "VACANCY"]

_WRITE, _REVIEW = "vacancies:write", "vacancies:review"
_TOWN, _COUNTY = Level.TOWN, Level.COUNTY
CLOCK = ("fill", "expire")
"""Steps that nobody takes: they follow from people who were hired, and from days."""

VACANCY: Machine[VacancyFacts] = Machine.of(
    "vacancy",
    "招聘岗位",
    (
        State("draft", "待提交", _TOWN, Deadline("vacancy_submit_days")),
        State("county", "待县审核", _COUNTY, Deadline("vacancy_review_days", Counting.WORKING)),
        State("open", "招聘中"),
        State("filled", "已招满"),
        State("expired", "已过期"),
        State("withdrawn", "已撤回"),
    ),
    (
        Transition("submit", "提交审核", ("draft",), "county", _WRITE, _TOWN),
        Transition("approve", "审核发布", ("county",), "open", _REVIEW, _COUNTY, (another_person,), not_by=("submit",)),
        Transition("send_back", "退回修改", ("county",), "draft", _REVIEW, _COUNTY, opinion=True),
        Transition("withdraw", "撤回", ("draft", "county", "open"), "withdrawn", _WRITE, _TOWN, opinion=True),
        Transition("fill", "招满", ("open",), "filled", _REVIEW, _COUNTY),
        Transition("expire", "到期", ("open",), "expired", _REVIEW, _COUNTY),
    ),
)
"""登记、县审核、发布、招满、到期、撤回."""
