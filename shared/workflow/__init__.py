"""Procedures 流程 as data: a state machine says who may take a record from one state to the next, on what evidence, by when, and why not.

A capability declares a :class:`Machine`, mixes :class:`StatefulMixin` into its own table, and takes a record along with
:func:`shared.workflow.moving.move`; the moves are kept in one append-only table a service and replay to the state.
"""

from shared.workflow.deadlines import Urgency, urgency
from shared.workflow.machine import Block, Counting, Deadline, Guard, Level, Machine, State, Transition
from shared.workflow.tables import MoveMixin, StatefulMixin

__all__ = [
    "Block",
    "Counting",
    "Deadline",
    "Guard",
    "Level",
    "Machine",
    "MoveMixin",
    "State",
    "StatefulMixin",
    "Transition",
    "Urgency",
    "urgency",
]
