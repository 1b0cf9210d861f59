"""One Chinese title for one name, wherever it stands in a published description; what means several things is listed here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

__all__ = ["MEANINGS", "faults_in"]

Document = Mapping[str, Any]

MEANINGS: dict[str, dict[str, str]] = {
    "If-None-Match": {"已有版本": "what a reader has", "尚无数据": "what a writer has not"},
    "account": {"申请账号": "that asked for an export", "账号": "of a helper"},
    "active": {"有效": "of a client", "在帮扶": "of a helper"},
    "address": {"家庭住址": "of a household", "登录地址": "from where somebody signed in"},
    "all": {"合计": "of a board", "含下级": "whether"},
    "by": {"分组": "of figures", "排序": "of a list"},
    "by_category": {"按建议类别": "of leads", "未消除按类别": "of cases"},
    "category": {
        "建议类别": "of a lead",
        "监测对象类别": "of a case",
        "残疾类别": "column of DIS-CRT",
        "项目类型": "of a project",
    },
    "close_reason": {"销户事由": "of a household", "终结原因": "of a case"},
    "closed_on": {
        "销户日期": "of a household",
        "办结日期": "of a lead",
        "终结日期": "of a case",
        "结束公示日期": "of a disclosure",
        "销号日期": "of an alert of money",
    },
    "code": {
        "行政区划代码": "of a division",
        "代码": "of a feed",
        "办结代码": "of a lead's end",
        "错误代码": "of a problem",
        "动态验证码": "of a second factor",
        "项目编号": "of a project",
    },
    "content": {"异议内容": "of an objection", "公示内容": "of a disclosure", "建设内容": "of a project"},
    "created_at": {"创建时间": "of a record", "登录时间": "of a session"},
    "department": {"部门": "whose something is", "责任部门": "that answers for a measure"},
    "detail": {"说明": "of a problem", "详情": "of an audit entry", "环节内容": "of a step"},
    "document": {"依据文件": "of a parameter", "政策依据": "of a measure", "文件": "of an exemption"},
    "education": {"文化程度": "of a person", "义务教育": "item of a check sheet", "义务教育保障": "ticked off on a visit"},
    "ended_on": {"终止日期": "column of CIV-AID", "停水结束日期": "column of WAT-OUT"},
    "error": {"错误": "of a dead letter", "错误代码": "RFC 6749's own word"},
    "facts": {"依据": "what a hit rests on", "记录": "a feed's rows in a profile"},
    "feeds": {"数据时效": "how fresh each is", "数据表": "that an account hands over"},
    "findings": {"核实情况": "of a visit", "核查结果": "of a check sheet"},
    "grade": {"残疾等级": "column of DIS-CRT", "年级": "column of EDU-ENR", "鉴定等级": "column of HOU-APR"},
    "group": {"措施大类": "of a measure", "走访分组": "of a household"},
    "hits": {"命中": "the hits themselves", "命中数": "how many"},
    "household": {"农户信息": "part of a profile", "农户标识": "filter"},
    "id": {
        "标识": "of what has no name of its own",
        "农户标识": "in paths of a household",
        "人员标识": "in paths of a person",
        "线索标识": "of a lead",
        "申报标识": "of a declaration",
        "死信标识": "of a dead letter",
        "批次号": "of a batch",
        "筛查号": "of a screening",
        "规则": "a rule's name",
        "监测对象标识": "of a case",
        "帮扶措施标识": "of a measure",
        "比对标识": "of a comparison",
        "异议标识": "of an objection",
        "核查表标识": "of a check sheet",
        "问题标识": "of a guarantee problem",
        "文书标识": "of a paper",
        "帮扶责任人标识": "of a helper",
        "结对帮扶标识": "of an assignment",
        "走访记录标识": "of a visit",
        "资金批次标识": "of a sum of money",
        "走访任务标识": "of when a household is to be visited next",
        "公示标识": "of a disclosure",
        "项目标识": "of a project",
        "年度计划标识": "of an annual plan",
        "监管预警标识": "of an alert of money",
        "监管运行标识": "of a run of its rules",
        "抑制标识": "of a suppression",
    },
    "income": {"户均年增收": "of a beneficiary mechanism", "收入稳定": "ticked off on a visit"},
    "issued_on": {"办证日期": "column of DIS-CRT", "计划下达日期": "of an annual plan"},
    "issuer": {"签发者": "of tokens", "发布单位": "of a disclosure"},
    "item": {"内容": "of a dead letter", "措施名称": "of a measure", "核查项目": "of a check sheet"},
    "items": {"条目": "of a page", "命中事项": "of a comparison", "措施名称": "of a group of measures"},
    "kind": {
        "类型": "of a column",
        "类别": "of a division",
        "附件种类": "of an attachment",
        "文书种类": "of a paper",
        "变化事项": "seen on a visit",
        "记账类型": "of an entry of the journal",
        "公示种类": "of a disclosure",
        "指标类型": "of an indicator",
        "带动方式": "of a beneficiary mechanism",
    },
    "leads": {"线索": "the leads themselves", "线索数": "how many"},
    "level": {"级别": "of a hit or lead", "层级": "of a division", "办理层级": "of a step", "公示层级": "of a disclosure"},
    "levels": {"级别": "of a rule's hits", "公示层级": "on whose boards a kind of disclosure hangs"},
    "name": {
        "名称": "of a thing",
        "姓名": "of a person",
        "参数名": "of a parameter",
        "指标名称": "of an indicator",
        "计划名称": "of an annual plan",
        "项目名称": "of a project",
    },
    "note": {
        "说明": "on a column",
        "核查备注": "on a check sheet",
        "比对说明": "on a comparison",
        "线索说明": "of a lead that people opened",
        "催办说明": "on an urging",
        "办结说明": "on a lead's end",
        "变化情况": "on a change seen on a visit",
        "问题描述": "on a problem found on a visit",
        "走访记事": "on a visit",
    },
    "number": {"序号": "of a step", "文书编号": "of a paper"},
    "on": {"日期": "on which it happens", "适用日期": "on which it holds"},
    "opened": {"新增": "whether", "新增线索数": "how many"},
    "opened_on": {"产生日期": "of a lead", "启动日期": "of a case"},
    "overdue": {"已逾期": "whether", "逾期数": "how many"},
    "parameters": {"参数": "names that a rule uses", "参数版本": "versions that a screening used"},
    "phase": {"阶段": "of a batch", "公示阶段": "of an objection"},
    "place": {"位置": "of a fault", "地点": "of a step", "公示地点": "of a disclosure"},
    "problems": {"发现问题": "of a visit", "未销号问题": "of a household's guarantees"},
    "purpose": {"用途": "for which personal data is read", "职责": "of a role"},
    "reason": {
        "事由": "in somebody's words",
        "减少原因": "of a closed list",
        "撤销原因": "of a case that ends before its time",
        "错误代码": "of a rejected row",
        "保留原因": "of a row that stays",
    },
    "received_on": {"到位日期": "of a fund batch", "收到日期": "of an objection"},
    "removed": {"已移除": "whether", "近三十天已到期": "how many files"},
    "result": {"比对结果": "of a comparison", "落实情况": "of a measure"},
    "rows": {"总行数": "how many", "各行": "of a table that is publicised"},
    "since": {"时间起": "of a period", "进入日期": "of a task"},
    "stage": {"学段": "column of EDU-ENR", "会话阶段": "of a session", "办理阶段": "of a lead"},
    "started_on": {
        "起始日期": "column of CIV-AID",
        "状态起始日期": "column of LAB-EMP",
        "停水开始日期": "column of WAT-OUT",
        "开始日期": "of a measure",
    },
    "status": {
        "状态码": "of HTTP",
        "学籍状态": "column of EDU-ENR",
        "就业状态": "column of LAB-EMP",
        "参保状态": "column of MED-ENR",
    },
    "subject": {"对象": "whom a rule's hits name", "公示对象": "of what there is a disclosure"},
    "subject_id": {"业务标识": "of an entry of the journal", "公示对象标识": "of a disclosure", "预警对象标识": "of an alert"},
    "target": {"新状态": "of a move", "指标值": "of an indicator"},
    "title": {"标题": "of a problem", "名称": "of what people read", "规则名称": "of a hit's rule"},
    "type": {"类型": "of a problem", "事件类型": "of an event"},
    "unit": {"单位": "of a parameter", "帮扶单位": "of a helper", "计量单位": "of a quantity"},
    "value": {"数值": "of a parameter or hit", "内容": "of a line of a disclosure"},
    "verdict": {"核实结论": "of feedback", "核查结论": "of an alert of money"},
    "waiting": {"待办数": "how many tasks", "待反馈": "whether a comparison does"},
    "watched": {"重点关注": "whether", "重点关注户数": "how many"},
    "withdrawn": {"作废行数": "how many", "已作废": "whether"},
    "withdrawn_reason": {"作废事由": "of an attachment", "撤回事由": "of a disclosure"},
}
"""Names with more than one meaning: each title with what it is of."""


def faults_in(document: Document, meanings: Mapping[str, Mapping[str, str]] = MEANINGS) -> list[str]:
    """Every name that goes by a title that is not its own, and every listed title that nothing has any more."""
    places: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, title, place in _titled(document):
        places[name][title].append(place)
    faults = []
    for name in sorted(places.keys() | meanings.keys()):
        titles, known = places.get(name, {}), meanings.get(name, {})
        if not known and len(titles) > 1:
            told = ", ".join(f"{title} ({where[0]})" for title, where in sorted(titles.items()))
            faults.append(f"{name} has several titles: {told}")
        faults += [f"{name} is called {title} at {titles[title][0]}" for title in sorted(titles.keys() - known) if known]
        faults += [f"{name} is nowhere called {title}" for title in sorted(known.keys() - titles.keys())]
    return faults


def _titled(document: Document) -> Iterator[tuple[str, str, str]]:
    for owner, schema in document.get("components", {}).get("schemas", {}).items():
        yield from _fields(owner, schema)
    for item in document.get("paths", {}).values():
        for operation in item.values():
            owner = str(operation.get("operationId"))
            for parameter in operation.get("parameters", ()):
                yield parameter["name"], str(parameter.get("schema", {}).get("title")), owner
            for media in operation.get("requestBody", {}).get("content", {}).values():
                yield from _fields(owner, media.get("schema", {}))


def _fields(owner: str, schema: Document) -> Iterator[tuple[str, str, str]]:
    for name, field in schema.get("properties", {}).items():
        yield name, str(field.get("title")), f"{owner}.{name}"
