"""What a procedure is: states, transitions, and for each transition who, on what evidence and under which conditions. Pure data and functions.

No library for state machines stands below (decision 0019): they keep a live object per record and stop at the first guard that
says no, while a record here is a row among a hundred thousand and whoever is refused is told all reasons at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

__all__ = ["Block", "Counting", "Deadline", "Guard", "Level", "Machine", "State", "Transition"]

Facts = TypeVar("Facts")


class Level(StrEnum):
    """层级 on which a step is taken: whoever takes it answers for a whole village, town or county."""

    VILLAGE = "village"
    TOWN = "town"
    COUNTY = "county"

    @property
    def word(self) -> str:
        """Its Chinese word."""
        return {"village": "村", "town": "镇", "county": "县"}[self]

    def at(self, division_code: str) -> Level:
        """Who acts on this level for a record that lies in no village, or in no town: the town or the county itself, as nobody below it could.

        >>> [Level.VILLAGE.at(code).word for code in ("610925104201", "610925104000", "610925000000")]
        ['村', '镇', '县']
        """
        if division_code.endswith("000000"):
            return Level.COUNTY
        return Level.TOWN if self is Level.VILLAGE and division_code.endswith("000") else self

    def unit(self, division_code: str) -> str:
        """The significant digits of the unit of this level in which a division lies.

        >>> Level.TOWN.unit("610925104201")
        '610925104'
        """
        return division_code[: {"village": 12, "town": 9, "county": 6}[self]]


class Counting(StrEnum):
    """How the days of a deadline are counted; its first day never counts (民法典 第二百零一条)."""

    WORKING = "工作日"
    CALENDAR = "自然日"


@dataclass(frozen=True, slots=True)
class Deadline:
    """时限 of a state: the parameter with the number of days, and how they are counted."""

    parameter: str
    counting: Counting = Counting.CALENDAR


@dataclass(frozen=True, slots=True)
class State:
    """A state 状态: ``level`` is who has to act, None where nobody has to; ``deadline`` by when."""

    code: str
    title: str
    level: Level | None = None
    deadline: Deadline | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A reason 阻止原因 for which a step cannot be taken: a stable code, what there is to do, in Chinese, and where in the request."""

    code: str
    told: str
    place: str = "record"


Guard = Callable[[Facts], Iterable[Block]]
"""A condition: all reasons that the facts give against a step, none where it may be taken."""


@dataclass(frozen=True, slots=True)
class Transition(Generic[Facts]):
    """A step 环节 from any of ``sources`` to ``target``.

    ``evidence`` are kinds of attachments of which one each is needed; ``not_by`` are steps whose last taker may not take this one
    (申请人与审批人分离); ``opinion`` says that words are needed.
    """

    code: str
    title: str
    sources: tuple[str, ...]
    target: str
    permission: str
    level: Level
    guards: tuple[Guard[Facts], ...] = ()
    evidence: tuple[str, ...] = ()
    not_by: tuple[str, ...] = ()
    opinion: bool = False


@dataclass(frozen=True)
class Machine(Generic[Facts]):
    """A procedure 流程. The first state is where a record begins; a state without a way out is final."""

    name: str
    title: str
    states: Mapping[str, State] = field(repr=False)
    transitions: Mapping[str, Transition[Facts]] = field(repr=False)

    @classmethod
    def of(cls, name: str, title: str, states: Sequence[State], transitions: Sequence[Transition[Facts]]) -> Machine[Facts]:
        """A machine from its states and transitions.

        Raises:
            ValueError: a code is there twice, a transition leads from or to no state, or a state cannot be reached.
        """
        machine = cls(name, title, {state.code: state for state in states}, {step.code: step for step in transitions})
        if len(machine.states) < len(states) or len(machine.transitions) < len(transitions):
            raise ValueError(f"{name}: a code is there twice")
        named = {code for step in transitions for code in (*step.sources, step.target)}
        steps = {code for step in transitions for code in step.not_by}
        if unknown := (named - machine.states.keys()) | (steps - machine.transitions.keys()):
            raise ValueError(f"{name}: unknown {sorted(unknown)}")
        if lost := machine.states.keys() - machine.reachable():
            raise ValueError(f"{name}: nothing leads to {sorted(lost)}")
        return machine

    @property
    def initial(self) -> str:
        """Where a record begins."""
        return next(iter(self.states))

    @property
    def finals(self) -> frozenset[str]:
        """States that nothing leads out of."""
        return frozenset(self.states) - {source for step in self.transitions.values() for source in step.sources}

    @property
    def papers(self) -> dict[str, frozenset[str]]:
        """Kinds of attachments that steps need, each with the permissions of those steps."""
        steps = self.transitions.values()
        kinds = {kind for step in steps for kind in step.evidence}
        return {kind: frozenset(step.permission for step in steps if kind in step.evidence) for kind in kinds}

    def reachable(self) -> set[str]:
        """Every state that some way leads to from the first."""
        found, fresh = {self.initial}, {self.initial}
        while fresh:
            fresh = {step.target for step in self.transitions.values() if fresh & set(step.sources)} - found
            found |= fresh
        return found

    def steps_from(self, state: str) -> list[Transition[Facts]]:
        """The steps that lead out of a state, in their order."""
        return [step for step in self.transitions.values() if state in step.sources]

    def replay(self, steps: Iterable[str]) -> str:
        """The state in which these steps end.

        Raises:
            ValueError: one of them does not lead out of where the ones before it ended.
        """
        state = self.initial
        for code in steps:
            step = self.transitions[code]
            if state not in step.sources:
                raise ValueError(f"{self.name}: {code} does not lead out of {state}")
            state = step.target
        return state

    def blocks(self, code: str, facts: Facts) -> list[Block]:
        """Every reason that the facts give against a step."""
        return [block for guard in self.transitions[code].guards for block in guard(facts)]
