"""Kinds of public-welfare posts 公益性岗位, who pays them, and what a post is judged by (domain/jobs-and-platform §2.1, §2.2, PY-12). Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from shared.workflow import Block

__all__ = ["FUNDS", "POST_KINDS", "PostFacts", "PostKind", "held", "post_no", "within_standard"]


@dataclass(frozen=True, slots=True)
class PostKind:
    """A kind of post: the department that answers for it, by what its work is measured, and what always holds for it.

    ``key_group``: only for people of households out of poverty or monitored; ``one_per_household``: nobody else of the household may hold one;
    ``fit``: the work asks for a sound body, so that disability of grade 1 or 2 excludes (P-04, PY-09).
    """

    title: str
    department: str
    metric: str
    key_group: bool = False
    one_per_household: bool = False
    fit: bool = False


POST_KINDS: Mapping[str, PostKind] = {
    "ranger": PostKind("生态护林员", "林业局", "巡护天数、面积和轨迹", key_group=True, one_per_household=True, fit=True),
    "road": PostKind("护路员", "交通运输局", "养护里程和次数"),
    "water": PostKind("护水员(水管员)", "水利局", "巡查点数和水费收缴"),
    "river": PostKind("护河员(河道保洁)", "水利局", "巡河里程和次数"),
    "cleaner": PostKind("保洁员", "农业农村局", "保洁面积和次数"),
    "solar": PostKind("光伏岗(光伏电站管护)", "乡村振兴局", "电站检查次数", key_group=True),
    "care": PostKind("护理员(照料员)", "民政局", "照料人数和次数"),
    "clerk": PostKind("村务协管员(信息员)", "镇政府", "完成任务数"),
    "watch": PostKind("防火、地质灾害监测员", "应急管理局", "预警和巡查次数"),
    "special": PostKind("特设公益性岗位(公益专岗)", "人社局", "出勤天数"),
}
"""岗位目录. What is paid of the income of solar power is for poverty-exited and monitored people only (§2.1)."""
FUNDS = {
    "employment": "就业补助资金",
    "forest": "生态护林员补助资金",
    "linking": "衔接推进乡村振兴补助资金",
    "solar": "光伏发电收益",
    "upkeep": "管护(养护)资金",
    "environment": "人居环境整治资金",
    "lottery": "福利彩票公益金",
    "collective": "村集体收益",
    "other": "其他财政资金",
}
"""资金来源 of stipends."""


@dataclass(frozen=True, slots=True)
class PostFacts:
    """A post as its steps are judged, yuan a month: ``limit`` is the standard of its kind in force (None: there is none), ``others`` what posts of the
    same kind and hours in the same town pay, ``holders`` how many people hold it.
    """

    standard: Decimal
    limit: Decimal | None
    others: Collection[Decimal] = ()
    holders: int = 0


def post_no(number: int) -> str:
    """岗位编号 of a post by its number.

    >>> post_no(12)
    'GW000012'
    """
    return f"GW{number:06d}"


def within_standard(facts: PostFacts) -> Iterable[Block]:
    """PY-12: a post pays no more than the standard of its kind, and as much as posts of the kind in the same town 同区域同标准."""
    if facts.limit is None:
        yield Block("no_standard", "这类岗位没有现行的补贴标准,须先由县设定", "body.standard")
    elif facts.standard > facts.limit:
        yield Block("over_standard", f"每月 {facts.standard} 元,高于这类岗位的补贴标准 {facts.limit} 元", "body.standard")
    if different := sorted(set(facts.others) - {facts.standard}):
        told = "、".join(f"{each}" for each in different)
        yield Block("differs_in_town", f"本镇同类岗位的标准为每月 {told} 元,同区域须同标准", "body.standard")


def held(facts: PostFacts) -> Iterable[Block]:
    """Whoever holds a post leaves it before it is given up."""
    if facts.holders:
        yield Block("has_holders", f"还有 {facts.holders} 人在岗或停岗,须先办理退岗")
