"""The monthly update of a village 月度更新 as a state machine (domain/jobs-and-platform §1.6): village, town, county; then it stands.

Each state has its day in the calendar (:func:`services.jobs.updates.rules.due_in`), so no state has a limit that runs from when it was entered.
"""

from __future__ import annotations

from services.jobs.updates.rules import UpdateFacts, filled, fitting
from shared.workflow import Level, Machine, State, Transition

__all__ = ["HANDED_IN", "UPDATE"]

_WRITE, _CHECK, _LOCK = "employment:write", "employment:check", "employment:lock"
_VILLAGE, _TOWN, _COUNTY = Level.VILLAGE, Level.TOWN, Level.COUNTY

UPDATE: Machine[UpdateFacts] = Machine.of(
    "ledger_update",
    "就业台账月度更新",
    (
        State("village", "待村级更新", _VILLAGE),
        State("town", "待镇级核对", _TOWN),
        State("county", "待县级锁定", _COUNTY),
        State("locked", "已锁定"),
    ),
    (
        Transition("confirm", "村级确认", ("village",), "town", _WRITE, _VILLAGE, (filled, fitting)),
        Transition("check", "镇级核对", ("town",), "county", _CHECK, _TOWN, not_by=("confirm",)),
        Transition("send_back", "退回更正", ("town", "county"), "village", _CHECK, _TOWN, opinion=True),
        Transition("lock", "县级锁定", ("county",), "locked", _LOCK, _COUNTY, not_by=("confirm", "check")),
        Transition("unlock", "解除锁定", ("locked",), "village", _LOCK, _COUNTY, opinion=True),
    ),
)
"""村级更新、镇级核对、县级锁定."""
HANDED_IN = ("town", "county", "locked")
"""States in which what the ledger says of a village's month stands."""
