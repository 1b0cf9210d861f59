"""Names that jobs have in common with other things, beside those of :mod:`deploy.checks.meanings`. Data."""

from __future__ import annotations

__all__ = ["MEANINGS"]

MEANINGS: dict[str, dict[str, str]] = {
    "asked_on": {"了解日期": "of what somebody wants"},
    "by": {"统计维度": "of figures"},
    "cannot": {"无法就业": "how many", "无法就业原因": "of somebody"},
    "certificate_no": {"证书编号": "of a skill", "权属证书号": "of an asset"},
    "channel": {"就业渠道": "of a spell of work"},
    "contract": {"合同形式": "of a spell of work", "合同或协议": "of a mechanism that links interests"},
    "division_code": {"核查责任地": "of a verification", "行政区划代码": "of everything else"},
    "employer": {"用人单位": "of a spell of work", "单位名称": "column of LAB-EMP"},
    "end_reason": {"离岗原因": "of a spell of work", "终止原因": "of help"},
    "ended_on": {"结束日期": "of a spell of work"},
    "form": {"就业形式": "of a spell of work", "资产形态": "of an asset"},
    "found": {"核查情况": "of a verification"},
    "group": {"人群": "of indicators of work"},
    "id": {"就业经历标识": "of a spell of work", "月度更新标识": "of a month of the ledger"},
    "industry": {"行业": "of a spell of work", "行业部门线": "of a difference of two lines"},
    "level": {"技能等级": "of a skill"},
    "months": {"务工月数": "of a year", "月度记录": "of a spell of work", "贷款期限": "of a loan"},
    "needs": {"服务需求": "of somebody", "诉求": "of a visit"},
    "on": {"结束日期": "of a spell of work"},
    "open_count": {"须填报条目": "of a month's list", "未销号数": "of issues"},
    "opened": {"开启数": "of months of the ledger"},
    "people": {"劳动力人数": "of a division", "就业人数": "of a month", "收款人数": "of a payment"},
    "reason": {"未就业原因": "of somebody"},
    "recorded_at": {"登记时间": "of a verification", "录入时间": "of everything else"},
    "recorded_name": {"登记人": "of a spell of work", "录入者姓名": "of everything else"},
    "result": {"核查结果": "of a verification", "最近核查结果": "of somebody"},
    "source": {"数据来源": "of a spell of work"},
    "standing": {"填报情况": "of a line of a month's list"},
    "target": {"年度目标": "of people who work"},
    "verified_name": {"核查人": "of a verification", "最近核查人": "of somebody"},
    "verified_on": {"核查日期": "of a verification", "最近核查日期": "of somebody", "核验日期": "of an issue"},
    "version": {"意愿版本": "of what somebody wants", "版本": "of everything else"},
    "wage": {
        "工资": "of a month",
        "工资合计": "of many",
        "工资收入": "of a year",
        "期望月工资": "of what somebody wants",
        "工资性收入": "of an income statement",
    },
    "workers": {"务工人数": "of a group", "务工明细": "of pay for labour"},
    "way": {"核查方式": "of a verification", "风险消除方式": "of a case"},
    "withdrawn": {"作废": "of a spell of work"},
    "withdrawn_reason": {"作废原因": "of a spell of work"},
}
"""For each name its further titles, with what they are of."""
