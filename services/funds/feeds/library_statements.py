"""The statements by which rows of the project library's table enter it. They join what they refer to; names are declared, values are bound."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import TextClause, text

from services.funds.feeds.library_columns import MONEY, OTHER_MONEY, PROJECTS, STATES
from services.funds.projects.machine import ENDED
from services.funds.projects.rules import GOALS, LAND, MECHANISMS, NATURES, NEGATIVE
from shared.intake.definition import Reason
from shared.persistence.ids import numbered_id

__all__ = ["LOCKED", "MADE", "NUMBERED", "REFUSED", "REPEATED", "UNENTERED", "WORDS", "changed", "entering", "parts"]

WORDS = sorted({word for item in NEGATIVE.values() for word in item.keywords})
"""Every word of the negative list."""
_AT = {
    Reason.UNKNOWN_PROJECT: "项目编号",
    Reason.OTHER_PROJECT: "来源系统编号",
    Reason.DUPLICATE_ROW: "来源系统编号",
    Reason.PROJECT_MOVED_ON: "项目名称",
    Reason.OTHER_TYPE: "项目类型",
    Reason.UNKNOWN_SOURCE: "其他资金来源",
    Reason.SOURCE_CLOSED: "其他资金来源",
    Reason.KEYWORD_UNEXPLAINED: "负面清单说明",
    Reason.SATISFACTION_GOAL_LOW: "满意度指标",
    Reason.MECHANISM_SMALL: "带动户数",
    Reason.DUPLICATE_PROJECT: "项目名称",
    Reason.SERIES_FULL: "项目编号",
}
_COLUMN = " ".join(f"WHEN '{reason}' THEN '{header}'" for reason, header in _AT.items())
_UNCHANGED = "unchanged"
_ENDED = ", ".join(f"'{state}'" for state in ENDED)
_AMOUNTS = ", ".join(
    [*(f"('{source}', s.{name})" for name, (_, source) in MONEY.items()), f"(s.{OTHER_MONEY[1]}, s.{OTHER_MONEY[0]})"]
)
_TOTAL = " + ".join(f"coalesce(s.{name}, 0)" for name in (*MONEY, OTHER_MONEY[0]))
_PLAIN = [
    "name",
    "division_code",
    "category",
    "year",
    "content",
    "quantity",
    "unit",
    "planned_from",
    "planned_to",
    "responsible_unit",
    "responsible_person",
    "phone_cipher",
    "phone_masked",
    "beneficiary_households",
    "beneficiary_persons",
    "monitored_households",
    "monitored_persons",
    "land_document",
    "maintenance_unit",
    "ownership_plan",
    "no_asset_reason",
    "operator",
    "overall_goal",
    "decision_no",
    "stocked_on",
]
"""Staged fields that are columns of a project as they are."""


def _coded(field: str, words: Mapping[str, str]) -> str:
    """The code of a word that is staged."""
    cases = " ".join(f"WHEN '{title}' THEN '{code}'" for code, title in words.items())
    return f"CASE s.{field} {cases} END"


_SELECTED = "CASE WHEN s.stage = '列入年度计划' THEN s.{name} END"
_MEANT = {
    **{name: f"s.{name}" for name in _PLAIN},
    "nature": _coded("nature", NATURES),
    "land_use": _coded("land_use", LAND),
    "operating": "coalesce(s.operating, false)",
    "planned_amount": _TOTAL,
    "plan_no": _SELECTED.format(name="plan_no"),
    "selected_on": _SELECTED.format(name="selected_on"),
    "state": _coded("stage", {code: title for title, code in STATES.items()}),
    "state_since": f"coalesce({_SELECTED.format(name='selected_on')}, s.stocked_on)",
}
"""Columns of a project, and what a row means by them."""
_FIELD = {"planned_amount": next(iter(MONEY)), "state": "stage", "state_since": "stage"}
"""By which field of a file a column is meant, where they have not the same name."""


def entering(present: Collection[str]) -> TextClause:
    """``entering``: each row of a chunk with the project that it means, what it says, and why it cannot enter, if so."""
    said = ", ".join(f"s.{name}" for column in PROJECTS.columns if column.name in present for name in column.staged)
    return text(
        f"""
        CREATE TEMP TABLE entering ON COMMIT DROP AS
        SELECT f.*, CAST(NULL AS text) AS new_code, f.project_id IS NULL AS made, CASE
            WHEN f.code IS NOT NULL AND f.by_code IS NULL OR f.elsewhere THEN '{Reason.UNKNOWN_PROJECT}'
            WHEN f.by_code <> f.by_key OR f.by_code IS NOT NULL AND f.known_as <> f.source_key THEN '{Reason.OTHER_PROJECT}'
            WHEN f.project_id IS NOT NULL AND f.known_as IS NULL THEN '{Reason.PROJECT_MOVED_ON}'
            WHEN f.was = f.content THEN '{_UNCHANGED}'
            WHEN f.moved_on THEN '{Reason.PROJECT_MOVED_ON}'
            WHEN f.other_type THEN '{Reason.OTHER_TYPE}'
            WHEN EXISTS (SELECT FROM (VALUES {_AMOUNTS.replace("s.", "f.")}) AS a (source, amount) LEFT JOIN fund_source u ON u.code = a.source
                          WHERE a.amount > 0 AND u.code IS NULL) THEN '{Reason.UNKNOWN_SOURCE}'
            WHEN EXISTS (SELECT FROM (VALUES {_AMOUNTS.replace("s.", "f.")}) AS a (source, amount) JOIN fund_source u ON u.code = a.source
                          WHERE a.amount > 0 AND u.valid_to < CAST(:day AS date)) THEN '{Reason.SOURCE_CLOSED}'
            WHEN f.explanation IS NULL AND EXISTS (SELECT FROM unnest(CAST(:words AS text[])) AS w (word)
                          WHERE position(w.word IN f.name || E'\\n' || f.content_text) > 0) THEN '{Reason.KEYWORD_UNEXPLAINED}'
            WHEN f.satisfaction < :satisfaction THEN '{Reason.SATISFACTION_GOAL_LOW}'
            WHEN f.operating AND f.mechanism_households < :households THEN '{Reason.MECHANISM_SMALL}'
            WHEN EXISTS (SELECT FROM project t WHERE t.division_code = f.division_code AND t.name = f.name
                          AND t.category = f.category AND t.state NOT IN ({_ENDED}) AND t.id IS DISTINCT FROM f.project_id)
                THEN '{Reason.DUPLICATE_PROJECT}'
            END AS verdict
          FROM (SELECT s.ordinal, s."row", s.code, s.source_key, s.name, s.division_code, s.category, s.content AS content_text, s.operating,
                       s.explanation, s.satisfaction, s.mechanism_households, s.year, {", ".join(f"s.{name}" for name in (*MONEY, *OTHER_MONEY))},
                       c.id AS by_code, k.project_id AS by_key, coalesce(c.id, k.project_id) AS project_id, o.source_key AS known_as,
                       o.content AS was, md5(ROW({said})::text)::uuid AS content,
                       p.id IS NOT NULL AND NOT EXISTS (SELECT FROM unnest(CAST(:prefixes AS text[])) AS x (prefix)
                           WHERE starts_with(p.division_code, x.prefix)) AS elsewhere,
                       p.version IS DISTINCT FROM o.version OR EXISTS (SELECT FROM journal_account a WHERE a.project_id = p.id)
                           OR EXISTS (SELECT FROM works w WHERE w.project_id = p.id) AS moved_on,
                       (left(p.division_code, 9), p.year, left(p.category, 1))
                           IS DISTINCT FROM (left(s.division_code, 9), s.year, left(s.category, 1)) AND p.id IS NOT NULL AS other_type
                  FROM staging_prj_lib s
                  LEFT JOIN project c ON c.code = s.code
                  LEFT JOIN project_source k ON k.county = left(s.division_code, 6) || '000000' AND k.source_key = s.source_key
                  LEFT JOIN project p ON p.id = coalesce(c.id, k.project_id)
                  LEFT JOIN project_source o ON o.project_id = p.id
                 WHERE s.ordinal > :low AND s.ordinal <= :high) AS f
        """  # noqa: S608
    )


LOCKED = text(
    """
    SELECT count(*) FROM (
        SELECT p.id FROM staging_prj_lib s
          LEFT JOIN project_source k ON k.county = left(s.division_code, 6) || '000000' AND k.source_key = s.source_key
          JOIN project p ON p.code = s.code OR p.id = k.project_id
         WHERE s.ordinal > :low AND s.ordinal <= :high ORDER BY p.id FOR NO KEY UPDATE OF p) AS locked
    """
)
"""Nobody deals with these projects until the chunk is done."""
REPEATED = text(
    f"""
    UPDATE entering e SET verdict = CASE WHEN r.nth > 1 THEN '{Reason.DUPLICATE_ROW}' ELSE '{Reason.DUPLICATE_PROJECT}' END
      FROM (SELECT ordinal,
                   CASE WHEN project_id IS NOT NULL THEN row_number() OVER (PARTITION BY project_id ORDER BY ordinal) END AS nth,
                   row_number() OVER (PARTITION BY division_code, name, category ORDER BY ordinal) AS twin
              FROM entering WHERE verdict IS NULL) AS r
     WHERE r.ordinal = e.ordinal AND (r.nth > 1 OR r.twin > 1)
    """  # noqa: S608
)
"""Of rows that mean one project, or would be one and the same, the first counts."""
NUMBERED = text(
    f"""
    WITH fresh AS (
        SELECT ordinal, left(division_code, 6) AS county, year, left(category, 1) AS letter, substr(division_code, 7, 3) AS town,
               row_number() OVER (PARTITION BY left(division_code, 6), year, left(category, 1), substr(division_code, 7, 3)
                                  ORDER BY ordinal) AS n
          FROM entering WHERE verdict IS NULL AND made
    ), taken AS (
        INSERT INTO project_number (county, year, letter, town, last)
        SELECT county, year, letter, town, least(count(*), :most) FROM fresh GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
        ON CONFLICT (county, year, letter, town) DO UPDATE SET last = least(project_number.last + excluded.last, :most)
        RETURNING new.county, new.year, new.letter, new.town, coalesce(old.last, 0) AS before
    )
    UPDATE entering e SET project_id = {numbered_id("project", "e.ordinal")},
           verdict = CASE WHEN t.before + f.n > :most THEN '{Reason.SERIES_FULL}' END,
           new_code = f.county || '-' || f.year || '-' || f.letter || '-' || f.town || '-' || lpad((t.before + f.n)::text, 4, '0')
      FROM fresh f JOIN taken t USING (county, year, letter, town) WHERE f.ordinal = e.ordinal
    """  # noqa: S608
)
"""New projects get the next codes of their series, whoever else takes some at the same time (§3.5)."""
REFUSED = (
    f'SELECT "row", verdict AS reason, CASE verdict {_COLUMN} END AS "column" FROM entering'  # noqa: S608
    f" WHERE verdict IS NOT NULL AND verdict <> '{_UNCHANGED}'"
)
UNENTERED = text("DELETE FROM entering WHERE verdict IS NOT NULL")
MADE = text(
    f"INSERT INTO project (id, code, origin, applied_by, department, {', '.join(_MEANT)})"  # noqa: S608
    f" SELECT e.project_id, e.new_code, s.origin, :client, :department, {', '.join(_MEANT.values())}"
    f" FROM entering e JOIN staging_prj_lib s ON s.ordinal = e.ordinal WHERE e.made ORDER BY e.ordinal"
)


def changed(present: Collection[str]) -> TextClause:
    """Projects that a file has changed: what it has of them replaces what is stored."""
    field = {name: column.name for column in PROJECTS.columns for name in column.staged}
    given = [name for name in _MEANT if _FIELD.get(name, field.get(name, name)) in {*present, *MONEY}]
    return text(
        f"UPDATE project p SET {', '.join(f'{name} = {_MEANT[name]}' for name in given)},"  # noqa: S608
        " version = p.version + 1, changed_at = clock_timestamp()"
        " FROM entering e JOIN staging_prj_lib s ON s.ordinal = e.ordinal WHERE NOT e.made AND p.id = e.project_id"
    )


_GOALS = f"""
    SELECT e.project_id, g.number, g.kind, g.name, g.direction, g.target, g.unit
      FROM entering e JOIN staging_prj_lib s ON s.ordinal = e.ordinal,
           LATERAL (VALUES (1, coalesce({_coded("output_kind", GOALS)}, 'quantity'), s.output_name,
                            CASE WHEN s.output_kind = '{GOALS["cost"]}' THEN 'at_most' ELSE 'at_least' END, s.output_target, s.output_unit),
                           (2, 'satisfaction', '受益对象满意度', 'at_least', s.satisfaction, '%')) AS g (number, kind, name, direction, target, unit)
"""  # noqa: S608
_PARTS = (
    "DELETE FROM project_amount a USING entering e WHERE a.project_id = e.project_id AND NOT e.made",
    (
        "INSERT INTO project_amount (project_id, source_code, amount) SELECT e.project_id, a.source, sum(a.amount)"  # noqa: S608
        f" FROM entering e JOIN staging_prj_lib s ON s.ordinal = e.ordinal, LATERAL (VALUES {_AMOUNTS}) AS a (source, amount)"
        " WHERE a.amount > 0 GROUP BY 1, 2"
    ),
    "DELETE FROM project_goal g USING entering e WHERE g.project_id = e.project_id AND NOT e.made",
    f"INSERT INTO project_goal (project_id, number, kind, name, direction, target, unit) {_GOALS}",
    (
        "INSERT INTO project_explanation (project_id, word, reason, explained_by)"
        " SELECT e.project_id, w.word, e.explanation, :client FROM entering e, unnest(CAST(:words AS text[])) AS w (word)"
        " WHERE e.explanation IS NOT NULL AND position(w.word IN e.name || E'\\n' || e.content_text) > 0 ON CONFLICT DO NOTHING"
    ),
    (
        "INSERT INTO project_source AS o (county, source_key, project_id, version, content, file_batch_id)"
        " SELECT left(e.division_code, 6) || '000000', coalesce(e.source_key, e.known_as), p.id, p.version, e.content, :batch"
        " FROM entering e JOIN project p ON p.id = e.project_id"
        " ON CONFLICT (county, source_key) DO UPDATE SET version = excluded.version, content = excluded.content,"
        " file_batch_id = excluded.file_batch_id"
    ),
)
_MECHANISM = (
    "DELETE FROM project_mechanism m USING entering e WHERE m.project_id = e.project_id AND NOT e.made",
    (
        "INSERT INTO project_mechanism (project_id, number, kind, households, monitored_households, income)"  # noqa: S608
        f" SELECT e.project_id, 1, {_coded('mechanism', MECHANISMS)}, s.mechanism_households, coalesce(s.mechanism_monitored, 0),"
        " s.mechanism_income FROM entering e JOIN staging_prj_lib s ON s.ordinal = e.ordinal WHERE s.mechanism IS NOT NULL"
    ),
)


def parts(present: Collection[str]) -> list[TextClause]:
    """What belongs to these projects, anew: planned money, goals, mechanism where the file has it, explanations, their numbers elsewhere."""
    return [text(statement) for statement in (*_PARTS, *(_MECHANISM if "mechanism" in present else ()))]
