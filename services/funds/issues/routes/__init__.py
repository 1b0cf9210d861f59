"""Issues over HTTP."""

from services.funds.issues.routes import issues, parts, steps
from shared.web.routing import Router, routes_of

__all__ = ["router"]

router = Router(routes=routes_of(part.router for part in (issues, steps, parts)))
