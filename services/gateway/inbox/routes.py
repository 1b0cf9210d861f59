"""HTTP of the inbox."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Request
from fastapi.responses import StreamingResponse

from services.gateway.identity.staff.sessions import session_of
from services.gateway.inbox import commands, own
from services.gateway.inbox.events import Bell
from services.gateway.inbox.schemas import NoticeView, ReadUntil, Unread
from shared.access import Caller
from shared.persistence import Database
from shared.web import CallerDep, Reading, Router, Writing
from shared.web.answers import problems
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import allow
from shared.web.sse import EVENT_STREAM, Streams, event

__all__ = ["EVENTS", "router"]

router = Router(prefix="/api/gateway/v1", tags=["消息"])
EVENTS = "/api/gateway/v1/me/notices/events"
_SESSION = allow("session")
_SAMPLE = 'event: unread\ndata: {"unread":2}\n\n'
NoticeId = Annotated[
    UUID, Path(alias="id", title="标识", description="The notice.", examples=["0199a1b2-7c00-7000-8000-0123456789ac"])
]


@router.get("/me/notices", operation_id="listNotices", summary="我的消息", openapi_extra=_SESSION)
async def list_notices(
    session: Reading,
    caller: CallerDep,
    unread: Annotated[bool | None, Query(title="未读", description="Only unread ones, or only read ones.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[NoticeView]:
    """What was told to oneself and to one's role in one's divisions, the newest first."""
    rows, more = await own.notices(session, caller, unread=unread, limit=limit, cursor=cursor)
    return Page(items=[NoticeView.model_validate(row) for row in rows], next=more)


@router.get(
    "/me/notices/events",
    operation_id="watchNotices",
    summary="消息推送",
    response_class=StreamingResponse,
    responses={
        200: {
            "content": {EVENT_STREAM: {"schema": {"type": "string", "examples": [_SAMPLE]}}},
            "description": "未读数推送。Server-sent events until the session's token ends; ask again then.",
        },
        **problems(429, 503),
    },
    openapi_extra=_SESSION,
)
async def watch_notices(request: Request, caller: CallerDep) -> StreamingResponse:
    """How many notices are unread, now and whenever that changes, as `unread` events. A stream keeps no session alive."""
    session_of(caller)
    streams: Streams = request.app.state.streams
    return streams.answer(caller, _counts(request.app.state.database, request.app.state.bell, caller))


async def _counts(database: Database, bell: Bell, caller: Caller) -> AsyncIterator[str]:
    told = -1
    with bell.hung(caller.client_id) as ring:
        while True:
            ring.clear()
            async with database.reading() as session:
                unread = await own.unread_count(session, caller)
            if unread != told:
                told = unread
                yield event("unread", Unread(unread=unread).model_dump_json())
            await bell.wait(ring)


@router.post(
    "/me/notices/{id}/read", operation_id="readNotice", summary="标记消息已读", status_code=204, openapi_extra=_SESSION
)
async def read_notice(notice_id: NoticeId, session: Writing, caller: CallerDep) -> None:
    """Say that one has read a notice. Others whom it is for have not."""
    await commands.mark_read(session, caller, notice_id)


@router.post("/me/notices/read", operation_id="readAllNotices", summary="全部标记已读", status_code=204, openapi_extra=_SESSION)
async def read_all_notices(body: ReadUntil, session: Writing, caller: CallerDep) -> None:
    """Say that one has read everything up to a moment."""
    await commands.mark_all_read(session, caller, body.until)
