"""One description of all services at ``/openapi.json``, and pages at ``/docs`` that need no other host to read and try it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any, Literal

from fastapi import FastAPI, Request, Response

from services.gateway.proxy.directory import Directory
from shared.web.documents import Document
from shared.web.routing import PUBLIC, Router, allow

__all__ = ["publish", "router"]

router = Router(include_in_schema=False)

# Swagger UI as the package fastapi-offline carries it (Apache-2.0); none of that package's code is used.
_ASSETS = files("fastapi_offline") / "static"
_KINDS = {
    "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
    "swagger-ui.css": "text/css; charset=utf-8",
    "start.js": "text/javascript; charset=utf-8",
}
# Nothing from elsewhere, no inline script, in no frame. Swagger UI sets inline styles and draws its icons as data: images.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
_PAGE = """<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>振兴 · 接口文档</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="documentation"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
"""
_START = """SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#documentation",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis],
  layout: "BaseLayout",
});
"""


def publish(app: FastAPI, directory: Directory) -> None:
    """Make an application's own description the description of all services."""
    own = app.openapi

    def merged() -> dict[str, Any]:
        return directory.described(own())

    app.openapi = merged  # type: ignore[method-assign]


@router.get("/docs", openapi_extra=allow(PUBLIC))
async def page() -> Response:
    """The page itself."""
    return Response(_PAGE, 200, _HEADERS, "text/html; charset=utf-8")


@router.get("/docs/{name}", openapi_extra=allow(PUBLIC))
async def asset(name: Literal["swagger-ui-bundle.js", "swagger-ui.css", "start.js"], request: Request) -> Response:
    """What the page is made of."""
    return _asset(name).answer(request)


@cache
def _asset(name: str) -> Document:
    content = _START.encode() if name == "start.js" else (_ASSETS / name).read_bytes()
    return Document(content, _KINDS[name], {**_HEADERS, "Cache-Control": "public, max-age=3600"})
