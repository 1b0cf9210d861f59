"""Decision 1: a committed schema never changes; a change is a new version beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import Field, create_model

from shared.contracts import snapshot
from shared.contracts.base import EventType, Item

SUBJECT = "zx.household.thing.changed.v9"


def event_type(subject: str = SUBJECT, **fields: Any) -> EventType:
    item = create_model("Thing", __base__=Item, **fields)
    made = object.__new__(EventType)
    for name, value in (("subject", subject), ("item", item), ("title", "测试")):
        object.__setattr__(made, name, value)
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    snapshot.write([event_type(name=(str, ...))], tmp_path)
    return tmp_path


def test_every_event_type_is_as_it_was_committed() -> None:
    assert snapshot.differences(snapshot.catalogue()) == []


def test_the_catalogue_knows_every_publisher() -> None:
    assert {event_type.service for event_type in snapshot.catalogue()} >= {"household", "gateway"}


def test_the_same_is_no_difference(folder: Path) -> None:
    assert snapshot.differences([event_type(name=(str, ...))], folder) == []


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"name": (int, ...)},
        {"name": (str | None, None)},
        {"name": (str, Field(max_length=5))},
        {"name": (str, ...), "more": (str | None, None)},
        {"name": (str, ...), "title": (str, ...)},
        {"name": (str, ...), "description": (str, ...)},
    ],
)
def test_a_change_is_refused_and_cannot_be_written_over(folder: Path, fields: dict[str, Any]) -> None:
    changed = event_type(**fields)
    assert snapshot.write([changed], folder) == []
    assert [SUBJECT in sentence for sentence in snapshot.differences([changed], folder)] == [True]


def test_better_words_are_no_change(folder: Path) -> None:
    assert snapshot.differences([event_type(name=(str, Field(title="姓名", description="Masked.")))], folder) == []


def test_a_new_version_stands_beside_the_old(folder: Path) -> None:
    both = [event_type(name=(str, ...)), event_type("zx.household.thing.changed.v10", name=(int, ...))]
    assert len(snapshot.differences(both, folder)) == 1
    assert snapshot.write(both, folder) == ["zx.household.thing.changed.v10"]
    assert snapshot.differences(both, folder) == []


def test_a_version_that_is_gone_is_named(folder: Path) -> None:
    assert "gone" in snapshot.differences([], folder)[0]
