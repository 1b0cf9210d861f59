"""Names that assets have in common with other things, beside those of :mod:`deploy.checks.meanings`. Data."""

from __future__ import annotations

__all__ = ["MEANINGS"]

MEANINGS: dict[str, dict[str, str]] = {
    "account": {"支付账户": "of a payment of income"},
    "appraised_on": {"评估日期": "of an asset that is disposed of", "鉴定日期": "column of HOU-APR"},
    "appraiser": {"评估机构": "of an asset that is disposed of", "鉴定人": "column of HOU-APR"},
    "balance": {"资金余额": "of a collective", "贷款余额": "of credit"},
    "cause": {"原因和处理结果": "of a difference of two lines", "差异原因": "of a line of an inventory"},
    "channel": {"交易方式": "of a disposal", "发现渠道": "of a case"},
    "checked": {"已复核": "whether", "已复核数": "how many", "检查数": "of a rule of quality"},
    "checked_on": {"复核日期": "of a line of an inventory", "核查日期": "of a check sheet"},
    "checks": {"复核记录": "of an inventory", "核查事项": "of a visit"},
    "counted": {"已盘点": "whether", "已盘点数": "how many"},
    "counted_on": {"盘点日期": "of a line of an inventory", "统计日期": "of a board"},
    "counts": {"现行": "of a sheet", "盘点记录": "of an inventory"},
    "differing": {
        "不一致": "of projects and assets",
        "差异数": "how many lines of an inventory",
        "有差异": "whether a line differs",
    },
    "direction": {"收支方向": "of money of a collective", "指标方向": "of an indicator"},
    "ended_on": {"注销日期": "of a collective"},
    "faults": {"未记录条目": "of many that were sent", "未达标情况": "of a finding"},
    "id": {
        "资产处置标识": "of a disposal",
        "清查盘点标识": "of an inventory",
        "集体经济组织标识": "of a collective",
        "三资月报标识": "of a month of a collective",
        "资源标识": "of a resource of a collective, or a record of a register",
        "收益分配方案标识": "of a plan that distributes income",
    },
    "income": {"本月收入": "of a month of a collective"},
    "kind": {"股权类型": "of shares", "资源类型": "of a resource", "支出类别": "of a line that distributes income"},
    "kind_title": {"支出类别名称": "of a line that distributes income"},
    "line": {"条目标识": "of an inventory"},
    "money": {"款项标识": "of a disposal", "经费来源": "of the care of an asset"},
    "name": {"资源名称": "of a resource"},
    "parcel_code": {"地块编码": "of a resource of a collective", "宗地代码": "of a parcel"},
    "paid": {"已兑付金额": "of income"},
    "paid_on": {"兑付日期": "of income"},
    "purpose": {"收入用途": "of proceeds of a disposal"},
    "receipts": {"收入记录": "of a disposal", "收益记录": "of a contract of an asset"},
    "resource_id": {"对象标识": "of an audit entry", "资源标识": "of a contract"},
    "result": {"盘点结果": "of a line of an inventory"},
    "reverses": {"所冲销收入": "of proceeds of a disposal", "所冲销使用": "of a use of proceeds"},
    "shares": {"联村份额": "of an asset", "股份总数": "of a collective", "股数": "of a household or kind"},
    "subject": {"科目": "of money of a collective"},
    "title": {"盘点名称": "of an inventory"},
    "unchanged": {"无变化数": "lines of an inventory", "无变化行数": "of a batch"},
    "use": {"使用状态": "of a resource of a collective", "用途": "of income"},
    "uses": {"收入使用记录": "of a disposal"},
    "withdrawn_on": {"注销日期": "of a resource"},
}
"""For each name its further titles, with what they are of."""
