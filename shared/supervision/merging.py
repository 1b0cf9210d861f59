"""From findings to alerts: set-based, in the transaction of the run, on the temporary table ``found``.

What is found again stays the same alert. A closed one is opened anew only if what was found had gone in between, or shows a worse light.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from shared.persistence.statements import bound
from shared.supervision.evaluation import OURS
from shared.supervision.rules import RANK

__all__ = ["merge"]

_RANKS = " ".join(f"WHEN '{light}' THEN {rank}" for light, rank in RANK.items())
_ALLOWED = """
    SELECT FROM alert_suppression s
     WHERE s.rule = found.rule AND s.subject_id = found.subject_id AND s.state = 'approved' AND s.suppressed_until >= :as_of"""
_FINDINGS = f"""
    INSERT INTO supervision_finding (run_id, number, rule, light, subject, subject_id, subject_name, division_code, facts, suppressed)
    SELECT :run_id, row_number() OVER (ORDER BY rule, division_code, subject_id), rule, light, subject, subject_id, subject_name,
           division_code, facts, EXISTS ({_ALLOWED})
      FROM found ORDER BY rule, division_code, subject_id"""  # noqa: S608 - pieces of ours

# The last alert of each rule and subject, open or closed, and what this run tells of it: null, if it finds nothing that is told.
_LAST = """
    CREATE TEMPORARY TABLE last_alert ON COMMIT DROP AS
    SELECT DISTINCT ON (a.rule, a.subject_id) a.id, a.rule, a.subject_id, a.state, a.light AS was, a.facts AS knew, a.gone_on,
           f.light, f.facts, f.subject_name
      FROM alert a
      LEFT JOIN supervision_finding f
        ON f.run_id = :run_id AND f.rule = a.rule AND f.subject_id = a.subject_id AND NOT f.suppressed
     ORDER BY a.rule, a.subject_id, a.id DESC"""

_OPEN = f"""
    INSERT INTO alert (rule, light, subject, subject_id, subject_name, division_code, facts, parameters, run_id, opened_on, state,
                       state_since, due_on)
    SELECT f.rule, f.light, f.subject, f.subject_id, f.subject_name, f.division_code, f.facts, r.parameters -> f.rule, r.id, :as_of, 'new',
           :as_of, CASE f.light WHEN 'yellow' THEN :yellow_due ELSE :red_due END
      FROM supervision_finding f JOIN supervision_run r ON r.id = f.run_id
      LEFT JOIN last_alert l ON l.rule = f.rule AND l.subject_id = f.subject_id
     WHERE f.run_id = :run_id AND NOT f.suppressed
       AND (l.id IS NULL OR l.state = 'closed'
            AND (l.gone_on IS NOT NULL OR CASE f.light {_RANKS} END > CASE l.was {_RANKS} END))
     ORDER BY f.number"""  # noqa: S608 - pieces of ours

# An open alert follows what is found; one that turns worse while nobody has looked at it is looked at sooner.
_KEEP = """
    UPDATE alert a
       SET light = l.light, facts = l.facts, subject_name = l.subject_name, parameters = r.parameters -> a.rule, run_id = r.id,
           gone_on = NULL, version = a.version + 1, changed_at = clock_timestamp(),
           due_on = CASE WHEN a.state IN ('new', 'assigned') AND l.light <> 'yellow' THEN least(a.due_on, :red_due) ELSE a.due_on END
      FROM last_alert l, supervision_run r
     WHERE a.id = l.id AND r.id = :run_id AND l.state <> 'closed' AND l.light IS NOT NULL
       AND (l.gone_on IS NOT NULL OR l.light <> l.was OR l.facts <> l.knew)"""
_GONE = """
    UPDATE alert a SET gone_on = :as_of, version = a.version + 1, changed_at = clock_timestamp(), run_id = :run_id
      FROM last_alert l WHERE a.id = l.id AND l.light IS NULL AND l.gone_on IS NULL"""
_COUNTS = """
    UPDATE supervision_run
       SET finding_count = (SELECT count(*) FROM supervision_finding WHERE run_id = :run_id),
           suppressed_count = (SELECT count(*) FROM supervision_finding WHERE run_id = :run_id AND suppressed),
           opened_count = (SELECT count(*) FROM alert WHERE run_id = :run_id AND version = 1),
           gone_count = (SELECT count(*) FROM alert WHERE run_id = :run_id AND gone_on = :as_of),
           findings_by_rule = (SELECT coalesce(jsonb_object_agg(rule, findings), '{}')
                        FROM (SELECT rule, count(*) AS findings FROM supervision_finding WHERE run_id = :run_id GROUP BY rule) counted)
     WHERE id = :run_id"""


async def merge(session: AsyncSession, run_id: UUID, values: Mapping[str, Any]) -> None:
    """Keep the findings of a run, open, keep and mark alerts, and count."""
    for statement in (_FINDINGS, _LAST, _OPEN, _KEEP, _GONE, _COUNTS):
        await session.execute(bound(statement, {**values, "run_id": run_id}), execution_options=OURS)
