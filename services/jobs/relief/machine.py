"""The way of a work-relief project (domain/jobs-and-platform §3.4): planned and publicised, running, its labour part accepted; or cancelled."""

from __future__ import annotations

from services.jobs.relief.rules import ReliefFacts, explained, paid_rightly, publicised
from shared.workflow import Deadline, Level, Machine, State, Transition

__all__ = ["NOTICES", "RELIEF"]

_REVIEW, _COUNTY = "relief:review", Level.COUNTY
NOTICES = {"planned": "relief_project", "running": "relief_roster"}
"""The kind of notice that hangs in a state: what the project is, then who was paid what."""

RELIEF: Machine[ReliefFacts] = Machine.of(
    "relief_project",
    "以工代赈项目",
    (
        State("planned", "待公示、开工", _COUNTY, Deadline("relief_start_days")),
        State("running", "实施中", _COUNTY),
        State("accepted", "劳务报酬已验收"),
        State("cancelled", "已取消"),
    ),
    (
        Transition("start", "县审核开工", ("planned",), "running", _REVIEW, _COUNTY, (publicised,)),
        Transition("accept", "劳务报酬验收", ("running",), "accepted", _REVIEW, _COUNTY, (publicised, paid_rightly, explained)),
        Transition("cancel", "取消项目", ("planned", "running"), "cancelled", _REVIEW, _COUNTY, opinion=True),
    ),
)
"""计划(公示项目)、实施(出工、发放、公示名册)、劳务部分验收. A running project has to be accepted by its planned end."""
