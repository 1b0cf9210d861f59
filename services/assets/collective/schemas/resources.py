"""Resources as they are registered and shown."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.assets.collective.schemas import words
from shared.web.bodies import Id, In, Out, Reasoned, Version, kept

__all__ = ["CollectiveResourceCorrection", "CollectiveResourceForm", "CollectiveResourceView", "CollectiveResourceWithdrawal"]


class CollectiveResourceForm(In):
    """A resource 资源性资产 as it is registered: how much of it there is is its area, or a quantity with its unit."""

    collective_id: words.CollectiveId
    kind: words.Resource
    name: words.ResourceName
    location: words.Location
    area: words.Area = None
    quantity: words.Quantity = None
    unit: words.Unit = None
    boundaries: words.Boundaries = None
    parcel_code: words.Parcel = None
    used_as: words.TypedUse

    @model_validator(mode="after")
    def _measured(self) -> CollectiveResourceForm:
        if self.area is None and self.quantity is None:
            raise PydanticCustomError("missing_value", "{told}", {"told": "须填写面积或数量"})
        if (self.quantity is None) != (self.unit is None):
            raise PydanticCustomError("missing_value", "{told}", {"told": "数量和计量单位须同时填写"})
        return self


class CollectiveResourceCorrection(Reasoned):
    """What is to be corrected of a resource, and why. A field left out stays as it is."""

    kind: words.Resource = kept()
    name: words.ResourceName = kept()
    location: words.Location = kept()
    area: words.Area = kept()
    quantity: words.Quantity = kept()
    unit: words.Unit = kept()
    boundaries: words.Boundaries = kept()
    parcel_code: words.Parcel = kept()
    used_as: words.TypedUse = kept()


class CollectiveResourceWithdrawal(Reasoned):
    """Why a resource is taken off the register 注销, as when land is requisitioned, and since when."""

    on: words.Day


class CollectiveResourceView(Out):
    """A resource of a collective."""

    id: Id
    version: Version
    collective_id: words.CollectiveId
    collective_name: words.CollectiveName
    division_code: words.Place
    kind: words.Resource
    name: words.ResourceName
    location: words.Location
    area: words.Area
    quantity: words.Quantity
    unit: words.Unit
    boundaries: words.Boundaries
    parcel_code: words.Parcel
    use: words.Use
    used_as: words.TypedUse
    withdrawn_on: date | None = Field(title="注销日期", description="Null: it is in the register.", examples=[None])
    changed_at: datetime = Field(title="变更时间", description="When it changed last.", examples=["2026-03-16T02:00:00Z"])
