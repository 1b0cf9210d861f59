"""What the routes of supervision have in common."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query

from shared.web.routing import allow

__all__ = ["HANDLE", "PREFIX", "READ", "RUN", "TAGS", "AlertId", "Code", "RuleQuery", "RunId", "SuppressionId"]

PREFIX = "/api/funds/v1"
TAGS = ["监管预警"]
READ, RUN, HANDLE = allow("supervision:read"), allow("supervision:run"), allow("supervision:handle")
AlertId = Annotated[
    UUID, Path(alias="id", title="监管预警标识", description="The alert.", examples=["019a1b2c-0000-7000-8000-000000000072"])
]
RunId = Annotated[
    UUID, Path(alias="id", title="监管运行标识", description="The run.", examples=["019a1b2c-0000-7000-8000-000000000071"])
]
SuppressionId = Annotated[
    UUID, Path(alias="id", title="抑制标识", description="The suppression.", examples=["019a1b2c-0000-7000-8000-000000000073"])
]
Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
RuleQuery = Annotated[str | None, Query(title="规则", description="Only this rule, such as F-A01.", max_length=10)]
