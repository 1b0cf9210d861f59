"""The conditions of a project's steps (domain/assets-and-funds §2.5, §2.10, §3.6–§3.8): each tells every reason against. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from services.funds.projects.facts import ProjectFacts
from services.funds.projects.rules import NEGATIVE, ORIGINS, OUTPUTS, SATISFACTION, unexplained
from shared.workflow import Block, Guard

__all__ = [
    "ASKED",
    "described",
    "goals_set",
    "kept_up",
    "land_secured",
    "linked",
    "not_negative",
    "of_origin",
    "only_one",
    "publicised",
]

NEEDED: Mapping[str, str] = {
    "quantity": "建设规模(数量、单位)",
    "planned_to": "实施期限",
    "responsible_unit": "责任单位",
    "responsible_person": "责任人",
    "beneficiary_households": "受益户数和人数",
}
"""What an application needs beyond what it began with, and what it is called (§3.4)."""
ASKED = (*NEEDED, "ownership_plan", "maintenance_unit")
"""Columns of a project of which the conditions ask whether they are filled."""


def of_origin(origin: str) -> Guard[ProjectFacts]:
    """A condition on who applied."""

    def guard(facts: ProjectFacts) -> Iterator[Block]:
        if facts.origin != origin:
            yield Block("other_origin", f"该项目由{ORIGINS[facts.origin]}级申报,不走{ORIGINS[origin]}级申报环节")

    guard.__doc__ = f"由{ORIGINS[origin]}级申报的项目。"
    return guard


def described(facts: ProjectFacts) -> Iterator[Block]:
    """申报内容完整:规模、期限、责任单位和责任人、受益户。"""
    for name, title in NEEDED.items():
        if not facts.filled.get(name):
            yield Block("incomplete", f"未填写{title}", name)


def publicised(facts: ProjectFacts) -> Iterator[Block]:
    """已公示、公示期已满、没有未答复的异议。"""
    yield from facts.publicity


def not_negative(facts: ProjectFacts) -> Iterator[Block]:
    """不在负面清单内,关键词提示均有书面说明。"""
    for code in facts.negative:
        yield Block("negative_listed", f"属于负面清单“{NEGATIVE[code].title}”,不得入库")
    for hit in unexplained(facts.hits, facts.explained):
        yield Block("keyword_unexplained", f"内容含“{hit.word}”,疑似“{NEGATIVE[hit.item].title}”,须书面说明理由")


def goals_set(facts: ProjectFacts) -> Iterator[Block]:
    """绩效目标表完整:至少一项产出指标和一项满意度指标。"""
    if not facts.goals:
        yield Block("no_goal", "没有绩效目标,不得入库", "goals")
        return
    if not any(goal.kind in OUTPUTS for goal in facts.goals):
        yield Block("output_goal_missing", "绩效目标缺少产出指标(数量、质量、时效或成本)", "goals")
    satisfactions = [goal.target for goal in facts.goals if goal.kind == SATISFACTION]
    least = facts.values.get("project_satisfaction_percent", 0)
    if not satisfactions:
        yield Block("satisfaction_goal_missing", "绩效目标缺少满意度指标", "goals")
    elif max(satisfactions) < least:
        yield Block("satisfaction_goal_low", f"满意度指标不得低于 {least:g}%", "goals")


def linked(facts: ProjectFacts) -> Iterator[Block]:
    """经营性项目已建立联农带农机制且带动户数达到要求。"""
    reached = sum(facts.mechanism)
    if facts.operating:
        least = int(facts.values.get("project_mechanism_households", 0))
        if not facts.mechanism:
            yield Block("mechanism_missing", "经营性项目须建立联农带农机制", "mechanism")
        elif reached < least:
            yield Block("mechanism_small", f"联农带农机制带动 {reached} 户,少于 {least} 户", "mechanism")
    if reached > facts.beneficiary_households:
        yield Block(
            "mechanism_beyond", f"联农带农机制带动 {reached} 户,多于受益户数 {facts.beneficiary_households} 户", "mechanism"
        )


def kept_up(facts: ProjectFacts) -> Iterator[Block]:
    """形成资产的项目已明确产权归属和管护主体。"""
    if facts.forms_asset:
        if not facts.filled.get("ownership_plan"):
            yield Block("owner_missing", "未明确项目资产的产权归属", "ownership_plan")
        if not facts.filled.get("maintenance_unit"):
            yield Block("maintenance_missing", "未明确建成后的管护主体", "maintenance_unit")


def only_one(facts: ProjectFacts) -> Iterator[Block]:
    """项目库内没有同地、同名、同类型的项目。"""
    for code in facts.duplicates:
        yield Block("duplicate", f"与项目库内的 {code} 同地、同名、同类型")


def land_secured(facts: ProjectFacts) -> Iterator[Block]:
    """不新增用地,或用地手续已落实。"""
    if facts.land_use == "pending":
        yield Block("no_land", "用地手续未落实,不得列入年度计划", "land_use")
