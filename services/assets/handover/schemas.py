"""Handovers as they are written and shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.assets.handover.rules import ABSENCES, PAPERS
from services.assets.register.schemas import words
from shared.web.bodies import Id, In, OptionalText, Out, Reasoned, Version, codes, kept
from shared.web.fields import optional, required
from shared.workflow.schemas import MoveView, OptionView, StatefulView

__all__ = [
    "LISTS",
    "HandoverAssetView",
    "HandoverCorrection",
    "HandoverDetail",
    "HandoverEntry",
    "HandoverPaperEntry",
    "HandoverPaperView",
    "HandoverPapers",
    "HandoverState",
    "HandoverView",
]

HandoverState = Literal["draft", "submitted", "checked", "signed", "returned", "archived", "cancelled"]
PaperWord = Literal[
    "approval", "scheme", "tender", "contract", "acceptance", "audit", "supervision", "completion", "list", "drawings",
    "warranty", "keys", "upkeep",
]  # fmt: skip
AbsenceWord = Literal["never", "donated", "told"]
LISTS: tuple[tuple[object, Mapping[str, object]], ...] = ((PaperWord, PAPERS), (AbsenceWord, ABSENCES))
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""
_ASSET, _SCAN = "019a1b2c-0000-7000-8000-000000000051", "019a1b2c-0000-7000-8000-00000000000a"
_TITLES = {code: paper.title for code, paper in PAPERS.items()}
_MOST = 50

_Transferor = Annotated[
    str,
    required("移交方", longest=100),
    Field(title="移交方", description="The unit that built it or had it built.", examples=["岚皋县农业农村局"]),
]
_Receiver = Annotated[
    str,
    required("接收方", longest=100),
    Field(title="接收方", description="The unit that keeps it from now on.", examples=["四季镇四坪村股份经济合作社"]),
]
_Supervisor = Annotated[
    str,
    required("监交方", longest=100),
    Field(title="监交方", description="The unit before which it is handed over.", examples=["岚皋县乡村振兴局"]),
]
_HandedOn = Annotated[
    date, Field(title="移交日期", description="The day that the deed bears; it may be to come.", examples=["2025-12-05"])
]
_Note = Annotated[str | None, optional("备注"), Field(title="备注", description="What else there is to say.", examples=[None])]
_Assets = Annotated[
    list[UUID],
    Field(
        title="移交资产",
        description="Assets of one town that wait for their handover.",
        min_length=1,
        max_length=_MOST,
        examples=[[_ASSET]],
    ),
]
_Item = Annotated[PaperWord, Field(title="移交资料", description=f"{codes(_TITLES)}.", examples=["contract"])]
_Scan = Annotated[
    UUID | None,
    Field(title="附件标识", description="The attachment of this handover that it is; null: it is absent.", examples=[_SCAN]),
]


def _once(assets: list[UUID] | None) -> None:
    if assets is not None and len(set(assets)) < len(assets):
        raise PydanticCustomError("repeated", "{told}", {"told": "同一项资产只能列一次"})


class HandoverEntry(In):
    """A handover as it is written, for its papers to be added."""

    transferor: _Transferor
    receiver: _Receiver
    supervisor: _Supervisor
    handed_on: _HandedOn
    on: date = Field(title="日期", description="The day of the entry, today at the latest.", examples=["2025-11-25"])
    assets: _Assets
    note: _Note = None

    @model_validator(mode="after")
    def _assets_once(self) -> HandoverEntry:
        _once(self.assets)
        return self


class HandoverCorrection(Reasoned):
    """What is to be corrected of a handover that is not submitted, and why. A field left out stays as it is."""

    transferor: _Transferor = kept()
    receiver: _Receiver = kept()
    supervisor: _Supervisor = kept()
    handed_on: _HandedOn = kept()
    assets: _Assets = kept()
    note: _Note = kept()

    @model_validator(mode="after")
    def _assets_once(self) -> HandoverCorrection:
        _once(self.assets)
        return self


class HandoverPaperEntry(In):
    """An item of the checklist: an attachment, or why there is none."""

    item: _Item
    attachment_id: _Scan = None
    absent_reason: OptionalText = Field(
        default=None, title="缺少原因", description="Why there is none; null: it is attached.", examples=[None]
    )

    @model_validator(mode="after")
    def _either(self) -> HandoverPaperEntry:
        if (self.attachment_id is None) is (self.absent_reason is None):
            told = f"“{PAPERS[self.item].title}”须列出附件,或说明缺少的原因,二者填一"
            raise PydanticCustomError("paper", "{told}", {"told": told})
        return self


class HandoverPapers(In):
    """The checklist 移交资料清单 of a handover, whole."""

    papers: list[HandoverPaperEntry] = Field(
        title="移交资料清单", description="An item once each; what is left out is missing.", max_length=len(PAPERS)
    )

    @model_validator(mode="after")
    def _items_once(self) -> HandoverPapers:
        items = [paper.item for paper in self.papers]
        if len(set(items)) < len(items):
            raise PydanticCustomError("repeated", "{told}", {"told": "同一项资料只能列一次"})
        return self


class HandoverView(StatefulView):
    """A handover 移交书 as lists show one."""

    id: Id
    version: Version
    division_code: str = Field(
        title="行政区划代码",
        description="Where its assets lie: the village, or the town where they lie in several.",
        examples=["610925104201"],
    )
    transferor: _Transferor
    receiver: _Receiver
    supervisor: _Supervisor
    handed_on: _HandedOn
    note: _Note
    asset_count: int = Field(title="资产数", description="How many assets it hands over.", examples=[2])
    original_value: Decimal = Field(title="原值", description="Yuan, of all of them.", examples=["780000.00"])
    written_by: str = Field(title="录入者", description="Who wrote it.", examples=["zhen01"])
    department: str = Field(title="部门", description="Their department.", examples=["四季镇人民政府"])
    written_at: datetime = Field(title="录入时间", description="When it was written.", examples=["2025-11-25T02:00:00Z"])


class HandoverAssetView(Out):
    """An asset that is handed over, as the list 资产移交清单 has it."""

    id: Id
    code: str = Field(title="资产编码", description="Of the register.", examples=["610925104201-OF-2025-00017-8"])
    name: words.Name
    division_code: words.Place
    site: words.Site
    specification: words.Specification
    quantity: words.Quantity
    unit: words.Unit
    original_value: words.Value


class HandoverPaperView(Out):
    """An item of the checklist, filled in or not."""

    item: _Item
    title: str = Field(title="名称", description="What it is called.", examples=["合同"])
    kind: str = Field(title="附件种类", description="The kind of its attachment.", examples=["合同"])
    absent_when: AbsenceWord = Field(title="缺项规则", description=f"{codes(ABSENCES)}.", examples=["told"])
    attachment_id: _Scan
    absent_reason: str | None = Field(title="缺少原因", description="Why there is none.", examples=[None])


class HandoverDetail(HandoverView):
    """A handover with its assets, its checklist, its history and what can be done next."""

    assets: list[HandoverAssetView] = Field(title="移交资产", description="By their codes.")
    papers: list[HandoverPaperView] = Field(title="移交资料清单", description="Every item, in its order.")
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")
