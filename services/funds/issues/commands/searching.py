"""Searches for the like of an issue 举一反三 (R-F05): asked of other towns, answered by each."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.issues import queries
from services.funds.issues.commands.common import WHY, finish, issue_locked, must_be_county, must_stand_in
from services.funds.issues.machine import ISSUE, SEARCH
from services.funds.issues.queries import SEARCHES
from services.funds.issues.rules import CATEGORIES
from services.funds.issues.schemas.parts import IssueSearchAnswer, IssueSearchAsking
from services.funds.issues.tables import Issue, IssueSearch
from services.funds.parameters.queries import parameters_on
from shared import audit
from shared.access import Caller, Scope
from shared.contracts.funds import NOTICE_POSTED, TASK_CHANGED
from shared.contracts.notices import TOWN_OFFICER, NoticePosted, notice
from shared.events.publishing import publish
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Block, Level
from shared.workflow.moving import Ground, Taking, begun, move
from shared.workflow.procedure import publish_task

__all__ = ["answer_search", "ask_searches"]

_ASKED_IN = tuple(state for state in ISSUE.states if state != "cancelled")


async def ask_searches(session: AsyncSession, caller: Caller, issue_id: UUID, asking: IssueSearchAsking) -> Changed:
    """Have towns look for the same among their own; one that was asked because of this issue is not asked again.

    Raises:
        Problem: 404 ``unknown_issue``; 403 ``level_needed``; 409 ``wrong_state``; 422 ``unknown_division``, ``future_date``, ``invalid_date``.
    """
    issue = await issue_locked(session, caller, issue_id)
    must_be_county(caller, issue)
    must_stand_in(issue, _ASKED_IN)
    check_day("on", asking.on, since=issue.found_on)
    common = {
        **begun(SEARCH, asking.on, await parameters_on(session, Scope.everything(), asking.on)),
        "issue_id": issue.id,
        "question": asking.question,
        "asked_on": asking.on,
        "asked_by": caller.client_id,
    }
    rows = [{**common, "division_code": town} for town in await _towns(session, issue, asking)]
    made = insert(IssueSearch).values(rows).on_conflict_do_nothing().returning(IssueSearch.id, IssueSearch.division_code)
    asked = (await session.execute(made, execution_options=WHY)).all() if rows else []
    issue.version += 1
    await publish_task(session, TASK_CHANGED, SEARCHES, *(row.id for row in asked))
    await publish(session, NOTICE_POSTED, [_notice(issue, row.division_code) for row in asked])
    await finish(session, caller, issue, "issue.search_ask", None, {"towns": [row.division_code for row in asked]})
    return Changed(id=issue.id, version=issue.version)


async def _towns(session: AsyncSession, issue: Issue, asking: IssueSearchAsking) -> list[str]:
    """The towns that are asked: those named, or all others of the county."""
    own = Level.TOWN.unit(issue.division_code).ljust(12, "0")
    county = await queries.towns(session, Scope((Level.COUNTY.unit(issue.division_code),)))
    if asking.towns is None:
        return [town for town in county if town != own]
    if unknown := sorted(set(asking.towns) - set(county)):
        raise fault("towns", "unknown_division", f"不是本县的镇:{'、'.join(unknown)}")
    return sorted(set(asking.towns))


def _notice(issue: Issue, town: str) -> NoticePosted:
    return notice(
        "issue.search",
        f"{SEARCH.title}:{CATEGORIES[issue.category]}",
        text="请对照排查内容自查并按期反馈。",
        link="/issues",
        role=TOWN_OFFICER,
        division_code=town,
    )


async def answer_search(
    session: AsyncSession, caller: Caller, search_id: UUID, answer: IssueSearchAnswer, seen: int
) -> Changed:
    """Say for a town what it found; what was said may be mended.

    Raises:
        Problem: 404 ``unknown_issue_search``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    await queries.search(session, caller.scope, search_id)
    if not caller.all_departments:
        raise Problem(403, "level_needed", f"“{SEARCH.title}”须由镇级反馈。")
    found = select(IssueSearch).where(IssueSearch.id == search_id).with_for_update()
    search = (await session.scalars(found, execution_options=WHY)).one()
    check_version(seen, search.version)
    parameters = await parameters_on(session, Scope.everything(), answer.on)
    said = {"found_count": answer.found_count, "note": answer.note, "answered_on": answer.on, "answered_by": caller.client_id}
    unsaid = answer.found_count > 0 and answer.note is None
    blocks = [Block("missing_value", "发现问题的须写明在哪里、是什么", "body.note")] if unsaid else []
    await move(
        session, caller, SEARCH, search, Ground(search.division_code, None, parameters), Taking("answer", answer, said, blocks)
    )
    await publish_task(session, TASK_CHANGED, SEARCHES, search.id)
    await audit.record(
        session,
        caller,
        action="issue_search.answer",
        resource="issue_search",
        resource_id=search.id,
        purpose=answer.opinion,
        detail={"issue": search.issue_id, "found": answer.found_count},
    )
    return Changed(id=search.id, version=search.version)
