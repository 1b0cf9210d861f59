"""From rows to what is shown of supervision, in a service's forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Caller, Scope
from shared.parameters.queries import parameters_on
from shared.standards.clock import today
from shared.supervision import queries
from shared.supervision.commands.alerts import facts_of
from shared.supervision.definition import Watch
from shared.supervision.machine import ALERT
from shared.supervision.rules import RANK
from shared.supervision.schemas.alerts import AlertDetail, AlertView, UsedThreshold
from shared.supervision.schemas.forms import Forms
from shared.supervision.schemas.runs import LeftOutRuleView, SupervisionFindingView, SupervisionRuleView, SupervisionRunView
from shared.supervision.schemas.suppressions import SuppressionView
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["Views", "bounds_today"]

_NOT_KNOWN = "(无)"


async def bounds_today(session: AsyncSession, scope: Scope, watch: Watch) -> Bounds:
    """What makes an alert due soon or long overdue today."""
    return Bounds.of(await parameters_on(session, scope, watch.parameters, today()))


@dataclass(frozen=True, slots=True)
class Views:
    """What of a watch is shown, in its forms."""

    watch: Watch
    forms: Forms

    def _told(self, code: str, facts: Mapping[str, str | None]) -> dict[str, str]:
        """A rule's title and what it says. What a rule found that is no more in the catalogue, or told other facts then, is told by its facts."""
        rule = self.watch.rules.get(code)
        if rule is None or facts.keys() != set(rule.facts):
            told = "、".join(f"{name} {value}" for name, value in facts.items())
            return {"rule_title": self._title(code), "told": told}
        known = {name: _NOT_KNOWN if facts[name] is None else facts[name] for name in rule.facts}
        return {"rule_title": rule.title, "told": rule.told.format(**known)}

    def _title(self, code: str) -> str:
        rule = self.watch.rules.get(code)
        return code if rule is None else rule.title

    async def rules(self, session: AsyncSession, scope: Scope) -> list[SupervisionRuleView]:
        """Every rule with its thresholds of today."""
        parameters = await parameters_on(session, scope, self.watch.parameters, today())
        return [
            self.forms.rule(
                rule=rule.code,
                rule_title=rule.title,
                subject=rule.subject.value,
                lights=[light.value for light in sorted(rule.lights, key=lambda light: -RANK[light])],
                parameters={name: UsedThreshold.model_validate(parameters[name]) for name in rule.parameters},
            )
            for rule in self.watch.rules.values()
        ]

    def left_out(self) -> list[LeftOutRuleView]:
        """Every rule that is not run."""
        return [self.forms.left_out(rule=rule.code, rule_title=rule.title, why=rule.why) for rule in self.watch.left_out]

    def run(self, row: Row[Any]) -> SupervisionRunView:
        """A run."""
        return self.forms.run.model_validate(row)

    def finding(self, row: Row[Any]) -> SupervisionFindingView:
        """A finding with what it says."""
        return self.forms.finding.model_validate({**row._mapping, **self._told(row.rule, row.facts)})  # noqa: SLF001

    def _fields(self, row: Row[Any]) -> dict[str, Any]:
        stands = standing(ALERT, row)
        level = stands["level"]
        return {**stands, **self._told(row.rule, row.facts), "level": level and level.at(row.division_code)}

    def alert(self, row: Row[Any]) -> AlertView:
        """An alert as lists show one."""
        return self.forms.alert.model_validate(self._fields(row))

    async def detail(self, session: AsyncSession, caller: Caller, alert_id: UUID) -> AlertDetail:
        """An alert whole, with what stands against its next steps.

        Raises:
            Problem: 404 ``unknown_alert``.
        """
        row = await queries.alert(session, caller.scope, alert_id, await bounds_today(session, caller.scope, self.watch))
        moves = await moves_of(session, ALERT, alert_id)
        record: Any = row
        ground = Ground(row.division_code, facts_of(row), {})
        options = options_of(caller, ALERT, record, ground, moves)
        return self.forms.detail.model_validate({**self._fields(row), "options": options, "moves": move_views(ALERT, moves)})

    def suppression(self, row: Row[Any]) -> SuppressionView:
        """A suppression with the title of its rule."""
        return self.forms.suppression.model_validate({**row._mapping, "rule_title": self._title(row.rule)})  # noqa: SLF001
