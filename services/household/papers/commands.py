"""Making papers and opening them.

A paper is numbered first, printed without a transaction (that takes a second), and then kept: whoever asks for what was numbered but never
printed prints it.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.cases.machine import CASE
from services.household.history.commands.deeds import Deed, record_deed
from services.household.papers import queries
from services.household.papers.gathering import CaseFile, gather_case, gather_household
from services.household.papers.rules import DOSSIER, KINDS, Kind, chinese_day, number_of, title_of
from services.household.papers.sheets import SHEETS, dossier
from services.household.papers.sheets.common import village_of
from services.household.papers.tables import Paper
from services.household.parameters.queries import parameters_on
from shared import audit
from shared.access import Caller, Scope
from shared.files import FileStore, StoredFile
from shared.files.retention import lock_file
from shared.papers import FORM, Press
from shared.papers.parts import BLANK_DAY, Part, paper
from shared.persistence import Database
from shared.privacy import Cipher
from shared.standards.clock import day_of, now, today, years_later
from shared.web.problems import Problem

__all__ = ["Desk", "Made", "make_dossier", "make_paper", "open_paper"]

_WHY = {"unscoped": "the household was found within the caller's scope"}
_TURN = text("SELECT pg_advisory_xact_lock(hashtextextended('paper:' || :kind || :year, 0))")
_COLUMNS = Paper.__table__.columns


@dataclass(frozen=True, slots=True)
class Desk:
    """What papers are made with."""

    database: Database
    files: FileStore
    cipher: Cipher
    press: Press


@dataclass(frozen=True, slots=True)
class Made:
    """A paper, and whether it is new or was there already."""

    row: Row[Any]
    new: bool


@dataclass(frozen=True, slots=True)
class _Draft:
    """A paper before it has a number: ``compose`` makes its parts for a day."""

    kind: Kind
    county: str
    title: str
    household_id: UUID
    case_id: UUID | None
    case_version: int | None
    compose: Callable[[str], list[Part]]


async def make_paper(desk: Desk, caller: Caller, case_id: UUID, code: str, purpose: str | None) -> Made:
    """A paper of a case. What would say the same as one that was made is that one, with its number.

    Raises:
        Problem: 404 ``unknown_case``; 409 ``wrong_state``, ``nothing_compared`` or ``nothing_to_confirm``; 503 ``press_busy``.
    """
    kind = KINDS[code]
    async with desk.database.reading() as session:
        file = await gather_case(session, caller, desk.cipher, case_id, full=kind.full)
    _check(kind, file)
    case = file.case
    place = village_of(file.home) if kind.public else file.home.county
    title = f"{place}{kind.title}"
    draft = _Draft(
        kind, file.home.county, title, case.household_id, case.id, case.version, lambda day: SHEETS[kind.code](file, day)
    )
    return await _made(desk, caller, draft, purpose)


def _check(kind: Kind, file: CaseFile) -> None:
    if file.case.state not in kind.states:
        when = "、".join(f"“{CASE.states[state].title}”" for state in kind.states)
        raise Problem(409, "wrong_state", f"当前状态为“{file.case.state_title}”,“{kind.title}”只在{when}时制作。")
    if kind.code == "comparison" and not any(one.result for one in file.case.comparisons):
        raise Problem(409, "nothing_compared", "还没有部门反馈信息比对结果。")
    if kind.code == "confirmation" and not any(one.state in {"finished", "confirmed"} for one in file.case.measures):
        raise Problem(409, "nothing_to_confirm", "该监测对象还没有已落实的帮扶措施。")


async def make_dossier(desk: Desk, caller: Caller, household_id: UUID) -> Made:
    """The whole file 一户一档 of a household; the same again where nothing has changed since.

    Raises:
        Problem: 404 ``unknown_household``; 503 ``press_busy``.
    """
    async with desk.database.reading() as session:
        file = await gather_household(session, caller, household_id)
    draft = _Draft(DOSSIER, file.home.county, DOSSIER.title, household_id, None, None, lambda day: dossier(file, day))
    return await _made(desk, caller, draft, None)


async def _made(desk: Desk, caller: Caller, draft: _Draft, purpose: str | None) -> Made:
    row = await _numbered(desk, caller, draft)
    if row.file_kept_until is not None:
        return Made(row, new=False)
    day = chinese_day(day_of(row.made_at))
    try:
        pdf = await desk.press.print(FORM, paper(draft.title, row.number, draft.compose(day), large=draft.kind.document))
    except TimeoutError as error:
        told = "正在制作的文书较多,请稍后再试。"
        raise Problem(503, "press_busy", told, headers={"Retry-After": "5"}) from error
    return await _kept(desk, caller, row, await asyncio.to_thread(_store, desk.files, pdf), purpose)


async def _numbered(desk: Desk, caller: Caller, draft: _Draft) -> Row[Any]:
    """The paper that says the same, or a new one with the next number of its kind and year."""
    said = json.dumps(draft.compose(BLANK_DAY), ensure_ascii=False).encode()
    fingerprint = desk.cipher.fingerprint(said)
    same = select(*_COLUMNS).where(
        Paper.household_id == draft.household_id, Paper.kind == draft.kind.code, Paper.fingerprint == fingerprint
    )
    async with desk.database.transaction() as session:
        year = today().year
        await session.execute(_TURN, {"kind": draft.kind.code, "year": str(year)}, execution_options=_WHY)
        found = (await session.execute(same, execution_options=_WHY)).one_or_none()
        if found is not None:
            return found
        last = select(func.coalesce(func.max(Paper.serial), 0)).where(Paper.kind == draft.kind.code, Paper.year == year)
        serial = (await session.scalars(last, execution_options=_WHY)).one() + 1
        values = {
            "household_id": draft.household_id,
            "case_id": draft.case_id,
            "case_version": draft.case_version,
            "kind": draft.kind.code,
            "year": year,
            "serial": serial,
            "number": number_of(draft.county, draft.kind, year, serial),
            "full": draft.kind.full,
            "fingerprint": fingerprint,
            "made_by": caller.client_id,
            "department": caller.department,
        }
        made = insert(Paper).values(values).returning(*_COLUMNS)
        return (await session.execute(made, execution_options=_WHY)).one()


def _store(files: FileStore, pdf: bytes) -> StoredFile:
    with files.draft() as draft:
        draft.write(pdf)
        return draft.keep()


async def _kept(desk: Desk, caller: Caller, row: Row[Any], file: StoredFile, purpose: str | None) -> Made:
    async with desk.database.transaction() as session:
        await lock_file(session, file.digest)
        years = int((await parameters_on(session, Scope.everything(), today()))["attachment_years"].value)
        values = {
            "file_digest": file.digest,
            "file_size": file.size,
            "file_kept_until": years_later(now(), years),
            "version": Paper.version + 1,
        }
        unprinted = update(Paper).where(Paper.id == row.id, Paper.file_kept_until.is_(None))
        printed = unprinted.values(values).returning(*_COLUMNS)
        kept = (await session.execute(printed, execution_options=_WHY)).one_or_none()
        if kept is None:
            # Somebody who asked for the same was faster.
            same = select(*_COLUMNS).where(Paper.id == row.id)
            return Made((await session.execute(same, execution_options=_WHY)).one(), new=False)
        await record_deed(session, caller, _deed(kept, purpose))
        return Made(kept, new=True)


def _deed(row: Row[Any], purpose: str | None) -> Deed:
    return Deed(
        "paper.make",
        resource="paper",
        resource_id=row.id,
        households=[row.household_id],
        about=f"{title_of(row.kind)} {row.number}",
        purpose=purpose,
        detail={"kind": row.kind, "number": row.number, "case": row.case_id, "case_version": row.case_version},
    )


async def open_paper(session: AsyncSession, caller: Caller, paper_id: UUID, purpose: str | None) -> Row[Any]:
    """A paper whose file is sent; with a purpose the reading is written down.

    Raises:
        Problem: 404 ``unknown_paper``; 409 ``purpose_needed`` where it names people in full and nobody says what for; 409 ``paper_expired``.
    """
    row = await queries.paper(session, caller.scope, paper_id)
    if row.full and purpose is None:
        raise Problem(409, "purpose_needed", "该文书含完整个人信息,请说明用途后查看。")
    if row.file_kept_until is None or row.file_kept_until < now():
        raise Problem(409, "paper_expired", "该文书已过保存期限,文件已清除。")
    if purpose is not None:
        detail = {"kind": row.kind, "household": row.household_id}
        await audit.record(
            session, caller, action="paper.disclose", resource="paper", resource_id=row.id, purpose=purpose, detail=detail
        )
    return row
