"""What goes in and out of the token endpoint over HTTP, and how it is described."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field

from shared.web.answers import sends

__all__ = ["TOKEN_ERRORS", "TOKEN_FORM", "TOKEN_LIMITS", "JwksOut", "MetadataOut", "TokenErrorOut", "TokenOut"]


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
