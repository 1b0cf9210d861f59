"""What goes in and out over HTTP about parameters."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from shared.parameters.rules import plain

__all__ = ["ParameterSetting", "ParameterView", "Version"]

_Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500, pattern=r"^[^\x00]*$")]
_Value = Annotated[Decimal, AfterValidator(plain)]


class ParameterSetting(BaseModel):
    """A new dated version of a parameter."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"value": "14500", "effective_from": "2025-01-01", "document": "县统计局〔2025〕3号"}]},
    )

    value: Decimal = Field(
        title="数值", description="The value in the parameter's unit, as text or number.", examples=["14500"]
    )
    effective_from: date = Field(title="生效日期", description="First day on which it holds.", examples=["2025-01-01"])
    document: _Words = Field(title="依据文件", description="The document that it rests on.", examples=["县统计局〔2025〕3号"])


class Version(BaseModel):
    """One version of a parameter. Version 0 is the value that the platform ships."""

    model_config = ConfigDict(from_attributes=True, frozen=True)

    name: str = Field(title="参数名", description="Name of the parameter.", examples=["county_base_income"])
    version: int = Field(title="版本", description="Counts up from 1; 0 is the shipped value.", examples=[1])
    value: _Value = Field(title="数值", description="The value in the parameter's unit.", examples=["14500"])
    effective_from: date | None = Field(
        title="生效日期", description="First day on which it holds; null for the shipped value.", examples=["2025-01-01"]
    )
    document: str = Field(title="依据文件", description="The document that it rests on.", examples=["县统计局〔2025〕3号"])
    recorded_by: str | None = Field(title="录入者", description="Client that recorded it.", examples=["office"])
    recorded_at: datetime | None = Field(
        title="录入时间", description="When it was recorded.", examples=["2025-01-03T02:00:00Z"]
    )


class ParameterView(Version):
    """A parameter with the version that holds on the day asked for."""

    title: str = Field(title="名称", description="What the parameter is, in Chinese.", examples=["全县上年度农民人均纯收入"])
    unit: str = Field(title="单位", description="Unit of the value.", examples=["元"])
    default: Decimal = Field(title="出厂值", description="The shipped value.", examples=["10900"])
