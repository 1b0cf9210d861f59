"""Alembic's environment of this service."""

from services.funds.schema import metadata
from shared.persistence.migrations import run

run(metadata)
