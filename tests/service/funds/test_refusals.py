"""Whatever is wrong in a request about money, its place and fault are told in Chinese."""

from __future__ import annotations

from tests.harness.funds_api import FundsApi
from tests.harness.hostile import refusals, untold


async def test_whatever_is_wrong_is_told_in_chinese(api: FundsApi) -> None:
    refused = 0
    async for operation, answer in refusals(api.http, api.acting("*").headers, api.app.openapi(), "funds"):
        refused += 1
        assert answer.status_code < 500, (operation, answer.request.url, answer.request.content[:100])
        assert not untold(answer), (operation, answer.text)
    assert refused > 1000
