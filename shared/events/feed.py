"""Messages of one stream after a given sequence, in order and without leaving one out.

The durable consumer on the server is made anew whenever a feed opens, at the position that the database holds: the database
knows what was applied, the server only what it handed out. Every delivery is counted; one that is missing or comes again
breaks the feed, and its reader opens the next one. What the stream itself no longer has is told as a hole.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from datetime import datetime

import nats.errors
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.aio.subscription import Subscription
from nats.js.api import AckPolicy, ConsumerConfig, DeliverPolicy, Header
from nats.js.errors import NotFoundError

__all__ = ["Feed", "FeedBrokenError", "StreamState", "stream_state"]

BATCH_MESSAGES = 100
BATCH_BYTES = 8 * 1024 * 1024
LINGER_SECONDS = 1.0
ANSWER_SECONDS = 5.0
ACK_WAIT_SECONDS = 60.0

_ENDS_PULL = {"404", "408"}
_NANOSECONDS = 1_000_000_000


class FeedBrokenError(ConnectionError):
    """Deliveries stopped, or one is missing: open a feed anew."""


class StreamState:
    """A stream's identity and the span of sequences it holds; ``first_seq`` is where the next message would be if it is empty."""

    def __init__(self, created: datetime, first_seq: int, last_seq: int) -> None:
        self.created = created
        self.first_seq = first_seq
        self.last_seq = last_seq


async def stream_state(client: Client, stream: str) -> StreamState:
    """What the server says of a stream.

    :raises nats.js.errors.NotFoundError: there is no such stream.
    """
    # The client library reads no creation time from stream information, so it is read here.
    answer = await client.request(f"$JS.API.STREAM.INFO.{stream}", b"", timeout=ANSWER_SECONDS)
    info = json.loads(answer.data)
    if "error" in info:
        raise NotFoundError(description=info["error"].get("description"))
    return StreamState(datetime.fromisoformat(info["created"]), info["state"]["first_seq"], info["state"]["last_seq"])


class Feed:
    """One opened feed. ``fetch`` gives messages in stream order; ``ack`` covers everything up to a message.

    ``hole`` says that the stream lacked something before or between the messages fetched; the reader resets it.
    """

    def __init__(self, client: Client, stream: str, durable: str, subscription: Subscription, inbox: str, first: int) -> None:
        self._client = client
        self._next = f"$JS.API.CONSUMER.MSG.NEXT.{stream}.{durable}"
        self._subscription = subscription
        self._inbox = inbox
        self._deliveries = 0
        self._expected = first
        self.hole = False

    @classmethod
    async def open(cls, client: Client, stream: str, durable: str, first: int) -> Feed:
        """A feed of everything from sequence ``first`` on, which the stream still has."""
        js = client.jetstream()
        with suppress(NotFoundError):
            await js.delete_consumer(stream, durable)
        config = ConsumerConfig(
            name=durable,
            durable_name=durable,
            deliver_policy=DeliverPolicy.BY_START_SEQUENCE,
            opt_start_seq=first,
            ack_policy=AckPolicy.ALL,
            ack_wait=ACK_WAIT_SECONDS,
            max_deliver=-1,
        )
        await js.add_consumer(stream, config)
        inbox = client.new_inbox()
        return cls(client, stream, durable, await client.subscribe(inbox), inbox, first)

    async def close(self) -> None:
        """Stop listening; the server keeps the durable consumer, which shows how far behind it is."""
        if not self._client.is_closed:
            await self._subscription.unsubscribe()

    async def ack(self, message: Msg) -> None:
        """Tell the server that everything up to this message is applied."""
        await self._client.publish(message.reply, b"+ACK")

    async def fetch(self) -> list[Msg]:
        """What the stream has, up to 100 messages and 8 MiB; waits up to a second for the first of them.

        :raises FeedBrokenError: a delivery is missing or comes again, or the server does not answer.
        """
        if messages := await self._pull({"batch": BATCH_MESSAGES, "max_bytes": BATCH_BYTES, "no_wait": True}, ANSWER_SECONDS):
            return messages
        expires = int(LINGER_SECONDS * _NANOSECONDS)
        return await self._pull(
            {"batch": 1, "expires": expires, "idle_heartbeat": expires // 3}, LINGER_SECONDS + ANSWER_SECONDS
        )

    async def _pull(self, request: dict[str, int | bool], seconds: float) -> list[Msg]:
        await self._client.publish(self._next, json.dumps(request).encode(), self._inbox)
        messages: list[Msg] = []
        try:
            async with asyncio.timeout(seconds):
                while len(messages) < request["batch"]:
                    message = await self._subscription.next_msg(timeout=None)
                    if not (status := (message.headers or {}).get(Header.STATUS.value)):
                        messages.append(self._checked(message))
                    elif status == "409" and "Batch Completed" in str(message.headers):
                        continue  # the end of the pull before, which was known by its count
                    elif status in _ENDS_PULL or (status == "409" and "MaxBytes" in str(message.headers)):
                        break
                    elif status != "100":
                        raise FeedBrokenError(f"status {status}")
        except (TimeoutError, nats.errors.Error) as error:
            raise FeedBrokenError(type(error).__name__) from error
        return messages

    def _checked(self, message: Msg) -> Msg:
        metadata = message.metadata
        self._deliveries += 1
        if metadata.sequence.consumer != self._deliveries:
            raise FeedBrokenError(f"delivery {metadata.sequence.consumer} came for {self._deliveries}")
        if (seq := metadata.sequence.stream) < self._expected:
            raise FeedBrokenError(f"message {seq} came for {self._expected}")
        # No delivery is missing, so what is skipped is not in the stream: it was full, or its storage was damaged.
        self.hole |= seq > self._expected
        self._expected = seq + 1
        return message
