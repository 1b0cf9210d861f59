"""The lint of published descriptions names each fault, and nothing in a good one."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from deploy.checks.openapi import faults_in

PROBLEM = {"description": "x", "content": {"application/problem+json": {}}}
GOOD: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "t", "version": "1"},
    "paths": {
        "/leads/{id}": {
            "post": {
                "operationId": "closeLead",
                "tags": ["leads"],
                "summary": "办结线索",
                "description": "Closes a lead.",
                "x-permission": "leads:write",
                "security": [{"oauth2": ["leads:write"]}],
                "parameters": [
                    {
                        "name": "id",
                        "in": "path",
                        "required": True,
                        "description": "The lead.",
                        "schema": {"type": "string", "title": "线索标识", "examples": ["0197"]},
                    }
                ],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Close"}}}},
                "responses": {"200": {"description": "ok"}, "401": PROBLEM, "403": PROBLEM},
            }
        }
    },
    "components": {
        "schemas": {
            "Close": {
                "type": "object",
                "required": ["note"],
                "properties": {
                    "note": {"type": "string", "title": "说明", "description": "Why it is closed.", "examples": ["已帮扶"]}
                },
            }
        },
        "securitySchemes": {
            "oauth2": {
                "type": "oauth2",
                "flows": {"clientCredentials": {"tokenUrl": "/oauth2/token", "scopes": {"leads:write": "leads:write"}}},
            }
        },
    },
}


def test_a_good_document_has_no_fault() -> None:
    assert faults_in(GOOD) == []


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        (("operationId",), "close_lead", "is not lowerCamelCase"),
        (("tags",), [], "no tags"),
        (("summary",), "Close a lead", "summary is not in Chinese"),
        (("x-permission",), "", "no x-permission"),
        (("security",), [], "no security"),
        (("parameters", 0, "schema", "title"), "Id", "parameter id: no Chinese title"),
        (("parameters", 0, "description"), "线索", "parameter id: no English description"),
        (("parameters", 0, "schema", "examples"), None, "parameter id: no example"),
        (("responses", "403"), {"description": "no"}, "403 response is no problem document"),
        (("requestBody", "content", "application/json", "schema"), {"type": "string"}, "request body without an example"),
    ],
)
def test_each_fault_is_named(path: tuple[str | int, ...], value: object, fault: str) -> None:
    document = copy.deepcopy(GOOD)
    holder: Any = document["paths"]["/leads/{id}"]["post"]
    for part in path[:-1]:
        holder = holder[part]
    if value is None:
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
    assert any(fault in found for found in faults_in(document)), faults_in(document)


def test_words_of_schema_fields() -> None:
    document = copy.deepcopy(GOOD)
    document["components"]["schemas"]["Close"]["properties"]["note"].update(title="Note", description="说明")
    assert faults_in(document) == [
        "schema Close.note: no Chinese title",
        "schema Close.note: no English description",
    ]
