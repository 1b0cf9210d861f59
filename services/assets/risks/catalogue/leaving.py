"""Rules about assets that an inventory did not find, and about money of those that were disposed of (domain/assets-and-funds §1.14 to §1.16)."""

from __future__ import annotations

from services.assets.inventories.machine import DONE, OPEN
from services.assets.risks.catalogue.pieces import ASSET, OURS, STANDING, one_of
from services.assets.risks.rules import RiskSubject
from shared.supervision.rules import Light, Rule

__all__ = ["LEAVING"]

_STANDS = "NOT EXISTS (SELECT FROM disposal_proceeds undone WHERE undone.reverses = proceeds.id) AND proceeds.reverses IS NULL"
# What was used is taken off what came first.
_CAME = f"""
    SELECT proceeds.disposal_id, proceeds.received_on, sum(proceeds.amount) OVER (PARTITION BY proceeds.disposal_id) AS total,
           sum(proceeds.amount) OVER (PARTITION BY proceeds.disposal_id ORDER BY proceeds.received_on, proceeds.id) AS together
      FROM disposal_proceeds proceeds WHERE {_STANDS} AND proceeds.received_on <= :as_of"""  # noqa: S608 - pieces of ours

LEAVING = (
    Rule(
        code="RA15",
        title="盘亏未处理",
        subject=RiskSubject.ASSET,
        found=f"""
            SELECT {ASSET}, line.counted_on AS since, inventory.title
              FROM asset
              JOIN inventory_line line ON line.asset_id = asset.id AND line.result = 'shortage'
              JOIN inventory ON inventory.id = line.inventory_id
             WHERE {STANDING} AND {OURS}
               AND CASE WHEN inventory.state IN {one_of(DONE)} THEN asset.state = 'lost' ELSE inventory.state IN {one_of(OPEN)} END""",  # noqa: S608
        lights={Light.YELLOW: ":as_of - since > :risk_shortage_days"},
        told="资产 {code} 于 {since} 盘亏({title}),尚未处理",
    ),
    Rule(
        code="RA16",
        title="处置收入未再安排",
        subject=RiskSubject.ASSET,
        found=f"""
            SELECT {ASSET}, min(came.received_on) AS since, max(came.total) - max(coalesce(spent.used, 0)) AS unused
              FROM asset JOIN disposal ON disposal.asset_id = asset.id
              JOIN ({_CAME}) came ON came.disposal_id = disposal.id
              LEFT JOIN (SELECT disposal_id, sum(amount) AS used FROM disposal_use GROUP BY disposal_id) spent
                ON spent.disposal_id = disposal.id
             WHERE came.together > coalesce(spent.used, 0) GROUP BY asset.id""",  # noqa: S608
        lights={Light.YELLOW: ":as_of - since > :disposal_reuse_days"},
        told="资产 {code} 的处置收入自 {since} 起有 {unused} 元没有再安排使用",
    ),
)
