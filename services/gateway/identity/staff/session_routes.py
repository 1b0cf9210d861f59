"""Routes of signing in and of one's own account."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Path, Request, Response

from services.gateway.identity.secrets import Secrets
from services.gateway.identity.staff import own
from services.gateway.identity.staff.roles import ROLES
from services.gateway.identity.staff.rules import SESSION_LIFE
from services.gateway.identity.staff.schemas import (
    Code,
    Me,
    PasswordChange,
    RoleOut,
    SecondFactorOut,
    SessionOut,
    SignInBody,
)
from services.gateway.identity.staff.sessions import Opened, SessionKeeper, csrf_token, session_of
from services.gateway.identity.staff.signing_in import Credentials
from shared.privacy import Cipher
from shared.web import PUBLIC, CallerDep, Reading, Router, Writing
from shared.web.answers import conflicts, problems, refusals
from shared.web.pages import Page
from shared.web.routing import allow

__all__ = ["router"]

router = Router(prefix="/api/gateway/v1", tags=["登录与个人账号"])

_SESSION = allow("session")
_NO_STORE = {"Cache-Control": "no-store"}
SessionId = Annotated[
    UUID, Path(alias="id", title="标识", description="The session.", examples=["0199a1b2-7c00-7000-8000-0123456789ac"])
]


async def _secrets(request: Request) -> Secrets:
    secrets: Secrets = request.app.state.secrets
    return secrets


async def _sessions(request: Request) -> SessionKeeper:
    keeper: SessionKeeper = request.app.state.sessions
    return keeper


async def _cipher(request: Request) -> Cipher:
    cipher: Cipher = request.app.state.cipher
    return cipher


SecretsDep = Annotated[Secrets, Depends(_secrets)]
SessionsDep = Annotated[SessionKeeper, Depends(_sessions)]
CipherDep = Annotated[Cipher, Depends(_cipher)]


def _me(opened: Opened, token: str) -> Me:
    caller = opened.caller
    return Me(
        username=session_of(caller)[0],
        name=caller.name,
        role=opened.role.code,
        role_title=opened.role.title,
        department=caller.department,
        divisions=list(caller.divisions),
        permissions=sorted(caller.permissions),
        stage=opened.stage,
        csrf_token=csrf_token(token),
    )


@router.post(
    "/sessions",
    operation_id="signIn",
    summary="登录",
    status_code=201,
    responses={
        **refusals(
            401,
            "The password or the code is not right, or a code is needed.",
            wrong_credentials="用户名或密码不正确。",
            code_required="请输入动态验证码。",
            wrong_code="动态验证码不正确或已使用过,请等待下一个。",
        ),
        **refusals(
            403,
            "The account is not agreed to yet, or the request does not come from our own pages.",
            not_authorised="账号尚未核准。",
            foreign_origin="请求不是来自本平台的页面。",
        ),
        **problems(423, 429),
    },
    openapi_extra=allow(PUBLIC),
)
async def sign_in(body: SignInBody, request: Request, sessions: SessionsDep, response: Response) -> Me:
    """Sign in with a password, and a code where a second factor is in use. The answer sets the session's cookie."""
    sessions.check_origin(request.headers)
    given = Credentials(
        username=body.username,
        password=body.password,
        code=body.code,
        address=request.client.host if request.client else "",
        user_agent=request.headers.get("user-agent", ""),
    )
    token = await request.app.state.sign_in(given)
    response.headers["Location"] = f"{router.prefix}/me"
    response.set_cookie(
        sessions.cookie,
        token,
        max_age=int(SESSION_LIFE.total_seconds()),
        secure=sessions.secure,
        httponly=True,
        samesite="strict",
    )
    response.headers.update(_NO_STORE)
    return _me(await sessions.opened(token), token)


@router.get("/me", operation_id="getMe", summary="当前登录人", openapi_extra=_SESSION)
async def get_me(request: Request, caller: CallerDep, sessions: SessionsDep, response: Response) -> Me:
    """Who is signed in, what the session may do, and the token that goes with changes."""
    session_of(caller)
    token = request.cookies.get(sessions.cookie, "")
    response.headers.update(_NO_STORE)
    return _me(await sessions.opened(token), token)


@router.post("/me/sign-out", operation_id="signOut", summary="退出登录", status_code=204, openapi_extra=_SESSION)
async def sign_out(caller: CallerDep, session: Writing, sessions: SessionsDep, response: Response) -> None:
    """End this session."""
    await own.end_session(session, caller, session_of(caller)[1])
    response.delete_cookie(sessions.cookie, secure=sessions.secure, httponly=True, samesite="strict")


@router.put(
    "/me/password",
    operation_id="changePassword",
    summary="修改密码",
    status_code=204,
    responses=problems(423),
    openapi_extra=_SESSION,
)
async def change_password(body: PasswordChange, request: Request, caller: CallerDep, secrets: SecretsDep) -> None:
    """Give oneself another password; one's other sessions end."""
    await own.change_password(request.app.state.database, secrets, caller, body.current_password, body.new_password)


@router.post(
    "/me/second-factor",
    operation_id="setUpSecondFactor",
    summary="获取动态验证码密钥",
    responses=conflicts(second_factor_exists="已启用动态验证码。"),
    openapi_extra=_SESSION,
)
async def set_up_second_factor(caller: CallerDep, session: Writing, cipher: CipherDep, response: Response) -> SecondFactorOut:
    """A new secret for an authenticator app (TOTP, RFC 6238), shown this once; it counts once a code of it is confirmed."""
    response.headers.update(_NO_STORE)
    return SecondFactorOut(uri=await own.set_up_second_factor(session, cipher, caller))


@router.post(
    "/me/second-factor/confirmation",
    operation_id="confirmSecondFactor",
    summary="启用动态验证码",
    status_code=204,
    responses=conflicts(second_factor_exists="已启用动态验证码。", second_factor_missing="请先获取动态验证码密钥。"),
    openapi_extra=_SESSION,
)
async def confirm_second_factor(body: Code, caller: CallerDep, session: Writing, cipher: CipherDep) -> None:
    """Show with a code that the authenticator app works; from now on a code is asked for."""
    await own.confirm_second_factor(session, cipher, caller, body.code)


@router.get("/me/sessions", operation_id="listSessions", summary="我的会话", openapi_extra=_SESSION)
async def list_sessions(caller: CallerDep, session: Reading) -> Page[SessionOut]:
    """One's own open sessions, the newest first."""
    current = session_of(caller)[1]
    rows = [SessionOut.model_validate(row) for row in await own.open_sessions(session, caller)]
    return Page(items=[row.model_copy(update={"current": row.id == current}) for row in rows])


@router.post(
    "/me/sessions/{id}/end", operation_id="endSession", summary="结束我的一个会话", status_code=204, openapi_extra=_SESSION
)
async def end_session(id: SessionId, caller: CallerDep, session: Writing) -> None:
    """End one of one's own sessions, such as one that was left open elsewhere."""
    await own.end_session(session, caller, id)


@router.get("/roles", operation_id="listRoles", summary="岗位角色与权限", openapi_extra=_SESSION)
async def list_roles() -> Page[RoleOut]:
    """Every role with what it is for and what it may do."""
    return Page(items=[RoleOut.model_validate(role) for role in ROLES.values()])
