"""The steps of an issue: each is judged by its machine, kept as a move, and told to whose turn is next."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.issues.commands.common import WHY, facts_of, finish, issue_locked
from services.funds.issues.machine import DONE, ISSUE
from services.funds.issues.rules import CATEGORIES
from services.funds.issues.schemas.steps import Assigning, Closing, Planning, Reopening, Reporting, Submitting, Verifying
from services.funds.issues.tables import Issue, IssueExtension
from services.funds.parameters.queries import parameters_on
from shared.access import Caller, Scope
from shared.contracts.funds import NOTICE_POSTED
from shared.contracts.notices import notice
from shared.events.publishing import publish
from shared.web.bodies import Changed
from shared.workflow import Block, Level
from shared.workflow.moving import Ground, Taking, move
from shared.workflow.schemas import Said

__all__ = ["take"]

_UNVERIFIED: dict[str, Any] = {"findings": None, "verified_on": None, "verified_by": None, "verified_unit": None}


async def take(session: AsyncSession, caller: Caller, issue_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take an issue one step along. What waits for a decision on its deadline lapses when it is handed in.

    Raises:
        Problem: 404 ``unknown_issue``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    issue = await issue_locked(session, caller, issue_id, seen)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    ground = Ground(issue.division_code, facts_of(caller, issue), parameters)
    changes = _changes(caller, issue, code, said)
    target = ISSUE.states[ISSUE.transitions[code].target]
    deadline = changes.get("deadline", issue.deadline)
    taking = Taking(
        code,
        said,
        changes,
        _unsaid(said),
        # The units' own account has its turn again whenever the units have.
        assignee=changes.get("responsible_account", issue.responsible_account) if target.level is Level.TOWN else None,
        until=None if target.code in DONE else deadline,
    )
    number = await move(session, caller, ISSUE, issue, ground, taking)
    if code == "submit":
        await _lapse(session, caller, issue, said)
    if issue.assignee is not None and code != "report":
        await _tell(session, issue)
    await finish(session, caller, issue, f"issue.{code}", said.opinion, {"number": number})
    return Changed(id=issue.id, version=issue.version)


def _changes(caller: Caller, issue: Issue, code: str, said: Said) -> dict[str, Any]:
    """The columns of an issue that a step sets."""
    match code, said:
        case "assign", Assigning():
            return said.model_dump(exclude=set(Said.model_fields))
        case "submit_plan", Planning():
            return {"remedies": said.remedies}
        case "report" | "submit", Reporting() | Submitting():
            return {"progress": said.progress}
        case "verify", Verifying():
            unit = {"verified_on": said.on, "verified_by": caller.client_id, "verified_unit": caller.department}
            return {"findings": said.findings, **unit}
        case "send_back", _:
            return dict(_UNVERIFIED)
        case "close", Closing():
            return {"closed_on": said.on, "close_document": said.close_document}
        case "reopen", Reopening():
            again = {"deadline": said.deadline, "extensions": 0, "reopened": issue.reopened + 1}
            return {**_UNVERIFIED, **again, "closed_on": None, "close_document": None}
    return {}


def _unsaid(said: Said) -> list[Block]:
    """What the step's own words do not say yet."""
    if isinstance(said, Reopening) and said.deadline < said.on:
        return [Block("invalid_date", f"整改期限不能早于 {said.on}", "body.deadline")]
    return []


async def _lapse(session: AsyncSession, caller: Caller, issue: Issue, said: Said) -> None:
    """What was asked of the deadline needs no answer any more."""
    row = IssueExtension
    waiting = update(row).where(row.issue_id == issue.id, row.granted.is_(None))
    decided = {"granted": False, "decided_on": said.on, "decided_by": caller.client_id, "opinion": "已申请核验,延期申请失效"}
    await session.execute(
        waiting.values(**decided, version=row.version + 1), execution_options={**WHY, "synchronize_session": False}
    )


async def _tell(session: AsyncSession, issue: Issue) -> None:
    """Tell the account whose turn it is."""
    state = ISSUE.states[issue.state]
    told = notice(
        "issue.turn",
        f"问题整改“{state.title}”",
        text=f"{CATEGORIES[issue.category]}问题,整改期限 {issue.deadline}。",
        link=f"/issues/{issue.id}",
        account=issue.assignee,
    )
    await publish(session, NOTICE_POSTED, [told])
