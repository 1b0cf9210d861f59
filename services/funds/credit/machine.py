"""The way of a loan 小额信贷办理 (domain/assets-and-funds §4.1): rated in the town, approved and lent by the county, looked after, paid back.

That a loan is overdue 逾期 is no state: it is whatever is owed after the day due. What it leads to is one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from services.funds.credit.rules import BANNED_USES, CATEGORIES, LENT, RELIEVED, Light, age_on, light
from shared.registry.people import Alive, Payee
from shared.workflow import Block, Counting, Deadline, Level, Machine, State, Transition
from shared.workflow.deadlines import Dated

__all__ = ["BY_ITSELF", "LOAN", "Facts", "asking"]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the guards look at, as of the day of the step; money in yuan.

    ``others`` is what the household owes on its other loans, ``asked`` what it has asked for beside, ``bad`` whether one of them went
    wrong; ``overdue_here`` and ``balance_here`` are those of the loan's bank in the loan's town; ``uses`` what visits have found.
    """

    on: date
    payee: Payee
    born_on: date
    amount: Decimal
    balance: Decimal
    others: Decimal
    asked: Decimal
    bad: bool
    topped_up: bool
    end_on: date | None
    extensions: int
    renewals: int
    uses: Sequence[str]
    overdue_here: Decimal
    balance_here: Decimal
    values: Mapping[str, Dated]

    def value(self, name: str) -> Decimal:
        """A parameter, by its name without ``credit_``."""
        return self.values[f"credit_{name}"].value

    @property
    def overdue_days(self) -> int:
        """How many days the loan is overdue."""
        return max(0, (self.on - self.end_on).days) if self.end_on and self.balance else 0

    @property
    def light(self) -> Light:
        """How the bank's loans in the town stand."""
        bounds = (self.value("overdue_warn"), self.value("overdue_serious"), self.value("overdue_breaker"))
        return light(self.overdue_here, self.balance_here, *bounds)


def _known(facts: Facts) -> Iterator[Block]:
    """借款人在世,为在册家庭成员,农户未销户。"""
    payee = facts.payee
    if payee.state is Alive.UNKNOWN:
        yield Block("unknown_person", "农户登记中没有此人", "body.id_number")
    elif payee.state is Alive.DEAD:
        yield Block("person_dead", f"借款人已于 {payee.died_on} 死亡")
    elif payee.closed_on is not None and payee.closed_on <= facts.on:
        yield Block("household_closed", f"该户已于 {payee.closed_on} 销户")
    elif not payee.member:
        yield Block("not_a_member", f"借款人已于 {payee.left_on} 从该户减少")


def _eligible(facts: Facts) -> Iterator[Block]:
    """申请之日为脱贫户或监测对象,年龄在规定范围内。"""
    payee = facts.payee
    if payee.state is Alive.ALIVE and payee.household_type != RELIEVED and payee.category is None:
        yield Block("not_eligible", f"该户在 {facts.on} 不是{'、'.join(CATEGORIES.values())}")
    age, least, most = age_on(facts.born_on, facts.on), facts.value("age_min"), facts.value("age_max")
    if not least <= age <= most:
        yield Block("age_outside", f"借款人 {age} 周岁,应为 {least}—{most} 周岁", "body.id_number")


def _clean(facts: Facts) -> Iterator[Block]:
    """该户没有逾期、代偿、核销的贷款。"""
    if facts.bad:
        yield Block("bad_credit", "该户有逾期、代偿或核销的贷款")


def _within(facts: Facts, others: Decimal) -> Iterator[Block]:
    whole, most, usual = others + facts.amount, facts.value("household_max"), facts.value("subsidised_max")
    if whole > most:
        yield Block("over_limit", f"该户贷款(含其他银行)合计将达 {whole} 元,上限为 {most} 元", "body.amount")
    if usual < whole <= most and not facts.topped_up:
        yield Block("top_up_reason_needed", f"合计超过 {usual} 元的须写明追加贷款的理由", "body.top_up_reason")


def _asked_within(facts: Facts) -> Iterator[Block]:
    """该户全部贷款与申请合计不超过上限。"""
    yield from _within(facts, facts.others + facts.asked)


def _lent_within(facts: Facts) -> Iterator[Block]:
    """该户全部贷款合计不超过上限。"""
    yield from _within(facts, facts.others)


def _unbroken(facts: Facts) -> Iterator[Block]:
    """该银行在该镇的逾期率未达熔断线。"""
    if facts.light is Light.BREAKER:
        rate = facts.overdue_here * 100 / facts.balance_here
        yield Block("breaker", f"该银行在该镇的逾期率为 {rate:.2f}%,达到熔断线,暂停新增放款")


def _used_well(facts: Facts) -> Iterator[Block]:
    """已贷后走访,未发现禁止用途。"""
    if not facts.uses:
        yield Block("visit_needed", "尚无贷后走访记录")
    if found := [BANNED_USES[use] for use in facts.uses if use in BANNED_USES]:
        yield Block("banned_use", f"走访发现禁止用途:{'、'.join(dict.fromkeys(found))}")


def _not_hiding(facts: Facts) -> Iterator[Block]:
    """未逾期:展期、续贷不得掩盖风险。"""
    if facts.overdue_days:
        yield Block("overdue", f"已逾期 {facts.overdue_days} 天,不得展期或续贷")


def _extended_before(facts: Facts) -> Iterator[Block]:
    """展期次数未满。"""
    if facts.extensions >= facts.value("extensions_max"):
        yield Block("extended_already", f"最多展期 {facts.value('extensions_max')} 次")


def _renewed_before(facts: Facts) -> Iterator[Block]:
    """续贷次数未满。"""
    if facts.renewals >= facts.value("renewals_max"):
        yield Block("renewed_already", f"最多续贷 {facts.value('renewals_max')} 次")


def _long_overdue(facts: Facts) -> Iterator[Block]:
    """逾期达到规定天数。"""
    if facts.overdue_days < facts.value("claim_days"):
        told = f"逾期满 {facts.value('claim_days')} 天方可申请风险补偿,现逾期 {facts.overdue_days} 天"
        yield Block("not_long_overdue", told)


def _paid_back(facts: Facts) -> Iterator[Block]:
    """本金已还清。"""
    if facts.balance:
        yield Block("balance_left", f"尚有本金 {facts.balance} 元未还")


def asking(facts: Facts) -> Iterable[Block]:
    """Everything that stands against an application."""
    for guard in (_known, _eligible, _clean, _asked_within):
        yield from guard(facts)


_WRITE, _APPROVE = "credit:write", "credit:approve"
LOAN: Machine[Facts] = Machine.of(
    "loan",
    "小额信贷",
    (
        State("applied", "待评级", Level.TOWN, Deadline("credit_rate_days", Counting.WORKING)),
        State("rated", "待审批", Level.COUNTY, Deadline("credit_approve_days", Counting.WORKING)),
        State("approved", "待放款", Level.COUNTY, Deadline("credit_disburse_days", Counting.WORKING)),
        State("disbursed", "待核实用途", Level.TOWN, Deadline("credit_visit_days")),
        State("in_use", "使用中"),
        State("extended", "已展期"),
        State("renewed", "已续贷"),
        State("compensated", "待追偿", Level.COUNTY, Deadline("credit_pursue_days")),
        State("recovering", "追偿中"),
        State("repaid", "已还清"),
        State("recovered", "已追回"),
        State("written_off", "已核销"),
        State("refused", "未通过"),
    ),
    (
        Transition("rate", "评级授信", ("applied",), "rated", _WRITE, Level.TOWN, guards=(_known,)),
        Transition(
            "approve",
            "审批通过",
            ("rated",),
            "approved",
            _APPROVE,
            Level.COUNTY,
            guards=(_known, _clean, _asked_within),
            not_by=("rate",),
        ),
        Transition("refuse", "不予贷款", ("applied", "rated", "approved"), "refused", _APPROVE, Level.COUNTY, opinion=True),
        Transition(
            "disburse",
            "放款",
            ("approved",),
            "disbursed",
            _WRITE,
            Level.COUNTY,
            guards=(_known, _clean, _lent_within, _unbroken),
            not_by=("approve",),
        ),
        Transition("confirm_use", "核实用途", ("disbursed",), "in_use", _WRITE, Level.TOWN, guards=(_used_well,)),
        Transition(
            "extend",
            "展期",
            ("in_use", "renewed"),
            "extended",
            _APPROVE,
            Level.COUNTY,
            guards=(_known, _not_hiding, _extended_before),
        ),
        Transition(
            "renew",
            "续贷",
            ("in_use", "extended"),
            "renewed",
            _APPROVE,
            Level.COUNTY,
            guards=(_known, _not_hiding, _renewed_before),
        ),
        Transition("settle", "还清", LENT, "repaid", _WRITE, Level.TOWN, guards=(_paid_back,)),
        Transition("reopen", "还款冲销后恢复", ("repaid",), "in_use", _WRITE, Level.TOWN),
        Transition("compensate", "风险补偿代偿", LENT, "compensated", _APPROVE, Level.COUNTY, guards=(_long_overdue,)),
        Transition("pursue", "开始追偿", ("compensated",), "recovering", _WRITE, Level.COUNTY),
        Transition("collect", "追回", ("compensated", "recovering"), "recovered", _WRITE, Level.TOWN, guards=(_paid_back,)),
        Transition("pursue_again", "还款冲销后继续追偿", ("recovered",), "recovering", _WRITE, Level.TOWN),
        Transition("write_off", "核销", ("recovering",), "written_off", _APPROVE, Level.COUNTY, opinion=True),
    ),
)
"""小额信贷。Repaying in full ends it whatever its state."""
BY_ITSELF = frozenset({"settle", "collect", "reopen", "pursue_again"})
"""Steps that come with the last instalment, or with its reversal; nobody takes them."""
