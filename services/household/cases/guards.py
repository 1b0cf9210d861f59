"""The conditions of a case's steps (domain/household §3.2, §3.4, §3.5): each tells every reason against. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from services.household.cases.facts import CaseFacts, MeasureFact
from services.household.cases.rules import fits, missing_measures
from shared.standards.months import months_after
from shared.workflow import Block

__all__ = [
    "compared",
    "household_stands",
    "matched",
    "no_open_objection",
    "no_other_case",
    "publicity_over",
    "risk_gone",
]


def household_stands(facts: CaseFacts) -> Iterator[Block]:
    """农户未销户且有户主。"""
    if facts.household_closed:
        yield Block("household_closed", "该户已销户,只能撤销监测程序")
    elif not facts.has_head:
        yield Block("no_head", "该户没有在册户主,请先在成员信息中确定新户主")


def compared(facts: CaseFacts) -> Iterator[Block]:
    """部门比对已全部反馈,负面清单命中均有书面说明。"""
    if not facts.compared and not facts.on_dibao:
        yield Block("not_compared", "尚未发起部门信息比对")
    if facts.waiting:
        yield Block("comparison_waiting", f"尚未反馈比对结果:{'、'.join(facts.waiting)}")
    if facts.unexplained:
        yield Block("exclusion_unexplained", f"有 {facts.unexplained} 项负面清单命中未作书面说明")


def publicity_over(facts: CaseFacts) -> Iterator[Block]:
    """公示期已满。"""
    if facts.posted_until is not None and facts.on <= facts.posted_until:
        first = facts.posted_until + timedelta(days=1)
        yield Block("publicity_running", f"公示期未满,{first} 起方可结束公示")


def no_open_objection(facts: CaseFacts) -> Iterator[Block]:
    """公示异议均已答复。"""
    if facts.open_objections:
        yield Block("objection_open", f"有 {facts.open_objections} 件公示异议未答复")


def matched(facts: CaseFacts) -> Iterator[Block]:
    """帮扶措施与风险、劳动能力相匹配。"""
    groups = {measure.group for measure in facts.measures if measure.state != "stopped"}
    yield from missing_measures(facts.risks, groups, no_labour=facts.no_labour)


def no_other_case(facts: CaseFacts) -> Iterator[Block]:
    """该户没有其他在办的监测程序。"""
    if facts.other_case:
        yield Block("other_case", "该户另有在办的监测程序")


def risk_gone(facts: CaseFacts) -> Iterator[Block]:
    """符合风险消除条件:收入稳定、三保障和饮水安全、已帮扶满期;整户无劳动能力的不标注。"""
    if facts.no_labour:
        yield Block("no_labour", "整户无劳动能力,落实社会保障后暂不标注风险消除,持续跟踪")
    yield from _time_and_help(facts)
    yield from _income(facts)
    if not facts.guarantees_checked:
        yield Block("guarantees_unchecked", "识别后没有“三保障”和饮水安全核查表")
    for problem in facts.guarantees:
        yield Block("guarantee_open", f"“三保障”或饮水安全问题未解决:{problem}")
    if facts.open_lead:
        yield Block("new_risk", "该户有未办结的线索,须先核实有无新的风险")


def _time_and_help(facts: CaseFacts) -> Iterator[Block]:
    if facts.exempted:
        return
    if facts.determined_on is not None and facts.on < (ripe := months_after(facts.determined_on, facts.months)):
        yield Block("too_early", f"识别未满 {facts.months} 个月,{ripe} 起方可提出")
    done = sum(_done(measure, facts) for measure in facts.measures)
    if done < facts.wanted_measures:
        yield Block("no_measure_done", f"针对风险且已落实确认的措施不足 {facts.wanted_measures} 项")


def _done(measure: MeasureFact, facts: CaseFacts) -> bool:
    confirmed = measure.confirmed_on is not None and measure.confirmed_on <= facts.on
    return measure.state == "confirmed" and confirmed and fits(measure.group, facts.risks)


def _income(facts: CaseFacts) -> Iterator[Block]:
    if facts.per_capita is None or facts.income_year is None:
        yield Block("income_unknown", "没有家庭收支记录")
        return
    if facts.determined_on is not None and facts.income_year < facts.determined_on.year:
        yield Block("income_stale", f"最近的家庭收支为 {facts.income_year} 年,识别后尚无新的收支记录")
    if facts.per_capita <= facts.line:
        yield Block("income_below_line", f"人均纯收入 {facts.per_capita:.2f} 元,未超过监测线 {facts.line:.2f} 元")
