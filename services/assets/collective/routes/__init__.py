"""Village collectives over HTTP."""

from services.assets.collective.routes import collectives, equity, journal, months, resources
from services.assets.collective.routes.common import router

__all__ = ["collectives", "equity", "journal", "months", "resources", "router"]
