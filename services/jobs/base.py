"""The one base, and so the one metadata, of this service's tables."""

from shared import persistence

__all__ = ["Base"]


class Base(persistence.Base):
    """Base of every table of this service."""

    __abstract__ = True
    metadata = persistence.new_metadata()
