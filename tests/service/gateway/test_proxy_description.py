"""One description of everything, and pages to read it that need nobody else."""

from __future__ import annotations

import base64
import copy
import hashlib
import re
from typing import Any

from openapi_spec_validator import validate

from deploy.checks.asyncapi import faults_in
from services.gateway.proxy.merging import merge
from shared.contracts.snapshot import catalogue
from tests.harness.door import Gateway


async def test_the_merged_description_is_valid_and_whole(door: Gateway) -> None:
    document = (await door.client.get("/openapi.json")).json()
    validate(document)
    assert document["openapi"].startswith("3.1")
    for path in ("/oauth2/token", "/api/gateway/v1/clients", "/api/toy/v1/things/{id}"):
        assert path in document["paths"]
    operations = [operation for item in document["paths"].values() for operation in item.values()]
    ids = [operation["operationId"] for operation in operations]
    assert len(ids) == len(set(ids))
    assert all("x-permission" in operation for operation in operations)
    scopes = document["components"]["securitySchemes"]["oauth2"]["flows"]["clientCredentials"]["scopes"]
    asked = {scope for operation in operations for each in operation.get("security", ()) for scope in each["oauth2"]}
    assert asked <= set(scopes)


def described(schemas: dict[str, Any], path: str, reference: str) -> dict[str, Any]:
    answer = {"description": "x", "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{reference}"}}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "x", "version": "1"},
        "paths": {path: {"get": {"operationId": "read", "responses": {"200": answer}}}},
        "components": {"schemas": schemas},
    }


def test_names_that_clash_are_told_apart_and_equal_ones_shared() -> None:
    problem = {"type": "object", "title": "Problem"}
    own = described(
        {"Problem": problem, "Item": {"type": "string"}, "Page": {"$ref": "#/components/schemas/Item"}}, "/own", "Page"
    )
    theirs = described(
        {
            "Problem": problem,
            "Item": {"type": "integer", "title": "Item"},
            # The same text as ours, but what it refers to is another.
            "Page": {"$ref": "#/components/schemas/Item"},
            "Kind": {
                "oneOf": [{"$ref": "#/components/schemas/Page"}],
                "discriminator": {"propertyName": "kind", "mapping": {"page": "#/components/schemas/Page"}},
                "properties": {"$ref": {"type": "string"}},
            },
        },
        "/api/other/v1/page",
        "Page",
    )
    before = copy.deepcopy((own, theirs))
    merged = merge(own, {"other": theirs})
    validate(merged)
    schemas = merged["components"]["schemas"]
    assert set(schemas) == {"Problem", "Item", "Page", "OtherItem", "OtherPage", "Kind"}
    assert schemas["OtherPage"] == {"$ref": "#/components/schemas/OtherItem"}
    assert schemas["OtherItem"]["title"] == "OtherItem"
    assert schemas["Kind"]["discriminator"]["mapping"] == {"page": "#/components/schemas/OtherPage"}
    assert schemas["Kind"]["properties"] == {"$ref": {"type": "string"}}
    ids = [merged["paths"][path]["get"]["operationId"] for path in ("/own", "/api/other/v1/page")]
    assert ids == ["read", "other_read"]
    assert (own, theirs) == before
    # Twice the same gives the same: nothing depends on who came up first.
    assert merge(own, {"other": theirs}) == merged


def test_a_service_describes_its_own_paths_only() -> None:
    theirs = described({"A": {"type": "string"}}, "/oauth2/token", "A")
    assert "/oauth2/token" not in merge(described({"A": {"type": "string"}}, "/own", "A"), {"evil": theirs})["paths"]


async def test_the_pages_come_from_here_alone(door: Gateway) -> None:
    page = await door.client.get("/docs")
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert not re.search(r"https?:", policy + page.text)
    links = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert len(links) == 3
    for link in links:
        asset = await door.client.get(link)
        assert asset.status_code == 200
        assert len(asset.content) > 100
        assert asset.headers["x-content-type-options"] == "nosniff"
    for link in (*links, "/openapi.json"):
        tag = (await door.client.get(link)).headers["etag"]
        again = await door.client.get(link, headers={"If-None-Match": tag})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    for name in ("secret", "..%2f..%2fpyproject.toml", "redoc.standalone.js"):
        assert (await door.client.get(f"/docs/{name}")).status_code in {404, 422}


async def test_the_events_are_described_for_programs_and_for_people(door: Gateway) -> None:
    document = (await door.client.get("/asyncapi.json")).json()
    assert faults_in(document) == []
    page = await door.client.get("/events")
    assert not re.search(r"https?:|<script|url\(", page.headers["content-security-policy"] + page.text)
    style = re.search(r"<style>(.*?)</style>", page.text, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}';" in page.headers["content-security-policy"]
    anchors = re.findall(r'id="([^"]+)"', page.text)
    assert set(anchors) >= {event_type.subject for event_type in catalogue()}
    assert set(re.findall(r'href="#([^"]+)"', page.text)) == set(anchors)
    for link in ("/events", "/asyncapi.json"):
        tag = (await door.client.get(link)).headers["etag"]
        again = await door.client.get(link, headers={"If-None-Match": tag})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
