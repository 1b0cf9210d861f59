"""What assets are, whose they are and how they are coded (domain/assets-and-funds §1.3, §1.4, §1.7). Data and pure functions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from stdnum.iso7064 import mod_11_10

__all__ = [
    "CHANGES",
    "CLASSES",
    "FIRST_YEAR",
    "FORMS",
    "FUNDINGS",
    "KEPT",
    "KINDS",
    "OWNERS",
    "PRIVATE",
    "RIGHTS",
    "SHARED_OWNERS",
    "AssetKind",
    "apportioned",
    "code_of",
    "is_asset_code",
    "series_of",
    "spread",
]

CLASSES = {"operating": "经营性资产", "public": "公益性资产", "household": "到户类资产"}
"""Classes 资产类别, by what they are for."""
FORMS = {"fixed": "固定资产", "equity": "权益性资产", "biological": "生物资产", "intangible": "无形资产"}
"""Forms 资产形态."""
_CLASS_LETTERS = {"operating": "O", "public": "P", "household": "H"}
_FORM_LETTERS = {"fixed": "F", "equity": "E", "biological": "B", "intangible": "I"}
OWNERS = {
    "county": "国有(县级)",
    "town": "镇",
    "village": "村集体",
    "joint": "联村",
    "household": "农户",
    "operator": "其他经营主体",
}
"""Levels of ownership 所有权归属."""
PRIVATE = ("household", "operator")
"""Owners who run what is theirs themselves: the government registers and guides only (plan measure 4)."""
SHARED_OWNERS = ("village", "joint")
"""Owners who decide at a meeting of the villagers 村民会议."""
RIGHTS = {
    "own": "所有权",
    "operate": "经营权",
    "income": "收益权",
    "supervise": "监督权",
    "dispose": "处置权",
    "distribute": "分配权",
}
"""The five rights, and the right to distribute that some counties add."""
FUNDINGS = {
    "linkage": "衔接资金",
    "poverty": "财政专项扶贫资金",
    "integrated": "统筹整合财政涉农资金",
    "industry": "行业扶贫资金",
    "partner": "苏陕协作资金",
    "society": "社会扶贫资金",
    "bond": "地方政府债券",
    "loan": "银行贷款",
    "donation": "社会捐赠",
    "own": "自筹资金",
}
"""What an asset was paid with 资金来源; one may have several."""
CHANGES = {
    "register": "登记",
    "correct": "更正",
    "step": "办理环节",
    "revalue": "价值调整",
    "split": "拆分",
    "merge": "合并",
    "certificate": "颁证",
    "inventory": "盘点调整",
}
"""Kinds of changes 变更 in an asset's log."""
FIRST_YEAR = 2013
"""Assets are registered that were formed since the 18th Party Congress (国办函〔2021〕51号)."""
KEPT = ("in_use", "idle", "disputed")
"""States of what was taken over and is there to be cared for."""
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class AssetKind:
    """A kind 资产类型 with the class and form that it belongs to."""

    title: str
    asset_class: str
    form: str


def _kinds(asset_class: str, form: str, titles: Mapping[str, str]) -> Iterator[tuple[str, AssetKind]]:
    for code, title in titles.items():
        yield code, AssetKind(title, asset_class, form)


KINDS: Mapping[str, AssetKind] = dict(
    (
        *_kinds(
            "operating",
            "fixed",
            {
                "base": "农林牧渔产业基地",
                "shed": "大棚、圈舍",
                "plant": "生产加工设施",
                "cold_store": "冷库",
                "tourism": "经营性旅游设施",
                "ecommerce": "电商设施",
                "photovoltaic": "光伏电站",
                "factory": "社区(帮扶)工厂厂房",
                "operating_works": "经营性基础设施",
            },
        ),
        *_kinds("operating", "equity", {"shares": "股权", "claim": "债权", "income_right": "收益权、入股分红"}),
        *_kinds("operating", "biological", {"orchard": "经济林", "breeding": "种畜"}),
        *_kinds("operating", "intangible", {"brand": "品牌、商标、专利"}),
        *_kinds(
            "public",
            "fixed",
            {
                "road": "道路交通",
                "irrigation": "农田水利",
                "water": "供水饮水",
                "sanitation": "环卫公厕",
                "education": "教育设施",
                "culture": "文化设施",
                "sport": "体育设施",
                "health": "卫生设施",
                "power": "电力设施",
                "service": "综合服务设施",
                "network": "网络设施",
            },
        ),
        *_kinds("public", "biological", {"forest": "防护林、水土保持林"}),
        *_kinds("household", "biological", {"livestock": "到户牲畜", "seedlings": "到户苗木"}),
        *_kinds("household", "fixed", {"tools": "到户农机具", "yard": "庭院设施"}),
    )
)
"""Every kind by its code. Proposed by the platform, as no national list was published."""


def series_of(division_code: str, kind: str, year: int) -> str:
    """Within what assets are numbered 资产编码前段: place, class and form, year of formation.

    >>> series_of("610925104201", "cold_store", 2025)
    '610925104201-OF-2025'
    """
    of = KINDS[kind]
    return f"{division_code}-{_CLASS_LETTERS[of.asset_class]}{_FORM_LETTERS[of.form]}-{year}"


def code_of(series: str, number: int) -> str:
    """An asset's code 资产编码 with its check digit. It never changes, whatever becomes of villages or owners.

    >>> code_of("610925104201-OF-2025", 17)
    '610925104201-OF-2025-00017-8'
    """
    body = f"{series}-{number:05d}"
    return f"{body}-{mod_11_10.calc_check_digit(_digits(body))}"


def is_asset_code(code: str) -> bool:
    """Whether a code ends with the right check digit.

    >>> is_asset_code("610925104201-OF-2025-00017-8"), is_asset_code("610925104201-OF-2025-00071-8")
    (True, False)
    """
    body, _, check = code.rpartition("-")
    return bool(body) and check == mod_11_10.calc_check_digit(_digits(body))


def _digits(body: str) -> str:
    """Letters as two digits, A as 10, as ISIN and IBAN do, so that ISO/IEC 7064 MOD 11,10 counts over them too."""
    return "".join(str(int(sign, 36)) for sign in body if sign != "-")


def apportioned(amount: Decimal, weights: Sequence[Decimal]) -> list[Decimal]:
    """An amount, yuan, in parts as these weights; what cents leave over goes to the greatest remainders, so that the sum is exact.

    >>> apportioned(Decimal("100.00"), [Decimal(1), Decimal(1), Decimal(1)])
    [Decimal('33.34'), Decimal('33.33'), Decimal('33.33')]
    """
    whole = sum(weights, Decimal())
    exact = [amount * weight / whole for weight in weights]
    parts = [each.quantize(_CENT, rounding=ROUND_DOWN) for each in exact]
    left = int((amount - sum(parts, Decimal())) / _CENT)
    for index in sorted(range(len(parts)), key=lambda at: (parts[at] - exact[at], at))[:left]:
        parts[index] += _CENT
    return parts


def spread(amounts: Sequence[Decimal], values: Sequence[Decimal]) -> list[list[Decimal]]:
    """What of each amount, yuan, pays for each of these values: every amount is used up, and every value is paid to the cent, if both have one sum.

    >>> cent = Decimal("0.01")
    >>> [[int(paid / cent) for paid in row] for row in spread([cent, cent], [cent, cent])]
    [[1, 0], [0, 1]]
    """
    unpaid, found = list(values), []
    for amount in amounts:
        parts = apportioned(amount, unpaid if any(unpaid) else values)
        unpaid = [max(value - part, Decimal()) for value, part in zip(unpaid, parts, strict=True)]
        found.append(parts)
    return found
