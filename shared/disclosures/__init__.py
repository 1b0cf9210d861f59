"""Disclosures 公告公示: what is done with public money hangs where everybody reads it, for a period within which anybody may object.

A service has the tables (:class:`DisclosureMixin`, :class:`ObjectionMixin`), names its kinds (:class:`~shared.disclosures.rules.Kind`) and what
notices tell of its records (:data:`~shared.disclosures.subjects.Subjects`), and mounts ``disclosure_router``. What hangs is masked when it is
posted and never changed: a mistake is withdrawn and posted anew.
"""

from shared.disclosures.tables import DisclosureMixin, ObjectionMixin

__all__ = ["DisclosureMixin", "ObjectionMixin"]
