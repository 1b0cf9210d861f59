"""The words of talents 人才, and what stands in the way into the pool (plan measure 17; domain/jobs-and-platform §5.1). Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from shared.workflow import Block

__all__ = [
    "BY_THEMSELVES",
    "CLASSES",
    "FOCUS_GROUPS",
    "LEAVINGS",
    "LEVELS",
    "ORIGINS",
    "PLAN_KINDS",
    "SUB_KINDS",
    "TOLD_LEAVINGS",
    "SubKind",
    "TalentFacts",
    "class_of",
    "present",
    "talent_no",
]

CLASSES = {
    "production": "农业生产经营人才",
    "industry": "农村二三产业发展人才",
    "service": "乡村公共服务人才",
    "governance": "乡村治理人才",
    "technology": "农业农村科技人才",
}
"""人才类别: the five of the national classification (2021)."""


@dataclass(frozen=True, slots=True)
class SubKind:
    """A kind of talent within one of the five classes."""

    title: str
    talent_class: str


SUB_KINDS: Mapping[str, SubKind] = {
    "family_farm": SubKind("家庭农场主", "production"),
    "cooperative": SubKind("农民合作社带头人", "production"),
    "farmer": SubKind("高素质农民", "production"),
    "production_other": SubKind("其他农业生产经营人才", "production"),
    "entrepreneur": SubKind("农村创业创新带头人", "industry"),
    "ecommerce": SubKind("农村电商人才", "industry"),
    "artisan": SubKind("乡村工匠", "industry"),
    "labour_brand": SubKind("劳务品牌带头人", "industry"),
    "industry_other": SubKind("其他二三产业发展人才", "industry"),
    "teacher": SubKind("乡村教师", "service"),
    "health": SubKind("乡村卫生健康人才", "service"),
    "culture": SubKind("乡村文化旅游体育人才", "service"),
    "planning": SubKind("乡村规划建设人才", "service"),
    "cadre": SubKind("村“两委”干部", "governance"),
    "social_work": SubKind("农村社会工作人才", "governance"),
    "mediator": SubKind("人民调解员", "governance"),
    "legal": SubKind("农村法律人才", "governance"),
    "envoy": SubKind("科技特派员", "technology"),
    "extension": SubKind("农技推广人才", "technology"),
    "technology_other": SubKind("其他农业农村科技人才", "technology"),
}
"""人才子类. The class of a talent follows from it and is stored nowhere."""
PLAN_KINDS = {"industry": "带强产业发展", "people": "带动群众致富", "craft": "带领技艺传承"}
"""主力军类型: the three kinds of the 500 that the plan wants."""
FOCUS_GROUPS = {
    "broker": "农村经纪人",
    "ecommerce": "农村电商",
    "farmer": "高素质农民",
    "heritage": "非遗传承人",
    "artisan": "乡村工匠",
    "maker": "乡创客",
    "native_expert": "土专家",
    "scholar": "农秀才",
}
"""重点人群 of the plan."""
ORIGINS = {"local": "本土", "returned": "返乡", "introduced": "引进"}
"""人才来源."""
LEVELS = {"national": "国家级", "province": "省级", "city": "市级", "county": "县级", "none": "未评定"}
"""人才层次."""
BY_THEMSELVES = {"died": "死亡(农户登记)", "moved": "迁出本县(农户登记)"}
"""出库原因 that household tells of; nobody says them."""
TOLD_LEAVINGS = {
    "gone": "离开本县",
    "deceased": "死亡",
    "idle": "不再发挥作用",
    "resigned": "本人申请",
    "term_over": "服务期满",
    "discipline": "违纪违法",
    "false": "弄虚作假",
    "other": "其他",
}
"""出库原因 as people say them."""
LEAVINGS = {**TOLD_LEAVINGS, **BY_THEMSELVES}


@dataclass(frozen=True, slots=True)
class TalentFacts:
    """A talent as the steps are judged: whether household knows of their death, or that they belong to no household any more.

    Of whoever is not of the registry 农户登记 neither is known.
    """

    dead: bool = False
    left: bool = False


def present(facts: TalentFacts) -> Iterator[Block]:
    """人才须在世且未迁出本县。Whoever is of the registry is a member of a household."""
    if facts.dead:
        yield Block("died", "农户登记为已死亡,不能入库")
    elif facts.left:
        yield Block("not_member", "已不是本县农户成员,不能按本县人员入库")


def class_of(sub_kind: str) -> str:
    """The class 人才类别 of a kind.

    >>> class_of("artisan")
    'industry'
    """
    return SUB_KINDS[sub_kind].talent_class


def talent_no(number: int) -> str:
    """人才编号 by its number.

    >>> talent_no(12)
    'RC000012'
    """
    return f"RC{number:06d}"
