"""An import-linter contract of our own: the capabilities of one service meet only at their doors."""

from __future__ import annotations

from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output
from importlinter.application import contract_utils

__all__ = ["CapabilitiesContract"]

_DEPTH = len(("services", "household", "registry"))


class CapabilitiesContract(Contract):
    """Inside ``services.<service>`` a capability imports of another one nothing but its ``doors``.

    Modules beside the capabilities (``app``, ``worker``, ``schema``, ``base``) wire and may import every room; whatever else
    must pass a wall stands in ``ignore_imports`` with its reason.
    """

    type_name = "capabilities"

    container = fields.StringField()
    doors = fields.SetField(subfield=fields.StringField())
    ignore_imports = fields.SetField(subfield=fields.ImportExpressionField(), required=False)

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002, FBT001 - import-linter's signature
        """Find imports through a wall."""
        warnings = contract_utils.remove_ignored_imports(
            graph=graph,
            ignore_imports=self.ignore_imports,  # type: ignore[arg-type]
            unmatched_alerting=contract_utils.AlertLevel.ERROR,
        )
        found = sorted(
            (importer, imported)
            for importer in graph.modules
            if _capability(importer, str(self.container))
            for imported in graph.find_modules_directly_imported_by(importer)
            if self._is_wall(importer, imported)
        )
        return ContractCheck(kept=not found, warnings=warnings, metadata={"imports": found})

    def _is_wall(self, importer: str, imported: str) -> bool:
        container = str(self.container)
        there = _capability(imported, container)
        if not there or there == _capability(importer, container):
            return False
        room = imported.removeprefix(f"{there}.").split(".")[0]
        doors: Any = self.doors
        return room not in doors

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Name each import."""
        for importer, imported in check.metadata["imports"]:
            output.print_error(f"- {importer} -> {imported}")


def _capability(module: str, container: str) -> str:
    """``services.household.registry`` for a module inside that package, else nothing."""
    parts = module.split(".")
    if parts[:1] != [container] or len(parts) <= _DEPTH or parts[2] == "migrations":
        return ""
    return ".".join(parts[:_DEPTH])
