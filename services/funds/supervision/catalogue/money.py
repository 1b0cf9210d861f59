"""Rules about batches, their way to projects, and the figures of a county or town (domain/assets-and-funds §2.14)."""

from __future__ import annotations

from services.funds.supervision.catalogue.pieces import DONE, WAITING
from services.funds.supervision.definitions import SHARES
from services.funds.supervision.rules import Subject
from shared.supervision.rules import Light, Rule

__all__ = ["MONEY"]

_BATCH = "batch.id AS subject_id, batch.division_code, batch.document_no AS name"
_UNPAID = f"""
    SELECT batch_id, sum(balance) AS unpaid FROM journal_account WHERE stage IN {WAITING} GROUP BY batch_id HAVING sum(balance) > 0"""  # noqa: S608

MONEY = (
    Rule(
        code="F-A01",
        title="资金未及时分配",
        subject=Subject.BATCH,
        found=f"""
            SELECT {_BATCH}, :as_of - batch.received_on AS days, batch.received_on,
                   account.balance AS unallocated
              FROM fund_batch batch JOIN journal_account account ON account.batch_id = batch.id AND account.stage = 'unallocated'
             WHERE batch.cancelled_on IS NULL AND account.balance > 0""",  # noqa: S608
        lights={Light.RED: "days > :watch_allocate_red_days", Light.YELLOW: "days > :fund_allocate_days"},
        told="{received_on} 到位,还有 {unallocated} 元未分配",
    ),
    Rule(
        code="F-A02",
        title="资金未及时下达",
        subject=Subject.BATCH,
        found=f"""
            SELECT {_BATCH}, :as_of - min(moved.last) AS days, min(moved.last) AS allocated_on,
                   sum(account.balance) AS unreleased
              FROM fund_batch batch JOIN journal_account account ON account.batch_id = batch.id AND account.stage = 'allocated'
              JOIN (SELECT target_id, max(happened_on) AS last FROM journal_transfer GROUP BY target_id) moved
                ON moved.target_id = account.id
             WHERE account.balance > 0 GROUP BY batch.id""",  # noqa: S608
        lights={Light.YELLOW: "days > :watch_release_days"},
        told="{allocated_on} 分配,还有 {unreleased} 元未下达",
    ),
    Rule(
        code="F-A03",
        title="支出进度滞后",
        subject=Subject.BATCH,
        found=f"""
            SELECT {_BATCH}, round(100 * coalesce(account.paid, 0) / batch.amount, 1) AS paid_percent, :calendar_percent AS expected
              FROM fund_batch batch
              LEFT JOIN (SELECT batch_id, sum(balance) AS paid FROM journal_account WHERE stage = 'paid' GROUP BY batch_id) account
                ON account.batch_id = batch.id
             WHERE batch.cancelled_on IS NULL AND batch.budget_year = :year
               AND batch.received_on <= :as_of - :watch_progress_new_days""",  # noqa: S608
        lights={
            Light.RED: "expected - paid_percent > :watch_progress_red_points",
            Light.YELLOW: "expected - paid_percent > :watch_progress_yellow_points",
        },
        told="支出进度 {paid_percent}%,落后于序时进度",
    ),
    Rule(
        code="F-A04",
        title="资金闲置",
        subject=Subject.BATCH,
        found=f"""
            SELECT {_BATCH}, :as_of - greatest(batch.received_on, paid.last) AS days,
                   greatest(batch.received_on, paid.last) AS since, held.unpaid
              FROM fund_batch batch JOIN ({_UNPAID}) held ON held.batch_id = batch.id
              LEFT JOIN (SELECT account.batch_id, max(moved.happened_on) AS last
                           FROM journal_account account JOIN journal_transfer moved ON moved.target_id = account.id
                          WHERE account.stage = 'paid' GROUP BY account.batch_id) paid ON paid.batch_id = batch.id""",  # noqa: S608
        lights={
            Light.BLACK: "days >= :watch_idle_black_days",
            Light.RED: "days >= :watch_idle_red_days",
            Light.YELLOW: "days >= :watch_idle_yellow_days",
        },
        told="{since} 以来没有支付,还有 {unpaid} 元未支付",
    ),
    Rule(
        code="F-A05",
        title="结转超期",
        subject=Subject.BATCH,
        found=f"""
            SELECT {_BATCH}, batch.received_on, held.unpaid, batch.budget_year, :as_of - batch.received_on AS days
              FROM fund_batch batch JOIN ({_UNPAID}) held ON held.batch_id = batch.id
             WHERE batch.budget_year < :year""",  # noqa: S608
        lights={Light.RED: "days > :watch_carry_days"},
        told="{budget_year} 年度预算,{received_on} 到位,还有 {unpaid} 元未支付",
    ),
    Rule(
        code="F-A33",
        title="产业占比不足",
        subject=Subject.DIVISION,
        found=f"""
            SELECT place.id AS subject_id, place.code AS division_code, place.name, now_.year, :watch_industry_percent AS floor,
                   round(100 * now_.allocated_industry / now_.received, 2) AS share,
                   round(100 * coalesce(last_.allocated_industry / last_.received, 0), 2) AS last_share
              FROM ({SHARES}) now_ JOIN division place ON place.code = now_.division_code
              LEFT JOIN ({SHARES}) last_ ON last_.division_code = now_.division_code AND last_.year = now_.year - 1
             WHERE now_.year = :year AND 100 * now_.allocated >= :watch_industry_judged_percent * now_.received""",  # noqa: S608
        lights={Light.RED: "share < floor OR share < last_share"},
        told="{year} 年中央衔接资金产业占比 {share}%,下限 {floor}%,上年 {last_share}%",
    ),
    Rule(
        code="F-A34",
        title="管理费超标",
        subject=Subject.BATCH,
        found=f"""
            SELECT {_BATCH}, batch.amount, sum(account.balance) AS fees, :management_fee_percent AS most
              FROM fund_batch batch JOIN journal_account account ON account.batch_id = batch.id
              JOIN project ON project.id = account.project_id AND project.category LIKE 'G%'
             GROUP BY batch.id""",  # noqa: S608
        lights={Light.RED: "100 * fees > most * amount"},
        told="项目管理费 {fees} 元,超过该批资金 {amount} 元的 {most}%",
    ),
    Rule(
        code="F-A39",
        title="两账不平",
        subject=Subject.BATCH,
        found=f"""
            SELECT {_BATCH}, journal.paid AS journal_paid, journal.wrong,
                   coalesce(asked.paid, 0) + coalesce(brought.paid, 0) - coalesce(back.paid, 0) AS payments_paid
              FROM fund_batch batch
              JOIN (SELECT account.batch_id, sum(account.balance) FILTER (WHERE account.stage = 'paid') AS paid,
                           count(*) FILTER (WHERE account.balance <> coalesce(moved.amount, 0)) AS wrong
                      FROM journal_account account
                      LEFT JOIN (SELECT id, sum(amount) AS amount
                                   FROM (SELECT target_id AS id, amount FROM journal_transfer
                                         UNION ALL SELECT source_id, -amount FROM journal_transfer) both_sides
                                  GROUP BY id) moved ON moved.id = account.id
                     GROUP BY account.batch_id) journal ON journal.batch_id = batch.id
              LEFT JOIN (SELECT part.batch_id, sum(part.amount) AS paid
                           FROM payment_source part JOIN payment ON payment.id = part.payment_id
                          WHERE payment.state IN {DONE} GROUP BY part.batch_id) asked ON asked.batch_id = batch.id
              LEFT JOIN (SELECT batch_id, sum(amount) AS paid FROM imported_posting posting
                          WHERE kind = 'pay' AND NOT EXISTS (SELECT FROM journal_entry undone WHERE undone.reverses = posting.entry_id)
                          GROUP BY batch_id) brought ON brought.batch_id = batch.id
              LEFT JOIN (SELECT batch_id, sum(amount) AS paid FROM payment_refund GROUP BY batch_id) back
                ON back.batch_id = batch.id""",  # noqa: S608
        lights={Light.RED: "coalesce(journal_paid, 0) <> payments_paid OR wrong > 0"},
        told="项目账支付 {payments_paid} 元,资金账支付 {journal_paid} 元,余额不符的科目 {wrong} 个",
    ),
    Rule(
        code="F-A41",
        title="年底突击支付",
        subject=Subject.DIVISION,
        found=f"""
            SELECT place.id AS subject_id, place.code AS division_code, place.name, :year AS year,
                   round(100 * sum(payment.amount - payment.refunded) FILTER (WHERE payment.paid_on >= make_date(:year, 12, 1))
                         / nullif(sum(payment.amount - payment.refunded), 0), 1) AS percent
              FROM payment JOIN division place ON place.code = left(payment.division_code, 6) || '000000'
             WHERE payment.state IN {DONE} AND payment.paid_on BETWEEN :year_start AND :as_of
             GROUP BY place.id""",  # noqa: S608
        lights={Light.YELLOW: "percent > :watch_december_percent"},
        told="{year} 年 12 月支付占全年的 {percent}%",
    ),
    Rule(
        code="F-A46",
        title="直达资金混同",
        subject=Subject.ALLOTMENT,
        found="""
            SELECT allotment.id AS subject_id, allotment.division_code, allotment.document_no AS name,
                   count(*) FILTER (WHERE batch.direct) AS direct, count(*) FILTER (WHERE NOT batch.direct) AS other
              FROM allotment JOIN allotment_line line ON line.allotment_id = allotment.id JOIN fund_batch batch ON batch.id = line.batch_id
             WHERE allotment.kind = 'allocate' AND allotment.state = 'posted'
             GROUP BY allotment.id""",
        lights={Light.YELLOW: "direct > 0 AND other > 0"},
        told="同一文件分配直达资金 {direct} 笔、其他资金 {other} 笔",
    ),
    Rule(
        code="F-A47",
        title="数据未报",
        subject=Subject.DIVISION,
        found="""
            SELECT place.id AS subject_id, place.code AS division_code, place.name, :as_of - max(moved.last) AS days, max(moved.last) AS since,
                   coalesce(sum(account.balance) FILTER (WHERE account.stage = 'released'), 0) AS unpaid
              FROM journal_account account JOIN division place ON place.code = left(account.division_code, 9) || '000'
              LEFT JOIN (SELECT id, max(happened_on) AS last
                           FROM (SELECT target_id AS id, happened_on FROM journal_transfer
                                 UNION ALL SELECT source_id, happened_on FROM journal_transfer) both_sides
                          GROUP BY id) moved ON moved.id = account.id
             WHERE account.project_id IS NOT NULL
             GROUP BY place.id""",
        lights={Light.YELLOW: "unpaid > 0 AND days > :watch_silent_days"},
        told="已下达未支付 {unpaid} 元,{since} 以来没有记账",
    ),
)
