"""From hits to leads 线索 and the watch list 重点关注: set-based, in the transaction of the screening, on the temporary table ``found``."""

from __future__ import annotations

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from services.household.screening.catalogue import RULES
from services.household.screening.evaluation import OURS
from services.household.screening.rules import RANK, Category, Level
from shared.persistence.statements import bound

__all__ = ["merge", "watch"]

_RANKS = " ".join(f"WHEN '{level}' THEN {rank}" for level, rank in RANK.items())
_LEVELS = " ".join(f"WHEN {rank} THEN '{level}'" for level, rank in RANK.items())
_FALLING = ", ".join(f"'{rule.id}'" for rule in RULES.values() if rule.falling)
_SUDDEN = ", ".join(f"('{rule.id}', '{level}')" for rule in RULES.values() for level in rule.sudden)


def _worst(level: str) -> str:
    """The worst of a group's levels."""
    return f"CASE max(CASE {level} {_RANKS} END) {_LEVELS} END"


# Subjects and rules of leads that were closed within the cool-down. Closing days after the as-of day count too: looking back does not ask
# again what was judged since.
_COOLING = """
    CREATE TEMPORARY TABLE cooling ON COMMIT DROP AS
    SELECT h.rule, h.subject_id, h.measure
      FROM lead l JOIN lead_hit h ON h.lead_id = l.id
     WHERE l.state = 'closed' AND l.closed_on > :as_of - :lead_cooldown_days"""

# A hit is silent when its rule and subject are cooling, unless its value grew worse by enough since; without a number nothing grows.
_HIT = f"""
    CREATE TEMPORARY TABLE hit ON COMMIT DROP AS
    WITH silent AS (
        SELECT DISTINCT f.rule, c.subject_id
          FROM found f JOIN cooling c ON c.rule = f.rule AND c.subject_id = coalesce(f.person_id, f.household_id)
          CROSS JOIN LATERAL (SELECT CASE WHEN f.rule IN ({_FALLING}) THEN c.measure - f.measure
                                          ELSE f.measure - c.measure END AS growth) grown
         WHERE f.level <> 'yellow'
           AND (growth > 0 AND 100 * growth >= :lead_cooldown_growth_percent * abs(c.measure)) IS NOT TRUE
    )
    SELECT row_number() OVER (ORDER BY home.household_no, f.rule, f.person_id) AS number,
           coalesce(f.person_id, f.household_id) AS subject_id, f.*, s.rule IS NOT NULL AS silent
      FROM found f JOIN home USING (household_id)
      LEFT JOIN silent s ON s.rule = f.rule AND s.subject_id = coalesce(f.person_id, f.household_id)"""  # noqa: S608

_HITS = """
    INSERT INTO screening_hit (screening_id, number, rule, level, household_id, person_id, value, measure, facts, silent)
    SELECT :screening_id, number, rule, level, household_id, person_id, value, measure, facts, silent FROM hit ORDER BY number"""


def _category(sudden: str) -> str:
    """监测对象类别 from a household's income and whether a hit alone makes it 突发严重困难户 (contracts/screening)."""
    return f"""
           CASE WHEN home.net < :line * home.population AND home.household_type = '脱贫户' THEN '{Category.UNSTABLE}'
                WHEN home.net < :line * home.population THEN '{Category.EDGE}'
                WHEN home.reference < :line * home.population OR {sudden} THEN '{Category.SUDDEN}'
           END"""


_HOME = "home.net, home.reference, home.population, home.household_type"
_NOT_LESS = f"CASE WHEN t.channel <> 'screening' AND h.level = 'yellow' THEN '{Level.ORANGE}' ELSE h.level END"

# What the hits of this screening make of each household.
_OUTCOME = f"""
    CREATE TEMPORARY TABLE outcome ON COMMIT DROP AS
    SELECT household_id, home.household_no, {_worst("level")} AS level,
           {_category(f"bool_or((rule, level) IN ({_SUDDEN}))")} AS category,
           bool_and(level = 'yellow') AS watched, bool_or(level <> 'yellow' AND NOT silent) AS opens
      FROM hit JOIN home USING (household_id)
     GROUP BY household_id, home.household_no, {_HOME}"""  # noqa: S608

# One that somebody opens by hand at this very moment ends the transaction as not serialisable, and the screening runs again.
_OPEN = """
    INSERT INTO lead (household_id, level, category, state, state_since, due_on, opened_on, screened_on, screening_id)
    SELECT o.household_id, o.level, o.category, 'open', :found_on, :judge_due, :as_of, :as_of, :screening_id
      FROM outcome o
     WHERE o.opens AND NOT EXISTS (SELECT FROM lead l WHERE l.household_id = o.household_id AND l.state <> 'closed')
     ORDER BY o.household_no
    ON CONFLICT (household_id) WHERE state <> 'closed' DO NOTHING"""

# The open leads of households with hits, whether they were just opened or not.
_TOUCHED = """
    CREATE TEMPORARY TABLE touched ON COMMIT DROP AS
    SELECT l.id AS lead_id, household_id, l.level, l.category, l.channel, l.screened_on, l.screening_id IS NOT DISTINCT FROM :screening_id AS opened
      FROM outcome JOIN lead l USING (household_id) WHERE l.state <> 'closed'"""

# Every hit of a household joins its open lead; a screening of an earlier day adds hits, but does not replace later ones.
_JOIN = """
    INSERT INTO lead_hit (lead_id, rule, subject_id, level, person_id, value, measure, facts, screening_id)
    SELECT t.lead_id, h.rule, h.subject_id, h.level, h.person_id, h.value, h.measure, h.facts, :screening_id
      FROM hit h JOIN touched t USING (household_id)
      LEFT JOIN lead_hit o ON o.lead_id = t.lead_id AND o.rule = h.rule AND o.subject_id = h.subject_id
     WHERE o.lead_id IS NULL
        OR t.screened_on <= :as_of AND (o.level, o.value, o.facts) IS DISTINCT FROM (h.level, h.value, h.facts)
    ON CONFLICT (lead_id, rule, subject_id) DO UPDATE
       SET level = excluded.level, value = excluded.value, measure = excluded.measure, facts = excluded.facts,
           screening_id = excluded.screening_id"""

# Level and category anew from all hits of leads that were open before. One that comes out as it was keeps its version; its stage stays in
# any case. What people opened stays worth an ordinary visit, and one that turns red while it waits for the visit is visited sooner.
_JUDGE = f"""
    UPDATE lead l
       SET level = n.level, category = n.category, screened_on = greatest(l.screened_on, :as_of),
           version = l.version + n.changed::int,
           due_on = CASE WHEN l.state = 'dispatched' AND n.level = 'red' THEN least(l.due_on, :visit_red_due) ELSE l.due_on END,
           screening_id = CASE WHEN n.changed THEN :screening_id ELSE l.screening_id END,
           changed_at = CASE WHEN n.changed THEN clock_timestamp() ELSE l.changed_at END
      FROM (SELECT j.lead_id, j.level, k.category, j.fresh OR t.level <> j.level OR t.category IS DISTINCT FROM k.category AS changed
              FROM (SELECT t.lead_id, {_worst(_NOT_LESS)} AS level,
                           {_category(f"bool_or((h.rule, h.level) IN ({_SUDDEN}))")} AS category,
                           bool_or(h.screening_id = :screening_id) AS fresh
                      FROM touched t JOIN home USING (household_id) JOIN lead_hit h USING (lead_id)
                     WHERE NOT t.opened
                     GROUP BY t.lead_id, {_HOME}) j
              JOIN touched t USING (lead_id)
              CROSS JOIN LATERAL (
                  SELECT CASE WHEN t.screened_on > :as_of THEN coalesce(t.category, j.category) ELSE j.category END AS category) k) n
     WHERE l.id = n.lead_id AND (n.changed OR l.screened_on < :as_of)"""  # noqa: S608

_HOUSEHOLDS = """
    INSERT INTO screening_household (screening_id, number, household_id, lead_id, level, category, opened, watched)
    SELECT :screening_id, row_number() OVER (ORDER BY o.household_no) AS number, o.household_id, l.id,
           coalesce(l.level, o.level), l.category, coalesce(t.opened, false), o.watched
      FROM outcome o LEFT JOIN touched t USING (household_id) LEFT JOIN lead l ON l.id = t.lead_id
     ORDER BY number"""

_COUNTS = """
    SELECT (SELECT count(*) FROM home) AS households,
           (SELECT coalesce(sum(members), 0) FROM home) AS persons,
           (SELECT count(*) FROM hit) AS hits, (SELECT count(*) FROM touched) AS leads,
           (SELECT count(*) FROM touched WHERE opened) AS opened, (SELECT count(*) FROM outcome WHERE watched) AS watched"""

_WATCHED = """
    INSERT INTO watch (household_id, watched, as_of, hits, screening_id)
    SELECT h.household_id, true, :as_of,
           jsonb_agg(jsonb_build_object('rule', h.rule, 'level', h.level, 'value', h.value, 'person_id', h.person_id,
                                        'facts', h.facts) ORDER BY h.number),
           :screening_id
      FROM hit h JOIN outcome o USING (household_id)
     WHERE o.watched
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

    ``values`` are those of the rules, the days of leads and the ``screening_id``. What changed carries that id afterwards.
    """
    for statement in (
        _COOLING,
        _HIT,
        "ANALYZE hit (household_id, rule)",
        _HITS,
        _OUTCOME,
        _OPEN,
        _TOUCHED,
        "ANALYZE touched",
        _JOIN,
        _JUDGE,
        _HOUSEHOLDS,
    ):
        await session.execute(bound(statement, values), execution_options=OURS)
    counts = await session.execute(bound(_COUNTS, values), execution_options=OURS)
    return {name: int(number) for name, number in counts.mappings().one().items()}


async def watch(session: AsyncSession, values: dict[str, Any]) -> None:
    """Bring the watch list up to this screening."""
    for statement in (_WATCHED, _UNWATCHED):
        await session.execute(bound(statement, values), execution_options=OURS)
