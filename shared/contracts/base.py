"""What every event is made of: items that carry the state of an aggregate after a change."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["EventType", "Item", "Value"]

_REGISTRY: dict[str, EventType] = {}


class Value(BaseModel):
    """A part of an item that is no aggregate of its own."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Item(BaseModel):
    """The after-image of one aggregate. Consumers apply it if its ``version`` is newer than theirs."""

    # Producers forbid what the contract does not name; consumers read plain dicts and ignore what they do not know.
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: UUID = Field(title="标识", description="The aggregate.")
    version: int = Field(ge=1, title="版本", description="Grows by one with every change of the aggregate.")


@dataclass(frozen=True, slots=True)
class EventType:
    """One event type: its NATS subject ``zx.<service>.<aggregate>.<event>.v<major>``, its item, and what it says."""

    subject: str
    item: type[Item]
    title: str

    def __post_init__(self) -> None:
        """Enter the catalogue; a subject is declared once."""
        if self.subject in _REGISTRY:
            raise ValueError(f"{self.subject} is declared twice")
        _REGISTRY[self.subject] = self

    @property
    def service(self) -> str:
        """The service that publishes it."""
        return self.subject.split(".")[1]

    @staticmethod
    def catalogue() -> tuple[EventType, ...]:
        """Every declared event type, by subject."""
        return tuple(_REGISTRY[subject] for subject in sorted(_REGISTRY))
