"""Labour brands as they are written and shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.brands.rules import KINDS
from shared.intake.definition import INDEXED
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes, kept
from shared.web.fields import optional, required

__all__ = [
    "LISTS",
    "BrandCorrection",
    "BrandDetail",
    "BrandEntry",
    "BrandKindWord",
    "BrandView",
    "BrandYearSetting",
    "BrandYearView",
]

BrandKindWord = Literal["skill", "service", "culture", "manufacturing"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = ((BrandKindWord, KINDS),)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

_Name = Annotated[
    str,
    required("品牌名称", longest=INDEXED),
    Field(title="品牌名称", description="What it is called.", examples=["岚皋毛绒玩具工"]),
]
_BrandKind = Annotated[BrandKindWord, Field(title="品牌类型", description=f"{codes(KINDS)}.", examples=["skill"])]
_Unit = Annotated[
    str,
    required("责任单位", longest=100),
    Field(title="责任单位", description="Who answers for it.", examples=["县人力资源和社会保障局"]),
]
_Trade = Annotated[
    str, required("工种", longest=50), Field(title="工种", description="Trade, as people call it.", examples=["缝纫工"])
]
_StandardNo = Annotated[
    str | None,
    optional("标准编号", longest=100),
    Field(title="标准编号", description="Standard of the trade; null: none.", examples=["DB6109/T 200—2023"]),
]
_Founded = Annotated[date | None, Field(title="创建日期", description="Null: not told.", examples=["2019-05-01"])]
_Awards = Annotated[
    str | None,
    optional("荣誉", longest=500),
    Field(title="荣誉", description="What it was honoured with.", examples=["三秦系列劳务品牌"]),
]


def _count(title: str, told: str, example: int) -> object:
    return Field(title=title, description=told, ge=0, le=10_000_000, examples=[example])


_Classes = Annotated[int, _count("培训期数", "Classes held in the year.", 12)]
_Trained = Annotated[int, _count("培训人数", "People trained in the year.", 480)]
_Employed = Annotated[int, _count("从业人数", "People employed under the brand at the end of the year.", 2600)]
_Stations = Annotated[int, _count("联络站数", "Contact stations outside the county.", 6)]
_MeanWage = Annotated[
    Decimal | None,
    Field(
        title="月均工资",
        description="Yuan a month; null: nobody is employed.",
        gt=0,
        le=1_000_000,
        decimal_places=2,
        examples=["3600.00"],
    ),
]


class BrandEntry(In):
    """A labour brand 劳务品牌 that is recorded."""

    name: _Name
    kind: _BrandKind
    unit: _Unit
    trade: _Trade
    standard_no: _StandardNo = None
    founded_on: _Founded = None
    awards: _Awards = None


class BrandCorrection(Reasoned):
    """What is to be corrected of a brand, and why. A field left out stays as it is; null clears it where that is possible."""

    name: _Name = kept()
    kind: _BrandKind = kept()
    unit: _Unit = kept()
    trade: _Trade = kept()
    standard_no: _StandardNo = None
    founded_on: _Founded = None
    awards: _Awards = None


class BrandYearSetting(In):
    """What a brand came to in a year."""

    classes: _Classes
    trained: _Trained
    employed: _Employed
    mean_wage: _MeanWage = None
    stations: _Stations

    @model_validator(mode="after")
    def _paid(self) -> Self:
        if (self.employed > 0) != (self.mean_wage is not None):
            raise PydanticCustomError("missing_value", "{told}", {"told": "从业人数和月均工资须一并填写"})
        return self


class BrandYearView(Out):
    """A year of a brand."""

    year: int = Field(title="年度", description="The year.", examples=[2026])
    classes: _Classes
    trained: _Trained
    employed: _Employed
    mean_wage: _MeanWage
    stations: _Stations
    recorded_name: str = Field(title="录入者姓名", description="Who set it last.", examples=["王芳"])
    version: Version


class BrandView(Out):
    """A labour brand as lists show one, with its last year; null where none was recorded."""

    id: Id
    version: Version
    name: _Name
    kind: _BrandKind
    unit: _Unit
    trade: _Trade
    year: int | None = Field(title="年度", description="The last one that was recorded.", examples=[2026])
    trained: int | None = Field(title="培训人数", description="In that year.", examples=[480])
    employed: int | None = Field(title="从业人数", description="At the end of that year.", examples=[2600])
    mean_wage: _MeanWage
    stations: int | None = Field(title="联络站数", description="In that year.", examples=[6])


class BrandDetail(BrandView):
    """A brand whole, with its years."""

    standard_no: _StandardNo
    founded_on: _Founded
    awards: _Awards
    recorded_name: str = Field(title="录入者姓名", description="Who recorded it.", examples=["王芳"])
    years: list[BrandYearView] = Field(title="年度数据", description="The last first.")
