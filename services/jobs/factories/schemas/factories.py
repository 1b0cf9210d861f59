"""Community factories and their titles as they are written and shown."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.jobs.factories.rules import CLEARANCES, WATCHES
from services.jobs.factories.schemas.words import (
    Area,
    AssetId,
    ClearWord,
    CreditCode,
    FactoryDivision,
    FactoryForm,
    FactoryLine,
    FactoryName,
    FactoryPhone,
    FactorySource,
    HeldTitle,
    OffSeason,
    OpenedOn,
    Owner,
    ParentId,
    Product,
    Rent,
    RentFree,
    Site,
    WatchWord,
)
from shared.web.bodies import Id, In, Out, Reasoned, Version, codes, kept
from shared.web.fields import required
from shared.workflow.schemas import MoveView, OptionView, Said, StatefulView

__all__ = [
    "ClearingFactory",
    "FactoryCorrection",
    "FactoryDetail",
    "FactoryEntry",
    "FactoryLink",
    "FactoryLinked",
    "FactoryTitleEnding",
    "FactoryTitleEntry",
    "FactoryTitleView",
    "FactoryView",
    "WatchingFactory",
]

_LegalPerson = Annotated[
    str,
    required("法定代表人", longest=50),
    Field(
        title="法定代表人",
        description="Kept and shown masked: in full it stands in the business register, under the credit code.",
        examples=["王*国"],
    ),
]
_Document = Annotated[
    str,
    required("认定文号", longest=100),
    Field(title="认定文号", description="The document that says so.", examples=["岚人社发〔2026〕18号"]),
]
_From = Annotated[date, Field(title="认定日期", description="The first day on which it holds.", examples=["2026-04-01"])]
_Until = Annotated[
    date | None, Field(title="认定有效期至", description="The last day on which it holds; null: still.", examples=[None])
]


class FactoryEntry(In):
    """A community factory 社区工厂 that is recorded, in operation since it was opened."""

    division_code: FactoryDivision
    site: Site = None
    name: FactoryName
    credit_code: CreditCode = None
    legal_person: _LegalPerson
    phone: FactoryPhone
    form: FactoryForm
    parent_id: ParentId = None
    line: FactoryLine
    product: Product = None
    source: FactorySource
    opened_on: OpenedOn
    area: Area = None
    owner: Owner = None
    rent: Rent = None
    rent_free_until: RentFree = None
    asset_id: AssetId = None
    off_season: OffSeason = Field(default_factory=list)

    @model_validator(mode="after")
    def _registered(self) -> Self:
        if self.credit_code is None and self.form != "household":
            told = "除家庭工坊外,须填写统一社会信用代码"
            raise PydanticCustomError("missing_value", "{told}", {"told": told})
        return self


class FactoryCorrection(Reasoned):
    """What is to be corrected of a factory, and why. A field left out stays as it is; null clears it where that is possible."""

    site: Site = None
    name: FactoryName = kept()
    credit_code: CreditCode = None
    legal_person: _LegalPerson = kept()
    phone: FactoryPhone = kept()
    form: FactoryForm = kept()
    parent_id: ParentId = None
    line: FactoryLine = kept()
    product: Product = None
    source: FactorySource = kept()
    area: Area = None
    owner: Owner = None
    rent: Rent = None
    rent_free_until: RentFree = None
    asset_id: AssetId = None
    off_season: OffSeason = kept()


class WatchingFactory(Said):
    """A factory is watched 列入监测, and has some months to mend what is wrong."""

    reason: WatchWord = Field(title="监测原因", description=f"{codes(WATCHES)}.", examples=["idle"])


class ClearingFactory(Said):
    """A factory is cleared 清理; its titles end."""

    reason: ClearWord = Field(title="清理原因", description=f"{codes(CLEARANCES)}.", examples=["unmet"])


class FactoryView(StatefulView):
    """A community factory as lists show one."""

    id: Id
    version: Version
    factory_no: str = Field(title="工厂编号", description="Counts over the county.", examples=["SQ000012"])
    division_code: FactoryDivision
    site: Site
    name: FactoryName
    form: FactoryForm
    line: FactoryLine
    opened_on: OpenedOn
    titles: list[HeldTitle] = Field(title="认定名称", description="The titles that it holds today.", examples=[["workshop"]])
    workers: int = Field(title="台账用工人数", description="People whom the ledger has there today.", examples=[46])
    state_reason: str | None = Field(
        title="处置原因", description="Why it is watched or was cleared, in Chinese.", examples=["停工停产"]
    )
    buffer_until: date | None = Field(
        title="缓冲期至", description="Until when it may mend that; null: it is not watched.", examples=["2026-10-01"]
    )


class FactoryTitleEntry(In):
    """A title 认定 of a factory."""

    title: HeldTitle
    document_no: _Document
    from_on: _From
    until: _Until = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.until is not None and self.until < self.from_on:
            told = "认定有效期不能早于认定日期"
            raise PydanticCustomError("invalid_range", "{told}", {"told": told})
        return self


class FactoryTitleEnding(Reasoned):
    """The end of a title, and why."""

    until: date = Field(title="认定有效期至", description="The last day on which it holds.", examples=["2026-12-31"])


class FactoryTitleView(Out):
    """A title as it was given."""

    id: Id
    title: HeldTitle
    document_no: _Document
    from_on: _From
    until: _Until
    recorded_name: str = Field(title="录入者姓名", description="Who recorded it.", examples=["王芳"])
    recorded_at: datetime = Field(title="录入时间", description="When.", examples=["2026-04-02T02:00:00Z"])


class FactoryDetail(FactoryView):
    """A factory whole, with its titles and what can be done next."""

    credit_code: CreditCode
    legal_person: _LegalPerson
    phone: FactoryPhone
    parent_id: ParentId
    parent_name: str | None = Field(
        title="园区总部", description="Name of the headquarters.", examples=["岚皋县某玩具有限公司"]
    )
    product: Product
    source: FactorySource
    area: Area
    owner: Owner
    rent: Rent
    rent_free_until: RentFree
    asset_id: AssetId
    off_season: OffSeason
    recorded_name: str = Field(title="登记人", description="Who recorded it.", examples=["王小明"])
    department: str = Field(title="部门", description="Whose unit.", examples=["四季镇"])
    recognitions: list[FactoryTitleView] = Field(title="认定记录", description="Every title it ever had, the last first.")
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")


class FactoryLink(Reasoned):
    """Jobs of the ledger that name this factory as the employer are linked with it."""


class FactoryLinked(Out):
    """How many jobs were linked."""

    linked: int = Field(title="关联条数", description="Spells of work that now belong to the factory.", examples=[46])
