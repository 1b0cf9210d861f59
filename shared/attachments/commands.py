"""Adding, opening and withdrawing attachments: each one transaction with its audit entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from shared import audit
from shared.access import Caller
from shared.attachments.rules import FileType
from shared.attachments.subjects import Subject
from shared.attachments.tables import Attachment
from shared.files import FileStore, StoredFile
from shared.files.retention import lock_file
from shared.privacy import Cipher
from shared.standards.clock import now, years_later
from shared.web.problems import Problem
from shared.web.routing import require

__all__ = ["Adding", "add", "find", "of_subject", "open_attachment", "withdraw"]

_OURS = {"unscoped": "the record was found within the caller's scope"}


@dataclass(frozen=True, slots=True)
class Adding:
    """A stored file that is to be attached."""

    subject: Subject
    subject_id: UUID
    kind: str
    title: str
    file: StoredFile
    file_name: str
    type: FileType


def of_subject(caller: Caller, subject: Subject, subject_id: UUID) -> Any:  # noqa: ANN401 - a statement
    """The attachments of a record that the caller was shown, for :func:`shared.web.pages.read_page`."""
    statement = select(*Attachment.c).where(Attachment.c.subject == subject.kind, Attachment.c.subject_id == subject_id)
    return statement.execution_options(scope=caller.scope)


async def find(
    session: AsyncSession, caller: Caller, subjects: Mapping[str, Subject], attachment_id: UUID, *, lock: bool = False
) -> Row[Any]:
    """An attachment whose record lies within the caller's scope.

    Raises:
        Problem: 404 ``unknown_attachment``.
    """
    statement = select(*Attachment.c).where(Attachment.c.id == attachment_id)
    if lock:
        statement = statement.with_for_update()
    row = (await session.execute(statement.execution_options(**_OURS))).first()
    if row is None:
        raise _unknown()
    try:
        await subjects[row.subject].find(session, caller.scope, row.subject_id)
    except Problem as problem:
        raise _unknown() from problem
    return row


def _unknown() -> Problem:
    return Problem(404, "unknown_attachment", "没有这个附件,或它不在您的数据范围内。")


async def add(session: AsyncSession, caller: Caller, store: FileStore, cipher: Cipher, adding: Adding) -> Row[Any]:
    """Attach a stored file to a record, to be kept for as many years as the policy says.

    Raises:
        Problem: the record's own 404; 403 ``insufficient_scope`` for this kind; 503 ``file_just_removed`` where the same bytes were removed this moment.
    """
    await adding.subject.find(session, caller.scope, adding.subject_id)
    _require(caller, adding.subject, adding.kind)
    await lock_file(session, adding.file.digest)
    if not store.path(adding.file.digest).exists():
        raise Problem(503, "file_just_removed", "相同内容的旧文件刚刚到期清除,请再上传一次。", headers={"Retry-After": "1"})
    values = {
        "subject": adding.subject.kind,
        "subject_id": adding.subject_id,
        "kind": adding.kind,
        "title": adding.title,
        "file_name_cipher": cipher.encrypt(adding.file_name),
        "media_type": adding.type.media,
        "file_digest": adding.file.digest,
        "file_size": adding.file.size,
        "file_kept_until": years_later(now(), await adding.subject.years(session, caller.scope)),
        "client_id": caller.client_id,
        "department": caller.department,
    }
    statement = insert(Attachment).values(**values).returning(*Attachment.c)
    row = (await session.execute(statement, execution_options=_OURS)).one()
    detail = {"kind": row.kind, "media_type": row.media_type, "size": row.file_size, row.subject: row.subject_id}
    await _record(session, caller, "attachment.add", row, None, detail)
    return row


async def open_attachment(
    session: AsyncSession, caller: Caller, subjects: Mapping[str, Subject], attachment_id: UUID, purpose: str
) -> Row[Any]:
    """Write down that the content is read, and what for, and give the attachment.

    Raises:
        Problem: 404 ``unknown_attachment``, 409 ``attachment_withdrawn`` or ``attachment_expired``.
    """
    row = await find(session, caller, subjects, attachment_id)
    if row.withdrawn_at is not None:
        raise Problem(409, "attachment_withdrawn", "该附件已作废。")
    if row.file_kept_until is None:
        raise Problem(409, "attachment_expired", "该附件已过保存期限,原件已清除。")
    await _record(session, caller, "attachment.disclose", row, purpose, {row.subject: row.subject_id})
    return row


async def withdraw(
    session: AsyncSession, caller: Caller, subjects: Mapping[str, Subject], attachment_id: UUID, reason: str
) -> Row[Any]:
    """Take back an attachment that does not belong there. It is kept, unread, until its day.

    Raises:
        Problem: 404 ``unknown_attachment``, 403 ``insufficient_scope`` for its kind, 409 ``attachment_withdrawn``.
    """
    row = await find(session, caller, subjects, attachment_id, lock=True)
    _require(caller, subjects[row.subject], row.kind)
    if row.withdrawn_at is not None:
        raise Problem(409, "attachment_withdrawn", "该附件已作废。")
    values = {
        "withdrawn_at": now(),
        "withdrawn_by": caller.client_id,
        "withdrawn_reason": reason,
        "version": row.version + 1,
    }
    statement = update(Attachment).where(Attachment.c.id == row.id).values(**values).returning(*Attachment.c)
    changed = (await session.execute(statement, execution_options=_OURS)).one()
    await _record(session, caller, "attachment.withdraw", row, reason, {row.subject: row.subject_id})
    return changed


def _require(caller: Caller, subject: Subject, kind: str) -> None:
    require(caller, "|".join(sorted(subject.writers_of(kind))), {})


async def _record(
    session: AsyncSession, caller: Caller, action: str, row: Row[Any], purpose: str | None, detail: Mapping[str, Any]
) -> None:
    await audit.record(
        session, caller, action=action, resource="attachment", resource_id=row.id, purpose=purpose, detail=detail
    )
