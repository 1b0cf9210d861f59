"""Wiring of the jobs service's api role."""

from __future__ import annotations

from functools import cache

from fastapi import APIRouter, FastAPI

from services.jobs.employment import routes as employment
from services.jobs.labour import routes as labour
from services.jobs.parameters.rules import PARAMETERS
from services.jobs.spine import CONSUMERS
from shared.parameters.routes import parameter_router
from shared.privacy import Cipher, parse_keys
from shared.settings import Settings
from shared.web.app import Api, create_app
from shared.web.dead_letters import dead_letter_router
from shared.web.trail import trail_router

__all__ = ["create"]

PREFIX = "/api/jobs/v1"


@cache  # A process that makes several applications, as tests do, builds them once: each route takes a millisecond.
def _routers() -> tuple[APIRouter, ...]:
    return (
        labour.router,
        employment.router,
        parameter_router(PREFIX, "Jobs", PARAMETERS),
        dead_letter_router(PREFIX, "Jobs", {consumer.name: consumer for consumer in CONSUMERS}),
        trail_router(PREFIX, "Jobs"),
    )


def create(config: Settings | None = None) -> FastAPI:
    """The ASGI application; settings come from the environment unless given."""
    config = config or Settings()  # pyright: ignore[reportCallIssue]
    api = Api(
        title="振兴 · 就业服务",
        description="劳动力信息、意愿需求和核查,就业实名制台账(就业经历、月度务工和工资)。"
        "The labour force: what people can, want and need, verifications; and the real-name employment ledger: spells of work, months, wages.",
        routers=_routers(),
        state={"cipher": Cipher(parse_keys(config.cipher_keys.get_secret_value())), "limits": config.limits},
    )
    return create_app(config, api)
