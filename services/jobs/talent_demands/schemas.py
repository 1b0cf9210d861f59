"""The demand directory as it is written and shown."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from services.jobs.talent_demands.rules import URGENCIES
from services.jobs.talents.rules import CLASSES, LEVELS, SUB_KINDS
from services.jobs.talents.schemas import LevelOfTalentWord, SubKindWord, TalentClassWord
from services.jobs.vacancies.rules import is_mobile
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes, kept
from shared.web.fields import optional, required

__all__ = [
    "LISTS",
    "DemandEditionEntry",
    "DemandEditionLineView",
    "DemandEditionView",
    "NeedWord",
    "TalentDemandCorrection",
    "TalentDemandEntry",
    "TalentDemandView",
    "TalentDemandWithdrawal",
]

NeedWord = Literal["urgent", "needed", "reserve"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = ((NeedWord, URGENCIES),)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""
_KINDS = {code: kind.title for code, kind in SUB_KINDS.items()}


def _office(phone: str) -> str:
    if is_mobile(phone):
        told = "目录是公开的,只登记单位的办公电话,不登记个人手机号"
        raise PydanticCustomError("personal_phone", "{told}", {"told": told})
    return phone


_Year = Annotated[int, Field(title="年度", description="Of the directory.", ge=2020, le=2100, examples=[2026])]
_Division = Annotated[
    str,
    Field(
        title="行政区划代码",
        description="The town that needs them, or the county for its departments, 12 digits.",
        pattern=r"^[0-9]{12}$",
        examples=["610925104000"],
    ),
]
_Employer = Annotated[
    str,
    required("需求单位", longest=100),
    Field(title="需求单位", description="Department or town that needs them.", examples=["四季镇人民政府"]),
]
_Title = Annotated[
    str,
    required("需求岗位或专长", longest=100),
    Field(title="需求岗位或专长", description="Post or skill.", examples=["茶叶加工技术指导"]),
]
_SubKind = Annotated[SubKindWord, Field(title="人才子类", description=f"{codes(_KINDS)}.", examples=["extension"])]
_Level = Annotated[LevelOfTalentWord, Field(title="人才层次", description=f"{codes(LEVELS)}.", examples=["county"])]
_Places = Annotated[int, Field(title="需求人数", description="How many are needed.", ge=1, le=1000, examples=[2])]
_Need = Annotated[NeedWord, Field(title="需求程度", description=f"{codes(URGENCIES)}.", examples=["urgent"])]
_Offer = Annotated[
    str,
    required("引进待遇", longest=500),
    Field(title="引进待遇", description="What they are offered.", examples=["每年服务补贴 2 万元,提供周转房"]),
]
_Phone = Annotated[
    str,
    required("联系电话", longest=30),
    AfterValidator(_office),
    Field(title="联系电话", description="Of the office: the directory is public.", examples=["0915-2520000"]),
]
_Conditions = Annotated[
    str | None, optional("其他条件"), Field(title="其他条件", description="What is asked for beside the kind.", examples=[None])
]


class TalentDemandEntry(In):
    """A line of a year's directory 人才需求."""

    year: _Year
    division_code: _Division
    employer: _Employer
    title: _Title
    sub_kind: _SubKind
    talent_level: _Level = "none"
    places: _Places
    need: _Need
    offer: _Offer
    contact_phone: _Phone
    conditions: _Conditions = None


class TalentDemandCorrection(Reasoned):
    """What is to be corrected of a line, and why: the next edition has it so. A field left out stays as it is."""

    employer: _Employer = kept()
    title: _Title = kept()
    sub_kind: _SubKind = kept()
    talent_level: _Level = kept()
    places: _Places = kept()
    need: _Need = kept()
    offer: _Offer = kept()
    contact_phone: _Phone = kept()
    conditions: _Conditions = kept()


class TalentDemandWithdrawal(Reasoned):
    """Why a line is not needed any more; the next edition leaves it out."""


class _Shown(Out):
    talent_demand_no: str = Field(title="人才需求编号", description="Counts over the county.", examples=["XQ000012"])
    year: _Year
    division_code: _Division
    employer: _Employer
    title: _Title
    talent_class: TalentClassWord = Field(
        title="人才类别", description=f"Follows from the kind: {codes(CLASSES)}.", examples=["technology"]
    )
    sub_kind: _SubKind
    sub_kind_title: str = Field(title="人才子类名称", description="In Chinese.", examples=["农技推广人才"])
    talent_level: _Level
    places: _Places
    filled: int = Field(
        title="已满足人数", description="How many talents of the pool fill it now; counted, never typed.", examples=[1]
    )
    need: _Need
    offer: _Offer
    contact_phone: _Phone
    conditions: _Conditions
    withdrawn_on: date | None = Field(title="撤回日期", description="Null: it stands.", examples=[None])


class TalentDemandView(_Shown):
    """A line of the directory 人才需求 as it is worked on."""

    id: Id
    version: Version
    published: bool = Field(title="已发布", description="Whether any edition has it.", examples=[True])
    department: str = Field(title="部门", description="Who wrote it.", examples=["四季镇"])
    recorded_name: str = Field(title="录入者姓名", description="Who recorded it.", examples=["王芳"])


class DemandEditionEntry(In):
    """A year's directory that is to be published."""

    year: _Year
    document_no: Annotated[
        str,
        required("发布文号", longest=100),
        Field(title="发布文号", description="The county's document.", examples=["岚组发〔2026〕8号"]),
    ]


class DemandEditionView(Out):
    """An edition 版 of a year's directory."""

    id: Id
    year: _Year
    number: int = Field(title="目录版次", description="Counts from 1 each year.", examples=[1])
    title: str = Field(title="名称", description="In Chinese.", examples=["2026年人才需求目录(第1版)"])
    published_on: date = Field(title="发布日期", description="When it was published.", examples=["2026-03-02"])
    document_no: str = Field(title="发布文号", description="The county's document.", examples=["岚组发〔2026〕8号"])
    published_name: str = Field(title="发布人", description="Who published it.", examples=["李明"])
    published_at: datetime = Field(title="发布时间", description="When it was recorded.", examples=["2026-03-02T02:00:00Z"])
    lines: int = Field(title="需求条数", description="How many lines it has.", examples=[36])
    places: int = Field(title="需求人数", description="How many people they need.", examples=[58])


class DemandEditionLineView(_Shown):
    """A line of an edition, as it was published; how many are filled is of now."""

    demand_id: UUID = Field(
        title="人才需求标识",
        description="The line as it is worked on.",
        examples=["019a1b2c-0000-7000-8000-0000000000e2"],
    )
