"""The parameters that exist, as shipped: deadlines of money (domain/assets-and-funds §2.7, §2.8), which the county confirms or replaces."""

from __future__ import annotations

from decimal import Decimal

from shared.parameters.rules import Parameter, catalogue

__all__ = ["PARAMETERS"]

MANAGING = "衔接资金使用管理规则(平台默认值,上线前由县确认)"
CARRYING_OUT = "项目实施管理规则(平台默认值,上线前由县确认)"
RECTIFYING = "问题整改管理规则(平台默认值,上线前由县确认)"
LIBRARY = "项目库管理规则(平台默认值,上线前由县确认)"


def _days(name: str, title: str, default: int, minimum: int = 0) -> Parameter:
    return Parameter(name, title, "天", Decimal(default), MANAGING, minimum=minimum, maximum=366, whole=True)


def _rectifying(name: str, title: str, default: int) -> Parameter:
    return Parameter(f"issue_{name}_days", title, "天", Decimal(default), RECTIFYING, minimum=1, maximum=366, whole=True)


def _publicity(code: str, title: str, minimum: int = 10) -> Parameter:
    document = "各级公示不少于 10 天(平台默认值,上线前由县确认)"
    return Parameter(f"publicity_{code}_days", title, "天", Decimal(10), document, minimum=minimum, maximum=366, whole=True)


def _project(name: str, title: str, unit: str, default: int, *, maximum: int = 10_000, whole: bool = False) -> Parameter:
    return Parameter(f"project_{name}", title, unit, Decimal(default), LIBRARY, maximum=maximum, whole=whole)


def _works(name: str, title: str, default: int, minimum: int = 1) -> Parameter:
    return Parameter(f"works_{name}", title, "天", Decimal(default), CARRYING_OUT, minimum=minimum, maximum=1100, whole=True)


def _contract(name: str, title: str, unit: str, default: int, *, maximum: int = 100, whole: bool = False) -> Parameter:
    return Parameter(f"contract_{name}", title, unit, Decimal(default), CARRYING_OUT, maximum=maximum, whole=whole)


_MONEY = 100_000_000

PARAMETERS = catalogue(
    (
        _days("fund_allocate_days", "资金到位后分配下达的时限", 30, minimum=1),
        _days("payment_draft_days", "支付申请补齐凭证提交的时限", 15, minimum=1),
        _days("payment_check_days", "支付各环节审核的时限(工作日)", 5, minimum=1),
        Parameter("payment_start_percent", "启动资金占合同金额的上限", "%", Decimal(30), MANAGING, maximum=100),
        Parameter("payment_unaccepted_percent", "验收前累计支付占合同金额的上限", "%", Decimal(80), MANAGING, maximum=100),
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
        _works("start_days", "资金分配后开工的时限", 90),
        _works("build_days", "施工的最长时限(合同工期先到的从合同)", 365),
        _works("suspend_days", "停工后复工或终止的时限", 90),
        _works("accept_days", "完工后验收的时限", 30),
        _works("settle_days", "验收后竣工决算的时限", 60),
        _works("asset_days", "决算后转资产的时限", 30),
        Parameter("works_members", "验收组的最少人数", "人", Decimal(3), CARRYING_OUT, minimum=1, maximum=50, whole=True),
        Parameter("works_asset_percent", "转资产价值与决算价值的允许偏差", "%", Decimal(5), CARRYING_OUT, maximum=100),
        _contract("retention_percent", "质保金的最高比例", "%", 3),
        _contract("defect_months_min", "质保期的最短月数", "月", 12, maximum=120, whole=True),
        _contract("defect_months_max", "质保期的最长月数", "月", 24, maximum=120, whole=True),
        _contract("change_percent", "合同累计变更须经县级批准的幅度(超过)", "%", 10),
        _contract("split_days", "疑似拆分采购的间隔天数", "天", 90, maximum=1100, whole=True),
        _contract("limit_works", "施工和以工代赈合同须公开招标的金额(达到)", "元", 4_000_000, maximum=_MONEY),
        _contract("limit_goods", "货物合同须公开招标的金额(达到)", "元", 2_000_000, maximum=_MONEY),
        _contract("limit_services", "服务合同须公开招标的金额(达到)", "元", 1_000_000, maximum=_MONEY),
        _contract("labour_percent", "以工代赈合同劳务报酬的最低占比", "%", 30),
        _rectifying("assign", "问题登记或反弹后交办的时限", 3),
        _rectifying("plan", "交办后报送整改方案的时限", 10),
        _rectifying("plan_review", "审核整改方案的时限", 5),
        _rectifying("verify", "申请后核验的时限", 10),
        _rectifying("close", "核验后销号的时限", 5),
        _rectifying("search", "举一反三排查反馈的时限", 15),
        Parameter("issue_extensions", "整改期限可延期的次数", "次", Decimal(2), RECTIFYING, maximum=10, whole=True),
        _days("task_soon_days", "到期前提醒的天数", 2),
        _days("task_overdue_red_days", "逾期多少天为严重逾期", 3),
        Parameter("attachment_years", "附件的保存期", "年", Decimal(10), MANAGING, minimum=1, maximum=100, whole=True),
    )
)
"""Every parameter by its name."""
