"""The papers of a handover 移交资料清单 and the conditions of its steps (domain/assets-and-funds §1.5, §1.6). Data and pure functions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from services.assets.register.machine import ASSET
from services.assets.register.rules import OWNERS, PRIVATE
from shared.workflow import Block

__all__ = ["ABSENCES", "PAPERS", "HandedAsset", "HandoverFacts", "Paper", "complete", "handable", "reached"]

_WAITING = ASSET.transitions["hand_over"].sources
_NEVER, _DONATED, _TOLD = "never", "donated", "told"
ABSENCES = {_NEVER: "不可缺少", _DONATED: "捐赠资产可说明缺少的原因", _TOLD: "可说明缺少的原因"}
"""Whether a paper may be absent 缺项: what nobody built with public money has no approval, acceptance or audit of it."""


@dataclass(frozen=True, slots=True)
class Paper:
    """An item of the checklist: the kind of its attachment, and whether it may be absent."""

    title: str
    kind: str
    absent_when: str


PAPERS: Mapping[str, Paper] = {
    "approval": Paper("项目批复或计划文件", "其他", _DONATED),
    "scheme": Paper("实施方案", "其他", _TOLD),
    "tender": Paper("招投标或比选资料、中标通知书", "其他", _TOLD),
    "contract": Paper("合同", "合同", _TOLD),
    "acceptance": Paper("竣工验收表", "验收单", _DONATED),
    "audit": Paper("工程结算(决算)审计报告", "决算审计", _DONATED),
    "supervision": Paper("监理报告", "其他", _TOLD),
    "completion": Paper("项目竣工移交单", "其他", _TOLD),
    "list": Paper("资产移交清单", "其他", _NEVER),
    "drawings": Paper("图纸和技术资料", "其他", _TOLD),
    "warranty": Paper("保修书或质保金协议", "其他", _TOLD),
    "keys": Paper("钥匙、设备交接记录", "其他", _TOLD),
    "upkeep": Paper("管护责任书", "其他", _NEVER),
}
"""Every item, in the order of the list. The deed 移交书 itself is none of them: it is there once all have signed it, and comes with that step."""


@dataclass(frozen=True, slots=True)
class HandedAsset:
    """An asset as its handover looks at it; ``elsewhere``: another handover that is not cancelled has it too."""

    code: str
    division_code: str
    owner_level: str
    donated: bool
    state: str
    since: date
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class HandoverFacts:
    """A handover as it is judged on a day. ``papers``: for each item that is filled in, whether it is there or a reason stands for it."""

    on: date
    handed_on: date
    assets: Sequence[HandedAsset]
    papers: Mapping[str, bool]


def handable(facts: HandoverFacts) -> Iterator[Block]:
    """资产都在同一个镇、待移交、未列入另一份移交书,不归农户或其他经营主体所有。"""
    for asset in facts.assets:
        if asset.owner_level in PRIVATE:
            told = f"{asset.code} 归{OWNERS[asset.owner_level]}所有,由其自主管理,不办理移交"
            yield Block("private", told, "assets")
        elif asset.state not in _WAITING:
            yield Block("not_handing_over", f"{asset.code} 当前为“{ASSET.states[asset.state].title}”,不能移交", "assets")
        elif facts.on < asset.since:
            yield Block("before_booking", f"日期早于 {asset.code} 登记入账的 {asset.since}", "body.on")
        if asset.elsewhere:
            yield Block("in_other_handover", f"{asset.code} 已列入另一份移交书", "assets")
    if len({asset.division_code[:9] for asset in facts.assets}) > 1:
        yield Block("several_towns", "一份移交书只能移交同一个镇的资产", "assets")


def complete(facts: HandoverFacts) -> Iterator[Block]:
    """移交资料清单逐项有附件,或有可以缺少的原因。"""
    donated = all(asset.donated for asset in facts.assets)
    for item, paper in PAPERS.items():
        there = facts.papers.get(item)
        if there is None:
            yield Block("paper_missing", f"缺少“{paper.title}”", "papers")
        elif not there and (paper.absent_when == _NEVER or (paper.absent_when == _DONATED and not donated)):
            yield Block("paper_needed", f"“{paper.title}”{ABSENCES[paper.absent_when]},须上传", "papers")


def reached(facts: HandoverFacts) -> Iterator[Block]:
    """移交日期已到。"""
    if facts.on < facts.handed_on:
        yield Block("before_handover", f"移交日期 {facts.handed_on} 未到", "body.on")
