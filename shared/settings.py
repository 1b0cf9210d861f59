"""What a process must be told, from its environment and nowhere else."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from shared.standards.limits import Limits

__all__ = ["Settings", "settings"]


class Settings(BaseSettings):
    """Settings of one process of one service (prefix ``ZX_``). Secrets print as ``**********``."""

    model_config = SettingsConfigDict(env_prefix="ZX_", extra="ignore", env_nested_delimiter="_", env_nested_max_split=1)

    service: str
    role: Literal["api", "worker"] = "api"
    host: str = "127.0.0.1"
    port: int = 8080

    database_url: SecretStr
    """The service's own database as its application user."""
    relay_database_url: SecretStr | None = None
    """The same database as the relay's user, the only one that may mark outbox rows and seal the trail (worker only)."""

    nats_url: str = "nats://127.0.0.1:4222"
    nats_user: str = ""
    nats_password: SecretStr = SecretStr("")

    gateway_url: str = "http://127.0.0.1:8080"
    """Public address of the platform: the issuer of tokens and the place of their keys."""
    internal_gateway_url: str = ""
    """Where the platform's own processes reach the gateway, if not at its public address."""
    files_dir: Path = Path(".zhenxing/files")
    """Where encrypted uploads are kept; the service's api and worker share it."""

    limits: Limits = Field(default_factory=Limits)
    """How much of a file that comes in is too much: ``ZX_LIMITS_FILE_BYTES`` and so on, one variable a limit."""

    idempotency_days: int = Field(default=7, ge=1)
    """How long a worker keeps what was answered to an ``Idempotency-Key``."""

    cipher_keys: SecretStr = SecretStr("")
    """``version:base64`` pairs, comma-separated, 32 bytes each: encrypt personal data and files."""
    id_token_keys: SecretStr = SecretStr("")
    """The same form: the keyed hash by which persons are matched. One platform, one key."""


@cache
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()  # pyright: ignore[reportCallIssue]
