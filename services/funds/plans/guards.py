"""The conditions of an annual plan's steps (domain/assets-and-funds §2.7, §3.7): each tells every reason against. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from services.funds.plans.facts import PlanFacts
from shared.workflow import Block

__all__ = ["filled", "first_one", "publicised", "revised", "selectable"]


def filled(facts: PlanFacts) -> Iterator[Block]:
    """计划中有项目。"""
    if not facts.projects:
        yield Block("no_projects", "计划中没有项目")


def selectable(facts: PlanFacts) -> Iterator[Block]:
    """所列项目均在库、符合列入条件,金额不超过项目计划总投资、不少于已分配的资金;移出的项目未分配资金、未开始实施。"""
    for project in facts.projects:
        if project.amount > project.planned:
            told = f"{project.code}:安排 {project.amount} 元,超过项目计划总投资 {project.planned} 元,须先调整项目"
            yield Block("over_planned", told)
        if project.amount < project.allocated:
            yield Block("below_allocated", f"{project.code}:安排 {project.amount} 元,少于已分配的 {project.allocated} 元")
        if project.issued:
            continue
        if project.state != "stock":
            yield Block("not_in_stock", f"{project.code}:不在储备状态")
        for block in project.blocks:
            yield Block(block.code, f"{project.code}:{block.told}")
    for dropped in facts.dropped:
        if dropped.under_way:
            yield Block("under_way", f"{dropped.code}:已分配资金或已开始实施,不能移出计划")


def publicised(facts: PlanFacts) -> Iterator[Block]:
    """已公示、公示期已满、没有未答复的异议。"""
    yield from facts.publicity


def revised(facts: PlanFacts) -> Iterator[Block]:
    """计划曾经下达,正在修订。"""
    if facts.revision == 1:
        yield Block("never_issued", "该计划从未下达,没有可恢复的版本")


def first_one(facts: PlanFacts) -> Iterator[Block]:
    """计划从未下达。"""
    if facts.revision > 1:
        yield Block("already_issued", "该计划已下达过,只能放弃本次修订")
