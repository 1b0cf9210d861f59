"""The parameters that exist, as shipped: deadlines of money (domain/assets-and-funds §2.7, §2.8), which the county confirms or replaces."""

from __future__ import annotations

from decimal import Decimal

from shared.parameters.rules import Parameter, catalogue

__all__ = ["PARAMETERS"]

MANAGING = "衔接资金使用管理规则(平台默认值,上线前由县确认)"
LIBRARY = "项目库管理规则(平台默认值,上线前由县确认)"


def _days(name: str, title: str, default: int, minimum: int = 0) -> Parameter:
    return Parameter(name, title, "天", Decimal(default), MANAGING, minimum=minimum, maximum=366, whole=True)


def _publicity(code: str, title: str, minimum: int = 10) -> Parameter:
    document = "各级公示不少于 10 天(平台默认值,上线前由县确认)"
    return Parameter(f"publicity_{code}_days", title, "天", Decimal(10), document, minimum=minimum, maximum=366, whole=True)


def _project(name: str, title: str, unit: str, default: int, *, maximum: int = 10_000, whole: bool = False) -> Parameter:
    return Parameter(f"project_{name}", title, unit, Decimal(default), LIBRARY, maximum=maximum, whole=whole)


PARAMETERS = catalogue(
    (
        _days("fund_allocate_days", "资金到位后分配下达的时限", 30, minimum=1),
        _days("allotment_check_days", "指标单复核记账的时限(工作日)", 3, minimum=1),
        Parameter("management_fee_percent", "项目管理费占一批资金的上限", "%", Decimal(1), MANAGING, maximum=100),
        _publicity("fund_plan", "资金分配方案的公示期(自公示次日起算)"),
        _publicity("village", "村级项目公示的公示期(自公示次日起算)"),
        _publicity("town", "镇级项目公示的公示期(自公示次日起算)"),
        _publicity("county", "县级项目公示的公示期(自公示次日起算)"),
        _publicity("beneficiary", "受益对象和补助金额的公示期(自公示次日起算)", minimum=7),
        _publicity("goal", "绩效目标公开的公示期(自公示次日起算)"),
        _days("project_publicity_end_days", "项目公示环节办结的时限(含公示期)", 20, minimum=1),
        _days("project_audit_days", "镇审核项目的时限(工作日)", 10, minimum=1),
        _days("project_argue_days", "县级论证项目的时限(工作日)", 20, minimum=1),
        _days("project_decide_days", "县级审定项目的时限(工作日)", 20, minimum=1),
        _project("satisfaction_percent", "绩效目标中满意度指标的最低值", "%", 90, maximum=100),
        _project("mechanism_households", "经营性项目联农带农机制的最少带动户数", "户", 10, whole=True),
        _project("adjust_percent", "项目调整须经县级批准的变动幅度(超过)", "%", 10, maximum=100),
        _days("task_soon_days", "到期前提醒的天数", 2),
        _days("task_overdue_red_days", "逾期多少天为严重逾期", 3),
        Parameter("attachment_years", "附件的保存期", "年", Decimal(10), MANAGING, minimum=1, maximum=100, whole=True),
    )
)
"""Every parameter by its name."""
