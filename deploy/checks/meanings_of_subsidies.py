"""Names that employment subsidies have in common with other things, beside those of :mod:`deploy.checks.meanings`. Data."""

from __future__ import annotations

__all__ = ["MEANINGS"]

MEANINGS: dict[str, dict[str, str]] = {
    "account": {"账户": "of a payment of a subsidy"},
    "amounts": {"补助标准": "of a policy", "计划投入资金": "of a project"},
    "claims": {"申领数": "of subsidies", "理赔收入": "of a household's income"},
    "id": {"申领标识": "of a claim", "就业补贴申领标识": "of a claim with attachments"},
    "kind": {"补贴类别": "of a subsidy"},
    "kind_title": {"补贴类别名称": "of a subsidy"},
    "months": {"最低务工月数": "of a policy"},
    "name": {"申领对象": "of a claim"},
    "paid_yuan": {"已发放金额": "of subsidies", "实发金额": "of a payroll"},
    "payments": {"发放明细": "of a claim", "兑付记录": "of a distribution", "资金支付": "of a payroll"},
    "people": {"吸纳人数": "of a factory that claims"},
    "result_reason": {"退汇原因": "of a payment of a subsidy", "失败原因": "of a line of a payroll"},
    "until": {"截止日期": "of a policy"},
    "yuan": {"申领金额": "of subsidies", "应发金额": "of a payroll"},
}
"""For each name its further titles, with what they are of."""
