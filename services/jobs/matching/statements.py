"""Matching as set-based work: one statement over two sets, ``seeking`` and ``vacant``, for a county, a person or a vacancy.

A vacancy of another trade is worth the same to everybody who is alike in all that is not a trade: of the same town, wishes, age between the same
bounds, and so on. So the best of all vacancies are found once for each kind of people, the few of one's own trades for each person, and both are
merged. Nothing is lost: no vacancy is worth less to somebody who has its trade. What a place is worth depends on few wishes, and is held in arrays.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from sqlalchemy import CTE, BigInteger, Select, Uuid, bindparam, column, select, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.matching.rules import COMPONENTS, Terms

__all__ = ["SEEKING", "VACANT", "matched", "pairs"]

AnySelect: TypeAlias = "Select[*tuple[Any, ...]]"

SEEKING = (
    "person_id",
    "home",
    "age",
    "part",
    "education",
    "want",
    "places",
    "trades",
    "skill_trades",
    "skill_ranks",
    "wage",
    "caring",
    "key_group",
)
VACANT = ("number", "trade", "skill", "place", "wage_from", "wage_to", "age_from", "age_to", "education", "part")
"""The columns of the two sets; their meaning is that of ``rules.Seeker`` and ``rules.Offer``."""

_MATCHED = """
(
WITH spot AS MATERIALIZED (
    SELECT CAST(row_number() OVER (ORDER BY place) AS int) AS number, place FROM (SELECT DISTINCT place FROM vacant) AS one
), offer AS MATERIALIZED (
    SELECT spot.number AS spot, trade, skill, age_from, age_to, education, CAST(part AS int) AS part, wage_from, wage_to,
           CAST(16777215 - vacant.number AS bigint) * 16777216 AS base
      FROM vacant JOIN spot USING (place)
), wish AS MATERIALIZED (
    SELECT CAST(row_number() OVER () AS int) AS number, town, want, places, caring
      FROM (SELECT DISTINCT left(home, 9) AS town, want, places, caring FROM seeking WHERE want IN ('away', 'county', 'post')) AS one
), near AS MATERIALIZED (
    SELECT wish.*, array_agg(
               CASE WHEN (cardinality(places) > 0 AND NOT named) OR (want <> 'away' AND NOT inside) THEN 0
                    ELSE CASE WHEN cardinality(places) > 0 THEN 4 WHEN want = 'away' AND inside THEN 1 ELSE 3 END * :region
                       + CASE WHEN abroad THEN 0 WHEN left(place, 9) = town THEN 4 WHEN inside THEN 3
                              WHEN left(place, 2) = left(town, 2) THEN 1 ELSE 0 END * :distance
                       + CASE WHEN NOT caring THEN 4 WHEN abroad THEN 0 WHEN left(place, 9) = town THEN 4 WHEN inside THEN 2 ELSE 0 END * :care
               END ORDER BY spot.number) AS keys
      FROM wish CROSS JOIN spot
     CROSS JOIN LATERAL (SELECT left(place, 6) = left(town, 6) AS inside, left(place, 2) IN ('71', '81', '82', '99') AS abroad,
                                EXISTS (SELECT FROM unnest(places) AS code
                                         WHERE starts_with(place, regexp_replace(code, '(0{12}|0{10}|0{8}|0{6}|0{3})$', ''))) AS named) AS is_
     GROUP BY wish.number, town, want, places, caring
), age AS MATERIALIZED (
    SELECT age, (SELECT coalesce(max(bound), 0) FROM (SELECT age_from FROM vacant UNION SELECT age_to + 1 FROM vacant) AS all_ (bound)
                  WHERE bound <= age) AS band
      FROM (SELECT DISTINCT age FROM seeking) AS one
), school AS MATERIALIZED (
    SELECT education, CASE WHEN education = 0 THEN 99
                           ELSE (SELECT coalesce(max(asked.education), 0) FROM vacant AS asked WHERE asked.education <= one.education) END AS cap
      FROM (SELECT DISTINCT education FROM seeking) AS one
), who AS MATERIALIZED (
    SELECT person_id, near.number AS wish, wage, band, CAST(part AS int) AS part, cap, trades, skill_trades, skill_ranks,
           CAST((CAST(wage AS bigint) * :wage_percent + 99) / 100 AS int) AS floor, CASE WHEN key_group THEN 4 ELSE 0 END * :group AS base
      FROM seeking JOIN age USING (age) JOIN school USING (education)
      JOIN near ON near.town = left(home, 9) AND near.want = seeking.want AND near.places = seeking.places AND near.caring = seeking.caring
), alike AS MATERIALIZED (
    SELECT wish, wage, band, part, cap, ARRAY(
               SELECT offer.base + kind.near[spot] + CASE WHEN skill = 0 THEN 4 ELSE 0 END * :skill
                    + CASE WHEN wage = 0 THEN :wage2 WHEN wage_from >= wage THEN :wage4 WHEN wage_to >= wage THEN :wage3 ELSE :wage1 END
                    + CASE WHEN education > 0 AND cap = 99 THEN 0 ELSE :education4 END AS key
                 FROM offer
                WHERE offer.education <= cap AND wage_to >= floor AND band BETWEEN age_from AND age_to AND offer.part >= kind.part
                  AND kind.near[spot] > 0
                ORDER BY key DESC LIMIT :most) AS keys
      FROM (SELECT one.*, near.keys || CAST('{}' AS bigint[]) AS near
              FROM (SELECT wish, wage, band, part, cap, floor FROM who GROUP BY wish, wage, band, part, cap, floor) AS one
              JOIN near ON near.number = one.wish
            OFFSET 0) AS kind
), able AS MATERIALIZED (
    SELECT person_id, trade, max(rank) AS rank
      FROM who
     CROSS JOIN LATERAL (SELECT name, 0 FROM unnest(trades) AS name
                         UNION ALL SELECT name, level FROM unnest(skill_trades, skill_ranks) AS skilled (name, level)) AS can (trade, rank)
     GROUP BY person_id, trade
), same AS MATERIALIZED (
    SELECT person_id, array_agg(
               offer.base + who.base + near.keys[spot] + :trade4 + CASE WHEN skill <= rank THEN 4 WHEN rank > 0 THEN 2 ELSE 0 END * :skill
             + CASE WHEN wage = 0 THEN :wage2 WHEN wage_from >= wage THEN :wage4 WHEN wage_to >= wage THEN :wage3 ELSE :wage1 END
             + CASE WHEN education > 0 AND cap = 99 THEN 0 ELSE :education4 END) AS keys
      FROM able JOIN who USING (person_id) JOIN near ON near.number = who.wish JOIN offer USING (trade)
     WHERE offer.education <= cap AND wage_to >= floor AND band BETWEEN age_from AND age_to AND offer.part >= who.part AND near.keys[spot] > 0
     GROUP BY person_id
)
SELECT person_id, ARRAY(
           SELECT max(key) FROM (SELECT key + who.base + CASE WHEN cardinality(trades) > 0 THEN 0 ELSE :trade2 END FROM unnest(alike.keys) AS key
                                 UNION ALL SELECT unnest(same.keys)) AS every (key)
            GROUP BY key >> 24 & 16777215 ORDER BY 1 DESC LIMIT :most) AS best
  FROM who JOIN alike USING (wish, wage, band, part, cap) LEFT JOIN same USING (person_id)
) AS matched
"""
_PLAN = text("SET LOCAL enable_nestloop = off")
# Worked out by the parameters of one matching.
_NUMBERS = ("region", "distance", "care", "skill", "group")


def matched(seeking: CTE, vacant: CTE, terms: Terms, most: int) -> AnySelect:
    """``person_id, best``: the best matches of each who seeks work, the best first; empty where there is none."""
    units = dict(zip((each.code for each in COMPONENTS), terms.units, strict=True))
    given: dict[str, Any] = {name: units[name] for name in _NUMBERS}
    given |= {f"wage{quarters}": quarters * units["wage"] for quarters in (1, 2, 3, 4)}
    given |= {"education4": 4 * units["education"], "trade4": 4 * units["trade"], "trade2": 2 * units["trade"]}
    values = [bindparam(name, value, BigInteger()) for name, value in given.items()]
    source = text(_MATCHED).bindparams(*values, wage_percent=terms.wage_percent, most=most)
    columns = (column("person_id", Uuid()), column("best", ARRAY(BigInteger())))
    return select(*columns).select_from(source).add_cte(seeking, vacant)


async def pairs(session: AsyncSession) -> None:
    """Let the session plan matchings as they are: how many rows the sets have is not known beforehand, and joined one by one they would take minutes."""
    await session.execute(_PLAN, execution_options={"unscoped": "a setting"})
