"""The facts view 筛查事实: what is known on the as-of day, as relations with one row a person or one row a household.

``STORED`` relations are made once a screening, as temporary tables; each may use those before it. ``RELATIONS`` are joined into the
rules that look at them. No relation sees a fact dated after ``:as_of``, so no rule has to think of it. Beside the parameters every statement may
use ``:as_of``, ``:year``, ``:year_start``, ``:school_year`` (its first year) and ``:line`` (the monitoring line, yuan).
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["OF_PERSON", "RELATIONS", "STORED", "Stored"]


class Stored(NamedTuple):
    """A relation that is made once a screening: its rows, the columns by which rules are planned, and the key by which they find rows."""

    select: str
    planned_by: str
    key: str = ""


STORED: dict[str, Stored] = {
    # Active persons, each in one household: of overlapping memberships the one that began last, then the one that ended first.
    "member": Stored(
        """
        SELECT DISTINCT ON (m.person_id) m.person_id, m.household_id, p.birth_date
          FROM membership m JOIN person p ON p.id = m.person_id
         WHERE (m.joined_on IS NULL OR m.joined_on <= :as_of) AND (m.left_on IS NULL OR m.left_on > :as_of)
           AND (p.birth_date IS NULL OR p.birth_date <= :as_of)
         ORDER BY m.person_id, m.joined_on DESC NULLS LAST, m.left_on NULLS LAST""",
        planned_by="person_id, household_id, birth_date",
        key="person_id",
    ),
    # Households with an active person. Income is the household's, of the statement of :year, else of the year before;
    # earlier_* is the year before that statement. Compared per head by multiplying, so that nothing is rounded.
    "home": Stored(
        """
        SELECT h.id AS household_id, h.household_no, h.household_type, m.members,
               h.household_type = '脱贫户' OR a.household_id IS NOT NULL OR k.household_id IS NOT NULL AS supported,
               CASE WHEN h.household_type = '脱贫户' THEN h.household_type
                    WHEN a.household_id IS NOT NULL THEN a.aid WHEN k.household_id IS NOT NULL THEN '监测对象' END AS supported_by,
               i.year AS income_year, i.registered_population AS population,
               i.wage + i.business + i.property + i.transfer - i.business_cost AS net,
               i.wage + i.business + i.property + i.transfer - i.business_cost + i.claims - i.compliant_self_pay AS reference,
               e.registered_population AS earlier_population,
               e.wage + e.business + e.property + e.transfer - e.business_cost AS earlier_net
          FROM household h
          JOIN (SELECT household_id, count(*)::int AS members FROM member GROUP BY household_id) m ON m.household_id = h.id
          LEFT JOIN (SELECT m.household_id, min(c.aid) AS aid
                       FROM fact_civ_aid c JOIN member m USING (person_id)
                      WHERE c.aid IN ('农村低保', '特困供养') AND c.started_on <= :as_of
                        AND (c.ended_on IS NULL OR c.ended_on > :as_of)
                      GROUP BY m.household_id) a ON a.household_id = h.id
          LEFT JOIN (SELECT DISTINCT household_id FROM monitoring_case
                      WHERE opened_on <= :as_of AND coalesce(eliminated_on, closed_on, 'infinity') > :as_of) k ON k.household_id = h.id
          LEFT JOIN (SELECT DISTINCT ON (household_id) * FROM income_statement
                      WHERE year IN (:year, :year - 1) AND withdrawn_at IS NULL ORDER BY household_id, year DESC) i ON i.household_id = h.id
          LEFT JOIN income_statement e ON e.household_id = h.id AND e.year = i.year - 1
                                       AND e.withdrawn_at IS NULL""",
        planned_by="household_id, supported",
        key="household_id",
    ),
    # Medical self-pay of the year: total, the dearest month of outpatient care, and the months that make it up.
    "spending": Stored(
        """
        SELECT person_id, sum(paid) AS total, max(outpatient) AS dearest_month, sum(settlements)::int AS settlements,
               array_agg(month) AS months, array_agg(paid) AS month_paid, array_agg(outpatient) AS month_outpatient
          FROM (SELECT person_id, extract(month FROM settled_on)::int AS month, count(*) AS settlements, sum(self_paid) AS paid,
                       sum(self_paid) FILTER (WHERE visit IN ('门诊', '门诊慢特病')) AS outpatient
                  FROM fact_med_set WHERE settled_on BETWEEN :year_start AND :as_of
                 GROUP BY 1, 2) monthly
         GROUP BY person_id""",
        planned_by="person_id, total, dearest_month",
    ),
}

RELATIONS = {
    "enrolment": "SELECT person_id, insurance, status FROM fact_med_enr WHERE insured_year = :year",
    "schooling": "SELECT person_id, stage, status, fee FROM fact_edu_enr WHERE school_year = :school_year",
    # The 农村低保 or 特困供养 that ended last in the window and of whose kind none runs; of one day, 农村低保 is named.
    "stopped_aid": """
        SELECT DISTINCT ON (person_id) person_id, aid, ended_on FROM fact_civ_aid c
         WHERE aid IN ('农村低保', '特困供养') AND ended_on > :as_of - :aid_ended_days AND ended_on <= :as_of
           AND NOT EXISTS (SELECT FROM fact_civ_aid r
                            WHERE r.person_id = c.person_id AND r.aid = c.aid AND r.started_on <= :as_of
                              AND (r.ended_on IS NULL OR r.ended_on > :as_of))
         ORDER BY person_id, ended_on DESC, aid""",
    "disability": """
        SELECT person_id, category, grade, issued_on, care_subsidy FROM fact_dis_crt WHERE issued_on <= :as_of""",
    "job": """
        SELECT DISTINCT ON (person_id) person_id, status, started_on, :as_of - started_on AS days FROM fact_lab_emp
         WHERE started_on <= :as_of ORDER BY person_id, started_on DESC""",
    # Months worked of this year and, as far into it, of the year before: as far as the ledger goes, wherever it ends for the whole county.
    "worked": """
        WITH recorded AS MATERIALIZED (
            SELECT s.person_id, m.month, m.share
              FROM known_spell s CROSS JOIN LATERAL jsonb_to_recordset(s.months) AS m (month date, share numeric)
             WHERE NOT s.withdrawn AND m.month <= :as_of AND m.month >= :year_start - interval '1 year'
        ), reached AS (SELECT max(month) AS month FROM recorded)
        SELECT person_id, to_char(reached.month, 'YYYY-MM') AS upto,
               coalesce(sum(share) FILTER (WHERE recorded.month >= :year_start), 0) AS months,
               coalesce(sum(share) FILTER (WHERE recorded.month < :year_start
                                             AND recorded.month <= reached.month - interval '1 year'), 0) AS earlier
          FROM recorded, reached WHERE reached.month >= :year_start GROUP BY person_id, reached.month""",
    # A public-welfare post that runs out, or was left for no other work, and nothing that follows it.
    "post_end": """
        SELECT DISTINCT ON (person_id) person_id, post_name, coalesce(exited_on, until) AS ends_on
          FROM known_appointment a
         WHERE (state IN ('serving', 'suspended') AND until BETWEEN :as_of AND :as_of + :post_end_days
                OR state = 'ended' AND exited_on > :as_of - :post_end_days AND exited_on <= :as_of
                   AND exit_reason IN ('expired', 'failed', 'health', 'resigned', 'revoked', 'unqualified'))
           AND NOT EXISTS (SELECT FROM known_appointment o
                            WHERE o.person_id = a.person_id AND o.state IN ('serving', 'suspended') AND o.until > :as_of + :post_end_days)
           AND NOT EXISTS (SELECT FROM known_spell s
                            WHERE s.person_id = a.person_id AND s.channel <> 'post' AND NOT s.withdrawn AND s.started_on <= :as_of
                              AND (s.ended_on IS NULL OR s.ended_on > :as_of))
         ORDER BY person_id, coalesce(exited_on, until)""",
    "appraisal": """
        SELECT DISTINCT ON (household_id) household_id, grade, appraised_on, lived_in FROM fact_hou_apr
         WHERE appraised_on <= :as_of ORDER BY household_id, appraised_on DESC""",
    # The longest outage that reaches into the window, cut at the as-of day.
    "outage": """
        SELECT DISTINCT ON (household_id) household_id, started_on, ended_on,
               least(coalesce(ended_on, :as_of), :as_of) - started_on AS days
          FROM fact_wat_out
         WHERE started_on <= :as_of AND least(coalesce(ended_on, :as_of), :as_of) > :as_of - :outage_window_days
         ORDER BY household_id, days DESC, started_on""",
    # Distinct days of the year without water: outages are merged before they are counted.
    "waterless": """
        SELECT household_id, outages, (SELECT sum(upper(r) - lower(r)) FROM unnest(dry) r)::int AS days
          FROM (SELECT household_id, count(*) AS outages,
                       range_agg(daterange(greatest(started_on, :year_start), least(ended_on, :as_of))) AS dry
                  FROM fact_wat_out
                 WHERE started_on < :as_of AND greatest(started_on, :year_start) < least(ended_on, :as_of)
                 GROUP BY household_id) merged""",
    # Guarantee problems that stood on the as-of day; due is the earliest day of one that was not solved by then.
    "guarantee": """
        SELECT household_id, string_agg(title, '、' ORDER BY place) AS titles, min(due_on) AS due_on,
               jsonb_agg(jsonb_build_object('item', item, 'found_on', found_on, 'solve_by', solve_by) ORDER BY place) AS problems
          FROM (SELECT household_id, p.item, i.title, i.place, found_on, solve_by,
                       CASE WHEN solved_on IS NULL OR solved_on > :as_of THEN solve_by END AS due_on
                  FROM guarantee_problem p
                  JOIN (VALUES ('food', '不愁吃', 1), ('clothing', '不愁穿', 2), ('education', '义务教育', 3),
                               ('medical', '基本医疗', 4), ('housing', '住房安全', 5), ('water', '饮水安全', 6))
                       AS i (item, title, place) USING (item)
                 WHERE found_on <= :as_of AND (closed_on IS NULL OR closed_on > :as_of) AND state NOT IN ('mistaken')) standing
         GROUP BY household_id""",
    # The costliest disaster of the window.
    "disaster": """
        SELECT DISTINCT ON (household_id) household_id, disaster, occurred_on, loss FROM fact_dis_ast
         WHERE occurred_on > :as_of - :disaster_window_days AND occurred_on <= :as_of
         ORDER BY household_id, loss DESC, occurred_on DESC, disaster""",
}

OF_PERSON = frozenset({"spending", "enrolment", "schooling", "stopped_aid", "disability", "job", "worked", "post_end"})
"""Relations with one row a person; the others have one row a household."""
