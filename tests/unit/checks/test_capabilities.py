"""The wall between capabilities: doors are open, other rooms are not, wiring may enter."""

from __future__ import annotations

from grimp import ImportGraph

from deploy.checks.capabilities import CapabilitiesContract


def broken(*imports: tuple[str, str], **options: object) -> list[tuple[str, str]]:
    graph = ImportGraph()
    for importer, imported in imports:
        graph.add_import(importer=importer, imported=imported)
    contract = CapabilitiesContract(
        name="walls",
        session_options={},
        contract_options={"container": "services", "doors": ["commands", "queries"], **options},
    )
    return list(contract.check(graph, verbose=False).metadata["imports"])


def test_only_doors_are_open() -> None:
    through_a_wall = ("services.household.feeds.apply", "services.household.registry.tables")
    assert broken(
        through_a_wall,
        ("services.household.feeds.apply", "services.household.registry.queries"),
        ("services.household.feeds.apply", "services.household.registry.commands.persons"),
        ("services.household.feeds.apply", "services.household.feeds.tables"),
        ("services.household.feeds.apply", "services.household.base"),
        ("services.household.feeds.apply", "shared.events"),
        ("services.household.app", "services.household.registry.routes"),
        ("services.household.schema", "services.household.registry.tables"),
    ) == [through_a_wall]


def test_an_exception_is_named() -> None:
    through_a_wall = ("services.household.feeds.apply", "services.household.registry.tables")
    assert broken(through_a_wall, ignore_imports=["services.household.feeds.* -> services.household.registry.tables"]) == []
