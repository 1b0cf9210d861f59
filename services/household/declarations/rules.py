"""The words of declarations: risks, ways in, how one may end, its query code, and what whoever holds the code is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shared.workflow.machine import Counting, Deadline, Level, Machine, State, Transition

__all__ = [
    "BY_CASE",
    "CODE_LENGTH",
    "ENDINGS",
    "MACHINE",
    "PROGRESS",
    "VISIT_DAYS",
    "WAYS",
    "Ending",
    "Progress",
    "Standing",
    "Way",
    "grouped",
    "progress_of",
    "query_code",
    "read_code",
]


class Way(StrEnum):
    """申报方式: how a declaration came in (domain/household §3.1)."""

    PAGE = "page"
    HOTLINE_12317 = "hotline_12317"
    HOTLINE_12345 = "hotline_12345"
    OFFICER = "officer"


WAYS = {
    Way.PAGE: "网上自主申报",
    Way.HOTLINE_12317: "12317 热线",
    Way.HOTLINE_12345: "12345 热线",
    Way.OFFICER: "干部代办",
}
"""Each with what people read; all but the first are on a farmer's behalf 代办."""


class Ending(StrEnum):
    """办结代码: how a declaration ends that leads to no household."""

    REPEATED = "repeated"
    ELSEWHERE = "elsewhere"
    NOT_RURAL = "not_rural"
    UNREACHABLE = "unreachable"
    WITHDRAWN = "withdrawn"
    OTHER_HELP = "other_help"
    UNTRUE = "untrue"
    OTHER = "other"


ENDINGS = {
    Ending.REPEATED: ("重复申报", "您家此前已有申报正在办理,本次申报并入办理,无需再次提交。"),
    Ending.ELSEWHERE: ("不属本县", "经核对,您的户籍和常住地不在本县,请向户籍所在地的村(社区)申报。"),
    Ending.NOT_RURAL: ("非农村户籍", "防返贫监测面向农村户籍人口,您可以到乡镇(街道)或民政部门申请相应的社会救助。"),
    Ending.UNREACHABLE: ("无法联系", "我们按所留信息没有联系到您,请到村委会或拨打 12317 说明情况,也可以重新申报。"),
    Ending.WITHDRAWN: ("申报人撤回", "已按您的意愿撤回本次申报,今后有困难可以随时再申报。"),
    Ending.OTHER_HELP: ("转其他帮扶渠道", "您反映的困难可以通过其他救助政策解决,已转交有关部门。"),
    Ending.UNTRUE: ("情况不符", "经核对,申报内容与实际情况不符。如有新的情况,可以向村委会说明或重新申报。"),
    Ending.OTHER: ("其他", ""),
}
"""Each with its title for officers, and with the sentence that the declarant reads; ``other`` has the officer's own."""

VISIT_DAYS = "declaration_visit_days"
"""Parameter: by how many working days after the declaration somebody has visited (two, domain/household §3.2 step 1)."""

_HANDLES = "declarations:write"
MACHINE: Machine[None] = Machine.of(
    "declaration",
    "自主申报",
    (
        State("received", "待核对", Level.VILLAGE, Deadline(VISIT_DAYS, Counting.WORKING)),
        State("linked", "已转线索"),
        State("closed", "已办结"),
    ),
    (
        Transition("link", "关联农户", ("received",), "linked", _HANDLES, Level.VILLAGE),
        Transition("close", "办结", ("received",), "closed", _HANDLES, Level.VILLAGE),
    ),
)
"""From the declaration to the household that is to be visited; what follows is its lead's and its case's."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans("OIL", "011", " -")
CODE_LENGTH = 12
_GROUP = 4


def query_code(secret: bytes) -> str:
    """The query code 查询码 from eight secret bytes: twelve of 32 letters (Crockford's), none of which is taken for another one."""
    number = int.from_bytes(secret[:8], "big")
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in range(CODE_LENGTH))


def grouped(code: str) -> str:
    """The code as people read and write it.

    >>> grouped("4TQ9XK2M7PRC")
    '4TQ9-XK2M-7PRC'
    """
    return "-".join(code[start : start + _GROUP] for start in range(0, CODE_LENGTH, _GROUP))


def read_code(text: str) -> str:
    """The code that somebody has typed, whatever the case, the dashes and the letters that look like digits.

    >>> read_code("4tq9 xk2m-7prc") == read_code("4TQ9XK2M7PRC"), read_code("OIL")
    (True, '011')
    """
    return text.upper().translate(_ALIKE)


class Progress(StrEnum):
    """进展: how far a declaration is, as its declarant is told."""

    ACCEPTED = "accepted"
    VISITING = "visiting"
    VERIFIED = "verified"
    REVIEWING = "reviewing"
    INCLUDED = "included"
    NOT_INCLUDED = "not_included"
    CLOSED = "closed"


PROGRESS = {
    Progress.ACCEPTED: "已受理",
    Progress.VISITING: "已安排入户核实",
    Progress.VERIFIED: "已核实",
    Progress.REVIEWING: "评议审核中",
    Progress.INCLUDED: "已纳入",
    Progress.NOT_INCLUDED: "未纳入",
    Progress.CLOSED: "已办结",
}
"""进展名称 of each."""
_BY_LEAD = {
    "dispatched": (Progress.VISITING, "已安排工作人员入户核实,请保持电话畅通。"),
    "verified": (Progress.VERIFIED, "入户核实已完成,正在由乡镇确认核实结果。"),
}
_BY_END = {
    "registered": (Progress.REVIEWING, "情况属实,已进入防返贫监测程序,后续由村、镇与您联系。"),
    "monitored": (Progress.INCLUDED, "您家已是防返贫监测对象,帮扶责任人会与您联系。"),
    "resolved": (Progress.NOT_INCLUDED, "经核实情况属实,落实相关政策后困难已得到解决,暂不需要纳入监测。"),
    "coping": (Progress.NOT_INCLUDED, "经核实,您家目前没有返贫致贫风险,暂不纳入监测。情况变化时可以随时再申报。"),
    "untrue": (Progress.NOT_INCLUDED, "经核实,申报内容与实际情况不符,未纳入监测。如有新的情况可以再申报。"),
    "moved": (Progress.NOT_INCLUDED, "经核实,您家已不在本地居住,请向现居住地的村(社区)申报。"),
}
_REVIEWING = (Progress.REVIEWING, "入户核实已完成,正在进行信息比对、民主评议、公示和审核。")
_INCLUDED = (Progress.INCLUDED, "您家已纳入防返贫监测,帮扶责任人会与您联系落实帮扶措施。")
BY_CASE = {
    "visiting": (Progress.VISITING, "已安排工作人员入户核实,请保持电话畅通。"),
    **dict.fromkeys(("comparing", "reviewing", "posting", "publicised", "town_review", "county_decision"), _REVIEWING),
    **dict.fromkeys(("announcing", "planning", "supporting"), _INCLUDED),
    **dict.fromkeys(("elim_review", "elim_posting", "elim_publicised", "elim_town", "elim_county"), _INCLUDED),
    "eliminated": (Progress.INCLUDED, "您家曾纳入防返贫监测,经帮扶风险已消除。今后有困难可以随时再申报。"),
    "rejected": (Progress.NOT_INCLUDED, "经民主评议和审核,未纳入监测。具体原因请向村委会了解;有异议的,可以拨打 12317 反映。"),
    "cancelled": (Progress.NOT_INCLUDED, "监测程序已终止。如有疑问,请到村委会咨询或拨打 12317。"),
}
"""What each state of the monitoring case that came of a declaration means to the declarant."""
_ENDED = (Progress.NOT_INCLUDED, "核实工作已办结,未纳入监测。如有疑问,请到村委会咨询或拨打 12317。")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a declaration stands. ``lead_moved`` says that its lead is no longer as the declaration found it."""

    visit_by: date
    ending: Ending | None = None
    reply: str | None = None
    lead_moved: bool = False
    lead_state: str | None = None
    lead_ending: str | None = None
    case_state: str | None = None


def progress_of(standing: Standing) -> tuple[Progress, str]:
    """What whoever holds the query code is told, in a word and a sentence; nothing of anybody's data.

    A declaration that the platform itself led to a household looks like one that waits for an officer until somebody has done something
    about it: the code of a declaration in another's name must not tell whether that household is known.
    """
    if standing.ending is not None:
        return Progress.CLOSED, f"{ENDINGS[standing.ending][1]}{standing.reply or ''}"
    if standing.case_state is not None:
        return BY_CASE[standing.case_state]
    if standing.lead_moved and standing.lead_state == "closed":
        return _BY_END.get(standing.lead_ending or "", _ENDED)
    if standing.lead_moved and standing.lead_state in _BY_LEAD:
        return _BY_LEAD[standing.lead_state]
    day = standing.visit_by
    return Progress.ACCEPTED, f"申报已受理,工作人员将在 {day.year} 年 {day.month} 月 {day.day} 日前与您联系并入户核实。"
