"""The console 工作台 at ``/console`` and the page of self-declarations 自主申报 at ``/declare``: what was built, kept in memory by name,
so that nothing else can be asked for.
"""

from __future__ import annotations

from pathlib import Path

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from shared.web import PUBLIC, Problem, Router
from shared.web.documents import Document
from shared.web.routing import allow

__all__ = ["BUILT", "console_router"]

BUILT = Path(__file__).parent / "dist"
START, DECLARE = "index.html", "declare.html"
_KINDS = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
}
# Nothing from elsewhere, no inline script, in no frame. Element Plus and ECharts set inline styles; icons are data: images.
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
# A built file has a digest of itself in its name; the start page names those that belong together.
_FOR_GOOD = {**_HEADERS, "Cache-Control": "public, max-age=31536000, immutable"}
_NOT_KEPT = {**_HEADERS, "Cache-Control": "no-store"}


def console_router(built: Path = BUILT) -> Router:
    """``/console/`` and every file that was built, read now; ``/declare`` for whoever has no account."""
    router = Router(include_in_schema=False)
    files = _read(built)

    @router.get("/console", openapi_extra=allow(PUBLIC))
    async def start() -> Response:
        """Where people come in by hand."""
        return RedirectResponse("/console/", headers=_NOT_KEPT)

    @router.get("/declare", openapi_extra=allow(PUBLIC))
    async def declare(request: Request) -> Response:
        """The page of self-declarations. Its address is printed and painted on walls, so it is short."""
        return await file(DECLARE, request)

    @router.get("/console/{name:path}", openapi_extra=allow(PUBLIC))
    async def file(name: str, request: Request) -> Response:
        """One built file; the start page if none is named."""
        if not files:
            raise Problem(404, "console_not_built", "控制台尚未构建,请在服务器上运行 zhenxing console 后重启平台。")
        if (document := files.get(name or START)) is None:
            raise Problem(404, "not_found", "没有这个地址。")
        return document.answer(request)

    return router


def _read(built: Path) -> dict[str, Document]:
    return {
        str(path.relative_to(built)): Document(
            path.read_bytes(), _KINDS[path.suffix], _NOT_KEPT if path.suffix == ".html" else _FOR_GOOD, zipped=True
        )
        for path in sorted(built.rglob("*"))
        if path.suffix in _KINDS
    }
