"""Helpers over HTTP."""

from services.household.helpers.routes import assignments, coverage, helpers
from shared.web.routing import Router, routes_of

__all__ = ["router"]

router = Router(routes=routes_of(part.router for part in (helpers, assignments, coverage)))
