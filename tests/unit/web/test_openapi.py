"""The published description tells what follows from how a route is declared: its problems, header fields and examples."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

import pytest
from fastapi import FastAPI, Header
from openapi_spec_validator import validate
from pydantic import BaseModel, ConfigDict, Field

from services.gateway.proxy.merging import merge
from shared.contracts.permissions import PERMISSIONS, is_known
from shared.web.answers import conflicts, problems
from shared.web.examples import NoExampleError, example_of
from shared.web.openapi import describe
from shared.web.pages import Page
from shared.web.routing import PUBLIC, Router, allow
from shared.web.versions import SeenVersion

PREFIX = "/api/toy/v1"
READ = allow("household:read")


class Thing(BaseModel):
    id: UUID
    name: str = Field(examples=["甲"])
    kind: Literal["big", "small"]
    parts: list[str] = Field(default=[])
    note: str | None = None


class Part(BaseModel):
    size: int
    ended_on: str | None


class Whole(BaseModel):
    model_config = ConfigDict(json_schema_extra={"examples": [{"parts": [{"size": 1, "ended_on": None}], "note": None}]})

    parts: list[Part]
    note: str | None


def described(prefix: str = PREFIX) -> dict[str, Any]:
    router = Router(prefix=prefix)

    @router.get("/open", tags=["令牌"], openapi_extra=allow(PUBLIC))
    async def open_to_all(after: str | None = None) -> dict[str, str]:
        raise NotImplementedError

    @router.get("/sign-in", tags=["令牌"], openapi_extra=allow(PUBLIC), responses=problems(401))
    async def sign_in() -> dict[str, str]:
        raise NotImplementedError

    @router.get("/things", tags=["线索"], openapi_extra=READ)
    async def list_things(limit: int = 1) -> Page[Thing]:
        raise NotImplementedError

    @router.get("/things/{id}", tags=["线索"], openapi_extra=READ)
    async def one_thing(id: UUID) -> Thing:
        raise NotImplementedError

    @router.post(
        "/things/{id}/close", tags=["农户"], openapi_extra=READ, responses=conflicts(closed="已关闭。", locked="已锁定。")
    )
    async def close_thing(id: UUID, thing: Thing, seen: SeenVersion) -> Thing:
        raise NotImplementedError

    @router.post("/things", tags=["农户"], openapi_extra=READ, status_code=201)
    async def make_thing(thing: Thing, idempotency_key: Annotated[str, Header()] = "") -> Thing:
        raise NotImplementedError

    app = FastAPI(title="toy", version="1", openapi_url=None)
    app.include_router(router)
    describe(app)
    document = app.openapi()
    validate(document)
    return document


def problems_of(document: dict[str, Any], method: str, path: str) -> set[int]:
    return {int(status) for status in document["paths"][path][method]["responses"] if status >= "400"}


OURS = {500, 503}


@pytest.mark.parametrize(
    ("method", "path", "problems"),
    [
        ("get", "/open", OURS | {422}),
        ("get", "/sign-in", OURS | {401}),
        ("get", "/things", OURS | {401, 403, 422}),
        ("get", "/things/{id}", OURS | {401, 403, 404, 422}),
        ("post", "/things/{id}/close", OURS | {401, 403, 404, 409, 412, 422, 428}),
        ("post", "/things", OURS | {401, 403, 422}),
    ],
)
def test_problems_follow_from_the_route_and_the_way(method: str, path: str, problems: set[int]) -> None:
    alone = described()
    assert problems_of(alone, method, PREFIX + path) == problems
    body = "requestBody" in alone["paths"][PREFIX + path][method]

    behind_the_door = merge({"openapi": "3.1.0", "info": alone["info"], "paths": {}}, {"toy": alone})
    validate(behind_the_door)
    on_the_way = {400, 429, 502, 504} | ({408, 413, 415} if body else set())
    assert problems_of(behind_the_door, method, PREFIX + path) == problems | on_the_way

    at_the_door = merge(described("/api/gateway/v1"), {})
    on_the_way = {400, 429} | ({411, 413, 415} if body else set())
    assert problems_of(at_the_door, method, "/api/gateway/v1" + path) == problems | on_the_way


def test_there_is_one_form_of_problem() -> None:
    merged = merge(described("/api/gateway/v1"), {"toy": described()})
    forms = []
    for item in merged["paths"].values():
        for operation in item.values():
            for status, response in operation["responses"].items():
                told = (
                    merged["components"]["responses"][response["$ref"].rpartition("/")[2]] if "$ref" in response else response
                )
                forms += [(told["content"].keys(), media["schema"]) for media in told["content"].values() if status >= "400"]
    assert len(forms) > 50
    assert all(form == ({"application/problem+json"}, {"$ref": "#/components/schemas/Problem"}) for form in forms)
    assert [name for name in merged["components"]["schemas"] if "Problem" in name or "Error" in name] == ["Problem"]


def test_a_conflict_names_each_of_its_codes() -> None:
    conflict = described()["paths"][PREFIX + "/things/{id}/close"]["post"]["responses"]["409"]
    assert "- `closed` 已关闭。\n- `locked` 已锁定。" in conflict["description"]
    examples = conflict["content"]["application/problem+json"]["examples"]
    assert {code: example["value"]["detail"] for code, example in examples.items()} == {
        "closed": "已关闭。",
        "locked": "已锁定。",
    }


@pytest.mark.parametrize(
    ("method", "path", "status", "headers"),
    [
        ("get", "/open", "200", set()),
        ("get", "/things", "200", set()),
        ("get", "/things/{id}", "200", {"ETag"}),
        ("post", "/things/{id}/close", "200", {"ETag"}),
        ("post", "/things", "201", {"Location", "Idempotency-Replayed"}),
    ],
)
def test_header_fields_follow_from_the_route(method: str, path: str, status: str, headers: set[str]) -> None:
    document = described()
    response = document["paths"][PREFIX + path][method]["responses"][status]
    assert response["headers"].keys() == headers | {"X-Trace-Id"}
    merged = merge({"openapi": "3.1.0", "info": document["info"], "paths": {}}, {"toy": document})
    assert merged["paths"][PREFIX + path][method]["responses"][status]["headers"].keys() == (
        headers | {"X-Trace-Id", "RateLimit", "RateLimit-Policy"}
    )


def test_what_a_route_refuses_by_itself_was_counted() -> None:
    document = described()
    merged = merge({"openapi": "3.1.0", "info": document["info"], "paths": {}}, {"toy": document})
    by_the_route = merged["paths"][PREFIX + "/sign-in"]["get"]["responses"]["401"]
    at_the_door = merged["components"]["responses"]["Problem401"]
    assert "RateLimit" in by_the_route["headers"]
    assert "RateLimit" not in at_the_door["headers"]


def test_parameters_say_what_can_be_sent() -> None:
    paths = described()["paths"]
    [_, seen] = paths[PREFIX + "/things/{id}/close"]["post"]["parameters"]
    assert (seen["name"], seen["required"], seen["schema"]["type"]) == ("If-Match", True, "string")
    [after] = paths[PREFIX + "/open"]["get"]["parameters"]
    assert (after["required"], after["schema"]["type"], "anyOf" in after["schema"]) == (False, "string", False)


def test_bodies_have_the_examples_of_their_fields() -> None:
    operation = described()["paths"][PREFIX + "/things"]["post"]
    thing: dict[str, Any] = {
        "id": "019a1b2c-0000-7000-8000-000000000001",
        "name": "甲",
        "kind": "big",
        "parts": [],
        "note": None,
    }
    assert operation["requestBody"]["content"]["application/json"]["example"] == thing
    assert operation["responses"]["201"]["content"]["application/json"]["example"] == thing


def test_an_example_keeps_its_nulls() -> None:
    router = Router()

    @router.get("/whole", openapi_extra=allow(PUBLIC))
    async def whole() -> Whole:
        raise NotImplementedError

    app = FastAPI(title="toy", version="1", openapi_url=None)
    app.include_router(router)
    describe(app)
    answer = app.openapi()["paths"]["/whole"]["get"]["responses"]["200"]["content"]["application/json"]
    assert answer["example"] == {"parts": [{"size": 1, "ended_on": None}], "note": None}


def test_what_nobody_can_guess_is_named() -> None:
    schemas = {"Thing": {"type": "object", "properties": {"size": {"type": "integer"}}}}
    with pytest.raises(NoExampleError, match=r"Thing\.size"):
        example_of({"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}, schemas)


def test_chapters_and_permissions_are_explained() -> None:
    document = described()
    assert [tag["name"] for tag in document["tags"]] == ["令牌", "农户", "线索"]
    assert all(tag["description"] for tag in document["tags"])
    scopes = document["components"]["securitySchemes"]["oauth2"]["flows"]["clientCredentials"]["scopes"]
    assert scopes.keys() == PERMISSIONS.keys()
    with pytest.raises(ValueError, match="nothing:read"):
        allow("leads:read", "nothing:read")


@pytest.mark.parametrize(
    ("granted", "known"),
    [
        ("*", True),
        ("household:read", True),
        ("*:read", True),
        ("feeds:*", True),
        ("feeds:MED-SET:write", True),
        ("feeds:*:write", True),
        ("household:*", True),
        ("household", False),
        ("household:reed", False),
        ("feeds:MED-SET:read", False),
        ("feeds:MED-SET:write:more", False),
        ("nothing:*", False),
    ],
)
def test_only_what_opens_something_can_be_granted(granted: str, known: bool) -> None:
    assert is_known(granted) is known
