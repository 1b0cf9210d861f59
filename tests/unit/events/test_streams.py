"""What a service's NATS user may do."""

from __future__ import annotations

import pytest

from shared.events.consumer import Consumer
from shared.events.envelope import Items
from shared.events.subjects import permissions
from tests.harness.events import STREAM, THING


def test_a_service_publishes_its_own_and_reads_what_it_listens_to() -> None:
    allowed = permissions("gateway", ["household"])
    assert [subject for subject in allowed.publish if subject.startswith("zx.")] == ["zx.gateway.>"]
    assert {subject for subject in allowed.publish if subject.startswith("zxctl.")} == {"zxctl.gateway.*", "zxctl.household.*"}
    assert {subject.split(".")[2] for subject in allowed.publish if subject.startswith("$JS.ACK.")} == {
        "ZX_GATEWAY",
        "ZX_HOUSEHOLD",
    }
    assert allowed.subscribe == ("_INBOX_gateway.>", "zxctl.gateway.*")


def test_nobody_may_change_streams() -> None:
    allowed = permissions("gateway", ["household"])
    assert not [s for s in allowed.publish if "STREAM" in s and not s.startswith("$JS.API.STREAM.INFO.")]


def test_a_consumer_hears_one_service() -> None:
    async def ignore(session: object, items: Items) -> None:
        pass

    with pytest.raises(ValueError, match="not in"):
        Consumer("x", "ZX_GATEWAY", {THING: ignore})
    with pytest.raises(ValueError, match="not in"):
        Consumer("x", STREAM, {})
