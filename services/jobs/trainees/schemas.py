"""Trainees, sign-ins, results and figures as they are written and shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.trainees.rules import CERTIFICATES, EXAMS, LEAVES, SIGN_SOURCES
from services.jobs.training.schemas.words import GradeField, TradeField, TrainingState
from shared.web.bodies import Id, In, Out, Version, codes
from shared.web.fields import optional, required

__all__ = [
    "LISTS",
    "CertificateSetting",
    "ExamWord",
    "LeavingTraining",
    "SignInDaySet",
    "SignInDaySetting",
    "SignInDayView",
    "SignInSetting",
    "SignInView",
    "TraineeDetail",
    "TraineeEntry",
    "TraineeView",
    "TrainingDimensionWord",
    "TrainingFigure",
    "TrainingResult",
]

ExamWord = Literal["passed", "failed", "absent"]
CertificateWord = Literal["level", "qualification", "special", "training"]
SignSourceWord = Literal["sign", "face", "card", "photo", "officer"]
LeaveWord = Literal["employed", "health", "family", "gone", "other"]
TrainingDimensionWord = Literal["division", "class", "organiser", "trade", "kind"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = (
    (ExamWord, EXAMS),
    (CertificateWord, CERTIFICATES),
    (SignSourceWord, SIGN_SOURCES),
    (LeaveWord, LEAVES),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

_PersonId = Annotated[
    UUID, Field(title="人员标识", description="Who is trained.", examples=["019a1b2c-0000-7000-8000-000000000002"])
]
_Source = Annotated[SignSourceWord, Field(title="签到方式", description=f"{codes(SIGN_SOURCES)}.", examples=["sign"])]
_Note = Annotated[str | None, optional("签到说明"), Field(title="签到说明", description="In words.", examples=[None])]
_Exam = Annotated[ExamWord, Field(title="考核结果", description=f"{codes(EXAMS)}.", examples=["passed"])]
_Score = Annotated[
    Decimal | None,
    Field(title="考核成绩", description="0 to 100; null: none given.", ge=0, le=100, decimal_places=1, examples=["86.0"]),
]
_CertificateNo = Annotated[
    str,
    required("证书编号", longest=100),
    Field(title="证书编号", description="Nobody else has it.", examples=["S000061092526000012"]),
]
_Day = Annotated[date, Field(title="上课日期", description="A day of the class.", examples=["2026-03-10"])]


class TraineeEntry(In):
    """Somebody who is enrolled 报名."""

    person_id: _PersonId
    on: date = Field(title="日期", description="When they were enrolled, today at the latest.", examples=["2026-03-02"])


class LeavingTraining(In):
    """How somebody left a class before its end 退学."""

    on: date = Field(title="日期", description="When they left, today at the latest.", examples=["2026-03-12"])
    left_reason: LeaveWord = Field(title="退学原因", description=f"{codes(LEAVES)}.", examples=["employed"])


class SignInSetting(In):
    """Whether one trainee came on a day 签到."""

    present: bool = Field(title="到课", description="Whether they came.", examples=[True])
    source: _Source
    note: _Note = None


class SignInDaySetting(In):
    """Who came on a day: everybody on the roster, but for these."""

    source: _Source
    absent: list[UUID] = Field(
        default_factory=list, title="缺课学员", description="Trainees who did not come.", max_length=1000, examples=[[]]
    )
    note: _Note = None


class SignInDaySet(Out):
    """What was set of a day."""

    day: _Day
    recorded: int = Field(title="登记人数", description="Everybody on the roster.", examples=[48])
    version: Version


class SignInDayView(Out):
    """A day of a class, with its sign-in as far as it is recorded."""

    day: _Day
    present: int | None = Field(title="到课人数", description="Who came; null: not recorded.", examples=[46])
    absent: int | None = Field(title="缺课人数", description="Who did not; null: not recorded.", examples=[2])
    version: int | None = Field(title="签到版本", description="To go back in `If-Match`; null: not recorded.", examples=[1])
    recorded_name: str | None = Field(title="录入者姓名", description="Who set it last.", examples=["王芳"])
    changed_at: datetime | None = Field(title="变更时间", description="When.", examples=["2026-03-10T02:00:00Z"])


class SignInView(Out):
    """Whether a trainee came on a day."""

    day: _Day
    present: bool = Field(title="到课", description="Whether they came.", examples=[True])
    source: _Source
    note: _Note
    changes: int = Field(title="更正次数", description="How often it was set anew.", examples=[0])
    recorded_name: str = Field(title="录入者姓名", description="Who set it last.", examples=["王芳"])
    changed_at: datetime = Field(title="变更时间", description="When.", examples=["2026-03-10T02:00:00Z"])


class TrainingResult(In):
    """The result of somebody's exam."""

    exam: _Exam
    score: _Score = None
    examined_on: date = Field(title="考核日期", description="On the last day of the class or later.", examples=["2026-03-20"])

    @model_validator(mode="after")
    def _who_was_absent_has_none(self) -> Self:
        if self.exam == "absent" and self.score is not None:
            raise PydanticCustomError("against_kind", "{told}", {"told": "缺考的不填成绩"})
        return self


class CertificateSetting(In):
    """The certificate of somebody who passed."""

    kind: CertificateWord = Field(title="证书类别", description=f"{codes(CERTIFICATES)}.", examples=["level"])
    certificate_no: _CertificateNo
    issued_on: date = Field(title="发证日期", description="Not before the exam.", examples=["2026-03-28"])
    reason: Annotated[str | None, optional("事由")] = Field(
        default=None, title="事由", description="Why one is replaced.", examples=[None]
    )


class TraineeView(Out):
    """A trainee 学员 as lists show them: attendance, result, and whether they work afterwards, as the ledger has it."""

    id: Id
    version: Version
    class_id: UUID = Field(title="培训班标识", description="The class.", examples=["019a1b2c-0000-7000-8000-0000000000e1"])
    class_no: str = Field(title="班级编号", description="Number of the class.", examples=["PX000012"])
    class_state: TrainingState = Field(title="培训班状态", description="Where the class stands.", examples=["finished"])
    trade: TradeField
    grade: GradeField
    person_id: _PersonId
    name: str | None = Field(title="姓名", description="Masked.", examples=["张*三"])
    household_no: str | None = Field(title="户编号", description="Number of the household.", examples=["610925104000001"])
    home_code: str | None = Field(
        title="户籍村", description="Where the household lives, 12 digits.", examples=["610925104201"]
    )
    key_group: bool = Field(
        title="重点人群", description="Of a household out of poverty or monitored, when enrolled.", examples=[True]
    )
    training_wish: str | None = Field(
        title="培训意愿", description="What they said that they wish to learn.", examples=["修脚"]
    )
    enrolled_on: date = Field(title="报名日期", description="When they were enrolled.", examples=["2026-03-02"])
    left_on: date | None = Field(title="退学日期", description="When they left before the end; null: did not.", examples=[None])
    left_reason: LeaveWord | None = Field(title="退学原因", description=f"{codes(LEAVES)}.", examples=[None])
    present: int = Field(title="到课天数", description="On how many days they came.", examples=[10])
    days: int = Field(title="上课天数", description="Days of the class.", examples=[11])
    attendance: Decimal = Field(title="出勤率", description="Days on which they came of all days, percent.", examples=["90.9"])
    exam: ExamWord | None = Field(title="考核结果", description=f"{codes(EXAMS)}.", examples=["passed"])
    score: _Score
    examined_on: date | None = Field(title="考核日期", description="When.", examples=["2026-03-20"])
    certificate_kind: CertificateWord | None = Field(
        title="证书类别", description=f"{codes(CERTIFICATES)}.", examples=["level"]
    )
    certificate_no: str | None = Field(title="证书编号", description="Null: has none.", examples=["S000061092526000012"])
    certified_on: date | None = Field(title="发证日期", description="When it was issued.", examples=["2026-03-28"])
    employed_1: bool | None = Field(
        title="满1个月就业", description="Works one month after the end; null: not yet.", examples=[True]
    )
    employed_3: bool | None = Field(title="满3个月就业", description="Three months after.", examples=[None])
    employed_6: bool | None = Field(title="满6个月就业", description="Six months after.", examples=[None])


class TraineeDetail(TraineeView):
    """A trainee whole."""

    sign_ins: list[SignInView] = Field(title="签到", description="Day by day, as far as they are recorded.")


class TrainingFigure(Out):
    """What training comes to (I-10), of classes that are over, without who left before the end."""

    code: str = Field(
        title="代码", description="Of the division, class, kind; the name of the rest.", examples=["610925104000"]
    )
    title: str = Field(title="名称", description="In Chinese.", examples=["四季镇"])
    classes: int = Field(title="结业班数", description="Classes.", examples=[6])
    trained: int = Field(title="培训人次", description="People trained.", examples=[240])
    key_group: int = Field(title="重点人群人数", description="Of them: of the key groups.", examples=[200])
    passed: int = Field(title="合格人数", description="Of them: who passed.", examples=[228])
    pass_rate: Decimal | None = Field(title="合格率", description="Percent.", examples=["95.0"])
    due_1: int = Field(title="满1个月人数", description="Trained one month ago or longer.", examples=[240])
    employed_1: int = Field(title="满1个月就业人数", description="Of them: at work on that day.", examples=[180])
    employed_1_rate: Decimal | None = Field(title="满1个月就业率", description="Percent.", examples=["75.0"])
    due_3: int = Field(title="满3个月人数", description="Trained three months ago or longer.", examples=[200])
    employed_3: int = Field(title="满3个月就业人数", description="Of them: at work on that day.", examples=[160])
    employed_3_rate: Decimal | None = Field(title="满3个月就业率", description="Percent.", examples=["80.0"])
    due_6: int = Field(title="满6个月人数", description="Trained six months ago or longer.", examples=[150])
    employed_6: int = Field(title="满6个月就业人数", description="Of them: at work on that day.", examples=[130])
    employed_6_rate: Decimal | None = Field(title="满6个月就业率", description="Percent.", examples=["86.7"])
