"""The project library over HTTP."""

from services.funds.projects.routes import parts, projects, steps
from shared.web.routing import Router

__all__ = ["router"]

router = Router()
for part in (projects, parts, steps):
    router.include_router(part.router)
