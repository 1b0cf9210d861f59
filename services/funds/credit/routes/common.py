"""What the routes of micro-credit have in common."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query

from shared.web.routing import allow

__all__ = ["APPROVE", "PREFIX", "READ", "TAGS", "WRITE", "LoanId", "TownFilter", "VillageFilter"]

PREFIX = "/api/funds/v1"
TAGS = ["小额信贷"]
READ, WRITE, APPROVE = allow("credit:read"), allow("credit:write"), allow("credit:approve")
_CODE = r"^[0-9]{12}$"
LoanId = Annotated[
    UUID, Path(alias="id", title="贷款标识", description="The loan.", examples=["019a1b2c-0000-7000-8000-000000000031"])
]
TownFilter = Annotated[str | None, Query(title="镇", description="Only of this town, 12 digits.", pattern=_CODE)]
VillageFilter = Annotated[str | None, Query(title="村", description="Only of this village, 12 digits.", pattern=_CODE)]
