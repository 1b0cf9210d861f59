"""``zhenxing demo``: hand over a county of invented people, screen it, and look at it from the gateway."""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx

from deploy.demo.county import County, FeedFile, write_county
from deploy.demo.door import Door, NotDoneError
from deploy.faults import Fault
from deploy.installation import data_folder

__all__ = ["demo", "tour", "visible"]

BATCH_SECONDS = 600.0
VISIBLE_SECONDS = 120.0


def demo(options: argparse.Namespace) -> int:
    """The command; its exit code."""
    tour(data_folder() / "bootstrap.json", options.households)
    return 0


def tour(bootstrap: Path, households: int) -> None:
    """Load a generated county into the platform that wrote ``bootstrap.json`` and say on the console what came of it.

    Raises:
        Fault: there is no platform, or it does not do what was asked.
    """
    try:
        credentials = json.loads(bootstrap.read_text(encoding="utf-8"))
        with Door(credentials) as door, tempfile.TemporaryDirectory(prefix="zx-demo-") as folder:
            county = write_county(Path(folder), door.villages(), households=households)
            print(f"虚拟县 (an invented county): {county.households:,} 户, {county.persons:,} 人, {county.rows:,} 行 (rows)")
            _load(door, county)
            _screen(door, county)
            print(f"接口文档 (interactive documentation): {credentials['gateway_url']}/docs")
    except FileNotFoundError as error:
        raise Fault(f"没有运行中的平台 (no platform here: start it with make up): {error.filename}") from error
    except httpx.TransportError as error:
        raise Fault(f"无法连接平台 (cannot reach the platform; is make up running?): {error}") from error
    except NotDoneError as error:
        raise Fault(str(error)) from error


def _load(door: Door, county: County) -> None:
    started = time.monotonic()
    batches = [(file, door.hand_over(file.feed, file.path, str(county.as_of.year))) for file in county.files]
    for file, batch in batches:
        done = door.finished(f"/api/household/v1/feeds/batches/{batch['id']}", BATCH_SECONDS)
        reasons = ", ".join(f"{reason} {count}" for reason, count in sorted(done["rejected_by_reason"].items()))
        print(
            f"  {file.feed:8} {done['rows']:>8,} 行 (rows)  {done['accepted']:>8,} 接受 (accepted)  {done['rejected']:>5,} 拒绝 ({reasons})"
        )
    _until(lambda: visible(door, county))
    seconds = time.monotonic() - started
    print(f"已在看板可见 (visible on the board) {seconds:.1f} s, {county.rows / seconds:,.0f} 行/秒 (rows/s)")


def _until(shown: Callable[[], bool]) -> None:
    until = time.monotonic() + VISIBLE_SECONDS
    while not shown():
        if time.monotonic() > until:
            raise NotDoneError("the board does not show what was loaded")
        time.sleep(0.2)


def visible(door: Door, county: County) -> bool:
    """Whether the gateway shows everything: it applies events in order, and a batch is told after all of its rows."""
    shown = {feed["feed"]: feed["rows"] for feed in door.board()["feeds"]}
    return all(shown.get(feed) == rows for feed, rows in _last_rows(county.files).items())


def _last_rows(files: tuple[FeedFile, ...]) -> dict[str, int]:
    return {file.feed: file.rows for file in files}


def _screen(door: Door, county: County) -> None:
    done = door.screen(county.as_of.isoformat(), county.base_income, BATCH_SECONDS)
    print(f"筛查 (screening) {county.as_of}: {done['hits']:,} 条命中 (hits), {done['leads']:,} 条线索 (leads)")
    _until(lambda: _shows(door, done))
    board = door.board()
    _print_figure("看板 (board)", board["all"])
    for level in ("red", "orange"):
        _print_figure(f"线索 (leads) {level}", board["leads"]["by_level"].get(level, {"households": 0, "persons": 0}))
    _print_figure("重点关注 (watch list)", board["watch"])


def _shows(door: Door, screening: dict[str, Any]) -> bool:
    last = door.board()["screening"]
    return bool(last) and datetime.fromisoformat(last["finished_at"]) >= datetime.fromisoformat(screening["started_at"])


def _print_figure(name: str, figure: dict[str, int]) -> None:
    print(f"{name}: {figure['households']:,} 户, {figure['persons']:,} 人")
