"""The JSON Schema of every event version, committed beside the code: a published version never changes, it gets a successor.

``python -m shared.contracts.snapshot --check`` says what differs from the committed schemas (exit code 1), ``--write`` adds the
schemas of new versions.
"""

from __future__ import annotations

import json
import pkgutil
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

import shared.contracts
from shared.contracts.base import EventType

__all__ = ["SCHEMAS", "catalogue", "differences", "write"]

SCHEMAS = Path(__file__).parent / "schemas"


def catalogue() -> tuple[EventType, ...]:
    """Every event type of every publisher."""
    for module in pkgutil.iter_modules(shared.contracts.__path__):
        if module.name != "snapshot":
            import_module(f"shared.contracts.{module.name}")
    return tuple(
        event_type for event_type in EventType.catalogue() if event_type.item.__module__.startswith("shared.contracts.")
    )


def _schema(event_type: EventType) -> dict[str, Any]:
    return {"subject": event_type.subject, "title": event_type.title, "item": event_type.item.model_json_schema()}


def _shape(value: Any) -> Any:  # noqa: ANN401 - JSON
    """What binds: words for people may become better."""
    if isinstance(value, dict):
        # A field may itself be called "title" or "description": what explains is text, a field's schema is not.
        return {
            key: _shape(part) for key, part in value.items() if not (key in ("title", "description") and isinstance(part, str))
        }
    return [_shape(part) for part in value] if isinstance(value, list) else value


def differences(event_types: Iterable[EventType], folder: Path = SCHEMAS) -> list[str]:
    """One sentence for each event version that differs from its committed schema, has none, or is gone."""
    found = []
    known = {event_type.subject: event_type for event_type in event_types}
    for subject, event_type in sorted(known.items()):
        file = folder / f"{subject}.json"
        if not file.exists():
            found.append(f"{subject} has no committed schema: run `python -m shared.contracts.snapshot --write`")
        elif _shape(json.loads(file.read_text(encoding="utf-8"))) != _shape(_schema(event_type)):
            found.append(f"{subject} has changed: leave it as it was and declare the next version beside it")
    gone = {file.stem for file in folder.glob("*.json")} - known.keys()
    found += [f"{subject} is gone: consumers may still read it" for subject in sorted(gone)]
    return found


def write(event_types: Iterable[EventType], folder: Path = SCHEMAS) -> list[str]:
    """Add the schemas of versions that have none; those there are stay. Returns the subjects added."""
    folder.mkdir(exist_ok=True)
    added = []
    for event_type in event_types:
        file = folder / f"{event_type.subject}.json"
        if not file.exists():
            file.write_text(
                json.dumps(_schema(event_type), ensure_ascii=False, indent=2, sort_keys=True) + "\n", encoding="utf-8"
            )
            added.append(event_type.subject)
    return added


def main(arguments: list[str]) -> int:
    """The command."""
    if arguments == ["--write"]:
        for subject in write(catalogue()):
            sys.stdout.write(f"added {subject}\n")
    elif arguments != ["--check"]:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    found = differences(catalogue())
    sys.stderr.writelines(f"{sentence}\n" for sentence in found)
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
