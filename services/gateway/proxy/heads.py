"""What a request's head must look like to be let through, and what of it is handed on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from shared.web.problems import Problem

__all__ = ["Headers", "answer_headers", "clean_path", "framing", "handed_on", "target_of"]

Headers = Sequence[tuple[bytes, bytes]]

# No empty, `.` or `..` segment, and nothing that a server behind could read in another way than we do.
_CLEAN_PATH = re.compile(r"(?:/(?!\.{1,2}(?:/|$))[^/\\;%?#\x00-\x20\x7f\ufffd]+)+")
_ONCE = frozenset({b"authorization", b"content-length", b"content-type", b"host", b"transfer-encoding"})
_SAFE = "/:@!$&'()*+,=~"
_DIGITS = re.compile(rb"[0-9]{1,15}")

_HANDED_ON = frozenset(
    {
        b"accept",
        b"accept-encoding",
        b"accept-language",
        b"authorization",
        b"cache-control",
        b"content-type",
        b"idempotency-key",
        b"if-match",
        b"if-modified-since",
        b"if-none-match",
        b"if-range",
        b"if-unmodified-since",
        b"last-event-id",
        b"range",
        b"tracestate",
        b"user-agent",
    }
)
"""Only what is known to be harmless goes on, with the header parameters that the route declares. Cookies, addresses and
identities that a client claims (``Forwarded``, ``X-Forwarded-*``, ``X-Real-IP``, ``X-Remote-User`` …) are not in it."""

_KEPT_BACK = frozenset(
    {
        b"connection",
        b"date",
        b"keep-alive",
        b"proxy-authenticate",
        b"proxy-connection",
        b"server",
        b"set-cookie",
        b"te",
        b"trailer",
        b"transfer-encoding",
        b"upgrade",
        b"x-trace-id",
    }
)


def clean_path(path: str, raw_path: bytes) -> str:
    """The decoded path, if it can be read in one way only.

    Raises:
        Problem: 400 ``invalid_path``: dot or empty segments, encoded slashes, double encoding, control characters.
    """
    if _CLEAN_PATH.fullmatch(path) is None or path.count("/") != raw_path.count(b"/"):
        raise Problem(400, "invalid_path", "地址中含有不允许的写法(如 ..、//、; 或编码的斜杠)。")
    return path


def target_of(path: str, query: bytes) -> str:
    """The request target that is sent on, encoded anew from the very path that was matched.

    Raises:
        Problem: 400 ``invalid_path`` for a query that is not ASCII.
    """
    target = quote(path, safe=_SAFE)
    if not query:
        return target
    try:
        return f"{target}?{query.decode('ascii')}"
    except UnicodeDecodeError as error:
        raise Problem(400, "invalid_path", "查询参数须按百分号编码。") from error


def framing(headers: Headers) -> int | None:
    """The size of the body in bytes by the request's head; None where it comes in chunks.

    Raises:
        Problem: 400 ``ambiguous_request`` if two servers could disagree on it; 415 ``unsupported_encoding``.
    """
    seen: dict[bytes, bytes] = {}
    for name, value in headers:
        if name in _ONCE and name in seen:
            raise _ambiguous()
        seen[name] = value
    length, chunked = seen.get(b"content-length"), seen.get(b"transfer-encoding")
    if chunked is not None and (length is not None or chunked.strip().lower() != b"chunked"):
        raise _ambiguous()
    if length is not None and _DIGITS.fullmatch(length) is None:
        raise _ambiguous()
    if seen.get(b"content-encoding", b"identity").strip().lower() != b"identity":
        raise Problem(415, "unsupported_encoding", "请求内容不得压缩(Content-Encoding)。")
    return None if chunked is not None else int(length or 0)


def _ambiguous() -> Problem:
    return Problem(400, "ambiguous_request", "请求头相互矛盾或重复。", headers={"Connection": "close"})


def handed_on(headers: Headers, declared: frozenset[bytes]) -> list[tuple[str, str]]:
    """The request headers that go on to the service.

    Raises:
        Problem: 400 ``invalid_header``: not UTF-8.
    """
    try:
        return [(name.decode("ascii"), value.decode()) for name, value in headers if name in _HANDED_ON or name in declared]
    except UnicodeDecodeError as error:
        raise Problem(400, "invalid_header", "请求头不是有效的 UTF-8。") from error


def answer_headers(headers: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """The answer's headers that go back to the client: all but those of the connection and of the service's server."""
    return [(lower, value) for name, value in headers if (lower := name.lower()) not in _KEPT_BACK]
