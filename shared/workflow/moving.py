"""Taking a record one step along: every reason against it is answered at once, and what was done is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from sqlalchemy import Row, func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Caller
from shared.attachments.queries import kinds_of
from shared.standards.clock import today
from shared.web.problems import FieldFault, Problem
from shared.workflow.deadlines import Dated, due_of
from shared.workflow.machine import Block, Machine, Transition
from shared.workflow.schemas import OptionView, ReasonView, Said
from shared.workflow.tables import MOVES

__all__ = ["Ground", "Moving", "Record", "Taking", "begun", "blocked", "move", "move_all", "moves_of", "options_of"]

Facts = TypeVar("Facts")
_WHY = {"unscoped": "the record was found within the caller's scope"}


class Record(Protocol):
    """A row in a procedure: mapped with :class:`StatefulMixin`."""

    id: Any
    state: Any
    state_since: Any
    due_on: Any
    assignee: Any
    warned: Any
    version: Any
    changed_at: Any


@dataclass(frozen=True, slots=True)
class Ground(Generic[Facts]):
    """On what a step is judged: where the record lies, the facts for its guards, and the parameters of the step's day."""

    division_code: str
    facts: Facts
    parameters: Mapping[str, Dated]


@dataclass(frozen=True, slots=True)
class Taking:
    """A step that somebody takes and what is said with it.

    ``changes`` are columns of the record that it sets, ``blocks`` reasons against it that the use case has found in what was said;
    ``assignee`` is whose turn is next; the new state has to be left by ``until`` at the latest, whatever its own limit. All that was
    said but its frame becomes the content of the move.
    """

    code: str
    said: Said
    changes: Mapping[str, Any] = field(default_factory=dict)
    blocks: Sequence[Block] = ()
    assignee: str | None = None
    until: date | None = None

    @property
    def detail(self) -> dict[str, Any]:
        """What the step itself records."""
        return self.said.model_dump(mode="json", exclude=set(Said.model_fields))


@dataclass(frozen=True, slots=True)
class Moving(Generic[Facts]):
    """A record, which the session holds locked, and the step that it takes on its ground."""

    record: Record
    ground: Ground[Facts]
    taking: Taking


def begun(machine: Machine[Any], on: date, parameters: Mapping[str, Dated]) -> dict[str, Any]:
    """The columns of a record that begins its procedure on a day."""
    limit = due_of(machine.states[machine.initial], on, parameters)
    return {"state": machine.initial, "state_since": on, "due_on": limit and limit.due_on}


async def moves_of(session: AsyncSession, machine: Machine[Any], record_id: UUID) -> Sequence[Row[Any]]:
    """The moves of a record that was found within the caller's scope, in their order."""
    return (await _moves_of(session, machine, [record_id]))[record_id]


async def _moves_of(session: AsyncSession, machine: Machine[Any], ids: Collection[UUID]) -> Mapping[UUID, Sequence[Row[Any]]]:
    statement = select(*MOVES.c).where(MOVES.c.machine == machine.name, MOVES.c.subject_id.in_(ids))
    found: dict[UUID, list[Row[Any]]] = defaultdict(list)
    for row in await session.execute(statement.order_by(MOVES.c.number), execution_options=_WHY):
        found[row.subject_id].append(row)
    return found


async def move(
    session: AsyncSession,
    caller: Caller,
    machine: Machine[Facts],
    record: Record,
    ground: Ground[Facts],
    taking: Taking,
) -> int:
    """Take a record, which the session holds locked, one step along; the number of the move.

    Raises:
        Problem: 409 ``wrong_state``; 403 ``insufficient_scope`` or ``level_needed``; 409 ``blocked`` with every reason.
    """
    return (await move_all(session, caller, machine, [Moving(record, ground, taking)]))[0]


async def move_all(
    session: AsyncSession, caller: Caller, machine: Machine[Facts], moving: Sequence[Moving[Facts]]
) -> Sequence[int]:
    """Take records along, each its own step, all or none; the numbers of their moves.

    Raises:
        Problem: as :func:`move`, of the first against which something stands.
    """
    before = await _moves_of(session, machine, [one.record.id for one in moving])
    rows = [await _judged(session, caller, machine, one, before[one.record.id]) for one in moving]
    if rows:
        await session.execute(insert(MOVES), rows, execution_options=_WHY)
    for one, row in zip(moving, rows, strict=True):
        _settle(one.record, one.taking, row)
    await session.flush()
    return [row["number"] for row in rows]


async def _judged(
    session: AsyncSession, caller: Caller, machine: Machine[Facts], moving: Moving[Facts], moves: Sequence[Row[Any]]
) -> dict[str, Any]:
    """The move that a record makes, if nothing stands against it."""
    record, ground, taking = moving.record, moving.ground, moving.taking
    step = machine.transitions[taking.code]
    state = machine.states[record.state]
    if record.state not in step.sources:
        raise Problem(409, "wrong_state", f"当前状态为“{state.title}”,不能办理“{step.title}”。")
    _require(caller, step, ground.division_code)
    blocks = [
        *_faults(step, record, taking.said),
        *_same_person(machine, caller, step, moves),
        *await _evidence(session, machine, record, step, taking.said),
        *machine.blocks(taking.code, ground.facts),
        *taking.blocks,
    ]
    if blocks:
        raise blocked(f"办理“{step.title}”", blocks)
    limit = due_of(machine.states[step.target], taking.said.on, ground.parameters)
    due_on = min((day for day in (limit and limit.due_on, taking.until) if day), default=None)
    return {
        **_told(caller, taking),
        "machine": machine.name,
        "subject_id": record.id,
        "number": len(moves) + 1,
        "source": record.state,
        "target": step.target,
        "due_on": due_on,
        "limit": limit and {**asdict(limit), "due_on": limit.due_on.isoformat()},
    }


def _settle(record: Record, taking: Taking, row: Mapping[str, Any]) -> None:
    """The record as its move leaves it."""
    for name, value in taking.changes.items():
        setattr(record, name, value)
    record.state, record.state_since, record.due_on = row["target"], taking.said.on, row["due_on"]
    record.assignee, record.warned = taking.assignee, 0
    record.version += 1
    record.changed_at = func.clock_timestamp()


def _told(caller: Caller, taking: Taking) -> dict[str, Any]:
    """Who said what, as a move keeps it."""
    return {
        "step": taking.code,
        "happened_on": taking.said.on,
        "actor": caller.client_id,
        "actor_name": caller.name,
        "department": caller.department,
        "opinion": taking.said.opinion,
        "attachments": taking.said.attachments,
        "detail": taking.detail,
    }


def options_of(
    caller: Caller, machine: Machine[Facts], record: Record, ground: Ground[Facts], moves: Sequence[Row[Any]]
) -> list[OptionView]:
    """The steps that lead out of where a record stands, each with everything that stands against it already."""
    options = []
    for step in machine.steps_from(record.state):
        blocks = [*_same_person(machine, caller, step, moves), *machine.blocks(step.code, ground.facts)]
        options.append(
            OptionView(
                step=step.code,
                title=step.title,
                level=step.level.at(ground.division_code),
                allowed=caller.may(step.permission) and caller.scope.contains(step.level.unit(ground.division_code)),
                evidence=list(step.evidence),
                blocked=[ReasonView(code=block.code, told=block.told) for block in blocks],
            )
        )
    return options


def _require(caller: Caller, step: Transition[Any], division_code: str) -> None:
    if not caller.may(step.permission):
        raise Problem(403, "insufficient_scope", f"缺少权限 {step.permission}。")
    if not caller.scope.contains(step.level.unit(division_code)):
        raise Problem(403, "level_needed", f"“{step.title}”须由{step.level.at(division_code).word}级办理。")


def _faults(step: Transition[Any], record: Record, said: Said) -> list[Block]:
    blocks = []
    if said.on > today():
        blocks.append(Block("future_date", "日期不能晚于今天", "body.on"))
    if said.on < record.state_since:
        blocks.append(Block("before_last_step", f"日期不能早于上一环节的 {record.state_since}", "body.on"))
    if step.opinion and said.opinion is None:
        blocks.append(Block("opinion_needed", "须填写意见", "body.opinion"))
    return blocks


def _same_person(machine: Machine[Any], caller: Caller, step: Transition[Any], moves: Sequence[Row[Any]]) -> list[Block]:
    last = {row.step: row.actor for row in moves}
    return [
        Block("same_person", f"“{step.title}”不能由办理“{machine.transitions[code].title}”的同一人办理")
        for code in step.not_by
        if last.get(code) == caller.client_id
    ]


async def _evidence(
    session: AsyncSession, machine: Machine[Any], record: Record, step: Transition[Any], said: Said
) -> list[Block]:
    there = await kinds_of(session, machine.name, record.id) if said.attachments else {}
    blocks = []
    if set(said.attachments) - there.keys():
        blocks.append(Block("unknown_attachment", "所列附件不属于本记录或已作废", "body.attachments"))
    kinds = {there.get(each) for each in said.attachments}
    missing = [kind for kind in step.evidence if kind not in kinds]
    return [*blocks, *(Block("evidence_missing", f"须附“{kind}”", "body.attachments") for kind in missing)]


def blocked(what: str, blocks: Sequence[Block]) -> Problem:
    """409 ``blocked`` with every reason against a deed, whether it is a step or not."""
    reasons = ";".join(block.told for block in blocks)
    errors = [FieldFault(place=block.place, code=block.code, message=block.told) for block in blocks]
    return Problem(409, "blocked", f"不能{what}:{reasons}。", errors=errors)
