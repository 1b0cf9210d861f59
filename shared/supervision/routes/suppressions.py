"""Suppressions over HTTP."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query, Response

from shared.supervision import commands, queries
from shared.supervision.routes.common import HANDLE, READ, RUN, Desk, SuppressionId
from shared.supervision.schemas.suppressions import SuppressionDecision, SuppressionEntry, SuppressionView
from shared.supervision.schemas.words import SuppressionState
from shared.web.answers import conflicts
from shared.web.bodies import Changed, Reasoned
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing
from shared.web.versions import SeenVersion, etag

__all__ = ["add_suppressions"]


def add_suppressions(router: Router, desk: Desk) -> None:
    """What is counted and not told, until a day."""
    _add_proposing(router, desk)
    _add_reading(router, desk)
    _add_deciding(router, desk)


def _add_proposing(router: Router, desk: Desk) -> None:
    @router.post(
        "/alert-suppressions",
        operation_id=f"propose{desk.service}AlertSuppression",
        summary="申请抑制预警",
        status_code=201,
        response_model=Changed,
        responses=conflicts(suppression_proposed="该预警已申请抑制,待批准。"),
        openapi_extra=HANDLE,
    )
    async def propose(session: Writing, caller: CallerDep, entry: SuppressionEntry, once: OnceDep) -> Response:
        """Propose that what an alert found is counted, but not told, until a day. Somebody else of the county approves."""
        return await once(
            f"{router.prefix}/alert-suppressions/{{id}}", lambda: commands.propose_suppression(session, caller, entry)
        )


def _add_reading(router: Router, desk: Desk) -> None:
    forms: Any = desk.views.forms

    @router.get(
        "/alert-suppressions",
        operation_id=f"list{desk.service}AlertSuppressions",
        summary="预警抑制列表",
        response_model=Page[forms.suppression],
        openapi_extra=READ,
    )
    async def list_suppressions(
        session: Reading,
        caller: CallerDep,
        state: Annotated[SuppressionState | None, Query(title="状态", description="Only this state.")] = None,
        limit: Limit = 50,
        cursor: Cursor = None,
    ) -> Page[SuppressionView]:
        """Suppressions, the last proposed first."""
        rows, after = await queries.suppressions(session, caller.scope, state, limit=limit, cursor=cursor)
        return Page(items=[desk.views.suppression(row) for row in rows], next=after)

    @router.get(
        "/alert-suppressions/{id}",
        operation_id=f"get{desk.service}AlertSuppression",
        summary="查询预警抑制",
        response_model=forms.suppression,
        openapi_extra=READ,
    )
    async def get_suppression(
        session: Reading, caller: CallerDep, suppression_id: SuppressionId, response: Response
    ) -> SuppressionView:
        """One suppression."""
        found = desk.views.suppression(await queries.suppression(session, caller.scope, suppression_id))
        response.headers["ETag"] = etag(found.version)
        return found


def _add_deciding(router: Router, desk: Desk) -> None:
    @router.post(
        "/alert-suppressions/{id}/decision",
        operation_id=f"decide{desk.service}AlertSuppression",
        summary="批准预警抑制",
        responses=conflicts(wrong_state="已经决定。", same_person="不能由申请人自己批准。"),
        openapi_extra=RUN,
    )
    async def decide(
        session: Writing,
        caller: CallerDep,
        suppression_id: SuppressionId,
        told: SuppressionDecision,
        seen: SeenVersion,
        response: Response,
    ) -> Changed:
        """Approve or refuse what somebody else proposed. It works from the next run on."""
        changed = await commands.decide_suppression(session, caller, suppression_id, told, seen)
        response.headers["ETag"] = etag(changed.version)
        return changed

    @router.post(
        "/alert-suppressions/{id}/end",
        operation_id=f"end{desk.service}AlertSuppression",
        summary="提前解除预警抑制",
        responses=conflicts(wrong_state="未在抑制中。"),
        openapi_extra=RUN,
    )
    async def end(
        session: Writing,
        caller: CallerDep,
        suppression_id: SuppressionId,
        why: Reasoned,
        seen: SeenVersion,
        response: Response,
    ) -> Changed:
        """End a suppression before its last day."""
        changed = await commands.end_suppression(session, caller, suppression_id, why.reason, seen)
        response.headers["ETag"] = etag(changed.version)
        return changed
