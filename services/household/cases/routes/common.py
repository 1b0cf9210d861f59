"""What the routes of cases have in common."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path

__all__ = ["PREFIX", "TAGS", "CaseId"]

PREFIX = "/api/household/v1"
TAGS = ["监测对象"]
CaseId = Annotated[
    UUID, Path(alias="id", title="监测对象标识", description="The case.", examples=["019a1b2c-0000-7000-8000-00000000000c"])
]
