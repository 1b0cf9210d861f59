"""Rules about assets that stand twice on the register, or that cost more than was spent (domain/assets-and-funds §1.15). They look at all of it,
also at what households and operators own.
"""

from __future__ import annotations

from services.assets.register.rules import KINDS
from services.assets.risks.catalogue.pieces import MADE, STANDING
from services.assets.risks.rules import RiskSubject
from shared.supervision.rules import Light, Rule

__all__ = ["VALUES"]

# Of one project, place, name and value: each but the first.
_REPEATED = f"""
    SELECT asset.id, lag(asset.code) OVER (PARTITION BY paid.project_id, asset.division_code, asset.name, asset.original_value ORDER BY asset.id)
           AS twin, '项目、所在地、名称、原值都相同' AS why, true AS same, 0.0::float8 AS metres
      FROM asset JOIN (SELECT DISTINCT asset_id, project_id FROM asset_funding WHERE project_id IS NOT NULL) paid ON paid.asset_id = asset.id
     WHERE {STANDING}"""  # noqa: S608 - pieces of ours
_METRES = "111320 * sqrt((later.lat - first.lat) ^ 2 + ((later.lon - first.lon) * cos(radians(first.lat))) ^ 2)"
_COLUMNS = 100_000_000
_KIND = f"array_position(ARRAY{list(KINDS)}, asset.kind)"
# What is near lies in the same cell or in one around it, as a degree is at least 50 km in either direction wherever people build; a cell has a number
# for each kind of assets. Of what lies at one point the first is enough: a ledger may give the same one to a thousand assets. Parts of one asset lie
# where it lay. Each step is made before the next, or the planner, who cannot know how few lie in a cell, tries every pair of a kind.
_NEAR = f"""
    (WITH placed AS MATERIALIZED (
         SELECT asset.id, asset.code, asset.origin_id, asset.longitude::float8 AS lon, asset.latitude::float8 AS lat,
                (floor(asset.longitude * 50000 / :risk_twin_metres)::bigint * {_COLUMNS}
                 + floor(asset.latitude * 50000 / :risk_twin_metres)::bigint) * {len(KINDS) + 1} + {_KIND} AS cell
           FROM asset WHERE {STANDING} AND asset.latitude IS NOT NULL),
     around AS MATERIALIZED (
         SELECT placed.*, cell + (dx * {_COLUMNS} + dy) * {len(KINDS) + 1} AS beside
           FROM placed, generate_series(-1::bigint, 1) AS dx, generate_series(-1::bigint, 1) AS dy),
     first AS MATERIALIZED (SELECT DISTINCT ON (cell, lon, lat) * FROM placed ORDER BY cell, lon, lat, id)
     SELECT later.id, first.code, format('类型相同,相距 %s 米', round(metres::numeric, 1)), false, metres
       FROM around later JOIN first ON first.cell = later.beside AND first.id < later.id
      CROSS JOIN LATERAL (SELECT {_METRES} AS metres) apart
      WHERE metres < :risk_twin_metres AND (later.origin_id = first.origin_id) IS DISTINCT FROM true)"""  # noqa: S608 - pieces of ours

VALUES = (
    Rule(
        code="RA12",
        title="重复登记",
        subject=RiskSubject.ASSET,
        found=f"""
            SELECT DISTINCT ON (asset.id) asset.id AS subject_id, asset.division_code, asset.name, asset.code, twin, why, same
              FROM ({_REPEATED} UNION ALL {_NEAR}) twins JOIN asset USING (id)
             WHERE twin IS NOT NULL ORDER BY asset.id, same DESC, metres, twin""",  # noqa: S608
        lights={Light.RED: "same", Light.YELLOW: "true"},
        told="资产 {code} 与 {twin} {why}",
    ),
    Rule(
        code="RA13",
        title="价值异常",
        subject=RiskSubject.PROJECT,
        found=f"""
            SELECT project.id AS subject_id, project.division_code, project.name, project.code, project.settled_value, count(*) AS assets,
                   sum(paid.amount) AS value, max(paid.amount) AS largest, project.settled_value + :risk_value_tolerance AS most
              FROM accepted_project project
              JOIN (SELECT funding.project_id, sum(funding.amount) AS amount
                      FROM asset_funding funding JOIN asset ON asset.id = funding.asset_id AND {MADE}
                     GROUP BY funding.project_id, funding.asset_id) paid ON paid.project_id = project.id
             WHERE project.settled_value IS NOT NULL
             GROUP BY project.id""",  # noqa: S608
        lights={Light.RED: "largest > most", Light.YELLOW: "value > most"},
        told="项目 {code} 决算价值 {settled_value} 元,台账中由它形成的 {assets} 项资产共 {value} 元,其中最大一项 {largest} 元",
    ),
)
