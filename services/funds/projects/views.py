"""From rows to what is shown of projects."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from services.funds.projects.categories import CATEGORIES, LEAVES, path_of
from services.funds.projects.machine import PROJECT
from services.funds.projects.rules import GOALS, MECHANISMS, NEGATIVE, Hit
from services.funds.projects.schemas.parts import GoalView, HintView, MechanismView
from services.funds.projects.schemas.projects import CategoryView, ProjectView
from shared.workflow import Level
from shared.workflow.views import standing

__all__ = ["category_views", "fields_of", "goal_view", "hint_view", "mechanism_view", "project_view"]


def fields_of(row: Row[Any]) -> dict[str, Any]:
    """A project with its state and its category in words."""
    stands = standing(PROJECT, row)
    level: Level | None = stands["level"]
    return {**stands, "level": level and level.at(row.division_code), "category_path": path_of(row.category)}


def project_view(row: Row[Any]) -> ProjectView:
    """A project as lists show one."""
    return ProjectView.model_validate(fields_of(row))


def goal_view(row: Row[Any]) -> GoalView:
    """An indicator."""
    return GoalView.model_validate({**row._mapping, "kind_title": GOALS[row.kind]})  # noqa: SLF001 - SQLAlchemy's documented name


def mechanism_view(row: Row[Any]) -> MechanismView:
    """A part of the beneficiary mechanism."""
    return MechanismView.model_validate({**row._mapping, "kind_title": MECHANISMS[row.kind]})  # noqa: SLF001


def hint_view(hit: Hit, *, explained: bool) -> HintView:
    """A word that looks like an item of the negative list."""
    return HintView(word=hit.word, negative_item=hit.item, negative_title=NEGATIVE[hit.item].title, explained=explained)


def category_views() -> list[CategoryView]:
    """Every category, each after the one above it."""
    return [
        CategoryView(
            code=code,
            title=title,
            level=1 + len(code) // 2,
            parent=None if len(code) == 1 else code[: len(code) - 2],
            leaf=code in LEAVES,
        )
        for code, title in CATEGORIES.items()
    ]
