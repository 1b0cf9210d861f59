"""The statements by which rows of the asset ledger enter the register. They join what they refer to; names are declared, values are bound."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import ARRAY, Integer, Numeric, Text, TextClause, bindparam, text

from services.assets.feeds.columns import MONEY, STATES
from services.assets.register.commands.common import LOGGED
from services.assets.register.machine import STANDS
from services.assets.register.rules import OWNERS
from services.assets.register.tables import Asset
from shared.intake.definition import Reason
from shared.persistence.ids import numbered_id

__all__ = [
    "ANALYZED",
    "CODED",
    "ENTERED",
    "FRESH",
    "FUNDED",
    "IMPORTED",
    "LOCKED",
    "MADE",
    "REFUSED",
    "REPEATED",
    "TAKEN",
    "TWINS",
    "UNENTERED",
    "UNFUNDED",
    "changed",
    "entering",
]

_UNCHANGED = "unchanged"
_PLAIN = (
    "legacy_code",
    "name",
    "division_code",
    "site",
    "asset_class",
    "form",
    "formed_year",
    "completed_on",
    "accepted_on",
    "used_from",
    "quantity",
    "unit",
    "specification",
    "original_value",
    "manager",
    "real_estate_no",
    "no_real_estate_reason",
    "sanzi_card_no",
    "state_card_no",
    "certificate_no",
    "approval_no",
)
"""Staged fields that are columns of an asset as they are."""


def _coded(field: str, words: Mapping[str, str]) -> str:
    """The code of a word that is staged."""
    cases = " ".join(f"WHEN '{title}' THEN '{code}'" for title, code in words.items())
    return f"CASE s.{field} {cases} END"


_LEVEL = _coded("owner_level", {title: code for code, title in OWNERS.items()})
_MEANT = {
    **{name: f"s.{name}" for name in _PLAIN},
    "kind": "s.kind_code",
    "donated": "coalesce(s.donated, false)",
    "real_estate": "coalesce(s.real_estate, false)",
    "longitude": "CAST(s.longitude AS numeric(9, 6))",
    "latitude": "CAST(s.latitude AS numeric(9, 6))",
    "owner_level": _LEVEL,
    "owner_division": f"CASE WHEN {_LEVEL} IN ('village', 'town', 'county') THEN s.owner END",
    "owner_household_id": f"CASE WHEN {_LEVEL} = 'household' THEN s.owner_household_id END",
    "owner_name": f"CASE WHEN {_LEVEL} = 'operator' THEN s.owner END",
}
"""Columns of an asset, and what a row means by them."""
_ALWAYS = {"asset_class", "form", "owner_division", "owner_household_id", "owner_name"}
"""Columns that follow from fields which every file has."""
_NUMBERS = {
    "legacy_code": "原资产编号",
    "sanzi_card_no": "三资卡片编号",
    "state_card_no": "国资卡片编号",
    "certificate_no": "权属证书号",
}
"""Numbers by which one asset only may be known."""
_FUNDINGS = ", ".join(f"'{source}', nullif(s.{name}, 0)" for name, source in MONEY.items())
_STANDS = ", ".join(f"'{state}'" for state in STANDS)
_SAME = ("division_code", "name", "kind", "original_value")
"""In what an asset would be another one over again (RA12)."""
_ELSEWHERE = (
    "NOT EXISTS (SELECT FROM unnest(CAST(:prefixes AS text[])) AS x (prefix) WHERE starts_with(a.division_code, x.prefix))"
)
_SINCE = "CASE e.state WHEN 'in_use' THEN coalesce(e.used_from, CAST(:day AS date)) ELSE CAST(:day AS date) END"
_DUE = "CASE e.state WHEN 'registering' THEN CAST(:due AS date) END"


def _told(reason: Reason, header: str) -> str:
    return f"'{reason}|{header}'"


def _given(present: Collection[str]) -> list[str]:
    """The columns of an asset that a file says something of."""
    return [name for name in _MEANT if name in _ALWAYS or name in present]


def entering(present: Collection[str]) -> TextClause:
    """``entering``: each row of a chunk with the asset that it means, what it says, and why it cannot enter, if so."""
    given = _given(present)
    stored, said = (", ".join(f"{alias}.{name}" for name in given) for alias in ("a", "f"))
    kept = "(SELECT g.project_id FROM asset_funding g WHERE g.asset_id = a.id LIMIT 1)"
    project = "f.built_by" if "project_code" in present else kept
    return text(
        f"""
        CREATE TEMP TABLE entering ON COMMIT DROP AS
        SELECT f.*, CAST(NULL AS text) AS code, {project} AS project_id, a.id AS asset_id, a.id IS NULL AS made, CASE
            WHEN f.given IS NOT NULL AND (c.id IS NULL OR {_ELSEWHERE}) THEN {_told(Reason.UNKNOWN_ASSET, "资产编码")}
            WHEN a.id IS NULL THEN NULL
            WHEN {_ELSEWHERE} THEN {_told(Reason.NUMBER_TAKEN, "原资产编号")}
            WHEN ROW({stored}) IS NOT DISTINCT FROM ROW({said}) AND (a.state = f.state OR a.version IS DISTINCT FROM o.version)
             AND f.fundings IS NOT DISTINCT FROM (SELECT jsonb_object_agg(p.source, p.amount) FROM
                    (SELECT source, sum(amount) AS amount FROM asset_funding WHERE asset_id = a.id GROUP BY source) AS p)
             AND NOT EXISTS (SELECT FROM asset_funding g WHERE g.asset_id = a.id AND g.project_id IS DISTINCT FROM {project})
                THEN '{_UNCHANGED}'
            WHEN a.version IS DISTINCT FROM o.version THEN {_told(Reason.ASSET_MOVED_ON, "资产名称")}
            WHEN (a.division_code, a.kind, a.formed_year) <> (f.division_code, f.kind, f.formed_year)
                THEN {_told(Reason.OTHER_SERIES, "资产类型")}
            END AS verdict
          FROM (SELECT s.ordinal, s."row", s.code AS given, {", ".join(f"{means} AS {name}" for name, means in _MEANT.items())},
                       {_coded("state", STATES)} AS state, jsonb_strip_nulls(jsonb_build_object({_FUNDINGS})) AS fundings,
                       s.project_id AS built_by
                  FROM staging_ast_led s WHERE s.ordinal > :low AND s.ordinal <= :high) AS f
          LEFT JOIN asset c ON c.code = f.given
          LEFT JOIN asset k ON k.legacy_code = f.legacy_code
          LEFT JOIN asset a ON a.id = coalesce(c.id, k.id)
          LEFT JOIN imported_asset o ON o.asset_id = a.id
        """  # noqa: S608
    )


LOCKED = text(
    """
    SELECT count(*) FROM (
        SELECT a.id FROM staging_ast_led s JOIN asset a ON a.code = s.code OR a.legacy_code = s.legacy_code
         WHERE s.ordinal > :low AND s.ordinal <= :high ORDER BY a.id FOR NO KEY UPDATE OF a) AS locked
    """
)
"""Nobody deals with these assets until the chunk is done."""
ANALYZED = text("ANALYZE entering")
TAKEN = [
    text(
        f"UPDATE entering e SET verdict = {_told(Reason.NUMBER_TAKEN, header)} WHERE e.verdict IS NULL AND EXISTS"  # noqa: S608
        f" (SELECT FROM asset t WHERE t.{name} = e.{name} AND t.id IS DISTINCT FROM e.asset_id)"
    )
    for name, header in _NUMBERS.items()
]
"""Another asset has the number."""
TWINS = text(
    f"UPDATE entering e SET verdict = {_told(Reason.DUPLICATE_ASSET, '资产名称')}"  # noqa: S608
    " WHERE e.verdict IS NULL AND e.state = 'in_use' AND EXISTS (SELECT FROM asset t WHERE"
    f" {' AND '.join(f't.{name} = e.{name}' for name in _SAME)} AND t.state IN ({_STANDS}) AND t.id IS DISTINCT FROM e.asset_id)"
)
"""What comes in as in use has no step before it that would ask for twins."""
_NTH = ", ".join(
    f"CASE WHEN {name} IS NOT NULL THEN row_number() OVER (PARTITION BY {name} ORDER BY ordinal) END AS nth_{name}"
    for name in ("asset_id", *_NUMBERS)
)
REPEATED = text(
    f"""
    UPDATE entering e SET verdict = CASE WHEN r.nth_asset_id > 1 THEN {_told(Reason.DUPLICATE_ROW, "资产编码")}
           {" ".join(f"WHEN r.nth_{name} > 1 THEN {_told(Reason.NUMBER_TAKEN, header)}" for name, header in _NUMBERS.items())}
           ELSE {_told(Reason.DUPLICATE_ASSET, "资产名称")} END
      FROM (SELECT ordinal, {_NTH}, row_number() OVER (PARTITION BY {", ".join(_SAME)} ORDER BY ordinal) AS twin
              FROM entering WHERE verdict IS NULL) AS r
     WHERE r.ordinal = e.ordinal AND (greatest({", ".join(f"r.nth_{name}" for name in ("asset_id", *_NUMBERS))}) > 1
                                      OR r.twin > 1 AND e.state = 'in_use')
    """  # noqa: S608
)
"""Of rows that mean one asset, have one number, or would be one and the same, the first counts."""
FRESH = text(
    "SELECT division_code, kind, formed_year, array_agg(ordinal ORDER BY ordinal) AS ordinals FROM entering"
    " WHERE verdict IS NULL AND made GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
)
"""New assets, by what their series are made of."""
CODED = text(
    f"""
    UPDATE entering e SET code = f.code, asset_id = {numbered_id("asset", "e.ordinal")},
           verdict = CASE WHEN f.code IS NULL THEN {_told(Reason.SERIES_FULL, "资产编码")} END
      FROM unnest(:ordinals, :codes) AS f (ordinal, code) WHERE f.ordinal = e.ordinal
    """  # noqa: S608
).bindparams(bindparam("ordinals", type_=ARRAY(Integer)), bindparam("codes", type_=ARRAY(Text)))
REFUSED = (
    "SELECT \"row\", split_part(verdict, '|', 1) AS reason, split_part(verdict, '|', 2) AS \"column\" FROM entering"  # noqa: S608
    f" WHERE verdict <> '{_UNCHANGED}'"
)
UNENTERED = text("DELETE FROM entering WHERE verdict IS NOT NULL")


def _logged(alias: str) -> str:
    """An asset as its log keeps it: amounts and measures as texts."""
    columns = (Asset.__table__.c[name] for name in sorted(LOGGED))
    values = (f"'{one.name}', {alias}.{one.name}{'::text' if isinstance(one.type, Numeric) else ''}" for one in columns)
    return f"jsonb_build_object({', '.join(values)})"


_LOG = "INSERT INTO asset_change (asset_id, version, kind, happened_on, reason, before, after, recorded_by, recorded_name, department)"
_LISTED = """
    jsonb_build_object('fundings', (SELECT jsonb_agg(jsonb_build_object('source', g.key, 'amount', g.value, 'year', e.formed_year,
        'project_id', e.project_id) ORDER BY array_position(:sources, g.key)) FROM jsonb_each_text(e.fundings) AS g))
"""
_BY = "'导入资产台账', {before}, {after}, :client, :client, :department"
MADE = text(
    f"""
    WITH made AS (
        INSERT INTO asset AS a (id, code, recorded_by, department, state, state_since, due_on, {", ".join(_MEANT)})
        SELECT e.asset_id, e.code, :client, :department, e.state, {_SINCE}, {_DUE}, {", ".join(f"e.{name}" for name in _MEANT)}
          FROM entering e WHERE e.made ORDER BY e.ordinal
        RETURNING a.id, a.version, {_logged("a")} AS now)
    {_LOG} SELECT m.id, m.version, 'register', :day, {_BY.format(before="'{}'::jsonb", after=f"jsonb_strip_nulls(m.now) || {_LISTED}")}
      FROM made m JOIN entering e ON e.asset_id = m.id
    """  # noqa: S608
)
"""New assets, with the first entry of their logs."""


def changed(present: Collection[str]) -> TextClause:
    """Assets that a file has changed, and their logs: what it has of them replaces what is stored."""
    differing = "(SELECT coalesce(jsonb_object_agg(w.key, w.value), '{{}}') FROM jsonb_each({of}) AS w WHERE w.value <> {other} -> w.key)"
    before, after = (differing.format(of=of, other=other) for of, other in (("c.was", "c.now"), ("c.now", "c.was")))
    kept = {"state_since": _SINCE, "due_on": _DUE, "warned": "0"}
    return text(
        f"""
        WITH changed AS (
            UPDATE asset a SET {", ".join(f"{name} = e.{name}" for name in _given(present))}, state = e.state,
                   {", ".join(f"{name} = CASE WHEN a.state = e.state THEN a.{name} ELSE {new} END" for name, new in kept.items())},
                   version = a.version + 1, changed_at = clock_timestamp()
              FROM entering e WHERE NOT e.made AND a.id = e.asset_id
            RETURNING a.id, new.version, {_logged("old")} AS was, {_logged("new")} AS now)
        {_LOG} SELECT c.id, c.version, 'correct', :day, {_BY.format(before=before, after=f"{after} || {_LISTED}")}
          FROM changed c JOIN entering e ON e.asset_id = c.id
        """  # noqa: S608
    )


UNFUNDED = text("DELETE FROM asset_funding g USING entering e WHERE g.asset_id = e.asset_id AND NOT e.made")
FUNDED = text(
    """
    INSERT INTO asset_funding (asset_id, number, source, amount, year, project_id)
    SELECT e.asset_id, row_number() OVER (PARTITION BY e.asset_id ORDER BY array_position(:sources, g.key)), g.key,
           CAST(g.value AS numeric), e.formed_year, e.project_id
      FROM entering e, jsonb_each_text(e.fundings) AS g
    """
).bindparams(bindparam("sources", type_=ARRAY(Text)))
IMPORTED = text(
    """
    INSERT INTO imported_asset AS o (asset_id, version, file_batch_id)
    SELECT a.id, a.version, :batch FROM entering e JOIN asset a ON a.id = e.asset_id
    ON CONFLICT (asset_id) DO UPDATE SET version = excluded.version, file_batch_id = excluded.file_batch_id
    """
)
ENTERED = text("SELECT asset_id FROM entering ORDER BY asset_id")
