"""Measures over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Response

from services.household.cases import commands, queries
from services.household.cases.machine import MEASURE
from services.household.cases.routes.common import PREFIX, TAGS, CaseId
from services.household.cases.rules import GROUPS, RISKS, fits
from services.household.cases.schemas.measures import Finishing, MeasureEntry, MeasureGroup, MeasureView
from services.household.cases.views import measure_view
from services.household.parameters.queries import bounds_today
from services.household.work.queries import works_of
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)
MeasureId = Annotated[
    UUID, Path(alias="id", title="帮扶措施标识", description="The measure.", examples=["019a1b2c-0000-7000-8000-00000000000f"])
]


@router.post(
    "/cases/{id}/measures",
    operation_id="addMeasure",
    summary="登记帮扶措施",
    status_code=201,
    response_model=Changed,
    responses=conflicts(wrong_state="县审定公告后方可登记;绿色通道除外。"),
    openapi_extra=allow("cases:write"),
)
async def add_measure(session: Writing, caller: CallerDep, case_id: CaseId, entry: MeasureEntry, once: OnceDep) -> Response:
    """Plan a measure for a case, after the county's decision or before it by the green channel."""
    return await once(f"{PREFIX}/measures/{{id}}", lambda: commands.add_measure(session, caller, case_id, entry))


@router.get("/measure-groups", operation_id="listMeasureGroups", summary="帮扶措施目录", openapi_extra=allow("cases:read"))
async def list_groups() -> Page[MeasureGroup]:
    """The catalogue: each group of measures with its measures and the risks that it is aimed at."""
    groups = [
        MeasureGroup.model_validate(
            {
                "group": code,
                "group_title": group.title,
                "items": group.items,
                "development": group.development,
                "risks": [risk for risk in RISKS if fits(code, [risk])],
            }
        )
        for code, group in GROUPS.items()
    ]
    return Page(items=groups)


@router.get("/measures/{id}", operation_id="getMeasure", summary="查询帮扶措施", openapi_extra=allow("cases:read"))
async def get_measure(session: Reading, caller: CallerDep, measure_id: MeasureId, response: Response) -> MeasureView:
    """One measure with its ETag."""
    row = await queries.measure(session, caller.scope, measure_id)
    response.headers["ETag"] = etag(row.version)
    works = await works_of(session, caller.scope, row.household_id)
    return measure_view(row, await bounds_today(session, caller.scope), works)


add_steps(
    router,
    MEASURE,
    {code: Finishing if code == "finish" else Said for code in MEASURE.transitions},
    commands.take_measure,
    path="/measures",
    record=MeasureId,
    named="Measure",
    of="帮扶措施",
)
