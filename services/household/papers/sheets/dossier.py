"""一户一档: the whole file of a household, its people masked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from services.household.cases.machine import MEASURE
from services.household.cases.rules import CANCEL_REASONS, CHANNELS, EXCLUSIONS, RISKS, WAYS
from services.household.cases.schemas.cases import CaseDetail
from services.household.feeds.definitions import FEEDS
from services.household.papers.gathering import MOST, Home, HouseholdFile
from services.household.papers.rules import chinese_day, quoted
from services.household.papers.sheets.common import household_pairs, members_table, yuan
from services.household.screening.rules import CATEGORIES
from shared.papers.parts import Part, fields, heading, note, table, text
from shared.standards.clock import day_of

__all__ = ["dossier"]

_LEVELS = {"red": "红", "orange": "橙", "yellow": "黄"}
_ENDS = {**CANCEL_REASONS, "rejected": "未纳入"}
_NUMERALS = "一二三四五六七八九十"
_YEARS = 5
_AMOUNTS = (
    ("wage", "工资性收入"),
    ("business", "生产经营性收入"),
    ("property", "财产性收入"),
    ("transfer", "转移性收入"),
    ("business_cost", "生产经营性支出"),
    ("net", "纯收入"),
    ("net_per_capita", "人均纯收入"),
    ("claims", "理赔收入"),
    ("compliant_self_pay", "合规自付支出"),
)


def dossier(file: HouseholdFile, day: str) -> list[Part]:
    """Everything in its order, each kind of record under its heading."""
    home = file.home
    parts: list[Part] = [text(f"制作日期：{day}", indented=False)]
    chapters: tuple[tuple[str, list[Part]], ...] = (
        ("基本信息", [fields(*household_pairs(home), ("家庭住址", home.address), ("联系电话", home.phone))]),
        ("家庭成员", [members_table(home.members)]),
        ("家庭收支", _incomes(home)),
        ("部门数据", _facts(file)),
        ("线索", _leads(file)),
        ("监测帮扶", [part for case in file.cases for part in _case(case)]),
        ("办理记录", _timeline(file)),
    )
    for number, (title, told) in enumerate(chapters):
        parts += [heading(f"{_NUMERALS[number]}、{title}"), *(told or [text("无。")])]
    return [*parts, note("姓名、证件号码、电话和住址已脱敏。本档含家庭和健康信息，仅供监测帮扶工作使用，不得外传。")]


def _incomes(home: Home) -> list[Part]:
    years = home.incomes[:_YEARS]
    if not years:
        return []
    rows = [["家庭人口数", *(str(one.registered_population) for one in years)]]
    rows += [[title, *(yuan(getattr(one, name)) for one in years)] for name, title in _AMOUNTS]
    told = f"单位：元。当前监测线 {yuan(home.line)} 元。" + (f"只列近 {_YEARS} 年。" if len(home.incomes) > _YEARS else "")
    return [table(("项目", *(f"{one.year} 年" for one in years)), (4, *[3] * len(years)), rows), note(told)]


def _facts(file: HouseholdFile) -> list[Part]:
    names = {member.id: member.name for member in file.home.members}
    rows = [
        [
            FEEDS[fact.feed].title,
            str(fact.year),
            names.get(fact.person_id, "" if fact.person_id is None else "原成员"),
            _values(fact),
        ]
        for fact in file.facts
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


def _leads(file: HouseholdFile) -> list[Part]:
    rows = [
        [
            chinese_day(lead.opened_on),
            _LEVELS[lead.level],
            CATEGORIES.get(lead.category, ""),
            "未办结" if lead.closed_on is None else f"{chinese_day(lead.closed_on)}办结",
        ]
        for lead in file.leads
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
    moves = [
        [str(one.number), one.title, chinese_day(one.happened_on), one.department, quoted(one.opinion)] for one in case.moves
    ]
    if moves:
        parts.append(table(("序号", "环节", "日期", "部门", "意见"), (2, 5, 4, 4, 6), moves))
    compared = [
        [
            one.department,
            chinese_day(one.answered_on, "未反馈"),
            "、".join(EXCLUSIONS[item] for item in one.items),
            quoted(one.explanation),
        ]
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


def _timeline(file: HouseholdFile) -> list[Part]:
    rows = [
        [str(day_of(step.recorded_at)), str(step.happened_on or ""), step.title, step.department, quoted(step.reason)]
        for step in file.timeline
    ]
    return [table(("录入日期", "发生日期", "事项", "部门", "事由"), (4, 4, 8, 4, 5), rows), *_more(rows)] if rows else []
