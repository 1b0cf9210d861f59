"""Supervision 监管预警: declared rules look at a service's records every day, and what breaks one is an alert until somebody has settled it.

A service has the tables (:func:`~shared.supervision.tables.supervised`), says in a :class:`~shared.supervision.definition.Watch` which rules there
are, on which parameters they rest and how alerts are told, mounts ``supervision_router``, lists the watch's procedure among its own and runs
``run_supervision`` in its worker. A new rule is one entry of its catalogue.
"""

from shared.supervision.definition import Watch

__all__ = ["Watch"]
