"""Routes of a service's dead letters 死信: what a consumer refused, for the operator to look at, retry or discard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, ConfigDict, Field

from shared.events import dead_letters
from shared.events.consumer import Consumer
from shared.web.answers import conflicts
from shared.web.pages import Limit, Page
from shared.web.problems import Problem
from shared.web.routing import CallerDep, Reading, Router, Writing, allow

__all__ = ["dead_letter_router"]

LetterId = Annotated[
    UUID, Path(alias="id", title="死信标识", description="The dead letter.", examples=["019a1b2c-0000-7000-8000-000000000009"])
]
State = Literal["failed", "parked", "applied", "discarded"]


class DeadLetterView(BaseModel):
    """An item of an event that a consumer refused, or that waits behind one of the same aggregate."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="死信标识", description="The dead letter.")
    consumer: str = Field(title="消费者", description="Which consumer refused it.", examples=["gateway-picture"])
    type: str = Field(title="事件类型", description="Type of the event.", examples=["zx.household.lead.changed.v1"])
    item_id: UUID | None = Field(
        title="对象",
        description="The aggregate; null where the message could not be read.",
        examples=["019a1b2c-0000-7000-8000-000000000004"],
    )
    version: int | None = Field(title="版本", description="Version of the aggregate.", examples=[3])
    state: State = Field(
        title="状态", description="`failed`, `parked` behind a failed one, `applied` by a retry, or `discarded`."
    )
    error: str | None = Field(title="错误", description="What the handler said.", examples=["IntegrityError"])
    attempts: int = Field(title="尝试次数", description="How often the handler has been run.", examples=[1])
    item: dict[str, Any] = Field(
        title="内容",
        description="The item itself, masked as all event data.",
        examples=[{"id": "019a1b2c-0000-7000-8000-000000000004", "version": 3}],
    )
    trace: str = Field(
        title="跟踪号", description="Trace of the request that caused the event.", examples=["6c0e5f0a4bd14d1f9f0d7a3c2b1e8f60"]
    )
    failed_at: datetime = Field(title="失败时间", description="When it was refused.")
    closed_at: datetime | None = Field(title="关闭时间", description="When it was applied or discarded.", examples=[None])


class Settlement(BaseModel):
    """Why a dead letter is retried or discarded."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"reason": "处理程序已修复"}]})

    reason: str = Field(title="事由", description="For the audit trail.", min_length=1, max_length=500)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except dead_letters.UnknownLetterError as error:
        raise Problem(404, "unknown_dead_letter", "没有这条死信。") from error
    except dead_letters.LetterClosedError as error:
        raise Problem(409, "dead_letter_closed", "这条死信已经处理过了。") from error
    except dead_letters.LetterNotFirstError as error:
        raise Problem(409, "dead_letter_waits", "它排在同一对象失败的死信之后,请先处理那一条。") from error
    except dead_letters.UnreadableLetterError as error:
        raise Problem(409, "dead_letter_unreadable", "这条消息无法读取,只能丢弃。") from error
    except dead_letters.ConsumerGoneError as error:
        raise Problem(409, "consumer_gone", "原消费者已不存在,只能丢弃。") from error


def dead_letter_router(prefix: str, service: str, consumers: Mapping[str, Consumer]) -> APIRouter:
    """Routes under ``prefix`` for what these consumers of the service refused; its name (``Household``) stands in operation ids."""
    router = Router(prefix=f"{prefix}/dead-letters", tags=["死信"])
    permission = allow("events:admin")
    settled = conflicts(
        dead_letter_closed="这条死信已经处理过了。",
        dead_letter_waits="它排在同一对象更早的死信之后。",
        dead_letter_unreadable="这条消息无法读取,只能丢弃。",
        consumer_gone="原消费者已不存在,只能丢弃。",
    )

    @router.get("", operation_id=f"list{service}DeadLetters", summary="死信列表", openapi_extra=permission)
    async def list_letters(
        session: Reading,
        consumer: Annotated[str | None, Query(title="消费者", description="Only of this consumer.", max_length=100)] = None,
        state: Annotated[State | None, Query(title="状态", description="Only in this state.")] = None,
        limit: Limit = 50,
        cursor: Annotated[UUID | None, Query(title="游标", description="The `next` of the page before.")] = None,
    ) -> Page[DeadLetterView]:
        """Dead letters, the oldest first."""
        found = await dead_letters.list_letters(session, consumer=consumer, state=state, after=cursor, limit=limit + 1)
        views = [DeadLetterView.model_validate(letter.values) for letter in found[:limit]]
        return Page(items=views, next=str(views[-1].id) if len(found) > limit else None)

    @router.get("/{id}", operation_id=f"read{service}DeadLetter", summary="查看死信", openapi_extra=permission)
    async def read_letter(letter_id: LetterId, session: Reading) -> DeadLetterView:
        """One dead letter with its item and its error."""
        with _told():
            return DeadLetterView.model_validate((await dead_letters.show(session, letter_id)).values)

    @router.post(
        "/{id}/retry",
        operation_id=f"retry{service}DeadLetter",
        summary="重试死信",
        responses=settled,
        openapi_extra=permission,
    )
    async def retry(letter_id: LetterId, body: Settlement, session: Writing, caller: CallerDep) -> DeadLetterView:
        """Run the consumer's handler again, then what waits behind it; the answer says whether it was applied."""
        with _told():
            letter = await dead_letters.retry(session, consumers, letter_id, caller=caller, reason=body.reason)
        return DeadLetterView.model_validate(letter.values)

    @router.post(
        "/{id}/discard",
        operation_id=f"discard{service}DeadLetter",
        summary="丢弃死信",
        responses=settled,
        openapi_extra=permission,
    )
    async def discard(letter_id: LetterId, body: Settlement, session: Writing, caller: CallerDep) -> DeadLetterView:
        """Close it unapplied, then go on with what waits behind it."""
        with _told():
            letter = await dead_letters.discard(session, consumers, letter_id, caller=caller, reason=body.reason)
        return DeadLetterView.model_validate(letter.values)

    return router
