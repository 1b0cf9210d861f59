"""What the routes of supervision have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar
from uuid import UUID

from fastapi import Path, Query

from shared.supervision.definition import Watch
from shared.supervision.views import Views
from shared.web.routing import allow

__all__ = ["HANDLE", "READ", "RUN", "AlertId", "Code", "Desk", "RunId", "SuppressionId", "typed"]

Route = TypeVar("Route", bound=Callable[..., Any])

READ, RUN, HANDLE = allow("supervision:read"), allow("supervision:run"), allow("supervision:handle")
AlertId = Annotated[
    UUID, Path(alias="id", title="监管预警标识", description="The alert.", examples=["019a1b2c-0000-7000-8000-000000000072"])
]
RunId = Annotated[
    UUID, Path(alias="id", title="监管运行标识", description="The run.", examples=["019a1b2c-0000-7000-8000-000000000071"])
]
SuppressionId = Annotated[
    UUID, Path(alias="id", title="抑制标识", description="The suppression.", examples=["019a1b2c-0000-7000-8000-000000000073"])
]
Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]


@dataclass(frozen=True, slots=True)
class Desk:
    """Of which service the routes are, and how it shows what it watches."""

    service: str
    watch: Watch
    views: Views

    @property
    def rule_query(self) -> Any:  # noqa: ANN401 - an annotation
        """Asks for one rule."""
        told = f"Only this rule, such as {self.watch.example.rule}."
        return Annotated[str | None, Query(title="规则", description=told, max_length=10)]

    @property
    def subject_query(self) -> Any:  # noqa: ANN401 - an annotation
        """Asks for what is about records of one kind."""
        return Annotated[self.watch.subjects | None, Query(title="对象", description="Only about records of this kind.")]


def typed(**annotations: Any) -> Callable[[Route], Route]:  # noqa: ANN401 - annotations
    """Gives parameters of a route the annotations that differ by service."""

    def annotated(route: Route) -> Route:
        route.__annotations__.update(annotations)
        return route

    return annotated
