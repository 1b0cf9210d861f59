"""Whatever is wrong in a request about assets, its place and fault are told in Chinese."""

from __future__ import annotations

from tests.harness.assets_api import AssetsApi
from tests.harness.hostile import refusals, untold


async def test_whatever_is_wrong_is_told_in_chinese(api: AssetsApi) -> None:
    refused = 0
    async for operation, answer in refusals(api.http, api.acting("*").headers, api.app.openapi(), "assets"):
        refused += 1
        assert answer.status_code < 500, (operation, answer.request.url, answer.request.content[:100])
        assert not untold(answer), (operation, answer.text)
    assert refused > 900
