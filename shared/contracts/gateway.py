"""What the gateway publishes."""

from __future__ import annotations

from datetime import datetime

from pydantic import Field

from shared.contracts.base import EventType, Item
from shared.contracts.notices import NoticePosted

__all__ = ["CLIENT_REVOKED", "NOTICE_POSTED", "ClientRevoked"]


class ClientRevoked(Item):
    """A client 接入客户端 was revoked: tokens issued to it before ``not_before`` are refused everywhere."""

    client_id: str = Field(title="接入客户端", description="The client.")
    not_before: datetime = Field(title="生效时刻", description="Tokens issued up to this moment are void.")


CLIENT_REVOKED = EventType("zx.gateway.client.revoked.v1", ClientRevoked, "接入客户端停用")
NOTICE_POSTED = EventType("zx.gateway.notice.posted.v1", NoticePosted, "账号通知")
