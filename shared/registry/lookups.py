"""What rows of files refer to that every service knows from household (check 4 of contracts/feeds)."""

from __future__ import annotations

from sqlalchemy import SQLColumnExpression, and_

from shared.intake.definition import Lookup, Reason
from shared.registry.tables import Division

__all__ = ["known_place"]


def known_place(**adds: SQLColumnExpression[str]) -> Lookup:
    """The village, town or county where it lies, within what the uploader may see; ``adds`` are staged beside the row."""
    return Lookup(
        target=Division.__table__,
        on=(("division_code", Division.code),),
        column="行政区划代码",
        missing=Reason.UNKNOWN_PLACE,
        adds=adds,
        only=lambda receipt: and_(receipt.scope.where(Division.code), Division.level.in_(("village", "town", "county"))),
    )
