"""Papers that hang where everybody reads them: notices 公示 and announcements 公告.

They are made of :class:`Posted` alone, which holds no risk, no number, no address and nothing that anybody found (domain/household §3.2
step 4, §9).
"""

from __future__ import annotations

from dataclasses import dataclass

from services.household.papers.gathering import CaseFile
from services.household.papers.rules import chinese_day, public
from services.household.papers.sheets.common import committee, village_of
from services.household.screening.rules import CATEGORIES
from shared.papers.parts import Part, seal, table, text
from shared.privacy import mask_name

__all__ = ["Posted", "announcement", "announcement_of_ending", "notice", "notice_of_ending"]

_UNNAMED = "（不公开）"


@dataclass(frozen=True, slots=True)
class Posted:
    """All that a public paper may tell of a household."""

    county: str
    town: str
    village: str
    committee: str
    group: str
    head: str
    category: str
    persons: int
    days: int
    decision_no: str
    decided_on: str

    @classmethod
    def of(cls, file: CaseFile, *, ended: bool) -> Posted:
        """What of a case may be told; a head who is not of age is not named."""
        home, case = file.home, file.case
        head = home.head
        number, day = (case.elimination_no, case.eliminated_on) if ended else (case.decision_no, case.determined_on)
        return cls(
            county=home.county,
            town=home.town,
            village=village_of(home),
            committee=committee(home),
            group=public(home.household.village_group),
            head=_UNNAMED if head is None or not head.adult else mask_name(head.name),
            category=CATEGORIES[case.category],
            persons=len(home.members),
            days=home.days,
            decision_no=public(number),
            decided_on=chinese_day(day),
        )


def _listed(told: Posted) -> list[Part]:
    headers = ("序号", "村民小组", "户主姓名", "家庭人口", "监测对象类别")
    row = ["1", told.group or "—", told.head, f"{told.persons} 人", told.category]
    return [table(headers, (2, 4, 4, 3, 5), [row]), text(f"以上共 1 户 {told.persons} 人。")]


def _objections(told: Posted) -> str:
    return (
        f"公示期 {told.days} 天（自张贴次日起算）。如有异议，请在公示期内以书面或者口头方式向{told.committee}或者{told.town}"
        "人民政府反映，也可拨打全国防止返贫监测咨询服务电话 12317。反映情况的人和内容依法予以保密。"
    )


def notice(file: CaseFile, day: str) -> list[Part]:
    """公示 of whom the village has voted to take in."""
    told = Posted.of(file, ended=False)
    return [
        text(f"{told.village}全体村民：", indented=False),
        text(
            "根据农户申请、授权等程序，我村召开村“两委”（扩大）会议，履行防止返贫监测民主评议程序，拟将下列农户纳入防止返贫监测对象。"
            "现将民主评议结果公示如下："
        ),
        *_listed(told),
        text(_objections(told)),
        seal(told.committee, day),
    ]


def notice_of_ending(file: CaseFile, day: str) -> list[Part]:
    """风险消除公示."""
    told = Posted.of(file, ended=True)
    return [
        text(f"{told.village}全体村民：", indented=False),
        text("经入户核实，我村召开村“两委”（扩大）会议，履行民主评议程序，拟将下列监测对象标注为风险消除。现公示如下："),
        *_listed(told),
        text(_objections(told)),
        seal(told.committee, day),
    ]


def announcement(file: CaseFile, day: str) -> list[Part]:
    """公告 of whom the county has taken in."""
    told = Posted.of(file, ended=False)
    return [
        text(f"{told.village}全体村民：", indented=False),
        text(
            f"经农户申请、入户核实、信息比对、民主评议、村内公示、镇审核，{told.county}于{told.decided_on}审定（{told.decision_no}），"
            "将下列农户纳入防止返贫监测对象，现予公告："
        ),
        *_listed(told),
        seal(f"{told.town}人民政府", day),
    ]


def announcement_of_ending(file: CaseFile, day: str) -> list[Part]:
    """风险消除公告."""
    told = Posted.of(file, ended=True)
    return [
        text(f"{told.village}全体村民：", indented=False),
        text(
            f"经入户核实、民主评议、村内公示、镇审核，{told.county}于{told.decided_on}审定（{told.decision_no}），"
            "下列监测对象的返贫致贫风险已经消除，现予公告："
        ),
        *_listed(told),
        text("风险消除后，该户继续纳入日常监测；再次出现返贫致贫风险的，可以重新申请。"),
        seal(f"{told.town}人民政府", day),
    ]
