"""The project library over HTTP."""

from services.funds.projects.routes import parts, projects, steps
from shared.web.routing import Router, routes_of

__all__ = ["router"]

router = Router(routes=routes_of(part.router for part in (projects, parts, steps)))
