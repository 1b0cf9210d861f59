"""One Chinese title for one name, wherever it stands in a published description; what means several things is listed here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

__all__ = ["MEANINGS", "faults_in"]

Document = Mapping[str, Any]

MEANINGS: dict[str, dict[str, str]] = {
    "If-None-Match": {"已有版本": "what a reader has", "尚无数据": "what a writer has not"},
    "account": {
        "申请账号": "that asked for an export",
        "账号": "of a helper",
        "银行账户": "of a party",
        "收款账号": "of a payment",
        "收款账户": "of a payment",
        "一卡通账号": "of a payment",
    },
    "active": {"有效": "of a client", "在帮扶": "of a helper"},
    "address": {"家庭住址": "of a household", "登录地址": "from where somebody signed in"},
    "after": {
        "变更后": "of an asset",
        "新值": "of a party",
    },
    "all": {"合计": "of a board", "含下级": "whether"},
    "approved_on": {"审批日期": "of a run of subsidies", "批复日期": "of goals"},
    "asked_at": {"录入时间": "of a payment", "申请时间": "of an export"},
    "asked_by": {"申请者": "of a payment", "申请人": "of an export"},
    "asked_on": {"申请日期": "of a payment", "发起日期": "of a comparison"},
    "assets": {
        "合并的资产": "that become one",
        "资产数": "how many there are",
        "形成的资产": "of works",
        "移交资产": "of a handover",
    },
    "batch_id": {"批次号": "of an audit", "资金批次标识": "of an allotment"},
    "before": {
        "变更前": "of an asset",
        "原值": "of a party",
    },
    "by": {"分组": "of figures", "排序": "of a list"},
    "by_category": {"按建议类别": "of leads", "未消除按类别": "of cases"},
    "by_source": {"按资金来源": "of a money board", "各来源": "of progress"},
    "category": {
        "借款资格": "as what a household borrows",
        "建议类别": "of a lead",
        "监测对象类别": "of a case",
        "残疾类别": "column of DIS-CRT",
        "项目类型": "of a project",
        "问题类别": "of an issue",
    },
    "changes": {"变更记录": "of a contract", "变化情况": "of a visit"},
    "close_reason": {"销户事由": "of a household", "终结原因": "of a case"},
    "closed_on": {
        "销户日期": "of a household",
        "办结日期": "of a lead",
        "终结日期": "of a case",
        "结束公示日期": "of a disclosure",
        "销号日期": "of an issue or an alert of money",
    },
    "code": {
        "行政区划代码": "of a division",
        "代码": "of a feed",
        "办结代码": "of a lead's end",
        "错误代码": "of a problem",
        "动态验证码": "of a second factor",
        "项目编号": "of a project",
        "账簿代码": "of a ledger",
        "行代码": "of a ledger row",
        "不变式": "of a difference",
        "资产编码": "of an asset",
    },
    "completed_on": {
        "实际完工日期": "of an implementation",
        "竣工日期": "of an asset",
    },
    "content": {"异议内容": "of an objection", "公示内容": "of a disclosure", "建设内容": "of a project"},
    "created_at": {"创建时间": "of a record", "登录时间": "of a session"},
    "days": {"公示天数": "of a disclosure", "务工天数": "of pay for labour"},
    "decided_on": {"批准日期": "of a change of a contract", "批复日期": "of an issue"},
    "department": {"部门": "whose something is", "责任部门": "that answers for a measure"},
    "description": {"问题描述": "of a defect", "说明": "of a feed"},
    "detail": {"说明": "of a problem", "详情": "of an audit entry", "环节内容": "of a step"},
    "differences": {"差异数": "how many", "差异类型": "of a pair"},
    "document": {"依据文件": "of a parameter", "政策依据": "of a measure", "文件": "of an exemption"},
    "document_no": {"批复文号": "of approved goals", "下达文号": "of an allotment", "资金文号": "of a sum of money"},
    "education": {"文化程度": "of a person", "义务教育": "item of a check sheet", "义务教育保障": "ticked off on a visit"},
    "ended_on": {"终止日期": "column of CIV-AID", "停水结束日期": "column of WAT-OUT"},
    "ends_on": {
        "约定完工日期": "of a change of a contract",
        "公示期满日期": "of a disclosure",
        "公示截止日期": "of a disclosure",
    },
    "entered_by": {"填报账号": "of a score", "录入者": "of an item of a list"},
    "error": {"错误": "of a dead letter", "错误代码": "RFC 6749's own word"},
    "explanation": {"收款说明": "of a payment", "核查说明": "of a comparison"},
    "extensions": {"展期次数": "of a loan", "延期次数": "of an issue"},
    "facts": {"依据": "what a hit rests on", "记录": "a feed's rows in a profile"},
    "feeds": {"数据时效": "how fresh each is", "数据表": "that an account hands over"},
    "findings": {"核实情况": "of a visit", "核查结果": "of a check sheet"},
    "found": {"实为": "of a difference", "差异": "of a reconciliation", "发现": "of a board", "差异数": "of a campaign"},
    "found_by": {"匹配方式": "of a pair", "问题来源": "of an issue"},
    "grade": {
        "五级分类": "of a loan",
        "残疾等级": "column of DIS-CRT",
        "年级": "column of EDU-ENR",
        "鉴定等级": "column of HOU-APR",
        "评价等级": "of an evaluation",
    },
    "group": {"措施大类": "of a measure", "走访分组": "of a household"},
    "hits": {"命中": "the hits themselves", "命中数": "how many"},
    "holder": {
        "收款户名": "where a payment goes",
        "户名": "of a bank account",
        "权利人": "of a right in an asset",
    },
    "household": {"农户信息": "part of a profile", "农户标识": "filter"},
    "id": {
        "贷款标识": "of a loan",
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
        "指标单标识": "of an allotment",
        "记账凭证标识": "of a journal entry",
        "支付标识": "of a payment",
        "项目实施标识": "of an implementation",
        "质量问题标识": "of a defect",
        "劳务报酬标识": "of pay for labour",
        "合同标识": "of a contract",
        "往来单位标识": "of a party",
        "整改金额标识": "of money of an issue that came back",
        "延期申请标识": "of a later deadline of an issue",
        "排查标识": "of a search for the like of an issue",
        "绩效目标批复标识": "of approved goals",
        "绩效运行监控标识": "of a monitoring",
        "绩效自评标识": "of an evaluation",
        "资产标识": "of an asset",
        "差异标识": "of a difference",
        "活动标识": "of a campaign",
        "移交书标识": "of a handover",
    },
    "income": {"户均年增收": "of a beneficiary mechanism", "收入稳定": "ticked off on a visit"},
    "issued_on": {"办证日期": "column of DIS-CRT", "计划下达日期": "of an annual plan"},
    "issuer": {"签发者": "of tokens", "发布单位": "of a disclosure"},
    "item": {
        "内容": "of a dead letter",
        "措施名称": "of a measure",
        "核查项目": "of a check sheet",
        "移交资料": "of a handover",
    },
    "items": {
        "条目": "of a page",
        "命中事项": "of a comparison",
        "措施名称": "of a group of measures",
        "条目数": "how many",
        "清单条目": "of a list",
    },
    "key": {"行标识": "of a ledger row", "主键": "of a feed"},
    "kind": {
        "变动类型": "of what moved a compensation fund",
        "借款期类型": "of a term of a loan",
        "类型": "of a column",
        "类别": "of a division",
        "附件种类": "of an attachment",
        "文书种类": "of a paper",
        "变化事项": "seen on a visit",
        "记账类型": "of an entry of the journal",
        "公示种类": "of a disclosure",
        "指标类型": "of an indicator",
        "带动方式": "of a beneficiary mechanism",
        "指标单类型": "of an allotment",
        "合同类别": "of a contract",
        "单位类别": "of a party",
        "整改类型": "of an issue",
        "整改方式": "of money of an issue that came back",
        "资产类型": "of an asset",
        "权利": "in an asset",
        "变更类型": "of a change of an asset",
        "差异类型": "of a difference",
    },
    "kind_title": {
        "公示种类名称": "of a disclosure",
        "类型名称": "of an indicator",
        "整改类型名称": "of an issue",
        "资产类型名称": "of an asset",
    },
    "leads": {"线索": "the leads themselves", "线索数": "how many"},
    "level": {
        "级别": "of a hit or lead",
        "层级": "of a division",
        "办理层级": "of a step",
        "公示层级": "of a disclosure",
        "账簿层级": "of a ledger row",
        "所有权归属": "of an owner",
    },
    "levels": {"级别": "of a rule's hits", "公示层级": "on whose boards a kind of disclosure hangs", "账簿层级": "of a ledger"},
    "light": {"灯": "of an alert", "逾期率预警": "of credit"},
    "line": {"排查线": "of a check", "评价内容代码": "of a score"},
    "lines": {"明细": "of an allotment", "公示事项": "of a disclosure", "两条线": "of a check"},
    "members": {"家庭成员": "of a household chang", "验收组成员": "of an acceptance"},
    "month": {"账期": "of a month of a ledger", "月份": "of a freezing"},
    "name": {
        "名称": "of a thing",
        "姓名": "of a person",
        "参数名": "of a parameter",
        "指标名称": "of an indicator",
        "计划名称": "of an annual plan",
        "项目名称": "of a project",
        "单位名称": "of a party",
        "资产名称": "of an asset",
        "所有权人名称": "of an owner",
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
        "备注": "of an allotment",
        "进度说明": "of progress",
        "偏差说明": "of an indicator",
    },
    "number": {
        "序号": "of a step",
        "文书编号": "of a paper",
        "收款账号": "where a payment goes",
        "银行账号": "of a bank account",
    },
    "on": {"截至日期": "up to which figures count", "日期": "on which it happens", "适用日期": "on which it holds"},
    "opened": {"新增": "whether", "新增线索数": "how many", "新开项目数": "monitorings or evaluations"},
    "opened_on": {"产生日期": "of a lead", "启动日期": "of a case"},
    "origin": {"申报主体": "of a project", "来源问题标识": "of an issue"},
    "origin_id": {
        "来源资产标识": "of an asset",
        "来源问题标识": "of an issue",
    },
    "overdue": {"已逾期": "whether", "逾期数": "how many"},
    "owner": {
        "所有权人": "of an asset",
        "责任人": "of a measure",
    },
    "paid": {
        "支付金额": "of a ledger row",
        "本月支付": "of a month of a ledger",
        "本项目投入": "in an asset",
    },
    "paid_on": {"发放日期": "of pay for labour", "支付日期": "of a payment", "还款日期": "of an instalment"},
    "parts": {"拆分后的资产": "of an asset", "相似度构成": "of a pair"},
    "payee": {"收款单位": "of a payment", "收款人": "of an entry that came in by a file"},
    "parameters": {"参数": "names that a rule uses", "参数版本": "versions that a screening used"},
    "percent": {
        "份额": "of a share",
        "形象进度": "of progress",
    },
    "persons": {"人数": "of a figure", "收款人": "of a payment"},
    "phase": {"阶段": "of a batch", "公示阶段": "of an objection"},
    "place": {"位置": "of a fault", "地点": "of a step", "公示地点": "of a disclosure"},
    "problems": {"发现问题": "of a visit", "未销号问题": "of a household's guarantees"},
    "public": {"公开中": "of a disclosure", "向社会公开": "of an issue"},
    "purpose": {"贷款用途": "of a loan", "用途": "for which personal data is read", "职责": "of a role"},
    "quantity": {
        "建设规模": "of a project",
        "数量": "of an asset",
    },
    "reason": {
        "事由": "in somebody's words",
        "减少原因": "of a closed list",
        "撤销原因": "of a case that ends before its time",
        "错误代码": "of a rejected row",
        "保留原因": "of a row that stays",
    },
    "received_on": {"到位日期": "of a fund batch", "收到日期": "of an objection"},
    "recovered": {"已整改金额": "of an issue", "收回金额": "of a ledger row"},
    "removed": {"已移除": "whether", "近三十天已到期": "how many files"},
    "result": {"比对结果": "of a comparison", "落实情况": "of a measure"},
    "reverses": {"所冲销凭证": "of an entry of the journal", "所冲销还款": "of an instalment"},
    "role": {"岗位角色": "of a grant", "成员身份": "of a member of an acceptance"},
    "rows": {"总行数": "how many", "各行": "of a table that is publicised", "账簿行": "of a ledger"},
    "score": {"信用等级": "of who borrows", "评价得分": "of an evaluation", "相似度": "of a pair"},
    "settled_on": {"决算日期": "of an implementation", "结算日期": "of a med set"},
    "since": {"时间起": "of a period", "进入日期": "of a task", "日期起": "of an allotment"},
    "source": {
        "原状态": "of a move",
        "转出": "of a transfer",
        "资金来源": "of an asset",
    },
    "stage": {"学段": "column of EDU-ENR", "会话阶段": "of a session", "办理阶段": "of a lead", "支付阶段": "of a payment"},
    "standing": {
        "在册": "filter of assets",
        "未清零": "on a board",
    },
    "started_on": {
        "起始日期": "column of CIV-AID",
        "状态起始日期": "column of LAB-EMP",
        "停水开始日期": "column of WAT-OUT",
        "开始日期": "of a measure",
        "实际开工日期": "of an implementation",
    },
    "status": {
        "状态码": "of HTTP",
        "学籍状态": "column of EDU-ENR",
        "就业状态": "column of LAB-EMP",
        "参保状态": "column of MED-ENR",
    },
    "subject": {
        "对象": "whom a rule's hits name",
        "公示对象": "of what there is a disclosure",
        "业务类型": "of a journal entry",
        "差异对象": "of a difference",
    },
    "subject_id": {"公示对象标识": "of a disclosure", "业务标识": "of a journal entry", "预警对象标识": "of an alert"},
    "target": {"新状态": "of a move", "指标值": "of an indicator", "转入": "of a transfer"},
    "title": {
        "标题": "of a problem",
        "名称": "of what people read",
        "规则名称": "of a hit's rule",
        "账簿名称": "of a ledger",
        "行名称": "of a ledger row",
        "不变式内容": "of a difference",
        "活动名称": "of a campaign",
    },
    "type": {"类型": "of a problem", "事件类型": "of an event"},
    "unit": {"单位": "of a parameter", "帮扶单位": "of a helper", "计量单位": "of a quantity", "核算单位": "of a ledger row"},
    "unpaid": {"待支付金额": "of a ledger row", "月末未支付": "of a month of a ledger"},
    "until": {"时间止": "of a read until", "日期止": "of an allotment"},
    "uses": {"支持范围": "of a sum of money", "结果应用": "of an evaluation"},
    "value": {"数值": "of a parameter or hit", "内容": "of a line of a disclosure"},
    "verdict": {"核实结论": "of feedback", "核查结论": "of an alert of money"},
    "waiting": {"待办数": "how many tasks", "待反馈": "whether a comparison does"},
    "watched": {"重点关注": "whether", "重点关注户数": "how many"},
    "withdrawn": {"作废行数": "how many", "已作废": "whether"},
    "withdrawn_on": {"撤回日期": "of a disclosure", "作废日期": "of pay for labour"},
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
