"""What rows of the asset ledger refer to (checks 4 and 5 of contracts/feeds): kinds, places, owners, accepted projects."""

from __future__ import annotations

from sqlalchemy import Text, and_, column, values

from services.assets.candidates.tables import AcceptedProject
from services.assets.register.rules import KINDS
from shared.intake.definition import Lookup
from shared.registry.lookups import known_place
from shared.registry.tables import Division, KnownHousehold

__all__ = ["LOOKUPS"]

_KINDS = values(
    column("title", Text), column("code", Text), column("asset_class", Text), column("form", Text), name="kinds"
).data([(kind.title, code, kind.asset_class, kind.form) for code, kind in KINDS.items()])

LOOKUPS = (
    known_place(),
    Lookup(
        target=_KINDS,
        on=(("kind", _KINDS.c.title),),
        column="资产类型",
        missing=None,
        adds={"kind_code": _KINDS.c.code, "asset_class": _KINDS.c.asset_class, "form": _KINDS.c.form},
    ),
    # Whose an asset is says a code or a number; a name finds nothing. Who owns it may lie above the uploader: a county, seen from a town.
    Lookup(
        target=Division.__table__,
        on=(("owner", Division.code),),
        column="所有权人",
        missing=None,
        adds={"owner_is": Division.level},
    ),
    Lookup(
        target=KnownHousehold.__table__,
        on=(("owner", KnownHousehold.household_no),),
        column="所有权人",
        missing=None,
        adds={"owner_household_id": KnownHousehold.id},
        only=lambda receipt: and_(receipt.scope.where(KnownHousehold.division_code), KnownHousehold.closed_on.is_(None)),
    ),
    Lookup(
        target=AcceptedProject.__table__,
        on=(("project_code", AcceptedProject.code),),
        column="项目编号",
        missing=None,
        adds={"project_id": AcceptedProject.id},
        only=lambda receipt: receipt.scope.where(AcceptedProject.division_code),
    ),
)
"""What is looked up of every row, and what that stages beside it."""
