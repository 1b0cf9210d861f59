"""What officers do with a declaration that waits: lead it to a household, close it, read it in full."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.declarations.commands.linking import link
from services.household.declarations.events import publish_declaration
from services.household.declarations.rules import MACHINE
from services.household.declarations.schemas import ClosingSaid, DeclarationContent, LinkingSaid
from services.household.declarations.tables import Declaration
from services.household.parameters.queries import parameters_on
from shared import audit
from shared.access import Caller
from shared.intake.cells import Sealing
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow.moving import Ground, Taking, move

__all__ = ["close_declaration", "disclose_declaration", "link_declaration"]


async def _found(session: AsyncSession, caller: Caller, declaration_id: UUID, *, lock: bool) -> Declaration:
    statement = caller.scope.restrict(select(Declaration), Declaration.division_code).where(Declaration.id == declaration_id)
    found = (await session.scalars(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise Problem(404, "unknown_declaration", "没有这条自主申报,或它不在您的数据范围内。")
    return found


async def link_declaration(session: AsyncSession, caller: Caller, declaration_id: UUID, said: LinkingSaid, seen: int) -> None:
    """Lead a declaration to a household of the caller's divisions.

    Raises:
        Problem: 404 ``unknown_declaration`` or ``unknown_household``; 412, 428; 409 ``wrong_state``, ``household_closed`` or ``blocked``.
    """
    declaration = await _found(session, caller, declaration_id, lock=True)
    check_version(seen, declaration.version)
    parameters = await parameters_on(session, caller.scope, said.on)
    await link(session, caller, declaration, said.household_id, said, parameters)
    await publish_declaration(session, declaration_id)


async def close_declaration(session: AsyncSession, caller: Caller, declaration_id: UUID, said: ClosingSaid, seen: int) -> None:
    """Close a declaration that leads to no household; the status tells why.

    Raises:
        Problem: 404 ``unknown_declaration``; 412, 428; 409 ``wrong_state`` or ``blocked``.
    """
    declaration = await _found(session, caller, declaration_id, lock=True)
    check_version(seen, declaration.version)
    ground = Ground(declaration.division_code, None, await parameters_on(session, caller.scope, said.on))
    declaration.ending, declaration.reply = said.ending, said.reply
    await move(session, caller, MACHINE, declaration, ground, Taking("close", said, {"ending": said.ending}))
    await publish_declaration(session, declaration_id)
    await audit.record(
        session,
        caller,
        action="declaration.close",
        resource="declaration",
        resource_id=declaration_id,
        purpose=said.opinion,
        detail={"ending": said.ending},
    )


async def disclose_declaration(
    session: AsyncSession, caller: Caller, sealing: Sealing, declaration_id: UUID, purpose: str
) -> DeclarationContent:
    """What was declared in full; the reading is written down with its purpose in the same transaction.

    Raises:
        Problem: 404 ``unknown_declaration``; 409 ``declaration_cleared``.
    """
    row = await _found(session, caller, declaration_id, lock=False)
    kept = [each for each in (row.name_cipher, row.phone_cipher, row.id_number_cipher, row.difficulty_cipher) if each]
    if row.cleared_at is not None:
        raise Problem(409, "declaration_cleared", "该申报的个人信息保存期已满,已清除。")
    await audit.record(
        session, caller, action="declaration.disclose", resource="declaration", resource_id=declaration_id, purpose=purpose
    )
    name, phone, id_number, difficulty = map(sealing.cipher.decrypt, kept)
    return DeclarationContent(declaration_id=row.id, name=name, phone=phone, id_number=id_number, difficulty=difficulty)
