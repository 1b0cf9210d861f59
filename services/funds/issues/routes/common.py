"""What the routes of issues have in common."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query

from shared.web.routing import allow

__all__ = ["PREFIX", "READ", "TAGS", "VERIFY", "WRITE", "Division", "IssueId"]

PREFIX = "/api/funds/v1"
TAGS = ["问题整改"]
READ, WRITE, VERIFY = allow("issues:read"), allow("issues:write"), allow("issues:verify")
IssueId = Annotated[
    UUID, Path(alias="id", title="问题标识", description="The issue.", examples=["019a1b2c-0000-7000-8000-000000000041"])
]
Division = Annotated[
    str | None, Query(title="行政区划", description="Only within this division, 12 digits.", pattern=r"^[0-9]{12}$")
]
