"""The way of a subsidy claim 就业补贴申领 (domain/jobs-and-platform §1.8): the village declares and publicises, the town checks, the county compares and
publicises, finance pays, the bank answers. Whoever declares does not check, and neither of them pays.
"""

from __future__ import annotations

from services.jobs.subsidies.rules import StepFacts, eligible, publicised
from shared.workflow import Counting, Deadline, Level, Machine, State, Transition

__all__ = ["NOTICES", "PAID", "SENDING", "SUBSIDY_CLAIM"]

_WRITE, _REVIEW, _PAY = "subsidies:write", "subsidies:review", "subsidies:pay"
_VILLAGE, _TOWN, _COUNTY = Level.VILLAGE, Level.TOWN, Level.COUNTY
NOTICES = ("village_notice", "county_notice")
"""States in which a claim is publicised."""
PAID = ("paid", "settled", "recovering", "recovered")
"""States of a claim that was paid, whatever came after."""
SENDING = ("send", "resend")
"""Steps that make a line of payment."""
_BEFORE_COUNTY, _AT_COUNTY = ("village_notice", "town"), ("county", "county_notice", "payable")

SUBSIDY_CLAIM: Machine[StepFacts] = Machine.of(
    "subsidy_claim",
    "就业补贴申领",
    (
        State("draft", "草稿", _VILLAGE, Deadline("subsidy_declare_days")),
        State("village_notice", "村公示", _VILLAGE, Deadline("subsidy_village_notice_days")),
        State("town", "待镇初审", _TOWN, Deadline("subsidy_review_days", Counting.WORKING)),
        State("county", "待县复核", _COUNTY, Deadline("subsidy_verify_days", Counting.WORKING)),
        State("county_notice", "县公示", _COUNTY, Deadline("subsidy_county_notice_days")),
        State("payable", "待拨付", _COUNTY, Deadline("subsidy_pay_days", Counting.WORKING)),
        State("sent", "已拨付,待银行回盘", _COUNTY, Deadline("subsidy_bank_days")),
        State("returned", "退汇", _COUNTY, Deadline("subsidy_bank_days")),
        State("paid", "已发放", _COUNTY, Deadline("subsidy_settle_days")),
        State("settled", "结清"),
        State("refused", "已驳回"),
        State("recovering", "追回中", _COUNTY, Deadline("subsidy_recovery_days")),
        State("recovered", "已追回"),
    ),
    (
        Transition("declare", "村申报并公示", ("draft",), "village_notice", _WRITE, _VILLAGE, (eligible,)),
        Transition("hand_in", "村公示结束上报", ("village_notice",), "town", _WRITE, _VILLAGE, (publicised, eligible)),
        Transition("review", "镇初审通过", ("town",), "county", _REVIEW, _TOWN, (eligible,), not_by=("declare", "hand_in")),
        Transition(
            "verify", "县复核(比对)通过并公示", ("county",), "county_notice", _REVIEW, _COUNTY, (eligible,), not_by=("review",)
        ),
        Transition("approve", "县公示结束", ("county_notice",), "payable", _REVIEW, _COUNTY, (publicised, eligible)),
        Transition("send", "拨付", ("payable",), "sent", _PAY, _COUNTY, (eligible,), not_by=("review", "verify", "approve")),
        Transition("confirm", "登记发放成功", ("sent",), "paid", _PAY, _COUNTY),
        Transition("return", "登记退汇", ("sent",), "returned", _PAY, _COUNTY, opinion=True),
        Transition("resend", "重新拨付", ("returned",), "sent", _PAY, _COUNTY, (eligible,)),
        Transition("settle", "结清", ("paid",), "settled", _PAY, _COUNTY),
        Transition("withdraw", "撤回申领", ("draft",), "refused", _WRITE, _VILLAGE, opinion=True),
        Transition("send_back", "镇退回修改", _BEFORE_COUNTY, "draft", _REVIEW, _TOWN, opinion=True),
        Transition("refuse", "镇驳回", _BEFORE_COUNTY, "refused", _REVIEW, _TOWN, opinion=True),
        Transition("county_send_back", "县退回修改", _AT_COUNTY, "draft", _REVIEW, _COUNTY, opinion=True),
        Transition("county_refuse", "县驳回", (*_AT_COUNTY, "returned"), "refused", _REVIEW, _COUNTY, opinion=True),
        Transition("recover", "决定追回", ("paid", "settled"), "recovering", _REVIEW, _COUNTY, opinion=True),
        Transition("receive", "追回到账", ("recovering",), "recovered", _PAY, _COUNTY),
    ),
)
"""草稿、村公示、镇初审、县复核、县公示、拨付、发放或退汇、结清;驳回,追回."""
