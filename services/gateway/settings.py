"""What the gateway's processes must be told besides what every service's are."""

from __future__ import annotations

from functools import cache
from typing import Annotated

from pydantic import BeforeValidator, Field, IPvAnyNetwork, SecretStr
from pydantic_settings import NoDecode

from shared.settings import Settings

__all__ = ["GatewaySettings", "settings"]


def _listed(text: object) -> object:
    return [part.strip() for part in text.split(",") if part.strip()] if isinstance(text, str) else text


class GatewaySettings(Settings):
    """Settings of the gateway's api and worker (prefix ``ZX_``)."""

    service: str = "gateway"

    upstreams: dict[str, str] = Field(default_factory=dict)
    """The services behind the door: name to base address, as JSON."""
    replicas: int = Field(default=1, ge=1)
    """How many gateway api processes serve side by side; each grants its share of a client's rate."""

    trusted_proxies: Annotated[tuple[IPvAnyNetwork, ...], NoDecode, BeforeValidator(_listed)] = ()
    """Addresses and networks of the servers in front of the door, comma-separated. Only what they say (``X-Forwarded-For``,
    ``X-Forwarded-Proto``) is believed; by default nobody."""

    notice_days: int = Field(default=90, ge=14)
    """So long a notice stays in the inbox: not shorter than streams keep events, or one that is read again would come back unread."""

    bootstrap_client_id: str = ""
    bootstrap_client_secret: SecretStr = SecretStr("")
    """The first client, made at the first start with every permission in every division."""
    bootstrap_admin_username: str = ""
    bootstrap_admin_password: SecretStr = SecretStr("")
    """The first system administrator 系统管理员, made at the first start."""


@cache
def settings() -> GatewaySettings:
    """The settings of this process, read once."""
    return GatewaySettings()
