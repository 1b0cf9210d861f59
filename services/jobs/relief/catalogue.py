"""Checks of what work relief pays (domain/jobs-and-platform §3.4). Data: each is a statement over all projects and months at once.

A check **blocks** the acceptance, or **asks** for a word of whoever accepts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["CHECKS", "LINES", "SITES", "Check"]


@dataclass(frozen=True, slots=True)
class Check:
    """A check: what it looks for, its force, and a statement of ``project_id, worker_id, month, told``."""

    code: str
    title: str
    force: str
    found: str


SITES = """
    SELECT p.id, p.aid, least_share.percent
      FROM relief_project p
      LEFT JOIN LATERAL (SELECT s.percent FROM relief_standard s WHERE s.source = p.source AND s.fund_level = p.fund_level AND s.year <= p.year
                          ORDER BY s.year DESC LIMIT 1) AS least_share ON true
     WHERE p.id = ANY (:projects)
"""
"""The projects that are judged, with the least share that holds for each."""
LINES = """
    SELECT w.project_id, w.id AS worker_id, w.person_id, d.month, d.days, t.day_pay, pay.id AS payment_id, pay.amount, pay.note,
           who.household_id, who.name, who.left_on, life.died_on
      FROM site
      JOIN relief_worker w ON w.project_id = site.id
      JOIN relief_trade t ON t.project_id = w.project_id AND t.trade = w.trade
      JOIN relief_days d ON d.worker_id = w.id AND d.days > 0
      LEFT JOIN relief_payment pay ON pay.worker_id = w.id AND pay.month = d.month AND pay.withdrawn_at IS NULL
      LEFT JOIN LATERAL (SELECT m.household_id, m.name, m.left_on FROM known_member m WHERE m.person_id = w.person_id
                          ORDER BY m.left_on DESC NULLS FIRST, m.household_id LIMIT 1) AS who ON true
     CROSS JOIN LATERAL (SELECT min(m.died_on) AS died_on FROM known_member m WHERE m.person_id = w.person_id) AS life
"""
"""Their months with work, what was paid for each, and who worked as household knows them now."""

_CHECKS = (
    Check(
        "WR-01",
        "劳务报酬占比低于下限",
        "block",
        """
        SELECT site.id, CAST(NULL AS uuid), CAST(NULL AS date),
               CASE WHEN site.percent IS NULL THEN '该资金来源、级次和年度没有设定最低劳务报酬占比'
                    ELSE format('已发劳务报酬 %s 元,低于以工代赈资金 %s 元的 %s%%', paid.yuan, site.aid, trim_scale(site.percent)) END
          FROM site
         CROSS JOIN LATERAL (SELECT coalesce(sum(line.amount), 0.00) AS yuan FROM line WHERE line.project_id = site.id) AS paid
         WHERE site.percent IS NULL OR paid.yuan * 100 < site.aid * site.percent""",
    ),
    Check(
        "WR-02",
        "低收入人口占比偏低",
        "ask",
        """
        SELECT of.project_id, CAST(NULL AS uuid), CAST(NULL AS date), format('%s 名务工人员中脱贫户和监测对象 %s 名,低于 %s%%', of.people, of.key_group,
                                                                             trim_scale(CAST(:key_group_percent AS numeric)))
          FROM (SELECT who.project_id, count(*) AS people,
                       count(*) FILTER (WHERE home.household_type = '脱贫户'
                                           OR EXISTS (SELECT FROM known_case c WHERE c.household_id = home.id AND c.determined_on <= CAST(:on AS date)
                                                         AND c.closed_on IS NULL AND (c.eliminated_on IS NULL OR c.eliminated_on > CAST(:on AS date)))) AS key_group
                  FROM (SELECT DISTINCT project_id, person_id, household_id FROM line) AS who
                  LEFT JOIN known_household home ON home.id = who.household_id
                 GROUP BY who.project_id) AS of
         WHERE of.key_group * 100 < of.people * CAST(:key_group_percent AS numeric)""",
    ),
    Check(
        "WR-03",
        "同一人出工天数超过当月天数",
        "block",
        """
        SELECT line.project_id, line.worker_id, line.month, format('%s %s 在各工地共出工 %s 天,多于当月天数', coalesce(line.name, '–'),
                                                                   to_char(line.month, 'YYYY-MM'), trim_scale(together.days))
          FROM line
         CROSS JOIN LATERAL (SELECT sum(d.days) AS days FROM relief_worker w
                               JOIN relief_days d ON d.worker_id = w.id AND d.month = line.month
                               JOIN relief_project p ON p.id = w.project_id AND p.state <> 'cancelled'
                              WHERE w.person_id = line.person_id) AS together
         WHERE together.days > extract(day FROM line.month + interval '1 month' - interval '1 day')""",
    ),
    Check(
        "WR-04",
        "死亡或迁出后出工",
        "block",
        """
        SELECT line.project_id, line.worker_id, line.month,
               format('%s 已于 %s %s,%s 出工 %s 天', coalesce(line.name, '–'), gone.since, gone.how, to_char(line.month, 'YYYY-MM'), trim_scale(line.days))
          FROM line
         CROSS JOIN LATERAL (SELECT coalesce(line.died_on, line.left_on) AS since,
                                    CASE WHEN line.died_on IS NULL THEN '迁出或不再在册' ELSE '死亡' END AS how) AS gone
         WHERE line.days > gone.since - line.month + 1""",
    ),
    Check(
        "WR-05",
        "发放金额与天数×标准不符",
        "ask",
        """
        SELECT line.project_id, line.worker_id, line.month,
               format('%s %s 发放 %s 元,按 %s 天 × %s 元应为 %s 元(%s)', coalesce(line.name, '–'), to_char(line.month, 'YYYY-MM'), line.amount,
                      trim_scale(line.days), trim_scale(line.day_pay), round(line.days * line.day_pay, 2), coalesce(line.note, '未说明'))
          FROM line
         WHERE abs(line.amount - line.days * line.day_pay) * 100 > line.days * line.day_pay * CAST(:amount_percent AS numeric)""",
    ),
    Check(
        "WR-06",
        "出工未发放报酬",
        "block",
        """
        SELECT line.project_id, line.worker_id, line.month,
               format('%s %s 出工 %s 天,没有发放报酬', coalesce(line.name, '–'), to_char(line.month, 'YYYY-MM'), trim_scale(line.days))
          FROM line WHERE line.payment_id IS NULL""",
    ),
)
CHECKS: Mapping[str, Check] = {check.code: check for check in _CHECKS}
"""Every check by its code, in their order."""
