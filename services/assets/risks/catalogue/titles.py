"""Rules about whose assets are, whether they were handed over and whether they stand in the books (domain/assets-and-funds §1.5, §1.6, §1.15)."""

from __future__ import annotations

from services.assets.risks.catalogue.pieces import ACCEPTED, ASSET, MADE, OURS, one_of
from services.assets.risks.rules import UNTITLED, RiskSubject
from shared.supervision.rules import Light, Rule

__all__ = ["TITLES"]

TITLES = (
    Rule(
        code="RA5",
        title="权属不清",
        subject=RiskSubject.ASSET,
        found=f"""
            SELECT {ASSET}, true AS disputed, asset.state_since AS since, '登记权属争议,尚未处理' AS why
              FROM asset WHERE asset.state = 'disputed' AND {OURS}
             UNION ALL
            SELECT {ASSET}, false, {ACCEPTED}, '验收,至今没有确权' FROM asset WHERE asset.state IN {one_of(UNTITLED)} AND {OURS}""",  # noqa: S608
        lights={Light.RED: "disputed", Light.YELLOW: ":as_of - since > :risk_title_days"},
        told="资产 {code} 于 {since} {why}",
    ),
    Rule(
        code="RA6",
        title="未移交",
        subject=RiskSubject.ASSET,
        found=f"""
            SELECT {ASSET}, {ACCEPTED} AS accepted_on
              FROM asset WHERE asset.state IN ('confirmed', 'handing_over') AND {OURS}""",  # noqa: S608
        lights={Light.YELLOW: ":as_of - accepted_on > :risk_handover_days"},
        told="资产 {code} 于 {accepted_on} 验收,已确权,至今没有移交",
    ),
    Rule(
        code="RA6-P",
        title="项目已验收,无资产登记",
        subject=RiskSubject.PROJECT,
        found=f"""
            SELECT project.id AS subject_id, project.division_code, project.name, project.code, project.accepted_on, project.settled_value,
                   coalesce(formed.assets, 0) AS assets, coalesce(formed.value, 0.00) AS value
              FROM accepted_project project
              LEFT JOIN candidate_dismissal told ON told.project_id = project.id AND told.ended_at IS NULL
              LEFT JOIN (SELECT funding.project_id, count(DISTINCT funding.asset_id) AS assets, sum(funding.amount) AS value
                           FROM asset_funding funding JOIN asset ON asset.id = funding.asset_id AND {MADE}
                          GROUP BY funding.project_id) formed ON formed.project_id = project.id
             WHERE project.no_asset_reason IS NULL AND told.project_id IS NULL
               AND (formed.assets IS NULL OR formed.value < project.settled_value)
               AND :as_of - project.accepted_on > :risk_candidate_days""",  # noqa: S608
        lights={Light.RED: "assets = 0", Light.YELLOW: "true"},
        told="项目 {code} 于 {accepted_on} 验收,决算价值 {settled_value} 元,台账登记资产 {assets} 项 {value} 元",
    ),
    Rule(
        code="RA14",
        title="未入账",
        subject=RiskSubject.ASSET,
        found=f"""
            SELECT {ASSET}, asset.state_since AS since FROM asset WHERE asset.state = 'confirmed' AND {OURS}""",  # noqa: S608
        lights={Light.YELLOW: ":as_of - since > :risk_book_days"},
        told="资产 {code} 于 {since} 审定确权,至今没有登记国资或三资卡片",
    ),
)
