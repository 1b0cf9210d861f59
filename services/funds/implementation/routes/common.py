"""What the routes of carrying out projects have in common."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query

from services.funds.implementation.schemas import words
from shared.web.routing import allow

__all__ = ["PREFIX", "READ", "TAGS", "WRITE", "ContractId", "DefectId", "DivisionCode", "LabourId", "PartyId", "WorksId"]

PREFIX = "/api/funds/v1"
TAGS = ["项目实施"]
READ, WRITE = allow("works:read"), allow("works:write")
WorksId = Annotated[
    UUID, Path(alias="id", title="项目实施标识", description="The implementation.", examples=[words.WORKS_EXAMPLE])
]
ContractId = Annotated[UUID, Path(alias="id", title="合同标识", description="The contract.", examples=[words.CONTRACT_EXAMPLE])]
PartyId = Annotated[UUID, Path(alias="id", title="往来单位标识", description="The party.", examples=[words.PARTY_EXAMPLE])]
DefectId = Annotated[
    UUID, Path(alias="id", title="质量问题标识", description="The defect.", examples=["019a1b2c-0000-7000-8000-000000000044"])
]
LabourId = Annotated[
    UUID, Path(alias="id", title="劳务报酬标识", description="The row.", examples=["019a1b2c-0000-7000-8000-000000000045"])
]
DivisionCode = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
