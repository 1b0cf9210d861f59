"""The report of the retention job over HTTP, the same in every service."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from shared.files.retention import Holding, report
from shared.web.pages import Page
from shared.web.routing import Reading, Router, allow

__all__ = ["retention_router"]


class KeptFiles(BaseModel):
    """Stored files of one kind: how many are kept, which end soon, and which were removed lately."""

    model_config = ConfigDict(from_attributes=True)

    resource: str = Field(title="对象类型", description="Kind of record that holds them.", examples=["attachment"])
    title: str = Field(title="名称", description="The same in Chinese.", examples=["附件"])
    files: int = Field(title="保存的文件数", description="Records whose file is kept.", examples=[1204])
    bytes: int = Field(title="字节数", description="Their sizes together.", examples=[734003200])
    due: int = Field(title="三十天内到期", description="Of these, whose time ends within 30 days.", examples=[17])
    next_at: datetime | None = Field(title="最近到期时间", description="When the next one ends.")
    removed: int = Field(title="近三十天已到期", description="Whose time ended in the last 30 days.", examples=[9])


def retention_router(prefix: str, service: str, holdings: Sequence[Holding]) -> APIRouter:
    """``GET {prefix}/retention``; each file that went is an entry ``file.expired`` of the trail."""
    router = Router(prefix=prefix, tags=["审计"])

    @router.get(
        "/retention", operation_id=f"report{service}Retention", summary="文件保存期限报告", openapi_extra=allow("audit:read")
    )
    async def report_retention(session: Reading) -> Page[KeptFiles]:
        """What stored files are kept, which end within 30 days, and how many ended in the last 30; a removal is an audit entry."""
        return Page(items=[KeptFiles.model_validate(line) for line in await report(session, holdings)])

    return router
