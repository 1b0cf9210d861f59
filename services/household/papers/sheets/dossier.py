"""一户一档: the whole file of a household, its people masked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from services.household.cases.machine import MEASURE
from services.household.cases.rules import CANCEL_REASONS, CHANNELS, EXCLUSIONS, RISKS, WAYS
from services.household.cases.schemas.cases import CaseDetail
from services.household.feeds.definitions import FEEDS
from services.household.papers.gathering import MOST, HouseholdFile
from services.household.papers.rules import chinese_day, quoted
from services.household.papers.sheets.common import CATEGORIES, household_pairs, members_table, yuan
from shared.papers.parts import Part, fields, heading, note, table, text
from shared.standards.clock import day_of

__all__ = ["dossier"]

_LEVELS = {"red": "红", "orange": "橙", "yellow": "黄"}
_ENDS = {**CANCEL_REASONS, "rejected": "未纳入"}
_NUMERALS = "一二三四五六七八九十"


def dossier(home: HouseholdFile, day: str) -> list[Part]:
    """Everything in its order, each kind of record under its heading."""
    parts: list[Part] = [text(f"制作日期：{day}", indented=False)]
    chapters: tuple[tuple[str, list[Part]], ...] = (
        ("基本信息", [fields(*household_pairs(home), ("家庭住址", home.address), ("联系电话", home.phone))]),
        ("家庭成员", [members_table(home.members)]),
        ("家庭收支", _incomes(home)),
        ("部门数据", _facts(home)),
        ("线索", _leads(home)),
        ("监测帮扶", [part for case in home.cases for part in _case(case)]),
        ("办理记录", _timeline(home)),
    )
    for number, (title, told) in enumerate(chapters):
        parts += [heading(f"{_NUMERALS[number]}、{title}"), *(told or [text("无。")])]
    return [*parts, note("姓名、证件号码、电话和住址已脱敏。本档含家庭和健康信息，仅供监测帮扶工作使用，不得外传。")]


def _incomes(home: HouseholdFile) -> list[Part]:
    names = ("wage", "business", "property", "transfer", "business_cost", "net", "net_per_capita", "claims", "compliant_self_pay")
    headers = ("年度", "人口", "工资性", "经营性", "财产性", "转移性", "经营支出", "纯收入", "人均", "理赔", "合规自付")
    rows = [
        [str(one.year), str(one.registered_population), *(yuan(getattr(one, name)) for name in names)] for one in home.incomes
    ]
    return [table(headers, (3, 2, *[4] * 9), rows), note(f"单位：元。当前监测线 {yuan(home.line)} 元。")] if rows else []


def _facts(home: HouseholdFile) -> list[Part]:
    names = {member.id: member.name for member in home.members}
    rows = [
        [FEEDS[fact.feed].title, str(fact.year), names.get(fact.person_id, "" if fact.person_id is None else "原成员"), _values(fact)]
        for fact in home.facts
    ]
    return [table(("数据表", "年度", "成员", "内容"), (3, 2, 3, 12), rows), *_more(rows)] if rows else []


def _values(fact: Any) -> str:  # noqa: ANN401 - a row
    headers = {column.name: column.header for column in FEEDS[fact.feed].columns}
    told = ((headers.get(name, name), _word(value)) for name, value in fact.values.items())
    return "；".join(f"{header}：{word}" for header, word in told if word)


def _word(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case _:
            return quoted(str(value))


def _more(rows: list[list[str]]) -> Iterator[Part]:
    if len(rows) >= MOST:
        yield note(f"只列 {MOST} 条，其余见系统。")


def _leads(home: HouseholdFile) -> list[Part]:
    rows = [
        [
            chinese_day(lead.opened_on),
            _LEVELS[lead.level],
            CATEGORIES.get(lead.category, ""),
            "未办结" if lead.closed_on is None else f"{chinese_day(lead.closed_on)}办结",
        ]
        for lead in home.leads
    ]
    return [table(("产生日期", "级别", "建议类别", "办理情况"), (4, 2, 5, 5), rows)] if rows else []


def _case(case: CaseDetail) -> list[Part]:
    parts = [
        fields(
            ("第几次纳入", f"第 {case.entry_no} 次"),
            ("当前状态", case.state_title),
            ("发现渠道", CHANNELS[case.channel]),
            ("监测对象类别", CATEGORIES[case.category]),
            ("风险类型", "、".join(RISKS[risk] for risk in case.risks)),
            ("启动日期", chinese_day(case.opened_on)),
            ("识别日期", chinese_day(case.determined_on)),
            ("审定文号", quoted(case.decision_no)),
            ("风险消除日期", chinese_day(case.eliminated_on)),
            ("消除方式", WAYS.get(case.elimination_way or "", "")),
            ("终结", f"{chinese_day(case.closed_on)}{_ENDS.get(case.close_reason or '', '')}"),
        )
    ]
    moves = [[str(one.number), one.title, chinese_day(one.happened_on), one.department, quoted(one.opinion)] for one in case.moves]
    if moves:
        parts.append(table(("序号", "环节", "日期", "部门", "意见"), (2, 5, 4, 4, 6), moves))
    compared = [
        [one.department, chinese_day(one.answered_on, "未反馈"), "、".join(EXCLUSIONS[item] for item in one.items), quoted(one.explanation)]
        for one in case.comparisons
    ]
    if compared:
        parts.append(table(("比对部门", "反馈日期", "发现事项", "核查说明"), (4, 4, 6, 7), compared))
    measures = [
        [
            one.group_title,
            one.item,
            quoted(one.department),
            f"{one.planned_from}至{one.planned_to}",
            yuan(one.amount),
            MEASURE.states[one.state].title,
            quoted(one.result),
        ]
        for one in case.measures
    ]
    if measures:
        headers = ("措施类别", "措施", "责任部门", "计划起止", "金额（元）", "状态", "落实情况")
        parts.append(table(headers, (4, 4, 4, 5, 4, 3, 5), measures))
    return parts


def _timeline(home: HouseholdFile) -> list[Part]:
    rows = [
        [str(day_of(step.recorded_at)), str(step.happened_on or ""), step.title, step.department, quoted(step.reason)]
        for step in home.timeline
    ]
    return [table(("录入日期", "发生日期", "事项", "部门", "事由"), (4, 4, 8, 4, 5), rows), *_more(rows)] if rows else []
