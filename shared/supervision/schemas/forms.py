"""What a service's supervision shows, in its own words: the same forms, with what its findings are about and what they look like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, Field, create_model

from shared.supervision.definition import Watch
from shared.supervision.schemas.alerts import AlertDetail, AlertView
from shared.supervision.schemas.runs import LeftOutRuleView, SupervisionFindingView, SupervisionRuleView, SupervisionRunView
from shared.supervision.schemas.suppressions import SuppressionView
from shared.supervision.schemas.words import Facts
from shared.web.bodies import codes

__all__ = ["Forms", "forms_of"]

Form = TypeVar("Form", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Forms:
    """What a service shows of its supervision."""

    alert: type[AlertView]
    detail: type[AlertDetail]
    rule: type[SupervisionRuleView]
    left_out: type[LeftOutRuleView]
    run: type[SupervisionRunView]
    finding: type[SupervisionFindingView]
    suppression: type[SuppressionView]


def forms_of(service: str, watch: Watch) -> Forms:
    """The forms of a service; its name (``Assets``) goes before theirs, and may be empty for one service."""
    words = _words(watch)
    return Forms(
        alert=_worded(service, AlertView, words),
        detail=_worded(service, AlertDetail, words),
        rule=_worded(service, SupervisionRuleView, words),
        left_out=_worded(service, LeftOutRuleView, words),
        run=_worded(service, SupervisionRunView, words),
        finding=_worded(service, SupervisionFindingView, words),
        suppression=_worded(service, SuppressionView, words),
    )


def _worded(service: str, form: type[Form], words: Mapping[str, Any]) -> type[Form]:
    own: dict[str, Any] = {name: (word, ...) for name, word in words.items() if name in form.model_fields}
    return create_model(f"{service}{form.__name__}", __base__=form, __doc__=form.__doc__, **own)


def _words(watch: Watch) -> Mapping[str, Any]:
    """The fields that are in the service's words, with an example of each."""
    shown = watch.example
    rule = watch.rules[shown.rule]
    subject: Any = Literal[tuple(watch.titles)]
    return {
        "rule": Annotated[str, Field(title="规则", description="Code of the rule.", examples=[rule.code])],
        "rule_title": Annotated[str, Field(title="规则名称", description="What the rule watches.", examples=[rule.title])],
        "subject": Annotated[
            subject,
            Field(title="对象", description=f"What it is about: {codes(watch.titles)}.", examples=[rule.subject.value]),
        ],
        "subject_name": Annotated[
            str, Field(title="预警对象", description="Its document, name or purpose.", examples=[shown.subject_name])
        ],
        "told": Annotated[
            str,
            Field(title="说明", description="What was found, in Chinese.", examples=[rule.told.format(**shown.facts)]),
        ],
        "facts": Annotated[
            Facts,
            Field(title="依据", description="What it rests on, as written; amounts are yuan.", examples=[dict(shown.facts)]),
        ],
        "why": Annotated[str, Field(title="不运行的原因", description="Why it is not run.", examples=[shown.left_out])],
        "reason": Annotated[str, Field(title="事由", description="Why.", examples=[shown.reason])],
        "findings_by_rule": Annotated[
            dict[str, int],
            Field(
                title="按规则发现数",
                description="What each rule found; rules that found nothing are left out.",
                examples=[{rule.code: 2}],
            ),
        ],
    }
