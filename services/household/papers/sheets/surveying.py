"""Papers that put together what is known of a household: the collection form, and what departments found when they compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from services.household.cases.rules import CHANNELS, EXCLUSIONS
from services.household.guarantees.rules import CONCLUSIONS, ITEMS
from services.household.papers.gathering import CaseFile, Home
from services.household.papers.rules import chinese_day, quoted
from services.household.papers.sheets.common import (
    BOX,
    BUREAU,
    SIGN,
    household_pairs,
    income_parts,
    members_table,
    risks_of,
)
from services.household.screening.rules import CATEGORIES
from shared.papers.parts import BLANK_DAY, BY_HAND, Part, fields, heading, note, seal, signatures, table, text

__all__ = ["collection", "comparison"]

_LIVING = (
    "耕地面积（亩）",
    "林地面积（亩）",
    "入户路类型",
    "住房面积（㎡）",
    "主要燃料",
    "卫生厕所",
    "生活用电",
    "广播电视",
    "加入合作社",
    "开户银行",
)
"""What the form asks for that is not registered (domain/household §1.2); accounts are never printed."""
_RESULTS = {None: "未反馈", "none": "未发现", "hit": "发现"}
_TICKED = {**_RESULTS, "hit": "□"}
_ACROSS = 7
"""So many departments fit beside each other."""


def collection(file: CaseFile, _day: str) -> list[Part]:
    """监测对象信息采集表: household, members, incomes and guarantees as they are registered; the rest is left for the pen."""
    case, home = file.case, file.home
    people = [[one.name, one.relation, one.sex, one.ethnicity, one.political, one.id_number, one.phone] for one in home.members]
    headers = ("姓名", "与户主\n关系", "性别", "民族", "政治面貌", "证件号码", "联系电话")
    return [
        fields(
            *household_pairs(home),
            ("家庭住址", home.address),
            ("联系电话", home.phone),
            ("发现渠道", CHANNELS[case.channel]),
            ("第几次纳入", f"第 {case.entry_no} 次"),
            ("监测对象类别", CATEGORIES[case.category]),
            ("识别日期", chinese_day(case.determined_on)),
            ("风险类型", risks_of(file)),
            ("整户无劳动能力", "是" if case.no_labour else "否"),
        ),
        heading("一、家庭成员"),
        table(headers, (3, 3, 2, 3, 3, 7, 5), people),
        members_table(home.members),
        heading("二、参保和保障"),
        _provided(file),
        heading("三、家庭收支"),
        *income_parts(home),
        heading("四、“两不愁三保障”和饮水安全"),
        *_guarantees(file),
        heading("五、生产生活条件"),
        fields(*((title, "") for title in _LIVING)),
        signatures(f"采集人签名：{SIGN}", f"采集人签名：{SIGN}", f"户主签名：{SIGN}", f"采集日期：{BLANK_DAY}"),
        note("已登记的内容由系统填写，与实际不符的当场更正并报镇修改；空白处由采集人入户填写。"),
    ]


def _provided(file: CaseFile) -> Part:
    rows = [
        [
            member.name,
            _insured(facts := [fact for fact in file.facts if fact.person_id == member.id]),
            "、".join(f"{fact.values['category']}{fact.values['grade']}" for fact in facts if fact.feed == "DIS-CRT"),
            _aided(facts, file.home),
            BY_HAND,
        ]
        for member in file.home.members
    ]
    return table(("姓名", "基本医疗保险", "残疾类别和等级", "社会救助", "基本养老保险"), (3, 6, 4, 5, 4), rows)


def _insured(facts: Sequence[Any]) -> str:
    held = [fact.values for fact in facts if fact.feed == "MED-ENR"]
    # Facts come in the order of their years.
    return f"{held[-1]['insurance']}\n{held[-1]['insured_year']} 年{held[-1]['status']}" if held else ""


def _aided(facts: Sequence[Any], home: Home) -> str:
    today = str(home.on)
    held = [fact.values for fact in facts if fact.feed == "CIV-AID"]
    kinds = [aid["aid"] for aid in held if aid["started_on"] <= today <= (aid["ended_on"] or today)]
    return "、".join(dict.fromkeys(kinds))


def _guarantees(file: CaseFile) -> list[Part]:
    headers, widths = ("项目", "结论", "存在的问题"), (4, 4, 8)
    checked = file.checked
    if checked is None:
        return [
            table(headers, widths, [[title, BOX, BY_HAND] for title in ITEMS.values()]),
            note("该户尚无核查记录，由采集人勾选。"),
        ]
    rows = [
        [
            title,
            CONCLUSIONS[checked.findings[item].conclusion],
            "；".join([*checked.findings[item].faults, quoted(checked.findings[item].reason)]).rstrip("；"),
        ]
        for item, title in ITEMS.items()
    ]
    return [table(headers, widths, rows), note(f"取自 {chinese_day(checked.on)}的核查表。")]


def comparison(file: CaseFile, day: str) -> list[Part]:
    """部门比对结果反馈单: what each department answered, and for the town which member it is about.

    A department answers for the household, so that a hit is not tied to anybody yet: that is ticked by whoever knows.
    """
    case, home = file.case, file.home
    answered = [
        [
            one.department,
            str(one.asked_on),
            _RESULTS[one.result],
            "" if one.answered_on is None else str(one.answered_on),
            "、".join(EXCLUSIONS[item] for item in one.items),
            quoted(one.note),
            quoted(one.explanation),
        ]
        for one in case.comparisons
    ]
    headers = ("部门", "发起日期", "比对结果", "反馈日期", "发现事项", "部门说明", "核查说明")
    return [
        text(f"{home.town}人民政府：", indented=False),
        text(f"现将{home.county}有关部门对下列农户的信息比对结果反馈如下。发现负面清单事项的，请逐项核查并书面说明。"),
        fields(*household_pairs(home), ("监测对象类别", CATEGORIES[case.category]), ("启动日期", chinese_day(case.opened_on))),
        heading("一、部门反馈"),
        table(headers, (4, 4, 4, 4, 5, 5, 5), answered),
        heading("二、逐人比对结果"),
        *_by_member(file),
        note("部门按户反馈：未发现的，对全体成员有效；发现的，由反馈部门勾选涉及的成员。"),
        signatures(f"经办人签名：{SIGN}", f"镇签收人签名：{SIGN}"),
        seal(f"{home.county}{BUREAU}", day),
    ]


def _by_member(file: CaseFile) -> list[Part]:
    # The last answer of a department counts: it is asked again where a case was sent back.
    last = {one.department: _TICKED[one.result] for one in file.case.comparisons}
    parts = []
    for first in range(0, len(last), _ACROSS):
        departments = list(last)[first : first + _ACROSS]
        results = [last[department] for department in departments]
        rows = [[member.name, member.id_number, *results] for member in file.home.members]
        widths = (3, 8, *[3] * len(departments))
        parts.append(table(("姓名", "证件号码", *departments), widths, rows))
    return parts
