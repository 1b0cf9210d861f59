"""Supervision over HTTP."""

from services.funds.supervision.routes import alerts, figures, runs, suppressions
from shared.web.routing import Router, routes_of

__all__ = ["router"]

router = Router(routes=routes_of(part.router for part in (runs, alerts, suppressions, figures)))
