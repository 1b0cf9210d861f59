"""All services' events at ``/asyncapi.json`` (AsyncAPI 3.0), and a page at ``/events`` to read them that needs no other host."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from html import escape
from typing import Any

import orjson
from fastapi import Request, Response

from shared.contracts.examples import EXAMPLES
from shared.events.asyncapi import describe
from shared.web.documents import Document
from shared.web.routing import PUBLIC, Router, allow

__all__ = ["router"]

router = Router(include_in_schema=False)

Json = dict[str, Any]

_STYLE = """
body { font: 15px/1.6 sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
h2 { margin: 2.5rem 0 0; border-top: 1px solid #ccc; padding-top: 1rem }
p { margin: .3rem 0 }
.about { white-space: pre-line }
table { border-collapse: collapse; width: 100%; margin: .7rem 0 }
th, td { text-align: left; vertical-align: top; padding: .25rem .6rem; border-bottom: 1px solid #ddd }
td:first-child { white-space: nowrap }
pre { background: #f6f6f6; padding: .7rem; overflow: auto }
pre, code { font: 13px/1.5 monospace }
"""
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
# Nothing from anywhere, no script, in no frame; only this one style.
_HEADERS = {
    "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


@router.get("/asyncapi.json", openapi_extra=allow(PUBLIC))
async def description(request: Request) -> Response:
    """The document for programs."""
    return _documents()[0].answer(request)


@router.get("/events", openapi_extra=allow(PUBLIC))
async def page(request: Request) -> Response:
    """The same for people."""
    return _documents()[1].answer(request)


@cache
def _documents() -> tuple[Document, Document]:
    described = describe(EXAMPLES)
    html = "".join(_page(described)).encode()
    return (
        Document(orjson.dumps(described), "application/json", {"Cache-Control": "no-cache"}),
        Document(html, "text/html; charset=utf-8", _HEADERS),
    )


def _page(described: Json) -> Iterator[str]:
    title = escape(described["info"]["title"])
    yield f'<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
    yield f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    yield '<p>机器可读文件:<a href="/asyncapi.json">/asyncapi.json</a>(AsyncAPI 3.0)。接口文档:<a href="/docs">/docs</a>。</p>\n'
    yield f'<p class="about">{escape(described["info"]["description"])}</p>\n'
    yield '<p>每条消息都有同样的外层与消息头:<a href="#CloudEvent">CloudEvent</a>、<a href="#Headers">Headers</a>。</p>\n'
    yield "<table>\n<tr><th>事件</th><th>主题</th><th>发布服务</th><th>内容</th></tr>\n"
    schemas = described["components"]["schemas"]
    messages = described["components"]["messages"]
    for subject, message in messages.items():
        link = f'<a href="#{subject}">{escape(message["title"])}</a>'
        yield f"<tr><td>{link}</td><td><code>{subject}</code></td><td>{_owner(subject)}</td>"
        yield f"<td>{escape(message['summary'])}</td></tr>\n"
    yield "</table>\n"
    for subject, message in messages.items():
        stream = described["channels"][subject]["x-jetstream"]["stream"]
        yield f'<h2 id="{subject}">{escape(message["title"])}</h2>\n<p><code>{subject}</code> · 由 {_owner(subject)} 发布 · '
        yield f"事件流 <code>{stream}</code></p>\n<p>{escape(message['summary'])}</p>\n"
        yield from _fields(schemas[_item(message)])
        example = orjson.dumps(message["examples"][0]["payload"], option=orjson.OPT_INDENT_2).decode()
        yield f"<details><summary>示例</summary><pre>{escape(example)}</pre></details>\n"
    items = {_item(message) for message in messages.values()}
    for name in (name for name in schemas if name not in items):
        yield f'<h2 id="{name}">{name}</h2>\n<p>{escape(schemas[name]["description"])}</p>\n'
        yield from _fields(schemas[name])
    yield "</body>\n</html>\n"


def _owner(subject: str) -> str:
    return subject.split(".")[1]


def _item(message: Json) -> str:
    """The name of the schema of a message's items."""
    reference: str = message["payload"]["allOf"][1]["properties"]["data"]["properties"]["items"]["items"]["$ref"]
    return reference.rpartition("/")[2]


def _fields(schema: Json) -> Iterator[str]:
    yield "<table>\n<tr><th>字段</th><th>名称</th><th>类型</th><th>说明</th></tr>\n"
    required = schema.get("required", ())
    for name, field in schema["properties"].items():
        kind = _kind(field) if name in required else f"{_kind(field)},可缺"
        yield f"<tr><td><code>{name}</code></td><td>{escape(field['title'])}</td><td>{kind}</td>"
        yield f"<td>{escape(field['description'])}</td></tr>\n"
    yield "</table>\n"


def _kind(field: Json) -> str:
    """What a field holds: its type, format, values or the name of its parts."""
    if "anyOf" in field:
        return " 或 ".join(_kind(choice) for choice in field["anyOf"])
    if "$ref" in field:
        name = field["$ref"].rpartition("/")[2]
        return f'<a href="#{name}">{name}</a>'
    if values := field.get("enum") or ([field["const"]] if "const" in field else []):
        return " · ".join(f"<code>{escape(str(value))}</code>" for value in values)
    if field.get("type") == "array" and "items" in field:
        return f"[{_kind(field['items'])}]"
    return str(field.get("format") or field.get("type"))
