"""The published description: OpenAPI 3.1 with one security scheme, so that the merged document fits together."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

__all__ = ["describe", "security_scheme"]


def security_scheme(permissions: dict[str, str]) -> dict[str, Any]:
    """OAuth 2 client credentials with the permissions that routes ask for."""
    return {
        "type": "oauth2",
        "description": "客户端凭证方式获取访问令牌,五分钟有效。Client credentials; a token lives five minutes.",
        "flows": {"clientCredentials": {"tokenUrl": "/oauth2/token", "scopes": permissions}},
    }


def _permissions(document: dict[str, Any]) -> dict[str, str]:
    asked = {
        permission
        for path in document["paths"].values()
        for operation in path.values()
        for requirement in operation.get("security", ())
        for permission in requirement.get("oauth2", ())
    }
    return {permission: permission for permission in sorted(asked)}


def describe(app: FastAPI) -> None:
    """Give the application an OpenAPI document with the security scheme, made once."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            document = get_openapi(
                title=app.title,
                version=app.version,
                description=app.description,
                routes=app.routes,
                openapi_version="3.1.0",
            )
            components = document.setdefault("components", {})
            components["securitySchemes"] = {"oauth2": security_scheme(_permissions(document))}
            app.openapi_schema = document
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]
