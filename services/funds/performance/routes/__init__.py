"""Performance over HTTP."""

from services.funds.performance.routes import approvals, county, reports, steps
from shared.web.routing import Router

__all__ = ["router"]

router = Router()
for part in (approvals, reports, steps, county):
    router.include_router(part.router)
