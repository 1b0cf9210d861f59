"""What the household service publishes: the state of a household, its money, its department records and its leads, masked."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from shared.contracts.base import EventType, Item
from shared.contracts.notices import NoticePosted
from shared.contracts.tasks import TaskChanged, TaskEscalated
from shared.contracts.timeline import StepRecorded

__all__ = [
    "BATCH_CHANGED",
    "CASE_CHANGED",
    "DIVISION_CHANGED",
    "GUARANTEE_CHANGED",
    "HELPER_ASSIGNED",
    "HOUSEHOLD_CHANGED",
    "INCOME_CHANGED",
    "INCOME_WITHDRAWN",
    "LEAD_CHANGED",
    "LEAD_CHANGED_2",
    "LEAD_FEEDBACK_GIVEN",
    "NOTICE_POSTED",
    "RECORD_CHANGED",
    "SCREENING_COMPLETED",
    "STEP_RECORDED",
    "TASK_CHANGED",
    "TASK_ESCALATED",
    "VISIT_RECORDED",
    "WATCH_CHANGED",
    "BatchChanged",
    "CaseChanged",
    "DivisionChanged",
    "GuaranteeChanged",
    "GuaranteeConclusion",
    "GuaranteeProblem",
    "HelperAssigned",
    "Hit",
    "HouseholdChanged",
    "IncomeChanged",
    "IncomeWithdrawn",
    "LeadChanged",
    "LeadChanged2",
    "LeadFeedbackGiven",
    "Member",
    "RecordChanged",
    "ScreeningCompleted",
    "VisitRecorded",
    "WatchChanged",
]

Level = Literal["red", "orange", "yellow"]


class _Value(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class DivisionChanged(Item):
    """An administrative division 行政区划 as it is now."""

    code: str = Field(title="行政区划代码", description="12 digits.")
    name: str = Field(title="名称", description="Its name.")
    level: Literal["county", "town", "village"] = Field(title="级别", description="Its level.")
    parent_code: str | None = Field(title="上级代码", description="The division above it; null for a county.")


class Member(_Value):
    """A member 家庭成员 of a household, past or present, masked."""

    person_id: UUID = Field(title="人员标识", description="The person.")
    name: str = Field(title="姓名", description="Masked.")
    id_number: str = Field(title="证件号码", description="Masked.")
    sex: Literal["男", "女"] | None = Field(title="性别", description="Null: not known.")
    birth_year: int | None = Field(title="出生年份", description="The date of birth, masked to its year; null: not known.")
    relation: str = Field(title="与户主关系", description="To the head of the household.")
    joined_on: date | None = Field(title="加入日期", description="Null: since before records began.")
    left_on: date | None = Field(title="减少日期", description="Null: still a member.")
    left_reason: str | None = Field(title="减少原因", description="Why, such as 死亡 or 迁出.")


class HouseholdChanged(Item):
    """A household 农户 with its members, masked."""

    household_no: str = Field(title="户编号", description="Number of the household, opaque.")
    division_code: str = Field(title="行政区划代码", description="Village, 12 digits.")
    village_group: str | None = Field(title="村民小组", description="Group within the village.")
    household_type: str = Field(title="户类型", description="一般农户 or 脱贫户.")
    relocated: bool | None = Field(
        title="是否易地扶贫搬迁户", description="Whether it was moved to a new home to leave poverty; null: not told."
    )
    address: str | None = Field(title="家庭住址", description="Masked.")
    phone: str | None = Field(title="联系电话", description="Masked.")
    closed_on: date | None = Field(title="销户日期", description="Null: not closed.")
    members: list[Member] = Field(title="家庭成员", description="Past and present.")


class IncomeChanged(Item):
    """A household's income statement 家庭收支 of one year, yuan."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    year: int = Field(title="年度", description="Year of the statement.")
    registered_population: int = Field(title="家庭人口数", description="People that the statement divides by.")
    wage: Decimal | None = Field(title="工资性收入", description="Wages, yuan.")
    business: Decimal | None = Field(title="生产经营性收入", description="From production and business, yuan.")
    property: Decimal | None = Field(title="财产性收入", description="From property, yuan.")
    transfer: Decimal | None = Field(title="转移性收入", description="Transfers, yuan.")
    business_cost: Decimal | None = Field(title="生产经营性支出", description="Cost of production and business, yuan.")
    claims: Decimal | None = Field(title="理赔收入", description="Insurance claims received, yuan.")
    compliant_self_pay: Decimal | None = Field(
        title="合规自付支出", description="Compliant expenses paid by the household itself, yuan."
    )
    net: Decimal = Field(title="纯收入", description="Net income, yuan.")
    net_per_capita: Decimal = Field(title="人均纯收入", description="Net income per head, yuan, two decimals.")
    reference_per_capita: Decimal = Field(
        title="监测参考人均收入", description="Net plus claims minus compliant self-pay, per head, yuan, two decimals."
    )


class IncomeWithdrawn(Item):
    """An income statement that was taken back 作废. One that is recorded for the year again goes on in its versions."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    year: int = Field(title="年度", description="Year of the statement.")


class RecordChanged(Item):
    """All facts that one department feed holds of one household in one year 部门数据, masked."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    feed: str = Field(title="数据表", description="Code of the feed, such as MED-SET.")
    year: int = Field(title="年度", description="Year that the facts belong to.")
    facts: list[dict[str, Any]] = Field(
        title="记录", description="The feed's rows by field name, at most 300; none is left where empty."
    )


class Hit(_Value):
    """One rule that a household or one of its members meets 命中."""

    rule: str = Field(title="规则", description="Code of the rule, such as MED-01.")
    level: Level = Field(title="级别", description="Its level.")
    value: str | None = Field(
        title="数值", description="As in the CSV of the screening contract; null where the rule has none."
    )
    person_id: UUID | None = Field(title="人员标识", description="The person; null for a rule about the household.")
    screening_id: UUID = Field(title="筛查号", description="The screening that found it.")
    facts: dict[str, Any] = Field(title="依据", description="What the hit rests on.")


class LeadChanged(Item):
    """A lead 线索: a household to visit, with the hits that made it."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    household_no: str = Field(title="户编号", description="Number of the household, opaque.")
    level: Level = Field(title="级别", description="The worst level of its hits.")
    category: str | None = Field(title="建议类别", description="UNSTABLE, EDGE, SUDDEN or none.")
    state: Literal["open", "closed"] = Field(title="状态", description="Its state.")
    opened_on: date = Field(title="产生日期", description="When it was opened.")
    closed_on: date | None = Field(title="办结日期", description="Null: not closed.")
    rules: list[str] = Field(title="规则", description="Codes of the rules that its hits meet.")
    hits: list[Hit] = Field(title="命中", description="What it rests on.")


class LeadChanged2(LeadChanged):
    """The same, and how far it is: its stage, by when the next step is due, how it was found, who has taken it on."""

    stage: Literal["open", "dispatched", "verified", "closed"] = Field(
        title="办理阶段", description="Open 待研判, dispatched 待核实, verified 待镇确认, closed 已办结."
    )
    due_on: date | None = Field(title="应办日期", description="By when the stage is to be left; null: closed.")
    channel: Literal["screening", "declaration", "inspection", "visit", "hotline", "split", "other"] = Field(
        title="发现渠道", description="How it was found."
    )
    assignee: str | None = Field(title="承办账号", description="The account that it was given to by name, if any.")


class LeadFeedbackGiven(Item):
    """What became of a hit, told to the department whose data it rests on 线索反馈; told again once it is acknowledged."""

    lead_id: UUID = Field(title="线索标识", description="The lead that was closed.")
    household_id: UUID = Field(title="农户标识", description="The household.")
    household_no: str = Field(title="户编号", description="Number of the household, opaque.")
    department: str = Field(title="部门", description="The department that it is told to.")
    rule: str = Field(title="规则", description="Code of the rule that the hit met.")
    person_id: UUID | None = Field(title="人员标识", description="The person; null for a rule about the household.")
    person_name: str | None = Field(title="姓名", description="Masked; null for a rule about the household.")
    verdict: Literal["true", "false", "data_error", "none"] = Field(
        title="核实结论", description="True 属实, false 不属实, data error 数据错误, or none 不作结论."
    )
    code: str = Field(title="办结代码", description="How the lead ended.")
    given_on: date = Field(title="反馈日期", description="The day on which the lead was closed.")
    due_on: date = Field(title="应办日期", description="By when the department acknowledges it.")
    acknowledged_on: date | None = Field(title="签收日期", description="When it did; null: not yet.")


class CaseChanged(Item):
    """A monitoring case 监测对象 as it stands: who is helped, for which risks, and how far it is."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    household_no: str = Field(title="户编号", description="Number of the household, opaque.")
    entry_no: int = Field(title="第几次纳入", description="Counts the household's cases from 1.")
    channel: str = Field(title="发现渠道", description="How the household was found, such as screening.")
    category: str = Field(title="监测对象类别", description="UNSTABLE, EDGE or SUDDEN.")
    risks: list[str] = Field(title="致贫返贫风险", description="Codes of the risks, the main one first.")
    green_channel: bool = Field(title="绿色通道", description="Whether help came before the procedure.")
    state: str = Field(title="状态", description="Its state.")
    opened_on: date = Field(title="启动日期", description="When it was opened.")
    decide_by: date = Field(title="审定期限", description="By when the county had to decide.")
    determined_on: date | None = Field(title="识别日期", description="When the county decided to include it; null: not yet.")
    eliminated_on: date | None = Field(title="风险消除日期", description="When the risk was gone; null: not yet.")
    elimination_way: str | None = Field(title="风险消除方式", description="helped or natural.")
    closed_on: date | None = Field(title="终结日期", description="When it was rejected or cancelled; null: neither.")
    due_on: date | None = Field(title="应办日期", description="By when it has to leave its state; null: no deadline.")


class GuaranteeConclusion(_Value):
    """What the sheet that counts says of one item 核查结论."""

    item: str = Field(title="核查项目", description="food, clothing, education, medical, housing or water.")
    conclusion: str = Field(title="结论", description="met, not_met or not_applicable.")


class GuaranteeProblem(_Value):
    """A problem 问题 that stands: it is not struck off 销号 yet."""

    id: UUID = Field(title="问题标识", description="The problem.")
    item: str = Field(title="核查项目", description="food, clothing, education, medical, housing or water.")
    state: str = Field(title="状态", description="open, or solved: it waits for 销号.")
    found_on: date = Field(title="发现日期", description="When it was found.")
    solve_by: date = Field(title="解决期限", description="By when it has to be solved.")
    solved_on: date | None = Field(title="解决日期", description="When it was solved; null: it is not.")


class GuaranteeChanged(Item):
    """How a household stands with the three guarantees and water “两不愁三保障”和饮水安全; its id is the household's."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    check_id: UUID | None = Field(title="核查表标识", description="The sheet that counts; null: all were withdrawn.")
    checked_on: date | None = Field(title="核查日期", description="When it was checked; null: no sheet counts.")
    conclusions: list[GuaranteeConclusion] = Field(title="核查结论", description="One an item; empty: no sheet counts.")
    problems: list[GuaranteeProblem] = Field(title="未销号问题", description="Problems that stand, one an item at most.")


class HelperAssigned(Item):
    """An assignment 结对帮扶 of a helper to a household as it stands. No phone is told."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    helper_id: UUID = Field(title="帮扶责任人标识", description="Which helper.")
    helper_name: str = Field(title="帮扶责任人", description="Masked.")
    helper_unit: str = Field(title="帮扶单位", description="Unit of whoever helps.")
    unit_level: Literal["province", "city", "county", "town", "village"] = Field(
        title="单位层级", description="Level of the unit."
    )
    post: str | None = Field(title="职务", description="Post in that unit; null: not known.")
    main: bool = Field(title="主要责任人", description="Whether it is the household's main helper.")
    from_on: date = Field(title="开始日期", description="From when on.")
    ended_on: date | None = Field(title="终止日期", description="From when on no longer; null: still.")


class VisitRecorded(Item):
    """A visit 走访 to a household. Where it was and what was said there is kept by its owner."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    visited_on: date = Field(title="走访日期", description="When it was.")
    method: Literal["home", "phone", "wechat"] = Field(title="走访方式", description="At home, by phone or by WeChat.")
    helper_id: UUID | None = Field(title="帮扶责任人标识", description="Helper who went; null: other staff.")
    helper_name: str | None = Field(title="帮扶责任人", description="Masked.")
    helper_unit: str | None = Field(title="帮扶单位", description="Unit of whoever helps.")
    department: str = Field(title="部门", description="Department of who recorded it.")
    met: int = Field(title="见到人数", description="How many members were met.")
    aspects: list[str] = Field(title="问题类别", description="What the problems are about that were found, such as medical.")
    next_visit_on: date | None = Field(title="计划下次走访", description="As planned; null: not said.")
    withdrawn: bool = Field(title="已作废", description="Whether it was recorded by mistake and does not count.")


class WatchChanged(Item):
    """Whether a household is on the watch list 重点关注 (yellow hits only) by the last screening."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    watched: bool = Field(title="重点关注", description="Whether it is on the list.")
    as_of: date = Field(title="截至日期", description="The day that the data is looked at.")
    hits: list[Hit] = Field(title="命中", description="What it rests on.")


class ScreeningCompleted(Item):
    """A screening 筛查 has finished."""

    as_of: date = Field(title="截至日期", description="The day that the data is looked at.")
    hits: int = Field(title="命中数", description="Hits found.")
    leads: int = Field(title="线索数", description="Leads that the hits opened or joined.")
    opened: int = Field(title="新增线索数", description="Leads that were opened anew.")
    finished_at: datetime = Field(title="完成时间", description="When it came to its end.")


class BatchChanged(Item):
    """A batch 批次 of a feed has come to its end: how fresh each department's data is."""

    feed: str = Field(title="数据表", description="Code of the feed, such as MED-SET.")
    department: str = Field(title="部门", description="Who handed it over.")
    period: str | None = Field(title="数据期", description="Label given by the department.")
    state: Literal["completed", "refused"] = Field(title="状态", description="Its state.")
    rows: int = Field(title="总行数", description="Rows in the file.")
    accepted: int = Field(title="接受行数", description="Rows accepted.")
    rejected: int = Field(title="拒绝行数", description="Rows rejected.")
    finished_at: datetime = Field(title="完成时间", description="When it came to its end.")


DIVISION_CHANGED = EventType("zx.household.division.changed.v1", DivisionChanged, "行政区划变动")
HOUSEHOLD_CHANGED = EventType("zx.household.household.changed.v1", HouseholdChanged, "农户变动")
INCOME_CHANGED = EventType("zx.household.income.changed.v1", IncomeChanged, "家庭收支变动")
INCOME_WITHDRAWN = EventType("zx.household.income.withdrawn.v1", IncomeWithdrawn, "家庭收支作废")
RECORD_CHANGED = EventType("zx.household.record.changed.v1", RecordChanged, "部门数据变动")
LEAD_CHANGED = EventType("zx.household.lead.changed.v1", LeadChanged, "线索变动")
LEAD_CHANGED_2 = EventType("zx.household.lead.changed.v2", LeadChanged2, "线索变动(含办理阶段)")
LEAD_FEEDBACK_GIVEN = EventType("zx.household.lead_feedback.given.v1", LeadFeedbackGiven, "线索反馈")
WATCH_CHANGED = EventType("zx.household.watch.changed.v1", WatchChanged, "重点关注变动")
SCREENING_COMPLETED = EventType("zx.household.screening.completed.v1", ScreeningCompleted, "筛查完成")
BATCH_CHANGED = EventType("zx.household.batch.changed.v1", BatchChanged, "数据批次结束")
STEP_RECORDED = EventType("zx.household.step.recorded.v1", StepRecorded, "农户时间线节点")
TASK_CHANGED = EventType("zx.household.task.changed.v1", TaskChanged, "待办变动")
TASK_ESCALATED = EventType("zx.household.task.escalated.v1", TaskEscalated, "待办催办升级")
GUARANTEE_CHANGED = EventType("zx.household.guarantee.changed.v1", GuaranteeChanged, "三保障和饮水安全变动")
HELPER_ASSIGNED = EventType("zx.household.helper.assigned.v1", HelperAssigned, "结对帮扶变动")
VISIT_RECORDED = EventType("zx.household.visit.recorded.v1", VisitRecorded, "走访记录")
CASE_CHANGED = EventType("zx.household.case.changed.v1", CaseChanged, "监测对象变动")
NOTICE_POSTED = EventType("zx.household.notice.posted.v1", NoticePosted, "通知")
