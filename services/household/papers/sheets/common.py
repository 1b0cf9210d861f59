"""What several papers say in the same words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from services.household.cases.rules import RISKS
from services.household.papers.gathering import CaseFile, Home, Member
from services.household.papers.rules import quoted
from shared.papers.parts import Part, fields, note, table
from shared.workflow.schemas import MoveView

__all__ = [
    "BOX",
    "BUREAU",
    "SIGN",
    "committee",
    "ending",
    "household_pairs",
    "identifying",
    "income_parts",
    "members_table",
    "place_of",
    "risks_of",
    "taken",
    "village_of",
    "yuan",
]

BOX = "□ 是　□ 否"
"""A question that is answered by a tick."""
BUREAU = "乡村振兴局"
SIGN = "　　　　　　　　"
"""Room for a signature."""
_LINES = (
    ("wage", "工资性收入"),
    ("business", "生产经营性收入"),
    ("property", "财产性收入"),
    ("transfer", "转移性收入"),
    ("business_cost", "生产经营性支出"),
    ("claims", "理赔收入"),
    ("compliant_self_pay", "合规自付支出"),
)


def place_of(home: Home) -> str:
    """镇、村、组."""
    return f"{home.town}{village_of(home)}{quoted(home.household.village_group)}"


def committee(home: Home) -> str:
    """村民委员会 or 居民委员会, as who issues a village's papers."""
    name = home.village
    if name.endswith("居委会"):
        return f"{name.removesuffix('居委会')}居民委员会"
    return f"{name.removesuffix('委会')}民委员会" if name.endswith("村委会") else f"{name}村民委员会"


def village_of(home: Home) -> str:
    """The place itself, without the word for its committee."""
    return home.village.removesuffix("居委会").removesuffix("委会")


def yuan(amount: Decimal | None) -> str:
    """An amount with its thousands, as ``12,000.00``."""
    return "" if amount is None else f"{amount:,.2f}"


def risks_of(file: CaseFile) -> str:
    """The risks of a case in words, the main one first."""
    told = "、".join(RISKS[risk] for risk in file.case.risks)
    return f"{told}（{file.case.disaster_subtype}）" if file.case.disaster_subtype else told


def household_pairs(home: Home) -> list[tuple[str, str]]:
    """What a form says of the household first."""
    relocated = {True: "是", False: "否", None: ""}[home.household.relocated]
    return [
        ("户主姓名", "" if home.head is None else home.head.name),
        ("户编号", home.household.household_no),
        ("所在镇村组", place_of(home)),
        ("户类型", home.household.household_type),
        ("家庭人口", f"{len(home.members)} 人"),
        ("易地搬迁户", relocated),
    ]


def members_table(members: Sequence[Member]) -> Part:
    """家庭成员 with how each is, but without numbers."""
    headers = ("姓名", "与户主\n关系", "性别", "年龄", "文化程度\n或在校", "健康状况", "劳动技能", "务工情况")
    rows = [
        [
            member.name,
            member.relation,
            member.sex,
            "" if member.age is None else str(member.age),
            member.school or member.education,
            member.health,
            member.labour,
            member.work,
        ]
        for member in members
    ]
    return table(headers, (3, 3, 2, 2, 4, 3, 4, 4), rows)


def income_parts(home: Home) -> list[Part]:
    """家庭收支 of the last year, beside the monitoring line; lines to fill in where none is recorded."""
    line = ("监测线（元）", yuan(home.line))
    if not home.incomes:
        return [fields(*((title, "") for _, title in _LINES), ("人均纯收入", ""), line)]
    last = home.incomes[0]
    return [
        fields(
            ("年度", f"{last.year} 年"),
            ("家庭人口数", f"{last.registered_population} 人"),
            *((title, yuan(getattr(last, name))) for name, title in _LINES),
            ("纯收入", yuan(last.net)),
            ("人均纯收入", yuan(last.net_per_capita)),
            line,
        ),
        note("单位：元。"),
    ]


def identifying(file: CaseFile) -> list[MoveView]:
    """The steps of the identification that counts: those after it was sent back the last time."""
    return _since(file.case.moves, "visiting")


def ending(file: CaseFile) -> list[MoveView]:
    """The steps of the elimination that counts: those after the case was being supported the last time."""
    return _since(file.case.moves, "supporting")


def _since(moves: list[MoveView], state: str) -> list[MoveView]:
    begins = [place for place, move in enumerate(moves, 1) if move.target == state]
    return moves[begins[-1] if begins else 0 :]


def taken(moves: Sequence[MoveView], *steps: str) -> MoveView | None:
    """The last of these steps, if it was taken."""
    return next((move for move in reversed(moves) if move.step in steps), None)
