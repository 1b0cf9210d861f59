"""In which group a household is visited, since when, and by when next: SQL in one place, for one household or all.

A household that is monitored 监测户 (its case is under way) comes before one whose risk is gone 风险消除户, that before one out of poverty
脱贫户, and all others are ordinary 一般农户. The days of a group run from the last visit, or from the day on which the household came into
the group where that is later.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from services.household.visits.rules import DAYS, GROUPS
from shared.standards.clock import today
from shared.workflow.deadlines import Dated

__all__ = ["STALE", "STANDING", "given"]

# The case that says how a household stands: one that was rejected or cancelled says nothing.
_CASE = """
    LATERAL (SELECT state, opened_on, eliminated_on FROM monitoring_case
              WHERE household_id = h.id AND state NOT IN ('rejected', 'cancelled') ORDER BY entry_no DESC LIMIT 1) AS c
"""
_GROUP = """
    CASE WHEN c.state = 'eliminated' THEN 'eliminated'
         WHEN c.state IS NOT NULL THEN 'monitored'
         WHEN h.household_type = '脱贫户' THEN 'lifted'
         ELSE 'ordinary' END
"""
# Whoever is in no procedure has been in the group since the platform knows the household: its id tells when that was.
_BEGAN = """
    CASE WHEN c.state = 'eliminated' THEN c.eliminated_on
         WHEN c.state IS NOT NULL THEN c.opened_on
         ELSE coalesce(CAST(uuid_extract_timestamp(h.id) AT TIME ZONE 'Asia/Shanghai' AS date), CAST(:today AS date)) END
"""
_VISIT = """
    LATERAL (SELECT visited_on FROM visit WHERE household_id = h.id AND withdrawn_at IS NULL
              ORDER BY visited_on DESC, id DESC LIMIT 1) AS v
"""
_DAYS = " ".join(f"WHEN '{group}' THEN CAST(:{DAYS[group]} AS integer)" for group in GROUPS)

STANDING = f"""
    SELECT h.id AS household_id, g."group", v.visited_on, a.helper_id, p.account AS assignee, t.since AS state_since,
           t.since + CASE g."group" {_DAYS} END AS due_on,
           CASE WHEN h.closed_on IS NULL AND g."group" <> 'ordinary' AND a.helper_id IS NOT NULL THEN 'due'
                WHEN coalesce(d.state, 'idle') = 'idle' THEN 'idle' ELSE 'released' END AS state
      FROM household AS h
      LEFT JOIN {_CASE} ON true
      LEFT JOIN {_VISIT} ON true
      LEFT JOIN helper_assignment AS a ON a.household_id = h.id AND a.main AND a.ended_on IS NULL
      LEFT JOIN helper AS p ON p.id = a.helper_id
      LEFT JOIN visit_duty AS d ON d.household_id = h.id
      CROSS JOIN LATERAL (SELECT {_GROUP} AS "group", {_BEGAN} AS began_on) AS g
      CROSS JOIN LATERAL (SELECT greatest(v.visited_on, g.began_on) AS since) AS t
     WHERE (h.closed_on IS NULL OR d.state = 'due')
"""  # noqa: S608 - no input in it
"""How every household stands today; of the closed ones those that still have a task."""

_WHAT = ('"group"', "visited_on", "helper_id", "assignee", "state", "state_since", "due_on")
STALE = f"({', '.join(f'd.{name}' for name in _WHAT)}) IS DISTINCT FROM ({', '.join(f's.{name}' for name in _WHAT)})"
"""Whether what is stored of a household (``d``) is not how it stands (``s``)."""


def given(parameters: Mapping[str, Dated]) -> dict[str, Any]:
    """The values that :data:`STANDING` needs: today, and the days of each group."""
    day: date = today()
    return {"today": day, **{name: int(parameters[name].value) for name in DAYS.values()}}
