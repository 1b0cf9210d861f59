"""The rules over who holds a public-welfare post: what has become known since the contract, and asks for an exit (domain/jobs-and-platform §2.3 to §2.5).

A payroll stops the money by itself; these see to it that the place becomes free.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from services.jobs.appointments.machine import HOLDING
from services.jobs.bars.rules import BARS
from services.jobs.employment.rules import FORMS
from services.jobs.posts.rules import POST_KINDS
from services.jobs.risks.rules import LedgerSubject
from shared.supervision.rules import Light, Rule

__all__ = ["RULES"]


def _one_of(words: Iterable[str]) -> str:
    return f"({', '.join(repr(word) for word in words)})"


_HOLDER = f"""
      FROM post_appointment held
      JOIN public_post post ON post.id = held.post_id
      JOIN LATERAL (SELECT member.name, member.left_on, min(member.died_on) OVER () AS died_on FROM known_member member
                     WHERE member.person_id = held.person_id ORDER BY member.left_on DESC NULLS FIRST LIMIT 1) who ON held.state IN {_one_of(HOLDING)}"""  # noqa: S608 - words of ours
"""Who holds a post: ``held``, ``post``, and ``who`` they are as household told it last."""
_WHOSE = "held.person_id AS subject_id, held.division_code, who.name, post.name AS post"
_BARS = " ".join(f"WHEN '{code}' THEN '{bar.title}'" for code, bar in BARS.items())
_FAMILY = _one_of(code for code, bar in BARS.items() if bar.family)
_BODILY = _one_of(code for code, bar in BARS.items() if bar.fit)
_FIT = _one_of(code for code, kind in POST_KINDS.items() if kind.fit)
_FORMS = " ".join(f"WHEN '{code}' THEN '{title}'" for code, title in FORMS.items())

_RULES = (
    Rule(
        code="P-E1",
        title="已死亡或迁出未退岗",
        subject=LedgerSubject.PERSON,
        found=f"""
            SELECT {_WHOSE}, coalesce(who.died_on, who.left_on) AS since,
                   CASE WHEN who.died_on IS NULL THEN '迁出' ELSE '死亡' END AS how
            {_HOLDER}
             WHERE who.died_on <= :as_of OR who.left_on <= :as_of""",
        lights={Light.RED: "true"},
        told="在“{post}”在岗,已于 {since} {how},须办理退岗",
    ),
    Rule(
        code="P-E2",
        title="聘期已满未续聘未退岗",
        subject=LedgerSubject.PERSON,
        found=f"SELECT {_WHOSE}, held.until {_HOLDER} WHERE held.until < :as_of",
        lights={Light.YELLOW: "true"},
        told="“{post}”的聘期到 {until} 已满,须续聘或退岗",
    ),
    Rule(
        code="P-E3",
        title="超龄未退岗",
        subject=LedgerSubject.PERSON,
        found=f"""
            SELECT {_WHOSE}, to_char(worker.birth_month, 'YYYY-MM') AS born
            {_HOLDER}
              JOIN known_worker worker ON worker.person_id = held.person_id
             WHERE worker.birth_month + make_interval(years => :post_age_to + 1, months => 1) <= :as_of""",
        lights={Light.YELLOW: "true"},
        told="在“{post}”在岗,{born} 出生,已超过岗位最高年龄,须退岗",
    ),
    Rule(
        code="P-E4",
        title="在比对名单上未退岗",
        subject=LedgerSubject.PERSON,
        found=f"""
            SELECT {_WHOSE}, string_agg(DISTINCT CASE bar.kind {_BARS} END, '、') AS lists, min(bar.from_on) AS since
            {_HOLDER}
              JOIN post_bar bar
                ON bar.from_on <= :as_of AND (bar.until IS NULL OR bar.until >= :as_of)
               AND (bar.kind NOT IN {_BODILY} OR post.kind IN {_FIT})
               AND (bar.person_id = held.person_id OR bar.kind IN {_FAMILY} AND bar.person_id IN
                    (SELECT person_id FROM known_member WHERE household_id = held.household_id AND left_on IS NULL))
             GROUP BY held.person_id, held.division_code, who.name, post.name""",  # noqa: S608
        lights={Light.RED: "true"},
        told="在“{post}”在岗,本人或家庭成员自 {since} 起在“{lists}”名单上,须核实退岗",
    ),
    Rule(
        code="P-E5",
        title="在岗期间另有全日制或县外就业",
        subject=LedgerSubject.PERSON,
        found=f"""
            SELECT {_WHOSE}, spell.started_on AS since, coalesce(spell.employer, CASE spell.form {_FORMS} END) AS employer
            {_HOLDER}
              JOIN employment_spell spell
                ON spell.person_id = held.person_id AND spell.withdrawn_at IS NULL AND spell.form NOT IN ('post', 'farming')
               AND spell.started_on <= :as_of AND (spell.ended_on IS NULL OR spell.ended_on >= :as_of)
               AND (spell.full_time OR post.full_time OR left(spell.place_code, 6) <> left(held.division_code, 6))""",
        lights={Light.YELLOW: "true"},
        told="在“{post}”在岗,自 {since} 起又登记在 {employer} 就业,须核实退岗",
    ),
)
RULES: Mapping[str, Rule] = {rule.code: rule for rule in _RULES}
"""Every rule by its code, in their order."""
