"""Routes of tokens and keys, for everybody."""

from __future__ import annotations

from fastapi import Request, Response
from fastapi.responses import JSONResponse

from services.gateway.identity.token_schemas import (
    TOKEN_ERRORS,
    TOKEN_FORM,
    TOKEN_LIMITS,
    JwksOut,
    MetadataOut,
    TokenErrorOut,
    TokenOut,
)
from services.gateway.identity.tokens import MAX_FORM_BYTES, Fields, TokenError, TokenIssuer, TokenRequest
from shared.web import PUBLIC, Router
from shared.web.answers import sends
from shared.web.limits import address_of
from shared.web.routing import allow

__all__ = ["router"]

router = Router(tags=["令牌"])
_NO_STORE = {"Cache-Control": "no-store", "Pragma": "no-cache"}


@router.post(
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


@router.get(
    "/.well-known/jwks.json",
    operation_id="getKeys",
    summary="令牌公钥",
    response_model=JwksOut,
    openapi_extra=allow(PUBLIC),
)
async def get_keys(request: Request) -> Response:
    """The public keys that tokens are verified with (RFC 7517)."""
    return JSONResponse(await request.app.state.keys.jwks(), headers={"Cache-Control": "public, max-age=30"})


@router.get(
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
