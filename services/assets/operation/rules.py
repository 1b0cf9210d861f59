"""Contracts of operating assets and what is due of them (domain/assets-and-funds §1.9 E, §1.10, §1.12). Data and pure functions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from services.assets.register.rules import SHARED_OWNERS
from shared.workflow import Block

__all__ = [
    "ACCOUNTS",
    "INCOMES",
    "MODES",
    "ContractFacts",
    "Due",
    "decided",
    "documented",
    "filed_in_time",
    "operable",
    "over",
    "paid_up",
    "settled_by",
    "standing_of",
]

MODES = {
    "self": "自主经营",
    "entrust": "委托经营",
    "cooperate": "合作经营",
    "contract": "承包",
    "lease": "租赁",
    "share": "入股",
}
"""Modes of operation 经营方式."""
INCOMES = {
    "rent": "租金",
    "fee": "承包费",
    "dividend": "分红",
    "interest": "利息、固定收益",
    "power": "发电收入",
    "profit": "经营利润",
    "compensation": "补偿款",
    "insurance": "保险赔款",
}
"""Kinds of income 收益类型. What a disposal brings is no income of operation."""
ACCOUNTS = {"collective": "村集体账户", "fiscal": "财政账户"}
"""Where income may arrive: nowhere else, and never in cash (§1.12)."""


@dataclass(frozen=True, slots=True)
class Due:
    """An instalment 应收 of a contract, yuan."""

    number: int
    due_on: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class ContractFacts:
    """A contract as its steps are judged: of an asset by its class and state, of a resource by whether it was withdrawn; whoever owns either is
    ``owner_level``. ``arrears`` is what was due by the day and has not come, yuan; ``others`` are contracts of the same that run at the same time;
    ``filing_days`` bound the filing after the signature.
    """

    on: date
    asset_state: str | None
    asset_class: str | None
    withdrawn: bool
    owner_level: str
    signed_on: date
    ends_on: date
    dues: Sequence[Due]
    arrears: Decimal
    documents: frozenset[str]
    others: Sequence[str] = ()
    filing_days: int = 10
    late_reason: bool = False


def settled_by(dues: Sequence[Due], received: Decimal) -> list[tuple[Due, Decimal]]:
    """What of each instalment is still owed: money that came settles the oldest first.

    >>> first, second = Due(1, date(2026, 1, 1), Decimal(100)), Due(2, date(2026, 7, 1), Decimal(100))
    >>> [owed for _, owed in settled_by([second, first], Decimal(130))]
    [Decimal('0'), Decimal('70')]
    """
    left, found = received, []
    for due in sorted(dues, key=lambda one: (one.due_on, one.number)):
        paid = min(left, due.amount)
        left -= paid
        found.append((due, due.amount - paid))
    return found


def standing_of(dues: Sequence[Due], received: Decimal, on: date) -> dict[str, Any]:
    """How a contract stands on a day: what was due, what of it is in arrears and since when, and what is due next."""
    owed = settled_by(dues, received)
    late = [(due, rest) for due, rest in owed if due.due_on < on and rest > 0]
    ahead = [due for due, rest in owed if due.due_on >= on and rest > 0]
    return {
        "due": sum((due.amount for due in dues if due.due_on < on), Decimal("0.00")),
        "arrears": sum((rest for _, rest in late), Decimal("0.00")),
        "arrears_since": late[0][0].due_on if late else None,
        "next_due_on": ahead[0].due_on if ahead else None,
    }


def operable(facts: ContractFacts) -> Iterator[Block]:
    """在管在用的经营性资产,或在册的集体资源,同期没有其他合同。"""
    if facts.asset_class is not None and facts.asset_class != "operating":
        yield Block("not_operating", "只有经营性资产登记经营合同")
    if facts.asset_class is not None and facts.asset_state not in {"in_use", "idle"}:
        yield Block("not_in_use", "资产尚未移交接管,不能经营备案")
    if facts.withdrawn:
        yield Block("resource_withdrawn", "资源已注销,不能发包")
    for number in facts.others:
        yield Block("contract_overlaps", f"与合同 {number} 的期限重叠")


def decided(facts: ContractFacts) -> Iterator[Block]:
    """村集体和联村资产、集体资源有村民(代表)会议记录 (R-A07)。"""
    if facts.owner_level in SHARED_OWNERS and "会议记录" not in facts.documents:
        yield Block("resolution_missing", "村集体、联村资产和集体资源的经营方式须经民主决策,请上传会议记录", "attachments")


def documented(facts: ContractFacts) -> Iterator[Block]:
    """合同文本已上传,应收计划已填写。"""
    if "合同" not in facts.documents:
        yield Block("contract_missing", "请上传合同文本", "attachments")
    if not facts.dues:
        yield Block("schedule_missing", "未填写应收计划", "dues")


def filed_in_time(facts: ContractFacts) -> Iterator[Block]:
    """签订后按期备案,逾期已说明原因 (R-A07)。"""
    last = facts.signed_on + timedelta(days=facts.filing_days)
    if facts.on > last and not facts.late_reason:
        yield Block("filed_late", f"签订后 {facts.filing_days} 天内(至 {last})须备案,逾期须说明原因", "body.opinion")


def over(facts: ContractFacts) -> Iterator[Block]:
    """合同已到期。"""
    if facts.on <= facts.ends_on:
        yield Block("contract_running", f"合同到 {facts.ends_on} 止,提前结束的请办理终止")


def paid_up(facts: ContractFacts) -> Iterator[Block]:
    """没有拖欠。"""
    if facts.arrears > 0:
        yield Block("arrears", f"还有 {facts.arrears} 元应收未收")
