"""Checks of the ledger R-M1 to R-M9 and F-A19 (domain/assets-and-funds §4.1, §2.14): a catalogue of SQL, one statement for all of it.

A rule's SQL gives rows ``subject, loan_id, fact``: rows of one subject are one finding, ``fact`` is what its words say. It may use every
parameter by its name and ``:on``, the day. Whoever asks sees the loans of their own divisions.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, TypeAlias

from sqlalchemy import Row, Text, Uuid, column, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.credit.rules import BANNED_USES
from services.funds.credit.tables import Loan
from shared.access import Scope
from shared.workflow.deadlines import Dated

__all__ = ["BANS", "Ban", "findings"]

Severity: TypeAlias = Literal["red", "orange", "yellow"]


@dataclass(frozen=True, slots=True)
class Ban:
    """A check 核查规则. ``told`` says what was found, with ``{fact}``; ``alert`` is the supervision alert that it belongs to."""

    code: str
    title: str
    severity: Severity
    told: str
    sql: str
    alert: str | None = None


_LENT = "loan.lent_on IS NOT NULL"
_BANNED = ", ".join(f"'{use}'" for use in BANNED_USES)
_WORDS = " ".join(f"WHEN '{use}' THEN '{title}'" for use, title in BANNED_USES.items())
_MONITORED = """
    EXISTS (SELECT FROM known_case AS c WHERE c.household_id = loan.household_id AND c.determined_on <= loan.applied_on
               AND (c.eliminated_on IS NULL OR c.eliminated_on > loan.applied_on) AND c.closed_on IS NULL)
"""

_CATALOGUE = (
    Ban(
        "R-M1",
        "多户贷款转入同一账户",
        "red",
        "{fact} 户的贷款在规定天数内转入同一账户,疑似户贷企用",
        f"""
        SELECT account AS subject, id AS loan_id, CAST(count(*) OVER (PARTITION BY account) AS text) AS fact
          FROM (SELECT DISTINCT ON (encode(loan.account_cipher, 'hex'), loan.household_id)
                       encode(loan.account_cipher, 'hex') AS account, loan.id
                  FROM loan JOIN loan AS other ON other.account_cipher = loan.account_cipher
                   AND other.household_id <> loan.household_id
                   AND abs(other.lent_on - loan.lent_on) <= :credit_same_account_days
                 WHERE {_LENT} ORDER BY encode(loan.account_cipher, 'hex'), loan.household_id, loan.id) AS paid
        """,  # noqa: S608 - no input in it
        alert="F-A27",
    ),
    Ban(
        "R-M2",
        "同一企业替多户还款",
        "red",
        "同一企业账户替 {fact} 户还款,疑似户贷企用",
        """
        SELECT payer AS subject, loan_id, CAST(borrowers AS text) AS fact
          FROM (SELECT encode(r.payer_cipher, 'hex') AS payer, array_agg(DISTINCT loan.id) AS loans,
                       count(DISTINCT loan.household_id) AS borrowers
                  FROM loan_repayment AS r JOIN loan ON loan.id = r.loan_id
                 WHERE r.payer = 'company' AND r.reverses IS NULL AND NOT EXISTS (
                       SELECT FROM loan_repayment AS undone WHERE undone.reverses = r.id)
                 GROUP BY r.payer_cipher HAVING count(DISTINCT loan.household_id) >= :credit_same_payer_borrowers
               ) AS paid, unnest(loans) AS loan_id
        """,
        alert="F-A27",
    ),
    Ban(
        "R-M3",
        "多户使用同一电话",
        "orange",
        "{fact} 户借款人登记同一联系电话,疑似冒名借贷",
        """
        SELECT phone AS subject, loan_id, CAST(borrowers AS text) AS fact
          FROM (SELECT encode(loan.phone_cipher, 'hex') AS phone, array_agg(loan.id) AS loans,
                       count(DISTINCT loan.household_id) AS borrowers
                  FROM loan WHERE loan.state <> 'refused'
                 GROUP BY loan.phone_cipher HAVING count(DISTINCT loan.household_id) > :credit_same_phone_borrowers
               ) AS shared, unnest(loans) AS loan_id
        """,
    ),
    Ban(
        "R-M4",
        "贷款用于禁止用途",
        "red",
        "走访发现贷款用于:{fact}",
        f"""
        SELECT CAST(v.loan_id AS text) AS subject, v.loan_id,
               string_agg(DISTINCT CASE v.use_found {_WORDS} END, '、') AS fact
          FROM loan_visit AS v WHERE v.use_found IN ({_BANNED}) GROUP BY v.loan_id
        """,  # noqa: S608
    ),
    Ban(
        "R-M5",
        "申请时不符合借款资格",
        "orange",
        "按农户登记,该户在 {fact} 不是脱贫户或监测对象",
        f"""
        SELECT CAST(loan.id AS text) AS subject, loan.id AS loan_id, CAST(loan.applied_on AS text) AS fact
          FROM loan LEFT JOIN known_household AS h ON h.id = loan.household_id
         WHERE loan.state <> 'refused' AND h.household_type IS DISTINCT FROM '脱贫户' AND NOT {_MONITORED}
        """,  # noqa: S608
    ),
    Ban(
        "R-M6",
        "超过本金上限贴息",
        "orange",
        "{fact} 的贴息超过每户本金上限",
        """
        SELECT concat(line.run_id, loan.household_id) AS subject, loan.id AS loan_id,
               concat(run.year, ' 年第 ', run.quarter, ' 季度') AS fact
          FROM subsidy_line AS line JOIN subsidy_run AS run ON run.id = line.run_id JOIN loan ON loan.id = line.loan_id
          JOIN (SELECT l.run_id, o.household_id, sum(l.yuan_days) AS yuan_days
                  FROM subsidy_line AS l JOIN loan AS o ON o.id = l.loan_id GROUP BY l.run_id, o.household_id) AS whole
            ON whole.run_id = line.run_id AND whole.household_id = loan.household_id
         WHERE whole.yuan_days > :credit_subsidised_max * (
               (make_date(run.year, 3 * run.quarter - 2, 1) + interval '3 months')::date
               - make_date(run.year, 3 * run.quarter - 2, 1))
        """,
    ),
    Ban(
        "R-M7",
        "到期时超过年龄上限",
        "yellow",
        "到期日 {fact} 时借款人超过年龄上限",
        f"""
        SELECT CAST(loan.id AS text) AS subject, loan.id AS loan_id, CAST(loan.end_on AS text) AS fact
          FROM loan WHERE {_LENT} AND loan.balance > 0
           AND extract(year FROM age(loan.end_on, loan.born_on)) > :credit_age_max
        """,  # noqa: S608
    ),
    Ban(
        "R-M8",
        "同户多家银行贷款超限",
        "red",
        "该户在多家银行的贷款余额合计 {fact} 元,超过上限",
        """
        SELECT CAST(household_id AS text) AS subject, loan_id, CAST(owed AS text) AS fact
          FROM (SELECT loan.household_id, array_agg(loan.id) AS loans, sum(loan.balance) AS owed
                  FROM loan WHERE loan.balance > 0 GROUP BY loan.household_id
                HAVING sum(loan.balance) > :credit_household_max AND count(DISTINCT loan.lender_code) > 1
               ) AS household, unnest(loans) AS loan_id
        """,
    ),
    Ban(
        "R-M9",
        "放款后未按时走访",
        "yellow",
        "放款于 {fact},规定天数内没有走访记录",
        f"""
        SELECT CAST(loan.id AS text) AS subject, loan.id AS loan_id, CAST(loan.lent_on AS text) AS fact
          FROM loan WHERE {_LENT} AND loan.balance > 0 AND loan.lent_on + CAST(:credit_visit_days AS integer) < :on
           AND NOT EXISTS (SELECT FROM loan_visit AS v WHERE v.loan_id = loan.id
                              AND v.visited_on <= loan.lent_on + CAST(:credit_visit_days AS integer))
        """,  # noqa: S608
    ),
    Ban(
        "F-A19",
        "死亡后放款或贴息",
        "red",
        "借款人已于 {fact} 死亡,其后仍放款或贴息",
        """
        SELECT CAST(loan.id AS text) AS subject, loan.id AS loan_id, CAST(dead.died_on AS text) AS fact
          FROM loan JOIN (SELECT person_id, min(died_on) AS died_on FROM known_member
                           WHERE died_on IS NOT NULL GROUP BY person_id) AS dead ON dead.person_id = loan.person_id
         WHERE loan.lent_on > dead.died_on OR EXISTS (
               SELECT FROM subsidy_line AS line, json_to_recordset(CAST(line.segments AS json)) AS segment (until date)
                WHERE line.loan_id = loan.id
                  AND segment.until > dead.died_on + CAST(:credit_death_grace_days AS integer))
        """,
        alert="F-A19",
    ),
)
BANS: Mapping[str, Ban] = {ban.code: ban for ban in _CATALOGUE}
"""Every check by its code."""


async def findings(
    session: AsyncSession, scope: Scope, values: Mapping[str, Dated], on: date, codes: Collection[str] = ()
) -> Sequence[Row[Any]]:
    """What the checks find today, of some codes or of all: ``code, fact, division_code, loan_ids`` in the order of the catalogue."""
    asked = [ban for ban in _CATALOGUE if not codes or ban.code in codes]
    whole = " UNION ALL ".join(f"SELECT '{ban.code}' AS code, found.* FROM ({ban.sql}) AS found" for ban in asked)  # noqa: S608
    bound = {name: each.value for name, each in values.items()} | {"on": on}
    used = {name: value for name, value in bound.items() if f":{name}" in whole}
    found = (
        text(whole)
        .bindparams(**used)
        .columns(column("code", Text), column("subject", Text), column("loan_id", Uuid), column("fact", Text))
        .subquery("found")
    )
    statement = (
        select(
            found.c.code,
            func.min(found.c.fact).label("fact"),
            func.min(Loan.division_code).label("division_code"),
            func.array_agg(Loan.id).label("loan_ids"),
        )
        .join(Loan, Loan.id == found.c.loan_id)
        .group_by(found.c.code, found.c.subject)
    )
    rows = (await session.execute(scope.restrict(statement, Loan.division_code))).all()
    order = list(BANS)
    return sorted(rows, key=lambda row: (order.index(row.code), row.division_code, row.loan_ids))
