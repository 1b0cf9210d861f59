"""What goes in and out of identity over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from services.gateway.identity.rules import CLIENT_ID, PERMISSION
from shared.contracts.permissions import is_known
from shared.standards.divisions import is_division_code
from shared.web.answers import sends

__all__ = [
    "TOKEN_ERRORS",
    "TOKEN_FORM",
    "TOKEN_LIMITS",
    "ClientChange",
    "ClientOut",
    "ClientSpec",
    "ClientWithSecret",
    "JwksOut",
    "MetadataOut",
    "NewClient",
    "Revoke",
    "Rotate",
    "TokenErrorOut",
    "TokenOut",
]


def _permission(text: str) -> str:
    if PERMISSION.fullmatch(text) is None or not is_known(text):
        raise PydanticCustomError("unknown_permission", "{told}", {"told": "没有这个权限;可授予的权限见接口文档的授权说明"})
    return text


def _division(code: str) -> str:
    if not is_division_code(code):
        raise ValueError("not a division code")
    return code


def _distinct(values: list[str]) -> list[str]:
    return sorted(set(values))


def _storable(text: str) -> str:
    if "\x00" in text:
        raise ValueError("NUL")
    return text


Line = Annotated[str, Field(min_length=1, max_length=100), AfterValidator(_storable)]
Permissions = Annotated[
    list[Annotated[str, Field(max_length=80), AfterValidator(_permission)]],
    Field(min_length=1, max_length=200),
    AfterValidator(_distinct),
]
Divisions = Annotated[
    list[Annotated[str, AfterValidator(_division)]], Field(min_length=1, max_length=500), AfterValidator(_distinct)
]


class ClientSpec(BaseModel):
    """What a client may do and see."""

    model_config = ConfigDict(extra="forbid")

    name: Line = Field(title="名称", description="What the client is, for people.", examples=["县医保局结算数据推送"])
    department: Line = Field(title="部门", description="The department that the client belongs to.", examples=["医保局"])
    all_departments: bool = Field(
        default=False, title="可见全部部门", description="Whether it sees the data of all departments or only of its own."
    )
    divisions: Divisions = Field(
        title="行政区划",
        description="12-digit codes of the divisions that it may see, with all below them; `000000000000` is everywhere.",
        examples=[["610925000000"]],
    )
    permissions: Permissions = Field(
        title="权限",
        description="Permissions such as `household:read` or `feeds:MED-SET:write`; `*` stands for any one word.",
        examples=[["feeds:MED-SET:write", "feeds:read"]],
    )
    requests_per_minute: int = Field(
        default=1_200, ge=1, le=10_000_000, title="每分钟请求数", description="How many requests it may send a minute."
    )
    expires_at: AwareDatetime | None = Field(
        default=None,
        title="有效期至",
        description="When it ends by itself; null for no end.",
        examples=["2027-12-31T16:00:00Z"],
    )


class NewClient(ClientSpec):
    """A client to be."""

    client_id: str | None = Field(
        default=None,
        pattern=CLIENT_ID,
        title="客户端编号",
        description="Its public name: lower-case letters, digits, hyphens. One is made up if it is left out.",
        examples=["med-bureau"],
    )


class ClientOut(ClientSpec):
    """A client 接入客户端."""

    # Not checked anew: who was granted what no longer exists is still told.
    permissions: list[str] = Field(
        title="权限", description="Permissions that it holds.", examples=[["feeds:MED-SET:write", "feeds:read"]]
    )
    id: UUID = Field(title="标识", description="The client's identifier.")
    client_id: str = Field(
        title="客户端编号", description="Its public name, sent when it asks for a token.", examples=["med-bureau"]
    )
    active: bool = Field(title="有效", description="Whether it gets tokens: neither revoked nor past its end.", examples=[True])
    revoked_at: datetime | None = Field(
        title="停用时间", description="When it was revoked; null while it is not.", examples=[None]
    )
    revoke_reason: str | None = Field(title="停用原因", description="Why it was revoked.", examples=[None])
    version: int = Field(title="版本", description="Grows with every change; the `ETag`.", examples=[1])
    overlap_until: datetime | None = Field(
        title="旧密钥有效至", description="Until when the secret before still opens; null for not any more.", examples=[None]
    )
    created_at: datetime = Field(title="创建时间", description="When it was made.")
    changed_at: datetime = Field(title="变更时间", description="When it was last changed.")


class ClientWithSecret(ClientOut):
    """A client with a secret that is shown this once."""

    client_secret: str = Field(
        title="客户端密钥",
        description="Shown once; keep it safe. If it is lost, make a new one.",
        examples=["shown-once-and-kept-nowhere-by-the-platform"],
    )


class ClientChange(ClientSpec):
    """What a client may do from now on, and why."""

    reason: Line = Field(title="事由", description="Why, for the audit trail.", examples=["业务调整,增加一个数据表"])


class Rotate(BaseModel):
    """Why a client gets a new secret."""

    model_config = ConfigDict(extra="forbid")

    reason: Line = Field(title="事由", description="Why, for the audit trail.", examples=["密钥泄露"])
    overlap_hours: int = Field(
        default=0,
        ge=0,
        le=168,
        title="新旧并用小时数",
        description="For so long the old secret still opens; 0, as after a leak, ends it and its tokens at once.",
        examples=[24],
    )


class Revoke(BaseModel):
    """Why a client is revoked."""

    model_config = ConfigDict(extra="forbid")

    reason: Line = Field(title="事由", description="Why, for the audit trail.", examples=["密钥泄露"])


TOKEN_FORM: dict[str, Any] = {
    "required": True,
    "content": {
        "application/x-www-form-urlencoded": {
            "example": {"grant_type": "client_credentials", "client_id": "med-bureau", "client_secret": "…"},
            "schema": {
                "type": "object",
                "title": "TokenRequest",
                "required": ["grant_type"],
                "properties": {
                    "grant_type": {
                        "type": "string",
                        "const": "client_credentials",
                        "title": "授权方式",
                        "description": "Always `client_credentials`.",
                    },
                    "client_id": {
                        "type": "string",
                        "title": "客户端编号",
                        "description": "The client, unless HTTP Basic names it.",
                    },
                    "client_secret": {
                        "type": "string",
                        "format": "password",
                        "title": "客户端密钥",
                        "description": "Its secret, unless HTTP Basic holds it.",
                    },
                    "scope": {
                        "type": "string",
                        "title": "权限",
                        "description": "Only these of its permissions, separated by spaces; all of them if left out.",
                        "examples": ["household:read feeds:MED-SET:write"],
                    },
                },
            },
        }
    },
}
"""The form by which a token is asked for (RFC 6749, 4.4.2), as it is described."""


class TokenOut(BaseModel):
    """An access token (RFC 6749, 5.1)."""

    access_token: str = Field(
        title="访问令牌",
        description="Send it as `Authorization: Bearer …`.",
        examples=["eyJhbGciOiJSUzI1NiJ9.eyJjbGllbnRfaWQiOiJtZWQtYnVyZWF1In0.c2lnbmF0dXJl"],
    )
    token_type: str = Field(title="令牌类型", description="Always `Bearer`.", examples=["Bearer"])
    expires_in: int = Field(title="有效秒数", description="Seconds until it expires; ask for a new one before.", examples=[300])
    scope: str = Field(
        title="权限", description="The permissions in the token, separated by spaces.", examples=["household:read"]
    )


class TokenErrorOut(BaseModel):
    """Why there is no token (RFC 6749, 5.2)."""

    error: str = Field(title="错误代码", description="One of the codes of RFC 6749.", examples=["invalid_client"])
    error_description: str = Field(
        title="英文说明",
        description="What is wrong, in ASCII as the RFC asks.",
        examples=["The client is not known or not valid"],
    )
    detail: str = Field(
        title="说明",
        description="What is wrong and what to do, in Chinese.",
        examples=["客户端编号或密钥不正确,或客户端已停用。"],
    )


TOKEN_LIMITS = ("RateLimit-Policy", "RateLimit")
"""Header fields of every answer of the token route."""

TOKEN_ERRORS: dict[int | str, dict[str, Any]] = {
    status: {
        "model": TokenErrorOut,
        "description": f"{detail}{said}.",
        "headers": sends(*headers, *TOKEN_LIMITS),
        "content": {"application/json": {"example": {"error": error, "error_description": said, "detail": detail}}},
    }
    for status, error, detail, said, *headers in (
        (400, "invalid_request", "请求有误。", "The request is not what RFC 6749 asks"),
        (
            401,
            "invalid_client",
            "客户端编号或密钥不正确,或已停用。",
            "The client is not known or not valid",
            "WWW-Authenticate",
        ),
        (413, "invalid_request", "请求内容过大。", "The form is too large"),
        (429, "temporarily_unavailable", "尝试过于频繁。", "Too many attempts", "Retry-After"),
        (503, "temporarily_unavailable", "系统繁忙,请稍后重试。", "Busy, try again", "Retry-After"),
    )
}
"""Why there may be no token (RFC 6749, 5.2), as it is described."""


class JwksOut(BaseModel):
    """The public keys that tokens are verified with (RFC 7517)."""

    keys: list[dict[str, Any]] = Field(
        title="公钥",
        description="Public keys as JWK.",
        examples=[[{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "2025-11-01", "n": "0vx7agoebGc…", "e": "AQAB"}]],
    )


class MetadataOut(BaseModel):
    """Where and how tokens are had (RFC 8414)."""

    issuer: str = Field(title="签发者", description="The `iss` of every token.", examples=["https://zhenxing.example.gov.cn"])
    token_endpoint: str = Field(
        title="令牌地址", description="Where tokens are had.", examples=["https://zhenxing.example.gov.cn/oauth2/token"]
    )
    jwks_uri: str = Field(
        title="公钥地址",
        description="Where the public keys are.",
        examples=["https://zhenxing.example.gov.cn/.well-known/jwks.json"],
    )
    response_types_supported: list[str] = Field(
        title="响应类型", description="None: there is no authorization endpoint.", examples=[[]]
    )
    grant_types_supported: list[str] = Field(
        title="授权方式", description="Only client credentials.", examples=[["client_credentials"]]
    )
    token_endpoint_auth_methods_supported: list[str] = Field(
        title="客户端认证方式",
        description="HTTP Basic or form fields.",
        examples=[["client_secret_basic", "client_secret_post"]],
    )
    service_documentation: str = Field(
        title="文档地址", description="The interactive documentation.", examples=["https://zhenxing.example.gov.cn/docs"]
    )
