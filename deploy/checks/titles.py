"""One Chinese title for one name, wherever it stands in a published description; what means several things is listed in ``meanings``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from deploy.checks import (
    meanings_of_assets,
    meanings_of_factories,
    meanings_of_jobs,
    meanings_of_relief,
    meanings_of_stipends,
    meanings_of_subsidies,
    meanings_of_talent,
    meanings_of_training,
    meanings_of_work,
)
from deploy.checks.meanings import MEANINGS

__all__ = ["faults_in"]

Document = Mapping[str, Any]


_LISTS = (
    MEANINGS,
    meanings_of_assets.MEANINGS,
    meanings_of_factories.MEANINGS,
    meanings_of_jobs.MEANINGS,
    meanings_of_relief.MEANINGS,
    meanings_of_stipends.MEANINGS,
    meanings_of_talent.MEANINGS,
    meanings_of_training.MEANINGS,
    meanings_of_work.MEANINGS,
    meanings_of_subsidies.MEANINGS,
)
_ALL = {name: {title: of for each in _LISTS for title, of in each.get(name, {}).items()} for each in _LISTS for name in each}


def faults_in(document: Document, meanings: Mapping[str, Mapping[str, str]] = _ALL) -> list[str]:
    """Every name that goes by a title that is not its own, and every listed title that nothing has any more."""
    places: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, title, place in _titled(document):
        places[name][title].append(place)
    faults = []
    for name in sorted(places.keys() | meanings.keys()):
        titles, known = places.get(name, {}), meanings.get(name, {})
        if not known and len(titles) > 1:
            told = ", ".join(f"{title} ({where[0]})" for title, where in sorted(titles.items()))
            faults.append(f"{name} has several titles: {told}")
        faults += [f"{name} is called {title} at {titles[title][0]}" for title in sorted(titles.keys() - known) if known]
        faults += [f"{name} is nowhere called {title}" for title in sorted(known.keys() - titles.keys())]
    return faults


def _titled(document: Document) -> Iterator[tuple[str, str, str]]:
    for owner, schema in document.get("components", {}).get("schemas", {}).items():
        yield from _fields(owner, schema)
    for item in document.get("paths", {}).values():
        for operation in item.values():
            owner = str(operation.get("operationId"))
            for parameter in operation.get("parameters", ()):
                yield parameter["name"], str(parameter.get("schema", {}).get("title")), owner
            for media in operation.get("requestBody", {}).get("content", {}).values():
                yield from _fields(owner, media.get("schema", {}))


def _fields(owner: str, schema: Document) -> Iterator[tuple[str, str, str]]:
    for name, field in schema.get("properties", {}).items():
        yield name, str(field.get("title")), f"{owner}.{name}"
