"""The words of history: what steps are called, and which fields of a row tell what was changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shared.privacy import mask_name

__all__ = ["REGISTRY_FIELDS", "STEPS", "TABLES", "Difference", "difference", "step_title"]

STEPS = {
    "household.register": "建档立户",
    "household.correct": "更正农户信息",
    "household.close": "销户",
    "household.reopen": "恢复误销的农户",
    "household.split": "分户",
    "household.merge": "并户",
    "person.register": "登记成员",
    "person.correct": "更正成员信息",
    "person.join": "成员增加",
    "person.leave": "成员减少",
    "person.move": "成员转户",
    "person.reinstate": "撤销成员减少",
    "income.record": "登记家庭收支",
    "income.withdraw": "作废家庭收支",
    "fact.record": "登记部门数据",
    "fact.correct": "更正部门数据",
    "fact.withdraw": "作废部门数据",
    "declaration.link": "自主申报",
    "lead.open": "产生线索",
    "lead.join": "补充线索",
    "lead.dispatch": "线索派单核实",
    "lead.urge": "催办线索",
    "lead.close": "办结线索",
    "lead.recheck": "抽查复核线索",
    "case.open": "启动监测程序",
    "case.exempt": "批准提前消除",
    "case.comparison_ask": "发起信息比对",
    "case.comparison_answer": "反馈信息比对",
    "case.comparison_explain": "说明负面清单命中",
    "case.objection_raise": "登记公示异议",
    "case.objection_answer": "答复公示异议",
    "measure.add": "登记帮扶措施",
    "guarantee.check": "核查“三保障”和饮水安全",
    "guarantee.withdraw": "作废核查表",
    "guarantee.arrange": "安排问题解决",
    "paper.make": "制作文书",
    "helper.assign": "安排帮扶责任人",
    "helper.replace": "更换帮扶责任人",
    "helper.hand_over": "移交帮扶责任人",
    "helper.end": "终止结对帮扶",
    "visit.record": "走访",
    "visit.withdraw": "作废走访记录",
    "batch.correct": "批次更正",
    "batch.reverse": "批次撤销",
}
"""Every kind of step, by the name that the deed has in the audit trail; a step of a procedure brings its own title."""

TABLES = {"household": "农户", "person": "人员", "membership": "家庭成员关系", "income_statement": "家庭收支"}
"""What the tables of the registry are called; a fact's is called by its feed."""

REGISTRY_FIELDS: dict[str, dict[str, str]] = {
    "household": {
        "household_no": "户编号",
        "division_code": "行政区划代码",
        "village_group": "村民小组",
        "address_masked": "家庭住址",
        "phone_masked": "联系电话",
        "household_type": "户类型",
        "relocated": "是否易地扶贫搬迁户",
        "closed_on": "销户日期",
        "close_reason": "销户原因",
    },
    "person": {
        "name": "姓名",
        "id_number_masked": "证件号码",
        "sex": "性别",
        "birth_date": "出生年份",
        "ethnicity": "民族",
        "political_status": "政治面貌",
        "education": "文化程度",
        "school_status": "在校生状况",
        "health": "健康状况",
        "labour_skill": "劳动技能",
        "work_place": "务工所在地",
        "work_months": "务工时间(月)",
        "phone_masked": "联系电话",
        "household_id": "所在农户",
    },
    "membership": {
        "relation": "与户主关系",
        "joined_on": "加入日期",
        "left_on": "减少日期",
        "left_reason": "减少原因",
    },
    "income_statement": {
        "registered_population": "家庭人口数",
        "wage": "工资性收入",
        "business": "生产经营性收入",
        "property": "财产性收入",
        "transfer": "转移性收入",
        "business_cost": "生产经营性支出",
        "claims": "理赔收入",
        "compliant_self_pay": "合规自付支出",
        "withdrawn_at": "作废时间",
    },
}
"""Fields of the registry's tables that are told, with their titles. Sealed texts are told by their masks."""

_MASKS: dict[str, Any] = {
    "name": mask_name,
    # A masked ID number hides just the day of birth.
    "birth_date": lambda day: day[:4],
    "sex": {"1": "男", "2": "女"}.get,
}
_SEALED = "_masked"


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that a change has touched, masked; a sealed text may look alike before and after."""

    field: str
    title: str
    before: str | None
    after: str | None


def step_title(kind: str, about: str = "", title: str = "") -> str:
    """What a step is called, and what it is about.

    >>> step_title("person.leave", "张*三(死亡)")
    '成员减少:张*三(死亡)'
    """
    named = title or STEPS[kind]
    return f"{named}:{about}" if about else named


def difference(fields: Mapping[str, str], before: Mapping[str, Any], after: Mapping[str, Any] | None) -> list[Difference]:
    """What differs between two images of a row; all that it said where it is gone (``after`` is None).

    >>> difference({"relation": "与户主关系"}, {"relation": "子"}, {"relation": "女"})
    [Difference(field='relation', title='与户主关系', before='子', after='女')]
    """
    told = []
    for name, title in fields.items():
        seal = name.removesuffix(_SEALED) + "_cipher" if name.endswith(_SEALED) else name
        was, becomes = before.get(seal), (after or {}).get(seal)
        if was != becomes:
            field = name.removesuffix(_SEALED)
            told.append(Difference(field, title, _told(name, before.get(name)), _told(name, (after or {}).get(name))))
    return told


def _told(name: str, value: object) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return "是" if value else "否"
    mask = _MASKS.get(name)
    return str(mask(value) if mask else value)
