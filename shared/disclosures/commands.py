"""Posting disclosures, closing and withdrawing them: each one transaction with its audit entry.

Whoever changes a disclosure or its objections locks the disclosure first, so that an objection and the end of the period take turns.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from shared import audit
from shared.access import Caller, Scope
from shared.attachments.queries import kinds_of
from shared.disclosures.content import Content, Frozen, frozen, leaks, texts_of
from shared.disclosures.queries import standing, unknown_disclosure
from shared.disclosures.rules import Kind, ends_on, level_of, publicity_blocks
from shared.disclosures.tables import DISCLOSURES
from shared.parameters.queries import parameters_on
from shared.web.faults import check_day, fault
from shared.web.problems import FieldFault, Problem
from shared.web.versions import check_version
from shared.workflow import Block, Level
from shared.workflow.moving import blocked

__all__ = [
    "SUBJECT",
    "Posting",
    "changed",
    "check_stands",
    "check_unmasked",
    "close_disclosure",
    "locked",
    "post_disclosure",
    "recorded",
    "withdraw_disclosure",
    "withdrawn",
]

SUBJECT = "disclosure"
"""What disclosures are called as subjects of attachments and in the audit trail."""
PHOTO = "公示照片"
_WHY = {"unscoped": "the record was found within the caller's scope"}
_ORDER = list(Level)


@dataclass(frozen=True, slots=True)
class Posting:
    """What is to hang. Without ``days`` it hangs for the fewest that are allowed, without ``level`` on its kind's first, without
    ``issuer`` in the name of the caller's department. ``phones`` are those of offices, which stand on the notice in full.
    """

    kind: Kind
    subject: str
    subject_id: UUID
    division_code: str
    title: str
    place: str
    on: date
    days: int | None
    content: Content
    level: Level | None = None
    issuer: str | None = None
    phones: Sequence[str] = ()


async def post_disclosure(session: AsyncSession, caller: Caller, posting: Posting) -> UUID:
    """Record that a notice of a record, which was found within the caller's scope, hangs since a day; its id.

    Raises:
        Problem: 422 ``future_date``, ``wrong_subject``, ``wrong_level``, ``period_too_short`` with the needed days, ``unmasked_number`` with
            every place; 403 ``level_needed``; 409 ``already_publicised`` while one of the kind hangs.
    """
    kind, level = posting.kind, posting.level or posting.kind.levels[0]
    check_day("on", posting.on)
    if posting.subject != kind.subject:
        raise fault("kind", "wrong_subject", f"“{kind.title}”不是这类记录的公示")
    _check_level(caller, kind, level, posting.division_code)
    parameters = await parameters_on(session, Scope.everything(), {kind.minimum.name: kind.minimum}, posting.on)
    minimum = parameters[kind.minimum.name]
    days = int(minimum.value) if posting.days is None else posting.days
    if days < minimum.value:
        raise fault("days", "period_too_short", f"“{kind.title}”的公示期不少于 {minimum.value} 天")
    values = {
        **_told(caller, posting),
        "level": level.value,
        "content": _content(posting),
        "days": days,
        "minimum_days": int(minimum.value),
        "minimum_version": minimum.version,
        "ends_on": ends_on(posting.on, days),
    }
    new = insert(DISCLOSURES).values(values).on_conflict_do_nothing().returning(*DISCLOSURES.c)
    row = (await session.execute(new, execution_options=_WHY)).first()
    if row is None:
        raise Problem(409, "already_publicised", f"“{kind.title}”正在公示,请先结束或撤回。")
    await recorded(session, caller, "disclosure.post", row, None, {"on": row.posted_on, "days": days})
    posted: UUID = row.id
    return posted


def _told(caller: Caller, posting: Posting) -> dict[str, Any]:
    """What of a disclosure is as it was said."""
    return {
        "kind": posting.kind.code,
        "subject": posting.subject,
        "subject_id": posting.subject_id,
        "division_code": posting.division_code,
        "title": posting.title,
        "place": posting.place,
        "issuer": posting.issuer or caller.department,
        "phones": list(posting.phones),
        "posted_on": posting.on,
        "long_term": posting.kind.long_term,
        "photo": posting.kind.photo,
        "posted_by": caller.client_id,
        "department": caller.department,
    }


def _check_level(caller: Caller, kind: Kind, level: Level, division_code: str) -> None:
    if level not in kind.levels or _ORDER.index(level) < _ORDER.index(level_of(division_code)):
        raise fault("level", "wrong_level", f"“{kind.title}”不在{level.word}级公示")
    if not caller.scope.contains(level.unit(division_code)):
        raise Problem(403, "level_needed", f"“{kind.title}”须由{level.word}级公示。")


def _content(posting: Posting) -> Frozen:
    """The content as it is kept, with nobody's full number in it or beside it."""
    content = frozen(posting.content)
    beside = (("title", posting.title), ("place", posting.place), ("issuer", posting.issuer or ""))
    check_unmasked((*beside, *texts_of(content)))
    return content


def check_unmasked(texts: Iterable[tuple[str, str]]) -> None:
    """Refuse texts, with their places in the body, in which full numbers of people stand.

    Raises:
        Problem: 422 ``unmasked_number`` with every place, and never the number.
    """
    faults = [
        FieldFault(place=f"body.{leak.place}", code="unmasked_number", message=f"含完整的{leak.what}") for leak in leaks(texts)
    ]
    if faults:
        raise Problem(422, "unmasked_number", "含未脱敏的号码,请脱敏或删去后再提交。", errors=faults)


async def close_disclosure(
    session: AsyncSession, caller: Caller, disclosure_id: UUID, on: date, seen: int | None = None
) -> int:
    """End the period of a disclosure without an open objection; its new version. A step of a procedure has seen no version.

    Raises:
        Problem: 404 ``unknown_disclosure``; 412; 403 ``level_needed``; 409 ``disclosure_withdrawn``, ``disclosure_closed`` or ``blocked`` with
            every reason; 422 ``future_date``, ``invalid_date``.
    """
    row = await _to_change(session, caller, disclosure_id, on, seen)
    if row.closed_on is not None:
        raise Problem(409, "disclosure_closed", f"该项公示已于 {row.closed_on} 结束。")
    blocks = publicity_blocks(await standing(session, row.subject, row.subject_id, row.kind), on)
    if row.photo and PHOTO not in (await kinds_of(session, SUBJECT, row.id)).values():
        blocks.append(Block("photo_missing", f"须上传“{PHOTO}”"))
    if blocks:
        raise blocked("结束公示", blocks)
    closed = await changed(session, row, closed_on=on, closed_by=caller.client_id)
    await recorded(session, caller, "disclosure.close", closed, None, {"on": on})
    return int(closed.version)


async def withdraw_disclosure(
    session: AsyncSession, caller: Caller, disclosure_id: UUID, on: date, reason: str, seen: int
) -> int:
    """Take a disclosure down with the reason, also after its period; its new version. What was posted stays readable.

    Raises:
        Problem: 404 ``unknown_disclosure``; 412; 403 ``level_needed``; 409 ``disclosure_withdrawn``; 422 ``future_date``, ``invalid_date``,
            ``unmasked_number``, as everybody reads the reason.
    """
    row = await _to_change(session, caller, disclosure_id, on, seen)
    return await withdrawn(session, caller, row, on, reason)


async def withdrawn(session: AsyncSession, caller: Caller, row: Row[Any], on: date, reason: str) -> int:
    """The same of a disclosure that the session holds locked.

    Raises:
        Problem: 422 ``unmasked_number``, as everybody reads the reason.
    """
    check_unmasked([("reason", reason)])
    values = {"withdrawn_on": on, "withdrawn_by": caller.client_id, "withdrawn_reason": reason}
    down = await changed(session, row, **values)
    await recorded(session, caller, "disclosure.withdraw", down, reason, {"on": on})
    return int(down.version)


async def locked(session: AsyncSession, caller: Caller, disclosure_id: UUID) -> Row[Any]:
    """A disclosure of the caller's own divisions, locked until the transaction ends.

    Raises:
        Problem: 404 ``unknown_disclosure``.
    """
    statement = select(*DISCLOSURES.c).where(DISCLOSURES.c.id == disclosure_id).with_for_update()
    row = (await session.execute(caller.scope.restrict(statement, DISCLOSURES.c.division_code))).one_or_none()
    if row is None:
        raise unknown_disclosure()
    return row


def check_stands(row: Row[Any]) -> None:
    """Refuse what only a disclosure that was not withdrawn can have.

    Raises:
        Problem: 409 ``disclosure_withdrawn``.
    """
    if row.withdrawn_on is not None:
        raise Problem(409, "disclosure_withdrawn", f"该项公示已于 {row.withdrawn_on} 撤回。")


async def _to_change(session: AsyncSession, caller: Caller, disclosure_id: UUID, on: date, seen: int | None) -> Row[Any]:
    row = await locked(session, caller, disclosure_id)
    if seen is not None:
        check_version(seen, row.version)
    check_stands(row)
    level = Level(row.level)
    if not caller.scope.contains(level.unit(row.division_code)):
        raise Problem(403, "level_needed", f"该项公示须由{level.word}级办理。")
    check_day("on", on, since=row.posted_on)
    return row


async def changed(session: AsyncSession, row: Row[Any], **values: Any) -> Row[Any]:  # noqa: ANN401 - columns of any type
    """The disclosure with these columns and a new version; nothing but its version changes where none is given."""
    new = {**values, "version": row.version + 1, "changed_at": func.clock_timestamp()}
    statement = update(DISCLOSURES).where(DISCLOSURES.c.id == row.id).values(new).returning(*DISCLOSURES.c)
    return (await session.execute(statement, execution_options=_WHY)).one()


async def recorded(
    session: AsyncSession, caller: Caller, action: str, row: Row[Any], purpose: str | None, detail: Mapping[str, Any]
) -> None:
    """The audit entry of a deed on a disclosure."""
    told = {"kind": row.kind, row.subject: row.subject_id, **detail}
    await audit.record(session, caller, action=action, resource=SUBJECT, resource_id=row.id, purpose=purpose, detail=told)
