"""Monitoring cases over HTTP."""

from services.household.cases.routes import cases, measures, others, steps
from shared.web.routing import Router, routes_of

__all__ = ["router"]

router = Router(routes=routes_of(part.router for part in (cases, steps, others, measures)))
