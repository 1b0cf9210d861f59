"""Routes of staff accounts, for the administrators."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, TypeVar
from uuid import UUID

from fastapi import Depends, Path, Query, Request, Response

from services.gateway.identity.feeds import FeedsDep
from services.gateway.identity.rules import subject_of
from services.gateway.identity.secrets import Secrets
from services.gateway.identity.staff import commands, queries
from services.gateway.identity.staff.schemas import (
    Grant,
    NewStaff,
    StaffOut,
    StaffWithPassword,
)
from shared.web import CallerDep, Reading, Router, Writing
from shared.web.answers import conflicts
from shared.web.bodies import Reasoned
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import allow
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

PREFIX = "/api/gateway/v1"
router = Router(prefix=f"{PREFIX}/staff", tags=["账号"])

_MANAGE = allow("staff:manage")
_AUTHORISE = allow("staff:authorise")
_READ = allow("staff:read")
_OWN = "不能管理自己的账号。"
_DISABLED = "该账号已停用。"
_CHANGED = conflicts(own_account=_OWN, staff_disabled=_DISABLED)
_NO_STORE = {"Cache-Control": "no-store"}
StaffId = Annotated[
    UUID, Path(alias="id", title="标识", description="The account.", examples=["0199a1b2-7c00-7000-8000-0123456789ab"])
]

Account = TypeVar("Account", bound=StaffOut)


async def _secrets(request: Request) -> Secrets:
    secrets: Secrets = request.app.state.secrets
    return secrets


async def _voided(request: Request) -> Callable[[StaffOut], StaffOut]:
    def voided(account: StaffOut) -> StaffOut:
        request.app.state.revocations.note(subject_of(account.username))
        return account

    return voided


Voided = Annotated[Callable[[StaffOut], StaffOut], Depends(_voided)]
"""Tells this process at once that somebody's tokens are void; the others read it within a second."""
SecretsDep = Annotated[Secrets, Depends(_secrets)]


@router.post(
    "",
    operation_id="proposeStaff",
    summary="提出新账号",
    status_code=201,
    responses=conflicts(staff_exists="该用户名已被使用。"),
    response_model=StaffWithPassword,
    openapi_extra=_MANAGE,
)
async def propose_staff(
    new: NewStaff, caller: CallerDep, session: Writing, once: OnceDep, secrets: SecretsDep, feeds: FeedsDep
) -> Response:
    """Propose an account. The answer shows its initial password this once; a security administrator must agree before it opens."""
    made: list[StaffWithPassword] = []

    async def create() -> StaffOut:
        account, password = await commands.propose(session, caller, new, secrets, feeds)
        made.append(_with_password(account, password))
        return account

    answer = await once(f"{PREFIX}/staff/{{id}}", create)
    if made:
        # What is kept for a repetition holds no password; this answer does.
        answer.body = made[0].model_dump_json().encode()
        answer.headers["content-length"] = str(len(answer.body))
        answer.headers["etag"] = etag(made[0].version)
    answer.headers.update(_NO_STORE)
    return answer


def _with_password(account: StaffOut, password: str) -> StaffWithPassword:
    return StaffWithPassword(**account.model_dump(), initial_password=password)


@router.get("", operation_id="listStaff", summary="账号列表", openapi_extra=_READ)
async def list_staff(
    caller: CallerDep,
    session: Reading,
    role: Annotated[str | None, Query(title="岗位角色", description="Only of this role.", max_length=40)] = None,
    department: Annotated[str | None, Query(title="部门", description="Only of this department.", max_length=100)] = None,
    pending: Annotated[bool | None, Query(title="待核准", description="Only those that wait, or only the others.")] = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Page[StaffOut]:
    """The accounts that lie within the caller's own divisions, in the order of their user names."""
    rows, more = await queries.accounts(
        session, caller.scope, role=role, department=department, pending=pending, limit=limit, cursor=cursor
    )
    return Page(items=[StaffOut.model_validate(row) for row in rows], next=more)


@router.get("/{id}", operation_id="getStaff", summary="账号", openapi_extra=_READ)
async def get_staff(id: StaffId, caller: CallerDep, session: Reading, response: Response) -> StaffOut:
    """One account."""
    account = StaffOut.model_validate(await queries.one_account(session, caller.scope, id))
    return _tagged(response, account)


def _tagged(response: Response, account: Account) -> Account:
    response.headers["etag"] = etag(account.version)
    return account


@router.put("/{id}", operation_id="changeStaff", summary="提出变更账号权限", responses=_CHANGED, openapi_extra=_MANAGE)
async def change_staff(
    id: StaffId,
    grant: Grant,
    seen: SeenVersion,
    caller: CallerDep,
    session: Writing,
    voided: Voided,
    feeds: FeedsDep,
    response: Response,
) -> StaffOut:
    """Propose other rights, divisions or another name. Its sessions end; it opens again once a security administrator agrees."""
    return _tagged(response, voided(await commands.change(session, caller, id, seen, grant, feeds)))


@router.post(
    "/{id}/authorisation",
    operation_id="authoriseStaff",
    summary="核准账号",
    responses=conflicts(
        own_account=_OWN, own_proposal="提出人不能核准自己的申请。", not_pending="没有待核准的事项。", staff_disabled=_DISABLED
    ),
    openapi_extra=_AUTHORISE,
)
async def authorise_staff(id: StaffId, seen: SeenVersion, caller: CallerDep, session: Writing, response: Response) -> StaffOut:
    """Agree to what was proposed for an account; who proposed it cannot."""
    return _tagged(response, await commands.authorise(session, caller, id, seen))


@router.post("/{id}/disablement", operation_id="disableStaff", summary="停用账号", responses=_CHANGED, openapi_extra=_MANAGE)
async def disable_staff(
    id: StaffId, why: Reasoned, seen: SeenVersion, caller: CallerDep, session: Writing, voided: Voided, response: Response
) -> StaffOut:
    """Disable an account. Its sessions end at once."""
    return _tagged(response, voided(await commands.disable(session, caller, id, seen, why.reason)))


@router.post(
    "/{id}/enablement",
    operation_id="enableStaff",
    summary="提出恢复账号",
    responses=conflicts(staff_in_force="该账号没有被停用。"),
    openapi_extra=_MANAGE,
)
async def enable_staff(
    id: StaffId, why: Reasoned, seen: SeenVersion, caller: CallerDep, session: Writing, response: Response
) -> StaffOut:
    """Propose that a disabled account works again; a security administrator must agree."""
    return _tagged(response, await commands.enable(session, caller, id, seen, why.reason))


@router.post("/{id}/password", operation_id="resetStaffPassword", summary="重置密码", responses=_CHANGED, openapi_extra=_MANAGE)
async def reset_staff_password(
    id: StaffId,
    why: Reasoned,
    seen: SeenVersion,
    caller: CallerDep,
    session: Writing,
    secrets: SecretsDep,
    voided: Voided,
    response: Response,
) -> StaffWithPassword:
    """Give an account a new initial password, shown this once. Its sessions end."""
    account, password = await commands.reset_password(session, caller, id, seen, why.reason, secrets)
    response.headers.update(_NO_STORE)
    return _tagged(response, _with_password(voided(account), password))


@router.post("/{id}/unlock", operation_id="unlockStaff", summary="解锁账号", responses=_CHANGED, openapi_extra=_AUTHORISE)
async def unlock_staff(id: StaffId, seen: SeenVersion, caller: CallerDep, session: Writing, response: Response) -> StaffOut:
    """Let somebody try again who was locked out for wrong passwords."""
    return _tagged(response, await commands.unlock(session, caller, id, seen))


@router.post(
    "/{id}/second-factor-reset",
    operation_id="resetSecondFactor",
    summary="重置动态验证码",
    responses=_CHANGED,
    openapi_extra=_AUTHORISE,
)
async def reset_second_factor(
    id: StaffId, why: Reasoned, seen: SeenVersion, caller: CallerDep, session: Writing, voided: Voided, response: Response
) -> StaffOut:
    """Forget an account's second factor, such as that of a lost phone. Its sessions end."""
    return _tagged(response, voided(await commands.reset_second_factor(session, caller, id, seen, why.reason)))
