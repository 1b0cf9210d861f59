"""Kinds of papers 文书种类 as data (domain/household §3.9), their numbers, and what must not stand in them. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

__all__ = ["DOSSIER", "KINDS", "Kind", "chinese_day", "number_of", "public", "quoted", "title_of"]

_IDENTIFYING = ("visiting", "comparing", "reviewing", "posting", "publicised", "town_review", "county_decision")
_HELPING = ("planning", "supporting")
_ENDING = ("elim_review", "elim_posting", "elim_publicised", "elim_town", "elim_county")
_DECIDED = ("announcing", *_HELPING, *_ENDING, "eliminated")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of paper: ``title`` is printed on it, ``word`` stands in its number, ``states`` of its case are those in which it makes sense.

    ``full``: it names people in full, so whoever makes or opens it says what for. ``public``: it hangs where everybody reads it. ``document``:
    it is set as an official document 公文 and not as a form 表格.
    """

    code: str
    title: str
    word: str
    states: tuple[str, ...]
    full: bool = False
    public: bool = False
    document: bool = False


_ALL = (
    Kind("application", "监测对象申请及承诺授权查询书", "申请", ("visiting", "comparing"), full=True),
    Kind("verification", "防止返贫动态监测核查表", "核查", _IDENTIFYING, full=True),
    Kind("collection", "监测对象信息采集表", "采集", (*_IDENTIFYING, *_DECIDED), full=True),
    Kind("comparison", "部门比对结果反馈单", "比对", _IDENTIFYING),
    Kind("minutes", "民主评议会议记录", "评议", ("reviewing", "posting", "publicised", "town_review", "rejected")),
    Kind("notice", "防止返贫监测对象公示", "公示", ("posting", "publicised"), public=True, document=True),
    # While the last notice is still the one that it reports on.
    Kind(
        "publicity_report",
        "防止返贫监测对象公示结果报告",
        "公示报告",
        ("town_review", "county_decision", "announcing", "planning"),
        document=True,
    ),
    Kind("town_report", "防止返贫监测对象审核报告", "镇审", ("town_review", "county_decision"), document=True),
    Kind("approval", "防止返贫监测对象审定批复", "批复", ("announcing", *_HELPING), document=True),
    Kind("announcement", "防止返贫监测对象公告", "公告", ("announcing", "planning"), public=True, document=True),
    Kind("letter", "未纳入防止返贫监测对象告知书", "告知", ("rejected",), full=True, document=True),
    Kind("plan", "一户一策帮扶计划表", "计划", _HELPING),
    Kind("confirmation", "帮扶措施落实确认单", "落实", (*_IDENTIFYING, "announcing", *_HELPING, *_ENDING)),
    Kind("receipt", "防返贫政策明白纸签收记录", "签收", (*_IDENTIFYING, *_DECIDED)),
    Kind("elim_sheet", "风险消除核查表", "消除", ("supporting", *_ENDING, "eliminated"), full=True),
    Kind("elim_minutes", "风险消除民主评议会议记录", "消评", ("elim_review", "elim_posting", "elim_publicised", "elim_town")),
    Kind("elim_notice", "风险消除公示", "消公示", ("elim_posting", "elim_publicised"), public=True, document=True),
    Kind(
        "elim_publicity_report", "风险消除公示结果报告", "消公示报告", ("elim_town", "elim_county", "eliminated"), document=True
    ),
    Kind("elim_report", "风险消除审核报告", "消镇审", ("elim_town", "elim_county"), document=True),
    Kind("elim_approval", "风险消除审定批复", "消批复", ("eliminated",), document=True),
    Kind("elim_announcement", "风险消除公告", "消公告", ("eliminated",), public=True, document=True),
)
KINDS: dict[str, Kind] = {kind.code: kind for kind in _ALL}
"""Every paper of a case by its code."""
DOSSIER = Kind("dossier", "防止返贫监测帮扶“一户一档”", "户档", ())
"""一户一档: everything that is known of a household, its members masked."""


def title_of(code: str) -> str:
    """What a kind of paper is called."""
    return (KINDS.get(code) or DOSSIER).title


_LONG = re.compile(r"\d+(?:[ -]\d{3,})*[Xx]?")
_MOST_DIGITS = 8
"""A day has eight digits; a phone with its area code has more, and so have citizens' and account numbers."""
_HEALTH = re.compile(
    "[癌瘤病残瘫痫聋哑盲]|结核|艾滋|肝炎|透析|尿毒|糖尿|高血压|心脏|脑梗|中风|精神|抑郁|智力|失明|住院|手术|流产|怀孕"
)


def number_of(county: str, kind: Kind, year: int, serial: int) -> str:
    """文书编号: numbered for the county, kind by kind and year by year.

    >>> number_of("岚皋县", KINDS["notice"], 2025, 12)
    '岚监公示〔2025〕0012号'
    """
    return f"{county[:1]}监{kind.word}〔{year}〕{serial:04d}号"


def chinese_day(day: date | None, unknown: str = "") -> str:
    """A day as papers write it.

    >>> chinese_day(date(2025, 3, 9))
    '2025年3月9日'
    """
    return unknown if day is None else f"{day.year}年{day.month}月{day.day}日"


def quoted(words: str | None) -> str:
    """What somebody typed, without the long numbers (citizen, phone, account) that do not belong in a free text.

    >>> quoted("电话 138-0013-8000,2025-03-01 住院自付 12000 元")
    '电话 ***,2025-03-01 住院自付 12000 元'
    """
    return _LONG.sub(_hidden, words or "")


def _hidden(found: re.Match[str]) -> str:
    digits = sum(letter.isdigit() for letter in found.group())
    return "***" if digits > _MOST_DIGITS else found.group()


def public(words: str | None) -> str:
    """The same for a paper that everybody reads: no word on anybody's health either (domain/household §3.2 step 4).

    >>> public("三组 13800138000 患癌症")
    '三组 *** 患***症'
    """
    return _HEALTH.sub("***", quoted(words))
