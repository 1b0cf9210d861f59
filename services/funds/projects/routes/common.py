"""What the routes of projects have in common."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path

__all__ = ["PREFIX", "TAGS", "ProjectId"]

PREFIX = "/api/funds/v1"
TAGS = ["项目库"]
ProjectId = Annotated[
    UUID, Path(alias="id", title="项目标识", description="The project.", examples=["019a1b2c-0000-7000-8000-000000000031"])
]
