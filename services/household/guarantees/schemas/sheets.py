"""Check sheets: what was measured of each item, and what it comes to."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.household.guarantees.rules import CONCLUSIONS, QUALITIES, REMEDIES
from services.household.guarantees.schemas.words import (
    Conclusion,
    Department,
    Grade,
    Item,
    Quality,
    Remedy,
    Responsible,
    Temporary,
)
from shared.web.bodies import Id, In, Out, Version, codes
from shared.web.fields import optional, required

__all__ = ["FindingView", "SheetEntry", "SheetView"]

_Name = Annotated[str, required("姓名", longest=50)]
_PEOPLE = 30
"""No household has more members."""


class Plan(In):
    """What is arranged for a problem that the sheet finds."""

    temporary: Temporary = None
    department: Department = None
    responsible: Responsible = None


class ItemEntry(In):
    """What is said of an item beside what was measured."""

    conclusion: Conclusion | None = Field(
        default=None,
        title="结论",
        description=f"{codes(CONCLUSIONS)}. Left out: what the measured values lead to. They cannot be overruled for the better.",
        examples=["met"],
    )
    reason: Annotated[str | None, optional("事由")] = Field(
        default=None,
        title="事由",
        description="Needed where the conclusion is another than the measured values lead to; no personal data.",
        examples=[None],
    )
    arrangement: Plan | None = Field(default=None, title="解决安排", description="First arrangement, if the item is not met.")

    def measured(self, mode: str = "python") -> dict[str, Any]:
        """What was measured, without what was said."""
        return self.model_dump(mode=mode, exclude=set(ItemEntry.model_fields))


class FoodEntry(ItemEntry):
    """不愁吃."""

    staple: bool = Field(title="主食够吃", description="Staple food for the whole year, grown or bought.", examples=[True])
    protein: bool = Field(title="营养有保障", description="Meat, eggs, milk or beans are there as a rule.", examples=[True])


class ClothingEntry(ItemEntry):
    """不愁穿."""

    seasonal: bool = Field(title="四季换季衣服", description="Clothes for every season.", examples=[True])
    spare: bool = Field(title="日常换洗衣服", description="A change of clothes.", examples=[True])
    bedding: bool = Field(title="四季被褥", description="Bedding for every season.", examples=[True])


class EducationEntry(ItemEntry):
    """义务教育."""

    school_age: int = Field(
        title="适龄儿童少年人数", description="Members of 6–15 who are able to learn.", ge=0, le=_PEOPLE, examples=[2]
    )
    out_of_school: int = Field(
        title="失学辍学人数",
        description="Of them, those who do not attend: neither at school, nor 送教上门, nor with an approved leave.",
        ge=0,
        le=_PEOPLE,
        examples=[0],
    )


class MedicalEntry(ItemEntry):
    """基本医疗."""

    uninsured: int = Field(
        title="未参保人数",
        description="Members without basic medical insurance, without soldiers, prisoners and newborns under 90 days.",
        ge=0,
        le=_PEOPLE,
        examples=[0],
    )
    treatable: bool = Field(
        title="看病有地方", description="Common and chronic illness is treated in village, town or county.", examples=[True]
    )
    affordable: bool = Field(
        title="自付能承受",
        description="What is left after insurance, serious-illness insurance and aid can be paid.",
        examples=[True],
    )


class HousingEntry(ItemEntry):
    """住房安全."""

    grade: Grade | None = Field(
        title="鉴定等级", description="Grade of the house that is lived in, A to D; null: never appraised.", examples=["B"]
    )
    appraiser: Annotated[str | None, optional("鉴定人")] = Field(
        default=None, title="鉴定人", description="Who appraised it; needed with a grade.", examples=["县住建局"]
    )
    appraised_on: date | None = Field(
        default=None, title="鉴定日期", description="When it was appraised; needed with a grade.", examples=["2025-05-12"]
    )
    remedy: Remedy | None = Field(
        default=None,
        title="安全保障方式",
        description=f"How the household lives safely without a house of grade A or B: {codes(REMEDIES)}.",
        examples=[None],
    )
    remedied_on: date | None = Field(
        default=None, title="保障起始日期", description="Since when; needed with a remedy.", examples=[None]
    )

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.grade is None) is not (self.appraiser is None) or (self.grade is None) is not (self.appraised_on is None):
            raise PydanticCustomError("appraisal", "{told}", {"told": "鉴定等级、鉴定人、鉴定日期须一并填写"})
        if (self.remedy is None) is not (self.remedied_on is None):
            raise PydanticCustomError("remedy", "{told}", {"told": "安全保障方式与保障起始日期须一并填写"})
        return self


class WaterEntry(ItemEntry):
    """饮水安全, by its four indicators."""

    litres: Decimal = Field(
        title="人均日用水量", description="Litres per person and day that there are.", ge=0, le=1000, examples=["60"]
    )
    quality: Quality = Field(
        title="水质评价方式", description=f"How its quality was judged: {codes(QUALITIES)}.", examples=["senses"]
    )
    clean: bool = Field(title="水质合格", description="Whether it passed.", examples=[True])
    at_home: bool = Field(title="供水入户", description="Whether it comes to the house.", examples=[True])
    minutes: int | None = Field(
        default=None, title="取水往返时间", description="Minutes to fetch it, there and back.", ge=0, le=1440, examples=[None]
    )
    metres: int | None = Field(
        default=None, title="取水水平距离", description="Metres to where it is fetched.", ge=0, le=100_000, examples=[None]
    )
    climb: int | None = Field(
        default=None,
        title="取水垂直距离",
        description="Vertical metres to where it is fetched.",
        ge=0,
        le=5000,
        examples=[None],
    )
    outage_days: int = Field(
        title="全年停水缺水天数", description="Days of the last twelve months cut off or short.", ge=0, le=366, examples=[3]
    )


class SheetEntry(In):
    """A check sheet 核查表 of a household: all six items."""

    checked_on: date = Field(title="核查日期", description="When it was checked, today at the latest.", examples=["2025-11-05"])
    checkers: list[_Name] = Field(
        title="核查人", description="Names of those who checked.", min_length=1, max_length=10, examples=[["李强", "王芳"]]
    )
    note: Annotated[str | None, optional("核查备注")] = Field(
        default=None, title="核查备注", description="No personal data.", examples=[None]
    )
    food: FoodEntry = Field(title="不愁吃", description="Enough to eat.")
    clothing: ClothingEntry = Field(title="不愁穿", description="Enough to wear.")
    education: EducationEntry = Field(title="义务教育", description="Compulsory schooling.")
    medical: MedicalEntry = Field(title="基本医疗", description="Basic medical care.")
    housing: HousingEntry = Field(title="住房安全", description="A safe house.")
    water: WaterEntry = Field(title="饮水安全", description="Safe water.")


class FindingView(Out):
    """What a sheet says of one item."""

    item: Item = Field(title="核查项目", description="Which item.", examples=["water"])
    item_title: str = Field(title="项目名称", description="What it is called.", examples=["饮水安全"])
    conclusion: Conclusion = Field(title="结论", description="What it comes to.", examples=["not_met"])
    reason: str | None = Field(title="事由", description="Why it is another than measured.", examples=[None])
    faults: list[str] = Field(
        title="未达标情况",
        description="What the measured values say against it, with the thresholds of the day.",
        examples=[["人均日可用水量 34 升,低于 35 升"]],
    )
    measured: dict[str, Any] = Field(
        title="实测情况", description="What was measured, in the form of the request.", examples=[{"litres": "34"}]
    )


class SheetView(Out):
    """A check sheet 核查表."""

    id: Id
    version: Version
    household_id: UUID = Field(
        title="农户标识", description="The household.", examples=["019a1b2c-0000-7000-8000-000000000003"]
    )
    checked_on: date = Field(title="核查日期", description="When it was checked.", examples=["2025-11-05"])
    checkers: list[str] = Field(title="核查人", description="Names of those who checked.", examples=[["李强", "王芳"]])
    note: str | None = Field(title="核查备注", description="Remarks.", examples=[None])
    recorded_by: str = Field(title="录入者", description="The account that recorded it.", examples=["village-officer-1"])
    recorded_at: datetime = Field(title="录入时间", description="When it was recorded.", examples=["2025-11-05T02:00:00Z"])
    counts: bool = Field(title="现行", description="Whether this is the sheet that counts.", examples=[True])
    withdrawn_at: datetime | None = Field(title="作废时间", description="When it was withdrawn.", examples=[None])
    withdraw_reason: str | None = Field(title="作废原因", description="Why it was withdrawn.", examples=[None])
    findings: list[FindingView] = Field(title="核查结果", description="All six items.")
