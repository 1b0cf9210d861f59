"""What a service watches: its declaration."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Uuid, cast, null

from shared.contracts.base import EventType
from shared.parameters.rules import Catalogue
from shared.supervision.machine import ALERT
from shared.supervision.rules import LeftOut, Rule
from shared.supervision.tables import Alert
from shared.workflow.procedure import Procedure

__all__ = ["Example", "Watch"]


@dataclass(frozen=True, slots=True)
class Example:
    """How a finding looks, for the service's description: of which rule, about what, with which facts. ``left_out`` is why a rule might not be
    run, ``reason`` why an alert might be suppressed.
    """

    rule: str
    subject_name: str
    facts: Mapping[str, str]
    left_out: str
    reason: str


@dataclass(frozen=True, slots=True)
class Watch:
    """What a service watches 监管: its rules by their codes, those that are not run, the parameters that they name, and what they are about.

    ``subjects`` are the words of what findings are about, with their Chinese in ``titles``. ``changed`` tells alerts, ``tasks`` what they wait for,
    ``notices`` people. ``page`` is the console's list of them, ``named`` what people call them.
    """

    rules: Mapping[str, Rule]
    left_out: Sequence[LeftOut]
    parameters: Catalogue
    subjects: type[StrEnum]
    titles: Mapping[str, str]
    example: Example
    changed: EventType
    tasks: EventType
    notices: EventType
    page: str = "/alerts"
    named: str = "监管预警"

    @property
    def procedure(self) -> Procedure:
        """Alerts, as tasks and escalations know them."""
        return Procedure(ALERT, Alert, Alert.division_code, cast(null(), Uuid), f"{self.page}/", lambda statement: statement)
