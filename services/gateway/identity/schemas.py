"""What goes in and out of identity over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, Field
from pydantic_core import PydanticCustomError

from services.gateway.identity.rules import CLIENT_ID, PERMISSION
from shared.contracts.permissions import is_known
from shared.standards.divisions import is_division_code
from shared.web.bodies import In, Version

__all__ = [
    "ClientChange",
    "ClientOut",
    "ClientSpec",
    "ClientWithSecret",
    "NewClient",
    "Rotate",
]


def _permission(text: str) -> str:
    if PERMISSION.fullmatch(text) is None or not is_known(text):
        raise PydanticCustomError("unknown_permission", "{told}", {"told": "没有这个权限;可授予的权限见接口文档的授权说明"})
    return text


def _division(code: str) -> str:
    if not is_division_code(code):
        raise ValueError("not a division code")
    return code


def _distinct(values: list[str]) -> list[str]:
    return sorted(set(values))


def _storable(text: str) -> str:
    if "\x00" in text:
        raise ValueError("NUL")
    return text


Line = Annotated[str, Field(min_length=1, max_length=100), AfterValidator(_storable)]
Permissions = Annotated[
    list[Annotated[str, Field(max_length=80), AfterValidator(_permission)]],
    Field(min_length=1, max_length=200),
    AfterValidator(_distinct),
]
Divisions = Annotated[
    list[Annotated[str, AfterValidator(_division)]], Field(min_length=1, max_length=500), AfterValidator(_distinct)
]


class ClientSpec(In):
    """What a client may do and see."""

    name: Line = Field(title="名称", description="What the client is, for people.", examples=["县医保局结算数据推送"])
    department: Line = Field(title="部门", description="The department that the client belongs to.", examples=["医保局"])
    all_departments: bool = Field(
        default=False, title="可见全部部门", description="Whether it sees the data of all departments or only of its own."
    )
    divisions: Divisions = Field(
        title="行政区划",
        description="12-digit codes of the divisions that it may see, with all below them; `000000000000` is everywhere.",
        examples=[["610925000000"]],
    )
    permissions: Permissions = Field(
        title="权限",
        description="Permissions such as `household:read` or `feeds:MED-SET:write`; `*` stands for any one word.",
        examples=[["feeds:MED-SET:write", "feeds:read"]],
    )
    requests_per_minute: int = Field(
        default=1_200, ge=1, le=10_000_000, title="每分钟请求数", description="How many requests it may send a minute."
    )
    expires_at: AwareDatetime | None = Field(
        default=None,
        title="有效期至",
        description="When it ends by itself; null for no end.",
        examples=["2027-12-31T16:00:00Z"],
    )


class NewClient(ClientSpec):
    """A client to be."""

    client_id: str | None = Field(
        default=None,
        pattern=CLIENT_ID,
        title="客户端编号",
        description="Its public name: lower-case letters, digits, hyphens. One is made up if it is left out.",
        examples=["med-bureau"],
    )


class ClientOut(ClientSpec):
    """A client 接入客户端."""

    # Not checked anew: who was granted what no longer exists is still told.
    permissions: list[str] = Field(
        title="权限", description="Permissions that it holds.", examples=[["feeds:MED-SET:write", "feeds:read"]]
    )
    id: UUID = Field(title="标识", description="The client's identifier.")
    client_id: str = Field(
        title="客户端编号", description="Its public name, sent when it asks for a token.", examples=["med-bureau"]
    )
    active: bool = Field(
        title="有效", description="Whether it gets tokens: agreed to, not revoked, not past its end.", examples=[True]
    )
    revoked_at: datetime | None = Field(
        title="停用时间", description="When it was revoked; null while it is not.", examples=[None]
    )
    revoke_reason: str | None = Field(title="停用原因", description="Why it was revoked.", examples=[None])
    proposed_by: str = Field(title="提出人", description="Who proposed the rights it has now.", examples=["staff:sysadmin"])
    authorised_by: str | None = Field(
        title="核准人",
        description="Who agreed; null while it waits; `platform` where a client gave no more than it holds itself.",
        examples=["staff:secadmin"],
    )
    authorised_at: datetime | None = Field(title="核准时间", description="When.")
    secret_proposed_by: str | None = Field(
        title="新密钥提出人", description="Who asked for a secret that has not been fetched yet.", examples=[None]
    )
    secret_authorised_by: str | None = Field(
        title="新密钥核准人", description="Who agreed to that secret; it can be fetched once.", examples=[None]
    )
    version: Version
    overlap_until: datetime | None = Field(
        title="旧密钥有效至", description="Until when the secret before still opens; null for not any more.", examples=[None]
    )
    created_at: datetime = Field(title="创建时间", description="When it was made.")
    changed_at: datetime = Field(title="变更时间", description="When it was last changed.")


class ClientWithSecret(ClientOut):
    """A client with a secret that is shown this once; null while somebody must agree to the client."""

    client_secret: str | None = Field(
        default=None,
        title="客户端密钥",
        description="Shown once; keep it safe. If it is lost, make a new one. Null where the client waits for agreement.",
        examples=["shown-once-and-kept-nowhere-by-the-platform"],
    )


class ClientChange(ClientSpec):
    """What a client may do from now on, and why."""

    reason: Line = Field(title="事由", description="Why, for the audit trail.", examples=["业务调整,增加一个数据表"])


class Rotate(In):
    """Why a client gets a new secret."""

    reason: Line = Field(title="事由", description="Why, for the audit trail.", examples=["密钥泄露"])
    overlap_hours: int = Field(
        default=0,
        ge=0,
        le=168,
        title="新旧并用小时数",
        description="For so long the old secret still opens; 0, as after a leak, ends it and its tokens at once.",
        examples=[24],
    )
