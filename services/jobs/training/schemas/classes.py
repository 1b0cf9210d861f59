"""Training classes as they are written and shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import Field

from services.jobs.training.schemas.words import GradeField, KindField, TradeField
from shared.disclosures.bodies import PuttingUp
from shared.web.bodies import Id, In, Out, Reasoned, Version, kept
from shared.web.fields import required
from shared.workflow.schemas import MoveView, OptionView, Said, StatefulView

__all__ = [
    "PayingTraining",
    "TrainingClassCorrection",
    "TrainingClassDetail",
    "TrainingClassEntry",
    "TrainingClassView",
    "TrainingPublicising",
    "TrainingSubsidySums",
]

_Division = Annotated[
    str,
    Field(
        title="行政区划代码",
        description="The town, or the county, that holds it, 12 digits.",
        pattern=r"^[0-9]{12}$",
        examples=["610925104000"],
    ),
]
_Organiser = Annotated[
    str,
    required("培训机构", longest=100),
    Field(title="培训机构", description="Who trains.", examples=["岚皋县职业教育中心"]),
]
_BaseId = Annotated[
    UUID | None,
    Field(title="实训基地标识", description="The base where it is held; null: elsewhere.", examples=[None]),
]
_Site = Annotated[
    str,
    required("培训地点", longest=200),
    Field(title="培训地点", description="Where it meets.", examples=["四季镇公共实训基地 2 楼"]),
]
_Starts = Annotated[date, Field(title="开班日期", description="Its first day.", examples=["2026-03-09"])]
_Ends = Annotated[date, Field(title="结束日期", description="Its last day.", examples=["2026-03-20"])]
_DaysOff = Annotated[
    list[date],
    Field(
        title="休息日",
        description="Days between the first and the last on which it does not meet.",
        max_length=200,
        examples=[["2026-03-15"]],
    ),
]
_Hours = Annotated[int, Field(title="课时", description="Lessons in all.", ge=1, le=5000, examples=[80])]
_Planned = Annotated[int, Field(title="计划人数", description="How many it takes.", ge=1, le=1000, examples=[50])]
_Teachers = Annotated[
    list[Annotated[str, required("授课教师", longest=50)]],
    Field(title="授课教师", description="Who teaches.", min_length=1, max_length=20, examples=[["李老师"]]),
]
_Subsidised = Annotated[
    bool, Field(title="补贴性培训", description="Paid of public money: its people are in register ②.", examples=[True])
]


class TrainingClassEntry(In):
    """The plan of a class 培训计划."""

    division_code: _Division
    kind: KindField
    trade: TradeField
    grade: GradeField = "none"
    organiser: _Organiser
    base_id: _BaseId = None
    site: _Site
    starts_on: _Starts
    ends_on: _Ends
    days_off: _DaysOff = Field(default_factory=list)
    hours: _Hours
    planned: _Planned
    teachers: _Teachers
    subsidised: _Subsidised = True


class TrainingClassCorrection(Reasoned):
    """What is to be corrected of a plan, and why. A field left out stays as it is; once handed in, only days off, teachers and site change."""

    kind: KindField = kept()
    trade: TradeField = kept()
    grade: GradeField = kept()
    organiser: _Organiser = kept()
    base_id: _BaseId = kept()
    site: _Site = kept()
    starts_on: _Starts = kept()
    ends_on: _Ends = kept()
    days_off: _DaysOff = kept()
    hours: _Hours = kept()
    planned: _Planned = kept()
    teachers: _Teachers = kept()
    subsidised: _Subsidised = kept()


class PayingTraining(Said):
    """That the subsidy of a class was paid 核拨."""

    voucher_no: Annotated[
        str,
        required("凭证号", longest=100),
        Field(title="凭证号", description="Of the payment.", examples=["记-2026-0412"]),
    ]


class TrainingPublicising(PuttingUp):
    """The notice 补贴公示 of a class as it is put up."""


class TrainingClassView(StatefulView):
    """A class 培训班 as lists show one."""

    id: Id
    version: Version
    class_no: str = Field(title="班级编号", description="Counts over the county.", examples=["PX000012"])
    division_code: _Division
    kind: KindField
    kind_title: str = Field(title="培训类型名称", description="In Chinese.", examples=["就业技能培训"])
    trade: TradeField
    grade: GradeField
    grade_title: str = Field(title="培训等级名称", description="In Chinese.", examples=["初级工"])
    organiser: _Organiser
    base_id: _BaseId
    base_name: str | None = Field(title="实训基地", description="Name of the base.", examples=["四季镇公共实训基地"])
    site: _Site
    starts_on: _Starts
    ends_on: _Ends
    hours: _Hours
    planned: _Planned
    enrolled: int = Field(title="学员人数", description="Who is on its roster.", examples=[48])
    passed: int = Field(title="合格人数", description="Of them: who passed the exam.", examples=[46])
    subsidised: _Subsidised


class TrainingSubsidySums(Out):
    """What was reckoned for a class and stands."""

    course: Decimal = Field(title="培训补贴", description="For who passed, yuan.", examples=["69000.00"])
    living: Decimal = Field(title="生活交通补贴", description="For trainees of the key groups, yuan.", examples=["21500.00"])
    paid: Decimal = Field(title="已核拨金额", description="Of both, yuan.", examples=["0.00"])


class TrainingClassDetail(TrainingClassView):
    """A class whole, with what can be done next."""

    days_off: _DaysOff
    days: int = Field(title="上课天数", description="From the first day to the last, but for days off.", examples=[11])
    teachers: _Teachers
    recorded_name: str = Field(title="录入者姓名", description="Who recorded the plan.", examples=["王小明"])
    department: str = Field(title="部门", description="Whose unit.", examples=["四季镇"])
    subsidy: TrainingSubsidySums = Field(title="补贴核算", description="As far as it was reckoned.")
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")
