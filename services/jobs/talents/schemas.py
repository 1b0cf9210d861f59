"""Talents as they are written and shown."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.talents.rules import (
    CLASSES,
    FOCUS_GROUPS,
    LEAVINGS,
    LEVELS,
    ORIGINS,
    PLAN_KINDS,
    SUB_KINDS,
    TOLD_LEAVINGS,
)
from shared.intake.definition import Kind
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes, kept
from shared.web.fields import optional, required
from shared.workflow.schemas import MoveView, OptionView, Said, StatefulView

__all__ = [
    "LISTS",
    "FocusWord",
    "LeavingTalent",
    "LevelOfTalentWord",
    "OriginWord",
    "PlanKindWord",
    "SubKindWord",
    "TalentClassWord",
    "TalentCorrection",
    "TalentDetail",
    "TalentEntry",
    "TalentInFull",
    "TalentOutsider",
    "TalentState",
    "TalentStayView",
    "TalentView",
]

TalentClassWord = Literal["production", "industry", "service", "governance", "technology"]
SubKindWord = Literal[
    "family_farm",
    "cooperative",
    "farmer",
    "production_other",
    "entrepreneur",
    "ecommerce",
    "artisan",
    "labour_brand",
    "industry_other",
    "teacher",
    "health",
    "culture",
    "planning",
    "cadre",
    "social_work",
    "mediator",
    "legal",
    "envoy",
    "extension",
    "technology_other",
]
PlanKindWord = Literal["industry", "people", "craft"]
FocusWord = Literal["broker", "ecommerce", "farmer", "heritage", "artisan", "maker", "native_expert", "scholar"]
OriginWord = Literal["local", "returned", "introduced"]
LevelOfTalentWord = Literal["national", "province", "city", "county", "none"]
TalentState = Literal["proposed", "county", "pool", "left", "refused"]
LeavingWord = Literal["gone", "deceased", "idle", "resigned", "term_over", "discipline", "false", "other"]
_KINDS = {code: kind.title for code, kind in SUB_KINDS.items()}
LISTS: tuple[tuple[object, dict[str, str]], ...] = (
    (TalentClassWord, CLASSES),
    (SubKindWord, _KINDS),
    (PlanKindWord, PLAN_KINDS),
    (FocusWord, FOCUS_GROUPS),
    (OriginWord, ORIGINS),
    (LevelOfTalentWord, LEVELS),
    (LeavingWord, TOLD_LEAVINGS),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""

_Few = Annotated[str, required("名称", longest=50)]
_PersonId = Annotated[
    UUID | None,
    Field(
        title="人员标识",
        description="Household's person; null: not of the registry.",
        examples=["019a1b2c-0000-7000-8000-000000000002"],
    ),
]
_Division = Annotated[
    str,
    Field(
        title="行政区划代码",
        description="Where they live, or whom they serve, 12 digits.",
        pattern=r"^[0-9]{12}$",
        examples=["610925104201"],
    ),
]
_SubKind = Annotated[SubKindWord, Field(title="人才子类", description=f"{codes(_KINDS)}.", examples=["artisan"])]
_PlanKind = Annotated[PlanKindWord, Field(title="主力军类型", description=f"{codes(PLAN_KINDS)}.", examples=["craft"])]
_Origin = Annotated[OriginWord, Field(title="人才来源", description=f"{codes(ORIGINS)}.", examples=["local"])]
_Level = Annotated[LevelOfTalentWord, Field(title="人才层次", description=f"{codes(LEVELS)}.", examples=["county"])]
_Focus = Annotated[
    list[FocusWord],
    Field(
        title="重点培育人群",
        description=f"Groups on which the plan looks first: {codes(FOCUS_GROUPS)}.",
        max_length=8,
        examples=[["artisan"]],
    ),
]
_Titles = Annotated[
    list[_Few],
    Field(title="职称和称号", description="As they are certified.", max_length=20, examples=[["市级非遗传承人"]]),
]
_Skills = Annotated[
    list[_Few], Field(title="专长", description="What they are good at.", max_length=20, examples=[["石雕", "根雕"]])
]
_Unit = Annotated[
    str | None,
    optional("所在单位", longest=100),
    Field(title="所在单位", description="Where they work; null: none.", examples=["岚皋县某农民专业合作社"]),
]
_Phone = Annotated[
    Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[0-9+() -]{5,30}$")] | None,
    Field(title="联系电话", description="Stored encrypted.", examples=["13900000000"]),
]
_Demand = Annotated[
    UUID | None,
    Field(title="人才需求标识", description="The line of the demand directory that they fill; null: none.", examples=[None]),
]


class TalentOutsider(In):
    """Whoever the registry of households does not know 引进和在职人员, by a record of their own."""

    name: Annotated[
        str, required("姓名", longest=50), Field(title="姓名", description="In full; stored encrypted.", examples=["李小兰"])
    ]
    id_number: Annotated[
        str,
        required("证件号码", Kind.ID_NUMBER),
        Field(title="证件号码", description="Stored encrypted.", examples=["610999198809010029"]),
    ]
    division_code: _Division


class TalentEntry(In):
    """A talent who is to be proposed: of the registry by ``person_id``, or by a record of their own."""

    person_id: _PersonId = None
    outsider: TalentOutsider | None = Field(
        default=None, title="县外或在职人员", description="Of whom the registry does not know.", examples=[None]
    )
    phone: _Phone = None
    sub_kind: _SubKind
    plan_kind: _PlanKind
    origin: _Origin
    talent_level: _Level = "none"
    focus_groups: _Focus = Field(default_factory=list)
    titles: _Titles = Field(default_factory=list)
    skills: _Skills = Field(default_factory=list)
    unit: _Unit = None
    demand_id: _Demand = None

    @model_validator(mode="after")
    def _one_person(self) -> TalentEntry:
        if (self.person_id is None) == (self.outsider is None):
            told = "应填写人员标识,或县外、在职人员的信息,只填一项"
            raise PydanticCustomError("one_person", "{told}", {"told": told})
        return self


class TalentCorrection(Reasoned):
    """What is to be corrected of a talent, and why. A field left out stays as it is; in the pool, the county changes what they count as."""

    phone: _Phone = kept()
    sub_kind: _SubKind = kept()
    plan_kind: _PlanKind = kept()
    origin: _Origin = kept()
    talent_level: _Level = kept()
    focus_groups: _Focus = kept()
    titles: _Titles = kept()
    skills: _Skills = kept()
    unit: _Unit = kept()
    demand_id: _Demand = kept()


class LeavingTalent(Said):
    """How somebody leaves the pool 出库."""

    left_reason: LeavingWord = Field(title="出库原因", description=f"{codes(TOLD_LEAVINGS)}.", examples=["idle"])


class TalentView(StatefulView):
    """A talent 人才 as lists show one."""

    id: Id
    version: Version
    talent_no: str = Field(title="人才编号", description="Counts over the county.", examples=["RC000012"])
    person_id: _PersonId
    name: str | None = Field(title="姓名", description="Masked.", examples=["李*兰"])
    household_no: str | None = Field(title="户编号", description="Null: not of the registry.", examples=["610925104000001"])
    division_code: _Division
    talent_class: TalentClassWord = Field(
        title="人才类别", description=f"Follows from the kind: {codes(CLASSES)}.", examples=["industry"]
    )
    sub_kind: _SubKind
    sub_kind_title: str = Field(title="人才子类名称", description="In Chinese.", examples=["乡村工匠"])
    plan_kind: _PlanKind
    origin: _Origin
    talent_level: _Level
    focus_groups: _Focus
    titles: _Titles
    skills: _Skills
    unit: _Unit
    demand_id: _Demand
    joined_on: date | None = Field(title="入库日期", description="Of the last time; null: never.", examples=["2026-03-02"])
    left_on: date | None = Field(title="出库日期", description="Null: has not left.", examples=[None])
    left_reason: str | None = Field(title="出库原因", description=f"{codes(LEAVINGS)}.", examples=[None])


class TalentStayView(Out):
    """From when to when somebody was in the pool 在库."""

    number: int = Field(title="序号", description="Counts from 1.", examples=[1])
    joined_on: date = Field(title="入库日期", description="First day.", examples=["2026-03-02"])
    left_on: date | None = Field(title="出库日期", description="Null: goes on.", examples=[None])
    left_reason: str | None = Field(title="出库原因", description=f"{codes(LEAVINGS)}.", examples=[None])


class TalentDetail(TalentView):
    """A talent whole, with what can be done next."""

    id_number_masked: str | None = Field(
        title="证件号码", description="Masked; of whom the registry does not know.", examples=["610999********0029"]
    )
    phone_masked: str | None = Field(title="联系电话", description="Masked.", examples=["139****0000"])
    recorded_name: str = Field(title="录入者姓名", description="Who recorded them.", examples=["王芳"])
    stays: list[TalentStayView] = Field(title="在库期", description="In their order.")
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")


class TalentInFull(Out):
    """Who a talent is, in full. Of whoever is of the registry, household has the name."""

    name: str | None = Field(title="姓名", description="In full; null: of the registry.", examples=["李小兰"])
    id_number: str | None = Field(
        title="证件号码", description="In full; null: of the registry.", examples=["610999198809010029"]
    )
    phone: str | None = Field(title="联系电话", description="In full; null: not recorded.", examples=["13900000000"])
