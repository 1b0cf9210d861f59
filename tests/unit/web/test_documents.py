"""A document is sent once to whom keeps it, and anew when it has changed."""

from __future__ import annotations

from typing import Any

import httpx
from fastapi import FastAPI

from shared.web.documents import description_router


async def test_a_description_is_sent_again_only_where_it_has_changed() -> None:
    described: dict[str, Any] = {"paths": {}}
    app = FastAPI(openapi_url=None)
    app.include_router(description_router())
    app.openapi = lambda: described  # type: ignore[method-assign]
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test")
    first = await client.get("/openapi.json")
    tag = first.headers["etag"]
    assert first.json() == described
    for seen, status in ((tag, 304), (f'W/{tag}, "other"', 304), ('"other"', 200), (tag[1:-1], 200)):
        assert (await client.get("/openapi.json", headers={"If-None-Match": seen})).status_code == status, seen
    described = {"paths": {"/new": {}}}
    changed = await client.get("/openapi.json", headers={"If-None-Match": tag})
    assert (changed.status_code, changed.json()) == (200, described)
    assert changed.headers["etag"] != tag
