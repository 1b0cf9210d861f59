"""The words of training 技能培训, the days of a class, and what its steps are judged by (domain/jobs-and-platform §3.5). Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from services.jobs.labour.rules import SKILL_LEVELS
from shared.workflow import Block

__all__ = [
    "BASE_LEVELS",
    "GRADES",
    "PURPOSES",
    "TRAINING_KINDS",
    "TrainingFacts",
    "another_person",
    "base_no",
    "begun",
    "class_days",
    "class_no",
    "examined",
    "over",
    "publicised",
    "signed_in",
    "staffed",
    "with_standard",
]

TRAINING_KINDS = {
    "skill": "就业技能培训",
    "induction": "岗前(企业)培训",
    "on_job": "以工代训",
    "startup": "创业培训(GYB/SYB/IYB)",
    "apprentice": "企业新型学徒制",
    "practical": "农村实用技术培训",
    "farmer": "高素质农民培训",
    "order": "订单(定向)培训",
    "project": "项目制培训",
}
"""培训类型."""
GRADES = SKILL_LEVELS
"""培训等级: the levels that skills have."""
BASE_LEVELS = {"county": "县级", "town": "镇级"}
"""基地级别."""
PURPOSES = {"course": "培训补贴(每人)", "living": "生活交通补贴(每人每天)"}
"""补贴项目: what is paid for who has passed, and to trainees of the key groups for each day on which they came."""


def base_no(number: int) -> str:
    """基地编号 of a base by its number.

    >>> base_no(3)
    'JD000003'
    """
    return f"JD{number:06d}"


def class_no(number: int) -> str:
    """班级编号 of a class by its number.

    >>> class_no(12)
    'PX000012'
    """
    return f"PX{number:06d}"


def class_days(starts_on: date, ends_on: date, off: Collection[date] = ()) -> list[date]:
    """The days of a class: from its first to its last, but for the days off.

    >>> [day.day for day in class_days(date(2026, 3, 6), date(2026, 3, 9), [date(2026, 3, 8)])]
    [6, 7, 9]
    """
    days = (starts_on + timedelta(days=at) for at in range((ends_on - starts_on).days + 1))
    return [day for day in days if day not in off]


@dataclass(frozen=True, slots=True)
class TrainingFacts:
    """A class as its steps are judged on a day. ``trainees`` are on its roster, ``gone`` of them have died or moved out since; ``unsigned`` are days of
    theirs without a sign-in, ``unexamined`` those of them who have no result.
    """

    on: date
    starts_on: date
    ends_on: date
    subsidised: bool = True
    by_recorder: bool = False
    trainees: int = 0
    gone: int = 0
    unsigned: int = 0
    unexamined: int = 0
    standard: bool = True
    notice: Sequence[Block] = field(default=())


def another_person(facts: TrainingFacts) -> Iterable[Block]:
    """Whoever recorded a class does not review it."""
    if facts.by_recorder:
        yield Block("same_recorder", "培训计划须由登记人以外的人审核")


def begun(facts: TrainingFacts) -> Iterable[Block]:
    """The first day of the class has come."""
    if facts.on < facts.starts_on:
        yield Block("not_begun", f"培训班 {facts.starts_on} 开班", "body.on")


def staffed(facts: TrainingFacts) -> Iterable[Block]:
    """There is somebody to train, and everybody on the roster still lives here."""
    if not facts.trainees:
        yield Block("no_trainees", "还没有学员报名")
    if facts.gone:
        yield Block("gone_trainees", f"有 {facts.gone} 名学员已死亡、迁出或不在册,须先办理退学")


def over(facts: TrainingFacts) -> Iterable[Block]:
    """The last day of the class is over, or goes on."""
    if facts.on < facts.ends_on:
        yield Block("not_over", f"培训班 {facts.ends_on} 结束", "body.on")


def signed_in(facts: TrainingFacts) -> Iterable[Block]:
    """Of every trainee and day of the class it is recorded whether they came."""
    if facts.unsigned:
        yield Block("attendance_missing", f"还有 {facts.unsigned} 人次签到没有登记")


def examined(facts: TrainingFacts) -> Iterable[Block]:
    """Every trainee has a result."""
    if facts.unexamined:
        yield Block("results_missing", f"还有 {facts.unexamined} 名学员没有考核结果")


def with_standard(facts: TrainingFacts) -> Iterable[Block]:
    """The class is subsidised, and there was a standard for it on its first day."""
    if not facts.subsidised:
        yield Block("not_subsidised", "不享受补贴的培训班不核算补贴")
    elif not facts.standard:
        yield Block("no_standard", "这类培训在开班日没有培训补贴标准,须先由县设定")


def publicised(facts: TrainingFacts) -> Iterable[Block]:
    """The subsidy was publicised, the period is over, and every objection is answered."""
    yield from facts.notice
