"""Performance over HTTP."""

from services.funds.performance.routes import approvals, county, reports, steps
from shared.web.routing import Router, routes_of

__all__ = ["router"]

router = Router(routes=routes_of(part.router for part in (approvals, reports, steps, county)))
