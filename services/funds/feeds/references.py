"""What rows of files refer to (check 4 of contracts/feeds)."""

from __future__ import annotations

from sqlalchemy import Integer, Text, column, values

from services.funds.batches.tables import FundSource
from services.funds.feeds.rules import KINDS
from shared.intake.definition import Lookup, Reason
from shared.registry.lookups import known_place
from shared.registry.tables import Division

__all__ = ["KIND", "PLACE", "SOURCE"]

_KINDS = values(column("title", Text), column("move", Text), column("step", Integer), name="kinds").data(
    [(title, code, number) for number, (title, code) in enumerate(KINDS.items())]
)
KIND = Lookup(
    target=_KINDS,
    on=(("kind", _KINDS.c.title),),
    column="业务类型",
    missing=None,
    adds={"move": _KINDS.c.move, "step": _KINDS.c.step},
)
SOURCE = Lookup(
    target=FundSource.__table__,
    on=(("source_code", FundSource.code),),
    column="资金来源",
    missing=Reason.UNKNOWN_SOURCE,
    adds={"source_until": FundSource.valid_to, "integrated": FundSource.integrated},
)
PLACE = known_place(origin=Division.level)
