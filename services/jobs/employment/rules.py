"""The words of the employment ledger, and how its months are summed (domain/jobs-and-platform §1.3 E and F, §1.4, §1.6). Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

__all__ = [
    "CHANNELS",
    "CONTRACTS",
    "ENDS",
    "FORMS",
    "INDUSTRIES",
    "INSURANCES",
    "MONTH",
    "NO_RETURN",
    "ORGANISED",
    "ORGANISERS",
    "OUTSIDE",
    "PAY_FORMS",
    "SHARES",
    "SOURCES",
    "WHOLE",
    "WITH_EMPLOYER",
    "WORKSHOP",
    "WageLimits",
    "first_of",
    "unfit",
]

FORMS = {
    "employed": "单位就业",
    "self_employed": "个体经营",
    "flexible": "灵活就业",
    "post": "公益性岗位",
    "business": "自主创业",
    "farming": "务农",
    "other": "其他",
}
"""就业形式."""
WITH_EMPLOYER = frozenset({"employed", "post"})
"""Forms that have an employer with a name."""
CHANNELS = {
    "enterprise": "企业",
    "workshop": "就业帮扶车间(社区工厂)",
    "leading_firm": "龙头企业",
    "cooperative": "合作社、家庭农场",
    "post": "公益性岗位",
    "work_relief": "以工代赈",
    "day_labour": "零工市场",
    "cooperation": "劳务协作",
    "other": "其他",
}
"""就业渠道(载体)."""
WORKSHOP = "workshop"
"""The channel of jobs in community factories."""
ORGANISERS = {"government": "政府(部门)组织", "agency": "劳务机构、经纪人", "acquaintance": "亲友介绍", "self": "自发"}
"""组织方式."""
CONTRACTS = {"labour": "劳动合同", "service": "劳务协议", "oral": "口头约定", "piecework": "承揽"}
"""合同形式."""
PAY_FORMS = {"monthly": "月薪", "daily": "日薪", "piece": "计件"}
"""计薪方式."""
INSURANCES = {"pension": "养老", "medical": "医疗", "injury": "工伤"}
"""参加的社会保险."""
ENDS = {
    "stopped": "企业停工、裁员",
    "expired": "合同到期",
    "season": "季节性返乡",
    "low_wage": "工资低",
    "family": "家庭原因",
    "illness": "疾病",
    "disaster": "灾害疫情",
    "changed": "换岗",
    "died": "死亡",
    "other": "其他",
}
"""离岗(返乡)原因. A death is told by household and never typed."""
NO_RETURN = ("changed", "died")
"""Reasons for which somebody leaves a job and has not come back from work 返乡."""
ORGANISED = ("government", "agency")
"""Ways of going out that somebody has organised 有组织输出."""
OUTSIDE = ("province", "other_province", "abroad")
"""Classes of the national classification that lie outside the county."""
SOURCES = {"officer": "干部电话核实", "self": "本人", "payroll": "企业工资表", "insurance": "社保比对"}
"""数据来源."""
SHARES = ("0", "0.5", "1")
"""How much of a month may have been worked 务工月数."""
WHOLE = Decimal(1)
"""Of one month nobody works more than it, whatever they work at (J-04), so of a year no more than twelve."""
INDUSTRIES = {
    "A": "农、林、牧、渔业",
    "B": "采矿业",
    "C": "制造业",
    "D": "电力、热力、燃气及水生产和供应业",
    "E": "建筑业",
    "F": "批发和零售业",
    "G": "交通运输、仓储和邮政业",
    "H": "住宿和餐饮业",
    "I": "信息传输、软件和信息技术服务业",
    "J": "金融业",
    "K": "房地产业",
    "L": "租赁和商务服务业",
    "M": "科学研究和技术服务业",
    "N": "水利、环境和公共设施管理业",
    "O": "居民服务、修理和其他服务业",
    "P": "教育",
    "Q": "卫生和社会工作",
    "R": "文化、体育和娱乐业",
    "S": "公共管理、社会保障和社会组织",
    "T": "国际组织",
}
"""行业门类 (GB/T 4754-2017)."""


def unfit(form: str, employer: str | None, contract: str | None, contract_until: date | None) -> tuple[str, str] | None:
    """The field that is missing beside the others, and what is said of it; None if they go together.

    >>> unfit("employed", None, None, None)
    ('employer', '单位就业和公益性岗位须填写用人单位')
    """
    if form in WITH_EMPLOYER and employer is None:
        return "employer", "单位就业和公益性岗位须填写用人单位"
    if contract is None and contract_until is not None:
        return "contract", "填写合同到期日的,须填写合同形式"
    return None


@dataclass(frozen=True, slots=True)
class WageLimits:
    """Between which wages of a month nobody is asked why (J-07), yuan: ``low`` is that of a whole month, ``usual`` the county's 95th percentile (None: too few
    wages are known), of which a wage may be so many ``times``.
    """

    low: Decimal
    usual: Decimal | None
    times: Decimal

    @property
    def high(self) -> Decimal | None:
        """The most; None where nothing is known to compare with."""
        return None if self.usual is None else self.usual * self.times

    def unusual(self, share: Decimal, wage: Decimal) -> str | None:
        """What is said of a wage that is far from what is usual; None of any other, and of a month that was not worked.

        >>> limits = WageLimits(Decimal(300), Decimal(5000), Decimal(3))
        >>> limits.unusual(Decimal("0.5"), Decimal(150)), limits.unusual(Decimal(1), Decimal(299))
        (None, '月工资低于 300 元,须说明情况')
        >>> limits.unusual(Decimal(1), Decimal(15001))
        '月工资高于全县第 95 百分位(5000 元)的 3 倍,须说明情况'
        """
        if share == 0:
            return None
        if wage < self.low * share:
            return f"月工资低于 {self.low * share} 元,须说明情况"
        if self.high is not None and wage > self.high:
            return f"月工资高于全县第 95 百分位({self.usual} 元)的 {self.times} 倍,须说明情况"
        return None


MONTH = r"^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$"
"""How a month is written: ``YYYY-MM``."""


def first_of(month: str) -> date:
    """The first day of a month that is written ``YYYY-MM``."""
    return date.fromisoformat(f"{month}-01")
