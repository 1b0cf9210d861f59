"""The conditions of the steps of carrying out a project (domain/assets-and-funds §2.12, §2.13, §3.7): each tells every reason against. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from services.funds.implementation.facts import WorksFacts
from shared.workflow import Block

__all__ = [
    "all_done",
    "assets_formed",
    "contracted",
    "defects_mended",
    "in_plan",
    "no_asset",
    "publicised",
    "signed",
    "warranty_over",
]

_WHOLE = 100


def in_plan(facts: WorksFacts) -> Iterator[Block]:
    """项目在年度计划内。"""
    if not facts.selected:
        yield Block("not_selected", "项目已不在年度计划内,不能实施")


def contracted(facts: WorksFacts) -> Iterator[Block]:
    """已登记履行中的合同。"""
    if not facts.contracts:
        yield Block("no_contract", "尚未登记合同")


def signed(facts: WorksFacts) -> Iterator[Block]:
    """已签订合同,或已决定自建。"""
    if facts.self_build:
        return
    if not facts.contracts:
        yield Block("no_contract", "没有履行中的合同,也没有决定自建")
    elif (first := min(one.signed_on for one in facts.contracts)) > facts.on:
        yield Block("not_signed", f"合同 {first} 才签订,不能先开工", "body.on")


def publicised(facts: WorksFacts) -> Iterator[Block]:
    """实施前公示已结束:公示期已满、没有未答复的异议、已上传公示照片。"""
    yield from facts.publicity


def all_done(facts: WorksFacts) -> Iterator[Block]:
    """形象进度已达 100%。"""
    if facts.progress < _WHOLE:
        yield Block("not_done", f"形象进度只报到 {facts.progress}%,尚未完工")


def defects_mended(facts: WorksFacts) -> Iterator[Block]:
    """没有未整改的质量问题。"""
    if facts.open_defects:
        yield Block("defects_open", f"有 {facts.open_defects} 个质量问题未整改")


def assets_formed(facts: WorksFacts) -> Iterator[Block]:
    """形成资产的项目。"""
    if facts.no_asset_reason is not None:
        yield Block("forms_no_asset", f"该项目不形成资产:{facts.no_asset_reason}")


def no_asset(facts: WorksFacts) -> Iterator[Block]:
    """不形成资产且已说明原因的项目。"""
    if facts.no_asset_reason is None:
        yield Block("no_asset_reason_missing", "没有说明不形成资产的原因,须办理转资产", "body.no_asset_reason")


def warranty_over(facts: WorksFacts) -> Iterator[Block]:
    """质保期已满。"""
    if facts.defects_end_on is not None and facts.on <= facts.defects_end_on:
        yield Block("warranty_running", f"质保期到 {facts.defects_end_on} 止,期满后方可办结")
