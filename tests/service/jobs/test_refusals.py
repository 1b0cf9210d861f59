"""Whatever is wrong in a request about jobs, its place and fault are told in Chinese."""

from __future__ import annotations

from tests.harness.hostile import refusals, untold
from tests.harness.jobs_api import JobsApi


async def test_whatever_is_wrong_is_told_in_chinese(api: JobsApi) -> None:
    refused = 0
    async for operation, answer in refusals(api.http, api.acting("*").headers, api.app.openapi(), "jobs"):
        refused += 1
        assert answer.status_code < 500, (operation, answer.request.url, answer.request.content[:100])
        assert not untold(answer), (operation, answer.text)
    assert refused > 150
