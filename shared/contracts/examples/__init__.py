"""One item of every event type as an example: it is part of the published description, and its readers' first test.

Nobody in it is real: the place code 610999 of ID numbers is assigned to nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from shared.contracts.base import EventType, Item
from shared.contracts.examples import assets, funds, household, jobs

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[EventType, Item] = MappingProxyType(
    {**household.EXAMPLES, **funds.EXAMPLES, **assets.EXAMPLES, **jobs.EXAMPLES}
)
