"""Rules about contracts of operating assets and what is due of them (domain/assets-and-funds §1.12, §1.15; 民法典第七百零五条)."""

from __future__ import annotations

from services.assets.operation.machine import RUNNING
from services.assets.risks.catalogue.pieces import DUES, OURS, one_of
from services.assets.risks.rules import UNSECURED, RiskSubject
from shared.supervision.rules import Light, Rule

__all__ = ["INCOME"]

_CONTRACT = "contract.id AS subject_id, contract.division_code, contract.contract_no AS name, asset.code"
_OF_ASSET = f"operating_contract contract JOIN asset ON asset.id = contract.asset_id AND {OURS}"
# Money that came settles the oldest instalment first, as the contract is shown.
_LATE = f"""
    SELECT contract_id, min(due_on) AS since, sum(least(amount, together - received)) AS arrears
      FROM (SELECT dues.contract_id, dues.due_on, dues.amount, coalesce(came.received, 0) AS received,
                   sum(dues.amount) OVER (PARTITION BY dues.contract_id ORDER BY dues.due_on, dues.number) AS together
              FROM ({DUES}) dues
              LEFT JOIN (SELECT contract_id, sum(amount) AS received FROM receipt WHERE received_on <= :as_of GROUP BY contract_id) came
                ON came.contract_id = dues.contract_id) settled
     WHERE together > received GROUP BY contract_id"""  # noqa: S608 - pieces of ours

INCOME = (
    Rule(
        code="RA8",
        title="收益拖欠",
        subject=RiskSubject.CONTRACT,
        found=f"""
            SELECT {_CONTRACT}, late.since, late.arrears, :as_of - late.since AS days
              FROM {_OF_ASSET} JOIN ({_LATE}) late ON late.contract_id = contract.id""",  # noqa: S608
        lights={
            Light.BLACK: "days > :risk_arrears_black_days",
            Light.RED: "days > :risk_arrears_red_days",
            Light.YELLOW: "days > :risk_arrears_yellow_days",
        },
        told="资产 {code} 的合同自 {since} 起拖欠收益,共 {arrears} 元",
    ),
    Rule(
        code="RA9",
        title="合同风险",
        subject=RiskSubject.CONTRACT,
        found=f"""
            SELECT subject_id, division_code, name, code, over, too_long, concat_ws(';', CASE WHEN over THEN format('合同已于 %s 到期,尚未办结', ends_on)
                   WHEN soon THEN format('合同 %s 到期', ends_on) END, CASE WHEN too_long THEN format('期限超过 %s 年', years) END,
                   CASE WHEN unsecured THEN '没有约定履约保证金' END) AS why
              FROM (SELECT {_CONTRACT}, contract.ends_on, contract.ends_on < :as_of AS over, :risk_contract_years AS years,
                           contract.ends_on <= :as_of + :risk_contract_end_days AS soon,
                           contract.ends_on > contract.starts_on + make_interval(years => :risk_contract_years) AS too_long,
                           contract.deposit IS NULL AND contract.mode NOT IN {one_of(UNSECURED)} AS unsecured
                      FROM {_OF_ASSET}
                     WHERE contract.state IN {one_of(RUNNING)}) held""",  # noqa: S608
        lights={Light.RED: "over OR too_long", Light.YELLOW: "why <> ''"},
        told="资产 {code} 的经营合同:{why}",
    ),
    # What else §1.13 asks of a plan is refused at the door: equal splits, uses beyond the three, a short reserve, payment before the notice.
    Rule(
        code="RA10",
        title="收益未分配",
        subject=RiskSubject.CONTRACT,
        found="""
            SELECT contract.id AS subject_id, contract.division_code, contract.contract_no AS name,
                   coalesce(min(asset.code), contract.contract_no) AS code, min(receipt.received_on) AS since, sum(share.amount) AS amount
              FROM receipt_share share
              JOIN receipt ON receipt.id = share.receipt_id AND receipt.amount > 0 AND receipt.received_on <= :as_of
              JOIN operating_contract contract ON contract.id = receipt.contract_id
              LEFT JOIN asset ON asset.id = contract.asset_id
              LEFT JOIN receipt undone ON undone.reverses = receipt.id
              LEFT JOIN distribution_source drawn
                ON drawn.receipt_id = share.receipt_id AND drawn.division_code = share.division_code AND NOT drawn.released
             WHERE drawn.receipt_id IS NULL AND undone.id IS NULL GROUP BY contract.id""",
        lights={Light.YELLOW: ":as_of - since > :risk_undistributed_days"},
        told="{code} 自 {since} 起到账的收益 {amount} 元尚未列入分配方案",
    ),
)
