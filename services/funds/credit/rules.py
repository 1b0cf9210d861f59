"""Words, days and limits of micro-credit 脱贫人口小额信贷 (domain/assets-and-funds §4.1). Pure data and functions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from shared.standards.months import months_after

__all__ = [
    "BAD_GRADES",
    "BANNED_USES",
    "CATEGORIES",
    "FUND_KINDS",
    "GRADES",
    "LENT",
    "PAYERS",
    "PENDING",
    "PURPOSES",
    "RELIEVED",
    "TERMS",
    "USES",
    "Light",
    "age_on",
    "light",
    "rate_cap",
]

PURPOSES = {
    "planting": "种植",
    "breeding": "养殖",
    "processing": "农产品加工",
    "tourism": "乡村旅游",
    "commerce": "商贸流通",
    "crafts": "手工业",
    "other": "其他生产经营",
}
"""贷款用途: own production and business only."""
BANNED_USES = {
    "deposit": "存款获息",
    "medical": "看病",
    "housing": "建房",
    "schooling": "上学",
    "wedding": "嫁娶",
    "debt": "还债",
    "living": "吃喝消费",
    "borrowed_name": "冒名借贷",
    "company": "户贷企用",
    "shares": "入股分红",
    "lent_on": "转贷",
    "quota": "指标交换",
    "subsidy_fraud": "套取贴息",
}
"""禁止用途: what a loan may never be used for."""
USES = {"agreed": "按约定用途使用", **BANNED_USES}
"""实际用途: what a visit after lending finds."""
GRADES = {"normal": "正常", "attention": "关注", "substandard": "次级", "doubtful": "可疑", "loss": "损失"}
"""五级分类 of a loan."""
BAD_GRADES = ("substandard", "doubtful", "loss")
"""不良: the last three."""
PAYERS = {"borrower": "借款人本人", "family": "家庭成员", "company": "企业", "other": "其他"}
"""还款人: who paid an instalment back. 户借、户用、户还: it should be the household."""
FUND_KINDS = {"deposit": "注入", "compensation": "代偿", "return": "追偿返还", "withdrawal": "退出"}
"""What moves money of the risk-compensation fund 风险补偿金."""
TERMS = {"original": "原借款", "extension": "展期", "renewal": "续贷"}
"""How a term 借款期 of a loan came to be."""
RELIEVED = "脱贫户"
CATEGORIES = {RELIEVED: "脱贫户", "UNSTABLE": "脱贫不稳定户", "EDGE": "边缘易致贫户", "SUDDEN": "突发严重困难户"}
"""借款资格: as what a household may borrow."""
PENDING = ("applied", "rated", "approved")
"""States in which money is asked for, and none is out."""
LENT = ("disbursed", "in_use", "extended", "renewed")
"""States in which the household owes the bank, and nobody has stepped in."""
_MONTHS_A_YEAR = 12


class Light(StrEnum):
    """逾期率预警: how a bank's loans in a town stand."""

    NONE = "none"
    WARN = "warn"
    SERIOUS = "serious"
    BREAKER = "breaker"


def age_on(born_on: date, on: date) -> int:
    """Age in full years 周岁 on a day; a birthday counts.

    >>> age_on(date(1960, 6, 1), date(2025, 5, 31)), age_on(date(1960, 6, 1), date(2025, 6, 1))
    (64, 65)
    """
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def rate_cap(from_on: date, end_on: date, one_year: Decimal, longer: Decimal) -> Decimal:
    """The highest rate, percent a year: the LPR of one year for terms up to a year, else that of five years and more.

    >>> rate_cap(date(2025, 3, 1), date(2026, 3, 1), Decimal("3.0"), Decimal("3.5"))
    Decimal('3.0')
    """
    return one_year if end_on <= months_after(from_on, _MONTHS_A_YEAR) else longer


def light(overdue: Decimal, balance: Decimal, warn: Decimal, serious: Decimal, breaker: Decimal) -> Light:
    """How bad overdue principal is beside the balance, both yuan; bounds in percent. Reaching a bound counts.

    >>> light(Decimal(5), Decimal(100), Decimal(1), Decimal(3), Decimal(5)).value
    'breaker'
    """
    for bound, level in ((breaker, Light.BREAKER), (serious, Light.SERIOUS), (warn, Light.WARN)):
        if overdue > 0 and overdue * 100 >= bound * balance:
            return level
    return Light.NONE
