"""The connection to another service's API: pooled, bounded, streaming both ways. The one place that knows aiohttp."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager

import aiohttp
from yarl import URL

__all__ = ["Answer", "Upstream", "UpstreamBrokenError", "UpstreamError", "UpstreamTimeoutError", "UpstreamUnreachableError"]

CONNECTIONS = 256
"""At most so many requests to one service at a time; more wait for a free connection."""
CONNECT_SECONDS = 3.0
READ_SECONDS = 60.0
"""The longest silence of a service, before its answer and within it. Event streams say something more often than that."""
IDLE_SECONDS = 4.0
"""Less than the five seconds after which uvicorn closes an idle connection, so that none is used as it closes."""
QUICK_SECONDS = 2.0
QUICK_CONNECTIONS = 4
_NOTHING_BY_ITSELF = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")


class UpstreamError(Exception):
    """A service did not answer as it should."""


class UpstreamUnreachableError(UpstreamError):
    """Nobody took the request: the service is down, or busy beyond its bound. Nothing was done."""


class UpstreamTimeoutError(UpstreamError):
    """The service took the request and kept silent for too long."""


class UpstreamBrokenError(UpstreamError):
    """The connection broke after the request was on its way: whether it was carried out is not known."""


class Answer:
    """An answer whose body is still to come."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._response = response
        self.status = response.status
        self.headers: Sequence[tuple[bytes, bytes]] = response.raw_headers

    @property
    def length(self) -> int | None:
        """The announced size of the body in bytes; None where it streams."""
        return self._response.content_length

    async def read(self) -> bytes:
        """The whole body.

        Raises:
            UpstreamError: it broke off.
        """
        with _told():
            return await self._response.read()

    async def chunks(self) -> AsyncIterator[bytes]:
        """The body as it arrives, no faster than it is taken; raises as :meth:`read`."""
        with _told():
            async for chunk in self._response.content.iter_any():
                yield chunk

    def close(self) -> None:
        """Give the connection back if the body was read to its end, else cut it."""
        self._response.close()


class _told:  # noqa: N801 - reads as a verb
    """Turns the library's errors into ours."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if error is None:
            return
        if isinstance(error, aiohttp.ConnectionTimeoutError | aiohttp.ClientConnectorError):
            raise UpstreamUnreachableError from error
        if isinstance(error, TimeoutError):
            raise UpstreamTimeoutError from error
        if isinstance(error, aiohttp.ClientError | OSError):
            raise UpstreamBrokenError from error


class Upstream:
    """A service behind a base address such as ``http://127.0.0.1:8082``."""

    def __init__(self, base: str, session: aiohttp.ClientSession, quick: aiohttp.ClientSession) -> None:
        self.base = base.rstrip("/")
        self._session = session
        self._quick = quick

    @classmethod
    @asynccontextmanager
    async def open(cls, base: str) -> AsyncIterator[Upstream]:
        """Connections to a service, closed with the block."""
        connector = aiohttp.TCPConnector(limit=CONNECTIONS, keepalive_timeout=IDLE_SECONDS, ttl_dns_cache=10)
        timeout = aiohttp.ClientTimeout(
            total=None, connect=CONNECT_SECONDS, sock_connect=CONNECT_SECONDS, sock_read=READ_SECONDS
        )
        # The platform's own questions have connections of their own: a service with its hands full of streams is not away.
        quick = aiohttp.TCPConnector(limit=QUICK_CONNECTIONS, keepalive_timeout=IDLE_SECONDS, ttl_dns_cache=10)
        async with (
            aiohttp.ClientSession(
                connector=connector,
                timeout=timeout,
                auto_decompress=False,
                cookie_jar=aiohttp.DummyCookieJar(),
                skip_auto_headers=_NOTHING_BY_ITSELF,
                trust_env=False,
            ) as session,
            aiohttp.ClientSession(
                connector=quick, timeout=aiohttp.ClientTimeout(total=QUICK_SECONDS), trust_env=False
            ) as asking,
        ):
            yield cls(base, session, asking)

    async def send(
        self,
        method: str,
        target: str,
        headers: Iterable[tuple[str, str]],
        body: bytes | AsyncIterator[bytes] | None = None,
    ) -> Answer:
        """Send a request and wait for the head of its answer. ``target`` is path and query, already encoded.

        Raises:
            UpstreamError: there is no answer, and which kind of none.
        """
        with _told():
            response = await self._session.request(
                method, URL(self.base + target, encoded=True), headers=headers, data=body, allow_redirects=False
            )
            return Answer(response)

    async def get(self, path: str) -> bytes:
        """The body of a quick GET.

        Raises:
            UpstreamError: there is none within two seconds, or it is not a 200.
        """
        with _told():
            async with self._quick.get(self.base + path, allow_redirects=False) as response:
                response.raise_for_status()
                return await response.read()
