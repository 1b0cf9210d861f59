"""The guarantees over HTTP."""

from services.household.guarantees.routes import problems, sheets
from shared.web.routing import Router, routes_of

__all__ = ["router"]

router = Router(routes=routes_of(part.router for part in (sheets, problems)))
