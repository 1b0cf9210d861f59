"""People as household would tell the funds service of them, applied as its consumer applies what it hears."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import orjson

from shared.contracts.base import Item
from shared.contracts.household import CASE_CHANGED, ROSTER_CHANGED, CaseChanged, RosterChanged, RosterMember
from shared.events.envelope import Items
from shared.persistence import Database
from shared.privacy import IdTokenKey, parse_keys
from shared.registry.events import HANDLERS
from shared.standards.ids import uuid7
from tests.harness.funds_api import VILLAGE
from tests.harness.service_api import KEYS

__all__ = ["case", "member", "roster", "tell", "token"]

_TYPES = {RosterChanged: ROSTER_CHANGED, CaseChanged: CASE_CHANGED}


def token(id_number: str) -> bytes:
    """The id token of a number, by the tests' key."""
    return IdTokenKey(parse_keys(KEYS)).token(id_number)


def member(id_number: str, person_id: UUID | None = None, **changes: Any) -> RosterMember:
    """Somebody of a household."""
    values: dict[str, Any] = {"name": "张*三", "left_on": None, "left_reason": None, **changes}
    return RosterMember(person_id=person_id or uuid7(), id_token=token(id_number).hex(), **values)


def roster(household_id: UUID, *members: RosterMember, version: int = 1, **changes: Any) -> RosterChanged:
    """A household with its members."""
    values: dict[str, Any] = {
        "household_no": f"H{household_id.hex[-6:]}",
        "division_code": VILLAGE,
        "household_type": "脱贫户",
        "closed_on": None,
        **changes,
    }
    return RosterChanged(id=household_id, version=version, members=list(members), **values)


def case(household_id: UUID, *, item_id: UUID | None = None, version: int = 1, **changes: Any) -> CaseChanged:
    """A monitoring case of a household."""
    values: dict[str, Any] = {
        "household_no": "H",
        "entry_no": 1,
        "channel": "screening",
        "category": "EDGE",
        "risks": ["illness"],
        "green_channel": False,
        "state": "supporting",
        "opened_on": "2025-01-01",
        "decide_by": "2025-02-01",
        "determined_on": None,
        "eliminated_on": None,
        "elimination_way": None,
        "closed_on": None,
        "due_on": None,
        **changes,
    }
    return CaseChanged(id=item_id or uuid7(), version=version, household_id=household_id, **values)


async def tell(database: Database, *items: Item | Iterable[Item]) -> None:
    """Apply these in their order, each group of one type as one run."""
    async with database.transaction() as session:
        for given in items:
            group = [given] if isinstance(given, Item) else list(given)
            run = Items([orjson.loads(item.model_dump_json()) for item in group], [""] * len(group))
            await HANDLERS[_TYPES[type(group[0])]](session, run)
