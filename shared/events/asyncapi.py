"""The published description of all events: AsyncAPI 3.0, made from the contracts and from what the relay puts on the wire.

A channel is a subject. Each has two operations: its owner sends, and whoever is given the stream receives.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import orjson
from pydantic.json_schema import models_json_schema

from shared.contracts.base import EventType, Item
from shared.events.envelope import MAX_EVENT_BYTES, MAX_ITEMS, wrap
from shared.events.streams import DUPLICATE_WINDOW_SECONDS, KEEP_SECONDS
from shared.events.subjects import stream_name

__all__ = ["describe"]

Json = dict[str, Any]

_SCHEMAS = "#/components/schemas/"
_EXAMPLE_ID = UUID("0199a1b2-0000-7000-8000-000000000000")
_EXAMPLE_TIME = datetime(2026, 3, 1, 4, tzinfo=UTC)
_ABOUT = f"""平台各服务通过 NATS JetStream 发布的全部事件,由代码中的事件契约生成。

- 内容:每条消息是一个 CloudEvents 1.0 事件(结构化 JSON,不超过 {MAX_EVENT_BYTES // 1024} KiB),data.items 为 1–{MAX_ITEMS} 个条目;每个条目是一个聚合变更后的完整状态,个人信息均已脱敏。
- 次序与重复:同一聚合的事件按变更次序发布,至少送达一次。条目的 version 大于已有版本时才采用,跳号不必理会。
- 保存:事件流保存 {KEEP_SECONDS // 86400} 天,满则丢弃最早的消息;当前状态可随时由 zhenxing republish 重发,版本不变。
- 版本:主题为 zx.服务.聚合.事件.v版本。已发布的版本不再改变;不兼容的变更以新版本与旧版本并行发布。读取方应忽略不认识的字段。

All events that the services publish, made from the contracts in the code. A message is a CloudEvent 1.0 in structured JSON with
after-images that carry no unmasked personal data. Delivery is at least once, in the order of each aggregate's changes: apply an
item if its version is newer than yours. A published version never changes; its successor stands beside it. Ignore fields that
you do not know.
"""
_ENVELOPE: Json = {
    "type": "object",
    "title": "事件",
    "description": "A CloudEvent 1.0 in structured JSON.",
    "required": ["specversion", "id", "source", "type", "time", "datacontenttype", "data"],
    "properties": {
        "specversion": {"const": "1.0", "title": "规范版本", "description": "Of CloudEvents."},
        "id": {"type": "string", "format": "uuid", "title": "事件标识", "description": "The same when it is delivered again."},
        "source": {"type": "string", "title": "来源", "description": "The service that publishes it."},
        "type": {"type": "string", "title": "事件类型", "description": "The same as the NATS subject."},
        "time": {"type": "string", "format": "date-time", "title": "时间", "description": "When it became true."},
        "datacontenttype": {"const": "application/json", "title": "数据格式", "description": "Of `data`."},
        "subject": {"type": "string", "format": "uuid", "title": "聚合", "description": "The aggregate, if there is one item."},
        "data": {
            "type": "object",
            "title": "数据",
            "description": "What the event says.",
            "required": ["items"],
            "properties": {
                "items": {
                    "type": "array",
                    "minItems": 1,
                    "maxItems": MAX_ITEMS,
                    "title": "条目",
                    "description": "After-images of one aggregate type.",
                }
            },
        },
    },
}
_HEADERS: Json = {
    "type": "object",
    "title": "消息头",
    "description": "NATS headers of every event.",
    "required": ["Nats-Msg-Id", "Nats-Expected-Stream", "traceparent"],
    "properties": {
        "Nats-Msg-Id": {
            "type": "string",
            "format": "uuid",
            "title": "去重标识",
            "description": f"The event's id: JetStream drops what comes again within {DUPLICATE_WINDOW_SECONDS} seconds.",
        },
        "Nats-Expected-Stream": {"type": "string", "title": "事件流", "description": "The stream that must take it."},
        "traceparent": {
            "type": "string",
            "title": "追踪标识",
            "description": "W3C trace context of the request that made it.",
        },
    },
}


def describe(examples: Mapping[EventType, Item]) -> Json:
    """The document of these event types, each with an example of its item."""
    types = sorted(examples, key=lambda event_type: event_type.subject)
    models = [(item, "serialization") for item in dict.fromkeys(event_type.item for event_type in types)]
    names, schemas = models_json_schema(models, ref_template=f"{_SCHEMAS}{{model}}")  # type: ignore[arg-type] # a literal
    items = {model: reference["$ref"] for (model, _), reference in names.items()}
    return {
        "asyncapi": "3.0.0",
        "info": {"title": "振兴 · 事件目录", "version": "1", "description": _ABOUT, "license": {"name": "Apache-2.0"}},
        "defaultContentType": "application/cloudevents+json",
        "servers": {"nats": _server()},
        "channels": {event_type.subject: _channel(event_type) for event_type in types},
        "operations": {name: operation for event_type in types for name, operation in _operations(event_type)},
        "components": {
            "messages": {each.subject: _message(each, items[each.item], examples[each]) for each in types},
            "schemas": {"CloudEvent": _ENVELOPE, "Headers": _HEADERS, **schemas["$defs"]},
            "securitySchemes": {"user": {"type": "userPassword", "description": "每个服务一个 NATS 用户。One user a service."}},
        },
    }


def _server() -> Json:
    return {
        "host": "{address}",
        "protocol": "nats",
        "title": "NATS JetStream",
        "description": "县级平台的消息服务器,只对平台内部的服务开放。The county's broker, open to the platform's own services only.",
        "variables": {"address": {"description": "主机与端口,见平台的 ZX_NATS_URL。Host and port.", "examples": ["nats:4222"]}},
        "security": [{"$ref": "#/components/securitySchemes/user"}],
    }


def _channel(event_type: EventType) -> Json:
    return {
        "address": event_type.subject,
        "title": event_type.title,
        "messages": {"event": {"$ref": f"#/components/messages/{event_type.subject}"}},
        "servers": [{"$ref": "#/servers/nats"}],
        "x-jetstream": {"stream": stream_name(event_type.service), "maxAgeSeconds": KEEP_SECONDS, "discard": "old"},
    }


def _operations(event_type: EventType) -> Sequence[tuple[str, Json]]:
    name = "".join(part.capitalize() for part in event_type.subject.split(".")[1:])
    common: Json = {"channel": {"$ref": f"#/channels/{event_type.subject}"}, "tags": [{"name": event_type.service}]}
    sends = f"由 {event_type.service} 服务发布,与变更同一事务。Sent by its owner, written in the transaction of the change."
    receives = "按流中次序读取,应用后确认。Read in stream order by a durable pull consumer, acknowledged once applied."
    return [
        (f"send{name}", {"action": "send", "title": f"发布{event_type.title}", "description": sends, **common}),
        (f"receive{name}", {"action": "receive", "title": f"接收{event_type.title}", "description": receives, **common}),
    ]


def _message(event_type: EventType, item: str, example: Item) -> Json:
    said = {"type": {"const": event_type.subject}, "source": {"const": f"/zhenxing/{event_type.service}"}}
    data = {"properties": {"items": {"items": {"$ref": item}}}}
    return {
        "name": event_type.subject,
        "title": event_type.title,
        "summary": (event_type.item.__doc__ or "").replace("``", "`"),
        "headers": {"$ref": f"{_SCHEMAS}Headers"},
        "payload": {"allOf": [{"$ref": f"{_SCHEMAS}CloudEvent"}, {"properties": {**said, "data": data}}]},
        "correlationId": {"location": "$message.header#/traceparent", "description": "请求的追踪标识。The request's trace."},
        "examples": [_example(event_type, example)],
    }


def _example(event_type: EventType, example: Item) -> Json:
    event = wrap(
        event_id=_EXAMPLE_ID,
        service=event_type.service,
        event_type=event_type.subject,
        subject=str(example.id),
        time=_EXAMPLE_TIME,
        data=f'{{"items":[{example.model_dump_json()}]}}',
    )
    headers = {
        "Nats-Msg-Id": str(_EXAMPLE_ID),
        "Nats-Expected-Stream": stream_name(event_type.service),
        "traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    }
    return {"name": "one", "headers": headers, "payload": orjson.loads(event)}
