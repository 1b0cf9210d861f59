"""Training bases and standards as they are written and shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.training.rules import BASE_LEVELS, GRADES
from services.jobs.training.schemas.words import BaseLevelWord, GradeWord, KindField, PurposeField, TradeField
from shared.intake.definition import Kind
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes, kept
from shared.web.fields import required

__all__ = [
    "TrainingBaseCorrection",
    "TrainingBaseEntry",
    "TrainingBaseView",
    "TrainingStandardEntry",
    "TrainingStandardView",
]

_Name = Annotated[
    str,
    required("基地名称", longest=100),
    Field(title="基地名称", description="What it is called.", examples=["四季镇公共实训基地"]),
]
_Level = Annotated[BaseLevelWord, Field(title="基地级别", description=f"{codes(BASE_LEVELS)}.", examples=["town"])]
_Division = Annotated[
    str,
    Field(title="行政区划代码", description="Where it lies, 12 digits.", pattern=r"^[0-9]{12}$", examples=["610925104000"]),
]
_Area = Annotated[
    Decimal,
    Field(
        title="建筑面积", description="Floor area, square metres.", gt=0, max_digits=12, decimal_places=2, examples=["860.00"]
    ),
]
_Stations = Annotated[int, Field(title="工位数", description="Work stations.", ge=0, le=100_000, examples=[60])]
_Trades = Annotated[
    list[TradeField],
    Field(title="实训工种", description="What is taught there.", min_length=1, max_length=50, examples=[["修脚师"]]),
]
_Teachers = Annotated[int, Field(title="师资人数", description="Who teaches there.", ge=0, le=10_000, examples=[8])]
_Equipment = Annotated[
    Decimal,
    required("设备原值", Kind.AMOUNT),
    Field(title="设备原值", description="Yuan.", ge=0, examples=["350000.00"]),
]
_Capacity = Annotated[int, Field(title="年培训能力", description="People a year.", ge=1, le=1_000_000, examples=[600])]
_Partners = Annotated[
    list[Annotated[str, required("合作企业", longest=100)]],
    Field(title="合作企业", description="Firms that take part.", max_length=50, examples=[["岚皋某足浴公司"]]),
]
_Closed = Annotated[date | None, Field(title="停用日期", description="Last day; null: in use.", examples=[None])]


class TrainingBaseEntry(In):
    """A public training base 公共实训基地 that is recorded."""

    name: _Name
    level: _Level
    division_code: _Division
    area: _Area
    stations: _Stations
    trades: _Trades
    teachers: _Teachers
    equipment_value: _Equipment
    capacity: _Capacity
    partners: _Partners = Field(default_factory=list)


class TrainingBaseCorrection(Reasoned):
    """What is to be corrected of a base, and why. A field left out stays as it is; with a last day it is closed, with null it is open again."""

    name: _Name = kept()
    area: _Area = kept()
    stations: _Stations = kept()
    trades: _Trades = kept()
    teachers: _Teachers = kept()
    equipment_value: _Equipment = kept()
    capacity: _Capacity = kept()
    partners: _Partners = kept()
    closed_on: _Closed = kept()


class TrainingBaseView(Out):
    """A base with its use in a year, which follows from the classes held there."""

    id: Id
    version: Version
    base_no: str = Field(title="基地编号", description="Counts over the county.", examples=["JD000003"])
    name: _Name
    level: _Level
    division_code: _Division
    area: _Area
    stations: _Stations
    trades: _Trades
    teachers: _Teachers
    equipment_value: _Equipment
    capacity: _Capacity
    partners: _Partners
    closed_on: _Closed
    year: int = Field(title="统计年度", description="Of which year its use is told.", examples=[2026])
    classes: int = Field(title="开班数", description="Classes held there that began in the year.", examples=[6])
    people: int = Field(title="参训人次", description="People on their rosters.", examples=[240])
    use_rate: Decimal = Field(title="使用率", description="People trained of its capacity, percent.", examples=["40.0"])


class TrainingStandardEntry(In):
    """A standard 补贴标准 of a kind of training, from a day on."""

    purpose: PurposeField
    kind: KindField
    grade: Annotated[
        GradeWord | None,
        Field(
            title="培训等级", description=f"{codes(GRADES)}; null: every one that has none of its own.", examples=["primary"]
        ),
    ] = None
    from_on: date = Field(
        title="开始日期",
        description="Holds for classes that begin then or later; after the last one's.",
        examples=["2026-01-01"],
    )
    amount: Annotated[
        Decimal,
        required("补贴标准", Kind.AMOUNT),
        Field(title="补贴标准", description="Yuan a person, or a person and day.", gt=0, examples=["1500.00"]),
    ]
    document_no: Annotated[
        str,
        required("依据文号", longest=100),
        Field(title="依据文号", description="What says so.", examples=["陕人社发〔2026〕5号"]),
    ]

    @model_validator(mode="after")
    def _days_are_all_alike(self) -> Self:
        if self.purpose == "living" and self.grade is not None:
            told = "生活交通补贴标准不分等级"
            raise PydanticCustomError("against_kind", "{told}", {"told": told})
        return self


class TrainingStandardView(Out):
    """A standard as it was set."""

    id: UUID = Field(
        title="标识", description="The standard; lines of subsidies name it.", examples=["019a1b2c-0000-7000-8000-0000000000c2"]
    )
    purpose: PurposeField
    kind: KindField
    kind_title: str = Field(title="培训类型名称", description="In Chinese.", examples=["就业技能培训"])
    grade: GradeWord | None = Field(title="培训等级", description="Null: every one that has none of its own.", examples=[None])
    from_on: date = Field(title="开始日期", description="The first day on which it holds.", examples=["2026-01-01"])
    amount: Decimal = Field(title="补贴标准", description="Yuan a person, or a person and day.", examples=["1500.00"])
    document_no: str = Field(title="依据文号", description="What says so.", examples=["陕人社发〔2026〕5号"])
    recorded_name: str = Field(title="录入者姓名", description="Who set it.", examples=["王芳"])
    recorded_at: datetime = Field(title="录入时间", description="When.", examples=["2026-01-04T02:00:00Z"])
