"""Micro-credit over HTTP."""

from services.funds.credit.routes import loans, others, steps
from shared.web.routing import Router, routes_of

__all__ = ["router"]

router = Router(routes=routes_of(part.router for part in (loans, steps, others)))
