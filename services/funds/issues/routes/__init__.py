"""Issues over HTTP."""

from services.funds.issues.routes import issues, parts, steps
from shared.web.routing import Router

__all__ = ["router"]

router = Router()
for part in (issues, steps, parts):
    router.include_router(part.router)
