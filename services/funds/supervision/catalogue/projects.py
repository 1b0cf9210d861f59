"""Rules about projects, how they are carried out, their contracts, and issues that audits found (domain/assets-and-funds §2.14)."""

from __future__ import annotations

from services.funds.assets.queries import OFF_REGISTER
from services.funds.projects.rules import NEGATIVE
from services.funds.supervision.catalogue.pieces import DONE, OF_CONTRACT
from services.funds.supervision.rules import Subject
from shared.supervision.rules import Light, Rule

__all__ = ["PROJECTS"]

_PROJECT = "project.id AS subject_id, project.division_code, project.name"
_CONTRACT = "contract.id AS subject_id, project.division_code, contract.contract_no AS name"
_ENTERED = "project.state IN ('stock', 'selected')"
_WORKS = f"SELECT {_PROJECT}, works.state, {{}} FROM project JOIN works ON works.project_id = project.id"  # noqa: S608
_WORDS = ", ".join(f"'{word}'" for item in NEGATIVE.values() for word in item.keywords)
_OFF = ", ".join(f"'{state}'" for state in OFF_REGISTER)
_FORMED = f"""SELECT DISTINCT paid.project_id FROM formed_asset, jsonb_to_recordset(fundings) AS paid (project_id uuid)
              WHERE formed_asset.state NOT IN ({_OFF})"""  # noqa: S608 - words of ours
_LIMIT = """CASE contract.kind WHEN 'goods' THEN :contract_limit_goods WHEN 'services' THEN :contract_limit_services
                               ELSE :contract_limit_works END"""
_BEGUN = f"""(SELECT min(paid_on) FROM payment
               WHERE payment.project_id = project.id AND payment.contract_id IS NOT NULL AND payment.state IN {DONE})"""  # noqa: S608

PROJECTS = (
    Rule(
        code="F-A10",
        title="负面清单",
        subject=Subject.PROJECT,
        found=f"""
            SELECT {_PROJECT}, cardinality(project.negative) AS items,
                   (SELECT count(*) FROM unnest(ARRAY[{_WORDS}]) word
                     WHERE strpos(project.name || project.content, word) > 0
                       AND NOT EXISTS (SELECT FROM project_explanation told
                                        WHERE told.project_id = project.id AND told.word = word)) AS words
              FROM project WHERE {_ENTERED}""",  # noqa: S608
        lights={Light.RED: "items > 0", Light.YELLOW: "words > 0"},
        told="核定负面清单事项 {items} 项,未作说明的负面清单用语 {words} 处",
    ),
    Rule(
        code="F-A12",
        title="无绩效目标",
        subject=Subject.PROJECT,
        found=f"""
            SELECT {_PROJECT} FROM project
             WHERE {_ENTERED} AND NOT EXISTS (SELECT FROM project_goal goal WHERE goal.project_id = project.id)""",  # noqa: S608
        lights={Light.RED: "true"},
        told="已入库的项目没有绩效目标",
    ),
    Rule(
        code="F-A13",
        title="未公示先实施",
        subject=Subject.PROJECT,
        found=f"""
            SELECT {_PROJECT}, least(works.started_on, {_BEGUN}) AS begun_on,
                   (SELECT min(closed_on) FROM disclosure
                     WHERE subject = 'project' AND subject_id = project.id AND kind = 'project_start' AND withdrawn_on IS NULL)
                   AS publicised_on
              FROM project LEFT JOIN works ON works.project_id = project.id""",  # noqa: S608
        lights={Light.RED: "begun_on < coalesce(publicised_on, 'infinity')"},
        told="{begun_on} 已开工或支付,实施前公示结束日期:{publicised_on}",
    ),
    Rule(
        code="F-A15",
        title="拆分项目规避招标",
        subject=Subject.CONTRACT,
        found=f"""
            SELECT subject_id, division_code, name, most, split_reason, count(*) OVER near - 1 AS twins, sum(amount) OVER near AS together
              FROM (SELECT {_CONTRACT}, contract.amount, contract.kind, contract.split_reason, contract.signed_on,
                           project.responsible_unit, {_LIMIT} AS most
                      FROM {OF_CONTRACT}
                     WHERE contract.state = 'active' AND contract.procurement <> 'tender' AND contract.kind <> 'self_build') small
             WHERE amount < most
            WINDOW near AS (PARTITION BY division_code, responsible_unit, kind ORDER BY signed_on
                            RANGE BETWEEN make_interval(days => :contract_split_days) PRECEDING AND CURRENT ROW)""",  # noqa: S608
        lights={
            Light.RED: "twins > 0 AND together >= most AND split_reason IS NULL",
            Light.YELLOW: "twins > 0 AND together >= most",
        },
        told="同一单位、同一地点的同类合同连同此前 {twins} 份共 {together} 元,达到公开招标的 {most} 元",
    ),
    Rule(
        code="F-A28",
        title="项目超期未开工",
        subject=Subject.PROJECT,
        found=f"""
            SELECT {_PROJECT}, :as_of - min(moved.happened_on) AS days, min(moved.happened_on) AS allocated_on
              FROM project JOIN journal_account account ON account.project_id = project.id AND account.stage = 'allocated'
              JOIN journal_transfer moved ON moved.target_id = account.id
              LEFT JOIN works ON works.project_id = project.id
             WHERE works.started_on IS NULL AND works.state IS DISTINCT FROM 'terminated' AND project.category NOT LIKE 'G%'
               AND NOT EXISTS (SELECT FROM payment WHERE payment.project_id = project.id AND payment.state IN {DONE})
               AND EXISTS (SELECT FROM journal_account held WHERE held.project_id = project.id AND held.balance > 0)
             GROUP BY project.id""",  # noqa: S608
        lights={Light.YELLOW: "days > :works_start_days"},
        told="{allocated_on} 分配资金,尚未开工",
    ),
    Rule(
        code="F-A29",
        title="项目超工期",
        subject=Subject.PROJECT,
        found=f"""
            SELECT {_PROJECT}, max(contract.ends_on) AS ends_on, :as_of - max(contract.ends_on) AS days
              FROM {OF_CONTRACT}
             WHERE contract.state = 'active' AND works.state IN ('started', 'suspended')
             GROUP BY project.id""",  # noqa: S608
        lights={Light.YELLOW: "days > :watch_late_days"},
        told="合同工期到 {ends_on},尚未完工",
    ),
    Rule(
        code="F-A30",
        title="完工未验收",
        subject=Subject.PROJECT,
        found=_WORKS.format(":as_of - works.completed_on AS days, works.completed_on"),
        lights={Light.YELLOW: "state = 'completed' AND days > :works_accept_days"},
        told="{completed_on} 完工,尚未验收",
    ),
    Rule(
        code="F-A31",
        title="验收未决算",
        subject=Subject.PROJECT,
        found=_WORKS.format(":as_of - works.accepted_on AS days, works.accepted_on"),
        lights={Light.YELLOW: "state = 'accepted' AND days > :works_settle_days"},
        told="{accepted_on} 验收,尚未决算",
    ),
    Rule(
        code="F-A32",
        title="未形成资产",
        subject=Subject.PROJECT,
        found=_WORKS.format(
            ":as_of - works.settled_on AS days, works.settled_on,"
            " coalesce(works.no_asset_reason, project.no_asset_reason) AS no_asset_reason,"
            f" project.id IN ({_FORMED}) AS formed"
        ),
        lights={Light.RED: "state = 'settled' AND NOT formed AND no_asset_reason IS NULL AND days > :works_asset_days"},
        told="{settled_on} 决算,资产台账中没有登记由它形成的资产",
    ),
    Rule(
        code="F-A35",
        title="项目调整未批",
        subject=Subject.PROJECT,
        found=f"""
            SELECT {_PROJECT}, project.planned_amount AS planned, :watch_project_change_percent AS most,
                   greatest(coalesce(sum(contract.amount + contract.changed_amount), 0), coalesce(works.settled_value, 0)) AS became
              FROM project JOIN works ON works.project_id = project.id
              LEFT JOIN contract ON contract.works_id = works.id AND contract.state = 'active'
             GROUP BY project.id, works.id""",  # noqa: S608
        lights={Light.RED: "became > planned * (1 + most / 100.0)"},
        told="合同或决算 {became} 元,超过批准的计划总投资 {planned} 元 {most}% 以上,没有经批准的项目调整",
    ),
    Rule(
        code="F-A37",
        title="供应商集中",
        subject=Subject.DIVISION,
        found=f"""
            SELECT place.id AS subject_id, place.code AS division_code, place.name, party.name AS party,
                   sum(count(*)) OVER (PARTITION BY place.id) AS contracts,
                   round(100 * sum(contract.amount + contract.changed_amount)
                         / sum(sum(contract.amount + contract.changed_amount)) OVER (PARTITION BY place.id), 1) AS percent
              FROM {OF_CONTRACT} JOIN party ON party.id = contract.party_id
              JOIN division place ON place.code = left(project.division_code, 9) || '000'
             WHERE contract.state = 'active' AND contract.signed_on > :as_of - 365
             GROUP BY place.id, party.id""",  # noqa: S608
        lights={Light.YELLOW: "contracts >= :watch_supplier_contracts AND percent > :watch_supplier_percent"},
        told="一年内 {contracts} 份合同中,{party} 占合同额的 {percent}%",
    ),
    Rule(
        code="F-A40",
        title="整改逾期",
        subject=Subject.ISSUE,
        found="""
            SELECT issue.id AS subject_id, issue.division_code, coalesce(issue.document, '问题') AS name, issue.deadline,
                   :as_of - issue.deadline AS days, coalesce(issue.involved, 0) - issue.recovered - issue.shortfall AS rest
              FROM issue WHERE issue.state NOT IN ('closed', 'cancelled')""",
        lights={Light.RED: "days > 0"},
        told="整改期限 {deadline},还有 {rest} 元未整改",
    ),
    Rule(
        code="F-A42",
        title="绩效偏低",
        subject=Subject.PROJECT,
        found=f"""
            SELECT {_PROJECT}, monitored.as_of, count(*) FILTER (WHERE part.achieved_percent < :performance_low_percent) AS low,
                   min(part.achieved_percent) AS least, :performance_low_percent AS asked
              FROM project
              JOIN LATERAL (SELECT id, as_of FROM performance_monitoring
                             WHERE project_id = project.id AND year = :year AND as_of <= :as_of AND state IN ('submitted', 'accepted')
                             ORDER BY as_of DESC LIMIT 1) monitored ON true
              JOIN monitoring_indicator part ON part.monitoring_id = monitored.id
             GROUP BY project.id, monitored.as_of""",  # noqa: S608
        lights={Light.YELLOW: "low > 0"},
        told="{as_of} 运行监控有 {low} 项指标完成率低于到期目标的 {asked}%,最低 {least}%",
    ),
    Rule(
        code="F-A43",
        title="合同变更累积",
        subject=Subject.CONTRACT,
        found=f"""
            SELECT {_CONTRACT}, round(100 * sum(abs(change.amount)) / contract.amount, 1) AS percent
              FROM {OF_CONTRACT} JOIN contract_change change ON change.contract_id = contract.id AND change.state = 'approved'
             GROUP BY contract.id, project.id""",  # noqa: S608
        lights={Light.YELLOW: "percent > :contract_change_percent"},
        told="累计变更达合同金额的 {percent}%",
    ),
    Rule(
        code="F-A44",
        title="劳务报酬不足",
        subject=Subject.CONTRACT,
        found=f"""
            SELECT {_CONTRACT}, round(100 * coalesce(sum(labour.pay), 0) / (contract.amount + contract.changed_amount), 1) AS percent,
                   :contract_labour_percent AS lowest
              FROM {OF_CONTRACT}
              LEFT JOIN works_labour labour ON labour.contract_id = contract.id AND labour.withdrawn_on IS NULL
             WHERE contract.kind = 'work_relief' AND contract.state = 'active' AND works.completed_on IS NOT NULL
             GROUP BY contract.id, project.id""",  # noqa: S608
        lights={Light.YELLOW: "percent < lowest"},
        told="以工代赈劳务报酬占合同金额的 {percent}%,应不低于 {lowest}%",
    ),
    Rule(
        code="F-A45",
        title="联农带农缺失",
        subject=Subject.PROJECT,
        found=f"""
            SELECT {_PROJECT}, coalesce(sum(part.households), 0) AS households, :project_mechanism_households AS lowest
              FROM project LEFT JOIN project_mechanism part ON part.project_id = project.id
             WHERE project.operating AND {_ENTERED} GROUP BY project.id""",  # noqa: S608
        lights={Light.RED: "households < lowest"},
        told="经营性项目联农带农 {households} 户,应不少于 {lowest} 户",
    ),
    Rule(
        code="F-A48",
        title="现场照片重复使用",
        subject=Subject.PROJECT,
        found=f"""
            SELECT {_PROJECT}, count(*) AS photos
              FROM project JOIN works ON works.project_id = project.id
              JOIN attachment photo ON photo.subject = 'works' AND photo.subject_id = works.id
             WHERE photo.kind = '现场照片' AND photo.withdrawn_at IS NULL
               AND EXISTS (SELECT FROM attachment other
                            WHERE other.file_digest = photo.file_digest AND other.subject = 'works' AND other.kind = '现场照片'
                              AND other.withdrawn_at IS NULL AND other.subject_id <> photo.subject_id AND other.id < photo.id)
             GROUP BY project.id""",  # noqa: S608
        lights={Light.RED: "photos > 0"},
        told="有 {photos} 张现场照片已在其他项目用过",
    ),
)
