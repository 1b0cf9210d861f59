"""What an allotment may do with money. Pure (domain/assets-and-funds §2.4, §2.7, §2.13 R-F12, §2.14 F-A11, F-A34, F-A46)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from services.funds.ledger.rules import KINDS
from shared.workflow import Block

__all__ = ["FEE", "KINDS_OF_ALLOTMENTS", "USES", "AllotmentFacts", "BatchFact", "Line", "ProjectFact", "stands", "use_of"]

KINDS_OF_ALLOTMENTS = {code: KINDS[code].title for code in ("allocate", "release", "withdraw", "pull_back", "recover")}
"""What an allotment may be: the kind of the entry by which it is posted."""
FEE = "G"
"""项目管理费: the category whose share of a batch is bounded."""
USES = (
    ("B0201", "schooling"),
    ("B", "monitoring"),
    ("C", "industry"),
    ("J", "employment"),
    ("X", "environment"),
    ("Y", "relocation"),
)
"""What money of a project is used for, by how its category begins; the first that fits."""


def use_of(category: str) -> str:
    """What money is used for, by a project's category.

    >>> use_of("C0201"), use_of("B0201"), use_of("B0101"), use_of("Z01")
    ('industry', 'schooling', 'monitoring', 'other')
    """
    return next((use for prefix, use in USES if category.startswith(prefix)), "other")


@dataclass(frozen=True, slots=True)
class BatchFact:
    """A batch of which money moves; ``fees``, yuan, are allocated to projects of management fees already."""

    document_no: str
    received_on: date
    amount: Decimal
    direct: bool
    uses: Collection[str]
    cancelled: bool
    fees: Decimal


@dataclass(frozen=True, slots=True)
class ProjectFact:
    """A project to which money moves; ``allocated``, yuan, is what it has from all batches."""

    name: str
    state: str
    category: str
    planned: Decimal
    allocated: Decimal


@dataclass(frozen=True, slots=True)
class Line:
    """A line 明细 of an allotment, yuan."""

    batch_id: UUID
    project_id: UUID | None
    amount: Decimal


@dataclass(frozen=True, slots=True)
class AllotmentFacts:
    """An allotment with the batches and projects of its lines; ``fee_percent`` bounds the management fees of a batch."""

    kind: str
    on: date
    lines: Sequence[Line]
    batches: Mapping[UUID, BatchFact]
    projects: Mapping[UUID, ProjectFact]
    fee_percent: Decimal


def stands(facts: AllotmentFacts) -> Iterable[Block]:
    """Every reason for which an allotment cannot be posted, but for what its accounts lack."""
    yield from _batches(facts)
    if facts.kind in {"allocate", "release"}:
        yield from _selected(facts)
    if facts.kind == "allocate":
        yield from _bundled(facts)
        yield from _uses(facts)
        yield from _plans(facts)
        yield from _fees(facts)


def _batches(facts: AllotmentFacts) -> Iterator[Block]:
    for batch in facts.batches.values():
        if batch.cancelled:
            yield Block("batch_cancelled", f"{batch.document_no} 的资金已经冲销")
        if facts.on < batch.received_on:
            yield Block("before_arrival", f"日期早于 {batch.document_no} 的到位日期 {batch.received_on}", "body.on")


def _selected(facts: AllotmentFacts) -> Iterator[Block]:
    for project in facts.projects.values():
        if project.state != "selected":
            yield Block("project_not_selected", f"项目“{project.name}”未列入年度计划,不能安排资金")


def _bundled(facts: AllotmentFacts) -> Iterator[Block]:
    if len({batch.direct for batch in facts.batches.values()}) > 1:
        yield Block("direct_bundled", "直达资金须单独下达,不能与其他资金同文分配")


def _uses(facts: AllotmentFacts) -> Iterator[Block]:
    for line in facts.lines:
        batch, project = facts.batches[line.batch_id], _project(facts, line)
        # What is managed is whatever the money is for; its fee is bounded instead.
        if batch.uses and not project.category.startswith(FEE) and use_of(project.category) not in batch.uses:
            yield Block("use_not_allowed", f"{batch.document_no} 的资金限定了支持范围,不能用于项目“{project.name}”")


def _plans(facts: AllotmentFacts) -> Iterator[Block]:
    for project_id, amount in _sums((line.project_id, line.amount) for line in facts.lines).items():
        project = facts.projects[project_id]
        if (over := project.allocated + amount - project.planned) > 0:
            yield Block("over_plan", f"项目“{project.name}”的分配额将超过计划总投资 {over} 元")


def _fees(facts: AllotmentFacts) -> Iterator[Block]:
    fees = ((line.batch_id, line.amount) for line in facts.lines if _project(facts, line).category.startswith(FEE))
    for batch_id, amount in _sums(fees).items():
        batch = facts.batches[batch_id]
        if batch.fees + amount > batch.amount * facts.fee_percent / 100:
            yield Block(
                "management_fee_over", f"{batch.document_no} 的项目管理费将超过该批资金的 {facts.fee_percent.normalize():f}%"
            )


def _project(facts: AllotmentFacts, line: Line) -> ProjectFact:
    assert line.project_id is not None  # noqa: S101 - a constraint has it
    return facts.projects[line.project_id]


def _sums(amounts: Iterable[tuple[UUID | None, Decimal]]) -> Mapping[UUID, Decimal]:
    found: dict[UUID, Decimal] = defaultdict(Decimal)
    for key, amount in amounts:
        assert key is not None  # noqa: S101 - a constraint has it
        found[key] += amount
    return found
