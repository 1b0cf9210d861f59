"""Papers of the first steps: the application with its authorisation, the verification sheet, the minutes of the review."""

from __future__ import annotations

from services.household.cases.rules import CHANNELS, COMPARED_BY, EXCLUSIONS
from services.household.papers.gathering import CaseFile
from services.household.papers.rules import chinese_day, quoted
from services.household.papers.sheets.common import (
    BOX,
    BUREAU,
    SIGN,
    committee,
    ending,
    household_pairs,
    identifying,
    income_parts,
    members_table,
    risks_of,
    taken,
)
from services.household.screening.rules import CATEGORIES
from shared.papers.parts import BLANK_DAY, BY_HAND, Part, fields, heading, note, opinion, seal, signatures, table, text
from shared.workflow.schemas import MoveView

__all__ = ["application", "minutes", "minutes_of_ending", "verification"]

_GUARANTEES = ("义务教育有保障", "基本医疗有保障", "住房安全有保障", "饮水安全有保障", "不愁吃", "不愁穿")
_ATTENDEES, _MOST_LINES = 24, 24
"""For how many people there are lines to sign, where it is not known yet, and how many lines at most."""


def application(file: CaseFile, _day: str) -> list[Part]:
    """监测对象申请及承诺授权查询书: every adult signs; whom the household lets look up what, and for how long."""
    home, asked = file.home, "、".join(COMPARED_BY)
    adults = [[member.name, member.relation, member.id_number, BY_HAND, ""] for member in home.members if member.adult]
    others = [[member.name, member.relation, member.id_number] for member in home.members if not member.adult]
    return [
        text(f"{committee(home)}、{home.town}人民政府：", indented=False),
        text("本户因家庭生活出现困难，可能返贫致贫，现申请纳入防止返贫监测对象。本户基本情况如下："),
        fields(*household_pairs(home), ("家庭住址", home.address), ("联系电话", home.phone)),
        opinion("申请理由\n（家庭困难情况）", "", ""),
        heading("承诺"),
        text("本户所说情况和所交材料真实、完整。如有隐瞒或者虚报，愿意退出监测帮扶，并承担相应责任。"),
        heading("授权"),
        text(
            f"本户全体成年成员同意：{home.county}{BUREAU}会同{asked}等部门和有关金融机构，为核实本户是否符合监测条件、实施帮扶和风险"
            "消除，依法查询、比对本户成员的户籍、收入、财产（不动产、机动车辆、工商登记、存款等）、社会保险和社会救助信息，不作他用。",
            "授权自签字之日起，至本户监测帮扶程序终结之日止。本户可以书面撤回授权，撤回前已经进行的查询不受影响。",
        ),
        table(("姓名", "与户主关系", "证件号码", "签名（按手印）", "日期"), (3, 3, 6, 5, 4), adults),
        *([table(("未成年成员", "与户主关系", "证件号码"), (3, 3, 15), others)] if others else []),
        signatures(f"村级受理人签名：{SIGN}", f"受理日期：{BLANK_DAY}"),
        note("全体成年家庭成员均须签字；不能书写的按手印，由受理人注明。本书一式两份，村、镇各存一份。"),
    ]


def verification(file: CaseFile, _day: str) -> list[Part]:
    """防止返贫动态监测核查表: what two people found in the household; what they have not recorded yet is left for the pen."""
    case, home = file.case, file.home
    visit = taken(identifying(file), "visit")
    said = {} if visit is None else visit.detail
    verifiers = [quoted(name) for name in said.get("verifiers", ())] or [SIGN, SIGN]
    return [
        fields(
            *household_pairs(home),
            ("家庭住址", home.address),
            ("联系电话", home.phone),
            ("发现渠道", CHANNELS[case.channel]),
            ("第几次纳入", f"第 {case.entry_no} 次"),
            ("监测对象类别", "" if visit is None else CATEGORIES[case.category]),
            ("风险类型", "" if visit is None else risks_of(file)),
            ("整户无劳动能力", "是" if case.no_labour else "否"),
        ),
        heading("一、家庭成员"),
        members_table(home.members),
        heading("二、家庭收支"),
        *income_parts(home),
        heading("三、“两不愁三保障”和饮水安全"),
        table(("项目", "是否有保障", "存在的问题"), (4, 4, 8), [[title, BOX, BY_HAND] for title in _GUARANTEES]),
        heading("四、信息比对"),
        _compared(file),
        heading("五、核实情况和意见"),
        opinion("核实情况", quoted(said.get("findings")), ""),
        *(
            opinion(f"核实人意见（{number}）", "", f"核实人：{name}　签名：{SIGN}\n{_visited(visit)}")
            for number, name in enumerate(verifiers, 1)
        ),
        signatures(f"户主签名：{SIGN}", f"日期：{BLANK_DAY}"),
    ]


def _visited(visit: MoveView | None) -> str:
    return BLANK_DAY if visit is None else chinese_day(visit.happened_on)


def _compared(file: CaseFile) -> Part:
    rows = [
        [
            one.department,
            {None: "未反馈", "none": "未发现", "hit": "发现"}[one.result],
            "、".join(EXCLUSIONS[item] for item in one.items),
            chinese_day(one.answered_on),
            quoted(one.explanation),
        ]
        for one in file.case.comparisons
    ]
    return table(("部门", "比对结果", "发现事项", "反馈日期", "核查说明"), (3, 3, 5, 4, 5), rows, blank=2)


def minutes(file: CaseFile, _day: str) -> list[Part]:
    """民主评议会议记录 on taking a household in."""
    held = taken(identifying(file), "review_pass", "review_fail")
    case = file.case
    matter = f"评议是否将该户纳入防止返贫监测对象（{CATEGORIES[case.category]}，{risks_of(file)}）"
    visit = taken(identifying(file), "visit")
    return _minutes(file, held, matter, quoted(None if visit is None else visit.detail.get("findings")))


def minutes_of_ending(file: CaseFile, _day: str) -> list[Part]:
    """风险消除民主评议会议记录."""
    moves = ending(file)
    held, proposal = taken(moves, "elim_review_pass"), taken(moves, "propose_elimination")
    matter = "评议该户返贫致贫风险是否已经消除"
    return _minutes(file, held, matter, quoted(None if proposal is None else proposal.detail.get("findings")))


def _minutes(file: CaseFile, held: MoveView | None, matter: str, findings: str) -> list[Part]:
    home = file.home
    said = {} if held is None else held.detail

    def votes(name: str) -> str:
        return f"{said[name]} 票" if name in said else "　　　　票"

    passed = "" if held is None else ("评议通过" if held.step.endswith("_pass") else "评议未通过")
    return [
        fields(
            ("会议时间", BLANK_DAY if held is None else chinese_day(held.happened_on)),
            ("会议地点", quoted(said.get("place"))),
            ("主持人", quoted(said.get("chair"))),
            ("记录人", ""),
            ("到会人数", f"{said['attendees']} 人" if "attendees" in said else "　　　　人"),
            ("参会范围", "村“两委”成员、村民代表、第一书记、驻村工作队"),
            ("议题", matter),
        ),
        heading("一、农户情况"),
        fields(*household_pairs(home)),
        opinion("入户核实情况", findings, ""),
        heading("二、讨论情况"),
        opinion("发言记录", "", ""),
        heading("三、表决情况"),
        fields(
            ("同意", votes("votes_for")),
            ("反对", votes("votes_against")),
            ("弃权", votes("abstentions")),
            ("评议结果", passed),
            ("评议意见", quoted(None if held is None else held.opinion)),
        ),
        heading("四、参会人员签名"),
        table(
            ("姓名", "身份", "签名") * 2,
            (3, 3, 4) * 2,
            [],
            blank=min(said.get("attendees", _ATTENDEES), _MOST_LINES * 2) // 2 + 1,
        ),
        signatures(f"主持人签名：{SIGN}", f"记录人签名：{SIGN}"),
        seal(committee(home), BLANK_DAY if held is None else chinese_day(held.happened_on)),
    ]
