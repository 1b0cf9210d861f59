"""Documents that are made once and asked for often: kept as bytes, with an ``ETag`` by which who has one is not sent it again."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Mapping
from typing import Any

import orjson
from fastapi import Request, Response

from shared.web.routing import PUBLIC, Router, allow

__all__ = ["Document", "description_router"]


class Document:
    """One document as it is sent. A ``zipped`` one is compressed once for those who take it so; both forms share a weak tag."""

    def __init__(self, content: bytes, media_type: str, headers: Mapping[str, str], *, zipped: bool = False) -> None:
        self._content = content
        self._media_type = media_type
        self._tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
        self._headers = {**headers, "ETag": f"W/{self._tag}" if zipped else self._tag}
        self._zipped = gzip.compress(content, mtime=0) if zipped else b""
        if zipped:
            self._headers["Vary"] = "Accept-Encoding"

    def answer(self, request: Request) -> Response:
        """The document, or 304 to whom has it (RFC 9110, 13.1.2)."""
        if self._tag in request.headers.get("if-none-match", ""):
            return Response(None, 304, self._headers)
        if self._zipped and "gzip" in request.headers.get("accept-encoding", ""):
            return Response(self._zipped, 200, {**self._headers, "Content-Encoding": "gzip"}, self._media_type)
        return Response(self._content, 200, self._headers, self._media_type)


def description_router() -> Router:
    """``GET /openapi.json``: the application's description, written anew only where it has changed."""
    router = Router(include_in_schema=False)
    kept: list[tuple[dict[str, Any], Document]] = []

    @router.get("/openapi.json", openapi_extra=allow(PUBLIC))
    async def description(request: Request) -> Response:
        described: dict[str, Any] = request.app.openapi()
        if not kept or kept[0][0] is not described:
            kept[:] = [(described, Document(orjson.dumps(described), "application/json", {"Cache-Control": "no-cache"}))]
        return kept[0][1].answer(request)

    return router
