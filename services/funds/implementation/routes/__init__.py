"""Carrying out projects over HTTP."""

from services.funds.implementation.routes import contracts, parties, steps, works
from shared.web.routing import Router

__all__ = ["router"]

router = Router()
for part in (works, steps, contracts, parties):
    router.include_router(part.router)
