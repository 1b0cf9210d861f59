"""Checks of a payroll 发放核验 PY-01 to PY-16 (domain/jobs-and-platform §2.5). Data: each is a statement over all lines at once, ``line`` below.

A check **blocks**: the line is not sent, whatever is said; or it **holds**: it is sent once the village has explained it and the town has passed that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import literal_column
from sqlalchemy.dialects.postgresql import asyncpg

from services.jobs.appointments.machine import HOLDING
from services.jobs.bars.rules import BARS
from services.jobs.employment.rules import OUTSIDE
from services.jobs.posts.rules import FUNDS, POST_KINDS
from shared.registry.regions import NATIONAL

__all__ = ["CHECKS", "FORCES", "LINES", "Check"]

FORCES = {"block": "不予发放", "hold": "暂缓,村说明、镇审核后发放", "either": "视情形不予发放或暂缓"}
"""处理方式 of a check."""


@dataclass(frozen=True, slots=True)
class Check:
    """A check: what it looks for, how it acts, and a statement of ``line_id, blocks, told`` with at most one row a line."""

    code: str
    title: str
    force: str
    found: str


def _among(words: Iterable[str]) -> str:
    return ", ".join(f"'{word}'" for word in words)


LINES = """
    SELECT l.id, l.payroll_id, l.appointment_id, l.person_id, l.division_code, l.fund, l.month, ends.last, l.standard, l.from_on, l.until, l.active_days,
           l.due_days, l.due_days - l.paid_days AS unpaid_days, a.starts_on, a.exited_on, a.insured_until, a.spell_id, p.id AS post_id, p.kind, p.employer,
           p.full_time, p.key_group, p.one_per_household, who.household_id AS home_id, who.id_token, who.left_on, home.division_code AS home_code,
           home.household_type, life.died_on, worker.birth_month
      FROM payroll_line l
      JOIN post_appointment a ON a.id = l.appointment_id
      JOIN public_post p ON p.id = a.post_id
     CROSS JOIN LATERAL (SELECT CAST(l.month + interval '1 month' AS date) - 1 AS last) AS ends
      LEFT JOIN LATERAL (SELECT m.household_id, m.id_token, m.left_on FROM known_member m WHERE m.person_id = l.person_id
                          ORDER BY m.left_on DESC NULLS FIRST, m.household_id LIMIT 1) AS who ON true
     CROSS JOIN LATERAL (SELECT min(m.died_on) AS died_on FROM known_member m WHERE m.person_id = l.person_id) AS life
      LEFT JOIN LATERAL (SELECT max(k.birth_month) AS birth_month FROM known_worker k WHERE k.person_id = l.person_id) AS worker ON true
      LEFT JOIN known_household home ON home.id = who.household_id
     WHERE l.payroll_id = ANY (:payrolls)
"""
"""The lines of payrolls that were not issued, with who each pays as household knows them now, and the post."""
_SERVING = f"IN ({_among((*HOLDING, 'ended'))})"
_OUTSIDE = NATIONAL.expression(literal_column("line.home_code"), literal_column("spell.place_code")).compile(
    dialect=asyncpg.dialect(),  # type: ignore[no-untyped-call]  # SQLAlchemy leaves it untyped
    compile_kwargs={"literal_binds": True},
)
_CAPS = ", ".join(f"('{fund}', CAST(:cap_{fund} AS int))" for fund in FUNDS)
_FIT = _among(code for code, kind in POST_KINDS.items() if kind.fit)


def _barred(code: str) -> str:
    """Bars of which a check is made, against somebody or, where their kind says so, another of their household."""
    bars = {kind: bar for kind, bar in BARS.items() if bar.check == code}
    kinds = ", ".join(f"('{kind}', '{bar.title}', {bar.blocks}, {bar.family}, {bar.fit})" for kind, bar in bars.items())
    family = """
                UNION ALL
                SELECT line.id, line.month, line.last, line.kind, m.person_id, true FROM line
                  JOIN known_member m ON m.household_id = line.home_id AND m.left_on IS NULL AND m.person_id <> line.person_id"""
    return f"""
        SELECT who.id, bool_or(b.blocks), string_agg(DISTINCT CASE WHEN who.family THEN '家庭成员' ELSE '' END || '在“' || b.title || '”名单上', ';')
          FROM (SELECT line.id, line.month, line.last, line.kind, line.person_id, false AS family FROM line{family * any(bar.family for bar in bars.values())}
               ) AS who
          JOIN post_bar bar ON bar.person_id = who.person_id
          JOIN (VALUES {kinds}) AS b (code, title, blocks, family, fit) ON b.code = bar.kind AND (b.family OR NOT who.family)
         WHERE bar.from_on <= who.last AND (bar.until IS NULL OR bar.until >= who.month) AND (NOT b.fit OR who.kind IN ({_FIT}))
         GROUP BY who.id"""  # noqa: S608 - words of ours


_CHECKS = (
    Check(
        "AT-01",
        "考勤未登记",
        "block",
        "SELECT line.id, true, '当月考勤未登记' FROM line WHERE line.due_days IS NULL",
    ),
    Check(
        "AT-02",
        "扣款未告知本人",
        "block",
        """
        SELECT line.id, true, format('扣款 %s 元尚未告知本人', marks.deduction)
          FROM line JOIN assessment_month marks ON marks.appointment_id = line.appointment_id AND marks.month = line.month
         WHERE marks.deduction > 0 AND marks.told_on IS NULL""",
    ),
    Check(
        "PY-01",
        "当月在两个岗位",
        "either",
        f"""
        SELECT line.id, bool_or(twice.overlap), string_agg(format('%s“%s”(%s 起)', CASE WHEN twice.overlap THEN '同时在' ELSE '当月还在' END,
                                                                  post.name, other.starts_on), ';' ORDER BY other.id)
          FROM line
          JOIN post_appointment other ON other.person_id = line.person_id AND other.id <> line.appointment_id AND other.state {_SERVING}
           AND other.starts_on <= line.last AND (other.exited_on IS NULL OR other.exited_on >= line.month)
          JOIN public_post post ON post.id = other.post_id
         CROSS JOIN LATERAL (SELECT greatest(line.starts_on, other.starts_on, line.month) <= least(line.exited_on, other.exited_on, line.last) AS overlap) AS twice
         GROUP BY line.id""",  # noqa: S608
    ),
    Check(
        "PY-02",
        "死亡、迁出或户籍注销",
        "either",
        """
        SELECT line.id, gone.since < line.month,
               CASE WHEN line.died_on IS NULL THEN format('已于 %s 迁出或不再在册', line.left_on)
                    WHEN line.died_on < line.month THEN format('已于 %s 死亡', line.died_on)
                    ELSE format('已于 %s 死亡,发放到当日,须说明由谁领取', line.died_on) END
          FROM line CROSS JOIN LATERAL (SELECT coalesce(line.died_on, line.left_on) AS since) AS gone
         WHERE gone.since IS NOT NULL
        UNION ALL
        SELECT line.id, false, '现居住地不在设岗的村(镇)'
          FROM line
         WHERE line.left_on IS NULL AND line.died_on IS NULL
           AND NOT starts_with(line.home_code, regexp_replace(line.division_code, '000$', ''))""",
    ),
    Check(
        "PY-03",
        "县外务工或长期缺勤",
        "hold",
        f"""
        SELECT line.id, false, string_agg(told, ';')
          FROM (SELECT line.id, format('缺勤 %s 天', line.unpaid_days) AS told FROM line WHERE line.unpaid_days >= :absent_days
                UNION ALL
                SELECT line.id, format('台账登记全月在县外务工:%s', coalesce(spell.employer, '无单位'))
                  FROM line
                  JOIN work_month worked ON worked.person_id = line.person_id AND worked.month = line.month AND worked.share = 1
                  JOIN employment_spell spell ON spell.id = worked.spell_id AND spell.withdrawn_at IS NULL AND spell.form <> 'post'
                 WHERE {_OUTSIDE} IN ({_among(OUTSIDE)})) AS line
         GROUP BY line.id""",  # noqa: S608
    ),
    Check(
        "PY-04",
        "其他单位缴纳社会保险",
        "hold",
        """
        SELECT line.id, false, format('社保就业登记自 %s 起在%s就业', insured.started_on, coalesce(insured.employer, '单位(未填)'))
          FROM line
          JOIN LATERAL (SELECT k.status, k.employer, k.started_on FROM known_insured_work k
                         WHERE k.person_id = line.person_id AND k.started_on <= line.last
                         ORDER BY k.started_on DESC, k.year_id DESC LIMIT 1) AS insured ON true
         WHERE line.full_time AND insured.status = '就业' AND btrim(coalesce(insured.employer, '')) <> line.employer""",
    ),
    Check("PY-05", "村干部或其家庭成员", "block", _barred("PY-05")),
    Check("PY-06", "财政供养、企业养老金、企业法人或股东", "either", _barred("PY-06")),
    Check(
        "PY-07",
        "超过年龄上限",
        "block",
        """
        SELECT line.id, true, format('当月 1 日已超过 %s 周岁,应办理退岗', CAST(:age_to AS int))
          FROM line WHERE line.birth_month <= line.month - make_interval(years => :age_to + 1, months => 1)""",
    ),
    Check(
        "PY-08",
        "不再是脱贫户或监测对象",
        "hold",
        """
        SELECT line.id, false, '该岗位限脱贫户和监测对象,月末时该户不是'
          FROM line
         WHERE line.key_group AND line.household_type IS DISTINCT FROM '脱贫户'
           AND NOT EXISTS (SELECT FROM known_case c WHERE c.household_id = line.home_id AND c.determined_on <= line.last AND c.closed_on IS NULL
                              AND (c.eliminated_on IS NULL OR c.eliminated_on > line.last))""",
    ),
    Check("PY-09", "身体不能胜任", "block", _barred("PY-09")),
    Check(
        "PY-10",
        "同户另有人在岗",
        "hold",
        f"""
        SELECT line.id, false, string_agg(DISTINCT format('同户 %s 在“%s”', m.name, post.name), ';')
          FROM line
          JOIN known_member m ON m.household_id = line.home_id AND m.left_on IS NULL AND m.person_id <> line.person_id
          JOIN post_appointment other ON other.person_id = m.person_id AND other.state {_SERVING}
           AND other.starts_on <= line.last AND (other.exited_on IS NULL OR other.exited_on >= line.month)
          JOIN public_post post ON post.id = other.post_id
         WHERE line.one_per_household
         GROUP BY line.id""",  # noqa: S608
    ),
    Check(
        "PY-11",
        "聘期或保险已到期",
        "hold",
        """
        SELECT line.id, false, concat_ws(';', CASE WHEN lapsed.days > 0 THEN format('在岗 %s 天没有聘期', lapsed.days) END,
                                              CASE WHEN line.insured_until < line.until THEN format('保险已于 %s 到期', line.insured_until) END)
          FROM line CROSS JOIN LATERAL (SELECT line.until - line.from_on + 1 - line.active_days AS days) AS lapsed
         WHERE lapsed.days > 0 OR line.insured_until < line.until""",
    ),
    Check(
        "PY-12",
        "高于补贴标准或与本镇同类岗位不一致",
        "hold",
        """
        WITH others AS MATERIALIZED (
            SELECT own.town, own.kind, own.full_time, own.standard, string_agg(DISTINCT CAST(p.standard AS text), '、') AS told
              FROM (SELECT DISTINCT left(division_code, 9) AS town, kind, full_time, standard FROM line) AS own
              JOIN public_post p ON left(p.division_code, 9) = own.town AND p.kind = own.kind AND p.full_time = own.full_time
               AND p.standard <> own.standard AND p.state IN ('approved', 'open')
             GROUP BY own.town, own.kind, own.full_time, own.standard)
        SELECT line.id, false, concat_ws(';', CASE WHEN ruling.amount IS NULL THEN '没有现行的补贴标准'
                                                   WHEN line.standard > ruling.amount THEN format('每月 %s 元,高于标准 %s 元', line.standard, ruling.amount) END,
                                              '本镇同类岗位为每月 ' || others.told || ' 元')
          FROM line
          LEFT JOIN LATERAL (SELECT s.amount FROM stipend_standard s WHERE s.kind = line.kind AND s.from_on <= line.month
                              ORDER BY s.from_on DESC LIMIT 1) AS ruling ON true
          LEFT JOIN others ON others.town = left(line.division_code, 9) AND others.kind = line.kind AND others.full_time = line.full_time
                          AND others.standard = line.standard
         WHERE ruling.amount IS NULL OR line.standard > ruling.amount OR others.told IS NOT NULL""",
    ),
    Check(
        "PY-13",
        "账户缺失、非本人或重复",
        "block",
        """
        SELECT line.id, true, CASE WHEN own.person_id IS NULL THEN '没有登记一卡通账户'
                                   WHEN own.token IS DISTINCT FROM line.id_token THEN '账户户名证件与本人不符'
                                   ELSE '账户与他人相同' END
          FROM line
          LEFT JOIN stipend_account own ON own.person_id = line.person_id
         WHERE own.person_id IS NULL OR own.token IS DISTINCT FROM line.id_token
            OR EXISTS (SELECT FROM stipend_account other WHERE other.account_cipher = own.account_cipher AND other.person_id <> own.person_id)""",
    ),
    Check(
        "PY-14",
        "超过累计享受月数",
        "block",
        f"""
        SELECT line.id, true, format('该资金已享受 %s 个月,上限 %s 个月', had.months, cap.months)
          FROM line
          JOIN (VALUES {_CAPS}) AS cap (fund, months) ON cap.fund = line.fund AND cap.months > 0
         CROSS JOIN LATERAL (SELECT (SELECT coalesce(sum(a.prior_months), 0) FROM post_appointment a WHERE a.person_id = line.person_id AND a.fund = line.fund)
                                    + (SELECT count(DISTINCT paid.month) FROM payroll_line paid
                                        WHERE paid.person_id = line.person_id AND paid.fund = line.fund AND paid.month <> line.month
                                          AND paid.standing IN ('sent', 'paid')) AS months) AS had
         WHERE had.months >= cap.months""",  # noqa: S608
    ),
    Check(
        "PY-15",
        "当月已发放",
        "block",
        """
        SELECT line.id, true, format('该人员 %s 的补贴已在 %s 批次发放', to_char(line.month, 'YYYY-MM'), min(roll.number))
          FROM line
          JOIN payroll_line paid ON paid.person_id = line.person_id AND paid.fund = line.fund AND paid.month = line.month AND paid.id <> line.id
           AND paid.standing IN ('sent', 'paid') AND (paid.appointment_id = line.appointment_id OR paid.from_on <= line.until AND paid.until >= line.from_on)
          JOIN payroll roll ON roll.id = paid.payroll_id
         GROUP BY line.id, line.month""",
    ),
    Check("PY-16", "在押、强制戒毒等", "hold", _barred("PY-16")),
)
CHECKS: Mapping[str, Check] = {check.code: check for check in _CHECKS}
"""Every check by its code, in their order."""
