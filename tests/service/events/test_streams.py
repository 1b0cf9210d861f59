"""Decision 4: how a stream keeps its messages, as the server says it."""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path
from typing import Any

from nats.js.api import DiscardPolicy, RetentionPolicy, StorageType

from shared.events.streams import StreamPlan, ensure_stream
from tests.harness.events import STREAM, THING, Spine

DAY = 24 * 3600
PLAN = StreamPlan("household", 64 * 1024**2)


async def said(spine: Spine) -> dict[str, object]:
    config = (await spine.deployer.jetstream().stream_info(STREAM)).config
    names = (
        "storage",
        "retention",
        "discard",
        "max_age",
        "max_bytes",
        "duplicate_window",
        "num_replicas",
        "subjects",
        "max_msgs",
    )
    return {name: getattr(config, name) for name in names}


EXPECTED = {
    "storage": StorageType.FILE,
    "retention": RetentionPolicy.LIMITS,
    "discard": DiscardPolicy.OLD,
    "max_age": 14 * DAY,
    "max_bytes": PLAN.max_bytes,
    "duplicate_window": 600,
    "num_replicas": 1,
    "subjects": ["zx.household.>"],
    "max_msgs": -1,
}


async def test_a_stream_is_made_as_decided(spine: Spine) -> None:
    await spine.deployer.jetstream().delete_stream(STREAM)
    await ensure_stream(spine.deployer, PLAN)
    assert await said(spine) == EXPECTED


async def test_an_existing_stream_is_brought_to_the_plan_and_keeps_its_messages(spine: Spine) -> None:
    js = spine.deployer.jetstream()
    config = (await js.stream_info(STREAM)).config
    config.max_age, config.duplicate_window, config.discard, config.max_msgs = 60, 30, DiscardPolicy.NEW, 1000
    await js.update_stream(config)
    await spine.household_nats.jetstream().publish(THING.subject, b"{}")
    assert await said(spine) != EXPECTED
    await ensure_stream(spine.deployer, PLAN)
    assert await said(spine) == EXPECTED
    assert (await js.stream_info(STREAM)).state.messages == 1


def jetstream_config(spine: Spine) -> dict[str, Any]:
    with urllib.request.urlopen(f"{spine.servers.nats_monitor_url}/jsz", timeout=10) as answer:
        return dict(json.loads(answer.read())["config"])


async def test_what_is_stored_is_encrypted_and_synced_before_it_is_acknowledged(spine: Spine) -> None:
    await spine.household_nats.jetstream().publish(THING.subject, b"legible " * 1000)
    config = jetstream_config(spine)
    assert config["sync_always"] is True
    stored = [
        path.read_bytes() for path in (Path(config["store_dir"]) / "$G" / "streams" / STREAM).rglob("*") if path.is_file()
    ]
    assert sum(map(len, stored)) > len(b"legible " * 1000)
    assert not any(b"legible" in content for content in stored)
