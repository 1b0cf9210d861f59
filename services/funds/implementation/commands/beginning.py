"""Beginning an implementation: by hand once the year's plan has taken the project up, or by the money that is allocated to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import ARRAY, Date, Uuid, case, func, literal, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.implementation.commands.common import bump, finish
from services.funds.implementation.events import publish_works
from services.funds.implementation.machine import WORKS
from services.funds.implementation.schemas.works import WorksBeginning
from services.funds.implementation.tables import Works
from services.funds.parameters.queries import parameters_on, parameters_on_days
from services.funds.projects.problems import unknown_project
from services.funds.projects.tables import Project
from shared.access import Caller, Scope
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.workflow import Level
from shared.workflow.moving import begun

__all__ = ["begin", "funded", "funded_all"]

_NOT_STARTED = ("preparing", "ready")
_WHY = {"unscoped": "the project was found within the caller's scope"}


async def begin(session: AsyncSession, caller: Caller, beginning: WorksBeginning) -> Changed:
    """Begin the implementation of a project.

    Raises:
        Problem: 422 ``future_date``, ``invalid_date``, ``unknown_project``; 403 ``level_needed``; 409 ``wrong_state`` of a project outside
            the year's plan, ``works_exist``.
    """
    check_day("on", beginning.on)
    try:
        project = await _project(session, caller, beginning.project_id)
    except Problem as problem:
        if problem.status != 404:  # noqa: PLR2004 - what is in the body is not what was asked for
            raise
        raise fault("project_id", problem.code, "没有这个项目,或它不在您的数据范围内") from None
    if not caller.scope.contains(Level.TOWN.unit(project.division_code)):
        raise Problem(403, "level_needed", f"须由{Level.TOWN.at(project.division_code).word}级开始实施。")
    check_day("on", beginning.on, since=project.selected_on)
    works = await _made(session, project.id, beginning.on, None)
    if works is None:
        raise Problem(409, "works_exist", "该项目已经开始实施。")
    await finish(session, caller, works, "begin", detail={"on": beginning.on})
    return Changed(id=works.id, version=works.version)


async def funded(session: AsyncSession, caller: Caller, project_id: UUID, on: date) -> UUID:
    """Note that money was allocated to a project on a day, and begin its implementation where nobody has; its id.

    The first allocation counts: from it the time runs within which the project has to be started.

    Raises:
        Problem: 404 ``unknown_project``; 409 ``wrong_state`` of a project outside the year's plan of which no implementation was begun.
    """
    found = select(Works).join(Project, Project.id == Works.project_id).where(Works.project_id == project_id)
    locked = caller.scope.restrict(found, Project.division_code).with_for_update(of=Works)
    works = (await session.scalars(locked)).one_or_none()
    if works is None:
        project = await _project(session, caller, project_id)
        works = await _made(session, project.id, on, on) or (await session.scalars(locked)).one()
    if works.allocated_on is None:
        works.allocated_on = on
        parameters = await parameters_on(session, Scope.everything(), on)
        waiting = works.state in _NOT_STARTED
        bump(works, on + timedelta(days=int(parameters["works_start_days"].value)) if waiting else None)
    await finish(session, caller, works, "fund", detail={"on": on})
    works_id: UUID = works.id
    return works_id


async def funded_all(session: AsyncSession, first: Mapping[UUID, date]) -> None:
    """Note that money was allocated to projects of the year's plan, which the session holds locked, each first on a day: as :func:`funded` for many.

    The trail has them under the file by which they came.
    """
    if not first:
        return
    found = await parameters_on_days(session, Scope.everything(), set(first.values()))
    begin_ = {day: begun(WORKS, day, parameters) for day, parameters in found.items()}
    start_by = {day: day + timedelta(days=int(parameters["works_start_days"].value)) for day, parameters in found.items()}
    told = func.unnest(
        literal(list(first), ARRAY(Uuid)),
        literal(list(first.values()), ARRAY(Date)),
        literal([begin_[day]["due_on"] for day in first.values()], ARRAY(Date)),
        literal([start_by[day] for day in first.values()], ARRAY(Date)),
    )
    each = told.table_valued("project_id", "day", "due_on", "start_by").render_derived("each")
    new = select(each.c.project_id, literal(WORKS.initial), each.c.day, each.c.due_on, each.c.day)
    columns = ["project_id", "state", "state_since", "due_on", "begun_on"]
    await session.execute(insert(Works).from_select(columns, new).on_conflict_do_nothing(), execution_options=_WHY)
    dated = (
        update(Works)
        .where(Works.project_id == each.c.project_id, Works.allocated_on.is_(None))
        .values(
            allocated_on=each.c.day,
            due_on=case((Works.state.in_(_NOT_STARTED), each.c.start_by), else_=Works.due_on),
            version=Works.version + 1,
            changed_at=func.clock_timestamp(),
        )
        .returning(Works.id)
    )
    ids = (await session.scalars(dated, execution_options={**_WHY, "synchronize_session": False})).all()
    await publish_works(session, *ids)


async def _project(session: AsyncSession, caller: Caller, project_id: UUID) -> Project:
    """A project of the year's plan in the caller's scope; nobody takes it out of the plan meanwhile."""
    statement = caller.scope.restrict(select(Project).where(Project.id == project_id), Project.division_code)
    project = (await session.scalars(statement.with_for_update(read=True))).one_or_none()
    if project is None:
        raise unknown_project()
    if project.state != "selected":
        raise Problem(409, "wrong_state", "项目未列入年度计划,不能实施。")
    return project


async def _made(session: AsyncSession, project_id: UUID, on: date, allocated_on: date | None) -> Works | None:
    parameters = await parameters_on(session, Scope.everything(), on)
    values = {**begun(WORKS, on, parameters), "project_id": project_id, "begun_on": on, "allocated_on": allocated_on}
    new = insert(Works).values(values).on_conflict_do_nothing().returning(Works)
    return (await session.scalars(new, execution_options=_WHY)).one_or_none()
