"""How assets are disposed of, and what stands against each step (domain/assets-and-funds §1.14, R-A15, R-A16). Data and pure functions."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from services.assets.register.rules import SHARED_OWNERS
from shared.workflow import Block, Level

__all__ = [
    "ACCOUNTS",
    "APPRAISAL_FROM",
    "CHANNELS",
    "GROUNDS",
    "GROUP_FROM",
    "MANNERS",
    "PURPOSES",
    "REUSE_DAYS",
    "SCRAPPING",
    "DisposalFacts",
    "answering",
    "appraised",
    "decided",
    "documented",
    "filed",
    "group_decided",
    "paid_in",
    "publicised",
    "small",
    "still_publicised",
    "told_whole",
    "written_down",
]

MANNERS = {
    "sale": "转让、出售",
    "exchange": "置换",
    "scrap": "报废",
    "loss": "报损",
    "demolition": "拆除",
    "transfer": "捐赠、划转",
    "exit": "股权退出、债权核销",
    "disaster": "灾害毁损",
    "expropriation": "征收补偿",
}
"""Manners of disposal 处置方式. To mortgage 抵押担保, which §1.14 lists too, is none of them: the asset stays on the register and in its owner's hands,
and what the law allows of it is a right of somebody else in the asset; without an approval it is a loss (RA3)."""
SCRAPPING = ("scrap", "loss")
"""Manners that name a ground."""
GROUNDS = {
    "life_over": "使用年限届满",
    "damaged": "损坏无法修复",
    "obsolete": "技术淘汰",
    "disaster": "自然灾害毁损",
    "technical_rule": "技术规范要求报废",
}
"""Grounds for scrapping 报废报损理由."""
CHANNELS = {
    "public_exchange": "公共资源(国有产权)交易机构",
    "rural_exchange": "农村产权交易中心",
    "auction": "公开拍卖",
    "agreement": "协议",
}
"""Through whom it was sold or exchanged 交易方式."""
ACCOUNTS = {"collective": "村集体账户", "fiscal": "财政账户"}
"""Where proceeds may arrive: nowhere else, and never in cash (§1.12)."""
PURPOSES = {
    "project": "巩固拓展和乡村振兴项目",
    "consolidation": "巩固拓展脱贫攻坚成果",
    "reproduction": "产业提质增效、再生产",
    "public_welfare": "村级公益事业",
    "maintenance": "资产运行管护",
    "fiscal": "上缴县级财政统筹",
}
"""What proceeds are used for again 收入再安排: they go back to the county's treasury, or the collective uses them for consolidation and revitalization."""
APPRAISAL_FROM, GROUP_FROM, REUSE_DAYS = "disposal_appraisal_from", "disposal_group_from", "disposal_reuse_days"
"""Parameters: from which value, yuan, an appraisal and a decision of the leading group are needed, and within how many days proceeds are used."""
_TRADED = ("sale", "exchange")
_AGREED = (*_TRADED, "transfer", "exit", "expropriation")


@dataclass(frozen=True, slots=True)
class DisposalFacts:
    """A disposal as its steps are judged: ``original_value``, ``appraised_value``, ``price``, ``proceeds`` are yuan, the second and third None while
    nobody has said them; ``villages`` own a joint asset; ``documents`` are how many papers of each kind hang at it; ``publicity`` is what its notice
    has against the next step, ``publicised`` whether that has hung its time and still counts.
    """

    manner: str
    owner_level: str
    original_value: Decimal
    appraised_value: Decimal | None = None
    villages: int = 0
    documents: Mapping[str, int] = field(default_factory=dict)
    publicity: Collection[Block] = ()
    publicised: bool = False
    price: Decimal | None = None
    zero_statement: bool = False
    proceeds: Decimal = Decimal()
    appraisal_from: Decimal = Decimal()
    group_from: Decimal = Decimal()


def answering(owner_level: str, owner_division: str | None, division_code: str, villages: Collection[str]) -> str:
    """The division whose office answers for a disposal 处置主体: the owner's. Several villages are answered for by what holds them all.

    >>> answering("joint", None, "610925104201", ["610925104201", "610925104202"])
    '610925104000'
    >>> answering("county", None, "610925104201", [])
    '610925000000'
    """
    if owner_level == "joint":
        for level in (Level.TOWN, Level.COUNTY):
            units = {level.unit(code) for code in (*villages, division_code)}
            if len(units) == 1:
                return units.pop().ljust(12, "0")
    if owner_division is not None:
        return owner_division
    return Level(owner_level if owner_level in {"county", "town"} else "village").unit(division_code).ljust(12, "0")


def decided(facts: DisposalFacts) -> Iterator[Block]:
    """村集体资产有村民(代表)会议记录,联村资产每村一份。"""
    if facts.owner_level not in SHARED_OWNERS:
        return
    needed, there = max(facts.villages, 1), facts.documents.get("会议记录", 0)
    if there < needed:
        what = "村集体资产的处置须经四议两公开" if needed == 1 else f"联村资产的处置须经 {needed} 个村分别决议"
        yield Block("resolution_missing", f"{what},请上传会议记录({there}/{needed} 份)", "attachments")


def documented(facts: DisposalFacts) -> Iterator[Block]:
    """报废、报损、拆除、灾害毁损的,有现场照片或技术处理意见。"""
    if facts.manner in _AGREED or facts.documents.keys() & {"现场照片", "处理意见"}:
        return
    yield Block("proof_missing", f"{MANNERS[facts.manner]}须有现场照片或技术处理意见", "attachments")


def small(facts: DisposalFacts) -> Iterator[Block]:
    """原值低于须评估的限额。"""
    if facts.original_value >= facts.appraisal_from:
        told = f"原值 {facts.original_value} 元,达到 {facts.appraisal_from:f} 元的须评估"
        yield Block("appraisal_needed", told)


def appraised(facts: DisposalFacts) -> Iterator[Block]:
    """达到限额的已评估。"""
    if facts.appraised_value is None:
        yield from small(facts)


def publicised(facts: DisposalFacts) -> Iterator[Block]:
    """已公示、公示期已满、没有未答复的异议。"""
    yield from facts.publicity


def still_publicised(facts: DisposalFacts) -> Iterator[Block]:
    """公示已结束,没有因异议成立而撤回。"""
    if not facts.publicised:
        yield Block("not_publicised", "处置公示没有结束,或已因异议撤回,须退回重报")


def group_decided(facts: DisposalFacts) -> Iterator[Block]:
    """达到限额的有县领导小组批复。"""
    worth = max(facts.original_value, facts.appraised_value or Decimal())
    if worth >= facts.group_from and "批复" not in facts.documents:
        told = f"价值 {worth} 元,达到 {facts.group_from:f} 元的须经县领导小组审定,请上传批复"
        yield Block("group_decision_missing", told, "attachments")


def told_whole(manner: str, channel: str | None, owner_level: str, price: Decimal, said: Collection[str]) -> Iterator[Block]:
    """What an execution that is told lacks: how it was traded, the reason where it was not where such assets are traded, why nothing came in.

    ``said`` are the words that are there: ``zero_statement``, ``counterparty``, ``opinion``.
    """
    if manner in _AGREED and "counterparty" not in said:
        yield Block("counterparty_missing", f"{MANNERS[manner]}须写明受让方(接收方)", "body.counterparty")
    if manner in _TRADED:
        wanted = "rural_exchange" if owner_level in SHARED_OWNERS else "public_exchange"
        if channel is None:
            yield Block("channel_missing", "转让、出售、置换须写明交易方式", "body.channel")
        elif channel != wanted and "opinion" not in said:
            yield Block("not_on_exchange", f"未在{CHANNELS[wanted]}交易的,须说明原因", "body.opinion")
    if price == 0 and "zero_statement" not in said:
        yield Block("zero_untold", "没有处置收入的,须填写零收入说明", "body.zero_statement")
    if price > 0 and "zero_statement" in said:
        yield Block("zero_contradicted", "有处置收入的,不填写零收入说明", "body.zero_statement")


def written_down(facts: DisposalFacts) -> Iterator[Block]:
    """有交易合同(协议),或现场照片、处理意见。"""
    if facts.manner in _AGREED and "合同" not in facts.documents:
        yield Block("contract_missing", "请上传交易凭证(合同、协议)", "attachments")
    yield from documented(facts)


def paid_in(facts: DisposalFacts) -> Iterator[Block]:
    """成交价款已全部入账,或有零收入说明。"""
    price = facts.price or Decimal()
    if price > facts.proceeds:
        yield Block("proceeds_missing", f"成交价 {price} 元,还有 {price - facts.proceeds} 元没有入账")
    if price == 0 and not facts.zero_statement:
        yield Block("zero_untold", "没有处置收入的,须有零收入说明")


def filed(facts: DisposalFacts) -> Iterator[Block]:
    """处置申请表、决议、评估报告、公示照片、交易凭证、入账凭证齐全。"""
    wanted = {"申请材料": "处置申请表", "公示照片": "公示照片"}
    if facts.appraised_value is not None:
        wanted["评估报告"] = "评估报告"
    if facts.price:
        wanted["付款凭证"] = "收入入账凭证"
    for kind, title in wanted.items():
        if kind not in facts.documents:
            yield Block("paper_missing", f"缺少{title}(附件种类“{kind}”)", "attachments")
    yield from decided(facts)
    yield from written_down(facts)
