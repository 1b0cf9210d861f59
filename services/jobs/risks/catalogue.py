"""The rules of the employment ledger that contradict nothing that is typed, but what another source says (domain/jobs-and-platform §1.5).

What the ledger itself can refuse is refused where it is written: J-01 is household's (identity), J-02, J-04 and J-07 are asked of every entry, J-08 closes a
spell when household tells of a death, J-11 is the trail. What is found here is a doubt: two sources disagree, and a person has to look.
A conflict is never overwritten.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from services.jobs.labour.rules import CANNOT
from services.jobs.risks.holders import RULES as HOLDERS
from services.jobs.risks.rules import LedgerSubject
from shared.standards.labour import NOT_AT_SCHOOL, UNABLE
from shared.supervision.rules import LeftOut, Light, Rule

__all__ = ["LEFT_OUT", "RULES"]


def _one_of(words: Iterable[str]) -> str:
    return f"({', '.join(repr(word) for word in words)})"


def _within(inner: str, outer: str) -> str:
    """Condition: one spell's place lies in the county, city or province of which alone the other's is known."""
    known = f"regexp_replace(left({outer}.place_code, 6), '(00)+$', '')"
    return f"starts_with({inner}.place_code, {known})"


_HOME = """
      JOIN known_household home ON home.id = spell.household_id
      JOIN LATERAL (SELECT member.name FROM known_member member
                     WHERE member.person_id = spell.person_id ORDER BY member.left_on DESC NULLS FIRST LIMIT 1) who ON true"""
"""Whose a spell is, and where they live: joins to ``employment_spell spell``."""
_WHOSE = "spell.person_id AS subject_id, home.division_code, who.name"
_NOW = "spell.withdrawn_at IS NULL AND spell.started_on <= :as_of AND (spell.ended_on IS NULL OR spell.ended_on >= :as_of)"
"""Condition on a spell: it goes on."""
_JOB = "coalesce(spell.employer, '无单位') AS employer"
_CANNOT = " ".join(f"WHEN '{code}' THEN '{title}'" for code, title in CANNOT.items() if code != "care")

_RULES = (
    Rule(
        code="J-03",
        title="无法就业而登记就业",
        subject=LedgerSubject.PERSON,
        found=f"""
            SELECT {_WHOSE}, {_JOB}, spell.started_on AS since,
                   CASE profile.cannot {_CANNOT} ELSE '在校(' || worker.school_status || ')' END AS cannot
              FROM employment_spell spell {_HOME}
              LEFT JOIN known_worker worker ON worker.household_id = spell.household_id AND worker.person_id = spell.person_id
              LEFT JOIN labour_profile profile ON profile.person_id = spell.person_id
             WHERE {_NOW} AND spell.full_time
               AND (profile.cannot IN {_one_of(code for code in CANNOT if code != "care")}
                    OR (worker.school_status IS NOT NULL AND worker.school_status NOT IN {_one_of(NOT_AT_SCHOOL)}))""",  # noqa: S608 - words of ours
        lights={Light.YELLOW: "true"},
        told="{cannot},而台账自 {since} 起登记在 {employer} 全日制就业",
    ),
    Rule(
        code="J-05",
        title="两地同时全日制就业",
        subject=LedgerSubject.PERSON,
        found=f"""
            SELECT {_WHOSE}, {_JOB}, coalesce(other.employer, '无单位') AS elsewhere,
                   greatest(spell.started_on, other.started_on) AS since
              FROM employment_spell spell {_HOME}
              JOIN employment_spell other
                ON other.person_id = spell.person_id AND other.id > spell.id AND other.full_time AND other.withdrawn_at IS NULL
               AND other.started_on <= :as_of AND (other.ended_on IS NULL OR other.ended_on >= :as_of)
             WHERE {_NOW} AND spell.full_time AND NOT {_within("spell", "other")} AND NOT {_within("other", "spell")}""",  # noqa: S608
        lights={Light.YELLOW: "true"},
        told="自 {since} 起同时登记在两个县的 {employer} 和 {elsewhere} 全日制就业",
    ),
    Rule(
        code="J-06",
        title="无劳动能力而务工",
        subject=LedgerSubject.PERSON,
        found=f"""
            SELECT {_WHOSE}, worker.labour_skill AS ability, to_char(max(worked.month), 'YYYY-MM') AS month
              FROM employment_spell spell {_HOME}
              JOIN known_worker worker ON worker.household_id = spell.household_id AND worker.person_id = spell.person_id
              JOIN work_month worked ON worked.spell_id = spell.id AND worked.share > 0
             WHERE spell.withdrawn_at IS NULL AND worker.labour_skill IN {_one_of(UNABLE)}
               AND worked.month > :as_of - make_interval(months => :ability_months)
             GROUP BY spell.person_id, home.division_code, who.name, worker.labour_skill""",  # noqa: S608
        lights={Light.YELLOW: "true"},
        told="农户信息登记为{ability},而台账登记 {month} 务工",
    ),
    Rule(
        code="J-08",
        title="死亡后登记务工",
        subject=LedgerSubject.PERSON,
        found=f"""
            SELECT {_WHOSE}, dead.died_on, to_char(max(worked.month), 'YYYY-MM') AS month
              FROM employment_spell spell {_HOME}
              JOIN (SELECT person_id, min(died_on) AS died_on FROM known_member GROUP BY person_id) dead USING (person_id)
              JOIN work_month worked ON worked.spell_id = spell.id AND worked.share > 0 AND worked.month > dead.died_on
             WHERE spell.withdrawn_at IS NULL
             GROUP BY spell.person_id, home.division_code, who.name, dead.died_on""",  # noqa: S608
        lights={Light.RED: "true"},
        told="已于 {died_on} 死亡,而台账登记 {month} 务工",
    ),
    Rule(
        code="J-09",
        title="台账与社保就业登记不一致",
        subject=LedgerSubject.PERSON,
        found=f"""
            WITH insured AS (
                SELECT DISTINCT ON (person_id) person_id, status, employer, started_on
                  FROM known_insured_work WHERE started_on <= :as_of ORDER BY person_id, started_on DESC, year_id DESC
            ), lives AS (
                SELECT DISTINCT ON (member.person_id) member.person_id, member.name, home.division_code
                  FROM known_member member JOIN known_household home ON home.id = member.household_id
                 WHERE member.left_on IS NULL AND home.closed_on IS NULL ORDER BY member.person_id, home.id
            ), ledger AS (
                SELECT spell.person_id, string_agg(DISTINCT coalesce(spell.employer, '无单位'), '、') AS employers,
                       bool_or(spell.form = 'employed') AS employed, array_agg(btrim(spell.employer)) AS names
                  FROM employment_spell spell WHERE {_NOW} GROUP BY spell.person_id
            )
            SELECT insured.person_id AS subject_id, lives.division_code, lives.name, insured.started_on AS since,
                   CASE WHEN insured.status = '就业' THEN '在' || coalesce(insured.employer, '单位(未填)') || '就业' ELSE '失业' END AS department,
                   coalesce('在' || ledger.employers || '就业', '未就业') AS ledger,
                   insured.status = '就业' AS works, ledger.person_id IS NOT NULL AS recorded,
                   coalesce(ledger.employed, false) AS employed,
                   coalesce(btrim(insured.employer) = ANY (ledger.names), insured.employer IS NULL) AS same
              FROM insured JOIN lives USING (person_id) LEFT JOIN ledger USING (person_id)""",  # noqa: S608
        lights={Light.YELLOW: "(works AND NOT (recorded AND same)) OR (NOT works AND employed)"},
        told="社保就业登记自 {since} 起{department},而台账登记{ledger}",
    ),
)
RULES: Mapping[str, Rule] = {**{rule.code: rule for rule in _RULES}, **HOLDERS}
"""Every rule by its code, in their order."""
LEFT_OUT: tuple[LeftOut, ...] = (LeftOut("J-10", "电话重复或未核实", "电话由农户服务加密保存,不告诉其他服务"),)
"""Rules of §1.5 that are not run, each for its reason."""
