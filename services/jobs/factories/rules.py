"""The words of community factories 社区工厂, and what is refused or asked of what they report (domain/jobs-and-platform §3.1, §3.2, I-08, I-12). Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from services.jobs.employment.rules import WHOLE, WageLimits
from shared.standards.months import last_of
from shared.workflow import Block

__all__ = [
    "AT_ONCE",
    "CLEARANCES",
    "FORMS",
    "LINES",
    "OWNERS",
    "PARTS",
    "SOURCES",
    "TITLES",
    "WATCHES",
    "FactoryFacts",
    "Jump",
    "Reported",
    "buffered",
    "closes_on",
    "exceeding",
    "factory_no",
    "far",
    "in_season",
]

FORMS = {"headquarters": "园区总部", "community": "社区工厂", "branch": "支部工厂", "household": "家庭工坊"}
"""工厂形式: “园区总部+社区工厂+支部工厂+家庭工坊”."""
LINES = {
    "toys": "毛绒玩具",
    "harness": "电子线束",
    "socks": "袜业",
    "garments": "服装鞋帽",
    "handicraft": "手工制作",
    "food": "药材和食品加工",
    "farming": "种植养殖",
    "trade": "商贸流通",
    "tourism": "文化旅游",
    "other": "其他",
}
"""主营行业."""
TITLES = {"community_factory": "新社区工厂", "employment_base": "就业帮扶基地", "workshop": "就业帮扶车间"}
"""认定名称: one enterprise may hold several at once."""
OWNERS = {"government": "政府", "village": "村集体", "own": "自有", "rented": "租赁"}
"""厂房权属."""
SOURCES = {"invited": "招商引资", "returned": "返乡创业", "local": "本地兴办", "other": "其他"}
"""来源."""
WATCHES = {
    "idle": "停工停产",
    "few_workers": "带动就业不足",
    "unreported": "未报送月报",
    "wages": "拖欠工资",
    "unsafe": "安全隐患",
    "other": "其他",
}
"""列入监测的原因."""
OF_SEASON = frozenset({"idle", "few_workers", "unreported"})
"""Reasons that are none while a seasonal factory is out of season: that counts as normal."""
CLEARANCES = {
    "unmet": "缓冲期满仍不符合认定条件",
    "closed": "停业注销",
    "moved": "迁出本县",
    "withdrawn": "主动退出",
    "unsafe": "安全生产不合格",
    "false": "弄虚作假",
}
"""清理原因."""
AT_ONCE = frozenset(CLEARANCES) - {"unmet"}
"""Reasons for which nobody waits until the months of grace are over 缓冲期."""
PARTS = {
    "female": "女性",
    "lifted": "脱贫人口",
    "monitored": "监测对象",
    "relocated": "易地搬迁人口",
    "disabled": "残疾人",
    "contracts": "签订合同人数",
    "insured": "参保人数",
}
"""What a monthly report tells of its workers: none of them is more than all."""


def factory_no(number: int) -> str:
    """社区工厂编号 of a factory by its number.

    >>> factory_no(12)
    'SQ000012'
    """
    return f"SQ{number:06d}"


def closes_on(month: date, days: int) -> date:
    """The last day on which a month, given by its first day, may be reported by whoever is not to review it.

    >>> closes_on(date(2026, 2, 1), 60)
    datetime.date(2026, 4, 29)
    """
    return last_of(month) + timedelta(days=days)


@dataclass(frozen=True, slots=True)
class FactoryFacts:
    """What the conditions of a factory's steps look at: the day and the reason of the step (None: it is only asked what is open), until when it may
    mend what is wrong (None: it is not watched), and the months 淡季 in which a seasonal factory rests.
    """

    on: date | None = None
    reason: str | None = None
    buffer_until: date | None = None
    off_season: Collection[int] = ()


def in_season(facts: FactoryFacts) -> Iterable[Block]:
    """Out of season a seasonal factory that stands still is in normal operation."""
    if facts.on is not None and facts.reason in OF_SEASON and facts.on.month in facts.off_season:
        yield Block("off_season", f"{facts.on.month} 月为季节性工厂的淡季,视为正常运行", "body.reason")


def buffered(facts: FactoryFacts) -> Iterable[Block]:
    """Whoever does not meet the conditions has some months to mend that 缓冲期 before being cleared."""
    if facts.on is None or facts.reason is None or facts.reason in AT_ONCE:
        return
    if facts.buffer_until is None:
        yield Block("not_monitored", "须先列入监测,缓冲期满仍不达标的方可清理", "body.reason")
    elif facts.on <= facts.buffer_until:
        yield Block("buffer_running", f"缓冲期至 {facts.buffer_until},期满仍不达标的方可清理", "body.on")


@dataclass(frozen=True, slots=True)
class Reported:
    """What a factory says of a month, as far as it is judged; money in yuan. ``electricity`` is kWh, None: not told."""

    workers: int
    wage_bill: Decimal
    output: Decimal
    electricity: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Jump:
    """From which change on against the month before it is asked why: more than ``percent`` of the workers, and more people than ``people``."""

    percent: Decimal
    people: int

    def over(self, before: int, now: int) -> bool:
        """Whether so many workers are far from those of the month before.

        >>> Jump(Decimal(50), 5).over(20, 31), Jump(Decimal(50), 5).over(20, 30), Jump(Decimal(50), 5).over(2, 5)
        (True, False, False)
        """
        change = abs(now - before)
        return change > self.people and change * 100 > before * self.percent


def exceeding(workers: int, parts: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Every part that is more than the whole, with what is said of it.

    >>> list(exceeding(10, {"female": 11, "lifted": 10}))
    [('female', '女性 11 人,多于用工总数 10 人')]
    """
    for name, part in parts.items():
        if part > workers:
            yield name, f"{PARTS[name]} {part} 人,多于用工总数 {workers} 人"


def far(said: Reported, before: int | None, limits: WageLimits, jump: Jump, *, resting: bool = False) -> Iterator[str]:
    """What of a report is far from what is usual and has to be explained. ``before`` is how many worked the month before (None: not told),
    ``resting`` that the month is out of season.
    """
    if said.workers and not said.wage_bill:
        yield "有务工人员而没有工资支出"
    elif said.wage_bill and not said.workers:
        yield "没有务工人员而有工资支出"
    elif said.workers and (told := limits.unusual(WHOLE, (said.wage_bill / said.workers).quantize(Decimal("0.01")))):
        yield f"人均{told.removesuffix(',须说明情况')}"
    if before is not None and not resting and jump.over(before, said.workers):
        yield f"用工总数与上月的 {before} 人相差过大"
    if said.output and said.electricity == 0:
        yield "有产值而用电量为 0"
