"""Papers of what came of a publicity, of the town's and the county's decisions, and the letter to a household that was not included."""

from __future__ import annotations

from services.household.papers.gathering import CaseFile
from services.household.papers.rules import chinese_day, quoted
from services.household.papers.sheets.common import (
    BUREAU,
    committee,
    ending,
    identifying,
    place_of,
    risks_of,
    taken,
    yuan,
)
from services.household.screening.rules import CATEGORIES
from shared.papers.parts import Part, fields, heading, note, opinion, seal, signatures, table, text
from shared.workflow.schemas import MoveView

__all__ = ["approval", "approval_of_ending", "letter", "outcome", "outcome_of_ending", "report", "report_of_ending"]


def _one(file: CaseFile) -> Part:
    """The list of a decision, of one household: named by its number, its people masked."""
    home = file.home
    head = "" if home.head is None else home.head.name
    row = [
        home.household.household_no,
        place_of(home),
        head,
        f"{len(home.members)}",
        CATEGORIES[file.case.category],
        risks_of(file),
    ]
    headers = ("户编号", "镇村组", "户主", "人数", "监测对象类别", "风险类型")
    return table(headers, (4, 5, 3, 2, 5, 4), [row])


def _counted(file: CaseFile) -> str:
    return f"1 户 {len(file.home.members)} 人"


def _course(moves: list[MoveView], *steps: str) -> Part:
    """经过: which steps were taken, when, by whom."""
    rows = [[move.title, str(move.happened_on), move.department, quoted(move.opinion)] for move in moves if move.step in steps]
    return table(("环节", "日期", "办理部门", "意见"), (4, 4, 5, 7), rows, blank=1)


def _votes(held: MoveView | None) -> str:
    if held is None:
        return ""
    said = held.detail
    return (
        f"到会 {said.get('attendees')} 人，同意 {said.get('votes_for')} 票、反对 {said.get('votes_against')} 票、"
        f"弃权 {said.get('abstentions')} 票"
    )


def _objections(file: CaseFile, phase: str) -> str:
    raised = [one for one in file.case.objections if one.phase == phase]
    upheld = sum(one.upheld is True for one in raised)
    return f"公示期内收到异议 {len(raised)} 件，其中成立 {upheld} 件" if raised else "公示期内未收到异议"


def outcome(file: CaseFile, day: str) -> list[Part]:
    """公示结果报告 of the village to the town: where and how long the notice hung, and what was said against it."""
    return _outcome(file, day, "publicised", taken(identifying(file), "post"), "纳入防止返贫监测对象")


def outcome_of_ending(file: CaseFile, day: str) -> list[Part]:
    """风险消除公示结果报告."""
    return _outcome(file, day, "elim_publicised", taken(ending(file), "elim_post"), "标注风险消除")


def _outcome(file: CaseFile, day: str, phase: str, posted: MoveView | None, purpose: str) -> list[Part]:
    case, home = file.case, file.home
    # Those against an earlier notice led to this one.
    raised = [one for one in case.objections if one.phase == phase and posted and one.raised_on >= posted.happened_on]
    rows = [[str(one.raised_on), quoted(one.content), "成立" if one.upheld else "不成立", quoted(one.answer)] for one in raised]
    told = f"收到异议 {len(raised)} 件，已逐件核实并答复" if raised else "未收到异议"
    return [
        text(f"{home.town}人民政府：", indented=False),
        text(f"经民主评议，我村拟{purpose} {_counted(file)}，已在村内公示。现将公示结果报告如下："),
        _one(file),
        fields(
            ("公示地点", quoted(None if posted is None else posted.detail.get("place"))),
            ("张贴日期", chinese_day(case.posted_on)),
            ("公示截止", chinese_day(case.posted_until)),
            ("公示天数", f"{(case.posted_until - case.posted_on).days} 天" if case.posted_on and case.posted_until else ""),
            ("公示结果", f"公示期内{told}。"),
        ),
        *(
            [heading("异议处理情况"), table(("提出日期", "异议内容", "是否成立", "核实和答复"), (4, 7, 3, 7), rows)]
            if rows
            else []
        ),
        text(f"公示期已满，{told}。特此报告，请予审核。"),
        note("公示天数自张贴次日起算。公示和张贴照片附后；提出异议的人依法予以保密，不列入本报告。"),
        seal(committee(home), day),
    ]


def report(file: CaseFile, day: str) -> list[Part]:
    """镇审核报告 to the county."""
    case, home, moves = file.case, file.home, identifying(file)
    hits = [one for one in case.comparisons if one.result == "hit"]
    compared = f"比对部门 {len(case.comparisons)} 个，发现负面清单事项的 {len(hits)} 个" + (
        "，均已逐项书面说明" if hits else ""
    )
    last = home.incomes[0] if home.incomes else None
    income = "" if last is None else f"{last.year} 年人均纯收入 {yuan(last.net_per_capita)} 元，监测线 {yuan(home.line)} 元。"
    passed = taken(moves, "town_pass")
    return [
        text(f"{home.county}{BUREAU}：", indented=False),
        text(
            f"{place_of(home)}农户经入户核实、信息比对、民主评议和村内公示，现将审核情况报告如下。"
            f"{income}{compared}；民主评议{_votes(taken(moves, 'review_pass'))}；{_objections(file, 'publicised')}。"
        ),
        text(f"拟纳入防止返贫监测对象 {_counted(file)}："),
        _one(file),
        _course(moves, "visit", "finish_comparison", "review_pass", "post", "close_publicity"),
        opinion("镇审核意见", quoted(None if passed is None else passed.opinion), "审核人签名：　　　　　　　　"),
        seal(f"{home.town}人民政府", day),
    ]


def report_of_ending(file: CaseFile, day: str) -> list[Part]:
    """风险消除审核报告 of the town."""
    home, moves = file.home, ending(file)
    passed = taken(moves, "elim_town_pass")
    return [
        text(f"{home.county}{BUREAU}：", indented=False),
        text(
            f"{place_of(home)}监测对象经入户核实、民主评议和村内公示，现将风险消除审核情况报告如下。"
            f"民主评议{_votes(taken(moves, 'elim_review_pass'))}；{_objections(file, 'elim_publicised')}。"
        ),
        text(f"拟标注风险消除 {_counted(file)}："),
        _one(file),
        _course(moves, "propose_elimination", "elim_review_pass", "elim_post", "elim_close_publicity"),
        opinion("镇审核意见", quoted(None if passed is None else passed.opinion), "审核人签名：　　　　　　　　"),
        seal(f"{home.town}人民政府", day),
    ]


def approval(file: CaseFile, day: str) -> list[Part]:
    """县审定批复 to the town."""
    case, home = file.case, file.home
    return [
        text(f"{home.town}人民政府：", indented=False),
        text(
            f"你镇上报的防止返贫监测对象审核材料收悉。经研究，同意将下列 {_counted(file)}纳入防止返贫监测对象，识别日期为"
            f"{chinese_day(case.determined_on)}，审定文号：{quoted(case.decision_no)}。"
        ),
        _one(file),
        text("请及时公告，在规定时限内按户制定帮扶计划，落实帮扶措施，并将有关资料归入“一户一档”。"),
        seal(f"{home.county}{BUREAU}", day),
    ]


def approval_of_ending(file: CaseFile, day: str) -> list[Part]:
    """风险消除审定批复 to the town."""
    case, home = file.case, file.home
    return [
        text(f"{home.town}人民政府：", indented=False),
        text(
            f"你镇上报的风险消除审核材料收悉。经研究，同意将下列 {_counted(file)}标注为风险消除，消除日期为"
            f"{chinese_day(case.eliminated_on)}，审定文号：{quoted(case.elimination_no)}。"
        ),
        _one(file),
        text("请及时公告，继续做好日常监测，防止返贫。"),
        seal(f"{home.county}{BUREAU}", day),
    ]


def letter(file: CaseFile, day: str) -> list[Part]:
    """告知书: why a household was not included, and how it appeals."""
    home = file.home
    refused = taken(file.case.moves, "review_fail", "county_reject")
    head = "" if home.head is None else home.head.name
    by_county = refused is not None and refused.step == "county_reject"
    issuer = f"{home.county}{BUREAU}" if by_county else committee(home)
    how = "经县审定" if by_county else "经村民主评议"
    on = "" if refused is None else f"于{chinese_day(refused.happened_on)}"
    return [
        text(f"{head}（户编号 {home.household.household_no}，{place_of(home)}）：", indented=False),
        text(f"你户申请纳入防止返贫监测对象一事，{how}，{on}决定不予纳入。现将理由和申诉途径告知如下。"),
        text(f"一、理由：{quoted(None if refused is None else refused.opinion)}"),
        text(
            f"二、申诉途径：对本决定有异议的，可以持本告知书以书面或者口头方式向{home.town}人民政府或者{home.county}{BUREAU}申诉，"
            "也可以拨打全国防止返贫监测咨询服务电话 12317。受理单位将重新核实并答复。"
        ),
        text("三、今后家庭情况发生变化、出现新的返贫致贫风险的，可以随时重新申请。"),
        seal(issuer, day),
        heading("送达回执"),
        signatures("送达人签名：", "收件人签名：", "送达方式：", "送达日期：　　　　年　　月　　日"),
    ]
