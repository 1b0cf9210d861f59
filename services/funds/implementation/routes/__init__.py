"""Carrying out projects over HTTP."""

from services.funds.implementation.routes import contracts, parties, steps, works
from shared.web.routing import Router, routes_of

__all__ = ["router"]

router = Router(routes=routes_of(part.router for part in (works, steps, contracts, parties)))
