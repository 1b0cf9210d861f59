"""Rules about what is paid, to whom, and when (domain/assets-and-funds §2.14)."""

from __future__ import annotations

from services.funds.credit.bans import BANS
from services.funds.supervision.catalogue.pieces import DONE, OF_CONTRACT, PAID_ON_CONTRACTS
from services.funds.supervision.rules import Subject
from shared.supervision.rules import Light, Rule

__all__ = ["PAYMENTS"]

_PAYMENT = "payment.id AS subject_id, payment.division_code, payment.purpose AS name, payment.paid_on"
_CONTRACT = "contract.id AS subject_id, project.division_code, contract.contract_no AS name"
_TOTAL = "contract.amount + contract.changed_amount AS total"

PAYMENTS = (
    Rule(
        code="F-A06",
        title="超计划支付",
        subject=Subject.PROJECT,
        found="""
            SELECT project.id AS subject_id, project.division_code, project.name, project.planned_amount AS planned,
                   sum(account.balance) AS paid
              FROM project JOIN journal_account account ON account.project_id = project.id AND account.stage = 'paid'
             GROUP BY project.id""",
        lights={Light.RED: "paid > planned"},
        told="累计支付 {paid} 元,超过项目计划总投资 {planned} 元",
    ),
    Rule(
        code="F-A07",
        title="超合同支付",
        subject=Subject.CONTRACT,
        found=f"SELECT {_CONTRACT}, {_TOTAL}, done.paid FROM {OF_CONTRACT} JOIN ({PAID_ON_CONTRACTS}) done ON done.contract_id = contract.id",  # noqa: S608
        lights={Light.RED: "paid > total"},
        told="累计支付 {paid} 元,超过合同金额 {total} 元",
    ),
    Rule(
        code="F-A08",
        title="未验收先付",
        subject=Subject.CONTRACT,
        found=f"""
            SELECT {_CONTRACT}, {_TOTAL}, done.paid_before, :payment_unaccepted_percent AS most
              FROM {OF_CONTRACT} JOIN ({PAID_ON_CONTRACTS}) done ON done.contract_id = contract.id""",  # noqa: S608
        lights={Light.RED: "100 * paid_before > most * total"},
        told="验收前支付 {paid_before} 元,超过合同金额 {total} 元的 {most}%",
    ),
    Rule(
        code="F-A09",
        title="质保金提前释放",
        subject=Subject.PAYMENT,
        found=f"""
            SELECT {_PAYMENT}, payment.amount, works.defects_end_on
              FROM payment JOIN works ON works.project_id = payment.project_id
             WHERE payment.state IN {DONE} AND payment.stage = 'retention'""",  # noqa: S608
        lights={Light.RED: "defects_end_on IS NULL OR paid_on <= defects_end_on"},
        told="{paid_on} 支付质保金 {amount} 元,质保期到 {defects_end_on} 止",
    ),
    Rule(
        code="F-A11",
        title="未入库支付",
        subject=Subject.PROJECT,
        found=f"""
            SELECT project.id AS subject_id, project.division_code, project.name, sum(payment.amount - payment.refunded) AS paid
              FROM project JOIN payment ON payment.project_id = project.id
             WHERE payment.state IN {DONE} AND project.state <> 'selected' GROUP BY project.id""",  # noqa: S608
        lights={Light.RED: "paid > 0"},
        told="项目不在年度计划内,已支付 {paid} 元",
    ),
    Rule(
        code="F-A16",
        title="拆分支付",
        subject=Subject.PAYMENT,
        found=f"""
            SELECT (array_agg(payment.id ORDER BY payment.id))[1] AS subject_id, min(payment.division_code) AS division_code,
                   min(party.name) AS name, payment.paid_on, count(*) AS payments, sum(payment.amount) AS amount
              FROM payment JOIN contract ON contract.id = payment.contract_id JOIN party ON party.id = contract.party_id
             WHERE payment.state IN {DONE} AND payment.amount < :watch_split_payment_amount
             GROUP BY contract.party_id, payment.paid_on HAVING count(*) > 1""",  # noqa: S608
        lights={Light.YELLOW: "amount >= :watch_split_payment_amount"},
        told="{paid_on} 向同一收款单位分 {payments} 笔共支付 {amount} 元",
    ),
    Rule(
        code="F-A17",
        title="重复支付",
        subject=Subject.PAYMENT,
        found=f"""
            SELECT {_PAYMENT}, paid.amount, paid.earlier_on
              FROM (SELECT payment.id, payment.amount, lag(payment.paid_on) OVER same AS earlier_on
                      FROM payment JOIN contract ON contract.id = payment.contract_id
                     WHERE payment.state IN {DONE}
                    WINDOW same AS (PARTITION BY contract.party_id, payment.amount, payment.purpose ORDER BY payment.paid_on, payment.id)
                    UNION ALL
                    SELECT payment.id, person.amount, lag(payment.paid_on) OVER same
                      FROM payment JOIN payment_person person ON person.payment_id = payment.id
                     WHERE payment.state IN {DONE}
                    WINDOW same AS (PARTITION BY person.token, person.amount, payment.purpose ORDER BY payment.paid_on, payment.id)) paid
              JOIN payment ON payment.id = paid.id""",  # noqa: S608
        lights={Light.RED: "paid_on - earlier_on <= :watch_repeat_days"},
        told="{earlier_on} 已向同一收款人按同一用途支付过 {amount} 元",
    ),
    Rule(
        code="F-A18",
        title="同一对象重复享受",
        subject=Subject.PAYMENT,
        found=f"""
            SELECT {_PAYMENT}, count(*) AS people
              FROM payment JOIN payment_person person ON person.payment_id = payment.id JOIN project ON project.id = payment.project_id
             WHERE payment.state IN {DONE}
               AND EXISTS (SELECT FROM payment_person same JOIN payment earlier ON earlier.id = same.payment_id
                             JOIN project other ON other.id = earlier.project_id
                            WHERE same.token = person.token AND earlier.state IN {DONE} AND other.id <> project.id
                              AND other.category = project.category
                              AND date_trunc('year', earlier.paid_on) = date_trunc('year', payment.paid_on)
                              AND (earlier.paid_on, earlier.id) < (payment.paid_on, payment.id))
             GROUP BY payment.id""",  # noqa: S608
        lights={Light.RED: "people > 0"},
        told="{paid_on} 的收款人中有 {people} 人同年已在另一个同类项目中领取",
    ),
    Rule(
        code="F-A19",
        title="已死亡人员领取",
        subject=Subject.PAYMENT,
        found=f"""
            SELECT {_PAYMENT}, count(DISTINCT person.token) AS people
              FROM payment JOIN payment_person person ON person.payment_id = payment.id
              JOIN known_member member ON member.id_token = person.token
             WHERE payment.state IN {DONE} AND member.died_on + :watch_death_grace_days < payment.paid_on
             GROUP BY payment.id""",  # noqa: S608
        lights={Light.RED: "people > 0"},
        told="{paid_on} 的支付中有 {people} 人此前已死亡",
    ),
    Rule(
        code="F-A23",
        title="非本村人员领取",
        subject=Subject.PAYMENT,
        found=f"""
            SELECT {_PAYMENT}, count(*) AS people
              FROM payment JOIN payment_person person ON person.payment_id = payment.id
              JOIN (SELECT member.id_token, member.left_on, household.division_code
                      FROM known_member member JOIN known_household household ON household.id = member.household_id) home
                ON home.id_token = person.token AND (home.left_on IS NULL OR home.left_on > payment.paid_on)
             WHERE payment.state IN {DONE}
               AND NOT starts_with(home.division_code, regexp_replace(payment.division_code, '(000000|000)$', ''))
             GROUP BY payment.id""",  # noqa: S608
        lights={Light.YELLOW: "people > 0"},
        told="收款人中有 {people} 人的户籍不在项目所在地",
    ),
    Rule(
        code="F-A24",
        title="账户异常",
        subject=Subject.PAYMENT,
        found=f"""
            SELECT (array_agg(payment.id ORDER BY payment.paid_on DESC, payment.id DESC))[1] AS subject_id,
                   (array_agg(payment.division_code ORDER BY payment.paid_on DESC, payment.id DESC))[1] AS division_code,
                   person.account_masked AS name, count(DISTINCT person.token) AS people
              FROM payment JOIN payment_person person ON person.payment_id = payment.id
             WHERE payment.state IN {DONE} GROUP BY person.account_cipher, person.account_masked""",  # noqa: S608
        lights={Light.RED: "people >= :watch_account_persons"},
        told="同一账号收取 {people} 人的款项",
    ),
    Rule(
        code="F-A25",
        title="名单外支付",
        subject=Subject.PAYMENT,
        found=f"""
            SELECT {_PAYMENT}, (SELECT count(*) FROM payment_person person WHERE person.payment_id = payment.id) AS people
              FROM payment
             WHERE payment.state IN {DONE} AND payment.stage = 'persons'
               AND NOT EXISTS (SELECT FROM disclosure
                                WHERE subject = 'project' AND subject_id = payment.project_id AND kind = 'beneficiaries'
                                  AND withdrawn_on IS NULL AND closed_on <= payment.paid_on)""",  # noqa: S608
        lights={Light.RED: "true"},
        told="{paid_on} 向 {people} 人支付时,受益对象名单没有公示期满",
    ),
    Rule(
        code="F-A27",
        title="一企多贷、户贷企用",
        subject=Subject.DIVISION,
        found=f"""
            SELECT place.id AS subject_id, place.code AS division_code, place.name, count(DISTINCT loan.id) AS loans,
                   count(DISTINCT loan.household_id) AS households
              FROM ({" UNION ALL ".join(ban.sql for ban in BANS.values() if ban.alert == "F-A27")}) ban
              JOIN loan ON loan.id = ban.loan_id JOIN division place ON place.code = left(loan.division_code, 9) || '000'
             GROUP BY place.id""",  # noqa: S608
        lights={Light.RED: "loans > 0"},
        told="{households} 户的 {loans} 笔小额信贷转入同一账户或由同一企业归还,逐笔见小额信贷的核查发现",
    ),
    Rule(
        code="F-A36",
        title="支付到非合同对方账户",
        subject=Subject.PAYMENT,
        found=f"""
            SELECT {_PAYMENT}, payment.amount
              FROM payment JOIN party_account account ON account.id = payment.account_id
             WHERE payment.state IN {DONE} AND account.exception IS NOT NULL""",  # noqa: S608
        lights={Light.RED: "true"},
        told="{amount} 元支付到户名不是合同对方、或与其他单位同号的账户",
    ),
)
