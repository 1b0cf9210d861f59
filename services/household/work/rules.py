"""Which work shows that a measure 帮扶措施 has reached somebody (domain/household §3.4). Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

__all__ = ["SHOWN_BY_WORK", "Work", "shows"]


@dataclass(frozen=True, slots=True)
class Work:
    """Work of somebody: a spell of the ledger, with its ``channel``, or an appointment to a post, with its ``kind``."""

    id: UUID
    person_id: UUID
    title: str
    started_on: date
    ended_on: date | None
    channel: str | None = None
    kind: str | None = None
    away: bool = False
    """Whether a spell is worked outside the county."""

    @property
    def source(self) -> str:
        """What it is in the jobs service."""
        return "spell" if self.kind is None else "appointment"


SHOWN_BY_WORK: Mapping[str, str] = {
    "新社区工厂或帮扶车间": "workshop",
    "以工代赈": "work_relief",
    "劳务输出": "away",
    "生态护林员": "ranger",
    "护路员": "road",
    "护水员": "water",
    "护河员": "river",
    "保洁员": "cleaner",
    "村级光伏岗位": "solar",
}
"""Measures that give work, each with the channel of a spell, or the kind of a post, that shows it; ``away``: any spell outside the county."""


def shows(work: Work, item: str, since: date, beneficiaries: Collection[UUID]) -> bool:
    """Whether work shows that a measure has reached whom it is for: of its kind, theirs, and going on since it was planned to begin or later.

    >>> one = UUID(int=1)
    >>> work = Work(UUID(int=2), one, "毛绒玩具厂", date(2026, 3, 1), None, channel="workshop")
    >>> shows(work, "新社区工厂或帮扶车间", date(2026, 4, 1), []), shows(work, "以工代赈", date(2026, 4, 1), [])
    (True, False)
    >>> shows(work, "新社区工厂或帮扶车间", date(2026, 4, 1), [UUID(int=3)])
    False
    """
    wanted = SHOWN_BY_WORK.get(item)
    of_kind = work.away if wanted == "away" else wanted is not None and wanted in {work.channel, work.kind}
    return (
        of_kind and (not beneficiaries or work.person_id in beneficiaries) and (work.ended_on is None or work.ended_on >= since)
    )
