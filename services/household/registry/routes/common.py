"""What the routes of the registry have in common."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path
from pydantic import StringConstraints

from shared.web.fields import optional

__all__ = [
    "PREFIX",
    "Code",
    "CodeFilter",
    "HouseholdId",
    "PersonId",
    "TextFilter",
]

PREFIX = "/api/household/v1"

_SAMPLE_ID = "01980a35-7a30-7cc0-8a3c-2f60b1f6f1a5"
HouseholdId = Annotated[UUID, Path(alias="id", title="农户标识", description="The household.", examples=[_SAMPLE_ID])]
PersonId = Annotated[UUID, Path(alias="id", title="人员标识", description="The person.", examples=[_SAMPLE_ID])]
Code = Annotated[
    str,
    Path(title="行政区划代码", description="12 digits.", pattern="^[0-9]{12}$", examples=["610925104201"]),
]
CodeFilter = Annotated[str, StringConstraints(pattern="^[0-9]{12}$")]
TextFilter = Annotated[str | None, optional("查询条件")]
