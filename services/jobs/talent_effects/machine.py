"""The way of an effect 人才实效 as a state machine: recorded by the town, verified by the county."""

from __future__ import annotations

from services.jobs.talent_effects.rules import EffectFacts, another_person, evidenced
from shared.workflow import Counting, Deadline, Level, Machine, State, Transition

__all__ = ["EFFECT", "VERIFIED", "WAITING"]

_WRITE, _REVIEW = "talent:write", "talent:review"
_TOWN, _COUNTY = Level.TOWN, Level.COUNTY
VERIFIED = "verified"
"""The state of what counts."""
WAITING = ("county", "returned")
"""States in which something was recorded and is not verified."""

EFFECT: Machine[EffectFacts] = Machine.of(
    "talent_effect",
    "人才实效",
    (
        State("county", "待县核实", _COUNTY, Deadline("talent_effect_days", Counting.WORKING)),
        State("returned", "退回补正", _TOWN, Deadline("talent_effect_mend_days")),
        State(VERIFIED, "已核实"),
        State("withdrawn", "已作废"),
    ),
    (
        Transition("verify", "县核实", ("county",), VERIFIED, _REVIEW, _COUNTY, (evidenced, another_person)),
        Transition("send_back", "退回补正", ("county", VERIFIED), "returned", _REVIEW, _COUNTY, opinion=True),
        Transition("submit", "重新报送", ("returned",), "county", _WRITE, _TOWN),
        Transition("withdraw", "作废", WAITING, "withdrawn", _WRITE, _TOWN, opinion=True),
    ),
)
"""登记、县核实、退回、作废."""
