"""Divisions 行政区划 over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from shared.intake.definition import INDEXED, Kind
from shared.web.bodies import Id, In, Out, Version, Why
from shared.web.fields import optional, required

__all__ = ["Division", "DivisionSetting", "Level"]

Level = Literal["county", "town", "village"]

_Name = Annotated[
    str, required("名称", longest=INDEXED), Field(title="名称", description="Official name.", examples=["示范村村民委员会"])
]
_Level = Annotated[Level, Field(title="层级", description="Place in the tree.", examples=["village"])]
_Parent = Annotated[
    str | None,
    Field(
        title="上级代码", description="The division above; null for a county.", pattern="^[0-9]{12}$", examples=["610925104000"]
    ),
]
_Kind = Annotated[
    str | None,
    optional("类别"),
    Field(title="类别", description="Kind by the code table, such as 镇 or 村.", examples=["村"]),
]
_From = Annotated[
    date | None,
    optional("启用日期", Kind.DATE),
    Field(title="启用日期", description="First day on which the code holds; null if always.", examples=["2026-01-01"]),
]
_To = Annotated[
    date | None,
    optional("停用日期", Kind.DATE),
    Field(title="停用日期", description="Last day on which the code holds; null while it does.", examples=["2026-12-31"]),
]


class DivisionSetting(In):
    """A division as the newest code table has it."""

    name: _Name
    level: _Level
    parent_code: _Parent = None
    kind: _Kind = None
    valid_from: _From = None
    valid_to: _To = None
    reason: Why = None


class Division(Out):
    """A division 行政区划: county, town or village."""

    id: Id
    version: Version
    code: str = Field(title="行政区划代码", description="12 digits.", examples=["610925104201"])
    name: _Name
    level: _Level
    parent_code: _Parent
    kind: _Kind
    valid_from: _From
    valid_to: _To
