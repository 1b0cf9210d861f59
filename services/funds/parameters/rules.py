"""The parameters that exist, as shipped: deadlines of money (domain/assets-and-funds §2.7, §2.8), which the county confirms or replaces."""

from __future__ import annotations

from decimal import Decimal

from shared.parameters.rules import Parameter, catalogue

__all__ = ["PARAMETERS"]

MANAGING = "衔接资金使用管理规则(平台默认值,上线前由县确认)"
RECTIFYING = "问题整改管理规则(平台默认值,上线前由县确认)"


def _days(name: str, title: str, default: int, minimum: int = 0) -> Parameter:
    return Parameter(name, title, "天", Decimal(default), MANAGING, minimum=minimum, maximum=366, whole=True)


def _rectifying(name: str, title: str, default: int) -> Parameter:
    return Parameter(name, title, "天", Decimal(default), RECTIFYING, minimum=1, maximum=366, whole=True)


PARAMETERS = catalogue(
    (
        _days("fund_allocate_days", "资金到位后分配下达的时限", 30, minimum=1),
        _rectifying("issue_assign_days", "问题登记或反弹后交办的时限", 3),
        _rectifying("issue_plan_days", "交办后报送整改方案的时限", 10),
        _rectifying("issue_plan_review_days", "审核整改方案的时限", 5),
        _rectifying("issue_verify_days", "申请后核验的时限", 10),
        _rectifying("issue_close_days", "核验后销号的时限", 5),
        _rectifying("issue_search_days", "举一反三排查反馈的时限", 15),
        Parameter("issue_extensions", "整改期限可延期的次数", "次", Decimal(2), RECTIFYING, maximum=10, whole=True),
        _days("task_soon_days", "到期前提醒的天数", 2),
        _days("task_overdue_red_days", "逾期多少天为严重逾期", 3),
        Parameter("attachment_years", "附件的保存期", "年", Decimal(10), MANAGING, minimum=1, maximum=100, whole=True),
    )
)
"""Every parameter by its name."""
