"""The fields of assets, described once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from services.assets.register.rules import CLASSES, FIRST_YEAR, FORMS, FUNDINGS, KINDS, OWNERS, RIGHTS
from shared.intake.definition import Kind
from shared.web.bodies import codes
from shared.web.fields import optional, required

__all__ = [
    "LISTS",
    "AssetKindWord",
    "AssetState",
    "ClassWord",
    "FormWord",
    "FundingWord",
    "OwnerWord",
    "RightWord",
]

AssetKindWord = Literal[
    "base", "shed", "plant", "cold_store", "tourism", "ecommerce", "photovoltaic", "factory", "operating_works",
    "shares", "claim", "income_right", "orchard", "breeding", "brand",
    "road", "irrigation", "water", "sanitation", "education", "culture", "sport", "health", "power", "service", "network", "forest",
    "livestock", "seedlings", "tools", "yard",
]  # fmt: skip
ClassWord = Literal["operating", "public", "household"]
FormWord = Literal["fixed", "equity", "biological", "intangible"]
OwnerWord = Literal["county", "town", "village", "joint", "household", "operator"]
RightWord = Literal["own", "operate", "income", "supervise", "dispose", "distribute"]
FundingWord = Literal["linkage", "poverty", "integrated", "industry", "partner", "society", "bond", "loan", "donation", "own"]
AssetState = Literal[
    "registering", "publicity", "approval", "confirmed", "handing_over", "in_use",
    "idle", "disputed", "lost", "disposing", "disposed", "written_off", "split", "merged", "withdrawn",
]  # fmt: skip
LISTS: tuple[tuple[object, Mapping[str, object]], ...] = (
    (AssetKindWord, KINDS),
    (ClassWord, CLASSES),
    (FormWord, FORMS),
    (OwnerWord, OWNERS),
    (RightWord, RIGHTS),
    (FundingWord, FUNDINGS),
)
"""Literals with the tables whose codes they repeat for the type checker; a test holds them together."""
_TITLES = {code: kind.title for code, kind in KINDS.items()}
_VILLAGE, _PROJECT = "610925104201", "019a1b2c-0000-7000-8000-000000000041"

Name = Annotated[
    str,
    required("资产名称", longest=200),
    Field(title="资产名称", description="What people call it.", examples=["四坪村蔬菜保鲜冷库"]),
]
Place = Annotated[
    str,
    Field(
        title="行政区划代码", description="Where it lies: a village, town or the county, 12 digits.", pattern=r"^[0-9]{12}$",
        examples=[_VILLAGE],
    ),
]  # fmt: skip
Site = Annotated[
    str | None, optional("建设地点"), Field(title="建设地点", description="Group or place in the village.", examples=["二组"])
]
KindField = Annotated[
    AssetKindWord,
    Field(title="资产类型", description=f"Its class and form follow from it: {codes(_TITLES)}.", examples=["cold_store"]),
]
FormedYear = Annotated[int, Field(title="形成年份", description="When it came to be.", ge=FIRST_YEAR, le=2100, examples=[2025])]
CompletedOn = Annotated[date | None, Field(title="竣工日期", description="When it was completed.", examples=["2025-09-20"])]
AcceptedOn = Annotated[date | None, Field(title="验收日期", description="When it was accepted.", examples=["2025-10-02"])]
UsedFrom = Annotated[date | None, Field(title="启用日期", description="Since when it is used.", examples=["2025-11-01"])]
Quantity = Annotated[
    Decimal | None,
    Field(title="数量", description="How much of its unit.", gt=0, max_digits=14, decimal_places=4, examples=["500"]),
]
Unit = Annotated[str | None, optional("计量单位"), Field(title="计量单位", description="Of its quantity.", examples=["立方米"])]
Specification = Annotated[
    str | None, optional("规格型号"), Field(title="规格型号", description="Make, model, structure.", examples=["钢结构"])
]
Value = Annotated[
    Decimal,
    required("原值", Kind.AMOUNT),
    Field(title="原值", description="What it cost, yuan: settled, invoiced or appraised.", gt=0, examples=["780000.00"]),
]
Donated = Annotated[bool, Field(title="捐赠", description="Whether it was given.", examples=[False])]
Longitude = Annotated[
    Decimal | None,
    Field(title="经度", description="Degrees east, CGCS2000.", ge=73, le=136, decimal_places=6, examples=["108.901200"]),
]
Latitude = Annotated[
    Decimal | None,
    Field(title="纬度", description="Degrees north, CGCS2000.", ge=3, le=54, decimal_places=6, examples=["32.306800"]),
]
Manager = Annotated[
    str,
    required("资产管理部门", longest=100),
    Field(title="资产管理部门", description="The department whose money formed it 谁主管、谁负责.", examples=["农业农村局"]),
]
RealEstate = Annotated[bool, Field(title="不动产", description="Whether it is real estate.", examples=[True])]
RealEstateNo = Annotated[
    str | None,
    optional("不动产权证号"),
    Field(title="不动产权证号", description="Its certificate.", examples=["陕(2025)岚皋县不动产权第0001号"]),
]
NoRealEstate = Annotated[
    str | None,
    optional("未办证原因"),
    Field(title="未办证原因", description="Why real estate has no certificate.", examples=[None]),
]
LegacyCode = Annotated[
    str | None, optional("原资产编号"), Field(title="原资产编号", description="As older ledgers name it.", examples=[None])
]
NationalNo = Annotated[
    str | None,
    optional("全国系统编号"),
    Field(title="全国系统编号", description="As the national monitoring system names it.", examples=[None]),
]
Funding = Annotated[FundingWord, Field(title="资金来源", description=f"{codes(FUNDINGS)}.", examples=["linkage"])]
Amount = Annotated[
    Decimal, required("金额", Kind.AMOUNT), Field(title="金额", description="Yuan.", gt=0, examples=["780000.00"])
]
Year = Annotated[int, Field(title="年度", description="Year of the money.", ge=2000, le=2100, examples=[2025])]
AssetId = Annotated[UUID, Field(title="资产标识", description="The asset.", examples=["019a1b2c-0000-7000-8000-000000000051"])]
ProjectId = Annotated[
    UUID | None,
    Field(title="项目标识", description="The project of the funds service that built it; null: none.", examples=[_PROJECT]),
]
Percent = Annotated[Decimal, Field(title="份额", description="Percent.", gt=0, le=100, decimal_places=4, examples=["33.3333"])]
DecisionNo = Annotated[
    str,
    required("文号", longest=100),
    Field(title="文号", description="Of the county's decision 确权批复.", examples=["岚乡振发〔2025〕31号"]),
]
Basis = Annotated[
    str,
    required("依据", longest=200),
    Field(title="依据", description="The document on which it rests.", examples=["岚乡振发〔2025〕31号"]),
]
