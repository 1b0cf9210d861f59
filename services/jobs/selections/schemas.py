"""Selections as they are written and shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from services.jobs.selections.rules import SELECTION_KINDS
from services.jobs.talents.rules import SUB_KINDS
from services.jobs.talents.schemas import SubKindWord
from shared.disclosures.bodies import PuttingUp
from shared.web.bodies import Id, In, Out, Version, codes
from shared.web.fields import required
from shared.workflow.schemas import MoveView, OptionView, Said, StatefulView

__all__ = [
    "LISTS",
    "HonouringTalent",
    "NominationState",
    "SelectionKindWord",
    "TalentNominationDetail",
    "TalentNominationEntry",
    "TalentNominationPublicising",
    "TalentNominationView",
    "TalentSelectionEntry",
    "TalentSelectionView",
]

SelectionKindWord = Literal["star", "manager"]
NominationState = Literal["nominated", "town", "county", "publicity", "decision", "honoured", "refused", "removed"]
LISTS: tuple[tuple[object, dict[str, str]], ...] = ((SelectionKindWord, SELECTION_KINDS),)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""
_KINDS = {code: kind.title for code, kind in SUB_KINDS.items()}

_Year = Annotated[int, Field(title="年度", description="Of the selection.", ge=2020, le=2100, examples=[2026])]
_Kind = Annotated[SelectionKindWord, Field(title="选树类别", description=f"{codes(SELECTION_KINDS)}.", examples=["star"])]
_Title = Annotated[
    str,
    required("选树批次名称", longest=100),
    Field(title="选树批次名称", description="What it is called.", examples=["2026年度明星乡土人才"]),
]
_Places = Annotated[int, Field(title="选树名额", description="How many are honoured.", ge=1, le=500, examples=[20])]
_Closes = Annotated[date, Field(title="推荐截止日期", description="Last day of nominations.", examples=["2026-09-30"])]
_SelectionId = Annotated[
    UUID, Field(title="选树批次标识", description="The batch.", examples=["019a1b2c-0000-7000-8000-0000000000e5"])
]
_TalentId = Annotated[
    UUID, Field(title="人才标识", description="Who is nominated.", examples=["019a1b2c-0000-7000-8000-0000000000e1"])
]
_Deeds = Annotated[
    str,
    required("主要事迹", longest=1000),
    Field(title="主要事迹", description="What for; it is publicised.", examples=["带动 12 户种植魔芋,户均增收 4000 元"]),
]
_Incentive = Annotated[
    Decimal,
    Field(
        title="奖励金额",
        description="Yuan; may be nought.",
        ge=0,
        le=Decimal("9999999.99"),
        decimal_places=2,
        examples=["5000.00"],
    ),
]
_HonourNo = Annotated[
    str,
    required("表彰文号", longest=100),
    Field(title="表彰文号", description="The county's document.", examples=["岚组发〔2026〕31号"]),
]


class TalentSelectionEntry(In):
    """A batch 选树批次 that the county opens."""

    year: _Year
    kind: _Kind
    title: _Title
    document_no: Annotated[
        str,
        required("通知文号", longest=100),
        Field(title="通知文号", description="By which it is opened.", examples=["岚组发〔2026〕19号"]),
    ]
    places: _Places
    closes_on: _Closes


class TalentSelectionView(Out):
    """A batch 选树批次."""

    id: Id
    year: _Year
    kind: _Kind
    title: _Title
    document_no: str = Field(title="通知文号", description="By which it was opened.", examples=["岚组发〔2026〕19号"])
    places: _Places
    closes_on: _Closes
    nominated: int = Field(title="推荐人数", description="In the county.", examples=[42])
    honoured: int = Field(title="选树人数", description="Who have the title now.", examples=[20])
    incentives: Decimal = Field(title="奖励总额", description="Yuan, of those.", examples=["100000.00"])


class TalentNominationEntry(In):
    """Somebody of the pool who is nominated 选树推荐."""

    selection_id: _SelectionId
    talent_id: _TalentId
    deeds: _Deeds


class TalentNominationPublicising(PuttingUp):
    """The notice 拟选树公示 as it is put up."""


class HonouringTalent(Said):
    """The honour 表彰: by which document, with how much."""

    honour_no: _HonourNo
    incentive: _Incentive


class TalentNominationView(StatefulView):
    """A nomination 选树推荐 as lists show one."""

    id: Id
    version: Version
    selection_id: _SelectionId
    selection_title: _Title
    kind: _Kind
    year: _Year
    talent_id: _TalentId
    talent_no: str = Field(title="人才编号", description="Of the talent.", examples=["RC000012"])
    name: str | None = Field(title="姓名", description="Masked.", examples=["李*兰"])
    sub_kind: SubKindWord = Field(title="人才子类", description=f"{codes(_KINDS)}.", examples=["artisan"])
    division_code: str = Field(title="行政区划代码", description="Where they were nominated.", examples=["610925104201"])
    in_pool: bool = Field(title="在库", description="Whether they are in the pool now.", examples=[True])
    honoured_on: date | None = Field(title="表彰日期", description="Null: not honoured.", examples=[None])
    incentive: Decimal | None = Field(title="奖励金额", description="Yuan; null: not honoured.", examples=[None])
    honour_no: str | None = Field(title="表彰文号", description="Null: not honoured.", examples=[None])
    removed_on: date | None = Field(title="撤销日期", description="Null: has the title, or never had it.", examples=[None])


class TalentNominationDetail(TalentNominationView):
    """A nomination whole, with what can be done next."""

    deeds: _Deeds
    recorded_name: str = Field(title="录入者姓名", description="Who recorded it.", examples=["王芳"])
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")
