"""What is said of an asset when it is recorded or changed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from services.assets.register.rules import OWNERS, RIGHTS
from services.assets.register.schemas import words
from shared.disclosures.bodies import PuttingUp
from shared.web.bodies import In, OptionalText, Reasoned, codes, kept
from shared.web.fields import required
from shared.workflow.schemas import Said

__all__ = [
    "ApprovingAsset",
    "AssetCorrection",
    "AssetEntry",
    "AssetFundingEntry",
    "AssetMerging",
    "AssetPart",
    "AssetPublicising",
    "AssetRightEntry",
    "AssetShareEntry",
    "AssetSplitting",
    "AssetVersion",
    "BookingAsset",
    "CertificateEntry",
    "OwnerEntry",
    "Revaluation",
    "total",
]

_MOST = 50
_HALVES = [
    {"name": f"四坪村冷库{each}", "quantity": "250", "original_value": "390000.00", "site": None} for each in ("东库", "西库")
]
_SEEN = [{"id": f"019a1b2c-0000-7000-8000-00000000005{each}", "version": 3} for each in (1, 2)]


class OwnerEntry(In):
    """Whose an asset is."""

    level: words.OwnerWord = Field(title="所有权归属", description=f"{codes(OWNERS)}.", examples=["village"])
    division_code: Annotated[str | None, Field(pattern=r"^[0-9]{12}$")] = Field(
        default=None,
        title="行政区划代码",
        description="The village, town or county that owns it; null for others.",
        examples=["610925104201"],
    )
    household_no: OptionalText = Field(default=None, title="户编号", description="The household that owns it.", examples=[None])
    name: OptionalText = Field(
        default=None, title="所有权人名称", description="The enterprise or cooperative that owns it.", examples=[None]
    )

    @model_validator(mode="after")
    def _named(self) -> OwnerEntry:
        needed = {"household": "household_no", "operator": "name", "joint": None}.get(self.level, "division_code")
        for field, title in {"division_code": "行政区划代码", "household_no": "户编号", "name": "所有权人名称"}.items():
            if field != needed and getattr(self, field) is not None:
                raise PydanticCustomError("owner", "{told}", {"told": f"所有权归属为{OWNERS[self.level]}的,不填写{title}"})
        return self


class AssetFundingEntry(In):
    """What an asset was paid with."""

    source: words.Funding
    amount: words.Amount
    year: words.Year
    project_id: words.ProjectId = None


class AssetShareEntry(In):
    """The share of a village in an asset that several own."""

    division_code: words.Place
    percent: words.Percent


class AssetRightEntry(In):
    """Who holds a right in an asset."""

    kind: words.RightWord = Field(title="权利", description=f"{codes(RIGHTS)}.", examples=["operate"])
    holder: Annotated[str, required("权利人", longest=100)] = Field(
        title="权利人", description="A unit, not a person.", examples=["岚皋县四坪村股份经济合作社"]
    )
    from_on: date = Field(title="开始日期", description="Since when.", examples=["2025-11-01"])
    to_on: date | None = Field(default=None, title="终止日期", description="Until when; null: without end.", examples=[None])
    basis: words.Basis

    @model_validator(mode="after")
    def _in_order(self) -> AssetRightEntry:
        if self.to_on is not None and self.to_on < self.from_on:
            raise PydanticCustomError("invalid_date", "{told}", {"told": "终止日期不能早于起始日期"})
        return self


_Fundings = Annotated[
    list[AssetFundingEntry], Field(title="资金来源明细", description="All together are its value.", max_length=_MOST)
]
_Shares = Annotated[
    list[AssetShareEntry], Field(title="联村份额", description="Of joint owners, 100 percent together.", max_length=_MOST)
]
_Rights = Annotated[list[AssetRightEntry], Field(title="权利明细", description="Who holds which right.", max_length=_MOST)]


class AssetEntry(In):
    """An asset as it is recorded. What is optional here has to be filled before its ownership is proposed."""

    name: words.Name
    division_code: words.Place
    kind: words.KindField
    formed_year: words.FormedYear
    original_value: words.Value
    manager: words.Manager
    owner: OwnerEntry = Field(title="所有权人", description="Whose it is.")
    on: date = Field(title="日期", description="The day of the entry, today at the latest.", examples=["2025-11-05"])
    fundings: _Fundings = Field(default_factory=list)
    shares: _Shares = Field(default_factory=list)
    rights: _Rights = Field(default_factory=list)
    site: words.Site = None
    completed_on: words.CompletedOn = None
    accepted_on: words.AcceptedOn = None
    used_from: words.UsedFrom = None
    quantity: words.Quantity = None
    unit: words.Unit = None
    specification: words.Specification = None
    donated: words.Donated = False
    longitude: words.Longitude = None
    latitude: words.Latitude = None
    real_estate: words.RealEstate = False
    real_estate_no: words.RealEstateNo = None
    no_real_estate_reason: words.NoRealEstate = None
    legacy_code: words.LegacyCode = None
    national_no: words.NationalNo = None


class AssetCorrection(Reasoned):
    """What is to be corrected of an asset, and why. A field left out stays as it is; null clears it. Its place, kind and year are in its code."""

    name: words.Name = kept()
    original_value: words.Value = kept()
    manager: words.Manager = kept()
    owner: Annotated[OwnerEntry, Field(title="所有权人", description="Whose it is.")] = kept()
    fundings: _Fundings = kept()
    shares: _Shares = kept()
    rights: _Rights = kept()
    site: words.Site = kept()
    completed_on: words.CompletedOn = kept()
    accepted_on: words.AcceptedOn = kept()
    used_from: words.UsedFrom = kept()
    quantity: words.Quantity = kept()
    unit: words.Unit = kept()
    specification: words.Specification = kept()
    donated: words.Donated = kept()
    longitude: words.Longitude = kept()
    latitude: words.Latitude = kept()
    real_estate: words.RealEstate = kept()
    real_estate_no: words.RealEstateNo = kept()
    no_real_estate_reason: words.NoRealEstate = kept()
    legacy_code: words.LegacyCode = kept()
    national_no: words.NationalNo = kept()


class AssetPublicising(PuttingUp):
    """The notice 公示 of whose an asset is, as it is put up."""


class ApprovingAsset(Said):
    """The county's decision 确权批复, by its document."""

    decision_no: words.DecisionNo


class BookingAsset(Said):
    """The card 卡片 by which an asset is in the books of whoever owns it: of the collective, or of the state."""

    card_no: Annotated[str, required("卡片编号", longest=50)] = Field(
        title="卡片编号",
        description="Of the collective's books 三资, or of the state's 国资.",
        examples=["SZ-610925104201-0007"],
    )


class CertificateEntry(Reasoned):
    """A certificate 颁证 of ownership."""

    on: date = Field(title="日期", description="When it was given, today at the latest.", examples=["2025-12-20"])
    certificate_no: Annotated[str, required("权属证书号", longest=100)] = Field(
        title="权属证书号", description="Its number.", examples=["岚资证字第0007号"]
    )


class Revaluation(Reasoned):
    """Another value 价值调整 of an asset, on a document: what is added or taken off is money of a source."""

    on: date = Field(title="日期", description="When it holds from, today at the latest.", examples=["2026-03-01"])
    basis: words.Basis
    fundings: Annotated[list[AssetFundingEntry], Field(min_length=1, max_length=_MOST)] = Field(
        title="资金来源明细", description="All of them as they are now; together they are the new value."
    )


class AssetPart(In):
    """A part into which an asset is split."""

    name: words.Name
    quantity: words.Quantity
    original_value: words.Value
    site: words.Site = None


class AssetSplitting(Said):
    """How an asset is split 拆分. The values of its parts are its value; what it was paid with follows them."""

    basis: words.Basis
    parts: list[AssetPart] = Field(
        title="拆分后的资产", description="Two at least.", min_length=2, max_length=_MOST, examples=[_HALVES]
    )


class AssetVersion(In):
    """An asset as it was seen."""

    id: words.AssetId
    version: int = Field(title="版本", description="The version that was seen.", ge=1, examples=[3])


class AssetMerging(Said):
    """Which assets become one 合并: of the same place, kind and owner."""

    basis: words.Basis
    name: words.Name
    assets: list[AssetVersion] = Field(
        title="合并的资产", description="Two at least, each as it was seen.", min_length=2, max_length=_MOST, examples=[_SEEN]
    )


def total(fundings: list[AssetFundingEntry]) -> Decimal:
    """What an asset was paid with, together, yuan."""
    return sum((each.amount for each in fundings), Decimal())
