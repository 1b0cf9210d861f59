"""Routes of clients, for administrators: programs that hold as much themselves, and people, two for each grant."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Query, Request, Response

from services.gateway.identity import commands, queries
from services.gateway.identity.feeds import FeedsDep
from services.gateway.identity.schemas import ClientChange, ClientOut, ClientWithSecret, NewClient, Rotate
from services.gateway.identity.secrets import Secrets
from shared.web import CallerDep, Reading, Router, Writing
from shared.web.answers import conflicts, sends
from shared.web.bodies import Reasoned
from shared.web.idempotency import Once, OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import allow
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

router = Router(prefix="/api/gateway/v1/clients", tags=["接入客户端"])

_ADMIN = allow("clients:admin")
_READ = allow("clients:read")
_TAGGED = {"headers": sends("ETag")}
_REVOKED_ALREADY = conflicts(client_revoked="该客户端已停用,不能再修改;请新建一个。")
_NO_STORE = {"Cache-Control": "no-store", "Pragma": "no-cache"}
ClientId = Annotated[
    UUID,
    Path(title="标识", description="The client's identifier.", examples=["0199a1b2-7c00-7000-8000-0123456789ab"]),
]


async def _secrets(request: Request) -> Secrets:
    secrets: Secrets = request.app.state.secrets
    return secrets


SecretsDep = Annotated[Secrets, Depends(_secrets)]


async def _voided(request: Request) -> Callable[[str], None]:
    note: Callable[[str], None] = request.app.state.revocations.note
    return note


Voided = Annotated[Callable[[str], None], Depends(_voided)]
"""Tells this process at once that a client's tokens are void; the others read it within a second."""


def _tagged(response: Response, client: ClientOut) -> ClientOut:
    response.headers["etag"] = etag(client.version)
    return client


async def _once_with_secret(
    once: Once, location: str | None, status: int, make: Callable[[], Awaitable[tuple[ClientOut, str | None]]]
) -> Response:
    made: list[ClientWithSecret] = []

    async def create() -> ClientOut:
        client, secret = await make()
        made.append(ClientWithSecret(**client.model_dump(), client_secret=secret))
        return client

    answer = await once(location, create, status)
    if made:
        # What is kept for a repetition holds no secret; this answer does.
        answer.body = made[0].model_dump_json().encode()
        answer.headers["content-length"] = str(len(answer.body))
        answer.headers["etag"] = etag(made[0].version)
    answer.headers.update(_NO_STORE)
    return answer


@router.post(
    "",
    operation_id="createClient",
    summary="新建接入客户端",
    status_code=201,
    response_model=ClientWithSecret,
    responses={201: _TAGGED, **conflicts(client_exists="该客户端编号已被使用。")},
    openapi_extra=_ADMIN,
)
async def create_client(
    new: NewClient, caller: CallerDep, session: Writing, once: OnceDep, secrets: SecretsDep, feeds: FeedsDep
) -> Response:
    """Make a client. The answer shows its secret this once; the same `Idempotency-Key` again answers without it.

    Where a person asks, it is a proposal: it has no secret and gets no tokens before a security administrator has agreed.
    """
    return await _once_with_secret(
        once, "/api/gateway/v1/clients/{id}", 201, lambda: commands.create(session, caller, new, secrets, feeds)
    )


@router.get("", operation_id="listClients", summary="接入客户端列表", openapi_extra=_READ)
async def list_clients(
    caller: CallerDep,
    session: Reading,
    client_id: Annotated[str | None, Query(title="客户端编号", description="Only this one.", max_length=100)] = None,
    department: Annotated[str | None, Query(title="部门", description="Only of this department.", max_length=100)] = None,
    active: Annotated[bool | None, Query(title="有效", description="Only those that get tokens, or only the others.")] = None,
    pending: Annotated[bool | None, Query(title="待核准", description="Only those that wait, or only the others.")] = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Page[ClientOut]:
    """The clients that lie within the caller's own divisions and department."""
    rows, following = await queries.clients(
        session,
        caller.scope,
        client_id=_storable(client_id),
        department=_storable(department),
        active=active,
        pending=pending,
        limit=limit,
        cursor=cursor,
    )
    return Page(items=[commands.shown(row) for row in rows], next=following)


def _storable(text: str | None) -> str | None:
    return None if text is None else text.replace("\x00", "\ufffd")


@router.get("/{id}", operation_id="getClient", summary="接入客户端", openapi_extra=_READ)
async def get_client(id: ClientId, caller: CallerDep, session: Reading, response: Response) -> ClientOut:
    """One client."""
    client = await commands.read(session, caller.scope, id)
    return _tagged(response, client)


@router.put("/{id}", operation_id="replaceClient", summary="修改接入客户端", responses=_REVOKED_ALREADY, openapi_extra=_ADMIN)
async def replace_client(
    id: ClientId,
    change: ClientChange,
    seen: SeenVersion,
    caller: CallerDep,
    session: Writing,
    voided: Voided,
    feeds: FeedsDep,
    response: Response,
) -> ClientOut:
    """Change what a client may do, with the reason. Its tokens are void at once: it asks for new ones, which say what it may now.

    What a person adds waits for a security administrator, and the client gets no tokens until then.
    """
    client, void = await commands.replace(session, caller, id, seen, change, feeds)
    if void:
        voided(client.client_id)
    return _tagged(response, client)


@router.post(
    "/{id}/authorisation",
    operation_id="authoriseClient",
    summary="核准接入客户端",
    responses={
        200: _TAGGED,
        **conflicts(
            own_proposal="提出人不能核准自己的申请。",
            not_pending="没有待核准的事项。",
            client_revoked="该客户端已停用,不能再修改;请新建一个。",
        ),
    },
    openapi_extra=allow("clients:authorise"),
)
async def authorise_client(
    id: ClientId, seen: SeenVersion, caller: CallerDep, session: Writing, response: Response
) -> ClientOut:
    """Agree to a client's rights, to a secret that was asked for, or to both; who proposed it cannot."""
    return _tagged(response, await commands.authorise(session, caller, id, seen))


@router.post(
    "/{id}/secret-proposal",
    operation_id="proposeClientSecret",
    summary="申请新密钥",
    responses={200: _TAGGED, **_REVOKED_ALREADY},
    openapi_extra=_ADMIN,
)
async def propose_client_secret(
    id: ClientId, why: Reasoned, caller: CallerDep, session: Writing, response: Response
) -> ClientOut:
    """Ask for a new secret, which a security administrator must agree to. The one before goes on opening."""
    return _tagged(response, await commands.propose_secret(session, caller, id, why.reason))


@router.post(
    "/{id}/secret",
    operation_id="rotateClientSecret",
    summary="更换或领取客户端密钥",
    response_model=ClientWithSecret,
    responses={
        200: _TAGGED,
        **conflicts(
            client_revoked="该客户端已停用,不能再修改;请新建一个。",
            client_waiting="该客户端尚未核准。",
            agreement_missing="新密钥须先由安全管理员核准。",
        ),
    },
    openapi_extra=_ADMIN,
)
async def rotate_client_secret(
    id: ClientId, why: Rotate, caller: CallerDep, session: Writing, once: OnceDep, secrets: SecretsDep, voided: Voided
) -> Response:
    """Give a client a new secret, with the reason. The old one and the tokens had with it are void at once, or after the overlap.

    The answer shows it this once; the same `Idempotency-Key` again makes no other and answers without it. A person fetches one that
    a security administrator has agreed to, once.
    """

    async def rotate() -> tuple[ClientOut, str]:
        client, secret = await commands.rotate_secret(session, caller, id, why, secrets)
        if not why.overlap_hours:
            voided(client.client_id)
        return client, secret

    return await _once_with_secret(once, None, 200, rotate)


@router.post(
    "/{id}/revocation",
    operation_id="revokeClient",
    summary="停用接入客户端",
    responses={200: _TAGGED, **conflicts(own_client="不能停用自己正在使用的客户端。")},
    openapi_extra=_ADMIN,
)
async def revoke_client(
    id: ClientId,
    why: Reasoned,
    caller: CallerDep,
    session: Writing,
    voided: Voided,
    response: Response,
) -> ClientOut:
    """End a client for good. Its tokens are refused at the gateway within a second, by every service within two."""
    client = await commands.revoke(session, caller, id, why.reason)
    voided(client.client_id)
    return _tagged(response, client)
