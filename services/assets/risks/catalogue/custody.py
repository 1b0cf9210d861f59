"""Rules about assets that are lost, broken, or cared for by nobody (domain/assets-and-funds §1.11, §1.15)."""

from __future__ import annotations

from services.assets.care.machine import OPEN
from services.assets.care.rules import FIVE
from services.assets.register.rules import KEPT
from services.assets.risks.catalogue.pieces import ASSET, OURS, one_of, unbroken
from services.assets.risks.rules import RiskSubject
from shared.supervision.rules import Light, Rule

__all__ = ["CUSTODY"]

_LACKING = {
    "unit": "plan.unit IS NULL",
    "person": "plan.keeper IS NULL",
    "standard": "plan.standard IS NULL",
    "money": "plan.annual_fee IS NULL",
    "supervision": "(seen.last_on + plan.every_days >= :as_of) IS DISTINCT FROM true",
}
"""When each of the five 五有 is missing, as :func:`services.assets.care.rules.five_of` has it."""
_MISSING = ", ".join(f"CASE WHEN {_LACKING[word]} THEN '{title.removeprefix('有')}' END" for word, title in FIVE.items())

CUSTODY = (
    Rule(
        code="RA3",
        title="流失",
        subject=RiskSubject.ASSET,
        found=f"""
            SELECT {ASSET}, asset.original_value, asset.state_since AS since FROM asset WHERE asset.state = 'lost' AND {OURS}""",  # noqa: S608
        lights={Light.RED: "true"},
        told="资产 {code}(原值 {original_value} 元)于 {since} 报告流失,尚未追回或核销",
    ),
    Rule(
        code="RA4",
        title="损毁",
        subject=RiskSubject.ASSET,
        found=f"""
            SELECT {ASSET}, seen.since, :as_of - seen.since AS days
              FROM asset JOIN ({unbroken("damaged")}) seen ON seen.asset_id = asset.id
             WHERE asset.state IN {one_of(KEPT)} AND {OURS}
               AND NOT EXISTS (SELECT FROM repair
                                WHERE repair.asset_id = asset.id
                                  AND (repair.state IN {one_of(OPEN)}
                                       OR repair.state IN ('accepted', 'settled') AND repair.state_since >= seen.last_on))""",  # noqa: S608
        lights={Light.YELLOW: "days > :risk_damage_days"},
        told="资产 {code} 自 {since} 起巡查结论为损毁,没有维修",
    ),
    Rule(
        code="RA7",
        title="管护缺失",
        subject=RiskSubject.ASSET,
        found=f"""
            SELECT {ASSET}, concat_ws('、', {_MISSING}) AS missing
              FROM asset LEFT JOIN care_plan plan ON plan.asset_id = asset.id
              LEFT JOIN (SELECT asset_id, max(patrolled_on) AS last_on FROM patrol WHERE patrolled_on <= :as_of GROUP BY asset_id) seen
                ON seen.asset_id = asset.id
             WHERE asset.asset_class = 'public' AND asset.state = 'in_use' AND {OURS}""",  # noqa: S608
        lights={Light.YELLOW: "missing <> ''"},
        told="公益性资产 {code} 缺少:{missing}",
    ),
)
