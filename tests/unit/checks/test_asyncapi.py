"""The lint of the events' description names each fault, and nothing in a good one."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from deploy.checks.asyncapi import faults_in
from shared.contracts.examples import EXAMPLES
from shared.contracts.household import BATCH_CHANGED, DIVISION_CHANGED
from shared.contracts.snapshot import catalogue
from shared.events.asyncapi import describe

SUBJECT = DIVISION_CHANGED.subject
MESSAGE = ("components", "messages", SUBJECT)
EXAMPLE = (*MESSAGE, "examples", 0)


def test_every_event_type_is_described_and_nothing_is_amiss() -> None:
    document = describe(EXAMPLES)
    subjects = {event_type.subject for event_type in catalogue()}
    assert set(document["channels"]) == set(document["components"]["messages"]) == subjects
    directions = [(operation["action"], operation["channel"]["$ref"]) for operation in document["operations"].values()]
    assert sorted(directions) == sorted(
        (action, f"#/channels/{subject}") for action in ("send", "receive") for subject in subjects
    )
    assert faults_in(document) == []


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        (("asyncapi",), "2.6.0", "not valid AsyncAPI 3.0: /asyncapi"),
        (("operations", "sendHouseholdDivisionChangedV1", "action"), "shout", "not valid AsyncAPI 3.0: /operations"),
        (("channels", SUBJECT, "subject"), "x", f"not valid AsyncAPI 3.0: /channels/{SUBJECT}"),
        (("servers", "nats", "protocol"), None, "not valid AsyncAPI 3.0: /servers/nats"),
        (("channels", SUBJECT, "servers", 0, "$ref"), "#/servers/none", "#/servers/none leads nowhere"),
        ((*EXAMPLE, "headers", "traceparent"), None, f"{SUBJECT}: its example does not fit: headers/"),
        ((*EXAMPLE, "payload", "type"), BATCH_CHANGED.subject, f"{SUBJECT}: its example does not fit: payload/type"),
        ((*EXAMPLE, "payload", "time"), "yesterday", f"{SUBJECT}: its example does not fit: payload/time"),
        ((*EXAMPLE, "payload", "data", "items"), [], f"{SUBJECT}: its example does not fit: payload/data/items"),
        (
            (*EXAMPLE, "payload", "data", "items", 0, "level"),
            "province",
            f"{SUBJECT}: its example does not fit: payload/data/items/0/level",
        ),
        ((*MESSAGE, "title"), "Division changed", f"{SUBJECT}: no Chinese title"),
        (
            ("components", "schemas", "DivisionChanged", "properties", "name", "description"),
            "",
            "schema DivisionChanged.name: no Chinese title or no description",
        ),
    ],
)
def test_each_fault_is_named(path: tuple[str | int, ...], value: object, fault: str) -> None:
    document = copy.deepcopy(describe(EXAMPLES))
    holder: Any = document
    for part in path[:-1]:
        holder = holder[part]
    if value is None:
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
    assert any(found.startswith(fault) for found in faults_in(document)), faults_in(document)
