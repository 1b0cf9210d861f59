"""Names that stipends of public-welfare posts have in common with other things, beside those of :mod:`deploy.checks.meanings`. Data."""

from __future__ import annotations

__all__ = ["MEANINGS"]

MEANINGS: dict[str, dict[str, str]] = {
    "accepted": {"镇已采纳": "of an explanation", "接受行数": "of a table"},
    "answered_on": {"回盘日期": "of a line of a payroll", "反馈日期": "of an objection"},
    "blocked": {"不予发放": "of lines of a payroll", "阻止原因": "of a step"},
    "code": {"回盘代码": "of the bank", "核验代码": "of a check of a payroll"},
    "decided_name": {"决定人": "of what is taken back", "审批人": "of a suppression"},
    "decided_on": {"决定日期": "of what is taken back"},
    "due_days": {"应出勤天数": "of a month", "每月应出勤天数": "of a post"},
    "explained": {"已说明": "of a check of a payroll", "已书面说明": "of a hint"},
    "explanation": {"情况说明": "of a line of a payroll"},
    "failed": {"发放失败": "of a payroll", "不合格数": "of a rule of quality"},
    "findings": {"核验结果": "of a line of a payroll"},
    "from_on": {"当月首日": "of a line of a payroll", "开始日期": "of everything else"},
    "grade": {"考核等次": "of a month of a post"},
    "grade_title": {"考核等次名称": "of a month of a post", "等级名称": "of an evaluation"},
    "held": {"暂缓": "of lines of a payroll", "持股明细": "of a shareholder"},
    "id": {"补贴发放批次标识": "of a payroll", "明细标识": "of a line of a payroll", "追回标识": "of what is taken back"},
    "items": {"回盘结果": "of a bank", "考勤": "of a month of a post"},
    "kind": {"明细类型": "of a line of a payroll"},
    "line_id": {"明细标识": "of a payroll", "条目标识": "of an inventory"},
    "lines": {"明细条数": "of a payroll"},
    "missing": {"缺考勤": "of a month of a post", "无得分的评价内容": "of a county's score"},
    "net": {"实发补贴": "of a line of a payroll", "纯收入": "of a year"},
    "note": {"考勤说明": "of a month of a post"},
    "number": {"明细序号": "of a line of a payroll"},
    "open": {"未回盘条数": "of a payroll", "未关闭": "of leads"},
    "own": {"本人账户": "of an account for stipends", "本级资金": "of money"},
    "paid": {"已发放": "of a payroll"},
    "people": {"人数": "of a payroll"},
    "points": {"考核总分": "of a month of a post", "得分": "of an evaluation"},
    "reason": {"失败原因": "of a bank", "补发原因": "of a line of a payroll"},
    "received": {"已到账": "of what is taken back"},
    "recorded": {"登记条数": "of many that were sent"},
    "recovered": {"追回金额": "of a line of a payroll"},
    "score": {"村评分": "of a month of a post"},
    "standing": {"明细状态": "of a line of a payroll"},
    "title": {"核验名称": "of a check of a payroll"},
    "told_on": {"告知本人日期": "of a deduction", "告知日期": "of a refusal"},
    "until": {"当月末日": "of a line of a payroll"},
}
"""For each name its further titles, with what they are of."""
