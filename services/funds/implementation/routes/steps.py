"""The steps of an implementation over HTTP: one route each, made from one table."""

from __future__ import annotations

from services.funds.implementation import commands
from services.funds.implementation.machine import WORKS
from services.funds.implementation.routes.common import PREFIX, TAGS, WorksId
from services.funds.implementation.schemas.steps import (
    Assetising,
    ClosingWithoutAsset,
    Passing,
    Refusing,
    SelfBuilding,
    Settling,
)
from shared.web.routing import Router
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["STEPS", "router"]

router = Router(prefix=PREFIX, tags=TAGS)

STEPS: dict[str, type[Said]] = {
    "contract": Said,
    "self_build": SelfBuilding,
    "start": Said,
    "suspend": Said,
    "resume": Said,
    "complete": Said,
    "accept": Passing,
    "fail": Refusing,
    "settle": Settling,
    "assetise": Assetising,
    "close": Said,
    "close_without_asset": ClosingWithoutAsset,
    "terminate": Said,
}
"""Every step with what is said."""


add_steps(router, WORKS, STEPS, commands.take, path="/works", record=WorksId, named="Works")
