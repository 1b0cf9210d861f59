"""Readiness costs no more for being asked often."""

from __future__ import annotations

import asyncio

import pytest

from shared.web import health
from shared.web.health import Probe, _Readiness


async def test_whoever_asks_meanwhile_gets_the_one_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "FRESH_SECONDS", 3600.0)
    asked = 0
    answer = asyncio.Event()

    async def check() -> None:
        nonlocal asked
        asked += 1
        await answer.wait()
        raise ConnectionError

    readiness = _Readiness([Probe("database", check)])
    waiting = [asyncio.ensure_future(readiness.missing()) for _ in range(100)]
    await asyncio.sleep(0)
    waiting.pop(0).cancel()
    answer.set()
    # Who asked first has left; the others get their answer all the same.
    assert await asyncio.gather(*waiting) == [["database"]] * 99
    assert await readiness.missing() == ["database"]
    assert asked == 1
    monkeypatch.setattr(health, "FRESH_SECONDS", 0.0)
    assert await readiness.missing() == ["database"]
    assert asked == 2
