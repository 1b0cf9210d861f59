"""Rules about assets that nobody uses, or that bring too little (domain/assets-and-funds §1.15)."""

from __future__ import annotations

from services.assets.risks.catalogue.pieces import ASSET, DUES, FORCED, HELD, OURS, one_of, unbroken
from services.assets.risks.rules import SEASONAL, RiskSubject
from shared.supervision.rules import Light, Rule

__all__ = ["USE"]

_USED_FROM = "coalesce(asset.used_from, asset.state_since)"
_OPERATED = f"""
    SELECT contract.asset_id, bool_or({FORCED}) AS forced,
           max(CASE contract.state WHEN 'terminated' THEN least(contract.ends_on, contract.state_since) ELSE contract.ends_on END) AS ended_on
      FROM operating_contract contract
     WHERE contract.state IN {HELD} AND contract.starts_on <= :as_of GROUP BY contract.asset_id"""  # noqa: S608 - pieces of ours
_RECEIVED = """
    SELECT contract.asset_id, max(receipt.received_on) AS last_on
      FROM receipt JOIN operating_contract contract ON contract.id = receipt.contract_id
     WHERE receipt.amount > 0 AND NOT EXISTS (SELECT FROM receipt undone WHERE undone.reverses = receipt.id)
     GROUP BY contract.asset_id"""
_IDLE_BY = f"""CAST(:as_of - make_interval(months => CASE WHEN asset.kind IN {one_of(SEASONAL)} THEN :risk_idle_seasonal_months
                                                  ELSE :risk_idle_months END) AS date)"""
_YEAR_AGO = "CAST(:as_of - make_interval(months => :risk_yield_months) AS date)"

USE = (
    Rule(
        code="RA1",
        title="闲置",
        subject=RiskSubject.ASSET,
        found=f"""
            SELECT {ASSET}, greatest({_USED_FROM}, operated.ended_on, came.last_on) AS since, '没有履行中的经营合同,也没有收益' AS why,
                   {_IDLE_BY} AS idle_by, false AS overdue
              FROM asset LEFT JOIN ({_OPERATED}) operated ON operated.asset_id = asset.id
              LEFT JOIN ({_RECEIVED}) came ON came.asset_id = asset.id
             WHERE asset.asset_class = 'operating' AND asset.state = 'in_use' AND {OURS} AND operated.forced IS DISTINCT FROM true
             UNION ALL
            SELECT {ASSET}, seen.since, '巡查结论均为闲置', {_IDLE_BY}, false
              FROM asset JOIN ({unbroken("idle")}) seen ON seen.asset_id = asset.id
             WHERE asset.asset_class = 'public' AND asset.state = 'in_use' AND {OURS}
             UNION ALL
            SELECT {ASSET}, asset.state_since, '认定闲置,盘活或处置的期限已过', NULL, true
              FROM asset WHERE asset.state = 'idle' AND asset.due_on < :as_of AND {OURS}""",  # noqa: S608
        lights={Light.RED: "overdue", Light.YELLOW: "since <= idle_by"},
        told="资产 {code} 自 {since} 起{why}",
    ),
    Rule(
        code="RA2",
        title="低效",
        subject=RiskSubject.ASSET,
        found=f"""
            SELECT {ASSET}, asset.original_value, coalesce(came.income, 0.00) AS income, coalesce(owed.due, 0.00) AS due,
                   round(100 * coalesce(came.income, 0) / asset.original_value, 2) AS percent,
                   :risk_yield_months AS months, :risk_yield_percent AS benchmark, :risk_received_percent AS lowest
              FROM asset
              LEFT JOIN (SELECT contract.asset_id, sum(receipt.amount) AS income
                           FROM receipt JOIN operating_contract contract ON contract.id = receipt.contract_id
                          WHERE receipt.received_on > {_YEAR_AGO} AND receipt.received_on <= :as_of GROUP BY contract.asset_id) came
                ON came.asset_id = asset.id
              LEFT JOIN (SELECT asset_id, sum(amount) AS due FROM ({DUES}) dues WHERE due_on > {_YEAR_AGO} GROUP BY asset_id) owed
                ON owed.asset_id = asset.id
             WHERE asset.asset_class = 'operating' AND asset.state = 'in_use' AND {OURS} AND {_USED_FROM} <= {_YEAR_AGO}""",  # noqa: S608
        lights={Light.YELLOW: "100 * income < benchmark * original_value OR 100 * income < lowest * due"},
        told="资产 {code} 近 {months} 个月收益 {income} 元,为原值 {original_value} 元的 {percent}%,同期应收 {due} 元",
    ),
)
