"""Who may be enrolled, as data, and how those who were are counted (domain/jobs-and-platform §3.5, I-10). Pure; the statements say the same in SQL."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from shared.workflow import Block

__all__ = [
    "AFTER",
    "CERTIFICATES",
    "EXAMS",
    "LEAVES",
    "RULES",
    "SIGN_SOURCES",
    "Applicant",
    "EnrolmentRule",
    "attended_enough",
    "judged",
    "percent_of",
]

EXAMS = {"passed": "合格", "failed": "不合格", "absent": "缺考"}
"""考核结果."""
CERTIFICATES = {
    "level": "职业技能等级证书",
    "qualification": "职业资格证书",
    "special": "专项职业能力证书",
    "training": "培训合格证书",
}
"""证书类别."""
SIGN_SOURCES = {"sign": "本人签名", "face": "人脸识别", "card": "刷卡或刷证", "photo": "课堂照片", "officer": "工作人员补录"}
"""签到方式."""
LEAVES = {"employed": "已就业", "health": "身体原因", "family": "家庭原因", "gone": "死亡或迁出", "other": "其他"}
"""退学原因."""
AFTER = (1, 3, 6)
"""Months after the end of a class at which it is asked who works."""


@dataclass(frozen=True, slots=True)
class Applicant:
    """Somebody as they are judged for a class. ``same`` are subsidised classes of the same trade and grade, ``in_year`` how many subsidised ones they have
    in its year, of at most ``most``; ``meanwhile`` are classes that they are in on days of it. ``ages`` are the lowest and highest, both included.
    """

    ages: tuple[int, int]
    most: int
    open: bool = True
    free: int = 1
    died: bool = False
    member: bool = True
    age: int | None = None
    subsidised: bool = True
    enrolled: bool = False
    same: Sequence[str] = ()
    in_year: int = 0
    meanwhile: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class EnrolmentRule:
    """A rule of enrolment: its stable code, what it asks for, and what it has against somebody (None: nothing)."""

    code: str
    title: str
    against: Callable[[Applicant], str | None]


def _open(of: Applicant) -> str | None:
    return None if of.open else "该培训班不在招生"


def _free(of: Applicant) -> str | None:
    return None if of.free > 0 else "该培训班已满员"


def _new(of: Applicant) -> str | None:
    return "该人员已在本班" if of.enrolled else None


def _alive(of: Applicant) -> str | None:
    return "该人员已死亡" if of.died else None


def _here(of: Applicant) -> str | None:
    return "该人员已迁出或不在册" if not of.member and not of.died else None


def _aged(of: Applicant) -> str | None:
    if not of.member:
        return None
    youngest, oldest = of.ages
    if of.age is None:
        return "没有出生年月,不能判定年龄"
    if of.age < youngest:
        return f"未满 {youngest} 周岁"
    return f"已超过 {oldest} 周岁" if of.age > oldest else None


def _once(of: Applicant) -> str | None:
    return f"已参加过同工种、同等级的补贴培训({of.same[0]})" if of.subsidised and of.same else None


def _seldom(of: Applicant) -> str | None:
    if of.subsidised and of.in_year >= of.most:
        return f"当年已参加 {of.in_year} 次补贴培训,每年不超过 {of.most} 次"
    return None


def _alone(of: Applicant) -> str | None:
    return f"与所在的培训班({'、'.join(of.meanwhile)})时间重叠" if of.meanwhile else None


RULES: tuple[EnrolmentRule, ...] = (
    EnrolmentRule("class_not_enrolling", "培训班在招生", _open),
    EnrolmentRule("class_full", "培训班有余额", _free),
    EnrolmentRule("already_enrolled", "一人在一个班只报名一次", _new),
    EnrolmentRule("died", "在世", _alive),
    EnrolmentRule("moved_out", "在册", _here),
    EnrolmentRule("age", "年龄在规定范围内", _aged),
    EnrolmentRule("same_training", "同工种、同等级的补贴培训只参加一次", _once),
    EnrolmentRule("too_many_in_year", "每年补贴培训不超过规定次数", _seldom),
    EnrolmentRule("meanwhile", "同一时间只在一个班", _alone),
)
"""报名条件, in the order in which they are told."""


def judged(of: Applicant) -> list[Block]:
    """Everything that stands against somebody, at once."""
    return [Block(rule.code, told) for rule in RULES if (told := rule.against(of)) is not None]


def attended_enough(present: int, days: int, percent: Decimal) -> bool:
    """Whether somebody came on enough days of the class, for the exam and for pay.

    >>> attended_enough(8, 10, Decimal(80)), attended_enough(7, 10, Decimal(80))
    (True, False)
    """
    return present * 100 >= percent * days


def percent_of(part: int, whole: int) -> Decimal | None:
    """A share in percent with one decimal; None of nothing.

    >>> percent_of(2, 3), percent_of(0, 0)
    (Decimal('66.7'), None)
    """
    return None if not whole else (Decimal(100 * part) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)
