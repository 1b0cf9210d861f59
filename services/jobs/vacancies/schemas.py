"""Vacancies as they are written and shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.employment.rules import INDUSTRIES, PAY_FORMS
from services.jobs.employment.schemas import IndustryWord
from services.jobs.labour.rules import SKILL_LEVELS
from services.jobs.matching.rules import EDUCATIONS
from services.jobs.vacancies.rules import SOURCES, discriminates, is_mobile
from shared.intake.definition import INDEXED
from shared.registry.regions import is_place
from shared.standards.credit_codes import is_credit_code
from shared.web.bodies import Id, In, Reasoned, Version, codes, kept
from shared.web.fields import optional, required
from shared.workflow.schemas import MoveView, OptionView, StatefulView

__all__ = [
    "LISTS",
    "EducationWord",
    "VacancyCorrection",
    "VacancyDetail",
    "VacancyEntry",
    "VacancySourceWord",
    "VacancyState",
    "VacancyView",
]

VacancyState = Literal["draft", "county", "open", "filled", "expired", "withdrawn"]
EducationWord = Literal["primary", "middle", "high", "college", "bachelor"]
VacancySourceWord = Literal["county", "workshop", "cooperation", "relief", "fair", "other"]
PayWord = Literal["monthly", "daily", "piece"]
SkillWord = Literal["primary", "middle", "senior", "technician", "special"]
_SKILLS = {code: title for code, title in SKILL_LEVELS.items() if code != "none"}
LISTS: tuple[tuple[object, dict[str, str]], ...] = (
    (EducationWord, EDUCATIONS),
    (VacancySourceWord, SOURCES),
    (PayWord, PAY_FORMS),
    (SkillWord, _SKILLS),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""


def _refused(code: str, told: str) -> PydanticCustomError:
    return PydanticCustomError(code, "{told}", {"told": told})


def _place(code: str) -> str:
    if not is_place(code):
        raise _refused("unknown_division", "不是有效的行政区划代码;境外填 990000000000")
    return code


def _credit(code: str | None) -> str | None:
    if code is not None and not is_credit_code(code):
        raise _refused("invalid_credit_code", "不是有效的统一社会信用代码")
    return code


def _fair(text: str | None) -> str | None:
    if text is not None and discriminates(text):
        raise _refused("discriminating", "招聘岗位不得限制或偏好性别(就业促进法第二十七条)")
    return text


def _office(phone: str) -> str:
    if is_mobile(phone):
        raise _refused("personal_phone", "只登记单位的办公电话,不登记个人手机号")
    return phone


_Employer = Annotated[
    str,
    required("用人单位", longest=INDEXED),
    Field(title="用人单位", description="Who engages.", examples=["苏州某电子有限公司"]),
]
_CreditCode = Annotated[
    str | None,
    optional("统一社会信用代码"),
    AfterValidator(_credit),
    Field(title="统一社会信用代码", description="Of the employer (GB 32100).", examples=["91110000600037341L"]),
]
_Title = Annotated[
    str,
    required("岗位名称", longest=100),
    AfterValidator(_fair),
    Field(title="岗位名称", description="As the employer calls it; it may not ask for a sex.", examples=["缝纫工(熟手)"]),
]
_Trade = Annotated[
    str,
    required("工种", longest=50),
    Field(title="工种", description="Trade, as people call it; matched with wanted trades and skills.", examples=["缝纫工"]),
]
_Industry = Annotated[
    IndustryWord | None, Field(title="行业", description=f"Section of GB/T 4754: {codes(INDUSTRIES)}.", examples=["C"])
]
_Place = Annotated[
    str,
    AfterValidator(_place),
    Field(title="工作地", description="12-digit code, as exact as it is known.", examples=["320500000000"]),
]
_Site = Annotated[
    str | None, optional("工作地点"), Field(title="工作地点", description="Address.", examples=["工业园区星湖街1号"])
]
_Places = Annotated[int, Field(title="招聘人数", description="How many are wanted.", ge=1, le=5000, examples=[10])]
_WageFrom = Annotated[
    Decimal,
    Field(
        title="最低月工资",
        description="Yuan a month, whatever the pay.",
        gt=0,
        le=1_000_000,
        decimal_places=2,
        examples=["4500.00"],
    ),
]
_WageTo = Annotated[
    Decimal,
    Field(title="最高月工资", description="Yuan a month.", gt=0, le=1_000_000, decimal_places=2, examples=["6500.00"]),
]
_Pay = Annotated[PayWord, Field(title="计薪方式", description=f"{codes(PAY_FORMS)}.", examples=["monthly"])]
_FullTime = Annotated[bool, Field(title="全日制", description="Whether it is a full-time job.", examples=[True])]
_AgeFrom = Annotated[int, Field(title="最低年龄", description="Whole years.", ge=16, le=70, examples=[18])]
_AgeTo = Annotated[int, Field(title="最高年龄", description="Whole years.", ge=16, le=70, examples=[50])]
_Education = Annotated[
    EducationWord | None,
    Field(title="最低学历", description=f"{codes(EDUCATIONS)}; null: any.", examples=["middle"]),
]
_Skill = Annotated[
    SkillWord | None,
    Field(title="技能等级要求", description=f"In the trade: {codes(_SKILLS)}; null: none.", examples=[None]),
]
_PartAbility = Annotated[
    bool, Field(title="接收弱劳动力", description="Whether people of partial ability can do it.", examples=[False])
]
_Meals = Annotated[bool, Field(title="包吃", description="Whether meals are given.", examples=[True])]
_Lodging = Annotated[bool, Field(title="包住", description="Whether lodging is given.", examples=[True])]
_Conditions = Annotated[
    str | None,
    optional("其他条件", longest=500),
    AfterValidator(_fair),
    Field(title="其他条件", description="What else is asked, such as physical needs; no sex.", examples=["能上夜班"]),
]
_Until = Annotated[
    date, Field(title="有效期至", description="The last day on which people may be sent.", examples=["2026-06-30"])
]
_Source = Annotated[VacancySourceWord, Field(title="岗位来源", description=f"{codes(SOURCES)}.", examples=["cooperation"])]
_Phone = Annotated[
    str,
    required("联系电话", longest=20),
    AfterValidator(_office),
    Field(title="联系电话", description="The employer's office; a mobile phone is refused.", examples=["0512-66660000"]),
]


class _Ranges(In):
    """Holds what goes from less to more."""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        for low, high, told in (
            ("wage_from", "wage_to", "最高月工资不能低于最低月工资"),
            ("age_from", "age_to", "最高年龄不能低于最低年龄"),
        ):
            if {low, high} <= self.model_fields_set and getattr(self, high) < getattr(self, low):
                raise _refused("invalid_range", told)
        return self


class VacancyEntry(_Ranges):
    """A vacancy 招聘岗位 that is taken in."""

    division_code: str = Field(
        title="登记单位区划",
        description="The town, or the county, that takes it in.",
        pattern=r"^[0-9]{12}$",
        examples=["610925104000"],
    )
    employer: _Employer
    credit_code: _CreditCode = None
    title: _Title
    trade: _Trade
    industry: _Industry = None
    place_code: _Place
    site: _Site = None
    places: _Places
    wage_from: _WageFrom
    wage_to: _WageTo
    pay_form: _Pay = "monthly"
    full_time: _FullTime = True
    age_from: _AgeFrom
    age_to: _AgeTo
    education: _Education = None
    skill_level: _Skill = None
    part_ability: _PartAbility = False
    meals: _Meals = False
    lodging: _Lodging = False
    conditions: _Conditions = None
    valid_until: _Until
    source: _Source
    contact_phone: _Phone


class VacancyCorrection(Reasoned):
    """What is to be corrected of a vacancy before it is handed in, and why. A field left out stays as it is."""

    title: _Title = kept()
    trade: _Trade = kept()
    industry: _Industry = kept()
    place_code: _Place = kept()
    site: _Site = kept()
    places: _Places = kept()
    wage_from: _WageFrom = kept()
    wage_to: _WageTo = kept()
    age_from: _AgeFrom = kept()
    age_to: _AgeTo = kept()
    education: _Education = kept()
    skill_level: _Skill = kept()
    part_ability: _PartAbility = kept()
    meals: _Meals = kept()
    lodging: _Lodging = kept()
    conditions: _Conditions = kept()
    valid_until: _Until = kept()
    contact_phone: _Phone = kept()


class VacancyView(StatefulView):
    """A vacancy as lists show one."""

    id: Id
    version: Version
    vacancy_no: str = Field(title="招聘岗位编号", description="Counts over the county.", examples=["ZP000012"])
    division_code: str = Field(title="登记单位区划", description="Who took it in.", examples=["610925104000"])
    employer: _Employer
    title: _Title
    trade: _Trade
    place_code: _Place
    places: _Places
    hired: int = Field(title="已录用人数", description="Through recommendations.", examples=[2])
    wage_from: _WageFrom
    wage_to: _WageTo
    full_time: _FullTime
    age_from: _AgeFrom
    age_to: _AgeTo
    part_ability: _PartAbility
    valid_until: _Until
    source: _Source


class VacancyDetail(VacancyView):
    """A vacancy whole, with what can be done next."""

    credit_code: str | None = Field(title="统一社会信用代码", description="Of the employer.", examples=[None])
    industry: _Industry
    site: _Site
    pay_form: _Pay
    education: _Education
    skill_level: _Skill
    meals: _Meals
    lodging: _Lodging
    conditions: _Conditions
    contact_phone: _Phone
    recorded_name: str = Field(title="登记人", description="Who took it in.", examples=["王小明"])
    department: str = Field(title="部门", description="Whose unit.", examples=["四季镇"])
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")
