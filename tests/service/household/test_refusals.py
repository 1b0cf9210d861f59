"""Whatever is wrong in a request, its place and fault are told in Chinese."""

from __future__ import annotations

import pytest

from tests.harness.hostile import refusals, untold
from tests.harness.household_api import HouseholdApi


async def test_whatever_is_wrong_is_told_in_chinese(api: HouseholdApi) -> None:
    refused = 0
    async for operation, answer in refusals(api.http, api.acting("*").headers, api.app.openapi(), "household"):
        refused += 1
        assert answer.status_code < 500, (operation, answer.request.url, answer.request.content[:100])
        assert not untold(answer), (operation, answer.text)
    assert refused > 1000


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [(b"{", 1, 2), (b'{"household_no": "1",\n  "division_code": 1 2}', 2, 22), ('{"户编号":\n"张三"; 1}'.encode(), 2, 5)],
)
async def test_the_place_is_told_at_which_a_body_is_no_json(api: HouseholdApi, body: bytes, line: int, column: int) -> None:
    headers = {**api.headers, "Content-Type": "application/json"}
    answer = await api.http.post("/api/household/v1/households", content=body, headers=headers)
    fault = {"place": "body", "code": "json_invalid", "message": f"第 {line} 行第 {column} 列起不是有效的 JSON"}
    assert (answer.status_code, answer.json()["errors"]) == (422, [fault])
    assert "张三" not in answer.text
