"""A whole screening of a county (hits with their facts, leads, watch list, events) beside the same rules as one hand-written SELECT.

python -m tests.bench.screening
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Protocol

import asyncpg

from services.household.parameters.rules import PARAMETERS
from shared.parameters.commands import set_parameter
from shared.parameters.schemas import ParameterSetting
from shared.persistence import Database
from tests.bench.report import Row
from tests.harness.servers import Servers
from tests.harness.worlds import OFFICE, screen_now

__all__ = ["COUNTY", "main", "run"]

AS_OF = date(2025, 10, 31)
HOUSEHOLDS = 50_000
TARGET_SECONDS = 3.0

# Shares and amounts as in a real town: about one household in six gets a lead.
COUNTY = """
    SELECT setseed(0.5);
    INSERT INTO division (code, name, level)
    SELECT (610925101200 + n % 12 * 1000 + n / 12)::text, '村' || n, 'village' FROM generate_series(0, 143) n ON CONFLICT DO NOTHING;
    INSERT INTO household (household_no, division_code, household_type)
    SELECT '610925' || lpad(n::text, 9, '0'), (610925101200 + n % 12 * 1000 + n / 12 % 12)::text,
           CASE WHEN random() < 0.25 THEN '脱贫户' ELSE '一般农户' END
      FROM generate_series(1, {households}) n;
    INSERT INTO person (household_id, id_token, id_number_cipher, id_number_masked, name, name_key, name_sort, birth_date)
    SELECT h.id, decode(md5(h.household_no || n), 'hex'), '\\x00', '610999****0014', '张小三', '张小三', 'zhang',
           date '2025-12-31' - (random() * 29000)::int
      FROM household h, LATERAL generate_series(1, 2 + (('x' || right(md5(h.household_no), 4))::bit(16)::int % 4)) n;
    INSERT INTO membership (household_id, person_id, relation, joined_on, left_on, left_reason)
    SELECT household_id, id, '家庭成员', NULL, o.left_on, CASE WHEN o.left_on IS NOT NULL THEN '死亡' END
      FROM person p, LATERAL (SELECT CASE WHEN random() < 0.01 AND p.id IS NOT NULL
                                          THEN date '2025-01-01' + (random() * 360)::int END AS left_on) o;
    INSERT INTO income_statement (household_id, year, registered_population, wage, business, property, transfer, business_cost,
                                  compliant_self_pay)
    SELECT h.id, y, 4, 28000 + random() * 30000, 12000 + random() * 20000, random() * 2000, random() * 6000, random() * 8000,
           CASE WHEN random() < 0.04 THEN random() * 40000 ELSE random() * 500 END
      FROM household h, generate_series(2024, 2025) y;
    INSERT INTO fact_med_enr (household_id, person_id, insured_year, insurance, status, batch_id)
    SELECT household_id, id, 2025, '城乡居民', CASE WHEN random() < 0.99 THEN '正常参保' ELSE '暂停' END, uuidv7()
      FROM person WHERE random() < 0.98;
    INSERT INTO fact_med_set (settlement_no, household_id, person_id, visit, settled_on, total, self_paid, batch_id)
    SELECT 'S' || row_number() OVER (), household_id, id, (ARRAY['门诊', '门诊慢特病', '住院', '药店'])[1 + (random() * 3.99)::int % 4],
           date '2024-12-01' + (random() * 350)::int, 60000,
           CASE WHEN random() < 0.02 THEN 2000 * exp(random() * 3) ELSE 20 * exp(random() * 3.6) END, uuidv7()
      FROM person, generate_series(1, 4) WHERE random() < 0.25;
    INSERT INTO fact_edu_enr (household_id, person_id, school_year, stage, status, fee, batch_id)
    SELECT household_id, id, 2025, CASE WHEN birth_date > '2010-08-31' THEN '小学' ELSE '普通高中' END,
           CASE WHEN random() < 0.995 THEN '在读' ELSE '疑似辍学' END, random() * 11000, uuidv7()
      FROM person WHERE birth_date BETWEEN '2005-01-01' AND '2019-08-31' AND random() < 0.99;
    INSERT INTO fact_civ_aid (household_id, person_id, aid, started_on, ended_on, batch_id)
    SELECT household_id, id, '农村低保', date '2022-01-01' + (random() * 700)::int,
           CASE WHEN random() < 0.2 THEN date '2025-01-01' + (random() * 300)::int END, uuidv7() FROM person WHERE random() < 0.05;
    INSERT INTO fact_dis_crt (household_id, person_id, category, grade, issued_on, care_subsidy, batch_id)
    SELECT household_id, id, '肢体', (ARRAY['一级', '二级', '三级', '四级'])[1 + (random() * 3.99)::int % 4],
           date '2020-01-01' + (random() * 2100)::int, random() < 0.6, uuidv7() FROM person WHERE random() < 0.03;
    INSERT INTO fact_lab_emp (household_id, person_id, status, started_on, batch_id)
    SELECT household_id, id, CASE WHEN random() < 0.95 THEN '就业' ELSE '失业' END, date '2024-06-01' + (random() * 500)::int, uuidv7()
      FROM person WHERE random() < 0.25;
    INSERT INTO fact_hou_apr (household_id, grade, appraised_on, lived_in, batch_id)
    SELECT id, CASE WHEN random() < 0.995 THEN 'B' ELSE 'C' END, date '2021-01-01' + (random() * 1500)::int, random() < 0.95, uuidv7()
      FROM household WHERE random() < 0.9;
    INSERT INTO fact_wat_out (household_id, started_on, ended_on, batch_id)
    SELECT id, d, d + (random() * 9)::int, uuidv7()
      FROM (SELECT id, date '2025-01-01' + (random() * 300)::int AS d FROM household WHERE random() < 0.06) o;
    INSERT INTO fact_dis_ast (household_id, disaster, occurred_on, loss, batch_id)
    SELECT id, '洪涝', date '2025-01-01' + (random() * 300)::int, random() * 9000, uuidv7() FROM household WHERE random() < 0.02;
"""
_FACTS = """
    SELECT sum(n) FROM (
        SELECT count(*) AS n FROM fact_med_enr UNION ALL SELECT count(*) FROM fact_med_set UNION ALL
        SELECT count(*) FROM fact_edu_enr UNION ALL SELECT count(*) FROM fact_civ_aid UNION ALL
        SELECT count(*) FROM fact_dis_crt UNION ALL SELECT count(*) FROM fact_lab_emp UNION ALL
        SELECT count(*) FROM fact_hou_apr UNION ALL SELECT count(*) FROM fact_wat_out UNION ALL
        SELECT count(*) FROM fact_dis_ast UNION ALL SELECT count(*) FROM income_statement) t"""

# The rules as a careful hand writes them for this one day: every table read once, no facts kept, nothing stored.
_BY_HAND = """
    WITH m AS MATERIALIZED (
        SELECT m.person_id, m.household_id, p.birth_date FROM membership m JOIN person p ON p.id = m.person_id
         WHERE (m.joined_on IS NULL OR m.joined_on <= '2025-10-31') AND (m.left_on IS NULL OR m.left_on > '2025-10-31')
           AND p.birth_date <= '2025-10-31'
    ), h AS MATERIALIZED (
        SELECT h.id AS household_id,
               h.household_type = '脱贫户' OR h.id IN (
                   SELECT m.household_id FROM fact_civ_aid c JOIN m USING (person_id)
                    WHERE aid IN ('农村低保', '特困供养') AND started_on <= '2025-10-31'
                      AND (ended_on IS NULL OR ended_on > '2025-10-31')) AS s,
               (i.wage + i.business + i.property + i.transfer - i.business_cost) / i.registered_population AS n,
               (i.wage + i.business + i.property + i.transfer - i.business_cost + i.claims - i.compliant_self_pay)
               / i.registered_population AS r,
               (e.wage + e.business + e.property + e.transfer - e.business_cost) / e.registered_population AS p
          FROM household h LEFT JOIN income_statement i ON i.household_id = h.id AND i.year = 2025
          LEFT JOIN income_statement e ON e.household_id = h.id AND e.year = 2024
         WHERE h.id IN (SELECT household_id FROM m)
    ), s AS MATERIALIZED (
        SELECT person_id, sum(paid) AS total, max(outpatient) AS month
          FROM (SELECT person_id, sum(self_paid) AS paid, sum(self_paid) FILTER (WHERE visit IN ('门诊', '门诊慢特病')) AS outpatient
                  FROM fact_med_set WHERE settled_on BETWEEN '2025-01-01' AND '2025-10-31'
                 GROUP BY person_id, extract(month FROM settled_on)) x GROUP BY person_id
    ), p AS MATERIALIZED (
        SELECT * FROM m JOIN h USING (household_id) LEFT JOIN s USING (person_id)
    ), hits AS (
        SELECT 'CAL-01' AS rule, household_id, NULL::uuid AS person_id, r AS value FROM h WHERE r < 8700
        UNION ALL SELECT 'CAL-02', household_id, NULL, n FROM h WHERE n >= 8700 AND n < 10440
        UNION ALL SELECT 'CAL-03', household_id, NULL, (p - n) / p FROM h WHERE p > 0 AND (p - n) / p >= 0.3
        UNION ALL SELECT 'MED-01', household_id, person_id, total FROM p WHERE s AND total >= 5000
        UNION ALL SELECT 'MED-02', household_id, person_id, total FROM p WHERE NOT s AND total >= 20000
        UNION ALL SELECT 'MED-03', household_id, person_id, month FROM p WHERE month >= 500
        UNION ALL SELECT 'MED-04', household_id, person_id, total FROM p WHERE total >= 7250
        UNION ALL SELECT 'MED-05', household_id, person_id, NULL FROM p
         WHERE s AND birth_date <= date '2025-10-31' - 90
           AND NOT EXISTS (SELECT FROM fact_med_enr e
                            WHERE e.person_id = p.person_id AND insured_year = 2025 AND status = '正常参保')
        UNION ALL SELECT 'EDU-01', household_id, person_id, NULL FROM p
         WHERE birth_date > '2009-08-31' AND birth_date <= '2019-08-31'
           AND NOT EXISTS (SELECT FROM fact_edu_enr e
                            WHERE e.person_id = p.person_id AND school_year = 2025 AND status NOT IN ('疑似辍学', '辍学'))
        UNION ALL SELECT 'EDU-02', p.household_id, person_id, fee FROM p JOIN fact_edu_enr e USING (person_id)
         WHERE school_year = 2025 AND stage NOT IN ('小学', '初中') AND fee > 10000
        UNION ALL SELECT DISTINCT 'CIV-01', p.household_id, person_id, NULL::numeric FROM p JOIN fact_civ_aid c USING (person_id)
         WHERE aid IN ('农村低保', '特困供养') AND ended_on > date '2025-10-31' - 90 AND ended_on <= '2025-10-31'
           AND NOT EXISTS (SELECT FROM fact_civ_aid o WHERE o.person_id = c.person_id AND o.aid = c.aid
                              AND o.started_on <= '2025-10-31' AND (o.ended_on IS NULL OR o.ended_on > '2025-10-31'))
        UNION ALL SELECT 'DIS-01', p.household_id, person_id, NULL FROM p JOIN fact_dis_crt d USING (person_id)
         WHERE grade IN ('一级', '二级') AND issued_on > date '2025-10-31' - 365 AND issued_on <= '2025-10-31'
        UNION ALL SELECT 'DIS-03', p.household_id, person_id, NULL FROM p JOIN fact_dis_crt d USING (person_id)
         WHERE grade IN ('一级', '二级') AND NOT care_subsidy AND issued_on <= '2025-10-31'
        UNION ALL SELECT 'LAB-01', p.household_id, person_id, date '2025-10-31' - started_on FROM p JOIN (
            SELECT DISTINCT ON (person_id) person_id, status, started_on FROM fact_lab_emp WHERE started_on <= '2025-10-31'
             ORDER BY person_id, started_on DESC) l USING (person_id)
         WHERE s AND status = '失业' AND date '2025-10-31' - started_on >= 30
        UNION ALL SELECT 'HOU-01', household_id, NULL, NULL FROM h JOIN (
            SELECT DISTINCT ON (household_id) household_id, grade, lived_in FROM fact_hou_apr WHERE appraised_on <= '2025-10-31'
             ORDER BY household_id, appraised_on DESC) a USING (household_id)
         WHERE lived_in AND grade IN ('C', 'D')
        UNION ALL SELECT 'WAT-01', household_id, NULL, days FROM h JOIN (
            SELECT household_id, max(least(coalesce(ended_on, '2025-10-31'), '2025-10-31') - started_on) AS days FROM fact_wat_out
             WHERE started_on <= '2025-10-31' AND least(coalesce(ended_on, '2025-10-31'), '2025-10-31') > date '2025-10-31' - 90
             GROUP BY household_id) w USING (household_id)
         WHERE days >= 3
        UNION ALL SELECT 'WAT-03', household_id, NULL, days FROM h JOIN (
            SELECT household_id, (SELECT sum(upper(r) - lower(r)) FROM unnest(range_agg(
                       daterange(greatest(started_on, '2025-01-01'), least(ended_on, '2025-10-31')))) r) AS days
              FROM fact_wat_out WHERE greatest(started_on, '2025-01-01') < least(ended_on, '2025-10-31')
             GROUP BY household_id) w USING (household_id)
         WHERE days > 36
        UNION ALL SELECT 'DIS-AST', household_id, NULL, loss FROM h JOIN (
            SELECT household_id, max(loss) AS loss FROM fact_dis_ast
             WHERE occurred_on > date '2025-10-31' - 180 AND occurred_on <= '2025-10-31' GROUP BY household_id) d USING (household_id)
         WHERE loss >= 5000
    )
    SELECT rule, count(*), sum(value) FROM hits GROUP BY rule ORDER BY rule"""


class Sized(Protocol):
    """What a bench is told: how large a county."""

    households: int


async def _prepare(servers: Servers, households: int) -> Database:
    addresses = servers.database("household")
    owner = await asyncpg.connect(addresses.owner_url)
    await owner.execute(COUNTY.format(households=households))
    await owner.execute("VACUUM ANALYZE")
    print(
        f"      {households:,} households, {await owner.fetchval('SELECT count(*) FROM membership'):,} persons,"
        f" {await owner.fetchval(_FACTS):,} rows of facts"
    )
    await owner.close()
    database = Database(addresses.app_url, name="bench")
    async with database.transaction() as session:
        setting = ParameterSetting(value=Decimal(14500), effective_from=date(2025, 1, 1), document="bench")
        await set_parameter(session, OFFICE, PARAMETERS["county_base_income"], setting)
    return database


async def _by_hand(database: Database) -> tuple[float, dict[str, int]]:
    async with database.connection(work_mem="64MB") as connection:
        began = time.perf_counter()
        rows = await connection.fetch(_BY_HAND)
        return time.perf_counter() - began, {row["rule"]: row["count"] for row in rows}


async def _screening(database: Database) -> tuple[float, dict[str, int]]:
    began = time.perf_counter()
    screening = await screen_now(database, AS_OF)
    spent = time.perf_counter() - began
    print(
        f"      {screening.hits:,} hits, {screening.leads:,} leads, {screening.opened:,} opened, {screening.watched:,} watched"
    )
    return spent, {rule: count for rule, count in screening.hits_by_rule.items() if count}


async def run(context: Sized) -> list[Row]:
    """Screen a county twice: when everything is new, and when nothing is."""
    with tempfile.TemporaryDirectory(prefix="zxb-") as folder:
        Path(folder).chmod(0o755)
        servers = await asyncio.to_thread(Servers.start, Path(folder))
        try:
            database = await _prepare(servers, context.households)
            _, expected = await _by_hand(database)
            least, _ = await _by_hand(database)
            first, found = await _screening(database)
            assert found == expected, (found, expected)
            again, _ = await _screening(database)
            await database.close()
        finally:
            await asyncio.to_thread(servers.stop)
    name = "s, one hand-written SELECT"
    return [
        Row("screening, everything new", first, "s", least, name, target=TARGET_SECONDS, lower_is_better=True),
        Row("screening, nothing new", again, "s", least, name, target=TARGET_SECONDS, lower_is_better=True),
    ]


async def main() -> None:
    """Run it alone."""
    from tests.bench.report import print_table

    class County:
        households = HOUSEHOLDS

    print_table(await run(County()))


if __name__ == "__main__":
    asyncio.run(main())
