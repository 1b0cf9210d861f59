"""What may be paid. Pure (domain/assets-and-funds §2.13 R-F06 to R-F10, §2.14 F-A06 to F-A11, F-A13, F-A19, F-A25)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from shared.workflow import Block

__all__ = [
    "OF_CONTRACTS",
    "PAPERS",
    "STAGES",
    "ContractFact",
    "PaymentFacts",
    "PayrollFact",
    "PersonFact",
    "SourceFact",
    "WorksFact",
    "needed_papers",
    "not_sent",
    "stands",
]

STAGES = {
    "start": "启动资金",
    "progress": "进度款",
    "settlement": "结算款",
    "retention": "质保金",
    "persons": "到户到人补助",
}
"""支付阶段: for what of a contract, or to people."""
OF_CONTRACTS = ("start", "progress", "settlement", "retention")
PAPERS = {
    "start": ("申报材料", "合同"),
    "progress": ("申报材料", "工程计量", "发票"),
    "settlement": ("申报材料", "决算审计", "发票"),
    "retention": ("申报材料", "验收单"),
    "persons": ("申报材料", "到户清单"),
}
"""报账凭证: kinds of attachments of which one each is needed before anybody passes a payment (§2.13)."""


@dataclass(frozen=True, slots=True)
class ContractFact:
    """The contract that is paid, yuan: ``total`` with its approved changes, ``asked`` by other payments that are under way or paid."""

    total: Decimal
    asked: Decimal
    retention_percent: Decimal
    active: bool
    account_agreed: bool


@dataclass(frozen=True, slots=True)
class WorksFact:
    """How the project is carried out; ``settled`` is the settled value, yuan, ``defects_end_on`` the last day of the defect period."""

    publicised: bool = False
    accepted: bool = False
    settled: Decimal | None = None
    defects_end_on: date | None = None
    open_defects: int = 0


@dataclass(frozen=True, slots=True)
class PersonFact:
    """Somebody who is paid, as household knows them on the day; ``explained`` where it is written down why somebody unknown is paid."""

    name: str
    dead_on: date | None = None
    known: bool = True
    explained: bool = False


@dataclass(frozen=True, slots=True)
class PayrollFact:
    """The payroll of stipends 补贴发放批次 that is paid, as the jobs service told it last, yuan: ``passed`` by the department and not sent yet, ``sent`` to
    the bank, ``here``: its town is where the project lies, or lies in it.
    """

    payroll_no: str
    state: str
    amount: Decimal
    here: bool = True

    @property
    def passed(self) -> bool:
        """Whether it waits for its money."""
        return self.state == "finance"

    @property
    def sent(self) -> bool:
        """Whether it has gone to the bank."""
        return self.state in {"bank", "publicity", "archived"}


@dataclass(frozen=True, slots=True)
class SourceFact:
    """A batch of which is paid: what is asked of it and what was released of it for the project, yuan."""

    document_no: str
    amount: Decimal
    released: Decimal


@dataclass(frozen=True, slots=True)
class PaymentFacts:
    """A payment with all on which it is judged on a day. ``listed``: the list of beneficiaries was publicised and has ended.

    People are paid by a list of ``persons``, or by a ``payroll``, which was judged where it was made.
    """

    stage: str
    amount: Decimal
    on: date
    selected: bool
    start_percent: Decimal
    unaccepted_percent: Decimal
    sources: Sequence[SourceFact] = ()
    contract: ContractFact | None = None
    works: WorksFact = field(default_factory=WorksFact)
    persons: Sequence[PersonFact] = ()
    payroll: PayrollFact | None = None
    listed: bool = True
    papers: Collection[str] = ()


def stands(facts: PaymentFacts) -> Iterable[Block]:
    """Every reason for which a payment cannot go on."""
    if not facts.selected:
        yield Block("project_not_selected", "项目未列入年度计划,不能支付")
    yield from _released(facts)
    if facts.contract is not None:
        yield from _carried_out(facts, facts.contract)
        yield from _within_contract(facts, facts.contract)
        yield from _after_acceptance(facts, facts.contract)
        yield from _retention(facts)
    if facts.payroll is not None:
        yield from _payroll(facts, facts.payroll)
    elif facts.stage == "persons":
        yield from _people(facts)
    for kind in needed_papers(facts.stage, payroll=facts.payroll is not None):
        if kind not in facts.papers:
            yield Block("paper_missing", f"须附“{kind}”")


def needed_papers(stage: str, *, payroll: bool) -> Sequence[str]:
    """Kinds of attachments that a payment needs: a payroll is its own list."""
    return PAPERS[stage][:1] if payroll else PAPERS[stage]


def not_sent(facts: PaymentFacts) -> Iterable[Block]:
    """What a payroll has been paid out of is not undone: what the bank sent back is refunded."""
    if facts.payroll is not None and facts.payroll.sent:
        yield Block("payroll_sent", f"发放批次 {facts.payroll.payroll_no} 已送银行,不能冲销,未发放的部分请登记退款")


def _released(facts: PaymentFacts) -> Iterator[Block]:
    for source in facts.sources:
        if (over := source.amount - source.released) > 0:
            yield Block("over_release", f"{source.document_no} 已下达未支付的资金不足,还差 {over} 元")


def _carried_out(facts: PaymentFacts, contract: ContractFact) -> Iterator[Block]:
    if not facts.works.publicised:
        yield Block("not_publicised", "项目实施前公示未结束,不能支付")
    if not contract.account_agreed:
        yield Block("payee_mismatch", "收款账户不是合同对方经复核的账户")
    if not contract.active and facts.stage in {"start", "progress"}:
        yield Block("contract_ended", "合同已终止或已完成,不能再支付启动资金和进度款")


def _within_contract(facts: PaymentFacts, contract: ContractFact) -> Iterator[Block]:
    paid = contract.asked + facts.amount
    if (over := paid - contract.total) > 0:
        yield Block("over_contract", f"累计支付将超过合同金额 {over} 元")
    if facts.stage == "start" and (over := paid - contract.total * facts.start_percent / 100) > 0:
        yield Block("over_start", f"启动资金不超过合同金额的 {facts.start_percent.normalize():f}%,超出 {_yuan(over)} 元")
    limit = contract.total * facts.unaccepted_percent / 100
    if not facts.works.accepted and (over := paid - limit) > 0:
        yield Block(
            "over_unaccepted", f"验收前累计支付不超过合同金额的 {facts.unaccepted_percent.normalize():f}%,超出 {_yuan(over)} 元"
        )


def _after_acceptance(facts: PaymentFacts, contract: ContractFact) -> Iterator[Block]:
    works = facts.works
    if facts.stage in {"settlement", "retention"}:
        if not works.accepted:
            yield Block("not_accepted", "项目尚未验收,不能支付结算款和质保金")
        elif works.settled is None:
            yield Block("not_settled", "项目尚未决算,不能支付结算款和质保金")
    if works.settled is None:
        return
    paid = contract.asked + facts.amount
    if (over := paid - works.settled) > 0:
        yield Block("over_settlement", f"累计支付将超过决算金额 {over} 元")
    held = works.settled * contract.retention_percent / 100
    if facts.stage != "retention" and (over := paid - (works.settled - held)) > 0:
        yield Block("retention_held", f"须预留质保金 {_yuan(held)} 元,超出 {_yuan(over)} 元")


def _retention(facts: PaymentFacts) -> Iterator[Block]:
    if facts.stage != "retention":
        return
    end = facts.works.defects_end_on
    if end is None or facts.on <= end:
        until = "尚未确定" if end is None else f"至 {end}"
        yield Block("retention_running", f"缺陷责任期{until},未满不能支付质保金")
    if facts.works.open_defects:
        yield Block("defects_open", f"有 {facts.works.open_defects} 处缺陷未整改,不能支付质保金")


def _payroll(facts: PaymentFacts, payroll: PayrollFact) -> Iterator[Block]:
    if not payroll.passed:
        yield Block("payroll_not_passed", f"发放批次 {payroll.payroll_no} 不在“待财政发放”状态,不能支付")
    if payroll.amount != facts.amount:
        yield Block(
            "payroll_differs", f"发放批次 {payroll.payroll_no} 应付 {payroll.amount} 元,与申请金额 {facts.amount} 元不一致"
        )
    if not payroll.here:
        yield Block("payroll_elsewhere", f"发放批次 {payroll.payroll_no} 不是项目所在镇的")


def _people(facts: PaymentFacts) -> Iterator[Block]:
    if not facts.listed:
        yield Block("list_not_publicised", "受益对象和补助金额公示未结束,不能支付")
    for person in facts.persons:
        if person.dead_on is not None:
            yield Block("payee_deceased", f"{person.name} 已于 {person.dead_on} 死亡,不能支付", "body.persons")
        elif not person.known and not person.explained:
            yield Block("payee_unknown", f"{person.name} 不在农户名册中,须写明说明", "body.persons")


def _yuan(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"))
