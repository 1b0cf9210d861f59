"""Personal data in full.

POST, not GET: each reading makes an audit entry, no cache may keep the answer, and a purpose in words has no place in an address, which
proxies log.
"""

from __future__ import annotations

from fastapi import Response

from services.household.registry.commands import disclosures as commands
from services.household.registry.routes.common import PREFIX, HouseholdId, PersonId
from services.household.registry.schemas.households import Contact
from services.household.registry.schemas.persons import Identity
from shared.web.bodies import Purpose
from shared.web.routing import CallerDep, Router, Writing, allow
from shared.web.sealing import SealingDep

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=["完整个人信息"])


@router.post(
    "/persons/{id}/identity",
    operation_id="discloseIdentity",
    summary="查看完整身份信息",
    openapi_extra=allow("pii:read"),
)
async def disclose_identity(
    session: Writing,
    caller: CallerDep,
    sealing: SealingDep,
    person_id: PersonId,
    purpose: Purpose,
    response: Response,
) -> Identity:
    """A person's name, number and phone in full. Reader, purpose and time go into the audit trail."""
    response.headers["Cache-Control"] = "no-store"
    return await commands.disclose_identity(session, caller, sealing, person_id, purpose.purpose)


@router.post(
    "/households/{id}/contact",
    operation_id="discloseContact",
    summary="查看完整联系方式",
    openapi_extra=allow("pii:read"),
)
async def disclose_contact(
    session: Writing,
    caller: CallerDep,
    sealing: SealingDep,
    household_id: HouseholdId,
    purpose: Purpose,
    response: Response,
) -> Contact:
    """A household's address and phone in full. Reader, purpose and time go into the audit trail."""
    response.headers["Cache-Control"] = "no-store"
    return await commands.disclose_contact(session, caller, sealing, household_id, purpose.purpose)
