"""Names that rural talents have in common with other things, beside those of :mod:`deploy.checks.meanings`. Data."""

from __future__ import annotations

__all__ = ["MEANINGS"]

MEANINGS: dict[str, dict[str, str]] = {
    "by_class": {"按人才类别": "of talents", "按资产类别": "of assets"},
    "collective": {"集体经济组织名称": "of a manager", "集体经济组织": "of a village"},
    "counted": {"计入": "of a talent"},
    "document_no": {"发布文号": "of an edition of the demand directory", "通知文号": "of a selection"},
    "employer": {"需求单位": "of a demand for talents"},
    "exit_reason": {"退出原因": "of a manager", "退岗原因": "of an appointment"},
    "happened_on": {"实效日期": "of an effect of a talent", "发生日期": "of everything else"},
    "id": {
        "人才标识": "of a talent",
        "人才需求标识": "of a demand for talents",
        "目录版本标识": "of an edition of the demand directory",
        "人才实效标识": "of an effect of a talent",
        "选树批次标识": "of a selection",
        "选树推荐标识": "of a nomination",
        "职业经理人聘用标识": "of a manager",
    },
    "income": {"集体经营收入": "of a year of a manager"},
    "joined_on": {"入库日期": "of a talent", "加入日期": "of a member"},
    "kind": {"选树类别": "of a selection"},
    "left_on": {"出库日期": "of a talent", "减少日期": "of a member"},
    "left_reason": {"出库原因": "of a talent", "减少原因": "of a member"},
    "lines": {"需求条数": "of an edition of the demand directory"},
    "note": {"情况说明": "of an effect of a talent", "考核说明": "of a year of a manager", "退出说明": "of a manager"},
    "number": {"目录版次": "of an edition of the demand directory"},
    "on": {"统计日期": "of figures of talents", "最后在岗日": "of a manager"},
    "origin": {"人才来源": "of a talent"},
    "overdue": {"合同到期": "of a manager"},
    "pay": {"年薪": "of a manager", "劳务报酬": "of labour"},
    "places": {"需求人数": "of a demand for talents", "选树名额": "of a selection"},
    "points": {"考核得分": "of a year of a manager"},
    "skills": {"专长": "of a talent", "技能": "of somebody of the labour force"},
    "target": {"目标人数": "of talents"},
    "title": {"需求岗位或专长": "of a demand for talents", "选树批次名称": "of a selection"},
    "told": {"未计入原因": "of a talent", "说明": "of everything else"},
    "total": {"合计": "of figures of talents", "医疗总费用": "column of MED-SET"},
    "unit": {"所在单位": "of a talent"},
    "verified": {"已核实实效": "of a talent", "本月已核查": "of a division"},
    "waiting": {"未核实实效": "of a talent"},
    "withdrawn": {"已撤回": "of a demand for talents"},
}
"""For each name its further titles, with what they are of."""
