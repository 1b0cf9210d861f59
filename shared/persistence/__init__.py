"""PostgreSQL: table base, sessions that are one transaction, bulk copy, migrations."""

from shared.persistence.database import Database
from shared.persistence.tables import Base, new_base, new_metadata

__all__ = ["Base", "Database", "new_base", "new_metadata"]
