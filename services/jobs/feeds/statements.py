"""The statements by which rows of the ledger's table are recorded. They join what they refer to; names are declared, values are bound."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from sqlalchemy import ARRAY, Date, Integer, Numeric, TextClause, bindparam, text

from services.jobs.feeds.columns import CODED, INSURED
from services.jobs.updates.machine import HANDED_IN
from shared.intake.definition import Reason
from shared.persistence.ids import numbered_id

__all__ = [
    "CHANGED_ROWS",
    "DAYS",
    "ENDED",
    "HELD",
    "MADE",
    "MONTHS_ASKED",
    "OVERFULL",
    "REFUSED",
    "REPEATED",
    "TOLD",
    "TOO_MANY",
    "TOUCHED",
    "UNENTERED",
    "UNUSUAL",
    "changed",
    "entering",
    "kept_months",
    "summed",
]

_CHUNK = "s.ordinal > :low AND s.ordinal <= :high"
_PERSON = "coalesce(s.by_number, s.by_identifier)"
_WHERE_HANDED_IN = ", ".join(f"'{state}'" for state in HANDED_IN)


def _coded(field: str) -> str:
    """The code of a word that is staged."""
    cases = " ".join(f"WHEN '{title}' THEN '{code}'" for code, title in CODED[field].items())
    return f"CASE s.{field} {cases} END"


_INSURANCES = ", ".join(f"CASE WHEN s.{name} THEN '{code}' END" for name, code in INSURED.items())
_MEANT = {
    "channel": _coded("channel"),
    "organiser": _coded("organiser"),
    "credit_code": "s.credit_code",
    "industry": _coded("industry"),
    "trade": "s.trade",
    "place_code": "s.place_code",
    "full_time": "coalesce(s.full_time, true)",
    "contract": _coded("contract"),
    "contract_until": "s.contract_until",
    "pay_form": _coded("pay_form"),
    "insurances": f"array_remove(ARRAY[{_INSURANCES}], NULL)",
    "note": "s.note",
}
"""Columns of a spell of work beside its key and its end, and what a row means by them."""


def _given(present: AbstractSet[str]) -> list[str]:
    """The columns of a spell that a file says something of."""
    return [name for name in _MEANT if name in present or (name == "insurances" and present & INSURED.keys())]


def _told(reason: Reason, header: str) -> str:
    return f"'{reason}|{header}'"


# Where people belong, or belonged last: there lie their spells, and in that village their months.
_LIVES = f"""
    SELECT DISTINCT ON (m.person_id) m.person_id, m.household_id
      FROM known_member m JOIN (SELECT DISTINCT {_PERSON} AS person_id FROM staging_job_mon s WHERE {_CHUNK}) AS asked USING (person_id)
     ORDER BY m.person_id, m.left_on DESC NULLS FIRST, m.household_id
"""  # noqa: S608
_HOMES = f"""
    SELECT count(*) FROM (
        SELECT h.id FROM known_household h WHERE h.id IN (SELECT household_id FROM ({_LIVES}) AS lives)
         ORDER BY h.id FOR NO KEY UPDATE OF h) AS held
"""  # noqa: S608
_WORKERS = f"""
    CREATE TEMP TABLE worker ON COMMIT DROP AS
    SELECT lives.person_id, home.id AS household_id, home.division_code, k.birth_month,
           EXISTS (SELECT FROM unnest(CAST(:prefixes AS text[])) AS x (prefix)
                    WHERE starts_with(home.division_code, x.prefix) OR starts_with(p.responsible_division, x.prefix)) AS visible,
           home.closed_on IS NULL AND k.person_id IS NOT NULL AND EXISTS (SELECT FROM known_workforce f WHERE f.id = home.id)
               AND EXISTS (SELECT FROM known_member m WHERE m.household_id = home.id AND m.person_id = lives.person_id AND m.left_on IS NULL)
               AS present
      FROM ({_LIVES}) AS lives
      JOIN known_household home ON home.id = lives.household_id
      LEFT JOIN known_worker k ON k.household_id = home.id AND k.person_id = lives.person_id
      LEFT JOIN labour_profile p ON p.person_id = lives.person_id
"""  # noqa: S608
_UPDATES = f"""
    SELECT count(*) FROM (
        SELECT u.id FROM ledger_update u WHERE u.division_code IN (SELECT division_code FROM worker)
           AND u.month IN (SELECT make_date(s.year, s.month_number, 1) FROM staging_job_mon s WHERE {_CHUNK})
         ORDER BY u.division_code, u.month FOR SHARE OF u) AS held
"""  # noqa: S608
_SPELLS = """
    SELECT count(*) FROM (
        SELECT sp.id FROM employment_spell sp WHERE sp.person_id IN (SELECT person_id FROM worker) ORDER BY sp.id FOR UPDATE OF sp) AS held
"""
HELD = [text(statement) for statement in (_HOMES, _WORKERS, "ANALYZE worker", _UPDATES, _SPELLS)]
"""``worker``: whom the rows are of. Their homes, the months of their villages and their spells are held in the order in which officers hold them."""
DAYS = text(f"SELECT DISTINCT s.started_on FROM staging_job_mon s WHERE {_CHUNK}")  # noqa: S608
"""First days of spells: ages are counted on them."""


def entering(present: AbstractSet[str]) -> TextClause:
    """``entering``: each row of a chunk with the spell and the month that it means, what it says, and why it cannot be recorded, if so."""
    said = "f.explanation" if "explanation" in present else "m.note"
    return text(
        f"""
        CREATE TEMP TABLE entering ON COMMIT DROP AS
        SELECT f.*, w.household_id, sp.id IS NULL AS made, coalesce(m.share, 0) AS had, {said} AS said,
               coalesce(sp.id, {numbered_id("spell", "min(f.ordinal) OVER (PARTITION BY f.person_id, f.started_on, f.form, f.employer)")})
                   AS spell_id, sp.ended_on AS stood_until,
               (SELECT max(month) FROM work_month WHERE spell_id = sp.id) AS last_month, same.month AS same_month, CASE
            WHEN w.visible IS NOT TRUE THEN {_told(Reason.UNKNOWN_PERSON, "姓名")}
            WHEN sp.id IS NULL AND EXISTS (SELECT FROM employment_spell o WHERE o.person_id = f.person_id AND o.started_on = f.started_on
                     AND o.form = f.form AND coalesce(o.employer, '') = coalesce(f.employer, '')) THEN {_told(Reason.SPELL_WITHDRAWN, "开始日期")}
            WHEN sp.id IS NULL AND NOT w.present THEN {_told(Reason.UNKNOWN_PERSON, "姓名")}
            WHEN sp.id IS NULL AND w.birth_month > a.born_by THEN {_told(Reason.TOO_YOUNG, "开始日期")}
            WHEN NOT same.month AND EXISTS (SELECT FROM ledger_update u WHERE u.division_code = w.division_code AND u.month = f.month
                     AND u.state IN ({_WHERE_HANDED_IN})) THEN {_told(Reason.MONTH_HANDED_IN, "月份")}
            WHEN NOT same.month AND f.month > sp.ended_on THEN {_told(Reason.OUTSIDE_SPELL, "月份")}
            WHEN f.ended_on IS NOT NULL AND sp.ended_on IS NOT NULL AND (f.ended_on, f.end_reason) <> (sp.ended_on, sp.end_reason)
                THEN {_told(Reason.SPELL_ENDED, "结束日期")}
            WHEN f.end_reason = 'died' AND sp.ended_on IS NULL THEN {_told(Reason.DEATH_UNTOLD, "离岗原因")}
            END AS verdict
          FROM (SELECT s.ordinal, s."row", {_PERSON} AS person_id, make_date(s.year, s.month_number, 1) AS month, {_coded("form")} AS form,
                       s.employer, s.started_on, s.ended_on, {_coded("end_reason")} AS end_reason, s.end_note,
                       CAST(s.share AS numeric(2, 1)) AS share, s.wage, {_coded("source")} AS source, s.explanation,
                       {", ".join(f"{means} AS {name}" for name, means in _MEANT.items())}
                  FROM staging_job_mon s WHERE {_CHUNK}) AS f
          LEFT JOIN worker w USING (person_id)
          LEFT JOIN unnest(:days, :born_by) AS a (day, born_by) ON a.day = f.started_on
          LEFT JOIN employment_spell sp ON sp.person_id = f.person_id AND sp.started_on = f.started_on AND sp.form = f.form
                AND coalesce(sp.employer, '') = coalesce(f.employer, '') AND sp.withdrawn_at IS NULL
          LEFT JOIN work_month m ON m.spell_id = sp.id AND m.month = f.month
          CROSS JOIN LATERAL (SELECT m.spell_id IS NOT NULL
                AND (m.share, m.wage, m.source, m.note) IS NOT DISTINCT FROM (f.share, f.wage, f.source, {said})) AS same (month)
        """  # noqa: S608
    ).bindparams(bindparam("days", type_=ARRAY(Date)), bindparam("born_by", type_=ARRAY(Date)))


REPEATED = text(
    f"""
    UPDATE entering e SET verdict = {_told(Reason.DUPLICATE_ROW, "证件号码")}
      FROM (SELECT ordinal, row_number() OVER (PARTITION BY spell_id, month ORDER BY ordinal) AS nth FROM entering WHERE verdict IS NULL) AS r
     WHERE r.ordinal = e.ordinal AND r.nth > 1
    """  # noqa: S608
)
"""Of rows that mean one month of one spell, the first counts."""
MONTHS_ASKED = text(
    "SELECT DISTINCT month FROM entering WHERE verdict IS NULL AND NOT same_month AND share > 0 AND said IS NULL"
)
"""Months whose wages are compared with what is usual."""
UNUSUAL = text(
    f"""
    UPDATE entering e SET verdict = {_told(Reason.NOTE_NEEDED, "情况说明")}
      FROM unnest(:months, :lows, :highs) AS l (month, low, high)
     WHERE e.verdict IS NULL AND NOT e.same_month AND e.share > 0 AND e.said IS NULL AND l.month = e.month
       AND (e.wage < l.low * e.share OR e.wage > l.high)
    """  # noqa: S608
).bindparams(
    bindparam("months", type_=ARRAY(Date)),
    bindparam("lows", type_=ARRAY(Numeric)),
    bindparam("highs", type_=ARRAY(Numeric)),
)
ENDED = text(
    f"""
    UPDATE entering e SET verdict = CASE
           WHEN e.ended_on IS NOT NULL AND g.worked THEN {_told(Reason.MONTH_WORKED, "结束日期")}
           WHEN NOT g.worked AND e.month > g.ended_on THEN {_told(Reason.OUTSIDE_SPELL, "月份")}
           WHEN (e.ended_on, e.end_reason) <> (g.ended_on, g.end_reason) THEN {_told(Reason.SPELL_ENDED, "结束日期")} END
      FROM (SELECT DISTINCT ON (spell_id) spell_id, ended_on, end_reason,
                   EXISTS (SELECT FROM work_month m WHERE m.spell_id = i.spell_id AND m.share > 0 AND m.month > i.ended_on) AS worked
              FROM entering i WHERE verdict IS NULL AND ended_on IS NOT NULL AND stood_until IS NULL
             ORDER BY spell_id, month DESC) AS g
     WHERE g.spell_id = e.spell_id AND e.verdict IS NULL
    """  # noqa: S608
)
"""A spell that goes on ends as its last row that ends it says; what does not go together with that is refused."""
OVERFULL = text(
    """
    WITH asked AS (
        SELECT person_id, month, sum(share - had) AS more, array_agg(ordinal ORDER BY ordinal) AS ordinals,
               array_agg(had ORDER BY ordinal) AS befores, array_agg(share ORDER BY ordinal) AS afters
          FROM entering WHERE verdict IS NULL AND share <> had GROUP BY 1, 2
    ), held AS (
        SELECT a.person_id, a.month, sum(m.share) AS recorded
          FROM asked a JOIN work_month m USING (person_id, month)
          JOIN employment_spell sp ON sp.id = m.spell_id AND sp.withdrawn_at IS NULL GROUP BY 1, 2
    )
    SELECT coalesce(recorded, 0) AS recorded, ordinals, befores, afters
      FROM asked LEFT JOIN held USING (person_id, month) WHERE coalesce(recorded, 0) + more > :whole
    """
)
"""Months of people that would be more than a month if all rows were recorded."""
TOO_MANY = text(
    f"UPDATE entering SET verdict = {_told(Reason.TOO_MANY_MONTHS, '务工月数')} WHERE ordinal = ANY(:ordinals)"  # noqa: S608
).bindparams(bindparam("ordinals", type_=ARRAY(Integer)))
REFUSED = "SELECT \"row\", split_part(verdict, '|', 1) AS reason, split_part(verdict, '|', 2) AS \"column\" FROM entering WHERE verdict IS NOT NULL"
UNENTERED = text("DELETE FROM entering WHERE verdict IS NOT NULL")


def summed(present: AbstractSet[str]) -> TextClause:
    """``changing``: of each spell which row decides what it is, in what that differs, how it ends, and which months are recorded anew.

    The record of the last month decides: an older one, handed over again, changes its own month only.
    """
    differing = [
        *(
            f"CASE WHEN d.ordinal IS NOT NULL AND sp.{name} IS DISTINCT FROM d.{name} THEN '{name}' END"
            for name in _given(present)
        ),
        "CASE WHEN sp.ended_on IS NULL AND g.ended_on IS NOT NULL THEN 'ended_on' END",
    ]
    return text(
        f"""
        CREATE TEMP TABLE changing ON COMMIT DROP AS
        SELECT g.*, d.ordinal AS decides, array_remove(ARRAY[{", ".join(differing)}], NULL) AS fields
          FROM (SELECT spell_id, bool_or(made) AS made, max(ended_on) AS ended_on, max(end_reason) AS end_reason,
                       (array_agg(end_note ORDER BY month DESC) FILTER (WHERE ended_on IS NOT NULL))[1] AS end_note,
                       coalesce(array_agg(month ORDER BY month) FILTER (WHERE NOT same_month), '{{}}') AS months
                  FROM entering GROUP BY spell_id) AS g
          LEFT JOIN (SELECT DISTINCT ON (spell_id) * FROM entering ORDER BY spell_id, month DESC) AS d
                 ON d.spell_id = g.spell_id AND (d.last_month IS NULL OR d.month >= d.last_month)
          LEFT JOIN employment_spell sp ON sp.id = g.spell_id
        """  # noqa: S608
    )


_BY = "recorded_by, recorded_name"
_ANEW = "(c.made OR c.fields <> '{}' OR c.months <> '{}')"
MADE = text(
    f"""
    INSERT INTO employment_spell (id, person_id, household_id, form, employer, started_on, ended_on, end_reason, end_note, source, department, {_BY},
                                  {", ".join(_MEANT)})
    SELECT c.spell_id, d.person_id, d.household_id, d.form, d.employer, d.started_on, c.ended_on, c.end_reason, c.end_note, d.source, :department,
           :client, :client, {", ".join(f"d.{name}" for name in _MEANT)}
      FROM changing c JOIN entering d ON d.ordinal = c.decides WHERE c.made ORDER BY c.spell_id
    """  # noqa: S608
)


def changed(present: AbstractSet[str]) -> TextClause:
    """Spells that a file has changed, in themselves or in a month, in their new versions."""
    given = ", ".join(f"{name} = CASE WHEN c.decides IS NULL THEN sp.{name} ELSE d.{name} END" for name in _given(present))
    if "channel" in present:  # Whoever works by another channel works in no community factory any more.
        given += ", factory_id = CASE WHEN d.channel <> 'workshop' THEN NULL ELSE sp.factory_id END"
    return text(
        f"""
        UPDATE employment_spell sp
           SET {given}, end_note = CASE WHEN 'ended_on' = ANY(c.fields) THEN c.end_note ELSE sp.end_note END,
               ended_on = coalesce(sp.ended_on, c.ended_on), end_reason = coalesce(sp.end_reason, c.end_reason),
               version = sp.version + 1, changed_at = clock_timestamp()
          FROM changing c LEFT JOIN entering d ON d.ordinal = c.decides
         WHERE sp.id = c.spell_id AND NOT c.made AND {_ANEW}
        """  # noqa: S608
    )


def kept_months(present: AbstractSet[str]) -> TextClause:
    """Months as the file has them; a note that it has no column for stays."""
    columns = ["share", "wage", "source", *(["note"] if "explanation" in present else []), "recorded_by", "recorded_name"]
    return text(
        f"""
        INSERT INTO work_month AS m (spell_id, month, person_id, share, wage, source, note, {_BY})
        SELECT e.spell_id, e.month, e.person_id, e.share, e.wage, e.source, e.said, :client, :client
          FROM entering e WHERE NOT e.same_month ORDER BY e.spell_id, e.month
            ON CONFLICT (spell_id, month) DO UPDATE
           SET {", ".join(f"{name} = excluded.{name}" for name in columns)}, version = m.version + 1, changed_at = clock_timestamp()
        """  # noqa: S608
    )


TOUCHED = text(f"SELECT c.spell_id FROM changing c WHERE {_ANEW} ORDER BY c.spell_id")  # noqa: S608
TOLD = f"""
    SELECT spell_id::text AS resource_id,
           jsonb_build_object('made', made, 'fields', to_jsonb(fields),
                              'months', (SELECT coalesce(jsonb_agg(to_char(month, 'YYYY-MM')), '[]') FROM unnest(months) AS month)) AS detail
      FROM changing c WHERE {_ANEW} ORDER BY spell_id
"""  # noqa: S608
"""What the trail says of each spell."""
CHANGED_ROWS = text(
    """
    SELECT count(*) FROM entering e JOIN changing c USING (spell_id)
     WHERE NOT e.same_month OR (c.decides = e.ordinal AND c.fields <> '{}') OR ('ended_on' = ANY(c.fields) AND e.ended_on IS NOT NULL)
    """
)
