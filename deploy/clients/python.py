"""The Python client's generated part: types of what goes in and out (by datamodel-code-generator), and a method an operation."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from deploy.clients.document import Document, Operation, Schema, operations
from deploy.faults import Fault

__all__ = ["FOLDER", "files"]

FOLDER = Path("clients/python/zhenxing_client/generated")
_HEADER = '"""{title} Made by `make clients` from the platform\'s OpenAPI document; not to be edited."""\n'
_IMPORTS = """
from __future__ import annotations

from typing import Any, Unpack

from zhenxing_client.calls import Calls, File
from zhenxing_client.generated import models


class Operations(Calls):
    \"\"\"Every operation of the platform by its name.\"\"\"
"""
_OPTIONS = (  # of datamodel-codegen
    "--input-file-type=openapi",
    "--openapi-scopes=schemas",
    "--output-model-type=typing.TypedDict",
    "--no-use-closed-typed-dict",
    "--target-python-version=3.11",
    "--enum-field-as-literal=all",
    "--use-standard-collections",
    "--use-union-operator",
    "--use-schema-description",
    "--use-field-description",
    "--formatters=builtin",
    f"--custom-file-header={_HEADER.format(title='What goes in and out, as JSON.')}",
)
_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
_STREAM = "text/event-stream"


def files(document: Document) -> dict[Path, str]:
    """The generated modules of the Python package by their paths."""
    described = [operation for operation in operations(document) if _is_call(operation)]
    return {
        FOLDER / "__init__.py": '"""What `make clients` makes."""\n',
        FOLDER / "models.py": _formatted(_models(document, described)),
        FOLDER / "operations.py": _formatted("".join(_operations(described))),
    }


def _is_call(operation: Operation) -> bool:
    """Tokens are the business of :class:`Calls`, streams that of a browser: a batch can be asked how far it is."""
    return operation.path.startswith("/api/") and operation.media_types != {_STREAM}


def _models(document: Document, described: list[Operation]) -> str:
    schemas = {name: _worded(schema) for name, schema in document["components"]["schemas"].items()}
    for operation in described:
        parts = {"Query": operation.query, "Body": operation.body, "Form": _fields(operation), "Answer": operation.answer}
        for part, schema in parts.items():
            if schema is not None and "$ref" not in schema:
                schemas[operation.class_name + part] = _worded(schema)
    reduced = {"openapi": "3.1.0", "info": document["info"], "paths": {}, "components": {"schemas": schemas}}
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "openapi.json")
        source.write_text(json.dumps(reduced), encoding="utf-8")
        return _run("datamodel-codegen", "--input", str(source), *_OPTIONS)


def _fields(operation: Operation) -> Schema | None:
    """What a form holds besides its file."""
    if operation.form is None:
        return None
    properties = {name: schema for name, schema in operation.form["properties"].items() if name != "file"}
    return {"type": "object", "properties": properties}


def _worded(node: Any) -> Any:  # noqa: ANN401 - any JSON
    """A schema in which the descriptions of fields begin with their Chinese titles, which the generator does not show."""
    if isinstance(node, list):
        return [_worded(part) for part in node]
    if not isinstance(node, Mapping):
        return node
    worded = {key: _worded(part) for key, part in node.items()}
    if isinstance(properties := worded.get("properties"), dict):
        for field in properties.values():
            if isinstance(field.get("title"), str):
                field["description"] = f"{field['title']}: {field.get('description', '')}"
    return worded


def _operations(described: list[Operation]) -> Iterator[str]:
    yield _HEADER.format(title="A method for each operation.")
    yield _IMPORTS
    for operation in described:
        yield f"\n    def {_snake(operation.name)}({', '.join(_parameters(operation))}) -> {_answer(operation)}:\n"
        yield f'        """{operation.summary}。{operation.description}"""\n'
        yield from (f"        {line}\n" for line in _statements(operation))


def _parameters(operation: Operation) -> Iterator[str]:
    yield "self"
    for name, schema in operation.path_parameters.items():
        yield f"{name}: {_SCALARS[schema['type']]}"
    if operation.form is not None:
        yield "file: File"
    if operation.body is not None:
        yield f"body: {_class(operation, 'Body', operation.body)}"
    if headers := _headers(operation):
        yield "*"
    for name in headers:
        yield f"{_snake(name)}: {'int' if name == 'if-match' else 'str'} | None = None"
    if operation.query is not None:
        yield f"**query: Unpack[models.{operation.class_name}Query]"
    elif operation.form is not None:
        yield f"**form: Unpack[models.{operation.class_name}Form]"


def _statements(operation: Operation) -> Iterator[str]:
    path = re.sub(r"\{(\w+)\}", r"{self._part(\1)}", operation.path)
    given = [f'"{operation.method}"', f'{"f" if "{" in path else ""}"{path}"']
    if operation.query is not None:
        given.append("query=query")
    if headers := _headers(operation):
        given.append("headers={" + ", ".join(f'"{name}": {_snake(name)}' for name in headers) + "}")
    if operation.body is not None:
        given.append("body=body")
    if operation.form is not None:
        given.append("file=file, form=form")
    call = f"self._call({', '.join(given)})"
    if not operation.media_types:
        yield call
    elif operation.answer is None:
        yield f"return {call}.content"
    else:
        yield f"answer: {_answer(operation)} = {call}.json()"
        yield "return answer"


def _headers(operation: Operation) -> list[str]:
    """Header fields that a caller gives; a program keeps no copies, so it asks for nothing that has not changed (304)."""
    names = [name.lower() for name in operation.headers]
    return [name for name in names if not (operation.method == "GET" and name == "if-none-match")]


def _answer(operation: Operation) -> str:
    if not operation.media_types:
        return "None"
    return "bytes" if operation.answer is None else _class(operation, "Answer", operation.answer)


def _class(operation: Operation, part: str, schema: Schema) -> str:
    if "$ref" not in schema:
        return f"models.{operation.class_name}{part}"
    words = re.split(r"[^0-9A-Za-z]", schema["$ref"].rpartition("/")[2])
    return "models." + "".join(word[:1].upper() + word[1:] for word in words)


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", name).replace("-", "_").lower()


def _formatted(text: str) -> str:
    # Not the project's own limits on lines: a made file is read by its names.
    return _run("ruff", "format", "--isolated", "--line-length", "128", "-", given=text)


def _run(program: str, *arguments: str, given: str | None = None) -> str:
    """What a program of this environment prints."""
    command = [str(Path(sys.executable).with_name(program)), *arguments]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)  # noqa: S603 - our own tools
    if done.returncode != 0:
        raise Fault(f"{program}: {done.stderr.strip()}")
    return done.stdout
