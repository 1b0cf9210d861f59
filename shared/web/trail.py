"""Search of a service's audit trail, the same in every service."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Annotated, Any, TypeAlias
from uuid import UUID

from fastapi import Depends, Query
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field
from sqlalchemy import BigInteger, DateTime, Select, Text, Uuid, func, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.sql import column, table

from shared.web.fields import optional
from shared.web.pages import Cursor, Limit, Page, read_page
from shared.web.routing import CallerDep, Reading, Router, allow

__all__ = ["trail_router"]

_ENTRY = table(
    "audit_entry",
    column("position", BigInteger),
    column("id", Uuid),
    column("at", DateTime(timezone=True)),
    column("actor", Text),
    column("department", Text),
    column("action", Text),
    column("resource", Text),
    column("resource_id", Text),
    column("purpose", Text),
    column("batch_id", Uuid),
    column("trace", Text),
    column("detail", JSONB),
)


class AuditEntry(BaseModel):
    """An entry of the trail 审计记录."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="The entry.")
    at: datetime = Field(title="时间", description="When it was done.")
    actor: str = Field(title="操作者", description="Client that did it.", examples=["office"])
    department: str = Field(title="部门", description="Department of the client.", examples=["乡村振兴局"])
    action: str = Field(title="操作", description="What was done.", examples=["person.disclose"])
    resource: str = Field(title="对象类型", description="Kind of record.", examples=["person"])
    resource_id: str = Field(title="对象标识", description="The record.", examples=["019a1b2c-0000-7000-8000-000000000002"])
    purpose: str | None = Field(title="用途", description="Why, in the actor's words.", examples=["核实住院报销情况"])
    batch_id: UUID | None = Field(title="批次号", description="The batch by which it was done.")
    trace: str = Field(title="跟踪号", description="Trace of the request.", examples=["6c0e5f0a4bd14d1f9f0d7a3c2b1e8f60"])
    detail: dict[str, Any] = Field(
        title="详情", description="Field names and versions; no personal data.", examples=[{"fields": ["id_number"]}]
    )


Search: TypeAlias = "Select[*tuple[Any, ...]]"


def _search(
    actor: Annotated[str | None, optional("操作者"), Query(title="操作者", description="Only deeds of this client.")] = None,
    action: Annotated[str | None, optional("操作"), Query(title="操作", description="Only this kind of deed.")] = None,
    resource: Annotated[
        str | None, optional("对象类型"), Query(title="对象类型", description="Only this kind of record.")
    ] = None,
    resource_id: Annotated[str | None, optional("对象标识"), Query(title="对象标识", description="Only this record.")] = None,
    purpose: Annotated[
        str | None,
        optional("用途"),
        Query(title="用途", description="Only deeds whose purpose contains this.", examples=["住院"]),
    ] = None,
    since: Annotated[AwareDatetime | None, Query(title="时间起", description="Only from this moment on.")] = None,
    until: Annotated[AwareDatetime | None, Query(title="时间止", description="Only before this moment.")] = None,
) -> Search:
    equal = {"actor": actor, "action": action, "resource": resource, "resource_id": resource_id}
    statement = select(_ENTRY).where(*(_ENTRY.c[name] == value for name, value in equal.items() if value is not None))
    if purpose is not None:
        statement = statement.where(func.strpos(_ENTRY.c.purpose, purpose) > 0)
    if since is not None:
        statement = statement.where(_ENTRY.c.at >= since)
    if until is not None:
        statement = statement.where(_ENTRY.c.at < until)
    return statement


def trail_router(prefix: str, service: str, *, disclosing: Collection[str] = ()) -> Router:
    """``GET {prefix}/audit``; ``service`` ends the names of its operations, as ``Household`` in ``searchHouseholdAudit``.

    Where the service shows personal data in full by deeds that are called ``disclosing``, also ``GET {prefix}/disclosures``.
    """
    router = Router(prefix=prefix, tags=["审计"])

    async def found(session: Reading, caller: CallerDep, search: Search, limit: int, cursor: str | None) -> Page[AuditEntry]:
        if not caller.all_departments:
            search = search.where(_ENTRY.c.department == caller.department)
        rows, more = await read_page(session, search, [_ENTRY.c.position], limit=limit, cursor=cursor, descending=True)
        return Page(items=[AuditEntry.model_validate(row) for row in rows], next=more)

    @router.get("/audit", operation_id=f"search{service}Audit", summary="审计记录查询", openapi_extra=allow("audit:read"))
    async def search_audit(
        session: Reading,
        caller: CallerDep,
        search: Annotated[Search, Depends(_search)],
        limit: Limit = 100,
        cursor: Cursor = None,
    ) -> Page[AuditEntry]:
        """Who did what, the latest first; a caller of one department sees that department's deeds."""
        return await found(session, caller, search, limit, cursor)

    if disclosing:

        @router.get(
            "/disclosures",
            operation_id=f"list{service}Disclosures",
            summary="敏感信息查阅记录",
            openapi_extra=allow("disclosures:read"),
        )
        async def list_disclosures(
            session: Reading,
            caller: CallerDep,
            search: Annotated[Search, Depends(_search)],
            limit: Limit = 100,
            cursor: Cursor = None,
        ) -> Page[AuditEntry]:
            """Who has read personal data in full, of whom and what for, the latest first."""
            return await found(session, caller, search.where(_ENTRY.c.action.in_(sorted(disclosing))), limit, cursor)

    return router
