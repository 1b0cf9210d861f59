"""Persons 人员."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Response

from services.household.registry import queries
from services.household.registry.commands import moves
from services.household.registry.commands import persons as commands
from services.household.registry.routes.common import (
    PREFIX,
    CodeFilter,
    HouseholdId,
    PersonId,
    TextFilter,
)
from services.household.registry.schemas.persons import Moving, Person, PersonCorrection, PersonEntry
from services.household.registry.turns import Changing
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, allow
from shared.web.sealing import SealingDep
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=["人员"])


async def _filter(
    household: Annotated[UUID | None, Query(title="农户标识", description="Only persons of this household.")] = None,
    town: Annotated[CodeFilter | None, Query(title="镇", description="Only persons of this town.")] = None,
    village: Annotated[CodeFilter | None, Query(title="村", description="Only persons of this village.")] = None,
    name: Annotated[
        TextFilter, Query(title="姓名", description="Any piece of the name, one character or more.", examples=["小三"])
    ] = None,
) -> queries.PersonFilter:
    return queries.PersonFilter(household_id=household, town=town, village=village, name=name)


@router.get("/persons", operation_id="listPersons", summary="人员列表", openapi_extra=allow("household:read"))
async def list_persons(
    session: Reading,
    caller: CallerDep,
    wanted: Annotated[queries.PersonFilter, Depends(_filter)],
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[Person]:
    """Persons that the caller may see, masked, in the order of a dictionary (拼音序)."""
    rows, more = await queries.persons(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=[Person.model_validate(row) for row in rows], next=more)


@router.post(
    "/households/{id}/persons",
    operation_id="registerPerson",
    summary="登记家庭成员",
    status_code=201,
    response_model=Changed,
    responses=conflicts(
        duplicate_person="此人现为某户的在册成员,请先在原户办理减少。",
        person_closed="此人已登记死亡。",
        name_mismatch="该证件号码登记的是另一个姓名。",
        household_closed="该户已销户。",
        changed_meanwhile="数据刚被他人修改,请重试。",
    ),
    openapi_extra=allow("household:write"),
)
async def register_person(
    session: Changing,
    caller: CallerDep,
    sealing: SealingDep,
    household_id: HouseholdId,
    entry: PersonEntry,
    once: OnceDep,
) -> Response:
    """Make somebody a member of a household: a new person, or one who is known and had moved out."""
    return await once(
        f"{PREFIX}/persons/{{id}}", lambda: commands.register_person(session, caller, sealing, household_id, entry)
    )


@router.get(
    "/persons/{id}",
    operation_id="getPerson",
    summary="查询人员",
    openapi_extra=allow("household:read"),
)
async def get_person(session: Reading, caller: CallerDep, person_id: PersonId, response: Response) -> Person:
    """One person, masked, with the ETag."""
    found = Person.model_validate(await queries.person(session, caller.scope, person_id))
    response.headers["ETag"] = etag(found.version)
    return found


@router.post(
    "/persons/{id}/move",
    operation_id="movePerson",
    summary="转入另一户",
    responses=conflicts(not_a_member="此人目前不是任何农户的在册成员。", household_closed="转入的农户已经销户。"),
    openapi_extra=allow("household:write"),
)
async def move_person(
    session: Changing, caller: CallerDep, person_id: PersonId, moving: Moving, seen: SeenVersion, response: Response
) -> Changed:
    """Let a member of one household join another on the same day. What departments know of the person goes along."""
    changed = await moves.move_person(session, caller, person_id, moving, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.patch(
    "/persons/{id}",
    operation_id="correctPerson",
    summary="更正人员信息",
    responses=conflicts(duplicate_person="该证件号码已登记在另一人名下。"),
    openapi_extra=allow("household:write"),
)
async def correct_person(
    session: Changing,
    caller: CallerDep,
    sealing: SealingDep,
    person_id: PersonId,
    correction: PersonCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct some fields of a person, name and number included, with the reason. What is so already changes nothing."""
    changed = await commands.correct_person(session, caller, sealing, person_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed
