"""The words of vacancies 招聘岗位, and what none of them may ask for. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from shared.workflow import Block

__all__ = ["SOURCES", "VacancyFacts", "another_person", "discriminates", "is_mobile"]

SOURCES = {
    "county": "县内企业",
    "workshop": "社区工厂(就业帮扶车间)",
    "cooperation": "苏陕劳务协作",
    "relief": "以工代赈项目",
    "fair": "招聘会",
    "other": "其他",
}
"""岗位来源."""
_BY_SEX = re.compile(r"(只|仅|限)(限|招|收|要)?(男|女)|(男|女)(性|士|生|工)?(优先|勿扰|免谈)|不(要|招|收)(男|女)")
_MOBILE = re.compile(r"(\+?86)?1[3-9][0-9]{9}")


@dataclass(frozen=True, slots=True)
class VacancyFacts:
    """What the conditions of a vacancy's steps look at: whether whoever recorded it is the one who takes the step."""

    by_recorder: bool = False


def another_person(facts: VacancyFacts) -> Iterator[Block]:
    """Whoever recorded a vacancy does not review it."""
    if facts.by_recorder:
        yield Block("same_recorder", "岗位须由登记人以外的人审核")


def discriminates(text: str) -> bool:
    """Whether words restrict a vacancy to a sex, or prefer one (就业促进法 第二十七条).

    >>> discriminates("限女性,18 至 45 岁"), discriminates("男士优先"), discriminates("男女不限")
    (True, True, False)
    """
    return _BY_SEX.search(text) is not None


def is_mobile(phone: str) -> bool:
    """Whether a number is a mobile phone's, and so somebody's own.

    >>> is_mobile("138-0000-0000"), is_mobile("0915-2520000")
    (True, False)
    """
    return _MOBILE.fullmatch(re.sub(r"[ -]", "", phone)) is not None
