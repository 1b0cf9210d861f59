"""Names that work relief has in common with other things, beside those of :mod:`deploy.checks.meanings`. Data."""

from __future__ import annotations

__all__ = ["MEANINGS"]

MEANINGS: dict[str, dict[str, str]] = {
    "accepted": {"已验收": "of projects of work relief"},
    "aid": {"以工代赈资金": "of a project of work relief", "救助类型": "column of CIV-AID"},
    "amount": {"发放金额": "of a month of work relief"},
    "beneficiaries": {"受益人员": "of a measure", "受益范围": "of a project of work relief"},
    "days": {"人均计划天数": "of a labour plan", "出工天数": "of a worker of work relief"},
    "due": {"应发金额": "of a month of work relief"},
    "from_on": {"协议起始日期": "of an agreement", "开工日期": "of a project of work relief"},
    "id": {"以工代赈项目标识": "of a project of work relief"},
    "items": {"明细": "of days and payments of work relief"},
    "owner": {"项目法人": "of a project of work relief"},
    "pay": {"劳务报酬": "column of a table", "已发劳务报酬": "of a project of work relief"},
    "payment_id": {"发放标识": "of a month of work relief", "支付标识": "of a payment"},
    "people": {"务工人数": "of a project of work relief", "计划人数": "of a labour plan"},
    "percent": {"最低劳务报酬占比": "of a least share"},
    "phone": {"监督电话": "of a project of work relief", "联系电话": "of everybody else"},
    "plan": {"方案依据": "of a rule", "用工计划": "of a project of work relief"},
    "responsible": {"负责人": "of a project of work relief", "责任人": "of a case"},
    "total": {"医疗总费用": "column of MED-SET", "总投资": "of a project of work relief"},
    "until": {"协议截止日期": "of an agreement", "完工日期": "of a project of work relief"},
    "year": {"年度": "of everything else", "资金年度": "of a project of work relief"},
}
"""For each name its further titles, with what they are of."""
