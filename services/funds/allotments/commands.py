"""Writing allotments, checking and posting them, undoing them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.allotments.gathering import batches_of, gather, projects_of
from services.funds.allotments.machine import ALLOTMENT
from services.funds.allotments.parts import lines_of, unknown_allotment
from services.funds.allotments.queries import ALLOTMENTS
from services.funds.allotments.rules import Line, stands
from services.funds.allotments.schemas import AllotmentEntry
from services.funds.allotments.tables import Allotment, AllotmentLine
from services.funds.implementation.commands import funded
from services.funds.ledger.commands import Entry, Posted, post, reverse
from services.funds.ledger.rules import KINDS, OF_PROJECTS, Account, Transfer
from services.funds.parameters.queries import parameters_on
from shared import audit
from shared.access import Caller, Scope
from shared.contracts.funds import TASK_CHANGED
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Block, moving
from shared.workflow.moving import Taking, begun, blocked
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["take_allotment", "write_allotment"]

_WHY = {"unscoped": "the records were found within the caller's scope"}


async def write_allotment(session: AsyncSession, caller: Caller, entry: AllotmentEntry) -> Changed:
    """Write an allotment for somebody else to check. It moves nothing yet, but what could never be posted is refused now.

    Raises:
        Problem: 422 ``unknown_batch``, ``unknown_project``, ``several_counties``, ``future_date``; 409 ``blocked`` with every reason;
            409 ``document_recorded``.
    """
    check_day("on", entry.on)
    county = await _county(session, caller, entry)
    lines = [Line(line.batch_id, line.project_id, line.amount) for line in entry.lines]
    blocks = list(stands(await gather(session, caller.scope, entry.kind, entry.on, lines)))
    if blocks:
        raise blocked(KINDS[entry.kind].title, blocks)
    parameters = await parameters_on(session, Scope.everything(), entry.on)
    values = {
        **begun(ALLOTMENT, entry.on, parameters),
        "division_code": county,
        "kind": entry.kind,
        "document_no": entry.document_no,
        "happens_on": entry.on,
        "note": entry.note,
        "written_by": caller.client_id,
        "department": caller.department,
    }
    new = postgresql.insert(Allotment).values(values).on_conflict_do_nothing().returning(Allotment.id, Allotment.version)
    row = (await session.execute(new, execution_options=_WHY)).one_or_none()
    if row is None:
        raise Problem(409, "document_recorded", f"该文号的{KINDS[entry.kind].title}已经登记。")
    numbered = [
        {"allotment_id": row.id, "number": number, **line.model_dump()} for number, line in enumerate(entry.lines, start=1)
    ]
    await session.execute(insert(AllotmentLine).values(numbered), execution_options=_WHY)
    await _finish(session, caller, row.id, "write", entry.note, {"kind": entry.kind, "document": entry.document_no})
    return Changed(id=row.id, version=row.version)


async def _county(session: AsyncSession, caller: Caller, entry: AllotmentEntry) -> str:
    """The one county of all batches and projects of an allotment."""
    batches = {line.batch_id for line in entry.lines}
    projects = {line.project_id for line in entry.lines if line.project_id is not None}
    found, of_projects = await batches_of(session, caller.scope, batches), await projects_of(session, caller.scope, projects)
    _all_found("batch_id", "unknown_batch", "没有这批资金,或它不在您的数据范围内", batches, found)
    _all_found("project_id", "unknown_project", "没有这个项目,或它不在您的数据范围内", projects, of_projects)
    counties = {row.division_code[:6] for row in (*found.values(), *of_projects.values())}
    if len(counties) > 1:
        raise fault("lines", "several_counties", "同一张指标单只能属于一个县")
    return f"{counties.pop()}000000"


def _all_found(field: str, code: str, told: str, wanted: Collection[UUID], found: Mapping[UUID, Any]) -> None:
    if unknown := sorted(set(wanted) - found.keys()):
        raise fault(f"lines.{field}", code, f"{told}:{'、'.join(str(each) for each in unknown)}")


async def take_allotment(
    session: AsyncSession, caller: Caller, allotment_id: UUID, code: str, said: Said, seen: int
) -> Changed:
    """Take an allotment one step along. Agreeing posts it, reversing posts its opposite.

    Raises:
        Problem: 404 ``unknown_allotment``; 412; 403 and 409 as :func:`shared.workflow.moving.move`; 409 ``insufficient``, ``month_closed``.
    """
    allotment = await _locked(session, caller, allotment_id, seen)
    rows = await lines_of(session, allotment_id)
    lines = [Line(row.batch_id, row.project_id, row.amount) for row in rows]
    facts = await gather(session, caller.scope, allotment.kind, allotment.happens_on, lines, locked=True)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    blocks: Sequence[Block] = ()
    if code == "agree" and allotment.written_by == caller.client_id:
        blocks = (Block("same_person", "复核记账不能由编制指标单的同一人办理"),)
    ground = moving.Ground(allotment.division_code, facts, parameters)
    await moving.move(session, caller, ALLOTMENT, allotment, ground, Taking(code, said, blocks=blocks))
    if code == "agree":
        await post(session, caller, _entry(allotment, rows))
        if allotment.kind == "allocate":
            for project_id in sorted(facts.projects):
                await funded(session, caller, project_id, allotment.happens_on)
    elif code == "reverse":
        assert said.opinion is not None  # noqa: S101 - the step asks for it
        done = Posted("allotment", allotment_id, allotment.kind)
        await reverse(session, caller, done, said.on, allotment.document_no, said.opinion)
    await _finish(session, caller, allotment_id, code, said.opinion, {"state": allotment.state})
    return Changed(id=allotment_id, version=allotment.version)


def _entry(allotment: Allotment, rows: Sequence[Row[Any]]) -> Entry:
    kind = KINDS[allotment.kind]
    assert kind.source is not None and kind.target is not None  # noqa: S101, PT018 - only a reversal has none
    transfers = [
        Transfer(_account(allotment, row, kind.source), _account(allotment, row, kind.target), row.amount) for row in rows
    ]
    return Entry(
        allotment.division_code,
        allotment.kind,
        allotment.happens_on,
        allotment.document_no,
        "allotment",
        allotment.id,
        transfers,
    )


def _account(allotment: Allotment, row: Row[Any], stage: str) -> Account:
    if stage in OF_PROJECTS:
        return Account(row.batch_id, stage, row.project_division, row.project_id)
    return Account(row.batch_id, stage, allotment.division_code)


async def _locked(session: AsyncSession, caller: Caller, allotment_id: UUID, seen: int) -> Allotment:
    allotment = await session.get(Allotment, allotment_id, with_for_update=True, populate_existing=True, execution_options=_WHY)
    if allotment is None or not caller.scope.contains(allotment.division_code):
        raise unknown_allotment()
    check_version(seen, allotment.version)
    return allotment


async def _finish(
    session: AsyncSession, caller: Caller, allotment_id: UUID, deed: str, reason: str | None, detail: dict[str, Any]
) -> None:
    await publish_task(session, TASK_CHANGED, ALLOTMENTS, allotment_id)
    await audit.record(
        session,
        caller,
        action=f"allotment.{deed}",
        resource="allotment",
        resource_id=allotment_id,
        purpose=reason,
        detail=detail,
    )
