"""Campaigns, their lists and differences as they are written and shown."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from services.assets.checks.rules import DIFFERENCES, LINES, PARTS
from services.assets.register.rules import OWNERS
from services.assets.register.schemas import words
from shared.web.bodies import Id, In, Out, Version, codes
from shared.web.fields import optional, required
from shared.workflow.schemas import MoveView, OptionView, Said, StatefulView

__all__ = [
    "AnsweringDifference",
    "CampaignDetail",
    "CampaignEntry",
    "CampaignView",
    "CheckItemEntry",
    "CheckItemView",
    "CheckItemsEntry",
    "CheckLineView",
    "DifferenceDetail",
    "DifferenceKind",
    "DifferenceState",
    "DifferenceView",
    "ItemsAdded",
    "LineWord",
]

LineWord = Literal["industry", "local"]
DifferenceKind = Literal["only_industry", "only_local", "duplicate", "value", "quantity", "kind", "owner"]
DifferenceState = Literal["open", "answered", "closed", "excepted"]
_MOST = 500
_Title = Annotated[
    str,
    required("活动名称", longest=100),
    Field(title="活动名称", description="What it is called.", examples=["2025 年度帮扶项目资产“双线”排查"]),
]
_BaseOn = Annotated[date, Field(title="基准日", description="As of which day assets are listed.", examples=["2025-12-31"])]
_InCharge = Annotated[
    str,
    required("责任单位", longest=100),
    Field(title="责任单位", description="Who answers for it on this line.", examples=["农业农村局"]),
]
_ProjectCode = Annotated[
    str | None, optional("项目编号"), Field(title="项目编号", description="Of the project that built it.", examples=[None])
]
_AssetCode = Annotated[
    str | None,
    optional("资产编码"),
    Field(title="资产编码", description="In the register, if it is there.", examples=["610925104201-OF-2025-00017-8"]),
]
_Number = Annotated[int, Field(title="序号", description="In the list of its line; counts from 1.", examples=[1])]
_Owner = Annotated[words.OwnerWord, Field(title="所有权归属", description=f"{codes(OWNERS)}.", examples=["village"])]


class CampaignEntry(In):
    """A campaign as it is begun."""

    division_code: Annotated[str, Field(pattern=r"^[0-9]{9}000$")] = Field(
        title="行政区划代码", description="The county or town whose assets are checked.", examples=["610925000000"]
    )
    title: _Title
    base_on: _BaseOn
    on: date = Field(title="日期", description="When it begins, today at the latest.", examples=["2026-01-05"])


class CheckItemEntry(In):
    """An asset as a line lists it."""

    division_code: words.Place
    name: words.Name
    kind: words.KindField
    owner_level: _Owner
    unit_in_charge: _InCharge
    original_value: words.Value
    site: words.Site = None
    quantity: words.Quantity = None
    unit: words.Unit = None
    project_code: _ProjectCode = None
    asset_code: _AssetCode = None


class CheckItemsEntry(In):
    """Assets to add to the list of a line."""

    items: list[CheckItemEntry] = Field(
        title="清单条目", description=f"At most {_MOST} at once.", min_length=1, max_length=_MOST
    )


class ItemsAdded(Out):
    """Which numbers the items have got."""

    first: int = Field(title="起始序号", description="Of the first one.", examples=[1])
    last: int = Field(title="截止序号", description="Of the last one.", examples=[31])


class CheckLineView(Out):
    """How far a line is."""

    line: LineWord = Field(title="排查线", description=f"{codes(LINES)}.", examples=["industry"])
    items: int = Field(
        title="条目数",
        description="How many assets it lists; what they are is shown to the other line once both are locked.",
        examples=[31],
    )
    locked_at: datetime | None = Field(title="锁定时间", description="Null: it is still open.", examples=[None])


class CampaignView(StatefulView):
    """A campaign 排查活动 as lists show one."""

    id: Id
    version: Version
    division_code: str = Field(title="行政区划代码", description="Whose assets are checked.", examples=["610925000000"])
    title: _Title
    base_on: _BaseOn
    open_differences: int = Field(title="未销号差异数", description="Differences that wait for somebody.", examples=[3])


class CampaignDetail(CampaignView):
    """A campaign with its lines, what was found, and what can be done next."""

    lines: list[CheckLineView] = Field(title="两条线", description="Each with how far it is.")
    matched: int | None = Field(
        title="一致数", description="Pairs that agree in everything; null: not compared yet.", examples=[28]
    )
    found: dict[DifferenceKind, int] = Field(
        title="差异数", description=f"By kind: {codes(DIFFERENCES)}.", examples=[{"value": 2}]
    )
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")


class CheckItemView(Out):
    """An asset as a line lists it."""

    number: _Number
    division_code: words.Place
    name: words.Name
    site: words.Site
    kind: words.KindField
    owner_level: _Owner
    unit_in_charge: _InCharge
    original_value: words.Value
    quantity: words.Quantity
    unit: words.Unit
    project_code: _ProjectCode
    asset_code: _AssetCode
    entered_by: str = Field(title="录入者", description="Who listed it.", examples=["nongye01"])


class DifferenceView(StatefulView):
    """A difference 差异 as lists show one."""

    id: Id
    version: Version
    campaign_id: UUID = Field(
        title="活动标识", description="Of which campaign.", examples=["019a1b2c-0000-7000-8000-000000000061"]
    )
    division_code: str = Field(title="行政区划代码", description="Where the asset lies.", examples=["610925104201"])
    asset_name: str = Field(
        title="资产名称", description="As the local line calls it, or the industry's.", examples=["四坪村冷库"]
    )
    differences: list[DifferenceKind] = Field(title="差异类型", description=f"{codes(DIFFERENCES)}.", examples=[["value"]])
    unit_in_charge: _InCharge


class DifferenceDetail(DifferenceView):
    """A difference with what both lines say, why they were taken for the same, and what can be done next."""

    found_by: Literal["code", "project", "likeness", "none"] = Field(
        title="匹配方式",
        description="`code` same asset code; `project` same project and name; `likeness` alike; `none`.",
        examples=["likeness"],
    )
    score: int = Field(title="相似度", description="Of a hundred; sure pairs have a hundred.", examples=[88])
    parts: dict[str, int] = Field(
        title="相似度构成",
        description=f"How much each part gave of at most {dict(PARTS)}.",
        examples=[{"name": 38, "value": 20, "kind": 15, "quantity": 15}],
    )
    industry: CheckItemView | None = Field(title="行业部门线", description="As that line lists it; null: it does not.")
    local: CheckItemView | None = Field(title="镇村线", description="As that line lists it; null: it does not.")
    cause: str | None = Field(title="原因和处理结果", description="As it was answered.", examples=[None])
    asset_id: UUID | None = Field(title="资产标识", description="The asset on the register that settles it.", examples=[None])
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")


class AnsweringDifference(Said):
    """What was found to be so, in the opinion, and the asset on the register that settles it, if one does."""

    asset_id: UUID | None = Field(
        default=None,
        title="资产标识",
        description="Recorded or corrected on the register for it.",
        examples=["019a1b2c-0000-7000-8000-000000000051"],
    )
