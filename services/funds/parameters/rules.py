"""The parameters that exist, as shipped: deadlines of money (domain/assets-and-funds §2.7, §2.8, §4.1), which the county confirms or replaces."""

from __future__ import annotations

from decimal import Decimal

from shared.parameters.rules import Parameter, catalogue

__all__ = ["PARAMETERS"]

CREDIT = "脱贫人口小额信贷管理规则(银保监发〔2021〕6号;平台默认值,上线前由县确认)"
LPR = "全国银行间同业拆借中心公布的贷款市场报价利率(按公布日更新)"
MANAGING = "衔接资金使用管理规则(平台默认值,上线前由县确认)"


def _days(name: str, title: str, default: int, minimum: int = 0) -> Parameter:
    return Parameter(name, title, "天", Decimal(default), MANAGING, minimum=minimum, maximum=366, whole=True)


def _credit(name: str, title: str, unit: str, default: str, *, maximum: int = 100, document: str = CREDIT) -> Parameter:
    whole = unit not in {"%", "元"}
    return Parameter(f"credit_{name}", title, unit, Decimal(default), document, maximum=maximum, whole=whole)


_CREDIT = (
    _credit("subsidised_max", "小额信贷每户享受贴息和风险补偿的本金上限", "元", "50000", maximum=1_000_000),
    _credit("household_max", "小额信贷每户贷款合计上限", "元", "100000", maximum=1_000_000),
    _credit("term_months", "小额信贷期限上限", "月", "36", maximum=120),
    _credit("age_min", "小额信贷借款人最低年龄", "周岁", "18"),
    _credit("age_max", "小额信贷借款人最高年龄", "周岁", "65"),
    _credit("extensions_max", "小额信贷展期次数上限", "次", "1"),
    _credit("renewals_max", "小额信贷续贷次数上限", "次", "1"),
    _credit("lpr_1y", "一年期贷款市场报价利率,一年(含)以下贷款的利率上限", "%", "3", document=LPR),
    _credit("lpr_5y", "五年期以上贷款市场报价利率,一至三年贷款的利率上限", "%", "3.5", document=LPR),
    _credit("subsidy_percent", "小额信贷贴息比例", "%", "70"),
    _credit("overdue_warn", "小额信贷逾期率预警线", "%", "1"),
    _credit("overdue_serious", "小额信贷逾期率严重预警线", "%", "3"),
    _credit("overdue_breaker", "小额信贷逾期率熔断线", "%", "5"),
    _credit("claim_days", "逾期满多少天可申请风险补偿", "天", "60", maximum=366),
    _credit("claim_percent", "风险补偿金承担比例", "%", "70"),
    _credit("rate_days", "小额信贷评级授信的时限", "工作日", "5", maximum=366),
    _credit("approve_days", "小额信贷审批的时限", "工作日", "5", maximum=366),
    _credit("disburse_days", "小额信贷放款的时限", "工作日", "10", maximum=366),
    _credit("visit_days", "放款后首次走访的时限", "天", "90", maximum=366),
    _credit("pursue_days", "代偿后开始追偿的时限", "天", "30", maximum=366),
    _credit("same_account_days", "多户贷款转入同一账户的监测间隔", "天", "10", maximum=366),
    _credit("same_payer_borrowers", "同一企业替多少户还款即提示", "户", "2"),
    _credit("same_phone_borrowers", "同一电话超过多少户即提示", "户", "3"),
    _credit("death_grace_days", "死亡后多少天内办结的不提示", "天", "30", maximum=366),
)

PARAMETERS = catalogue(
    (
        _days("fund_allocate_days", "资金到位后分配下达的时限", 30, minimum=1),
        _days("task_soon_days", "到期前提醒的天数", 2),
        _days("task_overdue_red_days", "逾期多少天为严重逾期", 3),
        Parameter("attachment_years", "附件的保存期", "年", Decimal(10), MANAGING, minimum=1, maximum=100, whole=True),
        *_CREDIT,
    )
)
"""Every parameter by its name."""
