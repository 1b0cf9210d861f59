"""Attendance and assessment as they are written and shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.attendance.rules import GRADES, MOST
from services.jobs.employment.rules import MONTH
from services.jobs.posts.schemas import PostKindWord
from shared.intake.definition import Kind
from shared.web.bodies import In, Out, codes
from shared.web.fields import optional, required

__all__ = [
    "LISTS",
    "MONTH",
    "AttendanceItem",
    "AttendanceMonthView",
    "AttendanceMonths",
    "AttendanceMonthsSet",
    "AttendanceSetting",
    "MonthWord",
    "TownAssessment",
    "VillageAssessment",
]

MonthWord = Annotated[str, Field(title="月份", description="`YYYY-MM`.", pattern=MONTH, examples=["2026-10"])]
GradeWord = Literal["excellent", "good", "pass", "fail"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = ((GradeWord, GRADES),)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

_DueDays = Annotated[
    int, Field(title="应出勤天数", description="Days of the month on which they had to work.", ge=1, le=31, examples=[20])
]
_Present = Annotated[int, Field(title="出勤天数", description="Days on which they worked.", ge=0, le=31, examples=[18])]
_Leave = Annotated[
    int, Field(title="请假天数", description="Days of leave that is paid: ill, family, harvest.", ge=0, le=31, examples=[1])
]
_Absent = Annotated[int, Field(title="缺勤天数", description="Days that are not paid.", ge=0, le=31, examples=[1])]
_Note = Annotated[str | None, optional("考勤说明"), Field(title="考勤说明", description="In words.", examples=["病假 1 天"])]
_AppointmentId = Annotated[
    UUID, Field(title="聘用标识", description="Whose month.", examples=["019a1b2c-0000-7000-8000-0000000000b2"])
]
_Deduction = Annotated[
    Decimal,
    required("扣款金额", Kind.AMOUNT),
    Field(title="扣款金额", description="Yuan that the month's stipend is less.", ge=0, examples=["50.00"]),
]
_DeductionReason = Annotated[
    str | None,
    optional("扣款原因"),
    Field(title="扣款原因", description="Why; given with a deduction.", examples=["一次未按时清扫"]),
]
_ToldOn = Annotated[
    date | None,
    Field(
        title="告知本人日期",
        description="When the person was told of the deduction, today at the latest; null: not yet, and the line waits.",
        examples=["2026-11-05"],
    ),
]


_VillageScore = Annotated[
    Decimal,
    Field(
        title="村评分",
        description="By the village, of 30.",
        ge=0,
        le=MOST["village"],
        max_digits=4,
        decimal_places=1,
        examples=["18.0"],
    ),
]
_TownScore = Annotated[
    Decimal,
    Field(
        title="镇评分",
        description="By the town, of 50.",
        ge=0,
        le=MOST["town"],
        max_digits=4,
        decimal_places=1,
        examples=["18.0"],
    ),
]
_DemocraticScore = Annotated[
    Decimal,
    Field(
        title="民主评议分",
        description="By the people, of 20.",
        ge=0,
        le=MOST["democratic"],
        max_digits=4,
        decimal_places=1,
        examples=["18.0"],
    ),
]


class AttendanceSetting(In):
    """Attendance of a month 月考勤."""

    due_days: _DueDays
    present: _Present
    leave: _Leave = 0
    absent: _Absent = 0
    note: _Note = None

    @model_validator(mode="after")
    def _adds_up(self) -> AttendanceSetting:
        if self.present + self.leave + self.absent != self.due_days:
            told = f"出勤、请假、缺勤合计应等于应出勤 {self.due_days} 天"
            raise PydanticCustomError("days_differ", "{told}", {"told": told})
        return self


class AttendanceItem(AttendanceSetting):
    """Attendance of one of many."""

    appointment_id: _AppointmentId
    seen_version: Annotated[
        int | None,
        Field(title="所见版本", description="Version that it replaces; null: there is none yet.", ge=1, examples=[None]),
    ] = None


class AttendanceMonths(In):
    """A month of many, all or none."""

    month: MonthWord
    items: list[AttendanceItem] = Field(title="考勤", description="One for each holder.", min_length=1, max_length=1000)


class AttendanceMonthsSet(Out):
    """How many months were set."""

    recorded: int = Field(title="登记条数", description="As many as were sent.", examples=[36])


class VillageAssessment(In):
    """The village's score of a month 村评分."""

    score: _VillageScore


class TownAssessment(In):
    """The town's score of a month, that of the democratic review, and what is deducted 镇考核."""

    town_score: _TownScore
    democratic_score: _DemocraticScore
    deduction: _Deduction = Decimal(0)
    deduction_reason: _DeductionReason = None
    told_on: _ToldOn = None

    @model_validator(mode="after")
    def _reasoned(self) -> TownAssessment:
        if (self.deduction > 0) != (self.deduction_reason is not None):
            raise PydanticCustomError("missing_value", "{told}", {"told": "扣款金额和扣款原因须一并填写"})
        if self.told_on is not None and not self.deduction:
            raise PydanticCustomError("missing_value", "{told}", {"told": "没有扣款的,不填告知本人日期"})
        return self


class AttendanceMonthView(Out):
    """A month of somebody who holds a post: what is recorded, null where nothing is."""

    appointment_id: _AppointmentId
    month: MonthWord
    name: str | None = Field(title="姓名", description="Masked.", examples=["李*兰"])
    post_name: str = Field(title="岗位名称", description="Which post.", examples=["四坪村保洁员"])
    kind: PostKindWord = Field(title="岗位类别", description="Kind of the post.", examples=["cleaner"])
    kind_title: str = Field(title="岗位类别名称", description="In Chinese.", examples=["保洁员"])
    division_code: str = Field(title="行政区划代码", description="Where the post lies, 12 digits.", examples=["610925104201"])
    usual_days: int = Field(title="每月应出勤天数", description="As the post has it.", examples=[20])
    due_days: int | None = Field(title="应出勤天数", description="Null: not recorded yet.", examples=[20])
    present: int | None = Field(title="出勤天数", description="Days worked.", examples=[18])
    leave: int | None = Field(title="请假天数", description="Days of paid leave.", examples=[1])
    absent: int | None = Field(title="缺勤天数", description="Days that are not paid.", examples=[1])
    note: _Note
    attendance_version: int | None = Field(title="考勤版本", description="To go back in `If-Match`.", examples=[1])
    recorded_name: str | None = Field(title="录入者姓名", description="Who set it last.", examples=["王芳"])
    changed_at: datetime | None = Field(title="变更时间", description="When.", examples=["2026-11-02T02:00:00Z"])
    village_score: Decimal | None = Field(title="村评分", description="0 to 30.", examples=["28.0"])
    town_score: Decimal | None = Field(title="镇评分", description="0 to 50.", examples=["45.0"])
    democratic_score: Decimal | None = Field(title="民主评议分", description="0 to 20.", examples=["18.0"])
    points: Decimal | None = Field(title="考核总分", description="Null while a part is missing.", examples=["91.0"])
    grade: GradeWord | None = Field(title="考核等次", description=f"{codes(GRADES)}.", examples=["excellent"])
    grade_title: str | None = Field(title="考核等次名称", description="In Chinese.", examples=["优"])
    deduction: Decimal | None = Field(title="扣款金额", description="Yuan.", examples=["0.00"])
    deduction_reason: _DeductionReason
    told_on: _ToldOn
    assessment_version: int | None = Field(title="考核版本", description="To go back in `If-Match`.", examples=[2])
