"""Papers of help and of its end: the plan, the confirmation, the receipt, and the sheet on whether the risk is gone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from services.household.cases.machine import MEASURE
from services.household.cases.rules import WAYS
from services.household.cases.schemas.measures import MeasureView
from services.household.papers.gathering import CaseFile, Checked, Home
from services.household.papers.rules import chinese_day, quoted
from services.household.papers.sheets.common import (
    BOX,
    SIGN,
    ending,
    household_pairs,
    members_table,
    risks_of,
    taken,
    yuan,
)
from services.household.screening.rules import CATEGORIES
from shared.papers.parts import BLANK_DAY, BY_HAND, Part, fields, heading, note, opinion, signatures, table, text

__all__ = ["confirmation", "elimination", "four_values", "plan", "receipt"]

_DONE = ("finished", "confirmed")


def plan(file: CaseFile, _day: str) -> list[Part]:
    """一户一策帮扶计划表: risk, measure, who answers for it, by when."""
    case, home = file.case, file.home
    rows = [
        [
            one.group_title,
            f"{one.item}\n{quoted(one.benefit)}".strip(),
            "是" if one.targeted else "否",
            f"{quoted(one.department)}\n{quoted(one.owner)}",
            f"{one.planned_from}\n{one.planned_to}",
            yuan(one.amount),
            _for_whom(one, home),
            MEASURE.states[one.state].title,
        ]
        for one in case.measures
    ]
    headers = ("措施类别", "措施及内容", "针对\n风险", "责任部门\n责任人", "计划起止", "金额（元）", "受益人", "状态")
    lacking = "；".join(reason.told for reason in case.missing_measures)
    return [
        fields(
            *household_pairs(home),
            ("监测对象类别", CATEGORIES[case.category]),
            ("识别日期", chinese_day(case.determined_on)),
            ("风险类型", risks_of(file)),
            ("整户无劳动能力", "是" if case.no_labour else "否"),
        ),
        heading("一、家庭成员"),
        members_table(home.members),
        heading("二、帮扶措施"),
        table(headers, (4, 6, 3, 4, 5, 4, 4, 3), rows, blank=5),
        *([note(f"尚缺：{lacking}。")] if lacking else []),
        heading("三、签字"),
        signatures(
            f"户主签名：{SIGN}",
            f"帮扶责任人签名：{SIGN}",
            f"村级负责人签名：{SIGN}",
            f"制定日期：{BLANK_DAY}",
        ),
    ]


def _iso(day: date | None) -> str:
    return "" if day is None else str(day)


def _for_whom(measure: MeasureView, home: Home) -> str:
    names = [member.name for member in home.members if member.id in measure.beneficiaries]
    return "、".join(names) or "全户"


def confirmation(file: CaseFile, _day: str) -> list[Part]:
    """帮扶措施落实确认单: what was carried out, for the household to sign."""
    case, home = file.case, file.home
    rows = [
        [
            f"{one.group_title}\n{one.item}",
            quoted(one.department),
            _iso(one.finished_on),
            yuan(one.amount),
            quoted(one.result),
            BY_HAND,
        ]
        for one in case.measures
        if one.state in _DONE
    ]
    return [
        fields(*household_pairs(home), ("监测对象类别", CATEGORIES[case.category])),
        text("下列帮扶措施已在本户落实，现予确认："),
        table(("帮扶措施", "责任部门", "落实日期", "金额（元）", "落实情况", "农户签名"), (5, 3, 4, 3, 5, 4), rows),
        opinion("农户意见\n（满意程度）", "", ""),
        signatures(f"农户签名（按手印）：{SIGN}", f"确认日期：{BLANK_DAY}", f"经办人签名：{SIGN}", f"村级核实人签名：{SIGN}"),
        note("帮扶措施未落实或者金额不符的，农户不得签字，由村、镇查明原因。"),
    ]


def receipt(file: CaseFile, _day: str) -> list[Part]:
    """明白纸签收记录 of a year: the leaflet for every household, and the one for those who are monitored (domain/household §3.1)."""
    case, home = file.case, file.home
    leaflets = ["防返贫申报政策明白纸\n（全体农户）"]
    if case.determined_on is not None:
        leaflets.append("防返贫帮扶政策明白纸\n（监测对象）")
    headers = ("明白纸", "发放日期", "发放人签名", "签收人签名\n（按手印）", "与户主关系")
    return [
        fields(
            *household_pairs(home),
            ("监测对象类别", CATEGORIES[case.category]),
            ("年度", f"{home.on.year} 年"),
        ),
        text("下列明白纸已发放到户，并由发放人当面讲解，现予签收："),
        table(headers, (6, 4, 4, 5, 3), [[leaflet, *[BY_HAND] * 4] for leaflet in leaflets]),
        opinion("发放方式和\n照片", "", ""),
        signatures(f"村级负责人签名：{SIGN}", f"日期：{BLANK_DAY}"),
        note("每年发放一次。由成年家庭成员签收；不能书写的按手印，由发放人注明。人不在村的，注明电话或者微信送达的时间。"),
    ]


def elimination(file: CaseFile, _day: str) -> list[Part]:
    """风险消除核查表: the conditions, and the 13 values as they are now (domain/household §3.5)."""
    case, home = file.case, file.home
    proposal = taken(ending(file), "propose_elimination")
    said = {} if proposal is None else proposal.detail
    way = WAYS.get(said.get("way", ""), "　".join(f"□ {word}" for word in WAYS.values()))
    unmet = [f"{number}. {reason.told}" for number, reason in enumerate(case.elimination_blocks, 1)]
    told = "已经县审定消除。" if case.state == "eliminated" else "\n".join(unmet) or "各项消除条件均已符合。"
    done = [one for one in case.measures if one.state in _DONE]
    measures = [[one.group_title, one.item, _iso(one.finished_on), yuan(one.amount), quoted(one.result)] for one in done]
    return [
        fields(
            *household_pairs(home),
            ("监测对象类别", CATEGORIES[case.category]),
            ("识别日期", chinese_day(case.determined_on)),
            ("风险类型", risks_of(file)),
            ("消除方式", way),
        ),
        heading("一、消除时家庭情况"),
        *_after(home, file.checked),
        heading("二、已落实的帮扶措施"),
        table(("措施类别", "措施", "落实日期", "金额（元）", "落实情况"), (4, 4, 4, 3, 6), measures, blank=2),
        heading("三、消除条件核对"),
        opinion("系统核对结果", told, ""),
        opinion("核实情况", quoted(said.get("findings")), ""),
        signatures(f"核实人签名：{SIGN}", f"核实人签名：{SIGN}", f"户主签名：{SIGN}", f"日期：{BLANK_DAY}"),
    ]


def _after(home: Home, checked: Checked | None) -> list[Part]:
    school, house, insurance, water = four_values(checked)
    last = home.incomes[0] if home.incomes else None

    def value(name: str) -> str:
        amount: Decimal | None = None if last is None else getattr(last, name)
        return yuan(amount)

    rows = [
        ["1", "义务教育阶段是否有失学辍学", school, "2", "住房是否受损、是否危房", house],
        ["3", "是否有成员未参加基本医疗保险", insurance, "4", "饮水设施是否受损", water],
        ["5", "工资性收入", value("wage"), "6", "财产性收入", value("property")],
        ["7", "转移性收入", value("transfer"), "8", "生产经营性收入", value("business")],
        ["9", "生产经营性支出", value("business_cost"), "10", "纯收入", value("net")],
        ["11", "人均纯收入", value("net_per_capita"), "12", "理赔收入", value("claims")],
        ["13", "合规自付支出", value("compliant_self_pay"), "", "当年监测线", yuan(home.line)],
    ]
    of_year = (
        "尚无家庭收支记录。"
        if last is None
        else f"收支为 {last.year} 年度，单位：元；家庭人口数 {last.registered_population} 人。"
    )
    return [
        table(("序号", "项目", "消除时") * 2, (2, 6, 5) * 2, rows),
        note(f"{of_year}{_looked(checked, BOX in f'{school}{house}{insurance}{water}')}"),
    ]


def four_values(checked: Checked | None) -> tuple[str, str, str, str]:
    """Schooling, house, insurance and water as the check sheet that counts answers them; what it does not measure is left to be ticked."""
    if checked is None:
        return BOX, BOX, BOX, BOX
    found = checked.findings
    met = {item: finding.conclusion != "not_met" for item, finding in found.items()}
    unsafe = found["housing"].measured["remedy"] is None and found["housing"].measured["grade"] in {"C", "D"}
    return (
        _yes(found["education"].measured["out_of_school"] > 0),
        "否" if met["housing"] else "是" if unsafe else f"未达标\n{BOX}",
        _yes(found["medical"].measured["uninsured"] > 0),
        # Water may be unsafe though nothing is broken.
        "否" if met["water"] else f"未达标\n{BOX}",
    )


def _yes(answer: bool) -> str:  # noqa: FBT001 - an answer
    return "是" if answer else "否"


def _looked(checked: Checked | None, boxes: bool) -> str:  # noqa: FBT001 - an answer
    if checked is None:
        return "第 1 至 4 项由核实人入户查看后勾选。"
    left = "，留有方框的由核实人勾选" if boxes else ""
    return f"第 1 至 4 项取自 {chinese_day(checked.on)}的核查表{left}。"
