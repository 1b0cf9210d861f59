"""What goes in and out of staff accounts over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field

from services.gateway.identity.schemas import Divisions, Line
from services.gateway.identity.staff.rules import USERNAME, Stage
from shared.web.bodies import In, Out, Version

__all__ = [
    "Code",
    "Grant",
    "Me",
    "NewStaff",
    "PasswordChange",
    "RoleOut",
    "SecondFactorOut",
    "SessionOut",
    "SignInBody",
    "StaffOut",
    "StaffWithPassword",
]

_FEEDS = Annotated[list[Annotated[str, Field(pattern=r"^[A-Z]{3}-[A-Z]{2,3}$")]], Field(max_length=50)]


class Grant(In):
    """What somebody may do and where."""

    name: Line = Field(title="姓名", description="The person's name.", examples=["王小明"])
    role: str = Field(
        title="岗位角色", description="Code of the role, as `/roles` lists them.", examples=["town_officer"], max_length=40
    )
    department: Line = Field(title="部门", description="The department of the account.", examples=["乡村振兴局"])
    divisions: Divisions = Field(
        title="行政区划",
        description="12-digit codes of the divisions that the account works in, with all below them.",
        examples=[["610925104000"]],
    )
    feeds: _FEEDS = Field(
        default=[],
        title="数据表",
        description="Tables that the account hands over, where its role does.",
        examples=[["MED-SET"]],
    )


class NewStaff(Grant):
    """An account to be."""

    username: str = Field(
        pattern=USERNAME,
        title="用户名",
        description="Lower-case letters, digits, dots, hyphens and underscores; begins with a letter.",
        examples=["wang.xm"],
    )


class StaffOut(Out):
    """A staff account 账号."""

    id: UUID = Field(title="标识", description="The account's identifier.")
    username: str = Field(title="用户名", description="What is typed at sign-in.", examples=["wang.xm"])
    name: str = Field(title="姓名", description="The person's name.", examples=["王小明"])
    role: str = Field(title="岗位角色", description="Code of the role.", examples=["town_officer"])
    department: str = Field(title="部门", description="The department of the account.", examples=["乡村振兴局"])
    divisions: list[str] = Field(title="行政区划", description="The divisions that it works in.", examples=[["610925104000"]])
    feeds: list[str] = Field(title="数据表", description="Tables that it hands over.", examples=[[]])
    locked_until: datetime | None = Field(
        title="锁定至", description="Until when it is locked for wrong passwords.", examples=[None]
    )
    second_factor: bool = Field(title="动态验证码", description="Whether a second factor is in use.", examples=[True])
    proposed_by: str = Field(title="提出人", description="Who proposed the rights it has now.", examples=["staff:sysadmin"])
    authorised_by: str | None = Field(
        title="核准人", description="Who agreed; null while it waits.", examples=["staff:secadmin"]
    )
    authorised_at: datetime | None = Field(title="核准时间", description="When.")
    disabled_at: datetime | None = Field(
        title="停用时间", description="When it was disabled; null while it is not.", examples=[None]
    )
    disable_reason: str | None = Field(title="停用原因", description="Why.", examples=[None])
    version: Version
    created_at: datetime = Field(title="创建时间", description="When it was made.")
    changed_at: datetime = Field(title="变更时间", description="When it was last changed.")


class StaffWithPassword(StaffOut):
    """An account with an initial password that is shown this once."""

    initial_password: str = Field(
        title="初始密码", description="Shown once; must be changed at the first sign-in.", examples=["q7Vt2kXbW9sLmN4paA1-"]
    )


class SignInBody(In):
    """What somebody signs in with."""

    username: str = Field(title="用户名", description="The account.", max_length=100, examples=["wang.xm"])
    password: str = Field(title="密码", description="Its password.", max_length=200, examples=["Tian3ke-Yun"])
    code: str = Field(default="", title="动态验证码", description="Six digits, where a second factor is in use.", max_length=10)


class Me(BaseModel):
    """Who is signed in, and what the session may do."""

    username: str = Field(title="用户名", description="The account.", examples=["wang.xm"])
    name: str = Field(title="姓名", description="The person's name.", examples=["王小明"])
    role: str = Field(title="岗位角色", description="Code of the role.", examples=["town_officer"])
    role_title: str = Field(title="岗位名称", description="Title of the role.", examples=["镇级信息员"])
    department: str = Field(title="部门", description="The department of the account.", examples=["乡村振兴局"])
    divisions: list[str] = Field(title="行政区划", description="The divisions that it works in.", examples=[["610925104000"]])
    permissions: list[str] = Field(
        title="权限", description="What the session may do.", examples=[["household:read", "session"]]
    )
    stage: Stage = Field(
        title="会话阶段",
        description="`complete`, or what must be done first: change the `password`, set up the `second_factor`.",
    )
    csrf_token: str = Field(
        title="防伪令牌",
        description="Goes as `X-CSRF-Token` with every change.",
        examples=["Yb3cJ9k1r2aZ0Qm8sT5uVw7xE4dF6gH1iK0lN2oP3qs"],
    )


class PasswordChange(In):
    """Another password for oneself."""

    current_password: str = Field(
        title="原密码", description="The password that is to be replaced.", max_length=200, examples=["Tian3ke-Yun"]
    )
    new_password: str = Field(
        title="新密码", description="At least ten characters of three kinds.", max_length=200, examples=["Qing4shan-Lu"]
    )


class SecondFactorOut(BaseModel):
    """What an authenticator app is set up with."""

    uri: str = Field(
        title="密钥地址",
        description="An `otpauth:` address, usually shown as a QR code.",
        examples=["otpauth://totp/zhenxing:wang.xm?secret=JBSWY3DPEHPK3PXP"],
    )


class Code(In):
    """A code of a second factor."""

    code: str = Field(title="动态验证码", description="Six digits.", pattern=r"^[0-9]{6}$", examples=["123456"])


class SessionOut(Out):
    """One's own session 会话."""

    id: UUID = Field(title="标识", description="The session's identifier.")
    address: str = Field(title="登录地址", description="Where it was opened from.", examples=["10.61.9.25"])
    user_agent: str = Field(title="浏览器", description="With what.", examples=["Mozilla/5.0 (X11; Linux x86_64)"])
    created_at: datetime = Field(title="登录时间", description="When it was opened.")
    seen_at: datetime = Field(title="最近使用", description="When it was last used, to the minute.")
    current: bool = Field(default=False, title="当前会话", description="Whether it is the one that asks.")


class RoleOut(Out):
    """A role 岗位角色."""

    code: str = Field(title="代码", description="Code of the role.", examples=["town_officer"])
    title: str = Field(title="名称", description="Its title.", examples=["镇级信息员"])
    purpose: str = Field(title="职责", description="What it is for.", examples=["登记、更正本镇农户,核实并办结线索"])
    level: str = Field(
        title="层级", description="The widest level of divisions it works in: county, town or village.", examples=["town"]
    )
    permissions: list[str] = Field(title="权限", description="What it may do.", examples=[["household:read", "leads:read"]])
    administrator: bool = Field(title="三员", description="Whether it is one of the three administrators.")
    own_feeds: bool = Field(title="上报数据表", description="Whether it hands over the tables named in the account.")
