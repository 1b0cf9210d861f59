"""The conditions of an asset's steps (domain/assets-and-funds §1.4, §1.5): each tells every reason against. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from services.assets.register.facts import AssetFacts
from services.assets.register.rules import OWNERS, PRIVATE, SHARED_OWNERS
from shared.workflow import Block

__all__ = [
    "decided",
    "handed_over",
    "in_nobodys_hands",
    "kept_privately",
    "kept_publicly",
    "only_one",
    "owned",
    "publicised",
    "revived",
    "settled",
    "valued",
]

_WHOLE = Decimal(100)
_TOLERANCE = Decimal("0.01")
_LACKING = {
    "approval_missing": "没有处置审批文号",
    "proceeds_missing": "没有收入入账凭证,也没有零收入说明",
    "write_off_missing": "没有核销凭证",
    "notice_missing": "处置公示没有结束,或已撤回",
}


def valued(facts: AssetFacts) -> Iterator[Block]:
    """数量已填写,原值与各资金来源之和相符。"""
    if not facts.quantity:
        yield Block("incomplete", "未填写数量和计量单位", "quantity")
    if abs(facts.funded - facts.original_value) > _TOLERANCE:
        yield Block("value_differs", f"资金来源合计 {facts.funded} 元,与原值 {facts.original_value} 元不符", "fundings")


def owned(facts: AssetFacts) -> Iterator[Block]:
    """所有权人明确,联村份额合计 100%,不动产登记号或未办理的原因已填写。"""
    if not facts.owner:
        yield Block("owner_missing", "未明确所有权人", "owner")
    if facts.owner_level == "joint" and facts.shares != _WHOLE:
        yield Block("shares_differ", f"联村份额合计 {facts.shares:f}%,应为 100%", "shares")
    if facts.real_estate and not facts.real_estate_told:
        yield Block("real_estate_untold", "不动产须填写不动产权证号,或说明未办理的原因", "real_estate_no")


def only_one(facts: AssetFacts) -> Iterator[Block]:
    """台账内没有同地、同名、同类型的资产。"""
    for code in facts.duplicates:
        yield Block("duplicate", f"与台账内的 {code} 同地、同名、同类型、同原值")


def decided(facts: AssetFacts) -> Iterator[Block]:
    """村集体和联村资产有村民(代表)会议记录。"""
    if facts.owner_level in SHARED_OWNERS and "会议记录" not in facts.documents:
        yield Block("resolution_missing", "村集体、联村资产的权属须经村民会议决议,请上传会议记录", "attachments")


def publicised(facts: AssetFacts) -> Iterator[Block]:
    """已公示、公示期已满、没有未答复的异议。"""
    yield from facts.publicity


def handed_over(facts: AssetFacts) -> Iterator[Block]:
    """移交书已由三方签署。"""
    if not facts.deed:
        yield Block("deed_missing", "须先办理移交书,由移交方、接收方、监交方签署")


def kept_publicly(facts: AssetFacts) -> Iterator[Block]:
    """不是农户或其他经营主体的资产。"""
    if facts.owner_level in PRIVATE:
        yield Block("private", f"归{OWNERS[facts.owner_level]}所有的资产只登记,不办理权属公示和审定")


def kept_privately(facts: AssetFacts) -> Iterator[Block]:
    """农户或其他经营主体的资产。"""
    if facts.owner_level not in PRIVATE:
        yield Block("not_private", f"归{OWNERS[facts.owner_level]}所有的资产须公示、审定")


def revived(facts: AssetFacts) -> Iterator[Block]:
    """经营性资产有履行中的经营合同,公益性资产有闲置之后已在使用的巡查记录。"""
    if facts.operating and not facts.operated:
        yield Block("not_operated", "须先备案经营合同,再办理盘活使用")
    if not facts.operating and not facts.seen_used:
        yield Block("not_seen_used", "须先登记认定闲置之后的巡查,结论不是闲置")


def in_nobodys_hands(facts: AssetFacts) -> Iterator[Block]:
    """没有履行中的经营合同。"""
    if facts.bound:
        yield Block("contract_running", "经营合同尚在履行,须先终止合同")


def settled(facts: AssetFacts) -> Iterator[Block]:
    """有处置审批文号、收入入账凭证(或零收入说明)、核销凭证,公示已结束 (R-A15)。"""
    for code in facts.disposal_lacks:
        yield Block(code, _LACKING[code])
