"""The routes of attachments, the same for every service whose records have some."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, BinaryIO
from urllib.parse import quote
from uuid import UUID

from fastapi import APIRouter, Header, Path, Request, Response
from fastapi.responses import StreamingResponse
from sqlalchemy import Row

from shared.access import Caller
from shared.attachments import commands
from shared.attachments.rules import KINDS, TYPES, FileRefusedError, FileType, check_file
from shared.attachments.schemas import AttachmentEntry, AttachmentReading, AttachmentView, AttachmentWithdrawing
from shared.attachments.subjects import Subject
from shared.attachments.tables import Attachment
from shared.standards.limits import Limits
from shared.web.answers import conflicts, problems
from shared.web.idempotency import Once
from shared.web.pages import Cursor, Limit, Page, read_page
from shared.web.problems import Problem
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.rows import read_row
from shared.web.stored import stored_file
from shared.web.uploads import Upload, receive

__all__ = ["attachment_router"]

_SAMPLE = "019a1b2c-0000-7000-8000-00000000000a"
AttachmentId = Annotated[UUID, Path(alias="id", title="标识", description="The attachment.", examples=[_SAMPLE])]
Key = Annotated[
    str | None,
    Header(title="幂等键", description="A key of the client's own; the same key creates once.", min_length=1, max_length=200),
]
_UPLOAD = {
    "content": {
        "multipart/form-data": {
            "schema": {
                "type": "object",
                "required": ["file", "kind", "title"],
                "properties": {
                    "file": {
                        "type": "string",
                        "format": "binary",
                        "title": "文件",
                        "description": "A .pdf, .jpg, .png, .docx or .xlsx file.",
                    },
                    "kind": {
                        "type": "string",
                        "enum": list(KINDS),
                        "title": "附件种类",
                        "description": "What kind of paper it is.",
                        "examples": ["医疗票据"],
                    },
                    "title": {
                        "type": "string",
                        "maxLength": 100,
                        "title": "名称",
                        "description": "What it is; people see it in lists.",
                        "examples": ["2025年3月住院票据"],
                    },
                },
            }
        }
    },
    "required": True,
}
_CONTENT: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {kind.media: {"schema": {"type": "string", "format": "binary"}} for kind in TYPES},
        "description": "附件原件。The file as it was added.",
    }
}
_STATUS = {"unsupported_type": 415, "type_mismatch": 415}
_WITHDRAWN = "该附件已作废。"


def attachment_router(prefix: str, service: str, subjects: Sequence[Subject]) -> APIRouter:
    """All routes of attachments under ``prefix``; ``service`` (``Household``) makes the operations' names unique.

    Who may add an attachment of a kind may take one back. The content is personal data in full: ``pii:read`` and a purpose.
    """
    router = Router(prefix=prefix, tags=["附件"])
    known = {subject.kind: subject for subject in subjects}
    for subject in subjects:
        _subject_routes(router, subject)

    @router.post(
        "/attachments/{id}/content",
        operation_id=f"disclose{service}AttachmentContent",
        summary="查看附件原件",
        response_class=Response,
        responses={
            **_CONTENT,
            **conflicts(attachment_withdrawn=_WITHDRAWN, attachment_expired="该附件已过保存期限,原件已清除。"),
        },
        openapi_extra=allow("pii:read"),
    )
    async def disclose(request: Request, caller: CallerDep, attachment_id: AttachmentId, said: AttachmentReading) -> Response:
        """The file. Reader, purpose and time go into the audit trail."""
        async with request.app.state.database.transaction() as session:
            row = await commands.open_attachment(session, caller, known, attachment_id, said.purpose)
        return await _sent(request, row)

    @router.post(
        "/attachments/{id}/withdraw",
        operation_id=f"withdraw{service}Attachment",
        summary="作废附件",
        responses=conflicts(attachment_withdrawn=_WITHDRAWN),
        openapi_extra=allow(*_writers(subjects)),
    )
    async def withdraw(
        session: Writing, caller: CallerDep, attachment_id: AttachmentId, said: AttachmentWithdrawing
    ) -> AttachmentView:
        """Take back an attachment that does not belong there, with the reason. It needs a permission by which attachments of its
        kind are added to such a record. It stays in the list, unread, until its day.
        """
        return _view(await commands.withdraw(session, caller, known, attachment_id, said.reason))

    return router


def _writers(subjects: Sequence[Subject]) -> list[str]:
    return sorted({permission for subject in subjects for permission in subject.writers})


def _subject_routes(router: Router, subject: Subject) -> None:
    place = f"/{subject.path}/{{id}}/attachments"
    subject_id = Annotated[
        UUID, Path(alias="id", title=f"{subject.title}标识", description=f"The {subject.kind}.", examples=[_SAMPLE])
    ]

    async def list_attachments(
        session: Reading, caller: CallerDep, record: UUID, limit: Limit = 50, cursor: Cursor = None
    ) -> Page[AttachmentView]:
        """Attachments of a record, withdrawn ones too, the last first."""
        await subject.find(session, caller.scope, record)
        statement = commands.of_subject(caller, subject, record)
        rows, more = await read_page(session, statement, [Attachment.c.id], limit=limit, cursor=cursor, descending=True)
        return Page(items=[_view(row) for row in rows], next=more)

    async def add_attachment(request: Request, caller: CallerDep, record: UUID, idempotency_key: Key = None) -> Response:
        """Add a file of at most 20 MiB. Its type is told by its content. Who only takes a step of the record adds the kinds that this step
        needs. With an `Idempotency-Key` it is added once.
        """
        async with request.app.state.database.reading() as session:
            await subject.find(session, caller.scope, record)
        upload, kind = await _received(request)
        return await _added(request, caller, (subject, record), upload, kind, idempotency_key)

    for endpoint in (list_attachments, add_attachment):
        endpoint.__annotations__["record"] = subject_id
    router.add_api_route(
        place,
        list_attachments,
        methods=["GET"],
        operation_id=f"list{subject.operation}Attachments",
        summary=f"{subject.title}的附件",
        openapi_extra=allow(subject.reading),
    )
    router.add_api_route(
        place,
        add_attachment,
        methods=["POST"],
        operation_id=f"add{subject.operation}Attachment",
        summary=f"上传{subject.title}的附件",
        status_code=201,
        response_model=AttachmentView,
        responses=problems(413, 415, 422, 507),
        openapi_extra={**allow(*_writers([subject])), "requestBody": _UPLOAD},
    )


async def _received(request: Request) -> tuple[Upload, FileType]:
    limits: Limits = request.app.state.limits
    found: list[FileType] = []

    def inspect(name: str, content: BinaryIO) -> None:
        try:
            found.append(check_file(name, content))
        except FileRefusedError as fault:
            raise Problem(_STATUS.get(fault.code, 422), fault.code, fault.told) from fault

    upload = await receive(request, request.app.state.files, limits.attachment_bytes, inspect)
    if not upload.kept:
        told = f"附件超过 {limits.attachment_bytes / (1 << 20):g} MiB 的上限。"
        raise Problem(413, "attachment_too_large", told)
    return upload, found[0]


async def _added(
    request: Request, caller: Caller, record: tuple[Subject, UUID], upload: Upload, kind: FileType, key: str | None
) -> Response:
    entry = read_row(AttachmentEntry, upload.fields)
    adding = commands.Adding(*record, entry.kind, entry.title, upload.file, upload.file_name, kind)
    said = f"{request.url.path}\n{upload.file.digest.hex()}\n{entry.model_dump_json()}".encode()
    state = request.app.state
    async with state.database.transaction() as session:

        async def create() -> AttachmentView:
            return _view(await commands.add(session, caller, state.files, state.cipher, adding))

        return await Once(session, caller.client_id, key, said, state.cipher)(request.url.path, create)


def _view(row: Row[Any]) -> AttachmentView:
    told = {**row._mapping, "sha256": row.file_digest.hex(), "added_by": row.client_id}  # noqa: SLF001 - SQLAlchemy's own name
    return AttachmentView.model_validate(told)


async def _sent(request: Request, row: Row[Any]) -> StreamingResponse:
    name = quote(request.app.state.cipher.decrypt(row.file_name_cipher), safe="")
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}"}
    gone = Problem(409, "attachment_expired", "该附件已过保存期限,原件已清除。")
    return await stored_file(request.app.state.files, row.file_digest, row.media_type, headers, gone)
