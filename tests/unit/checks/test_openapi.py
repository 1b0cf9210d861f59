"""The lint of published descriptions names each fault, and nothing in a good one."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from deploy.checks import titles
from deploy.checks.openapi import GUIDE, faults_in, guide_faults, unused_permissions
from shared.contracts.permissions import PERMISSIONS


def problem(*headers: str) -> dict[str, Any]:
    text = {"schema": {"type": "string"}}
    return {
        "description": "有误。Amiss.",
        "headers": dict.fromkeys(("X-Trace-Id", *headers), text),
        "content": {"application/problem+json": {"schema": {"type": "object"}, "example": {"code": "x"}}},
    }


GOOD: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "t", "version": "1"},
    "tags": [{"name": "线索", "description": "Leads."}],
    "paths": {
        "/leads/{id}": {
            "post": {
                "operationId": "closeLead",
                "tags": ["线索"],
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
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {"$ref": "#/components/schemas/Close"},
                            "example": {"note": "已帮扶"},
                        }
                    }
                },
                "responses": {
                    "200": {
                        "description": "成功。Done.",
                        "headers": {"X-Trace-Id": {"schema": {"type": "string"}}},
                        "content": {"text/csv": {"schema": {"type": "string"}, "example": "a,b"}},
                    },
                    "401": problem("WWW-Authenticate"),
                    "403": {"$ref": "#/components/responses/Problem403"},
                    "404": problem(),
                    "413": problem(),
                    "422": problem(),
                    "429": problem("Retry-After"),
                    "500": problem(),
                },
            }
        }
    },
    "components": {
        "responses": {"Problem403": problem()},
        "schemas": {
            "Close": {
                "type": "object",
                "required": ["note"],
                "properties": {"note": {"type": "string", "title": "说明", "description": "Why it is closed."}},
            }
        },
        "securitySchemes": {
            "oauth2": {
                "type": "oauth2",
                "flows": {"clientCredentials": {"tokenUrl": "/oauth2/token", "scopes": {"leads:write": "办结线索"}}},
            }
        },
    },
}
OPERATION = ("paths", "/leads/{id}", "post")
SCOPES = ("components", "securitySchemes", "oauth2", "flows", "clientCredentials", "scopes")
ANSWER = (*OPERATION, "responses", "200")
BODY = (*OPERATION, "requestBody", "content", "application/json")
GONE = object()


def changed(path: tuple[str | int, ...], value: object) -> dict[str, Any]:
    document = copy.deepcopy(GOOD)
    holder: Any = document
    for part in path[:-1]:
        holder = holder[part]
    if value is GONE:
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
    return document


def test_a_good_document_has_no_fault() -> None:
    assert faults_in(GOOD) == []


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        ((*OPERATION, "operationId"), "close_lead", "is not lowerCamelCase"),
        ((*OPERATION, "tags"), [], "no tags"),
        ((*OPERATION, "tags"), ["leads"], "tag leads is not explained"),
        (("tags", 0, "description"), "", "tag 线索 is not explained"),
        ((*OPERATION, "summary"), "Close a lead", "summary is not in Chinese"),
        ((*OPERATION, "description"), "", "no description"),
        ((*OPERATION, "x-permission"), "", "no x-permission"),
        ((*OPERATION, "security"), [], "no security"),
        ((*SCOPES, "leads:write"), "leads:write", "permission leads:write is not explained"),
        ((*OPERATION, "parameters", 0, "schema", "title"), "Id", "parameter id: no Chinese title"),
        ((*OPERATION, "parameters", 0, "description"), "线索", "parameter id: no English description"),
        ((*OPERATION, "parameters", 0, "schema", "examples"), GONE, "parameter id: no example"),
        ((*OPERATION, "responses", "403"), GONE, "no 403 response"),
        ((*OPERATION, "responses", "404"), GONE, "no 404 response"),
        ((*OPERATION, "responses", "422"), GONE, "no 422 response"),
        ((*OPERATION, "responses", "413"), GONE, "no 413 response"),
        ((*OPERATION, "responses", "429"), GONE, "no 429 response"),
        ((*OPERATION, "responses", "401", "headers", "WWW-Authenticate"), GONE, "401 response: no header WWW-Authenticate"),
        ((*OPERATION, "responses", "404", "content"), {"application/json": {}}, "404 response: is no problem document"),
        (("components", "responses", "Problem403", "content"), {}, "403 response: is no problem document"),
        (("components", "responses", "Problem403", "description"), "Amiss.", "403 response: not described in Chinese"),
        ((*ANSWER, "description"), "成功", "200 response: not described in Chinese and English"),
        ((*ANSWER, "headers"), {}, "200 response: no header X-Trace-Id"),
        ((*ANSWER, "content", "text/csv"), {}, "200 response: text/csv without a schema"),
        ((*ANSWER, "content", "text/csv", "example"), GONE, "200 response: text/csv without an example"),
        ((*BODY, "example"), GONE, "application/json without an example: nobody knows what Close.note looks like"),
        ((*BODY, "example"), {"note": 1}, "an example does not fit: $.note 1 is not of type 'string'"),
        ((*BODY, "example"), {}, "an example does not fit: $ 'note' is a required property"),
    ],
)
def test_each_fault_is_named(path: tuple[str | int, ...], value: object, fault: str) -> None:
    found = faults_in(changed(path, value))
    assert any(fault in each for each in found), found


def test_what_is_replaced_needs_if_match_and_what_is_passed_on_may_be_lost() -> None:
    document = copy.deepcopy(GOOD)
    operation = document["paths"].pop("/leads/{id}")
    seen = {"name": "If-Match", "in": "header", "description": "Seen.", "schema": {"type": "string", "title": "所见版本"}}
    operation["post"]["parameters"].append(seen)
    document["paths"]["/api/household/v1/leads/{id}"] = operation
    missing = {fault.partition(": ")[2] for fault in faults_in(document)}
    assert missing == {f"no {status} response" for status in (412, 428, 502, 503, 504)}


def test_a_file_needs_no_example_but_what_goes_with_it_does() -> None:
    file, label = {"type": "string", "format": "binary"}, {"type": "string", "examples": ["2025-10"]}
    form = {"schema": {"type": "object", "properties": {"file": file, "period": label}}}
    path = (*OPERATION, "requestBody", "content")
    assert faults_in(changed(path, {"multipart/form-data": form})) == []
    del label["examples"]
    assert "multipart/form-data without an example" in faults_in(changed(path, {"multipart/form-data": form}))[0]


def test_words_of_schema_fields() -> None:
    document = copy.deepcopy(GOOD)
    document["components"]["schemas"]["Close"]["properties"]["note"].update(title="Note", description="说明")
    assert faults_in(document) == [
        "schema Close.note: no Chinese title",
        "schema Close.note: no English description",
    ]


def test_one_name_has_one_title_or_a_reason() -> None:
    document = copy.deepcopy(GOOD)
    document["components"]["schemas"]["Lead"] = {"properties": {"note": {"title": "备注"}}}
    assert titles.faults_in(GOOD, {}) == []
    assert titles.faults_in(document, {}) == ["note has several titles: 备注 (Lead.note), 说明 (Close.note)"]
    assert titles.faults_in(document, {"note": {"备注": "of a lead", "说明": "of its end"}}) == []
    assert titles.faults_in(document, {"note": {"备注": "of a lead"}}) == ["note is called 说明 at Close.note"]
    assert titles.faults_in(GOOD, {"note": {"备注": "of a lead", "说明": "of its end"}}) == ["note is nowhere called 备注"]
    assert titles.faults_in(GOOD, {"gone": {"旧": "of old"}}) == ["gone is nowhere called 旧"]


def test_the_guide_explains_every_permission_in_the_words_of_the_catalogue() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    assert guide_faults(guide) == []
    board = PERMISSIONS["board:read"]
    row = f"| `board:read` | {board.title} | {board.opens} |"
    assert guide_faults(guide.replace(row, "")) == [f"the integration guide misses: {row}"]
    assert len(guide_faults(guide.replace(row, "| `board:read` | 看板 | The board. |"))) == 2


def test_a_permission_that_opens_nothing_is_named() -> None:
    faults = unused_permissions(GOOD)
    assert "permission leads:read opens nothing" in faults
    assert "permission leads:write opens nothing" not in faults
    everything = {f"/{name}": {"get": {"x-permission": name}} for name in PERMISSIONS if name != "metrics:read"}
    assert unused_permissions({"paths": everything}) == []
