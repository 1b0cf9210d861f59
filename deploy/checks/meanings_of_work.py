"""Names that the money of payrolls, the jobs board and work of households have in common with other things. Data."""

from __future__ import annotations

__all__ = ["MEANINGS"]

MEANINGS: dict[str, dict[str, str]] = {
    "alerts": {"就业台账预警": "of work", "监管预警": "of money and assets"},
    "closes_on": {"关账日期": "of a factory's month", "推荐截止日期": "of a batch of honours"},
    "employed": {"在业人数": "of a place"},
    "ended": {"已退岗": "of posts", "已注销": "of collectives"},
    "failed": {"退汇金额": "of a payroll in the funds"},
    "holders": {"公益性岗位在岗人数": "of a place", "在岗人数": "of a post"},
    "kind": {"岗位类型": "of posts"},
    "kind_title": {"类别名称": "of an income fact"},
    "ledger": {"须经资金支付": "of a payroll", "台账": "of a factory's month"},
    "lifted": {"带动脱贫人口人数": "by a talent", "脱贫人口人数": "in a factory"},
    "lines": {"发放条数": "of a payroll in the funds"},
    "paid": {"已发放金额": "of a payroll in the funds"},
    "payments": {"资金支付": "of a payroll", "兑付记录": "of a plan"},
    "payroll_no": {"补贴发放批次": "of a payment", "批次编号": "of a payroll"},
    "posts": {"公益性岗位": "of a place", "岗位数": "of figures"},
    "stations": {"工位数": "of a training base", "联络站数": "of a labour brand"},
    "title": {"单位或岗位": "of work that shows a measure"},
    "titles": {"职称和称号": "of a talent", "认定名称": "of a factory"},
    "trained": {"培训人数": "of a labour brand", "培训人次": "of classes"},
    "waiting": {"待申请支付": "of payrolls"},
}
"""For each name its further titles, with what they are of."""
