"""What claims come to by the ledger, as statements over any number of them at once (domain/jobs-and-platform §1.8)."""

from __future__ import annotations

from sqlalchemy import literal_column
from sqlalchemy.dialects.postgresql import asyncpg

from services.jobs.labour.rules import LIFTED
from services.jobs.subsidies.catalogue import FULFILLED
from services.jobs.subsidies.rules import SUBSIDY_KINDS
from shared.registry.regions import SUBSIDY

__all__ = ["FACTS_OF_CLAIM", "FACTS_OF_CLAIMANT", "PROPOSE"]

_REGION = SUBSIDY.expression(literal_column("home.division_code"), literal_column("s.place_code")).compile(
    dialect=asyncpg.dialect(),  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it untyped
    compile_kwargs={"literal_binds": True},
)
_ASKED = "p.months AS least_months, p.key_group_only, p.not_organised, p.once_only, p.limit_yuan"


def _key_group(household: str, day: str) -> str:
    """Whether a household, by its alias, was out of poverty or monitored on a day."""
    return f"""({household}.household_type = '{LIFTED}' OR EXISTS (
            SELECT FROM known_case c WHERE c.household_id = {household}.id AND c.determined_on <= {day} AND c.closed_on IS NULL
               AND (c.eliminated_on IS NULL OR c.eliminated_on > {day})))"""


def _counts(kind: str) -> str:
    """Which spells of work count for a kind."""
    known = SUBSIDY_KINDS[kind]
    forms = ", ".join(f"'{form}'" for form in known.forms)
    return f"s.withdrawn_at IS NULL AND s.form IN ({forms})" + f" AND {_REGION} <> 'county'" * known.outside


def _before(kind: str, who: str) -> str:
    """What somebody has claimed of the kind for other years."""
    return f"""
      CROSS JOIN LATERAL (SELECT count(*) > 0 AS claimed_before, coalesce(sum(c.amount - c.recovered), 0) AS had FROM subsidy_claim c
                           WHERE c.{who} = t.{who} AND c.kind = '{kind}' AND c.year <> t.year AND c.state <> 'refused') AS other"""  # noqa: S608


def _of_people(kind: str, target: str) -> str:
    """Facts of people: what counts in the year, by how far away it was; the class is the farthest in which, or beyond which, the months suffice."""
    tier = "'all'"
    if SUBSIDY_KINDS[kind].outside:
        tier = "CASE WHEN w.far >= p.months THEN 'other_province' WHEN w.farther >= p.months THEN 'province' ELSE 'city' END"
    return f"""
    WITH target AS MATERIALIZED ({target}),
    worked AS MATERIALIZED (
        SELECT t.person_id, t.year, sum(m.share) AS months, bool_or(s.organiser = 'government') AS organised,
               coalesce(sum(m.share) FILTER (WHERE {_REGION} = 'other_province'), 0) AS far,
               coalesce(sum(m.share) FILTER (WHERE {_REGION} IN ('province', 'other_province')), 0) AS farther
          FROM target t
          JOIN employment_spell s ON s.person_id = t.person_id
          JOIN known_household home ON home.id = s.household_id
          JOIN work_month m ON m.spell_id = s.id AND m.month BETWEEN make_date(t.year, 1, 1) AND make_date(t.year, 12, 1) AND m.share > 0
         WHERE {_counts(kind)}
         GROUP BY t.person_id, t.year
    )
    SELECT t.claim_id, t.person_id, CAST(NULL AS uuid) AS factory_id, home.id AS household_id, home.division_code, t.policy_id, t.year, {tier} AS tier,
           coalesce(w.months, 0) AS months, CAST(NULL AS int) AS people, coalesce(w.organised, false) AS organised, other.claimed_before, other.had,
           who.left_on IS NULL AND home.closed_on IS NULL AS present, {_key_group("home", "least(make_date(t.year, 12, 31), :today)")} AS key_group,
           a.amount, {_ASKED}
      FROM target t
      JOIN subsidy_policy p ON p.id = t.policy_id
      LEFT JOIN worked w ON w.person_id = t.person_id AND w.year = t.year
      JOIN LATERAL (SELECT k.household_id, k.left_on FROM known_member k WHERE k.person_id = t.person_id
                     ORDER BY k.left_on DESC NULLS FIRST, k.household_id LIMIT 1) AS who ON true
      JOIN known_household home ON home.id = who.household_id
      LEFT JOIN subsidy_amount a ON a.policy_id = p.id AND a.tier = {tier}{_before(kind, "person_id")}
    """  # noqa: S608


def _of_factories(kind: str, target: str) -> str:
    """Facts of factories: whom each has given enough months in the year."""
    return f"""
    WITH target AS MATERIALIZED ({target})
    SELECT t.claim_id, CAST(NULL AS uuid) AS person_id, f.id AS factory_id, CAST(NULL AS uuid) AS household_id, f.division_code, t.policy_id, t.year,
           'all' AS tier, CAST(0 AS numeric) AS months, taken.people, false AS organised, other.claimed_before, other.had,
           f.state <> 'cleared' AND EXISTS (
               SELECT FROM factory_title h WHERE h.factory_id = f.id AND h.from_on <= least(make_date(t.year, 12, 31), :today)
                  AND (h.until IS NULL OR h.until >= least(make_date(t.year, 12, 31), :today))) AS present,
           false AS key_group, a.amount * taken.people AS amount, {_ASKED}
      FROM target t
      JOIN subsidy_policy p ON p.id = t.policy_id
      JOIN factory f ON f.id = t.factory_id
     CROSS JOIN LATERAL (
          SELECT CAST(count(*) AS int) AS people
            FROM (SELECT s.person_id FROM employment_spell s
                    JOIN known_household home ON home.id = s.household_id
                    JOIN work_month m ON m.spell_id = s.id AND m.month BETWEEN make_date(t.year, 1, 1) AND make_date(t.year, 12, 1) AND m.share > 0
                   WHERE s.factory_id = f.id AND s.withdrawn_at IS NULL
                     AND (NOT p.key_group_only OR {_key_group("home", "least(make_date(t.year, 12, 31), :today)")})
                   GROUP BY s.person_id HAVING sum(m.share) >= p.months) AS each) AS taken
      LEFT JOIN subsidy_amount a ON a.policy_id = p.id AND a.tier = 'all'{_before(kind, "factory_id")}
    """  # noqa: S608


def _facts(kind: str, target: str) -> str:
    return (_of_factories if SUBSIDY_KINDS[kind].factory else _of_people)(kind, target)


def _wanted(kind: str) -> str:
    """Everybody of divisions who has done such work in the year, or every factory there, and has never claimed for it, not even been refused."""
    period = "s.started_on <= make_date(:year, 12, 31) AND (s.ended_on IS NULL OR s.ended_on >= make_date(:year, 1, 1))"
    claimed = f"SELECT FROM subsidy_claim c WHERE c.kind = '{kind}' AND c.year = :year"
    if SUBSIDY_KINDS[kind].factory:
        return f"""
        SELECT CAST(NULL AS uuid) AS claim_id, f.id AS factory_id, CAST(:policy_id AS uuid) AS policy_id, CAST(:year AS int) AS year
          FROM factory f WHERE f.division_code BETWEEN :low AND :high AND NOT EXISTS ({claimed} AND c.factory_id = f.id)"""  # noqa: S608
    return f"""
        SELECT DISTINCT CAST(NULL AS uuid) AS claim_id, s.person_id, CAST(:policy_id AS uuid) AS policy_id, CAST(:year AS int) AS year
          FROM known_household home JOIN employment_spell s ON s.household_id = home.id
         WHERE home.division_code BETWEEN :low AND :high AND {period} AND {_counts(kind)} AND NOT EXISTS ({claimed} AND c.person_id = s.person_id)"""  # noqa: S608


_CLAIM = "SELECT c.id AS claim_id, c.person_id, c.factory_id, c.policy_id, CAST(c.year AS int) AS year FROM subsidy_claim c WHERE c.id = :claim_id"
_CLAIMANT = """SELECT CAST(NULL AS uuid) AS claim_id, CAST(:claimant AS uuid) AS person_id, CAST(:claimant AS uuid) AS factory_id,
                      CAST(:policy_id AS uuid) AS policy_id, CAST(:year AS int) AS year"""
_COLUMNS = "year, person_id, factory_id, household_id, division_code, policy_id, tier, months, people, amount"

FACTS_OF_CLAIM = {kind: _facts(kind, _CLAIM) for kind in SUBSIDY_KINDS}
"""The facts of a claim ``:claim_id``, by its kind; no row where household does not know the person."""
FACTS_OF_CLAIMANT = {kind: _facts(kind, _CLAIMANT) for kind in SUBSIDY_KINDS}
"""The facts of a person or factory ``:claimant`` who would claim for a ``:year`` by a version ``:policy_id``."""
PROPOSE = {
    kind: f"""
    INSERT INTO subsidy_claim (kind, {_COLUMNS}, state, state_since, due_on, recorded_by, recorded_name, department)
    SELECT '{kind}', {_COLUMNS}, :state, CAST(:on AS date), CAST(:due_on AS date), :recorded_by, :recorded_name, :department
      FROM ({_facts(kind, _wanted(kind))}) AS f
     WHERE f.division_code BETWEEN :low AND :high AND {FULFILLED}
     ORDER BY division_code, person_id, factory_id
        ON CONFLICT DO NOTHING
    RETURNING id, amount
    """  # noqa: S608
    for kind in SUBSIDY_KINDS
}
"""A draft for everybody between two divisions who fulfils a version of the policy and has none; run again, nothing."""
