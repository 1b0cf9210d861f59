"""Routes of identity: clients for administrators, tokens and keys for everybody."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Query, Request, Response
from fastapi.responses import JSONResponse

from services.gateway.identity import commands, queries
from services.gateway.identity.schemas import (
    TOKEN_ERRORS,
    TOKEN_FORM,
    TOKEN_LIMITS,
    ClientChange,
    ClientOut,
    ClientSpec,
    ClientWithSecret,
    JwksOut,
    MetadataOut,
    NewClient,
    Revoke,
    Rotate,
    TokenErrorOut,
    TokenOut,
)
from services.gateway.identity.secrets import Secrets
from services.gateway.identity.tokens import MAX_FORM_BYTES, Fields, TokenError, TokenIssuer, TokenRequest
from shared.web import PUBLIC, CallerDep, Reading, Router, Writing
from shared.web.answers import conflicts, sends
from shared.web.idempotency import Once, OnceDep
from shared.web.limits import address_of
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import allow
from shared.web.versions import SeenVersion, etag

__all__ = ["clients", "tokens"]

clients = Router(prefix="/api/gateway/v1/clients", tags=["接入客户端"])
tokens = Router(tags=["令牌"])

_ADMIN = allow("clients:admin")
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


async def _once_with_secret(
    once: Once, location: str | None, status: int, make: Callable[[], Awaitable[tuple[ClientOut, str]]]
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


@clients.post(
    "",
    operation_id="createClient",
    summary="新建接入客户端",
    status_code=201,
    response_model=ClientWithSecret,
    responses={201: _TAGGED, **conflicts(client_exists="该客户端编号已被使用。")},
    openapi_extra=_ADMIN,
)
async def create_client(new: NewClient, caller: CallerDep, session: Writing, once: OnceDep, secrets: SecretsDep) -> Response:
    """Make a client. The answer shows its secret this once; the same `Idempotency-Key` again answers without it."""
    return await _once_with_secret(
        once, "/api/gateway/v1/clients/{id}", 201, lambda: commands.create(session, caller, new, secrets)
    )


@clients.get("", operation_id="listClients", summary="接入客户端列表", openapi_extra=_ADMIN)
async def list_clients(
    caller: CallerDep,
    session: Reading,
    client_id: Annotated[str | None, Query(title="客户端编号", description="Only this one.", max_length=100)] = None,
    department: Annotated[str | None, Query(title="部门", description="Only of this department.", max_length=100)] = None,
    active: Annotated[bool | None, Query(title="有效", description="Only those that get tokens, or only the others.")] = None,
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
        limit=limit,
        cursor=cursor,
    )
    return Page(items=[commands.shown(row) for row in rows], next=following)


def _storable(text: str | None) -> str | None:
    return None if text is None else text.replace("\x00", "\ufffd")


@clients.get("/{id}", operation_id="getClient", summary="接入客户端", openapi_extra=_ADMIN)
async def get_client(id: ClientId, caller: CallerDep, session: Reading, response: Response) -> ClientOut:
    """One client."""
    client = await commands.read(session, caller.scope, id)
    response.headers["etag"] = etag(client.version)
    return client


@clients.put("/{id}", operation_id="replaceClient", summary="修改接入客户端", responses=_REVOKED_ALREADY, openapi_extra=_ADMIN)
async def replace_client(
    id: ClientId,
    change: ClientChange,
    seen: SeenVersion,
    caller: CallerDep,
    session: Writing,
    voided: Voided,
    response: Response,
) -> ClientOut:
    """Change what a client may do, with the reason. Its tokens are void at once: it asks for new ones, which say what it may now."""
    spec = ClientSpec(**change.model_dump(exclude={"reason"}))
    client, void = await commands.replace(session, caller, id, seen, spec, change.reason)
    if void:
        voided(client.client_id)
    response.headers["etag"] = etag(client.version)
    return client


@clients.post(
    "/{id}/secret",
    operation_id="rotateClientSecret",
    summary="更换客户端密钥",
    response_model=ClientWithSecret,
    responses={200: _TAGGED, **_REVOKED_ALREADY},
    openapi_extra=_ADMIN,
)
async def rotate_client_secret(
    id: ClientId, why: Rotate, caller: CallerDep, session: Writing, once: OnceDep, secrets: SecretsDep, voided: Voided
) -> Response:
    """Give a client a new secret, with the reason. The old one and the tokens had with it are void at once, or after the overlap.

    The answer shows it this once; the same `Idempotency-Key` again makes no other and answers without it.
    """

    async def rotate() -> tuple[ClientOut, str]:
        client, secret = await commands.rotate_secret(session, caller, id, why, secrets)
        if not why.overlap_hours:
            voided(client.client_id)
        return client, secret

    return await _once_with_secret(once, None, 200, rotate)


@clients.post(
    "/{id}/revocation",
    operation_id="revokeClient",
    summary="停用接入客户端",
    responses={200: _TAGGED, **conflicts(own_client="不能停用自己正在使用的客户端。")},
    openapi_extra=_ADMIN,
)
async def revoke_client(
    id: ClientId,
    why: Revoke,
    caller: CallerDep,
    session: Writing,
    voided: Voided,
    response: Response,
) -> ClientOut:
    """End a client for good. Its tokens are refused at the gateway within a second, by every service within two."""
    client = await commands.revoke(session, caller, id, why.reason)
    voided(client.client_id)
    response.headers["etag"] = etag(client.version)
    return client


@tokens.post(
    "/oauth2/token",
    operation_id="issueToken",
    summary="获取访问令牌",
    response_model=TokenOut,
    responses={200: {"headers": sends(*TOKEN_LIMITS)}, **TOKEN_ERRORS},
    openapi_extra={**allow(PUBLIC), "requestBody": TOKEN_FORM},
)
async def issue_token(request: Request) -> Response:
    """An access token for a client's own id and secret (OAuth 2, RFC 6749, 4.4)."""
    issuer: TokenIssuer = request.app.state.issuer
    address = address_of(request.client)
    fields: Fields = []
    try:
        issuer.admit(address, fields)
        asked = TokenRequest.parse(await _form(request), request.headers.get("authorization", ""))
        token = await issuer.issue(request.app.state.database, asked, address, fields)
    except TokenError as error:
        answer = _refused(error)
    else:
        answer = Response(token.model_dump_json(), 200, _NO_STORE, "application/json")
    answer.raw_headers.extend(fields)
    return answer


async def _form(request: Request) -> bytes:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise TokenError(
            400, "invalid_request", "The body is not a form", "请求内容类型须为 application/x-www-form-urlencoded。"
        )
    form = bytearray()
    async for piece in request.stream():
        form += piece
        if len(form) > MAX_FORM_BYTES:
            raise TokenError(413, "invalid_request", "The body is too large", "请求内容过大。")
    return bytes(form)


def _refused(error: TokenError) -> Response:
    body = TokenErrorOut(error=error.error, error_description=error.description, detail=error.detail)
    headers = dict(_NO_STORE)
    if error.status == 401:  # noqa: PLR2004
        headers["WWW-Authenticate"] = 'Basic realm="zhenxing", charset="UTF-8"'
    if error.status == 413:  # noqa: PLR2004
        headers["Connection"] = "close"
    if error.retry_after:
        headers["Retry-After"] = str(error.retry_after)
    return Response(body.model_dump_json(), error.status, headers, "application/json")


@tokens.get(
    "/.well-known/jwks.json",
    operation_id="getKeys",
    summary="令牌公钥",
    response_model=JwksOut,
    openapi_extra=allow(PUBLIC),
)
async def get_keys(request: Request) -> Response:
    """The public keys that tokens are verified with (RFC 7517)."""
    return JSONResponse(await request.app.state.keys.jwks(), headers={"Cache-Control": "public, max-age=30"})


@tokens.get(
    "/.well-known/oauth-authorization-server",
    operation_id="getTokenMetadata",
    summary="令牌服务说明",
    openapi_extra=allow(PUBLIC),
)
async def get_metadata(request: Request) -> MetadataOut:
    """Where and how tokens are had (RFC 8414)."""
    issuer: str = request.app.state.settings.gateway_url
    return MetadataOut(
        issuer=issuer,
        token_endpoint=f"{issuer}/oauth2/token",
        jwks_uri=f"{issuer}/.well-known/jwks.json",
        response_types_supported=[],
        grant_types_supported=["client_credentials"],
        token_endpoint_auth_methods_supported=["client_secret_basic", "client_secret_post"],
        service_documentation=f"{issuer}/docs",
    )
