"""What somebody gets for a month, and how a payroll is judged (domain/jobs-and-platform §2.5). Pure; the statements of ``reckoning`` say the same in SQL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from shared.workflow import Block

__all__ = [
    "LEDGER_FUNDS",
    "LINE_KINDS",
    "STANDINGS",
    "PayrollFacts",
    "PayrollMoney",
    "answered",
    "confirmed",
    "funded",
    "gross",
    "net",
    "payroll_no",
    "publicised",
    "unpaid",
]

LINE_KINDS = {"regular": "正常发放", "supplementary": "补发"}
"""明细类型. What is taken back 追回 is a record of its own: a paid line is never changed."""
STANDINGS = {
    "clear": "可发放",
    "held": "暂缓",
    "blocked": "不予发放",
    "nothing": "无应发金额",
    "sent": "已送银行",
    "paid": "已发放",
    "failed": "发放失败",
    "dropped": "已撤销",
}
"""明细状态. Until the payroll is issued the checks say which of the first three a line is; then it is sent, or stays what it is."""
LEDGER_FUNDS = frozenset({"linking"})
"""资金来源 of which the funds service keeps the ledger: a payroll of theirs is sent only once that service has paid it."""
_CENT = Decimal("0.01")


def payroll_no(number: int) -> str:
    """批次编号 of a payroll by its number.

    >>> payroll_no(12)
    'BT000012'
    """
    return f"BT{number:06d}"


def gross(standard: Decimal, due_days: int, paid_days: int, active_days: int, month_days: int) -> Decimal:
    """What a month pays, yuan: by days worked (or on paid leave) of those due, or by days in service of the month's, whichever is less.

    >>> gross(Decimal(600), 20, 18, 31, 31), gross(Decimal(600), 20, 20, 15, 31), gross(Decimal(600), 10, 10, 15, 30)
    (Decimal('540.00'), Decimal('290.32'), Decimal('300.00'))
    """
    by_days, by_service = standard * paid_days / due_days, standard * active_days / month_days
    return min(by_days, by_service).quantize(_CENT, ROUND_HALF_UP)


def net(amount: Decimal, deduction: Decimal) -> Decimal:
    """What is paid of it, yuan: never less than nought."""
    return max(amount - deduction, Decimal("0.00"))


@dataclass(frozen=True, slots=True)
class PayrollMoney:
    """The money of a payroll of a ledger's fund, yuan: what was paid of it (None: nothing yet), and what would be sent to the bank now."""

    paid: Decimal | None
    due: Decimal


@dataclass(frozen=True, slots=True)
class PayrollFacts:
    """A payroll as its steps are judged: villages that have not confirmed, whether the caller has confirmed for one, its money (None: of a fund of which
    no ledger is kept here), lines that the bank has not answered, and what the notice of the present state has against the next step.
    """

    unconfirmed: Sequence[str] = ()
    own_confirmation: bool = False
    money: PayrollMoney | None = None
    unanswered: int = 0
    notice: Sequence[Block] = field(default=())


def confirmed(facts: PayrollFacts) -> Iterator[Block]:
    """各村均已确认本村明细,审核人未替村确认。"""
    if facts.unconfirmed:
        yield Block("unconfirmed", f"尚未确认的村(镇):{'、'.join(facts.unconfirmed)}")
    if facts.own_confirmation:
        yield Block("same_person", "“镇审核通过”不能由办理村确认的同一人办理")


def funded(facts: PayrollFacts) -> Iterator[Block]:
    """资金服务已支付本批次资金,且不少于将要发放的金额。"""
    if facts.money is None:
        return
    if facts.money.paid is None:
        yield Block("not_funded", "本批次的资金尚未支付,请先在“支付”中按本批次申请并支付")
    elif (short := facts.money.due - facts.money.paid) > 0:
        yield Block("underfunded", f"本批次已支付的资金比将要发放的金额少 {short} 元,请冲销后重新申请支付")


def unpaid(facts: PayrollFacts) -> Iterator[Block]:
    """资金尚未支付:已支付的,先冲销再退回。"""
    if facts.money is not None and facts.money.paid is not None:
        yield Block("funded", "本批次的资金已支付,须先冲销支付,再退回批次")


def answered(facts: PayrollFacts) -> Iterator[Block]:
    """银行对每条已送明细都有回盘结果。"""
    if facts.unanswered:
        yield Block("unanswered", f"还有 {facts.unanswered} 条已送银行的明细没有回盘结果")


def publicised(facts: PayrollFacts) -> Iterator[Block]:
    """已公示、公示期已满、没有未答复的异议。"""
    yield from facts.notice
