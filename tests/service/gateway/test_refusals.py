"""Whatever is wrong in a request for the gateway itself, its place and fault are told in Chinese."""

from __future__ import annotations

from tests.harness.door import Gateway
from tests.harness.hostile import refusals, untold


async def test_whatever_is_wrong_is_told_in_chinese(door: Gateway) -> None:
    refused = 0
    async for operation, answer in refusals(door.client, await door.headers(), door.app.openapi(), "gateway"):
        refused += 1
        assert answer.status_code < 500, (operation, answer.request.url, answer.request.content[:100])
        assert not untold(answer), (operation, answer.text)
    assert refused > 300
