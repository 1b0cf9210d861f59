"""Exports 导出: a list with its filter as a file, made in the background, with a watermark and, where it matters, a second signature.

A service declares what can be exported (:class:`Export`), has the table (:class:`ExportMixin`), mounts ``export_router`` and runs
``run_exports`` in its worker.
"""

from shared.exports.definition import Column, Desk, Export, Policy
from shared.exports.tables import EXPORTS, ExportMixin

__all__ = ["EXPORTS", "Column", "Desk", "Export", "ExportMixin", "Policy"]
