"""From hits to leads 线索 and the watch list 重点关注: set-based, in the transaction of the screening, on the temporary table ``found``."""

from __future__ import annotations

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from services.household.screening.evaluation import OURS, bound
from services.household.screening.rules import RANK, RULES, Category

__all__ = ["merge", "watch"]

_RANKS = " ".join(f"WHEN '{level}' THEN {rank}" for level, rank in RANK.items())
_LEVELS = " ".join(f"WHEN {rank} THEN '{level}'" for level, rank in RANK.items())
_FALLING = ", ".join(f"'{rule.id}'" for rule in RULES.values() if rule.falling)
_SUDDEN = ", ".join(f"('{rule.id}', '{level}')" for rule in RULES.values() for level in rule.sudden)


def _worst(level: str) -> str:
    """The worst of a group's levels."""
    return f"CASE max(CASE {level} {_RANKS} END) {_LEVELS} END"


# A hit is silent when a lead with the same rule and subject was closed within the cool-down, unless its value grew worse by enough since;
# without a number nothing grows. Closing days after the as-of day count too: looking back does not ask again what was judged since.
_HITS = f"""
    INSERT INTO screening_hit (screening_id, number, rule, level, household_id, person_id, value, measure, facts, silent)
    SELECT :screening_id, row_number() OVER (ORDER BY home.household_no, f.rule, f.person_id), f.rule, f.level,
           f.household_id, f.person_id, f.value, f.measure, f.facts,
           f.level <> 'yellow' AND EXISTS (
               SELECT FROM (SELECT CASE WHEN f.rule IN ({_FALLING}) THEN h.measure - f.measure ELSE f.measure - h.measure END
                                   AS growth, abs(h.measure) AS measure
                              FROM lead l JOIN lead_hit h ON h.lead_id = l.id
                             WHERE l.state = 'closed' AND l.closed_on > :as_of - :lead_cooldown_days
                               AND h.rule = f.rule AND h.subject_id = coalesce(f.person_id, f.household_id)) closed
                WHERE (growth > 0 AND 100 * growth >= :lead_cooldown_growth_percent * measure) IS NOT TRUE)
      FROM found f JOIN home USING (household_id)"""  # noqa: S608 - the catalogue's own text

_OUTCOME = f"""
    CREATE TEMPORARY TABLE outcome ON COMMIT DROP AS
    SELECT household_id, {_worst("level")} AS level, bool_and(level = 'yellow') AS watched,
           bool_or(level <> 'yellow' AND NOT silent) AS opens
      FROM screening_hit WHERE screening_id = :screening_id GROUP BY household_id"""  # noqa: S608

_OPEN = """
    INSERT INTO lead (household_id, level, opened_on, screened_on, screening_id)
    SELECT o.household_id, o.level, :as_of, :as_of, :screening_id
      FROM outcome o JOIN home USING (household_id)
     WHERE o.opens AND NOT EXISTS (SELECT FROM lead l WHERE l.household_id = o.household_id AND l.state = 'open')
     ORDER BY home.household_no"""

# Every hit of a household joins its open lead; a screening of an earlier day adds hits, but does not replace later ones.
_JOIN = """
    INSERT INTO lead_hit (lead_id, rule, subject_id, level, person_id, value, measure, facts, screening_id)
    SELECT l.id, h.rule, coalesce(h.person_id, h.household_id), h.level, h.person_id, h.value, h.measure, h.facts, :screening_id
      FROM screening_hit h JOIN lead l ON l.household_id = h.household_id AND l.state = 'open'
     WHERE h.screening_id = :screening_id
    ON CONFLICT (lead_id, rule, subject_id) DO UPDATE
       SET level = excluded.level, value = excluded.value, measure = excluded.measure, facts = excluded.facts,
           screening_id = excluded.screening_id
     WHERE (lead_hit.level, lead_hit.value, lead_hit.facts) IS DISTINCT FROM (excluded.level, excluded.value, excluded.facts)
       AND (SELECT l.screened_on FROM lead l WHERE l.id = lead_hit.lead_id) <= :as_of"""

# Level and category anew from all hits of the lead. A lead that comes out as it was keeps its version; a new one has it already.
_JUDGE = f"""
    UPDATE lead l
       SET level = n.level, category = n.category, screened_on = greatest(l.screened_on, :as_of),
           version = l.version + CASE WHEN n.changed AND l.screening_id IS DISTINCT FROM :screening_id THEN 1 ELSE 0 END,
           screening_id = CASE WHEN n.changed THEN :screening_id ELSE l.screening_id END,
           changed_at = CASE WHEN n.changed THEN clock_timestamp() ELSE l.changed_at END
      FROM (SELECT id, level, category,
                   fresh OR level <> old_level OR category IS DISTINCT FROM old_category AS changed
              FROM (SELECT l.id, l.level AS old_level, l.category AS old_category, {_worst("h.level")} AS level,
                           CASE WHEN l.screened_on > :as_of AND l.category IS NOT NULL THEN l.category
                                WHEN home.net < :line * home.population AND home.household_type = '脱贫户'
                                THEN '{Category.UNSTABLE}'
                                WHEN home.net < :line * home.population THEN '{Category.EDGE}'
                                WHEN home.reference < :line * home.population
                                  OR bool_or((h.rule, h.level) IN ({_SUDDEN})) THEN '{Category.SUDDEN}'
                           END AS category,
                           bool_or(h.screening_id = :screening_id) AS fresh
                      FROM outcome JOIN home USING (household_id) JOIN lead l USING (household_id)
                      JOIN lead_hit h ON h.lead_id = l.id
                     WHERE l.state = 'open'
                     GROUP BY l.id, home.net, home.reference, home.population, home.household_type) judged) n
     WHERE l.id = n.id"""  # noqa: S608

_HOUSEHOLDS = """
    INSERT INTO screening_household (screening_id, number, household_id, lead_id, level, category, opened, watched)
    SELECT :screening_id, row_number() OVER (ORDER BY home.household_no), o.household_id, l.id, coalesce(l.level, o.level),
           l.category, coalesce(l.version = 1 AND l.screening_id = :screening_id, false), o.watched
      FROM outcome o JOIN home USING (household_id)
      LEFT JOIN lead l ON l.household_id = o.household_id AND l.state = 'open'"""

_COUNTS = """
    SELECT (SELECT count(*) FROM home) AS households,
           (SELECT count(*) FROM member JOIN home USING (household_id)) AS persons,
           (SELECT count(*) FROM found) AS hits, count(lead_id) AS leads, count(*) FILTER (WHERE opened) AS opened,
           count(*) FILTER (WHERE watched) AS watched
      FROM screening_household WHERE screening_id = :screening_id"""

_WATCHED = """
    INSERT INTO watch (household_id, watched, as_of, hits, screening_id)
    SELECT h.household_id, true, :as_of,
           jsonb_agg(jsonb_build_object('rule', h.rule, 'level', h.level, 'value', h.value, 'person_id', h.person_id,
                                        'facts', h.facts) ORDER BY h.number),
           :screening_id
      FROM screening_hit h JOIN outcome o USING (household_id)
     WHERE h.screening_id = :screening_id AND o.watched
     GROUP BY h.household_id ORDER BY h.household_id
    ON CONFLICT (household_id) DO UPDATE
       SET watched = true, as_of = excluded.as_of, hits = excluded.hits, screening_id = excluded.screening_id,
           version = watch.version + 1
     WHERE (watch.watched, watch.hits) IS DISTINCT FROM (true, excluded.hits)"""

_UNWATCHED = """
    UPDATE watch w
       SET watched = false, as_of = :as_of, hits = '[]', screening_id = :screening_id, version = version + 1
     WHERE watched AND NOT EXISTS (SELECT FROM outcome o WHERE o.household_id = w.household_id AND o.watched)"""


async def merge(session: AsyncSession, values: dict[str, Any]) -> dict[str, int]:
    """Store the hits, open and join leads, and say how many there are of everything.

    ``values`` are those of the rules and the ``screening_id``. What changed carries that id afterwards.
    """
    for statement in (_HITS, _OUTCOME, _OPEN, _JOIN, _JUDGE, _HOUSEHOLDS):
        await session.execute(bound(statement, values), execution_options=OURS)
    counts = await session.execute(bound(_COUNTS, values), execution_options=OURS)
    return {name: int(number) for name, number in counts.mappings().one().items()}


async def watch(session: AsyncSession, values: dict[str, Any]) -> None:
    """Bring the watch list up to this screening."""
    for statement in (_WATCHED, _UNWATCHED):
        await session.execute(bound(statement, values), execution_options=OURS)
