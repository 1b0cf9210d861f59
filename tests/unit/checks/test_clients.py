"""A generated client says what the document says, and one that lags behind is named."""

from __future__ import annotations

import ast
import copy
from pathlib import Path
from typing import Any

import pytest

from deploy.checks import clients
from deploy.clients import python
from deploy.clients.document import digest

REFUSED = {"$ref": "#/components/responses/Refused"}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "t", "version": "1"},
    "paths": {
        "/oauth2/token": {
            "post": {
                "operationId": "issueToken",
                "summary": "令牌",
                "description": "x",
                "responses": {"200": {"description": "x"}},
            }
        },
        "/api/toy/v1/things": {
            "get": {
                "operationId": "listThings",
                "summary": "列表",
                "description": "All\nthings.",
                "parameters": [{"$ref": "#/components/parameters/Limit"}],
                "responses": {"200": {"$ref": "#/components/responses/Things"}, "401": REFUSED},
            },
            "post": {
                "operationId": "sendThings",
                "summary": "上报",
                "description": "x",
                "requestBody": {
                    "content": {
                        "multipart/form-data": {
                            "schema": {
                                "type": "object",
                                "properties": {
                                    "file": {"type": "string", "format": "binary"},
                                    "period": {"type": "string", "title": "数据期", "description": "A label."},
                                },
                            }
                        }
                    }
                },
                "responses": {"204": {"description": "x"}},
            },
        },
        "/api/toy/v1/things/{id}": {
            "patch": {
                "operationId": "correctThing",
                "summary": "更正",
                "description": "x",
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}},
                    {"name": "If-Match", "in": "header", "schema": {"type": "string"}},
                ],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                "responses": {
                    "200": {
                        "description": "x",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
                    }
                },
            },
            "get": {
                "operationId": "printThing",
                "summary": "打印",
                "description": "x",
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}},
                    {"name": "If-None-Match", "in": "header", "schema": {"type": "string"}},
                ],
                "responses": {"200": {"description": "x", "content": {"application/pdf": {}}}},
            },
        },
        "/api/toy/v1/watch": {
            "get": {
                "operationId": "watch",
                "summary": "查看",
                "description": "x",
                "responses": {"200": {"description": "x", "content": {"text/event-stream": {}}}},
            }
        },
    },
    "components": {
        "parameters": {
            "Limit": {
                "name": "limit",
                "in": "query",
                "schema": {"type": "integer", "title": "条数", "description": "How many."},
            }
        },
        "responses": {
            "Things": {
                "description": "x",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page_Thing_"}}},
            },
            "Refused": {"description": "x"},
        },
        "schemas": {
            "Thing": {
                "type": "object",
                "required": ["name"],
                "properties": {
                    "name": {"type": "string", "title": "名称", "description": "Its name."},
                    "kind": {"enum": ["a", "b"], "title": "种类", "description": "Its kind."},
                },
            },
            "Page_Thing_": {
                "type": "object",
                "required": ["items"],
                "properties": {
                    "items": {
                        "type": "array",
                        "items": {"$ref": "#/components/schemas/Thing"},
                        "title": "条目",
                        "description": "x",
                    }
                },
            },
        },
    },
}


def made(name: str) -> str:
    return python.files(DOCUMENT)[python.FOLDER / name]


def test_a_method_for_each_call_and_none_for_tokens_and_streams() -> None:
    [operations] = [node for node in ast.parse(made("operations.py")).body if isinstance(node, ast.ClassDef)]
    methods = {node.name: ast.unparse(node) for node in operations.body if isinstance(node, ast.FunctionDef)}
    assert set(methods) == {"list_things", "send_things", "correct_thing", "print_thing"}
    assert "def list_things(self, **query: Unpack[models.ListThingsQuery]) -> models.PageThing:" in methods["list_things"]
    assert "列表。All things." in methods["list_things"]
    assert "def send_things(self, file: File, **form: Unpack[models.SendThingsForm]) -> None:" in methods["send_things"]
    signature = "def correct_thing(self, id: int, body: models.Thing, *, if_match: int | None=None) -> models.Thing:"
    assert signature in methods["correct_thing"]
    assert "headers={'if-match': if_match}" in methods["correct_thing"]
    assert "def print_thing(self, id: int) -> bytes:" in methods["print_thing"]


def test_types_say_what_may_be_left_out_and_what_it_means_in_two_languages() -> None:
    classes = {node.name: ast.unparse(node) for node in ast.parse(made("models.py")).body if isinstance(node, ast.ClassDef)}
    assert set(classes) == {"Thing", "PageThing", "ListThingsQuery", "SendThingsForm"}
    assert "name: str" in classes["Thing"]
    assert "kind: NotRequired[Literal['a', 'b']]" in classes["Thing"]
    assert "名称: Its name." in classes["Thing"]
    assert "limit: NotRequired[int]" in classes["ListThingsQuery"]
    assert "file" not in classes["SendThingsForm"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose Python client is current."""
    monkeypatch.setattr(clients, "ROOT", tmp_path)
    monkeypatch.setattr(clients, "tracked", lambda *_: [file.relative_to(tmp_path) for file in tmp_path.rglob("*.py")])
    for path, text in python.files(DOCUMENT).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert clients.faults_of(DOCUMENT) == []
    return tmp_path


def stale() -> set[str]:
    return {fault.split(" is not current")[0].rpartition("/")[2] for fault in clients.faults_of(DOCUMENT)}


def test_a_client_that_lags_behind_is_named(project: Path) -> None:
    changed = copy.deepcopy(DOCUMENT)
    changed["components"]["schemas"]["Thing"]["properties"]["name"]["description"] = "Its new name."
    faults = clients.faults_of(changed)
    assert [fault.split(":")[0] for fault in faults] == [f"{python.FOLDER}/models.py is not current"]
    assert digest(changed) != digest(DOCUMENT)


def test_what_is_missing_edited_or_left_over_is_named(project: Path) -> None:
    folder = project / python.FOLDER
    (folder / "operations.py").write_text("# mended by hand\n", encoding="utf-8")
    (folder / "models.py").unlink()
    (folder / "older.py").write_text("", encoding="utf-8")
    assert stale() == {"operations.py", "models.py", "older.py"}
