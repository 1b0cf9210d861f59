"""Taking a declaration in: written down encrypted, led to its household where one is known, and told to those who have to visit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.declarations import queries
from services.household.declarations.commands.linking import link
from services.household.declarations.events import publish_declaration
from services.household.declarations.notices import notices_of
from services.household.declarations.rules import MACHINE, Way, grouped, query_code
from services.household.declarations.schemas import DeclarationEntry, ProxyReceipt
from services.household.declarations.tables import Declaration
from services.household.parameters.queries import parameters_on
from services.household.registry.commands.common import refused, sealed
from shared import audit
from shared.access import Caller, Scope
from shared.access.caller import PLATFORM
from shared.contracts.household import NOTICE_POSTED
from shared.events.publishing import publish
from shared.intake.cells import Sealing
from shared.intake.definition import Reason
from shared.intake.normalising import name_key
from shared.privacy import mask_id_number, mask_name, mask_phone
from shared.standards.clock import SHANGHAI, now, today
from shared.standards.ids import uuid7
from shared.web.problems import Problem
from shared.workflow.deadlines import Dated
from shared.workflow.moving import begun
from shared.workflow.schemas import Said

__all__ = ["DECLARANT", "Sent", "code_token", "declare"]

DECLARANT = Caller("public", "网上申报", "", PLATFORM.divisions, frozenset())
"""Who acts where somebody declares who has not signed in."""
_MATCHER = replace(PLATFORM, permissions=frozenset({"declarations:write"}))
"""The platform, where it leads a declaration to a household by itself."""
_OURS = {"unscoped": "one's own request, known by its key"}
_LOCK = text("SELECT pg_advisory_xact_lock(hashtextextended('declaration:' || encode(:token, 'hex'), 0))")


@dataclass(frozen=True, slots=True)
class Sent:
    """A request as it came: its ``Idempotency-Key`` if it brought one, and its bytes."""

    key: str | None
    content: bytes


async def declare(
    session: AsyncSession, caller: Caller, sealing: Sealing, entry: DeclarationEntry, via: Way, sent: Sent
) -> tuple[ProxyReceipt, bool]:
    """Take a declaration in; its receipt, and whether this very request had come before.

    The receipt says the same whether or not anybody with this ID number is known. It is not kept: the query code follows from the id.

    Raises:
        Problem: 422 ``unknown_division`` or ``idempotency_key_reused``; 429 ``too_many_declarations`` for what comes by the page.
    """
    scope = Scope.everything() if via is Way.PAGE else caller.scope
    place = await queries.place(session, scope, entry.division_code)
    if place is None:
        raise refused(422, Reason.UNKNOWN_DIVISION, "body.division_code", "请选择本县现有的镇或村(社区)。")
    request = None if sent.key is None else sealing.token(f"declaration request {caller.client_id} {sent.key}")
    id_token = sealing.token(entry.id_number)
    for token in filter(None, (request, id_token)):  # always in this order
        await session.execute(_LOCK, {"token": token}, execution_options=_OURS)
    if request is not None and (known := await _repeated(session, sealing, request, sent)) is not None:
        return _receipt(sealing, known), True
    parameters = await parameters_on(session, scope, today())
    if via is Way.PAGE:
        await _bound(session, id_token, int(parameters["declarations_per_day"].value))
    declaration = _declaration(sealing, entry, parameters)
    declaration.via, declaration.declared_by = via, caller.client_id
    declaration.request_token, declaration.request_mark = request, sealing.cipher.fingerprint(sent.content)
    session.add(declaration)
    await session.flush()
    detail = {"via": via, "division_code": entry.division_code, "risks": list(entry.risks)}
    await audit.record(
        session, caller, action="declaration.receive", resource="declaration", resource_id=declaration.id, detail=detail
    )
    home = await queries.household_of(session, Scope.everything(), id_token, name_key(entry.name))
    if home is not None:
        said = Said(on=today(), opinion=None, attachments=[])
        await link(session, _MATCHER, declaration, home.id, said, parameters)
    await publish_declaration(session, declaration.id)
    where = entry.division_code if home is None else home.division_code
    await publish(session, NOTICE_POSTED, notices_of(declaration, place, where))
    return _receipt(sealing, declaration), False


def _declaration(sealing: Sealing, entry: DeclarationEntry, parameters: Mapping[str, Dated]) -> Declaration:
    id_, day = uuid7(), today()
    columns = begun(MACHINE, day, parameters)
    return Declaration(
        id=id_,
        division_code=entry.division_code,
        risks=list(entry.risks),
        **sealed(sealing, "name", entry.name, mask_name),
        **sealed(sealing, "phone", entry.phone, mask_phone),
        **sealed(sealing, "id_number", entry.id_number, mask_id_number),
        id_token=sealing.token(entry.id_number),
        difficulty_cipher=sealing.cipher.encrypt(entry.difficulty),
        code_token=code_token(sealing, _code(sealing, id_)),
        declared_on=day,
        visit_by=columns["due_on"],
        **columns,
    )


async def _repeated(session: AsyncSession, sealing: Sealing, request: bytes, sent: Sent) -> Declaration | None:
    found = select(Declaration).where(Declaration.request_token == request)
    known = (await session.scalars(found, execution_options=_OURS)).one_or_none()
    if known is not None and not sealing.cipher.fits(sent.content, known.request_mark):
        raise Problem(422, "idempotency_key_reused", "该 Idempotency-Key 已用于另一个请求,请换一个。")
    return known


async def _bound(session: AsyncSession, id_token: bytes, most: int) -> None:
    if await queries.declared_today(session, Scope.everything(), id_token) >= most:
        midnight = datetime.combine(today() + timedelta(days=1), time(), SHANGHAI)
        told = "该证件号码今天的申报次数已达上限,请明天再试;情况紧急的,请直接联系村委会或拨打 12317。"
        after = max(1, int((midnight - now()).total_seconds()))
        raise Problem(429, "too_many_declarations", told, headers={"Retry-After": str(after)})


def _receipt(sealing: Sealing, declaration: Declaration) -> ProxyReceipt:
    code = grouped(_code(sealing, declaration.id))
    return ProxyReceipt(id=declaration.id, query_code=code, visit_by=declaration.visit_by)


def _code(sealing: Sealing, declaration_id: UUID) -> str:
    """The query code of a declaration. Whoever has the id but not the key cannot tell it."""
    return query_code(sealing.token(f"declaration {declaration_id}")[1:])


def code_token(sealing: Sealing, code: str) -> bytes:
    """The keyed hash by which a query code is found."""
    return sealing.token(f"declaration code {code}")
